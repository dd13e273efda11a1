"""The start page."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_safe

from samenkracht.home.domain.attention import WORDS, Need
from samenkracht.home.domain.day import greeting
from samenkracht.home.queries import Today, day_of
from samenkracht.home.queries.today import Task
from samenkracht.organisations.http import StaffRequest, staff_required

OF_ATELIER = {Need.PEOPLE: "atelier:circle", Need.TEAM: "atelier:team"}
OF_BOTH = {Need.ATTENDANCE: "atelier:door", Need.VENUE: "atelier:programme"}
OF_GATHERING = {
    Need.LEFT_OPEN: "live:console",
    Need.LIVE: "live:console",
    Need.PRINT: "reports:paper",
    Need.AGREEMENTS: "harvest:closing",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A task in words, with the way to it."""

    title: str
    why: str
    action: str
    address: str


@require_safe
@staff_required
def today(request: StaffRequest) -> HttpResponse:
    now = timezone.now()
    seen = day_of(request.user, now)
    context = {
        "greeting": gettext(greeting(timezone.localtime(now).hour))
        % {"name": request.user.first_name},
        "now": now,
        "today": seen,
        "lead": _lead(seen),
        "lines": [_line(task) for task in seen.tasks],
    }
    return render(request, "home/today.html", context)


def _lead(seen: Today) -> str:
    """Say in two sentences what is next and how much waits."""
    waiting = len(seen.tasks)
    told = (
        ngettext("%(n)s ding wacht op u.", "%(n)s dingen wachten op u.", waiting) % {"n": waiting}
        if waiting
        else gettext("Er wacht niets op u.")
    )
    if seen.ticket is None:
        return told
    return f"{_countdown(seen.ticket.days)} {told}"


def _countdown(days: int) -> str:
    if days == 0:
        return gettext("Vandaag is de bijeenkomst.")
    if days == 1:
        return gettext("Morgen is de bijeenkomst.")
    return gettext("Over %(days)s dagen is de volgende bijeenkomst.") % {"days": days}


def _line(task: Task) -> Line:
    words = WORDS[task.need]
    facts = {
        "atelier": task.atelier.title,
        "gathering": task.gathering.title if task.gathering else "",
        "queued": task.queued,
    }
    return Line(
        title=gettext(words.title) % facts,
        why=gettext(words.why) % facts,
        action=gettext(words.action),
        address=_address(task),
    )


def _address(task: Task) -> str:
    """Return where one does it."""
    atelier = task.atelier.public_id
    if task.gathering is None or task.need in OF_ATELIER:
        return reverse(OF_ATELIER[task.need], args=[atelier])
    gathering = task.gathering.public_id
    if task.need in OF_BOTH:
        return reverse(OF_BOTH[task.need], args=[atelier, gathering])
    return reverse(OF_GATHERING[task.need], args=[gathering])
