"""An atelier as one file holds it: every table that hangs from it, once, with its references."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from functools import partial
from uuid import UUID

from django.db.models import Model, QuerySet

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Atelier
from samenkracht.reports.domain.carried import CARRIED, Carried, Plain
from samenkracht.reports.domain.dossier import Colleague, Dossier, Rows
from samenkracht.reports.domain.places import changed_at
from samenkracht.reports.models import HandOver
from samenkracht.reports.queries.carried import Column, Kind, in_file, model_of

_BATCH = 2000
Row = dict[str, object]


def dossier_of(atelier: Atelier, *, with_names: bool, now: datetime) -> Dossier:
    """Return an atelier with all that hangs from it; without names no person is in it.

    Two queries a table, however many rows there are.
    """
    return _Reader(atelier, with_names=with_names).read(now)


class _Reader:
    """Reads table after table; gives rows their numbers and colleagues their place in the list."""

    def __init__(self, atelier: Atelier, *, with_names: bool) -> None:
        self._atelier = atelier
        self._with_names = with_names
        self._numbers: dict[str, dict[int, int]] = {}
        self._raw: dict[str, list[Row]] = {}
        self._users: dict[int, int] = {}
        self._away = _Away(atelier if with_names else None)
        self._colleagues = list(self._away.colleagues)

    def read(self, now: datetime) -> Dossier:
        for label, carried in CARRIED.items():
            if self._with_names or not carried.is_personal:
                self._fetch(label, carried)
        self._know_colleagues()
        return Dossier(
            made_at=now.isoformat(),
            came_from=self._atelier.organisation.name,
            has_names=self._with_names,
            colleagues=tuple(self._colleagues),
            tables={label: self._rows(label) for label in self._raw},
        )

    def _fetch(self, label: str, carried: Carried) -> None:
        """Read the rows of a table. What hangs from a row that stays behind, stays behind too."""
        columns = in_file(label)
        keys = [column.key for column in columns if column.kind is not Kind.ROWS]
        found = _found(label, carried, self._atelier, self._with_names).values("pk", *keys)
        rows = [row for row in found if not any(self._is_lost(one, row) for one in columns)]
        self._raw[label] = rows
        self._numbers[label] = {row["pk"]: number for number, row in enumerate(rows, start=1)}
        for column in columns:
            if column.kind is Kind.ROWS:
                self._fetch_many(label, column)

    def _is_lost(self, column: Column, row: Row) -> bool:
        """Tell whether a row needs another that does not travel."""
        if column.kind is not Kind.ROW or column.field.null or column.target not in CARRIED:
            return False
        return row[column.key] not in self._numbers.get(column.target, {})

    def _fetch_many(self, label: str, column: Column) -> None:
        found: dict[object, list[int]] = {}
        rows = model_of(label)._default_manager.filter(pk__in=list(self._numbers[label]))  # noqa: SLF001
        there = rows.exclude(**{column.name: None}).order_by("pk", column.name)
        for ours, theirs in there.values_list("pk", column.name):
            found.setdefault(ours, []).append(theirs)
        for row in self._raw[label]:
            row[column.key] = found.get(row["pk"], [])

    def _know_colleagues(self) -> None:
        if not self._with_names:
            return
        keys = {
            key
            for label, rows in self._raw.items()
            for column in in_file(label)
            if column.kind is Kind.COLLEAGUE
            for row in rows
            if isinstance(key := row[column.key], int)
        }
        known = {one.email: place for place, one in enumerate(self._colleagues)}
        for user in User.objects.filter(pk__in=keys).order_by("pk"):
            if user.email not in known:
                known[user.email] = len(self._colleagues)
                self._colleagues.append(Colleague(user.name, user.email))
            self._users[user.pk] = known[user.email]

    def _rows(self, label: str) -> Rows:
        columns = in_file(label)
        rows = [
            tuple(self._told(label, column, row) for column in columns) for row in self._raw[label]
        ]
        if CARRIED[label].needs:
            rows += self._away.waiting(label, columns)
        return Rows(tuple(column.name for column in columns), tuple(rows))

    def _told(self, label: str, column: Column, row: Row) -> Plain:
        carried, value = CARRIED[label], row[column.key]
        if not self._with_names and column.name in carried.blanks:
            return carried.blanks[column.name]
        match column.kind:
            case Kind.COLLEAGUE:
                return self._colleague(label, column, row)
            case Kind.ROW:
                return self._number(column.target, value)
            case Kind.ROWS:
                found = value if isinstance(value, list) else []
                return [self._number(column.target, one) for one in found]
            case Kind.JSON:
                told = plain(value)
                for way, target in carried.ids.get(column.name, {}).items():
                    told = changed_at(told, way, partial(self._number, target))
                return told
            case _:
                return plain(value)

    def _number(self, label: str, key: object) -> int | None:
        return self._numbers.get(label, {}).get(key) if isinstance(key, int) else None

    def _colleague(self, label: str, column: Column, row: Row) -> int | None:
        key = row[column.key]
        if isinstance(key, int) and key in self._users:
            return self._users[key]
        return self._away.at(label, column.name, row["pk"])


class _Away:
    """Who was named in the file this atelier came from, and does not work here."""

    def __init__(self, atelier: Atelier | None) -> None:
        came = HandOver.objects.filter(atelier=atelier).first() if atelier else None
        self._kept = came.away if came else {}
        self.colleagues = [
            Colleague(one["name"], one["email"]) for one in self._kept.get("colleagues", [])
        ]

    def at(self, label: str, name: str, key: object) -> int | None:
        found: int | None = self._kept.get("at", {}).get(f"{label}.{name}", {}).get(str(key))
        return found

    def waiting(self, label: str, columns: Sequence[Column]) -> list[tuple[Plain, ...]]:
        """Return the rows that say nothing here without their colleague."""
        return [
            tuple(row.get(column.name) for column in columns)
            for where, row in self._kept.get("rows", [])
            if where == label
        ]


def _found(
    label: str,
    carried: Carried,
    atelier: Atelier,
    with_names: bool,  # noqa: FBT001 -- passed on
) -> "QuerySet[Model]":
    rows = model_of(label)._default_manager.all()  # noqa: SLF001 -- a documented name of Django
    if not carried.way:
        return rows.filter(pk=atelier.pk)
    if not with_names:
        rows = rows.filter(**{f"{name}__in": kept for name, kept in carried.only.items()})
    # A person hangs from an atelier by more than one row; each comes once.
    hanging = rows.filter(**{carried.way: atelier}).values("pk")
    return rows.filter(pk__in=hanging).order_by("pk")


def plain(value: object) -> Plain:
    """Return a value as JSON holds it."""
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, (UUID, Decimal)):
        return str(value)
    if isinstance(value, dict):
        return {str(name): plain(part) for name, part in value.items()}
    if isinstance(value, Iterable):
        return [plain(part) for part in value]
    raise TypeError(f"{type(value).__name__} cannot travel")
