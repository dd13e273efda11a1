"""What goes three months after an atelier was rounded off, as the register says (TRUST 4)."""

from datetime import datetime

from django.db import transaction

from samenkracht.atelier.services.forgetting import AFTER_CLOSING
from samenkracht.live.models import Seat, SeatingPlan, SeatWish, TableGuest, TalkPair


@transaction.atomic
def forget_seats(now: datetime) -> int:
    """Forget who sat where, who talked with whom, and on whom we counted; returns how many rows."""
    over = now - AFTER_CLOSING
    of_runs = sum(
        kind.objects.filter(run__gathering__atelier__closed_at__lt=over).delete()[0]
        for kind in (Seat, TableGuest, SeatingPlan, TalkPair)
    )
    return of_runs + SeatWish.objects.filter(atelier__closed_at__lt=over).delete()[0]
