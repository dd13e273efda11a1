"""Finding by words: every word that was asked stands somewhere in the text.

Capitals and accents do not count. That is done here and not in the database, so that SQLite and
PostgreSQL find the same; names come back in every search, so a folded text is remembered.
"""

from functools import lru_cache

from samenkracht.people.domain.words import folded

SHORTEST = 2
_REMEMBERED = 65_536
_LONGEST_REMEMBERED = 200

_fold = lru_cache(maxsize=_REMEMBERED)(folded)


def asked_words(asked: str) -> list[str]:
    """Return the words one searches for, without capitals, accents and stray signs."""
    return [plain for word in asked.split() if (plain := folded(word))]


def is_enough(words: list[str]) -> bool:
    """One letter finds everybody, so it finds nobody."""
    return len("".join(words)) >= SHORTEST


def carries(text: str, words: list[str]) -> bool:
    """Tell whether a text holds all these words, also as parts of longer ones."""
    plain = _fold(text) if len(text) <= _LONGEST_REMEMBERED else folded(text)
    return all(word in plain for word in words)
