"""Paper stickers: typed in by table, twice, and confirmed (S21; TRUST, Paper 3)."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenkracht.core.errors import Refusal
from samenkracht.live import access, services
from samenkracht.live.forms.paper import ConfirmForm, SheetForm
from samenkracht.live.models import Run
from samenkracht.live.queries.desks import paper_desk, paper_sheet
from samenkracht.live.queries.desks.paper import ENTRIES
from samenkracht.organisations.http import StaffRequest, staff_required


@require_safe
@staff_required
def paper(request: StaffRequest, public_id: UUID) -> HttpResponse:
    run = access.run_for(request.user, public_id)
    return _render(request, run, ConfirmForm())


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def sheet(request: StaffRequest, public_id: UUID, number: int, entry: int) -> HttpResponseBase:
    """Type in what one table stuck; the second count does not see the first."""
    if entry not in ENTRIES:
        raise Http404
    run = access.run_for(request.user, public_id)
    table = access.table_of(run, number)
    page = paper_sheet(run, table, entry)
    form = SheetForm(request.POST if request.method == "POST" else None, sheet=page)
    if form.is_valid():
        try:
            services.enter_paper_counts(
                run=run,
                entry=entry,
                table=table,
                counts=form.counts,
                by=request.user,
                now=timezone.now(),
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, gettext("Tafel %(number)s is bewaard.") % {"number": number})
            if "next" in request.POST and page.following:
                return redirect("live:paper_sheet", public_id, page.following, entry)
            return redirect("live:paper", public_id)
    state = {"run": run, "sheet": page, "form": form}
    return render(request, "live/paper_sheet.html", state, status=422 if form.errors else 200)


@require_POST
@staff_required
def confirm(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    """Vouch for paper that was counted once."""
    run = access.run_for(request.user, public_id)
    form = ConfirmForm(request.POST)
    if form.is_valid():
        note = form.cleaned_data["note"]
        services.confirm_paper(run=run, note=note, by=request.user, now=timezone.now())
        messages.success(request, gettext("De telling is bevestigd."))
        return redirect("live:paper", public_id)
    return _render(request, run, form)


def _render(request: StaffRequest, run: Run, form: ConfirmForm) -> HttpResponse:
    state = {"run": run, "desk": paper_desk(run), "form": form}
    return render(request, "live/paper.html", state, status=422 if form.errors else 200)
