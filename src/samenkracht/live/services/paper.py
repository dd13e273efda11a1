"""Paper stickers count as much as those of phones, under the same rules (METHOD S21, X2)."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from samenkracht.accounts.models import User
from samenkracht.live.domain.stickers import StickersClosed, check_paper, check_total
from samenkracht.live.models import PaperCount, Run, Table
from samenkracht.live.queries import own_ideas, people_at_table, run_totals
from samenkracht.live.services.ledger import hold, record


@transaction.atomic
def enter_paper_counts(
    *, run: Run, entry: int, table: Table, counts: Mapping[int, int], by: User, now: datetime
) -> None:
    """Type in what one table stuck on paper: stickers per idea (pk), first or second count.

    Raises StickersClosed after the reveal, OwnTable, TooManyPaperStickers.
    """
    run = hold(run.pk)
    if run.is_revealed:
        raise StickersClosed("De stapels zijn al getoond. Tellen kan nu niet meer.")
    check_paper(counts, own=own_ideas(run, table))
    people, phones = people_at_table(run, table)
    total = sum(counts.values())
    if people:
        check_total(
            total, people=people - phones, cap=run.sticker_cap, where=f"Tafel {table.number}"
        )
    run.paper_counts.filter(entry=entry, table=table).delete()
    PaperCount.objects.bulk_create(
        PaperCount(run=run, entry=entry, table=table, idea_id=idea, count=count, entered_by=by)
        for idea, count in counts.items()
        if count
    )
    _check_room(run, entry)
    run.paper_confirmed_at, run.paper_confirmed_by = None, None
    run.save(update_fields=["paper_confirmed_at", "paper_confirmed_by", "updated_at"])
    facts = {"table": table.number, "stickers": total, "entry": entry}
    record(run, "paper_counted", now=now, by=by, facts=facts)


@transaction.atomic
def confirm_paper(*, run: Run, note: str, by: User, now: datetime) -> Run:
    """Vouch for a paper count that was done once. The second count is then not needed."""
    run = hold(run.pk)
    run.paper_confirmed_at, run.paper_confirmed_by = now, by
    run.paper_note = note.strip()[:300]
    run.save(update_fields=["paper_confirmed_at", "paper_confirmed_by", "paper_note", "updated_at"])
    record(run, "paper_confirmed", now=now, by=by)
    return run


def _check_room(run: Run, entry: int) -> None:
    totals = run_totals(run, entry=entry)
    if totals.people:
        check_total(
            totals.paper + totals.phone,
            people=totals.people,
            cap=run.sticker_cap,
            where="In de hele zaal",
        )
