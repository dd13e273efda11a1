"""The programme as a page to print, for moderator, scribe or host."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from samenkracht.atelier import access
from samenkracht.atelier.domain.draaiboek import READERS, Reader
from samenkracht.atelier.queries.draaiboek import draaiboek
from samenkracht.organisations.http import StaffRequest, staff_required


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID, gathering_id: UUID, reader: str) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    if reader not in set(Reader):
        raise Http404
    context = {
        "gathering": gathering,
        "atelier": gathering.atelier,
        "paper": draaiboek(gathering, Reader(reader)),
        "readers": [(one.value, gettext(words)) for one, words in READERS.items()],
    }
    return render(request, "atelier/library/draaiboek.html", context)
