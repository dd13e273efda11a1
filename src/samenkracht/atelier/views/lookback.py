"""Looking back as a team (METHOD S28), and letting a next atelier grow out of it (S23, S29)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from samenkracht.accounts.models import User
from samenkracht.atelier import access
from samenkracht.atelier.domain.calendar import DateHasPassed, DateTooFar
from samenkracht.atelier.domain.changes import ChangedMeanwhile
from samenkracht.atelier.forms.looking_back import AnswersForm, SuccessorForm
from samenkracht.atelier.models import Atelier
from samenkracht.atelier.queries.looking_back import answered, answers_by, rounds_of
from samenkracht.atelier.queries.plan import gatherings_in_order, team_of
from samenkracht.atelier.queries.successor import kin_of, lessons_of, whom_to_ask
from samenkracht.atelier.services import looking_back, successor
from samenkracht.atelier.views.clashes import ask_again, show_clashes
from samenkracht.organisations.http import StaffRequest, staff_required


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    questions = answered(atelier)
    context = {
        "atelier": atelier,
        "rounds": rounds_of(atelier),
        "questions": questions,
        "has_answers": any(each.together or each.answers for each in questions),
        "kin": kin_of(atelier, request.user),
        "today": timezone.localdate(),
    }
    return render(request, "atelier/lookback/show.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def write(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Write one's own answers."""
    return _answer(request, access.atelier_for(request.user, public_id), request.user)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def together(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Write what the team says together."""
    return _answer(request, access.atelier_for(request.user, public_id), None)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def grow(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Begin the next atelier, out of this one."""
    atelier = access.atelier_for(request.user, public_id)
    members = list(team_of(atelier))
    last = gatherings_in_order(atelier).last()
    initial: dict[str, object] = {"lessons": lessons_of(atelier)}
    if last is not None:
        starts_at = timezone.localtime(last.starts_at)
        initial |= {"clock": starts_at.time(), "venue": last.venue}
    form = SuccessorForm(
        request.POST or None,
        users=[member.user for member in members],
        people=whom_to_ask(atelier),
        initial=initial,
    )
    if form.is_valid():
        leaders = [member.user for member in members if member.is_moderator]
        chosen = form.chosen_team
        try:
            new = successor.grow_atelier(
                old=atelier,
                by=request.user,
                facts=form.facts(atelier),
                first=form.first,
                team=chosen,
                moderator=next((user for user in leaders if user in chosen), request.user),
                circle=form.cleaned_data["circle"],
                lessons=form.cleaned_data["lessons"].replace("\r\n", "\n"),
                now=timezone.now(),
            )
        except (DateHasPassed, DateTooFar) as refusal:
            form.add_error("day", _(str(refusal)))
        else:
            ready = _("Het volgende atelier staat klaar.")
            along = _("Het volgende atelier staat klaar. Wat u leerde, ging mee.")
            messages.success(request, along if new.lessons else ready)
            return redirect("atelier:show", new.public_id)
    context = {"atelier": atelier, "form": form}
    status = 422 if form.errors else 200
    return render(request, "atelier/lookback/grow.html", context, status=status)


def _answer(request: StaffRequest, atelier: Atelier, author: User | None) -> HttpResponse:
    form, seen = _words(request, atelier, author)
    if form.is_bound and form.is_valid() and _is_whole(request, seen):
        try:
            looking_back.write_answers(
                atelier=atelier, author=author, seen=seen.answers, wish=form.answers
            )
        except ChangedMeanwhile as refusal:
            show_clashes(form, refusal)
            seen = _seen(atelier, author)
        else:
            messages.success(request, _("Bewaard."))
            return redirect("atelier:lookback", atelier.public_id)
    elif form.is_bound and form.is_valid():
        ask_again(form)
        seen = _seen(atelier, author)
    context = {
        "atelier": atelier,
        "form": form,
        "seen": seen,
        "is_together": author is None,
        "questions": [(form[each.key.value], each) for each in answered(atelier)],
    }
    status = 422 if form.errors else 200
    return render(request, "atelier/lookback/answers.html", context, status=status)


def _is_whole(request: StaffRequest, seen: AnswersForm) -> bool:
    return all(f"was-{name}" in request.POST for name in seen.fields) and seen.is_valid()


def _words(
    request: StaffRequest, atelier: Atelier, author: User | None
) -> tuple[AnswersForm, AnswersForm]:
    """Return the form as filled in, and the form with what stood on screen then."""
    if request.method == "POST":
        return AnswersForm(request.POST), AnswersForm(request.POST, prefix="was")
    return AnswersForm(initial=answers_by(atelier, author)), _seen(atelier, author)


def _seen(atelier: Atelier, author: User | None) -> AnswersForm:
    return AnswersForm(initial=answers_by(atelier, author), prefix="was")
