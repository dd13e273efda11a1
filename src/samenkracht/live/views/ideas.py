"""The ideas desk: what waits, what hangs, typing in from paper, mending and merging (S20)."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenkracht.core.errors import Refusal
from samenkracht.live import access, services
from samenkracht.live.domain.ideas import Source
from samenkracht.live.forms.ideas import NO_TABLE, IdeaForm, PaperIdeaForm, PickForm
from samenkracht.live.models import Idea, Run, Table
from samenkracht.live.queries import ideas_on_wall
from samenkracht.live.queries.desks import ideas_desk
from samenkracht.live.views.orders import first_fault, obey
from samenkracht.organisations.http import StaffRequest, staff_required

Judge = Callable[[Idea], object]


@require_safe
@staff_required
def ideas(request: StaffRequest, public_id: UUID) -> HttpResponse:
    run = access.run_for(request.user, public_id)
    return _render(request, run)


@require_POST
@staff_required
def type_in(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    """Write down a line from a flap and be ready for the next."""
    run = access.run_for(request.user, public_id)
    form = PaperIdeaForm(request.POST, tables=list(run.tables.order_by("number")))
    if form.is_valid():
        draft = services.IdeaDraft(
            text=form.cleaned_data["text"],
            table=form.cleaned_data["table"],
            source=Source.PAPER,
            key=form.cleaned_data["key"],
        )
        try:
            idea = services.write_idea(run=run, draft=draft, now=timezone.now(), by=request.user)
        except Refusal as refusal:
            form.add_error("text", str(refusal))
        else:
            return _typed(request, run, idea, form)
    return _render(request, run, form=form, status=422)


@require_POST
@staff_required
def show(request: StaffRequest, public_id: UUID, idea_id: UUID) -> HttpResponseBase:
    return _judge(
        request,
        public_id,
        idea_id,
        lambda idea: services.show_idea(idea=idea, by=request.user, now=timezone.now()),
    )


@require_POST
@staff_required
def keep(request: StaffRequest, public_id: UUID, idea_id: UUID) -> HttpResponseBase:
    return _judge(
        request,
        public_id,
        idea_id,
        lambda idea: services.keep_idea(idea=idea, by=request.user, now=timezone.now()),
    )


@require_POST
@staff_required
def remove(request: StaffRequest, public_id: UUID, idea_id: UUID) -> HttpResponseBase:
    return _judge(
        request,
        public_id,
        idea_id,
        lambda idea: services.remove_idea(idea=idea, by=request.user, now=timezone.now()),
    )


@require_POST
@staff_required
def queue_again(request: StaffRequest, public_id: UUID, idea_id: UUID) -> HttpResponseBase:
    """Undo the last judgement: the slip lies in front of the moderator again."""
    return _judge(
        request,
        public_id,
        idea_id,
        lambda idea: services.queue_again(idea=idea, by=request.user, now=timezone.now()),
    )


@require_POST
@staff_required
def restore(request: StaffRequest, public_id: UUID, idea_id: UUID) -> HttpResponseBase:
    """Bring back what was kept, taken away or merged."""
    return _judge(
        request,
        public_id,
        idea_id,
        lambda idea: services.restore_idea(idea=idea, by=request.user, now=timezone.now()),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def correct(request: StaffRequest, public_id: UUID, idea_id: UUID) -> HttpResponseBase:
    """Mend the words, the table or the domain of an idea."""
    run = access.run_for(request.user, public_id)
    idea = access.idea_of(run, idea_id)
    tables = list(run.tables.order_by("number"))
    initial = {
        "text": idea.text,
        "table": str(idea.table.number) if idea.table else NO_TABLE,
        "domain": idea.domain,
    }
    form = IdeaForm(request.POST or None, tables=tables, initial=initial)
    if form.is_valid():
        try:
            services.correct_idea(
                idea=idea, by=request.user, now=timezone.now(), **form.cleaned_data
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, gettext("Idee %(number)s is bijgewerkt.") % _number(idea))
            return redirect("live:ideas", public_id)
    state = {"run": run, "idea": idea, "form": form}
    return render(request, "live/idea.html", state, status=422 if form.errors else 200)


@require_POST
@staff_required
def merge(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    """Let two ideas that say the same go on as one: the lower number stays."""
    run = access.run_for(request.user, public_id)
    hanging = {str(idea.public_id): idea for idea in ideas_on_wall(run)}
    form = PickForm(request.POST, ideas=list(hanging))
    if not form.is_valid():
        return _render(request, run, refusal=first_fault(form))
    into, idea = sorted(
        (hanging[key] for key in form.cleaned_data["pick"]), key=lambda idea: idea.number or 0
    )
    try:
        services.merge_ideas(idea=idea, into=into, by=request.user, now=timezone.now())
    except Refusal as refusal:
        return _render(request, run, refusal=str(refusal))
    words = {"number": idea.number, "into": into.number}
    messages.success(request, gettext("Idee %(number)s hoort nu bij idee %(into)s.") % words)
    return redirect("live:ideas", public_id)


def _judge(request: StaffRequest, public_id: UUID, idea_id: UUID, judge: Judge) -> HttpResponseBase:
    """Judge an idea from the console, or from the desk when the page says so."""

    def command(run: Run) -> object:
        return judge(access.idea_of(run, idea_id))

    if request.POST.get("desk") != "ideas":
        return obey(request, public_id, command)
    run = access.run_for(request.user, public_id)
    try:
        command(run)
    except Refusal as refusal:
        return _render(request, run, refusal=str(refusal))
    if request.htmx:
        return _render(request, run)
    return redirect("live:ideas", public_id)


def _typed(request: StaffRequest, run: Run, idea: Idea, form: PaperIdeaForm) -> HttpResponseBase:
    if request.htmx:
        fresh = PaperIdeaForm(initial={"table": form.data["table"]}, tables=_tables(run))
        return _render(request, run, form=fresh, typed=idea)
    return redirect(
        f"{reverse('live:ideas', args=[run.gathering.public_id])}?tafel={form.data['table']}"
    )


def _render(
    request: StaffRequest,
    run: Run,
    *,
    form: PaperIdeaForm | None = None,
    typed: Idea | None = None,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    search = request.GET.get("zoek", "")[:100]
    if form is None:
        form = PaperIdeaForm(initial={"table": request.GET.get("tafel", "")}, tables=_tables(run))
    state = {
        "run": run,
        "desk": ideas_desk(run, search),
        "form": form,
        "typed": typed,
        "refusal": refusal,
        "is_oob": request.htmx.target == "typen",
    }
    part = {"bord": "#board", "typen": "#typed"}.get(request.htmx.target or "", "")
    status = 422 if refusal else status
    return render(request, f"live/ideas.html{part}", state, status=status)


def _tables(run: Run) -> list[Table]:
    return list(run.tables.order_by("number"))


def _number(idea: Idea) -> dict[str, str]:
    return {"number": str(idea.number or "")}
