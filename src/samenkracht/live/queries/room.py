"""What the room looks like now: tables, ideas, hands, and which screen a phone should show."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count, F, Q, QuerySet

from samenkracht.live.domain.audience import Marks
from samenkracht.live.domain.ideas import IdeaState
from samenkracht.live.models import Idea, Run, RunStep, Table

LISTED = (IdeaState.SHOWN, IdeaState.KEPT, IdeaState.QUEUED)


@dataclass(frozen=True, slots=True)
class TableView:
    """A table as the moderator sees it from a distance."""

    table: Table
    people: int
    seats: int
    ideas: int
    phones: int
    wants_help: bool


def steps_of(run: Run) -> list[RunStep]:
    """Return the steps of a run in their order."""
    return list(run.steps.select_related("block").order_by("position"))


def ideas_on_wall(run: Run) -> QuerySet[Idea]:
    """Return the ideas that may be seen by all, by number; nothing else ever reaches the wall."""
    return run.ideas.filter(state=IdeaState.SHOWN).select_related("table").order_by("number")


def ideas_of_table(table: Table) -> QuerySet[Idea]:
    """Return what a table has written, newest first; what was taken away is not among it."""
    return table.ideas.filter(state__in=LISTED).order_by("-written_at", "-pk")


def queue(run: Run) -> QuerySet[Idea]:
    """Return the ideas from phones that wait for the moderator, oldest first."""
    waiting = run.ideas.filter(state=IdeaState.QUEUED)
    return waiting.select_related("table", "device").order_by("written_at", "pk")


def tables_with_counts(run: Run) -> list[TableView]:
    """Return each table with people who are here, ideas, phones and a raised hand."""
    here = run.gathering.attendances.values("participant")
    tables = run.tables.order_by("number").annotate(
        people=Count(
            "seated",
            filter=Q(seated__participant__in=here, seated__round=F("run__table_round")),
            distinct=True,
        ),
        idea_count=Count("ideas", filter=Q(ideas__state__in=LISTED), distinct=True),
        phones=Count("devices", distinct=True),
        raised=Count("devices", filter=Q(devices__help_wanted_at__isnull=False), distinct=True),
    )
    return [
        TableView(
            table=table,
            people=table.people,
            seats=table.seats,
            ideas=table.idea_count,
            phones=table.phones,
            wants_help=table.help_wanted_at is not None or table.raised > 0,
        )
        for table in tables
    ]


def hands(run: Run) -> int:
    """Return how many phones without a table ask for help."""
    return run.devices.filter(table=None, help_wanted_at__isnull=False).count()


def screen_key(run: Run) -> str:
    """Name the screen that phones and scribes should show now; when it changes they fetch it.

    It is the version since which it stands, and says nothing about a person.
    """
    return str(run.screen)


def versions(run_ids: Collection[int]) -> dict[int, Marks]:
    """Return the present version, screen and stage of each of these runs, in one query."""
    rows = Run.objects.filter(pk__in=run_ids).values_list("pk", "version", "screen", "stage")
    return {pk: Marks(version, screen, stage) for pk, version, screen, stage in rows}
