"""Searching rotations: steps that break no rule, so that every plan on the way is a good one.

A place is a chart, or for groups that may not share the corner where they rest. Two groups change
places in a round, and then in as many other rounds as it takes to give both every chart again; or
one group changes two of its rounds, and then as many other groups as it takes to keep the charts
evenly filled. What a chart costs is counted anew only when someone came or went there.
"""

import math
from collections.abc import Iterable, Sequence
from itertools import combinations
from random import Random

TOGETHER_AGAIN, UNEVEN = 3, 2
WARM, COOL = 1.6, 0.16
ROWS_WARM, ROWS_COOL = 2.0, 0.3
# Longer chains than this seldom lead to a better plan.
LONGEST_CHAIN = 40

# round, group, where from, where to
Change = tuple[int, int, int, int]


class RotationSearch:
    """A plan, what it costs, and steps that change it.

    `plan[r][g]` is the place of group g in round r; place `charts` is the corner to rest in.
    """

    def __init__(
        self, plan: Sequence[Sequence[int]], charts: int, *, sharing: bool, dice: Random
    ) -> None:
        self.plan = [list(turn) for turn in plan]
        self.charts, self.rounds, self.groups = charts, len(plan), len(plan[0])
        self.dice = dice
        groups, rests = self.groups, 0 if sharing else max(0, self.groups - charts)
        self.rests = rests
        # How many groups may and must be at a place, and how often a group may and must come.
        self.most = [-(-(groups - rests) // charts)] * charts + [rests]
        self.least = [(groups - rests) // charts] * charts + [rests]
        circle = charts + rests
        self.often, self.seldom = -(-self.rounds // circle), self.rounds // circle
        places = charts + 1
        self.at: list[list[list[int]]] = [[[] for _ in plan] for _ in range(places)]
        self.visits = [[0] * places for _ in range(groups)]
        for r, turn in enumerate(self.plan):
            for group, place in enumerate(turn):
                self.at[place][r].append(group)
                self.visits[group][place] += 1
        # Who follows whom, and behind that who shares with whom: how often it comes.
        square = groups * groups
        self.times = [0] * (2 * square)
        self.price = [1] * square + [TOGETHER_AGAIN] * square
        self.keys: list[list[int]] = [[] for _ in range(charts)]
        self.even = self._unevenness()
        self.cost = self.even
        for chart in range(charts):
            self._count(chart)

    def _count(self, chart: int) -> None:
        """Count a chart anew, and make the cost right."""
        times, price, cost = self.times, self.price, self.cost
        for key in self.keys[chart]:
            times[key] -= 1
            cost -= price[key] * times[key]
        self.keys[chart] = keys = self._keys(chart)
        for key in keys:
            cost += price[key] * times[key]
            times[key] += 1
        self.cost = cost

    def _keys(self, chart: int) -> list[int]:
        groups = self.groups
        keys: list[int] = []
        before: list[int] = []
        for here in self.at[chart]:
            if not here:
                continue
            if len(here) > 1:
                keys += [(groups + min(two)) * groups + max(two) for two in combinations(here, 2)]
            for a in before:
                keys += [a * groups + b for b in here if a != b]
            before = here
        return keys

    def _unevenness(self) -> int:
        rows = [[sum(row[chart] for row in self.visits) for chart in range(self.charts)]]
        if self.rests:
            rows.append([row[self.charts] for row in self.visits])
        return UNEVEN * sum(max(0, max(row) - min(row) - bool(sum(row) % len(row))) for row in rows)

    def _apply(self, changes: Iterable[Change]) -> None:
        """Move groups; what it costs is made right by `_settle`."""
        for r, group, was, to in changes:
            self.plan[r][group] = to
            self.at[was][r].remove(group)
            self.at[to][r].append(group)
            self.visits[group][was] -= 1
            self.visits[group][to] += 1

    def _settle(self, changes: Iterable[Change]) -> None:
        for chart in {place for change in changes for place in change[2:]}:
            if chart < self.charts:
                self._count(chart)
        if self.rounds % (self.charts + self.rests):
            self.cost -= self.even
            self.even = self._unevenness()
            self.cost += self.even

    def run(self, steps: int, enough: int, warm: float = WARM) -> list[list[int]]:
        """Try so many steps, warm at first; return the best plan and keep its cost in `cost`."""
        best, lowest = [turn[:] for turn in self.plan], self.cost
        rnd, exp = self.dice.random, math.exp
        for done in range(steps):
            if lowest <= enough:
                break
            before = self.cost
            changes = self._step()
            if not changes:
                continue
            self._settle(changes)
            worse = self.cost - before
            heat = warm * (COOL / warm) ** (done / steps)
            if worse > 0 and rnd() >= exp(-worse / heat):
                back = [(r, group, to, was) for r, group, was, to in reversed(changes)]
                self._apply(back)
                self._settle(back)
            elif self.cost < lowest:
                best, lowest = [turn[:] for turn in self.plan], self.cost
        self._return_to(best)
        return best

    def _return_to(self, plan: Sequence[Sequence[int]]) -> None:
        changes = [
            (r, group, was, to)
            for r, (now, then) in enumerate(zip(self.plan, plan, strict=True))
            for group, (was, to) in enumerate(zip(now, then, strict=True))
            if was != to
        ]
        self._apply(changes)
        self._settle(changes)

    def _step(self) -> list[Change]:
        """Make a step and return what changed; nothing when it could not be."""
        which = self.dice.random()
        if which < 0.45:
            return self._two_groups()
        if which < 0.85:
            return self._two_rounds()
        if which < 0.93:
            return self._whole_rounds()
        return self._one_group()

    def _two_groups(self) -> list[Change]:
        """Let two groups change places in a round, and in the rounds that follow from it."""
        rnd, plan, often = self.dice.random, self.plan, self.often
        a, b = int(rnd() * self.groups), int(rnd() * self.groups)
        r = int(rnd() * self.rounds)
        if plan[r][a] == plan[r][b]:
            return []
        changes: list[Change] = []
        left = [other for other in range(self.rounds) if other != r]
        while True:
            at_a, at_b = plan[r][a], plan[r][b]
            some: list[Change] = [(r, a, at_a, at_b), (r, b, at_b, at_a)]
            self._apply(some)
            changes += some
            again = self._too_often(a, left) or self._too_often(b, left)
            if not again:
                break
            r = again.pop() if len(again) == 1 else again[int(rnd() * len(again))]
            left.remove(r)
        for group in (a, b):
            visits = self.visits[group][: self.charts]
            if max(visits) > often or min(visits) < self.seldom:
                self._undo(changes)
                return []
        return changes

    def _too_often(self, group: int, left: Sequence[int]) -> list[int]:
        """Return the rounds left in which a group is where it comes too often."""
        visits, often, charts = self.visits[group], self.often, self.charts
        return [
            r for r in left if (place := self.plan[r][group]) < charts and visits[place] > often
        ]

    def _undo(self, changes: Sequence[Change]) -> None:
        self._apply([(r, group, to, was) for r, group, was, to in reversed(changes)])

    def _two_rounds(self) -> list[Change]:
        """Let a group change two of its rounds, and the groups that must go along."""
        rnd, plan = self.dice.random, self.plan
        r, s = int(rnd() * self.rounds), int(rnd() * self.rounds)
        group = int(rnd() * self.groups)
        if r == s or plan[r][group] == plan[s][group]:
            return []
        changes: list[Change] = []
        moved: set[int] = set()
        for _ in range(min(self.groups, LONGEST_CHAIN)):
            here, there = plan[r][group], plan[s][group]
            some: list[Change] = [(r, group, here, there), (s, group, there, here)]
            self._apply(some)
            changes += some
            moved.add(group)
            if self._is_even(r, s, changes):
                return changes
            # Where the last one came there is one too many now; who was there goes along.
            others = [g for g in self.at[there][r] if g not in moved]
            if not others:
                break
            group = others[int(rnd() * len(others))]
        self._undo(changes)
        return []

    def _is_even(self, r: int, s: int, changes: Sequence[Change]) -> bool:
        most, least, at = self.most, self.least, self.at
        return all(
            least[place] <= len(at[place][r]) <= most[place]
            and least[place] <= len(at[place][s]) <= most[place]
            for place in {change[2] for change in changes}
        )

    def _whole_rounds(self) -> list[Change]:
        """Let two rounds change places."""
        r, s = int(self.dice.random() * self.rounds), int(self.dice.random() * self.rounds)
        changes: list[Change] = []
        for group, (here, there) in enumerate(zip(self.plan[r], self.plan[s], strict=True)):
            if here != there:
                changes += [(r, group, here, there), (s, group, there, here)]
        self._apply(changes)
        return changes

    def _one_group(self) -> list[Change]:
        """Let one group go to another chart, where there is room and it has not been."""
        rnd = self.dice.random
        r, group = int(rnd() * self.rounds), int(rnd() * self.groups)
        here, there = self.plan[r][group], int(rnd() * self.charts)
        at, visits = self.at, self.visits[group]
        if (
            here == there
            or len(at[there][r]) >= self.most[there]
            or len(at[here][r]) <= self.least[here]
            or visits[there] >= self.often
            or (here < self.charts and visits[here] <= self.seldom)
        ):
            return []
        changes: list[Change] = [(r, group, here, there)]
        self._apply(changes)
        return changes


def best_rows(
    rows: Sequence[Sequence[int]], rounds: int, steps: int, dice: Random
) -> list[list[int]]:
    """Return rows of steps in which differences seldom come again.

    Each block of groups walks its row, each group from its own place in the circle. Who follows
    and who meets whom is then a matter of differences between rows, the same for all places.
    """
    now = [list(row) for row in rows]
    cost = _row_cost(now, rounds)
    best, lowest = [row[:] for row in now], cost
    circle = len(now[0])
    for done in range(steps):
        if lowest == 0 or circle < 2:
            break
        row = now[int(dice.random() * len(now))]
        a, b = int(dice.random() * min(rounds, circle)), int(dice.random() * circle)
        row[a], row[b] = row[b], row[a]
        other = _row_cost(now, rounds)
        heat = ROWS_WARM * (ROWS_COOL / ROWS_WARM) ** (done / steps)
        if other > cost and dice.random() >= math.exp((cost - other) / heat):
            row[a], row[b] = row[b], row[a]
            continue
        cost = other
        if cost < lowest:
            best, lowest = [row[:] for row in now], cost
    return best


def _row_cost(rows: Sequence[Sequence[int]], rounds: int) -> int:
    """Return how often a difference comes again; two rows have differences of their own."""
    circle = len(rows[0])
    cost = 0
    for a, row in enumerate(rows):
        steps = [row[r % circle] for r in range(rounds)]
        for b, other in enumerate(rows):
            others = [other[r % circle] for r in range(rounds)]
            follow = [0] * circle
            for x, y in zip(steps, others[1:], strict=False):
                cost += follow[x - y]
                follow[x - y] += 1
            if a < b:
                meet = [0] * circle
                for x, y in zip(steps, others, strict=True):
                    cost += TOGETHER_AGAIN * meet[x - y]
                    meet[x - y] += 1
    return cost
