"""What asks attention today, over all ateliers whose team someone is in."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import F
from django.utils import timezone

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.agenda import total_minutes
from samenkracht.atelier.domain.growth import Stand
from samenkracht.atelier.hooks import Task
from samenkracht.atelier.models import Atelier, Gathering
from samenkracht.atelier.queries import ateliers_of, growth
from samenkracht.core.growth import Circle, circle
from samenkracht.harvest.models import Agreement
from samenkracht.harvest.queries import Promised, promises_of
from samenkracht.home.domain.attention import FIRST
from samenkracht.home.queries.attention import Standing, tasks_in
from samenkracht.home.queries.counted import (
    counted_gatherings,
    days_until,
    open_ateliers,
    state_of,
    tally,
)
from samenkracht.live.domain.run import RunState

PROMISES = 4


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
    waiting: int
    promises: list[Promised]
    ticket: Ticket | None

    @property
    def first_tasks(self) -> list[Task]:
        return self.tasks[:FIRST]

    @property
    def other_tasks(self) -> list[Task]:
        return self.tasks[FIRST:]

    @property
    def untold(self) -> int:
        """How much more there is than a page can hold."""
        return self.waiting - len(self.tasks)


def day_of(user: User, now: datetime) -> Today:
    """Return what asks attention now. The same number of queries for one atelier and a hundred."""
    today = timezone.localdate(now)
    ateliers = list(open_ateliers(user, today))
    gatherings = list(counted_gatherings(user))
    ahead = [one for one in gatherings if days_until(one, today) >= 0]
    upcoming = next((one for one in ahead if state_of(one) != RunState.CLOSED), None)
    asked = tasks_in(Standing(user, ateliers, gatherings, today))
    nexts = {one.atelier_id: one for one in reversed(ahead)}
    return Today(
        ateliers=[
            OwnAtelier(atelier, tally(atelier, "people"), nexts.get(atelier.pk))
            for atelier in ateliers
        ],
        tasks=asked.tasks,
        waiting=asked.count,
        promises=_promises(user, now),
        ticket=_ticket(upcoming, today) if upcoming else None,
    )


def _promises(user: User, now: datetime) -> list[Promised]:
    """Return the promises that come first; a city has a thousand, and the page holds four."""
    waiting = Agreement.objects.filter(
        atelier__in=ateliers_of(user), done_at=None, dropped_at=None
    ).order_by(F("due_on").asc(nulls_last=True), "made_at", "pk")
    first = Agreement.objects.filter(pk__in=waiting.values("pk")[:PROMISES])
    found = promises_of(first.select_related("atelier"), now=now, today=timezone.localdate(now))
    return found.to_do


def _ticket(gathering: Gathering, today: date) -> Ticket:
    minutes = total_minutes(gathering.blocks.all())
    stand = next(one.stand for one in growth(gathering.atelier) if one.gathering == gathering)
    return Ticket(
        gathering=gathering,
        days=days_until(gathering, today),
        ends_at=gathering.starts_at + timedelta(minutes=minutes),
        stand=stand,
        drawing=circle(stand.rings),
    )
