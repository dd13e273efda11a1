"""The start page: greeting, what asks attention, the next gathering, one's ateliers."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from samenkracht.atelier.models import Gathering
from samenkracht.harvest.models import Agreement
from samenkracht.home.domain.attention import WORDS, Need
from samenkracht.home.queries import day_of
from samenkracht.live.domain.ideas import IdeaState
from samenkracht.live.domain.run import RunState
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


def _needs(cast: Cast) -> list[str]:
    return [task.need.value for task in day_of(cast.anna, MORNING).tasks]


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


@pytest.mark.parametrize(("days", "asks"), [(0, ["print"]), (7, ["print"]), (8, [])])
def test_the_pack_is_printed_in_the_last_week(
    cast: Cast, someone: None, days: int, asks: list[str]
) -> None:
    _next(cast, days=days)

    assert _needs(cast) == asks


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

    tasks = day_of(cast.anna, MORNING).tasks

    assert [(task.need.value, task.queued) for task in tasks] == [("live", 3), ("team", 0)]


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
    )
    if need is not Need.PEOPLE:
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


def test_at_most_three_things_wait(cast: Cast) -> None:
    cast.atelier.team.exclude(user=cast.anna).delete()
    _next(cast, days=-1)
    _next(cast, days=3, venue="")

    assert _needs(cast) == ["attendance", "print", "venue"]


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

    with django_assert_num_queries(9):
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
    assert "Over 3 dagen is de volgende bijeenkomst. 1 ding wacht op u." in page
