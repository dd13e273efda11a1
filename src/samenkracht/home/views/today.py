"""The start page."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_safe

from samenkracht.home.domain.day import greeting
from samenkracht.home.queries import Today, day_of
from samenkracht.organisations.http import StaffRequest, staff_required


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
    }
    return render(request, "home/today.html", context)


def _lead(seen: Today) -> str:
    """Say in two sentences what is next and how much waits."""
    waiting = seen.waiting
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
