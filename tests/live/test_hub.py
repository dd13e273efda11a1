import asyncio
from collections.abc import AsyncIterator, Collection
from contextlib import suppress

import pytest

from samenkracht.live.domain.audience import Audience, Ear, Marks, frame
from samenkracht.live.gateways import hub as hub_module
from samenkracht.live.gateways.hub import Hub

PHONE = Ear(Audience.PHONE)
WALL = Ear(Audience.WALL, "nl")
ROOM = 7
SCREEN = 3


class Store:
    """A database of one number, and a painter that counts its strokes."""

    def __init__(self) -> None:
        self.version = 1
        self.strokes: list[set[Ear]] = []
        self.is_away = False

    def paint(self, run_id: int, ears: Collection[Ear]) -> tuple[int, dict[Ear, bytes]]:
        if self.is_away:
            raise ConnectionError("the database is away")
        self.strokes.append(set(ears))
        return self.version, {
            ear: f"{run_id}:{ear.audience}:{self.version}".encode() for ear in ears
        }

    def versions(self, run_ids: Collection[int]) -> dict[int, Marks]:
        return dict.fromkeys(run_ids, Marks(self.version, SCREEN, self.version))

    def count(self, run_id: int) -> int:
        return self.version * 10


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
async def hub(store: Store) -> AsyncIterator[Hub]:
    hub = Hub()
    hub.learn(store.paint, store.versions, store.count)
    await hub.open(None)
    yield hub
    await hub.close()


async def soon(listener: object) -> bytes | None:
    return await asyncio.wait_for(listener.next(), 3)


async def test_who_comes_in_gets_the_present_state(hub: Hub) -> None:
    async with hub.listen(ROOM, WALL) as wall:
        assert await soon(wall) == b"7:wall:1"


async def test_a_change_reaches_everyone_and_is_painted_once_for_each_kind(
    hub: Hub, store: Store
) -> None:
    phones = hub.listen(ROOM, PHONE), hub.listen(ROOM, PHONE)
    async with phones[0] as bep, phones[1] as toos, hub.listen(ROOM, WALL) as wall:
        for listener in (bep, toos, wall):
            await soon(listener)
        await asyncio.sleep(0.15)
        store.strokes.clear()
        store.version = 2

        hub.tell(ROOM, Marks(2, SCREEN, 2))

        frames = [await soon(listener) for listener in (bep, toos, wall)]
        plain = frame(version=2, screen="3")
        assert frames == [plain, plain, b"7:wall:2"]
        assert frames[0] is frames[1]
        assert store.strokes == [{WALL}]


async def test_phones_alone_need_no_painting(hub: Hub, store: Store) -> None:
    async with hub.listen(ROOM, PHONE) as bep:
        assert await soon(bep) == frame(version=1, screen="3")

        hub.tell(ROOM, Marks(2, 2, 2))

        assert await soon(bep) == frame(version=2, screen="2")
    assert store.strokes == []


async def test_while_people_stick_the_wall_gets_the_count_and_later_its_page(
    hub: Hub, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub_module, "REPAINT", 0.5)
    async with hub.listen(ROOM, WALL) as wall:
        assert await soon(wall) == b"7:wall:1"
        store.version = 2

        hub.tell(ROOM, Marks(2, SCREEN, 1))

        assert await soon(wall) == frame(version=2, screen="3", placed=20)
        assert await soon(wall) == b"7:wall:2"


async def test_who_comes_in_while_people_stick_gets_a_whole_page(hub: Hub, store: Store) -> None:
    async with hub.listen(ROOM, WALL) as wall:
        await soon(wall)
        store.version = 2
        hub.tell(ROOM, Marks(2, SCREEN, 1))
        await soon(wall)
        async with hub.listen(ROOM, WALL) as second:
            assert await soon(second) == b"7:wall:2"


async def test_news_that_comes_late_does_not_turn_back_the_clock(hub: Hub) -> None:
    async with hub.listen(ROOM, PHONE) as bep:
        await soon(bep)
        hub.tell(ROOM, Marks(5, 5, 5))
        assert await soon(bep) == frame(version=5, screen="5")

        hub.tell(ROOM, Marks(4, 4, 4))

        with pytest.raises(TimeoutError):
            await asyncio.wait_for(bep.next(), 0.3)


async def test_another_room_hears_nothing(hub: Hub, store: Store) -> None:
    async with hub.listen(ROOM, WALL) as wall, hub.listen(8, WALL) as stranger:
        await soon(wall)
        await soon(stranger)
        store.version = 2

        hub.tell(ROOM, Marks(2, SCREEN, 2))

        assert await soon(wall) == b"7:wall:2"
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(stranger.next(), 0.3)


async def test_a_burst_is_merged_and_the_last_version_arrives(hub: Hub, store: Store) -> None:
    async with hub.listen(ROOM, WALL) as wall:
        await soon(wall)
        store.strokes.clear()
        for version in range(2, 102):
            store.version = version
            hub.tell(ROOM, Marks(version, SCREEN, version))
            await asyncio.sleep(0.003)

        frame = await soon(wall)
        while frame != b"7:wall:101":
            frame = await soon(wall)

        assert len(store.strokes) <= 12


async def test_a_slow_listener_holds_one_frame_only(hub: Hub, store: Store) -> None:
    async with hub.listen(ROOM, WALL) as slow, hub.listen(ROOM, WALL) as quick:
        for listener in (slow, quick):
            await soon(listener)
        for version in (2, 3, 4):
            store.version = version
            hub.tell(ROOM, Marks(version, SCREEN, version))
            assert await soon(quick) == f"7:wall:{version}".encode()

        assert await soon(slow) == b"7:wall:4"


async def test_what_another_process_wrote_is_seen_without_being_told(
    hub: Hub, store: Store
) -> None:
    async with hub.listen(ROOM, WALL) as wall:
        await soon(wall)

        store.version = 9

        assert await soon(wall) == b"7:wall:9"


async def test_streams_outlive_a_database_that_is_away(hub: Hub, store: Store) -> None:
    async with hub.listen(ROOM, WALL) as wall:
        await soon(wall)
        store.is_away = True
        store.version = 2
        hub.tell(ROOM, Marks(2, SCREEN, 2))
        await asyncio.sleep(0.3)

        store.is_away = False

        assert await soon(wall) == b"7:wall:2"


async def test_closing_ends_every_stream_and_nothing_is_left(hub: Hub) -> None:
    async with hub.listen(ROOM, WALL) as wall:
        await soon(wall)
        assert hub.listening() == 1

        await hub.close()

        assert await soon(wall) is None
    assert hub.listening() == 0


async def test_who_waits_and_leaves_is_forgotten(hub: Hub) -> None:
    async with hub.listen(ROOM, WALL) as wall:
        await soon(wall)
        with suppress(TimeoutError):
            await asyncio.wait_for(wall.next(), 0.05)

    assert hub.listening() == 0
