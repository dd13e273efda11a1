"""What the start page tells: the day, what one may find, and what the house keeps."""

from samenkracht.home.queries.found import Found, find
from samenkracht.home.queries.kept import KeptTable, kept_tables
from samenkracht.home.queries.today import Today, day_of

__all__ = ["Found", "KeptTable", "Today", "day_of", "find", "kept_tables"]
