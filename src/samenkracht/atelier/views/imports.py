"""Reading in a list: paste it or choose a file, look what it would do, do it, undo it."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from samenkracht.atelier import access, services
from samenkracht.atelier.forms.lists import ChosenForm, FileForm, LayoutForm, PasteForm
from samenkracht.atelier.models import Atelier, CircleImport
from samenkracht.atelier.queries.lists import (
    Fate,
    Plan,
    PlannedRow,
    layout_of,
    lists_of,
    plan_list,
    sheet_of,
)
from samenkracht.core.errors import Refusal
from samenkracht.organisations.http import StaffRequest, staff_required


@dataclass(frozen=True, slots=True)
class Group:
    """The rows with one fate, under a head that says what happens to them."""

    key: str
    title: str
    hint: str
    rows: list[PlannedRow]
    is_open: bool


@require_safe
@staff_required
def choose(request: StaffRequest, public_id: UUID) -> HttpResponse:
    return _choose_page(request, access.atelier_for(request.user, public_id))


@require_POST
@staff_required
def paste(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    form = PasteForm(request.POST)
    if form.is_valid():
        try:
            waiting = services.prepare_list(
                atelier=atelier,
                name=_("Geplakte lijst"),
                spreadsheet=form.spreadsheet,
                layout=form.layout,
                by=request.user,
                now=timezone.now(),
            )
        except Refusal as refusal:
            form.add_error("text", str(refusal))
        else:
            return redirect("atelier:list", atelier.public_id, waiting.public_id)
    return _choose_page(request, atelier, paste=form)


@require_POST
@staff_required
def upload(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    form = FileForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            waiting = services.prepare_list(
                atelier=atelier,
                name=form.cleaned_data["file"].name,
                spreadsheet=form.spreadsheet,
                by=request.user,
                now=timezone.now(),
            )
        except Refusal as refusal:
            form.add_error("file", str(refusal))
        else:
            return redirect("atelier:list", atelier.public_id, waiting.public_id)
    return _choose_page(request, atelier, file=form)


@require_safe
@staff_required
def look(request: StaffRequest, public_id: UUID, list_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    waiting = access.list_of(atelier, list_id)
    if waiting.done_at is not None:
        return redirect("atelier:lists", atelier.public_id)
    return _plan_page(request, waiting)


@require_POST
@staff_required
def layout(request: StaffRequest, public_id: UUID, list_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    waiting = access.list_of(atelier, list_id)
    if waiting.done_at is not None:
        return redirect("atelier:lists", atelier.public_id)
    form = _layout_form(waiting, request.POST)
    if not form.is_valid():
        return _plan_page(request, waiting, form=form)
    services.change_layout(
        circle_import=waiting, sheet=form.cleaned_data["sheet"], columns=form.columns
    )
    return redirect("atelier:list", atelier.public_id, waiting.public_id)


@require_POST
@staff_required
def do(request: StaffRequest, public_id: UUID, list_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    waiting = access.list_of(atelier, list_id)
    form = ChosenForm(request.POST)
    try:
        done = services.do_list(
            circle_import=waiting,
            lines=form.lines,
            notes_presence=form.is_valid() and form.cleaned_data["presence"],
            by=request.user,
            now=timezone.now(),
        )
    except Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect("atelier:lists", atelier.public_id)
    _tell(request, done)
    return redirect("atelier:circle", atelier.public_id)


@require_POST
@staff_required
def drop(request: StaffRequest, public_id: UUID, list_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    try:
        services.drop_list(circle_import=access.list_of(atelier, list_id))
    except Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("De lijst is weg. Er is niets veranderd."))
    return redirect("atelier:lists", atelier.public_id)


@require_POST
@staff_required
def undo(request: StaffRequest, public_id: UUID, list_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    try:
        undone = services.undo_list(
            circle_import=access.list_of(atelier, list_id), now=timezone.now()
        )
    except Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect("atelier:lists", atelier.public_id)
    told = ngettext("%(n)s mens is weer weg.", "%(n)s mensen zijn weer weg.", undone.removed)
    messages.success(request, told % {"n": undone.removed})
    if undone.stayed:
        told = ngettext(
            "%(n)s mens blijft, want die was er al bij of bracht iemand mee.",
            "%(n)s mensen blijven, want zij waren er al bij of brachten iemand mee.",
            undone.stayed,
        )
        messages.info(request, told % {"n": undone.stayed})
    return redirect("atelier:lists", atelier.public_id)


def _choose_page(
    request: StaffRequest,
    atelier: Atelier,
    *,
    paste: PasteForm | None = None,
    file: FileForm | None = None,
) -> HttpResponse:
    context = {
        "atelier": atelier,
        "paste": paste or PasteForm(),
        "file": file or FileForm(),
        "lists": list(lists_of(atelier)),
    }
    status = 422 if paste or file else 200
    return render(request, "atelier/circle/lists.html", context, status=status)


def _plan_page(
    request: StaffRequest, waiting: CircleImport, *, form: LayoutForm | None = None
) -> HttpResponse:
    plan = plan_list(waiting, by=request.user, today=timezone.localdate())
    context = {
        "atelier": waiting.atelier,
        "list": waiting,
        "plan": plan,
        "groups": _groups(plan),
        "form": form or _layout_form(waiting),
        "left_alone": waiting.layout.get("left_alone", []),
    }
    status = 422 if form is not None else 200
    return render(request, "atelier/circle/plan.html", context, status=status)


def _layout_form(waiting: CircleImport, data: QueryDict | None = None) -> LayoutForm:
    place: int = waiting.layout["sheet"]
    return LayoutForm(
        data,
        sheet=sheet_of(waiting, place),
        layout=layout_of(waiting),
        place=place,
        sheets=[sheet["name"] for sheet in waiting.sheets],
    )


def _groups(plan: Plan) -> list[Group]:
    words = {
        Fate.NEW: (
            _("Nieuw in de kring"),
            _("Haal het vinkje weg bij wie niet mee hoeft."),
        ),
        Fate.JOINS: (
            _("Al bekend, komt in deze kring"),
            _("U kent hen van een ander atelier, of zij zaten hier eerder. Wij veranderen niets."),
        ),
        Fate.KNOWN: (
            _("Zit al in de kring"),
            _("Wij veranderen niets. Is het toch iemand anders? Zet een vinkje."),
        ),
        Fate.DOUBLE: (
            _("Staat vaker op de lijst"),
            _("Wij maken er één mens van. Is het toch iemand anders? Zet een vinkje."),
        ),
    }
    return [
        Group(fate.value, *words[fate], rows, is_open=fate is not Fate.KNOWN)
        for fate, rows in plan.by_fate.items()
        if rows
    ]


def _tell(request: StaffRequest, done: services.Done) -> None:
    told = ngettext(
        "%(n)s mens zit nu in de kring. U kunt dit 30 dagen ongedaan maken.",
        "%(n)s mensen zitten nu in de kring. U kunt dit 30 dagen ongedaan maken.",
        done.added,
    )
    messages.success(request, told % {"n": done.added})
    if done.noted:
        told = ngettext(
            "Er is %(n)s keer aanwezigheid bijgeschreven.",
            "Er is %(n)s keer aanwezigheid bijgeschreven.",
            done.noted,
        )
        messages.info(request, told % {"n": done.noted})
    if done.unknown_bringers:
        told = ngettext(
            "Bij %(n)s mens kennen wij de naam niet van wie hen meebracht.",
            "Bij %(n)s mensen kennen wij de naam niet van wie hen meebracht.",
            done.unknown_bringers,
        )
        messages.warning(request, told % {"n": done.unknown_bringers})
