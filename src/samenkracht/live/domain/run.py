"""The states of a run and the steps between them (METHOD S13-S24)."""

from datetime import datetime
from enum import StrEnum

from samenkracht.core.errors import Refusal


class RunState(StrEnum):
    WAITING = "waiting"
    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


MOVES = {
    RunState.WAITING: {RunState.OPEN},
    RunState.OPEN: {RunState.PAUSED, RunState.CLOSED},
    RunState.PAUSED: {RunState.OPEN, RunState.CLOSED},
    RunState.CLOSED: {RunState.OPEN},
}
LONGEST_STEP = 300


class MoveNotAllowed(Refusal):
    """The run cannot go from this state to that one."""


class RunNotOpen(Refusal):
    """People in the room can only contribute while the run is open."""


class NoSuchStep(Refusal):
    """There is no step on that side, or it is skipped."""


class DoorClosed(Refusal):
    """The moderator does not let new phones in now."""


def move(state: RunState, to: RunState) -> RunState:
    """Return the new state of a run (S13-S24). Raises MoveNotAllowed."""
    if to not in MOVES[state]:
        raise MoveNotAllowed("Dat kan nu niet. Kijk op het scherm bij welke stap u bent.")
    return to


def minutes_left(
    *, minutes: int, started_at: datetime | None, paused_seconds: int, now: datetime
) -> int:
    """Return whole minutes until the guiding time, rounded up; negative when it has passed.

    `minutes` is the planned time with what was added. A step that has not begun has all its time.
    The clock guides and never locks (LOOK, principle 6).
    """
    if started_at is None:
        return minutes
    spent = (now - started_at).total_seconds() - paused_seconds
    return -int(-(minutes * 60 - spent) // 60)
