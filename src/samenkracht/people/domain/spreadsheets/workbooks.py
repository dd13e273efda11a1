"""Excel workbooks, opened as strangers: weighed before they are unpacked, entities refused."""

import re
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from itertools import islice
from struct import error as StructError  # noqa: N812 -- the module names it in lower case
from typing import Any
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, LargeZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 -- as above

from openpyxl import DEFUSEDXML, load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from samenkracht.people.domain.sentences import gettext_noop
from samenkracht.people.domain.spreadsheets.columns import count_known
from samenkracht.people.domain.spreadsheets.tables import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    Row,
    Sheet,
    Spreadsheet,
    UnreadableFile,
)
from samenkracht.people.domain.words import tidy_lines

if not DEFUSEDXML:  # pragma: no cover -- a wrong installation, not a state of the program
    raise RuntimeError("openpyxl runs without defusedxml: an XML bomb would go off")

MOST_UNPACKED_BYTES = 40 * 1024 * 1024
MOST_PARTS = 500
HIGHEST_RATIO = 100
_FARTHEST_ROW = 100_000
_MOST_SHEETS = 20

# What a broken or hostile workbook makes openpyxl, zipfile and the XML parser raise.
_BROKEN = (
    BadZipFile, LargeZipFile, InvalidFileException, ParseError, ZlibError, StructError,
    ValueError, TypeError, AttributeError, LookupError, OSError, EOFError, ArithmeticError,
    AssertionError, NotImplementedError, RuntimeError, MemoryError,
)  # fmt: skip
_PUT_ASIDE = re.compile(
    r"\b(?:niet\s+gebruiken|do\s+not\s+use|oud|oude|archief|back-?up|vervallen|old)\b",
    re.IGNORECASE,
)
_DAMAGED = gettext_noop(
    "Wij krijgen dit bestand niet open. Open het in Excel, bewaar het opnieuw als .xlsx en "
    "probeer het nog eens."
)
_TOO_LARGE = gettext_noop(
    "Dit bestand is uitgepakt te groot. Bewaar alleen het tabblad met de mensen en probeer "
    "het nog eens."
)
_TOO_MANY_ROWS = gettext_noop("De lijst heeft meer dan 10.000 rijen. Knip hem in kleinere stukken.")
_NO_WORKBOOK = gettext_noop(
    "Dit bestand is geen Excel-lijst. Bewaar de lijst als .xlsx of .csv en probeer het nog eens."
)


def read_workbook(content: bytes) -> Spreadsheet:
    """Read the visible sheets of an XLSX file as text. Raises UnreadableFile."""
    try:
        _weigh(content)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _read(content)
    except _BROKEN as error:
        raise UnreadableFile(_DAMAGED) from error


def _weigh(content: bytes) -> None:
    """Look at the sizes in the contents list of the file, before anything is unpacked."""
    with ZipFile(BytesIO(content)) as archive:
        parts = archive.infolist()
    if not any(part.filename == "[Content_Types].xml" for part in parts):
        raise UnreadableFile(_NO_WORKBOOK)
    unpacked = sum(part.file_size for part in parts)
    packed = max(1, sum(part.compress_size for part in parts))
    is_bomb = unpacked > 1024 * 1024 and unpacked > HIGHEST_RATIO * packed
    if is_bomb or unpacked > MOST_UNPACKED_BYTES or len(parts) > MOST_PARTS:
        raise UnreadableFile(_TOO_LARGE)


def _read(content: bytes) -> Spreadsheet:
    workbook = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    try:
        sheets = list(_sheets(workbook))
    finally:
        workbook.close()
    wanted = [sheet for sheet, unused in sheets if not unused] or [sheet for sheet, _ in sheets]
    left_alone = [sheet.name for sheet, _ in sheets if sheet not in wanted]
    return Spreadsheet(
        tuple(sorted(wanted, key=_usefulness, reverse=True)), left_alone=tuple(left_alone)
    )


def _sheets(workbook: Any) -> Iterator[tuple[Sheet, bool]]:
    """Give each sheet that has something on it, and whether its owner put it aside."""
    room = MOST_ROWS
    for worksheet in workbook.worksheets[:_MOST_SHEETS]:
        worksheet.reset_dimensions()  # some programs write a wrong size; read what is there
        rows = tuple(_filled_rows(worksheet, room))
        room -= sum(map(any, rows))
        aside = worksheet.sheet_state != "visible" or bool(_PUT_ASIDE.search(worksheet.title))
        if any(map(any, rows)):
            yield Sheet(str(worksheet.title), rows), aside


def _filled_rows(worksheet: Any, room: int) -> Iterator[Row]:
    """Give rows up to the last one with something in it; the empty ones between stay."""
    waiting = filled = 0
    rows = worksheet.iter_rows(max_col=MOST_COLUMNS, values_only=True)
    for values in islice(rows, _FARTHEST_ROW):
        row = () if _is_bare(values) else tuple(_as_text(value) for value in values)
        if not any(row):
            waiting += 1
            continue
        filled += 1
        if filled > room:
            raise UnreadableFile(_TOO_MANY_ROWS)
        yield from ((),) * waiting
        waiting = 0
        yield _without_tail(row)


def _is_bare(values: tuple[object, ...]) -> bool:
    return values.count(None) == len(values)


def _without_tail(row: Row) -> Row:
    last = max(place for place, cell in enumerate(row) if cell)
    return row[: last + 1]


def _as_text(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nee"
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date() | time():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return tidy_lines(str(value)[:LONGEST_CELL])


def _usefulness(sheet: Sheet) -> tuple[int, int]:
    return max(map(count_known, sheet.rows[:40]), default=0), len(sheet.rows)
