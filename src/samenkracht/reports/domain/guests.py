"""Who counts on a chair, and where: what the paper of a seating plan says (METHOD S12, S20)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samenkracht.live.domain.seating import languages_in
from samenkracht.people.domain.words import folded

SPARE_CARDS = 8
_LANGUAGES = {
    "nederlands": "nl",
    "engels": "en",
    "arabisch": "ar",
    "turks": "tr",
    "pools": "pl",
    "oekraiens": "uk",
}
_NEXT_LANGUAGE = re.compile(r"[,;/+&|\n]|\s(?:en|and)\s")


@dataclass(frozen=True, slots=True)
class GuestFacts:
    """Someone with a card: its number, their names, and the number of a table for each round.

    `name` is the first name, for their own card; `called` points at one person, for a list. Both
    are empty for someone whose name nobody noted. `language` is one that our sheets speak, or ''.
    """

    card: int
    tables: tuple[int | None, ...]
    name: str = ""
    called: str = ""
    language: str = ""
    uses_wheelchair: bool = False
    can_host: bool = False
    can_scribe: bool = False


@dataclass(frozen=True, slots=True)
class SeatingFacts:
    """A plan of tables as it is printed: guests by the number of their card.

    `next_card` is the number that who walks in will get.
    """

    rounds: int
    guests: tuple[GuestFacts, ...]
    next_card: int

    @property
    def by_name(self) -> list[GuestFacts]:
        """Return the guests in the order of the alphabet; who has no name comes last."""
        return sorted(self.guests, key=lambda one: (not one.called, folded(one.called), one.card))

    @property
    def has_tasks(self) -> bool:
        """Tell whether anybody receives a table or writes there."""
        return any(guest.can_host or guest.can_scribe for guest in self.guests)

    def at_tables(self, round_: int) -> Mapping[int | None, Sequence[GuestFacts]]:
        """Return who sits where in a round (from 1): first who receives, then who writes."""
        found: dict[int | None, list[GuestFacts]] = {}
        for guest in sorted(self.by_name, key=lambda one: (not one.can_host, not one.can_scribe)):
            found.setdefault(guest.tables[round_ - 1], []).append(guest)
        return found


def reading_language(spoken: str) -> str:
    """Return the sheet language that stands first among what someone speaks; '' for none of ours.

    'Turks, een beetje Nederlands' reads Turkish.
    """
    for part in _NEXT_LANGUAGE.split(spoken.casefold()):
        if part.strip() and "geen" not in part:
            return _LANGUAGES.get(min(languages_in(part)), "")
    return ""
