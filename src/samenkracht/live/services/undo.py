"""What can be undone of the tables: who sat where before each change (S20)."""

from samenkracht.live.domain.seating import MOST_ROUNDS, MOST_UNDONE, Change
from samenkracht.live.models import Run, SeatingPlan
from samenkracht.live.queries.seating import next_card, rounds_over


def plan_to_change(run: Run) -> SeatingPlan:
    """Return how the tables of a run are made, kept from now on."""
    plan, _ = SeatingPlan.objects.get_or_create(run=run)
    return plan


def remember(run: Run, plan: SeatingPlan, change: Change) -> None:
    """Keep places, tables and rules as they are, so that the next change can be undone."""
    seats = run.seats.order_by("pk")
    plan.before = [
        *plan.before[1 - MOST_UNDONE :],
        {
            "seats": [
                list(row)
                for row in seats.values_list(
                    "participant_id", "table__number", "round", "is_locked"
                )
            ],
            "away": list(run.guests.filter(is_away=True).values_list("participant_id", flat=True)),
            "rounds": plan.rounds,
            "rules": [plan.asks_language, plan.asks_host, plan.asks_scribe],
            "tables": [
                list(row) for row in run.tables.values_list("number", "seats", "is_accessible")
            ],
            "change": change,
            # Who has this card or a later one came in after this.
            "cards": next_card(run),
            "over": min(rounds_over(run), MOST_ROUNDS),
            "edition": plan.edition,
        },
    ]
    plan.edition += 1
    plan.save()


def changed(run: Run) -> None:
    """Say that a plan that is being made now comes too late."""
    plan = plan_to_change(run)
    plan.edition += 1
    plan.save(update_fields=["edition", "updated_at"])


def one_step(run: Run, since: int) -> None:
    """Let all that changed since an edition be undone in one step."""
    plan = plan_to_change(run)
    before = [step for step in plan.before if step["edition"] < since]
    later = [step for step in plan.before if step["edition"] >= since]
    plan.before = [*before, *later[:1]]
    plan.save(update_fields=["before", "updated_at"])
