"""Groups that differ as much as can be inside: the most diversity (S13).

One person in turn looks at everyone with whom to change groups. Each such change is worth what it
gains and a bit of luck, much at first and less later; the best is done, or nothing when staying is
best. One look at all others together costs a tenth of as many looks one by one. `sums[g][p]` is
how far p is from all of group g.
"""

import math
from collections.abc import Sequence
from random import Random
from statistics import pstdev

# How long to search: people looked at, all steps together.
WORK, OVERHEAD = 55_000_000, 60
# Luck as a part of the spread of distances in a group; it falls quickly while more than one step
# in five is a change, and then slowly to less than half.
WARM, QUICK, LIVELY, COOL = 0.6, 0.85, 0.2, 0.45
SWEEPS_EACH, LUCK = 4, 4096

Rows = list[list[int]]


def steps_for(count: int) -> int:
    """Return how many steps take about four seconds for so many people."""
    return WORK // (count + OVERHEAD)


class Diversity:
    """A division, and the search for a better one.

    `far` is symmetric: how different two people are. `least` and `most` are the sizes of groups; a
    chair that stays empty is someone who is far from nobody.
    """

    def __init__(
        self,
        far: Sequence[Sequence[float]],
        rows: Sequence[Sequence[int]],
        sizes: Sequence[tuple[int, int]],
        dice: Random,
    ) -> None:
        self.people, self.dice = len(far), dice
        self.least = [least for least, _ in sizes]
        spare = -(-self.people // max(1, len(rows)))
        self.rows = [list(row) for row in rows]
        empty = self.people
        for row, (_, most) in zip(self.rows, sizes, strict=True):
            chairs = min(most - len(row), spare)
            row.extend(range(empty, empty + chairs))
            empty += chairs
        self.chairs = empty
        self.far = [[*map(float, row), *[0.0] * (empty - len(far))] for row in far]
        self.far += [[0.0] * empty] * (empty - len(far))
        self.group_of = [0] * empty
        for g, row in enumerate(self.rows):
            for p in row:
                self.group_of[p] = g
        self.sums = [[sum(self.far[p][q] for q in row) for p in range(empty)] for row in self.rows]
        self.own = [self.sums[g][p] for p, g in enumerate(self.group_of)]
        self.now = sum(self.own) / 2

    def run(self, steps: int) -> Rows:
        """Return the best division found in so many steps."""
        rnd, chairs = self.dice.random, self.chairs
        far, group_of, own = self.far, self.group_of, self.own
        twice = [[2 * x for x in row] for row in far]
        luck = [-math.log(-math.log(rnd() or 0.5)) for _ in range(8 * chairs + LUCK)]
        cooling = _Cooling(self._spread(), SWEEPS_EACH * chairs, steps)
        scaled: list[float] = []
        best, most = group_of[:], self.now
        for done in range(steps):
            if done % cooling.stage == 0:
                heat = cooling.next(done)
                scaled = [heat * x for x in luck]
            p = int(rnd() * chairs)
            first = int(rnd() * (len(luck) - chairs))
            here = group_of[p]
            mine = [row[p] for row in self.sums]
            gains = [
                mine[g] + there - o - f + x
                for g, there, o, f, x in zip(
                    group_of,
                    self.sums[here],
                    own,
                    twice[p],
                    scaled[first : first + chairs],
                    strict=True,
                )
            ]
            q = gains.index(max(gains))
            if group_of[q] == here or not self._may(p, q):
                continue
            gain = mine[group_of[q]] + self.sums[here][q] - own[p] - own[q] - twice[p][q]
            self._swap(p, q)
            cooling.changes += 1
            self.now += gain
            if self.now > most + 1e-9:
                best, most = group_of[:], self.now
        return self._told(best)

    def _spread(self) -> float:
        """Return about how much the distances of one person to a group differ."""
        count = self.people
        apart = [x for p in range(count) for x in self.far[p][:p]]
        spread: float = pstdev(apart) if apart else 0.0
        return spread * math.sqrt(count / len(self.rows))

    def _may(self, p: int, q: int) -> bool:
        """Return whether both groups stay large enough when one of the two is an empty chair."""
        if (p < self.people) == (q < self.people):
            return True
        left = self.group_of[p] if p < self.people else self.group_of[q]
        return sum(one < self.people for one in self.rows[left]) > self.least[left]

    def _swap(self, p: int, q: int) -> None:
        g, h = self.group_of[p], self.group_of[q]
        sums, rows, own = self.sums, self.rows, self.own
        far_p, far_q = self.far[p], self.far[q]
        sums[g] = [s - x + y for s, x, y in zip(sums[g], far_p, far_q, strict=True)]
        sums[h] = [s + x - y for s, x, y in zip(sums[h], far_p, far_q, strict=True)]
        rows[g][rows[g].index(p)], rows[h][rows[h].index(q)] = q, p
        self.group_of[p], self.group_of[q] = h, g
        for group in (g, h):
            for one in rows[group]:
                own[one] = sums[group][one]

    def _told(self, group_of: Sequence[int]) -> Rows:
        rows: Rows = [[] for _ in self.rows]
        for p in range(self.people):
            rows[group_of[p]].append(p)
        return rows


class _Cooling:
    """How much luck there is: less quickly while much changes, then slowly until the end."""

    def __init__(self, spread: float, stage: int, steps: int) -> None:
        self.heat, self.stage, self.steps = WARM * spread, max(1, stage), steps
        self.changes = 0
        self.slowly: float | None = None

    def next(self, done: int) -> float:
        """Return the luck for the next stage."""
        lively = self.changes > LIVELY * self.stage
        self.changes = 0
        if done == 0:
            return self.heat
        if self.slowly is None and (not lively or done > self.steps // 2):
            self.slowly = COOL ** (self.stage / max(self.stage, self.steps - done))
        self.heat *= QUICK if self.slowly is None else self.slowly
        return self.heat
