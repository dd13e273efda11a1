"""Conclusions of the closing round: what the room thinks together."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from samenkracht.atelier.models import Gathering
from samenkracht.core.errors import Refusal
from samenkracht.harvest import access, services
from samenkracht.harvest.forms import ConclusionForm
from samenkracht.harvest.views.pages import show_closing
from samenkracht.organisations.http import StaffRequest, staff_required


@require_POST
@staff_required
def write(request: StaffRequest, public_id: UUID) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id)
    form = ConclusionForm(request.POST)
    if form.is_valid():
        try:
            services.write_conclusion(
                gathering=gathering, text=form.cleaned_data["text"], now=timezone.now()
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return _answer(request, gathering)
    part = "conclusions" if request.htmx else ""
    return show_closing(request, gathering, conclusion_form=form, part=part)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def change(request: StaffRequest, public_id: UUID) -> HttpResponse:
    conclusion = access.conclusion_for(request.user, public_id)
    form = ConclusionForm(
        request.POST if request.method == "POST" else None, initial={"text": conclusion.text}
    )
    if request.method == "POST" and form.is_valid():
        try:
            services.change_conclusion(conclusion=conclusion, text=form.cleaned_data["text"])
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, gettext("De conclusie is veranderd."))
            return redirect("harvest:closing", conclusion.gathering.public_id)
    context = {"conclusion": conclusion, "form": form}
    return render(request, "harvest/conclusion.html", context, status=422 if form.errors else 200)


@require_POST
@staff_required
def remove(request: StaffRequest, public_id: UUID) -> HttpResponse:
    conclusion = access.conclusion_for(request.user, public_id)
    services.remove_conclusion(conclusion=conclusion, now=timezone.now())
    return _answer(request, conclusion.gathering)


@require_POST
@staff_required
def restore(request: StaffRequest, public_id: UUID) -> HttpResponse:
    conclusion = access.conclusion_for(request.user, public_id)
    services.restore_conclusion(conclusion=conclusion)
    return _answer(request, conclusion.gathering)


def _answer(request: StaffRequest, gathering: Gathering) -> HttpResponse:
    if request.htmx:
        return show_closing(request, gathering, part="conclusions")
    return redirect("harvest:closing", gathering.public_id)
