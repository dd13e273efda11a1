"""The report writes itself: everything that is known of a gathering, pulled together once."""

from datetime import datetime, timedelta

from samenkracht.atelier.models import Gathering
from samenkracht.atelier.queries.looking_back import heard_at
from samenkracht.harvest.models import Agreement, Conclusion
from samenkracht.live.models import Run
from samenkracht.live.queries import Pile, paper_check, podium_of, tally
from samenkracht.reports.domain.report import (
    PaperCounted,
    Report,
    ToldAgreement,
    ToldIdea,
    ToldNote,
    ToldRound,
    ToldStep,
    ToldTie,
    Winner,
)
from samenkracht.reports.queries.circle import growth_until, hats_of, organisations_of


def report_of(gathering: Gathering) -> Report:
    """Return the report of a gathering as it stands now (METHOD S23), in about 20 queries.

    While the piles are hidden, so are the stickers here. Nobody who came is named.
    """
    run = Run.objects.filter(gathering=gathering).select_related("paper_confirmed_by").first()
    are_hidden = run is not None and not run.is_revealed and not run.is_closed
    piles = tally(run) if run else []
    people = gathering.attendances.count()
    ideas = {pile.idea.pk: _idea(pile, are_hidden) for pile in piles}
    atelier = gathering.atelier
    return Report(
        atelier=atelier.title,
        organisation=atelier.organisation.name,
        neighbourhood=atelier.neighbourhood,
        place=atelier.place,
        number=gathering.number,
        title=gathering.title,
        purpose=gathering.purpose,
        venue=gathering.venue,
        starts_at=run.opened_at if run and run.opened_at else gathering.starts_at,
        ended_at=_end(gathering, run),
        has_run=run is not None and run.opened_at is not None,
        is_closed=run is not None and run.is_closed,
        are_stickers_hidden=are_hidden and any(pile.stickers for pile in piles),
        people=people,
        hats=hats_of(gathering),
        organisations=organisations_of(gathering, people),
        growth=growth_until(gathering),
        steps=_steps(run) if run and run.opened_at else (),
        ideas=tuple(ideas.values()),
        winners=_winners(run, ideas) if run and not are_hidden else (),
        ties=_ties(run, ideas) if run else (),
        paper=_paper(run) if run else PaperCounted(),
        notes=_notes(run) if run else (),
        conclusions=_conclusions(gathering),
        agreements=_agreements(gathering),
        round=_round(gathering),
    )


def _idea(pile: Pile, are_hidden: bool) -> ToldIdea:  # noqa: FBT001 -- one of two ways to tell it
    idea = pile.idea
    return ToldIdea(
        number=idea.number or 0,
        text=idea.text,
        table=idea.table.number if idea.table else None,
        domain=idea.domain,
        source=idea.source,
        phone=0 if are_hidden else pile.phone,
        paper=0 if are_hidden else pile.paper,
        imported=0 if are_hidden else pile.imported,
        people=0 if are_hidden else pile.people,
        rank=1 if are_hidden else pile.rank,
    )


def _end(gathering: Gathering, run: Run | None) -> datetime | None:
    if run is not None and run.opened_at is not None:
        return run.closed_at
    blocks = gathering.blocks.filter(is_skipped=False)
    minutes = sum(blocks.values_list("minutes", flat=True))
    return gathering.starts_at + timedelta(minutes=minutes) if minutes else None


def _steps(run: Run) -> tuple[ToldStep, ...]:
    return tuple(
        ToldStep(
            position=step.position,
            title=step.title,
            minutes=step.minutes,
            extra_minutes=step.extra_minutes,
            paused_seconds=step.paused_seconds,
            is_skipped=step.is_skipped,
            started_at=step.started_at,
            ended_at=step.ended_at,
        )
        for step in run.steps.order_by("position")
    )


def _winners(run: Run, ideas: dict[int, ToldIdea]) -> tuple[Winner, ...]:
    """Return who won: the prizes that were given, else the places that are beyond doubt."""
    given = [(prize.place, prize.idea_id) for prize in run.prizes.order_by("place", "pk")]
    if not given and run.is_revealed:
        given = [
            (place.place, idea)
            for place in podium_of(run)
            if not place.is_open_tie
            for idea in place.ideas
        ]
    return tuple(Winner(place, ideas[idea]) for place, idea in given if idea in ideas)


def _ties(run: Run, ideas: dict[int, ToldIdea]) -> tuple[ToldTie, ...]:
    return tuple(
        ToldTie(
            place=ruling.place,
            stickers=ruling.stickers,
            way=ruling.way,
            numbers=tuple(sorted(idea.number or 0 for idea in ruling.ideas.all())),
            drawn=tuple(ideas[pk].number for pk in ruling.drawn_order if pk in ideas),
            note=ruling.note,
        )
        for ruling in run.tie_rulings.order_by("place").prefetch_related("ideas")
    )


def _paper(run: Run) -> PaperCounted:
    check = paper_check(run)
    settled = set(check.counted) - set(check.once) - set(check.differences)
    return PaperCounted(
        twice=tuple(sorted(settled)),
        once=check.once,
        is_confirmed=check.is_confirmed,
        note=run.paper_note,
    )


def _notes(run: Run) -> tuple[ToldNote, ...]:
    return tuple(
        ToldNote(note.text, note.step.title if note.step else "", note.written_at)
        for note in run.notes.select_related("step").order_by("written_at", "pk")
    )


def _conclusions(gathering: Gathering) -> tuple[str, ...]:
    found = Conclusion.objects.filter(gathering=gathering, removed_at=None)
    return tuple(found.order_by("written_at", "pk").values_list("text", flat=True))


def _agreements(gathering: Gathering) -> tuple[ToldAgreement, ...]:
    found = Agreement.objects.filter(gathering=gathering, dropped_at=None)
    return tuple(
        ToldAgreement(
            who=row.who, what=row.what, due_on=row.due_on, is_done=row.done_at is not None
        )
        for row in found.order_by("made_at", "pk")
    )


def _round(gathering: Gathering) -> ToldRound:
    heard = heard_at(gathering)
    found = heard.round
    return ToldRound(
        fine=found.fine,
        so_so=found.so_so,
        not_fine=found.not_fine,
        again=found.again,
        again_unsure=found.again_unsure,
        words=tuple((word.text, word.times) for word in heard.words),
    )
