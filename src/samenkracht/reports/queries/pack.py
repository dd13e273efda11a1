"""What the sheets of a gathering say."""

from datetime import datetime, timedelta

from samenkracht.atelier.domain.agenda import agenda
from samenkracht.atelier.domain.loops import Loop
from samenkracht.atelier.models import Block, Gathering, LoopLink, Participant
from samenkracht.live.models import Run
from samenkracht.live.queries import ideas_on_wall
from samenkracht.reports.domain.paper import (
    IdeaFacts,
    PackFacts,
    StepFacts,
    TableFacts,
)
from samenkracht.reports.queries.after import after_of
from samenkracht.reports.queries.seats import seating_of
from samenkracht.seating import tables_for

FEWEST_PEOPLE = 6  # one table: nobody prints for an empty room


def pack_of(gathering: Gathering) -> PackFacts:
    """Return what is needed to print the paper of a gathering, in eleven queries.

    Who sits where costs five more, what letters tell twenty more, once somebody was there.
    """
    run = Run.objects.filter(gathering=gathering).first()
    names = _first_names(gathering)
    people = max(gathering.expected or len(names), FEWEST_PEOPLE)
    blocks = list(gathering.blocks.filter(is_skipped=False).order_by("position"))
    following = _following(gathering)
    slots = agenda(gathering.starts_at, blocks)
    loops = _loops(gathering)
    return PackFacts(
        atelier=gathering.atelier.title,
        neighbourhood=gathering.atelier.neighbourhood,
        gathering_number=gathering.number,
        gathering=gathering.title,
        starts_at=gathering.starts_at,
        ends_at=slots[-1].ends_at if slots else gathering.starts_at + timedelta(hours=3),
        venue=gathering.venue,
        people=people,
        sticker_cap=run.sticker_cap if run else gathering.sticker_cap,
        names=names,
        tables=_tables(run, people),
        seating=seating_of(run) if run else None,
        ideas=_ideas(run),
        steps=_steps(blocks, [slot.starts_at for slot in slots]),
        code=run.code if run else "",
        door_token=run.door_token if run else "",
        next_at=following.starts_at if following else None,
        next_venue=following.venue if following else "",
        harder=loops[Loop.VULNERABILITY],
        better=loops[Loop.STRENGTH],
        after=after_of(gathering),
    )


def _loops(gathering: Gathering) -> dict[Loop, tuple[str, ...]]:
    """Return the two circles as the team words them; empty where it reads as ours."""
    links = LoopLink.objects.filter(atelier_id=gathering.atelier_id).order_by("position")
    rows = list(links.values_list("loop", "text"))
    return {loop: tuple(text for where, text in rows if where == loop) for loop in Loop}


def _first_names(gathering: Gathering) -> tuple[str, ...]:
    """Return the first names of who is in the circle, as a list at the door needs them."""
    circle = Participant.objects.filter(atelier_id=gathering.atelier_id, left_at=None)
    names = [participant.person.short_name for participant in circle.select_related("person")]
    return tuple(sorted(names, key=str.casefold))


def _tables(run: Run | None, people: int) -> tuple[TableFacts, ...]:
    laid = list(run.tables.order_by("number")) if run else []
    if laid:
        return tuple(TableFacts(table.number, table.scribe_token) for table in laid)
    return tuple(TableFacts(number) for number in range(1, len(tables_for(people)) + 1))


def _ideas(run: Run | None) -> tuple[IdeaFacts, ...]:
    if run is None:
        return ()
    return tuple(
        IdeaFacts(idea.number or 0, idea.text, idea.table.number if idea.table else None)
        for idea in ideas_on_wall(run)
    )


def _steps(blocks: list[Block], moments: list[datetime]) -> tuple[StepFacts, ...]:
    return tuple(
        StepFacts(number, block.work_form, block.title, moment)
        for number, (block, moment) in enumerate(zip(blocks, moments, strict=True), start=1)
    )


def _following(gathering: Gathering) -> Gathering | None:
    later = Gathering.objects.filter(
        atelier_id=gathering.atelier_id, is_skipped=False, number__gt=gathering.number
    )
    return later.order_by("number").first()
