"""Tables over several rounds (S12, S20): the question, the search, and the answer."""

from samenkracht.seating.tables.plan import Plan
from samenkracht.seating.tables.preflight import NotPossibleError, preflight
from samenkracht.seating.tables.problem import (
    Person,
    Rules,
    Table,
    TableProblem,
    Weights,
    tables_of,
)
from samenkracht.seating.tables.replan import replan
from samenkracht.seating.tables.solve import solve

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
    "tables_of",
]
