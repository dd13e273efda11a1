"""Typing a room code: the right one always opens, a wrong one is counted (TRUST S6)."""

import logging
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F, Sum

from samenkracht.live.domain.misses import KEPT_WINDOWS, MOST_OF_ALL, is_too_many, window_of
from samenkracht.live.domain.run import RunState
from samenkracht.live.models import DoorMiss, Run

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CodeAttempt:
    """What came of a typed code: the run behind it, or a miss; too many misses go slow."""

    run: Run | None
    is_slowed: bool = False


@transaction.atomic
def try_code(*, code: str, source: str, now: datetime) -> CodeAttempt:
    """Find the run whose door is open behind a code; all else counts as one and the same miss."""
    live = [RunState.OPEN, RunState.PAUSED]
    runs = Run.objects.filter(code=code, state__in=live, door_open_until__gte=now)
    if run := runs.first():
        return CodeAttempt(run)
    window = window_of(now)
    miss, is_new = DoorMiss.objects.get_or_create(source=source, window=window)
    DoorMiss.objects.filter(pk=miss.pk).update(misses=F("misses") + 1)
    if is_new:
        DoorMiss.objects.filter(window__lt=window - KEPT_WINDOWS).delete()
    of_all = DoorMiss.objects.filter(window=window).aggregate(n=Sum("misses"))["n"] or 0
    if of_all == MOST_OF_ALL + 1:
        logger.warning("more than %s wrong room codes in ten minutes", MOST_OF_ALL)
    return CodeAttempt(None, is_too_many(of_address=miss.misses + 1, of_all=of_all))
