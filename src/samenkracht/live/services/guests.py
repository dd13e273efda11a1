"""On whom we count at the tables: who comes in, stays away, or has a task (S11, S20)."""

from collections.abc import Iterable
from datetime import datetime
from itertools import count

from django.db import transaction

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Participant
from samenkracht.live.domain.seating import (
    MOST_ROUNDS,
    Change,
)
from samenkracht.live.models import PairMember, Run, Seat, Table, TableGuest
from samenkracht.live.queries.seating import (
    Standing,
    key_of,
    next_card,
    rounds_over,
    standing_of,
)
from samenkracht.live.services.ledger import hold, record
from samenkracht.live.services.undo import changed, plan_to_change, remember
from samenkracht.seating.tables.weigh import Weigher


@transaction.atomic
def count_on(*, run: Run, participants: Iterable[Participant]) -> int:
    """Count on a chair for these people, and for whoever is here; returns how many are new.

    Each gets the next card. Who was away and is named counts again; who went home does not.
    """
    run = hold(run.pk)
    named = {one.pk for one in participants}
    run.guests.filter(participant__in=named, is_away=True).update(is_away=False)
    wanted = named | set(run.gathering.attendances.values_list("participant_id", flat=True))
    known = set(run.guests.values_list("participant_id", flat=True))
    cards = count(next_card(run))
    fresh = TableGuest.objects.bulk_create(
        TableGuest(run=run, participant_id=pk, card=next(cards), is_from_door=pk not in named)
        for pk in sorted(wanted - known)
    )
    return len(fresh)


@transaction.atomic
def welcome_guest(
    *, run: Run, participant: Participant, now: datetime, is_from_door: bool = True
) -> TableGuest:
    """Count on a chair for someone who comes in, and give it at once when there is a plan (S11).

    Nobody else gets up: it is the free chair that suits best, in this round and those to come.
    """
    run = hold(run.pk)
    guest, is_new = TableGuest.objects.get_or_create(
        run=run,
        participant=participant,
        defaults={"card": next_card(run), "is_from_door": is_from_door},
    )
    if guest.is_away:
        guest.is_away, guest.is_from_door = False, is_from_door
        guest.save(update_fields=["is_away", "is_from_door", "updated_at"])
    standing = standing_of(run)
    if not standing.has_plan or run.is_closed:
        return guest
    found = _free_chairs(standing, participant)
    Seat.objects.bulk_create(
        Seat(run=run, participant=participant, round=round_, table=table) for round_, table in found
    )
    if found:
        changed(run)
        record(
            run, "late_seated" if is_new else "guest_seated", now=now, facts={"rounds": len(found)}
        )
    return guest


@transaction.atomic
def let_guest_go(*, run: Run, participant: Participant, now: datetime) -> None:
    """Take back a chair that was given at the door by mistake, so that the next can have it (S11).

    Who was counted on before that keeps the chair, and is waited for again.
    """
    run = hold(run.pk)
    guest = run.guests.filter(participant=participant).first()
    if guest is None:
        return
    if guest.is_from_door and not guest.is_away:
        guest.is_away = True
        guest.save(update_fields=["is_away", "updated_at"])
        over = min(rounds_over(run), MOST_ROUNDS)
        run.seats.filter(participant=participant, round__gt=over).delete()
    changed(run)
    record(run, "guest_not_here", now=now)


@transaction.atomic
def mark_away(*, run: Run, participants: Iterable[Participant], by: User, now: datetime) -> int:
    """No longer count on people who stay away, or went home; returns how many.

    Their chairs become free from this round on; undoing gives them back.
    """
    run = hold(run.pk)
    plan = plan_to_change(run)
    count_on(run=run, participants=())
    guests = run.guests.filter(participant__in=[one.pk for one in participants], is_away=False)
    gone = list(guests.values_list("participant_id", flat=True))
    remember(run, plan, Change.AWAY)
    total = guests.update(is_away=True)
    over = min(rounds_over(run), MOST_ROUNDS)
    run.seats.filter(participant__in=gone, round__gt=over).delete()
    record(run, "guests_away", now=now, by=by, facts={"people": total})
    return total


@transaction.atomic
def take_over_places(*, kept: Participant, gone: Participant) -> None:
    """Give card, chair and pair of one to the other, who turn out to be one person (S02).

    Where both had one, that of the one who is kept stays and the other becomes free.
    """
    for guest in TableGuest.objects.filter(participant=gone):
        run = hold(guest.run_id)
        if run.guests.filter(participant=kept).exists():
            run.seats.filter(participant=gone).delete()
            guest.is_away = True
        else:
            run.seats.filter(participant=gone).update(participant=kept)
            guest.participant = kept
        guest.save(update_fields=["participant", "is_away", "updated_at"])
        changed(run)
    talks = PairMember.objects.filter(participant=kept).values("pair__run", "round")
    there = {(row["pair__run"], row["round"]) for row in talks}
    for member in PairMember.objects.filter(participant=gone):
        if (member.run_id, member.round) not in there:
            member.participant = kept
            member.save(update_fields=["participant", "updated_at"])


@transaction.atomic
def set_tasks(
    *, run: Run, participant: Participant, can_host: bool, can_scribe: bool
) -> TableGuest:
    """Note that someone can receive a table, or write for it (S20)."""
    run = hold(run.pk)
    guest, _ = TableGuest.objects.get_or_create(
        run=run, participant=participant, defaults={"card": next_card(run)}
    )
    guest.can_host, guest.can_scribe = can_host, can_scribe
    guest.save(update_fields=["can_host", "can_scribe", "updated_at"])
    changed(run)
    return guest


def _free_chairs(standing: Standing, participant: Participant) -> list[tuple[int, Table]]:
    """Return the best free chair in each round from now on where someone has none."""
    weigher = Weigher(standing.problem, standing.rounds)
    by_number = {str(table.number): table for table in standing.tables}
    id_ = key_of(participant.pk)
    found = []
    for r in range(min(standing.over, len(standing.rounds)), len(standing.rounds)):
        table = None if id_ in weigher.at[r] else weigher.best_chair(r, id_)
        if table is not None:
            found.append((r + 1, by_number[table]))
    return found
