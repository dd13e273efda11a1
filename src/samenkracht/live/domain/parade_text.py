"""Text of unknown make, read line by line: encodings, separators and quotes (X2, X10).

Nothing here holds more than one line of the file, whatever its size.
"""

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from samenkracht.core.errors import Refusal


def gettext_noop(sentence: str) -> str:
    """Mark a sentence for the catalogue; who shows it translates it."""
    return sentence


SECTIONS = frozenset({"META", "PROJECTS", "VOTES"})
SEPARATORS = (";", "\t", ",")
LINE_LENGTH = 100_000  # characters; a longer line is not a row that people made
_LINES_IN_ONE_ROW = 20  # a title may hold line breaks between quotes, a whole file may not
_CHUNK = 64 * 1024
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ZIP = b"PK\x03\x04"

IS_EMPTY = gettext_noop("Dit bestand is leeg.")
IS_WORKBOOK = gettext_noop(
    "Dit is een Excel-bestand. Open het en kies: bewaar als CSV. Lees dan dat bestand in."
)
IS_NO_TEXT = gettext_noop(
    "Dit bestand is geen tekst die wij kunnen lezen. Bewaar het als CSV en probeer het opnieuw."
)
LINE_TOO_LONG = gettext_noop(
    "Dit bestand heeft een regel die veel te lang is. Bewaar het als CSV en probeer het opnieuw."
)


class UnreadableFile(Refusal):
    """A file that is not a parade: nothing of it is kept."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a file: the number of its first line (from 1) and its cells, trimmed."""

    number: int
    cells: tuple[str, ...]

    @property
    def is_blank(self) -> bool:
        return not any(self.cells)


def rows(stream: IO[bytes]) -> Iterator[Row]:
    """Yield the rows of a seekable file; blank ones stay in. Raises UnreadableFile (X2).

    The separator is the commonest of `;`, tab and `,` in the first line that holds one, and
    again after the name of a section: in a `.pb` file each section has a head of its own.
    """
    separator = ""
    for number, line in _whole_lines(stream):
        if not separator:
            separator = _separator_of(line)
        row = Row(number, _cells(line, separator or SEPARATORS[0]))
        if len(row.cells) == 1 and row.cells[0] in SECTIONS:
            separator = ""
        yield row


def _separator_of(line: str) -> str:
    counted = {separator: line.count(separator) for separator in SEPARATORS}
    best = max(SEPARATORS, key=lambda separator: counted[separator])
    return best if counted[best] else ""


def _cells(line: str, separator: str) -> tuple[str, ...]:
    if line.count('"') % 2 or '"' not in line:
        return tuple(cell.strip() for cell in line.split(separator))
    try:
        cells = next(csv.reader([line], delimiter=separator))
    except csv.Error:
        raise UnreadableFile(LINE_TOO_LONG) from None
    return tuple(cell.strip() for cell in cells)


def _whole_lines(stream: IO[bytes]) -> Iterator[tuple[int, str]]:
    """Join the lines of a cell that has line breaks; an unclosed quote stays on its own line."""
    held: list[tuple[int, str]] = []
    for number, line in _lines(stream):
        odd = line.count('"') % 2 == 1
        if not held and not odd:
            yield number, line
            continue
        held.append((number, line))
        if odd and len(held) > 1:
            yield held[0][0], " ".join(text for _, text in held)
            held = []
        elif len(held) > _LINES_IN_ONE_ROW:
            yield from held
            held = []
    yield from held


def _lines(stream: IO[bytes]) -> Iterator[tuple[int, str]]:
    text = io.TextIOWrapper(stream, encoding=_encoding_of(stream))
    number = 0
    try:
        while line := text.readline(LINE_LENGTH):
            number += 1
            if len(line) == LINE_LENGTH and not line.endswith("\n"):
                raise UnreadableFile(LINE_TOO_LONG)
            yield number, line.rstrip("\n")
    except UnicodeError:
        raise UnreadableFile(IS_NO_TEXT) from None
    finally:
        text.detach()


def _encoding_of(stream: IO[bytes]) -> str:
    stream.seek(0)
    head = stream.read(_CHUNK)
    if not head.strip():
        raise UnreadableFile(IS_EMPTY)
    if head.startswith(_ZIP):
        raise UnreadableFile(IS_WORKBOOK)
    encoding = next((name for mark, name in _MARKS if head.startswith(mark)), "")
    if not encoding:
        encoding = "utf-8" if _is_utf8(stream) else "cp1252"
    stream.seek(0)
    return encoding


def _is_utf8(stream: IO[bytes]) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    stream.seek(0)
    try:
        while chunk := stream.read(_CHUNK):
            if b"\0" in chunk:
                raise UnreadableFile(IS_NO_TEXT)
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
