"""Who listens to a gathering, and what a frame for them is."""

import json
from dataclasses import dataclass
from enum import StrEnum


class Audience(StrEnum):
    PHONE = "phone"
    TABLE = "table"
    WALL = "wall"
    CONSOLE = "console"


SHOWS_PAGE = frozenset({Audience.WALL, Audience.CONSOLE})


@dataclass(frozen=True, slots=True)
class Ear:
    """One kind of listener: an audience in a language; all of them get the same bytes.

    Phones and tables only hear a version and the name of their screen, the same in every language.
    """

    audience: Audience
    language: str = ""


@dataclass(frozen=True, slots=True)
class Marks:
    """The version of a run, and since which version its screen (phones) and stage (wall) stand."""

    version: int
    screen: int
    stage: int


def frame(*, version: int, screen: str, html: str = "", placed: int | None = None) -> bytes:
    """Return one event as it goes over the line, encoded once for everyone.

    `placed` is how many stickers are up, for a wall of which nothing else changed.
    """
    body: dict[str, int | str] = {"v": version, "s": screen}
    if html:
        body["html"] = html
    if placed is not None:
        body["n"] = placed
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return f"id: {version}\ndata: {text}\n\n".encode()
