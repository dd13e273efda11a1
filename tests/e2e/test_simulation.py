"""A simulated room on a real server: what phones and scribes do, without a line of JavaScript."""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from samenkracht.live.domain.ideas import Source
from samenkracht.live.domain.run import RunState
from samenkracht.live.management.simulation.people import Score
from samenkracht.live.management.simulation.room import Cast, Doors, fill
from tests.e2e.conftest import Hall

pytestmark = pytest.mark.e2e


def visit(base_url: str, hall: Hall, *, people: int) -> Score:
    """Let people take part for some seconds, in a thread: the browser holds a loop in this one."""
    doors = Doors(
        f"{base_url}/d/{hall.run.door_token}/",
        tuple(f"{base_url}/tafel/{table.scribe_token}/" for table in hall.tables),
    )
    cast = Cast(people=people, seed=4, pace=60, minutes=0.15)
    with ThreadPoolExecutor(max_workers=1) as aside:
        return aside.submit(lambda: asyncio.run(fill(doors, cast, lambda _score: None))).result()


def test_phones_and_scribes_write_ideas_during_the_parade(base_url: str, hall: Hall) -> None:
    hall.go_to("idea_parade")

    score = visit(base_url, hall, people=6)

    by_source = {
        source: hall.run.ideas.filter(source=source, key__isnull=False).count()
        for source in (Source.PHONE, Source.SCRIBE)
    }
    assert (score.joined, score.failures, score.lost) == (6, 0, 0)
    assert hall.run.devices.count() == 6
    assert by_source[Source.PHONE] > 0
    assert by_source[Source.SCRIBE] > len(hall.ideas)
    assert score.ideas == sum(by_source.values()) - len(hall.ideas)


def test_phones_stick_three_each_and_no_more(base_url: str, hall: Hall) -> None:
    hall.go_to("stickers")

    score = visit(base_url, hall, people=5)

    placed = hall.run.stickers.filter(slot__isnull=False)
    assert (score.joined, score.failures, score.refused) == (5, 0, 0)
    assert placed.count() == score.stickers == 15
    assert not any(
        sticker.idea.table_id == sticker.device.table_id
        for sticker in placed.select_related("idea", "device")
    )


def test_everybody_goes_home_when_the_gathering_is_closed(base_url: str, hall: Hall) -> None:
    hall.go_to("idea_parade")
    doors = Doors(f"{base_url}/d/{hall.run.door_token}/", ())
    cast = Cast(people=3, seed=4, pace=60, minutes=2)

    with ThreadPoolExecutor(max_workers=1) as aside:
        evening = aside.submit(lambda: asyncio.run(fill(doors, cast, lambda _score: None)))
        until(lambda: hall.run.devices.count() == 3)
        hall.change(state=RunState.CLOSED)
        score = evening.result(timeout=60)

    assert score.over.is_set()
    assert score.failures == 0


def until(is_so: Callable[[], bool]) -> None:
    """Wait until something is so. Raises TimeoutError."""
    for _ in range(300):
        if is_so():
            return
        time.sleep(0.1)
    raise TimeoutError
