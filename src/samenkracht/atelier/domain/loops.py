"""The two circles as a team words them (METHOD S07), and where each link stands on the ring.

A ring is drawn in a box of 1100 by 620. The links stand at equal heights to the left and the right
of it, read clockwise from the top, so that their words have room at every count.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import atan2, cos, pi, sin, sqrt

from samenkracht.core.errors import Refusal

FEWEST_LINKS, MOST_LINKS = 3, 10
LONGEST_LINK = 70  # what can be read from the back of the room
LONGEST_EXAMPLES = 600


class Loop(StrEnum):
    VULNERABILITY = "moeilijker"
    STRENGTH = "beter"


class LinkGone(Refusal):
    """A colleague changed the circle meanwhile; the link is not where it was."""


class LoopFull(Refusal):
    """More links cannot be read on a wall."""


class LoopSmall(Refusal):
    """With fewer links it is no circle."""


@dataclass(frozen=True, slots=True)
class Station:
    """Where a link stands: its dot, and the side on which its words are."""

    x: float
    y: float
    side: str  # left, right or top


def stations(count: int, *, middle: tuple[float, float], radius: float) -> list[Station]:
    """Return the places of so many links, clockwise from the top.

    An odd count has one at the top; the others stand at equal heights at both sides.
    """
    across, down = middle
    beside, at_top = divmod(count, 2)
    strip = 2 * radius / (beside + at_top / 2)
    first = strip if at_top else strip / 2
    heights = [first + strip * row - radius for row in range(beside)]
    right = [Station(across + _half(y, radius), down + y, "right") for y in heights]
    left = [Station(2 * across - one.x, one.y, "left") for one in reversed(right)]
    top = [Station(across, down - radius, "top")] if at_top else []
    return [*top, *right, *left]


@dataclass(frozen=True, slots=True)
class Arrow:
    """A piece of the ring from one link to the next, with a head."""

    path: str
    head: str


def arrows(
    places: list[Station], *, middle: tuple[float, float], radius: float, gap: float
) -> list[Arrow]:
    """Return the arrows between the links, on the ring; `gap` keeps clear of the dots."""
    clear = gap / radius
    angles = [_angle(place, middle) for place in places]
    turned = zip(angles, [*angles[1:], angles[0] + 2 * pi], strict=True)
    return [
        _arrow(begin + clear, (end + 2 * pi if end < begin else end) - clear, middle, radius)
        for begin, end in turned
    ]


def _arrow(begin: float, end: float, middle: tuple[float, float], radius: float) -> Arrow:
    tip = _on_ring(end, middle, radius)
    back = end - 15 / radius
    wings = (_on_ring(back, middle, radius + 8), _on_ring(back, middle, radius - 8))
    large = int(end - begin > pi)
    start, stop = _on_ring(begin, middle, radius), _on_ring(back, middle, radius)
    return Arrow(
        f"M{start} A{radius:g} {radius:g} 0 {large} 1 {stop}",
        f"{wings[0]} {tip} {wings[1]}",
    )


def _angle(place: Station, middle: tuple[float, float]) -> float:
    """Return how far round a place stands, from the top, clockwise."""
    return atan2(place.x - middle[0], middle[1] - place.y) % (2 * pi)


def _on_ring(angle: float, middle: tuple[float, float], radius: float) -> str:
    return f"{middle[0] + radius * sin(angle):.1f},{middle[1] - radius * cos(angle):.1f}"


def _half(height: float, radius: float) -> float:
    return sqrt(max(0, radius**2 - height**2))
