"""The tables as a whole: how many, who is counted on, the plan, the rounds (S12, S15, S20, S24)."""

from random import SystemRandom
from uuid import UUID

from django import forms
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_POST, require_safe

from samenkracht.atelier.models import Participant
from samenkracht.atelier.queries import called, circle_of
from samenkracht.live import access, services
from samenkracht.live.domain.seating import TableRules
from samenkracht.live.forms.tables import CIRCLE, EARLIER, ChairsForm, LayoutForm
from samenkracht.live.models import Run
from samenkracht.live.queries import plan_of_run, was_here_before
from samenkracht.live.queries.desks import seating_stamp
from samenkracht.live.services import Layout, Made
from samenkracht.live.views.addresses import scribe_address
from samenkracht.live.views.at_tables import obey_at_tables, show_tables
from samenkracht.organisations.http import StaffRequest, staff_required

MOST_MOVES_SAID = 6
NOTHING_NEW = 204


@require_safe
@staff_required
def tables(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Show the room as a picture; nothing when the page says it has seen how things stand.

    Also weeks before: then the room is laid ready first, with one button.
    """
    gathering = access.gathering_for(request.user, public_id)
    if not hasattr(gathering, "run"):
        return render(request, "live/prepare.html", {"gathering": gathering, "to_tables": True})
    run = access.run_for(request.user, public_id)
    seen = request.GET.get("gezien")
    if request.htmx and seen and seen == seating_stamp(run):
        return HttpResponse(status=NOTHING_NEW)
    return show_tables(request, run)


@require_POST
@staff_required
def lay_out(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    """Lay the tables and give everyone a place, in one go."""
    form = LayoutForm(request.POST)

    def lay(run: Run) -> str:
        layout = Layout(form.cleaned_data["count"], form.rules, _people(run, form))
        made = services.lay_out(
            run=run, layout=layout, seed=_seed(), by=request.user, now=timezone.now()
        )
        if not made.people:
            return _tables_stand(layout.tables)
        return f"{_all_seated(made)} {_who_gets_up(run, made)}" if made.moved else _all_seated(made)

    return obey_at_tables(request, public_id, form, lay)


@require_POST
@staff_required
def add_table(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    """Lay one table more, and let as few people as may be go there."""

    def lay(run: Run) -> str:
        plan = plan_of_run(run)
        rules = TableRules(plan.rounds, plan.asks_language, plan.asks_host, plan.asks_scribe)
        made = services.lay_out(
            run=run,
            layout=Layout(run.tables.count() + 1, rules),
            seed=_seed(),
            by=request.user,
            now=timezone.now(),
        )
        return f"{_all_seated(made)} {_who_gets_up(run, made)}"

    return obey_at_tables(request, public_id, forms.Form(request.POST), lay)


@require_POST
@staff_required
def make(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    """Make a whole new plan; who is locked stays."""

    def renew(run: Run) -> str:
        made = services.make_plan(run=run, seed=_seed(), by=request.user, now=timezone.now())
        return _all_seated(made)

    return obey_at_tables(request, public_id, forms.Form(request.POST), renew)


@require_POST
@staff_required
def fit(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    """Let the plan fit who is there, with few people getting up."""
    only_here = "zonder" in request.POST

    def mend(run: Run) -> str:
        made = services.fit_plan(
            run=run, seed=_seed(), by=request.user, now=timezone.now(), only_here=only_here
        )
        return _who_gets_up(run, made)

    return obey_at_tables(request, public_id, forms.Form(request.POST), mend)


@require_POST
@staff_required
def undo(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    """Go back to the places before the last change."""

    def back(run: Run) -> str:
        services.undo_seating(run=run, by=request.user, now=timezone.now())
        return gettext("Teruggedraaid. Iedereen zit weer zoals daarvoor.")

    return obey_at_tables(request, public_id, forms.Form(request.POST), back)


@require_POST
@staff_required
def change_table(request: StaffRequest, public_id: UUID, number: int) -> HttpResponseBase:
    """Say how many chairs a table has."""
    form = ChairsForm(request.POST)

    def change(run: Run) -> str:
        table = services.change_table(
            table=access.table_of(run, number),
            seats=form.cleaned_data["seats"],
            is_accessible=form.cleaned_data["is_accessible"],
            by=request.user,
            now=timezone.now(),
        )
        words = ngettext(
            "Tafel %(number)s heeft nu %(seats)s stoel.",
            "Tafel %(number)s heeft nu %(seats)s stoelen.",
            table.seats,
        )
        return words % {"number": number, "seats": table.seats}

    return obey_at_tables(request, public_id, form, change)


@require_safe
@staff_required
def sign(request: StaffRequest, public_id: UUID, number: int) -> HttpResponse:
    """Show the sign of a table: its number, its shape, and the way in for the scribe."""
    run = access.run_for(request.user, public_id)
    table = access.table_of(run, number)
    state = {"run": run, "table": table, "address": scribe_address(request, table)}
    return render(request, "live/sign.html", state)


def _seed() -> int:
    return SystemRandom().randrange(1_000_000)


def _people(run: Run, form: LayoutForm) -> list[Participant]:
    """Return on whom to count, as the form says; nobody when it does not ask."""
    circle = list(circle_of(run.gathering.atelier))
    who = form.cleaned_data["who"]
    if who == CIRCLE:
        return circle
    if who == EARLIER:
        earlier = was_here_before(run)
        return [one for one in circle if one.pk in earlier]
    return []


def _all_seated(made: Made) -> str:
    words = ngettext(
        "%(people)s mens heeft een plaats.", "%(people)s mensen hebben een plaats.", made.people
    )
    return words % {"people": made.people}


def _tables_stand(tables: int) -> str:
    words = ngettext("Er staat %(tables)s tafel.", "Er staan %(tables)s tafels.", tables)
    return words % {"tables": tables}


def _who_gets_up(run: Run, made: Made) -> str:
    """Say who goes to another table, by first name; of many only how many."""
    if not made.moved:
        return gettext("Alles past. Niemand hoeft te verhuizen.")
    movers = {move.participant for move in made.moved}
    if len(made.moved) > MOST_MOVES_SAID:
        return ngettext(
            "%(people)s mens gaat naar een andere tafel.",
            "%(people)s mensen gaan naar een andere tafel.",
            len(movers),
        ) % {"people": len(movers)}
    names = called(circle_of(run.gathering.atelier))
    rounds = {move.round for move in made.moved}
    lines = []
    for move in made.moved:
        words = gettext("%(name)s gaat van tafel %(old)s naar %(new)s")
        if len(rounds) > 1:
            words = gettext("%(name)s gaat in ronde %(round)s van tafel %(old)s naar %(new)s")
        values = {"round": move.round, "old": move.old, "new": move.new}
        lines.append(words % {"name": names.get(move.participant, gettext("iemand")), **values})
    return gettext("%(moves)s. Zo past het weer.") % {"moves": ", ".join(lines)}
