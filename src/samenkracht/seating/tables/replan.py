"""Someone comes late, someone stays away: mend the plan that people know, with few moves (H8).

Two ways, and the better one is given: keep everyone where they are and only seat who is new, or
search on from there, where each move has its price. With nobody changed nothing moves.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from random import Random

from samenkracht.seating.tables.anneal import Best, Cooling, Limit, anneal
from samenkracht.seating.tables.check import violations
from samenkracht.seating.tables.engines import Engine, walk_from
from samenkracht.seating.tables.mend import mended
from samenkracht.seating.tables.model import model_of
from samenkracht.seating.tables.plan import Plan, plan_of
from samenkracht.seating.tables.preflight import NotPossibleError, preflight
from samenkracht.seating.tables.problem import Person, Previous, Round, TableProblem
from samenkracht.seating.tables.score import bound
from samenkracht.seating.tables.solve import rounds_of, steps_for
from samenkracht.seating.tables.state import State

WARM, COOL, SHIFTS = 0.25, 0.1, 0.3
# For each person who came or went; one late guest is seated within a fifth of a second.
STEPS = 20_000
LEAST_STEPS, MOST_STEPS = 50_000, 300_000


def replan(  # noqa: PLR0913 -- who changed, and how long to search
    plan: Plan,
    *,
    absent: Mapping[str, int] | None = None,
    arrived: Sequence[Person] = (),
    played: int = 0,
    seed: int = 1,
    steps: int | None = None,
    engine: Engine = "auto",
) -> Plan:
    """Return the plan for who is there now; `absent` says from which round someone is gone (H8).

    The first `played` rounds stay as they were. The same seed gives the same plan.
    Raises NotPossibleError when it is certain that it cannot be done.
    """
    gone = absent or {}
    problem = replace(
        plan.problem,
        people=(*(_gone(p, gone, plan.problem.rounds) for p in plan.problem.people), *arrived),
        previous=Previous(plan.rounds, played),
    )
    return resume(problem, seed=seed, steps=steps, engine=engine)


def _gone(person: Person, gone: Mapping[str, int], rounds: int) -> Person:
    if person.id not in gone:
        return person
    missed = person.absent_rounds | frozenset(range(gone[person.id], rounds))
    return replace(person, absent_rounds=missed)


def resume(
    problem: TableProblem,
    *,
    seed: int = 1,
    steps: int | None = None,
    seconds: float | None = None,
    stop: Callable[[], bool] | None = None,
    engine: Engine = "auto",
) -> Plan:
    """Return a plan that follows the previous one (H8).

    Raises NotPossibleError, and EngineMissingError.
    """
    limit = Limit(seconds, stop)
    if nothing_changed(problem):
        assert problem.previous  # noqa: S101 -- nothing_changed says so
        return plan_of(problem, problem.previous.rounds)
    if findings := preflight(problem):
        raise NotPossibleError(findings)
    model = model_of(problem)
    most = min(MOST_STEPS, steps_for(problem))
    weight, floor = problem.weights.repeat or 1, bound(problem)

    def search(steps: int) -> Best:
        dice = Random(seed)  # noqa: S311 -- fairness needs no cryptography
        state = State(model, mended(model, dice))
        cooling = Cooling(steps, WARM * weight, COOL * weight, floor, SHIFTS)
        return anneal(walk_from(state, steps, engine, limit), dice, cooling, limit)

    changed = changes(problem)
    little = min(most, max(LEAST_STEPS, STEPS * changed)) if changed else most
    best = search(little if steps is None else steps)
    if steps is None and not best.feasible and little < most:
        best = search(most)
    return plan_of(problem, rounds_of(model, best.seats), best.steps, best.feasible_after)


def changes(problem: TableProblem) -> int:
    """Return how many people came or went, against the plan that people know."""
    found: set[str] = set()
    rounds = problem.previous.rounds if problem.previous else ()
    for number in range(problem.frozen, min(problem.rounds, len(rounds))):
        seated = {id_ for ids in rounds[number].values() for id_ in ids}
        found |= seated ^ {person.id for person in problem.here(number)}
    return len(found)


def nothing_changed(problem: TableProblem) -> bool:
    """Say whether the previous plan still seats exactly who is there, and keeps every rule."""
    if not problem.previous or len(problem.previous.rounds) != problem.rounds:
        return False
    rounds: Sequence[Round] = problem.previous.rounds
    return not violations(problem, rounds)
