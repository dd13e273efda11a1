"""Who sits where at a gathering: what a table may hold, who counts as what (METHOD S12, S20).

Plain rules; the search itself lives in the room `seating`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from samenkracht.core.errors import Refusal
from samenkracht.people.domain.hats import Hat
from samenkracht.people.domain.words import folded
from samenkracht.seating.sizes import LEAST_AT_TABLE
from samenkracht.seating.tables.preflight import Finding

MOST_ROUNDS = 6
MOST_UNDONE = 20
MOST_SEATS = 14
MOST_TABLES = 60
DUTCH = "nederlands"

# Of several hats the one that brings the rarest voice to a table counts (S20).
_RAREST_FIRST = (Hat.OFFICIAL, Hat.PROFESSIONAL, Hat.KEY_FIGURE, Hat.VOLUNTEER, Hat.RESIDENT)
# Words around a language that say how well someone speaks it.
_HOW_WELL = re.compile(
    r"\b(een|beetje|wat|weinig|goed|slecht|matig|vloeiend|redelijk|ook|spreekt|alleen|geen)\b"
)
_BETWEEN = re.compile(r"[,;/+&|\n]|\s(?:en|and)\s")
_SHORT = {
    "nl": DUTCH,
    "ned": DUTCH,
    "dutch": DUTCH,
    "ar": "arabisch",
    "tr": "turks",
    "pl": "pools",
    "uk": "oekraiens",
    "en": "engels",
    "fr": "frans",
    "de": "duits",
}


class Togetherness(StrEnum):
    """What two people wish of each other at a table."""

    TOGETHER = "together"
    APART = "apart"


class Change(StrEnum):
    """What can be undone at the tables, by what somebody did."""

    MOVED = "moved"
    SWAPPED = "swapped"
    MADE = "made"
    MENDED = "mended"
    AWAY = "away"
    LAID = "laid"
    CHAIRS = "chairs"


@dataclass(frozen=True, slots=True)
class TableRules:
    """How often people change tables, and what every table must have (S20)."""

    rounds: int = 1
    asks_language: bool = True
    asks_host: bool = False
    asks_scribe: bool = False


class TableFull(Refusal):
    """Every chair of the table is taken."""


class PlanChanged(Refusal):
    """Somebody else changed the tables while a plan was being made."""


class NotPossible(Refusal):
    """No plan can keep every rule; the findings say why, and about whom."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(" ".join(finding.sentence for finding in findings))
        self.findings = tuple(findings)


class NobodyToSeat(Refusal):
    """There is nobody yet who needs a chair."""


class NothingToUndo(Refusal):
    """There is no earlier plan to go back to."""


class NoSuchRound(Refusal):
    """The plan has no such round."""


class RoundOver(Refusal):
    """A round that is over does not change."""


def table_hat(hats: Iterable[str]) -> Hat | None:
    """Return the hat by which someone is mixed over tables; None without a hat (S02, S20)."""
    worn = set(hats)
    return next((hat for hat in _RAREST_FIRST if hat.value in worn), None)


def languages_in(text: str) -> frozenset[str]:
    """Return the languages somebody speaks, as folded words; nothing noted means Dutch.

    Reads what people type: 'Turks, een beetje Nederlands' gives both.
    """
    found = set()
    for part in _BETWEEN.split(text.casefold()):
        if "geen" in part:
            continue
        word = folded(_HOW_WELL.sub(" ", part))
        if word:
            found.add(_SHORT.get(word, word))
    return frozenset(found) or frozenset({DUTCH})


def least_at_table(people: int, seats: Sequence[int]) -> int:
    """Return how few may sit at a table when so many people share these tables (S20).

    Five where that can be; fewer when there are too few people or too few chairs for it.
    """
    if not seats:
        return 0
    return max(0, min(LEAST_AT_TABLE, people // len(seats), *seats))


def alone_in_language(spoken: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return who shares a language with nobody else; given who speaks what, by key.

    No table can help them; somebody who translates can.
    """
    times = Counter(language for languages in spoken.values() for language in languages)
    return frozenset(
        key
        for key, languages in spoken.items()
        if not any(times[language] > 1 for language in languages)
    )
