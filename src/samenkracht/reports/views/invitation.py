"""What leaves the house to invite: cards, a letter, strips, the swan line, the contact list."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from samenkracht.core.errors import Refusal
from samenkracht.method.invitations import LANGUAGES
from samenkracht.organisations.http import StaffRequest, staff_required
from samenkracht.reports import access
from samenkracht.reports.services.contacts import write_contacts
from samenkracht.reports.services.invitation import Outgoing, print_invitation
from samenkracht.reports.views.files import pdf, workbook


@require_safe
@staff_required
def sheet(request: StaffRequest, public_id: UUID, kind: str) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id)
    if kind not in set(Outgoing):
        raise Http404
    asked = request.GET.get("taal", "")
    language = asked if asked in LANGUAGES else LANGUAGES[0]
    try:
        found = print_invitation(
            gathering=gathering,
            kind=Outgoing(kind),
            language=language,
            is_large="groot" in request.GET,
        )
    except Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect("atelier:promises", gathering.atelier.public_id, public_id)
    return pdf(found, f"{kind}-bijeenkomst-{gathering.number}")


@require_safe
@staff_required
def contacts(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    return workbook(write_contacts(atelier=atelier), "kring")
