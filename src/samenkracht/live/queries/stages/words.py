"""Small sentences that wall, console and pages share."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext

from samenkracht.live.domain.ties import TieWay


def and_list(words: Sequence[str]) -> str:
    """Join words as one says them: a, b en c."""
    if len(words) < 2:
        return "".join(words)
    return gettext("%(first)s en %(last)s") % {"first": ", ".join(words[:-1]), "last": words[-1]}


def ideas_words(numbers: Sequence[int]) -> str:
    """Name ideas by their numbers: idee 4 en idee 12."""
    return and_list([gettext("idee %(number)s") % {"number": number} for number in numbers])


def tables_words(numbers: Iterable[int]) -> str:
    """Name tables by their numbers, each once: tafel 4 en 7."""
    found = sorted(set(numbers))
    if not found:
        return ""
    return gettext("tafel %(numbers)s") % {"numbers": and_list([str(number) for number in found])}


def prize_words(place: int) -> str:
    return {1: gettext("1e prijs"), 2: gettext("2e prijs"), 3: gettext("3e prijs")}[place]


def way_words(way: TieWay) -> str:
    """Say in one line how an equal pile was settled."""
    return {
        TieWay.SHARE: gettext("Zij delen de prijs."),
        TieWay.DRAW: gettext("Er is geloot."),
        TieWay.BOTH: gettext("Zij winnen allemaal."),
    }[way]


def stickers_words(count: int) -> str:
    if count == 1:
        return gettext("1 sticker")
    return gettext("%(count)s stickers") % {"count": count}
