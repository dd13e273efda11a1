"""The search: change places, keep what is better, and in the beginning also much that is worse.

One seed is one plan: the number of steps is fixed beforehand. A clock only ends it early.
"""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from samenkracht.seating.tables.fair import Burden, burden_of
from samenkracht.seating.tables.model import Model
from samenkracht.seating.tables.state import Seats, State

BLOCK = 512
LOOKS = 8
FOCUS = 0.5


@dataclass(slots=True)
class Cooling:
    """How many steps, how warm they begin and end, how many move one person, what ends it early."""

    steps: int
    warm: float
    cool: float
    bound: int = 0
    shifts: float = 0.2
    seconds: float | None = None
    stop: Callable[[], bool] | None = None


@dataclass(slots=True)
class Best:
    """The cheapest plan that keeps every rule, or while there is none the cheapest at all.

    Among plans that cost the same it is the fairest: the worst off meets fewest people again.
    """

    model: Model
    seats: Seats
    cost: int
    feasible: bool = False
    burden: Burden | None = None
    looks: int = 0
    feasible_after: float | None = None
    steps: int = 0

    @property
    def below(self) -> float:
        """Return what a plan must cost less than to be worth a look."""
        if not self.feasible:
            return math.inf
        if self.burden is None:
            return self.cost + 1
        return self.cost + self.model.repeat * self.burden.too_much

    def offer(self, state: State, began: float) -> None:
        """Keep the plan as it stands if it is better."""
        if self.feasible and (state.cost >= self.cost or self.burden is not None):
            self._weigh(state)
            return
        feasible = state.is_feasible()
        if feasible and self.feasible_after is None:
            self.feasible_after = time.perf_counter() - began
        if feasible > self.feasible or (feasible == self.feasible and state.cost < self.cost):
            self._keep(state, feasible=feasible)

    def _keep(self, state: State, burden: Burden | None = None, *, feasible: bool = True) -> None:
        self.seats = [[seated[:] for seated in round_] for round_ in state.seats]
        self.cost, self.feasible, self.burden = state.cost, feasible, burden

    def _weigh(self, state: State) -> None:
        """Weigh cost and fairness together: someone's repeat too many is a repeat.

        One in so many: counting who meets whom again is slow.
        """
        self.looks += 1
        if (state.cost >= self.cost and self.looks % LOOKS) or self.is_fair_below(state.cost):
            return
        burden = burden_of(self.model, state.seats)
        if state.cost + self.model.repeat * burden.too_much < self.below and state.is_feasible():
            self._keep(state, burden)

    def is_fair_below(self, cost: int) -> bool:
        """Say whether the best plan cannot be improved by one of this cost."""
        return self.is_fair() and cost >= self.cost

    def is_fair(self) -> bool:
        """Say whether nobody bears much more than their share of what comes twice."""
        if self.burden is None:
            self.burden = burden_of(self.model, self.seats)
        return not self.burden.too_much


