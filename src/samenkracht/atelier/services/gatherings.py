"""Moving, renaming, skipping and adding gatherings, with a note why (METHOD S30)."""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import TypedDict
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.calendar import (
    at_local,
    check_not_too_far,
    local_day,
    local_time,
    shifted,
)
from samenkracht.atelier.domain.changes import SeriesFull, merge
from samenkracht.atelier.models import Atelier, Block, Gathering
from samenkracht.atelier.services.ledger import day_in_words, hold, photo, record
from samenkracht.method.programme import BlockTemplate, GatheringTemplate
from samenkracht.method.work_forms import WORK_FORMS, WorkForm

MOST_GATHERINGS = 30
COLUMNS = ("title", "venue", "expected", "sticker_cap", "starts_at", "ends_by")
# What an extra gathering begins with; a team lays its own in between.
EXTRA_BLOCKS = tuple(
    BlockTemplate(form, WORK_FORMS[form].title, minutes)
    for form, minutes in ((WorkForm.ARRIVAL, 15), (WorkForm.WELCOME, 15), (WorkForm.CLOSING, 15))
)


class GatheringFacts(TypedDict):
    """What one may change about a gathering; day and clock as they hang on the wall."""

    title: str
    day: date
    clock: time
    venue: str
    expected: int | None
    sticker_cap: int
    ends_by: time | None


def facts_of(gathering: Gathering) -> GatheringFacts:
    """Return what stands there now."""
    return GatheringFacts(
        title=gathering.title,
        day=local_day(gathering.starts_at),
        clock=local_time(gathering.starts_at).replace(second=0, microsecond=0),
        venue=gathering.venue,
        expected=gathering.expected,
        sticker_cap=gathering.sticker_cap,
        ends_by=gathering.ends_by,
    )


@transaction.atomic
def change_gathering(
    *,
    gathering: Gathering,
    seen: GatheringFacts,
    wish: GatheringFacts,
    shift_later: bool,
    by: User,
    now: datetime,
) -> Gathering:
    """Change date, time, title, venue, numbers; later gatherings move along when asked.

    Another date, title or sticker cap is a deviation; venue and numbers are not. Gatherings are
    numbered by date again. Raises ChangedMeanwhile, DateTooFar.
    """
    gathering = hold(gathering)
    facts = facts_of(gathering)
    changes = merge(seen=dict(seen), wish=dict(wish), now=dict(facts))
    if not changes:
        return gathering
    if "day" in changes:
        check_not_too_far(wish["day"], today=local_day(now))
    before, batch = photo(gathering), uuid4()
    told = _apply(gathering, facts, wish, changes)
    if told:
        record(gathering, " ".join(told), before=before, by=by, now=now, batch=batch)
    if shift_later and "day" in changes:
        days = (local_day(gathering.starts_at) - facts["day"]).days
        _shift_later(gathering, facts["day"], days, batch=batch, by=by, now=now)
    number_by_date(gathering.atelier)
    gathering.refresh_from_db()
    return gathering


@transaction.atomic
def skip_gathering(*, gathering: Gathering, is_skipped: bool, by: User, now: datetime) -> Gathering:
    """Let a gathering not happen, or happen after all; it keeps its place and programme."""
    gathering = hold(gathering)
    if gathering.is_skipped == is_skipped:
        return gathering
    before = photo(gathering)
    gathering.is_skipped = is_skipped
    gathering.save(update_fields=["is_skipped", "updated_at"])
    ending = "gaat niet door" if is_skipped else "gaat toch door"
    record(gathering, f"“{gathering.title}” {ending}.", before=before, by=by, now=now)
    return gathering


@transaction.atomic
def add_gathering(  # noqa: PLR0913 -- what, when, where, who
    *,
    atelier: Atelier,
    title: str,
    day: date,
    clock: time,
    venue: str,
    by: User,
    now: datetime,
    proposal: GatheringTemplate | None = None,
) -> Gathering:
    """Add an extra gathering; all are numbered by date again.

    It begins with the blocks of one of our gatherings, or with a short programme. Raises
    DateTooFar, SeriesFull.
    """
    check_not_too_far(day, today=local_day(now))
    atelier = Atelier.objects.select_for_update().get(pk=atelier.pk)
    count = atelier.gatherings.count()
    if count >= MOST_GATHERINGS:
        raise SeriesFull(gettext("Er staan al heel veel bijeenkomsten. Begin een nieuw atelier."))
    gathering = Gathering.objects.create(
        atelier=atelier,
        number=count + 1,
        title=title,
        venue=venue,
        starts_at=at_local(day, clock),
        template_key=proposal.key if proposal else "",
        purpose=proposal.purpose if proposal else "",
        circle=proposal.circle if proposal else "",
        layout=proposal.layout if proposal else "",
    )
    Block.objects.bulk_create(
        Block(
            gathering=gathering,
            position=position,
            work_form=block.work_form,
            title=block.title,
            minutes=block.minutes,
        )
        for position, block in enumerate(proposal.blocks if proposal else EXTRA_BLOCKS, start=1)
    )
    what = f"Extra bijeenkomst: “{title}”, {day_in_words(gathering.starts_at)}."
    record(gathering, what, before=photo(gathering, added=True), by=by, now=now)
    number_by_date(atelier)
    gathering.refresh_from_db()
    return gathering


def number_by_date(atelier: Atelier) -> None:
    """Give the gatherings of an atelier their numbers in the order of their dates."""
    ordered = list(atelier.gatherings.order_by("starts_at", "number", "pk"))
    wrong = [
        gathering for number, gathering in enumerate(ordered, start=1) if gathering.number != number
    ]
    for number, gathering in enumerate(ordered, start=1):
        gathering.number = number
    Gathering.objects.bulk_update(wrong, ["number"])


def _apply(
    gathering: Gathering, facts: GatheringFacts, wish: GatheringFacts, names: Iterable[str]
) -> list[str]:
    """Write the named fields into the row; return the sentences about what deviates."""
    told = []
    if "title" in names:
        gathering.title = wish["title"]
        told.append(f"“{facts['title']}” heet nu “{wish['title']}”.")
    if "day" in names or "clock" in names:
        was = gathering.starts_at
        day = wish["day"] if "day" in names else facts["day"]
        gathering.starts_at = at_local(day, wish["clock"] if "clock" in names else facts["clock"])
        told.append(f"Verzet van {day_in_words(was)} naar {day_in_words(gathering.starts_at)}.")
    if "sticker_cap" in names:
        gathering.sticker_cap = wish["sticker_cap"]
        told.append(f"Stickers per mens: van {facts['sticker_cap']} naar {wish['sticker_cap']}.")
    if "venue" in names:
        gathering.venue = wish["venue"]
    if "expected" in names:
        gathering.expected = wish["expected"]
    if "ends_by" in names:
        gathering.ends_by = wish["ends_by"]
    gathering.save(update_fields=[*COLUMNS, "updated_at"])
    return told


def _shift_later(
    gathering: Gathering, since: date, days: int, *, batch: UUID, by: User, now: datetime
) -> None:
    """Move what came after the moved gathering by as many days."""
    later = gathering.atelier.gatherings.exclude(pk=gathering.pk).filter(
        starts_at__gt=at_local(since, time.max.replace(microsecond=0))
    )
    for other in later.select_for_update().select_related("atelier"):
        before = photo(other)
        was, other.starts_at = other.starts_at, shifted(other.starts_at, days)
        other.save(update_fields=["starts_at", "updated_at"])
        what = f"Schoof mee van {day_in_words(was)} naar {day_in_words(other.starts_at)}."
        record(other, what, before=before, by=by, now=now, batch=batch)
