"""The theme in five domains as one reads it, and the title workshop (METHOD S05, S06, S09)."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenkracht.atelier import access
from samenkracht.atelier.domain.theme import Play, Said, plays
from samenkracht.atelier.forms.theme import TitleForm
from samenkracht.atelier.models import Atelier
from samenkracht.atelier.queries.talks import talks_of
from samenkracht.atelier.queries.theme import question_of, titles_of, told
from samenkracht.atelier.services import titles
from samenkracht.core.errors import Refusal
from samenkracht.method.domains import DOMAIN_ICONS, DOMAIN_RICHES, LIFE_DOMAINS
from samenkracht.method.themes import MORE_TITLES, TITLE_EXAMPLES
from samenkracht.organisations.http import StaffRequest, staff_required


@dataclass(frozen=True, slots=True)
class Pillar:
    """A domain as one reads it."""

    name: str
    icon: str
    said: Said


@dataclass(frozen=True, slots=True)
class Riches:
    """A domain in which people are rich, in words."""

    name: str
    icon: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlayRow:
    """A domain in which something is short, with the riches of others, in words (S09)."""

    name: str
    icon: str
    words: tuple[str, ...]
    rich: list[Riches]


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    said = told(atelier)
    context = {
        "atelier": atelier,
        "pillars": pillars(said),
        "has_words": any(one.has_words for one in said),
        "has_services": any(one.has_services for one in said),
        "question": question_of(atelier),
        "plays": [_play_row(play) for play in plays(said)],
        "talks": talks_of(atelier).count(),
    }
    return render(request, "atelier/theme/show.html", context)


def pillars(said: list[Said]) -> list[Pillar]:
    """Return the five domains as they are read, with their name and drawing."""
    return [Pillar(_(LIFE_DOMAINS[one.domain]), DOMAIN_ICONS[one.domain], one) for one in said]


def _play_row(play: Play) -> PlayRow:
    return PlayRow(
        _(DOMAIN_RICHES[play.domain]),
        DOMAIN_ICONS[play.domain],
        play.words,
        [
            Riches(_(DOMAIN_RICHES[rich.domain]), DOMAIN_ICONS[rich.domain], rich.words)
            for rich in play.rich
        ],
    )


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def workshop(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Think of titles."""
    atelier = access.atelier_for(request.user, public_id)
    form = TitleForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            titles.think_of_title(
                atelier=atelier,
                text=form.cleaned_data["text"],
                by=request.user,
                now=timezone.now(),
            )
        except Refusal as refusal:
            form.add_error("text", str(refusal))
        else:
            return _answer(request, atelier)
    return _workshop(request, atelier, form)


@require_POST
@staff_required
def choose(request: StaffRequest, public_id: UUID, title_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    return _act(
        request,
        atelier,
        lambda: titles.choose_title(atelier=atelier, idea=title_id, now=timezone.now()),
    )


@require_POST
@staff_required
def drop(request: StaffRequest, public_id: UUID, title_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    return _act(
        request,
        atelier,
        lambda: titles.drop_title(atelier=atelier, idea=title_id, now=timezone.now()),
    )


@require_POST
@staff_required
def restore(request: StaffRequest, public_id: UUID, title_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    return _act(request, atelier, lambda: titles.restore_title(atelier=atelier, idea=title_id))


def _act(request: StaffRequest, atelier: Atelier, deed: Callable[[], object]) -> HttpResponse:
    """Do something to one title, or say why not."""
    try:
        deed()
    except Refusal as refusal:
        messages.warning(request, str(refusal))
    return redirect("atelier:titles", atelier.public_id)


def _answer(request: StaffRequest, atelier: Atelier) -> HttpResponse:
    if request.htmx:
        return _workshop(request, atelier, TitleForm())
    return redirect("atelier:titles", atelier.public_id)


def _workshop(request: StaffRequest, atelier: Atelier, form: TitleForm) -> HttpResponse:
    context = {
        "atelier": atelier,
        "form": form,
        "titles": titles_of(atelier),
        "examples": [*TITLE_EXAMPLES, *MORE_TITLES],
    }
    template = "atelier/theme/titles.html#titels" if request.htmx else "atelier/theme/titles.html"
    return render(request, template, context, status=422 if form.errors else 200)
