"""What phones and scribes see: the idea form, the stickers, the winners, the table."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from samenkracht.live.domain.ideas import IdeaState
from samenkracht.live.domain.phones import MOST_DOTS
from samenkracht.live.models import Device, Idea, Run, Sticker, Table
from samenkracht.live.queries.seating import table_of_card


@dataclass(frozen=True, slots=True)
class Slot:
    """A sticker of a phone: its number, and whether it is on an idea."""

    number: int
    is_used: bool


@dataclass(frozen=True, slots=True)
class Pick:
    """An idea to stick on, as one phone sees it; `key` is of the newest own sticker on it."""

    idea: Idea
    slots: tuple[int, ...]
    key: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class StickerSheet:
    """The stickers of one phone and the ideas of the wall. It says nothing about others."""

    picks: list[Pick]
    placed: list[Sticker]
    slots: list[Slot]
    left: int

    @property
    def hand(self) -> list[tuple[int, str, str]]:
        """Return the stickers as the script on the phone knows them: slot, idea, key."""
        return [(s.slot, str(s.idea.public_id), s.key) for s in self.placed if s.slot]

    @property
    def lefts(self) -> list[int]:
        """Return the counts to have a sentence ready for; of many stickers only the present one."""
        return list(range(len(self.slots) + 1)) if self.shows_dots else [self.left]

    @property
    def shows_dots(self) -> bool:
        return len(self.slots) <= MOST_DOTS


@dataclass(frozen=True, slots=True)
class Winner:
    """A prize as it was told on the wall."""

    place: int
    idea: Idea


@dataclass(frozen=True, slots=True)
class Place:
    """Where whoever holds this phone sits now: what their card says, and what the phone says."""

    card: int | None
    told: int | None
    chosen: int | None
    may_choose: bool

    @property
    def is_elsewhere(self) -> bool:
        """Whether the phone still lies at another table than the card says."""
        return self.told is not None and self.told != self.chosen

    @property
    def asks(self) -> bool:
        """Whether to ask if somebody has found the table of their card."""
        return self.is_elsewhere and self.may_choose


def place_of(device: Device, card: int | None) -> Place:
    """Return where a phone sits in the round of now; its card is known for this request only."""
    table = table_of_card(device.run, card) if card is not None else None
    return Place(
        card=card,
        told=table.number if table else None,
        chosen=device.table.number if device.table else None,
        may_choose=not device.stickers.filter(slot__isnull=False).exists(),
    )


def has_cards(run: Run) -> bool:
    """Tell whether anybody at this gathering has a card."""
    return run.guests.exists()


def placed_by(device: Device) -> list[Sticker]:
    """Return the stickers of a phone that are on an idea now, by their number."""
    placed = device.stickers.filter(slot__isnull=False).select_related("idea")
    return list(placed.order_by("slot"))


def stickers_left(device: Device) -> int:
    """Return how many stickers a phone has in hand."""
    return max(0, device.run.sticker_cap - device.stickers.filter(slot__isnull=False).count())


def sticker_sheet(device: Device, ideas: Sequence[Idea], own: Collection[int]) -> StickerSheet:
    """Return the ideas of the wall with this phone's own stickers, in one query (S21).

    `own` are the ideas (pk) of the phone's table; a view may share both lists among phones.
    """
    run, placed = device.run, placed_by(device)
    on_idea: dict[int, list[Sticker]] = {}
    for sticker in placed:
        on_idea.setdefault(sticker.idea_id, []).append(sticker)
    used = {sticker.slot for sticker in placed}
    return StickerSheet(
        picks=[_pick(idea, on_idea.get(idea.pk, []), is_own=idea.pk in own) for idea in ideas],
        placed=placed,
        slots=[Slot(number, number in used) for number in range(1, run.sticker_cap + 1)],
        left=max(0, run.sticker_cap - len(placed)),
    )


def ideas_of_phone(device: Device) -> list[Idea]:
    """Return what this phone sent, newest first; also what the moderator set aside."""
    return list(device.ideas.order_by("-written_at", "-pk"))


def winners_told(run: Run) -> list[Winner]:
    """Return the prizes that were told so far, best first (S22)."""
    prizes = list(run.prizes.select_related("idea__table").order_by("place", "idea__number"))
    places = sorted({prize.place for prize in prizes}, reverse=True)[: run.prizes_told]
    return [Winner(prize.place, prize.idea) for prize in prizes if prize.place in places]


def table_numbers(run: Run) -> list[int]:
    """Return the numbers of the tables."""
    return list(run.tables.order_by("number").values_list("number", flat=True))


def find_table(run: Run, number: int | None) -> Table | None:
    """Return a table by its number; None for no number or no such table."""
    return run.tables.filter(number=number).first() if number else None


def ideas_at_table(table: Table) -> QuerySet[Idea]:
    """Return the ideas that the scribe of a table sees, newest first; none that waits unseen."""
    seen = table.ideas.filter(state__in=(IdeaState.SHOWN, IdeaState.KEPT))
    return seen.order_by("-written_at", "-pk")


def is_door_open(run: Run, now: datetime) -> bool:
    """Tell whether new phones may come in."""
    return run.is_live and run.door_open_until is not None and run.door_open_until >= now


def _pick(idea: Idea, placed: list[Sticker], *, is_own: bool) -> Pick:
    newest = max(placed, key=lambda sticker: sticker.pk, default=None)
    return Pick(
        idea=idea,
        slots=tuple(sticker.slot for sticker in placed if sticker.slot),
        key=newest.key if newest else "",
        is_own=is_own,
    )
