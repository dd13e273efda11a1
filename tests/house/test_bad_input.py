"""Whatever anyone sends to any address: never a fault of ours, always a sentence or a way on."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import quote_plus

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from samenkracht.atelier.models import Atelier, CentralQuestion, CircleImport, Participant
from samenkracht.config.logs import without_words
from samenkracht.harvest.models import Agreement, Conclusion
from samenkracht.live import access
from samenkracht.live.models import Carousel, Idea, ParadeImport, Sticker
from tests.access.test_matrix import ALL, Address
from tests.access.world import KEY, World, build
from tests.conftest import Cast
from tests.factories import IdeaFactory, NoteFactory
from tests.live.phones import Sign

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

pytestmark = pytest.mark.django_db

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>"
FORMULA = "=cmd|'/C calc'!A0"
LONG = "soep " * 2_000
RUBBISH = (
    "",
    " ",
    "\x00",
    "soep\x00\x1b[2J\u202e",
    "-1",
    "0",
    "9" * 40,
    "1e400",
    "NaN",
    "0001-01-01",
    "31-02-2026",
    "99:99",
    "11111111-1111-4111-8111-111111111111",
    "on",
    SCRIPT,
    FORMULA,
    "{{ 7*7 }}%s%(x)s",
    LONG,
)
# A lone surrogate cannot be written as UTF-8; this is how a browser with a fault sends one.
LONE_SURROGATE = b"%ED%A0%80"
FORM = "application/x-www-form-urlencoded"
ACTORS = ("anna", "phone", "scribe")
ADDRESSES = [one for one in ALL if one.name != "account_logout"]


def below(kind: type) -> Iterator[type]:
    for each in kind.__subclasses__():
        yield each
        yield from below(each)


@cache
def fields() -> list[str]:
    """Return the name of every field of every form of the house, and what is sent without one."""
    names = {
        name
        for form in below(forms.BaseForm)
        if form.__module__.startswith(("samenkracht", "allauth"))
        for name in getattr(form, "base_fields", {})
    }
    return sorted(names | {"proof", "slip", "key", "tafel", "taal", "zoek", "terug", "told"})


@pytest.fixture
def world(cast: Cast) -> World:
    return build(cast)


def browser(world: World, actor: str) -> Client:
    client = Client()
    if actor == "anna":
        client.force_login(world.cast.anna)
    if actor == "phone":
        client.cookies[access.DEVICE_COOKIE] = KEY
    return client


def proof(world: World, actor: str) -> str:
    if actor == "scribe":
        return access.scribe_proof(str(world.ids["scribe"]))
    return access.guest_token(KEY)


@lru_cache(maxsize=100)
def quoted(value: str) -> str:
    """Return a value as a form sends it; the long ones come back hundreds of times."""
    return quote_plus(value)


def send(world: World, actor: str, address: Address, sent: Mapping[str, str]) -> int:
    """Send a form and return the answer; every answer says something or leads on."""
    fields_sent = {"proof": proof(world, actor), **sent}
    body = "&".join(f"{name}={quoted(value)}" for name, value in fields_sent.items())
    answer = browser(world, actor).post(
        address.path(world), body, content_type=FORM, headers={"X-Proof": "x"}
    )
    told = b"".join(answer) if answer.streaming else answer.content
    assert answer.status_code < 500
    assert answer.status_code in {204, 302, 405} or told
    return answer.status_code


@pytest.mark.parametrize("address", [pytest.param(one, id=one.name) for one in ADDRESSES])
def test_no_form_breaks_on_nothing_or_on_rubbish(address: Address, world: World) -> None:
    names = fields()
    raw = b"&".join(b"%s=%s" % (name.encode(), LONE_SURROGATE) for name in names)
    for actor in ACTORS:
        with transaction.atomic():
            send(world, actor, address, {})
            for value in (RUBBISH[3], "9" * 40, LONG):
                send(world, actor, address, dict.fromkeys(names, value))
            client = browser(world, actor)
            assert client.post(address.path(world), raw, content_type=FORM).status_code < 500
            for refused in (client.put, client.delete, client.patch):
                assert refused(address.path(world)).status_code < 500
            transaction.set_rollback(True)


@pytest.mark.parametrize("actor", ACTORS)
def test_no_page_breaks_on_what_stands_behind_the_question_mark(actor: str, world: World) -> None:
    client = browser(world, actor)
    asked = ("zoek", "q", "hoed", "pet", "bladzijde", "page", "stap", "taal", "v", "filter")
    for address in ADDRESSES:
        for value in (RUBBISH[3], "9" * 40, SCRIPT):
            answer = client.get(address.path(world), dict.fromkeys(asked, value))
            assert answer.status_code < 500, address.name
            assert answer.streaming or b"<script>alert" not in answer.content


@settings(
    max_examples=300,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    actor=st.sampled_from(ACTORS),
    address=st.sampled_from(ADDRESSES),
    sent=st.dictionaries(
        st.sampled_from(fields()), st.sampled_from(RUBBISH) | st.text(max_size=40), max_size=12
    ),
)
def test_any_form_with_anything_in_it_is_answered(
    world: World, actor: str, address: Address, sent: dict[str, str]
) -> None:
    told = {name: value.encode("utf-8", "replace").decode() for name, value in sent.items()}
    with transaction.atomic():
        send(world, actor, address, told)
        transaction.set_rollback(True)


def at(world: World, name: str, *parts: str) -> str:
    return reverse(name, args=[world.ids[part] for part in parts])


def words(answer: "Answer") -> str:
    return unescape(answer.content.decode())


def test_a_wrong_code_gets_a_sentence(world: World) -> None:
    answer = Client().get("/k/99999999/")

    assert answer.status_code == 404
    assert "Deze cijfers werken nu niet." in words(answer)


@pytest.mark.parametrize("until", ["never opened", "expired"])
def test_a_closed_door_gets_a_sentence_and_lets_nobody_in(world: World, until: str) -> None:
    phone = Client()
    welcome = phone.get(at(world, "room:door", "door"))
    slip = welcome.context["slip"]
    world.run.door_open_until = None if until == "never opened" else timezone.now()
    world.run.save()
    before = world.run.devices.count()

    answer = phone.post(at(world, "room:join", "run"), {"slip": slip, "taal": "nl"})

    assert answer.status_code == 422
    assert "De deur is nu dicht." in words(answer)
    assert world.run.devices.count() == before


def test_a_double_tap_of_the_scribe_or_the_desk_is_one_idea(world: World) -> None:
    table = world.run.tables.get(number=1)
    anna = browser(world, "anna")
    for _tap in range(2):
        Sign(table).send("idee/", text="Samen naaien", key="een-twee-drie")
        sent = {"text": "Samen fietsen", "table": "1", "key": "vier-vijf-zes"}
        anna.post(at(world, "live:type_idea", "gathering"), sent)

    assert Idea.objects.filter(text="Samen naaien").count() == 1
    assert Idea.objects.filter(text="Samen fietsen").count() == 1


def test_two_tabs_of_one_phone_place_one_sticker(world: World) -> None:
    other = IdeaFactory.create(run=world.run, table=world.run.tables.get(number=2), number=2)
    sent = {"idee": str(other.public_id), "idea": str(other.public_id), "key": "een-twee-drie"}
    for _tab in range(2):
        tab = browser(world, "phone")
        tab.post(at(world, "room:sticker", "run"), {"proof": proof(world, "phone"), **sent})

    assert Sticker.objects.filter(device=world.bep).count() == 1


def test_an_idea_of_ten_thousand_letters_comes_back_whole_to_who_typed_it(world: World) -> None:
    table = world.run.tables.get(number=1)
    before = Idea.objects.count()
    anna, phone = browser(world, "anna"), browser(world, "phone")
    answers = [
        Sign(table).send("idee/", text=LONG, key="een-twee-drie"),
        phone.post(
            at(world, "room:idea", "run"),
            {"proof": proof(world, "phone"), "text": LONG, "key": "een-twee-drie"},
        ),
        anna.post(
            at(world, "live:type_idea", "gathering"),
            {"text": LONG, "table": "1", "key": "een-twee-drie"},
        ),
    ]

    assert [answer.status_code for answer in answers] == [422, 422, 422]
    assert all(LONG.strip() in words(answer) for answer in answers)
    assert Idea.objects.count() == before


def hostile_preparation(atelier: Atelier, text: str) -> None:
    parts = ("bites", "own_trouble", "own_strength", "services_there")
    for domain in ("work", "values"):
        atelier.appraisals.create(domain=domain, **dict.fromkeys(parts, text))
    CentralQuestion.objects.create(atelier=atelier, text=text)
    atelier.title_ideas.update(text=text[:120])
    atelier.talks.update(situation=text, domains=["work", SCRIPT])
    atelier.grounds.update(text=text[:200])
    atelier.loop_links.create(loop="beter", position=1, text=SCRIPT, examples=text)
    for position in (2, 3):
        atelier.loop_links.create(loop="beter", position=position, text=SCRIPT)


def hostile(world: World) -> None:
    """Put a script and a formula in everything that someone may write."""
    text = f"{FORMULA} {SCRIPT}"
    atelier = world.cast.atelier
    for name in ("title", "theme", "neighbourhood", "place", "target_group", "commissioner"):
        setattr(atelier, name, text)
    atelier.save()
    atelier.gatherings.update(title=text, venue=text, purpose=text, circle=text, layout=text)
    atelier.deviations.update(what=text, why=text)
    for participant in Participant.objects.filter(atelier=atelier).select_related("person"):
        person = participant.person
        person.first_name = person.last_name = person.works_at = person.diet = text[:80]
        person.save()
    Idea.objects.update(text=text)
    Carousel.objects.update(titles=text[:60])
    NoteFactory.create(run=world.run, text=text)
    world.run.steps.update(title=text)
    Agreement.objects.update(who=text[:80], what=text)
    Conclusion.objects.update(text=text)
    atelier.budget_lines.create(what=text[:160], given_by=text[:120], planned_cents=1)
    atelier.financiers.create(name=text[:120], note=text, cents=1)
    atelier.pledges.update(who=text[:120], what=text, signed_by=text[:120])
    atelier.application_parts.create(key="doel", text=text)
    atelier.team_answers.create(question="energy", author=world.cast.anna, text=text)
    world.run.gathering.round_words.create(text=text[:40], written_at=timezone.now())
    hostile_preparation(atelier, text)
    atelier.lessons = text
    atelier.save()
    world.cast.lindehof.name = text
    world.cast.lindehof.save()
    world.cast.omar.name = text
    world.cast.omar.save()


def test_scripts_and_formulas_are_only_text_on_every_page(world: World) -> None:
    hostile(world)
    seen = 0
    for actor in ACTORS:
        client = browser(world, actor)
        for address in ADDRESSES:
            answer = client.get(address.path(world))
            if answer.streaming or "text/html" not in answer.get("Content-Type", ""):
                continue
            html = answer.content.decode()
            assert answer.status_code < 500
            assert "<script>alert" not in html, address.name
            assert "<img src=x" not in html, address.name
            seen += "&lt;script&gt;alert" in html

    assert seen > 20


def test_formulas_are_only_text_in_a_workbook(world: World) -> None:
    hostile(world)

    answer = browser(world, "anna").get(at(world, "reports:report_xlsx", "gathering"))
    cells = [
        cell
        for sheet in load_workbook(io.BytesIO(answer.content))
        for row in sheet.iter_rows()
        for cell in row
    ]

    assert any("cmd|" in str(cell.value) for cell in cells)
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []


def test_a_pdf_of_scripts_and_formulas_is_made_and_does_nothing(world: World) -> None:
    hostile(world)

    answer = browser(world, "anna").get(at(world, "reports:report_pdf", "gathering"))
    pdf = b"".join(answer) if answer.streaming else answer.content

    assert pdf.startswith(b"%PDF-")
    assert not any(part in pdf for part in (b"/JavaScript", b"/JS ", b"/Launch", b"/OpenAction"))


def bomb() -> bytes:
    """Make a workbook of some kilobytes that would be 300 MB when opened."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("[Content_Types].xml", "<Types/>")
        with book.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            for _megabyte in range(300):
                sheet.write(b" " * 1024 * 1024)
    return made.getvalue()


