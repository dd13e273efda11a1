"""Somebody with a phone and a scribe at a table, each at a human pace."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from urllib.parse import urljoin

import httpx

from samenkracht.live.management.simulation.page import WebForm, WebPage, read_page

OVER = 410  # the gathering is closed: also who still stands at the door goes home
GONE = frozenset({403, 404, OVER})
_LOOK_EVERY = 4.0  # seconds between two looks at a page on which nothing is to be done


@dataclass(slots=True)
class Score:
    """What happened so far, for whoever watches.

    `refused` counts every kind of no, `failures` faults of the server, `lost` no answer at all.
    """

    joined: int = 0
    ideas: int = 0
    stickers: int = 0
    refused: int = 0
    failures: int = 0
    lost: int = 0
    parade: asyncio.Event = field(default_factory=asyncio.Event)
    over: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What everybody in the simulated room shares."""

    score: Score
    texts: Iterator[str]
    pace: float  # 1 is human; a higher number is quicker

    async def wait(self, chance: Random, least: float, most: float) -> None:
        await asyncio.sleep(chance.uniform(least, most) / self.pace)


class Visitor:
    """A browser without JavaScript: it has cookies, reads pages and sends their forms."""

    def __init__(self, browser: httpx.AsyncClient, around: Surroundings, chance: Random) -> None:
        self.browser = browser
        self.around = around
        self.chance = chance
        self.page = WebPage("")

    async def open(self, address: str) -> bool:
        """Read a page and its forms; False when it is not there any more."""
        try:
            return self._take_in(await self.browser.get(address))
        except httpx.TransportError:
            self.around.score.lost += 1
            self.page.forms = []
            return True

    async def send(self, form: WebForm, **chosen: str) -> bool:
        """Send a form and read the page that comes back; False when it was refused."""
        try:
            answer = await self.browser.post(form.address, data=form.sent(**chosen))
        except httpx.TransportError:
            self.around.score.lost += 1
            return False
        is_good = answer.status_code < 400
        if not is_good:
            self.around.score.refused += 1
        self._take_in(answer)
        return is_good

    def _take_in(self, answer: httpx.Response) -> bool:
        if answer.status_code >= 500:
            self.around.score.failures += 1
        if answer.status_code == OVER:
            self.around.score.over.set()
        if answer.status_code in GONE:
            self.page.forms = []
            return False
        self.page = read_page(answer.text, str(answer.url))
        return True


class Phone(Visitor):
    """A resident with a phone: comes in, may send an idea or two, sticks three stickers."""

    def __init__(
        self, browser: httpx.AsyncClient, around: Surroundings, chance: Random, door: str
    ) -> None:
        super().__init__(browser, around, chance)
        self._door = self._home = door
        self._wishes = chance.choice([0, 0, 0, 1, 1, 2])  # most people tell it to the scribe

    async def live(self) -> None:
        """Take part from the door to the end of the gathering."""
        if not await self._come_in():
            return
        self.around.score.joined += 1
        while not self.around.score.over.is_set() and await self._act():
            await self.around.wait(self.chance, _LOOK_EVERY, _LOOK_EVERY * 1.5)

    async def _come_in(self) -> bool:
        await self.around.wait(self.chance, 0, 40)
        while not self.around.score.over.is_set():
            if await self.open(self._door) and (form := self.page.form_to("/binnen/")):
                await self.around.wait(self.chance, 2, 6)
                if await self.send(form):
                    self._home = urljoin(form.address, "..")
                    return await self._sit_down()
            await self.around.wait(self.chance, 5, 8)
        return False

    async def _sit_down(self) -> bool:
        form = self.page.form_to("/tafel/kies/")
        if form is not None and (tables := [one for one in form.values("tafel") if one]):
            await self.around.wait(self.chance, 2, 6)
            await self.send(form, tafel=self.chance.choice(tables))
        return True

    async def _act(self) -> bool:
        """Do what the page of now asks for; False when the gathering is over."""
        if not await self.open(self._home):
            return False
        if form := self.page.form_to("/idee/"):
            self.around.score.parade.set()
            await self._tell_idea(form)
        elif ways := self._ways_to_stick():
            await self._stick(ways)
        return True

    async def _tell_idea(self, form: WebForm) -> None:
        if not self._wishes or not form.typed:
            return
        self._wishes -= 1
        text = next(self.around.texts, "")
        if not text:
            return
        await self.around.wait(self.chance, 8, 40)
        if await self.send(form, **{form.typed[0]: text}):
            self.around.score.ideas += 1

    def _ways_to_stick(self) -> list[tuple[WebForm, str]]:
        if self.page.left == 0:
            return []
        return [
            (form, idea)
            for form in self.page.forms
            if form.path.endswith("/sticker/")
            for idea in form.values("idea")
        ]

    async def _stick(self, ways: list[tuple[WebForm, str]]) -> None:
        """Stick where the own heart lies; some ideas please many people."""
        await self.around.wait(self.chance, 3, 12)
        weights = [Random(idea).paretovariate(1.1) for _, idea in ways]  # noqa: S311 -- no secret
        form, idea = self.chance.choices(ways, weights)[0]
        if await self.send(form, idea=idea):
            self.around.score.stickers += 1


class Scribe(Visitor):
    """Somebody who types what the table says: Enter, next."""

    def __init__(
        self, browser: httpx.AsyncClient, around: Surroundings, chance: Random, table: str
    ) -> None:
        super().__init__(browser, around, chance)
        self._table = table
        self._wishes = chance.randint(3, 7)

    async def live(self) -> None:
        """Write what the table says once the parade is on."""
        await self.around.score.parade.wait()
        while self._wishes and not self.around.score.over.is_set():
            await self.around.wait(self.chance, 6, 25)
            if not await self.open(self._table):
                return
            await self._write()

    async def _write(self) -> None:
        form = self.page.form_to("/idee/")
        text = next(self.around.texts, "") if form else ""
        self._wishes -= 1
        if form is None or not text:
            return
        if await self.send(form, **{form.typed[0]: text}):
            self.around.score.ideas += 1
