"""Brings what changed in a run to everyone who listens, within this process.

A commit tells the hub a version and the screen that belongs to it. Phones and tables hear just
those; for the wall and the console the page is painted once for each language. While people stick
only the count of the stickers goes there, and the page follows after a while. All of one kind get
the same bytes: at once when it was quiet, merged to about ten a second under load. A listener
holds only the newest frame, so a slow phone never makes a queue. No stream touches the database;
truth is always there.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress

from samenkracht.live.domain.audience import SHOWS_PAGE, Ear, Marks, frame
from samenkracht.live.gateways.bus import Bus

logger = logging.getLogger(__name__)

Paint = Callable[[int, Collection[Ear]], tuple[int, dict[Ear, bytes]]]
Versions = Callable[[Collection[int]], dict[int, Marks]]
Count = Callable[[int], int]

PAUSE = 0.1  # seconds between two paintings of one room
PAUSE_PER_LISTENER = 0.00005  # a full hall is painted a little less often
WATCH_SECONDS = 2.0  # how soon news from another process is seen when no bus carries it
HEARTBEAT_SECONDS = 15.0
# An event with a name and not a comment: the page itself must hear that the line is alive.
HEARTBEAT = b"event: hier\ndata: 1\n\n"
AFTER_FAILURE = 1.0
REPAINT = 5.0  # seconds until a page that only got counts is painted again


class Listener:
    """One open stream. It keeps the newest frame that it has not passed on yet."""

    __slots__ = ("_frame", "_is_closed", "_waiter", "was_quiet")

    def __init__(self) -> None:
        self._frame: bytes | None = None
        self._waiter: asyncio.Future[None] | None = None
        self._is_closed = False
        self.was_quiet = True

    def offer(self, sent: bytes) -> None:
        self._frame = sent
        self.was_quiet = False
        self._wake()

    def nudge(self, beat: bytes) -> None:
        """Say that the line is alive; a beat never takes the place of a frame that waits."""
        if self._frame is None:
            self._frame = beat
            self._wake()

    def close(self) -> None:
        self._is_closed = True
        self._wake()

    async def next(self) -> bytes | None:
        """Wait for a frame; None when the listener has gone."""
        while self._frame is None and not self._is_closed:
            self._waiter = asyncio.get_running_loop().create_future()
            await self._waiter
        sent, self._frame = self._frame, None
        return None if self._is_closed else sent

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)


NOTHING = Marks(-1, 0, 0)


class _Room:
    def __init__(self, run_id: int) -> None:
        self.run_id = run_id
        self.ears: dict[Ear, set[Listener]] = {}
        self.frames: dict[Ear, bytes] = {}
        self.marks = NOTHING
        self.sent = -1
        self.painted_stage = -1
        self.painted_at = 0.0
        self.owes_page = False
        self.sender: asyncio.Task[None] | None = None

    @property
    def is_behind(self) -> bool:
        return self.sent < self.marks.version

    def size(self) -> int:
        return sum(len(listeners) for listeners in self.ears.values())

    def painted_ears(self) -> list[Ear]:
        return [ear for ear in self.ears if ear.audience in SHOWS_PAGE]

    def give(self, ear: Ear, sent: bytes, *, is_whole: bool = True) -> None:
        if is_whole:
            self.frames[ear] = sent
        for listener in self.ears.get(ear, ()):
            listener.offer(sent)


def _plain(marks: Marks) -> bytes:
    return frame(version=marks.version, screen=str(marks.screen))


class Hub:
    def __init__(self) -> None:
        self._rooms: dict[int, _Room] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._bus: Bus | None = None
        self._brush = ThreadPoolExecutor(max_workers=1, thread_name_prefix="brush")
        self._paint: Paint | None = None
        self._versions: Versions | None = None
        self._count: Count | None = None
        self._chores: list[asyncio.Task[None]] = []

    def learn(self, paint: Paint, versions: Versions, count: Count) -> None:
        """Say how pages are painted, versions read and stickers counted; once, at the start."""
        self._paint, self._versions, self._count = paint, versions, count

    async def open(self, bus: Bus | None) -> None:
        """Begin to listen, in the loop of this process."""
        self._loop = asyncio.get_running_loop()
        self._bus = bus
        self._chores = [asyncio.create_task(self._watch()), asyncio.create_task(self._beat())]
        if bus is not None:
            self._chores.append(asyncio.create_task(bus.follow(self._hear)))

    async def close(self) -> None:
        """End all streams and chores, so that the process can stop."""
        for chore in self._chores:
            chore.cancel()
        for room in self._rooms.values():
            for listeners in room.ears.values():
                for listener in listeners:
                    listener.close()
        self._loop = None

    def tell(self, run_id: int, marks: Marks) -> None:
        """Say from any thread that a run has a new version on disk."""
        if self._bus is not None:
            self._bus.tell(run_id, marks)
        if self._loop is not None:
            with suppress(RuntimeError):  # the loop closed in between: nobody listens any more
                self._loop.call_soon_threadsafe(self._hear, run_id, marks)

    def listening(self) -> int:
        """Return how many streams are open in this process."""
        return sum(room.size() for room in self._rooms.values())

    @asynccontextmanager
    async def listen(self, run_id: int, ear: Ear) -> AsyncIterator[Listener]:
        room = self._rooms.get(run_id)
        if room is None:
            room = self._rooms[run_id] = _Room(run_id)
        listener = Listener()
        room.ears.setdefault(ear, set()).add(listener)
        if room.marks is NOTHING:
            await self._look([run_id])
        if ear.audience not in SHOWS_PAGE:
            if not room.is_behind:  # else it is told with the others in a moment
                listener.offer(_plain(room.marks))
        elif ear in room.frames and not room.owes_page:
            listener.offer(room.frames[ear])
        else:
            room.sent, room.painted_stage = -1, -1
            self._wake(room)
        try:
            yield listener
        finally:
            room.ears[ear].discard(listener)
            if not room.ears[ear]:
                del room.ears[ear]
                room.frames.pop(ear, None)
            if not room.ears and self._rooms.get(run_id) is room:
                del self._rooms[run_id]

    def _hear(self, run_id: int, marks: Marks) -> None:
        room = self._rooms.get(run_id)
        if room is not None and marks.version > room.marks.version:
            room.marks = marks
            self._wake(room)

    def _wake(self, room: _Room) -> None:
        if room.sender is None and room.is_behind:
            room.sender = asyncio.create_task(self._keep_sending(room))

    async def _keep_sending(self, room: _Room) -> None:
        loop = asyncio.get_running_loop()
        try:
            while room.ears and (room.is_behind or room.owes_page):
                begun = loop.time()
                if room.is_behind or begun - room.painted_at >= REPAINT:
                    await self._send(room)
                pause = PAUSE + room.size() * PAUSE_PER_LISTENER
                await asyncio.sleep(max(0.0, pause - (loop.time() - begun)))
        finally:
            room.sender = None

    async def _send(self, room: _Room) -> None:
        marks = room.marks
        room.sent = marks.version
        plain = _plain(marks)
        # The wall first: forty people look at it, and painting goes on while phones are told.
        painting = asyncio.ensure_future(self._send_pages(room, marks))
        await asyncio.sleep(0)
        for ear in list(room.ears):
            if ear.audience not in SHOWS_PAGE:
                room.give(ear, plain)
        try:
            await painting
        except Exception:  # a stream must outlive a database that is away
            logger.exception("a page could not be painted; the streams wait")
            room.sent, room.painted_stage = -1, -1
            await asyncio.sleep(AFTER_FAILURE)

    async def _send_pages(self, room: _Room, marks: Marks) -> None:
        """Send wall and console their page, or only the count while people stick."""
        ears = room.painted_ears()
        if not ears:
            room.owes_page = False
            return
        if self._paint is None or self._count is None:
            raise RuntimeError("the hub has not learnt to paint")
        loop = asyncio.get_running_loop()
        is_due = loop.time() - room.painted_at >= REPAINT
        if marks.stage == room.painted_stage and not is_due:
            placed = await loop.run_in_executor(self._brush, self._count, room.run_id)
            count = frame(version=marks.version, screen=str(marks.screen), placed=placed)
            for ear in ears:
                room.give(ear, count, is_whole=False)
            room.owes_page = True
            return
        _, frames = await loop.run_in_executor(self._brush, self._paint, room.run_id, ears)
        room.painted_stage, room.painted_at, room.owes_page = marks.stage, loop.time(), False
        for ear, sent in frames.items():
            room.give(ear, sent)

    async def _look(self, run_ids: list[int]) -> None:
        """Read the versions of runs from the database."""
        if self._versions is None:
            return
        loop = asyncio.get_running_loop()
        try:
            found = await loop.run_in_executor(self._brush, self._versions, run_ids)
        except Exception:  # noqa: BLE001 -- the next look comes in two seconds
            logger.warning("the versions could not be read")
            return
        for run_id, marks in found.items():
            self._hear(run_id, marks)

    async def _watch(self) -> None:
        """See what other processes wrote, also when no bus brings it."""
        while True:
            await asyncio.sleep(WATCH_SECONDS)
            if self._rooms:
                await self._look(list(self._rooms))

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(HEARTBEAT_SECONDS)
            for room in list(self._rooms.values()):
                for listeners in list(room.ears.values()):
                    for listener in list(listeners):
                        if listener.was_quiet:
                            listener.nudge(HEARTBEAT)
                        listener.was_quiet = True


hub = Hub()
