"""Tables: how many, who sits where, and the sign on each (S12, S20, S24)."""

from random import SystemRandom
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_POST, require_safe

from samenkracht.core.errors import Refusal
from samenkracht.live import access, services
from samenkracht.live.forms.tables import SeatForm, TablesForm
from samenkracht.live.models import Run
from samenkracht.live.queries.desks import seating_desk
from samenkracht.live.views.addresses import scribe_address
from samenkracht.live.views.orders import first_fault
from samenkracht.organisations.http import StaffRequest, staff_required


@require_safe
@staff_required
def tables(request: StaffRequest, public_id: UUID) -> HttpResponse:
    run = access.run_for(request.user, public_id)
    return _render(request, run)


@require_POST
@staff_required
def lay(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    run = access.run_for(request.user, public_id)
    form = TablesForm(request.POST)
    if form.is_valid():
        count = form.cleaned_data["count"]
        try:
            services.lay_tables(run=run, count=count, by=request.user, now=timezone.now())
        except Refusal as refusal:
            form.add_error("count", str(refusal))
        else:
            return redirect("live:tables", public_id)
    return _render(request, run, form=form)


@require_POST
@staff_required
def spread(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    """Seat everyone who has no place yet, mixed."""
    run = access.run_for(request.user, public_id)
    seed = SystemRandom().randrange(1_000_000)
    try:
        seated = services.make_plan(run=run, seed=seed, by=request.user, now=timezone.now()).people
    except Refusal as refusal:
        return _render(request, run, refusal=str(refusal))
    words = ngettext(
        "%(people)s mens heeft een plaats gekregen.",
        "%(people)s mensen hebben een plaats gekregen.",
        seated,
    )
    messages.success(request, words % {"people": seated})
    return redirect("live:tables", public_id)


@require_POST
@staff_required
def seat(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    """Give someone a place, another place, or none."""
    run = access.run_for(request.user, public_id)
    form = SeatForm(request.POST)
    if not form.is_valid():
        return _render(request, run, refusal=first_fault(form))
    participant = access.participant_of(run, form.cleaned_data["person"])
    number = form.cleaned_data["table"]
    table = access.table_of(run, number) if number else None
    services.seat_person(
        run=run, participant=participant, table=table, by=request.user, now=timezone.now()
    )
    name = participant.person.short_name
    words = gettext("%(name)s zit nu aan tafel %(number)s.")
    if table is None:
        words = gettext("%(name)s heeft nu geen plaats.")
    messages.success(request, words % {"name": name, "number": number})
    return redirect("live:tables", public_id)


@require_safe
@staff_required
def sign(request: StaffRequest, public_id: UUID, number: int) -> HttpResponse:
    """Show the sign of a table: its number, its shape, and the way in for the scribe."""
    run = access.run_for(request.user, public_id)
    table = access.table_of(run, number)
    state = {"run": run, "table": table, "address": scribe_address(request, table)}
    return render(request, "live/sign.html", state)


def _render(
    request: StaffRequest, run: Run, *, form: TablesForm | None = None, refusal: str = ""
) -> HttpResponse:
    desk = seating_desk(run)
    state = {
        "run": run,
        "desk": desk,
        "form": form or TablesForm(initial={"count": desk.expected}),
        "refusal": refusal,
    }
    is_refused = bool(refusal or (form and form.errors))
    return render(request, "live/tables.html", state, status=422 if is_refused else 200)
