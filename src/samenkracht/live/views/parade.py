"""Ideas and stickers from files, on screen: hand over, watch, see what did not count."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from samenkracht.core.errors import Refusal
from samenkracht.live import access
from samenkracht.live.forms.parade import ParadeForm
from samenkracht.live.models import ParadeImport
from samenkracht.live.queries.parade import last_parade_of, parade_figures, refused_rows
from samenkracht.live.services.parade import is_silent, read_parade_aside
from samenkracht.organisations.http import StaffRequest, staff_required

ROWS_ON_A_PAGE = 50


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def hand_over(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Take files with ideas and stickers, and begin to read them."""
    gathering = access.gathering_for(request.user, public_id)
    last = last_parade_of(gathering)
    form = ParadeForm(
        request.POST or None,
        request.FILES or None,
        initial={"cap": gathering.sticker_cap},
        is_again=last is not None and last.is_read,
    )
    if request.method == "POST" and form.is_valid():
        try:
            begun = read_parade_aside(
                gathering=gathering,
                plan=form.plan(),
                name=form.cleaned_data["ideas"].name,
                by=request.user,
                now=timezone.now(),
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("live:parade_progress", gathering.public_id, begun.public_id)
    context = {"gathering": gathering, "form": form, "last": last}
    return render(
        request, "live/parade/hand_over.html", context, status=422 if form.errors else 200
    )


@require_safe
@staff_required
def progress(request: StaffRequest, public_id: UUID, import_id: UUID) -> HttpResponse:
    """Show how far the reading is, and in the end what is kept and what does not count."""
    gathering = access.gathering_for(request.user, public_id)
    parade = access.parade_of(gathering, import_id)
    page = "live/parade/progress.html"
    if request.htmx:
        page += "#state"
    return render(request, page, _state(request, parade))


def _state(request: StaffRequest, parade: ParadeImport) -> dict[str, object]:
    is_dead = is_silent(parade, timezone.now())
    refused = Paginator(refused_rows(parade), ROWS_ON_A_PAGE)
    return {
        "gathering": parade.run.gathering,
        "parade": parade,
        "is_dead": is_dead,
        "is_going_on": parade.finished_at is None and not is_dead,
        "figures": parade_figures(parade) if parade.is_read else None,
        "refused": refused.get_page(request.GET.get("pagina")),
    }
