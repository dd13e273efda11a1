"""Stickers from phones (METHOD S21): three each, two or three on one idea, none on one's own."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from samenkracht.live.domain.ideas import IdeaState
from samenkracht.live.domain.run import RunNotOpen, RunState
from samenkracht.live.domain.stickers import IdeaGone, OwnTable, StickersClosed, free_slot
from samenkracht.live.gateways.quick import add_row, lock_run
from samenkracht.live.models import Device, Idea, Run, Sticker
from samenkracht.live.queries.standing import Standing, standing
from samenkracht.live.services.ledger import hold_live, record, record_tap


@dataclass(frozen=True, slots=True)
class Placed:
    """A sticker that is on an idea: its row, how many are left, the version it belongs to."""

    sticker: int
    left: int
    version: int


@transaction.atomic
def place_sticker(*, device: Device, idea: Idea, key: str, now: datetime) -> Placed:
    """Stick one sticker; the same key again gives the same sticker (S21).

    Of `device` and `idea` only the keys are used: what decides is read under the lock.
    Raises RunNotOpen, StickersClosed, IdeaGone, OwnTable, NoStickersLeft.
    """
    lock_run(device.run_id)
    found = standing(run_id=device.run_id, device_id=device.pk, idea_id=idea.pk, key=key)
    if found is None or found.state not in {RunState.OPEN, RunState.PAUSED}:
        raise RunNotOpen("De bijeenkomst is nu niet open.")
    left = found.cap - len(found.used_slots)
    if found.known_sticker is not None:
        return Placed(found.known_sticker, left, found.marks.version)
    _check(found)
    values = {
        "run_id": device.run_id,
        "idea_id": idea.pk,
        "device_id": device.pk,
        "slot": free_slot(found.used_slots, found.cap),
        "key": key,
        "placed_at": now,
    }
    sticker = add_row(Sticker, values, now=now)
    facts = {"idea": found.idea_number}
    record_tap(device.run_id, "sticker", marks=found.marks, facts=facts, now=now)
    return Placed(sticker, left - 1, found.marks.version + 1)


@transaction.atomic
def take_back_sticker(*, device: Device, key: str, now: datetime) -> None:
    """Take back the sticker that was placed with this key; a second time changes nothing.

    Raises RunNotOpen, StickersClosed.
    """
    run = hold_live(device.run_id)
    sticker = device.stickers.select_related("idea").filter(key=key).first()
    if sticker is None or sticker.slot is None:
        return
    _check_open(run)
    sticker.slot = None
    sticker.save(update_fields=["slot", "updated_at"])
    record(run, "sticker_back", now=now, facts={"idea": sticker.idea.number})


def _check(found: Standing) -> None:
    if found.is_revealed or not found.has_begun:
        raise StickersClosed(CLOSED)
    if found.idea_state != IdeaState.SHOWN:
        raise IdeaGone("Dit idee hangt niet meer op de muur. Kies een ander idee.")
    if found.is_own_table:
        raise OwnTable("Dit idee is van uw eigen tafel. Kies een ander idee.")


def _check_open(run: Run) -> None:
    has_begun = run.steps.filter(work_form="stickers", started_at__isnull=False).exists()
    if run.is_revealed or not has_begun:
        raise StickersClosed(CLOSED)


CLOSED = "Nu kunt u geen sticker plakken. Wacht op de moderator."
