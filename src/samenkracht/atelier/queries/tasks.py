"""What to do next in an atelier: at most three things, each with a reason that can be seen."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from samenkracht.atelier.domain.advice import advice_for
from samenkracht.atelier.domain.calendar import local_day
from samenkracht.atelier.models import Atelier, Gathering
from samenkracht.atelier.queries.plan import AtelierPlan, gatherings_in_order, is_past

MOST_TASKS = 3
PRINT_AHEAD = timedelta(days=7)  # paper is printed in the last week: the list changes until then


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do, what to press, and where that leads."""

    what: str
    action: str
    address: str


def tasks_for(plan: AtelierPlan, *, now: datetime) -> list[Task]:
    """Return the first three things to do, the most urgent first. Costs at most two queries."""
    if plan.atelier.closed_at is not None:
        return []
    found = []
    for task in _all(plan, now):
        found.append(task)
        if len(found) == MOST_TASKS:
            break
    return found


def _all(plan: AtelierPlan, now: datetime) -> Iterator[Task]:
    atelier, coming = plan.atelier, plan.next_gathering
    if coming is not None and plan.is_today:
        yield Task(
            gettext("Vandaag is bijeenkomst %(number)s") % {"number": coming.number},
            gettext("Open de zaal"),
            reverse("live:console", args=[coming.public_id]),
        )
    if len(plan.team) == 1:
        yield Task(
            gettext("Vraag iemand mee in het team"),
            gettext("Kies een collega"),
            reverse("atelier:team", args=[atelier.public_id]),
        )
    yield from _unnoted(atelier, now)
    if coming is not None:
        yield from _for_next(plan, coming, now)
    else:
        yield Task(
            gettext("Kijk samen terug op alle bijeenkomsten"),
            gettext("Bekijk de oogst"),
            reverse("harvest:show", args=[atelier.public_id]),
        )


def _for_next(plan: AtelierPlan, coming: Gathering, now: datetime) -> Iterator[Task]:
    page = reverse("atelier:programme", args=[plan.atelier.public_id, coming.public_id])
    if not coming.venue:
        yield Task(
            gettext("Zoek een plek voor bijeenkomst %(number)s") % {"number": coming.number},
            gettext("Zet de plek erbij"),
            f"{page}#gegevens",
        )
    yield from _people_wanted(plan, coming)
    ahead = (local_day(coming.starts_at) - local_day(now)).days
    if 0 <= ahead <= PRINT_AHEAD.days:
        yield Task(
            gettext("Druk het papier af voor bijeenkomst %(number)s") % {"number": coming.number},
            gettext("Bekijk het papier"),
            reverse("reports:paper", args=[coming.public_id]),
        )
    if advice_for(coming.blocks.all()):
        yield Task(
            gettext("Lees ons advies bij het draaiboek"),
            gettext("Open het draaiboek"),
            page,
        )


def _people_wanted(plan: AtelierPlan, coming: Gathering) -> Iterator[Task]:
    address = reverse("atelier:circle", args=[plan.atelier.public_id])
    if not plan.in_circle:
        yield Task(gettext("Zet de eerste mensen in de kring"), gettext("Begin de kring"), address)
        return
    stand = plan.stand_of_next
    missing = stand.needed - plan.in_circle if stand and stand.needed else 0
    if missing > 0 and not (stand and stand.is_held):
        yield Task(
            ngettext(
                "Vraag nog %(count)s mens, dan verdubbelt de kring",
                "Vraag nog %(count)s mensen, dan verdubbelt de kring",
                missing,
            )
            % {"count": missing},
            gettext("Bekijk de kring"),
            address,
        )


def _unnoted(atelier: Atelier, now: datetime) -> Iterator[Task]:
    """Yield the last gathering that is over and of which nobody noted who came."""
    counted = (
        gatherings_in_order(atelier).filter(is_skipped=False).annotate(came=Count("attendances"))
    )
    empty = [each for each in counted if is_past(each, now) and not each.came]
    for gathering in empty[-1:]:
        yield Task(
            gettext("Noteer wie er bij bijeenkomst %(number)s was") % {"number": gathering.number},
            gettext("Vul het in"),
            reverse("atelier:door", args=[atelier.public_id, gathering.public_id]),
        )
