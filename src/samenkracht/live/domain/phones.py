"""What a phone in the room shows and may do (METHOD S20-S22, X1)."""

from datetime import datetime, timedelta
from enum import StrEnum

from samenkracht.core.errors import Refusal
from samenkracht.core.personal import Personal
from samenkracht.live.domain.run import RunState

IDEA_PACE = timedelta(seconds=5)
MOST_DOTS = 6  # more stickers than this are told in a digit only
SHOWS_WINNERS = frozenset({"idea_parade", "stickers", "prizes"})


class PhoneScreen(StrEnum):
    """The one thing a phone shows now."""

    WAITING = "waiting"
    PAUSE = "pause"
    IDEA = "idea"
    STICKERS = "stickers"
    WINNERS = "winners"
    MOVE = "move"
    OVER = "over"


class GatheringOver(Refusal):
    """The gathering has ended; nothing of a phone or a table sign works any more (TRUST S7)."""


class TooSoon(Refusal):
    """One phone sends at most one idea in five seconds (TRUST T5)."""


class LooksPersonal(Refusal):
    """The idea holds something about a person; whoever wrote it decides (TRUST T1)."""

    def __init__(self, kind: Personal) -> None:
        super().__init__("Er staat iets over een persoon in dit idee.")
        self.kind = kind


class IdeaOnWall(Refusal):
    """An idea that has its number belongs to the room; only the moderator takes it away."""


class IdeaHasStickers(Refusal):
    """What people have put stickers on does not change under their hands."""


def screen_of(
    *, state: str, work_form: str, is_revealed: bool, shows_places: bool = False
) -> PhoneScreen:
    """Return what a phone shows in a state and a step (S20-S22); where to sit goes first (S15)."""
    if state == RunState.CLOSED:
        return PhoneScreen.OVER
    if shows_places and state in {RunState.OPEN, RunState.PAUSED}:
        return PhoneScreen.MOVE
    if state == RunState.PAUSED:
        return PhoneScreen.PAUSE
    if state != RunState.OPEN:
        return PhoneScreen.WAITING
    if is_revealed:
        return PhoneScreen.WINNERS if work_form in SHOWS_WINNERS else PhoneScreen.WAITING
    by_form = {"idea_parade": PhoneScreen.IDEA, "stickers": PhoneScreen.STICKERS}
    return by_form.get(work_form, PhoneScreen.WAITING)


def check_pace(last: datetime | None, now: datetime) -> None:
    """Leave five seconds between two ideas of one phone. Raises TooSoon (TRUST T5)."""
    if last is not None and now - last < IDEA_PACE:
        raise TooSoon("Dat ging snel. Wacht 5 tellen. Stuur dan uw idee.")
