"""Looking back: the round of a gathering (S25) and the five questions of the team (S28)."""

from collections.abc import Iterable
from dataclasses import dataclass

from samenkracht.core.errors import Refusal

WORD_LENGTH = 40
ANSWER_LENGTH = 2000


class NoWord(Refusal):
    """There is nothing to count yet."""


@dataclass(frozen=True, slots=True)
class WordCount:
    """A word of the round, and how many people said it."""

    text: str
    times: int


def tidy_word(words: str) -> str:
    """Return a word as it is counted: single spaces, no full stop, nothing that does not print."""
    kept = "".join(sign if sign.isprintable() else " " for sign in words)
    return " ".join(kept.split()).strip(" .,!;:\"'“”")[:WORD_LENGTH].strip()


def count_words(words: Iterable[str]) -> list[WordCount]:
    """Count words whatever their capitals; the most said first, then by letter."""
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word.casefold(), []).append(word)
    counts = [WordCount(said[0], len(said)) for said in found.values()]
    return sorted(counts, key=lambda each: (-each.times, each.text.casefold()))
