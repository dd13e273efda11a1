"""What ends by itself: each room says what it forgets, and one command lets it happen (TRUST 4)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Sweep:
    """Something that ends: a Dutch word for it, and how. It returns how many rows it touched."""

    what: str
    forget: Callable[[datetime], int]


_sweeps: dict[str, Sweep] = {}


def join(what: str, forget: Callable[[datetime], int]) -> None:
    """Let a room say what it forgets; asked once, when the room opens."""
    _sweeps[what] = Sweep(what, forget)


def sweeps() -> list[Sweep]:
    """Return everything that ends by itself."""
    return list(_sweeps.values())
