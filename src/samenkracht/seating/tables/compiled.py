"""The walk, compiled (the extra `fast`): the same steps in the same order, and so the same plan.

The one module that needs numba and numpy; `engines.py` loads it when it is asked for. What the
plain walk keeps in lists stands here in arrays of whole numbers, and where the plain walk looks up
what a packed table costs, this one counts it anew. A test holds the two together.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, ParamSpec, TypeVar

import numba
import numpy as np
from numpy.typing import NDArray

from samenkracht.seating.tables.anneal import ANYONE, LUCK, LUCK_BITS, ONE, STEP
from samenkracht.seating.tables.model import model_of
from samenkracht.seating.tables.problem import Person, Table, TableProblem
from samenkracht.seating.tables.state import Seats, State
from samenkracht.seating.tables.walk import PlainWalk, seats_at

Numbers = NDArray[np.int64]
P = ParamSpec("P")
R = TypeVar("R")

WORDS = STEP.size // 4
LUCK_TABLE: Numbers = np.array(LUCK, dtype=np.int64)


def compiled(function: Callable[P, R]) -> Callable[P, R]:
    """Compile a function and keep it on disk; only in this process when no folder may be written.

    The folder is `__pycache__` beside this file, one of the user, or NUMBA_CACHE_DIR.
    """
    try:
        kept: Callable[P, R] = numba.njit(cache=True)(function)
    except RuntimeError:  # numba found no folder that it may write
        kept = numba.njit()(function)
    return kept


class Room(NamedTuple):
    """What does not change. Rounds by r, tables by t, people by p; -1 stands for nobody.

    The numbers of `anneal.py` stand here too: what is compiled keeps the numbers that it sees.
    """

    anyone: int
    rare: int
    parts: int
    repeat: int
    hard: int
    tables: int
    active: Numbers  # the rounds in which anyone can move
    unfrozen: Numbers
    movable: Numbers  # [r, k] -> p
    movables: Numbers  # [r] -> how many of them
    unit: Numbers  # [p, k] -> who belongs with p, p included
    units: Numbers  # [p] -> how many of them
    loose: Numbers
    apart: Numbers  # [k] -> two people
    barred: Numbers  # [r, t, p]
    table_min: Numbers
    table_max: Numbers
    places: Numbers  # wheelchairs at a table
    kinds: Numbers  # [p, k] -> the columns in which someone counts
    mix_weight: Numbers  # [column]
    mix_least: Numbers  # [r, size, column]
    mix_most: Numbers
    languages: Numbers  # [kind, other kind] -> whether they share one
    first_language: int  # the column where the kinds of languages begin
    first_skill: int  # neither, host, scribe, both; the column after these counts wheelchairs
    needs_language: int
    needs_host: int
    needs_scribe: int


class Plan(NamedTuple):
    """What changes."""

    at: Numbers  # [r, p] -> t; one past the last is absent
    seats: Numbers  # [r, t, k] -> p
    sizes: Numbers  # [r, t]
    price: Numbers  # [p, q]
    sums: Numbers  # [r, t, p]
    counts: Numbers  # [r, t, column]
    own: Numbers  # [r, t]
    broken: Numbers  # [r, t]
    best_at: Numbers
    standing: Numbers  # cost now, cost of the best, whether that keeps every rule


class Step(NamedTuple):
    """Room to work out one step: who goes from the first table, who from the other, their costs."""

    leave: Numbers
    come: Numbers
    others: Numbers
    counts: Numbers  # [0 for the first table and 1 for the other, column]
    costs: Numbers  # [the same, cost and broken]


class CompiledWalk:
    """A plan that changes by steps, and remembers the best it was."""

    def __init__(self, plain: PlainWalk) -> None:
        """Go on where a plain walk is; that is used up."""
        self.room, self.plan = _room(plain), _plan(plain)
        longest = self.plan.seats.shape[2] + self.room.unit.shape[1]
        self.step = Step(
            leave=np.zeros(longest, np.int64),
            come=np.zeros(longest, np.int64),
            others=np.zeros(longest, np.int64),
            counts=np.zeros((2, self.plan.counts.shape[2]), np.int64),
            costs=np.zeros((2, 2), np.int64),
        )

    def standing(self) -> tuple[int, bool]:
        """Return what the best plan so far costs, and whether it keeps every rule."""
        return int(self.plan.standing[1]), bool(self.plan.standing[2])

    def seats(self) -> Seats:
        """Return the best plan so far."""
        return seats_at(self.plan.best_at.tolist(), self.room.tables)

    def forget(self) -> None:
        """Begin to remember anew."""
        self.plan.best_at[:] = self.plan.at
        self.plan.standing[1:] = self.plan.standing[0], 0

    def can_step(self) -> bool:
        """Say whether there is anyone to move."""
        return bool(self.room.active.size) and self.room.tables > 1

    def go(self, words: bytes, heat: int, shifts: int) -> None:
        """Take a step for each `STEP` of words."""
        numbers = np.frombuffer(words, dtype="<u4").astype(np.int64).reshape(-1, WORDS)
        _walk(self.room, self.plan, self.step, numbers, heat, shifts, LUCK_TABLE)


def is_ready() -> bool:
    """Say whether the walk is compiled, in this process or on disk.

    On disk it must be younger than this file and than numba, or it would be compiled anew.
    """
    if getattr(_walk, "signatures", ()):
        return True
    folder = getattr(getattr(_walk, "stats", None), "cache_path", None)
    kept = Path(folder).glob("compiled._walk-*.nbi") if folder else ()
    changed = max(Path(file).stat().st_mtime for file in (__file__, numba.__file__))
    return any(path.stat().st_mtime > changed for path in kept)


def compile_all() -> None:
    """Compile, or load what was compiled before, by taking no step in a small room."""
    people = tuple(Person(str(number)) for number in range(4))
    tables = (Table("left", 2, 2), Table("right", 2, 2))
    model = model_of(TableProblem(people, tables))
    CompiledWalk(PlainWalk(State(model, [[[0, 1], [2, 3]]]))).go(b"", 0, 0)


def _padded(rows: list[list[int]], least: int = 1) -> Numbers:
    """Return rows of unlike length as one array; -1 where a row has ended."""
    width = max([least, *(len(row) for row in rows)])
    return np.array([[*row, *[-1] * (width - len(row))] for row in rows], dtype=np.int64)


def _numbers(values: object) -> Numbers:
    return np.array(values, dtype=np.int64)


def _room(plain: PlainWalk) -> Room:
    state, movable = plain.state, plain.movable
    model, tally = state.model, state.model.tally
    tables, rules, columns = model.problem.tables, model.problem.rules, tally.columns
    most = max([table.max for table in tables] + [len(t) for r in state.seats for t in r])
    limits = [tally.limits(r, most) for r in range(len(state.seats))]
    _, spoken = columns.language
    return Room(
        anyone=ANYONE,
        rare=32 - LUCK_BITS,
        parts=2 * ONE,
        repeat=model.repeat,
        hard=model.hard,
        tables=len(tables),
        active=_numbers(plain.active),
        unfrozen=_numbers(state.active),
        movable=_padded(movable),
        movables=_numbers([len(row) for row in movable]),
        unit=_padded([list(unit) for unit in model.unit_of]),
        units=_numbers([len(unit) for unit in model.unit_of]),
        loose=_numbers(model.loose),
        apart=_numbers(model.apart).reshape(-1, 2),
        barred=_numbers(_numbers(model.place) >= model.hard),
        table_min=_numbers([table.min for table in tables]),
        table_max=_numbers([table.max for table in tables]),
        places=_numbers([table.wheelchair_places for table in tables]),
        kinds=_padded([columns.of(p) for p in range(len(model.ids))]),
        mix_weight=_numbers(tally.weights()),
        mix_least=_numbers([[[low for low, _ in row] for row in sizes] for sizes in limits]),
        mix_most=_numbers([[[high for _, high in row] for row in sizes] for sizes in limits]),
        languages=_numbers([[bool(one & other) for other in spoken] for one in spoken]),
        first_language=columns.language[0] // columns.bits,
        first_skill=columns.skill // columns.bits,
        needs_language=int(rules.shared_language),
        needs_host=int(rules.host),
        needs_scribe=int(rules.scribe),
    )


def _plan(plain: PlainWalk) -> Plan:
    state, model = plain.state, plain.state.model
    tally, rounds, tables = model.tally, len(state.seats), len(model.problem.tables)
    width = max([t.max for t in model.problem.tables] + [len(t) for r in state.seats for t in r])
    columns = tally.columns.wheel // tally.columns.bits + 1
    counts = np.zeros((rounds, tables, columns), np.int64)
    sums = np.zeros((rounds, tables + 1, len(model.ids)), np.int64)
    broken = np.zeros((rounds, tables), np.int64)
    for r in state.active:
        sums[r] = state.sums[r]
        for t, packed in enumerate(state.packed[r]):
            counts[r, t] = tally.counts(packed, 0, columns)
            broken[r, t] = tally.broken(t, packed)
    return Plan(
        at=_numbers(state.at),
        seats=np.array([_padded(round_, width) for round_ in state.seats]),
        sizes=_numbers([[len(seated) for seated in round_] for round_ in state.seats]),
        price=_numbers(state.price),
        sums=sums,
        counts=counts,
        own=_numbers(state.own),
        broken=broken,
        best_at=_numbers(plain.best_at),
        standing=_numbers([state.cost, *plain.standing()]),
    )


# From here all is compiled, and no tracer sees it.


@compiled
def _walk(
    room: Room,
    plan: Plan,
    step: Step,
    words: Numbers,
    heat: int,
    shifts: int,
    lucks: Numbers,
) -> None:  # pragma: no cover
    """Take the steps that the words say. The plain walk says what each word is for."""
    sore_round, sore_person, sores = _sore(room, plan)
    for n in range(len(words)):
        focus, where, who, kind, other, mates, luck = words[n]
        if focus & room.anyone and sores:
            k = where * sores >> 32
            r, p = sore_round[k], sore_person[k]
        else:
            r = room.active[where * len(room.active) >> 32]
            p = room.movable[r, who * room.movables[r] >> 32]
        a = plan.at[r, p]
        if kind < shifts:
            q = -1
            b = other * room.tables >> 32
            if a == b or not _has_room(room, plan, r, p, a, b):
                continue
        else:
            q = room.movable[r, other * room.movables[r] >> 32]
            b = plan.at[r, q]
            if a == b:
                continue
        leaving, coming = _units(room, plan, step, r, p, q, mates)
        if leaving == 0:
            continue
        limit = heat * lucks[luck >> room.rare] >> room.parts
        change = _change_in_meetings(room, plan, step, r, a, leaving, b, coming)
        change -= plan.own[r, a] + plan.own[r, b]
        if change > limit:
            continue
        _recount(room, plan, step, r, a, leaving, b, coming)
        change += step.costs[0, 0] + step.costs[1, 0]
        if change > limit:
            continue
        _exchange(room, plan, step, r, a, leaving, b, coming)
        plan.standing[0] += change
        if plan.standing[0] < plan.standing[1] or not plan.standing[2]:
            _keep(room, plan)


@compiled
def _sore(room: Room, plan: Plan) -> tuple[Numbers, Numbers, int]:  # pragma: no cover
    rounds = np.empty(len(room.active) * room.movable.shape[1], np.int64)
    people = np.empty_like(rounds)
    found = 0
    for r in room.active:
        for p in room.movable[r, : room.movables[r]]:
            t = plan.at[r, p]
            if plan.own[r, t] or plan.sums[r, t, p] > room.repeat * (plan.sizes[r, t] - 1):
                rounds[found], people[found] = r, p
                found += 1
    return rounds, people, found


@compiled
def _has_room(room: Room, plan: Plan, r: int, p: int, a: int, b: int) -> bool:  # pragma: no cover
    size_a, size_b, k = plan.sizes[r, a], plan.sizes[r, b], room.units[p]
    fits = size_b + k <= room.table_max[b] and size_a - k >= room.table_min[a]
    return bool(size_b > 0 and fits)


@compiled
def _units(
    room: Room, plan: Plan, step: Step, r: int, p: int, q: int, mates: int
) -> tuple[int, int]:  # pragma: no cover
    """Write down who changes places, and return how many each way; nobody when it cannot be."""
    leaving = _unit_here(room, plan, step.leave, r, p)
    if q < 0:
        return leaving, 0
    coming = _unit_here(room, plan, step.come, r, q)
    if leaving == coming:
        return leaving, coming
    more = max(leaving, coming)
    if min(leaving, coming) > 1:
        return 0, 0
    short = step.come if coming < leaving else step.leave
    found, t = 0, plan.at[r, short[0]]
    for m in plan.seats[r, t, : plan.sizes[r, t]]:
        if m != short[0] and room.loose[m]:
            step.others[found] = m
            found += 1
    if found < more - 1:
        return 0, 0
    for k in range(1, more):
        short[k] = step.others[mates % found]
        found = _drop(step.others, found, mates % found)
        mates //= found + 1
    return more, more


@compiled
def _unit_here(room: Room, plan: Plan, row: Numbers, r: int, p: int) -> int:  # pragma: no cover
    found = 0
    for m in room.unit[p, : room.units[p]]:
        if plan.at[r, m] == plan.at[r, p]:
            row[found] = m
            found += 1
    return found


@compiled
def _drop(row: Numbers, count: int, place: int) -> int:  # pragma: no cover
    """Close the gap where someone leaves a row, and return how many are left."""
    for k in range(place, count - 1):
        row[k] = row[k + 1]
    return count - 1


@compiled
def _change_in_meetings(
    room: Room, plan: Plan, step: Step, r: int, a: int, leaving: int, b: int, coming: int
) -> int:  # pragma: no cover
    stay_a, stay_b = plan.sizes[r, a] - leaving, plan.sizes[r, b] - coming
    row_a, row_b, price = plan.sums[r, a], plan.sums[r, b], plan.price
    change = room.repeat * (stay_a * leaving + stay_b * coming)
    for p in step.leave[:leaving]:
        change += row_b[p] - row_a[p]
        for q in step.come[:coming]:
            change -= 2 * price[p, q]
        for other in step.leave[:leaving]:
            if other != p:
                change += price[p, other]
    for q in step.come[:coming]:
        change += row_a[q] - row_b[q]
        for other in step.come[:coming]:
            if other != q:
                change += price[q, other]
    return int(change)


@compiled
def _recount(
    room: Room, plan: Plan, step: Step, r: int, a: int, leaving: int, b: int, coming: int
) -> None:  # pragma: no cover
    """Count who would sit at the two tables, and what each would cost by itself."""
    step.counts[0] = plan.counts[r, a]
    step.counts[1] = plan.counts[r, b]
    for movers, many, old in ((step.leave, leaving, 0), (step.come, coming, 1)):
        for p in movers[:many]:
            for column in room.kinds[p]:
                if column >= 0:
                    step.counts[old, column] -= 1
                    step.counts[1 - old, column] += 1
    _own_cost(room, step, 0, r, a)
    _own_cost(room, step, 1, r, b)


@compiled
def _own_cost(room: Room, step: Step, side: int, r: int, t: int) -> None:  # pragma: no cover
    """Work out what a table costs by itself, and which of that are broken rules."""
    counts = step.counts[side]
    skill = room.first_skill
    host, scribe, both = counts[skill + 1], counts[skill + 2], counts[skill + 3]
    size = counts[skill] + host + scribe + both
    broken = 0
    if size:
        broken = max(0, counts[skill + 4] - room.places[t])
        if room.needs_language:
            broken += _without_language(room, counts)
        if room.needs_host and not host + both:
            broken += 1
        alone = room.needs_host and host + scribe + both < 2
        if room.needs_scribe and (not scribe + both or alone):
            broken += 1
    cost = room.hard * broken
    for column in range(len(room.mix_weight)):
        times = counts[column]
        low, high = room.mix_least[r, size, column], room.mix_most[r, size, column]
        off = max(low - times, times - high, 0)
        cost += room.mix_weight[column] * off * off
    step.costs[side, 0], step.costs[side, 1] = cost, broken


@compiled
def _without_language(room: Room, counts: Numbers) -> int:  # pragma: no cover
    found = 0
    for kind in range(len(room.languages)):
        times = counts[room.first_language + kind]
        if times:
            heard = 0
            for other in range(len(room.languages)):
                heard += room.languages[kind, other] * counts[room.first_language + other]
            # Everyone hears themselves, but who speaks nothing does not even do that.
            if heard <= room.languages[kind, kind]:
                found += times
    return found


@compiled
def _exchange(
    room: Room, plan: Plan, step: Step, r: int, a: int, leaving: int, b: int, coming: int
) -> None:  # pragma: no cover
    """Let some go from a to b and others from b to a."""
    for movers, many, old, new in ((step.leave, leaving, a, b), (step.come, coming, b, a)):
        for p in movers[:many]:
            for place in range(plan.sizes[r, old]):
                if plan.seats[r, old, place] == p:
                    plan.sizes[r, old] = _drop(plan.seats[r, old], plan.sizes[r, old], place)
                    break
            plan.sums[r, old] -= plan.price[p]
            plan.sums[r, new] += plan.price[p]
            plan.at[r, p] = new
    for movers, many, old, new in ((step.leave, leaving, a, b), (step.come, coming, b, a)):
        for p in movers[:many]:
            _meet(room, plan, p, plan.seats[r, old, : plan.sizes[r, old]], -room.repeat)
            _meet(room, plan, p, plan.seats[r, new, : plan.sizes[r, new]], room.repeat)
    for movers, many, new in ((step.come, coming, a), (step.leave, leaving, b)):
        for p in movers[:many]:
            plan.seats[r, new, plan.sizes[r, new]] = p
            plan.sizes[r, new] += 1
    for side, t in ((0, a), (1, b)):
        plan.counts[r, t] = step.counts[side]
        plan.own[r, t], plan.broken[r, t] = step.costs[side, 0], step.costs[side, 1]


@compiled
def _meet(room: Room, plan: Plan, p: int, others: Numbers, change: int) -> None:  # pragma: no cover
    """Make the next meeting of p with others dearer, or cheaper, in every round."""
    for j in others:
        plan.price[p, j] += change
        plan.price[j, p] += change
    for r in room.unfrozen:
        t = plan.at[r, p]
        for j in others:
            plan.sums[r, t, j] += change
            plan.sums[r, plan.at[r, j], p] += change


@compiled
def _keep(room: Room, plan: Plan) -> None:  # pragma: no cover
    """Keep the plan as it stands when it is better."""
    feasible = _is_feasible(room, plan)
    better = plan.standing[0] < plan.standing[1]
    if feasible > plan.standing[2] or (feasible == plan.standing[2] and better):
        plan.best_at[:] = plan.at
        plan.standing[1], plan.standing[2] = plan.standing[0], feasible


@compiled
def _is_feasible(room: Room, plan: Plan) -> int:  # pragma: no cover
    for r in room.unfrozen:
        at = plan.at[r]
        if plan.broken[r].any():
            return 0
        for a, b in room.apart:
            if at[a] == at[b] and at[a] < room.tables:
                return 0
        for p in range(len(at)):
            if room.barred[r, at[p], p]:
                return 0
    return 1
