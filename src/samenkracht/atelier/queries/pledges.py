"""Pledges that were taken away, and one by its address."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet

from samenkracht.atelier.models import Atelier, Pledge

UNDO_FOR = timedelta(days=30)  # TRUST T21


def removed_pledges(atelier: Atelier, *, now: datetime) -> QuerySet[Pledge]:
    """Return the pledges that were taken away and may come back, for 30 days."""
    return atelier.pledges.filter(removed_at__gt=now - UNDO_FOR).order_by("-removed_at")


def find_pledge(atelier: Atelier, public_id: UUID) -> Pledge | None:
    """Return a pledge of an atelier, or nothing."""
    return atelier.pledges.filter(public_id=public_id).first()
