"""The agenda of a gathering: minutes in a row become clock times, and the afternoon a ruler."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

MOST_MINUTES = 480  # a block of a whole day; more is a typing error
MOST_BLOCKS = 40


class Timed(Protocol):
    """What stands in a programme: so many minutes, or skipped."""

    @property
    def minutes(self) -> int: ...
    @property
    def is_skipped(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Slot:
    """From when to when a block takes (UTC); a skipped block takes no time."""

    starts_at: datetime
    ends_at: datetime


def agenda(starts_at: datetime, blocks: Iterable[Timed]) -> list[Slot]:
    """Return for each block its slot. Real minutes are counted, also on a night of clock change."""
    slots = []
    clock = starts_at
    for block in blocks:
        ends_at = clock if block.is_skipped else clock + timedelta(minutes=block.minutes)
        slots.append(Slot(clock, ends_at))
        clock = ends_at
    return slots


def total_minutes(blocks: Iterable[Timed]) -> int:
    """Return how many minutes the programme takes; skipped blocks do not count."""
    return sum(block.minutes for block in blocks if not block.is_skipped)


@dataclass(frozen=True, slots=True)
class Part:
    """A block as a piece of the ruler, in minutes from the left, with its stripes."""

    start: int
    length: int
    stripes: tuple[int, ...]


def ruler(minutes: Sequence[int], stripe_every: int = 3) -> list[Part]:
    """Return the pieces of the ruler, one minute a unit."""
    parts = []
    start = 0
    for length in minutes:
        stripes = tuple(range(start + stripe_every, start + length - 1, stripe_every))
        parts.append(Part(start, length, stripes))
        start += length
    return parts
