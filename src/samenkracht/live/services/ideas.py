"""Ideas of the parade (METHOD S20): of a table, by scribe, phone or paper, to the wall."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from samenkracht.accounts.models import User
from samenkracht.live.domain.ideas import (
    IDEAS_PER_PHONE,
    IdeaInUse,
    IdeasClosed,
    IdeaState,
    Source,
    TooManyIdeas,
    tidy_idea,
)
from samenkracht.live.models import Device, Idea, Run, Sticker, Table
from samenkracht.live.services.ledger import hold, hold_live, record


@dataclass(frozen=True, slots=True)
class IdeaDraft:
    """An idea as it comes in; `key` was made at the tap and is unique in the gathering."""

    text: str
    table: Table | None
    source: Source
    key: str
    domain: str = ""
    device: Device | None = None


@transaction.atomic
def write_idea(*, run: Run, draft: IdeaDraft, now: datetime, by: User | None = None) -> Idea:
    """Write down an idea of a table; the same key again gives the same idea (S20).

    From a phone it waits for the moderator; from scribe or paper it has its number at once.
    Raises RunNotOpen, IdeasClosed, EmptyIdea, LongIdea, TooManyIdeas.
    """
    run = hold_live(run.pk)
    if known := run.ideas.filter(key=draft.key).first():
        return known
    text = tidy_idea(draft.text)
    is_phone = draft.source == Source.PHONE
    state = IdeaState.SHOWN
    if is_phone:
        _check_phone(run, draft.device)
        state = IdeaState.QUEUED
        if draft.device and draft.device.is_muted:
            state = IdeaState.REMOVED
    idea = Idea.objects.create(
        run=run,
        table=draft.table,
        number=None if is_phone else _next_number(run),
        text=text,
        domain=draft.domain,
        state=state,
        source=draft.source,
        device=draft.device,
        key=draft.key,
        written_at=now,
    )
    table = draft.table.number if draft.table else None
    facts = {"idea": idea.number, "table": table, "source": draft.source.value}
    record(run, "idea_written", now=now, by=by, facts=facts)
    return idea


@transaction.atomic
def show_idea(*, idea: Idea, by: User | None, now: datetime) -> Idea:
    """Put an idea on the wall; it gets the next number once and keeps it."""
    return _change(idea, IdeaState.SHOWN, "idea_shown", by, now)


@transaction.atomic
def keep_idea(*, idea: Idea, by: User | None, now: datetime) -> Idea:
    """Keep an idea for the report without showing it on the wall."""
    return _change(idea, IdeaState.KEPT, "idea_kept", by, now)


@transaction.atomic
def remove_idea(*, idea: Idea, by: User | None, now: datetime) -> Idea:
    """Take an idea away; phones get their stickers back. Raises IdeaInUse when paper counts."""
    hold(idea.run_id)  # before the stickers: nobody may stick in between
    _check_no_paper(idea)
    idea.stickers.filter(slot__isnull=False).update(slot=None)
    return _change(idea, IdeaState.REMOVED, "idea_removed", by, now)


@transaction.atomic
def restore_idea(*, idea: Idea, by: User | None, now: datetime) -> Idea:
    """Undo taking away, keeping or merging: the idea goes back to the wall."""
    return _change(idea, IdeaState.SHOWN, "idea_restored", by, now)


@transaction.atomic
def correct_idea(
    *, idea: Idea, text: str, domain: str, table: Table | None, by: User | None, now: datetime
) -> Idea:
    """Mend the words, the domain or the table of an idea. Raises EmptyIdea, LongIdea, IdeaInUse."""
    run = hold(idea.run_id)
    idea.refresh_from_db()
    text = tidy_idea(text)
    if idea.table_id != (table.pk if table else None):
        _check_no_paper(idea)
        if idea.stickers.filter(slot__isnull=False, device__table=table).exists():
            raise IdeaInUse("Iemand van die tafel plakte al een sticker op dit idee.")
    idea.text, idea.domain, idea.table = text, domain, table
    idea.save(update_fields=["text", "domain", "table", "updated_at"])
    record(run, "idea_corrected", now=now, by=by, facts={"idea": idea.number})
    return idea


@transaction.atomic
def merge_ideas(*, idea: Idea, into: Idea, by: User | None, now: datetime) -> Idea:
    """Let an idea go up in another one. Raises IdeaInUse when it carries stickers."""
    run = hold(idea.run_id)
    idea.refresh_from_db()
    into.refresh_from_db()
    if into.run_id != run.pk or into.pk == idea.pk or into.state != IdeaState.SHOWN:
        raise IdeaInUse("Kies een ander idee dat op de muur hangt.")
    if idea.stickers.filter(slot__isnull=False).exists():
        raise IdeaInUse("Op dit idee zitten al stickers. Samenvoegen kan nu niet meer.")
    _check_no_paper(idea)
    if _has_stickers_from_tables(into, idea):
        raise IdeaInUse("Iemand van deze tafel plakte al op het andere idee. Laat ze los.")
    idea.state, idea.merged_into = IdeaState.MERGED, into
    idea.save(update_fields=["state", "merged_into", "updated_at"])
    Idea.objects.filter(merged_into=idea).update(merged_into=into)
    facts = {"idea": idea.number, "into": into.number}
    record(run, "ideas_merged", now=now, by=by, facts=facts)
    return into


@transaction.atomic
def queue_again(*, idea: Idea, by: User | None, now: datetime) -> Idea:
    """Undo a judgement: the idea waits for the moderator again. Raises IdeaInUse with stickers."""
    if idea.stickers.filter(slot__isnull=False).exists():
        raise IdeaInUse("Op dit idee zitten al stickers. Het blijft hangen.")
    _check_no_paper(idea)
    return _change(idea, IdeaState.QUEUED, "idea_queued", by, now)


def _change(idea: Idea, state: IdeaState, kind: str, by: User | None, now: datetime) -> Idea:
    run = hold(idea.run_id)
    idea.refresh_from_db()
    if idea.number is None and state == IdeaState.SHOWN:
        idea.number = _next_number(run)
    idea.state, idea.merged_into = state, None
    idea.save(update_fields=["state", "number", "merged_into", "updated_at"])
    record(run, kind, now=now, by=by, facts={"idea": idea.number, "ref": idea.pk})
    return idea


def _next_number(run: Run) -> int:
    highest: int | None = run.ideas.aggregate(highest=Max("number"))["highest"]
    return (highest or 0) + 1


def _check_phone(run: Run, device: Device | None) -> None:
    has_begun = run.steps.filter(work_form="idea_parade", started_at__isnull=False).exists()
    if run.is_revealed or not has_begun:
        raise IdeasClosed("Nu kunt u geen idee sturen. Zeg het tegen de schrijver aan tafel.")
    if device is not None and device.ideas.count() >= IDEAS_PER_PHONE:
        raise TooManyIdeas("U stuurde al veel ideeën. Dank u wel! Geef nu een ander de beurt.")


def _check_no_paper(idea: Idea) -> None:
    if idea.paper_counts.filter(count__gt=0).exists():
        raise IdeaInUse("Op dit idee zijn papieren stickers geteld. Haal die telling eerst weg.")


def _has_stickers_from_tables(into: Idea, idea: Idea) -> bool:
    placed = Sticker.objects.filter(idea=into, slot__isnull=False)
    return idea.table_id is not None and placed.filter(device__table=idea.table_id).exists()