FILES = {
    "empty": lambda: SimpleUploadedFile("lijst.xlsx", b""),
    "a bomb": lambda: SimpleUploadedFile("lijst.xlsx", bomb()),
    "a broken workbook": lambda: SimpleUploadedFile("lijst.xlsx", b"PK\x03\x04" + b"\xff" * 900),
    "binary": lambda: SimpleUploadedFile("lijst.csv", bytes(range(256)) * 40),
    "NUL": lambda: SimpleUploadedFile("lijst.csv", b"naam;pet\n\x00\x00;bewoner\n" * 9),
    "another kind": lambda: SimpleUploadedFile("lijst.exe", b"MZ\x90\x00" * 99),
    "nothing": lambda: "",
}


@pytest.mark.parametrize(
    "file", ["empty", "a bomb", "a broken workbook", "another kind", "nothing"]
)
def test_a_file_that_is_no_list_gets_a_sentence_and_nothing_is_kept(
    world: World, file: str
) -> None:
    before = (CircleImport.objects.count(), ParadeImport.objects.count(), Idea.objects.count())
    anna = browser(world, "anna")

    circle = anna.post(at(world, "atelier:upload_list", "atelier"), {"file": FILES[file]()})
    parade = anna.post(at(world, "live:parade_import", "gathering"), {"ideas": FILES[file]()})

    assert (circle.status_code, parade.status_code) == (422, 422)
    assert all(
        "field__fault" in words(answer) or "alert" in words(answer) for answer in (circle, parade)
    )
    after = (CircleImport.objects.count(), ParadeImport.objects.count(), Idea.objects.count())
    assert after == before


