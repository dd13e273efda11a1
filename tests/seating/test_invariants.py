"""What holds for every room that we can draw, counted by hand and not by what searches."""

import ast
import inspect
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from samenkracht.seating.tables.anneal import Cooling, Limit, anneal
from samenkracht.seating.tables.model import model_of
from samenkracht.seating.tables.plan import Plan
from samenkracht.seating.tables.preflight import preflight
from samenkracht.seating.tables.problem import Round, Rules, TableProblem
from samenkracht.seating.tables.replan import replan
from samenkracht.seating.tables.score import bound, score
from samenkracht.seating.tables.solve import rounds_of, solve
from samenkracht.seating.tables.start import first_plan
from samenkracht.seating.tables.state import State
from samenkracht.seating.tables.walk import PlainWalk
from tests.seating.rooms import people, person, rooms, tables


def seated_by_hand(room: TableProblem, rounds: tuple[Round, ...]) -> bool:
    """Say whether everyone who is there sits once, and every rule holds, spelled out anew."""
    return all(
        sorted(id_ for ids in round_.values() for id_ in ids)
        == sorted(one.id for one in room.people if number not in one.absent_rounds)
        and all(table_by_hand(room, t, ids) for t, ids in round_.items())
        and ties_by_hand(room, {id_: t for t, ids in round_.items() for id_ in ids})
        for number, round_ in enumerate(rounds)
    )


def table_by_hand(room: TableProblem, name: str, ids: Sequence[str]) -> bool:
    table = next(table for table in room.tables if table.id == name)
    sitting = [one for one in room.people if one.id in ids]
    if not sitting:
        return table.optional
    wheels = [one for one in sitting if one.wheelchair]
    hosts = [one for one in sitting if one.can_host]
    writers = [one for one in sitting if one.can_scribe]
    able = {one.id for one in (*hosts, *writers)}
    others = [
        any(one.languages & other.languages for other in sitting if other is not one)
        for one in sitting
    ]
    return (
        table.min <= len(sitting) <= table.max
        and len(wheels) <= (table.wheelchair_places if table.accessible else 0)
        and (not room.rules.host or bool(hosts))
        and (not room.rules.scribe or bool(writers))
        and (not (room.rules.host and room.rules.scribe) or len(able) > 1)
        and (not room.rules.shared_language or all(others))
    )


def ties_by_hand(room: TableProblem, at: Mapping[str, str]) -> bool:
    both = [(a, b) for a, b in room.keep_together if a in at and b in at]
    never = [(a, b) for a, b in room.keep_apart if a in at and b in at]
    return (
        all(at[a] == at[b] for a, b in both)
        and all(at[a] != at[b] for a, b in never)
        and all(at.get(id_, table) == table for id_, table in room.pinned.items())
    )


def repeats_by_hand(plan: Plan) -> Counter[frozenset[str]]:
    """Return how often two people meet again; only for rooms in which nobody belongs together."""
    met = Counter(
        frozenset(two)
        for round_ in plan.rounds
        for ids in round_.values()
        for two in combinations(ids, 2)
    )
    known = {frozenset(two) for two, times in plan.problem.met.items() if times}
    return Counter({two: times - (two not in known) for two, times in met.items()})


@settings(max_examples=40, deadline=None)
@given(rooms(most_rounds=4), st.integers(0, 5))
def test_a_plan_that_is_called_good_is_good(room: TableProblem, seed: int) -> None:
    assume(not preflight(room))

    plan = solve(room, seed=seed, steps=1500)

    assert plan.is_feasible == seated_by_hand(room, plan.rounds)
    assert plan.is_feasible
    assert plan.cost >= plan.bound == bound(room)


@settings(max_examples=25, deadline=None)
@given(rooms(most_rounds=4), st.integers(0, 5), st.integers(0, 2000))
def test_the_search_and_the_plain_count_agree_on_the_cost(
    room: TableProblem, seed: int, steps: int
) -> None:
    assume(not preflight(room))
    model, dice = model_of(room), Random(seed)  # noqa: S311 -- fairness needs no cryptography
    walk = PlainWalk(State(model, first_plan(model, dice)))

    best = anneal(walk, dice, Cooling(steps, 4.0, 0.5), Limit())

    if best.feasible:
        assert score(room, rounds_of(model, best.seats)).total == best.cost


@settings(max_examples=20, deadline=None)
@given(rooms(), st.integers(0, 5))
def test_the_same_seed_gives_the_same_plan_also_when_asked_twice(
    room: TableProblem, seed: int
) -> None:
    assume(not preflight(room))

    once, again = (solve(room, seed=seed, steps=800) for _ in range(2))

    assert once.rounds == again.rounds
    assert (once.cost, once.steps) == (again.cost, again.steps)


