"""Keeping what changed in a programme, why, and how to put it back (METHOD S30).

The sentences are written in Dutch: they are kept with the atelier, for the whole team and for the
report, not for the screen of the moment.
"""

from datetime import datetime, timedelta
from typing import NotRequired, TypedDict
from uuid import UUID, uuid4

from django.utils import formats, timezone, translation

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Block, Deviation, Gathering

# Turning the minutes of one block five times is one change, not five.
SAME_CHANGE = timedelta(minutes=10)
DEVIATING_FIELDS = ("title", "sticker_cap", "is_skipped")
BLOCK_FIELDS = (
    "position",
    "work_form",
    "title",
    "minutes",
    "is_proposal",
    "is_skipped",
    "note",
    "words",
    "materials",
)
# Writing these is no deviation: an undo leaves what was written since.
OWN_FIELDS = ("note", "words", "materials")


class BlockBefore(TypedDict):
    """A block as it was; `example` is the address of a good example, or nothing."""

    public_id: str
    fields: dict[str, str | int | bool]
    example: NotRequired[str]


class Before(TypedDict):
    """A gathering as it was; `added`: it was not there yet."""

    added: bool
    starts_at: str
    fields: dict[str, str | int | bool]
    blocks: list[BlockBefore] | None


def hold(gathering: Gathering) -> Gathering:
    """Take the gathering for this transaction, as it is now."""
    return Gathering.objects.select_for_update().select_related("atelier").get(pk=gathering.pk)


def programme_of(gathering: Gathering) -> list[Block]:
    """Return the blocks as they are now, in order."""
    return list(gathering.blocks.select_related("example").order_by("position", "pk"))


def photo(
    gathering: Gathering, blocks: list[Block] | None = None, *, added: bool = False
) -> Before:
    """Keep how a gathering is now, with its blocks when they are going to change."""
    return Before(
        added=added,
        starts_at=gathering.starts_at.isoformat(),
        fields={name: getattr(gathering, name) for name in DEVIATING_FIELDS},
        blocks=None
        if blocks is None
        else [
            BlockBefore(
                public_id=str(block.public_id),
                fields={name: getattr(block, name) for name in BLOCK_FIELDS},
                example=str(block.example.public_id) if block.example else "",
            )
            for block in blocks
        ],
    )


def turn_of(gathering: Gathering, subject: str, *, by: User, now: datetime) -> Deviation | None:
    """Return the line that is still being written: the same knob, turned by the same person."""
    last = last_change(gathering)
    if last is None or last.subject != subject or last.made_by_id != by.pk or last.why:
        return None
    return last if now - last.made_at < SAME_CHANGE else None


def record(
    gathering: Gathering,
    what: str,
    *,
    before: Before,
    by: User,
    now: datetime,
    batch: UUID | None = None,
) -> Deviation:
    """Write down a change."""
    return Deviation.objects.create(
        atelier=gathering.atelier,
        gathering=gathering,
        what=what,
        before=before,
        batch=batch or uuid4(),
        made_by=by,
        made_at=now,
    )


def record_turn(
    block: Block, knob: str, *, words: str, before: Before, by: User, now: datetime
) -> None:
    """Write down that a knob of a block was turned; turning on within ten minutes is one line.

    `knob` is a field with a number; `words` takes `was` and `now`. Turned back: the line goes.
    """
    subject = f"{knob}:{block.public_id}"
    turn = turn_of(block.gathering, subject, by=by, now=now)
    was = _number_before(turn.before if turn and turn.before else before, block, knob)
    is_now: int = getattr(block, knob)
    what = words.format(title=block.title, was=was, now=is_now)
    if turn is None:
        turn = record(block.gathering, what, before=before, by=by, now=now)
        turn.subject = subject
        turn.save(update_fields=["subject", "updated_at"])
    elif was == is_now:
        turn.delete()
    else:
        turn.what, turn.made_at = what, now
        turn.save(update_fields=["what", "made_at", "updated_at"])


def last_change(gathering: Gathering) -> Deviation | None:
    """Return the last change of a gathering that can be undone."""
    return (
        gathering.deviations.filter(undone_at=None, before__isnull=False)
        .order_by("-made_at", "-pk")
        .first()
    )


def day_in_words(moment: datetime) -> str:
    """Return a moment as the ledger writes it: woensdag 2 december 2026, 13.30 uur."""
    with translation.override("nl"):
        return formats.date_format(timezone.localtime(moment), r"l j F Y, H.i \u\u\r")


def _number_before(before: Before, block: Block, knob: str) -> int:
    for kept in before["blocks"] or []:
        if kept["public_id"] == str(block.public_id):
            return int(kept["fields"][knob])
    raise LookupError(knob)
