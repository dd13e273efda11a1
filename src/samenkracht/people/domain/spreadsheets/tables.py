"""What comes out of a file before anybody knows what its columns mean."""

from dataclasses import dataclass

from samenkracht.core.errors import Refusal

MOST_BYTES = 5 * 1024 * 1024
MOST_ROWS = 10_000
MOST_COLUMNS = 100
LONGEST_CELL = 2_000

Row = tuple[str, ...]


class UnreadableFile(Refusal):
    """The file is no list that we can read; the sentence says what to do instead."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet as rows of text (tabblad). Row 1 of the file is row 0 here."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Spreadsheet:
    """A file as it was read: the sheets to use, the ones left alone, and how letters were read."""

    sheets: tuple[Sheet, ...]
    left_alone: tuple[str, ...] = ()
    encoding: str = ""
    delimiter: str = ""
