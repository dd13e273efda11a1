"""Gastvrij: what must be seen to, who brings what, the kitchen, and money back (S24, S31)."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samenkracht.accounts.models import User
from samenkracht.atelier import access
from samenkracht.atelier.domain.calendar import local_day
from samenkracht.atelier.domain.changes import ChangedMeanwhile
from samenkracht.atelier.domain.money import euros
from samenkracht.atelier.forms.circle import NAMES_LIST
from samenkracht.atelier.forms.hospitality import ChoreForm, DoneForm, ExpenseForm, TreatForm
from samenkracht.atelier.models import Chore, Expense, Gathering
from samenkracht.atelier.queries import called, circle_of
from samenkracht.atelier.queries.growing import how_big
from samenkracht.atelier.queries.hospitality import (
    chores_of,
    kitchen_of,
    late_chores,
)
from samenkracht.atelier.queries.inviting import gathering_to_invite_for, planned_gatherings
from samenkracht.atelier.queries.plan import team_of
from samenkracht.atelier.services import hospitality as services
from samenkracht.atelier.views.clashes import ask_again, show_clashes
from samenkracht.core.errors import Refusal
from samenkracht.organisations.http import StaffRequest, staff_required
from samenkracht.people.domain.words import folded


@dataclass(frozen=True, slots=True)
class Money:
    """An expense with its amount in words."""

    expense: Expense
    amount: str


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent and must be shown again, with what is wrong with it."""

    chore: ChoreForm | None = None
    changing: Chore | None = None
    change: ChoreForm | None = None
    treat: TreatForm | None = None
    expense: ExpenseForm | None = None
    is_taken: bool = False


