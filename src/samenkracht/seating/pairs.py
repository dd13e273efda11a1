"""The zoomsessie: in pairs, some rounds long, everyone each time with someone new (S17).

With an odd number one group is a trio, and never the same people twice while others were in none,
unless with five or seven they would then meet again.
Two people who cannot talk with each other are no pair. Who has nobody to talk with goes without,
and the plan says so; the others do not go without for that: they are a trio if need be.
`pairs_search.py` searches all rounds at once.
"""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random

from samenkracht.seating.pairs_search import PairSearch, Prices
from samenkracht.seating.reading import Node, as_node, each, known, pairs, unique

ALONE, AGAIN, TRIO_AGAIN, COMPANY = 100, 20, 5, 10
USUAL = Prices(alone=ALONE, again=AGAIN, trio_again=TRIO_AGAIN)
# When people meet again or are in a trio again: is there a plan in which nobody does?
STRICT = Prices(alone=4 * ALONE, again=10 * AGAIN, trio_again=20 * TRIO_AGAIN)
# How long to search: people looked at, all steps together; for a strict plan a part of that.
WORK, OVERHEAD, STEPS_EACH, MOST_STEPS, STRICT_PART = 36_000_000, 40, 16_000, 240_000, 3
# In a small circle one who speaks another language can lock a plan: only much heat opens it.
SMALL, HEATS_SMALL, HEATS = 60, (30.0, 30.0, 8.0, 2.0), (1.5,)


@dataclass(frozen=True, slots=True)
class Talker:
    """Someone who talks in pairs."""

    id: str
    languages: frozenset[str]
    role: str | None = None
    street: str | None = None
    age: str | None = None
    interests: frozenset[str] = frozenset()


Weigh = Callable[[Talker, Talker], int]


@dataclass(frozen=True, slots=True)
class PairProblem:
    """Who talks, how many rounds, who met before and who stays apart.

    `met` and `keep_apart` hold pairs of ids, in any order. People of one of the `parties` came
    together: they would rather talk with others, but rather with each other than go without.
    """

    people: tuple[Talker, ...]
    rounds: int = 1
    met: Collection[Collection[str]] = ()
    keep_apart: Collection[Collection[str]] = ()
    parties: Collection[Collection[str]] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class PairPlan:
    """Pairs, and now and then a trio, round by round: ids of people.

    `unmatched` are those who go without, round by round. `value` is higher for people who differ
    and lower for repeats; `repeats` and `company` count talks with someone met before, and with
    someone of the same party.
    """

    problem: PairProblem
    rounds: tuple[tuple[tuple[str, ...], ...], ...]
    unmatched: tuple[tuple[str, ...], ...]
    value: float
    repeats: int
    company: int

    @property
    def trios(self) -> tuple[tuple[str, ...], ...]:
        """Return every group of three."""
        return tuple(group for round_ in self.rounds for group in round_ if len(group) == 3)

    @property
    def trios_again(self) -> int:
        """Return how often someone is in one more trio while someone else was in none."""
        times = Counter(id_ for trio in self.trios for id_ in trio)
        fewest = min((times[one.id] for one in self.problem.people), default=0)
        return sum(max(0, count - fewest - 1) for count in times.values())

    def as_json(self) -> dict[str, object]:
        """Return the plan in the form of `seating-bench/1`."""
        return {
            "instance": self.problem.name,
            "rounds": [[list(group) for group in round_] for round_ in self.rounds],
            "value": self.value,
        }


def difference(a: Talker, b: Talker) -> int:
    """Return how much two people have to tell each other: they differ, and share an interest."""
    return (
        3 * (a.role != b.role)
        + 2 * (a.street != b.street)
        + (a.age != b.age)
        + min(2, len(a.interests & b.interests))
    )


