"""Where higher rooms say with whom someone works, and where those people are found.

Two keys open a person: belonging to the organisation, and working with them. This room knows the
first; rooms such as the atelier bring the second when they open.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from django.db.models import Q

from samenkracht.accounts.models import User


@dataclass(frozen=True, slots=True)
class Place:
    """Where someone is found: its name, and the address of the person there."""

    title: str
    address: str


class Work(Protocol):
    """A room in which people work with persons."""

    def persons(self, user: User) -> Q:
        """Return the condition on a person that this user works with them."""

    def places(self, user: User, persons: Sequence[int]) -> dict[int, list[Place]]:
        """Return for these persons where this user finds them."""


_works: list[Work] = []


def join(work: Work) -> None:
    """Let a room say whom its users work with; asked once, when the room opens."""
    _works.append(work)


def works() -> Sequence[Work]:
    """Return the rooms that joined."""
    return tuple(_works)