@settings(max_examples=20, deadline=None)
@given(rooms(most_rounds=4), st.integers(0, 3))
def test_the_repeats_of_a_plan_are_counted_right(room: TableProblem, seed: int) -> None:
    room = replace(room, keep_together=())
    assume(not preflight(room))

    plan = solve(room, seed=seed, steps=800)

    again = repeats_by_hand(plan)
    of = Counter[str]()
    for two, times in again.items():
        of.update(dict.fromkeys(two, times))
    assert plan.score.repeat_meetings == again.total()
    assert plan.score.worst_repeats == max(of.values(), default=0)


@settings(max_examples=30, deadline=None)
@given(rooms(), st.sets(st.integers(0, 27), max_size=3), st.integers(0, 3), st.integers(0, 2))
def test_who_comes_and_who_goes_changes_only_what_is_still_to_come(
    room: TableProblem, gone: set[int], late: int, played: int
) -> None:
    room = replace(
        room,
        tables=tuple(replace(table, min=3, max=9, optional=True) for table in room.tables),
        rules=Rules(shared_language=True),
    )
    assume(not preflight(room))
    played = min(played, room.rounds - 1)
    plan = solve(room, steps=600)
    absent = {one.id: played for number, one in enumerate(room.people) if number in gone}
    arrived = [person(f"x{n}", absent_rounds=frozenset(range(played))) for n in range(late)]

    again = replan(plan, absent=absent, arrived=arrived, played=played, steps=1500)

    assert again.rounds[:played] == plan.rounds[:played]
    assert again.is_feasible
    assert seated_by_hand(again.problem, again.rounds)
    assert {move.round for move in again.moves} <= set(range(played, room.rounds))
    if not absent and not arrived:
        assert again.rounds == plan.rounds


EVERYONE = Rules(shared_language=True, host=True, scribe=True)
NOBODY = tuple(person(f"p{number:03}") for number in range(12))
HOSTS = tuple(replace(one, can_host=True) for one in NOBODY)
IMPOSSIBLE = {
    "too_many_people": TableProblem(people(15), tables(2)),
    "too_few_people": TableProblem(people(9), tables(2)),
    "sizes": TableProblem(people(8), tuple(replace(t, optional=True) for t in tables(2))),
    "hosts": TableProblem(NOBODY, tables(2), rules=Rules(host=True)),
    "scribes": TableProblem(HOSTS, tables(2), rules=EVERYONE),
    "hosts_and_scribes": TableProblem(
        tuple(replace(one, can_host=n < 2, can_scribe=n < 2) for n, one in enumerate(NOBODY)),
        tables(2),
        rules=EVERYONE,
    ),
    "wheelchairs": TableProblem(
        tuple(replace(one, wheelchair=n < 3) for n, one in enumerate(NOBODY)), tables(2)
    ),
    "wheelchair_pinned": TableProblem(
        (replace(NOBODY[0], wheelchair=True), *NOBODY[1:]), tables(2), pinned={"p000": "t01"}
    ),
    "unit_too_large": TableProblem(
        NOBODY, tables(2), keep_together=tuple(("p000", f"p{n:03}") for n in range(1, 8))
    ),
    "pinned_too_many": TableProblem(
        NOBODY, tables(2), pinned={f"p{n:03}": "t00" for n in range(8)}
    ),
    "apart": TableProblem(
        NOBODY, tables(2), keep_apart=(("p000", "p001"), ("p001", "p002"), ("p000", "p002"))
    ),
    "language_island": TableProblem(
        (person("saba", languages={"ti"}), *NOBODY[1:]), tables(2), rules=EVERYONE
    ),
    "together_and_apart": TableProblem(
        NOBODY, tables(2), keep_together=(("p000", "p001"),), keep_apart=(("p001", "p000"),)
    ),
    "apart_at_one_table": TableProblem(
        NOBODY,
        tables(2),
        keep_apart=(("p000", "p001"),),
        pinned={"p000": "t00", "p001": "t00"},
    ),
    "together_at_two_tables": TableProblem(
        NOBODY,
        tables(2),
        keep_together=(("p000", "p001"),),
        pinned={"p000": "t00", "p001": "t01"},
    ),
}


@pytest.mark.parametrize("code", IMPOSSIBLE)
def test_what_cannot_be_is_named(code: str) -> None:
    findings = preflight(IMPOSSIBLE[code])

    assert code in {finding.code for finding in findings}
    assert all(finding.sentence.endswith(".") for finding in findings)


def test_every_name_of_a_no_has_a_room_that_shows_it() -> None:
    module = inspect.getmodule(preflight)
    assert module
    calls = ast.walk(ast.parse(inspect.getsource(module)))

    codes = {
        call.args[0].value
        for call in calls
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "Finding"
        and isinstance(call.args[0], ast.Constant)
    }

    assert codes == IMPOSSIBLE.keys()
