"""The moderator's desk: the page, the start, the door, the wall, notes and help (S13-S24)."""

from uuid import UUID

from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenkracht.core.errors import Refusal
from samenkracht.live import access, services
from samenkracht.live.forms.console import BlankForm, HelpForm, NoteForm, PageForm, PlacesForm
from samenkracht.live.models import Run
from samenkracht.live.queries.desks import closing_state
from samenkracht.live.views.orders import obey, obey_form, show_console
from samenkracht.organisations.http import StaffRequest, staff_required


@require_safe
@staff_required
def console(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    """Show the desk; before the room is laid ready, the one button that does so."""
    gathering = access.gathering_for(request.user, public_id)
    if not hasattr(gathering, "run"):
        return render(request, "live/prepare.html", {"gathering": gathering})
    return show_console(request, public_id)


@require_POST
@staff_required
def prepare(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    gathering = access.gathering_for(request.user, public_id)
    services.prepare_run(gathering=gathering, now=timezone.now())
    goes_on = "live:tables" if request.POST.get("naar") == "tafels" else "live:console"
    return redirect(goes_on, public_id)


@require_POST
@staff_required
def open_run(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    def begin(run: Run) -> Run:
        return services.open_run(gathering=run.gathering, by=request.user, now=timezone.now())

    return obey(request, public_id, begin)


@require_POST
@staff_required
def open_door(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    def unlock(run: Run) -> Run:
        return services.open_door(run=run, by=request.user, now=timezone.now())

    return obey(request, public_id, unlock)


@require_POST
@staff_required
def close_door(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    def lock(run: Run) -> Run:
        return services.close_door(run=run, by=request.user, now=timezone.now())

    return obey(request, public_id, lock)


@require_POST
@staff_required
def blank(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    form = BlankForm(request.POST)

    def empty(run: Run) -> Run:
        is_blank = form.cleaned_data["is_blank"]
        return services.blank_wall(run=run, is_blank=is_blank, by=request.user, now=timezone.now())

    return obey_form(request, public_id, form, empty)


@require_POST
@staff_required
def turn_wall(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    form = PageForm(request.POST)

    def turn(run: Run) -> Run:
        page = form.cleaned_data["page"]
        return services.turn_wall_page(run=run, page=page, by=request.user, now=timezone.now())

    return obey_form(request, public_id, form, turn)


@require_POST
@staff_required
def begin_round(request: StaffRequest, public_id: UUID, number: int) -> HttpResponseBase:
    """Let people change tables, or go back to the tables of before."""

    def change(run: Run) -> Run:
        return services.begin_round(run=run, round_=number, by=request.user, now=timezone.now())

    return obey(request, public_id, change)


@require_POST
@staff_required
def show_places(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    """Let the wall say which card goes to which table, or no longer."""
    form = PlacesForm(request.POST)

    def tell(run: Run) -> Run:
        is_shown = form.cleaned_data["is_shown"]
        return services.show_places(run=run, is_shown=is_shown, by=request.user, now=timezone.now())

    return obey_form(request, public_id, form, tell)


@require_POST
@staff_required
def note(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    form = NoteForm(request.POST)

    def write(run: Run) -> object:
        text = form.cleaned_data["text"]
        return services.note_down(run=run, text=text, by=request.user, now=timezone.now())

    return obey_form(request, public_id, form, write)


@require_POST
@staff_required
def answer_help(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    form = HelpForm(request.POST)

    def lower(run: Run) -> None:
        number = form.cleaned_data["table"]
        table = access.table_of(run, number) if number else None
        services.answer_help(run=run, table=table, by=request.user, now=timezone.now())

    return obey_form(request, public_id, form, lower)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def close(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    """Ask once, on a page, and close the gathering."""
    run = access.run_for(request.user, public_id)
    refusal = ""
    if request.method == "POST":
        try:
            services.close_run(run=run, by=request.user, now=timezone.now())
        except Refusal as no:
            refusal = str(no)
        else:
            return redirect("live:console", public_id)
    state = {**closing_state(run), "refusal": refusal}
    return render(request, "live/close.html", state, status=422 if refusal else 200)


@require_POST
@staff_required
def reopen(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    def again(run: Run) -> Run:
        return services.reopen_run(run=run, by=request.user, now=timezone.now())

    return obey(request, public_id, again)


@require_POST
@staff_required
def mute(request: StaffRequest, public_id: UUID, device_id: int) -> HttpResponseBase:
    """Set a phone aside, or hear it again (TRUST T5)."""
    run = access.run_for(request.user, public_id)
    device = access.device_of(run, device_id)
    services.mute_device(device=device, by=request.user, now=timezone.now())
    return redirect("live:ideas", public_id)