@require_safe
@staff_required
def begin(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Lead to the gathering that comes first."""
    atelier = access.atelier_for(request.user, public_id)
    gathering = gathering_to_invite_for(planned_gatherings(atelier), timezone.now())
    if gathering is None:
        messages.warning(request, _("Er is nog geen bijeenkomst om voor te zorgen."))
        return redirect("atelier:show", public_id)
    return redirect("atelier:hospitality", public_id, gathering.public_id)


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    return _page(request, access.gathering_for(request.user, public_id, gathering_id))


@require_safe
@staff_required
def kitchen(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    """Show what whoever cooks must know: figures only, to print or to read out."""
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    context = {
        "atelier": gathering.atelier,
        "gathering": gathering,
        "kitchen": kitchen_of(gathering, _guess(gathering)),
        "treats": list(gathering.treats.order_by("pk")),
    }
    return render(request, "atelier/hospitality/kitchen.html", context)


@require_POST
@staff_required
def propose(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    services.propose_chores(gathering=gathering, today=local_day(timezone.now()))
    return redirect("atelier:hospitality", public_id, gathering_id)


@require_POST
@staff_required
def add_chore(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    form = ChoreForm(request.POST, team=_team(gathering))
    if not form.is_valid():
        return _page(request, gathering, Sent(chore=form))
    told = form.cleaned_data
    services.add_chore(
        gathering=gathering, what=told["what"], owner=form.chosen, due_on=told["due_on"]
    )
    return _again(gathering, "klussen")


@require_POST
@staff_required
def change_chore(
    request: StaffRequest, public_id: UUID, gathering_id: UUID, chore_id: UUID
) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    chore = access.chore_of(gathering, chore_id)
    team = _team(gathering, chore)
    form = ChoreForm(request.POST, team=team)
    seen = ChoreForm(request.POST, team=team, prefix="seen")
    if form.is_valid():
        if "seen-what" not in request.POST or not seen.is_valid():
            ask_again(form)
        else:
            _change(chore, seen, form)
    if form.errors:
        return _page(request, gathering, Sent(changing=chore, change=form))
    return _again(gathering, f"klus-{chore.pk}")


@require_POST
@staff_required
def do_chore(
    request: StaffRequest, public_id: UUID, gathering_id: UUID, chore_id: UUID
) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    chore = access.chore_of(gathering, chore_id)
    form = DoneForm(request.POST)
    if form.is_valid():
        is_done = form.cleaned_data["is_done"]
        services.do_chore(chore=chore, is_done=is_done, now=timezone.now())
    return _page(request, gathering) if request.htmx else _again(gathering, f"klus-{chore.pk}")


@require_POST
@staff_required
def remove_chore(
    request: StaffRequest, public_id: UUID, gathering_id: UUID, chore_id: UUID
) -> HttpResponse:
    """Take something off; it stands in the form again, so that one press puts it back."""
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    chore = access.chore_of(gathering, chore_id)
    services.remove_chore(chore=chore)
    form = ChoreForm(initial=_known(chore), team=_team(gathering))
    return _page(request, gathering, Sent(chore=form, is_taken=True))


@require_POST
@staff_required
def add_treat(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    form = TreatForm(request.POST)
    if not form.is_valid():
        return _page(request, gathering, Sent(treat=form))
    told = form.cleaned_data
    services.bring_treat(gathering=gathering, who=told["who"], what=told["treat"])
    return _again(gathering, "meebrengen")


@require_POST
@staff_required
def remove_treat(
    request: StaffRequest, public_id: UUID, gathering_id: UUID, treat_id: UUID
) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    treat = access.treat_of(gathering, treat_id)
    services.remove_treat(treat=treat)
    form = TreatForm(initial={"who": treat.who, "treat": treat.what})
    return _page(request, gathering, Sent(treat=form))


@require_POST
@staff_required
def add_expense(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    form = ExpenseForm(request.POST)
    if not form.is_valid():
        return _page(request, gathering, Sent(expense=form))
    told = form.cleaned_data
    services.note_expense(
        gathering=gathering, who=told["payer"], what=told["purpose"], cents=told["amount"]
    )
    return _again(gathering, "onkosten")


@require_POST
@staff_required
def pay_back(
    request: StaffRequest, public_id: UUID, gathering_id: UUID, expense_id: UUID
) -> HttpResponse:
    """Say that one paid someone back oneself, or that it is open after all."""
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    expense = access.expense_of(gathering, expense_id)
    form = DoneForm(request.POST)
    if form.is_valid():
        by = request.user if form.cleaned_data["is_done"] else None
        services.pay_back(expense=expense, by=by, now=timezone.now())
    return _again(gathering, "onkosten")


@require_POST
@staff_required
def remove_expense(
    request: StaffRequest, public_id: UUID, gathering_id: UUID, expense_id: UUID
) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    expense = access.expense_of(gathering, expense_id)
    services.remove_expense(expense=expense)
    amount = euros(expense.cents).removeprefix("€\u00a0")
    known = {"payer": expense.who, "amount": amount, "purpose": expense.what}
    return _page(request, gathering, Sent(expense=ExpenseForm(initial=known)))


def _change(chore: Chore, seen: ChoreForm, form: ChoreForm) -> None:
    try:
        services.change_chore(chore=chore, seen=seen.facts, wish=form.facts)
    except ChangedMeanwhile as refusal:
        show_clashes(form, refusal)
    except Refusal as refusal:
        form.add_error(None, str(refusal))


def _team(gathering: Gathering, chore: Chore | None = None) -> list[User]:
    """Return the team, with who sees to this also when they left it."""
    team = [member.user for member in team_of(gathering.atelier)]
    owner = chore.owner if chore else None
    return team if owner is None or owner in team else [*team, owner]


def _guess(gathering: Gathering) -> int | None:
    big = how_big(gathering.atelier, timezone.now())
    return big.forecast.high if big is not None and big.gathering == gathering else None


def _again(gathering: Gathering, at: str) -> HttpResponse:
    page = redirect("atelier:hospitality", gathering.atelier.public_id, gathering.public_id)
    page["Location"] += f"#{at}"
    return page


def _page(request: StaffRequest, gathering: Gathering, sent: Sent | None = None) -> HttpResponse:
    sent = sent or Sent()
    chores = list(chores_of(gathering))
    team = _team(gathering)
    wanted = request.GET.get("wijzig", "")
    asked = next((one for one in chores if str(one.public_id) == wanted), None)
    changing, change_form = sent.changing or asked, sent.change
    seen = None
    if changing is not None:
        known, people = _known(changing), _team(gathering, changing)
        seen = ChoreForm(initial=known, team=people, prefix="seen")
        change_form = change_form or ChoreForm(initial=known, team=people)
    expenses = list(gathering.expenses.select_related("paid_by").order_by("pk"))
    context = {
        "atelier": gathering.atelier,
        "gathering": gathering,
        "gatherings": planned_gatherings(gathering.atelier),
        "chores": chores,
        "done": sum(one.done_at is not None for one in chores),
        "late": late_chores(chores, local_day(timezone.now())),
        "today": local_day(timezone.now()),
        "chore_form": sent.chore or ChoreForm(team=team),
        "changing": changing,
        "change_form": change_form,
        "seen": seen,
        "is_taken": sent.is_taken,
        "treats": list(gathering.treats.order_by("pk")),
        "treat_form": sent.treat or TreatForm(),
        "expenses": [Money(one, euros(one.cents)) for one in expenses],
        "expense_form": sent.expense or ExpenseForm(),
        "open_amount": euros(sum(one.cents for one in expenses if one.paid_at is None)),
        "has_open": any(one.paid_at is None for one in expenses),
        "kitchen": kitchen_of(gathering, _guess(gathering)),
        "names": sorted(called(circle_of(gathering.atelier)).values(), key=folded),
        "names_list": NAMES_LIST,
    }
    forms = (sent.chore, sent.change, sent.treat, sent.expense)
    status = 422 if any(form is not None and form.errors for form in forms) else 200
    part = "#klussen" if request.htmx and request.htmx.target == "klussen" else ""
    return render(request, f"atelier/hospitality/show.html{part}", context, status=status)


def _known(chore: Chore) -> dict[str, object]:
    return {
        "what": chore.what,
        "due_on": chore.due_on,
        "owner": chore.owner.public_id if chore.owner else "",
    }
