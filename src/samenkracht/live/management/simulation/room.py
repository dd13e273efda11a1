"""Fills a room and tells how it goes."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address
from random import Random
from urllib.parse import urlsplit

import httpx

from samenkracht.core.errors import Refusal
from samenkracht.live.management.simulation.people import Phone, Score, Scribe, Surroundings
from samenkracht.live.management.simulation.words import IDEAS

Tell = Callable[[Score], None]
NEWS_EVERY = 5.0  # seconds


class NobodyAnswers(Refusal):
    """No server answers at the address."""


@dataclass(frozen=True, slots=True)
class Doors:
    """The addresses that stand on the wall and on the table signs."""

    door: str
    tables: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cast:
    """How many phones there are, how quick everybody is, and for how long."""

    people: int
    seed: int
    pace: float
    minutes: float


def is_own_computer(url: str) -> bool:
    """Tell whether an address is on this computer."""
    host = urlsplit(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


async def fill(doors: Doors, cast: Cast, tell: Tell) -> Score:
    """Let phones and scribes take part until the gathering is over. Raises NobodyAnswers."""
    chance = Random(cast.seed)  # noqa: S311 -- a play, not a secret
    texts = list(IDEAS)
    chance.shuffle(texts)
    score = Score()
    around = Surroundings(score, iter(texts), cast.pace)
    # Nobody has a proxy to this computer; a browser of our own for each phone, so each a cookie.
    limits = httpx.Limits(max_connections=2, max_keepalive_connections=1)
    browsers = [
        httpx.AsyncClient(timeout=20, follow_redirects=True, limits=limits, trust_env=False)
        for _ in range(cast.people + len(doors.tables))
    ]
    seeds = [Random(chance.random()) for _ in browsers]  # noqa: S311
    phones = [
        Phone(browser, around, seed, doors.door)
        for browser, seed in zip(browsers[: cast.people], seeds, strict=False)
    ]
    scribes = [
        Scribe(browser, around, seed, table)
        for browser, seed, table in zip(
            browsers[cast.people :], seeds[cast.people :], doors.tables, strict=True
        )
    ]
    try:
        await browsers[0].get(doors.door)
        await _play(phones, scribes, score, cast, tell)
    except httpx.ConnectError:
        raise NobodyAnswers("Op dit adres antwoordt geen server.") from None
    finally:
        await asyncio.gather(*(browser.aclose() for browser in browsers))
    return score


async def _play(
    phones: list[Phone], scribes: list[Scribe], score: Score, cast: Cast, tell: Tell
) -> None:
    news = asyncio.create_task(_keep_telling(score, tell))
    try:
        async with asyncio.timeout(cast.minutes * 60), asyncio.TaskGroup() as everybody:
            for scribe in scribes:
                everybody.create_task(scribe.live())
            everybody.create_task(_until_last_leaves(phones, score))
    except TimeoutError:
        return
    finally:
        news.cancel()
        tell(score)


async def _until_last_leaves(phones: list[Phone], score: Score) -> None:
    async with asyncio.TaskGroup() as inside:
        for phone in phones:
            inside.create_task(phone.live())
    score.over.set()
    score.parade.set()


async def _keep_telling(score: Score, tell: Tell) -> None:
    while True:
        await asyncio.sleep(NEWS_EVERY)
        tell(score)
