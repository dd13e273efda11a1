"""Who is the same person twice, and who only has the same name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from itertools import chain, islice
from typing import Generic, Protocol, TypeVar

from samenkracht.people.domain.names import Name
from samenkracht.people.domain.words import folded

_MOST_LOOKALIKES = 50
"""So many people of one name are compared; no neighbourhood has more."""


class Verdict(Enum):
    """What two people on paper are to each other."""

    SAME = auto()
    NAMESAKE = auto()
    OTHER = auto()


class Known(Protocol):
    """What can tell two people apart."""

    @property
    def name(self) -> Name: ...
    @property
    def born(self) -> date | None: ...
    @property
    def phone(self) -> str | None: ...
    @property
    def email(self) -> str | None: ...
    @property
    def works_at(self) -> str: ...


class Listed(Known, Protocol):
    """Someone on a line of a list."""

    @property
    def line(self) -> int: ...


Someone = TypeVar("Someone", bound=Known)


@dataclass(frozen=True, slots=True)
class Doubles:
    """For each doubled line the line that it repeats; and the lines of true namesakes."""

    doubles: Mapping[int, int]
    namesakes: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Face:
    """Someone with the name as it is compared: folded once, looked at often."""

    who: Known
    surname: str
    infix: str
    first: str
    has_initials: bool

    @classmethod
    def of(cls, who: Known) -> "_Face":
        name = who.name
        return cls(
            who, folded(name.last), folded(name.infix), folded(name.first), name.has_initials
        )

    @property
    def lost_letters(self) -> bool:
        return "?" in self.surname or "?" in self.first


class Shelf(Generic[Someone]):
    """People by name, so that a long list need not be compared crosswise."""

    def __init__(self, people: Iterable[Someone] = ()) -> None:
        self._by_key: dict[tuple[str, ...], list[tuple[_Face, Someone]]] = defaultdict(list)
        for person in people:
            self.add(person)

    def add(self, person: Someone) -> None:
        face = _Face.of(person)
        for key in _keys(face):
            self._by_key[key].append((face, person))

    def find(self, person: Known) -> tuple[Someone | None, bool]:
        """Return who is the same person, and whether there is a namesake."""
        face = _Face.of(person)
        has_namesake = False
        lookalikes = chain.from_iterable(self._by_key.get(key, ()) for key in _sought(face))
        for known_face, known in islice(lookalikes, _MOST_LOOKALIKES):
            verdict = _verdict(known_face, face)
            if verdict is Verdict.SAME:
                return known, False
            has_namesake = has_namesake or verdict is Verdict.NAMESAKE
        return None, has_namesake


def compare(one: Known, other: Known) -> Verdict:
    """Say whether two people on paper are one person (S02).

    The names must go together: capitals, spaces and accents do not count, an initial may stand
    for a first name, a lost letter for any letter. Then birth date, telephone and e-mail decide:
    one that agrees makes them the same, one that differs makes them namesakes. Without anything
    to compare the same whole name is the same person; an initial, or a bare first name of another
    organisation, is not.
    """
    return _verdict(_Face.of(one), _Face.of(other))


def find_doubles(people: Iterable[Listed]) -> Doubles:
    """Group the lines of one list: the first line of a person stands, the rest are doubles."""
    shelf = Shelf[Listed]()
    doubles: dict[int, int] = {}
    namesakes: set[int] = set()
    for person in people:
        same, has_namesake = shelf.find(person)
        if same is not None:
            doubles[person.line] = doubles.get(same.line, same.line)
        elif has_namesake:
            namesakes.add(person.line)
        shelf.add(person)
    return Doubles(doubles, frozenset(namesakes))


def _keys(face: _Face) -> list[tuple[str, ...]]:
    """Name the places where someone lies: by whole name, surname, first letter, and all."""
    keys = [("surname", face.surname), ("letter", face.first[:1]), ("all",)]
    if face.lost_letters:
        return [("smudged",), *keys]
    whole = ("whole", face.surname, face.first)
    return [whole, ("initial", face.surname, face.first[:1]), *keys]


def _sought(face: _Face) -> list[tuple[str, ...]]:
    surname, first = face.surname, face.first
    if "?" in surname:
        return [("all",)] if first[:1] in {"", "?"} else [("letter", first[:1]), ("smudged",)]
    if not first or "?" in first:
        return [("surname", surname), ("smudged",)]
    nameless = ("whole", surname, "")
    return [("whole", surname, first), ("initial", surname, first[:1]), nameless, ("smudged",)]


def _verdict(one: _Face, other: _Face) -> Verdict:
    if not _go_together(one, other):
        return Verdict.OTHER
    if _is_same(one, other):
        return Verdict.SAME
    is_certain = not (one.lost_letters or other.lost_letters)
    return Verdict.NAMESAKE if is_certain and _whole(one, other) else Verdict.OTHER


def _go_together(one: _Face, other: _Face) -> bool:
    if not _alike(one.surname, other.surname) or not _same_infix(one.infix, other.infix):
        return False
    if _alike(one.first, other.first):
        return True
    if not one.surname or not (one.first and other.first):
        return bool(one.surname)
    return (one.has_initials or other.has_initials) and _alike(one.first[0], other.first[0])


def _is_same(one: _Face, other: _Face) -> bool:
    first, second = one.who, other.who
    if _differ(first.born, second.born):
        return False
    if _agree(first.phone, second.phone) or _agree(first.email, second.email):
        return True
    clash = _differ(first.phone, second.phone) or _differ(first.email, second.email)
    if _agree(first.born, second.born):
        return not clash or _whole(one, other)
    return not clash and _whole(one, other) and _same_house(one, other)


def _whole(one: _Face, other: _Face) -> bool:
    """Tell whether the whole names are the same, more than an initial."""
    has_initials = one.has_initials or other.has_initials
    return not has_initials and bool(one.first) and _alike(one.first, other.first)


def _same_house(one: _Face, other: _Face) -> bool:
    """Tell Jan of one organisation from Jan of another: a bare first name says little."""
    return bool(one.surname) or folded(one.who.works_at) == folded(other.who.works_at)


def _same_infix(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return short in {"vd", "v"} and long.startswith("van")


def _alike(one: str, other: str) -> bool:
    """Compare letter by letter; a lost letter goes with every letter."""
    if "?" not in one + other:
        return one == other
    pairs = zip(one, other, strict=False)
    return len(one) == len(other) and all(a == b or "?" in {a, b} for a, b in pairs)


def _agree(one: object, other: object) -> bool:
    return bool(one) and one == other


def _differ(one: object, other: object) -> bool:
    return bool(one and other) and one != other
