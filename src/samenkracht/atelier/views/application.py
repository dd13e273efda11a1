"""The application for a fund: put together by the house, made its own by the team (V14)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samenkracht.atelier import access
from samenkracht.atelier.domain.application import Question
from samenkracht.atelier.domain.changes import ChangedMeanwhile
from samenkracht.atelier.forms.looking_back import PartForm
from samenkracht.atelier.models import Atelier
from samenkracht.atelier.queries.application import application_of
from samenkracht.atelier.services import application
from samenkracht.atelier.views.clashes import show_clashes
from samenkracht.organisations.http import StaffRequest, staff_required


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID) -> HttpResponse:
    return _page(request, access.atelier_for(request.user, public_id))


@require_POST
@staff_required
def write(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    form = PartForm(request.POST)
    if form.is_valid():
        sent = form.cleaned_data
        try:
            application.write_part(
                atelier=atelier, key=sent["key"], seen=sent["seen"], text=sent["text"]
            )
        except ChangedMeanwhile as refusal:
            # What was typed stays; the next try is for what stands there now.
            theirs = str(refusal.clashes[0].theirs)
            form = PartForm({**request.POST.dict(), "seen": theirs})
            show_clashes(form, refusal)
        else:
            messages.success(request, _("Uw tekst staat erin."))
            return _back(atelier, sent["key"])
    return _page(request, atelier, form)


@require_POST
@staff_required
def choose(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    key = request.POST.get("key", "")
    if key not in set(Question):
        return _back(atelier, Question.WHO)
    is_own = request.POST.get("whose") == "own"
    application.choose_words(atelier=atelier, key=key, is_own=is_own)
    messages.success(
        request,
        _("Uw eigen tekst staat er weer.") if is_own else _("Onze tekst staat er weer."),
    )
    return _back(atelier, Question(key))


def _back(atelier: Atelier, key: Question) -> HttpResponse:
    address = reverse("atelier:application", args=[atelier.public_id])
    return HttpResponseRedirect(f"{address}#{key.value}")


def _page(request: StaffRequest, atelier: Atelier, refused: PartForm | None = None) -> HttpResponse:
    parts = application_of(atelier)
    wrong = str(refused["key"].value()) if refused else ""
    context = {
        "atelier": atelier,
        "parts": [
            (
                part,
                refused
                if refused and wrong == part.key
                else PartForm(
                    initial={"key": part.key.value, "text": part.text, "seen": part.text},
                    auto_id=f"{part.key.value}-%s",
                ),
            )
            for part in parts
        ],
        "wrong": wrong,
        "gaps": [(part, gap) for part in parts for gap in part.gaps],
    }
    return render(
        request, "atelier/means/application.html", context, status=422 if refused else 200
    )
