"""What a team agrees on before the first gathering (METHOD S03)."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from samenkracht.atelier.domain.changes import ChangedMeanwhile, Clash
from samenkracht.atelier.domain.grounds import MOST_GROUNDS, GroundGone, TooManyGrounds
from samenkracht.atelier.models import Atelier, Ground


@transaction.atomic
def agree_on(*, atelier: Atelier, text: str, today: date, now: datetime) -> Ground:
    """Write down a starting point, agreed on today. Raises TooManyGrounds.

    What stands there already is not written twice; what was taken away comes back.
    """
    grounds = _hold(atelier)
    same = next((one for one in grounds if one.text.casefold() == text.casefold()), None)
    if same is not None and same.removed_at is None:
        return same
    if len([one for one in grounds if one.removed_at is None]) >= MOST_GROUNDS:
        raise TooManyGrounds(gettext("Er staan al 20 uitgangspunten. Haal er eerst een weg."))
    if same is not None:
        return _put_back(same)
    return Ground.objects.create(atelier=atelier, text=text, agreed_on=today, written_at=now)


@transaction.atomic
def word_ground(*, atelier: Atelier, ground: UUID, seen: str, wish: str) -> Ground:
    """Say a starting point in other words. Raises GroundGone, ChangedMeanwhile."""
    worded = _pick(_hold(atelier), ground)
    if wish in {seen, worded.text}:
        return worded
    if worded.text != seen:
        raise ChangedMeanwhile(
            gettext("Een collega veranderde dit net ook."), [Clash("text", worded.text, wish)]
        )
    worded.text = wish
    worded.save(update_fields=["text", "updated_at"])
    return worded


@transaction.atomic
def drop_ground(*, atelier: Atelier, ground: UUID, now: datetime) -> Ground:
    """Take a starting point away; it can be put back. Raises GroundGone."""
    dropped = _pick(_hold(atelier), ground)
    dropped.removed_at = now
    dropped.save(update_fields=["removed_at", "updated_at"])
    return dropped


@transaction.atomic
def restore_ground(*, atelier: Atelier, ground: UUID) -> Ground:
    """Put a starting point back. Raises GroundGone."""
    return _put_back(_pick(_hold(atelier), ground, also_removed=True))


def _hold(atelier: Atelier) -> list[Ground]:
    Atelier.objects.select_for_update().get(pk=atelier.pk)
    return list(atelier.grounds.all())


def _pick(grounds: list[Ground], public_id: UUID, *, also_removed: bool = False) -> Ground:
    for one in grounds:
        if one.public_id == public_id and (also_removed or one.removed_at is None):
            return one
    raise GroundGone(gettext("Dit uitgangspunt is er niet meer. Een collega haalde het net weg."))


def _put_back(ground: Ground) -> Ground:
    ground.removed_at = None
    ground.save(update_fields=["removed_at", "updated_at"])
    return ground
