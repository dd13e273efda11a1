"""Agreements and conclusions as they stand today."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import F, QuerySet

from samenkracht.atelier.models import Atelier, Gathering
from samenkracht.harvest.domain.agreements import Standing, standing
from samenkracht.harvest.models import Agreement, Conclusion

UNDO_FOR = timedelta(days=30)  # TRUST T21


@dataclass(frozen=True, slots=True)
class Promised:
    """An agreement with how it stands today."""

    agreement: Agreement
    standing: Standing


@dataclass(frozen=True, slots=True)
class Promises:
    """Agreements as they are shown: to do (the first day first), done, and taken away."""

    to_do: list[Promised]
    done: list[Promised]
    dropped: list[Agreement]


def promises_of(agreements: QuerySet[Agreement], *, now: datetime, today: date) -> Promises:
    """Return agreements as they stand; what was taken away can come back for 30 days."""
    rows = agreements.select_related("gathering").order_by(
        F("due_on").asc(nulls_last=True), "made_at", "pk"
    )
    kept = [
        Promised(row, standing(due_on=row.due_on, is_done=row.done_at is not None, today=today))
        for row in rows
        if row.dropped_at is None
    ]
    return Promises(
        to_do=[each for each in kept if not each.standing.is_done],
        done=[each for each in kept if each.standing.is_done],
        dropped=[row for row in rows if row.dropped_at and row.dropped_at > now - UNDO_FOR],
    )


def agreements_of_atelier(atelier: Atelier) -> QuerySet[Agreement]:
    """Return all agreements of an atelier, also those that were taken away."""
    return Agreement.objects.filter(atelier=atelier)


def agreements_of_gathering(gathering: Gathering) -> QuerySet[Agreement]:
    """Return all agreements made at a gathering, also those that were taken away."""
    return Agreement.objects.filter(gathering=gathering)


def conclusions_of(gathering: Gathering) -> QuerySet[Conclusion]:
    """Return the conclusions of a gathering, in the order of writing."""
    found = Conclusion.objects.filter(gathering=gathering, removed_at=None)
    return found.order_by("written_at", "pk")


def removed_conclusions(gathering: Gathering, *, now: datetime) -> QuerySet[Conclusion]:
    """Return the conclusions that were taken away and may come back, for 30 days."""
    found = Conclusion.objects.filter(gathering=gathering, removed_at__gt=now - UNDO_FOR)
    return found.order_by("-removed_at")


def find_agreement(public_id: UUID) -> Agreement | None:
    """Return an agreement, whoever asks: only access may call this."""
    found = Agreement.objects.select_related("atelier__organisation", "gathering")
    return found.filter(public_id=public_id).first()


def find_conclusion(public_id: UUID) -> Conclusion | None:
    """Return a conclusion, whoever asks: only access may call this."""
    found = Conclusion.objects.select_related("gathering__atelier__organisation")
    return found.filter(public_id=public_id).first()
