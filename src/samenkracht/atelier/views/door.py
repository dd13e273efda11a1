"""The door of a gathering: one tap and someone is in; a walk-in costs a name or nothing (S11)."""

from collections.abc import Sequence
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from samenkracht.atelier import access, services
from samenkracht.atelier.forms.circle import NAMES_LIST, WalkInForm
from samenkracht.atelier.hooks import Chair, chairs_of
from samenkracht.atelier.models import Attendance, Gathering
from samenkracht.atelier.queries import (
    attendances_of,
    by_name,
    circle_of,
    count_by_hat,
    first_time_here,
    matching,
)
from samenkracht.atelier.queries.inviting import next_after, waiting_promises
from samenkracht.organisations.http import StaffRequest, staff_required
from samenkracht.people.domain.hats import in_order

PROMISED_SHOWN = 4  # more would push the list of names off a phone
CAME_IN = "binnen"
PARTS = {"deur-lijsten": "#lijsten", "deur": "#deur", "deur-stand": "#stand"}


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    return _page(request, gathering, came=_read_key(request.GET.get(CAME_IN, "")))


@require_POST
@staff_required
def enter(
    request: StaffRequest, public_id: UUID, gathering_id: UUID, participant_id: UUID
) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    participant = access.participant_of(gathering.atelier, participant_id)
    came = services.mark_present(gathering=gathering, participant=participant, now=timezone.now())
    return door_again(request, gathering, came=came)


@require_POST
@staff_required
def leave(
    request: StaffRequest, public_id: UUID, gathering_id: UUID, participant_id: UUID
) -> HttpResponse:
    """Take back that someone is in."""
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    participant = access.participant_of(gathering.atelier, participant_id)
    services.mark_absent(gathering=gathering, participant=participant, now=timezone.now())
    return door_again(request, gathering)


@require_POST
@staff_required
def walk_in(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    form = WalkInForm(request.POST, circle=list(circle_of(gathering.atelier)))
    if not form.is_valid():
        return _page(request, gathering, form=form)
    told = form.cleaned_data
    came = services.walk_in(
        gathering=gathering,
        first_name=form.name,
        hats=told["hats"],
        brought_by=told["brought_by"],
        key=told["key"],
        now=timezone.now(),
    )
    hats = [hat.value for hat in in_order(told["hats"])]
    return door_again(request, gathering, came=came, hats=hats)


def door_again(
    request: StaffRequest,
    gathering: Gathering,
    *,
    came: Attendance | None = None,
    hats: Sequence[str] = (),
) -> HttpResponse:
    """Show the door again and say where who came in sits: in place with htmx, else afresh."""
    if request.htmx:
        return _page(
            request, gathering, came=came.participant.public_id if came else None, hats=hats
        )
    door = redirect("atelier:door", gathering.atelier.public_id, gathering.public_id)
    if came:
        door["Location"] += f"?{CAME_IN}={came.participant.public_id}"
    return door


def _page(
    request: StaffRequest,
    gathering: Gathering,
    *,
    form: WalkInForm | None = None,
    came: UUID | None = None,
    hats: Sequence[str] = (),
) -> HttpResponse:
    circle = list(circle_of(gathering.atelier))
    arrivals = list(attendances_of(gathering))
    here = {arrival.participant_id for arrival in arrivals}
    words = "" if request.method == "POST" else request.GET.get("zoek", "").strip()[:100]
    away = [one for one in circle if one.pk not in here]
    expected = by_name(matching(away, words) if words else away)
    promised = waiting_promises(gathering, here=here, words=words)
    shown = {one.participant_id for one in arrivals}
    if words:
        shown = {one.pk for one in matching([each.participant for each in arrivals], words)}
    context = {
        "gathering": gathering,
        "atelier": gathering.atelier,
        "form": form or WalkInForm(circle=circle, initial={"hats": hats, "first_name": words}),
        "names_list": NAMES_LIST,
        "words": words,
        "expected": expected,
        "promised": promised[:PROMISED_SHOWN],
        "promised_later": promised[PROMISED_SHOWN:],
        "next_gathering": next_after(gathering),
        "chairs": _chairs(gathering),
        "came": next((one for one in arrivals if one.participant.public_id == came), None),
        "arrivals": [one for one in arrivals if one.participant_id in shown],
        "total": len(arrivals),
        "new": first_time_here(gathering, here),
        "counts": count_by_hat(
            [hat.hat for hat in arrival.participant.person.hats.all()] for arrival in arrivals
        ),
    }
    part = PARTS.get(request.htmx.target or "", "") if request.htmx else ""
    status = 422 if form is not None else 200
    return render(request, f"atelier/circle/door.html{part}", context, status=status)


def _chairs(gathering: Gathering) -> dict[int, Chair]:
    """Return who sits where; while there is no plan of the tables nobody needs to know a card."""
    chairs = chairs_of(gathering)
    return chairs if any(chair.table for chair in chairs.values()) else {}


def _read_key(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
