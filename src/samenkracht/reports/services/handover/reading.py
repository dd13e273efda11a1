"""From a file to an atelier that could be true: everything is checked before anything is kept."""

import json
from collections.abc import Sequence
from datetime import datetime
from math import isfinite

from django.core.exceptions import ValidationError
from django.db.models import BooleanField, CharField, DateField, DateTimeField, Field, TextField
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext

from samenkracht.reports.domain.carried import ATELIER, CARRIED, Plain
from samenkracht.reports.domain.dossier import (
    FORMAT,
    LARGEST_FILE,
    MOST_ROWS,
    VERSION,
    BrokenRow,
    Colleague,
    Dossier,
    NotADossier,
    OtherVersion,
    Rows,
    TooLarge,
)
from samenkracht.reports.queries.carried import Column, Kind, in_file

_LONGEST_NAME = 120
_YEARS = range(1900, 2201)


def read_dossier(content: bytes) -> Dossier:
    """Return the atelier in a file, checked row by row.

    Raises NotADossier, OtherVersion, TooLarge, BrokenRow, each with a sentence.
    """
    head = _opened(content)
    tables = _tables(head)
    dossier = Dossier(
        made_at=_words(head, "made_at"),
        came_from=_words(head, "from"),
        has_names=head.get("names") is True,
        colleagues=_colleagues(head.get("colleagues")),
        tables=tables,
    )
    if dossier.count(ATELIER) != 1:
        raise NotADossier(gettext("In dit bestand staat geen atelier."))
    for label in dossier.tables:
        _check_table(dossier, label)
    return dossier


