"""What the moderator's desk shows: the way, the step, what waits, and the tables (S13-S24)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext

from samenkracht.atelier.domain.own_words import own_or_ours
from samenkracht.live.domain.clock import Clock, Stretch, clock, guide_end
from samenkracht.live.domain.run import RunState, minutes_left
from samenkracht.live.models import Run, RunStep
from samenkracht.live.queries.count import PaperCheck, Totals, paper_check, run_totals
from samenkracht.live.queries.room import TableView, hands, steps_of, tables_with_counts
from samenkracht.live.queries.seating import has_plan, plan_of_run, without_place
from samenkracht.live.queries.stages.podium import Podium, podium_view
from samenkracht.live.queries.stages.slips import Judged, Slip, first_slips, last_judged, slips
from samenkracht.live.queries.stages.wall import (
    WallDoor,
    WallStage,
    card_of,
    sticker_goal,
    wall_door,
    wall_stage,
)
from samenkracht.live.queries.stages.words import and_list
from samenkracht.method.work_forms import WorkForm

LOOKS = [(8, ""), (15, " room--many")]  # most tables that fit when drawn so
LONG_WAY = 9  # steps; above this the programme is set closer
OPENING_FORMS = {WorkForm.ARRIVAL, WorkForm.WELCOME, WorkForm.INTRODUCTIONS}


@dataclass(frozen=True, slots=True)
class WayStop:
    """A step in the programme at the left: when it begins, and where we are."""

    position: int
    title: str
    starts_at: datetime | None
    is_now: bool
    is_done: bool
    is_skipped: bool


@dataclass(frozen=True, slots=True)
class Timer:
    """A dot a minute. It guides; it never stops anyone."""

    minutes: int
    left: int
    spent: int
    begins: float
    ends_at: datetime
    is_paused: bool
    has_extra: bool

    @property
    def over(self) -> int:
        return max(0, -self.left)


@dataclass(frozen=True, slots=True)
class Now:
    """The present step: its number, what to say, what lies ready."""

    step: RunStep
    number: int
    count: int
    title: str
    say: Sequence[str]
    materials: Sequence[str]
    timer: Timer


@dataclass(frozen=True, slots=True)
class Coming:
    """The step on one side of the present one."""

    position: int
    title: str
    minutes: int
    materials: Sequence[str]


@dataclass(frozen=True, slots=True)
class Stuck:
    """How far the stickers are, on phones and on paper."""

    totals: Totals
    goal: int
    check: PaperCheck


@dataclass(frozen=True, slots=True)
class Seating:
    """The rounds of tables: which sits now, and whether the wall says who goes where."""

    now: int
    rounds: int
    has_plan: bool
    without_place: int
    is_shown: bool

    @property
    def is_ready(self) -> bool:
        return self.has_plan and not self.without_place

    @property
    def has_rounds(self) -> bool:
        return self.rounds > 1

    @property
    def coming(self) -> int:
        """The round after this one; 0 after the last."""
        return self.now + 1 if self.now < self.rounds else 0

    @property
    def before(self) -> int:
        """The round before this one; 0 before the second."""
        return self.now - 1


@dataclass(frozen=True, slots=True)
class ConsoleState:
    """Everything on the moderator's desk."""

    screen: str
    panel: str
    way: Sequence[WayStop]
    ends_at: datetime
    now: Now | None
    coming: Coming | None
    before: Coming | None
    slips: Sequence[Slip]
    waiting: int
    judged: Judged | None
    wall: WallStage
    is_wall_held: bool
    tables: Sequence[TableView]
    hands: int
    totals: Totals
    unseated: int
    seating: Seating
    door: WallDoor | None
    saved_at: datetime
    stuck: Stuck | None
    podium: Podium | None

    @property
    def more_slips(self) -> int:
        return max(0, self.waiting - len(self.slips))

    @property
    def is_long_way(self) -> bool:
        return len(self.way) > LONG_WAY

    @property
    def room_look(self) -> str:
        """How small the tables must be drawn for all of them to fit, with what stands below."""
        looks = [(4, ""), (9, " room--many")] if self.seating.has_plan else LOOKS
        return next((look for most, look in looks if len(self.tables) <= most), " room--crowd")

    @property
    def next_look(self) -> str:
        """The way on is the one filled button, unless a prize asks to be told first."""
        return " button--quiet" if self._has_prize_to_tell else ""

    @property
    def _has_prize_to_tell(self) -> bool:
        if not self.panel.endswith("/prizes.html"):
            return False
        return self.podium is None or not self.podium.is_all_told

    @property
    def wall_words(self) -> str:
        """Say which ideas the wall shows now."""
        if not self.wall.ideas:
            return ""
        first, last = self.wall.ideas[0].idea.number, self.wall.ideas[-1].idea.number
        if first == last:
            return gettext("de muur laat idee %(number)s zien") % {"number": first}
        return gettext("de muur laat idee %(first)s tot %(last)s zien") % {
            "first": first,
            "last": last,
        }

    @property
    def has_wall_pages(self) -> bool:
        """Whether ideas stand on more pages; places have a pager of their own."""
        return self.wall.pages > 1 and not self.wall.places

    @property
    def wall_before(self) -> int:
        return max(0, self.wall.page - 1)

    @property
    def wall_after(self) -> int:
        return self.wall.page + 1 if self.wall.page < self.wall.pages else 0

    @property
    def free_words(self) -> str:
        """Say where a chair is free."""
        free = [str(table.table.number) for table in self.tables if table.people < table.seats]
        if not free:
            return gettext("Alle stoelen zijn bezet.")
        if len(free) == len(self.tables):
            return gettext("Aan elke tafel is een stoel vrij.")
        if len(free) == 1:
            return gettext("Er is plaats aan tafel %(number)s.") % {"number": free[0]}
        return gettext("Er is plaats aan tafel %(numbers)s.") % {"numbers": and_list(free)}


