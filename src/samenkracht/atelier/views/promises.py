"""Who brings whom to a gathering: one line, Enter, the next; at the door one tap (S11, X4)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samenkracht.atelier import access
from samenkracht.atelier.domain.promises import PromiseState
from samenkracht.atelier.forms.circle import NAMES_LIST
from samenkracht.atelier.forms.inviting import PromiseForm, PromiseStateForm
from samenkracht.atelier.models import Gathering, Promise
from samenkracht.atelier.queries import called, circle_of
from samenkracht.atelier.queries.inviting import (
    count_states,
    lines_of_askers,
    next_after,
    open_from_before,
    planned_gatherings,
    promises_for,
)
from samenkracht.atelier.services import promises as services
from samenkracht.atelier.views.door import door_again
from samenkracht.core.errors import Refusal
from samenkracht.organisations.http import StaffRequest, staff_required


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    return _page(request, access.gathering_for(request.user, public_id, gathering_id))


@require_safe
@staff_required
def next_time(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    """Lead from the end of a gathering to who brings whom to the one after it."""
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    after = next_after(gathering) or gathering
    return redirect("atelier:promises", public_id, after.public_id)


@require_POST
@staff_required
def make(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    form = PromiseForm(request.POST, circle=list(circle_of(gathering.atelier)))
    if not form.is_valid():
        return _page(request, gathering, form=form)
    told = form.cleaned_data
    made = services.make_promise(
        gathering=gathering,
        asker=told["asker"],
        whom=told["whom"],
        key=told["key"],
        now=timezone.now(),
    )
    if request.htmx:
        return _page(request, gathering, made=made)
    messages.success(request, _("Genoteerd."))
    return _again(gathering, "#erbij")


@require_POST
@staff_required
def tell(
    request: StaffRequest, public_id: UUID, gathering_id: UUID, promise_id: UUID
) -> HttpResponse:
    """Say whether somebody was asked, or that it does not work out."""
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    promise = access.promise_of(gathering, promise_id)
    form = PromiseStateForm(request.POST)
    if not form.is_valid():
        return _page(request, gathering, sentence=_("Kies wat er met de belofte is."))
    return _done(request, gathering, promise, form.cleaned_data["state"])


@require_POST
@staff_required
def take_away(
    request: StaffRequest, public_id: UUID, gathering_id: UUID, promise_id: UUID
) -> HttpResponse:
    """Take a line away; it stands in the field again, so that Enter puts it back."""
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    promise = access.promise_of(gathering, promise_id)
    try:
        services.take_away_promise(promise=promise)
    except Refusal as refusal:
        return _page(request, gathering, sentence=str(refusal))
    circle = list(circle_of(gathering.atelier))
    asker = called(circle).get(promise.asker_id, promise.asker.person.full_name)
    line = _("%(asker)s vraagt %(whom)s") % {"asker": asker, "whom": promise.word}
    form = PromiseForm(circle=circle, initial={"line": line.strip()})
    return _page(request, gathering, form=form, taken=True)


@require_POST
@staff_required
def carry_over(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    """Bring the open promises of the gathering before along to this one."""
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    waiting = open_from_before(gathering, timezone.now())
    if waiting is not None:
        services.carry_over(earlier=waiting[0], later=gathering)
    return _again(gathering)


@require_POST
@staff_required
def come(
    request: StaffRequest, public_id: UUID, gathering_id: UUID, promise_id: UUID
) -> HttpResponse:
    """Let in who was promised, at the door of this gathering."""
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    promise = access.promise_of(gathering, promise_id)
    came = services.come_with(promise=promise, now=timezone.now())
    return door_again(request, gathering, came=came)


def _done(
    request: StaffRequest, gathering: Gathering, promise: Promise, state: PromiseState
) -> HttpResponse:
    try:
        services.tell_promise(promise=promise, state=state)
    except Refusal as refusal:
        return _page(request, gathering, sentence=str(refusal))
    return _page(request, gathering) if request.htmx else _again(gathering, "#wie")


def _again(gathering: Gathering, at: str = "") -> HttpResponse:
    page = redirect("atelier:promises", gathering.atelier.public_id, gathering.public_id)
    page["Location"] += at
    return page


def _page(
    request: StaffRequest,
    gathering: Gathering,
    *,
    form: PromiseForm | None = None,
    made: list[Promise] | None = None,
    taken: bool = False,
    sentence: str = "",
) -> HttpResponse:
    promises = list(promises_for(gathering))
    counts = count_states(promises)
    context = {
        "atelier": gathering.atelier,
        "gathering": gathering,
        "gatherings": planned_gatherings(gathering.atelier),
        "form": form or PromiseForm(circle=list(circle_of(gathering.atelier))),
        "names_list": NAMES_LIST,
        "lines": lines_of_askers(promises),
        "total": len(promises),
        "came": counts[PromiseState.CAME],
        "made": made,
        "taken": taken,
        "sentence": sentence,
        "before": open_from_before(gathering, timezone.now()),
        "is_over": gathering.starts_at < timezone.now(),
    }
    part = "#beloften" if request.htmx else ""
    status = 422 if sentence or (form is not None and form.errors) else 200
    return render(request, f"atelier/inviting/promises.html{part}", context, status=status)
