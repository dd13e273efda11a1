"""Makes plans of tables and pairs in a process of its own: the room keeps the processor.

What goes over is the form of `python -m samenkracht.seating`: keys and numbers, never a name.
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_noop as _

from samenkracht.core.errors import Refusal
from samenkracht.seating import TableProblem
from samenkracht.seating.pairs import PairProblem
from samenkracht.seating.tables.form import as_json, rounds_from
from samenkracht.seating.tables.problem import Round

LONGEST = 30.0  # seconds


class TookTooLong(Refusal):
    """The machine had no time for a plan."""


def solve_apart(problem: TableProblem, *, seed: int) -> tuple[Round, ...]:
    """Return who sits where in every round; the same seed gives the same plan.

    The plan may still break a rule when no way was found to keep them all.
    Raises TookTooLong after half a minute.
    """
    try:
        return rounds_from(_answer(as_json(problem), seed), problem)
    except subprocess.TimeoutExpired:
        raise TookTooLong(
            _("Het lukte nu niet op tijd. Probeer het nog eens. Met de hand verplaatsen kan ook.")
        ) from None


def pairs_apart(problem: PairProblem, *, seed: int) -> list[list[tuple[int, ...]]]:
    """Return who talks with whom in every round, as numbers; the same seed gives the same plan.

    Who can talk with nobody is left out. Raises TookTooLong after half a minute.
    """
    question = {
        "kind": "pairs",
        "people": [
            {"id": one.id, "languages": sorted(one.languages), "role": one.role}
            for one in problem.people
        ],
        "rounds": problem.rounds,
        "met": [sorted(two) for two in problem.met],
        "apart": [sorted(two) for two in problem.keep_apart],
    }
    try:
        rounds = _answer(question, seed)["rounds"]
    except subprocess.TimeoutExpired:
        raise TookTooLong(_("Het lukte nu niet op tijd. Probeer het nog eens.")) from None
    return [[tuple(int(key) for key in group) for group in round_] for round_ in rounds]


def _answer(question: Mapping[str, object], seed: int) -> Any:
    command = [sys.executable, "-m", "samenkracht.seating", "solve", "-", "--seed", str(seed)]
    if settings.SEATING_STEPS:
        command += ["--steps", str(settings.SEATING_STEPS)]
    done = subprocess.run(  # noqa: S603 -- our own program; what it reads comes by its input
        command,
        input=json.dumps(question),
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )
    return json.loads(done.stdout)
