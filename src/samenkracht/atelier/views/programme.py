"""Changing the programme, one block at a time; the answer is the programme as it stands then."""

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samenkracht.atelier import access
from samenkracht.atelier.domain.changes import BlockGone, ChangedMeanwhile, ProgrammeFull
from samenkracht.atelier.forms.programme import AddBlockForm, BlockForm, MinutesForm, MoveForm
from samenkracht.atelier.queries.library import examples_in_reach
from samenkracht.atelier.services import programme
from samenkracht.atelier.views.clashes import ask_again, faults_of, show_clashes
from samenkracht.atelier.views.gathering_page import Trouble, answer
from samenkracht.core.errors import Refusal
from samenkracht.organisations.http import StaffRequest, staff_required


@require_POST
@staff_required
def move(
    request: StaffRequest, public_id: UUID, gathering_id: UUID, block_id: UUID
) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    form = MoveForm(request.POST)
    if not form.is_valid():
        sentence = _("Dat lukte niet. Probeer het nog eens.")
        return answer(request, gathering, trouble=Trouble(sentence))
    try:
        programme.move_block(
            gathering=gathering,
            block=block_id,
            by=request.user,
            now=timezone.now(),
            **form.cleaned_data,
        )
    except Refusal as refusal:
        return answer(request, gathering, trouble=Trouble(str(refusal), block_id))
    return answer(request, gathering, anchor=f"#blok-{block_id}")


@require_POST
@staff_required
def minutes(
    request: StaffRequest, public_id: UUID, gathering_id: UUID, block_id: UUID
) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    form = MinutesForm(request.POST)
    if not form.is_valid():
        sentence = faults_of(form)
        typed = str(request.POST.get("minutes", ""))[:10]
        return answer(request, gathering, trouble=Trouble(sentence, block_id, minutes=typed))
    try:
        programme.set_minutes(
            gathering=gathering,
            block=block_id,
            minutes=form.wish,
            seen=form.cleaned_data["seen"],
            by=request.user,
            now=timezone.now(),
        )
    except ChangedMeanwhile as refusal:
        (clash,) = refusal.clashes
        sentence = _("Een collega maakte hier net %(theirs)s minuten van. U wilde %(yours)s.") % {
            "theirs": clash.theirs,
            "yours": clash.yours,
        }
        return answer(request, gathering, trouble=Trouble(sentence, block_id))
    except BlockGone as refusal:
        return answer(request, gathering, trouble=Trouble(str(refusal), block_id))
    return answer(request, gathering, anchor=f"#blok-{block_id}")


@require_POST
@staff_required
def describe(
    request: StaffRequest, public_id: UUID, gathering_id: UUID, block_id: UUID
) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    examples = list(examples_in_reach(gathering))
    form = BlockForm(request.POST, auto_id=f"{block_id}-%s", examples=examples)
    seen = BlockForm(request.POST, prefix="was", examples=examples)
    if form.is_valid() and seen.is_valid():
        try:
            programme.describe_block(
                gathering=gathering,
                block=block_id,
                wish=form.words,
                seen=seen.words,
                by=request.user,
                now=timezone.now(),
            )
        except ChangedMeanwhile as refusal:
            show_clashes(form, refusal)
        except BlockGone as refusal:
            sentence = _("%(refusal)s U schreef: “%(title)s” %(note)s") % {
                "refusal": refusal,
                **form.words,
            }
            return answer(request, gathering, trouble=Trouble(sentence, block_id))
        else:
            return answer(request, gathering, anchor=f"#blok-{block_id}")
    elif form.is_valid():
        ask_again(form)
    return answer(request, gathering, trouble=Trouble(block=block_id, words=form))


@require_POST
@staff_required
def skip(
    request: StaffRequest, public_id: UUID, gathering_id: UUID, block_id: UUID
) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    try:
        programme.skip_block(
            gathering=gathering,
            block=block_id,
            is_skipped=request.POST.get("is_skipped") == "1",
            by=request.user,
            now=timezone.now(),
        )
    except BlockGone as refusal:
        return answer(request, gathering, trouble=Trouble(str(refusal), block_id))
    return answer(request, gathering, anchor=f"#blok-{block_id}")


@require_POST
@staff_required
def add(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    form = AddBlockForm(
        request.POST, blocks=list(gathering.blocks.order_by("position")), auto_id="erbij-%s"
    )
    if form.is_valid():
        try:
            added = programme.add_block(
                gathering=gathering, by=request.user, now=timezone.now(), **form.cleaned_data
            )
        except ProgrammeFull as refusal:
            form.add_error(None, str(refusal))
        else:
            return answer(request, gathering, anchor=f"#blok-{added.public_id}")
    return answer(request, gathering, trouble=Trouble(add=form))


@require_POST
@staff_required
def remove(
    request: StaffRequest, public_id: UUID, gathering_id: UUID, block_id: UUID
) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    try:
        programme.remove_block(
            gathering=gathering, block=block_id, by=request.user, now=timezone.now()
        )
    except BlockGone as refusal:
        return answer(request, gathering, trouble=Trouble(str(refusal), block_id))
    return answer(request, gathering, anchor="#blokken")
