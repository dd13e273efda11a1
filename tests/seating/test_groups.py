"""One division in groups: everyone once, within bounds, with wishes where they can be (S13)."""

from itertools import combinations, product
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


def people_named(count: int) -> list[dict[str, Any]]:
    return [{"id": f"p{n}"} for n in range(count)]


some_pairs = st.sets(st.sampled_from(list(combinations(range(6), 2))), max_size=4)


@settings(max_examples=80, deadline=None)
@given(some_pairs, some_pairs, st.integers(0, 2), st.integers(3, 6), st.booleans())
def test_together_and_apart_hold_wherever_they_can(
    together: set[tuple[int, int]],
    apart: set[tuple[int, int]],
    least: int,
    most: int,
    diverse: bool,
) -> None:
    problem = groups_from(
        {
            "people": people_named(6),
            "groups": [{"id": f"g{n}", "min": least, "max": most} for n in range(2)],
            "together": [[f"p{a}", f"p{b}"] for a, b in together],
            "apart": [[f"p{a}", f"p{b}"] for a, b in apart],
            "diversity": [[(a - b) ** 2 for b in range(6)] for a in range(6)] if diverse else [],
        }
    )
    fits = [
        at
        for at in product(range(2), repeat=6)
        if all(least <= at.count(g) <= most for g in range(2))
        and all(at[a] == at[b] for a, b in together)
    ]
    good = [at for at in fits if all(at[a] != at[b] for a, b in apart)]

    if not fits:
        with pytest.raises(InstanceError):
            make_groups(problem, steps=10)
        return
    plan = make_groups(problem, steps=1500)

    assert sorted(id_ for ids in plan.groups.values() for id_ in ids) == [f"p{n}" for n in range(6)]
    assert all(least <= len(ids) <= most for ids in plan.groups.values())
    assert plan.is_feasible == bool(good)


@settings(max_examples=40, deadline=None)
@given(st.data(), st.integers(4, 7), st.integers(0, 3))
def test_diversity_is_what_the_distances_add_up_to(
    data: st.DataObject, count: int, seed: int
) -> None:
    far = [[0] * count for _ in range(count)]
    for a, b in combinations(range(count), 2):
        far[a][b] = far[b][a] = data.draw(st.integers(0, 50))
    problem = groups_from(
        {
            "people": people_named(count),
            "groups": [{"id": "g", "min": 1, "max": 4}, {"id": "h", "min": 2, "max": 5}],
            "diversity": far,
        }
    )

    plan = make_groups(problem, seed=seed, steps=600)

    assert sum(map(len, plan.groups.values())) == count
    assert 1 <= len(plan.groups["g"]) <= 4
    assert 2 <= len(plan.groups["h"]) <= 5
    assert plan.value == sum(
        far[int(a[1:])][int(b[1:])] for ids in plan.groups.values() for a, b in combinations(ids, 2)
    )
    assert plan == make_groups(problem, seed=seed, steps=600)


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
