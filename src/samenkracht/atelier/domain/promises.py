"""A promise to bring somebody (METHOD S11, X4): who asks, and one word to remember whom.

Whoever is brought did not agree to anything yet. So nothing is kept that would find them: no
surname, no number, no address; a first name or 'mijn buurvrouw' is all there is room for.
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from samenkracht.core.errors import Refusal
from samenkracht.people.domain.words import words_of

WORD_LENGTH = 30
REMINDER_STAYS = timedelta(days=14)

_ASKS = re.compile(
    r"\s+(?:vraagt|neemt|brengt|asks|brings)(?:\s+|$)"
    r"|\s*[:>\u2192]\s*|\s+[-\u2013\u2014]\s+",
    re.IGNORECASE,
)
_ALONG = re.compile(r"\s+(?:mee|along)[.!]?$", re.IGNORECASE)
_COUNT = re.compile(r"^([1-9])\s+(?=\D)")
_COUNT_WORDS = {"twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6}
_NOT_A_NAME = words_of(
    "mijn m'n een de het haar zijn z'n ons onze iemand hun die deze nog buurvrouw buurman buur "
    "buren vriendin vriend vrienden zus broer dochter zoon moeder vader man vrouw collega "
    "kennis nicht neef oma opa familie"
)
_PLAIN = re.compile(r"^[^\W\d_](?:[^\W\d_]|[ '\u2019.-])*$")


class PromiseState(StrEnum):
    OPEN = "open"
    ASKED = "asked"
    NOT = "not"
    CAME = "came"


class WhoAsks(Refusal):
    """The line does not say which person of the circle asks."""


class TooMuchTold(Refusal):
    """The line tells more about the other than a first word."""


class PromiseGone(Refusal):
    """A colleague took the promise away meanwhile."""


@dataclass(frozen=True, slots=True)
class Said:
    """A line as somebody said it: who asks, and whom."""

    asker: str
    whom: str


@dataclass(frozen=True, slots=True)
class Reminder:
    """A first word for whom is asked, and how many there are of them ('2 buren')."""

    word: str
    people: int = 1


def read_promise(line: str) -> Said:
    """Read 'Fatima vraagt Henk', 'Fatima neemt Henk mee', 'Fatima: Henk' or just 'Fatima'."""
    asker, *rest = _ASKS.split(line.strip(), maxsplit=1)
    return Said(asker.strip(" ,.;"), _ALONG.sub("", " ".join(rest)).strip(" ,.;"))


def read_reminder(words: str) -> Reminder | None:
    """Keep a first word of whom is asked; None when it holds more than we want to know.

    'Henk de Vries' becomes 'Henk', '2 buren' is twice 'buren', 'Mijn buurvrouw' stays.
    """
    words, people = _counted(" ".join(words.split()))
    if not words:
        return Reminder("", people)
    if not _PLAIN.match(words):
        return None
    first = words.split()[0]
    if first.casefold() in _NOT_A_NAME:
        words = first.lower() + words[len(first) :]
        words = " ".join(words.split()[:3])
    else:
        words = first
    return Reminder(words.strip(" .-"), people) if len(words) <= WORD_LENGTH else None


def name_in(word: str) -> str:
    """Return the first name that a reminder holds; '' for 'mijn buurvrouw'."""
    return word if word[:1].isupper() else ""


def _counted(words: str) -> tuple[str, int]:
    if found := _COUNT.match(words):
        return words[found.end() :], int(found[1])
    first, _, rest = words.partition(" ")
    people = _COUNT_WORDS.get(first.casefold())
    return (rest, people) if people and rest else (words, 1)
