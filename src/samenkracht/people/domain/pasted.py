"""A list that was pasted: one person a line, as people type it or as a spreadsheet copies it."""

import re
from datetime import date

from samenkracht.people.domain.contact import email_key, phone_key
from samenkracht.people.domain.hats import read_hats
from samenkracht.people.domain.sentences import gettext_noop
from samenkracht.people.domain.spreadsheets import (
    Column,
    Entry,
    Layout,
    Row,
    Sheet,
    Spreadsheet,
    UnreadableFile,
    find_layout,
    read_people,
    read_text,
)
from samenkracht.people.domain.words import tidy

LONGEST_PASTE = 100_000
_COLUMNS = (Column.NAME, Column.WORKS_AT, Column.HATS, Column.PHONE, Column.EMAIL)
_BULLET = re.compile(r"^\s*(?:[-\u2013\u2022*\u00b7>\u2610]+\s+|\d{1,4}[.)]\s+)")
_BETWEEN = re.compile(r"\s+[-\u2013\u2014]+\s+|[;|\t]|\((?=[^()]*\)\s*$)")
_EMAIL_WORD = re.compile(r"\S+@\S+")


def read_paste(text: str) -> tuple[Spreadsheet, Layout]:
    """Read pasted text: cells when a spreadsheet was copied, else one person a line (S02).

    A line is a name, and after ' - ', ';' or in brackets an organisation, a hat, a telephone
    number or an e-mail address. Raises UnreadableFile.
    """
    if len(text) > LONGEST_PASTE:
        raise UnreadableFile(gettext_noop("Dit is te veel tekst in een keer. Plak een deel."))
    if not text.strip():
        raise UnreadableFile(gettext_noop("Er staat nog niets in het vak. Plak eerst uw lijst."))
    table = read_text(text.strip("\n"))
    layout = find_layout(table.sheets[0])
    if table.delimiter == "\t" or (table.delimiter and layout.head is not None):
        return table, layout
    rows = tuple(_person(line) for line in text.splitlines())
    return Spreadsheet((Sheet("", rows),)), Layout(None, _COLUMNS)


def read_line(line: str) -> Entry | None:
    """Read one person from one line ('Wim Zomer - De Kade'); None when it holds no name (S02)."""
    sheet = Sheet("", (_person(tidy(line)),))
    entries = read_people(sheet, Layout(None, _COLUMNS), newest=date.min).entries
    return entries[0] if entries else None


def _person(line: str) -> Row:
    """Put the parts of one line under their columns."""
    plain = _BULLET.sub("", line).strip()
    first, *rest = (tidy(part).rstrip(")") for part in _BETWEEN.split(plain))
    cells = dict.fromkeys(_COLUMNS, "")
    name = first
    if found := _EMAIL_WORD.search(first):
        name = first.replace(found[0], " ")
        rest = [found[0].strip("<>,;"), *rest]
    cells[Column.NAME] = tidy(name)
    for part in rest:
        column = _kind(part)
        cells[column] = ", ".join(filter(None, (cells[column], part)))
    return tuple(cells.values())


def _kind(part: str) -> Column:
    if email_key(part):
        return Column.EMAIL
    if phone_key(part):
        return Column.PHONE
    hats, unknown = read_hats(part)
    return Column.HATS if hats and not unknown else Column.WORKS_AT
