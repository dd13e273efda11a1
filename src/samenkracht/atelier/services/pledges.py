"""What partners put their name to (METHOD V07): typed in from the signing sheet."""

from datetime import date, datetime
from typing import TypedDict

from django.db import transaction
from django.utils.translation import gettext

from samenkracht.atelier.domain.changes import merge
from samenkracht.atelier.domain.pledges import Angle, EmptyPledge
from samenkracht.atelier.models import Atelier, Pledge


class PledgeWords(TypedDict):
    """A pledge as it stands on the sheet."""

    who: str
    signed_by: str
    angle: Angle
    what: str
    value_cents: int | None
    begins_on: date | None
    signed_on: date | None


WORDS = tuple(PledgeWords.__annotations__)


@transaction.atomic
def write_pledge(*, atelier: Atelier, words: PledgeWords) -> Pledge:
    """Write down what a partner gives; the same again is one. Raises EmptyPledge."""
    _check(words["who"], words["what"])
    Atelier.objects.select_for_update().get(pk=atelier.pk)
    same = Pledge.objects.filter(
        atelier=atelier, who=words["who"], what=words["what"], removed_at=None
    ).first()
    return same or Pledge.objects.create(atelier=atelier, **words)


@transaction.atomic
def change_pledge(*, pledge: Pledge, seen: PledgeWords, wish: PledgeWords) -> Pledge:
    """Change a pledge; what only a colleague changed stays.

    Raises EmptyPledge, ChangedMeanwhile.
    """
    _check(wish["who"], wish["what"])
    pledge = Pledge.objects.select_for_update().get(pk=pledge.pk)
    now = {name: getattr(pledge, name) for name in WORDS}
    changes = merge(seen=dict(seen), wish=dict(wish), now=now)
    for name, value in changes.items():
        setattr(pledge, name, value)
    if changes:
        pledge.save(update_fields=[*changes, "updated_at"])
    return pledge


@transaction.atomic
def remove_pledge(*, pledge: Pledge, now: datetime) -> Pledge:
    """Take a pledge away; it can come back."""
    if pledge.removed_at is None:
        pledge.removed_at = now
        pledge.save(update_fields=["removed_at", "updated_at"])
    return pledge


@transaction.atomic
def restore_pledge(*, pledge: Pledge) -> Pledge:
    """Put a pledge back."""
    pledge.removed_at = None
    pledge.save(update_fields=["removed_at", "updated_at"])
    return pledge


def words_of(pledge: Pledge) -> PledgeWords:
    """Return a pledge as it stands on the sheet."""
    return PledgeWords(
        who=pledge.who,
        signed_by=pledge.signed_by,
        angle=Angle(pledge.angle),
        what=pledge.what,
        value_cents=pledge.value_cents,
        begins_on=pledge.begins_on,
        signed_on=pledge.signed_on,
    )


def _check(who: str, what: str) -> None:
    if not who or not what:
        raise EmptyPledge(gettext("Schrijf op wie iets geeft, en wat."))
