"""The team of an atelier: who carries it, who leads it, who does what."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samenkracht.atelier import access
from samenkracht.atelier.domain.team import AlreadyInTeam, MemberGone
from samenkracht.atelier.forms.planning import AddressForm, ColleagueForm, TaskForm
from samenkracht.atelier.models import Atelier, TeamMember
from samenkracht.atelier.queries.colleagues import not_in_team
from samenkracht.atelier.queries.plan import team_of
from samenkracht.atelier.services import team
from samenkracht.core.errors import Refusal
from samenkracht.organisations.http import StaffRequest, staff_required


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID) -> HttpResponse:
    return _page(request, access.atelier_for(request.user, public_id))


@require_POST
@staff_required
def add(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    form = ColleagueForm(
        request.POST, colleagues=not_in_team(atelier, request.organisation), auto_id="collega-%s"
    )
    if form.is_valid():
        try:
            member = team.add_colleague(
                atelier=atelier, user=form.chosen, task=form.cleaned_data["task"]
            )
        except AlreadyInTeam as refusal:
            form.add_error(None, str(refusal))
        else:
            return _tell_joined(request, atelier, member)
    return _page(request, atelier, colleague=form)


@require_POST
@staff_required
def ask(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    form = AddressForm(request.POST, auto_id="adres-%s")
    if form.is_valid():
        try:
            member = team.ask_by_address(
                atelier=atelier,
                email=form.cleaned_data["email"],
                by=request.user,
                now=timezone.now(),
            )
        except Refusal as refusal:
            form.add_error("email", str(refusal))
        else:
            return _tell_joined(request, atelier, member)
    return _page(request, atelier, address=form)


@require_POST
@staff_required
def lead(request: StaffRequest, public_id: UUID, member_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    return _act(
        request,
        atelier,
        lambda: team.let_lead(atelier=atelier, member=member_id),
        _("%(name)s leidt nu dit atelier."),
    )


@require_POST
@staff_required
def remove(request: StaffRequest, public_id: UUID, member_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    answer = _act(
        request,
        atelier,
        lambda: team.take_out(atelier=atelier, member=member_id),
        _("%(name)s zit niet meer in het team."),
    )
    if answer.status_code == 302 and member_id == request.user.public_id:
        return redirect("atelier:all")  # who left finds no way back in by this door
    return answer


@require_POST
@staff_required
def task(request: StaffRequest, public_id: UUID, member_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    form = TaskForm(request.POST, auto_id=f"{member_id}-%s")
    if form.is_valid():
        try:
            team.give_task(atelier=atelier, member=member_id, task=form.cleaned_data["task"])
        except MemberGone as refusal:
            return _page(request, atelier, sentence=str(refusal))
        messages.success(request, _("Bewaard."))
        return redirect("atelier:team", atelier.public_id)
    return _page(request, atelier, task=(member_id, form))


def _act(
    request: StaffRequest, atelier: Atelier, deed: Callable[[], TeamMember], told: str
) -> HttpResponse:
    """Do something to one member and say so, or say why not."""
    try:
        member = deed()
    except Refusal as refusal:
        return _page(request, atelier, sentence=str(refusal))
    messages.success(request, told % {"name": member.user.first_name})
    return redirect("atelier:team", atelier.public_id)


def _tell_joined(request: StaffRequest, atelier: Atelier, member: TeamMember) -> HttpResponse:
    messages.success(request, _("%(name)s zit nu in het team.") % {"name": member.user.first_name})
    return redirect("atelier:team", atelier.public_id)


def _page(
    request: StaffRequest,
    atelier: Atelier,
    *,
    colleague: ColleagueForm | None = None,
    address: AddressForm | None = None,
    task: tuple[UUID, TaskForm] | None = None,
    sentence: str = "",
) -> HttpResponse:
    others = not_in_team(atelier, request.organisation)
    refused_id, refused = task or (None, None)
    context = {
        "atelier": atelier,
        "members": [
            (
                member,
                refused
                if refused and member.user.public_id == refused_id
                else TaskForm(initial={"task": member.task}, auto_id=f"{member.user.public_id}-%s"),
            )
            for member in team_of(atelier)
        ],
        "colleague": colleague or ColleagueForm(colleagues=others, auto_id="collega-%s"),
        "others": others,
        "address": address or AddressForm(auto_id="adres-%s"),
        "sentence": sentence,
    }
    is_refused = bool(colleague or address or task or sentence)
    return render(request, "atelier/team.html", context, status=422 if is_refused else 200)
