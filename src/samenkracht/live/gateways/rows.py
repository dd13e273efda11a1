"""Many stickers at once, past the ORM: it takes four times as long, and the database stays held."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from django.db import connection

from samenkracht.live.models import Run

_AT_ONCE = 1000  # rows in one statement
_PUT = (
    'INSERT INTO "live_sticker" ("run_id", "idea_id", "device_id", "slot", "key",'
    ' "placed_at", "created_at", "updated_at")'
    " SELECT %s, column1, column2, column3, 'parade-' || column2 || '-' || column3, %s, %s, %s"
    " FROM (VALUES {rows}) AS line"
)


class StickerLine(NamedTuple):
    """Whose sticker (primary key of the device) is on which idea (primary key), in which slot."""

    idea_id: int
    device_id: int
    slot: int


def put_stickers(run: Run, lines: Sequence[StickerLine], *, now: datetime) -> None:
    """Write stickers in the transaction that is going on; the constraints hold as ever."""
    at = connection.ops.adapt_datetimefield_value(now)
    with connection.cursor() as cursor:
        for begin in range(0, len(lines), _AT_ONCE):
            part = lines[begin : begin + _AT_ONCE]
            statement = _PUT.format(rows=", ".join(["(%s, %s, %s)"] * len(part)))
            cursor.execute(statement, [run.pk, at, at, at, *(one for line in part for one in line)])
