"""The compiled engine takes the same steps as the plain one, and is used only when it is there."""

import subprocess
import sys
from dataclasses import replace
from importlib.util import find_spec
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samenkracht.seating.tables import engines
from samenkracht.seating.tables.anneal import Best, Cooling, Limit, anneal
from samenkracht.seating.tables.engines import Engine, EngineMissingError, Relay, walk_from
from samenkracht.seating.tables.model import model_of
from samenkracht.seating.tables.plan import Plan
from samenkracht.seating.tables.preflight import NotPossibleError, preflight
from samenkracht.seating.tables.problem import Rules, TableProblem, Weights
from samenkracht.seating.tables.replan import replan
from samenkracht.seating.tables.solve import solve
from samenkracht.seating.tables.start import first_plan
from samenkracht.seating.tables.state import State
from samenkracht.seating.tables.walk import PlainWalk
from tests.seating.rooms import people, person, rooms, tables

needs_numba = pytest.mark.skipif(
    find_spec("numba") is None, reason="numba is not installed: the extra “fast” is optional"
)
RULES = Rules(shared_language=True, host=True, scribe=True)
TIES = TableProblem(
    people(31),
    tuple(replace(table, optional=True) for table in tables(6)),
    4,
    keep_together=(("p001", "p004"), ("p004", "p006"), ("p010", "p011")),
    keep_apart=(("p000", "p002"), ("p003", "p005")),
    pinned={"p007": "t01"},
    parties=(("p012", "p013", "p014"), ("p020", "p021")),
    met={("p000", "p001"): 2, ("p008", "p009"): 1},
    rules=RULES,
    mix=("gender",),
)
EVENINGS = {
    "nobody is alone": TableProblem(
        people(24), tables(4), 2, keep_together=tuple((f"p{n:03}", f"p{n + 1:03}") for n in (0, 6))
    ),
    "ties": TIES,
    "no wishes": TableProblem(people(26), tables(5), 4, weights=Weights(mix=0, repeat=1)),
    "dear": replace(TIES, weights=Weights(40, 10, 80, 30, 50, 60)),
    "targets": replace(TIES, targets={"resident": 0.5, "professional": 0.3}),
    "one table": TableProblem(people(6), tables(1), 2),
    "unlike tables": TableProblem(people(20), (*tables(2), *tables(4, 2, 3)[2:]), 3),
}


def with_each(room: TableProblem, seed: int = 1, steps: int = 3000) -> tuple[Plan, Plan]:
    plain, fast = (
        solve(room, seed=seed, steps=steps, engine=engine) for engine in ("python", "fast")
    )
    return plain, fast


def walked(room: TableProblem, engine: Engine) -> Best:
    model, dice = model_of(room), Random(5)  # noqa: S311 -- fairness needs no cryptography
    state, limit = State(model, first_plan(model, dice)), Limit()
    best = anneal(walk_from(state, 3000, engine, limit), dice, Cooling(3000, 4.0, 0.5), limit)
    return replace(best, feasible_after=None)


@needs_numba
@pytest.mark.timeout(240)  # the first time it is compiled
@settings(max_examples=40, deadline=None)
@given(rooms(), st.integers(0, 5))
def test_both_engines_make_the_same_plan(room: TableProblem, seed: int) -> None:
    if preflight(room):
        return

    plain, fast = with_each(room, seed, 1500)

    assert fast.rounds == plain.rounds
    assert (fast.cost, fast.steps) == (plain.cost, plain.steps)


@needs_numba
@pytest.mark.timeout(240)
@pytest.mark.parametrize("name", EVENINGS)
def test_both_engines_take_the_same_steps(name: str) -> None:
    room = EVENINGS[name]

    assert walked(room, "fast") == walked(room, "python")
    plain, fast = with_each(room)
    assert fast.rounds == plain.rounds


