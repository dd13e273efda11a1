"""Ateliers and gatherings of someone, with what the rules of the day count beside them."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.advice import advice_for
from samenkracht.atelier.models import Atelier, Attendance, Block, Gathering, Participant
from samenkracht.atelier.queries import ateliers_of, gatherings_of
from samenkracht.atelier.queries.places import standing_places
from samenkracht.harvest.models import Agreement
from samenkracht.home.domain.attention import AtelierSight, GatheringSight
from samenkracht.live.domain.ideas import IdeaState
from samenkracht.live.domain.run import RunState
from samenkracht.live.models import Idea, Run
from samenkracht.reports.models import PackPrinted

LIVE = {RunState.OPEN, RunState.PAUSED}


def open_ateliers(user: User, today: date, only: Atelier | None = None) -> QuerySet[Atelier]:
    """Return the ateliers of someone that are not closed; `only` this one."""
    due = Agreement.objects.filter(done_at=None, dropped_at=None, due_on__lte=today)
    found = (
        ateliers_of(user)
        .filter(closed_at=None)
        .annotate(
            people=_count(Participant.objects.filter(left_at=None), "atelier"),
            team_size=_count(standing_places(), "atelier"),
            due=_count(due, "atelier"),
        )
        .order_by("title", "pk")
    )
    return found.filter(pk=only.pk) if only else found


def counted_gatherings(user: User, only: Atelier | None = None) -> QuerySet[Gathering]:
    """Return the gatherings of those ateliers in the order of their dates."""
    found = (
        gatherings_of(user)
        .filter(is_skipped=False, atelier__closed_at=None)
        .select_related("atelier")
        .annotate(
            present=_count(Attendance.objects.all(), "gathering"),
            queued=_count(Idea.objects.filter(state=IdeaState.QUEUED), "run__gathering"),
            agreed=_count(Agreement.objects.filter(dropped_at=None), "gathering"),
            printed=_count(PackPrinted.objects.all(), "gathering"),
            run_state=Subquery(Run.objects.filter(gathering=OuterRef("pk")).values("state")),
        )
        .order_by("starts_at", "pk")
    )
    return found.filter(atelier=only) if only else found


def tally(row: Atelier | Gathering, name: str) -> int:
    """Return what the database counted beside a row."""
    counted: int = getattr(row, name)
    return counted


def state_of(gathering: Gathering) -> str | None:
    """Return how far the room of a gathering is; None when it never opened."""
    state: str | None = getattr(gathering, "run_state")  # noqa: B009 -- counted beside the row
    return state


def days_until(gathering: Gathering, today: date) -> int:
    """Return how many days a gathering is away; negative when it was."""
    return (timezone.localdate(gathering.starts_at) - today).days


def gathering_sights(gatherings: Sequence[Gathering], today: date) -> list[GatheringSight]:
    """Return gatherings as the rules see them, in the same order. One query."""
    nexts = _nexts(gatherings, today)
    advised = _advised([gathering for gathering in gatherings if gathering.pk in nexts])
    before: dict[int, int] = defaultdict(int)
    seen = []
    for gathering in gatherings:
        state = state_of(gathering)
        seen.append(
            GatheringSight(
                days=days_until(gathering, today),
                has_venue=bool(gathering.venue),
                present=tally(gathering, "present"),
                agreements=tally(gathering, "agreed"),
                is_live=state in LIVE,
                is_closed=state == RunState.CLOSED,
                is_next=gathering.pk in nexts,
                is_printed=bool(tally(gathering, "printed")),
                has_advice=gathering.pk in advised,
                expected=gathering.expected,
                before=before[gathering.atelier_id],
            )
        )
        before[gathering.atelier_id] = tally(gathering, "present")
    return seen


def atelier_sights(
    ateliers: Sequence[Atelier], gatherings: Sequence[Gathering], today: date
) -> list[AtelierSight]:
    """Return ateliers as the rules see them, in the same order."""
    last = {gathering.atelier_id: days_until(gathering, today) for gathering in gatherings}
    return [
        AtelierSight(
            team=tally(atelier, "team_size"),
            promises=tally(atelier, "due"),
            is_over=last.get(atelier.pk, 0) < 0,
        )
        for atelier in ateliers
    ]


def _nexts(gatherings: Sequence[Gathering], today: date) -> set[int]:
    """Return the first gathering of each atelier that is still to come."""
    first: dict[int, int] = {}
    for gathering in gatherings:
        if days_until(gathering, today) >= 0 and state_of(gathering) != RunState.CLOSED:
            first.setdefault(gathering.atelier_id, gathering.pk)
    return set(first.values())


def _advised(gatherings: Sequence[Gathering]) -> set[int]:
    """Return the gatherings of which the programme could be better."""
    blocks: dict[int, list[Block]] = defaultdict(list)
    for block in Block.objects.filter(gathering__in=gatherings).order_by("position", "pk"):
        blocks[block.gathering_id].append(block)
    return {one.pk for one in gatherings if advice_for(blocks[one.pk])}


def _count(rows: QuerySet[Any], key: str) -> Coalesce:
    per_key = rows.filter(**{key: OuterRef("pk")}).order_by().values(key)
    counted = per_key.annotate(many=Count("pk")).values("many")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
