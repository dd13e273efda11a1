"""How big a gathering becomes (METHOD S11): arithmetic that anyone can do after on paper.

Everyone is counted in one group, and of each group a share comes. The shares are our own choice
until this atelier has enough gatherings behind it to say it itself. The range is as wide as such
a sum of yes and no goes in eight of ten times.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil, floor, sqrt

ENOUGH_TO_MEASURE = 8  # people; with fewer a share of their own says little
_WIDTH = 1.28  # eight times of ten
SOUP_MILLILITRES = 350


class Group(StrEnum):
    YES = "yes"
    BACK = "back"
    ASKED = "asked"
    PROMISED = "promised"


USUAL = {Group.YES: 0.85, Group.BACK: 0.7, Group.ASKED: 0.3, Group.PROMISED: 0.5}


@dataclass(frozen=True, slots=True)
class Share:
    """So many people of a group, and which part of them comes; measured or our own choice."""

    group: Group
    people: int
    part: float
    is_measured: bool = False

    @property
    def in_ten(self) -> int:
        return round(self.part * 10)

    @property
    def coming(self) -> int:
        return round(self.people * self.part)


@dataclass(frozen=True, slots=True)
class Forecast:
    """How many will come: about so many, between two figures."""

    low: int
    about: int
    high: int


@dataclass(frozen=True, slots=True)
class Doubling:
    """What doubling asks: everyone of last time once more, and one for each who stays away."""

    last: int
    dropped: int

    @property
    def target(self) -> int:
        return 2 * self.last

    @property
    def newcomers(self) -> int:
        """Twice the last time, less who comes back, is last time plus the drop-outs."""
        return self.last + self.dropped


def share_of(group: Group, people: int, seen: tuple[int, int]) -> Share:
    """Return the share of a group: `seen` tells how many came of how many before."""
    came, asked = seen
    if asked >= ENOUGH_TO_MEASURE:
        return Share(group, people, min(came, asked) / asked, is_measured=True)
    return Share(group, people, USUAL[group])


def forecast(shares: Sequence[Share]) -> Forecast:
    """Add the groups up. Nobody to count is nobody expected."""
    about = sum(share.people * share.part for share in shares)
    spread = _WIDTH * sqrt(sum(share.people * share.part * (1 - share.part) for share in shares))
    most = sum(share.people for share in shares)
    low, high = max(0, floor(about - spread)), min(most, ceil(about + spread))
    return Forecast(low, min(max(round(about), low), high), high)


def expected_drop_outs(last: int, *, said_no: int, before: int, came_back: int) -> int:
    """Return how many of last time will stay away.

    As many as said so, or the same part as stayed away the time before, whichever is more.
    """
    if before < ENOUGH_TO_MEASURE:
        return min(last, said_no)
    return min(last, max(said_no, round(last * (before - came_back) / before)))


def litres_of_soup(people: int) -> float:
    """Return the soup for so many people, in half litres, rounded up: nobody goes without."""
    return ceil(people * SOUP_MILLILITRES / 500) / 2
