"""An atelier that goes to another house: all of it, nothing but it, and back again."""

import json
from datetime import timedelta

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.team import TeamRole
from samenkracht.atelier.models import Atelier, Participant
from samenkracht.core.errors import Refusal
from samenkracht.home.management.demo.build import build
from samenkracht.live.models import Run
from samenkracht.organisations.models import Organisation
from samenkracht.people.models import Person
from samenkracht.reports.domain.dossier import (
    LARGEST_FILE,
    MOST_ROWS,
    AlreadyTaken,
    BrokenRow,
    NotADossier,
    OtherVersion,
    TooLarge,
    TooLate,
)
from samenkracht.reports.models import HandOver
from samenkracht.reports.queries import report_of
from samenkracht.reports.queries.colleagues import who_work_here
from samenkracht.reports.services import handover
from tests.conftest import Cast
from tests.factories import (
    AtelierFactory,
    BlockFactory,
    GatheringFactory,
    MembershipFactory,
    OrganisationFactory,
    ParticipantFactory,
    RunFactory,
    UserFactory,
)
from tests.reports.dossiers import (
    LATER,
    brought,
    changed,
    exported,
    full,
    taken_over,
    told,
    with_head,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def vera(db: None) -> User:
    """Give someone who works in a house where nobody of the old team works."""
    user: User = UserFactory.create(name="Vera Smit", email="vera@dekade.example")
    MembershipFactory.create(organisation=OrganisationFactory.create(name="De Kade"), user=user)
    return user


def house_of(user: User) -> Organisation:
    organisation: Organisation = user.memberships.get().organisation
    return organisation


def all_rows() -> dict[str, int]:
    return {model._meta.label: model.objects.count() for model in apps.get_models()}


def test_an_atelier_that_moves_with_its_team_is_the_same_atelier(cast: Cast) -> None:
    atelier = full(cast)
    before = told(atelier)
    for user in (cast.anna, cast.omar):
        MembershipFactory.create(organisation=cast.elders, user=user)

    hand_over = taken_over(exported(atelier), to=cast.elders, by=cast.anna)

    assert hand_over.atelier is not None
    assert told(hand_over.atelier) == before
    assert hand_over.away["colleagues"] == []


def test_nothing_is_lost_when_nobody_of_the_team_comes_along(cast: Cast, vera: User) -> None:
    atelier = full(cast)
    before = told(atelier)

    hand_over = taken_over(exported(atelier), to=house_of(vera), by=vera)

    assert hand_over.atelier is not None
    assert told(hand_over.atelier, but=vera.email) == before


def test_nothing_is_lost_when_an_atelier_moves_twice(cast: Cast, vera: User) -> None:
    content = exported(full(cast))
    before = told(cast.atelier)
    there = taken_over(content, to=house_of(vera), by=vera)
    assert there.atelier is not None

    back = taken_over(exported(there.atelier), to=cast.lindehof, by=cast.anna)

    assert back.atelier is not None
    assert told(back.atelier, but=vera.email) == before
    assert back.atelier.team.get(role=TeamRole.MODERATOR).user == cast.anna


def test_the_whole_demo_comes_through(vera: User) -> None:
    build(timezone.now())
    atelier = Atelier.objects.get(title="Rondkomen met weinig")
    before = told(atelier)

    hand_over = taken_over(exported(atelier), to=house_of(vera), by=vera)

    assert hand_over.atelier is not None
    assert told(hand_over.atelier, but=vera.email) == before


def test_the_report_in_the_other_house_tells_the_same(cast: Cast, vera: User) -> None:
    atelier = full(cast)
    atelier.organisation.name = house_of(vera).name
    atelier.organisation.save()
    mine = report_of(atelier.gatherings.get())

    hand_over = taken_over(exported(atelier), to=house_of(vera), by=vera)

    assert hand_over.atelier is not None
    assert report_of(hand_over.atelier.gatherings.get()) == mine


def test_addresses_and_codes_are_new_and_the_door_is_shut(cast: Cast, vera: User) -> None:
    atelier = full(cast)
    run = Run.objects.get()

    taken_over(exported(atelier), to=house_of(vera), by=vera)

    copy = Run.objects.exclude(pk=run.pk).get()
    assert copy.door_open_until is None
    for name in ("public_id", "code", "door_token", "wall_token"):
        assert getattr(copy, name) != getattr(run, name)
    phones = [set(one.devices.values_list("key_hash", flat=True)) for one in (run, copy)]
    assert len(phones[0]) == len(phones[1]) == 5
    assert phones[0] & phones[1] == set()


def test_a_change_still_points_at_its_own_blocks(cast: Cast, vera: User) -> None:
    hand_over = taken_over(exported(full(cast)), to=house_of(vera), by=vera)

    assert hand_over.atelier is not None
    change = hand_over.atelier.deviations.get()
    block = hand_over.atelier.gatherings.get().blocks.get(position=40)
    assert change.subject == f"minutes:{block.public_id}"
    assert change.before == {"blocks": [{"public_id": str(block.public_id)}]}


def test_people_belong_to_the_new_house_only(cast: Cast, vera: User) -> None:
    atelier = full(cast)
    mine = set(Person.objects.values_list("pk", flat=True))

    hand_over = taken_over(exported(atelier), to=house_of(vera), by=vera)

    new = Person.objects.exclude(pk__in=mine)
    assert set(new.values_list("organisation", flat=True)) == {house_of(vera).pk}
    assert set(hand_over.made) == set(new.values_list("pk", flat=True))
    places = Participant.objects.filter(atelier=hand_over.atelier)
    assert set(places.values_list("person", flat=True)) <= set(hand_over.made)


def test_who_takes_over_leads_when_no_moderator_works_here(cast: Cast, vera: User) -> None:
    hand_over = taken_over(exported(cast.atelier), to=house_of(vera), by=vera)

    assert hand_over.atelier is not None
    assert [(one.user, one.role) for one in hand_over.atelier.team.all()] == [
        (vera, TeamRole.MODERATOR)
    ]


def test_a_moderator_who_works_here_too_keeps_leading(cast: Cast, vera: User) -> None:
    MembershipFactory.create(organisation=house_of(vera), user=cast.anna)

    hand_over = taken_over(exported(cast.atelier), to=house_of(vera), by=vera)

    assert hand_over.atelier is not None
    team = {one.user: one.role for one in hand_over.atelier.team.all()}
    assert team == {cast.anna: TeamRole.MODERATOR, vera: TeamRole.MEMBER}


def test_a_name_is_not_enough_to_be_let_in(cast: Cast, vera: User) -> None:
    namesake = UserFactory.create(name=cast.anna.name, email="een-andere-anna@dekade.example")
    MembershipFactory.create(organisation=house_of(vera), user=namesake)
    left = UserFactory.create(name="Omar Haddad", email="omar@lindehof.example2")
    MembershipFactory.create(organisation=house_of(vera), user=left, ended_at=LATER)

    found = who_work_here(house_of(vera), [cast.anna.email, left.email])

    assert found == {}


def test_without_names_no_name_is_in_the_file(cast: Cast) -> None:
    atelier = full(cast)
    person = atelier.participants.filter(left_at=None)[0].person
    person.last_name, person.phone, person.email = "Zonderling", "0612345678", "zij@post.example"
    person.works_at, person.diet = "Wijkzorg Escamp", "halal"
    person.save()

    text = exported(atelier, with_names=False).decode()

    secret = ["Zonderling", "0612345678", "zij@post.example", "Wijkzorg", "halal", "Şükran"]
    secret += ["Ayşe", "Anna", "Omar", "lindehof.example", "Fadime", "Loes", "De zaal was stil"]
    assert [word for word in secret if word in text] == []
    assert "Samen soep koken" in text
    assert [word for word in secret if word not in exported(atelier).decode()] == []


def test_without_names_only_ideas_that_hung_on_the_wall_go_along(cast: Cast) -> None:
    atelier = full(cast)
    Run.objects.get().ideas.filter(number=4).update(state="removed", text="Iets ondeugends")

    assert "Iets ondeugends" not in exported(atelier, with_names=False).decode()
    assert "Iets ondeugends" in exported(atelier).decode()


def test_a_file_without_names_comes_in_with_an_empty_circle(cast: Cast, vera: User) -> None:
    atelier = full(cast)

    hand_over = taken_over(exported(atelier, with_names=False), to=house_of(vera), by=vera)

    assert hand_over.atelier is not None
    assert hand_over.atelier.participants.count() == 0
    assert [one.user for one in hand_over.atelier.team.all()] == [vera]
    assert [one.who for one in hand_over.atelier.agreements.all()] == ["iemand"]
    assert hand_over.atelier.gatherings.get().run.ideas.count() == 4


def test_secrets_are_not_in_the_file(cast: Cast) -> None:
    atelier = full(cast)
    run = Run.objects.get()
    secrets = [run.code, run.door_token, run.wall_token]
    secrets += run.tables.values_list("scribe_token", flat=True)
    secrets += run.devices.values_list("key_hash", flat=True)

    text = exported(atelier).decode()

    assert [one for one in secrets if one in text] == []


def test_undo_leaves_no_trace(cast: Cast, vera: User) -> None:
    content = exported(full(cast))
    before = all_rows()
    hand_over = taken_over(content, to=house_of(vera), by=vera)
    assert all_rows() != before

    handover.undo(hand_over=hand_over, now=LATER + timedelta(hours=23))

    assert all_rows() == before


def test_undo_leaves_who_was_here_already(cast: Cast, vera: User) -> None:
    hand_over = taken_over(exported(full(cast)), to=house_of(vera), by=vera)
    neighbour = ParticipantFactory.create(
        atelier=hand_over.atelier, person__organisation=house_of(vera)
    ).person
    guest = Person.objects.get(pk=hand_over.made[0])
    other = AtelierFactory.create(organisation=house_of(vera))
    ParticipantFactory.create(atelier=other, person=guest)

    handover.undo(hand_over=hand_over, now=LATER)

    assert set(Person.objects.filter(organisation=house_of(vera))) == {neighbour, guest}


def test_after_a_day_the_atelier_stays(cast: Cast, vera: User) -> None:
    hand_over = taken_over(exported(cast.atelier), to=house_of(vera), by=vera)

    with pytest.raises(TooLate):
        handover.undo(hand_over=hand_over, now=LATER + timedelta(hours=25))

    assert Atelier.objects.filter(organisation=house_of(vera)).exists()


def test_an_atelier_in_which_people_met_here_stays(cast: Cast, vera: User) -> None:
    hand_over = taken_over(exported(cast.atelier), to=house_of(vera), by=vera)
    RunFactory.create(
        gathering=GatheringFactory.create(atelier=hand_over.atelier),
        opened_at=LATER + timedelta(hours=1),
    )

    with pytest.raises(TooLate):
        handover.undo(hand_over=hand_over, now=LATER + timedelta(hours=4))


def test_who_presses_twice_gets_one_atelier(cast: Cast, vera: User) -> None:
    hand_over = brought(exported(cast.atelier), to=house_of(vera), by=vera)
    handover.take_over(hand_over=hand_over, by=vera)

    with pytest.raises(AlreadyTaken):
        handover.take_over(hand_over=hand_over, by=vera)

    assert Atelier.objects.filter(organisation=house_of(vera)).count() == 1


def test_writing_that_broke_off_can_begin_again(cast: Cast, vera: User) -> None:
    hand_over = brought(exported(cast.atelier), to=house_of(vera), by=vera)
    HandOver.objects.update(begun_at=LATER - timedelta(minutes=11))

    handover.take_over(hand_over=hand_over, by=vera, clock=lambda: LATER)

    assert Atelier.objects.filter(organisation=house_of(vera)).count() == 1


def test_the_file_is_gone_once_it_was_taken_over_or_a_day_old(cast: Cast, vera: User) -> None:
    content = exported(cast.atelier)
    done = taken_over(content, to=house_of(vera), by=vera)
    old = brought(content, to=house_of(vera), by=vera)

    fresh = handover.receive(
        organisation=house_of(vera),
        content=content,
        name="weer.json",
        by=vera,
        now=LATER + timedelta(hours=25),
    )

    assert bytes(HandOver.objects.get(pk=done.pk).content) == b""
    assert set(HandOver.objects.all()) == {done, fresh}
    assert old not in HandOver.objects.all()


NOT_OURS = {
    "empty": b"",
    "words": b"dit is geen atelier",
    "a list": b"[]",
    "half": b'{"format": "samenkracht-atelier", "version"',
    "another thing": b'{"format": "recept"}',
    "an excel": b"PK\x03\x04",
    "utf-16": '{"format": "samenkracht-atelier"}'.encode("utf-16"),
    "deep": b'{"a":' * 100_000,
    "deep list": b"[" * 200_000,
    "not a number": b'{"format": "samenkracht-atelier", "version": NaN}',
    "too large a number": b'{"format": "samenkracht-atelier", "version": 1e999}',
    "endless digits": b'{"format": "samenkracht-atelier", "version": ' + b"9" * 5000 + b"}",
    "half a letter": b'{"format": "samenkracht-atelier", "x": "\\ud800"}',
    "a null letter": b'{"format": "samenkracht-atelier", "x": "\\u0000"}',
    "no tables": b'{"format": "samenkracht-atelier", "version": 1}',
    "no atelier": b'{"format": "samenkracht-atelier", "version": 1, "tables": {}}',
}


@pytest.mark.parametrize("content", NOT_OURS.values(), ids=NOT_OURS)
def test_a_file_that_is_no_atelier_is_refused_in_words(content: bytes, vera: User) -> None:
    with pytest.raises(NotADossier) as refusal:
        brought(content, to=house_of(vera), by=vera)

    assert str(refusal.value).endswith(".")
    assert HandOver.objects.count() == 0


def test_a_file_of_a_newer_house_is_refused(cast: Cast, vera: User) -> None:
    content = exported(cast.atelier)
    newer = json.loads(content)["tables"]
    newer["atelier.Moonlight"] = {"fields": [], "rows": []}

    for other in (with_head(content, version=2), with_head(content, tables=newer)):
        with pytest.raises(OtherVersion):
            brought(other, to=house_of(vera), by=vera)


def test_a_file_with_more_rows_than_an_atelier_has_is_refused(cast: Cast, vera: User) -> None:
    tables = json.loads(exported(cast.atelier))["tables"]
    tables["harvest.Conclusion"] = {"fields": [], "rows": [[]] * (MOST_ROWS + 1)}

    with pytest.raises(TooLarge):
        brought(with_head(exported(cast.atelier), tables=tables), to=house_of(vera), by=vera)


def test_a_file_over_the_limit_is_refused(vera: User) -> None:
    with pytest.raises(TooLarge):
        brought(b" " * (LARGEST_FILE * 1024 * 1024 + 1), to=house_of(vera), by=vera)


WRONG = [
    ("atelier.Gathering", "starts_at", "morgen"),
    ("atelier.Gathering", "starts_at", "2026-12-02T12:30:00"),
    ("atelier.Gathering", "starts_at", "9999-12-31T23:59:59+00:00"),
    ("atelier.Gathering", "starts_at", None),
    ("atelier.Gathering", "number", "vier"),
    ("atelier.Gathering", "number", 10**30),
    ("atelier.Gathering", "number", True),
    ("atelier.Gathering", "title", "x" * 121),
    ("atelier.Gathering", "title", 4),
    ("atelier.Gathering", "title", ["x"]),
    ("atelier.Gathering", "is_skipped", "ja"),
    ("atelier.Gathering", "public_id", "geen-adres"),
    ("atelier.Gathering", "atelier", 2),
    ("atelier.Gathering", "atelier", 0),
    ("atelier.Gathering", "atelier", None),
    ("atelier.Atelier", "occasion", {"a": 1}),
    ("atelier.TeamMember", "user", 99),
    ("atelier.TeamMember", "role", "koning"),
    ("people.PersonHat", "hat", "kroon"),
    ("people.Person", "email", "geen adres"),
    ("live.Run", "state", "dicht"),
    ("live.TieRuling", "ideas", [99]),
    ("live.TieRuling", "ideas", 1),
    ("harvest.Agreement", "due_on", "31-02-2026"),
    ("harvest.Agreement", "due_on", "2026-02-31"),
]


@pytest.mark.parametrize(("label", "name", "value"), WRONG, ids=str)
def test_a_value_that_cannot_be_true_is_refused_with_its_place(
    cast: Cast, vera: User, label: str, name: str, value: object
) -> None:
    content = changed(exported(full(cast)), label, name, value)

    with pytest.raises(BrokenRow) as refusal:
        brought(content, to=house_of(vera), by=vera)

    assert str(refusal.value) == f"In dit bestand klopt iets niet: {label}, regel 1, bij {name}."


def test_rows_that_contradict_each_other_keep_nothing(cast: Cast, vera: User) -> None:
    content = exported(full(cast))
    gathering = json.loads(content)["tables"]["live.RunStep"]
    position = gathering["fields"].index("position")
    twice = changed(content, "live.RunStep", "position", gathering["rows"][0][position], row=1)
    hand_over = brought(twice, to=house_of(vera), by=vera)
    before = all_rows()

    with pytest.raises(BrokenRow):
        handover.take_over(hand_over=hand_over, by=vera)

    assert all_rows() == before
    failed = HandOver.objects.get()
    assert failed.begun_at is None
    assert failed.failure.startswith("In dit bestand spreken regels elkaar tegen.")


def test_a_fault_of_ours_is_told_and_raised(
    cast: Cast, vera: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand_over = brought(exported(cast.atelier), to=house_of(vera), by=vera)

    def fall(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("samenkracht.reports.services.handover.arriving.land", fall)

    with pytest.raises(ZeroDivisionError):
        handover.take_over(hand_over=hand_over, by=vera)

    assert HandOver.objects.get().failure == "Het overnemen is afgebroken. Er is niets bewaard."


def test_a_refusal_is_a_refusal() -> None:
    kinds = (NotADossier, OtherVersion, TooLarge, BrokenRow, TooLate, AlreadyTaken)

    assert all(issubclass(kind, Refusal) for kind in kinds)


@pytest.mark.parametrize("with_names", [True, False])
def test_writing_costs_the_same_for_one_row_and_many(cast: Cast, with_names: bool) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            exported(cast.atelier, with_names=with_names)
        return len(queries)

    BlockFactory.create(gathering__atelier=cast.atelier)
    ParticipantFactory.create(atelier=cast.atelier)
    one = cost()
    for _ in range(3):
        BlockFactory.create(gathering__atelier=cast.atelier)
        ParticipantFactory.create(atelier=cast.atelier)

    assert cost() == one
