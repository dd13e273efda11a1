"""From the rows of a list to people, and a reason for every row that is nobody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from samenkracht.people.domain.contact import email_key, phone_key
from samenkracht.people.domain.dates import read_date
from samenkracht.people.domain.hats import Hat, read_hats
from samenkracht.people.domain.names import Name, name_of, read_name
from samenkracht.people.domain.sentences import gettext_noop
from samenkracht.people.domain.spreadsheets.columns import (
    NAMING,
    Column,
    columns_by_content,
    columns_by_head,
    find_head,
)
from samenkracht.people.domain.spreadsheets.tables import Row, Sheet
from samenkracht.people.domain.words import folded, tidy, words_of

_YES = words_of("ja j x xx yes y true waar 1 ok oke akkoord v vink ✓ ✔ ☑ ✅ aanwezig")
_NO = words_of("nee n neen no false onwaar 0 - niet geen ✗ ✘ ☐")
_TOTALS = words_of("totaal total subtotaal eindtotaal som sum aantal")
_LENGTHS = {Column.WORKS_AT: 120, Column.LANGUAGES: 120, Column.INTERPRETER: 60, Column.DIET: 120}


class Remark(StrEnum):
    """What someone should look at in a row that is good enough to use."""

    LETTERS_LOST = gettext_noop("Er zijn letters verloren gegaan. Kijk de naam na.")
    EMAIL_DROPPED = gettext_noop("Het e-mailadres klopt niet. Wij laten het weg.")
    PHONE_DROPPED = gettext_noop("Het telefoonnummer klopt niet. Wij laten het weg.")
    HAT_UNKNOWN = gettext_noop("Wij kennen deze rol niet. Zet de pet er zelf bij.")
    CUT_OFF = gettext_noop("Een tekst was te lang. Wij korten hem in.")


class Reason(StrEnum):
    """Why a row is nobody."""

    NO_NAME = gettext_noop("Er staat geen naam.")
    NAME_TOO_LONG = gettext_noop("De naam is te lang.")
    TOTAL = gettext_noop("Dit is een rij met een totaal.")


@dataclass(frozen=True, slots=True)
class Entry:
    """One person as a list tells of them. `line` is the row in the file, counted from 1."""

    line: int
    name: Name
    born: date | None = None
    phone: str | None = None
    email: str | None = None
    hats: frozenset[Hat] = frozenset()
    works_at: str = ""
    languages: str = ""
    uses_wheelchair: bool = False
    interpreter: str = ""
    diet: str = ""
    brought_by: str = ""
    consent: bool | None = None
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that is nobody, with the reason and what stood in it."""

    line: int
    text: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Layout:
    """How a sheet is read: where the heads stand (None: nowhere) and what each column holds."""

    head: int | None
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A sheet as people."""

    entries: tuple[Entry, ...]
    refused: tuple[RefusedRow, ...]


def find_layout(sheet: Sheet) -> Layout:
    """Propose how to read a sheet; a person may change it."""
    head = find_head(sheet.rows)
    if head is None:
        return Layout(None, columns_by_content(sheet.rows))
    return Layout(head, columns_by_head(sheet.rows[head]))


def read_people(sheet: Sheet, layout: Layout, *, newest: date) -> Reading:
    """Read every row under the heads (S02). No birth date may lie after `newest`."""
    entries: list[Entry] = []
    refused: list[RefusedRow] = []
    start = 0 if layout.head is None else layout.head + 1
    head = None if layout.head is None else sheet.rows[layout.head]
    for place, row in enumerate(sheet.rows[start:], start):
        if not any(row) or row == head:
            continue
        found = _read_row(place + 1, row, layout.columns, newest)
        if isinstance(found, Entry):
            entries.append(found)
        else:
            refused.append(found)
    return Reading(tuple(entries), tuple(refused))


def read_consent(text: str) -> bool | None:
    """Read a yes or a no as people tick it: 'ja', 'x', 'WAAR', '1'; None when it says neither."""
    plain = tidy(text).casefold().rstrip(".! ")
    if plain in _YES:
        return True
    return False if plain in _NO else None


def _read_row(line: int, row: Row, columns: Sequence[Column], newest: date) -> Entry | RefusedRow:
    cells = _cells(row, columns)
    name = _name(cells)
    text = tidy(" ".join(cell for cell in row if cell))[:120]
    if _is_total(row, cells):
        return RefusedRow(line, text, Reason.TOTAL)
    if name.is_empty:
        return RefusedRow(line, text, Reason.NO_NAME)
    if name.is_too_long:
        return RefusedRow(line, text, Reason.NAME_TOO_LONG)
    return _entry(line, name, cells, newest)


def _cells(row: Row, columns: Sequence[Column]) -> dict[Column, str]:
    """Pick the cells by meaning; of two telephone columns the first with a number counts."""
    cells: dict[Column, str] = {}
    for column, cell in zip(columns, row, strict=False):
        if column is not Column.NONE and not cells.get(column):
            cells[column] = cell
    return cells


def _name(cells: Mapping[Column, str]) -> Name:
    first = cells.get(Column.FIRST_NAME) or cells.get(Column.INITIALS, "")
    infix, last = cells.get(Column.INFIX, ""), cells.get(Column.LAST_NAME, "")
    whole = cells.get(Column.NAME, "")
    if whole and not last:
        read = read_name(whole)
        return (
            read
            if not (first or infix)
            else name_of(
                first=first or read.first, infix=infix or read.infix, last=read.last or read.first
            )
        )
    return name_of(first=first, infix=infix, last=last)


def _is_total(row: Row, cells: Mapping[Column, str]) -> bool:
    named = [cells[column] for column in Column if column in NAMING and cells.get(column)]
    first = named[0] if named else next((cell for cell in row if cell), "")
    word = folded(first.partition(" ")[0])
    reachable = any(cells.get(column) for column in (Column.EMAIL, Column.PHONE))
    return word in _TOTALS and len(named) < 2 and not reachable


def _entry(line: int, name: Name, cells: Mapping[Column, str], newest: date) -> Entry:
    remarks = [Remark.LETTERS_LOST] if name.lost_letters else []
    email, phone = cells.get(Column.EMAIL, ""), cells.get(Column.PHONE, "")
    found_email, found_phone = email_key(email), phone_key(phone)
    if email and found_email is None and read_consent(email) is None:
        remarks.append(Remark.EMAIL_DROPPED)
    if phone and found_phone is None and read_consent(phone) is None:
        remarks.append(Remark.PHONE_DROPPED)
    hats, unknown = read_hats(cells.get(Column.HATS, ""))
    if unknown:
        remarks.append(Remark.HAT_UNKNOWN)
    texts = {column: tidy(cells.get(column, "")) for column in _LENGTHS}
    if any(len(text) > _LENGTHS[column] for column, text in texts.items()):
        remarks.append(Remark.CUT_OFF)
    short = {column: text[: _LENGTHS[column]].strip() for column, text in texts.items()}
    return Entry(
        line=line,
        name=name,
        born=read_date(cells.get(Column.BIRTH_DATE, ""), newest=newest),
        phone=found_phone,
        email=found_email,
        hats=hats,
        works_at=short[Column.WORKS_AT],
        languages=short[Column.LANGUAGES],
        uses_wheelchair=read_consent(cells.get(Column.WHEELCHAIR, "")) is True,
        interpreter=_need(short[Column.INTERPRETER]),
        diet=_need(short[Column.DIET]),
        brought_by=tidy(cells.get(Column.BROUGHT_BY, ""))[:120],
        consent=read_consent(cells.get(Column.CONSENT, "")),
        remarks=tuple(remarks),
    )


def _need(text: str) -> str:
    """Keep what someone needs; a bare 'nee' is no need, a bare 'x' says yes."""
    answer = read_consent(text)
    if answer is None:
        return text
    return "ja" if answer else ""
