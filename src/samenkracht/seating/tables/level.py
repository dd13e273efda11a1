"""Fairness, when the search is done: by its cost alone one person may get all that comes twice.

Only when the worst off bears too much. When no plan can be cheaper the search goes on for a while
among those that cost as little. Otherwise a second search follows, in plain Python for every
engine, in which each repeat too many for someone costs one repeat more; a plan may become a
twentieth dearer by it, and no more.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from random import Random

from samenkracht.seating.tables.anneal import (
    BLOCK,
    LUCK,
    LUCK_BITS,
    ONE,
    Best,
    Cooling,
    Limit,
    Walk,
    walk_on,
)
from samenkracht.seating.tables.model import Model
from samenkracht.seating.tables.state import Seats, State
from samenkracht.seating.tables.walk import PlainWalk

STEPS = 150_000
WARM, COOL, SHIFTS = 0.5, 0.15, 0.2
DEARER = 20


class Burdens:
    """Who bears how many of the meetings that come twice; who belongs together does not count."""

    def __init__(self, model: Model, seats: Seats) -> None:
        """Count a plan from nothing."""
        self.times = Counter(model.met)
        self.again = [0] * len(model.ids)
        for round_ in seats:
            for seated in round_:
                for p, q in combinations(seated, 2):
                    if q not in model.unit_of[p]:
                        self._meet(p, q, 1)

    @property
    def may(self) -> int:
        """Return what anyone may be asked to bear: the mean, rounded up, and one."""
        return -(-sum(self.again) // max(1, len(self.again))) + 1

    @property
    def too_much(self) -> int:
        """Return how far the worst off is above that."""
        return max(0, max(self.again, default=0) - self.may)

    @property
    def excess(self) -> int:
        """Return how far everyone together is above that."""
        may = self.may
        return sum(times - may for times in self.again if times > may)

    def exchange(
        self, leave: Sequence[int], come: Sequence[int], old: Sequence[int], new: Sequence[int]
    ) -> None:
        """Let some go from the old table to the new and others come; old and new are who stay."""
        for movers, before, after in ((leave, old, new), (come, new, old)):
            for p in movers:
                for q in before:
                    self._meet(p, q, -1)
                for q in after:
                    self._meet(p, q, 1)

    def _meet(self, p: int, q: int, more: int) -> None:
        two = (p, q) if p < q else (q, p)
        fewest = self.times[two] + min(more, 0)
        self.times[two] += more
        if fewest:
            self.again[p] += more
            self.again[q] += more


class Leveller:
    """A search for a plan of nearly the same cost in which nobody bears too much."""

    def __init__(self, model: Model, seats: Seats, dice: Random) -> None:
        """Begin at a plan."""
        self.model, self.dice = model, dice
        self.state, self.burdens = State(model, seats), Burdens(model, seats)
        self.walk = PlainWalk(self.state)
        self.most = self.state.cost + self.state.cost // DEARER
        self.found = seats
        self.least = (self.burdens.too_much, self.state.cost)

    def search(self, steps: int, limit: Limit) -> None:
        """Search for so long, and keep the fairest plan, and of those the cheapest."""
        excess, repeat = self.burdens.excess, self.model.repeat
        for done in range(steps):
            if done % BLOCK == 0 and limit.is_over():
                break
            heat = repeat * WARM * (COOL / WARM) ** (done / steps)
            allowed = int(heat * LUCK[self.dice.getrandbits(LUCK_BITS)]) >> ONE
            excess = self._step(allowed, excess)

    def _offer(self) -> None:
        """Keep the plan as it stands when it is fairer, or as fair and cheaper."""
        if self.state.cost > self.most:
            return
        now = (self.burdens.too_much, self.state.cost)
        if now < self.least and self.state.is_feasible():
            self.least = now
            self.found = [[seated[:] for seated in round_] for round_ in self.state.seats]

    def _step(self, allowed: int, excess: int) -> int:
        """Try one step, and return how far everyone together is above what they may bear."""
        repeat, state, dice = self.model.repeat, self.state, self.dice
        r = dice.choice(self.walk.active)
        p = dice.choice(self.walk.movable[r])
        q = -1 if dice.random() < SHIFTS else dice.choice(self.walk.movable[r])
        a = state.at[r][p]
        b = state.at[r][q] if q >= 0 else dice.randrange(len(state.seats[r]))
        if a == b or (q < 0 and not self.walk.has_room(r, p, a, b)):
            return excess
        groups = self.walk.units(r, p, q, dice.getrandbits(32))
        if groups is None:
            return excess
        leave, come = groups
        change = state.exchange_cost(r, a, leave, b, come)
        if change - repeat * excess > allowed:
            return excess
        old = [j for j in state.seats[r][a] if j not in leave]
        new = [j for j in state.seats[r][b] if j not in come]
        self.burdens.exchange(leave, come, old, new)
        after = self.burdens.excess
        if change + repeat * (after - excess) > allowed:
            self.burdens.exchange(come, leave, old, new)
            return excess
        state.exchange(r, a, leave, b, come)
        state.cost += change
        self._offer()
        return after


def lingered(
    model: Model, walk: Walk, best: Best, dice: Random, cooling: Cooling, limit: Limit
) -> Best:
    """Go on from a plan than which none is cheaper; return the fairest that costs as little."""
    fairest, least = best, Burdens(model, best.seats).too_much if model.repeat else 0
    done, until = best.steps, min(cooling.steps, best.steps + STEPS)
    while least and done < until and walk.can_step() and not limit.is_over():
        walk.forget()
        done += walk_on(walk, dice, cooling, limit, done)
        cost, feasible = walk.standing()
        if feasible and cost <= best.cost:
            seats = walk.seats()
            too_much = Burdens(model, seats).too_much
            if too_much < least:
                fairest, least = replace(best, seats=seats), too_much
    return replace(fairest, steps=done)


def levelled(model: Model, seats: Seats, dice: Random, steps: int, limit: Limit) -> Seats:
    """Return a plan in which nobody bears too much, or the fairest that we find."""
    if not model.repeat or not Burdens(model, seats).too_much:
        return seats
    leveller = Leveller(model, seats, dice)
    if leveller.walk.can_step():
        leveller.search(steps, limit)
    return leveller.found
