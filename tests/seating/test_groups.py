"""One division in groups: everyone once, within bounds, with wishes where they can be (S13)."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samenkracht.seating.groups import GroupProblem, groups_from, make_groups
from samenkracht.seating.reading import InstanceError


def question(count: int = 12, **more: Any) -> GroupProblem:
    people = [
        {"id": f"p{n:02}", "role": ["a", "b", "c"][n % 3], "street": f"s{n // 4}", "years": n}
        for n in range(count)
    ]
    groups = [{"id": f"g{n}", "min": 3, "max": 5, "topic": f"t{n}"} for n in range(count // 4)]
    return groups_from({"people": people, "groups": groups, **more})


@settings(max_examples=25, deadline=None)
@given(st.integers(8, 24), st.integers(0, 9))
def test_everyone_is_in_one_group_within_its_bounds(count: int, seed: int) -> None:
    problem = question(count, mix=["role"], together=[["p00", "p05"]], apart=[["p01", "p02"]])

    plan = make_groups(problem, seed=seed, steps=1500)

    assert sorted(id_ for ids in plan.groups.values() for id_ in ids) == [
        one.id for one in problem.people
    ]
    assert all(3 <= len(ids) <= 5 for ids in plan.groups.values())
    assert plan.is_feasible
    assert plan == make_groups(problem, seed=seed, steps=1500)


def test_mix_spreads_and_bundle_gathers() -> None:
    mixed = make_groups(question(mix=["role"], balance=["years"]), steps=6000)
    bundled = make_groups(question(bundle=["street"]), steps=6000)

    assert mixed.value < 2
    assert bundled.value == 0


def test_nobody_is_the_only_one_of_a_kind() -> None:
    people = [{"id": f"p{n}", "gender": "x" if n < 2 else "f"} for n in range(8)]
    groups = [{"id": "g", "min": 4, "max": 4}, {"id": "h", "min": 4, "max": 4}]
    problem = groups_from({"people": people, "groups": groups, "never_alone": [["gender", "x"]]})

    plan = make_groups(problem, steps=500)

    assert plan.value == 0
    assert any({"p0", "p1"} <= set(ids) for ids in plan.groups.values())


def test_topics_and_wishes_are_granted_where_they_can_be() -> None:
    people = [
        {"id": f"p{n}", "topics": ["t1" if n % 2 else "t0"], "wishes": [f"p{(n + 2) % 6}"]}
        for n in range(6)
    ]
    groups = [{"id": f"g{n}", "min": 3, "max": 3, "topic": f"t{n}"} for n in (0, 1)]

    plan = make_groups(groups_from({"people": people, "groups": groups}), steps=800)

    assert plan.value == 0
    assert plan.groups["g0"] == ("p0", "p2", "p4")


def test_diversity_brings_unlike_people_together() -> None:
    far = [[abs(a % 2 - b % 2) for b in range(8)] for a in range(8)]
    people = [{"id": f"p{n}"} for n in range(8)]
    groups = [{"id": "g", "min": 4, "max": 4}, {"id": "h", "min": 4, "max": 4}]

    plan = make_groups(
        groups_from({"people": people, "groups": groups, "diversity": far}), steps=2000
    )

    assert plan.value == 8


@pytest.mark.parametrize(
    "wrong",
    [
        {"groups": [{"id": "g", "min": 3, "max": 2}]},
        {"never_alone": [["role"]]},
        {"balance": ["shoe"]},
        {"diversity": [[1]]},
        {"groups": [{"id": "g", "min": 1, "max": 2}]},
    ],
)
def test_a_mistake_is_named(wrong: dict[str, Any]) -> None:
    with pytest.raises(InstanceError):
        make_groups(question(**wrong) if "groups" not in wrong else _with(wrong), steps=1)


def _with(wrong: dict[str, Any]) -> GroupProblem:
    return groups_from({"people": [{"id": "a"}, {"id": "b"}, {"id": "c"}], **wrong})