def pair_rounds(
    problem: PairProblem, *, seed: int = 1, steps: int | None = None, weigh: Weigh = difference
) -> PairPlan:
    """Return pairs for all rounds (S17); the same seed gives the same plan.

    `weigh` says in points how much two people have to tell each other; meeting again costs 20,
    going without 100. Only when someone meets again, or is in a trio again before others, a
    second search looks for a plan without that.
    """
    count = len(problem.people)
    if steps is None:
        steps = min(MOST_STEPS, STEPS_EACH * count, WORK // (count + OVERHEAD))
    plan = _found(problem, USUAL, Random(seed), steps, weigh)  # noqa: S311 -- fairness needs no cryptography
    if plan.repeats or plan.trios_again:
        dice = Random(seed)  # noqa: S311
        strict = _found(problem, STRICT, dice, steps // STRICT_PART, weigh)
        if _is_fairer(strict, plan):
            return strict
    return plan


def _is_fairer(plan: PairPlan, other: PairPlan) -> bool:
    """Return whether a plan has what the other lacks: no repeats, or trios for others first."""
    if sum(map(len, plan.unmatched)) > sum(map(len, other.unmatched)):
        return False
    if other.repeats and not plan.repeats:
        return plan.trios_again <= other.trios_again
    return plan.repeats <= other.repeats and plan.trios_again < other.trios_again


def _found(
    problem: PairProblem, prices: Prices, dice: Random, steps: int, weigh: Weigh
) -> PairPlan:
    people, talks = problem.people, _talks_of(problem)
    count = len(people)
    worth: list[list[int | None]] = [[None] * count for _ in people]
    for p, q in combinations(range(count), 2):
        if talks.may(p, q):
            before = prices.again * talks.met[p, q] + COMPANY * talks.company[p, q]
            worth[p][q] = worth[q][p] = weigh(people[p], people[q]) - before
    searches = []
    heats = HEATS_SMALL if count <= SMALL else HEATS
    for heat in heats:
        search = PairSearch(worth, lambda trio: talks.may(*trio), problem.rounds, prices, dice)
        searches.append(search)
        if count > 1:
            search.run(steps // len(heats), heat)
    best = max(searches, key=lambda search: search.highest)
    names = [[tuple(people[p].id for p in group) for group in r] for r in best.plan()]
    return _told(problem, names, weigh)


@dataclass(frozen=True, slots=True)
class _Talks:
    """Who can talk with whom, and who know each other; pairs are in order of number."""

    languages: Sequence[frozenset[str]]
    apart: Counter[tuple[int, int]]
    met: Counter[tuple[int, int]]
    company: Counter[tuple[int, int]]

    def may(self, *group: int) -> bool:
        return bool(frozenset.intersection(*(self.languages[p] for p in group))) and not any(
            (min(two), max(two)) in self.apart for two in combinations(group, 2)
        )


def _talks_of(problem: PairProblem) -> _Talks:
    number = {one.id: p for p, one in enumerate(problem.people)}

    def twos(groups: Collection[Collection[str]]) -> Counter[tuple[int, int]]:
        return Counter(
            {two for ids in groups for two in combinations(sorted(number[i] for i in ids), 2)}
        )

    return _Talks(
        [one.languages for one in problem.people],
        twos(problem.keep_apart),
        twos(problem.met),
        twos(problem.parties),
    )


def _told(
    problem: PairProblem, rounds: Sequence[Sequence[tuple[str, ...]]], weigh: Weigh
) -> PairPlan:
    """Weigh a plan plainly, and let those who cannot talk go without."""
    people = problem.people
    number = {one.id: p for p, one in enumerate(people)}
    talks = _talks_of(problem)
    met = Counter(talks.met)
    trios: Counter[str] = Counter()
    told: list[tuple[tuple[str, ...], ...]] = []
    without: list[tuple[str, ...]] = []
    value, repeats, company = 0.0, 0, 0
    for groups in rounds:
        kept = [
            tuple(sorted(group))
            for group in groups
            if len(group) > 1 and talks.may(*(number[id_] for id_ in group))
        ]
        alone = tuple(sorted(number.keys() - {id_ for group in kept for id_ in group}))
        value -= ALONE * len(alone)
        for group in kept:
            twos = list(combinations(sorted(number[id_] for id_ in group), 2))
            talked = sum(
                weigh(people[p], people[q]) - AGAIN * met[p, q] - COMPANY * talks.company[p, q]
                for p, q in twos
            )
            value += talked * 2 / 3 if len(group) == 3 else talked
            repeats += sum(met[two] > 0 for two in twos)
            company += sum(talks.company[two] for two in twos)
            met.update(twos)
            if len(group) == 3:
                value -= TRIO_AGAIN * sum(trios[id_] for id_ in group)
                trios.update(group)
        told.append(tuple(sorted(kept)))
        without.append(alone)
    return PairPlan(problem, tuple(told), tuple(without), round(value, 4), repeats, company)


def pairs_from(values: object) -> PairProblem:
    """Return the question that a JSON object asks. Raises InstanceError."""
    node = as_node(values, "de vraag")
    people = each(node, "people", "persoon", _talker)
    ids = unique((one.id for one in people), "Persoon")
    parties = tuple(
        tuple(Node("“parties”", {"ids": party}).texts("ids")) for party in node.items("parties")
    )
    known((id_ for party in parties for id_ in party), ids, "“parties”")
    return PairProblem(
        people=people,
        rounds=node.whole("rounds", least=1),
        met=pairs(node, "met", ids),
        keep_apart=pairs(node, "apart", ids),
        parties=parties,
        name=node.optional_text("name") or "",
    )


def _talker(node: Node) -> Talker:
    return Talker(
        id=node.text("id"),
        languages=frozenset(node.texts("languages")),
        role=node.optional_text("role"),
        street=node.optional_text("street"),
        age=node.optional_text("age"),
        interests=frozenset(node.texts("interests")),
    )
