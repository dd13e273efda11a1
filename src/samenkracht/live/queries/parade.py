"""What is stored of a parade that was read from files."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypedDict
from uuid import UUID

from django.db.models import QuerySet

from samenkracht.atelier.models import Gathering
from samenkracht.live.domain.ideas import Source
from samenkracht.live.models import ParadeImport, RefusedRow, Run
from samenkracht.live.queries.count import tally, ties


class StoredIdea(TypedDict):
    """An idea with its stickers, its distinct people and its rank; equal piles share a rank."""

    source_id: str
    title: str
    stickers: int
    people: int
    rank: int


class StoredRefusal(TypedDict):
    """A row of a file that does not count; rows are numbered from 1."""

    row: int
    reason: str


class StoredParade(TypedDict):
    """The parade as the database holds it: ideas in rank order, and groups of equal piles."""

    ideas: list[StoredIdea]
    ties: list[list[str]]
    refused: list[StoredRefusal]


def stored_parade(run: Run, parade_import: ParadeImport) -> StoredParade:
    """Return what one import left in a run (S20-S22)."""
    piles = tally(run)
    return StoredParade(
        ideas=[
            StoredIdea(
                source_id=pile.idea.source_id,
                title=pile.idea.text,
                stickers=pile.stickers,
                people=pile.people,
                rank=pile.rank,
            )
            for pile in piles
        ],
        ties=[[pile.idea.source_id for pile in group] for group in ties(piles)],
        refused=[
            StoredRefusal(row=row.row, reason=row.reason) for row in refused_rows(parade_import)
        ],
    )


def refused_rows(parade_import: ParadeImport) -> QuerySet[RefusedRow]:
    """Return the rows that did not count, in the order in which they were read."""
    return parade_import.refused.order_by("pk")


def last_parade_of(gathering: Gathering) -> ParadeImport | None:
    """Return the newest import of a gathering that was kept, or else the newest one."""
    imports = ParadeImport.objects.filter(run__gathering=gathering).order_by("-started_at", "-pk")
    return imports.filter(failure="").exclude(finished_at=None).first() or imports.first()


@dataclass(frozen=True, slots=True)
class ParadeFigures:
    """What one import left in its run, counted."""

    ideas: int
    people: int
    stickers: int


def parade_figures(parade_import: ParadeImport) -> ParadeFigures:
    """Count what was read into a run and is kept there (S21)."""
    run = parade_import.run
    return ParadeFigures(
        ideas=run.ideas.filter(source=Source.IMPORT).count(),
        people=run.devices.filter(source=Source.IMPORT).count(),
        stickers=run.stickers.filter(device__source=Source.IMPORT).count(),
    )


def gathering_by_id(public_id: UUID) -> Gathering | None:
    """Return a gathering for someone who works on the server itself, whatever the organisation."""
    return Gathering.objects.filter(public_id=public_id).select_related("atelier").first()


def all_gatherings() -> Iterator[Gathering]:
    """Yield every gathering, newest first, for someone who works on the server itself."""
    gatherings = Gathering.objects.select_related("atelier__organisation")
    yield from gatherings.order_by("-starts_at", "pk").iterator()
