"""The file in which an atelier travels: its head, its tables, and what is wrong with a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from samenkracht.core.errors import Refusal
from samenkracht.reports.domain.carried import Plain

FORMAT = "samenkracht-atelier"
VERSION = 1
LARGEST_FILE = 40  # megabytes
MOST_ROWS = 400_000
LONG_WORK = 20_000  # rows; more is done aside, with progress
UNDO_WITHIN = timedelta(days=1)
SILENCE = timedelta(minutes=10)  # writing that takes longer was broken off
FORGET_AFTER = timedelta(days=1)


class NotADossier(Refusal):
    """The file is something else, or broken."""


class OtherVersion(Refusal):
    """The file was made by a newer house than this one."""


class TooLarge(Refusal):
    """The file is larger than an atelier can be."""


class BrokenRow(Refusal):
    """Something in a row cannot be true."""


class TooLate(Refusal):
    """The atelier lives here now: undoing would throw away other people's work."""


class AlreadyTaken(Refusal):
    """Someone pressed twice, or it is being written at this moment."""


@dataclass(frozen=True, slots=True)
class Colleague:
    """Someone of the team, or who wrote something, by name and e-mail address."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Rows:
    """One table: the names of its fields, and its rows in that order."""

    fields: tuple[str, ...]
    rows: tuple[tuple[Plain, ...], ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """An atelier as it stands in a file. Row n of a table is what others call n."""

    made_at: str
    came_from: str
    has_names: bool
    colleagues: tuple[Colleague, ...]
    tables: Mapping[str, Rows]

    @property
    def size(self) -> int:
        return sum(len(table.rows) for table in self.tables.values())

    def count(self, label: str) -> int:
        """Return how many rows of a table came along."""
        table = self.tables.get(label)
        return len(table.rows) if table else 0

    def column(self, label: str, name: str) -> list[Plain]:
        """Return one field of every row."""
        table = self.tables.get(label)
        if table is None or name not in table.fields:
            return []
        place = table.fields.index(name)
        return [row[place] for row in table.rows]

    def one(self, label: str, name: str) -> str:
        """Return a word of the first row; '' when there is none."""
        found = self.column(label, name)
        return str(found[0]) if found and found[0] is not None else ""


def is_going_on(begun_at: datetime | None, done_at: datetime | None, now: datetime) -> bool:
    """Tell whether an atelier is being written at this moment."""
    return begun_at is not None and done_at is None and now - begun_at < SILENCE


def may_undo(done_at: datetime | None, now: datetime) -> bool:
    """Tell whether a hand-over can still be undone."""
    return done_at is not None and now - done_at <= UNDO_WITHIN
