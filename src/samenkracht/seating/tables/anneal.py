"""The search: change places, keep what is better, and in the beginning also much that is worse.

One seed is one plan: the number of steps is fixed beforehand, chance comes as whole words of
32 bits, and what may be accepted is whole numbers too. So each engine that walks by these words
comes to the same plan. A clock only ends it early.
"""

import math
import struct
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Protocol

from samenkracht.seating.tables.state import Seats

# The words of one step: look where it hurts, where, who, move or change, with whom, with which
# others, and how much worse it may become.
STEP = struct.Struct("<7I")
BLOCK = 512
# How much worse a step may be, in heats: one in so many values of luck. Heat and luck both count
# in parts of ONE.
LUCK_BITS = 12
ONE = 10
# All but one step in sixteen begin with someone who has something to gain.
ANYONE = 15
LUCK = [
    round(-math.log((value + 0.5) / (1 << LUCK_BITS)) * (1 << ONE))
    for value in range(1 << LUCK_BITS)
]


@dataclass(slots=True)
class Cooling:
    """How many steps, how warm the first and last are, what is good enough, how many move one."""

    steps: int
    warm: float
    cool: float
    bound: int = 0
    shifts: float = 0.2


@dataclass(frozen=True, slots=True)
class Limit:
    """What ends a search early: a clock that began when we were asked, or someone who says stop."""

    seconds: float | None = None
    stop: Callable[[], bool] | None = None
    began: float = field(default_factory=time.perf_counter)

    def past(self) -> float:
        """Return the seconds since we were asked."""
        return time.perf_counter() - self.began

    def spent(self) -> float:
        """Return which part of the time is over."""
        if self.seconds is None:
            return 0.0
        return min(1.0, self.past() / self.seconds) if self.seconds > 0 else 1.0

    def is_over(self) -> bool:
        """Say whether it is time to end."""
        return self.spent() >= 1 or (self.stop is not None and self.stop())


@dataclass(frozen=True, slots=True)
class Best:
    """The cheapest plan that keeps every rule, or while there is none the cheapest at all."""

    seats: Seats
    cost: int
    feasible: bool
    steps: int = 0
    feasible_after: float | None = None


class Walk(Protocol):
    """A plan that changes by steps, and remembers the best it was."""

    def standing(self) -> tuple[int, bool]:
        """Return what the best plan so far costs, and whether it keeps every rule."""

    def seats(self) -> Seats:
        """Return the best plan so far."""

    def forget(self) -> None:
        """Begin to remember anew."""

    def can_step(self) -> bool:
        """Say whether there is anyone to move."""

    def go(self, words: bytes, heat: int, shifts: int) -> None:
        """Take a step for each `STEP` of words.

        `heat` is how much worse a step may be, in parts of ONE; `shifts` how many of 2**32 steps
        move one person to a free chair instead of exchanging two.
        """


def anneal(walk: Walk, dice: Random, cooling: Cooling, limit: Limit) -> Best:
    """Return the best plan met on the way; the walk is used up."""
    done, feasible_after = 0, None
    while True:
        cost, feasible = walk.standing()
        if feasible and feasible_after is None:
            feasible_after = limit.past()
        good = feasible and cost <= cooling.bound
        if good or done >= cooling.steps or not walk.can_step() or limit.is_over():
            break
        done += walk_on(walk, dice, cooling, limit, done)
    return Best(walk.seats(), cost, feasible, done, feasible_after)


def walk_on(walk: Walk, dice: Random, cooling: Cooling, limit: Limit, done: int) -> int:
    """Take the next steps when so many are done, and return how many that were."""
    spent = max(done / cooling.steps, limit.spent())
    heat = cooling.warm * (cooling.cool / cooling.warm) ** spent
    steps = min(BLOCK, cooling.steps - done)
    shifts = int(cooling.shifts * (1 << 32))
    walk.go(dice.randbytes(STEP.size * steps), int(heat * (1 << ONE)), shifts)
    return steps
