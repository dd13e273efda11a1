"""Saying why something went another way, and undoing the last change (METHOD S30)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.changes import NothingToUndo, StillInUse
from samenkracht.atelier.models import Atelier, Block, Deviation, Gathering, GoodExample
from samenkracht.atelier.services.gatherings import number_by_date
from samenkracht.atelier.services.ledger import OWN_FIELDS, Before, hold, last_change


@dataclass(frozen=True, slots=True)
class Undone:
    """What was put back; an added gathering is taken out altogether."""

    changes: list[Deviation]
    is_taken_out: bool


@transaction.atomic
def give_reason(*, atelier: Atelier, deviation: UUID, why: str) -> Deviation:
    """Write down why; a later sentence takes the place of an earlier one. Raises NothingToUndo."""
    told = atelier.deviations.select_for_update().filter(public_id=deviation).first()
    if told is None:
        raise NothingToUndo(gettext("Deze wijziging is er niet meer."))
    told.why = why
    told.save(update_fields=["why", "updated_at"])
    return told


@transaction.atomic
def tell_deviation(*, gathering: Gathering, what: str, by: User, now: datetime) -> Deviation:
    """Keep a sentence about what went another way; there is nothing to undo about it."""
    return Deviation.objects.create(
        atelier=gathering.atelier, gathering=gathering, what=what, made_by=by, made_at=now
    )


@transaction.atomic
def undo(*, gathering: Gathering, deviation: UUID, now: datetime) -> Undone:
    """Put back the last change of a gathering, and what moved along with it.

    What a colleague changed since at another gathering stays as it is. Raises NothingToUndo when
    it was not the last change (any more), StillInUse when an added gathering has been used.
    """
    gathering = hold(gathering)
    last = last_change(gathering)
    if last is None or last.public_id != deviation:
        raise NothingToUndo(gettext("Hierna is al iets anders veranderd. Zo staat het nu."))
    undone = [last]
    _put_back(gathering, last)
    along = Deviation.objects.filter(batch=last.batch, atelier=gathering.atelier, undone_at=None)
    for other in along.exclude(pk=last.pk).select_related("gathering"):
        if other.gathering is not None:
            held = hold(other.gathering)
            if last_change(held) == other:
                _put_back(held, other)
                undone.append(other)
    Deviation.objects.filter(pk__in=[change.pk for change in undone]).update(undone_at=now)
    number_by_date(gathering.atelier)
    return Undone(undone, is_taken_out=bool(last.before and last.before["added"]))


def _put_back(gathering: Gathering, change: Deviation) -> None:
    before: Before | None = change.before
    if before is None:
        return
    if before["added"]:
        _take_out(gathering)
        return
    for name, value in before["fields"].items():
        setattr(gathering, name, value)
    gathering.starts_at = datetime.fromisoformat(before["starts_at"])
    gathering.save(update_fields=[*before["fields"], "starts_at", "updated_at"])
    if before["blocks"] is not None:
        _put_back_blocks(gathering, before)


def _put_back_blocks(gathering: Gathering, before: Before) -> None:
    kept = before["blocks"] or []
    gathering.blocks.exclude(public_id__in=[block["public_id"] for block in kept]).delete()
    organisation = gathering.atelier.organisation_id
    examples = GoodExample.objects.filter(organisation_id=organisation).in_bulk(
        [block["example"] for block in kept if block.get("example")], field_name="public_id"
    )
    for block in kept:
        fields = {name: at for name, at in block["fields"].items() if name not in OWN_FIELDS}
        example = examples.get(UUID(block["example"])) if block.get("example") else None
        Block.objects.update_or_create(
            gathering=gathering,
            public_id=block["public_id"],
            defaults=fields,
            create_defaults={**block["fields"], "example": example},
        )


def _take_out(gathering: Gathering) -> None:
    """Remove an added gathering, unless something of another room hangs on it already."""
    hanging = [
        relation
        for relation in Gathering._meta.related_objects
        if relation.related_model not in {Block, Deviation}
    ]
    for relation in hanging:
        model = relation.related_model
        if model._default_manager.filter(**{relation.field.name: gathering}).exists():  # noqa: SLF001
            raise StillInUse(
                gettext("Deze bijeenkomst is al gebruikt. Sla haar over als zij niet doorgaat.")
            )
    gathering.delete()
