"""Draaitafels: which group works on which chart, round by round (S15).

Nobody works twice on a chart, and no group always takes over from the same other group, as it does
when everyone moves one chart on. Groups walk in circles: within a block of as many groups as there
are charts, all take the same steps, each from its own place. A good row of steps is then a good
plan. For an even number of groups and as many charts the row of Williams is perfect. Otherwise we
search among rows, and after that among all small changes.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, pairwise
from random import Random

from samenkracht.seating.reading import InstanceError, as_node
from samenkracht.seating.rotation_known import KNOWN

# Chart of each group, None for a group that rests.
Turn = tuple[int | None, ...]
MOST = 60
TOGETHER_AGAIN, UNEVEN, BROKEN = 3, 2, 8
ROW_TRIES, SMALL_TRIES = 1200, 2500


@dataclass(frozen=True, slots=True)
class Rotation:
    """How many groups and charts, how many rounds, and whether groups may share a chart."""

    groups: int
    charts: int
    rounds: int
    sharing: bool = True
    name: str = ""

    @property
    def places(self) -> int:
        """Return how many places the circle has: charts, and where there are too few, rests."""
        return self.charts if self.sharing else max(self.charts, self.groups)


@dataclass(frozen=True)
class RotationPlan:
    """Which chart each group has in each round."""

    problem: Rotation
    rounds: tuple[Turn, ...]

    @cached_property
    def follows(self) -> Counter[tuple[int, int]]:
        """Return how often a group takes over a chart directly from another."""
        found: Counter[tuple[int, int]] = Counter()
        for chart in range(self.problem.charts):
            turns = [here for turn in self.rounds if (here := _at(turn, chart))]
            for before, after in pairwise(turns):
                found.update((a, b) for a in before for b in after if a != b)
        return found

    @cached_property
    def meets(self) -> Counter[tuple[int, int]]:
        """Return how often two groups share a chart."""
        return Counter(
            two
            for turn in self.rounds
            for chart in range(self.problem.charts)
            for two in combinations(_at(turn, chart), 2)
        )

    @cached_property
    def cost(self) -> int:
        """Return what the plan costs: same takers-over, same company, uneven turns."""
        return (
            sum(_twos(times) for times in self.follows.values())
            + TOGETHER_AGAIN * sum(_twos(times) for times in self.meets.values())
            + UNEVEN * self._unevenness()
        )

    def _unevenness(self) -> int:
        turns = Counter(chart for turn in self.rounds for chart in turn if chart is not None)
        visits = [turns[chart] for chart in range(self.problem.charts)]
        rests = [
            sum(turn[group] is None for turn in self.rounds) for group in range(self.problem.groups)
        ]
        return sum(
            max(0, max(counts) - min(counts) - bool(sum(counts) % len(counts)))
            for counts in (visits, rests)
        )

    @cached_property
    def broken(self) -> int:
        """Return how many hard rules are broken: twice on a chart, a chart missed, too full."""
        problem = self.problem
        found = 0
        for group in range(problem.groups):
            seen = [turn[group] for turn in self.rounds if turn[group] is not None]
            if problem.rounds <= problem.charts:
                found += len(seen) - len(set(seen))
            if problem.rounds >= problem.places:
                found += problem.charts - len(set(seen))
            if problem.sharing:
                found += max(0, min(problem.rounds, problem.charts) - len(seen))
        least = problem.groups // problem.charts if problem.sharing else 0
        most = -(-problem.groups // problem.charts) if problem.sharing else 1
        for turn in self.rounds:
            for chart in range(problem.charts):
                count = turn.count(chart)
                found += max(0, count - most) + max(0, least - count)
        return found

    @property
    def weight(self) -> int:
        """Return cost and broken rules in one number, to compare plans by."""
        return self.cost + BROKEN * self.broken

    def as_json(self) -> dict[str, object]:
        """Return the plan in the form of `seating-bench/1`."""
        return {"instance": self.problem.name, "rounds": [list(turn) for turn in self.rounds]}


def rotation_from(values: object) -> Rotation:
    """Return the question that a JSON object asks. Raises InstanceError."""
    node = as_node(values, "de vraag")
    problem = Rotation(
        groups=node.whole("groups", least=1),
        charts=node.whole("charts", least=1),
        rounds=node.whole("rounds", least=1),
        sharing=node.yes("sharing") if "sharing" in node.values else True,
        name=node.optional_text("name") or "",
    )
    if max(problem.groups, problem.charts, problem.rounds) > MOST:
        raise InstanceError(f"Meer dan {MOST} groepen, vellen of rondes past hier niet.")
    return problem


def rotate(problem: Rotation, *, seed: int = 1, tries: int | None = None) -> RotationPlan:
    """Return a rotation that keeps every rule; the same seed gives the same plan."""
    written = KNOWN.get((problem.groups, problem.charts, problem.rounds, problem.sharing))
    if written:
        return RotationPlan(problem, _read(written))
    dice = Random(seed)  # noqa: S311 -- fairness needs no cryptography
    size = problem.groups * problem.rounds
    enough = max(1, 60 * ROW_TRIES // max(60, size)) if tries is None else tries
    plan = _best_rows(problem, dice, enough)
    if plan.weight == 0:
        return plan
    return _small_changes(plan, dice, enough * SMALL_TRIES // ROW_TRIES)


def _at(turn: Turn, chart: int) -> list[int]:
    return [group for group, there in enumerate(turn) if there == chart]


def _twos(times: int) -> int:
    return times * (times - 1) // 2


def _read(written: str) -> tuple[Turn, ...]:
    """Return a plan that is written out: a word a round, a letter a group, a point for a rest."""
    return tuple(
        tuple(None if letter == "." else ord(letter) - ord("a") for letter in word)
        for word in written.split()
    )


def williams(count: int) -> list[int]:
    """Return 0, 1, -1, 2, -2, ...: for an even count each difference comes once."""
    return [(step + 1) // 2 * (1 if step % 2 else -1) % count for step in range(count)]


def _walk(problem: Rotation, rows: Sequence[Sequence[int]]) -> RotationPlan:
    """Return the plan in which block k of the groups takes the steps of row k."""
    circle = problem.places
    return RotationPlan(
        problem,
        tuple(
            tuple(
                place if place < problem.charts else None
                for group in range(problem.groups)
                for place in [(group + rows[group // circle][r % circle]) % circle]
            )
            for r in range(problem.rounds)
        ),
    )


def _best_rows(problem: Rotation, dice: Random, tries: int) -> RotationPlan:
    """Search among rows of steps: change two steps of one row, warm at first."""
    blocks = -(-problem.groups // problem.places)
    rows = [williams(problem.places) for _ in range(blocks)]
    for row in rows[1:]:
        dice.shuffle(row)
    plan = best = _walk(problem, rows)
    for done in range(tries):
        if best.weight == 0 or problem.places < 2:
            break
        row = dice.choice(rows)
        a, b = dice.sample(range(problem.places), 2)
        row[a], row[b] = row[b], row[a]
        other = _walk(problem, rows)
        heat = 0.05 + (1 - done / tries) * max(2, problem.groups / 3)
        if _accept(other.weight - plan.weight, heat, dice):
            plan = other
            best = min(best, plan, key=lambda found: found.weight)
        else:
            row[a], row[b] = row[b], row[a]
    return best


def _small_changes(plan: RotationPlan, dice: Random, tries: int) -> RotationPlan:
    """Search on from a plan: two groups change places in one round, or in two."""
    problem, best = plan.problem, plan
    for done in range(tries):
        if best.weight == 0 or problem.groups < 2:
            break
        turns = [list(turn) for turn in plan.rounds]
        a, b = dice.sample(range(problem.groups), 2)
        for r in dice.sample(range(problem.rounds), min(problem.rounds, dice.choice((1, 2, 2)))):
            turns[r][a], turns[r][b] = turns[r][b], turns[r][a]
        other = RotationPlan(problem, tuple(tuple(turn) for turn in turns))
        if _accept(other.weight - plan.weight, 0.1 + 2 * (1 - done / tries), dice):
            plan = other
            best = min(best, plan, key=lambda found: found.weight)
    return best


def _accept(worse: int, heat: float, dice: Random) -> bool:
    return worse <= 0 or dice.random() < math.exp(-worse / heat)
