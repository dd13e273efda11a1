"""Who sits with whom. Plain Python: no Django, no other room.

What stands here is what the rooms use. Each kind of question also stands on its own: `tables`,
`rotation`, `pairs`, `groups`, `buddies`.
"""

from samenkracht.seating.sizes import tables_for
from samenkracht.seating.spread import Guest, spread
from samenkracht.seating.tables import (
    NotPossibleError,
    Person,
    Plan,
    Rules,
    Table,
    TableProblem,
    Weights,
    preflight,
    replan,
    solve,
    tables_of,
)

__all__ = [
    "Guest",
    "NotPossibleError",
    "Person",
    "Plan",
    "Rules",
    "Table",
    "TableProblem",
    "Weights",
    "preflight",
    "replan",
    "solve",
    "spread",
    "tables_for",
    "tables_of",
]
