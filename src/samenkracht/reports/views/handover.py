"""Handing an atelier over: a booklet to read, a file for another house, a workbook for people."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from samenkracht.atelier.models import Atelier
from samenkracht.core.errors import Refusal
from samenkracht.organisations.http import StaffRequest, staff_required
from samenkracht.reports import access
from samenkracht.reports.queries.booklet import booklet_of
from samenkracht.reports.queries.colleagues import may_take_names
from samenkracht.reports.services import handover
from samenkracht.reports.services.booklet import print_booklet
from samenkracht.reports.views.files import dossier, pdf, workbook

WITHOUT = "zonder"


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    context = {
        "atelier": atelier,
        "may_take_names": may_take_names(request.user, atelier),
    }
    return render(request, "reports/handover.html", context)


@require_safe
@staff_required
def booklet(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    try:
        found = print_booklet(booklet=booklet_of(atelier))
    except Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect("reports:handover", public_id)
    return pdf(found, "boekje")


@require_safe
@staff_required
def atelier_json(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Give the whole atelier as a file that another house can take in."""
    atelier = access.atelier_for(request.user, public_id)
    with_names = _with_names(request, atelier)
    found = handover.write_dossier(atelier=atelier, with_names=with_names, now=timezone.now())
    return dossier(found, _name(with_names=with_names))


@require_safe
@staff_required
def atelier_xlsx(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Give the same as a workbook."""
    atelier = access.atelier_for(request.user, public_id)
    with_names = _with_names(request, atelier)
    found = handover.write_pages(atelier=atelier, with_names=with_names, now=timezone.now())
    return workbook(found, _name(with_names=with_names))


def _with_names(request: StaffRequest, atelier: Atelier) -> bool:
    """Tell whether persons come along: unless one asks for less. Who may not have them hears so."""
    if request.GET.get("namen") == WITHOUT:
        return False
    if not may_take_names(request.user, atelier):
        raise PermissionDenied(
            gettext("De namen blijven bij %(name)s. Neem het atelier mee zonder namen.")
            % {"name": atelier.organisation.name}
        )
    return True


def _name(*, with_names: bool) -> str:
    return "atelier" if with_names else "atelier-zonder-namen"
