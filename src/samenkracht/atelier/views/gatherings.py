"""A gathering: its page, its day and place, skipping it, an extra one, undoing and saying why."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from samenkracht.atelier import access
from samenkracht.atelier.domain.calendar import DateTooFar
from samenkracht.atelier.domain.changes import ChangedMeanwhile, SeriesFull
from samenkracht.atelier.forms.programme import (
    ChangeGatheringForm,
    ExtraGatheringForm,
    GatheringForm,
    ReasonForm,
    TellForm,
)
from samenkracht.atelier.queries.programmes import afternoons
from samenkracht.atelier.services import deviations, gatherings
from samenkracht.atelier.views.clashes import ask_again, faults_of, show_clashes
from samenkracht.atelier.views.gathering_page import Trouble, answer, show_page
from samenkracht.core.errors import Refusal
from samenkracht.organisations.http import StaffRequest, staff_required


@require_safe
@staff_required
def overview(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    context = {"atelier": atelier, "afternoons": afternoons(atelier)}
    return render(request, "atelier/library/programmes.html", context)


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    return show_page(request, access.gathering_for(request.user, public_id, gathering_id))


@require_POST
@staff_required
def change(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    form, seen = ChangeGatheringForm(request.POST), GatheringForm(request.POST, prefix="was")
    if form.is_valid() and seen.is_valid():
        try:
            gatherings.change_gathering(
                gathering=gathering,
                seen=seen.facts,
                wish=form.facts,
                shift_later=form.cleaned_data["shift_later"],
                by=request.user,
                now=timezone.now(),
            )
        except ChangedMeanwhile as refusal:
            show_clashes(form, refusal)
        except DateTooFar as refusal:
            form.add_error("day", _(str(refusal)))
        else:
            return answer(request, gathering, anchor="#gegevens")
    elif form.is_valid():
        ask_again(form)
    return answer(request, gathering, trouble=Trouble(change=form))


@require_POST
@staff_required
def skip(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    gatherings.skip_gathering(
        gathering=gathering,
        is_skipped=request.POST.get("is_skipped") == "1",
        by=request.user,
        now=timezone.now(),
    )
    return answer(request, gathering)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def add(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    form = ExtraGatheringForm(request.POST or None)
    if form.is_valid():
        try:
            gathering = gatherings.add_gathering(
                atelier=atelier, by=request.user, now=timezone.now(), **form.cleaned_data
            )
        except DateTooFar as refusal:
            form.add_error("day", _(str(refusal)))
        except SeriesFull as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("De extra bijeenkomst staat erbij."))
            return redirect("atelier:programme", atelier.public_id, gathering.public_id)
    context = {"atelier": atelier, "form": form}
    return render(request, "atelier/extra.html", context, status=422 if form.errors else 200)


@require_POST
@staff_required
def undo(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return answer(request, gathering, trouble=Trouble(_("Deze wijziging is er niet meer.")))
    try:
        undone = deviations.undo(
            gathering=gathering, deviation=form.cleaned_data["deviation"], now=timezone.now()
        )
    except Refusal as refusal:
        return answer(request, gathering, trouble=Trouble(str(refusal)))
    if undone.is_taken_out:
        messages.success(request, _("De extra bijeenkomst is weer weg."))
        way = reverse("atelier:show", args=[public_id])
        return HttpResponseClientRedirect(way) if request.htmx else redirect(way)
    return answer(request, gathering)


@require_POST
@staff_required
def reason(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        sentence = faults_of(form) if "why" in form.errors else _("Deze wijziging is er niet meer.")
        return answer(request, gathering, trouble=Trouble(sentence))
    try:
        deviations.give_reason(
            atelier=gathering.atelier,
            deviation=form.cleaned_data["deviation"],
            why=form.cleaned_data["why"],
        )
    except Refusal as refusal:
        return answer(request, gathering, trouble=Trouble(str(refusal)))
    return answer(request, gathering, anchor="#anders")


@require_POST
@staff_required
def tell(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    form = TellForm(request.POST, auto_id="anders-%s")
    if not form.is_valid():
        return answer(request, gathering, trouble=Trouble(tell=form))
    deviations.tell_deviation(
        gathering=gathering, what=form.cleaned_data["what"], by=request.user, now=timezone.now()
    )
    return answer(request, gathering, anchor="#anders")
