"""The start page: greeting, what asks attention, the next gathering, one's ateliers."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from samenkracht.atelier.models import CircleImport, Gathering
from samenkracht.atelier.services.lists import prepare_list
from samenkracht.harvest.models import Agreement
from samenkracht.home.domain.attention import WORDS, Need
from samenkracht.home.queries import day_of
from samenkracht.live.domain.ideas import IdeaState
from samenkracht.live.domain.run import RunState
from samenkracht.people.domain.spreadsheets import read_spreadsheet
from samenkracht.reports.services import note_printed
from tests.conftest import Cast
from tests.factories import (
    AFTERNOON,
    AtelierFactory,
    AttendanceFactory,
    BlockFactory,
    GatheringFactory,
    IdeaFactory,
    ParticipantFactory,
    RunFactory,
    TeamMemberFactory,
)

MORNING = AFTERNOON - timedelta(days=8, hours=4)


TITLES = {words.title: need for need, words in WORDS.items()}


# Hardly any atelier of a test has a programme or a date ahead; they have tests of their own.
QUIET = {Need.ADVICE, Need.LOOK_BACK}


def _needs(cast: Cast) -> list[str]:
    tasks = day_of(cast.anna, MORNING).tasks
    return [need.value for task in tasks if (need := TITLES[task.title]) not in QUIET]


def _next(cast: Cast, days: int = 8, **facts: object) -> Gathering:
    starts_at = AFTERNOON + timedelta(days=days - 8)
    gathering: Gathering = GatheringFactory.create(
        atelier=cast.atelier, starts_at=starts_at, **facts
    )
    return gathering


@pytest.fixture
def someone(cast: Cast) -> None:
    """Put one person in the circle, so that it does not ask for people."""
    ParticipantFactory.create(atelier=cast.atelier)


@pytest.mark.parametrize(
    ("hour", "words"),
    [
        (3, "Goedenacht Anna"),
        (9, "Goedemorgen Anna"),
        (12, "Goedemiddag Anna"),
        (17, "Goedemiddag Anna"),
        (18, "Goedenavond Anna"),
        (23, "Goedenavond Anna"),
    ],
)
def test_the_greeting_follows_the_clock_on_the_wall(anna: Client, hour: int, words: str) -> None:
    summer = datetime(2026, 7, 1, hour, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))

    with time_machine.travel(summer, tick=False):
        page = anna.get("/").content.decode()

    assert f"<h1>{words}</h1>" in page
    assert '<p class="page__kicker">woensdag 1 juli</p>' in page


def test_without_an_atelier_the_page_teaches_the_first_step(cast: Cast, client: Client) -> None:
    client.force_login(cast.joke)

    page = client.get("/").content.decode()

    assert "Begin uw eerste atelier" in page
    assert "Rondkomen met weinig" not in page


def test_nobody_sees_the_ateliers_of_others(cast: Cast, client: Client) -> None:
    _next(cast, title="Oogst binnenhalen")
    client.force_login(cast.vos)

    page = client.get("/").content.decode()

    assert "Oogst binnenhalen" not in page
    assert "Rondkomen met weinig" not in page


def test_the_ticket_counts_down_to_the_next_gathering(cast: Cast, someone: None) -> None:
    _next(cast, days=8)
    gathering = _next(cast, days=3)
    BlockFactory.create(gathering=gathering, minutes=90)
    BlockFactory.create(gathering=gathering, minutes=30)
    _next(cast, days=2, is_skipped=True)
    _next(cast, days=-1)

    ticket = day_of(cast.anna, MORNING).ticket

    assert ticket is not None
    assert (ticket.gathering, ticket.days) == (gathering, 3)
    assert ticket.ends_at - gathering.starts_at == timedelta(hours=2)


def test_a_gathering_that_was_closed_is_not_next(cast: Cast) -> None:
    RunFactory.create(gathering=_next(cast, days=0), state=RunState.CLOSED)

    assert day_of(cast.anna, MORNING).ticket is None


def test_the_circle_on_the_ticket_shows_who_came_new_each_time(cast: Cast) -> None:
    first, second = _next(cast, days=-50), _next(cast, days=-20)
    regular, late = ParticipantFactory.create_batch(2, atelier=cast.atelier)
    for gathering in (first, second):
        AttendanceFactory.create(gathering=gathering, participant=regular)
    AttendanceFactory.create(gathering=second, participant=late)
    _next(cast, days=8, expected=5)

    ticket = day_of(cast.anna, MORNING).ticket

    assert ticket is not None
    assert [(ring.came, ring.expected) for ring in ticket.stand.rings] == [(1, 0), (1, 0), (0, 3)]
    assert (ticket.drawing.came, ticket.drawing.expected) == (2, 3)


def test_nothing_asks_attention_when_all_is_well(cast: Cast, someone: None) -> None:
    _next(cast, days=20)

    assert _needs(cast) == []


def test_an_empty_circle_asks_for_people_once(cast: Cast) -> None:
    _next(cast, days=8)
    _next(cast, days=36)

    assert _needs(cast) == ["people"]


def test_a_circle_is_not_asked_for_long_before(cast: Cast) -> None:
    _next(cast, days=43)

    assert _needs(cast) == []


@pytest.mark.parametrize(("days", "asks"), [(28, ["venue"]), (29, [])])
def test_a_place_is_asked_four_weeks_ahead(
    cast: Cast, someone: None, days: int, asks: list[str]
) -> None:
    _next(cast, days=days, venue="")

    assert _needs(cast) == asks


@pytest.mark.parametrize(("days", "asks"), [(2, ["print"]), (7, ["print"]), (8, [])])
def test_the_pack_is_printed_in_the_last_week(
    cast: Cast, someone: None, days: int, asks: list[str]
) -> None:
    _next(cast, days=days)

    assert _needs(cast) == asks


def test_a_printed_pack_is_not_asked_for_again(cast: Cast, someone: None) -> None:
    gathering = _next(cast, days=3)
    assert _needs(cast) == ["print"]

    note_printed(gathering=gathering, people=12, programme="", by=cast.omar, now=MORNING)

    assert _needs(cast) == []


@pytest.mark.parametrize(("days", "asks"), [(-1, ["attendance"]), (-14, ["attendance"]), (-15, [])])
def test_who_was_there_is_asked_while_one_remembers(
    cast: Cast, someone: None, days: int, asks: list[str]
) -> None:
    _next(cast, days=days)

    assert _needs(cast) == asks


def test_who_was_there_is_not_asked_twice(cast: Cast) -> None:
    AttendanceFactory.create(gathering=_next(cast, days=-1))

    assert "attendance" not in _needs(cast)


def test_a_room_that_is_open_comes_first_with_its_queue(cast: Cast, anna: Client) -> None:
    cast.atelier.team.exclude(user=cast.anna).delete()
    run = RunFactory.create(gathering=_next(cast, days=0), state=RunState.PAUSED)
    IdeaFactory.create_batch(3, run=run, state=IdeaState.QUEUED, number=None)
    IdeaFactory.create(run=run, state=IdeaState.SHOWN)

    first = day_of(cast.anna, MORNING).tasks[0]

    assert (TITLES[first.title], _needs(cast)) == (Need.LIVE, ["live", "team"])
    assert first.why.endswith("Ideeën die op u wachten: 3.")


def test_a_room_that_was_left_open_asks_to_be_closed(cast: Cast, someone: None) -> None:
    RunFactory.create(gathering=_next(cast, days=-3), state=RunState.OPEN)

    assert _needs(cast) == ["left_open"]


def test_a_gathering_without_agreements_asks_for_them(cast: Cast) -> None:
    gathering = _next(cast, days=-2)
    AttendanceFactory.create(gathering=gathering)
    RunFactory.create(gathering=gathering, state=RunState.CLOSED)

    assert _needs(cast) == ["agreements"]


SITUATIONS = {
    Need.LEFT_OPEN: (-3, RunState.OPEN),
    Need.LIVE: (0, RunState.OPEN),
    Need.TODAY: (0, None),
    Need.TOMORROW: (1, None),
    Need.PROMISES: (50, None),
    Need.PLACES: (20, None),
    Need.DOUBLING: (20, None),
    Need.LIST: (50, None),
    Need.ADVICE: (20, None),
    Need.LOOK_BACK: (-50, None),
    Need.ATTENDANCE: (-1, None),
    Need.PRINT: (2, None),
    Need.VENUE: (20, None),
    Need.PEOPLE: (20, None),
    Need.AGREEMENTS: (-1, RunState.CLOSED),
    Need.TEAM: (50, None),
}


@pytest.mark.parametrize("need", Need)
def test_every_thing_to_do_leads_to_where_one_does_it(cast: Cast, anna: Client, need: Need) -> None:
    days, state = SITUATIONS[need]
    cast.atelier.team.exclude(user=cast.anna).delete()
    gathering = GatheringFactory.create(
        atelier=cast.atelier,
        number=1,
        starts_at=timezone.now() + timedelta(days=days),
        venue="" if need is Need.VENUE else "De Lindehof",
        expected=10 if need is Need.PLACES else None,
    )
    if need is Need.DOUBLING:
        before = GatheringFactory.create(
            atelier=cast.atelier, number=2, starts_at=timezone.now() - timedelta(days=20)
        )
        AttendanceFactory.create(gathering=before)
    if need is Need.PROMISES:
        _promise(cast, due_on=timezone.localdate())
    if need is Need.LIST:
        prepare_list(
            atelier=cast.atelier,
            name="lijst.csv",
            spreadsheet=read_spreadsheet(b"naam;pet\nToos;bewoner\n", "lijst.csv"),
            by=cast.anna,
            now=timezone.now(),
        )
    if need not in {Need.PEOPLE, Need.DOUBLING}:
        ParticipantFactory.create(atelier=cast.atelier)
    if state:
        RunFactory.create(gathering=gathering, state=state)

    page = anna.get("/").content.decode()

    title, action = WORDS[need].title, WORDS[need].action
    task = page[page.index(f'task__title">{title}</h3>') :]
    link = re.search(r'<a class="button[^"]*" href="([^"]+)">(.*?)</a>', task)
    assert link is not None
    assert link[2] == action
    assert anna.get(link[1]).status_code == 200


def test_promises_show_the_first_four_with_how_they_stand(cast: Cast) -> None:
    days = [None, MORNING - timedelta(days=3), MORNING, MORNING + timedelta(days=2), MORNING]
    for day in days:
        _promise(cast, due_on=day and day.date())
    _promise(cast, due_on=MORNING.date() - timedelta(days=9), done_at=MORNING)
    _promise(cast, due_on=MORNING.date() - timedelta(days=9), dropped_at=MORNING)
    _promise(cast, due_on=MORNING.date() - timedelta(days=9), atelier=AtelierFactory.create())

    promises = day_of(cast.anna, MORNING).promises

    assert [(one.standing.kind.value, one.standing.days) for one in promises] == [
        ("late", 3),
        ("today", 0),
        ("today", 0),
        ("ahead", 0),
    ]


def _page(cast: Cast, path: str) -> str:
    """Return what Anna sees when she comes in that morning."""
    with time_machine.travel(MORNING, tick=False):
        client = Client()
        client.force_login(cast.anna)
        return client.get(path).content.decode()


def _promise(cast: Cast, **facts: object) -> None:
    Agreement.objects.create(
        **{
            "atelier": cast.atelier,
            "who": "Omar",
            "what": "bakt brood",
            "made_at": MORNING,
            **facts,
        }
    )


def test_three_things_stand_in_sight_and_the_rest_is_folded(cast: Cast) -> None:
    cast.atelier.team.exclude(user=cast.anna).delete()
    _next(cast, days=-1)
    _next(cast, days=3, venue="")

    seen = day_of(cast.anna, MORNING)
    page = _page(cast, "/")

    assert _needs(cast) == ["attendance", "print", "venue", "people", "team"]
    assert [TITLES[task.title].value for task in seen.first_tasks] == _needs(cast)[:3]
    in_sight, folded = page.split("Daarna nog 3 dingen")
    assert WORDS[Need.VENUE].title in in_sight
    assert WORDS[Need.TEAM].title in folded
    assert WORDS[Need.TEAM].title not in in_sight


@pytest.mark.parametrize(("days", "asks"), [(0, "today"), (1, "tomorrow"), (2, "print")])
def test_the_day_itself_and_the_day_before_come_first(
    cast: Cast, someone: None, days: int, asks: str
) -> None:
    _next(cast, days=days)

    assert _needs(cast)[0] == asks


def test_empty_places_are_counted_from_what_the_team_expects(cast: Cast) -> None:
    ParticipantFactory.create_batch(3, atelier=cast.atelier)
    _next(cast, days=20, expected=5, title="Oogst", number=4)
    _next(cast, days=48, expected=50)

    (task,) = [one for one in day_of(cast.anna, MORNING).tasks if TITLES[one.title] not in QUIET]

    assert task.why == "Bijeenkomst 4, Oogst: u verwacht er 5. In de kring staan er 3."
    ParticipantFactory.create_batch(2, atelier=cast.atelier)
    assert _needs(cast) == []


def test_without_a_number_the_circle_is_asked_to_double(cast: Cast) -> None:
    before = _next(cast, days=-20)
    AttendanceFactory.create_batch(2, gathering=before)
    _next(cast, days=20)

    assert _needs(cast) == ["doubling"]
    ParticipantFactory.create_batch(2, atelier=cast.atelier)
    assert _needs(cast) == []


def test_late_agreements_ask_once_for_an_atelier(cast: Cast, someone: None) -> None:
    _next(cast, days=20)
    _promise(cast, due_on=MORNING.date())
    _promise(cast, due_on=MORNING.date() - timedelta(days=3))
    _promise(cast, due_on=MORNING.date() + timedelta(days=1))
    _promise(cast, due_on=MORNING.date(), done_at=MORNING)

    tasks = day_of(cast.anna, MORNING).tasks

    assert _needs(cast) == ["promises"]
    assert tasks[0].why.endswith("die nog niet gedaan zijn: 2.")


def test_a_list_is_asked_of_who_began_it(cast: Cast, someone: None) -> None:
    _next(cast, days=20)
    for by in (cast.anna, cast.omar):
        CircleImport.objects.create(atelier=cast.atelier, made_by=by, made_at=MORNING)
    CircleImport.objects.create(
        atelier=cast.atelier, made_by=cast.anna, made_at=MORNING, done_at=MORNING
    )

    assert _needs(cast) == ["list"]


def test_advice_is_for_the_next_gathering_only(cast: Cast, someone: None) -> None:
    _next(cast, days=20)
    _next(cast, days=41)

    titles = [task.title for task in day_of(cast.anna, MORNING).tasks]

    assert titles == [WORDS[Need.ADVICE].title]


def test_after_the_last_gathering_the_team_looks_back(cast: Cast, someone: None) -> None:
    AttendanceFactory.create(gathering=_next(cast, days=-20))

    titles = [task.title for task in day_of(cast.anna, MORNING).tasks]

    assert titles == [WORDS[Need.LOOK_BACK].title]


def test_the_page_of_an_atelier_says_the_same_as_the_start_page(cast: Cast) -> None:
    other = AtelierFactory.create(organisation=cast.lindehof, title="Leren fietsen")
    TeamMemberFactory.create(atelier=other, user=cast.anna)
    _next(cast, days=1, venue="")

    page = _page(cast, f"/ateliers/{cast.atelier.public_id}/")
    seen = [task for task in day_of(cast.anna, MORNING).tasks if other.title not in task.why]

    assert re.findall(r'task__body"><h3>(.*?)</h3>', page) == [task.title for task in seen[:3]]


def test_a_closed_atelier_asks_nothing(cast: Cast) -> None:
    _next(cast, days=1)
    cast.atelier.closed_at = MORNING
    cast.atelier.save()

    seen = day_of(cast.anna, MORNING)

    assert (seen.ateliers, seen.tasks, seen.ticket) == ([], [], None)


@pytest.mark.parametrize("more", [1, 3, 100])
def test_the_page_costs_the_same_for_many_ateliers(
    cast: Cast, anna: Client, django_assert_num_queries: DjangoAssertNumQueries, more: int
) -> None:
    for _ in range(more):
        atelier = AtelierFactory.create(organisation=cast.lindehof)
        TeamMemberFactory.create(atelier=atelier, user=cast.anna)
        GatheringFactory.create(atelier=atelier, starts_at=timezone.now() + timedelta(days=2))
    anna.get("/toegang/password/change/")  # writes the key against forged forms

    with django_assert_num_queries(11):
        anna.get("/")


def test_the_page_is_one_story_in_order(cast: Cast, anna: Client, someone: None) -> None:
    GatheringFactory.create(
        atelier=cast.atelier, number=4, starts_at=timezone.now() + timedelta(days=3)
    )

    page = anna.get("/").content.decode()

    assert re.findall(r"<h2[^>]*>(.*?)</h2>", page) == [
        "Eerst dit",
        "Uw ateliers",
        "De volgende bijeenkomst",
    ]
    assert "Over 3 dagen is de volgende bijeenkomst. 2 dingen wachten op u." in page
