"""Moving people by hand: to another table, past each other, and staying where they are (S20)."""

from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Atelier, Participant
from samenkracht.core.errors import Refusal
from samenkracht.live.domain.seating import (
    Change,
    NoSuchRound,
    RoundOver,
    TableFull,
    Togetherness,
)
from samenkracht.live.models import Run, Seat, SeatingPlan, SeatWish, Table
from samenkracht.live.queries.seating import plan_of_run, rounds_over
from samenkracht.live.services.guests import count_on
from samenkracht.live.services.ledger import hold, record
from samenkracht.live.services.tables import chairs_taken, still_there
from samenkracht.live.services.undo import changed, plan_to_change, remember


class NotSeated(Refusal):
    """Who has no place cannot change places."""


class OneWish(Refusal):
    """A wish is about two different people of one circle."""


@transaction.atomic
def seat_person(
    *,
    run: Run,
    participant: Participant,
    table: Table | None,
    by: User | None,
    now: datetime,
    round_: int | None = None,
) -> Seat | None:
    """Give someone a place at a table, another table, or none; in the round of now unless told.

    Who was locked at one table is locked at the other: the hand of the moderator goes first.

    Raises TableFull, TableGone, NoSuchRound, RoundOver.
    """
    run, round_ = _open_round(run, round_)
    seat = run.seats.filter(round=round_, participant=participant).first()
    if (seat.table_id if seat else None) == (table.pk if table else None):
        return seat
    table = still_there(table) if table is not None else None
    if table is not None and chairs_taken(table, round_) >= table.seats:
        raise TableFull(
            gettext(
                "Tafel %(number)s zit vol: alle %(seats)s stoelen zijn bezet. Wissel met iemand, "
                "of zet er een stoel bij."
            )
            % {"number": table.number, "seats": table.seats}
        )
    count_on(run=run, participants=[participant])
    remember(run, plan_to_change(run), Change.MOVED)
    is_locked = seat is not None and seat.is_locked
    run.seats.filter(round=round_, participant=participant).delete()
    seat = None
    if table is not None:
        seat = Seat.objects.create(
            run=run, table=table, participant=participant, round=round_, is_locked=is_locked
        )
    facts = {"table": table.number if table else None, "round": round_}
    record(run, "person_seated", now=now, by=by, facts=facts)
    return seat


@transaction.atomic
def swap_people(
    *,
    run: Run,
    first: Participant,
    second: Participant,
    by: User,
    now: datetime,
    round_: int | None = None,
) -> None:
    """Let two people change places in a round. Raises NotSeated, NoSuchRound, RoundOver.

    One of them may have no place yet: then the other is the one without.
    """
    run, round_ = _open_round(run, round_)
    seats = {
        seat.participant_id: seat
        for seat in run.seats.filter(round=round_, participant__in=[first, second])
    }
    if not seats or first.pk == second.pk:
        raise NotSeated(gettext("Kies twee mensen. Minstens een van hen zit al."))
    count_on(run=run, participants=[first, second])
    remember(run, plan_to_change(run), Change.SWAPPED)
    run.seats.filter(pk__in=[seat.pk for seat in seats.values()]).delete()
    Seat.objects.bulk_create(
        Seat(
            run=run,
            table_id=seats[old.pk].table_id,
            participant=new,
            round=round_,
            is_locked=new.pk in seats and seats[new.pk].is_locked,
        )
        for old, new in ((first, second), (second, first))
        if old.pk in seats
    )
    record(run, "people_swapped", now=now, by=by, facts={"round": round_})


@transaction.atomic
def lock_place(
    *, run: Run, participant: Participant, is_locked: bool, by: User, now: datetime, round_: int
) -> None:
    """Let someone stay at this table in this round when the rest is made anew; or no longer.

    Raises NotSeated.
    """
    run = hold(run.pk)
    places = run.seats.filter(participant=participant, round=round_)
    if not places.update(is_locked=is_locked):
        raise NotSeated(gettext("Geef eerst een plaats. Dan kan die vast."))
    changed(run)
    record(run, "place_locked" if is_locked else "place_free", now=now, by=by)


@transaction.atomic
def lock_table(*, table: Table, is_locked: bool, by: User, now: datetime, round_: int) -> int:
    """Let everyone at a table stay there in this round, or no longer; returns how many."""
    run = hold(table.run_id)
    people = table.seated.filter(round=round_).update(is_locked=is_locked)
    changed(run)
    facts = {"table": table.number}
    record(run, "table_locked" if is_locked else "table_free", now=now, by=by, facts=facts)
    return people


@transaction.atomic
def wish_seats(
    *, atelier: Atelier, first: Participant, second: Participant, kind: Togetherness
) -> SeatWish:
    """Note that two people sit together, or rather not; the newest wish counts. Raises OneWish."""
    if first.pk == second.pk or {first.atelier_id, second.atelier_id} != {atelier.pk}:
        raise OneWish(gettext("Kies twee verschillende mensen."))
    low, high = sorted((first, second), key=lambda one: one.pk)
    wish, _ = SeatWish.objects.update_or_create(
        first=low, second=high, defaults={"atelier": atelier, "kind": kind}
    )
    _wished_otherwise(atelier)
    return wish


@transaction.atomic
def forget_seat_wish(*, wish: SeatWish) -> None:
    """No longer keep a wish of two people."""
    wish.delete()
    _wished_otherwise(wish.atelier)


def _wished_otherwise(atelier: Atelier) -> None:
    """Say that plans of this atelier that are being made now come too late."""
    plans = SeatingPlan.objects.filter(run__gathering__atelier=atelier)
    plans.update(edition=F("edition") + 1)


def _open_round(run: Run, round_: int | None) -> tuple[Run, int]:
    run = hold(run.pk)
    round_ = run.table_round if round_ is None else round_
    if not 1 <= round_ <= plan_of_run(run).rounds:
        raise NoSuchRound(gettext("Die ronde is er niet."))
    if round_ <= rounds_over(run):
        raise RoundOver(gettext("Die ronde is al voorbij. Daar verandert niets meer aan."))
    return run, round_
