"""Make a plan: a known design when that is as good as can be, and otherwise the search."""

from collections.abc import Callable
from random import Random

from samenkracht.seating.tables.anneal import Cooling, anneal
from samenkracht.seating.tables.designs import design
from samenkracht.seating.tables.model import Model, model_of
from samenkracht.seating.tables.plan import Plan, plan_of
from samenkracht.seating.tables.preflight import NotPossibleError, preflight
from samenkracht.seating.tables.problem import Round, TableProblem, balanced_sizes
from samenkracht.seating.tables.score import bound
from samenkracht.seating.tables.start import first_plan
from samenkracht.seating.tables.state import Seats, State

# Two seconds of one core for fifty people, five for three hundred.
MOST_STEPS = 400_000
LEAST_STEPS = 60_000
WARM, COOL = 0.35, 0.1


def solve(
    problem: TableProblem,
    *,
    seed: int = 1,
    steps: int | None = None,
    seconds: float | None = None,
    stop: Callable[[], bool] | None = None,
) -> Plan:
    """Return a plan that keeps every rule and costs little; the same seed gives the same plan.

    `seconds` ends the search early, and then the plan depends on the machine. A plan may still
    break a rule when we found no way to keep them all: look at its violations.
    Raises NotPossibleError when it is certain beforehand that it cannot be done.
    """
    if findings := preflight(problem):
        raise NotPossibleError(findings)
    floor = bound(problem)
    found = known_design(problem)
    if found is not None and found.cost == floor and found.is_feasible:
        return found
    model, dice = model_of(problem), Random(seed)  # noqa: S311 -- fairness needs no cryptography
    state = State(model, first_plan(model, dice))
    weight = problem.weights.repeat or 1
    crowd = min(1.0, (50 / max(1, len(problem.people))) ** 0.5)
    cooling = Cooling(
        steps=steps if steps is not None else steps_for(len(problem.people)),
        warm=WARM * crowd * weight,
        cool=COOL * weight,
        bound=floor,
        seconds=seconds,
        stop=stop,
    )
    best = anneal(state, dice, cooling)
    return plan_of(problem, rounds_of(model, best.seats), best.steps, best.feasible_after)


def steps_for(people: int) -> int:
    """Return how long to search for so many people."""
    return max(LEAST_STEPS, int(MOST_STEPS * min(1.0, (55 / max(1, people)) ** 1.5)))


def rounds_of(model: Model, seats: Seats) -> tuple[Round, ...]:
    """Return a plan by name; tables that stay closed are left out."""
    tables = model.problem.tables
    return tuple(
        {
            table.id: tuple(model.ids[p] for p in sorted(seated))
            for table, seated in zip(tables, round_, strict=True)
            if seated or not table.optional
        }
        for round_ in seats
    )


def known_design(problem: TableProblem) -> Plan | None:
    """Return the plan of a known design, when all tables are one size; None when there is none."""
    sizes = balanced_sizes(len(problem.people), problem.tables)
    if sizes is None or len(set(sizes)) != 1 or problem.previous:
        return None
    grid = design(len(sizes), sizes[0], problem.rounds)
    if not grid:
        return None
    ids = [person.id for person in problem.people]
    rounds = tuple(
        {
            table.id: tuple(ids[p] for p in seated)
            for table, seated in zip(problem.tables, round_, strict=True)
        }
        for round_ in grid
    )
    return plan_of(problem, rounds)
