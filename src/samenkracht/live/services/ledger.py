"""How every command of the live room begins and ends: hold the run, then record what happened."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial

from django.db import transaction

from samenkracht.accounts.models import User
from samenkracht.live.domain.audience import Marks
from samenkracht.live.domain.run import RunNotOpen
from samenkracht.live.gateways.hub import hub
from samenkracht.live.gateways.quick import add_row, move_version
from samenkracht.live.models import LogLine, Run

Facts = Mapping[str, int | str | bool | list[int] | None]

# After these, phones and scribes show another screen. Ideas only matter while people stick.
CHANGES_SCREEN = frozenset(
    {
        "opened",
        "step",
        "paused",
        "resumed",
        "closed",
        "reopened",
        "revealed",
        "prize_told",
        "table_round",
        "places_shown",
        "places_hidden",
    }
)
# These may give a card another table: phones say so, unless they ask something of people.
MOVES_PEOPLE = frozenset(
    {"tables_made", "tables_mended", "tables_undone", "person_seated", "people_swapped"}
)
# These change nothing on the wall but the count of the stickers.
TAPS = frozenset({"sticker", "sticker_back"})


def hold(run_id: int) -> Run:
    """Lock the run until the end of the transaction, so that nothing changes under a decision."""
    return Run.objects.select_for_update().get(pk=run_id)


def hold_live(run_id: int) -> Run:
    """Lock a run that is at work. Raises RunNotOpen."""
    run = hold(run_id)
    if not run.is_live:
        raise RunNotOpen("De bijeenkomst is nu niet open.")
    return run


def record(
    run: Run, kind: str, *, now: datetime, by: User | None = None, facts: Facts | None = None
) -> None:
    """Give the run its next version, write one line in the log, and tell the hub after commit."""
    run.version += 1
    if kind not in TAPS:
        run.stage = run.version
    if _changes_screen(run, kind):
        run.screen = run.version
    line = {"kind": kind, "facts": dict(facts or {}), "by_id": by.pk if by else None}
    _write(run.pk, Marks(run.version, run.screen, run.stage), line, now)


def record_tap(run_id: int, kind: str, *, marks: Marks, facts: Facts, now: datetime) -> None:
    """Do what `record` does for a tap of a phone, which changes no screen and names nobody."""
    line = {"kind": kind, "facts": dict(facts), "by_id": None}
    _write(run_id, replace(marks, version=marks.version + 1), line, now)


def _write(run_id: int, marks: Marks, line: Mapping[str, object], now: datetime) -> None:
    move_version(run_id, marks, now=now)
    add_row(LogLine, {"run_id": run_id, "version": marks.version, "at": now, **line}, now=now)
    transaction.on_commit(partial(hub.tell, run_id, marks))


def _changes_screen(run: Run, kind: str) -> bool:
    if kind in MOVES_PEOPLE:
        return run.is_live and (run.shows_places or not _asks_something(run))
    return kind in CHANGES_SCREEN or (kind.startswith("idea") and _is_sticking(run))


def _asks_something(run: Run) -> bool:
    step = run.current_step
    return step is not None and step.work_form in {"idea_parade", "stickers"}


def _is_sticking(run: Run) -> bool:
    step = run.current_step
    return step is not None and step.work_form == "stickers" and not run.is_revealed
