"""The two circles of an atelier in words, and as a drawing (METHOD S07)."""

from dataclasses import dataclass
from uuid import UUID, uuid5

from django.utils.translation import gettext

from samenkracht.atelier.domain.loops import Frame, Loop, Ring, Station, path_of, ring
from samenkracht.atelier.models import Atelier, LoopLink
from samenkracht.method.circles import (
    STRENGTH_CIRCLE,
    STRENGTH_TITLE,
    VULNERABILITY_CIRCLE,
    VULNERABILITY_TITLE,
)

OUR_WORDING = {Loop.VULNERABILITY: VULNERABILITY_CIRCLE, Loop.STRENGTH: STRENGTH_CIRCLE}
TITLES = {Loop.VULNERABILITY: VULNERABILITY_TITLE, Loop.STRENGTH: STRENGTH_TITLE}
ON_SCREEN = Frame(width=1100, height=600, radius=190, dot=22, column=310)
ON_WALL = Frame(width=1840, height=1000, radius=330, dot=42, column=530)


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it reads now; our own has the number that it gets when a team changes it."""

    public_id: UUID
    text: str
    examples: str = ""

    @property
    def lines(self) -> list[str]:
        """The examples, one by one."""
        return [line.strip() for line in self.examples.split("\n") if line.strip()]


@dataclass(frozen=True, slots=True)
class LoopWords:
    """A circle in words."""

    loop: Loop
    title: str
    links: list[Link]
    is_ours: bool
    removed: list[LoopLink]

    @property
    def is_strength(self) -> bool:
        return self.loop is Loop.STRENGTH


@dataclass(frozen=True, slots=True)
class Spot:
    """A link in a drawing."""

    link: Link
    station: Station


@dataclass(frozen=True, slots=True)
class Drawing:
    """A circle as it is drawn: its links, and arrows as an SVG writes them."""

    words: LoopWords
    frame: Frame
    spots: list[Spot]
    lines: list[str]
    heads: list[str]

    @property
    def heart(self) -> tuple[float, float, float]:
        """The room for the title: left, top and side of a square inside the ring."""
        across, down = self.frame.middle
        half = (self.frame.radius - self.frame.dot) * 0.7
        return across - half, down - half, 2 * half


def our_id(atelier: Atelier, loop: Loop, number: int) -> UUID:
    """Return the number of a link of our own wording: known before the link is kept."""
    return uuid5(atelier.public_id, f"{loop} {number}")


def loops_of(atelier: Atelier) -> list[LoopWords]:
    """Return both circles in the words of the team, or in ours. Costs one query."""
    rows = list(atelier.loop_links.order_by("position", "pk"))
    return [_words(atelier, loop, [row for row in rows if row.loop == loop]) for loop in Loop]


def loop_of(atelier: Atelier, loop: Loop) -> LoopWords:
    """Return one of the circles."""
    rows = atelier.loop_links.filter(loop=loop).order_by("position", "pk")
    return _words(atelier, loop, list(rows))


def drawn(words: LoopWords, frame: Frame) -> Drawing:
    """Return a circle as a drawing of that size."""
    made: Ring = ring(len(words.links), frame)
    return Drawing(
        words,
        frame,
        [Spot(link, at) for link, at in zip(words.links, made.stations, strict=True)],
        [path_of(arrow.points) for arrow in made.arrows],
        [path_of(arrow.head) for arrow in made.arrows],
    )


def last_removed(rows: list[LoopLink]) -> list[LoopLink]:
    """Return what was taken away last, which is one link or a whole circle."""
    moments = [row.removed_at for row in rows if row.removed_at]
    return [row for row in rows if moments and row.removed_at == max(moments)]


def _words(atelier: Atelier, loop: Loop, rows: list[LoopLink]) -> LoopWords:
    standing = [row for row in rows if row.removed_at is None]
    links = [Link(row.public_id, row.text, row.examples) for row in standing]
    ours = [
        Link(our_id(atelier, loop, number), gettext(text))
        for number, text in enumerate(OUR_WORDING[loop], start=1)
    ]
    return LoopWords(
        loop=loop,
        title=gettext(TITLES[loop]),
        links=links or ours,
        is_ours=not links or [link.text for link in links] == [link.text for link in ours],
        removed=last_removed(rows),
    )
