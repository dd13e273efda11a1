"""How a pile of stickers lies on the wall: each sticker can be counted (LOOK, principle 2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, sqrt
from random import Random

STICKERS = ("sun", "poppy", "sky")
MOST_DRAWN = 400  # above this a plain bar stands for the pile, with the figure in words
RADIUS = 33.0
STEP_ACROSS = 60.0
STEP_UP = 57.0
EDGE = 40.0


@dataclass(frozen=True, slots=True)
class Laid:
    """One sticker in a pile: its middle, how far it is turned, and which of the three it is."""

    x: float
    y: float
    turn: float
    sticker: str


@dataclass(frozen=True, slots=True)
class Heap:
    """A pile as it is drawn, in a box of width by height; a bar of some height when too many."""

    width: float
    height: float
    stickers: tuple[Laid, ...]
    bar: float = 0.0

    @property
    def bar_top(self) -> float:
        return round(self.height - self.bar, 1)


def heap(count: int, *, seed: int, most: int = 0, kinds: Sequence[int] = ()) -> Heap:
    """Lay so many stickers in rows of at least five, a little untidily; the same seed, the same.

    `most` is the highest pile beside it: piles that stand together have one scale. `kinds` says
    how many of each of the three are known (the first, second and third sticker of a phone); the
    rest takes turns. When there are more than 400 anywhere, each comes back as a bar.
    """
    most = max(count, most, 1)
    across = max(5, ceil(sqrt(most * 0.8)))
    width = 2 * EDGE + (across - 1) * STEP_ACROSS
    height = 2 * EDGE + (ceil(most / across) - 1) * STEP_UP
    if most > MOST_DRAWN:
        return Heap(width, height, (), bar=round(height * count / most, 1))
    dice = Random(seed)  # noqa: S311 -- an untidy pile needs no cryptography
    colours = _colours(count, kinds)
    dice.shuffle(colours)
    laid = tuple(
        Laid(
            round(EDGE + index % across * STEP_ACROSS + dice.uniform(-6, 6), 1),
            round(height - EDGE - index // across * STEP_UP + dice.uniform(-4, 4), 1),
            round(dice.uniform(-38, 38), 1),
            colour,
        )
        for index, colour in enumerate(colours)
    )
    return Heap(width, height, laid)


def _colours(count: int, kinds: Sequence[int]) -> list[str]:
    known = [
        sticker for sticker, number in zip(STICKERS, kinds, strict=False) for _ in range(number)
    ]
    rest = [STICKERS[index % len(STICKERS)] for index in range(max(0, count - len(known)))]
    return (known + rest)[:count]
