"""Noting who is here, at the door, with one tap (METHOD S11, X1, X2)."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from samenkracht.atelier.domain.circle import NobodyInCircle
from samenkracht.atelier.domain.promises import PromiseState
from samenkracht.atelier.hooks import came_in, went_out
from samenkracht.atelier.models import Attendance, Gathering, Participant
from samenkracht.atelier.services.circle import add_participant, hold_circle, restore_participant
from samenkracht.people.domain.hats import Hat
from samenkracht.people.domain.names import read_name
from samenkracht.people.domain.profile import Profile
from samenkracht.people.domain.words import folded
from samenkracht.people.models import Person


@transaction.atomic
def mark_present(*, gathering: Gathering, participant: Participant, now: datetime) -> Attendance:
    """Note that someone of the circle is here; a second tap changes nothing (S11).

    Raises NobodyInCircle for someone of another circle.
    """
    if participant.atelier_id != gathering.atelier_id:
        raise NobodyInCircle(gettext("Deze mens zit niet in deze kring."))
    participant = _who_it_is(participant)
    attendance, is_new = Attendance.objects.get_or_create(
        gathering=gathering, participant=participant, defaults={"arrived_at": now}
    )
    if is_new:
        came_in(gathering, participant, now)
    return attendance


@transaction.atomic
def mark_absent(*, gathering: Gathering, participant: Participant, now: datetime) -> None:
    """Take back that someone is here.

    Who walked in here and was never seen elsewhere leaves the circle too: it was a mistake. Who
    was promised is waited for again.
    """
    hold_circle(gathering.atelier)
    waiting = gathering.promises.filter(guest=participant)
    waiting.update(guest=None, state=PromiseState.ASKED)
    attendance = gathering.attendances.filter(participant=participant).first()
    if attendance is None:
        return
    Attendance.objects.filter(pk=attendance.pk).delete()
    went_out(gathering, participant, now)
    if attendance.is_walk_in and not _left_traces(participant):
        Participant.objects.filter(pk=participant.pk).delete()
        Person.objects.filter(pk=participant.person_id, places=None).delete()


@transaction.atomic
def walk_in(
    *,
    gathering: Gathering,
    first_name: str,
    hats: Iterable[Hat],
    brought_by: Participant | None,
    now: datetime,
    key: UUID | None = None,
) -> Attendance:
    """Let someone in whom nobody knew yet; even the name may be empty (S11, X1).

    The same `key` again is the same person. Raises NobodyInCircle when `brought_by` is of
    another circle.
    """
    attendance = let_in(
        gathering=gathering,
        first_name=first_name,
        hats=hats,
        brought_by=brought_by,
        now=now,
        key=key,
    )
    if brought_by is not None and not attendance.participant.promised.exists():
        _keep_promise(gathering, attendance.participant, brought_by)
    return attendance


def let_in(
    *,
    gathering: Gathering,
    first_name: str,
    hats: Iterable[Hat],
    brought_by: Participant | None,
    now: datetime,
    key: UUID | None,
) -> Attendance:
    """Make a place in the circle for someone new who is here. Raises NobodyInCircle."""
    participant = add_participant(
        atelier=gathering.atelier,
        profile=Profile(name=read_name(first_name), hats=frozenset(hats)),
        brought_by=brought_by,
        key=key,
    )
    attendance, is_new = Attendance.objects.get_or_create(
        gathering=gathering,
        participant=participant,
        defaults={"arrived_at": now, "is_walk_in": True},
    )
    if is_new:
        came_in(gathering, participant, now)
    return attendance


def _keep_promise(gathering: Gathering, guest: Participant, bringer: Participant) -> None:
    """Tick the promise of who brought someone, when it names the one who came."""
    name = folded(guest.person.first_name)
    waiting = gathering.promises.filter(
        asker=bringer, state__in=[PromiseState.OPEN, PromiseState.ASKED]
    )
    kept = next((one for one in waiting if name and folded(one.word) == name), None)
    if kept is not None:
        kept.guest, kept.state = guest, PromiseState.CAME
        kept.save(update_fields=["guest", "state", "updated_at"])


def _who_it_is(participant: Participant) -> Participant:
    """Return the place someone has now; who was taken out and is here, is back in the circle."""
    merge = participant.merged_into.filter(undone_at=None).select_related("kept").first()
    participant = merge.kept if merge is not None else participant
    return restore_participant(participant=participant) if participant.left_at else participant


def _left_traces(participant: Participant) -> bool:
    return any(
        traces.exists()
        for traces in (participant.attendances, participant.brought, participant.merges)
    )
