"""The programme of a gathering: anything may be moved, renamed, skipped, added or removed (S30).

Every change is written down with how it was, so that it can be undone and explained. A form says
what it saw; a change by a colleague in between is never overwritten without a word.
"""

from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.advice import form_of
from samenkracht.atelier.domain.agenda import MOST_BLOCKS, MOST_MINUTES
from samenkracht.atelier.domain.changes import (
    BlockGone,
    ChangedMeanwhile,
    Clash,
    ProgrammeFull,
    merge,
)
from samenkracht.atelier.domain.own_words import SENTENCES, own_lines, own_or_ours
from samenkracht.atelier.models import Block, Gathering, GoodExample
from samenkracht.atelier.services.ledger import hold, photo, programme_of, record, record_turn
from samenkracht.method.work_forms import WORK_FORMS, WorkForm

SAID = ("line_1", "line_2", "line_3")
BlockWords: TypeAlias = dict[str, str]


@transaction.atomic
def move_block(
    *, gathering: Gathering, block: UUID, to: int, seen: int, by: User, now: datetime
) -> Block:
    """Put a block on place `to` (from 1); beyond the ends is at the end.

    `seen` is the place where it stood on screen. Raises BlockGone, ChangedMeanwhile.
    """
    gathering = hold(gathering)
    blocks = programme_of(gathering)
    moving = _pick(blocks, block)
    here = blocks.index(moving) + 1
    to = min(max(to, 1), len(blocks))
    if here == to:
        return moving
    if here != seen:
        raise ChangedMeanwhile(
            gettext("Een collega veranderde de volgorde net ook. Zo staat het nu."),
            [Clash("position", here, to)],
        )
    before = photo(gathering, blocks)
    blocks.remove(moving)
    blocks.insert(to - 1, moving)
    _number(blocks)
    words = "“{title}” schoof van plaats {was} naar plaats {now}."
    record_turn(moving, "position", words=words, before=before, by=by, now=now)
    return moving


@transaction.atomic
def set_minutes(
    *, gathering: Gathering, block: UUID, minutes: int, seen: int, by: User, now: datetime
) -> Block:
    """Give a block so many minutes (1 to 480). Raises BlockGone, ChangedMeanwhile."""
    gathering = hold(gathering)
    blocks = programme_of(gathering)
    timed = _pick(blocks, block)
    minutes = min(max(minutes, 1), MOST_MINUTES)
    changes = merge(
        seen={"minutes": seen}, wish={"minutes": minutes}, now={"minutes": timed.minutes}
    )
    if not changes:
        return timed
    before = photo(gathering, blocks)
    timed.minutes, timed.is_proposal = minutes, False
    timed.save(update_fields=["minutes", "is_proposal", "updated_at"])
    words = "“{title}”: van {was} naar {now} minuten."
    record_turn(timed, "minutes", words=words, before=before, by=by, now=now)
    return timed


@transaction.atomic
def describe_block(
    *,
    gathering: Gathering,
    block: UUID,
    wish: BlockWords,
    seen: BlockWords,
    by: User,
    now: datetime,
) -> Block:
    """Give a block other words, as `words_of` tells them; what only a colleague changed stays.

    Another title is a deviation, the rest is not. Raises BlockGone, ChangedMeanwhile.
    """
    gathering = hold(gathering)
    blocks = programme_of(gathering)
    told = _pick(blocks, block)
    changes = merge(seen=seen, wish=wish, now=words_of(told))
    if not changes:
        return told
    before = photo(gathering, blocks)
    was = told.title
    _write(told, {**words_of(told), **changes})
    if told.title != was:
        record(gathering, f"“{was}” heet nu “{told.title}”.", before=before, by=by, now=now)
    return told


