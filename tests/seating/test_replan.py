"""Who comes late gets a chair, who stays away leaves one, and as few as possible get up."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samenkracht.seating.tables.plan import Plan
from samenkracht.seating.tables.preflight import NotPossibleError, preflight
from samenkracht.seating.tables.problem import Rules, TableProblem
from samenkracht.seating.tables.replan import replan, resume
from samenkracht.seating.tables.solve import solve
from tests.seating.rooms import people, person, rooms, tables

EVENING = TableProblem(
    people(36),
    tuple(replace(table, optional=True) for table in tables(6)),
    3,
    rules=Rules(shared_language=True, host=True, scribe=True),
)


@cache
def the_evening() -> Plan:
    return solve(EVENING, steps=30_000)


@settings(max_examples=20, deadline=None)
@given(rooms())
def test_no_change_in_people_means_no_move(room: TableProblem) -> None:
    if preflight(room):
        return
    plan = solve(room, steps=1500)

    again = replan(plan, steps=1500)

    assert again.moves == ()
    assert again.rounds == plan.rounds


@settings(max_examples=8, deadline=None)
@given(st.sets(st.integers(0, 35), max_size=5), st.integers(0, 5), st.integers(0, 2))
def test_after_a_change_everyone_who_is_there_sits_and_the_past_stays(
    gone: set[int], late: int, played: int
) -> None:
    plan = the_evening()
    arrived = [person(f"x{n}", role="resident") for n in range(late)]

    again = replan(
        plan,
        absent={f"p{n:03}": played for n in gone},
        arrived=[replace(one, absent_rounds=frozenset(range(played))) for one in arrived],
        played=played,
        steps=4000,
    )

    assert again.violations == ()
    assert again.rounds[:played] == plan.rounds[:played]
    assert all(move.round >= played for move in again.moves)


def test_one_late_guest_moves_nobody() -> None:
    plan = the_evening()

    again = replan(plan, arrived=[person("late", role="resident")])

    assert again.moves == ()
    assert [again.table_of("late", r) is None for r in range(3)] == [False, False, False]


def test_a_table_that_becomes_too_small_is_dissolved_or_filled() -> None:
    room = TableProblem(people(15), tuple(replace(t, optional=True) for t in tables(3)))
    plan = solve(room, steps=2000)
    first = next(iter(plan.rounds[0].values()))

    again = replan(plan, absent=dict.fromkeys(first[:3], 0), steps=2000)

    assert again.violations == ()
    assert len(again.rounds[0]) == 2
    assert len(again.moves) == 2


def test_moves_say_from_where_to_where() -> None:
    room = TableProblem(people(10), tables(2), 1)
    plan = solve(room, steps=500)
    apart = tuple(plan.rounds[0]["t00"][:2])
    mended = resume(
        replace(
            replan(plan).problem,
            keep_apart=((apart[0], apart[1]),),
        ),
        steps=2000,
    )

    assert mended.violations == ()
    assert {move.round for move in mended.moves} == {0}
    assert all(move.old != move.new for move in mended.moves)
    assert len(mended.moves) == 2


def test_too_many_late_guests_are_refused() -> None:
    plan = the_evening()

    with pytest.raises(NotPossibleError, match=r"Er zijn 46 mensen en maar 42 stoelen."):
        replan(plan, arrived=[person(f"x{n}") for n in range(10)])
