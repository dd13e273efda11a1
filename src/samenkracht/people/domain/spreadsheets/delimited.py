"""Lists with a sign between the cells: CSV as every program and country writes it."""

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import islice

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
from samenkracht.people.domain.words import mended, tidy_lines

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DELIMITERS = (";", "\t", ",", "|")
_NAMED = re.compile(r"^sep=(.)\r?\n", re.IGNORECASE)
_SAMPLE_ROWS = 60
_NO_LIST = gettext_noop("Dit bestand is geen lijst. Kies een bestand dat eindigt op .csv of .xlsx.")
_TOO_MANY_ROWS = gettext_noop("De lijst heeft meer dan 10.000 rijen. Knip hem in kleinere stukken.")


def read_delimited(content: bytes, name: str = "") -> Spreadsheet:
    """Read a CSV or text file of any encoding and delimiter. Raises UnreadableFile."""
    text, encoding = decode(content)
    if "\0" in text:
        raise UnreadableFile(_NO_LIST)
    return read_text(text, name=name, encoding=encoding)


def read_text(text: str, *, name: str = "", encoding: str = "") -> Spreadsheet:
    """Read a list that was pasted or decoded. Raises UnreadableFile."""
    named = _NAMED.match(text)
    body = text[named.end() :] if named else text
    delimiter = named[1] if named else _guess_delimiter(body)
    rows = tuple(_tidied(row) for row in _limited(_split(body, delimiter)))
    return Spreadsheet((Sheet(name, rows),), encoding=encoding, delimiter=delimiter)


def decode(content: bytes) -> tuple[str, str]:
    """Return the text and the encoding it was in. Bytes that mean nothing become '\ufffd'."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace"), encoding
    if (wide := _wide(content)) is not None:
        return content.decode(wide, errors="replace"), wide
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace"), "cp1252"


def _wide(content: bytes) -> str | None:
    """Recognise UTF-16 without a mark: every other byte of Latin text is zero."""
    sample = content[:400]
    if len(sample) < 8 or b"\0" not in sample:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > len(sample) * 0.3 and even == 0:
        return "utf-16-le"
    return "utf-16-be" if even > len(sample) * 0.3 and odd == 0 else None


def _guess_delimiter(text: str) -> str:
    """Take the sign that gives a known head row first, and rows of equal length second."""
    scores = {sign: _score(text, sign) for sign in _DELIMITERS}
    best = max(scores, key=lambda sign: scores[sign])
    return best if scores[best] > (0, 0) else ""


def _score(text: str, delimiter: str) -> tuple[int, int]:
    sample = [row for row in islice(_split(text, delimiter), _SAMPLE_ROWS) if any(row)]
    lengths = Counter(len(row) for row in sample if len(row) > 1)
    if not lengths:
        return (0, 0)
    head = max(sample, key=count_known)
    if count_known(head) and len(head) == 1:
        return (0, 0)
    length, times = lengths.most_common(1)[0]
    return (count_known(head), times * min(length, 20))


def _split(text: str, delimiter: str) -> Iterator[list[str]]:
    lines = StringIO(text, newline="")
    if not delimiter:
        yield from ([line.strip().strip('"')] for line in lines)
        return
    reader = csv.reader(lines, delimiter=delimiter, skipinitialspace=True)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise UnreadableFile(_NO_LIST) from error
        yield row


def _limited(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    filled = 0
    for row in rows:
        filled += any(row)
        if filled > MOST_ROWS:
            raise UnreadableFile(_TOO_MANY_ROWS)
        yield row


def _tidied(row: list[str]) -> Row:
    return tuple(tidy_lines(mended(cell[:LONGEST_CELL])) for cell in row[:MOST_COLUMNS])
