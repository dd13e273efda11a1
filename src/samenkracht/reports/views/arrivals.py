"""Taking an atelier over from a file: look first, then all or nothing, and back within a day."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenkracht.core.errors import Refusal
from samenkracht.organisations.http import StaffRequest, staff_required
from samenkracht.reports import access
from samenkracht.reports.domain.dossier import is_going_on, may_undo
from samenkracht.reports.forms import ArrivalForm
from samenkracht.reports.models import HandOver
from samenkracht.reports.services import handover


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def receive(request: StaffRequest) -> HttpResponse:
    """Take a file in, to look at."""
    form = ArrivalForm(request.POST, request.FILES) if request.method == "POST" else ArrivalForm()
    if form.is_valid():
        try:
            found = handover.receive(
                organisation=request.organisation,
                content=form.content,
                name=form.cleaned_data["file"].name,
                by=request.user,
                now=timezone.now(),
            )
        except Refusal as refusal:
            form.add_error("file", str(refusal))
        else:
            return redirect("reports:arrival", found.public_id)
    context = {"form": form}
    return render(request, "reports/receive.html", context, status=422 if form.errors else 200)


@require_safe
@staff_required
def show(request: StaffRequest, arrival_id: UUID) -> HttpResponse:
    """Show what is in the file; while it is written how far it is; then that it is there."""
    arrival = access.hand_over_for(request.user, arrival_id)
    page = "reports/arrival.html"
    if request.htmx:
        page += "#state"
    return render(request, page, _state(arrival))


@require_POST
@staff_required
def take(request: StaffRequest, arrival_id: UUID) -> HttpResponse:
    arrival = access.hand_over_for(request.user, arrival_id)
    try:
        if handover.is_long_work(arrival) and arrival.begun_at is None:
            handover.take_over_aside(hand_over=arrival, by=request.user)
            return redirect("reports:arrival", arrival_id)
        handover.take_over(hand_over=arrival, by=request.user)
    except Refusal as refusal:
        messages.warning(request, str(refusal))
    return redirect("reports:arrival", arrival_id)


@require_POST
@staff_required
def undo(request: StaffRequest, arrival_id: UUID) -> HttpResponse:
    arrival = access.hand_over_for(request.user, arrival_id)
    try:
        handover.undo(hand_over=arrival, now=timezone.now())
    except Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect("reports:arrival", arrival_id)
    messages.success(request, gettext("Het atelier is weer weg, met de mensen die meekwamen."))
    return redirect("reports:receive")


def _state(arrival: HandOver) -> dict[str, object]:
    is_busy = is_going_on(arrival.begun_at, arrival.done_at, timezone.now())
    context: dict[str, object] = {"arrival": arrival, "is_busy": is_busy}
    if arrival.is_done:
        context["may_undo"] = may_undo(arrival.done_at, timezone.now())
        context["elsewhere"] = arrival.away.get("colleagues", [])
    elif is_busy:
        context["done_rows"] = handover.progress_of(arrival)
        context["all_rows"] = arrival.counts.get("rows", 0)
    else:
        context["seen"] = handover.see_for(handover.seen_in(arrival), arrival.organisation)
    return context
