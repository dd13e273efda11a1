"""The reveal, equal piles and the prizes, one by one (S22)."""

from uuid import UUID

from django.http import Http404, HttpResponseBase
from django.utils import timezone
from django.views.decorators.http import require_POST

from samenkracht.live import services
from samenkracht.live.domain.ties import PLACES
from samenkracht.live.forms.console import TieForm, ToldForm
from samenkracht.live.models import Run, TieRuling
from samenkracht.live.views.orders import obey, obey_form
from samenkracht.organisations.http import StaffRequest, staff_required


@require_POST
@staff_required
def reveal(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    def show(run: Run) -> Run:
        return services.reveal(run=run, by=request.user, now=timezone.now())

    return obey(request, public_id, show)


@require_POST
@staff_required
def rule_tie(request: StaffRequest, public_id: UUID, place: int) -> HttpResponseBase:
    """Settle equal piles together with the room: share, draw, or let all win."""
    if not 1 <= place <= PLACES:
        raise Http404
    form = TieForm(request.POST)

    def rule(run: Run) -> TieRuling:
        return services.rule_tie(
            run=run, place=place, by=request.user, now=timezone.now(), **form.cleaned_data
        )

    return obey_form(request, public_id, form, rule)


@require_POST
@staff_required
def tell(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    """Tell the next prize; pressing twice tells one."""
    form = ToldForm(request.POST)

    def next_prize(run: Run) -> Run:
        told = form.cleaned_data["told"]
        return services.tell_next_prize(run=run, told=told, by=request.user, now=timezone.now())

    return obey_form(request, public_id, form, next_prize)
