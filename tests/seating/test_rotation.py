"""Every group sees every chart once, and follows others as evenly as it goes (S15)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samenkracht.seating.reading import InstanceError
from samenkracht.seating.rotation import Rotation, RotationPlan, rotate, rotation_from
from samenkracht.seating.rotation_known import KNOWN


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 12), st.integers(1, 9), st.integers(1, 9), st.booleans())
def test_every_rule_holds_for_any_numbers(
    groups: int, charts: int, rounds: int, sharing: bool
) -> None:
    plan = rotate(Rotation(groups, charts, rounds, sharing), tries=60)

    assert plan.broken == 0
    assert [len(turn) for turn in plan.rounds] == [groups] * rounds
    if rounds >= plan.problem.places:
        for group in range(groups):
            seen = {turn[group] for turn in plan.rounds if turn[group] is not None}
            assert seen == set(range(charts))


@pytest.mark.parametrize("count", [4, 6, 8, 10, 12])
def test_an_even_number_never_follows_the_same_group_twice(count: int) -> None:
    plan = rotate(Rotation(count, count, count))

    assert plan.cost == 0
    assert max(plan.follows.values()) == 1


@pytest.mark.parametrize("count", [3, 5, 9])
def test_an_odd_number_follows_as_few_twice_as_there_are_groups(count: int) -> None:
    assert rotate(Rotation(count, count, count)).cost <= count


def test_the_common_carousel_costs_more() -> None:
    carousel = RotationPlan(
        Rotation(5, 5, 5), tuple(tuple((g + r) % 5 for g in range(5)) for r in range(5))
    )

    assert carousel.cost == 5 * 6
    assert rotate(carousel.problem).cost == 5


def test_what_is_written_out_keeps_every_rule() -> None:
    for groups, charts, rounds, sharing in KNOWN:
        assert rotate(Rotation(groups, charts, rounds, sharing)).broken == 0


def test_the_same_seed_gives_the_same_rotation() -> None:
    problem = Rotation(11, 4, 4)

    assert rotate(problem, tries=40).rounds == rotate(problem, tries=40).rounds


def test_a_rotation_too_large_for_a_room_is_refused() -> None:
    with pytest.raises(InstanceError):
        rotation_from({"groups": 61, "charts": 3, "rounds": 3})