@pytest.mark.parametrize("file", ["binary", "NUL"])
def test_a_file_of_rubbish_is_refused_or_shown_before_anything_happens(
    world: World, file: str
) -> None:
    before = Participant.objects.count(), Idea.objects.count()
    anna = browser(world, "anna")

    circle = anna.post(
        at(world, "atelier:upload_list", "atelier"), {"file": FILES[file]()}, follow=True
    )
    parade = anna.post(at(world, "live:parade_import", "gathering"), {"ideas": FILES[file]()})

    assert circle.status_code in {200, 422}
    assert parade.status_code in {302, 422}
    assert (Participant.objects.count(), Idea.objects.count()) == before


@pytest.mark.parametrize("actor", ACTORS)
def test_a_body_that_is_too_large_gets_a_sentence(world: World, actor: str) -> None:
    addresses = {
        "anna": at(world, "live:type_idea", "gathering"),
        "phone": at(world, "room:idea", "run"),
        "scribe": at(world, "room:scribe_write", "scribe"),
    }
    sent = {"proof": proof(world, actor), "key": "een-twee-drie", "text": "w" * 7 * 1024 * 1024}
    before = Idea.objects.count()

    answer = browser(world, actor).post(addresses[actor], sent)

    assert answer.status_code in {400, 413, 422}
    assert len(words(answer)) > 100
    assert Idea.objects.count() == before


def test_a_page_that_is_not_there_says_so(world: World) -> None:
    unknown = "11111111-1111-4111-8111-111111111111"
    anna = browser(world, "anna")
    for path in (f"/ateliers/{unknown}/", f"/bijeenkomst/{unknown}/", "/ateliers/rommel/"):
        answer = anna.get(path)
        assert answer.status_code == 404
        assert "<h1" in words(answer)


@pytest.mark.parametrize("actor", ACTORS)
def test_a_nul_in_an_address_gets_a_sentence(world: World, actor: str) -> None:
    client = browser(world, actor)
    for path in ("/k/%00/", "/wand/soep%00/", "/tafel/%00/", "/d/%00/", "/zoek/?q=%00"):
        answer = client.get(path)
        assert answer.status_code == 400
        assert "<h1" in words(answer)


def test_the_log_of_a_refusal_names_nobody(world: World, caplog: pytest.LogCaptureFixture) -> None:
    client = Client()
    client.force_login(world.cast.joke)
    caplog.handler.addFilter(without_words)

    answer = client.get(at(world, "atelier:show", "atelier"))

    assert answer.status_code == 403
    assert "Vraag Anna" in words(answer)
    assert "Forbidden" in caplog.text
    assert "Anna" not in caplog.text
