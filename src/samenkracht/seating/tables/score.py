"""What a plan costs, what it breaks, and what no plan can go below.

Slow and plain on purpose: the search counts in its own way, and every plan it makes is weighed
again here. A search that miscounts then shows.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from samenkracht.seating.tables.problem import (
    Pair,
    Round,
    TableProblem,
    balanced_sizes,
    pair,
    together,
)


@dataclass(frozen=True, slots=True)
class Score:
    """The cost of a plan in its parts, and what people notice of it."""

    mix: int
    attribute: int
    party_and_known: int
    repeat: int
    move: int
    repeat_meetings: int
    worst_repeats: int
    moves: int

    @property
    def total(self) -> int:
        """Return the whole cost."""
        return self.mix + self.attribute + self.party_and_known + self.repeat + self.move


def twos(count: int) -> int:
    """Return in how many pairs so many people can be taken."""
    return count * (count - 1) // 2


def fair_share(size: int, share: float) -> tuple[int, int]:
    """Return the least and most of a kind that a table of this size should have."""
    exact = size * share
    return math.floor(exact + 1e-9), math.ceil(exact - 1e-9)


def shares(problem: TableProblem, round_: int, attribute: str) -> Mapping[str | None, float]:
    """Return which part of those present each value of an attribute has."""
    if attribute == "role" and problem.targets:
        return {role: share for role, share in problem.targets.items()}  # noqa: C416 -- wider key
    here = problem.here(round_)
    return {
        value: times / len(here)
        for value, times in Counter(person.of(attribute) for person in here).items()
    }


def static_costs(problem: TableProblem) -> Mapping[Pair, int]:
    """Return what it costs, each time, that two who know each other share a table."""
    costs: dict[Pair, int] = defaultdict(int)
    for party in problem.parties:
        for a, b in combinations(party, 2):
            costs[pair(a, b)] += problem.weights.party
    for a, b in problem.acquainted:
        costs[pair(a, b)] += problem.weights.known
    return costs


def mixes(problem: TableProblem) -> tuple[tuple[str, int], ...]:
    """Return what is mixed, and what a place off costs."""
    weights = problem.weights
    found = (("role", weights.mix), *((name, weights.attribute) for name in problem.mix))
    return tuple((name, weight) for name, weight in found if weight)


def score(problem: TableProblem, rounds: Sequence[Round]) -> Score:
    """Return what a plan costs; says nothing about what it breaks."""
    by_mix = {"role": 0, "other": 0}
    for number, round_ in enumerate(rounds):
        for name, weight in mixes(problem):
            kind = "role" if name == "role" else "other"
            by_mix[kind] += weight * _off_share(problem, number, round_, name)
    meetings = _meetings(problem, rounds)
    static = static_costs(problem)
    repeats, repeat_cost, personal = 0, 0, Counter[str]()
    for two, times in meetings.items():
        earlier = problem.met.get(two, 0)
        repeat_cost += twos(earlier + times) - twos(earlier)
        again = times if earlier else times - 1
        repeats += again
        personal.update(dict.fromkeys(two, again))
    moves = sum(1 for _ in moved(problem, rounds))
    return Score(
        mix=by_mix["role"],
        attribute=by_mix["other"],
        party_and_known=sum(static.get(two, 0) * times for two, times in meetings.items()),
        repeat=problem.weights.repeat * repeat_cost,
        move=problem.weights.move * moves,
        repeat_meetings=repeats,
        worst_repeats=max(personal.values(), default=0),
        moves=moves,
    )


def _off_share(problem: TableProblem, number: int, round_: Round, attribute: str) -> int:
    """Return how far the tables of a round are from a fair share, squared and added up."""
    value_of = {person.id: person.of(attribute) for person in problem.people}
    wanted = shares(problem, number, attribute)
    off = 0
    for seated in round_.values():
        if not seated:
            continue
        count = Counter(value_of[id_] for id_ in seated)
        for value, share in wanted.items():
            least, most = fair_share(len(seated), share)
            off += max(least - count[value], count[value] - most, 0) ** 2
    return off


def _meetings(problem: TableProblem, rounds: Sequence[Round]) -> Counter[Pair]:
    """Return how often two people meet; who belongs together does not count."""
    free = together(problem)
    return Counter(
        two
        for round_ in rounds
        for seated in round_.values()
        for a, b in combinations(seated, 2)
        if (two := pair(a, b)) not in free
    )


def moved(problem: TableProblem, rounds: Sequence[Round]) -> Iterator[tuple[str, int, str, str]]:
    """Yield who sits elsewhere than in the previous plan: person, round, from, to."""
    if not problem.previous:
        return
    for number in range(problem.frozen, min(problem.rounds, len(problem.previous.rounds))):
        old = {
            id_: table
            for table, seated in problem.previous.rounds[number].items()
            for id_ in seated
        }
        for table, seated in rounds[number].items():
            for id_ in seated:
                if id_ in old and old[id_] != table:
                    yield id_, number, old[id_], table


def bound(problem: TableProblem) -> int:
    """Return a cost that no plan can go below: by counting meetings, and by pigeonholes."""
    all_sizes: list[list[int]] = []
    for number in range(problem.rounds):
        sizes = balanced_sizes(len(problem.here(number)), problem.tables)
        if sizes is None:
            return 0
        all_sizes.append([size for size in sizes if size])
    return max(
        _by_cheapest_meetings(problem, all_sizes),
        problem.weights.repeat * _by_pigeonholes(problem, all_sizes),
    )


def _by_cheapest_meetings(problem: TableProblem, all_sizes: Sequence[Sequence[int]]) -> int:
    """Return the cost when the meetings that must be are the cheapest that there are."""
    left = sum(twos(size) for sizes in all_sizes for size in sizes)
    static, free = static_costs(problem), together(problem)
    apart = {pair(a, b) for a, b in problem.keep_apart}
    prices: Counter[int] = Counter()
    every_round = frozenset(range(problem.rounds))
    for one, other in combinations(problem.people, 2):
        two = pair(one.id, other.id)
        both = len(every_round - one.absent_rounds - other.absent_rounds)
        if two in free:
            left -= both
        elif two not in apart:
            start = problem.met.get(two, 0)
            for earlier in range(start, start + both):
                prices[static.get(two, 0) + problem.weights.repeat * earlier] += 1
    cost = 0
    for price in sorted(prices):
        taken = max(0, min(left, prices[price]))
        cost += price * taken
        left -= taken
    return cost


def _by_pigeonholes(problem: TableProblem, all_sizes: Sequence[Sequence[int]]) -> int:
    """Return repeats that must be: a table larger than the number of tables in another round."""
    here = [{person.id for person in problem.here(r)} for r in range(problem.rounds)]
    free = len(together(problem))
    found = 0
    for r, q in combinations(range(problem.rounds), 2):
        least = 0
        for one, other in ((r, q), (q, r)):
            tables = len(all_sizes[other])
            if not tables:
                continue
            must = sum(
                (size % tables) * twos(size // tables + 1)
                + (tables - size % tables) * twos(size // tables)
                for size in all_sizes[one]
            )
            widest = max((size // tables + 1 for size in all_sizes[one]), default=0)
            least = max(least, must - len(here[one] - here[other]) * widest)
        found += max(0, least - free)
    return found
