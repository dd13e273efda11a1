"""The budget: one sheet to type on, both plans beside each other (METHOD S32)."""

from collections.abc import Iterable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samenkracht.atelier import access
from samenkracht.atelier.domain.budget import ClashingRows, MoneyStatus, TooManyRows, Variant
from samenkracht.atelier.domain.changes import ChangedMeanwhile, Clash, NothingToUndo
from samenkracht.atelier.domain.money import euros
from samenkracht.atelier.domain.pledges import Angle
from samenkracht.atelier.forms.budget import BudgetTyped, TypedRow, key_of
from samenkracht.atelier.models import Atelier
from samenkracht.atelier.models.means import ANGLES, STATUSES
from samenkracht.atelier.queries.budget import budget_sheet, plans_of
from samenkracht.atelier.services import budget
from samenkracht.atelier.services.budget import Words
from samenkracht.atelier.views.clashes import show_clashes
from samenkracht.method.means import PROPOSED_LINES
from samenkracht.organisations.http import StaffRequest, staff_required


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID) -> HttpResponse:
    return _page(request, access.atelier_for(request.user, public_id))


@require_POST
@staff_required
def save(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    typed = BudgetTyped.sent(request.POST, _numbers(atelier))
    if not typed.is_valid():
        return _page(request, atelier, typed)
    try:
        budget.save_budget(
            atelier=atelier,
            lines=[row.row for row in typed.lines],
            financiers=[row.row for row in typed.financiers],
            choice=_choice(request),
            by=request.user,
            now=timezone.now(),
            back=key_of(request.POST.get("terug", "")),
        )
    except ClashingRows as refusal:
        _show_both(typed, refusal, atelier)
        return _page(request, atelier, typed)
    except TooManyRows as refusal:
        return _page(request, atelier, typed, sentence=str(refusal))
    messages.success(request, _("Bewaard."))
    answer = redirect("atelier:budget", atelier.public_id)
    if any(row.is_new and not row.is_gone for row in typed.lines):
        answer["Location"] += "#nieuw"  # who is typing goes on typing
    return answer


@require_POST
@staff_required
def add_up(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Show both totals of what stands on screen now, saved or not. Keeps nothing."""
    atelier = access.atelier_for(request.user, public_id)
    typed = BudgetTyped.sent(request.POST, _numbers(atelier))
    sheet = budget_sheet(atelier)
    plans = plans_of(
        _wishes(typed.lines),
        _wishes(typed.financiers),
        sheet.pledges,
        chosen=Variant(sheet.budget.choice),
    )
    context = {"plans": plans, "is_typed": True, "faults": typed.faults}
    return render(request, "atelier/means/totals.html", context)


@require_POST
@staff_required
def propose(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    budget.propose_lines(atelier=atelier, by=request.user, now=timezone.now())
    messages.success(request, _("Onze regels staan klaar. Zet de bedragen erbij."))
    return redirect("atelier:budget", atelier.public_id)


@require_POST
@staff_required
def undo(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    stamp = request.POST.get("stamp", "")
    try:
        budget.undo_budget(atelier=atelier, stamp=stamp, now=timezone.now())
    except NothingToUndo as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("Het staat weer zoals het was."))
    return redirect("atelier:budget", atelier.public_id)


def _wishes(rows: Iterable[TypedRow]) -> list[Words]:
    """Return the rows that can be read."""
    return [row.row.wish for row in rows if row.is_valid() and not row.is_gone]


def _choice(request: StaffRequest) -> Variant | None:
    wish = request.POST.get("kies", "")
    return Variant(wish) if wish in set(Variant) else None


def _numbers(atelier: Atelier) -> list[int]:
    return list(atelier.gatherings.order_by("number").values_list("number", flat=True))


def _show_both(typed: BudgetTyped, refusal: ClashingRows, atelier: Atelier) -> None:
    """Say in each row what a colleague made of it; the next save is for what stands there now."""
    sheet = budget_sheet(atelier)
    now = {line.public_id: budget.words_of_line(line) for line in sheet.lines}
    now |= {each.public_id: budget.words_of_financier(each) for each in sheet.financiers}
    for row in typed.rows:
        clash = refusal.rows.get(str(row.key))
        if isinstance(clash, ChangedMeanwhile):
            show_clashes(row.form, told(clash))
        if row.key in now and not row.is_new:
            row.see(now[row.key])


def told(refusal: ChangedMeanwhile) -> ChangedMeanwhile:
    """Return a clash in which amounts and choices stand as they do on screen."""
    clashes = [Clash(each.name, _in_words(each), each.yours) for each in refusal.clashes]
    return ChangedMeanwhile(str(refusal), clashes)


def _in_words(clash: Clash) -> object:
    match clash.theirs:
        case bool() as ticked:
            return _("wel") if ticked else _("niet")
        case int() as cents if clash.name.endswith("cents"):
            return euros(cents)
        case str() as key if clash.name == "status":
            return dict(STATUSES)[MoneyStatus(key)]
        case str() as key if clash.name == "angle":
            return dict(ANGLES)[Angle(key)]
        case other:
            return other


def _page(
    request: StaffRequest,
    atelier: Atelier,
    typed: BudgetTyped | None = None,
    *,
    sentence: str = "",
) -> HttpResponse:
    sheet = budget_sheet(atelier)
    known = {line.what for line in sheet.lines}
    context = {
        "atelier": atelier,
        "sheet": sheet,
        "plans": sheet.plans,
        "typed": typed or BudgetTyped.of(sheet, _numbers(atelier)),
        "proposals": [name for each in PROPOSED_LINES if (name := _(each.what)) not in known],
        "sentence": sentence,
        "is_begun": bool(sheet.lines or sheet.financiers or typed),
    }
    return render(request, "atelier/means/budget.html", context, status=422 if typed else 200)
