"""The question: who, which tables, how many rounds, what must and what we wish (S12, S20)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from samenkracht.seating.sizes import LEAST_AT_TABLE, MOST_AT_TABLE, tables_for

Pair = tuple[str, str]
# A round: table -> who sits there.
Round = Mapping[str, Sequence[str]]


def pair(a: str, b: str) -> Pair:
    """Return two people in the one order in which we keep them."""
    return (a, b) if a < b else (b, a)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone to seat."""

    id: str
    role: str | None = None
    languages: frozenset[str] = frozenset()
    attributes: Mapping[str, str | None] = field(default_factory=dict)
    can_host: bool = False
    can_scribe: bool = False
    wheelchair: bool = False
    absent_rounds: frozenset[int] = frozenset()

    def of(self, attribute: str) -> str | None:
        """Return what someone is by role or by another attribute."""
        return self.role if attribute == "role" else self.attributes.get(attribute)


@dataclass(frozen=True, slots=True)
class Table:
    """A table, and how many chairs are in use; an optional one may stay empty."""

    id: str
    min: int = 5
    max: int = 7
    accessible: bool = False
    wheelchair_places: int = 2
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Rules:
    """What every table must have."""

    shared_language: bool = False
    host: bool = False
    scribe: bool = False


@dataclass(frozen=True, slots=True)
class Weights:
    """What a broken wish costs."""

    mix: int = 4
    attribute: int = 1
    party: int = 8
    known: int = 3
    repeat: int = 5
    move: int = 6


@dataclass(frozen=True, slots=True)
class Previous:
    """The plan that people know already; the first `frozen` rounds are over."""

    rounds: tuple[Round, ...]
    frozen: int = 0


@dataclass(frozen=True, slots=True)
class TableProblem:
    """Everything a plan over all rounds is made of."""

    people: tuple[Person, ...]
    tables: tuple[Table, ...]
    rounds: int = 1
    keep_together: tuple[Pair, ...] = ()
    keep_apart: tuple[Pair, ...] = ()
    pinned: Mapping[str, str] = field(default_factory=dict)
    # Who keeps a table in one round only: (person, round from 0) -> table.
    held: Mapping[tuple[str, int], str] = field(default_factory=dict)
    parties: tuple[tuple[str, ...], ...] = ()
    acquainted: tuple[Pair, ...] = ()
    met: Mapping[Pair, int] = field(default_factory=dict)
    rules: Rules = Rules()
    mix: tuple[str, ...] = ()
    targets: Mapping[str, float] | None = None
    weights: Weights = Weights()
    previous: Previous | None = None
    name: str = ""

    def here(self, round_: int) -> tuple[Person, ...]:
        """Return who is there in a round."""
        return tuple(person for person in self.people if round_ not in person.absent_rounds)

    def fixed(self, round_: int) -> Mapping[str, str]:
        """Return who keeps which table in a round: the pinned, and who is held there (H8)."""
        held = {id_: table for (id_, r), table in self.held.items() if r == round_}
        return {**self.pinned, **held}

    @property
    def frozen(self) -> int:
        """Return how many rounds are over."""
        return min(self.previous.frozen, self.rounds) if self.previous else 0


def units(problem: TableProblem) -> tuple[tuple[str, ...], ...]:
    """Return who belongs together (H3): everyone is in one unit, mostly alone."""
    unit_of = {person.id: [person.id] for person in problem.people}
    for a, b in problem.keep_together:
        if unit_of[a] is not unit_of[b]:
            unit_of[a].extend(unit_of[b])
            for id_ in unit_of[b]:
                unit_of[id_] = unit_of[a]
    return tuple(
        tuple(unit) for person in problem.people if (unit := unit_of[person.id])[0] == person.id
    )


def together(problem: TableProblem) -> frozenset[Pair]:
    """Return every pair that belongs together, also through a third."""
    return frozenset(pair(a, b) for unit in units(problem) for a in unit for b in unit if a < b)


def tables_of(count: int, *, accessible: int = 1) -> tuple[Table, ...]:
    """Return tables for so many people, as the method wants them; the first are accessible.

    Five to seven a table where that can be. Eight people sit at two tables of four, nine at five
    and four. A table may hold up to seven, so that who comes late finds a chair.
    """
    return tuple(
        Table(
            f"t{number:02}",
            min=min(LEAST_AT_TABLE, size),
            max=max(MOST_AT_TABLE, size),
            accessible=number <= accessible,
        )
        for number, size in enumerate(tables_for(count), start=1)
    )


def balanced_sizes(count: int, tables: Sequence[Table]) -> tuple[int, ...] | None:
    """Return a size per table, as even as it goes; 0 for an optional table that stays closed.

    None when so many people do not fit these tables.
    """
    by_need = sorted(range(len(tables)), key=lambda t: tables[t].optional)
    for opened in range(len(tables), -1, -1):
        closed = by_need[opened:]
        if any(not tables[t].optional for t in closed):
            return None
        used = sorted(by_need[:opened])
        sizes = {t: tables[t].min for t in used}
        left = count - sum(sizes.values())
        if left < 0:
            continue
        while left and (room := [t for t in used if sizes[t] < tables[t].max]):
            sizes[min(room, key=sizes.__getitem__)] += 1
            left -= 1
        return None if left else tuple(sizes.get(t, 0) for t in range(len(tables)))
    return None
