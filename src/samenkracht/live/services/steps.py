"""Steps go forward, back, are skipped and stretched; the clock guides and never locks."""

from datetime import datetime

from django.db import transaction

from samenkracht.accounts.models import User
from samenkracht.live.domain.run import LONGEST_STEP, NoSuchStep, RunNotOpen
from samenkracht.live.models import Run, RunStep
from samenkracht.live.services.ledger import hold_live, record


@transaction.atomic
def go_to(*, run: Run, step: RunStep, by: User, now: datetime) -> Run:
    """Go to a step, whatever the clock says. Raises RunNotOpen, NoSuchStep."""
    run = hold_live(run.pk)
    if step.run_id != run.pk:
        raise NoSuchStep("Die stap hoort niet bij deze bijeenkomst.")
    return _enter(run, step, by, now)


@transaction.atomic
def go_forward(*, run: Run, by: User, now: datetime) -> Run:
    """Go to the next step that is not skipped. Raises RunNotOpen, NoSuchStep."""
    run = hold_live(run.pk)
    here = run.current_step.position if run.current_step else 0
    step = run.steps.filter(position__gt=here, is_skipped=False).order_by("position").first()
    if step is None:
        raise NoSuchStep("Dit was de laatste stap. U kunt de bijeenkomst afsluiten.")
    return _enter(run, step, by, now)


@transaction.atomic
def go_back(*, run: Run, by: User, now: datetime) -> Run:
    """Go back to the step before. Raises RunNotOpen, NoSuchStep."""
    run = hold_live(run.pk)
    here = run.current_step.position if run.current_step else 0
    step = run.steps.filter(position__lt=here, is_skipped=False).order_by("-position").first()
    if step is None:
        raise NoSuchStep("Dit is de eerste stap.")
    return _enter(run, step, by, now)


@transaction.atomic
def skip_step(*, run: Run, step: RunStep, by: User, now: datetime) -> RunStep:
    """Leave a step out, or take it in again. Raises RunNotOpen, NoSuchStep."""
    run = hold_live(run.pk)
    step = _own_step(run, step)
    if step.pk == run.current_step_id:
        raise NoSuchStep("Deze stap is nu bezig. Ga eerst verder.")
    step.is_skipped = not step.is_skipped
    step.save(update_fields=["is_skipped", "updated_at"])
    kind = "step_skipped" if step.is_skipped else "step_taken_in"
    record(run, kind, now=now, by=by, facts={"step": step.position})
    return step


@transaction.atomic
def stretch_step(*, run: Run, minutes: int, by: User, now: datetime) -> RunStep:
    """Give the present step more minutes, or fewer. Raises RunNotOpen, NoSuchStep."""
    run = hold_live(run.pk)
    step = run.current_step
    if step is None:
        raise NoSuchStep("Er is nu geen stap bezig.")
    longest = LONGEST_STEP - step.minutes
    step.extra_minutes = min(longest, max(-step.minutes, step.extra_minutes + minutes))
    step.save(update_fields=["extra_minutes", "updated_at"])
    record(run, "stretched", now=now, by=by, facts={"step": step.position, "minutes": minutes})
    return step


def _enter(run: Run, step: RunStep, by: User, now: datetime) -> Run:
    if not run.is_live:
        raise RunNotOpen("De bijeenkomst is nu niet open.")
    if run.current_step_id == step.pk:
        return run
    leaving = run.current_step
    if run.paused_at is not None:
        _leave_pause_behind(leaving, since=run.paused_at, now=now)
        run.paused_at = now
    run.steps.filter(ended_at=None, started_at__isnull=False).update(ended_at=now)
    # Forward the clock of a step begins anew; back to an earlier one it goes on where it was.
    if step.started_at is None or leaving is None or step.position > leaving.position:
        step.started_at, step.paused_seconds = now, 0
    step.ended_at = None
    step.is_skipped = False
    step.save(
        update_fields=["started_at", "paused_seconds", "ended_at", "is_skipped", "updated_at"]
    )
    run.current_step = step
    run.wall_page, run.shows_places = 0, False
    run.save(update_fields=["current_step", "wall_page", "shows_places", "paused_at", "updated_at"])
    record(run, "step", now=now, by=by, facts={"step": step.position})
    return run


def _leave_pause_behind(step: RunStep | None, *, since: datetime, now: datetime) -> None:
    """Count the pause so far for the step that is left, so that it weighs on no other."""
    if step is not None:
        step.paused_seconds += max(0, int((now - since).total_seconds()))
        step.save(update_fields=["paused_seconds", "updated_at"])


def _own_step(run: Run, step: RunStep) -> RunStep:
    found = run.steps.filter(pk=step.pk).first()
    if found is None:
        raise NoSuchStep("Die stap hoort niet bij deze bijeenkomst.")
    return found
