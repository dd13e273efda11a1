"""Who sits with whom. Plain Python: no Django, no other room.

What stands here is what the rooms use. Each kind of question also stands on its own: `tables`,
`rotation`, `pairs`, `groups`, `buddies`.
"""

from samenkracht.seating.sizes import tables_for
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
    "tables_for",
    "tables_of",
]
