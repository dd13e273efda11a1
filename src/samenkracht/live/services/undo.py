"""What can be undone of the tables: who sat where before each change (S20)."""

from samenkracht.live.domain.seating import MOST_ROUNDS, MOST_UNDONE
from samenkracht.live.models import Run, SeatingPlan
from samenkracht.live.queries.seating import rounds_over


def plan_to_change(run: Run) -> SeatingPlan:
    """Return how the tables of a run are made, kept from now on."""
    plan, _ = SeatingPlan.objects.get_or_create(run=run)
    return plan


def remember(run: Run, plan: SeatingPlan) -> None:
    """Keep the places as they are, so that the next change can be undone."""
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
            "over": min(rounds_over(run), MOST_ROUNDS),
        },
    ]
    plan.edition += 1
    plan.save()
