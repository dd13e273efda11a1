"""The growing circle as a drawing: one ring a gathering, one dot a person, one scale for all."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

_RADII = (10.0, 20.5, 31.5, 44.0)
_NEXT_RING = 12.5
_EDGE = 3.6
_DOT = 3.2
_OPEN_DOT = 2.6  # its line makes it as large as a full one


@dataclass(frozen=True, slots=True)
class Ring:
    """Who came new at one gathering (filled), and who is expected new (open)."""

    came: int
    expected: int = 0


@dataclass(frozen=True, slots=True)
class Dot:
    """A person in the drawing; figures as the drawing wants them, with a point."""

    x: str
    y: str
    radius: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class Circle:
    """A drawing of rings, ready for a template."""

    size: str
    middle: str
    look: int
    guides: tuple[str, ...]
    dots: tuple[Dot, ...]
    came: int
    expected: int


def circle(rings: Sequence[Ring]) -> Circle:
    """Return the drawing of a circle that grows; one ring without people keeps its place."""
    radii = [_radius(index) for index in range(len(rings))]
    middle = (radii[-1] if radii else 0.0) + _EDGE
    dots = [
        dot
        for index, (ring, radius) in enumerate(zip(rings, radii, strict=True))
        for dot in _dots(ring, radius, middle, is_first=index == 0)
    ]
    return Circle(
        size=_figure(2 * middle),
        middle=_figure(middle),
        look=min(max(len(rings), 1), len(_RADII)),
        guides=tuple(_figure(radius) for radius in radii),
        dots=tuple(dots),
        came=sum(ring.came for ring in rings),
        expected=sum(ring.expected for ring in rings),
    )


def _radius(index: int) -> float:
    if index < len(_RADII):
        return _RADII[index]
    return _RADII[-1] + _NEXT_RING * (index - len(_RADII) + 1)


def _dots(ring: Ring, radius: float, middle: float, *, is_first: bool) -> list[Dot]:
    count = ring.came + ring.expected
    if not count:
        return []
    step = 2 * pi / count
    start = -pi / 2 + (0.0 if is_first else step / 2)
    room = 0.42 * step * radius  # neighbours never touch, however many they are
    return [
        Dot(
            x=_figure(middle + radius * cos(start + step * place)),
            y=_figure(middle + radius * sin(start + step * place)),
            radius=_figure(min(_OPEN_DOT if place >= ring.came else _DOT, room)),
            is_open=place >= ring.came,
        )
        for place in range(count)
    ]


def _figure(value: float) -> str:
    """Return a figure with a point, also where people write a comma."""
    return f"{value:.2f}"
