"""The pages of the harvest, and the two parts of them that are swapped on their own."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from samenkracht.atelier.models import Atelier, Gathering
from samenkracht.atelier.queries.looking_back import answered
from samenkracht.harvest import access, queries
from samenkracht.harvest.forms import AgreementForm, ConclusionForm, next_agreement
from samenkracht.method.looking_back import TeamQuestion
from samenkracht.organisations.http import StaffRequest, staff_required

AT_CLOSING = "afsluiting"  # where an agreement was ticked off: there we stay
AFTERWARDS = "vervolg"


@require_safe
@staff_required
def baskets(request: StaffRequest) -> HttpResponse:
    found = queries.baskets_of(request.user, today=timezone.localdate())
    return render(request, "harvest/list.html", {"baskets": found})


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    return show_atelier(request, atelier, AgreementForm())


@require_safe
@staff_required
def closing(request: StaffRequest, public_id: UUID) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id)
    return show_closing(request, gathering)


@require_safe
@staff_required
def follow_up(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Show what keeps the energy (S29): what was wished for, beside who does what."""
    atelier = access.atelier_for(request.user, public_id)
    return show_atelier(request, atelier, AgreementForm(), where=AFTERWARDS)


def show_atelier(
    request: StaffRequest,
    atelier: Atelier,
    form: AgreementForm,
    *,
    where: str = "",
    is_part: bool = False,
) -> HttpResponse:
    """Answer with the harvest of an atelier or its follow-up, or only with its agreements."""
    context: dict[str, Any] = {
        "atelier": atelier,
        "agreement_form": form,
        "make_address": reverse("harvest:make", args=[atelier.public_id]),
        "where": where if where == AFTERWARDS else "",
        "promises": queries.promises_of(
            queries.agreements_of_atelier(atelier),
            now=timezone.now(),
            today=timezone.localdate(),
        ),
    }
    status = 422 if form.errors else 200
    if is_part:
        return render(request, "harvest/agreements.html", context, status=status)
    context["crops"] = queries.crops_of(atelier)
    if where != AFTERWARDS:
        return render(request, "harvest/show.html", context, status=status)
    questions = {each.key: each for each in answered(atelier)}
    context["energy"] = questions[TeamQuestion.ENERGY]
    context["winners"] = [won for crop in context["crops"] for won in crop.winners]
    return render(request, "harvest/follow_up.html", context, status=status)


def show_closing(
    request: StaffRequest,
    gathering: Gathering,
    *,
    agreement_form: AgreementForm | None = None,
    conclusion_form: ConclusionForm | None = None,
    part: str = "",
) -> HttpResponse:
    """Answer with the closing screen of a gathering, or with one part of it."""
    now = timezone.now()
    agreement_form = agreement_form or next_agreement()
    conclusion_form = conclusion_form or ConclusionForm()
    context = {
        "gathering": gathering,
        "atelier": gathering.atelier,
        "agreement_form": agreement_form,
        "conclusion_form": conclusion_form,
        "make_address": reverse("harvest:make_here", args=[gathering.public_id]),
        "where": AT_CLOSING,
        "promises": queries.promises_of(
            queries.agreements_of_gathering(gathering), now=now, today=timezone.localdate()
        ),
        "conclusions": queries.conclusions_of(gathering),
        "removed": queries.removed_conclusions(gathering, now=now),
    }
    status = 422 if agreement_form.errors or conclusion_form.errors else 200
    return render(request, f"harvest/{part or 'closing'}.html", context, status=status)
