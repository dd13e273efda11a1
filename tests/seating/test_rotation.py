"""Every group sees every chart once, and follows others as evenly as it goes (S15)."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samenkracht.seating.reading import InstanceError
from samenkracht.seating.rotation import (
    Rotation,
    RotationPlan,
    Stop,
    relabelled,
    rotate,
    rotation_from,
    search,
    written,
)
from samenkracht.seating.rotation_known import KNOWN


def holds_every_rule(plan: RotationPlan) -> None:
    problem = plan.problem
    groups, charts, rounds = problem.groups, problem.charts, problem.rounds
    assert [len(turn) for turn in plan.rounds] == [groups] * rounds
    most = -(-groups // charts) if problem.sharing else 1
    least = min(groups, charts) if not problem.sharing else charts * (groups // charts)
    for turn in plan.rounds:
        visits = [turn.count(chart) for chart in range(charts)]
        assert max(visits) <= most
        assert sum(visits) >= least
        assert not problem.sharing or min(visits) >= groups // charts
    for group in range(groups):
        seen = [turn[group] for turn in plan.rounds if turn[group] is not None]
        if problem.sharing or groups <= charts:
            assert len(seen) == rounds
        if rounds <= charts:
            assert len(seen) == len(set(seen))
        if rounds >= problem.places:
            assert set(seen) == set(range(charts))
    assert plan.broken == 0
    assert plan.cost >= plan.bound


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 15), st.integers(1, 13), st.integers(1, 13), st.booleans())
def test_every_rule_holds_for_any_numbers(
    groups: int, charts: int, rounds: int, sharing: bool
) -> None:
    problem = Rotation(groups, charts, rounds, sharing)

    holds_every_rule(rotate(problem, steps=60))


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 9), st.integers(1, 7), st.integers(1, 9), st.booleans(), st.integers(0, 99))
def test_every_rule_holds_while_searching(
    groups: int, charts: int, rounds: int, sharing: bool, seed: int
) -> None:
    problem = Rotation(groups, charts, rounds, sharing)

    found = search(problem, 150, seed)

    holds_every_rule(found)
    assert found == search(problem, 150, seed)
    holds_every_rule(search(problem, 150, seed, begin=found))


@pytest.mark.parametrize("count", [4, 6, 8, 10, 12, 20])
def test_an_even_number_never_follows_the_same_group_twice(count: int) -> None:
    plan = rotate(Rotation(count, count, count))

    assert plan.cost == 0
    assert max(plan.follows.values()) == 1


@pytest.mark.parametrize("count", [3, 5, 7, 9, 11])
def test_an_odd_number_follows_as_few_twice_as_there_are_groups(count: int) -> None:
    assert rotate(Rotation(count, count, count)).cost <= count


def test_the_common_carousel_costs_more() -> None:
    carousel = RotationPlan(
        Rotation(5, 5, 5), tuple(tuple((g + r) % 5 for g in range(5)) for r in range(5))
    )

    assert carousel.cost == 5 * 6
    assert rotate(carousel.problem).cost == 5


def test_what_is_written_down_keeps_every_rule() -> None:
    for key in KNOWN:
        plan = written(Rotation(*key))

        assert plan is not None
        holds_every_rule(plan)


def test_up_to_twelve_groups_and_charts_a_plan_is_written_down() -> None:
    wanted = {
        (groups, charts, groups if not sharing else charts, sharing)
        for groups in range(1, 13)
        for charts in range(1, 13)
        for sharing in (True, groups <= charts)
    }

    assert wanted <= KNOWN.keys()


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 12), st.integers(1, 12), st.data(), st.booleans())
def test_fewer_rounds_are_the_best_part_of_more(
    groups: int, charts: int, data: st.DataObject, sharing: bool
) -> None:
    full = Rotation(groups, charts, Rotation(groups, charts, 1, sharing).places, sharing)
    fewer = Rotation(groups, charts, data.draw(st.integers(1, full.rounds)), sharing)

    part = written(fewer)

    assert part is not None
    holds_every_rule(part)


def test_a_group_reads_where_it_goes_and_from_whom_it_takes_over() -> None:
    plan = RotationPlan(
        Rotation(3, 2, 3, sharing=False), ((0, 1, None), (1, None, 0), (None, 0, 1))
    )

    assert plan.walk(0) == (Stop(0, (), ()), Stop(1, (), (1,)), Stop(None, (), ()))
    assert plan.walk(2) == (Stop(None, (), ()), Stop(0, (), (0,)), Stop(1, (), (0,)))
    assert plan.sheet(0) == ((0,), (2,), (1,))


@settings(max_examples=30, deadline=None)
@given(st.integers(2, 9), st.integers(1, 5), st.integers(1, 5))
def test_walks_and_sheets_tell_the_same_plan(groups: int, charts: int, rounds: int) -> None:
    plan = rotate(Rotation(groups, charts, rounds), steps=30)

    for group in range(groups):
        for r, stop in enumerate(plan.walk(group)):
            assert stop.chart is not None
            assert {group, *stop.beside} == set(plan.sheet(stop.chart)[r])
            earlier = [here for here in plan.sheet(stop.chart)[:r] if here]
            assert stop.takes_over_from == (earlier[-1] if earlier else ())
    for chart in range(charts):
        used = [here for here in plan.sheet(chart) if here]
        for before, after in pairwise(used):
            assert all(plan.follows[a, b] for a in before for b in after if a != b)


def test_the_same_seed_gives_the_same_rotation() -> None:
    problem = Rotation(14, 5, 5)

    assert rotate(problem, steps=80).rounds == rotate(problem, steps=80).rounds


def test_a_question_is_read_from_its_file() -> None:
    problem = rotation_from({"name": "carousel", "groups": 3, "charts": 2, "rounds": 2})

    assert problem == Rotation(3, 2, 2, sharing=True, name="carousel")
    assert rotate(problem).as_json()["instance"] == "carousel"


def test_a_rotation_too_large_for_a_room_is_refused() -> None:
    with pytest.raises(InstanceError):
        rotation_from({"groups": 61, "charts": 3, "rounds": 3})


@given(st.integers(2, 9), st.integers(2, 9), st.integers(1, 6), st.integers(0, 9))
def test_another_order_of_groups_costs_the_same(
    groups: int, charts: int, rounds: int, seed: int
) -> None:
    plan = rotate(Rotation(groups, charts, rounds, sharing=True), steps=200)

    other = relabelled(plan, seed)

    assert other.cost == plan.cost
    assert other.broken == plan.broken
    assert other == relabelled(plan, seed)
