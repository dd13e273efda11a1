"""Tweetallen: who talks with whom, made, made anew, and filled when people come late (S17)."""

from random import SystemRandom
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from samenkracht.core.errors import Refusal
from samenkracht.live import access, services
from samenkracht.live.forms.pairs import FillForm, PairsForm, fill_form
from samenkracht.live.models import Run
from samenkracht.live.queries.desks import pairs_desk
from samenkracht.live.views.orders import first_fault
from samenkracht.organisations.http import StaffRequest, staff_required

LONGEST_SEARCH = 100


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID) -> HttpResponse:
    return _page(request, access.run_for(request.user, public_id))


@require_POST
@staff_required
def make(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    """Make all pairs, or make them anew."""
    run = access.run_for(request.user, public_id)
    form = PairsForm(request.POST)
    if not form.is_valid():
        return _page(request, run, form=form)
    rounds, seed = form.cleaned_data["rounds"], SystemRandom().randrange(1_000_000)
    try:
        services.make_pairs(run=run, rounds=rounds, seed=seed, by=request.user, now=timezone.now())
    except Refusal as refusal:
        return _page(request, run, form=form, refusal=str(refusal))
    return _again(request, run)


@require_POST
@staff_required
def fill(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    """Give who came late somebody to talk with; who talks goes on."""
    run = access.run_for(request.user, public_id)
    form = FillForm(request.POST)
    if not form.is_valid():
        return _page(request, run, refusal=first_fault(form))
    try:
        people = services.fill_pairs(
            run=run, round_=form.cleaned_data["round"], by=request.user, now=timezone.now()
        )
    except Refusal as refusal:
        return _page(request, run, refusal=str(refusal))
    words = ngettext(
        "%(people)s mens heeft nu een tweetal. Wie praatte, praat verder.",
        "%(people)s mensen hebben nu een tweetal. Wie praatte, praat verder.",
        people,
    )
    return _again(request, run, done=words % {"people": people})


def _again(request: StaffRequest, run: Run, *, done: str = "") -> HttpResponseBase:
    if request.htmx:
        return _page(request, run, done=done)
    if done:
        messages.success(request, done)
    return redirect("live:pairs", run.gathering.public_id)


def _page(
    request: StaffRequest,
    run: Run,
    *,
    form: PairsForm | None = None,
    refusal: str = "",
    done: str = "",
) -> HttpResponse:
    words = "" if request.method == "POST" else request.GET.get("zoek", "")
    desk = pairs_desk(run, words.strip()[:LONGEST_SEARCH])
    rounds = len(desk.rounds)
    state = {
        "run": run,
        "gathering": run.gathering,
        "desk": desk,
        "form": form or PairsForm(initial={"rounds": rounds or 1}),
        "fill": fill_form(rounds=rounds, first=desk.round_to_fill),
        "refusal": refusal,
        "done": done,
    }
    parts = {"lijst": "#lijst", "tweetallen": "#tweetallen"}
    part = parts.get(request.htmx.target or "", "") if request.htmx else ""
    status = 422 if refusal or (form and form.errors) else 200
    return render(request, f"live/pairs.html{part}", state, status=status)
