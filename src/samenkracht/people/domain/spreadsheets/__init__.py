"""Messy lists of people: any encoding, delimiter and layout in, people and reasons out (S02).

Reading is plain Python and trusts nothing: every input gives a result or an UnreadableFile.
"""

from itertools import chain

from samenkracht.people.domain.sentences import gettext_noop
from samenkracht.people.domain.spreadsheets.columns import Column
from samenkracht.people.domain.spreadsheets.delimited import read_delimited, read_text
from samenkracht.people.domain.spreadsheets.presence import Tally, read_presence
from samenkracht.people.domain.spreadsheets.rows import (
    Entry,
    Layout,
    Reading,
    Reason,
    RefusedRow,
    Remark,
    find_layout,
    read_consent,
    read_people,
)
from samenkracht.people.domain.spreadsheets.tables import (
    MOST_BYTES,
    Row,
    Sheet,
    Spreadsheet,
    UnreadableFile,
)
from samenkracht.people.domain.spreadsheets.workbooks import read_workbook

__all__ = [
    "MOST_BYTES",
    "Column",
    "Entry",
    "Layout",
    "Reading",
    "Reason",
    "RefusedRow",
    "Remark",
    "Row",
    "Sheet",
    "Spreadsheet",
    "Tally",
    "UnreadableFile",
    "find_layout",
    "read_consent",
    "read_people",
    "read_presence",
    "read_spreadsheet",
    "read_text",
]

_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NO_LISTS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"Rar!", b"7z\xbc\xaf")


def read_spreadsheet(content: bytes, name: str = "") -> Spreadsheet:
    """Read a CSV, text or XLSX file by what is in it, not by its name. Raises UnreadableFile."""
    if len(content) > MOST_BYTES:
        raise UnreadableFile(gettext_noop("Dit bestand is groter dan 5 MB. Maak de lijst kleiner."))
    if not content.strip():
        raise UnreadableFile(gettext_noop("Dit bestand is leeg."))
    if content.startswith(_OLD_EXCEL):
        raise UnreadableFile(
            gettext_noop(
                "Dit is een oud Excel-bestand, of er zit een wachtwoord op. Bewaar het in Excel "
                "als .xlsx zonder wachtwoord en probeer het nog eens."
            )
        )
    if content.startswith(_NO_LISTS):
        raise UnreadableFile(
            gettext_noop("Dit bestand is geen lijst. Kies een bestand van Excel of een .csv.")
        )
    found = read_workbook(content) if content.startswith(b"PK") else read_delimited(content, name)
    rows = chain.from_iterable(sheet.rows for sheet in found.sheets)
    if not any(character.isalnum() for row in rows for cell in row for character in cell):
        raise UnreadableFile(gettext_noop("Er staat niets op deze lijst."))
    return found
