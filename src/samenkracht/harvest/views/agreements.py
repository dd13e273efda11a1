"""Agreements: who, what, when. Written in seconds, ticked off, taken away and put back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from samenkracht.atelier.models import Atelier, Gathering
from samenkracht.core.errors import Refusal
from samenkracht.harvest import access, services
from samenkracht.harvest.forms import AgreementForm, next_agreement
from samenkracht.harvest.models import Agreement
from samenkracht.harvest.views.pages import AFTERWARDS, AT_CLOSING, show_atelier, show_closing
from samenkracht.organisations.http import StaffRequest, staff_required


@require_POST
@staff_required
def make(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Make an agreement of the atelier, outside a gathering."""
    atelier = access.atelier_for(request.user, public_id)
    form = AgreementForm(request.POST)
    where = request.POST.get("where", "")
    if not _made(request, form, atelier, None):
        return show_atelier(request, atelier, form, where=where, is_part=bool(request.htmx))
    if request.htmx:
        return show_atelier(request, atelier, next_agreement(), where=where, is_part=True)
    messages.success(request, gettext("De afspraak staat erin."))
    return redirect(_page(where), atelier.public_id)


@require_POST
@staff_required
def make_here(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Make an agreement at the closing of a gathering."""
    gathering = access.gathering_for(request.user, public_id)
    form = AgreementForm(request.POST)
    part = "agreements" if request.htmx else ""
    if not _made(request, form, gathering.atelier, gathering):
        return show_closing(request, gathering, agreement_form=form, part=part)
    if request.htmx:
        return show_closing(request, gathering, part=part)
    messages.success(request, gettext("De afspraak staat erin."))
    return redirect("harvest:closing", gathering.public_id)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def change(request: StaffRequest, public_id: UUID) -> HttpResponse:
    agreement = access.agreement_for(request.user, public_id)
    where = request.POST.get("where") or request.GET.get("where", "")
    form = AgreementForm(
        request.POST if request.method == "POST" else None,
        initial={"who": agreement.who, "what": agreement.what, "due_on": agreement.due_on},
    )
    if request.method == "POST" and form.is_valid():
        try:
            services.change_agreement(agreement=agreement, **form.cleaned_data)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, gettext("De afspraak is veranderd."))
            return _back(agreement, where)
    context = {"agreement": agreement, "form": form, "where": where}
    return render(request, "harvest/agreement.html", context, status=422 if form.errors else 200)


@require_POST
@staff_required
def keep(request: StaffRequest, public_id: UUID) -> HttpResponse:
    agreement = access.agreement_for(request.user, public_id)
    services.keep_agreement(agreement=agreement, now=timezone.now())
    return _answer(request, agreement)


@require_POST
@staff_required
def reopen(request: StaffRequest, public_id: UUID) -> HttpResponse:
    agreement = access.agreement_for(request.user, public_id)
    services.reopen_agreement(agreement=agreement)
    return _answer(request, agreement)


@require_POST
@staff_required
def drop(request: StaffRequest, public_id: UUID) -> HttpResponse:
    agreement = access.agreement_for(request.user, public_id)
    services.drop_agreement(agreement=agreement, now=timezone.now())
    return _answer(request, agreement)


@require_POST
@staff_required
def restore(request: StaffRequest, public_id: UUID) -> HttpResponse:
    agreement = access.agreement_for(request.user, public_id)
    services.restore_agreement(agreement=agreement)
    return _answer(request, agreement)


def _made(
    request: StaffRequest, form: AgreementForm, atelier: Atelier, gathering: Gathering | None
) -> bool:
    if not form.is_valid():
        return False
    try:
        services.make_agreement(
            atelier=atelier,
            gathering=gathering,
            by=request.user,
            now=timezone.now(),
            **form.cleaned_data,
        )
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def _answer(request: StaffRequest, agreement: Agreement) -> HttpResponse:
    """Answer where the person was: at the closing of a gathering, or at the harvest."""
    where = request.POST.get("where", "")
    if not request.htmx:
        return _back(agreement, where)
    if where == AT_CLOSING and agreement.gathering is not None:
        return show_closing(request, agreement.gathering, part="agreements")
    return show_atelier(request, agreement.atelier, AgreementForm(), where=where, is_part=True)


def _back(agreement: Agreement, where: str) -> HttpResponse:
    if where == AT_CLOSING and agreement.gathering is not None:
        return redirect("harvest:closing", agreement.gathering.public_id)
    return redirect(_page(where), agreement.atelier.public_id)


def _page(where: str) -> str:
    return "harvest:follow_up" if where == AFTERWARDS else "harvest:show"
