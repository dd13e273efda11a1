import asyncio
import threading
from collections.abc import Iterator
from functools import partial

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from samenkracht.core.errors import Refusal
from samenkracht.live.gateways.line import Line
from samenkracht.organisations.models import Organisation

pytestmark = pytest.mark.django_db(transaction=True)


class No(Refusal):
    """For this test."""


@pytest.fixture
def line(settings: object) -> Iterator[Line]:
    settings.LIVE_GROUP_COMMIT = True
    line = Line()
    yield line
    line.stop()


def make(name: str) -> str:
    Organisation.objects.create(name=name)
    return name


def refuse() -> None:
    Organisation.objects.create(name="mag niet blijven")
    raise No("Dat kan nu niet.")


def names() -> list[str]:
    return sorted(Organisation.objects.values_list("name", flat=True))


async def test_a_command_is_answered_with_what_it_gives(line: Line) -> None:
    assert await line.run(1, lambda: make("De Lindehof")) == "De Lindehof"
    assert await asyncio.to_thread(names) == ["De Lindehof"]


async def test_many_commands_at_once_share_commits_and_each_has_its_answer(line: Line) -> None:
    held = threading.Event()
    commits: list[int] = []

    def slow() -> None:
        held.wait(3)
        transaction.on_commit(lambda: commits.append(1))

    def quick(number: int) -> int:
        make(f"huis {number:02}")
        transaction.on_commit(lambda: commits.append(2))
        return number

    first = asyncio.create_task(line.run(1, slow))
    await asyncio.sleep(0.05)
    others = [asyncio.create_task(line.run(1, partial(quick, n))) for n in range(20)]
    await asyncio.sleep(0.05)
    held.set()

    assert await asyncio.gather(*others) == list(range(20))
    await first
    assert commits == [1] + [2] * 20
    assert len(await asyncio.to_thread(names)) == 20


async def test_a_refusal_touches_no_other_command(line: Line) -> None:
    answers = await asyncio.gather(
        line.run(1, lambda: make("voor")),
        line.run(1, refuse),
        line.run(1, lambda: make("na")),
        return_exceptions=True,
    )

    assert [str(answer) for answer in answers] == ["voor", "Dat kan nu niet.", "na"]
    assert await asyncio.to_thread(names) == ["na", "voor"]


async def test_when_the_disk_fails_nobody_is_told_that_it_was_kept(line: Line) -> None:
    def broken() -> None:
        raise DatabaseError("disk I/O error")

    answers = await asyncio.gather(
        line.run(1, lambda: make("voor")), line.run(1, broken), return_exceptions=True
    )

    stored = await asyncio.to_thread(names)
    told = [answer for answer in answers if answer == "voor"]
    assert stored == told
    assert isinstance(answers[1], DatabaseError)
    assert await line.run(1, lambda: make("daarna")) == "daarna"


def test_in_tests_of_one_transaction_a_command_runs_at_once() -> None:
    with CaptureQueriesContext(connection):
        assert asyncio.run(Line().run(1, lambda: 5)) == 5
