"""Every address of the house against everyone who may come by.

Anna leads the atelier, Omar is in her team, Joke is a colleague outside it, Vos belongs to another
organisation, Bep is a guest with a phone in the room, and nobody is a browser that never came in.
Who may see nothing gets 404, or is asked to come in; a colleague hears whom to ask.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from samenkracht.live import access
from tests.access.world import KEY, World, build
from tests.conftest import Cast

pytestmark = pytest.mark.django_db

SIGN_IN = "/toegang/login/"
WRITES = ("INSERT", "UPDATE", "DELETE")
# What a stranger may leave behind: the counting of wrong codes, and a session for the sign-in.
OWN_TRACES = ("live_doormiss", "django_session")


class Door(Enum):
    """Who may pass an address."""

    TEAM = "the team of the atelier"
    HOUSE = "members of the organisation"
    ADMIN = "admins of the organisation"
    STAFF = "everyone who is signed in and belongs somewhere"
    OPEN = "everyone"
    PHONE = "a phone that came in"
    TOKEN = "who holds the paper or the link"


# By the name of the address, or by its room with a star.
MATRIX = {
    "home:*": Door.STAFF,
    "core:*": Door.OPEN,
    "account_*": Door.OPEN,
    "organisations:here": Door.STAFF,
    "organisations:show": Door.HOUSE,
    "organisations:act_for": Door.HOUSE,
    "organisations:*": Door.ADMIN,
    "people:all": Door.STAFF,
    "people:*": Door.TEAM,
    "atelier:all": Door.STAFF,
    "atelier:start": Door.STAFF,
    "atelier:forms": Door.STAFF,
    "atelier:examples": Door.STAFF,
    "atelier:example_add": Door.STAFF,
    "atelier:example*": Door.HOUSE,
    "atelier:templates": Door.STAFF,
    "atelier:template_in": Door.STAFF,
    "atelier:template_save": Door.TEAM,
    "atelier:template*": Door.HOUSE,
    "atelier:*": Door.TEAM,
    "live:wall": Door.TOKEN,
    "live:*": Door.TEAM,
    "room:enter": Door.OPEN,
    "room:code": Door.TOKEN,
    "room:door": Door.TOKEN,
    "room:join": Door.TOKEN,
    "room:scribe*": Door.TOKEN,
    "room:*": Door.PHONE,
    "harvest:list": Door.STAFF,
    "harvest:*": Door.TEAM,
    "reports:receive": Door.STAFF,
    "reports:*": Door.TEAM,
}
# What a part of an address means in each room; by the name of the address where that differs.
MEANS = {
    "organisations:": {"public_id": "organisation", "member_id": "membership"},
    "people:": {"public_id": "person"},
    "atelier:": {
        "public_id": "atelier",
        "gathering_id": "gathering",
        "block_id": "block",
        "member_id": "teammate",
        "participant_id": "participant",
        "list_id": "listing",
        "merge_id": "merge",
        "talk_id": "talk",
        "title_id": "title",
        "ground_id": "ground",
        "link_id": "link",
        "pledge_id": "pledge",
        "promise_id": "promise",
        "chore_id": "chore",
        "treat_id": "treat",
        "expense_id": "expense",
        "example_id": "example",
        "template_id": "template",
    },
    "live:": {
        "public_id": "gathering",
        "idea_id": "idea",
        "import_id": "parade",
        "device_id": "device",
        "wish_id": "wish",
        "token": "wall",
    },
    "room:": {"run_id": "run", "idea_id": "idea", "code": "code", "token": "scribe"},
    "room:door": {"token": "door"},
    "harvest:": {"public_id": "agreement"},
    "harvest:show": {"public_id": "atelier"},
    "harvest:make": {"public_id": "atelier"},
    "harvest:follow_up": {"public_id": "atelier"},
    "harvest:closing": {"public_id": "gathering"},
    "harvest:make_here": {"public_id": "gathering"},
    "harvest:conclude": {"public_id": "gathering"},
    "harvest:change_conclusion": {"public_id": "conclusion"},
    "harvest:remove_conclusion": {"public_id": "conclusion"},
    "harvest:restore_conclusion": {"public_id": "conclusion"},
    "reports:": {"public_id": "gathering", "arrival_id": "arrival"},
    "reports:theme_pdf": {"public_id": "atelier"},
    "reports:budget_pdf": {"public_id": "atelier"},
    "reports:budget_xlsx": {"public_id": "atelier"},
    "reports:application_pdf": {"public_id": "atelier"},
    "reports:pledges_pdf": {"public_id": "atelier"},
    "reports:handover": {"public_id": "atelier"},
    "reports:invitation_pdf": {"public_id": "gathering", "kind": "outgoing"},
    "reports:contacts_xlsx": {"public_id": "atelier"},
    "reports:booklet_pdf": {"public_id": "atelier"},
    "reports:atelier_json": {"public_id": "atelier"},
    "reports:atelier_xlsx": {"public_id": "atelier"},
}
PLAIN = {
    "position": 1,
    "place": 1,
    "number": 1,
    "entry": 1,
    "form": "poster",
    "reader": "moderator",
    "loop": "beter",
    "name": "huis",
}
# Two addresses of the sign-in library take a key out of a mail; tests/accounts goes through them.
BY_MAIL = {"account_confirm_email", "account_reset_password_from_key"}


@dataclass(frozen=True)
class Address:
    name: str
    parts: tuple[str, ...]

    @property
    def door(self) -> Door | None:
        room = self.name.split(":")[0]
        for known, door in MATRIX.items():
            if known == self.name or (known.endswith("*") and self.name.startswith(known[:-1])):
                return door
        return MATRIX.get(f"{room}:*")

    def path(self, world: World) -> str:
        room = f"{self.name.split(':')[0]}:"
        means = {**MEANS.get(room, {}), **MEANS.get(self.name, {})}
        kwargs = {
            part: world.ids[means[part]] if part in means else PLAIN[part] for part in self.parts
        }
        return reverse(self.name, kwargs=kwargs)


def addresses(
    resolver: URLResolver | None = None, space: str = "", parts: tuple[str, ...] = ()
) -> Iterator[Address]:
    for entry in (resolver or get_resolver()).url_patterns:
        known = (*parts, *getattr(entry.pattern, "converters", {}))
        if isinstance(entry, URLPattern):
            yield Address(f"{space}{entry.name}", known)
        else:
            inner = f"{space}{entry.namespace}:" if entry.namespace else space
            yield from addresses(entry, inner, known)


ALL = sorted({one.name: one for one in addresses() if one.name not in BY_MAIL}.values(), key=str)


def of(*doors: Door) -> list[object]:
    return [pytest.param(one, id=one.name) for one in ALL if one.door in doors]


@pytest.fixture
def world(cast: Cast) -> World:
    return build(cast)


def visit(client: Client, path: str) -> list[int]:
    """Return the answers to looking and to writing."""
    return [client.get(path).status_code, client.post(path).status_code]


def changes(queries: CaptureQueriesContext) -> list[str]:
    return [
        sql
        for query in queries.captured_queries
        if (sql := query["sql"]).startswith(WRITES) and not any(own in sql for own in OWN_TRACES)
    ]


def test_every_address_stands_in_the_matrix() -> None:
    assert [one.name for one in ALL if one.door is None] == []
    assert len(ALL) > 60


@pytest.mark.parametrize("address", of(Door.TEAM))
def test_the_team_finds_every_page_and_nobody_else(address: Address, world: World) -> None:
    path = address.path(world)
    seen = {}
    for user in (world.cast.vos, world.cast.joke):
        client = Client()
        client.force_login(user)
        with CaptureQueriesContext(connection) as queries:
            seen[user.first_name] = visit(client, path)
        assert changes(queries) == []
    guest = Client()
    guest.cookies[access.DEVICE_COOKIE] = KEY
    with CaptureQueriesContext(connection) as queries:
        answers = [guest.get(path), guest.post(path)]
    omar = Client()
    omar.force_login(world.cast.omar)

    assert set(seen["Vos"]) <= {404, 405}
    assert 404 in seen["Vos"]
    assert set(seen["Joke"]) <= {403, 405}
    assert 403 in seen["Joke"]
    assert {answer.status_code for answer in answers} <= {302, 405}
    assert all(SIGN_IN in answer.get("Location", SIGN_IN) for answer in answers)
    assert changes(queries) == []
    assert omar.get(path).status_code in {200, 302, 405}


@pytest.mark.parametrize("address", of(Door.HOUSE, Door.ADMIN))
def test_another_organisation_is_not_there(address: Address, world: World) -> None:
    path = address.path(world)
    vos, omar, nobody = Client(), Client(), Client()
    vos.force_login(world.cast.vos)
    omar.force_login(world.cast.omar)

    with CaptureQueriesContext(connection) as queries:
        strangers = visit(vos, path) + visit(nobody, path)
        member = visit(omar, path) if address.door == Door.ADMIN else [200]

    assert set(strangers) <= {302, 404, 405}
    assert 404 in strangers
    assert address.door == Door.HOUSE or set(member) <= {403, 404, 405}
    assert changes(queries) == []


@pytest.mark.parametrize("address", of(Door.STAFF))
def test_who_is_not_signed_in_is_asked_to_come_in(address: Address, world: World) -> None:
    path = address.path(world)
    guest, omar = Client(), Client()
    guest.cookies[access.DEVICE_COOKIE] = KEY
    omar.force_login(world.cast.omar)

    answer = guest.get(path)

    assert (answer.status_code, answer["Location"].split("?")[0]) == (302, SIGN_IN)
    assert omar.get(path).status_code in {200, 302}


@pytest.mark.parametrize("address", of(Door.OPEN))
def test_open_pages_are_open_and_reveal_nothing(address: Address, world: World) -> None:
    answer = Client().get(address.path(world))

    assert answer.status_code in {200, 302, 405}
    assert world.cast.atelier.title not in answer.content.decode()


@pytest.mark.parametrize("address", of(Door.PHONE))
def test_a_room_opens_only_for_a_phone_that_came_in(address: Address, world: World) -> None:
    path = address.path(world)
    stranger, anna, bep = Client(), Client(), Client()
    stranger.cookies[access.DEVICE_COOKIE] = "een-andere-telefoon"
    anna.force_login(world.cast.anna)
    bep.cookies[access.DEVICE_COOKIE] = KEY

    with CaptureQueriesContext(connection) as queries:
        outside = visit(stranger, path) + visit(anna, path) + [bep.post(path).status_code]

    assert set(outside) <= {302, 403, 404, 405}
    assert changes(queries) == []
    assert bep.get(path).status_code in {200, 302, 405}


@pytest.mark.parametrize("address", of(Door.TOKEN))
def test_a_wrong_token_opens_nothing(address: Address, world: World) -> None:
    right = address.path(world)
    wrong = right
    for token in ("door", "wall", "scribe", "run"):
        wrong = wrong.replace(str(world.ids[token]), "11111111-1111-4111-8111-111111111111")
    wrong = wrong.replace(world.run.code, "99999999")

    with CaptureQueriesContext(connection) as queries:
        answers = visit(Client(), wrong)

    # A write without a key of its own is refused before anyone looks at the token.
    # Who comes without the slip of a door is led to where one types the code.
    away = {302} if address.name == "room:join" else set()
    assert set(answers) <= {403, 404, 405} | away
    assert set(answers) != {405}
    assert changes(queries) == []
    assert Client().get(right).status_code in {200, 302, 405}
