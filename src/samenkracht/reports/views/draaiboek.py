"""The programme of a gathering as a PDF, for moderator, scribe or host."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from samenkracht.atelier.domain.draaiboek import Reader
from samenkracht.atelier.queries.draaiboek import draaiboek
from samenkracht.core.errors import Refusal
from samenkracht.organisations.http import StaffRequest, staff_required
from samenkracht.reports import access
from samenkracht.reports.services.draaiboek import print_draaiboek
from samenkracht.reports.views.files import pdf


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID, reader: str) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id)
    if reader not in set(Reader):
        raise Http404
    try:
        found = print_draaiboek(paper=draaiboek(gathering, Reader(reader)))
    except Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect(
            "atelier:draaiboek", gathering.atelier.public_id, gathering.public_id, reader
        )
    return pdf(found, f"draaiboek-bijeenkomst-{gathering.number}-{reader}")
