"""Lists on which people are ticked off per date (presentielijst)."""

from collections.abc import Sequence
from dataclasses import dataclass

from samenkracht.people.domain.dates import read_day_and_month
from samenkracht.people.domain.spreadsheets.columns import Column
from samenkracht.people.domain.spreadsheets.rows import Layout, read_consent
from samenkracht.people.domain.spreadsheets.tables import Sheet


@dataclass(frozen=True, slots=True)
class Tally:
    """One column with a date in its head, and the lines on which someone was there."""

    column: int
    day: int
    month: int
    lines: frozenset[int]


def read_presence(sheet: Sheet, layout: Layout, *, people: Sequence[int]) -> tuple[Tally, ...]:
    """Count who was there per date (S11), of the lines that are people.

    Only a tick counts ('x', '1', '✓', 'ja', 'aanwezig'): 'ziek' and 'afgemeld' do not. Columns
    whose head is no date are no gathering.
    """
    if layout.head is None:
        return ()
    tallies: list[Tally] = []
    for place, head in enumerate(sheet.rows[layout.head]):
        day = read_day_and_month(head)
        if day is None or _holds_something_else(layout, place):
            continue
        lines = frozenset(line for line in people if _is_ticked(sheet, line, place))
        tallies.append(Tally(place, *day, lines))
    return tuple(tallies)


def _holds_something_else(layout: Layout, place: int) -> bool:
    return place < len(layout.columns) and layout.columns[place] is not Column.NONE


def _is_ticked(sheet: Sheet, line: int, place: int) -> bool:
    row = sheet.rows[line - 1]
    return place < len(row) and read_consent(row[place]) is True
