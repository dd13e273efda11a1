"""Draaitafels: which group works on which chart, round by round (S15).

Nobody works twice on a chart, and no group always takes over from the same other group, as it does
when everyone moves one chart on. Three ways to a plan, the first that goes:

1. It is written down: up to twelve groups and charts a long search found a good plan beforehand
   (`rotation_known.py`; `benchmarks/seating/rotations.py` made it). Fewer rounds are the best part
   of more.
2. As many groups as charts, and even: the row of Williams is perfect.
3. Groups walk in circles: within a block of as many groups as there are charts all take the same
   steps, each from its own place. We search among such walks, and after that among all small
   changes (`rotation_search.py`).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, pairwise
from random import Random

from samenkracht.seating.reading import InstanceError, as_node
from samenkracht.seating.rotation_known import KNOWN
from samenkracht.seating.rotation_search import (
    TOGETHER_AGAIN,
    UNEVEN,
    RotationSearch,
    best_rows,
)

# Chart of each group, None for a group that rests.
Turn = tuple[int | None, ...]
MOST = 60
# How long to search: steps times what a step costs, which grows with rounds and crowds.
WORK, MOST_STEPS, ROW_WORK, ROW_RUNS = 30_000, 700, 250_000, 4
# Beyond what is written down there is more to search, and longer.
WRITTEN, LONGER = 12, 6


@dataclass(frozen=True, slots=True)
class Rotation:
    """How many groups and charts, how many rounds, and whether groups may share a chart.

    `rounds` up to `charts` brings no group twice to a chart; as many rounds as `places` or more
    bring each group to every chart. Groups that may not share rest when there are too few charts.
    """

    groups: int
    charts: int
    rounds: int
    sharing: bool = True
    name: str = ""

    @property
    def places(self) -> int:
        """Return how many places the circle has: charts, and where there are too few, rests."""
        return self.charts if self.sharing else max(self.charts, self.groups)


@dataclass(frozen=True, slots=True)
class Stop:
    """A group in a round: its chart, with whom, and who had the chart last.

    `chart` is None for a group that rests; `takes_over_from` is empty on a new chart.
    """

    chart: int | None
    beside: tuple[int, ...]
    takes_over_from: tuple[int, ...]


@dataclass(frozen=True)
class RotationPlan:
    """Which chart each group has in each round: `rounds[round][group]`, None for a rest."""

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

    @cached_property
    def bound(self) -> int:
        """Return what no plan can cost less than, by counting who must meet and follow whom."""
        problem = self.problem
        groups, charts, rounds = problem.groups, problem.charts, problem.rounds
        if not groups > 1:
            return 0
        each, more = divmod(groups, charts)
        follow = meet = 0
        if groups <= charts and rounds <= charts:
            follow = groups * rounds - charts
        elif problem.sharing:
            meet = rounds * (more * _twos(each + 1) + (charts - more) * _twos(each))
            if rounds <= charts:
                hand_on = charts * each**2 + 2 * more * each + max(0, 2 * more - charts)
                follow = (rounds - 1) * hand_on
        elif rounds == groups:
            follow = charts * (groups - 1)
        return _evenly(follow, groups * (groups - 1)) + TOGETHER_AGAIN * _evenly(
            meet, _twos(groups)
        )

    def walk(self, group: int) -> tuple["Stop", ...]:
        """Return where a group is, round by round; groups, charts and rounds count from 0."""
        return tuple(self._stop(r, group) for r in range(len(self.rounds)))

    def sheet(self, chart: int) -> tuple[tuple[int, ...], ...]:
        """Return which groups work on a chart, round by round; empty when it rests."""
        return tuple(tuple(_at(turn, chart)) for turn in self.rounds)

    def _stop(self, r: int, group: int) -> "Stop":
        chart = self.rounds[r][group]
        if chart is None:
            return Stop(None, (), ())
        earlier = (here for turn in reversed(self.rounds[:r]) if (here := _at(turn, chart)))
        beside = tuple(other for other in _at(self.rounds[r], chart) if other != group)
        return Stop(chart, beside, tuple(next(earlier, ())))

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


def relabelled(plan: RotationPlan, seed: int) -> RotationPlan:
    """Return the same rotation with groups and charts in each other's place (S15).

    It costs the same and keeps the same rules, and other groups follow each other. The same seed
    gives the same plan.
    """
    problem, dice = plan.problem, Random(seed)  # noqa: S311 -- fairness needs no cryptography
    groups, charts = list(range(problem.groups)), list(range(problem.charts))
    dice.shuffle(groups)
    dice.shuffle(charts)
    rounds = tuple(
        tuple(None if (chart := turn[group]) is None else charts[chart] for group in groups)
        for turn in plan.rounds
    )
    return RotationPlan(problem, rounds)


def rotate(problem: Rotation, *, seed: int = 1, steps: int | None = None) -> RotationPlan:
    """Return a rotation that keeps every rule (S15); the same seed gives the same plan.

    `steps` is how long to search when no plan is written down; usual is a fifth of a second, and
    beyond twelve groups or charts up to a second.
    """
    plan = written(problem)
    if plan:
        return plan
    if steps is None:
        crowd = -(-problem.groups // problem.charts) if problem.sharing else 1
        steps = min(MOST_STEPS, WORK // (problem.rounds * crowd * crowd))
        if max(problem.groups, problem.charts) > WRITTEN:
            steps *= LONGER
    return search(problem, steps, seed)


def written(problem: Rotation) -> RotationPlan | None:
    """Return the plan that is written down: this one, or the best part of a longer one."""
    sharing = problem.sharing or problem.groups <= problem.charts
    parts: list[RotationPlan] = []
    for rounds in range(problem.rounds, problem.places + 1):
        words = KNOWN.get((problem.groups, problem.charts, rounds, sharing))
        if words:
            turns = _read(words)
            parts += [
                RotationPlan(problem, turns[first : first + problem.rounds])
                for first in range(rounds - problem.rounds + 1)
            ]
    return min(parts, key=lambda plan: plan.cost, default=None)


def search(
    problem: Rotation, steps: int, seed: int, *, begin: RotationPlan | None = None
) -> RotationPlan:
    """Return the best plan found: first among walks in circles, unless it begins elsewhere."""
    dice = Random(seed)  # noqa: S311 -- fairness needs no cryptography
    plan = begin or walk_in_circles(problem, steps, dice)
    searching = RotationSearch(
        [[problem.charts if at is None else at for at in turn] for turn in plan.rounds],
        problem.charts,
        sharing=problem.sharing,
        dice=dice,
    )
    found = searching.run(steps, plan.bound)
    return RotationPlan(
        problem,
        tuple(tuple(None if at == problem.charts else at for at in turn) for turn in found),
    )


def walk_in_circles(problem: Rotation, steps: int, dice: Random) -> RotationPlan:
    """Return a plan in which all groups of a block take the same steps: of Williams, or better."""
    circle = problem.places
    row = williams(circle)
    blocks = -(-problem.groups // circle)
    begin = [row[b % circle :] + row[: b % circle] for b in range(blocks)]
    steps = min(4 * steps, ROW_WORK // (blocks * blocks * problem.rounds))
    plans = (_walk(problem, best_rows(begin, problem.rounds, steps, dice)) for _ in range(ROW_RUNS))
    return min(plans, key=lambda plan: plan.cost)


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


def williams(count: int) -> list[int]:
    """Return 0, 1, -1, 2, -2, ...: for an even count each difference comes once."""
    return [(step + 1) // 2 * (1 if step % 2 else -1) % count for step in range(count)]


def _at(turn: Turn, chart: int) -> list[int]:
    return [group for group, there in enumerate(turn) if there == chart]


def _twos(times: int) -> int:
    return times * (times - 1) // 2


def _evenly(times: int, among: int) -> int:
    """Return how many twos there are at least when something comes so many times."""
    each, more = divmod(max(0, times), among)
    return more * _twos(each + 1) + (among - more) * _twos(each)


def _read(words: str) -> tuple[Turn, ...]:
    """Return a plan that is written out: a word a round, a letter a group, a point for a rest."""
    return tuple(
        tuple(None if letter == "." else ord(letter) - ord("a") for letter in word)
        for word in words.split()
    )
