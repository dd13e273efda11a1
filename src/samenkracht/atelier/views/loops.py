"""The two circles: the page on which a team words them, and the wall that shows them large."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samenkracht.atelier import access
from samenkracht.atelier.domain.changes import ChangedMeanwhile
from samenkracht.atelier.domain.loops import MOST_LINKS, Loop
from samenkracht.atelier.forms.loops import AddLinkForm, LinkForm, MoveLinkForm
from samenkracht.atelier.models import Atelier
from samenkracht.atelier.queries.loops import (
    ON_SCREEN,
    ON_WALL,
    Drawing,
    Link,
    LoopWords,
    drawn,
    loop_of,
    loops_of,
)
from samenkracht.atelier.services import loops
from samenkracht.atelier.views.clashes import ask_again, show_clashes
from samenkracht.core.errors import Refusal
from samenkracht.core.name_hint import hint_in
from samenkracht.organisations.http import StaffRequest, staff_required


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A link as it can be changed."""

    link: Link
    form: LinkForm
    seen: LinkForm
    is_open: bool


@dataclass(frozen=True, slots=True)
class LoopPart:
    """A circle on the page: drawn, and as a list that can be changed."""

    words: LoopWords
    drawing: Drawing
    rows: list[LinkRow]
    add: AddLinkForm
    is_full: bool


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID) -> HttpResponse:
    return _page(request, access.atelier_for(request.user, public_id))


@require_safe
@staff_required
def wall(request: StaffRequest, public_id: UUID, loop: str) -> HttpResponse:
    """Show a circle to a room, without anything to press."""
    atelier = access.atelier_for(request.user, public_id)
    words = loop_of(atelier, _known(loop))
    other = Loop.STRENGTH if words.loop is Loop.VULNERABILITY else Loop.VULNERABILITY
    context = {"atelier": atelier, "drawing": drawn(words, ON_WALL), "other": other}
    return render(request, "atelier/loops/wall.html", context)


@require_POST
@staff_required
def change(request: StaffRequest, public_id: UUID, link_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    form = LinkForm(request.POST, auto_id=f"{link_id}-%s")
    seen = LinkForm(request.POST, prefix="was")
    if form.is_valid() and seen.is_valid():
        try:
            loops.word_link(atelier=atelier, link=link_id, seen=seen.words, wish=form.words)
        except ChangedMeanwhile as refusal:
            show_clashes(form, refusal)
        except Refusal as refusal:
            return _say(request, atelier, refusal)
        else:
            if hint_in(f"{form.words['text']}\n{form.words['examples']}"):
                messages.warning(
                    request,
                    _("Bewaard. Staat hier iets over één mens? Schrijf het liever zonder naam."),
                )
            return _back(atelier, f"#schakel-{link_id}")
    elif form.is_valid():
        ask_again(form)
    return _page(request, atelier, refused=(link_id, form))


@require_POST
@staff_required
def add(request: StaffRequest, public_id: UUID, loop: str) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    known = _known(loop)
    form = AddLinkForm(request.POST, auto_id=f"{known}-%s")
    if form.is_valid():
        try:
            added = loops.add_link(atelier=atelier, loop=known, text=form.cleaned_data["text"])
        except Refusal as refusal:
            form.add_error("text", str(refusal))
        else:
            return _back(atelier, f"#schakel-{added.public_id}")
    return _page(request, atelier, adding=(known, form))


@require_POST
@staff_required
def move(request: StaffRequest, public_id: UUID, link_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    form = MoveLinkForm(request.POST)
    if not form.is_valid():
        return _page(request, atelier, is_refused=True)
    try:
        loops.move_link(atelier=atelier, link=link_id, by=form.cleaned_data["by"])
    except Refusal as refusal:
        return _say(request, atelier, refusal)
    return _back(atelier, f"#schakel-{link_id}")


@require_POST
@staff_required
def drop(request: StaffRequest, public_id: UUID, link_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    try:
        dropped = loops.drop_link(atelier=atelier, link=link_id, now=timezone.now())
    except Refusal as refusal:
        return _say(request, atelier, refusal)
    return _back(atelier, f"#{dropped.loop}")


@require_POST
@staff_required
def reset(request: StaffRequest, public_id: UUID, loop: str) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    loops.take_our_wording(atelier=atelier, loop=_known(loop), now=timezone.now())
    return _back(atelier, f"#{loop}")


@require_POST
@staff_required
def restore(request: StaffRequest, public_id: UUID, loop: str) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    try:
        loops.restore_links(atelier=atelier, loop=_known(loop), now=timezone.now())
    except Refusal as refusal:
        return _say(request, atelier, refusal)
    return _back(atelier, f"#{loop}")


def _known(loop: str) -> Loop:
    try:
        return Loop(loop)
    except ValueError:
        raise Http404 from None


def _say(request: StaffRequest, atelier: Atelier, refusal: Refusal) -> HttpResponse:
    return _page(request, atelier, sentence=str(refusal), is_refused=True)


def _back(atelier: Atelier, anchor: str) -> HttpResponse:
    return redirect(f"{reverse('atelier:loops', args=[atelier.public_id])}{anchor}")


def _page(
    request: StaffRequest,
    atelier: Atelier,
    *,
    refused: tuple[UUID, LinkForm] | None = None,
    adding: tuple[Loop, AddLinkForm] | None = None,
    sentence: str = "",
    is_refused: bool = False,
) -> HttpResponse:
    parts = [
        LoopPart(
            words,
            drawn(words, ON_SCREEN),
            [_row(link, refused) for link in words.links],
            adding[1]
            if adding and adding[0] == words.loop
            else AddLinkForm(auto_id=f"{words.loop}-%s"),
            len(words.links) >= MOST_LINKS,
        )
        for words in loops_of(atelier)
    ]
    context = {"atelier": atelier, "parts": parts, "sentence": sentence}
    status = 422 if refused or adding or is_refused else 200
    return render(request, "atelier/loops/show.html", context, status=status)


def _row(link: Link, refused: tuple[UUID, LinkForm] | None) -> LinkRow:
    is_refused = refused is not None and refused[0] == link.public_id
    words = {"text": link.text, "examples": link.examples}
    form = LinkForm(initial=words, auto_id=f"{link.public_id}-%s")
    return LinkRow(
        link,
        refused[1] if refused is not None and is_refused else form,
        LinkForm(initial=words, prefix="was", auto_id=f"was-{link.public_id}-%s"),
        is_refused,
    )
