"""Makes a table plan in a process of its own, so that the room keeps the processor to itself.

What goes over is the form of `python -m samenkracht.seating`: keys and numbers, never a name.
"""

import json
import subprocess
import sys

from django.conf import settings
from django.utils.translation import gettext_noop as _

from samenkracht.core.errors import Refusal
from samenkracht.seating import TableProblem
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
    command = [sys.executable, "-m", "samenkracht.seating", "solve", "-", "--seed", str(seed)]
    if settings.SEATING_STEPS:
        command += ["--steps", str(settings.SEATING_STEPS)]
    try:
        done = subprocess.run(  # noqa: S603 -- our own program; what it reads comes by its input
            command,
            input=json.dumps(as_json(problem)),
            capture_output=True,
            text=True,
            timeout=LONGEST,
            check=False,
        )
        return rounds_from(json.loads(done.stdout), problem)
    except subprocess.TimeoutExpired:
        raise TookTooLong(
            _("Het lukte nu niet op tijd. Probeer het nog eens. Met de hand verplaatsen kan ook.")
        ) from None
