"""A few statements in plain SQL, for what happens with every tap of a full hall.

The ORM builds its SQL anew for each call, which costs more than the statement itself. Here the
text is made once per table; values are adapted by the fields, so both databases understand them.
"""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import Model

from samenkracht.live.domain.audience import Marks
from samenkracht.live.models import Run


def lock_run(run_id: int) -> None:
    """Hold the row of a run until the end of the transaction; SQLite holds the whole file."""
    if connection.features.has_select_for_update:
        with connection.cursor() as cursor:
            cursor.execute(f"{_SELECT} WHERE id = %s FOR UPDATE", [run_id])


def move_version(run_id: int, marks: Marks, *, now: datetime) -> None:
    """Write the next version of a run, and since which version its screen and stage stand."""
    moment = connection.ops.adapt_datetimefield_value(now)
    with connection.cursor() as cursor:
        cursor.execute(_MOVE, [marks.version, marks.screen, marks.stage, moment, run_id])


def add_row(model: type[Model], values: Mapping[str, Any], *, now: datetime) -> int:
    """Insert one row and return its key; names are the columns' attribute names."""
    given = {"created_at": now, "updated_at": now, **values}
    statement, fields = _insert(model, tuple(given))
    adapted = [field.get_db_prep_save(given[name], connection) for name, field in fields]
    with connection.cursor() as cursor:
        cursor.execute(statement, adapted)
        return int(cursor.fetchone()[0])


_TABLE = Run._meta.db_table
_SELECT = f"SELECT id FROM {_TABLE}"  # noqa: S608 -- our own table name
_MOVE = f"UPDATE {_TABLE} SET version=%s, screen=%s, stage=%s, updated_at=%s WHERE id=%s"  # noqa: S608


@cache
def _insert(model: type[Model], names: tuple[str, ...]) -> tuple[str, tuple[tuple[str, Any], ...]]:
    by_name = {field.attname: field for field in model._meta.concrete_fields}
    fields = tuple((name, by_name[name]) for name in names)
    columns = ", ".join(f'"{field.column}"' for _, field in fields)
    places = ", ".join(["%s"] * len(fields))
    table = model._meta.db_table
    statement = f'INSERT INTO "{table}" ({columns}) VALUES ({places}) RETURNING "id"'  # noqa: S608
    return statement, fields
