"""Piles of stickers, equal piles, and how a moderator settles them openly (METHOD S22, 1G)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from samenkracht.core.errors import Refusal

PLACES = 3


class TieWay(StrEnum):
    SHARE = "share"
    DRAW = "draw"
    BOTH = "both"


class TieOpen(Refusal):
    """An equal pile must be settled before the prizes are told."""


class NoTie(Refusal):
    """There is no equal pile for that place."""


class NotRevealed(Refusal):
    """The piles are still hidden."""


class PaperDiffers(Refusal):
    """Two counts of the paper stickers are not the same."""


class PaperUnconfirmed(Refusal):
    """Paper stickers were counted once and nobody confirmed."""


class NoMorePrizes(Refusal):
    """All prizes have been told."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the moderator decided about an equal pile; the order only after a draw."""

    way: TieWay
    drawn: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place (1, 2 or 3) with its ideas; more than one idea without a ruling is an open tie."""

    place: int
    ideas: tuple[int, ...]
    stickers: int
    is_open_tie: bool


def ranks(stickers: Sequence[int]) -> list[int]:
    """Return the rank of each pile, highest first given; equal piles share one (1, 2, 2, 4)."""
    found: list[int] = []
    for index, pile in enumerate(stickers):
        same = index > 0 and pile == stickers[index - 1]
        found.append(found[-1] if same else index + 1)
    return found


def podium(piles: Sequence[tuple[int, int]], rulings: Mapping[int, Ruling]) -> list[Place]:
    """Return the places of the prizes, best first (S22).

    `piles` are (idea, stickers), highest first; an idea without stickers wins nothing. A tie
    without a ruling comes back as one open place. Share: all of them hold the place and the
    places that their number covers. Both: all of them win that place and the next pile takes the
    next one. Draw: the drawn order decides.
    """
    places: list[Place] = []
    place = 1
    for stickers, group in groupby((pile for pile in piles if pile[1] > 0), key=lambda p: p[1]):
        ideas = tuple(idea for idea, _ in group)
        if place > PLACES:
            break
        found = _settle(place, ideas, stickers, rulings.get(place))
        places += found
        is_both = len(ideas) > 1 and place in rulings and rulings[place].way == TieWay.BOTH
        place += 1 if is_both else len(ideas)
    return places


def _settle(
    place: int, ideas: tuple[int, ...], stickers: int, ruling: Ruling | None
) -> list[Place]:
    if len(ideas) == 1 or ruling is None:
        return [Place(place, ideas, stickers, is_open_tie=len(ideas) > 1)]
    if ruling.way != TieWay.DRAW:
        return [Place(place, ideas, stickers, is_open_tie=False)]
    order = [idea for idea in ruling.drawn if idea in ideas]
    order += [idea for idea in ideas if idea not in order]
    return [
        Place(place + turn, (idea,), stickers, is_open_tie=False)
        for turn, idea in enumerate(order)
        if place + turn <= PLACES
    ]
