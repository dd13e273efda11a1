"""The tables of an atelier as the database has them: which fields travel, and as what."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from django.apps import apps
from django.db.models import Field, ForeignKey, JSONField, ManyToManyField, Model, UUIDField

from samenkracht.accounts.models import User
from samenkracht.organisations.models import Organisation
from samenkracht.reports.domain.carried import AUDIT, CARRIED


class Kind(StrEnum):
    """What a field holds, as far as travelling goes."""

    VALUE = "value"
    JSON = "json"
    PUBLIC = "public"  # an address that nobody can guess; the other house makes its own
    HOUSE = "house"  # the organisation: never in the file
    COLLEAGUE = "colleague"
    ROW = "row"
    ROWS = "rows"


@dataclass(frozen=True, slots=True)
class Column:
    """A field that travels; `target` is the table that a ROW or ROWS points at."""

    name: str
    kind: Kind
    field: "Field[object, object]"
    target: str = ""

    @property
    def key(self) -> str:
        """How the field is called on a row: of a reference, its database key."""
        return self.field.attname


class UndecidedError(LookupError):
    """A field points at a table of which nobody decided whether it travels: a mistake of ours."""


def model_of(label: str) -> type[Model]:
    """Return the model with this label."""
    return apps.get_model(label)


@cache
def columns_of(label: str) -> tuple[Column, ...]:
    """Return the fields of a carried table that travel. Raises UndecidedError."""
    options = model_of(label)._meta
    stays = {*AUDIT, *CARRIED[label].stays}
    fields = [*options.concrete_fields, *options.local_many_to_many]
    return tuple(_column(field) for field in fields if field.name not in stays)


def in_file(label: str) -> tuple[Column, ...]:
    """Return the fields that stand in the file: all but the organisation."""
    return tuple(column for column in columns_of(label) if column.kind is not Kind.HOUSE)


def _column(field: "Field[object, object]") -> Column:
    if not isinstance(field, (ForeignKey, ManyToManyField)):
        if isinstance(field, JSONField):
            return Column(field.name, Kind.JSON, field)
        kind = Kind.PUBLIC if isinstance(field, UUIDField) else Kind.VALUE
        return Column(field.name, kind, field)
    target = field.related_model
    if target is User:
        return Column(field.name, Kind.COLLEAGUE, field)
    if target is Organisation:
        return Column(field.name, Kind.HOUSE, field)
    label = str(target._meta.label)
    if label not in CARRIED:
        raise UndecidedError(f"{field.model._meta.label}.{field.name} points at {label}")
    kind = Kind.ROWS if isinstance(field, ManyToManyField) else Kind.ROW
    return Column(field.name, kind, field, label)
