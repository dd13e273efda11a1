"""What partners pledge: the list, writing one down, changing it, taking it away and back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenkracht.atelier import access
from samenkracht.atelier.domain.changes import ChangedMeanwhile
from samenkracht.atelier.domain.pledges import EmptyPledge
from samenkracht.atelier.forms.pledges import PledgeForm
from samenkracht.atelier.models import Atelier, Pledge
from samenkracht.atelier.queries.budget import pledges_of
from samenkracht.atelier.queries.pledges import removed_pledges
from samenkracht.atelier.services import pledges
from samenkracht.atelier.views.budget import told
from samenkracht.atelier.views.clashes import ask_again, show_clashes
from samenkracht.organisations.http import StaffRequest, staff_required


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID) -> HttpResponse:
    return _page(request, access.atelier_for(request.user, public_id), PledgeForm())


@require_POST
@staff_required
def write(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    form = PledgeForm(request.POST)
    if form.is_valid():
        try:
            pledges.write_pledge(atelier=atelier, words=form.words)
        except EmptyPledge as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("De toezegging staat erin."))
            return redirect("atelier:pledges", atelier.public_id)
    return _page(request, atelier, form)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def change(request: StaffRequest, public_id: UUID, pledge_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    pledge = access.pledge_of(atelier, pledge_id)
    form, seen = _words(request, pledge)
    if form.is_valid() and seen.is_valid():
        try:
            pledges.change_pledge(pledge=pledge, seen=seen.words, wish=form.words)
        except ChangedMeanwhile as refusal:
            show_clashes(form, told(refusal))
            pledge.refresh_from_db()
            seen = _seen(pledge)
        except EmptyPledge as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Bewaard."))
            return redirect("atelier:pledges", atelier.public_id)
    elif form.is_bound and form.is_valid():
        ask_again(form)
        seen = _seen(pledge)
    context = {"atelier": atelier, "pledge": pledge, "form": form, "seen": seen}
    status = 422 if form.errors else 200
    return render(request, "atelier/means/pledge.html", context, status=status)


@require_POST
@staff_required
def remove(request: StaffRequest, public_id: UUID, pledge_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    pledges.remove_pledge(pledge=access.pledge_of(atelier, pledge_id), now=timezone.now())
    messages.success(request, _("De toezegging is weg. Onderaan zet u haar terug."))
    return redirect("atelier:pledges", atelier.public_id)


@require_POST
@staff_required
def restore(request: StaffRequest, public_id: UUID, pledge_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    pledges.restore_pledge(pledge=access.pledge_of(atelier, pledge_id))
    messages.success(request, _("De toezegging staat er weer."))
    return redirect("atelier:pledges", atelier.public_id)


def _words(request: StaffRequest, pledge: Pledge) -> tuple[PledgeForm, PledgeForm]:
    """Return the form as filled in, and the form with what stood on screen then."""
    if request.method == "POST":
        return PledgeForm(request.POST), PledgeForm(request.POST, prefix="was")
    return PledgeForm(initial=dict(pledges.words_of(pledge))), _seen(pledge)


def _seen(pledge: Pledge) -> PledgeForm:
    return PledgeForm(initial=dict(pledges.words_of(pledge)), prefix="was")


def _page(request: StaffRequest, atelier: Atelier, form: PledgeForm) -> HttpResponse:
    context = {
        "atelier": atelier,
        "pledges": pledges_of(atelier),
        "removed": removed_pledges(atelier, now=timezone.now()),
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "atelier/means/pledges.html", context, status=status)
