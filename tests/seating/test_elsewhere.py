"""Who changes tables walks: the same company, elsewhere, for the same price."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from samenkracht.seating.tables.elsewhere import elsewhere
from samenkracht.seating.tables.preflight import preflight
from samenkracht.seating.tables.problem import Previous, Round, TableProblem
from samenkracht.seating.tables.score import score
from samenkracht.seating.tables.solve import solve
from tests.seating.rooms import people, rooms, tables


def stay(first: Round, second: Round) -> int:
    """Count who sits at the same table twice."""
    return sum(len(set(seated) & set(second.get(table, ()))) for table, seated in first.items())


@settings(max_examples=40, deadline=None)
@given(rooms(), st.integers(0, 3))
def test_the_same_company_costs_the_same_and_keeps_every_rule(
    room: TableProblem, seed: int
) -> None:
    if preflight(room):
        return
    plan = solve(room, seed=seed, steps=500)

    rounds = elsewhere(room, plan.rounds)

    assert score(room, rounds).total == plan.cost
    assert rounds[0] == plan.rounds[0]
    for old, new in zip(plan.rounds, rounds, strict=True):
        assert sorted(map(sorted, old.values())) == sorted(map(sorted, new.values()))
        for table in room.tables:
            # The accessible table keeps who needs it: only tables that are alike change.
            if table.accessible:
                assert new.get(table.id) == old.get(table.id)
    assert elsewhere(room, plan.rounds) == rounds


def test_hardly_anybody_stays_where_they_sat() -> None:
    circle = [person.id for person in people(24)]
    once: Round = {f"t{t:02}": tuple(circle[t * 6 : t * 6 + 6]) for t in range(4)}
    room = TableProblem(
        people(24), tuple(replace(table, accessible=True) for table in tables(4)), rounds=2
    )

    first, second = elsewhere(room, [once, once])

    assert stay(first, second) == 0


def test_who_has_a_table_and_a_plan_that_people_know_stay() -> None:
    circle = [person.id for person in people(24)]
    once: Round = {f"t{t:02}": tuple(circle[t * 6 : t * 6 + 6]) for t in range(4)}
    room = TableProblem(
        people(24), tuple(replace(table, accessible=True) for table in tables(4)), rounds=2
    )
    held = replace(room, held={(circle[0], 1): "t00"})
    known = replace(room, previous=Previous((once, once)))

    assert elsewhere(held, [once, once])[1]["t00"] == once["t00"]
    assert stay(*elsewhere(held, [once, once])) == 6
    assert elsewhere(known, [once, once]) == (once, once)
