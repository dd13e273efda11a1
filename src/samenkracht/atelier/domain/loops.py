"""The two circles as a team words them (METHOD S07), and how such a circle is drawn.

The links stand on a ring at equal distances, read clockwise from the top; their words stand in two
columns beside it at equal heights, so that they have room whatever their number.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import cos, pi, sin

from samenkracht.core.errors import Refusal

Point = tuple[float, float]

FEWEST_LINKS, MOST_LINKS = 3, 10
LONGEST_LINK = 60  # what can be read from the back of the room
LONGEST_EXAMPLES = 600
_SAMPLES = 12  # points of an arrow


class Loop(StrEnum):
    """Which of the two; the value is its place in an address."""

    VULNERABILITY = "moeilijker"
    STRENGTH = "beter"


class LinkGone(Refusal):
    """A colleague took the link away meanwhile."""


class LoopFull(Refusal):
    """More links cannot be read on a wall."""


class LoopSmall(Refusal):
    """With fewer links it is no circle."""


class NothingRemoved(Refusal):
    """There is nothing to put back."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The room for a drawing: the ring in the middle, a column of words at each side."""

    width: float
    height: float
    radius: float
    dot: float
    column: float

    @property
    def middle(self) -> Point:
        return self.width / 2, self.height / 2


@dataclass(frozen=True, slots=True)
class Station:
    """Where a link stands on the ring, where its words stand, and the line between them."""

    x: float
    y: float
    is_right: bool
    words_x: float
    words_y: float
    line_x: float
    row: float

    @property
    def words_top(self) -> float:
        return self.words_y - self.row / 2


@dataclass(frozen=True, slots=True)
class Arrow:
    """A piece of the ring from one link to the next, and its head."""

    points: tuple[Point, ...]
    head: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Ring:
    """A circle as it is drawn."""

    frame: Frame
    stations: tuple[Station, ...]
    arrows: tuple[Arrow, ...]


def ring(count: int, frame: Frame) -> Ring:
    """Return the drawing of a circle of so many links."""
    step = 2 * pi / count
    first = 0 if count % 2 else step / 2
    angles = [first + step * number for number in range(count)]
    right = (count + 1) // 2
    return Ring(
        frame,
        tuple(
            [_station(angle, place, right, frame) for place, angle in enumerate(angles[:right])]
            + [
                _station(angle, count - right - 1 - place, count - right, frame)
                for place, angle in enumerate(angles[right:])
            ]
        ),
        tuple(_arrow(angle, angle + step, frame) for angle in angles),
    )


def _station(angle: float, place: int, places: int, frame: Frame) -> Station:
    x, y = _on_ring(angle, frame, frame.radius)
    is_right = angle < pi - 1e-6
    row = frame.height / places
    words_x = frame.width - frame.column if is_right else 0.0
    gap = frame.dot * 0.6
    return Station(
        x=x,
        y=y,
        is_right=is_right,
        words_x=words_x,
        words_y=_short(row * (place + 0.5)),
        line_x=words_x - gap if is_right else frame.column + gap,
        row=_short(row),
    )


def _arrow(begin: float, end: float, frame: Frame) -> Arrow:
    clear = (frame.dot + frame.dot * 0.35) / frame.radius
    begin, end = begin + clear, end - clear
    wing = frame.dot * 0.42
    back = end - 1.7 * wing / frame.radius
    points = _between(begin, back + (end - back) / 2, frame)
    head = (
        _on_ring(back, frame, frame.radius + wing),
        _on_ring(end, frame, frame.radius),
        _on_ring(back, frame, frame.radius - wing),
    )
    return Arrow(points, head)


def _between(begin: float, end: float, frame: Frame) -> tuple[Point, ...]:
    steps = [begin + (end - begin) * at / (_SAMPLES - 1) for at in range(_SAMPLES)]
    return tuple(_on_ring(angle, frame, frame.radius) for angle in steps)


def _on_ring(angle: float, frame: Frame, radius: float) -> Point:
    """Return a point so far round from the top, clockwise."""
    across, down = frame.middle
    return _short(across + radius * sin(angle)), _short(down - radius * cos(angle))


def _short(number: float) -> float:
    return round(number, 1)


def path_of(points: Sequence[Point]) -> str:
    """Return points as an SVG writes them."""
    return " ".join(f"{x:g},{y:g}" for x, y in points)
