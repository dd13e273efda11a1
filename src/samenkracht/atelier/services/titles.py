"""The title workshop (METHOD S06): think of titles, choose one, and change your mind."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.theme import TitleGone, TitleThere, TooManyTitles
from samenkracht.atelier.models import Atelier, TitleIdea

MOST_TITLES = 40


@transaction.atomic
def think_of_title(*, atelier: Atelier, text: str, by: User, now: datetime) -> TitleIdea:
    """Put a title on the list. Raises TitleThere, TooManyTitles.

    A title that was taken away comes back.
    """
    atelier = _hold(atelier)
    if text.casefold() == atelier.title.casefold():
        raise TitleThere(gettext("Zo heet het atelier al."))
    ideas = list(atelier.title_ideas.all())
    same = next((idea for idea in ideas if idea.text.casefold() == text.casefold()), None)
    if same is not None and same.removed_at is None:
        raise TitleThere(gettext("Deze titel staat er al."))
    if len([idea for idea in ideas if idea.removed_at is None]) >= MOST_TITLES:
        raise TooManyTitles(gettext("Er staan al veel titels. Haal er eerst een weg."))
    if same is not None:
        return _put_back(same)
    return TitleIdea.objects.create(atelier=atelier, text=text, thought_of_by=by, thought_of_at=now)


@transaction.atomic
def choose_title(*, atelier: Atelier, idea: UUID, now: datetime) -> Atelier:
    """Make a title the one of the atelier; the one before it stays to choose from.

    Raises TitleGone.
    """
    atelier = _hold(atelier)
    chosen = _pick(atelier, idea)
    if chosen.text == atelier.title:
        return atelier
    TitleIdea.objects.update_or_create(
        atelier=atelier,
        text=atelier.title,
        defaults={"stepped_down_at": now, "removed_at": None},
        create_defaults={"stepped_down_at": now, "thought_of_at": now},
    )
    atelier.title = chosen.text
    atelier.save(update_fields=["title", "updated_at"])
    return atelier


@transaction.atomic
def drop_title(*, atelier: Atelier, idea: UUID, now: datetime) -> TitleIdea:
    """Take a title from the list; it can be put back. Raises TitleGone."""
    dropped = _pick(_hold(atelier), idea)
    dropped.removed_at = now
    dropped.save(update_fields=["removed_at", "updated_at"])
    return dropped


@transaction.atomic
def restore_title(*, atelier: Atelier, idea: UUID) -> TitleIdea:
    """Put a title back on the list. Raises TitleGone."""
    found = _hold(atelier).title_ideas.filter(public_id=idea).first()
    if found is None:
        raise TitleGone(_gone())
    return _put_back(found)


def _hold(atelier: Atelier) -> Atelier:
    return Atelier.objects.select_for_update().get(pk=atelier.pk)


def _pick(atelier: Atelier, idea: UUID) -> TitleIdea:
    found = atelier.title_ideas.filter(public_id=idea, removed_at=None).first()
    if found is None:
        raise TitleGone(_gone())
    return found


def _put_back(idea: TitleIdea) -> TitleIdea:
    idea.removed_at = None
    idea.save(update_fields=["removed_at", "updated_at"])
    return idea


def _gone() -> str:
    return gettext("Deze titel is er niet meer. Een collega haalde hem net weg.")
