"""Text as people type it: stray spaces, control characters, lost letters, accents."""

import re
import unicodedata

LOST_MARKS = "?\ufffd"
"""What stands where a letter was that the encoding of the file could not hold."""

_SPACES = re.compile(r"\s+")
_DOUBLY_ENCODED = re.compile("[\u00c2-\u00c5][\u0080-\u00ff\u0152-\u2122]")
_STANDS_APART = str.maketrans(
    {
        "\u0131": "i",
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ð": "d",
    }
)


def words_of(text: str) -> frozenset[str]:
    """Return the words of a plain list."""
    return frozenset(text.split())


def tidy(text: str) -> str:
    """Return the text on one line, with single spaces and without control characters."""
    visible = "".join(
        character if character.isprintable() else " "
        for character in text
        if unicodedata.category(character) != "Cf"
    )
    return _SPACES.sub(" ", visible).strip()


def tidy_lines(text: str) -> str:
    """Return the text tidied line by line; empty lines go."""
    lines = (tidy(line) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def mended(text: str) -> str:
    """Undo a UTF-8 text that was once read as cp1252 ('JÃ¶rgen'); else return it unchanged."""
    if not _DOUBLY_ENCODED.search(text):
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def folded(text: str) -> str:
    """Return letters and digits only, in lower case and without accents; lost letters as '?'."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_STANDS_APART))
    return "".join(
        "?" if character in LOST_MARKS else character
        for character in plain
        if character.isalnum() or character in LOST_MARKS
    )


def lost_letters(text: str) -> bool:
    """Tell whether a letter of this word was lost on the way ('Koz?owski')."""
    return any(
        character in LOST_MARKS
        and (text[place - 1 : place].isalpha() or text[place + 1 : place + 2].isalpha())
        for place, character in enumerate(text)
    )
