"""How big it becomes: sums that anyone can do again on paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenkracht.atelier.domain.contacts import (
    Balance,
    Corner,
    Kind,
    balance_of,
    corners_of,
    guess_kind,
    wanted_hats,
)
from samenkracht.atelier.domain.forecast import (
    Doubling,
    Forecast,
    Group,
    Share,
    expected_drop_outs,
    forecast,
    litres_of_soup,
    share_of,
)
from samenkracht.atelier.domain.swan import Spot, line_up
from samenkracht.atelier.domain.triangle import heaps
from samenkracht.people.domain.hats import Hat

groups = st.lists(
    st.builds(
        Share,
        group=st.sampled_from(Group),
        people=st.integers(0, 300),
        part=st.floats(0, 1, allow_nan=False),
    ),
    max_size=4,
)


def test_doubling_asks_last_time_once_more_and_one_for_each_who_stays_away() -> None:
    doubling = Doubling(last=26, dropped=4)

    assert (doubling.target, doubling.newcomers) == (52, 30)


def test_nobody_to_count_is_nobody_expected() -> None:
    assert forecast([]) == Forecast(0, 0, 0)


def test_a_forecast_adds_the_groups_up() -> None:
    found = forecast([Share(Group.BACK, 26, 0.7), Share(Group.PROMISED, 20, 0.5)])

    assert found == Forecast(24, 28, 33)


def test_who_surely_comes_makes_no_range() -> None:
    assert forecast([Share(Group.YES, 12, 1.0)]) == Forecast(12, 12, 12)


@given(groups)
def test_a_forecast_stays_between_nobody_and_everybody(shares: list[Share]) -> None:
    found = forecast(shares)

    assert 0 <= found.low <= found.about <= found.high <= sum(one.people for one in shares)


@given(groups, st.sampled_from(Group), st.integers(1, 50))
def test_asking_more_people_never_makes_it_smaller(
    shares: list[Share], group: Group, extra: int
) -> None:
    more = forecast([*shares, Share(group, extra, 0.5)])

    assert more.about >= forecast(shares).about
    assert more.high >= forecast(shares).high


@pytest.mark.parametrize(
    ("seen", "part", "is_measured"),
    [((0, 0), 0.5, False), ((7, 7), 0.5, False), ((6, 8), 0.75, True), ((9, 8), 1.0, True)],
)
def test_with_eight_people_behind_it_a_share_is_measured(
    seen: tuple[int, int], part: float, is_measured: bool
) -> None:
    share = share_of(Group.PROMISED, 10, seen)

    assert (share.part, share.is_measured) == (part, is_measured)


def test_drop_outs_are_who_said_so_or_as_many_as_the_time_before() -> None:
    assert expected_drop_outs(26, said_no=3, before=0, came_back=0) == 3
    assert expected_drop_outs(26, said_no=1, before=13, came_back=11) == 4
    assert expected_drop_outs(26, said_no=9, before=13, came_back=13) == 9


def test_soup_is_rounded_up() -> None:
    assert [litres_of_soup(people) for people in (0, 1, 48)] == [0, 0.5, 17]


@pytest.mark.parametrize(
    ("organisation", "kind"),
    [
        ("Woningcorporatie", Kind.HOUSING),
        ("Huisartsenpraktijk Jonckbloet", Kind.CARE),
        ("Stadsdeel Escamp", Kind.MUNICIPALITY),
        ("Politie", Kind.SAFETY),
        ("Moskee", Kind.FAITH),
        ("Kerk in de buurt", Kind.FAITH),
        ("Buurthuis De Lindehof", Kind.WELFARE),
        ("Voetbalvereniging GONA", Kind.ASSOCIATION),
        ("Basisschool De Wissel", Kind.SCHOOL),
        ("De Kade", None),
        ("", None),
    ],
)
def test_the_name_of_an_organisation_often_tells_what_it_is_for(
    organisation: str, kind: Kind | None
) -> None:
    assert guess_kind(organisation) == kind


def test_a_hat_says_the_corner_and_else_the_kind() -> None:
    assert corners_of([Hat.RESIDENT, Hat.PROFESSIONAL], "") == {Corner.CITIZEN, Corner.SOCIETY}
    assert corners_of([], Kind.MUNICIPALITY) == {Corner.GOVERNMENT}
    assert corners_of([], Kind.CARE) == {Corner.SOCIETY}
    assert corners_of([Hat.VOLUNTEER], Kind.CARE) == {Corner.CITIZEN}
    assert corners_of([], "") == set()


def test_the_balance_counts_people_and_names_the_empty_corner() -> None:
    balance = balance_of([([Hat.RESIDENT], ""), ([Hat.RESIDENT], ""), ([], Kind.CARE), ([], "")])

    assert balance == Balance(citizen=2, government=0, society=1, unknown=1)
    assert balance.missing == [Corner.GOVERNMENT]


@given(st.integers(0, 300), st.integers(0, 300), st.integers(0, 300))
def test_every_person_is_a_dot_inside_the_drawing(
    citizen: int, government: int, society: int
) -> None:
    drawn = heaps(Balance(citizen, government, society))

    assert [len(heap.dots) for heap in drawn] == [citizen, government, society]
    for heap in drawn:
        assert all(0 <= float(dot.x) <= 320 and 0 <= float(dot.y) <= 250 for dot in heap.dots)


def test_the_circle_widens_from_gathering_to_gathering() -> None:
    assert wanted_hats(1) < wanted_hats(2) < wanted_hats(3)
    assert wanted_hats(3) == frozenset(Hat)


def test_someone_stands_in_the_middle_of_whom_they_brought() -> None:
    swan = line_up([1, 2, 3, 4, 5], {1: None, 2: 1, 3: 1, 4: 3, 5: None})

    assert set(swan.spots) == {
        Spot(2, 1, 0.0, 1),
        Spot(4, 2, 1.0, 3),
        Spot(3, 1, 1.0, 1),
        Spot(1, 0, 0.5, None),
    }
    assert (swan.alone, swan.columns, swan.rows) == ((5,), 3, 2)


def test_who_was_brought_by_someone_outside_the_picture_begins_a_line() -> None:
    swan = line_up([2, 3], {2: 1, 3: 2})

    assert [(spot.person, spot.by) for spot in swan.spots] == [(3, 2), (2, None)]


@given(st.lists(st.integers(0, 60), max_size=60))
def test_everyone_stands_somewhere_once_and_nobody_on_another(parents: list[int]) -> None:
    people = list(range(1, len(parents) + 1))
    bringers = {
        one: parent if parent < one else None for one, parent in zip(people, parents, strict=True)
    }

    swan = line_up(people, bringers)

    assert sorted([spot.person for spot in swan.spots] + list(swan.alone)) == people
    places = [(spot.column, spot.row) for spot in swan.spots]
    assert len(places) == len(set(places))
