"""How the page of the tables carries out an order: with and without JavaScript, from one path."""

from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext

from samenkracht.core.errors import Refusal
from samenkracht.live import access
from samenkracht.live.domain.seating import NotPossible
from samenkracht.live.forms.tables import CIRCLE, EARLIER, LayoutForm, RoundForm
from samenkracht.live.models import Run, SeatingPlan
from samenkracht.live.queries.desks import SeatingDesk, seating_desk
from samenkracht.live.queries.desks.seating_words import finding_words
from samenkracht.live.views.orders import first_fault
from samenkracht.organisations.http import StaffRequest
from samenkracht.seating.tables.preflight import Finding

Command = Callable[[Run], str]


def obey_at_tables(
    request: StaffRequest, public_id: UUID, form: forms.Form, command: Command
) -> HttpResponseBase:
    """Carry out a command and say what it did; a refusal says what to do and keeps the page."""
    run = access.run_for(request.user, public_id)
    if not form.is_valid():
        return show_tables(request, run, refusal=first_fault(form), form=form)
    try:
        said = command(run)
    except NotPossible as refusal:
        return show_tables(request, run, form=form, findings=refusal.findings)
    except Refusal as refusal:
        return show_tables(request, run, refusal=str(refusal), form=form)
    if request.htmx:
        return show_tables(request, access.run_for(request.user, public_id), said=said)
    messages.success(request, said)
    return HttpResponseRedirect(_address(request, run))


def show_tables(
    request: StaffRequest,
    run: Run,
    *,
    said: str = "",
    refusal: str = "",
    form: forms.Form | None = None,
    findings: Sequence[Finding] = (),
) -> HttpResponse:
    """Show the tables in the round somebody looks at: the page, or the part that changed."""
    looked = _looked_at(request)
    desk = seating_desk(
        run, round_=looked["ronde"], person=str(looked["wie"] or ""), table=looked["tafel"]
    )
    if findings:
        refusal = " ".join([gettext("Zo lukt het niet."), *finding_words(findings, desk.names)])
    state: dict[str, Any] = {
        "run": run,
        "desk": desk,
        "form": layout_form(desk, form),
        "said": said,
        "refusal": refusal,
    }
    # Who goes back in the browser wants the whole page again.
    is_part = request.htmx and not request.htmx.history_restore_request
    template = "live/tables.html#zaal" if is_part else "live/tables.html"
    return render(request, template, state, status=422 if refusal else 200)


def layout_form(desk: SeatingDesk, form: forms.Form | None = None) -> LayoutForm:
    """Return the form of the room as it is, or as we propose it; or as it was typed."""
    plan: SeatingPlan = desk.standing.plan
    initial = {
        "count": desk.expected_tables,
        "rounds": plan.rounds,
        "asks_language": plan.asks_language,
        "asks_host": plan.asks_host,
        "asks_scribe": plan.asks_scribe,
        "who": EARLIER if desk.earlier else CIRCLE,
    }
    shown = form if isinstance(form, LayoutForm) else LayoutForm(initial=initial)
    shown.count_people(circle=len(desk.circle), earlier=desk.earlier)
    return shown


def round_in(request: StaffRequest, run: Run) -> int:
    """Return the round that a form is about: the one on screen, else the one of now."""
    asked: int | None = _looked_at(request)["ronde"]
    return asked or run.table_round


def _looked_at(request: StaffRequest) -> dict[str, Any]:
    form = RoundForm(request.POST if request.method == "POST" else request.GET)
    form.is_valid()
    return {name: form.cleaned_data.get(name) for name in ("ronde", "wie", "tafel")}


def _address(request: StaffRequest, run: Run) -> str:
    looked = {name: value for name, value in _looked_at(request).items() if value}
    query = f"?{urlencode(looked)}" if looked else ""
    return reverse("live:tables", args=[run.gathering.public_id]) + query
