"""Starting points of the team, and what it may talk about before it begins (S03, S04, C11)."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samenkracht.atelier import access
from samenkracht.atelier.domain.calendar import local_day
from samenkracht.atelier.domain.changes import ChangedMeanwhile
from samenkracht.atelier.forms.grounds import GroundForm, WordGroundForm
from samenkracht.atelier.models import Atelier
from samenkracht.atelier.queries.grounds import grounds_of
from samenkracht.atelier.services import grounds
from samenkracht.atelier.views.clashes import show_clashes
from samenkracht.core.errors import Refusal
from samenkracht.method.grounds import HELPERS, LASTING, PRINCIPLES
from samenkracht.organisations.http import StaffRequest, staff_required


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def show(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Show the starting points, or write one down."""
    atelier = access.atelier_for(request.user, public_id)
    form = GroundForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        now = timezone.now()
        try:
            grounds.agree_on(
                atelier=atelier, text=form.cleaned_data["text"], today=local_day(now), now=now
            )
        except Refusal as refusal:
            form.add_error("text", str(refusal))
        else:
            return redirect("atelier:grounds", atelier.public_id)
    return _page(request, atelier, form)


@require_POST
@staff_required
def word(request: StaffRequest, public_id: UUID, ground_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    form = WordGroundForm(request.POST, auto_id=f"{ground_id}-%s")
    if not form.is_valid():
        return _page(request, atelier, GroundForm(), (ground_id, form))
    told = form.cleaned_data
    try:
        grounds.word_ground(atelier=atelier, ground=ground_id, seen=told["seen"], wish=told["text"])
    except ChangedMeanwhile as refusal:
        show_clashes(form, refusal)
        return _page(request, atelier, GroundForm(), (ground_id, form))
    except Refusal as refusal:
        messages.warning(request, f"{refusal} {_('U schreef:')} “{told['text']}”")
    return redirect("atelier:grounds", atelier.public_id)


@require_POST
@staff_required
def drop(request: StaffRequest, public_id: UUID, ground_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    return _act(
        request,
        atelier,
        lambda: grounds.drop_ground(atelier=atelier, ground=ground_id, now=timezone.now()),
    )


@require_POST
@staff_required
def restore(request: StaffRequest, public_id: UUID, ground_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    return _act(request, atelier, lambda: grounds.restore_ground(atelier=atelier, ground=ground_id))


def _act(request: StaffRequest, atelier: Atelier, deed: Callable[[], object]) -> HttpResponse:
    try:
        deed()
    except Refusal as refusal:
        messages.warning(request, str(refusal))
    return redirect("atelier:grounds", atelier.public_id)


def _page(
    request: StaffRequest,
    atelier: Atelier,
    form: GroundForm,
    refused: tuple[UUID, WordGroundForm] | None = None,
) -> HttpResponse:
    found = grounds_of(atelier)
    refused_id, refused_form = refused or (None, None)
    context = {
        "atelier": atelier,
        "form": form,
        "grounds": found,
        "rows": [
            (
                one,
                refused_form
                if one.public_id == refused_id
                else WordGroundForm(initial={"text": one.text}, auto_id=f"{one.public_id}-%s"),
                one.public_id == refused_id,
            )
            for one in found.agreed
        ],
        "helpers": [_(question) for question in HELPERS],
        "principles": [_(question) for question in PRINCIPLES],
        "lasting": [_(question) for question in LASTING],
    }
    status = 422 if form.errors or refused else 200
    return render(request, "atelier/team/grounds.html", context, status=status)
