"""Solve a question from a file, in the form of `seating-bench/1`.

python -m samenkracht.seating solve INSTANCE.json > SOLUTION.json
python -m samenkracht.seating check INSTANCE.json SOLUTION.json

A question may also come by standard input: `solve -`.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from samenkracht.seating.buddies import buddies_from, match_buddies
from samenkracht.seating.groups import groups_from, make_groups
from samenkracht.seating.pairs import pair_rounds, pairs_from
from samenkracht.seating.reading import InstanceError
from samenkracht.seating.rotation import rotate, rotation_from
from samenkracht.seating.tables.engines import ENGINES, Engine, EngineMissingError
from samenkracht.seating.tables.form import problem_from, rounds_from
from samenkracht.seating.tables.plan import plan_of
from samenkracht.seating.tables.preflight import NotPossibleError
from samenkracht.seating.tables.replan import resume
from samenkracht.seating.tables.solve import solve

WELL, NOT_WELL, NOT_POSSIBLE = 0, 1, 2
STANDARD_INPUT = "-"
Answer = dict[str, object]


@dataclass(frozen=True, slots=True)
class Wish:
    """How to search; only tables have more than a seed."""

    seed: int = 1
    seconds: float | None = None
    steps: int | None = None
    engine: Engine = "auto"


def _tables(question: object, wish: Wish) -> Answer:
    problem = problem_from(question)
    make = resume if problem.previous else solve
    plan = make(problem, seed=wish.seed, seconds=wish.seconds, steps=wish.steps, engine=wish.engine)
    return {
        **plan.as_json(),
        "bound": plan.bound,
        "moves": len(plan.moves),
        "feasible_after": plan.feasible_after,
    }


def _rotation(question: object, wish: Wish) -> Answer:
    return rotate(rotation_from(question), seed=wish.seed).as_json()


def _pairs(question: object, wish: Wish) -> Answer:
    return pair_rounds(pairs_from(question), seed=wish.seed).as_json()


def _buddies(question: object, wish: Wish) -> Answer:
    del wish
    return match_buddies(*buddies_from(question)).as_json()


def _grouping(question: object, wish: Wish) -> Answer:
    return make_groups(groups_from(question), seed=wish.seed).as_json()


KINDS: dict[str, Callable[[object, Wish], Answer]] = {
    "tables": _tables,
    "rotation": _rotation,
    "pairs": _pairs,
    "buddies": _buddies,
    "grouping": _grouping,
}


def main(arguments: Sequence[str], out: TextIO, err: TextIO) -> int:
    """Answer one question; errors are Dutch sentences on the second stream."""
    parser = argparse.ArgumentParser(prog="python -m samenkracht.seating")
    actions = parser.add_subparsers(dest="action", required=True)
    solving = actions.add_parser("solve")
    solving.add_argument("instance", type=Path)
    solving.add_argument("--seed", type=int, default=1)
    solving.add_argument("--seconds", type=float, help="end the search of tables early")
    solving.add_argument("--steps", type=int, help="how long to search for tables")
    solving.add_argument("--engine", choices=ENGINES, default="auto", help="for tables")
    checking = actions.add_parser("check")
    checking.add_argument("instance", type=Path)
    checking.add_argument("solution", type=Path)
    asked = parser.parse_args(arguments)
    try:
        question = _read(asked.instance)
        if asked.action == "check":
            return _check(question, _read(asked.solution), out)
        wish = Wish(asked.seed, asked.seconds, asked.steps, asked.engine)
        answer = answer_to(question, wish)
    except (InstanceError, EngineMissingError) as error:
        err.write(f"{error}\n")
        return NOT_WELL
    except NotPossibleError as error:
        for finding in error.findings:
            who = f" [{', '.join(finding.people)}]" if finding.people else ""
            err.write(f"{finding.sentence}{who}\n")
        return NOT_POSSIBLE
    json.dump(answer, out, ensure_ascii=False)
    out.write("\n")
    return NOT_POSSIBLE if answer.get("violations") else WELL


def solve_any(
    question: object,
    *,
    seed: int = 1,
    seconds: float | None = None,
    engine: Engine = "auto",
) -> Answer:
    """Answer a question of any kind.

    Raises InstanceError, NotPossibleError and EngineMissingError.
    """
    return answer_to(question, Wish(seed, seconds, engine=engine))


def answer_to(question: object, wish: Wish) -> Answer:
    """Answer a question of any kind in the way that is wished; raises what `solve_any` raises."""
    kind = question.get("kind", "tables") if isinstance(question, dict) else None
    if kind not in KINDS:
        raise InstanceError(f"“kind” moet een van deze zijn: {', '.join(KINDS)}.")
    return KINDS[kind](question, wish)


def _check(question: object, answer: object, out: TextIO) -> int:
    problem = problem_from(question)
    plan = plan_of(problem, rounds_from(answer, problem))
    for violation in plan.violations:
        place = f" {violation.table}" if violation.table else ""
        out.write(f"ronde {violation.round + 1}{place}: {violation.text}\n")
    out.write(f"{plan.cost} {plan.bound}\n")
    return WELL if plan.is_feasible else NOT_POSSIBLE


def _read(path: Path) -> object:
    try:
        if str(path) == STANDARD_INPUT:
            return json.load(sys.stdin)
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InstanceError(f"{path} is geen leesbaar JSON-bestand.") from error


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], sys.stdout, sys.stderr))
