"""Whom we ask for a gathering: who of the team asks, for what, and what they said (S11)."""

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from samenkracht.accounts.models import User
from samenkracht.atelier import access
from samenkracht.atelier.domain.changes import ChangedMeanwhile
from samenkracht.atelier.domain.contacts import wanted_hats
from samenkracht.atelier.forms.inviting import AgreeForm, AskStateForm
from samenkracht.atelier.models import Ask, Gathering, Participant
from samenkracht.atelier.queries import circle_of, matching
from samenkracht.atelier.queries.circle import by_name
from samenkracht.atelier.queries.inviting import (
    asks_for,
    find_ask,
    gathering_to_invite_for,
    in_groups,
    planned_gatherings,
)
from samenkracht.atelier.queries.plan import team_of
from samenkracht.atelier.services import asking as services
from samenkracht.atelier.views.clashes import ask_again, show_clashes
from samenkracht.core.errors import Refusal
from samenkracht.organisations.http import StaffRequest, staff_required
from samenkracht.people.domain.hats import Hat, in_order
from samenkracht.people.models import HATS


@require_safe
@staff_required
def begin(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Lead to the gathering that one invites for now."""
    atelier = access.atelier_for(request.user, public_id)
    gathering = gathering_to_invite_for(planned_gatherings(atelier), timezone.now())
    if gathering is None:
        return redirect("atelier:how_big", atelier.public_id)
    return redirect("atelier:asking", atelier.public_id, gathering.public_id)


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    return _page(request, access.gathering_for(request.user, public_id, gathering_id))


@require_POST
@staff_required
def add(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    """Put people on the list: who is ticked, or everyone who is shown."""
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    others = _others(request, gathering)
    ticked = set(request.POST.getlist("people"))
    chosen = others if "all" in request.POST else [x for x in others if str(x.public_id) in ticked]
    if not chosen:
        return _page(request, gathering, sentence=_("Vink eerst aan wie u wilt vragen."))
    count = services.list_people(gathering=gathering, people=chosen)
    told = ngettext(
        "%(count)s mens staat op de lijst.", "%(count)s mensen staan op de lijst.", count
    )
    messages.success(request, told % {"count": count})
    return redirect("atelier:asking", public_id, gathering_id)


@require_POST
@staff_required
def tell(
    request: StaffRequest, public_id: UUID, gathering_id: UUID, participant_id: UUID
) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    participant = access.participant_of(gathering.atelier, participant_id)
    form = AskStateForm(request.POST)
    if not form.is_valid():
        return _page(request, gathering, sentence=_("Kies wat iemand zei."))
    services.tell_ask(
        gathering=gathering,
        participant=participant,
        state=form.cleaned_data["state"],
        by=request.user,
    )
    return _again(request, gathering)


@require_POST
@staff_required
def agree(
    request: StaffRequest, public_id: UUID, gathering_id: UUID, participant_id: UUID
) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    ask = _ask_of(gathering, access.participant_of(gathering.atelier, participant_id))
    if ask is None:
        return _page(request, gathering, sentence=_("Een collega haalde deze mens net weg."))
    team = _team(gathering, ask)
    form = AgreeForm(request.POST, team=team)
    seen = AgreeForm(request.POST, team=team, prefix="seen")
    if form.is_valid():
        if "seen-what_for" not in request.POST or not seen.is_valid():
            ask_again(form)
        else:
            _agree(ask, seen, form)
    if form.errors:
        return _page(request, gathering, agreeing=ask, form=form)
    return _again(request, gathering)


@require_POST
@staff_required
def remove(
    request: StaffRequest, public_id: UUID, gathering_id: UUID, participant_id: UUID
) -> HttpResponse:
    """Take someone off the list; one tick puts them on it again."""
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    ask = _ask_of(gathering, access.participant_of(gathering.atelier, participant_id))
    if ask is not None:
        services.take_off_list(ask=ask)
    return _again(request, gathering)


def _agree(ask: Ask, seen: AgreeForm, form: AgreeForm) -> None:
    try:
        services.agree_ask(ask=ask, seen=seen.facts, wish=form.facts)
    except ChangedMeanwhile as refusal:
        show_clashes(form, refusal)
    except Refusal as refusal:
        form.add_error(None, str(refusal))


def _team(gathering: Gathering, ask: Ask) -> list[User]:
    """Return the team, with who asks also when they left it."""
    team = [member.user for member in team_of(gathering.atelier)]
    return team if ask.asked_by is None or ask.asked_by in team else [*team, ask.asked_by]


def _ask_of(gathering: Gathering, participant: Participant) -> Ask | None:
    return find_ask(gathering, participant)


def _again(request: StaffRequest, gathering: Gathering) -> HttpResponse:
    if request.htmx:
        return _page(request, gathering)
    return redirect("atelier:asking", gathering.atelier.public_id, gathering.public_id)


def _hats(request: StaffRequest, gathering: Gathering) -> Sequence[Hat]:
    """Return the hats that were asked to be shown; at first those this gathering is for."""
    sent = request.POST if request.method == "POST" else request.GET
    if "zoek" in sent or "pet" in sent:
        return in_order(sent.getlist("pet"))
    wanted = wanted_hats(gathering.number)
    return [] if len(wanted) == len(Hat) else in_order(hat.value for hat in wanted)


def _others(request: StaffRequest, gathering: Gathering) -> list[Participant]:
    """Return who is not on the list yet and answers to what was looked for."""
    sent = request.POST if request.method == "POST" else request.GET
    listed = set(gathering.asks.values_list("participant_id", flat=True))
    hats = {hat.value for hat in _hats(request, gathering)}
    found = matching(circle_of(gathering.atelier), sent.get("zoek", "").strip()[:100])
    return by_name(
        one
        for one in found
        if one.pk not in listed and (not hats or hats & {hat.hat for hat in one.person.hats.all()})
    )


def _known(ask: Ask) -> dict[str, object]:
    asked_by = ask.asked_by.public_id if ask.asked_by else ""
    return {"what_for": ask.what_for, "asked_by": asked_by}


def _page(
    request: StaffRequest,
    gathering: Gathering,
    *,
    sentence: str = "",
    agreeing: Ask | None = None,
    form: AgreeForm | None = None,
) -> HttpResponse:
    asks = list(asks_for(gathering))
    wanted = request.GET.get("afspraak", "")
    agreeing = agreeing or next(
        (ask for ask in asks if str(ask.participant.public_id) == wanted), None
    )
    seen = None
    if agreeing is not None:
        team = _team(gathering, agreeing)
        seen = AgreeForm(initial=_known(agreeing), team=team, prefix="seen")
        form = form or AgreeForm(initial=_known(agreeing), team=team)
    sent = request.POST if request.method == "POST" else request.GET
    hats = _hats(request, gathering)
    context = {
        "atelier": gathering.atelier,
        "gathering": gathering,
        "gatherings": planned_gatherings(gathering.atelier),
        "groups": in_groups(asks),
        "total": len(asks),
        "others": _others(request, gathering),
        "words": sent.get("zoek", "").strip()[:100],
        "hats": [(hat.value, label, hat in hats) for hat, label in HATS],
        "agreeing": agreeing,
        "form": form,
        "seen": seen,
        "sentence": sentence,
    }
    part = "#vragen" if request.htmx and request.htmx.target == "vragen" else ""
    status = 422 if sentence or (form is not None and form.errors) else 200
    return render(request, f"atelier/inviting/asking.html{part}", context, status=status)
