"""How the moderator's desk carries out an order: with and without JavaScript, from one path."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext

from samenkracht.core.errors import Refusal
from samenkracht.core.http import HttpRequest
from samenkracht.live import access
from samenkracht.live.domain.audience import Audience
from samenkracht.live.models import Run
from samenkracht.live.queries.stages import console_state
from samenkracht.live.views.addresses import door_address, door_home
from samenkracht.organisations.http import StaffRequest

Command = Callable[[Run], object]


def obey(request: StaffRequest, public_id: UUID, command: Command) -> HttpResponseBase:
    """Carry out one command on the console and show the desk; a refusal keeps what was typed."""
    run = access.run_for(request.user, public_id)
    try:
        command(run)
    except Refusal as refusal:
        return show_console(request, public_id, refusal=str(refusal))
    if not request.htmx:
        return redirect("live:console", public_id)
    return show_console(request, public_id)


def obey_form(
    request: StaffRequest, public_id: UUID, form: forms.Form, command: Command
) -> HttpResponseBase:
    """Carry out a command when its form is in order; else say what is in the way."""
    if form.is_valid():
        return obey(request, public_id, command)
    return show_console(request, public_id, refusal=first_fault(form))


def show_console(request: StaffRequest, public_id: UUID, *, refusal: str = "") -> HttpResponse:
    """Show the desk as it is now: the whole page, or only its panels."""
    run = access.run_for(request.user, public_id)
    state: dict[str, Any] = {
        **console_state(run, now=timezone.now()),
        **door_words(request, run),
        "refusal": refusal,
        "note_text": request.POST.get("text", "") if refusal else "",
        "note": request.POST.get("note", "") if refusal else "",
        "stream": access.stream_address(run, Audience.CONSOLE, get_language() or ""),
    }
    template = "live/console.html#panels" if request.htmx else "live/console.html"
    return render(request, template, state, status=422 if refusal else 200)


def door_words(request: HttpRequest, run: Run) -> dict[str, Any]:
    """Return what only a page knows and a stream does not: the address people type."""
    return {
        "door_address": door_address(request, run),
        "door_home": door_home(request),
        "qr_now": True,
    }


def first_fault(form: forms.Form) -> str:
    """Return the first sentence that is in the way of a form."""
    for faults in form.errors.values():
        return str(faults[0])
    return gettext("Dit ging niet. Kijk wat er staat en probeer het nog een keer.")
