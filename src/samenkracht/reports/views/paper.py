"""The paper of a gathering: what is in the pack, the pack, the letters, and each form alone."""

from collections.abc import Collection
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from samenkracht.atelier.models import Gathering
from samenkracht.core.errors import Refusal
from samenkracht.organisations.http import StaffRequest, staff_required
from samenkracht.reports import access, queries, services
from samenkracht.reports.domain.forms import LETTERS, PACK, SEATING, Form
from samenkracht.reports.domain.paper import PackFacts, usual_copies
from samenkracht.reports.forms import OrderForm
from samenkracht.reports.views.addresses import addresses_for
from samenkracht.reports.views.choices import choices_of
from samenkracht.reports.views.files import pdf


@require_safe
@staff_required
def paper(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Show what is in the pack; what was changed on the page is counted again."""
    gathering = access.gathering_for(request.user, public_id)
    facts = queries.pack_of(gathering)
    form = OrderForm(request.GET or None, usual=usual_copies(facts), people=facts.people)
    is_sound = not form.is_bound or form.is_valid()
    return _show(request, gathering, facts, form, status=200 if is_sound else 422)


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


@require_POST
@staff_required
def printed(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Note that the pack came out of the printer; nobody has to ask for it any more."""
    gathering = access.gathering_for(request.user, public_id)
    facts = queries.pack_of(gathering)
    services.note_printed(
        gathering=gathering,
        people=facts.people,
        programme=facts.programme,
        by=request.user,
        now=timezone.now(),
    )
    messages.success(request, gettext("Genoteerd: het pakket is gedrukt."))
    return redirect("reports:paper", public_id)


@require_POST
@staff_required
def not_printed(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Take that note back."""
    gathering = access.gathering_for(request.user, public_id)
    services.forget_printed(gathering=gathering)
    messages.success(request, gettext("Teruggedraaid: het pakket is nog niet gedrukt."))
    return redirect("reports:paper", public_id)


@require_safe
@staff_required
def pack(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Print all that was asked."""
    return _print(request, public_id, PACK, "papieren-pakket")


@require_safe
@staff_required
def letters(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Print the letters for afterwards."""
    return _print(request, public_id, LETTERS, "brieven")


@require_safe
@staff_required
def sheet(request: StaffRequest, public_id: UUID, form: str) -> HttpResponse:
    """Print one form."""
    if form not in set(Form):
        raise Http404
    return _print(request, public_id, [Form(form)], form)


def _print(
    request: StaffRequest, public_id: UUID, among: Collection[Form], called: str
) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id)
    facts = queries.pack_of(gathering)
    form = OrderForm(request.GET, usual=usual_copies(facts), people=facts.people)
    if not form.is_valid():
        return _show(request, gathering, facts, form, status=422)
    order = form.order(among)
    if not services.pages_of(facts=facts, order=order):
        form.add_error(None, _why_empty(among, facts))
        return _show(request, gathering, facts, form, status=422)
    only = next(iter(among)) if len(among) == 1 else None
    try:
        found = services.print_pack(
            facts=facts,
            order=order,
            addresses=addresses_for(request, facts),
            only=only,
            are_letters=among == LETTERS,
        )
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        return _show(request, gathering, facts, form, status=422)
    return pdf(found, f"{called}-bijeenkomst-{gathering.number}")


def _why_empty(among: Collection[Form], facts: PackFacts) -> str:
    if facts.seating is None and set(among) <= set(SEATING):
        return gettext("Maak eerst de tafels. Daarna kunt u dit drukken.")
    return gettext("Kies eerst hoeveel vellen u wilt.")


def _show(
    request: StaffRequest,
    gathering: Gathering,
    facts: PackFacts,
    form: OrderForm,
    *,
    status: int = 200,
) -> HttpResponse:
    order = None if form.errors else form.order
    printed = queries.pack_printed(gathering)
    context = {
        "gathering": gathering,
        "facts": facts,
        "form": form,
        "choices": choices_of(form, facts),
        "pages": services.pages_of(facts=facts, order=order(PACK)) if order else None,
        "printed": printed,
        "is_outgrown": printed is not None and facts.people > printed.people,
        "is_rearranged": printed is not None and facts.programme != printed.programme,
        "is_reseated": printed is not None
        and facts.seating is not None
        and queries.are_places_changed(printed),
    }
    template = "reports/paper.html#pages" if request.htmx else "reports/paper.html"
    return render(request, template, context, status=status)
