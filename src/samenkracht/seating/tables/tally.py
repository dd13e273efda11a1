"""What a table costs by itself: mix, languages, host and scribe, wheelchairs.

That depends only on how many of each kind sit there. The counts are packed in one whole number, so
that adding someone is one addition, and what a number costs is worked out once.
"""

from dataclasses import dataclass, field

from samenkracht.seating.tables.problem import TableProblem
from samenkracht.seating.tables.score import fair_share, mixes, shares


@dataclass(slots=True)
class Columns:
    """Which bits of a packed number count what."""

    bits: int
    of_person: list[int]
    mixes: list[tuple[int, int, list[str | None], str, int]] = field(default_factory=list)
    language: tuple[int, list[frozenset[str]]] = (0, [])
    skill: int = 0
    wheel: int = 0

    def of(self, person: int) -> list[int]:
        """Return in which columns someone counts."""
        packed = self.of_person[person]
        return [
            at // self.bits for at in range(0, packed.bit_length(), self.bits) if packed >> at & 1
        ]


class Tally:
    """What packed tables cost and break, each worked out once.

    `costs[r][t]` is shared between rounds and tables for which the answers are the same.
    """

    def __init__(self, problem: TableProblem, hard: int) -> None:
        """Work out the columns; the costs come as they are asked for."""
        self.problem, self.hard = problem, hard
        self.columns = columns_of(problem)
        self.wanted = [
            [_wanted(problem, r, name, values) for _, _, values, name, _ in self.columns.mixes]
            for r in range(problem.rounds)
        ]
        seen: dict[object, dict[int, int]] = {}
        self.costs = [
            [
                seen.setdefault((repr(wanted), table.wheelchair_places), {0: 0})
                for table in problem.tables
            ]
            for wanted in self.wanted
        ]
        names: dict[tuple[float | None, ...], int] = {}
        self._names = [
            [names.setdefault(tuple(part), len(names)) for part in row] for row in self.wanted
        ]
        self._mixed: dict[tuple[int, int, int], int] = {}
        self._broken: dict[tuple[int, int], int] = {}

    def counts(self, packed: int, start: int, width: int) -> list[int]:
        """Return so many counts of a packed table."""
        bits = self.columns.bits
        return [(packed >> (start + k * bits)) & ((1 << bits) - 1) for k in range(width)]

    def broken(self, t: int, packed: int) -> int:
        """Return how many rules a packed table breaks."""
        places = self.problem.tables[t].wheelchair_places
        key = (places, packed >> self.columns.language[0])
        if key not in self._broken:
            self._broken[key] = self._rules_broken(packed, places)
        return self._broken[key]

    def fill(self, r: int, t: int, packed: int) -> int:
        """Work out what a packed table costs, and keep it."""
        cost = self.hard * self.broken(t, packed)
        for m, (start, width, _, _, weight) in enumerate(self.columns.mixes):
            part = (packed >> start) & ((1 << (width * self.columns.bits)) - 1)
            key = (self._names[r][m], m, part)
            if key not in self._mixed:
                self._mixed[key] = self._off_share(packed, r, m)
            cost += weight * self._mixed[key]
        self.costs[r][t][packed] = cost
        return cost

    def weights(self) -> list[int]:
        """Return what a place off costs, for each column that is mixed."""
        return [weight for _, width, _, _, weight in self.columns.mixes for _ in range(width)]

    def limits(self, r: int, largest: int) -> list[list[tuple[int, int]]]:
        """Return how few and how many each mixed column should count: [size][column]."""
        wanted = [share for row in self.wanted[r] for share in row]
        return [
            [(0, size) if share is None else fair_share(size, share) for share in wanted]
            for size in range(largest + 1)
        ]

    def _off_share(self, packed: int, r: int, m: int) -> int:
        start, width, _, _, _ = self.columns.mixes[m]
        size = sum(self.counts(packed, self.columns.skill, 4))
        off = 0
        for times, share in zip(self.counts(packed, start, width), self.wanted[r][m], strict=True):
            if share is not None:
                least, most = fair_share(size, share)
                off += max(least - times, times - most, 0) ** 2
        return off

    def _rules_broken(self, packed: int, places: int) -> int:
        neither, host, scribe, both = self.counts(packed, self.columns.skill, 4)
        if not neither + host + scribe + both:
            return 0
        rules = self.problem.rules
        found = max(0, self.counts(packed, self.columns.wheel, 1)[0] - places)
        if rules.shared_language:
            found += self._alone(packed)
        if rules.host and not host + both:
            found += 1
        if rules.scribe and not (scribe + both and (not rules.host or host + scribe + both > 1)):
            found += 1
        return found

    def _alone(self, packed: int) -> int:
        """Return how many share a language with nobody else at a packed table."""
        start, spoken = self.columns.language
        counts = self.counts(packed, start, len(spoken))
        here = [(languages, c) for languages, c in zip(spoken, counts, strict=True) if c]
        found = 0
        for languages, times in here:
            heard = sum(c for other, c in here if other & languages)
            # Everyone hears themselves, but who speaks nothing does not even do that.
            if heard <= bool(languages):
                found += times
        return found


def _wanted(
    problem: TableProblem, r: int, name: str, values: list[str | None]
) -> list[float | None]:
    """Return the share of each value; None for a value that nobody asks a share of."""
    found = shares(problem, r, name) if problem.here(r) else {}
    return [found.get(value) for value in values]


def columns_of(problem: TableProblem) -> Columns:
    """Return which bits count what."""
    bits = max((table.max for table in problem.tables), default=1).bit_length() + 1
    columns = Columns(bits, [0] * len(problem.people))
    at = 0

    def count(kinds: list[int], width: int) -> int:
        nonlocal at
        start = at
        for n, kind in enumerate(kinds):
            if kind >= 0:
                columns.of_person[n] += 1 << (start + kind * bits)
        at += width * bits
        return start

    for name, weight in mixes(problem):
        values = sorted({person.of(name) for person in problem.people}, key=str)
        start = count([values.index(person.of(name)) for person in problem.people], len(values))
        columns.mixes.append((start, len(values), values, name, weight))
    spoken = sorted({person.languages for person in problem.people}, key=sorted)
    kinds = [spoken.index(person.languages) for person in problem.people]
    columns.language = (count(kinds, len(spoken)), spoken)
    columns.skill = count([p.can_host + 2 * p.can_scribe for p in problem.people], 4)
    columns.wheel = count([0 if p.wheelchair else -1 for p in problem.people], 1)
    return columns
