"""Steps go forward, back, are skipped and stretched; the moderator decides (S12-S18)."""

from uuid import UUID

from django.http import HttpResponseBase
from django.utils import timezone
from django.views.decorators.http import require_POST

from samenkracht.live import access, services
from samenkracht.live.forms.console import MinutesForm
from samenkracht.live.models import Run, RunStep
from samenkracht.live.views.orders import obey, obey_form
from samenkracht.organisations.http import StaffRequest, staff_required


@require_POST
@staff_required
def go_to(request: StaffRequest, public_id: UUID, position: int) -> HttpResponseBase:
    """Go to a step by its place; pressing twice goes once."""

    def move(run: Run) -> Run:
        step = access.step_of(run, position)
        return services.go_to(run=run, step=step, by=request.user, now=timezone.now())

    return obey(request, public_id, move)


@require_POST
@staff_required
def skip(request: StaffRequest, public_id: UUID, position: int) -> HttpResponseBase:
    """Leave a step out, or take it in again."""

    def leave_out(run: Run) -> RunStep:
        step = access.step_of(run, position)
        return services.skip_step(run=run, step=step, by=request.user, now=timezone.now())

    return obey(request, public_id, leave_out)


@require_POST
@staff_required
def stretch(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    form = MinutesForm(request.POST)

    def give(run: Run) -> RunStep:
        minutes = form.cleaned_data["minutes"]
        return services.stretch_step(run=run, minutes=minutes, by=request.user, now=timezone.now())

    return obey_form(request, public_id, form, give)


@require_POST
@staff_required
def pause(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    def stop(run: Run) -> Run:
        return services.pause(run=run, by=request.user, now=timezone.now())

    return obey(request, public_id, stop)


@require_POST
@staff_required
def resume(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    def go_on(run: Run) -> Run:
        return services.resume(run=run, by=request.user, now=timezone.now())

    return obey(request, public_id, go_on)
