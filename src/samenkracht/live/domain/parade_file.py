"""Ideas and stickers from files (METHOD S20, S21): plain CSV, and `.pb` of participatory budgets.

A `.pb` file has three sections, META, PROJECTS and VOTES, and so carries both. A CSV file carries
one of the two. Each row becomes something that counts or a complaint; none falls away.
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import IO

from samenkracht.live.domain.ideas import IDEA_LENGTH
from samenkracht.live.domain.parade_text import SECTIONS, Row, UnreadableFile, gettext_noop, rows

CODE_LENGTH = 80  # characters of an idea's or a person's code in a file
_WHOLE_NUMBER = re.compile(r"[0-9]{1,9}", re.ASCII)
_NOT_STICKERS = frozenset({"ordinal", "scoring"})
_IDEA_CODE = ("idee_id", "project_id", "id", "nummer")
_IDEA_TEXT = ("titel", "idee", "name", "title", "tekst")
_VOTER = ("deelnemer_code", "voter_id", "deelnemer", "code")
_VOTED_IDEA = ("idee_id", "vote", "project_id", "idee")
_COUNT = ("stickers", "points", "punten", "aantal")

NO_IDEA_HEAD = gettext_noop(
    "In de eerste regel van het bestand met ideeën moet staan: idee_id en titel."
)
NO_STICKER_HEAD = gettext_noop(
    "In de eerste regel van het bestand met stickers moet staan: deelnemer_code en idee_id."
)
NO_SUCH_SECTION = gettext_noop("In dit bestand missen de ideeën (PROJECTS) of de stemmen (VOTES).")
RANKED = gettext_noop(
    "In dit bestand staan geen stickers, maar een rangorde of cijfers. Dat telt anders."
)


class Fault(StrEnum):
    """Why a row does not count; the value is the sentence that people read."""

    IDEA_CODE = gettext_noop("Het idee heeft geen code, of een te lange code.")
    IDEA_EMPTY = gettext_noop("Het idee heeft geen tekst.")
    IDEA_LONG = gettext_noop("Het idee is te lang: %(letters)s letters, %(most)s mag.")
    IDEA_AGAIN = gettext_noop("De code %(idea)s is al van een ander idee.")
    CELLS = gettext_noop("De regel heeft meer vakken dan de eerste regel.")
    VOTER_CODE = gettext_noop("De regel zegt niet van wie de stickers zijn.")
    VOTER_AGAIN = gettext_noop("Deze persoon staat al op een eerdere regel.")
    NO_CHOICE = gettext_noop("Deze persoon koos geen idee.")
    IDEA_UNKNOWN = gettext_noop("Het idee %(idea)s bestaat niet.")
    IDEA_TWICE = gettext_noop("Het idee %(idea)s staat al bij deze persoon.")
    NOT_A_NUMBER = gettext_noop("Het aantal stickers is geen heel getal.")
    NO_STICKERS = gettext_noop("Het aantal stickers is 0.")
    UNEQUAL_LISTS = gettext_noop("Er staan niet evenveel ideeën als aantallen.")
    OVER_CAP = gettext_noop("%(stickers)s stickers is te veel: %(cap)s per persoon mag.")


@dataclass(frozen=True, slots=True)
class Complaint:
    """A row of a file that does not count, and why. The row is its first line, from 1."""

    row: int
    fault: Fault
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class IdeaRow:
    """An idea as a file gives it: its code there and its text."""

    row: int
    source_id: str
    title: str


@dataclass(frozen=True, slots=True)
class StickerRow:
    """The stickers that one row gives for one person: per idea how many.

    A ballot is all that somebody chose (a row of a `.pb`); otherwise more rows may follow.
    """

    row: int
    voter: str
    stickers: tuple[tuple[str, int], ...]
    is_ballot: bool


def ideas_in(stream: IO[bytes]) -> Iterator[IdeaRow | Complaint]:
    """Yield the ideas of a file in its order. Raises UnreadableFile (S20)."""
    found = False
    for head, row in _rows_under("PROJECTS", stream, (_IDEA_CODE, _IDEA_TEXT), NO_IDEA_HEAD):
        found = True
        yield _idea(head, row)
    if not found:
        raise UnreadableFile(NO_SUCH_SECTION if is_pb(stream) else NO_IDEA_HEAD)


def stickers_in(stream: IO[bytes]) -> Iterator[StickerRow | Complaint]:
    """Yield who stuck how many on what, in the order of the file. Raises UnreadableFile (S21)."""
    is_ballot = is_pb(stream)
    if is_ballot and meta_of(stream).get("vote_type") in _NOT_STICKERS:
        raise UnreadableFile(RANKED)
    for head, row in _rows_under("VOTES", stream, (_VOTER, _VOTED_IDEA), NO_STICKER_HEAD):
        yield _ballot(head, row) if is_ballot else _single(head, row)


def is_pb(stream: IO[bytes]) -> bool:
    """Tell whether a file has the sections of a `.pb`. Raises UnreadableFile."""
    first = next((row for row in rows(stream) if not row.is_blank), None)
    return first is not None and len(first.cells) == 1 and first.cells[0] in SECTIONS


def meta_of(stream: IO[bytes]) -> dict[str, str]:
    """Return what a `.pb` tells about itself; empty for a CSV. Raises UnreadableFile."""
    told: dict[str, str] = {}
    section = ""
    for row in rows(stream):
        if len(row.cells) == 1 and row.cells[0] in SECTIONS:
            section = row.cells[0]
            if section != "META" and told:
                break
        elif section == "META" and len(row.cells) > 1:
            told[row.cells[0].lower()] = row.cells[1]
    return told


def told_cap(stream: IO[bytes]) -> int | None:
    """Return how many stickers a person had according to a `.pb`; None when it does not say."""
    told = meta_of(stream)
    for key in ("max_sum_points", "max_length"):
        if _WHOLE_NUMBER.fullmatch(told.get(key, "")):
            return int(told[key])
    return None


class _Head:
    """The head of a table or section: which cell holds what."""

    def __init__(self, row: Row) -> None:
        self.names = tuple(cell.lower().lstrip("\ufeff") for cell in row.cells)

    def has(self, *columns: tuple[str, ...]) -> bool:
        return all(any(name in self.names for name in column) for column in columns)

    def cell(self, row: Row, column: tuple[str, ...]) -> str | None:
        """Return the cell under the first known name; None when the table has no such column."""
        place = next((self.names.index(name) for name in column if name in self.names), None)
        if place is None:
            return None
        return row.cells[place] if place < len(row.cells) else ""

    def is_too_short_for(self, row: Row) -> bool:
        return any(row.cells[len(self.names) :])


def _rows_under(
    section: str, stream: IO[bytes], needed: tuple[tuple[str, ...], ...], refusal: str
) -> Iterator[tuple[_Head, Row]]:
    """Yield each filled row below its head, of the whole CSV or of one section of a `.pb`."""
    here = not is_pb(stream)
    seen = here
    head: _Head | None = None
    for row in rows(stream):
        if row.is_blank:
            continue
        if len(row.cells) == 1 and row.cells[0] in SECTIONS:
            here, head = row.cells[0] == section, None
            seen = seen or here
        elif here and head is None:
            head = _Head(row)
            if not head.has(*needed):
                raise UnreadableFile(refusal)
        elif here and head is not None:
            yield head, row
    if not seen:
        raise UnreadableFile(NO_SUCH_SECTION)


def _idea(head: _Head, row: Row) -> IdeaRow | Complaint:
    code = head.cell(row, _IDEA_CODE) or ""
    title = " ".join(html.unescape(head.cell(row, _IDEA_TEXT) or "").split())
    if head.is_too_short_for(row):
        return Complaint(row.number, Fault.CELLS)
    if not code or len(code) > CODE_LENGTH:
        return Complaint(row.number, Fault.IDEA_CODE)
    if not any(sign.isalnum() for sign in title):
        return Complaint(row.number, Fault.IDEA_EMPTY)
    if len(title) > IDEA_LENGTH:
        return Complaint(row.number, Fault.IDEA_LONG, {"letters": len(title), "most": IDEA_LENGTH})
    return IdeaRow(row.number, code, title)


def _ballot(head: _Head, row: Row) -> StickerRow | Complaint:
    chosen = [code.strip() for code in (head.cell(row, _VOTED_IDEA) or "").split(",")]
    points = head.cell(row, ("points",))
    counts = ["1"] * len(chosen) if points is None else points.split(",")
    if not any(chosen):
        return _check(head, row) or Complaint(row.number, Fault.NO_CHOICE)
    if len(chosen) != len(counts):
        return _check(head, row) or Complaint(row.number, Fault.UNEQUAL_LISTS)
    return _stickers(head, row, list(zip(chosen, counts, strict=True)), is_ballot=True)


def _single(head: _Head, row: Row) -> StickerRow | Complaint:
    count = head.cell(row, _COUNT)
    chosen = head.cell(row, _VOTED_IDEA) or ""
    if not chosen:
        return _check(head, row) or Complaint(row.number, Fault.NO_CHOICE)
    return _stickers(head, row, [(chosen, "1" if count is None else count)], is_ballot=False)


def _stickers(
    head: _Head, row: Row, chosen: list[tuple[str, str]], *, is_ballot: bool
) -> StickerRow | Complaint:
    if complaint := _check(head, row):
        return complaint
    if not all(_WHOLE_NUMBER.fullmatch(count.strip()) for _, count in chosen):
        return Complaint(row.number, Fault.NOT_A_NUMBER)
    counted = tuple((code, int(count)) for code, count in chosen)
    if not all(count for _, count in counted):
        return Complaint(row.number, Fault.NO_STICKERS)
    return StickerRow(row.number, head.cell(row, _VOTER) or "", counted, is_ballot)


def _check(head: _Head, row: Row) -> Complaint | None:
    voter = head.cell(row, _VOTER) or ""
    if head.is_too_short_for(row):
        return Complaint(row.number, Fault.CELLS)
    if not voter or len(voter) > CODE_LENGTH:
        return Complaint(row.number, Fault.VOTER_CODE)
    return None
