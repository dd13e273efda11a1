"""Where a higher room says what an atelier asks of its team now.

What asks attention depends on rooms that this one does not know: an open room, a late agreement.
The start page knows them all, and tells the page of an atelier the same as it tells itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Atelier


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do: what, why in a sentence, what to press, and where that leads."""

    title: str
    why: str
    action: str
    address: str


class Attention(Protocol):
    """Who knows what asks attention."""

    def tasks(self, user: User, atelier: Atelier, now: datetime) -> Sequence[Task]:
        """Return what this atelier asks now, the most urgent first."""


_attention: list[Attention] = []


def join(attention: Attention) -> None:
    """Let a room say what asks attention; asked once, when the room opens."""
    _attention.append(attention)


def tasks_of(user: User, atelier: Atelier, now: datetime) -> list[Task]:
    """Return what an atelier asks of its team now, the most urgent first."""
    return [task for each in _attention for task in each.tasks(user, atelier, now)]
