"""The list of ideas to stick on: rendered once for a whole hall, not once for each phone.

When the moderator opens the stickers, all phones ask for it within a second and a half. They differ
in their own table and their own few stickers only. What is kept belongs to one screen of one
gathering in one language; a new screen makes a new list.
"""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import Any, TypeVar

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import SafeString

from samenkracht.live import queries
from samenkracht.live.models import Device, Idea, Run
from samenkracht.live.queries import Pick, StickerSheet

T = TypeVar("T")
MOST_KEPT = 200

_kept: dict[tuple[object, ...], Any] = {}
_making = Lock()


@dataclass(frozen=True, slots=True)
class Board:
    """The ideas of the wall, each rendered for phones of its own table and for all others."""

    ideas: list[Idea]
    html: dict[tuple[int, bool], SafeString]


def sheet_of(device: Device) -> tuple[StickerSheet, list[SafeString]]:
    """Return the sticker sheet of a phone and its items as HTML."""
    run = device.run
    board = _once((*_screen(run), translation.get_language()), lambda: _board(run))
    own = _own(device)
    sheet = queries.sticker_sheet(device, board.ideas, own)
    return sheet, [
        _item(run, pick) if pick.slots else board.html[pick.idea.pk, pick.is_own]
        for pick in sheet.picks
    ]


def _own(device: Device) -> set[int]:
    table = device.table
    if table is None:
        return set()
    return _once((*_screen(device.run), table.pk), lambda: queries.own_ideas(device.run, table))


def _screen(run: Run) -> tuple[object, ...]:
    return run.public_id, run.screen


def _board(run: Run) -> Board:
    ideas = list(queries.ideas_on_wall(run))
    html = {
        (idea.pk, is_own): _item(run, Pick(idea=idea, slots=(), key="", is_own=is_own))
        for idea in ideas
        for is_own in (True, False)
    }
    return Board(ideas, html)


def _item(run: Run, pick: Pick) -> SafeString:
    return render_to_string("live/phone/pick.html", {"run": run, "pick": pick})


def _once(name: tuple[object, ...], make: Callable[[], T]) -> T:
    """Make something once for all who ask at the same moment."""
    with _making:
        if name not in _kept:
            if len(_kept) >= MOST_KEPT:
                _kept.clear()
            _kept[name] = make()
        found: T = _kept[name]
    return found
