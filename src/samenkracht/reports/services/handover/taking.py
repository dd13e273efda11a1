"""Writing an atelier from a file into this house: every row, with references of its own."""

import re
import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from uuid import UUID, uuid4, uuid5

from django.db.models import Model

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.team import TeamRole
from samenkracht.atelier.models import Atelier, TeamMember
from samenkracht.atelier.queries.places import joins_for
from samenkracht.live.domain.codes import new_code
from samenkracht.live.models import Run
from samenkracht.organisations.models import Organisation
from samenkracht.reports.domain.carried import ATELIER, CARRIED, TEAM, Plain
from samenkracht.reports.domain.dossier import Dossier
from samenkracht.reports.domain.places import changed_at, every_text
from samenkracht.reports.queries.carried import Column, Kind, columns_of, in_file, model_of

BATCH = 1000
_ADDRESS = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
Progress = Callable[[int], None]


def _free_code() -> str:
    while True:
        code = new_code()
        if not Run.objects.filter(code=code).exists():
            return code


# Secrets that a model does not make itself.
FRESH: dict[str, Mapping[str, Callable[[], str]]] = {
    "live.Run": {"code": _free_code},
    "live.Device": {"key_hash": lambda: secrets.token_hex(32)},
}


@dataclass
class Landed:
    """What came in: the rows of each table in the order of the file, and whose names stay words."""

    atelier: Atelier
    rows: dict[str, list[Model | None]]
    away: dict[str, object]


@dataclass
class Newcomer:
    """Where an atelier comes to live: the organisation, who takes it in, and who works there."""

    organisation: Organisation
    by: User
    users: Mapping[int, User]  # by their place in the list of colleagues
    now: datetime
    progress: Progress = field(default=lambda _done: None)


def land(dossier: Dossier, newcomer: Newcomer) -> Landed:
    """Write every row of a dossier. Belongs in a transaction: the database checks the rest."""
    writer = _Writer(dossier, newcomer)
    for label in CARRIED:
        if label in dossier.tables:
            writer.write(label)
    writer.join_late()
    (atelier,) = writer.rows[ATELIER]
    if not isinstance(atelier, Atelier):
        raise TypeError("an atelier comes in as an atelier")
    _let_lead(atelier, newcomer)
    return Landed(atelier, writer.rows, writer.away())


