"""Where a higher room says what an atelier asks of its team now, and who gets which chair.

What asks attention depends on rooms that this one does not know: an open room, a late agreement.
The start page knows them all, and tells the page of an atelier the same as it tells itself. The
room where people sit knows which chair is free for who comes in at the door.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Atelier, Gathering, Participant


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


@dataclass(frozen=True, slots=True)
class Chair:
    """Where someone sits, as the door says it: the table, and the number of the card."""

    card: int
    table: int | None = None


class Doorkeeper(Protocol):
    """Who has a chair for people who come in."""

    def arrived(self, gathering: Gathering, participant: Participant, now: datetime) -> None:
        """Give a chair to someone who came in, within the same transaction."""

    def left(self, gathering: Gathering, participant: Participant, now: datetime) -> None:
        """Take back the chair of someone who is not here after all, in the same transaction."""

    def became_one(self, kept: Participant, gone: Participant) -> None:
        """Let one of two who turn out to be the same have what the other had."""

    def chairs(self, gathering: Gathering) -> Mapping[int, Chair]:
        """Return the chair of each participant (key) who has a card."""


_doorkeepers: list[Doorkeeper] = []


def keep_door(doorkeeper: Doorkeeper) -> None:
    """Let a room give chairs at the door; asked once, when the room opens."""
    _doorkeepers.append(doorkeeper)


def came_in(gathering: Gathering, participant: Participant, now: datetime) -> None:
    """Tell every room that someone came in."""
    for doorkeeper in _doorkeepers:
        doorkeeper.arrived(gathering, participant, now)


def went_out(gathering: Gathering, participant: Participant, now: datetime) -> None:
    """Tell every room that someone is not here after all."""
    for doorkeeper in _doorkeepers:
        doorkeeper.left(gathering, participant, now)


def were_one(kept: Participant, gone: Participant) -> None:
    """Tell every room that two places in the circle are one person."""
    for doorkeeper in _doorkeepers:
        doorkeeper.became_one(kept, gone)


def chairs_of(gathering: Gathering) -> dict[int, Chair]:
    """Return who has which chair, by participant (key)."""
    found: dict[int, Chair] = {}
    for doorkeeper in _doorkeepers:
        found.update(doorkeeper.chairs(gathering))
    return found
