"""Tables with numbers and chairs (METHOD S12, S20, S24)."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.core.errors import Refusal
from samenkracht.live.domain.seating import MOST_SEATS, MOST_TABLES, Change
from samenkracht.live.models import Run, Table
from samenkracht.live.queries.seating import rounds_over
from samenkracht.live.services.ledger import hold, record
from samenkracht.live.services.undo import changed, plan_to_change, remember

HAS_STUCK = Q(paper_counts__count__gt=0) | Q(devices__stickers__slot__isnull=False)


class TableInUse(Refusal):
    """A table that has ideas or stuck stickers stays."""


class TableGone(Refusal):
    """A colleague took the table away a moment ago."""


class NoTables(Refusal):
    """There is no table to sit at."""


@transaction.atomic
def lay_tables(*, run: Run, count: int, by: User | None, now: datetime) -> list[Table]:
    """Lay so many tables (1 to 60), numbered from 1.

    Raises TableInUse when one with ideas or stickers would go.
    """
    run = hold(run.pk)
    count = min(MOST_TABLES, max(1, count))
    surplus = run.tables.filter(number__gt=count)
    if surplus.filter(ideas__isnull=False).exists():
        raise TableInUse("Aan een van die tafels staan al ideeën. Die tafel kan niet weg.")
    if surplus.filter(HAS_STUCK).exists():
        raise TableInUse("Een van die tafels plakte al stickers. Die tafel kan niet weg.")
    if surplus.filter(seated__round__lte=rounds_over(run)).exists():
        raise TableInUse("Aan een van die tafels zaten al mensen. Die tafel kan niet weg.")
    if run.seats.filter(table__in=surplus).exists():
        remember(run, plan_to_change(run), Change.LAID)
    surplus.delete()
    have = set(run.tables.values_list("number", flat=True))
    Table.objects.bulk_create(
        Table(run=run, number=number) for number in range(1, count + 1) if number not in have
    )
    changed(run)
    record(run, "tables_laid", now=now, by=by, facts={"tables": count})
    return list(run.tables.order_by("number"))


@transaction.atomic
def change_table(
    *, table: Table, seats: int, is_accessible: bool, by: User, now: datetime
) -> Table:
    """Say how many chairs a table has (1 to 14), and whether a wheelchair fits.

    Who sits there stays, also when that is more than there are chairs. Raises TableGone.
    """
    run = hold(table.run_id)
    table = still_there(table)
    remember(run, plan_to_change(run), Change.CHAIRS)
    table.seats = min(MOST_SEATS, max(1, seats))
    table.is_accessible = is_accessible
    table.save(update_fields=["seats", "is_accessible", "updated_at"])
    record(run, "table_changed", now=now, by=by, facts={"table": table.number})
    return table


def lay_as_before(run: Run, before: Iterable[Sequence[int]]) -> dict[int, int]:
    """Lay the tables as they were (number, chairs, a wheelchair fits); return their keys.

    A table that came since goes, unless something was written or stuck there.
    """
    wanted = {number: (seats, bool(fits)) for number, seats, fits in before}
    newer = run.tables.exclude(number__in=wanted)
    used = newer.filter(HAS_STUCK | Q(ideas__isnull=False) | Q(seated__round__lte=rounds_over(run)))
    newer.exclude(pk__in=list(used.values_list("pk", flat=True))).delete()
    for number, (seats, fits) in wanted.items():
        values = {"seats": seats, "is_accessible": fits}
        Table.objects.update_or_create(run=run, number=number, defaults=values)
    return dict(run.tables.values_list("number", "pk"))


def still_there(table: Table) -> Table:
    """Return a table as it is now, under the lock of its run. Raises TableGone."""
    found = Table.objects.filter(pk=table.pk).first()
    if found is None:
        raise TableGone(gettext("Deze tafel is net weggehaald. Kijk nog eens."))
    return found


def chairs_taken(table: Table, round_: int) -> int:
    """Return how many chairs of a table are taken in a round, by people we count on."""
    return (
        table.seated.filter(round=round_, participant__left_at=None)
        .exclude(participant__in=table.run.guests.filter(is_away=True).values("participant"))
        .count()
    )
