"""A plan seats everyone once, keeps every rule, and costs what the plain count says."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samenkracht.seating.tables.anneal import Cooling, Limit, anneal
from samenkracht.seating.tables.designs import FAMOUS, FIELDS, design
from samenkracht.seating.tables.form import as_json, problem_from
from samenkracht.seating.tables.level import Burdens, Leveller, levelled
from samenkracht.seating.tables.model import Model, model_of
from samenkracht.seating.tables.plan import Plan
from samenkracht.seating.tables.preflight import NotPossibleError, preflight
from samenkracht.seating.tables.problem import Rules, TableProblem, Weights
from samenkracht.seating.tables.score import bound
from samenkracht.seating.tables.solve import solve
from samenkracht.seating.tables.start import first_plan
from samenkracht.seating.tables.state import Seats, State
from samenkracht.seating.tables.walk import PlainWalk
from tests.seating.rooms import people, rooms, tables


def quick(room: TableProblem, seed: int = 1, steps: int = 3000) -> Plan:
    return solve(room, seed=seed, steps=steps)


def dice(seed: int) -> Random:
    return Random(seed)  # noqa: S311 -- fairness needs no cryptography


def meetings(plan: Plan) -> list[frozenset[str]]:
    return [
        frozenset((a, b))
        for round_ in plan.rounds
        for seated in round_.values()
        for a in seated
        for b in seated
        if a < b
    ]


@settings(max_examples=40, deadline=None)
@given(rooms(), st.integers(0, 5))
def test_everyone_who_is_there_sits_once_and_every_rule_holds(
    room: TableProblem, seed: int
) -> None:
    if preflight(room):
        with pytest.raises(NotPossibleError):
            quick(room, seed)
        return

    plan = quick(room, seed)

    for number, round_ in enumerate(plan.rounds):
        seated = sorted(id_ for ids in round_.values() for id_ in ids)
        assert seated == sorted(person.id for person in room.here(number))
    assert plan.violations == ()


@settings(max_examples=25, deadline=None)
@given(rooms(), st.integers(0, 5))
def test_the_search_counts_as_the_plain_count_does(room: TableProblem, seed: int) -> None:
    if preflight(room):
        return
    model = model_of(room)
    state = State(model, first_plan(model, dice(seed)))

    best = anneal(PlainWalk(state), dice(seed), Cooling(400, warm=4.0, cool=1.0), Limit())

    again = State(model, state.seats)
    assert again.cost == state.cost
    # The last row is for who is absent, and nobody reads it.
    assert [rows[:-1] for rows in again.sums] == [rows[:-1] for rows in state.sums]
    assert again.packed == state.packed
    plan = quick(room, seed, steps=400)
    assert not best.feasible or best.cost == State(model, best.seats).cost
    assert plan.cost >= bound(room)


@settings(max_examples=10, deadline=None)
@given(rooms())
def test_the_same_seed_gives_the_same_plan(room: TableProblem) -> None:
    if not preflight(room):
        assert quick(room, seed=7, steps=800).rounds == quick(room, seed=7, steps=800).rounds


def test_a_normal_evening_is_seated_without_a_repeat() -> None:
    room = TableProblem(
        people(36), tables(6), 3, rules=Rules(shared_language=True, host=True, scribe=True)
    )

    plan = quick(room, steps=60_000)

    assert plan.is_feasible
    assert plan.score.repeat_meetings == 0


def test_pinned_people_and_wheelchairs_sit_where_they_must() -> None:
    circle = people(24)
    room = TableProblem(
        (replace(circle[0], wheelchair=True), *circle[1:]),
        tables(4),
        2,
        pinned={"p005": "t03"},
        keep_together=(("p005", "p006"),),
    )

    plan = quick(room)

    assert [plan.table_of("p000", r) for r in (0, 1)] == ["t00", "t00"]
    assert [plan.table_of("p006", r) for r in (0, 1)] == ["t03", "t03"]


def test_a_plan_says_what_was_given_up_for_someone() -> None:
    room = TableProblem(people(12), tables(2), 2, met={("p000", "p001"): 1}, weights=Weights(mix=0))

    plan = quick(room)

    for id_ in ("p000", "p001", "p002"):
        met = plan.meets(id_)
        twice = sorted(other for other, rounds in met.items() if len(rounds) == 2)
        assert sorted(m.person for m in plan.explain(id_) if m.code == "again") == twice


def test_what_cannot_be_is_refused_with_a_sentence() -> None:
    with pytest.raises(NotPossibleError, match=r"Er zijn 30 mensen en maar 14 stoelen."):
        quick(TableProblem(people(30), tables(2)))


def test_a_clock_ends_the_search() -> None:
    room = TableProblem(people(26), tables(4), 4)

    plan = solve(room, steps=10_000_000, seconds=0.2)

    assert plan.steps < 10_000_000
    assert plan.is_feasible


def test_a_stop_ends_the_search() -> None:
    plan = solve(TableProblem(people(26), tables(4), 4), steps=10_000_000, stop=lambda: True)

    assert plan.steps == 0
    assert sum(len(seated) for seated in plan.rounds[0].values()) == 26


@pytest.mark.parametrize("field", [q for q in FIELDS if q <= 16])
def test_a_grid_has_no_repeat(field: int) -> None:
    for size in {min(3, field), field if field < 10 else 4}:
        grid = design(field, size, field)
        met = [
            frozenset((a, b)) for r in grid for table in r for a in table for b in table if a < b
        ]
        assert len(grid) == field
        assert len(met) == len(set(met))
        assert all(sorted(p for t in r for p in t) == list(range(field * size)) for r in grid)


@pytest.mark.parametrize(
    ("at", "size", "rounds"), [(5, 3, 7), (6, 5, 6), (8, 4, 10), (8, 4, 9), (7, 7, 8), (8, 8, 9)]
)
def test_famous_evenings_have_no_repeat(at: int, size: int, rounds: int) -> None:
    room = TableProblem(people(at * size), tables(at, size, size), rounds, weights=Weights(mix=0))

    plan = solve(room)

    assert plan.is_feasible
    assert len(meetings(plan)) == len(set(meetings(plan)))


def test_a_design_that_is_not_known_is_not_made_up() -> None:
    assert design(6, 6, 3) == ()
    assert design(8, 3, 9) == ()
    assert design(5, 6, 2) == ()
    assert set(FAMOUS) == {(5, 3), (6, 5), (8, 4)}


def test_nobody_bears_all_the_repeats() -> None:
    room = TableProblem(people(24), tables(4), 4, weights=Weights(mix=0))

    plan = quick(room, steps=20_000)

    assert plan.score.worst_repeats <= -(-2 * plan.score.repeat_meetings // 24) + 1


def test_an_unfair_plan_is_levelled_and_may_become_a_twentieth_dearer() -> None:
    room = TableProblem(people(24), tables(4), 4, weights=Weights(mix=0))
    model = model_of(room)
    unfair, limit = unfair_plan(model), Limit()

    better = levelled(model, unfair, dice(1), 20_000, limit)

    assert Burdens(model, unfair).too_much > 0
    assert Burdens(model, better).too_much == 0
    before, after = State(model, unfair), State(model, better)
    assert after.is_feasible()
    assert after.cost <= before.cost * 1.05


def unfair_plan(model: Model) -> Seats:
    """Return a plan of four rounds in which one table never changes."""
    seats = []
    for r in range(4):
        others = list(range(6, 24))
        dice(r).shuffle(others)
        seats.append([list(range(6)), others[:6], others[6:12], others[12:]])
    return seats


@settings(max_examples=25, deadline=None)
@given(rooms(most_rounds=4), st.integers(0, 5))
def test_burdens_are_counted_on_the_way_as_from_nothing(room: TableProblem, seed: int) -> None:
    if preflight(room):
        return
    model = model_of(room)
    leveller = Leveller(model, first_plan(model, dice(seed)), dice(seed))

    leveller.search(200, Limit())

    again = Burdens(model, leveller.state.seats)
    assert again.again == leveller.burdens.again
    assert State(model, leveller.state.seats).cost == leveller.state.cost


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 5), st.integers(0, 17), st.integers(0, 1), st.integers(0, 2))
def test_who_is_held_in_one_round_sits_there_then(seed: int, who: int, r: int, t: int) -> None:
    room = TableProblem(people=people(18), tables=tables(3), rounds=2)
    held = replace(room, held={(room.people[who].id, r): f"t{t:02}"})

    plan = quick(held, seed)

    assert plan.table_of(room.people[who].id, r) == f"t{t:02}"
    assert plan.violations == ()
    assert problem_from(as_json(held)).held == held.held