@needs_numba
@pytest.mark.timeout(240)
@settings(max_examples=10, deadline=None)
@given(rooms(), st.integers(0, 9), st.integers(0, 2), st.integers(0, 1))
def test_both_engines_mend_in_the_same_way(
    room: TableProblem, gone: int, late: int, played: int
) -> None:
    if preflight(room) or played >= room.rounds:
        return
    plan = solve(room, steps=800)
    changed = replace(
        plan, problem=replace(room, tables=tuple(replace(t, optional=True) for t in room.tables))
    )
    arrived = [person(f"x{n}", absent_rounds=frozenset(range(played))) for n in range(late)]
    absent = {f"p{gone:03}": played}

    def mended(engine: Engine) -> Plan | None:
        try:
            return replan(
                changed, absent=absent, arrived=arrived, played=played, steps=1500, engine=engine
            )
        except NotPossibleError:
            return None

    plain, fast = mended("python"), mended("fast")

    assert (plain and plain.rounds) == (fast and fast.rounds)


@needs_numba
@pytest.mark.timeout(240)
def test_one_engine_takes_over_from_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    engines.warm_up()
    monkeypatch.setattr(engines, "WORTH_A_START", 0.0)
    model, dice = model_of(TIES), Random(5)  # noqa: S311 -- fairness needs no cryptography
    limit = Limit()
    relay = Relay(PlainWalk(State(model, first_plan(model, dice))), 40_000, limit)
    first = relay.walk

    best = anneal(relay, dice, Cooling(40_000, 4.0, 0.5), limit)

    assert relay.walk is not first
    assert best.seats == plain_seats(40_000)


def plain_seats(steps: int) -> list[list[list[int]]]:
    model, dice = model_of(TIES), Random(5)  # noqa: S311 -- fairness needs no cryptography
    walk = PlainWalk(State(model, first_plan(model, dice)))
    return anneal(walk, dice, Cooling(steps, 4.0, 0.5), Limit()).seats


@needs_numba
@pytest.mark.timeout(240)
def test_a_short_search_stays_plain_and_a_long_one_is_compiled() -> None:
    engines.warm_up()
    model = model_of(TIES)

    def chosen(steps: int, engine: Engine) -> str:
        state = State(model, first_plan(model, Random(1)))  # noqa: S311 -- no cryptography
        return type(walk_from(state, steps, engine, Limit())).__name__

    assert chosen(100, "auto") == "Relay"
    assert chosen(engines.WORTH_A_COPY, "auto") == "CompiledWalk"
    assert chosen(engines.WORTH_A_COPY, "python") == "PlainWalk"
    assert chosen(100, "fast") == "CompiledWalk"


def test_without_numba_the_plain_engine_searches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "is_installed", lambda: False)

    assert solve(TIES, steps=500).rounds == solve(TIES, steps=500, engine="python").rounds
    with pytest.raises(EngineMissingError, match="De snelle zoeker is er niet"):
        solve(TIES, steps=500, engine="fast")
    with pytest.raises(EngineMissingError):
        engines.warm_up()


def test_numbers_that_do_not_fit_are_counted_plainly() -> None:
    room = replace(TIES, weights=Weights(mix=10**14))

    plan = solve(room, steps=200)

    assert plan.score.mix == 10**14 * (plan.score.mix // 10**14)
    with pytest.raises(EngineMissingError):
        solve(room, steps=200, engine="fast")


@needs_numba
@pytest.mark.timeout(240)
def test_where_nothing_can_be_kept_the_engine_is_compiled_for_one_process() -> None:
    code = (
        "import numba\n"
        "real = numba.njit\n"
        "def refuses(*given, cache=False, **more):\n"
        "    if cache: raise RuntimeError('no locator available')\n"
        "    return real(*given, **more)\n"
        "numba.njit = refuses\n"
        "from samenkracht.seating.tables import compiled\n"
        "assert not compiled.is_ready()\n"
        "assert not compiled._walk.stats.cache_path\n"
    )

    done = subprocess.run(  # noqa: S603 -- our own code
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")
