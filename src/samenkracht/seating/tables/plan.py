"""The answer: who sits where in every round, what it costs, and what was given up for whom."""

from collections.abc import Mapping
from dataclasses import dataclass

from samenkracht.seating.tables.check import Violation, violations
from samenkracht.seating.tables.form import plan_as_json
from samenkracht.seating.tables.problem import Round, TableProblem, pair, together
from samenkracht.seating.tables.score import Score, bound, moved, score, static_costs


@dataclass(frozen=True, slots=True)
class Move:
    """Someone who sits elsewhere than in the plan that people know."""

    person: str
    round: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two people at one table who would rather meet others."""

    person: str
    round: int
    table: str
    code: str  # "again", "met_before" or "came_together"


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan over all rounds, weighed and checked."""

    problem: TableProblem
    rounds: tuple[Round, ...]
    score: Score
    violations: tuple[Violation, ...]
    steps: int = 0
    feasible_after: float | None = None

    @property
    def cost(self) -> int:
        """Return what the plan costs in all."""
        return self.score.total

    @property
    def is_feasible(self) -> bool:
        """Say whether the plan keeps every rule."""
        return not self.violations

    @property
    def bound(self) -> int:
        """Return what no plan can go below."""
        return bound(self.problem)

    @property
    def moves(self) -> tuple[Move, ...]:
        """Return who has to get up, against the plan that people know."""
        return tuple(Move(*found) for found in moved(self.problem, self.rounds))

    def table_of(self, person: str, round_: int) -> str | None:
        """Return where someone sits; None when absent."""
        return next((t for t, seated in self.rounds[round_].items() if person in seated), None)

    def meets(self, person: str) -> Mapping[str, tuple[int, ...]]:
        """Return whom someone meets, and in which rounds."""
        found: dict[str, tuple[int, ...]] = {}
        for number, round_ in enumerate(self.rounds):
            table = self.table_of(person, number)
            for other in round_[table] if table else ():
                if other != person:
                    found[other] = (*found.get(other, ()), number)
        return found

    def explain(self, person: str) -> tuple[Meeting, ...]:
        """Return what was given up for someone: people they knew, or meet more than once."""
        free, known = together(self.problem), static_costs(self.problem)
        found: list[Meeting] = []
        for other, numbers in self.meets(person).items():
            two = pair(person, other)
            if two in free:
                continue
            for place, number in enumerate(numbers):
                table = self.table_of(person, number) or ""
                if place:
                    found.append(Meeting(other, number, table, "again"))
                elif self.problem.met.get(two):
                    found.append(Meeting(other, number, table, "met_before"))
                elif known.get(two):
                    found.append(Meeting(other, number, table, "came_together"))
        return tuple(sorted(found, key=lambda meeting: (meeting.round, meeting.person)))

    def as_json(self) -> dict[str, object]:
        """Return the plan in the form of `seating-bench/1`, with its cost."""
        return {
            "instance": self.problem.name,
            "rounds": plan_as_json(self.rounds),
            "cost": self.cost,
            "violations": [violation.code for violation in self.violations],
        }


def plan_of(
    problem: TableProblem,
    rounds: tuple[Round, ...],
    steps: int = 0,
    feasible_after: float | None = None,
) -> Plan:
    """Return a plan, weighed and checked."""
    return Plan(
        problem, rounds, score(problem, rounds), violations(problem, rounds), steps, feasible_after
    )
