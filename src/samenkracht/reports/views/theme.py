"""The sheets of the preparation, as PDF (METHOD S04-S07, V01)."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from samenkracht.core.errors import Refusal
from samenkracht.organisations.http import StaffRequest, staff_required
from samenkracht.reports import access
from samenkracht.reports.services.theme_sheets import ThemeSheet, print_theme_sheet
from samenkracht.reports.views.files import pdf


@require_safe
@staff_required
def sheet(request: StaffRequest, public_id: UUID, name: str) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    try:
        wanted = ThemeSheet(name)
    except ValueError:
        raise Http404 from None
    try:
        printed = print_theme_sheet(atelier=atelier, sheet=wanted)
    except Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect("atelier:theme", public_id)
    return pdf(printed, f"voorbereiding-{wanted}")
