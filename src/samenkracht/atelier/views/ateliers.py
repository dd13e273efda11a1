"""Ateliers: the list, starting one, its page, its words, closing it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenkracht.atelier import access
from samenkracht.atelier.domain.calendar import DateHasPassed, DateTooFar
from samenkracht.atelier.domain.changes import ChangedMeanwhile
from samenkracht.atelier.forms.planning import AtelierForm, StartForm
from samenkracht.atelier.hooks import tasks_of
from samenkracht.atelier.models import Atelier
from samenkracht.atelier.queries.colleagues import colleagues
from samenkracht.atelier.queries.plan import atelier_plan, lines_of
from samenkracht.atelier.queries.templates import beginnings
from samenkracht.atelier.services import planning
from samenkracht.atelier.views.clashes import ask_again, show_clashes
from samenkracht.method.themes import TITLE_EXAMPLES
from samenkracht.method.trajectories import CLASSIC
from samenkracht.organisations.http import StaffRequest, staff_required

MOST_TASKS = 3


@require_safe
@staff_required
def overview(request: StaffRequest) -> HttpResponse:
    lines = lines_of(request.user, now=timezone.now())
    context = {
        "open": [line for line in lines if line.atelier.closed_at is None],
        "closed": [line for line in lines if line.atelier.closed_at is not None],
    }
    return render(request, "atelier/overview.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def start(request: StaffRequest) -> HttpResponse:
    pictures = beginnings(request.organisation)
    form = StartForm(
        request.POST or None,
        colleagues=colleagues(request.organisation, but=request.user),
        by=request.user,
        pictures=pictures,
        initial={"template": request.GET.get("sjabloon") or CLASSIC.key},
    )
    if form.is_valid():
        try:
            atelier = planning.start_atelier(
                organisation=request.organisation,
                by=request.user,
                facts=form.facts,
                first=form.first,
                team=form.chosen_team,
                moderator=form.chosen_moderator,
                now=timezone.now(),
                beginning=planning.Beginning(form.picture.plan, form.picture.lessons),
            )
        except (DateHasPassed, DateTooFar) as refusal:
            form.add_error("day", _(str(refusal)))
        else:
            sentence = _("Het atelier staat klaar met %(count)s. U past alles aan.")
            messages.success(request, sentence % {"count": form.picture.count})
            return redirect("atelier:show", atelier.public_id)
    context = {"form": form, "examples": TITLE_EXAMPLES}
    return render(request, "atelier/start.html", context, status=422 if form.errors else 200)


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    now = timezone.now()
    plan = atelier_plan(atelier, now=now)
    tasks = tasks_of(request.user, atelier, now)[:MOST_TASKS]
    context = {"atelier": atelier, "plan": plan, "tasks": tasks}
    return render(request, "atelier/show.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def edit(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    form, seen = _words(request, atelier)
    if form.is_valid() and seen.is_valid():
        try:
            planning.edit_atelier(atelier=atelier, seen=seen.facts, wish=form.facts)
        except ChangedMeanwhile as refusal:
            show_clashes(form, refusal)
            atelier.refresh_from_db()
            seen = _seen(atelier)
        else:
            messages.success(request, _("Bewaard."))
            return redirect("atelier:show", atelier.public_id)
    elif form.is_bound and form.is_valid():
        ask_again(form)
        seen = _seen(atelier)
    context = {"atelier": atelier, "form": form, "seen": seen, "examples": TITLE_EXAMPLES}
    return render(request, "atelier/edit.html", context, status=422 if form.errors else 200)


@require_POST
@staff_required
def close(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    planning.close_atelier(atelier=atelier, now=timezone.now())
    messages.success(request, _("Dit atelier is afgerond. U kunt het altijd weer openen."))
    return redirect("atelier:show", atelier.public_id)


@require_POST
@staff_required
def reopen(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    planning.reopen_atelier(atelier=atelier)
    messages.success(request, _("Dit atelier is weer open."))
    return redirect("atelier:show", atelier.public_id)


def _words(request: StaffRequest, atelier: Atelier) -> tuple[AtelierForm, AtelierForm]:
    """Return the form as filled in, and the form with what stood on screen then."""
    if request.method == "POST":
        return AtelierForm(request.POST), AtelierForm(request.POST, prefix="was")
    return AtelierForm(initial=_facts(atelier)), _seen(atelier)


def _seen(atelier: Atelier) -> AtelierForm:
    return AtelierForm(initial=_facts(atelier), prefix="was")


def _facts(atelier: Atelier) -> dict[str, str]:
    return {name: getattr(atelier, name) for name in planning.FACTS}