class _Writer:
    """Knows which row became which; what points ahead is joined at the end."""

    def __init__(self, dossier: Dossier, newcomer: Newcomer) -> None:
        self._dossier = dossier
        self._to = newcomer
        self._addresses = uuid4()
        self._late: list[tuple[Model, Column, int]] = []
        self._named: dict[str, dict[str, int]] = {}
        self._waiting: list[tuple[str, dict[str, Plain]]] = []
        self._done = 0
        self.rows: dict[str, list[Model | None]] = {}

    def write(self, label: str) -> None:
        table = self._dossier.tables[label]
        columns = {column.name: column for column in in_file(label)}
        parts = [columns[name] for name in table.fields]
        self.rows[label] = made = []
        batch: list[Model] = []
        for values in table.rows:
            row = self._row(label, dict(zip(parts, values, strict=True)))
            made.append(row)
            if row is not None:
                batch.append(row)
            if len(batch) >= BATCH:
                self._keep(label, batch)
                batch = []
        self._keep(label, batch)
        self._note_names(label, parts, table.rows)
        self._join_many(label, parts, table.rows)

    def join_late(self) -> None:
        """Fill in what pointed at a row that was not there yet."""
        by_column: dict[Column, list[Model]] = {}
        for row, column, number in self._late:
            target = self.rows[column.target][number - 1]
            setattr(row, column.key, target.pk if target else None)
            by_column.setdefault(column, []).append(row)
        for column, rows in by_column.items():
            model = column.field.model
            model._default_manager.bulk_update(rows, [column.name], batch_size=BATCH)  # noqa: SLF001

    def away(self) -> dict[str, object]:
        """Return the names of colleagues who do not work here, and where they stood."""
        gone = [
            place for place in range(len(self._dossier.colleagues)) if place not in self._to.users
        ]
        seat = {place: number for number, place in enumerate(gone)}
        return {
            "colleagues": [
                {"name": one.name, "email": one.email}
                for place, one in enumerate(self._dossier.colleagues)
                if place in seat
            ],
            "at": {
                where: {key: seat[place] for key, place in found.items()}
                for where, found in self._named.items()
            },
            "rows": [[label, self._in_seat(label, row, seat)] for label, row in self._waiting],
        }

    def _in_seat(self, label: str, row: dict[str, Plain], seat: dict[int, int]) -> dict[str, Plain]:
        named = {
            name: seat[who] for name in CARRIED[label].needs if isinstance(who := row[name], int)
        }
        return {**row, **named}

    def _row(self, label: str, values: dict[Column, Plain]) -> Model | None:
        """Return the row, not yet kept; None when it cannot be here."""
        model = model_of(label)
        row = model(**{name: make() for name, make in FRESH.get(label, {}).items()})
        for column in columns_of(label):
            if column.kind is Kind.HOUSE:
                setattr(row, column.key, self._to.organisation.pk)
        for column, value in values.items():
            if column.kind is Kind.ROWS:
                continue
            found = self._value(label, column, value, row)
            if found is None and value is not None and column.name in CARRIED[label].needs:
                self._waiting.append((label, {one.name: said for one, said in values.items()}))
                return None
            if found is None and not column.field.null:
                return None
            setattr(row, column.key, found)
        return row

    def _value(self, label: str, column: Column, value: Plain, row: Model) -> object:
        if value is None:
            return None
        made: dict[Kind, Callable[[], object]] = {
            Kind.PUBLIC: lambda: self._address(str(value)),
            Kind.COLLEAGUE: lambda: self._user(value),
            Kind.ROW: lambda: self._reference(column, value, row),
            Kind.JSON: lambda: self._translated(label, column, value),
        }
        if column.kind in made:
            return made[column.kind]()
        if column.name in CARRIED[label].addresses:
            return self._same_addresses(str(value))
        return column.field.to_python(value)

    def _user(self, place: Plain) -> int | None:
        user = self._to.users.get(place) if isinstance(place, int) else None
        return user.pk if user else None

    def _reference(self, column: Column, value: Plain, row: Model) -> object:
        if not isinstance(value, int):
            return None
        there = self.rows.get(column.target, [])
        if value <= len(there) and (target := there[value - 1]) is not None and target.pk:
            return target.pk
        if column.field.null:
            self._late.append((row, column, value))
        return None

    def _translated(self, label: str, column: Column, value: Plain) -> Plain:
        told = every_text(value, self._same_addresses)
        for way, target in CARRIED[label].ids.get(column.name, {}).items():
            told = changed_at(told, way, partial(self._key, target))
        return told

    def _key(self, label: str, number: Plain) -> int | None:
        there = self.rows.get(label, [])
        if not isinstance(number, int) or not 1 <= number <= len(there):
            return None
        target = there[number - 1]
        return target.pk if target else None

    def _address(self, text: str) -> UUID:
        """Return the address here of what had this one elsewhere; the same all through."""
        return uuid5(self._addresses, str(UUID(text)))

    def _same_addresses(self, text: str) -> str:
        return _ADDRESS.sub(lambda found: str(self._address(found[0])), text)

    def _keep(self, label: str, batch: list[Model]) -> None:
        if label == TEAM:
            _make_team(batch, self._to)
        model_of(label)._default_manager.bulk_create(batch)  # noqa: SLF001 -- a documented name
        self._done += len(batch)
        self._to.progress(self._done)

    def _note_names(
        self, label: str, parts: list[Column], rows: Iterable[tuple[Plain, ...]]
    ) -> None:
        if label == TEAM:
            return
        for place, column in enumerate(parts):
            if column.kind is not Kind.COLLEAGUE:
                continue
            found = {
                str(made.pk): who
                for made, row in zip(self.rows[label], rows, strict=True)
                if made is not None
                and isinstance(who := row[place], int)
                and who not in self._to.users
            }
            if found:
                self._named[f"{label}.{column.name}"] = found

    def _join_many(
        self, label: str, parts: list[Column], rows: Iterable[tuple[Plain, ...]]
    ) -> None:
        for place, column in enumerate(parts):
            if column.kind is not Kind.ROWS:
                continue
            for made, row in zip(self.rows[label], rows, strict=True):
                numbers = row[place]
                found = numbers if isinstance(numbers, list) else []
                keys = [self._key(column.target, number) for number in found]
                if made is not None:
                    getattr(made, column.name).set([key for key in keys if key is not None])


def _make_team(places: list[Model], newcomer: Newcomer) -> None:
    """Let each join for the organisation where they work; one of them leads."""
    team = [place for place in places if isinstance(place, TeamMember)]
    joins = joins_for(newcomer.organisation, [place.user for place in team])
    led = False
    for place in team:
        place.organisation_id = joins[place.user_id]
        if led and place.role == TeamRole.MODERATOR:
            place.role = TeamRole.MEMBER
        led = led or place.role == TeamRole.MODERATOR


def _let_lead(atelier: Atelier, newcomer: Newcomer) -> None:
    """Put who takes it in in the team; they lead when nobody else does."""
    is_led = atelier.team.filter(role=TeamRole.MODERATOR).exists()
    role = TeamRole.MEMBER if is_led else TeamRole.MODERATOR
    place, is_new = TeamMember.objects.get_or_create(
        atelier=atelier,
        user=newcomer.by,
        defaults={"organisation": newcomer.organisation, "role": role},
    )
    if not is_new and not is_led:
        place.role = role
        place.save(update_fields=["role", "updated_at"])
