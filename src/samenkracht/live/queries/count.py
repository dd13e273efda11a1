"""Counting stickers: paper and phone in one total, under one set of rules (METHOD S21, S22)."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Count, Q, Sum

from samenkracht.live.domain.ideas import IdeaState, Source
from samenkracht.live.domain.ties import Place, Ruling, TieWay, podium, ranks
from samenkracht.live.models import Idea, Run, Table


@dataclass(frozen=True, slots=True)
class Pile:
    """The stickers on one idea: from phones, from paper and read from a file; people of phones."""

    idea: Idea
    stickers: int
    phone: int
    paper: int
    imported: int
    people: int
    rank: int


@dataclass(frozen=True, slots=True)
class Totals:
    """One total that says how much of it was paper (TRUST, Paper 3)."""

    people: int
    phones: int
    ideas: int
    waiting: int
    phone: int
    paper: int
    imported: int

    @property
    def stickers(self) -> int:
        return self.phone + self.paper + self.imported


@dataclass(frozen=True, slots=True)
class PaperCheck:
    """How far the paper count is: tables that differ, and tables that were counted once."""

    counted: tuple[int, ...]
    differences: tuple[int, ...]
    once: tuple[int, ...]
    is_confirmed: bool

    @property
    def is_unconfirmed(self) -> bool:
        return bool(self.once) and not self.is_confirmed


def tally(run: Run) -> list[Pile]:
    """Return every idea on the wall with its stickers, most first; equal piles share a rank."""
    placed = Q(stickers__slot__isnull=False)
    ideas = (
        run.ideas.filter(state=IdeaState.SHOWN)
        .select_related("table")
        .annotate(
            phone=Count("stickers", filter=placed & ~Q(stickers__device__source=Source.IMPORT)),
            imported=Count("stickers", filter=placed & Q(stickers__device__source=Source.IMPORT)),
            people=Count("stickers__device", filter=placed, distinct=True),
        )
    )
    paper = dict(
        run.paper_counts.filter(entry=1)
        .values_list("idea_id")
        .annotate(total=Sum("count"))
        .values_list("idea_id", "total")
    )
    rows = [(idea, idea.phone, paper.get(idea.pk, 0), idea.imported) for idea in ideas]
    rows.sort(key=lambda row: (-sum(row[1:]), row[0].number or 0))
    places = ranks([sum(row[1:]) for row in rows])
    return [
        Pile(idea, phone + on_paper + imported, phone, on_paper, imported, idea.people, rank)
        for (idea, phone, on_paper, imported), rank in zip(rows, places, strict=True)
    ]


def ties(piles: list[Pile]) -> list[list[Pile]]:
    """Return the groups of ideas with equally many stickers, highest first; none for zero."""
    groups = (list(group) for _, group in groupby(piles, key=lambda pile: pile.stickers))
    return [group for group in groups if len(group) > 1 and group[0].stickers > 0]


def podium_of(run: Run, piles: list[Pile] | None = None) -> list[Place]:
    """Return the places of the prizes with the moderator's rulings applied."""
    rulings = {
        ruling.place: Ruling(TieWay(ruling.way), tuple(ruling.drawn_order))
        for ruling in run.tie_rulings.all()
    }
    found = tally(run) if piles is None else piles
    return podium([(pile.idea.pk, pile.stickers) for pile in found], rulings)


def run_totals(run: Run, *, entry: int = 1) -> Totals:
    """Return the head count and the sticker totals of a run, with the given paper count."""
    stickers = run.stickers.filter(slot__isnull=False)
    by_source = dict(
        stickers.values_list("device__source")
        .annotate(n=Count("pk"))
        .values_list("device__source", "n")
    )
    ideas = dict(run.ideas.values_list("state").annotate(n=Count("pk")).values_list("state", "n"))
    imported = by_source.pop(Source.IMPORT, 0)
    return Totals(
        people=run.gathering.attendances.count(),
        phones=run.devices.exclude(source=Source.IMPORT).count(),
        ideas=ideas.get(IdeaState.SHOWN, 0),
        waiting=ideas.get(IdeaState.QUEUED, 0),
        phone=sum(by_source.values()),
        paper=run.paper_counts.filter(entry=entry).aggregate(n=Sum("count"))["n"] or 0,
        imported=imported,
    )


def own_ideas(run: Run, table: Table) -> set[int]:
    """Return the ideas (pk) a table may not stick on: its own, and those its ideas went into."""
    rows = run.ideas.filter(table=table).values_list("pk", "merged_into_id")
    return {pk for row in rows for pk in row if pk}


def people_at_table(run: Run, table: Table) -> tuple[int, int]:
    """Return how many people who are here sit at a table, and how many phones there have stuck."""
    here = run.gathering.attendances.values("participant")
    people = run.seats.filter(table=table, participant__in=here, round=run.table_round).count()
    phones = run.devices.filter(table=table, stickers__slot__isnull=False).distinct().count()
    return people, phones


def paper_check(run: Run) -> PaperCheck:
    """Compare the two counts of the paper stickers, table by table."""
    entries: dict[int, dict[int, dict[int, int]]] = defaultdict(lambda: {1: {}, 2: {}})
    rows = run.paper_counts.filter(count__gt=0).values_list(
        "table__number", "entry", "idea_id", "count"
    )
    for table, entry, idea, count in rows:
        entries[table][entry][idea] = count
    once = tuple(sorted(t for t, found in entries.items() if not (found[1] and found[2])))
    differ = tuple(
        sorted(t for t, found in entries.items() if t not in once and found[1] != found[2])
    )
    return PaperCheck(tuple(sorted(entries)), differ, once, run.paper_confirmed_at is not None)