def console_state(run: Run, *, now: datetime) -> dict[str, Any]:
    """Return what the moderator's desk shows, as the context of its template."""
    return {"run": run, "desk": _desk(run, now)}


def _desk(run: Run, now: datetime) -> ConsoleState:
    steps = _steps(run)
    here = _here(run, steps)
    times = _times(run, steps, here, now)
    present = _present(run, steps, here, now)
    waiting = slips(run)
    tables = tables_with_counts(run)
    totals = run_totals(run)
    panel = _panel(run, present, waiting)
    return ConsoleState(
        screen=f"live/console/{_screen(run)}.html",
        panel=f"live/console/{panel}.html",
        way=_way(steps, here, times.starts),
        ends_at=times.ends_at,
        now=present,
        coming=_side(steps, here, forward=True),
        before=_side(steps, here, forward=False),
        slips=first_slips(waiting),
        waiting=len(waiting),
        judged=last_judged(run),
        wall=wall_stage(run, now=now)["stage"],
        is_wall_held=run.wall_page > 0,
        tables=tables,
        hands=hands(run),
        totals=totals,
        unseated=unseated(run) if tables else 0,
        seating=_seating(run),
        door=wall_door(run, now),
        saved_at=now,
        stuck=Stuck(totals, sticker_goal(run, totals), paper_check(run))
        if panel in {"stickers", "prizes"}
        else None,
        podium=podium_view(run) if panel == "prizes" and run.is_revealed else None,
    )


def _screen(run: Run) -> str:
    if run.is_closed:
        return "closed"
    return "open" if run.is_live else "waiting"


def _steps(run: Run) -> list[RunStep]:
    """Return the steps; before the start as the programme stands now, whenever it was prepared."""
    if run.state != RunState.WAITING:
        return steps_of(run)
    blocks = run.gathering.blocks.filter(is_skipped=False).order_by("position")
    return [
        RunStep(
            position=at,
            block=block,
            work_form=block.work_form,
            title=block.title,
            minutes=block.minutes,
        )
        for at, block in enumerate(blocks, start=1)
    ]


def _here(run: Run, steps: Sequence[RunStep]) -> int | None:
    if run.current_step_id is None:
        return None
    return next((at for at, step in enumerate(steps) if step.pk == run.current_step_id), None)


