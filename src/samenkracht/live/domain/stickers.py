"""The rules of the stickers (METHOD S21): the same for phone and paper."""

from collections.abc import Collection, Mapping

from samenkracht.core.errors import Refusal


class NoStickersLeft(Refusal):
    """All stickers are placed."""


class OwnTable(Refusal):
    """Nobody sticks on an idea of the own table."""


class StickersClosed(Refusal):
    """Stickers go up after the meal and until the piles are shown."""


class IdeaGone(Refusal):
    """The idea is no longer on the wall."""


class TooManyPaperStickers(Refusal):
    """More paper stickers than the people at the table can have."""


def free_slot(used: Collection[int], cap: int) -> int:
    """Return the first free place (1 to cap) for a sticker. Raises NoStickersLeft (S21)."""
    for slot in range(1, cap + 1):
        if slot not in used:
            return slot
    raise NoStickersLeft("Uw stickers zijn op. Haal er eerst een terug.")


def check_paper(counts: Mapping[int, int], *, own: Collection[int]) -> None:
    """Check a paper count per idea against the own-table rule. Raises OwnTable (S21)."""
    if any(count for idea, count in counts.items() if idea in own):
        raise OwnTable("Er staat een sticker bij een idee van de eigen tafel. Die telt niet mee.")


def check_total(total: int, *, people: int, cap: int, where: str) -> None:
    """Check that no more stickers were counted than people have. Raises TooManyPaperStickers."""
    if total > people * cap:
        raise TooManyPaperStickers(
            f"{where}: {people} mensen hebben samen hoogstens {people * cap} stickers. "
            f"U telde er {total}. Tel nog een keer, of zet eerst iedereen op de aanwezigenlijst."
        )
