"""What asks attention today, over all ateliers whose team someone is in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.agenda import total_minutes
from samenkracht.atelier.domain.growth import Stand
from samenkracht.atelier.models import Atelier, Attendance, Gathering, Participant
from samenkracht.atelier.queries import ateliers_of, gatherings_of, growth
from samenkracht.atelier.queries.places import standing_places
from samenkracht.core.growth import Circle, circle
from samenkracht.harvest.models import Agreement
from samenkracht.harvest.queries import Promised, promises_of
from samenkracht.home.domain.attention import (
    GatheringSight,
    Matter,
    Need,
    first_three,
    needs_of_gathering,
)
from samenkracht.live.domain.ideas import IdeaState
from samenkracht.live.domain.run import RunState
from samenkracht.live.models import Idea, Run

PROMISES = 4
LIVE = {RunState.OPEN, RunState.PAUSED}


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do, with the gathering or atelier it is about."""

    need: Need
    atelier: Atelier
    gathering: Gathering | None
    queued: int


@dataclass(frozen=True, slots=True)
class Ticket:
    """The next gathering, with the circle that grows towards it."""

    gathering: Gathering
    days: int
    ends_at: datetime
    stand: Stand
    drawing: Circle


@dataclass(frozen=True, slots=True)
class OwnAtelier:
    """An atelier of someone, and when its next gathering is."""

    atelier: Atelier
    people: int
    next: Gathering | None


@dataclass(frozen=True, slots=True)
class Today:
    """The start page."""

    ateliers: list[OwnAtelier]
    tasks: list[Task]
    promises: list[Promised]
    ticket: Ticket | None


def day_of(user: User, now: datetime) -> Today:
    """Return what asks attention now. The same number of queries for one atelier and a hundred."""
    ateliers = {atelier.pk: atelier for atelier in _open_ateliers(user)}
    gatherings = list(_gatherings(user))
    today = timezone.localdate(now)
    ahead = [one for one in gatherings if timezone.localdate(one.starts_at) >= today]
    upcoming = next((one for one in ahead if _state(one) != RunState.CLOSED), None)
    return Today(
        ateliers=[
            OwnAtelier(
                atelier,
                _tally(atelier, "people"),
                next((one for one in ahead if one.atelier_id == atelier.pk), None),
            )
            for atelier in ateliers.values()
        ],
        tasks=_tasks(ateliers, gatherings, today),
        promises=_promises(user, now)[:PROMISES],
        ticket=_ticket(upcoming, today) if upcoming else None,
    )


def _open_ateliers(user: User) -> QuerySet[Atelier]:
    return (
        ateliers_of(user)
        .filter(closed_at=None)
        .annotate(
            people=_count(Participant.objects.filter(left_at=None), "atelier"),
            team_size=_count(standing_places(), "atelier"),
        )
        .order_by("title", "pk")
    )


def _gatherings(user: User) -> QuerySet[Gathering]:
    return (
        gatherings_of(user)
        .filter(is_skipped=False, atelier__closed_at=None)
        .select_related("atelier")
        .annotate(
            present=_count(Attendance.objects.all(), "gathering"),
            queued=_count(Idea.objects.filter(state=IdeaState.QUEUED), "run__gathering"),
            agreed=_count(Agreement.objects.filter(dropped_at=None), "gathering"),
            run_state=Subquery(Run.objects.filter(gathering=OuterRef("pk")).values("state")),
        )
        .order_by("starts_at", "pk")
    )


def _count(rows: QuerySet[Any], key: str) -> Coalesce:
    per_key = rows.filter(**{key: OuterRef("pk")}).order_by().values(key)
    counted = per_key.annotate(many=Count("pk")).values("many")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def _tally(row: Atelier | Gathering, name: str) -> int:
    """Return what the database counted beside a row."""
    counted: int = getattr(row, name)
    return counted


def _state(gathering: Gathering) -> str | None:
    state: str | None = getattr(gathering, "run_state")  # noqa: B009 -- counted beside the row
    return state


def _tasks(ateliers: dict[int, Atelier], gatherings: list[Gathering], today: date) -> list[Task]:
    open_ateliers = list(ateliers.values())
    matters = [*_of_gatherings(ateliers, gatherings, today), *_of_ateliers(open_ateliers)]
    tasks = []
    for matter in first_three(matters):
        if matter.need is Need.TEAM:
            tasks.append(Task(matter.need, open_ateliers[matter.place], None, 0))
        else:
            gathering = gatherings[matter.place]
            queued = _tally(gathering, "queued")
            tasks.append(Task(matter.need, gathering.atelier, gathering, queued))
    return tasks


def _of_gatherings(
    ateliers: dict[int, Atelier], gatherings: list[Gathering], today: date
) -> Iterator[Matter]:
    asked_for_people = set()
    for place, gathering in enumerate(gatherings):
        seen = _sight(gathering, today)
        for need in needs_of_gathering(seen, _tally(ateliers[gathering.atelier_id], "people")):
            if need is Need.PEOPLE:
                if gathering.atelier_id in asked_for_people:
                    continue
                asked_for_people.add(gathering.atelier_id)
            yield Matter(need, seen.days, place)


def _of_ateliers(ateliers: list[Atelier]) -> Iterator[Matter]:
    for place, atelier in enumerate(ateliers):
        if _tally(atelier, "team_size") == 1:
            yield Matter(Need.TEAM, 0, place)


def _sight(gathering: Gathering, today: date) -> GatheringSight:
    state = _state(gathering)
    return GatheringSight(
        title=gathering.title,
        days=(timezone.localdate(gathering.starts_at) - today).days,
        has_venue=bool(gathering.venue),
        present=_tally(gathering, "present"),
        queued=_tally(gathering, "queued"),
        agreements=_tally(gathering, "agreed"),
        is_live=state in LIVE,
        is_closed=state == RunState.CLOSED,
    )


def _promises(user: User, now: datetime) -> list[Promised]:
    waiting = Agreement.objects.filter(
        atelier__in=ateliers_of(user), done_at=None, dropped_at=None
    ).select_related("atelier")
    return promises_of(waiting, now=now, today=timezone.localdate(now)).to_do


def _ticket(gathering: Gathering, today: date) -> Ticket:
    minutes = total_minutes(gathering.blocks.all())
    stand = next(one.stand for one in growth(gathering.atelier) if one.gathering == gathering)
    return Ticket(
        gathering=gathering,
        days=(timezone.localdate(gathering.starts_at) - today).days,
        ends_at=gathering.starts_at + timedelta(minutes=minutes),
        stand=stand,
        drawing=circle(stand.rings),
    )
