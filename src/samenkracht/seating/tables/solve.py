"""Make a plan: a known design when that is as good as can be, and otherwise the search."""

from collections.abc import Callable
from random import Random

from samenkracht.seating.tables.anneal import Cooling, Limit, anneal
from samenkracht.seating.tables.designs import design
from samenkracht.seating.tables.engines import Engine, walk_from
from samenkracht.seating.tables.level import STEPS as LEVEL_STEPS
from samenkracht.seating.tables.level import levelled, lingered
from samenkracht.seating.tables.model import Model, model_of
from samenkracht.seating.tables.plan import Plan, plan_of
from samenkracht.seating.tables.preflight import NotPossibleError, preflight
from samenkracht.seating.tables.problem import Round, TableProblem, balanced_sizes
from samenkracht.seating.tables.score import bound
from samenkracht.seating.tables.start import first_plan
from samenkracht.seating.tables.state import Seats, State

# For each round. Two seconds of one core for fifty people in four rounds.
STEPS = 150_000
LEAST_STEPS, MOST_STEPS = 60_000, 900_000
# Heats are counted in repeats.
WARM, COOL = 0.4, 0.12


def solve(
    problem: TableProblem,
    *,
    seed: int = 1,
    steps: int | None = None,
    seconds: float | None = None,
    stop: Callable[[], bool] | None = None,
    engine: Engine = "auto",
) -> Plan:
    """Return a plan that keeps every rule and costs little (S12, S20).

    The same seed gives the same plan, whichever engine searches. `steps` is how long to search,
    `seconds` and `stop` end it early, and then the plan depends on the machine. A plan may still
    break a rule when we found no way to keep them all: look at its violations.
    Raises NotPossibleError when it is certain beforehand that it cannot be done, and
    EngineMissingError when the engine “fast” is asked for and not there.
    """
    limit = Limit(seconds, stop)
    if findings := preflight(problem):
        raise NotPossibleError(findings)
    floor = bound(problem)
    found = known_design(problem)
    if found is not None and found.cost == floor and found.is_feasible:
        return found
    model, dice = model_of(problem), Random(seed)  # noqa: S311 -- fairness needs no cryptography
    weight = problem.weights.repeat or 1
    crowd = min(1.0, (50 / max(1, len(problem.people))) ** 0.5)
    cooling = Cooling(
        steps=steps if steps is not None else steps_for(problem),
        warm=WARM * crowd * weight,
        cool=COOL * weight,
        bound=floor,
    )
    walk = walk_from(State(model, first_plan(model, dice)), cooling.steps, engine, limit)
    best = anneal(walk, dice, cooling, limit)
    if best.feasible and best.cost <= floor:
        best = lingered(model, walk, best, dice, cooling, limit)
    seats = levelled(model, best.seats, dice, min(cooling.steps, LEVEL_STEPS), limit)
    return plan_of(problem, rounds_of(model, seats), best.steps, best.feasible_after)


def steps_for(problem: TableProblem) -> int:
    """Return how long to search for so many people and rounds."""
    crowd = min(1.0, (55 / max(1, len(problem.people))) ** 1.5)
    return max(LEAST_STEPS, min(MOST_STEPS, int(STEPS * problem.rounds * crowd)))


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
