"""What the scribe of a table does: only the own table's ideas, until people stick (METHOD S20)."""

from datetime import datetime

from django.db import transaction

from samenkracht.live.domain.ideas import IdeasClosed, Source
from samenkracht.live.domain.phones import IdeaHasStickers
from samenkracht.live.models import Idea, Table
from samenkracht.live.services.ideas import IdeaDraft, correct_idea, remove_idea, write_idea
from samenkracht.live.services.ledger import hold_live


@transaction.atomic
def write_at_table(*, table: Table, text: str, domain: str, key: str, now: datetime) -> Idea:
    """Write down an idea of this table; it gets its number at once (S20).

    Raises RunNotOpen, IdeasClosed, EmptyIdea, LongIdea.
    """
    run = hold_live(table.run_id)
    if run.is_revealed:
        raise IdeasClosed("De stapels zijn al getoond. Vertel het idee aan de moderator.")
    draft = IdeaDraft(text, table, Source.SCRIBE, key, domain=domain)
    return write_idea(run=run, draft=draft, now=now)


@transaction.atomic
def correct_at_table(*, idea: Idea, text: str, domain: str, now: datetime) -> Idea:
    """Mend the words of an own idea. Raises RunNotOpen, IdeaHasStickers, EmptyIdea, LongIdea."""
    _check_untouched(idea)
    return correct_idea(idea=idea, text=text, domain=domain, table=idea.table, by=None, now=now)


@transaction.atomic
def remove_at_table(*, idea: Idea, now: datetime) -> Idea:
    """Take an own idea away. Raises RunNotOpen, IdeaHasStickers, IdeaInUse."""
    _check_untouched(idea)
    return remove_idea(idea=idea, by=None, now=now)


def _check_untouched(idea: Idea) -> None:
    run = hold_live(idea.run_id)
    if run.is_revealed or idea.stickers.filter(slot__isnull=False).exists():
        raise IdeaHasStickers("Op dit idee zitten al stickers. Vraag het aan de moderator.")
