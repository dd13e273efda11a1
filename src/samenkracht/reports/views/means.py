"""Money and means as files: the budget, the application, the signing sheet."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from samenkracht.atelier.models import Atelier
from samenkracht.core.errors import Refusal
from samenkracht.organisations.http import StaffRequest, staff_required
from samenkracht.reports import access
from samenkracht.reports.services import means
from samenkracht.reports.views.files import pdf, workbook


@require_safe
@staff_required
def budget_pdf(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    return _printed(request, atelier, lambda: means.print_budget(atelier=atelier), "begroting")


@require_safe
@staff_required
def budget_xlsx(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    return workbook(means.write_budget(atelier=atelier), "begroting")


@require_safe
@staff_required
def application_pdf(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    return _printed(
        request,
        atelier,
        lambda: means.print_application(atelier=atelier),
        "aanvraag",
        "application",
    )


@require_safe
@staff_required
def pledges_pdf(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    return _printed(
        request, atelier, lambda: means.print_pledges(atelier=atelier), "tekenblad", "pledges"
    )


def _printed(
    request: StaffRequest,
    atelier: Atelier,
    make: Callable[[], bytes],
    name: str,
    page: str = "budget",
) -> HttpResponse:
    """Answer with a PDF; when it is too much to print, go back to its page and say so."""
    try:
        content = make()
    except Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect(f"atelier:{page}", atelier.public_id)
    return pdf(content, name)
