"""Handing an atelier over: out as a file, in from one (METHOD C28, X9, X10)."""

from samenkracht.reports.services.handover.arriving import (
    is_long_work,
    progress_of,
    receive,
    seen_in,
    take_over,
    take_over_aside,
    undo,
)
from samenkracht.reports.services.handover.pages import write_pages
from samenkracht.reports.services.handover.reading import read_dossier
from samenkracht.reports.services.handover.words import Seen, see_for
from samenkracht.reports.services.handover.writing import write_dossier

__all__ = [
    "Seen",
    "is_long_work",
    "progress_of",
    "read_dossier",
    "receive",
    "see_for",
    "seen_in",
    "take_over",
    "take_over_aside",
    "undo",
    "write_dossier",
    "write_pages",
]
