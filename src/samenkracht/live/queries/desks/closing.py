"""What one looks at before the gathering is closed."""

from typing import Any

from samenkracht.live.models import Run
from samenkracht.live.queries.count import paper_check, run_totals
from samenkracht.live.queries.room import queue


def closing_state(run: Run) -> dict[str, Any]:
    """Return what is still open before closing, and what the moderator wrote down."""
    return {
        "run": run,
        "totals": run_totals(run),
        "check": paper_check(run),
        "waiting": queue(run).count(),
        "notes": list(run.notes.select_related("step").order_by("written_at", "pk")),
    }
