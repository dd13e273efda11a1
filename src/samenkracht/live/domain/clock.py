"""When each step begins, counted from what really happened (METHOD S12, S13-S18)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Stretch:
    """A step as the clock sees it: its minutes with what was added, and when it really began."""

    minutes: int
    started_at: datetime | None = None
    paused_seconds: int = 0
    is_skipped: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """When each step begins (none for a skipped one) and when the last one ends."""

    starts: tuple[datetime | None, ...]
    ends_at: datetime


def clock(
    stretches: Sequence[Stretch],
    *,
    here: int | None,
    begins_at: datetime,
    now: datetime,
    paused_at: datetime | None = None,
) -> Clock:
    """Return the clock times of a programme (S12).

    What is behind us keeps its real start. `here` is the index of the present step: it ends at
    its guiding time, or now when that has passed; all that follows moves along. Nothing is ever
    late: the clock only tells what the afternoon will look like if people go on like this.
    """
    starts: list[datetime | None] = []
    moment = begins_at
    for index, stretch in enumerate(stretches):
        if stretch.is_skipped and index != here:
            starts.append(None)
            continue
        is_behind = here is not None and index <= here
        if is_behind and stretch.started_at is not None:
            moment = stretch.started_at
        starts.append(moment)
        if index == here:
            moment = max(now, guide_end(stretch, now=now, paused_at=paused_at) or now)
        else:
            moment += timedelta(minutes=stretch.minutes)
    return Clock(tuple(starts), moment)


def guide_end(stretch: Stretch, *, now: datetime, paused_at: datetime | None) -> datetime | None:
    """Return the guiding time of a step that has begun: its minutes and its pauses added up."""
    if stretch.started_at is None:
        return None
    pause = timedelta(seconds=stretch.paused_seconds)
    if paused_at is not None:
        pause += max(timedelta(), now - paused_at)
    return stretch.started_at + timedelta(minutes=stretch.minutes) + pause
