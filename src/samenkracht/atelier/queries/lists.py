"""What reading in a list would do (METHOD S02): everything is shown before anything happens."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Atelier, CircleImport, Gathering, Merge, Participant
from samenkracht.atelier.queries.reach import ateliers_of
from samenkracht.people.domain.contact import email_key, phone_key
from samenkracht.people.domain.doubles import Shelf, find_doubles
from samenkracht.people.domain.hats import in_order
from samenkracht.people.domain.names import Name, name_of
from samenkracht.people.domain.spreadsheets import (
    Column,
    Entry,
    Layout,
    RefusedRow,
    Remark,
    Sheet,
    Tally,
    read_people,
    read_presence,
)
from samenkracht.people.models import HATS, Person


class Fate(StrEnum):
    """What happens to a row: someone new, someone of another atelier, known here, or a double."""

    NEW = "new"
    JOINS = "joins"
    KNOWN = "known"
    DOUBLE = "double"


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Someone we have already, as the list is compared with them."""

    person: Person
    participant: Participant | None
    name: Name
    phone: str | None
    email: str | None
    works_at: str
    born: date | None = None

    @property
    def is_in_circle(self) -> bool:
        return self.participant is not None and self.participant.left_at is None


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row of a list, and what happens to it."""

    entry: Entry
    fate: Fate
    known: KnownPerson | None = None
    double_of: int | None = None
    is_namesake: bool = False

    @property
    def is_taken(self) -> bool:
        """Whether the row brings someone into the circle, unless a person decides otherwise."""
        return self.fate in {Fate.NEW, Fate.JOINS}

    @property
    def hats(self) -> list[str]:
        """The hats in words, in the order of every screen."""
        names: dict[str, str] = {hat.value: str(label) for hat, label in HATS}
        return [names[hat.value] for hat in in_order(self.entry.hats)]

    @property
    def asks_attention(self) -> bool:
        return bool(self.entry.remarks) or self.is_namesake


@dataclass(frozen=True, slots=True)
class Presence:
    """A column of ticks on the day of one of our gatherings."""

    tally: Tally
    gathering: Gathering


@dataclass(frozen=True)
class Plan:
    """What reading in a list would do."""

    sheet: Sheet
    layout: Layout
    rows: tuple[PlannedRow, ...]
    refused: tuple[RefusedRow, ...]
    presence: tuple[Presence, ...]
    days: frozenset[int]

    @cached_property
    def by_fate(self) -> Mapping[Fate, list[PlannedRow]]:
        found: dict[Fate, list[PlannedRow]] = {fate: [] for fate in Fate}
        for row in sorted(self.rows, key=lambda row: not row.asks_attention):
            found[row.fate].append(row)
        return found

    @property
    def taken(self) -> int:
        return sum(row.is_taken for row in self.rows)

    @property
    def consents(self) -> int:
        return sum(row.entry.consent is True for row in self.rows)

    @property
    def lost_letters(self) -> int:
        return sum(Remark.LETTERS_LOST in row.entry.remarks for row in self.rows)

    @property
    def has_birth_dates(self) -> bool:
        return any(row.entry.born for row in self.rows)

    @property
    def other_days(self) -> int:
        """How many columns of ticks have a date on which this atelier did not meet."""
        return len(self.days) - len(self.presence)

    @property
    def left_out(self) -> list[str]:
        """The heads of the columns that we do not keep."""
        if self.layout.head is None:
            return []
        heads = self.sheet.rows[self.layout.head]
        return [
            head
            for place, head in enumerate(heads)
            if head and place not in self.days and _column(self.layout, place) is Column.NONE
        ]


def lists_of(atelier: Atelier) -> QuerySet[CircleImport]:
    """Return the lists that were read in and can be undone; the last one first."""
    return (
        atelier.imports.filter(done_at__isnull=False, undone_at=None)
        .select_related("made_by")
        .order_by("-done_at")
    )


def find_list(atelier: Atelier, public_id: UUID) -> CircleImport | None:
    """Return a list of this atelier."""
    return atelier.imports.filter(public_id=public_id).first()


def sheet_of(circle_import: CircleImport, place: int) -> Sheet:
    """Return one sheet of a list that waits, with its rows where they stood in the file."""
    stored = circle_import.sheets[place]
    rows: list[tuple[str, ...]] = []
    for line, cells in stored["rows"]:
        rows.extend(() for _ in range(line - 1 - len(rows)))
        rows.append(tuple(cells))
    return Sheet(stored["name"], tuple(rows))


def layout_of(circle_import: CircleImport) -> Layout:
    """Return how a list that waits is read."""
    stored = circle_import.layout
    return Layout(stored["head"], tuple(Column(column) for column in stored["columns"]))


def plan_list(circle_import: CircleImport, *, by: User, today: date) -> Plan:
    """Work out what a list would do, with what is known at this moment."""
    sheet = sheet_of(circle_import, circle_import.layout["sheet"])
    layout = layout_of(circle_import)
    reading = read_people(sheet, layout, newest=today)
    tallies = read_presence(sheet, layout, people=[entry.line for entry in reading.entries])
    presence = _presence(circle_import.atelier, tallies)
    return Plan(
        sheet=sheet,
        layout=layout,
        rows=tuple(_rows(reading.entries, Shelf(known_people(circle_import.atelier, by)))),
        refused=reading.refused,
        presence=presence,
        days=frozenset(tally.column for tally in tallies),
    )


def known_people(atelier: Atelier, user: User) -> list[KnownPerson]:
    """Return whom a list is compared with: the circle, and the circles of one's own other teams.

    Who is only known to another team of the organisation stays unknown here (two keys).
    """
    merged = Merge.objects.filter(gone__atelier=atelier, undone_at=None)
    people = (
        Person.objects.filter(
            organisation=atelier.organisation_id, places__atelier__in=ateliers_of(user)
        )
        .exclude(pk__in=merged.values("gone__person"))
        .distinct()
        .order_by("pk")
    )
    places = {place.person_id: place for place in atelier.participants.all()}
    return [_known(person, places.get(person.pk)) for person in people]


def _known(person: Person, participant: Participant | None) -> KnownPerson:
    return KnownPerson(
        person=person,
        participant=participant,
        name=name_of(first=person.first_name, infix=person.infix, last=person.last_name),
        phone=phone_key(person.phone),
        email=email_key(person.email),
        works_at=person.works_at,
    )


def _rows(entries: Sequence[Entry], shelf: Shelf[KnownPerson]) -> Iterable[PlannedRow]:
    found = find_doubles(entries)
    for entry in entries:
        if (first := found.doubles.get(entry.line)) is not None:
            yield PlannedRow(entry, Fate.DOUBLE, double_of=first)
            continue
        known, is_namesake = shelf.find(entry)
        if known is None:
            is_namesake = is_namesake or entry.line in found.namesakes
            yield PlannedRow(entry, Fate.NEW, is_namesake=is_namesake)
        else:
            yield PlannedRow(entry, Fate.KNOWN if known.is_in_circle else Fate.JOINS, known=known)


def _presence(atelier: Atelier, tallies: Sequence[Tally]) -> tuple[Presence, ...]:
    days: dict[tuple[int, int], list[Gathering]] = {}
    for gathering in atelier.gatherings.filter(is_skipped=False):
        local = timezone.localtime(gathering.starts_at)
        days.setdefault((local.day, local.month), []).append(gathering)
    return tuple(
        Presence(tally, days[tally.day, tally.month][0])
        for tally in tallies
        if tally.lines and len(days.get((tally.day, tally.month), ())) == 1
    )


def _column(layout: Layout, place: int) -> Column:
    return layout.columns[place] if place < len(layout.columns) else Column.NONE
