"""Who sits with whom. Plain Python: no Django, no other room."""

from samenkracht.seating.sizes import tables_for
from samenkracht.seating.spread import Guest, spread

__all__ = ["Guest", "spread", "tables_for"]
