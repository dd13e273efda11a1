"""Draaitafels: what was chosen, and what there is to say of a plan (METHOD S15).

Plain rules; the plan itself comes from the room `seating`.
"""

from collections import Counter
from dataclasses import dataclass

from samenkracht.seating.rotation import Rotation, RotationPlan

MOST_OF_EACH = 16
MOST_TURNS = 6
LONGEST_TITLE = 60
LONGEST_TITLES = MOST_OF_EACH * (LONGEST_TITLE + 2)
COLUMNS = 3  # what goes on, own solutions, connections
FEWEST_GROUPS = 3  # with fewer nobody can add to the work of two others
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Choice:
    """So many groups go round along so many charts, so many rounds."""

    groups: int
    charts: int
    rounds: int
    sharing: bool = False
    titles: tuple[str, ...] = ()

    @property
    def question(self) -> Rotation:
        return Rotation(self.groups, self.charts, self.rounds, sharing=self.sharing)


@dataclass(frozen=True, slots=True)
class Again:
    """Two groups, first and second, between whom something happens more often than once."""

    first: int
    second: int
    times: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is good about a plan, and what is not; groups and charts count from 1."""

    groups: int
    charts: int
    seen: tuple[int, ...]  # how many different charts each group comes to
    twice: tuple[tuple[int, int], ...]  # group and chart, where it comes again
    follows: tuple[Again, ...]
    meets: tuple[Again, ...]
    rests: tuple[int, ...]  # how many rounds each group has no chart
    unseen: tuple[int, ...]  # charts, from 0, to which nobody comes
    shared: int  # how many times groups share a chart

    @property
    def everyone_everywhere(self) -> bool:
        return min(self.seen) == self.charts

    @property
    def is_fine(self) -> bool:
        """Nobody comes back, follows the same group, or works with the same group again."""
        return not (self.twice or self.follows or self.meets)


def letter_of(chart: int) -> str:
    """Return the letter of a chart, counted from 0."""
    return LETTERS[chart]


def propose(tables: int, people: int) -> Choice:
    """Return what we propose: a group a table, a chart a group, and the three columns of S15."""
    groups = min(MOST_OF_EACH, tables or max(FEWEST_GROUPS, round(people / 6)))
    return Choice(groups=groups, charts=groups, rounds=min(COLUMNS, groups))


def judge(plan: RotationPlan) -> Verdict:
    """Return what there is to say of a plan."""
    problem = plan.problem
    ways = [[turn[group] for turn in plan.rounds] for group in range(problem.groups)]
    visits = [Counter(chart for chart in way if chart is not None) for way in ways]
    crowds = [turn.count(chart) for turn in plan.rounds for chart in range(problem.charts)]
    return Verdict(
        groups=problem.groups,
        charts=problem.charts,
        seen=tuple(len(visit) for visit in visits),
        twice=tuple(
            (group + 1, chart + 1)
            for group, visit in enumerate(visits)
            for chart, times in sorted(visit.items())
            if times > 1
        ),
        follows=_more_than_once(plan.follows),
        meets=_more_than_once(plan.meets),
        rests=tuple(way.count(None) for way in ways),
        unseen=tuple(
            chart for chart in range(problem.charts) if not any(visit[chart] for visit in visits)
        ),
        shared=sum(crowd > 1 for crowd in crowds),
    )


def ways_of_charts(plan: RotationPlan) -> list[list[list[int]]]:
    """Return for each chart which groups have it, round by round, counted from 1."""
    return [
        [[group + 1 for group, there in enumerate(turn) if there == chart] for turn in plan.rounds]
        for chart in range(plan.problem.charts)
    ]


def _more_than_once(counts: Counter[tuple[int, int]]) -> tuple[Again, ...]:
    return tuple(
        Again(first + 1, second + 1, times)
        for (first, second), times in sorted(counts.items())
        if times > 1
    )
