"""Paints the frames of a run: once for each audience and language, the same bytes to everyone."""

from collections.abc import Collection

from django.db import DatabaseError, connection
from django.template.loader import render_to_string
from django.utils import timezone, translation

from samenkracht.live import queries
from samenkracht.live.domain.audience import Audience, Ear, frame
from samenkracht.live.models import Run
from samenkracht.live.queries.stages import console_state, wall_stage


def paint(run_id: int, ears: Collection[Ear]) -> tuple[int, dict[Ear, bytes]]:
    """Return the present version of a run and its page for each ear; none for a run gone."""
    try:
        run = _run(run_id)
        if run is None:
            return 0, {}
        return run.version, {ear: _page(run, ear) for ear in ears}
    except DatabaseError:
        connection.close()  # the thread keeps its connection; a broken one goes
        raise


def count(run_id: int) -> int:
    """Return how many stickers are up, of phones and paper; the first count of the paper."""
    try:
        with connection.cursor() as cursor:
            cursor.execute(_COUNT, [run_id, run_id])
            return int(cursor.fetchone()[0])
    except DatabaseError:
        connection.close()
        raise


_COUNT = """
SELECT (SELECT count(*) FROM live_sticker WHERE run_id = %s AND slot IS NOT NULL)
     + (SELECT coalesce(sum(count), 0) FROM live_papercount WHERE run_id = %s AND entry = 1)
"""


def _page(run: Run, ear: Ear) -> bytes:
    with translation.override(ear.language or "nl"):
        if ear.audience == Audience.WALL:
            state = wall_stage(run, now=timezone.now())
            html = render_to_string("live/wall.html#stage", state)
        else:
            state = console_state(run, now=timezone.now())
            html = render_to_string("live/console.html#panels", state)
    return frame(version=run.version, screen=queries.screen_key(run), html=html)


def _run(run_id: int) -> Run | None:
    runs = Run.objects.select_related("gathering__atelier", "current_step")
    return runs.filter(pk=run_id).first()
