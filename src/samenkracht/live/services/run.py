"""Opening, pausing and closing a gathering (METHOD S13-S23)."""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Gathering
from samenkracht.live.domain.codes import new_code
from samenkracht.live.domain.run import MoveNotAllowed, RunState, move
from samenkracht.live.models import Note, Run, RunStep
from samenkracht.live.services.ledger import hold, hold_live, record

DOOR_MINUTES = 20


@transaction.atomic
def prepare_run(*, gathering: Gathering, now: datetime) -> Run:
    """Return the run of a gathering, made when there is none yet; a second call changes nothing.

    While it waits, its steps follow the programme.
    """
    run = Run.objects.select_for_update().filter(gathering=gathering).first()
    if run is None:
        run = _new_run(gathering)
    if run.state == RunState.WAITING:
        _take_over_programme(run, gathering)
    return run


@transaction.atomic
def open_run(*, gathering: Gathering, by: User, now: datetime) -> Run:
    """Begin the gathering at its first step. Raises MoveNotAllowed when it has begun already."""
    run = hold(prepare_run(gathering=gathering, now=now).pk)
    if run.state != RunState.WAITING:
        raise MoveNotAllowed("Deze bijeenkomst is al begonnen.")
    run.state = move(RunState(run.state), RunState.OPEN)
    run.opened_at = now
    run.current_step = run.steps.filter(is_skipped=False).order_by("position").first()
    if run.current_step is not None:
        run.current_step.started_at = now
        run.current_step.save(update_fields=["started_at", "updated_at"])
    run.shows_places, run.wall_page = False, 0
    run.save(
        update_fields=[
            *("state", "opened_at", "current_step", "shows_places", "wall_page"),
            "updated_at",
        ]
    )
    record(run, "opened", now=now, by=by)
    return run


@transaction.atomic
def open_door(*, run: Run, by: User, now: datetime, minutes: int = DOOR_MINUTES) -> Run:
    """Let phones in for so many minutes (TRUST T2). Raises RunNotOpen."""
    run = hold_live(run.pk)
    run.door_open_until = now + timedelta(minutes=minutes)
    run.save(update_fields=["door_open_until", "updated_at"])
    record(run, "door_opened", now=now, by=by, facts={"minutes": minutes})
    return run


@transaction.atomic
def close_door(*, run: Run, by: User, now: datetime) -> Run:
    """Let no new phones in. Raises RunNotOpen."""
    run = hold_live(run.pk)
    run.door_open_until = None
    run.save(update_fields=["door_open_until", "updated_at"])
    record(run, "door_closed", now=now, by=by)
    return run


@transaction.atomic
def pause(*, run: Run, by: User, now: datetime) -> Run:
    """Stop the clock of the step. Raises MoveNotAllowed."""
    run = hold(run.pk)
    run.state = move(RunState(run.state), RunState.PAUSED)
    run.paused_at = now
    run.save(update_fields=["state", "paused_at", "updated_at"])
    record(run, "paused", now=now, by=by)
    return run


@transaction.atomic
def resume(*, run: Run, by: User, now: datetime) -> Run:
    """Let the clock go on where it stood. Raises MoveNotAllowed."""
    run = hold(run.pk)
    if run.state != RunState.PAUSED:
        raise MoveNotAllowed("Er is nu geen pauze.")
    run.state = move(RunState(run.state), RunState.OPEN)
    _count_pause(run, now)
    run.save(update_fields=["state", "paused_at", "updated_at"])
    record(run, "resumed", now=now, by=by)
    return run


@transaction.atomic
def blank_wall(*, run: Run, is_blank: bool, by: User, now: datetime) -> Run:
    """Empty the wall at once, or fill it again (TRUST decision 7)."""
    run = hold(run.pk)
    run.is_blank = is_blank
    run.save(update_fields=["is_blank", "updated_at"])
    record(run, "wall_blank" if is_blank else "wall_back", now=now, by=by)
    return run


@transaction.atomic
def turn_wall_page(*, run: Run, page: int, by: User, now: datetime) -> Run:
    """Show another page of ideas; 0 follows the newest."""
    run = hold(run.pk)
    run.wall_page = max(0, page)
    run.save(update_fields=["wall_page", "updated_at"])
    record(run, "wall_page", now=now, by=by, facts={"page": run.wall_page})
    return run


@transaction.atomic
def note_down(*, run: Run, text: str, by: User | None, now: datetime) -> Note:
    """Keep what the moderator noticed; also after closing."""
    run = hold(run.pk)
    note = Note.objects.create(
        run=run, step_id=run.current_step_id, text=text.strip()[:500], written_by=by, written_at=now
    )
    record(run, "note", now=now, by=by)
    return note


@transaction.atomic
def close_run(*, run: Run, by: User, now: datetime) -> Run:
    """End the gathering: the door shuts for good (TRUST S7). Raises MoveNotAllowed."""
    run = hold(run.pk)
    _count_pause(run, now)
    run.state = move(RunState(run.state), RunState.CLOSED)
    run.closed_at = now
    run.door_open_until = None
    run.steps.filter(ended_at=None, started_at__isnull=False).update(ended_at=now)
    run.save(update_fields=["state", "closed_at", "door_open_until", "paused_at", "updated_at"])
    record(run, "closed", now=now, by=by)
    return run


@transaction.atomic
def reopen_run(*, run: Run, by: User, now: datetime) -> Run:
    """Open a closed gathering again, for paper that was typed in late. Raises MoveNotAllowed."""
    run = hold(run.pk)
    if run.state != RunState.CLOSED:
        raise MoveNotAllowed("Deze bijeenkomst is nog niet afgesloten.")
    run.state = move(RunState(run.state), RunState.OPEN)
    run.closed_at = None
    run.save(update_fields=["state", "closed_at", "updated_at"])
    record(run, "reopened", now=now, by=by)
    return run


def _new_run(gathering: Gathering) -> Run:
    for _attempt in range(20):
        try:
            with transaction.atomic():
                return Run.objects.create(
                    gathering=gathering, code=new_code(), sticker_cap=gathering.sticker_cap
                )
        except IntegrityError:
            if found := Run.objects.filter(gathering=gathering).first():
                return found
    raise RuntimeError("no free room code in twenty tries")


def _take_over_programme(run: Run, gathering: Gathering) -> None:
    run.sticker_cap = gathering.sticker_cap
    run.save(update_fields=["sticker_cap", "updated_at"])
    run.steps.all().delete()
    RunStep.objects.bulk_create(
        RunStep(
            run=run,
            block=block,
            position=position,
            work_form=block.work_form,
            title=block.title,
            minutes=block.minutes,
        )
        for position, block in enumerate(
            gathering.blocks.filter(is_skipped=False).order_by("position"), start=1
        )
    )


def _count_pause(run: Run, now: datetime) -> None:
    if run.paused_at is None:
        return
    step = run.current_step
    if step is not None:
        step.paused_seconds += max(0, int((now - run.paused_at).total_seconds()))
        step.save(update_fields=["paused_seconds", "updated_at"])
    run.paused_at = None
