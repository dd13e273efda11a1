import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.http import Http404

from samenkracht.config.asgi import application
from samenkracht.live import access, services
from samenkracht.live.domain.audience import Audience, Ear
from samenkracht.live.gateways.hub import hub
from samenkracht.live.models import Run
from tests.factories import AFTERNOON, IdeaFactory, RunFactory

pytestmark = pytest.mark.django_db(transaction=True)


class Visitor:
    """One connection to the server, as a browser makes it."""

    def __init__(self, path: str, method: str = "GET") -> None:
        self.scope = {"type": "http", "path": path, "method": method, "headers": []}
        self.sent: asyncio.Queue[Mapping[str, Any]] = asyncio.Queue()
        self.leaves = asyncio.Event()
        self.task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> "Visitor":
        self.task = asyncio.create_task(application(self.scope, self._receive, self.sent.put))
        return self

    async def __aexit__(self, *_: object) -> None:
        self.leaves.set()
        assert self.task is not None
        await asyncio.wait_for(self.task, 3)

    async def next(self) -> Mapping[str, Any]:
        return await asyncio.wait_for(self.sent.get(), 3)

    async def frame(self) -> dict[str, Any]:
        body = (await self.next())["body"].decode()
        frame: dict[str, Any] = json.loads(body.split("data: ", 1)[1])
        return frame

    async def _receive(self) -> dict[str, Any]:
        await self.leaves.wait()
        return {"type": "http.disconnect"}


@pytest.fixture
async def house() -> AsyncIterator[None]:
    await hub.open(None)
    yield
    await hub.close()


@pytest.fixture
async def run() -> Run:
    run: Run = await sync_to_async(RunFactory.create)()
    return run


async def test_a_phone_hears_version_and_screen_and_no_word_more(house: None, run: Run) -> None:
    idea = await sync_to_async(IdeaFactory.create)(run=run, text="Soep van Bep")
    async with Visitor(access.stream_address(run, Audience.PHONE)) as phone:
        assert (await phone.next())["status"] == 200
        assert (await phone.next())["body"] == b"retry: 1000\n\n"
        assert await phone.frame() == {"v": 0, "s": "0"}

        await sync_to_async(services.keep_idea)(idea=idea, by=None, now=AFTERNOON)

        assert await phone.frame() == {"v": 1, "s": "0"}


@pytest.mark.parametrize("path", ["/stroom/", "/stroom/onzin", "/stroom/eyJyIjoxfQ:1abc:xyz"])
async def test_a_wrong_ticket_opens_nothing(house: None, path: str) -> None:
    async with Visitor(path) as stranger:
        assert (await stranger.next())["status"] == 404


async def test_a_stream_takes_no_writes(house: None, run: Run) -> None:
    async with Visitor(access.stream_address(run, Audience.PHONE), "POST") as stranger:
        assert (await stranger.next())["status"] == 405


async def test_who_leaves_is_forgotten(house: None, run: Run) -> None:
    async with Visitor(access.stream_address(run, Audience.PHONE)) as phone:
        await phone.next()
        await phone.next()
        await phone.frame()
        assert hub.listening() == 1

    assert hub.listening() == 0


def test_a_ticket_says_who_hears_what_and_cannot_be_changed() -> None:
    ticket = access.stream_address(Run(pk=5), Audience.WALL, "ar").removeprefix("/stroom/")

    assert access.read_ticket(ticket) == (5, Ear(Audience.WALL, "ar"))
    with pytest.raises(Http404):
        access.read_ticket(ticket.replace("e", "f", 1))
