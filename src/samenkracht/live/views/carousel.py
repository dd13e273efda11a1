"""Draaitafels: groups along charts, at once on the page and on paper (S15)."""

from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from samenkracht.core.errors import Refusal
from samenkracht.live import access, services
from samenkracht.live.forms.carousel import CarouselForm
from samenkracht.live.models import Run
from samenkracht.live.queries.desks import carousel_desk
from samenkracht.organisations.http import StaffRequest, staff_required


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID) -> HttpResponse:
    return _page(request, access.run_for(request.user, public_id))


@require_POST
@staff_required
def choose(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    """Keep how many groups, charts and rounds there are, and show the turns."""
    run = access.run_for(request.user, public_id)
    form = CarouselForm(request.POST)
    if not form.is_valid():
        return _page(request, run, form=form)
    services.choose_carousel(run=run, choice=form.choice, by=request.user, now=timezone.now())
    return _again(request, run)


@require_POST
@staff_required
def otherwise(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    """Show other turns for the same groups and charts."""
    run = access.run_for(request.user, public_id)
    try:
        services.turn_otherwise(run=run, by=request.user, now=timezone.now())
    except Refusal as refusal:
        return _page(request, run, refusal=str(refusal))
    return _again(request, run)


def _again(request: StaffRequest, run: Run) -> HttpResponseBase:
    return (
        _page(request, run) if request.htmx else redirect("live:carousel", run.gathering.public_id)
    )


def _page(
    request: StaffRequest, run: Run, *, form: CarouselForm | None = None, refusal: str = ""
) -> HttpResponse:
    desk = carousel_desk(run)
    choice = desk.choice
    initial = {
        "groups": choice.groups,
        "charts": choice.charts,
        "rounds": choice.rounds,
        "sharing": choice.sharing,
        "titles": "\n".join(choice.titles),
    }
    state = {
        "run": run,
        "desk": desk,
        "form": form or CarouselForm(initial=initial),
        "refusal": refusal,
    }
    part = "#schema" if request.htmx else ""
    status = 422 if refusal or form else 200
    return render(request, f"live/carousel.html{part}", state, status=status)