def _opened(content: bytes) -> dict[str, Plain]:
    if len(content) > LARGEST_FILE * 1024 * 1024:
        raise TooLarge(
            gettext("Dit bestand is te groot. Het mag %(size)s MB zijn.") % {"size": LARGEST_FILE}
        )
    if content.startswith(b"PK"):
        raise NotADossier(
            gettext("Dit is een Excel-bestand of een zip. Kies het bestand dat op .json eindigt.")
        )
    try:
        found = json.loads(content.decode("utf-8-sig"), parse_float=_figure, parse_constant=_figure)
        again = json.dumps(found, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise NotADossier(
            gettext("Dit bestand is niet heel. Bewaar het opnieuw in het andere huis.")
        ) from None
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise NotADossier(gettext("Dit is geen atelier uit Samenkracht. Kies een ander bestand."))
    if b"\\u0000" in again:
        raise NotADossier(gettext("In dit bestand staan tekens die wij niet kunnen bewaren."))
    if found.get("version") != VERSION:
        raise OtherVersion(_newer())
    return found


def _newer() -> str:
    return gettext(
        "Dit bestand komt uit een andere versie van Samenkracht. Werk dit huis eerst bij."
    )


def _figure(text: str) -> float:
    """Refuse what is no figure: NaN, Infinity, or so large that it becomes that."""
    figure = float(text)
    if not isfinite(figure):
        raise ValueError(text)
    return figure


def _words(head: dict[str, Plain], name: str) -> str:
    found = head.get(name)
    return found[:200] if isinstance(found, str) else ""


def _colleagues(found: Plain) -> tuple[Colleague, ...]:
    if not isinstance(found, list):
        return ()
    colleagues: list[Colleague] = []
    for one in found:
        name, email = (one.get("name"), one.get("email")) if isinstance(one, dict) else (None, None)
        if not isinstance(name, str) or not isinstance(email, str):
            raise _broken("colleagues", len(colleagues) + 1, "name")
        colleagues.append(Colleague(name[:_LONGEST_NAME], email[:254]))
    return tuple(colleagues)


def _tables(head: dict[str, Plain]) -> dict[str, Rows]:
    found = head.get("tables")
    if not isinstance(found, dict):
        raise NotADossier(gettext("In dit bestand staat geen atelier."))
    if not set(found) <= set(CARRIED):
        raise OtherVersion(_newer())
    tables = {label: _table(label, found[label]) for label in CARRIED if label in found}
    if sum(len(table.rows) for table in tables.values()) > MOST_ROWS:
        raise TooLarge(
            gettext("In dit bestand staan meer dan %(most)s regels. Dat is geen atelier meer.")
            % {"most": MOST_ROWS}
        )
    return tables


def _table(label: str, found: Plain) -> Rows:
    fields = found.get("fields") if isinstance(found, dict) else None
    rows = found.get("rows") if isinstance(found, dict) else None
    if not isinstance(fields, list) or not isinstance(rows, list):
        raise _broken(label, 0, "fields")
    names = tuple(str(name) for name in fields)
    known = {column.name for column in in_file(label)}
    if not set(names) <= known or len(set(names)) != len(names):
        raise OtherVersion(_newer())
    kept: list[tuple[Plain, ...]] = []
    for number, row in enumerate(rows, start=1):
        if not isinstance(row, list) or len(row) != len(names):
            raise _broken(label, number, "fields")
        kept.append(tuple(row))
    return Rows(names, tuple(kept))


def _check_table(dossier: Dossier, label: str) -> None:
    table = dossier.tables[label]
    columns = {column.name: column for column in in_file(label)}
    for name in columns.keys() - set(table.fields):
        if not _may_miss(columns[name].field):
            raise _broken(label, 0, name)
    checked = [columns[name] for name in table.fields]
    for number, row in enumerate(table.rows, start=1):
        for column, value in zip(checked, row, strict=True):
            if not _is_true(dossier, column, value):
                raise _broken(label, number, column.name)


def _may_miss(field: "Field[object, object]") -> bool:
    return field.has_default() or field.null or bool(field.blank) or field.many_to_many is True


def _is_true(dossier: Dossier, column: Column, value: Plain) -> bool:
    """Tell whether a value can stand in a field."""
    match column.kind:
        case Kind.ROWS:
            highest = dossier.count(column.target)
            return isinstance(value, list) and all(_is_place(one, 1, highest) for one in value)
        case _ if value is None:
            return bool(column.field.null) or column.kind is Kind.COLLEAGUE
        case Kind.ROW:
            return _is_place(value, 1, dossier.count(column.target))
        case Kind.COLLEAGUE:
            return _is_place(value, 0, len(dossier.colleagues) - 1)
        case Kind.JSON:
            return True
        case _:
            return _fits(column.field, value)


def _is_place(value: Plain, first: int, last: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and first <= value <= last


def _fits(field: "Field[object, object]", value: Plain) -> bool:
    if not _is_kind(field, value):
        return False
    try:
        found = field.to_python(value)
        field.run_validators(found)
    except (ValidationError, ValueError, OverflowError, TypeError):
        return False
    if isinstance(field, TextField) and field.max_length and len(str(value)) > field.max_length:
        return False
    chosen: Sequence[tuple[object, object]] = field.flatchoices
    return not chosen or found in ("", *(key for key, _ in chosen))


def _is_kind(field: "Field[object, object]", value: Plain) -> bool:
    """Tell whether a value is of the kind of a field; Django itself is more lenient."""
    if isinstance(field, BooleanField):
        return isinstance(value, bool)
    if isinstance(field, DateTimeField):
        moment = _moment(value)
        return moment is not None and moment.tzinfo is not None and moment.year in _YEARS
    if isinstance(field, DateField):
        return isinstance(value, str) and value[:4].isdigit() and int(value[:4]) in _YEARS
    if "IntegerField" in field.get_internal_type():
        return isinstance(value, int) and not isinstance(value, bool)
    if isinstance(field, (CharField, TextField)):
        return isinstance(value, str)
    return isinstance(value, (str, int, float)) and not isinstance(value, bool)


def _moment(value: Plain) -> datetime | None:
    try:
        return parse_datetime(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _broken(label: str, number: int, name: str) -> BrokenRow:
    return BrokenRow(
        gettext("In dit bestand klopt iets niet: %(table)s, regel %(row)s, bij %(field)s.")
        % {"table": label, "row": number, "field": name}
    )
