"""Make `rotation_known.py`: search long for rotations of up to twelve groups and charts.

PYTHONPATH=src python benchmarks/seating/rotations.py [--steps 30000] [--seeds 1,2,3]
    [--groups 7] [--charts 7] [--fewer]

Begins with what is written down and only replaces a plan by a cheaper one, so it may be stopped,
and run again with other seeds. `--fewer` also searches fewer rounds than there are places, where
the best part of a longer plan is above the bound. The same table, steps and seeds give the same.
"""

import argparse
import textwrap
from pathlib import Path
from random import Random

from samenkracht.seating import rotation_known
from samenkracht.seating.rotation import (
    Rotation,
    RotationPlan,
    rotate,
    search,
    written,
)

MOST = 12
HEAD = '''"""Rotations that a long search found: groups, charts, rounds, sharing -> a word a round.

A letter is the chart of each group in turn, a point is a rest. Up to as many groups as charts
sharing makes no difference. Made by `benchmarks/seating/rotations.py`; do not edit.
"""

KNOWN: dict[tuple[int, int, int, bool], str] = {
'''


def main() -> None:
    """Search the questions that are asked for, and write the table after each better plan."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=30_000)
    parser.add_argument("--seeds", default="1,2,3")
    parser.add_argument("--groups", type=int)
    parser.add_argument("--charts", type=int)
    parser.add_argument("--fewer", action="store_true")
    asked = parser.parse_args()
    for seed in asked.seeds.split(","):
        for problem in _problems(fewer=asked.fewer):
            if asked.groups in (None, problem.groups) and asked.charts in (None, problem.charts):
                _better(problem, asked.steps, int(seed))


def _problems(*, fewer: bool) -> list[Rotation]:
    found = []
    for groups in range(1, MOST + 1):
        for charts in range(1, MOST + 1):
            for sharing in (True, False) if groups > charts else (True,):
                full = Rotation(groups, charts, charts, sharing).places
                rounds = range(full - 1, 1, -1) if fewer else [full]
                found += [Rotation(groups, charts, number, sharing) for number in rounds]
    return found


def _better(problem: Rotation, steps: int, seed: int) -> None:
    known = written(problem)
    if known and known.cost <= known.bound:
        return
    found = search(problem, steps, seed, begin=_begin(problem, known, seed))
    key = (problem.groups, problem.charts, problem.rounds, problem.sharing)
    if found.broken:
        raise AssertionError(key)
    if known is None or found.cost < known.cost:
        rotation_known.KNOWN[key] = _words(found)
        _write()
        was = known.cost if known else None
        print(*key, "was", was, "is", found.cost, "bound", found.bound, flush=True)  # noqa: T201


def _begin(problem: Rotation, known: RotationPlan | None, seed: int) -> RotationPlan | None:
    """Return where to begin, by the seed; None is walking in circles.

    What is known, one group fewer than another plan, or any plan: from circles on a prime number
    of places no small change leads to a plan of another kind.
    """
    if known and seed % 4 == 2:
        return known
    if seed % 4 == 0 and problem.groups < problem.charts:
        more = rotate(
            Rotation(problem.groups + 1, problem.charts, problem.rounds, problem.sharing), steps=0
        )
        return RotationPlan(problem, tuple(turn[:-1] for turn in more.rounds))
    return _any(problem, Random(seed)) if seed % 4 == 3 else None  # noqa: S311 -- a search


def _any(problem: Rotation, dice: Random) -> RotationPlan:
    """Return any plan: for each block of groups a square of places, by chance."""
    blocks = [_square(problem.places, dice) for _ in range(0, problem.groups, problem.places)]
    return RotationPlan(
        problem,
        tuple(
            tuple(
                place if place < problem.charts else None
                for square in blocks
                for place in square[r % problem.places]
            )[: problem.groups]
            for r in range(problem.rounds)
        ),
    )


def _square(size: int, dice: Random) -> list[list[int]]:
    """Return rounds in which each of so many groups comes once to each of as many places."""
    left = [set(range(size)) for _ in range(size)]
    rounds = []
    for _ in range(size):
        at: dict[int, int] = {}
        for group in dice.sample(range(size), size):
            _seat(group, left, at, set(), dice)
        where = {group: place for place, group in at.items()}
        rounds.append([where[group] for group in range(size)])
        for group, place in where.items():
            left[group].discard(place)
    return rounds


def _seat(
    group: int, left: list[set[int]], at: dict[int, int], seen: set[int], dice: Random
) -> bool:
    """Give a group a place where it has not been; who is there may have to go elsewhere."""
    places = sorted(left[group] - seen)
    dice.shuffle(places)
    for place in places:
        if place in seen:
            continue
        seen.add(place)
        if place not in at or _seat(at[place], left, at, seen, dice):
            at[place] = group
            return True
    return False


def _words(plan: RotationPlan) -> str:
    return " ".join(
        "".join("." if at is None else chr(ord("a") + at) for at in turn) for turn in plan.rounds
    )


def _write() -> None:
    lines = [HEAD]
    for key, words in sorted(rotation_known.KNOWN.items()):
        text = " ".join(words.split())
        if len(f'    {key}: "{text}",') <= 100:
            lines.append(f'    {key}: "{text}",\n')
        else:
            body = textwrap.fill(text, 96, initial_indent="        ", subsequent_indent="        ")
            lines.append(f'    {key}: """\n{body}\n    """,\n')
    lines.append("}\n")
    Path(rotation_known.__file__).write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