def words_of(block: Block) -> BlockWords:
    """Return the words of a block: title, note, the sentences, what lies ready, the example."""
    card = WORK_FORMS[form_of(block.work_form)]
    said = own_or_ours(block.words, [gettext(line) for line in card.say])
    said += [""] * (SENTENCES - len(said))
    things = own_or_ours(block.materials, [gettext(thing) for thing in card.materials])
    return {
        "title": block.title,
        "note": block.note,
        **{name: said[place] for place, name in enumerate(SAID)},
        "materials": "\n".join(things),
        "example": str(block.example.public_id) if block.example else "",
    }


def _write(block: Block, words: BlockWords) -> None:
    card = WORK_FORMS[form_of(block.work_form)]
    block.title, block.note = words["title"], words["note"]
    block.words = own_lines(
        [words[name] for name in SAID], ours=[gettext(line) for line in card.say]
    )
    block.materials = own_lines(
        words["materials"].splitlines(), ours=[gettext(thing) for thing in card.materials]
    )
    examples = GoodExample.objects.filter(organisation=block.gathering.atelier.organisation_id)
    named = words["example"]
    block.example = examples.filter(public_id=named).first() if named else None
    block.save(update_fields=["title", "note", "words", "materials", "example", "updated_at"])


@transaction.atomic
def skip_block(
    *, gathering: Gathering, block: UUID, is_skipped: bool, by: User, now: datetime
) -> Block:
    """Leave a block out, or do it after all; it keeps its place. Raises BlockGone."""
    gathering = hold(gathering)
    blocks = programme_of(gathering)
    skipped = _pick(blocks, block)
    if skipped.is_skipped == is_skipped:
        return skipped
    before = photo(gathering, blocks)
    skipped.is_skipped = is_skipped
    skipped.save(update_fields=["is_skipped", "updated_at"])
    ending = "slaan wij over" if is_skipped else "doen wij toch"
    record(gathering, f"“{skipped.title}” {ending}.", before=before, by=by, now=now)
    return skipped


@transaction.atomic
def add_block(  # noqa: PLR0913 -- what, how long, where, who, when
    *,
    gathering: Gathering,
    work_form: WorkForm,
    by: User,
    now: datetime,
    title: str = "",
    minutes: int | None = None,
    after: UUID | None = None,
) -> Block:
    """Add a block from the work form library, after another one or at the end.

    Without a title and minutes it gets those of our proposal. Raises ProgrammeFull.
    """
    gathering = hold(gathering)
    blocks = programme_of(gathering)
    if len(blocks) >= MOST_BLOCKS:
        raise ProgrammeFull(gettext("Er staan al heel veel blokken. Haal er eerst een weg."))
    before = photo(gathering, blocks)
    place = next(
        (at for at, block in enumerate(blocks, start=1) if block.public_id == after), len(blocks)
    )
    added = Block.objects.create(
        gathering=gathering,
        position=len(blocks) + 1,
        work_form=work_form,
        title=title or WORK_FORMS[work_form].title,
        minutes=minutes or WORK_FORMS[work_form].minutes,
        is_proposal=minutes is None,
    )
    blocks.insert(place, added)
    _number(blocks)
    what = f"“{added.title}” erbij: {added.minutes} minuten."
    record(gathering, what, before=before, by=by, now=now)
    return added


@transaction.atomic
def remove_block(*, gathering: Gathering, block: UUID, by: User, now: datetime) -> None:
    """Take a block out. Raises BlockGone."""
    gathering = hold(gathering)
    blocks = programme_of(gathering)
    gone = _pick(blocks, block)
    before = photo(gathering, blocks)
    blocks.remove(gone)
    gone.delete()
    _number(blocks)
    record(gathering, f"“{gone.title}” is weggehaald.", before=before, by=by, now=now)


def _pick(blocks: list[Block], public_id: UUID) -> Block:
    for block in blocks:
        if block.public_id == public_id:
            return block
    raise BlockGone(gettext("Dit blok is er niet meer. Een collega haalde het net weg."))


def _number(blocks: list[Block]) -> None:
    """Give the blocks their places in the order of the list."""
    for position, block in enumerate(blocks, start=1):
        block.position = position
    Block.objects.bulk_update(blocks, ["position"])
