"""Tables with numbers and mixed people (METHOD S12, S20, S24)."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Participant
from samenkracht.atelier.queries import present_participants
from samenkracht.core.errors import Refusal
from samenkracht.live.models import Run, Seat, Table
from samenkracht.live.services.ledger import hold, record
from samenkracht.seating import Guest, spread

MOST_TABLES = 60


class TableInUse(Refusal):
    """A table that has ideas or stuck stickers stays."""


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
    has_stuck = Q(paper_counts__count__gt=0) | Q(devices__stickers__slot__isnull=False)
    if surplus.filter(has_stuck).exists():
        raise TableInUse("Een van die tafels plakte al stickers. Die tafel kan niet weg.")
    surplus.delete()
    have = set(run.tables.values_list("number", flat=True))
    Table.objects.bulk_create(
        Table(run=run, number=number) for number in range(1, count + 1) if number not in have
    )
    record(run, "tables_laid", now=now, by=by, facts={"tables": count})
    return list(run.tables.order_by("number"))


@transaction.atomic
def spread_people(*, run: Run, seed: int, by: User | None, now: datetime) -> int:
    """Seat everyone who is here and has no place yet, mixed; returns how many. Raises NoTables."""
    run = hold(run.pk)
    tables = {table.number: table for table in run.tables.all()}
    if not tables:
        raise NoTables("Er staan nog geen tafels. Kies eerst hoeveel tafels er zijn.")
    seated = {seat.participant_id: seat.table.number for seat in _seats(run)}
    guests = [
        Guest(
            key=participant.pk,
            hats=frozenset(hat.hat for hat in participant.person.hats.all()),
            came_with=participant.brought_by_id,
            needs_wheelchair_place=participant.person.uses_wheelchair,
        )
        for participant in present_participants(run.gathering)
    ]
    plan = spread(guests, sorted(tables), seed=seed, seated=seated)
    fresh = [guest.key for guest in guests if guest.key not in seated]
    Seat.objects.bulk_create(
        Seat(run=run, table=tables[plan[key]], participant_id=key) for key in fresh
    )
    record(run, "people_spread", now=now, by=by, facts={"people": len(fresh)})
    return len(fresh)


@transaction.atomic
def seat_person(
    *, run: Run, participant: Participant, table: Table | None, by: User | None, now: datetime
) -> Seat | None:
    """Give someone a place at a table, another table, or none."""
    run = hold(run.pk)
    Seat.objects.filter(run=run, participant=participant).delete()
    seat = None
    if table is not None:
        seat = Seat.objects.create(run=run, table=table, participant=participant)
    facts = {"table": table.number if table else None}
    record(run, "person_seated", now=now, by=by, facts=facts)
    return seat


def _seats(run: Run) -> list[Seat]:
    return list(run.seats.select_related("table"))
