"""How big the next gathering becomes, and the swan line on the wall (METHOD S02, S11)."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samenkracht.atelier import access
from samenkracht.atelier.domain.contacts import Corner
from samenkracht.atelier.domain.swan import Spot
from samenkracht.atelier.domain.triangle import HEIGHT, WIDTH
from samenkracht.atelier.forms.inviting import ReckonForm
from samenkracht.atelier.models import Atelier
from samenkracht.atelier.queries import circle_of
from samenkracht.atelier.queries.growing import balance_in, how_big, triangle
from samenkracht.atelier.queries.inviting import gathering_to_invite_for, planned_gatherings
from samenkracht.atelier.queries.swan import SwanLine, swan_line
from samenkracht.atelier.services.asking import reckon_with
from samenkracht.organisations.http import StaffRequest, staff_required

COLUMN, ROW, EDGE = 150, 28, 16
LONGEST_NAME = 13


@dataclass(frozen=True, slots=True)
class Drawn:
    """Someone on the swan line, where the screen draws them."""

    x: int
    y: int
    name: str
    line: str

    @property
    def is_long(self) -> bool:
        """Tell whether the name would run into the next column."""
        return len(self.name) > LONGEST_NAME


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID) -> HttpResponse:
    return _page(request, access.atelier_for(request.user, public_id))


@require_POST
@staff_required
def reckon(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    """Let the house reckon with so many people at this gathering."""
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    form = ReckonForm(request.POST)
    if not form.is_valid():
        return _page(request, gathering.atelier, form=form)
    people = form.cleaned_data["people"]
    reckon_with(gathering=gathering, people=people)
    told = _("Wij rekenen op %(count)s mensen: bij de deur, op papier en aan tafel.")
    messages.success(request, told % {"count": people})
    return redirect("atelier:how_big", public_id)


@require_safe
@staff_required
def swan(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    line = swan_line(atelier)
    context = {
        "atelier": atelier,
        "gathering": gathering_to_invite_for(planned_gatherings(atelier), timezone.now()),
        "line": line,
        "drawn": _drawn(line),
        "width": max(1, line.swan.columns) * COLUMN + EDGE,
        "height": line.swan.rows * ROW + EDGE,
        "alone": [line.names.get(one, "") for one in line.swan.alone],
        "nameless": line.people - len(line.names),
    }
    return render(request, "atelier/inviting/swan.html", context)


def _page(
    request: StaffRequest, atelier: Atelier, *, form: ReckonForm | None = None
) -> HttpResponse:
    now = timezone.now()
    circle = list(circle_of(atelier))
    balance = balance_in(circle)
    big = how_big(atelier, now)
    if form is None and big is not None:
        form = ReckonForm(initial={"people": big.forecast.about or None})
    missing = {
        Corner.CITIZEN: _("Er is nog geen bewoner bij. Wie weet hier het meest van?"),
        Corner.GOVERNMENT: _("Er is nog niemand van de overheid bij. Vraag het stadsdeel."),
        Corner.SOCIETY: _("Er is nog geen organisatie bij. Wie werkt er in de buurt?"),
    }
    context = {
        "atelier": atelier,
        "gathering": big.gathering if big else None,
        "big": big,
        "form": form,
        "total": len(circle),
        "balance": balance,
        "heaps": triangle(balance),
        "width": WIDTH,
        "height": HEIGHT,
        "missing": [missing[corner] for corner in balance.missing] if circle else [],
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "atelier/inviting/how_big.html", context, status=status)


def _drawn(line: SwanLine) -> list[Drawn]:
    at = {spot.person: _at(spot) for spot in line.swan.spots}
    return [
        Drawn(*at[spot.person], line.names.get(spot.person, ""), _path(spot, at))
        for spot in line.swan.spots
    ]


def _at(spot: Spot) -> tuple[int, int]:
    return EDGE + spot.column * COLUMN, round(EDGE + spot.row * ROW)


def _path(spot: Spot, at: dict[int, tuple[int, int]]) -> str:
    """Return the bend from who brought someone to where they stand."""
    if spot.by is None:
        return ""
    (left, top), (right, bottom) = at[spot.by], at[spot.person]
    half = right - COLUMN // 3
    return f"M{left} {top}C{half} {top} {half} {bottom} {right} {bottom}"
