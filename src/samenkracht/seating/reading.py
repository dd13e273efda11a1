"""Reading JSON that someone else wrote: each mistake is named, with the place where it stands."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


class InstanceError(ValueError):
    """The question is not written down well; the message is a Dutch sentence."""


@dataclass(frozen=True, slots=True)
class Node:
    """An object of the JSON, and what to call it in a message."""

    place: str
    values: Mapping[str, object]

    def _get(self, name: str, kinds: type | tuple[type, ...], what: str, default: object) -> object:
        value = self.values.get(name, default)
        if value is ...:
            raise InstanceError(f"Bij {self.place} ontbreekt “{name}”.")
        # A bool is an int to Python, never to the person who wrote the file.
        if (isinstance(value, bool) and kinds is not bool) or not isinstance(value, kinds):
            raise InstanceError(f"Bij {self.place} moet “{name}” {what} zijn.")
        return value

    def text(self, name: str) -> str:
        """Return a text that must be there and not be empty."""
        value = str(self._get(name, str, "een tekst", ...))
        if not value:
            raise InstanceError(f"Bij {self.place} is “{name}” leeg.")
        return value

    def optional_text(self, name: str) -> str | None:
        """Return a text, or None when there is none."""
        value = self._get(name, (str, type(None)), "een tekst", None)
        return value if isinstance(value, str) else None

    def whole(self, name: str, default: object = ..., *, least: int = 0) -> int:
        """Return a whole number from `least` up."""
        value = self._get(name, int, "een heel getal", default)
        assert isinstance(value, int)  # noqa: S101 -- tells mypy what _get checked
        if value < least:
            raise InstanceError(f"Bij {self.place} is “{name}” kleiner dan {least}.")
        return value

    def number(self, name: str, default: object = ...) -> float:
        """Return a number."""
        value = self._get(name, (int, float), "een getal", default)
        assert isinstance(value, int | float)  # noqa: S101 -- tells mypy what _get checked
        return value

    def yes(self, name: str) -> bool:
        """Return true or false; absent is false."""
        return bool(self._get(name, bool, "waar of niet waar", default=False))

    def items(self, name: str, default: object = ()) -> tuple[object, ...]:
        """Return a list; absent is empty, unless the default says that it must be there."""
        value = self._get(name, (list, tuple), "een lijst", default)
        assert isinstance(value, list | tuple)  # noqa: S101 -- tells mypy what _get checked
        return tuple(value)

    def texts(self, name: str, default: object = ()) -> tuple[str, ...]:
        """Return a list of texts."""
        found = self.items(name, default)
        texts = tuple(item for item in found if isinstance(item, str))
        if len(texts) != len(found):
            raise InstanceError(f"Bij {self.place} mag “{name}” alleen teksten bevatten.")
        return texts

    def wholes(self, name: str) -> tuple[int, ...]:
        """Return a list of whole numbers."""
        found = self.items(name)
        numbers = tuple(n for n in found if isinstance(n, int) and not isinstance(n, bool))
        if len(numbers) != len(found):
            raise InstanceError(f"Bij {self.place} mag “{name}” alleen hele getallen bevatten.")
        return numbers

    def node(self, name: str) -> "Node":
        """Return the object under a name; absent is empty."""
        value = self._get(name, Mapping, "een object", {})
        return as_node(value, f"“{name}”")

    def nodes(self, name: str, what: str) -> Iterator["Node"]:
        """Yield the objects of a list that must be there."""
        for number, item in enumerate(self.items(name, ...), start=1):
            yield as_node(item, f"{what} {number}")


def as_node(value: object, place: str) -> Node:
    """Return a value as an object. Raises InstanceError when it is something else."""
    if not isinstance(value, Mapping):
        raise InstanceError(f"{place[:1].upper()}{place[1:]} is geen object.")
    return Node(place, value)


def unique(ids: Iterable[str], what: str) -> frozenset[str]:
    """Return the ids. Raises InstanceError when one comes twice."""
    seen: set[str] = set()
    for id_ in ids:
        if id_ in seen:
            raise InstanceError(f"{what} {id_} komt twee keer voor.")
        seen.add(id_)
    return frozenset(seen)


def known(ids: Iterable[str], among: frozenset[str], what: str) -> None:
    """Raise InstanceError for an id that nobody has."""
    for id_ in ids:
        if id_ not in among:
            raise InstanceError(f"{what} noemt {id_}, maar die staat niet op de lijst.")


def pairs(node: Node, name: str, among: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Return a list of pairs of two different people."""
    found: list[tuple[str, str]] = []
    for item in node.items(name):
        match item:
            case [str(a), str(b)] if a != b:
                found.append((a, b))
            case _:
                raise InstanceError(f"In “{name}” staat iets anders dan een paar van twee mensen.")
    known((id_ for pair in found for id_ in pair), among, f"“{name}”")
    return tuple(found)


def each(node: Node, name: str, what: str, make: Callable[[Node], T]) -> tuple[T, ...]:
    """Return what `make` makes of each object of a list."""
    return tuple(make(item) for item in node.nodes(name, what))
