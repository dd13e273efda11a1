"""Searching pairs: all rounds at once, by letting people change partners.

Someone in turn looks at everyone else as a partner: what that gains together with the two who are
left over, and a bit of luck, much at first and less later. The best is done, or nothing when
staying is best. Now and then a trio, or someone alone, changes in one of a few other ways. Sizes
can not go wrong: a round is pairs, people alone, and at most one trio.

Points are counted in thirtieths, since a trio is worth two thirds of its three pairs, and since
going without twice decides between plans of the same price.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random

POINT = 30
NEVER = 10_000_000
COOL, SPECIAL, LUCK = 0.1, 0.15, 4096

Group = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Prices:
    """What is lost, in points: going without, meeting again, a trio again."""

    alone: int
    again: int
    trio_again: int


class PairSearch:
    """`worth[p][q]` is what the next talk of two people is worth; `mate[r][p]` is p's partner.

    Who is in the trio or alone is their own mate.
    """

    def __init__(
        self,
        worth: Sequence[Sequence[int | None]],
        may_trio: Callable[[Group], bool],
        rounds: int,
        prices: Prices,
        dice: Random,
    ) -> None:
        """Take what the first talk of each two is worth in points, None for who cannot talk."""
        self.dice, self.may_trio = dice, may_trio
        self.count = count = len(worth)
        self.alone_price, self.again = POINT * prices.alone, POINT * prices.again
        self.trio_price = POINT * prices.trio_again
        # Two who cannot talk are worth what it costs to let both go without, however often.
        self.worth = [
            [-2 * self.alone_price if x is None else POINT * x for x in row] for row in worth
        ]
        self.first = [row[:] for row in self.worth]
        self.step = [[0 if x is None else self.again for x in row] for row in worth]
        for p in range(count):
            self.worth[p][p] = -NEVER
        self.in_trio, self.without = [0] * count, [0] * count
        self.mate: list[list[int]] = []
        self.now: list[list[int]] = []
        self.trio: list[Group | None] = []
        self.alone: list[list[int]] = []
        self.value = 0
        for r in range(rounds):
            self._begin(r)
        self.best, self.highest = self._snapshot(), self.value

    def plan(self) -> list[list[Group]]:
        """Return the groups of each round of the best plan, people alone among them."""
        return [
            [(p, q) for p, q in enumerate(mate) if p < q]
            + ([trio] if trio else [])
            + [(p,) for p in alone]
            for mate, trio, alone in self.best
        ]

    def _snapshot(self) -> list[tuple[list[int], Group | None, list[int]]]:
        rounds = zip(self.mate, self.trio, self.alone, strict=True)
        return [(mate[:], trio, alone[:]) for mate, trio, alone in rounds]

    def _begin(self, r: int) -> None:
        """Add a round: each in turn takes the best who is left; the last joins a pair."""
        self.mate.append(list(range(self.count)))
        self.now.append([NEVER] * self.count)
        self.trio.append(None)
        self.alone.append([])
        left = list(range(self.count))
        self.dice.shuffle(left)
        while len(left) > 1:
            p = left.pop()
            q = max(left, key=self.worth[p].__getitem__)
            left.remove(q)
            self.value += self._join(r, (p, q))
        if left:
            pairs = [(p, q) for p, q in enumerate(self.mate[r]) if p < q]
            self.dice.shuffle(pairs)
            for pair in pairs:
                if self.may_trio((*pair, left[0])):
                    self.value += self._part(r, pair) + self._join(r, (*pair, left[0]))
                    return
            self.value += self._join(r, (left[0],))

    def _join(self, r: int, group: Group) -> int:
        """Make a group of people who are in none, and return what that is worth."""
        if len(group) == 2:
            p, q = group
            value = self.worth[p][q]
            self.mate[r][p], self.mate[r][q] = q, p
            self._met(p, q, 1)
            self.now[r][p] = self.now[r][q] = value
            return value
        if len(group) == 1:
            (p,) = group
            value = -self.alone_price - self.without[p]
            self.without[p] += 1
            self.alone[r].append(p)
        else:
            talks = 0
            for p, q in combinations(group, 2):
                talks += self.worth[p][q]
                self._met(p, q, 1)
            value = (
                talks - self._third(group) - self.trio_price * sum(self.in_trio[p] for p in group)
            )
            for p in group:
                self.in_trio[p] += 1
            self.trio[r] = group
        for p in group:
            self.mate[r][p], self.now[r][p] = p, NEVER
        return value

    def _part(self, r: int, group: Group) -> int:
        """Undo a group, and return what that is worth."""
        if len(group) == 2:
            p, q = group
            self.mate[r][p], self.mate[r][q] = p, q
            self._met(p, q, -1)
            return -self.worth[p][q]
        if len(group) == 1:
            (p,) = group
            self.without[p] -= 1
            self.alone[r].remove(p)
            return self.alone_price + self.without[p]
        talks = 0
        for p, q in combinations(group, 2):
            self._met(p, q, -1)
            talks += self.worth[p][q]
        for p in group:
            self.in_trio[p] -= 1
        self.trio[r] = None
        again = self.trio_price * sum(self.in_trio[p] for p in group)
        return again + self._third(group) - talks

    def _third(self, group: Group) -> int:
        """Return a third of what the first talks in a trio are worth.

        Meeting again costs as much in a trio as in a pair, or else the order of rounds would count.
        """
        return sum(self.first[p][q] for p, q in combinations(group, 2)) // 3

    def _met(self, p: int, q: int, times: int) -> None:
        """Make the next talk of two people less worth, or more."""
        step = self.step[p][q]
        if not step:
            return
        self.worth[p][q] = self.worth[q][p] = worth = self.worth[p][q] - step * times
        for mate, now in zip(self.mate, self.now, strict=True):
            if mate[p] == q:
                now[p] = now[q] = worth + step

    def run(self, steps: int, warm: float) -> None:
        """Look so many times; keep the best plan in `best` and its worth in `highest`."""
        rnd, count = self.dice.random, self.count
        luck = [-math.log(-math.log(rnd() or 0.5)) for _ in range(4 * count + LUCK)]
        scaled: list[float] = []
        heat = warm
        for done in range(steps):
            if done % 1024 == 0:
                heat = POINT * warm * (COOL / warm) ** (done / steps)
                scaled = [heat * x for x in luck]
            r = int(rnd() * len(self.mate))
            special = rnd() < SPECIAL
            p = int(rnd() * count)
            if special or self.mate[r][p] == p:
                self._odd_step(r, p, heat)
            else:
                first = int(rnd() * (len(luck) - count - 1))
                self._look(r, p, scaled[first : first + count + 1])
            if self.value > self.highest:
                self.highest, self.best = self.value, self._snapshot()

    def _look(self, r: int, p: int, luck: Sequence[float]) -> None:
        """Let someone in a pair take the partner who is best, with luck."""
        mate, now = self.mate[r], self.now[r]
        q = mate[p]
        left = self.worth[q]
        gains = [
            mine + left[other] - lost + x
            for mine, other, lost, x in zip(self.worth[p], mate, now, luck, strict=False)
        ]
        top = max(gains)
        if top <= now[p] + luck[-1]:
            return
        new = gains.index(top)
        if new == q:
            return
        self._replace(r, [(p, q), (new, mate[new])], [(p, new), (q, mate[new])])

    def _replace(self, r: int, old: Sequence[Group], new: Sequence[Group]) -> int:
        gain = 0
        for group in old:
            gain += self._part(r, group)
        for group in new:
            gain += self._join(r, group)
        self.value += gain
        return gain

    def _odd_step(self, r: int, p: int, heat: float) -> None:
        """Try to change a trio or someone alone, or to make one."""
        old, new = self._odd(r, p)
        if not old or any(len(group) == 3 and not self.may_trio(group) for group in new):
            return
        gain = self._replace(r, old, new)
        if gain < 0 and self.dice.random() >= math.exp(gain / heat):
            self._replace(r, new, old)

    def _odd(self, r: int, p: int) -> tuple[list[Group], list[Group]]:
        """Return the groups that go, and those that come instead."""
        trio, alone, mate = self.trio[r], self.alone[r], self.mate[r]
        if trio:
            return self._odd_trio(trio, alone, (p, mate[p]))
        if alone:
            return self._odd_alone(alone, (p, mate[p]))
        # Someone who cannot be with anyone makes no other go without.
        q, other = mate[p], int(self.dice.random() * self.count)
        if other in (p, q):
            return [(p, q)], [(p,), (q,)]
        return [(p, q), (other, mate[other])], [(p,), (q, other, mate[other])]

    def _odd_alone(self, alone: Sequence[int], pair: Group) -> tuple[list[Group], list[Group]]:
        a = alone[int(self.dice.random() * len(alone))]
        p, q = pair
        if a == p:
            return [], []
        if p == q:
            return [(a,), (p,)], [(a, p)]
        if self.dice.random() < 0.5:
            return [(a,), pair], [(p,), (a, q)]
        return [(a,), pair], [(a, p, q)]

    def _odd_trio(
        self, trio: Group, alone: Sequence[int], pair: Group
    ) -> tuple[list[Group], list[Group]]:
        which = self.dice.random()
        a, b, c = self.dice.sample(trio, 3)
        p, q = pair
        if p in trio:
            if alone and which < 0.5:
                s = alone[int(self.dice.random() * len(alone))]
                return [trio, (s,)], [(a, b), (c, s)]
            return [trio], [(a, b), (c,)]
        if p in alone:
            if which < 0.5:
                return [trio, (p,)], [(a, b), (c, p)]
            return [trio, (p,)], [(a, b, p), (c,)]
        if which < 0.4:
            return [trio, pair], [(a, b), (c, p, q)]
        return [trio, pair], [(a, b, p), (c, q)]
