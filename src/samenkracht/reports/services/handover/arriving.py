"""An atelier comes in from another house: looked at first, all or nothing, undone within a day."""

import threading
import zlib
from collections.abc import Callable
from datetime import datetime

from django.core.cache import cache
from django.db import IntegrityError, connection, transaction
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Atelier
from samenkracht.core.errors import Refusal
from samenkracht.live.models import Idea, Prize, Run, RunStep, Sticker, Table
from samenkracht.organisations.models import Organisation
from samenkracht.people.models import Person
from samenkracht.reports.domain.dossier import (
    FORGET_AFTER,
    LONG_WORK,
    SILENCE,
    AlreadyTaken,
    BrokenRow,
    Dossier,
    TooLate,
    may_undo,
)
from samenkracht.reports.models import HandOver
from samenkracht.reports.queries.colleagues import who_work_here
from samenkracht.reports.services.handover.reading import read_dossier
from samenkracht.reports.services.handover.taking import Newcomer, Progress, land

Clock = Callable[[], datetime]
_PROGRESS_SECONDS = 600


@transaction.atomic
def receive(
    *, organisation: Organisation, content: bytes, name: str, by: User | None, now: datetime
) -> HandOver:
    """Keep a file that somebody brought, so that it can be looked at first.

    Raises NotADossier, OtherVersion, TooLarge, BrokenRow. What nobody took over goes after a day.
    """
    dossier = read_dossier(content)
    HandOver.objects.filter(done_at=None, received_at__lt=now - FORGET_AFTER).delete()
    return HandOver.objects.create(
        organisation=organisation,
        name=name[:200],
        content=zlib.compress(content),
        counts={"rows": dossier.size},
        by=by,
        received_at=now,
    )


def seen_in(hand_over: HandOver) -> Dossier:
    """Return what is in a file that was not taken over yet."""
    return read_dossier(zlib.decompress(bytes(hand_over.content)))


def take_over(*, hand_over: HandOver, by: User, clock: Clock = timezone.now) -> HandOver:
    """Let the atelier live here, all or nothing. Raises AlreadyTaken, BrokenRow."""
    _begin(hand_over, clock())
    try:
        return _take(hand_over, by, clock)
    except Refusal as refusal:
        _give_up(hand_over, str(refusal))
        raise
    except Exception:
        _give_up(hand_over, gettext("Het overnemen is afgebroken. Er is niets bewaard."))
        raise


def is_long_work(hand_over: HandOver) -> bool:
    """Tell whether a file is so large that a person should not have to wait for it."""
    return int(hand_over.counts.get("rows", 0)) > LONG_WORK


def take_over_aside(*, hand_over: HandOver, by: User) -> None:
    """Do the same in a thread of this process; what it meets stands in the hand-over."""
    threading.Thread(
        target=_take_in_thread,
        args=(hand_over, by, translation.get_language() or "nl"),
        name=f"overdracht-{hand_over.pk}",
        daemon=True,  # a stopping server does not wait: the transaction rolls back
    ).start()


def progress_of(hand_over: HandOver) -> int:
    """Return how many rows are written; a transaction shows nothing of itself until its end."""
    done: int = cache.get(_key(hand_over), 0)
    return done


@transaction.atomic
def undo(*, hand_over: HandOver, now: datetime) -> None:
    """Take an atelier out again that came in today, and the persons who came with it.

    Raises TooLate after a day, or when a gathering of it was held here.
    """
    held = HandOver.objects.select_for_update().get(pk=hand_over.pk)
    atelier = held.atelier
    if atelier is None or not may_undo(held.done_at, now):
        raise TooLate(gettext("Dit kon een dag lang. Het atelier blijft hier."))
    runs = Run.objects.filter(gathering__atelier=atelier)
    if runs.filter(opened_at__gt=held.done_at, opened_at__lte=now).exists():
        raise TooLate(gettext("Hier is al een bijeenkomst gehouden. Het atelier blijft hier."))
    _clear(atelier)
    Person.objects.filter(pk__in=held.made, places=None).delete()


def _begin(hand_over: HandOver, now: datetime) -> None:
    """Let one of two who press at once begin. Raises AlreadyTaken."""
    free = Q(begun_at=None) | Q(begun_at__lt=now - SILENCE)
    began = HandOver.objects.filter(free, pk=hand_over.pk, done_at=None).update(
        begun_at=now, failure=""
    )
    if not began:
        raise AlreadyTaken(gettext("Dit atelier wordt al overgenomen, of is er al."))


def _give_up(hand_over: HandOver, failure: str) -> None:
    HandOver.objects.filter(pk=hand_over.pk).update(begun_at=None, failure=failure[:300])


def _take(hand_over: HandOver, by: User, clock: Clock) -> HandOver:
    dossier = seen_in(hand_over)
    users = who_work_here(hand_over.organisation, [one.email for one in dossier.colleagues])
    newcomer = Newcomer(hand_over.organisation, by, users, clock(), _teller(hand_over))
    try:
        with transaction.atomic():
            landed = land(dossier, newcomer)
            held = HandOver.objects.select_for_update().get(pk=hand_over.pk)
            held.atelier, held.content, held.done_at = landed.atelier, b"", clock()
            held.away = landed.away
            held.made = [row.pk for row in landed.rows.get("people.Person", []) if row is not None]
            held.save()
    except IntegrityError:
        raise BrokenRow(
            gettext("In dit bestand spreken regels elkaar tegen. Er is niets bewaard.")
        ) from None
    return held


def _clear(atelier: Atelier) -> None:
    """Delete an atelier; ideas hold their table back, so they go first."""
    runs = Run.objects.filter(gathering__atelier=atelier)
    for model in (Sticker, Prize, Idea, Table, RunStep):
        model.objects.filter(run__in=runs).delete()
    atelier.delete()


def _teller(hand_over: HandOver) -> Progress:
    return lambda done: cache.set(_key(hand_over), done, _PROGRESS_SECONDS)


def _key(hand_over: HandOver) -> str:
    return f"overdracht-{hand_over.pk}"


def _take_in_thread(hand_over: HandOver, by: User, language: str) -> None:
    try:
        with translation.override(language):
            take_over(hand_over=hand_over, by=by)
    except Refusal:
        return  # it stands in the hand-over, where people read it
    finally:
        connection.close()
