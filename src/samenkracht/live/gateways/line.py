"""The line of commands: what many phones do in the same moment goes to disk in one commit.

Each command still runs on its own savepoint, so that a refusal of one touches no other; nobody is
answered before the commit is on disk. With an idle room a command does not wait at all.
"""

import asyncio
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import DatabaseError, IntegrityError, connection, transaction

T = TypeVar("T")

MOST_AT_ONCE = 64
BREATH = 0.01  # seconds between two commits, at the least


@dataclass(slots=True)
class _Job:
    room: int
    command: Callable[[], Any]
    loop: asyncio.AbstractEventLoop
    future: "asyncio.Future[Any]"
    outcome: Any = None
    failure: BaseException | None = None


class Line:
    def __init__(self) -> None:
        self._jobs: deque[_Job] = deque()
        self._more = threading.Condition()
        self._worker: threading.Thread | None = None
        self._is_stopping = False

    async def run(self, room: int, command: Callable[[], T]) -> T:
        """Carry out a command of a room and return what it gives, after the commit.

        Raises what the command raises, and DatabaseError when the commit failed.
        """
        if not settings.LIVE_GROUP_COMMIT:
            return await sync_to_async(command, thread_sensitive=True)()
        loop = asyncio.get_running_loop()
        job = _Job(room, command, loop, loop.create_future())
        with self._more:
            self._jobs.append(job)
            if self._worker is None or not self._worker.is_alive():
                self._worker = threading.Thread(target=self._work, name="line", daemon=True)
                self._worker.start()
            self._more.notify()
        outcome: T = await job.future
        return outcome

    def stop(self) -> None:
        """Let the worker end when its commands are done."""
        with self._more:
            self._is_stopping = True
            self._more.notify()
        if self._worker is not None:
            self._worker.join(timeout=5)

    def _work(self) -> None:
        try:
            self._carry_out_all()
        finally:
            connection.close()

    def _carry_out_all(self) -> None:
        while True:
            with self._more:
                while not self._jobs:
                    if self._is_stopping:
                        return
                    self._more.wait()
                batch = [self._jobs.popleft() for _ in range(min(MOST_AT_ONCE, len(self._jobs)))]
            begun = time.monotonic()
            # One order for all processes: two batches never wait for each other's rooms.
            batch.sort(key=lambda job: job.room)
            _carry_out(batch)
            _answer(batch)
            time.sleep(max(0.0, BREATH - (time.monotonic() - begun)))


def _carry_out(batch: list[_Job]) -> None:
    try:
        with transaction.atomic():
            for job in batch:
                _try(job)
    except DatabaseError as failure:
        connection.close()
        for job in batch:
            job.outcome, job.failure = None, failure


def _try(job: _Job) -> None:
    try:
        with transaction.atomic():
            job.outcome = job.command()
    except IntegrityError as failure:
        job.failure = failure
    except DatabaseError:
        raise  # the disk or the connection: it concerns the whole batch
    except Exception as failure:  # noqa: BLE001 -- it is raised again where the command came from
        job.failure = failure


def _answer(batch: list[_Job]) -> None:
    for job in batch:
        job.loop.call_soon_threadsafe(_settle, job)


def _settle(job: _Job) -> None:
    if job.future.done():
        return
    if job.failure is not None:
        job.future.set_exception(job.failure)
    else:
        job.future.set_result(job.outcome)


line = Line()