def anneal(state: State, dice: Random, cooling: Cooling) -> Best:  # noqa: C901, PLR0912, PLR0915 -- one loop: a call a step would cost half the speed
    """Return the best plan met on the way; the state is used up."""
    began = time.perf_counter()
    model = state.model
    best = Best(model, state.seats, state.cost)
    best.offer(state, began)
    unit_of, of_person, repeat = model.unit_of, model.tally.columns.of_person, model.repeat
    movable = [[p for p in here if not model.pinned[p]] for here in model.here]
    active = [r for r in state.active if len(movable[r]) > 1]
    tables = model.problem.tables
    shifts = cooling.shifts if any(t.min < t.max for t in tables) and len(tables) > 1 else 0.0
    at, sums, price, seats = state.at, state.sums, state.price, state.seats
    packed, own, costs, fill = state.packed, state.own, model.tally.costs, model.tally.fill
    alone = [len(unit) == 1 for unit in unit_of]
    rnd, exp = dice.random, math.exp
    done = 0
    while done < cooling.steps and active and not (best.cost <= cooling.bound and best.is_fair()):
        spent = done / cooling.steps
        if cooling.seconds is not None:
            clock = (time.perf_counter() - began) / cooling.seconds
            if clock >= 1:
                break
            spent = max(spent, clock)
        if cooling.stop is not None and cooling.stop():
            break
        heat = cooling.warm * (cooling.cool / cooling.warm) ** spent
        chance = [exp(-d / heat) for d in range(int(heat * 8) + 2)]
        cut = len(chance)
        sore = _sore(state, active, movable)
        change = step = 0
        for _ in range(min(BLOCK, cooling.steps - done)):
            done += 1
            if sore and rnd() < FOCUS:
                r, p = sore[int(rnd() * len(sore))]
                who = movable[r]
            else:
                r = active[int(rnd() * len(active))]
                who = movable[r]
                p = who[int(rnd() * len(who))]
            at_r, sums_r, packed_r, own_r, seats_r = at[r], sums[r], packed[r], own[r], seats[r]
            a = at_r[p]
            if shifts and rnd() < shifts:
                b = int(rnd() * len(tables))
                k = 1 if alone[p] else len(unit_of[p])
                size_a, size_b = len(seats_r[a]), len(seats_r[b])
                if a == b or not size_b or size_b + k > tables[b].max or size_a - k < tables[a].min:
                    continue
                q = -1
                if k == 1:
                    change = sums_r[b][p] - sums_r[a][p] + repeat * (size_a - 1)
                    step = -of_person[p]
            else:
                q = who[int(rnd() * len(who))]
                b = at_r[q]
                if a == b:
                    continue
                if alone[p] and alone[q]:
                    change = (
                        sums_r[b][p] + sums_r[a][q] - sums_r[a][p] - sums_r[b][q]
                        - 2 * price[p][q] + repeat * (len(seats_r[a]) + len(seats_r[b]) - 2)
                    )  # fmt: skip
                    step = of_person[q] - of_person[p]
            if alone[p] and (q < 0 or alone[q]):
                if change - own_r[a] - own_r[b] >= cut:
                    continue
                if step:
                    new_a, new_b = packed_r[a] + step, packed_r[b] - step
                    cost_a = costs[r][a].get(new_a)
                    if cost_a is None:
                        cost_a = fill(r, a, new_a)
                    cost_b = costs[r][b].get(new_b)
                    if cost_b is None:
                        cost_b = fill(r, b, new_b)
                    change += cost_a + cost_b - own_r[a] - own_r[b]
                leave: tuple[int, ...] = (p,)
                come: tuple[int, ...] = (q,) if q >= 0 else ()
            else:
                found = _units(state, dice, r, p, q)
                if found is None:
                    continue
                leave, come = found
                change = state.exchange_cost(r, a, leave, b, come)
            if change > 0 and (change >= cut or rnd() >= chance[change]):
                continue
            state.exchange(r, a, leave, b, come)
            state.cost += change
            if state.cost < best.below:
                best.offer(state, began)
    best.steps = done
    return best


def _sore(state: State, active: list[int], movable: list[list[int]]) -> list[tuple[int, int]]:
    """Return who has something to gain: a meeting that costs, or a table that does."""
    repeat = state.model.repeat
    found: list[tuple[int, int]] = []
    for r in active:
        at, sums, own, seats = state.at[r], state.sums[r], state.own[r], state.seats[r]
        for p in movable[r]:
            t = at[p]
            if own[t] or sums[t][p] > repeat * (len(seats[t]) - 1):
                found.append((r, p))
    return found


def _units(
    state: State, dice: Random, r: int, p: int, q: int
) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """Return two groups as large as each other that can change places; None when there is none."""
    model, at = state.model, state.at[r]
    leave = tuple(m for m in model.unit_of[p] if at[m] == at[p])
    if q < 0:
        return leave, ()
    come = tuple(m for m in model.unit_of[q] if at[m] == at[q])
    if len(leave) != len(come):
        short, table = (come, at[q]) if len(come) < len(leave) else (leave, at[p])
        if len(short) > 1:
            return None
        others = [
            m
            for m in state.seats[r][table]
            if m != short[0] and len(model.unit_of[m]) == 1 and not model.pinned[m]
        ]
        more = abs(len(leave) - len(come))
        if len(others) < more:
            return None
        grown = (*short, *dice.sample(others, more))
        leave, come = (leave, grown) if short is come else (grown, come)
    return leave, come
