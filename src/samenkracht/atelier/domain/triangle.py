"""The triangle of a circle (METHOD S02) as a drawing: a heap of dots in each corner."""

from dataclasses import dataclass
from math import cos, pi, sin, sqrt

from samenkracht.atelier.domain.contacts import Balance, Corner

WIDTH, HEIGHT = 340, 276
_MIDDLES = {
    Corner.CITIZEN: (160.0, 62.0),
    Corner.GOVERNMENT: (62.0, 188.0),
    Corner.SOCIETY: (258.0, 188.0),
}
_ROOM = 50.0  # how far a heap may reach from its middle
_GOLDEN = pi * (3 - sqrt(5))  # each dot a golden angle further: a heap without gaps
_STEP = 8.0
_DOT = 3.6


@dataclass(frozen=True, slots=True)
class Dot:
    """A person in a heap; figures with a point, as a drawing wants them."""

    x: str
    y: str
    radius: str


@dataclass(frozen=True, slots=True)
class Heap:
    """A corner of the triangle with the people who stand there."""

    corner: Corner
    people: int
    x: str
    y: str
    word_x: str
    word_y: str
    dots: tuple[Dot, ...]


def heaps(balance: Balance) -> tuple[Heap, ...]:
    """Return the three corners, each person a dot; one scale for all three."""
    most = max(balance.citizen, balance.government, balance.society, 1)
    step = min(_STEP, _ROOM / sqrt(most))
    return tuple(_heap(corner, getattr(balance, corner.value), step) for corner in Corner)


def _heap(corner: Corner, people: int, step: float) -> Heap:
    x, y = _MIDDLES[corner]
    radius = min(_DOT, 0.46 * step)
    dots = tuple(
        Dot(
            f"{x + step * sqrt(place + 0.5) * cos(place * _GOLDEN):.1f}",
            f"{y + step * sqrt(place + 0.5) * sin(place * _GOLDEN):.1f}",
            f"{radius:.2f}",
        )
        for place in range(people)
    )
    # The words stand beside the heap on top, and under the other two.
    reach = step * sqrt(people) + 2 * _DOT
    at = (x + reach, y + 6) if corner is Corner.CITIZEN else (x - 48, y + reach + 18)
    return Heap(corner, people, f"{x:.0f}", f"{y:.0f}", f"{at[0]:.0f}", f"{at[1]:.0f}", dots)
