"""Talks before the gatherings: the guide, the notes, and what was heard."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenkracht.atelier import access
from samenkracht.atelier.domain.talks import EmptyTalk, LooksPersonal
from samenkracht.atelier.forms.talks import TalkForm
from samenkracht.atelier.models import Atelier, Talk
from samenkracht.atelier.queries.talks import find_talk, talk_lines
from samenkracht.atelier.services import talks
from samenkracht.method.talks import SIX_QUESTIONS, STRENGTH_QUESTIONS, TalkQuestion
from samenkracht.organisations.http import StaffRequest, staff_required


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    context = {
        "atelier": atelier,
        "lines": talk_lines(atelier),
        "questions": [_(asked.question) for asked in SIX_QUESTIONS.values()],
        "strength_questions": [_(question) for question in STRENGTH_QUESTIONS],
        "just_gone": _just_gone(request, atelier),
    }
    return render(request, "atelier/talks/show.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def note(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Write down a talk."""
    atelier = access.atelier_for(request.user, public_id)
    form = TalkForm.fresh(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            talks.note_talk(atelier=atelier, notes=form.notes, by=request.user, now=timezone.now())
        except (EmptyTalk, LooksPersonal) as refusal:
            return _ask(request, atelier, form, refusal)
        messages.success(request, _("Het gesprek staat erin, zonder naam."))
        return redirect("atelier:talks", atelier.public_id)
    return _page(request, atelier, form)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def change(request: StaffRequest, public_id: UUID, talk_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    talk = access.talk_of(atelier, talk_id)
    if request.method != "POST":
        return _page(request, atelier, TalkForm(initial=_as_told(talk)), talk)
    form = TalkForm(request.POST)
    if form.is_valid():
        try:
            talks.change_talk(talk=talk, notes=form.notes)
        except (EmptyTalk, LooksPersonal) as refusal:
            return _ask(request, atelier, form, refusal, talk)
        messages.success(request, _("Bewaard."))
        return redirect("atelier:talks", atelier.public_id)
    return _page(request, atelier, form, talk)


@require_POST
@staff_required
def drop(request: StaffRequest, public_id: UUID, talk_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    talk = talks.drop_talk(talk=access.talk_of(atelier, talk_id), now=timezone.now())
    return redirect(f"{reverse('atelier:talks', args=[public_id])}?weg={talk.public_id}")


@require_POST
@staff_required
def restore(request: StaffRequest, public_id: UUID, talk_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    talks.restore_talk(talk=access.talk_of(atelier, talk_id))
    messages.success(request, _("Het gesprek staat er weer."))
    return redirect("atelier:talks", atelier.public_id)


def _just_gone(request: StaffRequest, atelier: Atelier) -> Talk | None:
    try:
        wanted = UUID(request.GET.get("weg", ""))
    except ValueError:
        return None
    talk = find_talk(atelier, wanted)
    return talk if talk and talk.removed_at else None


def _as_told(talk: Talk) -> dict[str, object]:
    return {
        "held_on": talk.held_on,
        "domains": talk.domains,
        "may_quote": talk.may_quote,
        **{question.value: getattr(talk, question) for question in TalkQuestion},
    }


def _ask(
    request: StaffRequest,
    atelier: Atelier,
    form: TalkForm,
    refusal: EmptyTalk | LooksPersonal,
    talk: Talk | None = None,
) -> HttpResponse:
    """Show the notes again, with what one better looks at."""
    if isinstance(refusal, LooksPersonal):
        for question in refusal.where:
            form.add_error(question, str(refusal))
    else:
        form.add_error(TalkQuestion.SITUATION, str(refusal))
    return _page(request, atelier, form, talk, asks=isinstance(refusal, LooksPersonal))


def _page(
    request: StaffRequest,
    atelier: Atelier,
    form: TalkForm,
    talk: Talk | None = None,
    *,
    asks: bool = False,
) -> HttpResponse:
    context = {"atelier": atelier, "form": form, "talk": talk, "asks": asks}
    return render(request, "atelier/talks/talk.html", context, status=422 if form.errors else 200)
