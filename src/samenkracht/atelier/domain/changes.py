"""Changing a programme with several people at once (METHOD S30): nothing is lost, all is said.

A form carries what someone saw. Where a colleague changed the same thing meanwhile, nobody is
overwritten: the change is refused and both are shown. What only one of them touched goes through.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from samenkracht.core.errors import Refusal
from samenkracht.method.words import gettext_noop

Value = TypeVar("Value")


class BlockGone(Refusal):
    """A colleague removed the block meanwhile."""


class ProgrammeFull(Refusal):
    """There are as many blocks as anyone can hold."""


class SeriesFull(Refusal):
    """There are as many gatherings as a team can carry."""


class NothingToUndo(Refusal):
    """The last change was another one, or was undone already."""


class StillInUse(Refusal):
    """Something hangs on it that must not get lost."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two people changed the same thing: what stands there now, and what you wanted."""

    name: str
    theirs: object
    yours: object


class ChangedMeanwhile(Refusal):
    """Someone else changed the same thing; `clashes` says what stands there and what you wanted."""

    def __init__(self, message: str, clashes: list[Clash]) -> None:
        super().__init__(message)
        self.clashes = clashes


def merge(
    *, seen: Mapping[str, Value], wish: Mapping[str, Value], now: Mapping[str, Value]
) -> dict[str, Value]:
    """Return what must change: the fields someone touched, that are not as wished already.

    Raises ChangedMeanwhile when a touched field is no longer what that person saw.
    """
    touched = {name: value for name, value in wish.items() if value != seen[name]}
    changes = {name: value for name, value in touched.items() if value != now[name]}
    clashes = [
        Clash(name, now[name], value) for name, value in changes.items() if now[name] != seen[name]
    ]
    if clashes:
        raise ChangedMeanwhile(gettext_noop("Een collega veranderde dit net ook."), clashes)
    return changes
