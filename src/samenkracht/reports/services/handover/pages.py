"""An atelier as a workbook that people read: the same rows as the file, with words for heads."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.db.models import BooleanField, DateField, DateTimeField
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext, pgettext

from samenkracht.atelier.models import Atelier
from samenkracht.reports.domain.carried import ATELIER, Plain
from samenkracht.reports.domain.dossier import Dossier
from samenkracht.reports.gateways.workbook import Cell, Page, write_workbook
from samenkracht.reports.queries.carried import Column, Kind, in_file
from samenkracht.reports.queries.dossier import dossier_of
from samenkracht.reports.services.handover.heads import CALLED, SHEETS


def write_pages(*, atelier: Atelier, with_names: bool, now: datetime) -> bytes:
    """Return the atelier as XLSX, in the active language; tables without rows stay away."""
    dossier = dossier_of(atelier, with_names=with_names, now=now)
    book = _Book(dossier)
    pages = [book.front(), *(book.page(sheet.label) for sheet in SHEETS)]
    return write_workbook([page for page in pages if page.rows], title=atelier.title)


@dataclass(frozen=True, slots=True)
class _Part:
    """A column of a sheet: its head, and how the cell of a row (from 1) is made."""

    head: str
    cell: Callable[[int], Cell]


class _Book:
    """Says references by what people call a row."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._columns = {
            label: {column.name: column for column in in_file(label)} for label in dossier.tables
        }
        stuck = zip(
            dossier.column("live.Sticker", "idea"),
            dossier.column("live.Sticker", "slot"),
            strict=True,
        )
        self._stickers = Counter(idea for idea, slot in stuck if slot is not None)

    def front(self) -> Page:
        """Return the atelier itself, one fact a row."""
        sheet = next(one for one in SHEETS if one.label == ATELIER)
        rows: list[list[Cell]] = [
            [gettext(head), value]
            for name, head in sheet.heads
            if (value := self._cell(ATELIER, name, 1)) != ""
        ]
        return Page(gettext("Atelier"), (gettext("Wat"), gettext("Hoe het is")), rows)

    def page(self, label: str) -> Page:
        sheet = next(one for one in SHEETS if one.label == label)
        if label == ATELIER or label not in self._dossier.tables:
            return Page("", (), [])
        parts = [
            _Part(gettext(head), partial(self._cell, label, name))
            for name, head in sheet.heads
            if name in self._columns[label]
        ]
        if label == "live.Idea":
            parts.append(_Part(gettext("Stickers van telefoons"), self._stickers.__getitem__))
        if label == "people.Person":
            parts.append(_Part(gettext("Petten"), self._hats))
        rows = range(1, self._dossier.count(label) + 1)
        heads = tuple(part.head for part in parts)
        return Page(gettext(sheet.title), heads, [[part.cell(n) for part in parts] for n in rows])

    def _hats(self, number: int) -> Cell:
        label = "people.PersonHat"
        worn = enumerate(self._dossier.column(label, "person"), start=1)
        return ", ".join(
            str(self._cell(label, "hat", place)) for place, person in worn if person == number
        )

    def _cell(self, label: str, name: str, number: int) -> Cell:
        column = self._columns[label].get(name)
        values = self._dossier.column(label, name)
        if column is None or not 1 <= number <= len(values):
            return ""
        return self._said(column, values[number - 1])

    def _said(self, column: Column, value: Plain) -> Cell:
        if value is None or value == "":
            return ""
        if column.kind is Kind.COLLEAGUE:
            return self._dossier.colleagues[value].name if isinstance(value, int) else ""
        if column.kind is Kind.ROW:
            return self._called(column.target, value)
        return _in_words(column, value)

    def _called(self, label: str, value: Plain) -> Cell:
        """Return what people call a row of another table."""
        if not isinstance(value, int):
            return ""
        said = [self._cell(label, name, value) for name in CALLED.get(label, ())]
        words = [str(one) for one in said if one != ""]
        return said[0] if len(said) == 1 else " ".join(words)


def _in_words(column: Column, value: Plain) -> Cell:
    """Return a value as people write it."""
    if isinstance(column.field, BooleanField):
        return pgettext("vakje", "ja") if value else ""
    if isinstance(column.field, DateTimeField):
        moment = parse_datetime(str(value))
        return date_format(localtime(moment), "j F Y, H.i") if moment else ""
    if isinstance(column.field, DateField):
        day = parse_date(str(value))
        return date_format(day, "j F Y") if day else ""
    if column.name.endswith("cents") and isinstance(value, int):
        return value / 100
    if column.field.flatchoices:
        return str(dict(column.field.flatchoices).get(value, value))
    return value if isinstance(value, (str, int, float)) else ""
