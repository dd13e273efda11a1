"""Reading a PDF back: what it says, in which glyphs, and what it promises to a screen reader."""

import unicodedata
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import groupby

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, DictionaryObject, StreamObject

BREAK_HERE = "\u200b"


def read(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf), strict=True)


def catalog(reader: PdfReader) -> DictionaryObject:
    """Return the part of a PDF that says what it is: language, title, structure."""
    return part_of(reader.trailer, "/Root")


def language_of(reader: PdfReader) -> str:
    return str(catalog(reader)["/Lang"])


def part_of(whole: DictionaryObject, name: str) -> DictionaryObject:
    found = whole[name].get_object()
    assert isinstance(found, DictionaryObject)
    return found


def metadata(reader: PdfReader) -> bytes:
    found = catalog(reader)["/Metadata"].get_object()
    assert isinstance(found, StreamObject)
    return found.get_data()


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in read(pdf).pages).replace(BREAK_HERE, "")


def letters_of(text: str) -> str:
    """Return the letters in a row, each once: a letter of two glyphs is read back twice."""
    return "".join(letter for letter, _ in groupby(text) if not letter.isspace())


def says(pdf: bytes, words: str) -> bool:
    """Tell whether words stand in a PDF."""
    return bool(said(pdf, [words]))


def said(pdf: bytes, sentences: Iterable[str]) -> list[str]:
    """Return which of these sentences stand in a PDF.

    Arabic letters are drawn as a shape and its dots, each on its own place: they are read back in
    another order, so there we ask for a line with all the letters and no others.
    """
    text = text_of(pdf)
    letters, lines = letters_of(text), [set(letters_of(line)) for line in text.splitlines()]
    return [
        words
        for words in sentences
        if (
            set(letters_of(words)) in lines
            if unicodedata.bidirectional(words[0]) in {"R", "AL"}
            else letters_of(words) in letters
        )
    ]


def glyphs_used(pdf: bytes) -> Iterator[tuple[str, int]]:
    """Yield every glyph that is drawn: its font and its number; number 0 is an empty box."""
    reader = read(pdf)
    for page in reader.pages:
        font = ""
        for operands, operator in _operations(page, reader):
            if operator == b"Tf":
                font = str(operands[0])
            strings = operands[0] if operator == b"TJ" else operands if operator == b"Tj" else []
            for part in strings:
                if isinstance(part, (bytes, str)):
                    raw = part if isinstance(part, bytes) else part.original_bytes
                    for at in range(0, len(raw), 2):
                        yield font, int.from_bytes(raw[at : at + 2], "big")


def smallest_letters(pdf: bytes) -> list[float]:
    """Return for each page how many points its smallest letters are, also where a part shrank."""
    reader = read(pdf)
    return [min(_letter_sizes(page, reader)) for page in reader.pages]


def smallest_letter(pdf: bytes) -> float:
    """Return the size in points of the smallest letters of all."""
    return min(smallest_letters(pdf))


def _letter_sizes(page: PageObject, reader: PdfReader) -> Iterator[float]:
    scales = [1.0]
    for operands, operator in _operations(page, reader):
        if operator == b"q":
            scales.append(scales[-1])
        elif operator == b"Q":
            scales.pop()
        elif operator == b"cm":
            a, b, c, d = (float(str(operand)) for operand in operands[:4])
            scales[-1] *= abs(a * d - b * c) ** 0.5
        elif operator == b"Tf":
            yield round(float(str(operands[1])) * scales[-1], 2)


def structure(reader: PdfReader) -> list[str]:
    """Return the kinds of all parts in the structure tree (H1, P, Table, TH, Figure)."""
    return [str(part["/S"]) for part in _parts(part_of(catalog(reader), "/StructTreeRoot"))]


def spoken_parts(reader: PdfReader) -> list[str]:
    """Return the languages of parts that are in another language than the document."""
    parts = _parts(part_of(catalog(reader), "/StructTreeRoot"))
    return [str(part["/Lang"]) for part in parts if "/Lang" in part]


def _parts(part: DictionaryObject) -> Iterator[DictionaryObject]:
    if "/S" in part:
        yield part
    kids = part.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        found = kid.get_object() if hasattr(kid, "get_object") else kid
        if isinstance(found, DictionaryObject):
            yield from _parts(found)


def _operations(page: PageObject, reader: PdfReader) -> list[tuple[list[object], bytes]]:
    return ContentStream(page.get_contents(), reader).operations
