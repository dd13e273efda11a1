"""A number and a shape together (TRUST, Paper 2): table 3 is a square on every sheet and screen.

The shape helps who reads no digits, and survives a black and white copy. It never stands alone.
"""

from enum import StrEnum
from math import cos, pi, sin

Point = tuple[float, float]


class Shape(StrEnum):
    CIRCLE = "circle"
    TRIANGLE = "triangle"
    SQUARE = "square"
    DIAMOND = "diamond"
    STAR = "star"
    CROSS = "cross"
    HOUSE = "house"
    HEXAGON = "hexagon"
    FLAG = "flag"
    ARCH = "arch"


def gettext_noop(text: str) -> str:
    """Mark a Dutch text for translation; screens and sheets translate it."""
    return text


SHAPE_NAMES = {
    Shape.CIRCLE: gettext_noop("cirkel"),
    Shape.TRIANGLE: gettext_noop("driehoek"),
    Shape.SQUARE: gettext_noop("vierkant"),
    Shape.DIAMOND: gettext_noop("ruit"),
    Shape.STAR: gettext_noop("ster"),
    Shape.CROSS: gettext_noop("kruis"),
    Shape.HOUSE: gettext_noop("huis"),
    Shape.HEXAGON: gettext_noop("zeshoek"),
    Shape.FLAG: gettext_noop("vlag"),
    Shape.ARCH: gettext_noop("poort"),
}


def shape_of(number: int) -> Shape:
    """Return the shape that belongs to a table or step; after the tenth they begin again."""
    shapes = list(Shape)
    return shapes[(number - 1) % len(shapes)]


def _round(sides: int, *, radius: float = 48, turn: float = -90) -> list[Point]:
    steps = [pi * (turn + 360 * side / sides) / 180 for side in range(sides)]
    return [(50 + radius * cos(step), 50 + radius * sin(step)) for step in steps]


def _star() -> list[Point]:
    far, near = _round(5, radius=50), _round(5, radius=27, turn=-54)
    return [point for pair in zip(far, near, strict=True) for point in pair]


def _arch() -> list[Point]:
    bow = [pi + pi * step / 16 for step in range(17)]
    return [(50 + 40 * cos(step), 44 + 40 * sin(step)) for step in bow] + [(90, 94), (10, 94)]


_OUTLINES: dict[Shape, list[Point]] = {
    Shape.CIRCLE: _round(64, radius=47),
    Shape.TRIANGLE: [(50, 3), (99, 92), (1, 92)],
    Shape.SQUARE: [(8, 8), (92, 8), (92, 92), (8, 92)],
    Shape.DIAMOND: [(50, 0), (100, 50), (50, 100), (0, 50)],
    Shape.STAR: _star(),
    Shape.CROSS: [
        *[(28, 4), (72, 4), (72, 28), (96, 28), (96, 72), (72, 72)],
        *[(72, 96), (28, 96), (28, 72), (4, 72), (4, 28), (28, 28)],
    ],
    Shape.HOUSE: [(50, 2), (96, 42), (86, 42), (86, 95), (14, 95), (14, 42), (4, 42)],
    Shape.HEXAGON: _round(6, radius=50, turn=0),
    Shape.FLAG: [(4, 12), (96, 12), (78, 50), (96, 88), (4, 88)],
    Shape.ARCH: _arch(),
}
# Where the digit stands: in a triangle low, in a house under the roof.
_HEARTS = {Shape.TRIANGLE: 64.0, Shape.HOUSE: 62.0, Shape.ARCH: 54.0, Shape.STAR: 52.0}


def outline(shape: Shape) -> tuple[Point, ...]:
    """Return the corners of a shape in a box of 100 by 100, rounded to tenths."""
    return tuple((round(x, 1), round(y, 1)) for x, y in _OUTLINES[shape])


def heart(shape: Shape) -> float:
    """Return how low the middle of the digit stands in that box, 0 (top) to 100."""
    return _HEARTS.get(shape, 50.0)
