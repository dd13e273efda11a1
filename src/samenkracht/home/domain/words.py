"""Finding by words: every word that was asked stands somewhere in the text."""

from samenkracht.people.domain.words import folded

SHORTEST = 2


def asked_words(asked: str) -> list[str]:
    """Return the words one searches for, without capitals, accents and stray signs."""
    return [plain for word in asked.split() if (plain := folded(word))]


def is_enough(words: list[str]) -> bool:
    """One letter finds everybody, so it finds nobody."""
    return len("".join(words)) >= SHORTEST


def carries(text: str, words: list[str]) -> bool:
    """Tell whether a text holds all these words, also as parts of longer ones."""
    plain = folded(text)
    return all(word in plain for word in words)
