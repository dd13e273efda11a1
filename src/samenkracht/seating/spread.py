"""A fair spread over tables for one round (METHOD S12, S20, S24).

Hats count first: each hat is shared out as evenly as it goes. Then who came together: they know
each other already, so they sit apart when that costs no evenness. Both by swapping two people
until no swap helps. Who sits already is never moved. A wheelchair place is not placed here yet:
the flag is carried for the seating solver that will stand behind the same function, and the host
moves someone by hand until then.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from random import Random

# One hat out of balance weighs more than every acquaintance that a swap could part.
HAT_WEIGHT = 1000
# Enough for 60 people to find rest many times over; keeps 1,000 people within seconds.
MOST_SWAPS_TRIED = 400_000


@dataclass(frozen=True, slots=True)
class Guest:
    """Someone to seat: a key, hats, and the key of the one they came with."""

    key: int
    hats: frozenset[str]
    came_with: int | None = None
    needs_wheelchair_place: bool = False


@dataclass(slots=True)
class _Room:
    """Who sits where while we look for a better plan."""

    table_of: dict[int, int]
    hats: dict[int, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    friends: Mapping[int, frozenset[int]] = field(default_factory=dict)

    def seat(self, guest: Guest, table: int) -> None:
        self.table_of[guest.key] = table
        self.hats[table].update(guest.hats)

    def swap(self, first: Guest, other: Guest) -> None:
        here, there = self.table_of[first.key], self.table_of[other.key]
        for guest, old, new in ((first, here, there), (other, there, here)):
            self.hats[old].subtract(guest.hats)
            self.seat(guest, new)

    def gain(self, first: Guest, other: Guest) -> int:
        """Return how much lower the cost is when two people change places."""
        here, there = self.table_of[first.key], self.table_of[other.key]
        if here == there:
            return 0
        # Sum of squares is least when a hat is shared out evenly; this is its change by the swap.
        hats = sum(
            2 * (self.hats[here][hat] - self.hats[there][hat] - 1)
            for hat in first.hats - other.hats
        ) + sum(
            2 * (self.hats[there][hat] - self.hats[here][hat] - 1)
            for hat in other.hats - first.hats
        )
        known = (
            self._friends_at(first, here, other)
            + self._friends_at(other, there, first)
            - self._friends_at(first, there, other)
            - self._friends_at(other, here, first)
        )
        return HAT_WEIGHT * hats + known

    def _friends_at(self, guest: Guest, table: int, but: Guest) -> int:
        friends = self.friends[guest.key] - {but.key}
        return sum(self.table_of.get(friend) == table for friend in friends)


def spread(
    guests: Sequence[Guest],
    tables: Sequence[int],
    *,
    seed: int,
    seated: Mapping[int, int] | None = None,
) -> dict[int, int]:
    """Return guest key -> table number, mixed over the given table numbers (S20).

    Everyone sits once. Who is in `seated` stays there; the others fill the smallest tables, so
    sizes differ by at most one unless the seated already make them differ more. With one hat a
    person and nobody seated each hat differs by at most one between tables. Those who came
    together (with each other or with the same person) sit apart when that costs no evenness.
    The same guests, tables, seated and seed give the same plan, in whatever order they come.

    Raises ValueError for a double guest or table, a seat at a table that is not there, or guests
    without a table.
    """
    kept = {guest.key: seated[guest.key] for guest in guests if seated and guest.key in seated}
    _check(guests, tables, kept)
    dice = Random(seed)  # noqa: S311 -- fairness at a table needs no cryptography
    by_key = sorted(guests, key=lambda guest: guest.key)
    room = _Room(table_of={}, friends=_friends(by_key))
    for guest in by_key:
        if guest.key in kept:
            room.seat(guest, kept[guest.key])
    waiting = [guest for guest in by_key if guest.key not in kept]
    dice.shuffle(waiting)
    waiting.sort(key=lambda guest: sorted(guest.hats))
    order = sorted(tables)
    dice.shuffle(order)
    for guest, table in zip(waiting, _places(order, Counter(kept.values())), strict=False):
        room.seat(guest, table)
    _improve(room, waiting)
    return {guest.key: room.table_of[guest.key] for guest in guests}


def _check(guests: Sequence[Guest], tables: Sequence[int], kept: Mapping[int, int]) -> None:
    if len({guest.key for guest in guests}) != len(guests):
        raise ValueError("a guest comes twice")
    if len(set(tables)) != len(tables):
        raise ValueError("a table comes twice")
    if guests and not tables:
        raise ValueError("guests need a table")
    if not set(kept.values()) <= set(tables):
        raise ValueError("someone sits at a table that is not there")


def _friends(guests: Sequence[Guest]) -> dict[int, frozenset[int]]:
    """Return for each guest who came with them, or with the same person."""
    parties: dict[int, set[int]] = defaultdict(set)
    for guest in guests:
        if guest.came_with is not None:
            parties[guest.came_with].update((guest.key, guest.came_with))
    found: dict[int, set[int]] = {guest.key: set() for guest in guests}
    for party in parties.values():
        for key in party & found.keys():
            found[key] |= party - {key}
    return {key: frozenset(friends) for key, friends in found.items()}


def _places(tables: Sequence[int], sizes: Counter[int]) -> Iterator[int]:
    """Yield, without end, the next place: round by round, always at one of the smallest tables."""
    taken = Counter({table: sizes[table] for table in tables})
    while taken:
        table = min(tables, key=lambda table: taken[table])
        taken[table] += 1
        yield table


def _improve(room: _Room, movable: Sequence[Guest]) -> None:
    """Swap two people as long as that helps; the order is fixed, so the end is too."""
    tries = 0
    better = True
    while better:
        better = False
        for first, other in combinations(movable, 2):
            tries += 1
            if tries > MOST_SWAPS_TRIED:
                return
            if room.gain(first, other) > 0:
                room.swap(first, other)
                better = True
