"""Who promised to bring whom (METHOD S11, X4), and how a promise becomes somebody at the door."""

from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext

from samenkracht.atelier.domain.circle import NobodyInCircle
from samenkracht.atelier.domain.promises import (
    REMINDER_STAYS,
    PromiseGone,
    PromiseState,
    Reminder,
    TooMuchTold,
    name_in,
    read_reminder,
)
from samenkracht.atelier.models import Attendance, Gathering, Participant, Promise
from samenkracht.atelier.services.circle import hold_circle
from samenkracht.atelier.services.door import let_in

WAITING = (PromiseState.OPEN, PromiseState.ASKED)


@transaction.atomic
def make_promise(
    *,
    gathering: Gathering,
    asker: Participant,
    whom: str,
    now: datetime,
    key: UUID | None = None,
) -> list[Promise]:
    """Note that someone of the circle will bring one person, or a few ('2 buren', S11).

    `key` was made with the form: the same key again gives the same promise. Raises
    NobodyInCircle, TooMuchTold.
    """
    if asker.atelier_id != gathering.atelier_id:
        raise NobodyInCircle(gettext("Deze mens zit niet in deze kring."))
    reminder = _remembered(whom)
    hold_circle(gathering.atelier)
    key = key or uuid4()
    made = Promise.objects.filter(public_id=key).first()
    if made is not None and made.gathering_id == gathering.pk:
        return [made]
    keys = [key if made is None else uuid4(), *(uuid4() for _ in range(reminder.people - 1))]
    return Promise.objects.bulk_create(
        Promise(
            gathering=gathering, asker=asker, word=reminder.word, made_at=now, public_id=public_id
        )
        for public_id in keys
    )


@transaction.atomic
def tell_promise(*, promise: Promise, state: PromiseState) -> Promise:
    """Say how far a promise is. What came stays so until the door says otherwise."""
    promise = _hold(promise)
    if PromiseState.CAME not in {promise.state, state}:
        promise.state = state
        promise.save(update_fields=["state", "updated_at"])
    return promise


@transaction.atomic
def take_away_promise(*, promise: Promise) -> Promise:
    """Take away what was noted by mistake; who came stays. Raises PromiseGone."""
    promise = _hold(promise)
    if promise.state == PromiseState.CAME:
        raise PromiseGone(gettext("Deze mens is al binnen. Haal die eerst bij de deur weg."))
    Promise.objects.filter(pk=promise.pk).delete()
    return promise


@transaction.atomic
def carry_over(*, earlier: Gathering, later: Gathering) -> int:
    """Move what is still open to a later gathering of the same atelier; returns how many."""
    if earlier.atelier_id != later.atelier_id or earlier.pk == later.pk:
        return 0
    hold_circle(later.atelier)
    return earlier.promises.filter(state__in=WAITING).update(gathering=later)


@transaction.atomic
def come_with(*, promise: Promise, now: datetime) -> Attendance:
    """Let in who was promised: one tap, and who brought them is known (S11).

    A second tap changes nothing. Raises PromiseGone.
    """
    hold_circle(promise.gathering.atelier)
    promise = _hold(promise)
    if promise.guest is not None:
        return promise.gathering.attendances.get(participant=promise.guest)
    attendance = let_in(
        gathering=promise.gathering,
        first_name=name_in(promise.word),
        hats=(),
        brought_by=promise.asker,
        now=now,
        key=None,
    )
    promise.guest, promise.state = attendance.participant, PromiseState.CAME
    promise.save(update_fields=["guest", "state", "updated_at"])
    return attendance


def wipe_reminders(now: datetime) -> int:
    """Forget whom people would ask, two weeks after the gathering it was for."""
    over = Promise.objects.filter(gathering__starts_at__lt=now - REMINDER_STAYS)
    return over.exclude(word="").update(word="")


def _remembered(whom: str) -> Reminder:
    reminder = read_reminder(whom)
    if reminder is None:
        raise TooMuchTold(
            gettext(
                "Schrijf alleen een voornaam, of ‘mijn buurvrouw’. "  # noqa: RUF001
                "Een nummer of adres bewaren wij niet: deze mens heeft nog geen ja gezegd."
            )
        )
    return reminder


def _hold(promise: Promise) -> Promise:
    held = (
        Promise.objects.select_for_update(of=("self",))
        .select_related("gathering__atelier", "asker__person", "guest")
        .filter(pk=promise.pk)
        .first()
    )
    if held is None:
        raise PromiseGone(gettext("Een collega haalde deze belofte net weg."))
    return held
