"""The circle doubles, in arithmetic that anyone can do on paper."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenkracht.atelier.domain.growth import Turnout, first_times, stands
from samenkracht.atelier.queries import (
    attendance_by_hat,
    attendance_by_organisation,
    brought_at,
    growth,
    newcomers,
    present_participants,
)
from samenkracht.core.growth import Ring
from samenkracht.people.domain.hats import Hat
from tests.conftest import Cast
from tests.factories import (
    AFTERNOON,
    AtelierFactory,
    AttendanceFactory,
    GatheringFactory,
    ParticipantFactory,
    PersonFactory,
    PersonHatFactory,
)


def test_a_ring_is_who_came_new() -> None:
    series = [
        Turnout(frozenset(range(7))),
        Turnout(frozenset(range(2, 13))),
        Turnout(frozenset(range(0, 26, 2))),
        Turnout(frozenset(), expected=48),
    ]

    found = stands(series)

    assert [stand.present for stand in found] == [7, 11, 13, 0]
    assert [stand.newcomers for stand in found] == [7, 6, 6, 0]
    assert [stand.circle for stand in found] == [7, 13, 19, 19]
    assert found[-1].rings == (Ring(7), Ring(6), Ring(6), Ring(0, 29))


def test_doubling_is_twice_the_turnout_just_before() -> None:
    found = stands(
        [Turnout(frozenset(range(7))), Turnout(frozenset(range(14))), Turnout(frozenset())]
    )

    assert [stand.needed for stand in found] == [None, 14, 28]
    assert [stand.has_doubled for stand in found] == [False, True, False]
    assert found[2].still_needed == 28


def test_nothing_is_guessed_where_nobody_expects_a_number() -> None:
    found = stands([Turnout(frozenset({1, 2})), Turnout(frozenset()), Turnout(frozenset())])

    assert [stand.expected_new for stand in found] == [0, 0, 0]
    assert [stand.needed for stand in found] == [None, 4, None]


def test_expected_people_are_counted_once_along_the_series() -> None:
    found = stands([Turnout(frozenset({1}), 3), Turnout(frozenset(), 12), Turnout(frozenset(), 20)])

    assert [stand.expected_new for stand in found] == [0, 11, 8]


def test_the_first_time_is_the_first_gathering_someone_came_to() -> None:
    series = [Turnout(frozenset({1})), Turnout(frozenset({1, 2})), Turnout(frozenset({2, 3}))]

    assert first_times(series) == {1: 0, 2: 1, 3: 2}


@pytest.mark.django_db
def test_hats_and_organisations_are_counted_of_who_is_here() -> None:
    gathering = GatheringFactory.create()
    for hats, works_at in [
        (["resident"], ""),
        (["resident", "volunteer"], "De Kade"),
        ([], "de kade"),
    ]:
        person = PersonFactory.create(
            organisation=gathering.atelier.organisation, works_at=works_at
        )
        for hat in hats:
            PersonHatFactory.create(person=person, hat=hat)
        AttendanceFactory.create(
            gathering=gathering,
            participant=ParticipantFactory.create(atelier=gathering.atelier, person=person),
        )
    ParticipantFactory.create(atelier=gathering.atelier, person__works_at="Thuis")

    by_hat = [(count.hat, count.people) for count in attendance_by_hat(gathering)]
    by_organisation = attendance_by_organisation(gathering)

    assert by_hat == [(Hat.RESIDENT, 2), (Hat.VOLUNTEER, 1), (None, 1)]
    assert [(count.name, count.people) for count in by_organisation] == [("De Kade", 2)]


@pytest.mark.django_db
def test_newcomers_are_here_for_the_first_time_and_someone_brought_them(cast: Cast) -> None:
    first = GatheringFactory.create(atelier=cast.atelier, number=1)
    second = GatheringFactory.create(atelier=cast.atelier, number=2)
    nel = ParticipantFactory.create(atelier=cast.atelier, person__first_name="Nel")
    AttendanceFactory.create(gathering=first, participant=nel)
    AttendanceFactory.create(gathering=second, participant=nel)
    toos = ParticipantFactory.create(atelier=cast.atelier, brought_by=nel)
    AttendanceFactory.create(
        gathering=second, participant=toos, arrived_at=AFTERNOON + timedelta(minutes=1)
    )
    alone = ParticipantFactory.create(atelier=cast.atelier)
    AttendanceFactory.create(
        gathering=second, participant=alone, arrived_at=AFTERNOON + timedelta(minutes=2)
    )

    assert list(present_participants(second)) == [nel, toos, alone]
    assert list(newcomers(second)) == [toos, alone]
    assert [(pair.by, pair.people) for pair in brought_at(second)] == [(nel, (toos,))]
    assert [(step.stand.present, step.stand.newcomers) for step in growth(cast.atelier)] == [
        (1, 1),
        (3, 2),
    ]


@pytest.mark.django_db
def test_a_skipped_gathering_is_no_ring_and_another_atelier_does_not_count() -> None:
    atelier = AtelierFactory.create()
    GatheringFactory.create(atelier=atelier, number=1, is_skipped=True)
    held = GatheringFactory.create(atelier=atelier, number=2)
    AttendanceFactory.create(gathering=held)
    AttendanceFactory.create()

    assert [(step.gathering, step.stand.circle) for step in growth(atelier)] == [(held, 1)]


@pytest.mark.django_db
@pytest.mark.parametrize("people", [1, 3])
def test_growth_costs_two_queries_for_any_number_of_people(people: int) -> None:
    gathering = GatheringFactory.create()
    AttendanceFactory.create_batch(people, gathering=gathering)

    with CaptureQueriesContext(connection) as queries:
        found = growth(gathering.atelier)

    assert found[0].stand.present == people
    assert len(queries) == 2
