"""Paper stickers, typed in table by table and counted twice (METHOD S21, X2; TRUST, Paper 3)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, Sum

from samenkracht.live.models import Idea, Run, Table
from samenkracht.live.queries.count import PaperCheck, Totals, own_ideas, paper_check, run_totals
from samenkracht.live.queries.room import ideas_on_wall

ENTRIES = (1, 2)


@dataclass(frozen=True, slots=True)
class Difference:
    """An idea on which the two counts of a table differ."""

    number: int
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class PaperTable:
    """How far the paper of one table is."""

    table: Table
    people: int
    most: int
    first: int | None
    second: int | None
    differences: Sequence[Difference]

    @property
    def is_same(self) -> bool:
        """Whether both counts were made and say the same."""
        return self.first is not None and self.second is not None and not self.differences


@dataclass(frozen=True, slots=True)
class PaperDesk:
    """The paper of all tables, and the one total."""

    tables: Sequence[PaperTable]
    totals: Totals
    check: PaperCheck


@dataclass(frozen=True, slots=True)
class PaperRow:
    """An idea on the sheet of a table; its own ideas take no stickers."""

    idea: Idea
    is_own: bool
    count: int


@dataclass(frozen=True, slots=True)
class PaperSheet:
    """The sheet to type one table's stickers into; a second count never sees the first."""

    table: Table
    entry: int
    rows: Sequence[PaperRow]
    people: int
    most: int
    following: int | None


def paper_desk(run: Run) -> PaperDesk:
    """Return the state of the paper count, table by table."""
    counts = _counts(run)
    entered = _entered(run)
    numbers = dict(run.ideas.filter(number__isnull=False).values_list("pk", "number"))
    people = _people(run)
    tables = [
        PaperTable(
            table=table,
            people=people.get(table.pk, 0),
            most=people.get(table.pk, 0) * run.sticker_cap,
            first=_total(counts, entered, table, 1),
            second=_total(counts, entered, table, 2),
            differences=_differences(counts, entered, table, numbers),
        )
        for table in run.tables.order_by("number")
    ]
    return PaperDesk(tables, run_totals(run), paper_check(run))


def paper_sheet(run: Run, table: Table, entry: int) -> PaperSheet:
    """Return the sheet of one table for the first or the second count."""
    own = own_ideas(run, table)
    typed = dict(run.paper_counts.filter(entry=entry, table=table).values_list("idea_id", "count"))
    later = run.tables.filter(number__gt=table.number).order_by("number")
    people = _people(run).get(table.pk, 0)
    return PaperSheet(
        table=table,
        entry=entry,
        rows=[
            PaperRow(idea, is_own=idea.pk in own, count=typed.get(idea.pk, 0))
            for idea in ideas_on_wall(run)
        ],
        people=people,
        most=people * run.sticker_cap,
        following=later.values_list("number", flat=True).first(),
    )


def _people(run: Run) -> dict[int, int]:
    here = run.gathering.attendances.values("participant")
    rows = run.seats.filter(participant__in=here, round=run.table_round).values_list("table_id")
    return dict(rows.annotate(people=Count("pk")).values_list("table_id", "people"))


def _counts(run: Run) -> dict[tuple[int, int], dict[int, int]]:
    found: dict[tuple[int, int], dict[int, int]] = defaultdict(dict)
    rows = run.paper_counts.filter(count__gt=0).values_list("table_id", "entry", "idea_id")
    for table, entry, idea, count in rows.annotate(total=Sum("count")).values_list(
        "table_id", "entry", "idea_id", "total"
    ):
        found[table, entry][idea] = count
    return found


def _entered(run: Run) -> set[tuple[int, int]]:
    """Return which tables were typed in, also those without a sticker."""
    lines = run.log.filter(kind="paper_counted").values_list("facts", flat=True)
    return {(facts["table"], facts["entry"]) for facts in lines}


def _total(
    counts: dict[tuple[int, int], dict[int, int]],
    entered: set[tuple[int, int]],
    table: Table,
    entry: int,
) -> int | None:
    if (table.number, entry) not in entered:
        return None
    return sum(counts[table.pk, entry].values())


def _differences(
    counts: dict[tuple[int, int], dict[int, int]],
    entered: set[tuple[int, int]],
    table: Table,
    numbers: Mapping[int, int | None],
) -> list[Difference]:
    if any((table.number, entry) not in entered for entry in ENTRIES):
        return []
    first, second = counts[table.pk, 1], counts[table.pk, 2]
    return sorted(
        (
            Difference(numbers.get(idea) or 0, first.get(idea, 0), second.get(idea, 0))
            for idea in first.keys() | second.keys()
            if first.get(idea, 0) != second.get(idea, 0)
        ),
        key=lambda difference: difference.number,
    )