def unseated(run: Run) -> int:
    """Return how many people are here without a place at a table."""
    here = run.gathering.attendances.exclude(
        participant__in=run.seats.filter(round=run.table_round).values("participant")
    )
    return here.exclude(
        participant__in=run.guests.filter(is_away=True).values("participant")
    ).count()


def _seating(run: Run) -> Seating:
    rounds = plan_of_run(run).rounds
    return Seating(
        now=run.table_round,
        rounds=rounds,
        has_plan=has_plan(run),
        without_place=without_place(run, rounds) if run.state == RunState.WAITING else 0,
        is_shown=run.shows_places,
    )


def _panel(run: Run, present: Now | None, waiting: Sequence[Slip]) -> str:
    """Choose what lies under the clock: what the step asks for, else what waits."""
    form = present.step.work_form if present else ""
    if form == WorkForm.PRIZES or (form == WorkForm.STICKERS and run.is_revealed):
        return "prizes"
    if form == WorkForm.STICKERS:
        return "stickers"
    if waiting or form == WorkForm.IDEA_PARADE:
        return "queue"
    if form in OPENING_FORMS:
        return "door"
    return "quiet"


def _times(run: Run, steps: Sequence[RunStep], here: int | None, now: datetime) -> Clock:
    return clock(
        [_stretch(step) for step in steps],
        here=here,
        begins_at=run.opened_at or run.gathering.starts_at,
        now=now,
        paused_at=run.paused_at,
    )


def _stretch(step: RunStep) -> Stretch:
    return Stretch(
        minutes=step.minutes + step.extra_minutes,
        started_at=step.started_at,
        paused_seconds=step.paused_seconds,
        is_skipped=step.is_skipped,
    )


def _way(
    steps: Sequence[RunStep], here: int | None, starts: Sequence[datetime | None]
) -> list[WayStop]:
    return [
        WayStop(
            position=step.position,
            title=gettext(step.title),
            starts_at=starts_at,
            is_now=index == here,
            is_done=here is not None and index < here,
            is_skipped=step.is_skipped and index != here,
        )
        for index, (step, starts_at) in enumerate(zip(steps, starts, strict=True))
    ]


def _present(run: Run, steps: Sequence[RunStep], here: int | None, now: datetime) -> Now | None:
    if here is None:
        return None
    step = steps[here]
    card = card_of(step)
    taken = [other for other in steps if not other.is_skipped or other.pk == step.pk]
    return Now(
        step=step,
        number=taken.index(step) + 1,
        count=len(taken),
        title=gettext(step.title),
        say=own_or_ours(step.block.words if step.block else "", map(gettext, card.say)),
        materials=_things(step),
        timer=_timer(run, step, now),
    )


def _timer(run: Run, step: RunStep, now: datetime) -> Timer:
    stretch = _stretch(step)
    left = minutes_left(
        minutes=stretch.minutes,
        started_at=step.started_at,
        paused_seconds=step.paused_seconds,
        now=run.paused_at or now,
    )
    ends_at = guide_end(stretch, now=now, paused_at=run.paused_at) or now
    return Timer(
        minutes=stretch.minutes,
        left=left,
        spent=stretch.minutes - left,
        begins=ends_at.timestamp() - stretch.minutes * 60,
        ends_at=ends_at,
        is_paused=run.is_paused,
        has_extra=step.extra_minutes > 0,
    )


def _side(steps: Sequence[RunStep], here: int | None, *, forward: bool) -> Coming | None:
    if here is None:
        return None
    around = steps[here + 1 :] if forward else list(reversed(steps[:here]))
    step = next((step for step in around if not step.is_skipped), None)
    if step is None:
        return None
    return Coming(
        position=step.position,
        title=gettext(step.title),
        minutes=step.minutes + step.extra_minutes,
        materials=_things(step),
    )


def _things(step: RunStep) -> list[str]:
    """Return what lies ready: what the team wrote, else what the library says."""
    written = step.block.materials if step.block else ""
    return own_or_ours(written, map(gettext, card_of(step).materials))
