"""The paper of a gathering: what is in the pack, the pack, and each form on its own."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.forms import BoundField
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from samenkracht.atelier.models import Gathering
from samenkracht.core.errors import Refusal
from samenkracht.organisations.http import StaffRequest, staff_required
from samenkracht.reports import access, queries, services
from samenkracht.reports.domain.paper import SHEETS, Form, PackFacts, Per, usual_copies
from samenkracht.reports.forms import OrderForm
from samenkracht.reports.forms import name as field_name
from samenkracht.reports.views.addresses import addresses_for
from samenkracht.reports.views.files import pdf


@dataclass(frozen=True, slots=True)
class Choice:
    """A form in the list: what it is for, and how many of it."""

    form: Form
    name: str
    purpose: str
    unit: str
    is_for_residents: bool
    field: BoundField


@require_safe
@staff_required
def paper(request: StaffRequest, public_id: UUID) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id)
    facts = queries.pack_of(gathering)
    return _show(request, gathering, facts, OrderForm(None, usual=usual_copies(facts)))


@require_POST
@staff_required
def prepare(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Make the codes for the door and the tables, so that they can stand on paper."""
    gathering = access.gathering_for(request.user, public_id)
    facts = queries.pack_of(gathering)
    try:
        services.prepare_room(
            gathering=gathering, tables=len(facts.tables), by=request.user, now=timezone.now()
        )
    except Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, gettext("De codes zijn er. Ze staan nu op het papier."))
    return redirect("reports:paper", public_id)


@require_safe
@staff_required
def pack(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Print all that was asked."""
    return _print(request, public_id, None)


@require_safe
@staff_required
def sheet(request: StaffRequest, public_id: UUID, form: str) -> HttpResponse:
    """Print one form."""
    if form not in set(Form):
        raise Http404
    return _print(request, public_id, Form(form))


def _print(request: StaffRequest, public_id: UUID, only: Form | None) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id)
    facts = queries.pack_of(gathering)
    form = OrderForm(request.GET, usual=usual_copies(facts))
    if not form.is_valid():
        return _show(request, gathering, facts, form, status=422)
    order = form.order(only)
    if not any(order.copies.values()) and not _prints_ideas(facts, order.copies):
        form.add_error(None, gettext("Kies eerst hoeveel vellen u wilt."))
        return _show(request, gathering, facts, form, status=422)
    try:
        found = services.print_pack(
            facts=facts, order=order, addresses=addresses_for(request, facts), only=only
        )
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        return _show(request, gathering, facts, form, status=422)
    return pdf(found, f"{only or 'papieren-pakket'}-bijeenkomst-{gathering.number}")


def _prints_ideas(facts: PackFacts, copies: object) -> bool:
    return bool(facts.ideas) and isinstance(copies, dict) and Form.WALL_SHEET in copies


def _show(
    request: StaffRequest,
    gathering: Gathering,
    facts: PackFacts,
    form: OrderForm,
    *,
    status: int = 200,
) -> HttpResponse:
    choices = [
        Choice(
            form=each,
            name=services.form_name(each),
            purpose=_purposes()[each],
            unit=_units()[SHEETS[each].per],
            is_for_residents=SHEETS[each].for_residents,
            field=form[field_name(each)],
        )
        for each in Form
    ]
    context = {"gathering": gathering, "facts": facts, "form": form, "choices": choices}
    return render(request, "reports/paper.html", context, status=status)


def _units() -> dict[Per, str]:
    return {
        Per.GATHERING: gettext("keer"),
        Per.TABLE: gettext("per tafel"),
        Per.PERSON: gettext("stuks"),
        Per.IDEA: gettext("lege vakken erbij"),
    }


def _purposes() -> dict[Form, str]:
    return {
        Form.GUIDE: gettext(
            "Elke stap met het papier dat erbij hoort. Voor als de techniek faalt."
        ),
        Form.SIGN_IN: gettext("Voornamen met een vakje. Vertrouwelijk: alleen voor het team."),
        Form.SIGN_IN_EMPTY: gettext("Zonder namen, voor wie er zo bij komt."),
        Form.DOOR_POSTER: gettext("Welkom, met de code om mee te doen."),
        Form.TABLE_SIGN: gettext("Groot nummer en vorm, met de code voor wie schrijft."),
        Form.PERSONAL_CARD: gettext(
            "Drie stippen, het nummer van de tafel, een strookje voor een buur."
        ),
        Form.IDEA_SHEET: gettext("Voor elke tafel, met brede lijnen."),
        Form.WALL_SHEET: gettext("Elk idee met ruimte voor stickers. Druk ze na het opschrijven."),
        Form.COUNT_FORM: gettext("Twee mensen tellen de papieren stickers, ieder apart."),
        Form.EVALUATION: gettext("Eén vraag met vijf gezichten. Twee op een vel."),
        Form.BRING_SLIP: gettext("Om aan een buur te geven. Wij vragen niets over die buur."),
        Form.AGREEMENTS: gettext("Wie doet wat, en wanneer."),
    }
