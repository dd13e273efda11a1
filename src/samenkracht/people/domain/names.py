"""Names as people write them: 'Velde, Puck van den', 'PUCK VAN DEN VELDE', 'P. v.d. Velde'."""

import re
from dataclasses import dataclass, replace
from itertools import takewhile

from samenkracht.people.domain.words import folded, lost_letters, tidy, words_of

NAME_LENGTH = 80
INFIX_LENGTH = 20

_INFIX_WORDS = words_of(
    "van de den der het 't 's ten ter te in op aan bij uit uijt von zu zum zur du da das do dos di "
    "del della la las le les lo los l' d' af tot thoe thor over onder voor v. d. v.d. v/d vd "
    "v.d v/d. v.der v.den"
)
_SURNAME_STARTS = words_of("el al ben bin bint abu ait aït ould oulad mac mc st. sint")
_SALUTATION = re.compile(
    r"^(?:(?:de\s+heer|dhr|hr|mevrouw|mevr|mw|meneer|mej|drs|ing|ir|mr|dr|prof)(?:\.\s*|\s+))+",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_INITIALS = re.compile(r"^(?:[^\W\d_](?:\.|$)[\s-]?)+$")
_WORD = re.compile(r"[^\W\d_]+")
_FORMULA_SIGNS = frozenset("=+@")
_QUOTES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u0060": "'", "\u00b4": "'"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name in three parts; each of them may be empty."""

    first: str = ""
    infix: str = ""
    last: str = ""

    @property
    def full(self) -> str:
        return " ".join(part for part in (self.first, self.infix, self.last) if part)

    @property
    def is_empty(self) -> bool:
        return not (self.first or self.last)

    @property
    def has_initials(self) -> bool:
        return is_initials(self.first)

    @property
    def lost_letters(self) -> bool:
        return lost_letters(self.full)

    @property
    def surname_key(self) -> str:
        return folded(self.last)

    @property
    def is_too_long(self) -> bool:
        return max(len(self.first), len(self.last)) > NAME_LENGTH or len(self.infix) > INFIX_LENGTH


def is_initials(text: str) -> bool:
    """Tell whether a first name is no more than initials: 'P.', 'J.P.', 'P'."""
    return bool(_INITIALS.match(text)) and len(_WORD.findall(text)) >= 1


def read_name(text: str) -> Name:
    """Read a whole name from one cell or line, in Dutch order or with the surname first (S02)."""
    plain = _spoken(text)
    if plain[:1] in _FORMULA_SIGNS:
        return Name(first=plain)
    if "," in plain:
        return _surname_first(plain)
    return _first_name_first(plain.split())


def name_of(*, first: str = "", infix: str = "", last: str = "") -> Name:
    """Join the cells of a name; an infix that was typed inside the surname finds its place."""
    whole = _spoken(last)
    if "," in whole and not first and not infix:
        return _surname_first(whole)
    words = whole.split()
    found = _leading_infix(words)
    apart = _spoken(infix).casefold().strip()
    if not apart and len(found) < len(words):
        apart, words = " ".join(found).casefold(), words[len(found) :]
    return _cased(Name(first=_spoken(first), infix=apart, last=" ".join(words)))


def _spoken(text: str) -> str:
    if tidy(text)[:1] in _FORMULA_SIGNS:
        return tidy(text)
    plain = _IN_BRACKETS.sub(" ", tidy(text).translate(_QUOTES))
    return _SALUTATION.sub("", tidy(plain)).strip(" ,;")


def _leading_infix(words: list[str]) -> list[str]:
    return list(takewhile(_is_infix, words))


def _is_infix(word: str) -> bool:
    return word.casefold() in _INFIX_WORDS


def _surname_first(text: str) -> Name:
    last, *rest = (part.strip() for part in text.split(","))
    words = " ".join(rest).split()
    infix = _leading_infix(words)
    words = words[len(infix) :]
    trailing = _leading_infix(words[::-1])[::-1] if len(words) > 1 else []
    first = words[: len(words) - len(trailing)]
    return name_of(first=" ".join(first), infix=" ".join([*infix, *trailing]), last=last)


def _first_name_first(words: list[str]) -> Name:
    if len(words) < 2:
        return _cased(Name(first=" ".join(words)))
    if _is_infix(words[0]) and not _is_infix(words[-1]):
        return name_of(last=" ".join(words))
    start = next(
        (place for place, word in enumerate(words) if place and _starts_surname(word)),
        len(words) - 1,
    )
    return name_of(first=" ".join(words[:start]), last=" ".join(words[start:]))


def _starts_surname(word: str) -> bool:
    plain = word.casefold()
    return _is_infix(word) or plain in _SURNAME_STARTS or plain.rpartition("-")[2] in _INFIX_WORDS


def _cased(name: Name) -> Name:
    return replace(name, first=_proper(name.first), last=_proper(name.last))


def _proper(text: str) -> str:
    """Give a name that was typed all in capitals, or without any, its ordinary capitals back."""
    letters = [character for character in text if character.isalpha()]
    if text[:1] in _FORMULA_SIGNS or lost_letters(text):
        return text
    shouted = len(letters) > 1 and text == text.upper() and not is_initials(text)
    if not shouted and text != text.lower():
        return text
    proper = _WORD.sub(lambda word: word[0][:1].upper() + word[0][1:].lower(), text)
    return re.sub(r"\bIj(?=[^\W\d_])", "IJ", proper)
