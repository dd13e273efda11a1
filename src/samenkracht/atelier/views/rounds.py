"""The round at the end of a gathering: hands and words (METHOD S25), live or from paper."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samenkracht.atelier import access
from samenkracht.atelier.domain.changes import ChangedMeanwhile
from samenkracht.atelier.domain.looking_back import NoWord
from samenkracht.atelier.forms.looking_back import HandsForm, WordForm
from samenkracht.atelier.models import Gathering, Round
from samenkracht.atelier.queries.looking_back import heard_at
from samenkracht.atelier.services import looking_back
from samenkracht.atelier.views.clashes import ask_again, show_clashes
from samenkracht.organisations.http import StaffRequest, staff_required


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    return _page(request, access.gathering_for(request.user, public_id, gathering_id))


@require_POST
@staff_required
def hands(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    form, seen = HandsForm(request.POST), HandsForm(request.POST, prefix="was")
    is_whole = "was-fine" in request.POST and seen.is_valid()
    if form.is_valid() and is_whole:
        try:
            looking_back.count_hands(
                gathering=gathering, seen=seen.cleaned_data, wish=form.cleaned_data
            )
        except ChangedMeanwhile as refusal:
            show_clashes(form, refusal)
            is_whole = False
        else:
            messages.success(request, _("De handen zijn geteld."))
            return redirect("atelier:round", public_id, gathering_id)
    elif form.is_valid():
        ask_again(form)
    return _page(request, gathering, form=form, seen=seen if is_whole else None)


@require_POST
@staff_required
def say(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    form = WordForm(request.POST)
    if form.is_valid():
        try:
            looking_back.say_word(
                gathering=gathering, text=form.cleaned_data["word"], now=timezone.now()
            )
        except NoWord as refusal:
            form.add_error("word", str(refusal))
        else:
            if not request.htmx:
                return redirect("atelier:round", public_id, gathering_id)
            form = WordForm()
    return _page(request, gathering, word=form)


@require_POST
@staff_required
def unsay(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    form = WordForm(request.POST)
    gone = ""
    if form.is_valid():
        text = form.cleaned_data["word"]
        gone = text if looking_back.unsay_word(gathering=gathering, text=text) else ""
    if not request.htmx:
        if gone:
            messages.success(request, _("“%(word)s” telt één keer minder.") % {"word": gone})
        return redirect("atelier:round", public_id, gathering_id)
    return _page(request, gathering, gone=gone)


def _page(
    request: StaffRequest,
    gathering: Gathering,
    *,
    form: HandsForm | None = None,
    seen: HandsForm | None = None,
    word: WordForm | None = None,
    gone: str = "",
) -> HttpResponse:
    heard = heard_at(gathering)
    context = {
        "gathering": gathering,
        "atelier": gathering.atelier,
        "heard": heard,
        "form": form or HandsForm(initial=_counts(heard.round)),
        "seen": seen or HandsForm(initial=_counts(heard.round), prefix="was"),
        "word": word or WordForm(),
        "gone": gone,
    }
    is_refused = bool((form and form.errors) or (word and word.errors))
    page = "atelier/lookback/words.html" if request.htmx else "atelier/lookback/round.html"
    return render(request, page, context, status=422 if is_refused else 200)


def _counts(found: Round) -> dict[str, int | None]:
    return {name: getattr(found, name) for name in looking_back.HANDS}
