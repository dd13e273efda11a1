"""Everything that decides about one sticker, read in one statement under the lock of the run."""

from dataclasses import dataclass

from django.db import connection

from samenkracht.live.domain.audience import Marks
from samenkracht.live.domain.ideas import IdeaState
from samenkracht.live.domain.run import RunState


@dataclass(frozen=True, slots=True)
class Standing:
    """How a phone, an idea and the run stand to each other at the moment of a tap (S21)."""

    state: RunState
    marks: Marks
    cap: int
    is_revealed: bool
    has_begun: bool
    idea_number: int | None
    idea_state: IdeaState | None
    is_own_table: bool
    known_sticker: int | None
    used_slots: frozenset[int]


def standing(*, run_id: int, device_id: int, idea_id: int, key: str) -> Standing | None:
    """Return how things stand for a tap; None when the phone is not of this run.

    The run must be locked. An idea of another run has no state here.
    """
    with connection.cursor() as cursor:
        cursor.execute(_STANDING, [key, idea_id, device_id, run_id])
        row = cursor.fetchone()
        if row is None:
            return None
        cursor.execute(_SLOTS, [device_id])
        slots = frozenset(slot for (slot,) in cursor.fetchall())
    return Standing(
        state=RunState(row[0]),
        marks=Marks(row[1], row[2], row[3]),
        cap=row[4],
        is_revealed=bool(row[5]),
        has_begun=bool(row[6]),
        idea_number=row[7],
        idea_state=IdeaState(row[8]) if row[8] else None,
        is_own_table=bool(row[9]),
        known_sticker=row[10],
        used_slots=slots,
    )


_STANDING = """
SELECT r.state, r.version, r.screen, r.stage, r.sticker_cap, r.revealed_at IS NOT NULL,
       EXISTS (SELECT 1 FROM live_runstep p
                WHERE p.run_id = r.id AND p.work_form = 'stickers' AND p.started_at IS NOT NULL),
       i.number, i.state,
       EXISTS (SELECT 1 FROM live_idea o
                WHERE (o.id = i.id OR o.merged_into_id = i.id) AND o.table_id = d.table_id),
       (SELECT s.id FROM live_sticker s WHERE s.run_id = r.id AND s.key = %s)
  FROM live_run r
  JOIN live_device d ON d.run_id = r.id
  LEFT JOIN live_idea i ON i.run_id = r.id AND i.id = %s
 WHERE d.id = %s AND r.id = %s
"""
_SLOTS = "SELECT slot FROM live_sticker WHERE device_id = %s AND slot IS NOT NULL"
