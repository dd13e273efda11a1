"""The piles after the reveal: places, equal piles, and which prizes have been told (S22)."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count
from django.utils.translation import gettext

from samenkracht.live.domain.ties import Place, TieWay
from samenkracht.live.models import Idea, Run
from samenkracht.live.queries.count import Pile, podium_of, tally
from samenkracht.live.queries.stages.words import (
    and_list,
    ideas_words,
    prize_words,
    tables_words,
    way_words,
)


@dataclass(frozen=True, slots=True)
class PrizePlace:
    """A place with its ideas: how many stickers each has, how it came, and whether it was told.

    `most` is the highest pile of all places, so that piles are drawn on one scale.
    """

    place: int
    label: str
    ideas: tuple[Idea, ...]
    numbers: str
    stickers: int
    most: int
    kinds: tuple[int, ...]
    how: str
    is_told: bool
    is_next: bool

    @property
    def rank(self) -> str:
        return {1: "first", 2: "second", 3: "third"}[self.place]

    @property
    def short_numbers(self) -> str:
        """Name the ideas in few words: idee 4 en 12."""
        numbers = sorted(idea.number or 0 for idea in self.ideas)
        return gettext("idee %(numbers)s") % {"numbers": and_list([str(n) for n in numbers])}

    @property
    def is_pair(self) -> bool:
        return len(self.ideas) == 2

    @property
    def is_crowd(self) -> bool:
        """More ideas than the wall can show with all their words."""
        return len(self.ideas) > 2

    @property
    def tables(self) -> str:
        """Name the tables that thought of it, each once."""
        return tables_words(idea.table.number for idea in self.ideas if idea.table)


@dataclass(frozen=True, slots=True)
class OpenTie:
    """Equal piles that the moderator still has to settle."""

    place: int
    label: str
    ideas: tuple[Idea, ...]
    numbers: str
    stickers: int


@dataclass(frozen=True, slots=True)
class SettledTie:
    """How equal piles were settled, for all to see; the note stays with the moderator."""

    place: int
    label: str
    numbers: str
    stickers: int
    how: str
    result: str
    note: str


@dataclass(frozen=True, slots=True)
class Podium:
    """All that prizes need, for the console and the wall."""

    places: tuple[PrizePlace, ...]
    open_ties: tuple[OpenTie, ...]
    settled: tuple[SettledTie, ...]
    told: int

    @property
    def is_all_told(self) -> bool:
        return self.told >= len({place.place for place in self.places})

    @property
    def next_place(self) -> PrizePlace | None:
        """The prize that comes next: third, second, first."""
        return next((place for place in self.places if place.is_next), None)

    @property
    def told_places(self) -> list[PrizePlace]:
        """The prizes that were told, in the order of telling."""
        return [place for place in reversed(self.places) if place.is_told]


def podium_view(run: Run) -> Podium:
    """Return the places of a run that was revealed; five queries, whatever the piles."""
    piles = tally(run)
    ideas = {pile.idea.pk: pile for pile in piles}
    found = podium_of(run, piles)
    kinds = _kinds(run, [pk for place in found for pk in place.ideas])
    rulings = list(run.tie_rulings.order_by("place").prefetch_related("ideas"))
    ways = {idea.pk: TieWay(ruling.way) for ruling in rulings for idea in ruling.ideas.all()}
    held = sorted({place.place for place in found}, reverse=True)
    told = set(held[: run.prizes_told])
    upcoming = held[run.prizes_told] if run.prizes_told < len(held) else None
    places = tuple(
        PrizePlace(
            place=place.place,
            label=prize_words(place.place),
            ideas=tuple(ideas[pk].idea for pk in place.ideas),
            numbers=_numbers(place, ideas),
            stickers=place.stickers,
            most=max(other.stickers for other in found),
            kinds=kinds.get(place.ideas[0], ()),
            how=way_words(ways[place.ideas[0]]) if place.ideas[0] in ways else "",
            is_told=place.place in told,
            is_next=place.place == upcoming,
        )
        for place in found
        if not place.is_open_tie
    )
    open_ties = tuple(
        OpenTie(
            place=place.place,
            label=prize_words(place.place),
            ideas=tuple(ideas[pk].idea for pk in place.ideas),
            numbers=_numbers(place, ideas),
            stickers=place.stickers,
        )
        for place in found
        if place.is_open_tie
    )
    settled = tuple(
        SettledTie(
            place=ruling.place,
            label=prize_words(ruling.place),
            numbers=ideas_words(sorted(idea.number or 0 for idea in ruling.ideas.all())),
            stickers=ruling.stickers,
            how=way_words(TieWay(ruling.way)),
            result=_result(places, {idea.pk for idea in ruling.ideas.all()}),
            note=ruling.note,
        )
        for ruling in rulings
    )
    return Podium(places, open_ties, settled, run.prizes_told)


def _numbers(place: Place, piles: dict[int, Pile]) -> str:
    return ideas_words(sorted(piles[pk].idea.number or 0 for pk in place.ideas))


def _result(places: tuple[PrizePlace, ...], tied: set[int]) -> str:
    won = [place for place in places if tied & {idea.pk for idea in place.ideas}]
    return ", ".join(f"{place.label}: {place.numbers}" for place in won)


def _kinds(run: Run, ideas: list[int]) -> dict[int, tuple[int, ...]]:
    """Count per idea how many were a phone's first, second and third sticker."""
    counts: dict[int, Counter[int]] = {}
    rows = (
        run.stickers.filter(idea__in=ideas, slot__isnull=False)
        .values_list("idea_id", "slot")
        .annotate(number=Count("pk"))
    )
    for idea, slot, number in rows:
        counts.setdefault(idea, Counter())[((slot or 1) - 1) % 3] += number
    return {idea: tuple(found[kind] for kind in range(3)) for idea, found in counts.items()}
