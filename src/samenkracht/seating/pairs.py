"""The zoomsessie: in pairs, some rounds long, everyone each time with someone new (S17).

With an odd number one group is a trio, and never the same people twice while others were in none.
Two people who cannot talk with each other are no pair: they go without, and the plan says so.
All rounds are searched at once, by letting two people change places. We count in thirds, since a
trio is worth two thirds of its three pairs.
"""

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from random import Random

from samenkracht.seating.reading import Node, as_node, each, pairs, unique

ALONE, AGAIN, TRIO_AGAIN = 100, 20, 5
LIKELY = 16
MOST_STEPS, STEPS_EACH = 600_000, 40_000
# In a small circle one who speaks another language can lock a plan: only much heat opens it.
SMALL, RUNS_SMALL, HEAT_SMALL, HEAT, COOL = 60, 3, 250.0, 5.0, 0.3


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
    """Who talks, how many rounds, who met before and who stays apart."""

    people: tuple[Talker, ...]
    rounds: int = 1
    met: frozenset[frozenset[str]] = frozenset()
    keep_apart: frozenset[frozenset[str]] = frozenset()
    name: str = ""


@dataclass(frozen=True, slots=True)
class PairPlan:
    """Pairs, and now and then a trio, round by round."""

    problem: PairProblem
    rounds: tuple[tuple[tuple[str, ...], ...], ...]
    unmatched: tuple[tuple[str, ...], ...]
    value: float
    repeats: int

    @property
    def trios(self) -> tuple[tuple[str, ...], ...]:
        """Return every group of three."""
        return tuple(group for round_ in self.rounds for group in round_ if len(group) == 3)

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
    """Return pairs for all rounds; the same seed gives the same plan."""
    count = len(problem.people)
    if count < 2:
        return _told(problem, [[] for _ in range(problem.rounds)], weigh)
    dice = Random(seed)  # noqa: S311 -- fairness needs no cryptography
    small = count <= SMALL
    wanted = min(MOST_STEPS, STEPS_EACH * count) if steps is None else steps
    searches = [_Search(problem, weigh, dice) for _ in range(RUNS_SMALL if small else 1)]
    for search in searches:
        search.run(wanted // len(searches), HEAT_SMALL if small else HEAT)
    best = max(searches, key=lambda search: search.highest).best
    names = [[tuple(problem.people[p].id for p in group) for group in r] for r in best]
    return _told(problem, names, weigh)


@dataclass(slots=True)
class _Talks:
    """Who can talk with whom."""

    languages: list[frozenset[str]]
    apart: frozenset[tuple[int, int]] = field(default_factory=frozenset)

    def may(self, *group: int) -> bool:
        return bool(frozenset.intersection(*(self.languages[p] for p in group))) and not any(
            (min(two), max(two)) in self.apart for two in combinations(group, 2)
        )


def _talks_of(problem: PairProblem) -> _Talks:
    number = {one.id: p for p, one in enumerate(problem.people)}
    apart = (sorted(number[id_] for id_ in two) for two in problem.keep_apart)
    return _Talks(
        [one.languages for one in problem.people], frozenset((two[0], two[1]) for two in apart)
    )


class _Search:
    """All rounds at once; `worth[p][q]` is what the next talk of two people is worth."""

    def __init__(self, problem: PairProblem, weigh: Weigh, dice: Random) -> None:
        self.dice, self.talks = dice, _talks_of(problem)
        people = problem.people
        count = len(people)
        self.count = count
        # Two who cannot talk are worth what it costs to let both go without.
        self.worth = [[-6 * ALONE] * count for _ in range(count)]
        self.can = [[False] * count for _ in range(count)]
        for p, q in combinations(range(count), 2):
            if self.talks.may(p, q):
                met = frozenset((people[p].id, people[q].id)) in problem.met
                value = 3 * (weigh(people[p], people[q]) - AGAIN * met)
                self.worth[p][q] = self.worth[q][p] = value
                self.can[p][q] = self.can[q][p] = True
        self.likely = [self._likely(p) for p in range(count)]
        self.in_trio = [0] * count
        self.rounds: list[list[list[int]]] = []
        self.group_of: list[list[int]] = []
        self.value = 0
        for _ in range(problem.rounds):
            self._begin()
        self.best, self.highest = self._copy(), self.value

    def _likely(self, p: int) -> list[int]:
        """Return those with whom someone has most to tell."""
        worth = self.worth[p]
        return sorted((q for q in range(self.count) if q != p), key=lambda q: -worth[q])[:LIKELY]

    def _begin(self) -> None:
        """Add a round: each in turn takes the best who is left; the last joins a pair."""
        left = list(range(self.count))
        self.dice.shuffle(left)
        groups: list[list[int]] = []
        while len(left) > 1:
            p = left.pop()
            q = max(left, key=self.worth[p].__getitem__)
            left.remove(q)
            groups.append([p, q])
        if left:
            groups[0].append(left[0])
        group_of = [0] * self.count
        for g, group in enumerate(groups):
            self._meet(group, 1)
            self.value += self._value(group, now=True)
            for p in group:
                group_of[p] = g
        self.rounds.append(groups)
        self.group_of.append(group_of)

    def _copy(self) -> list[list[list[int]]]:
        return [[group[:] for group in groups] for groups in self.rounds]

    def _meet(self, group: Sequence[int], times: int) -> None:
        """Make the next talk of those in a group less worth, or more."""
        for p, q in combinations(group, 2):
            if self.can[p][q]:
                self.worth[p][q] -= 3 * AGAIN * times
                self.worth[q][p] -= 3 * AGAIN * times
        if len(group) == 3:
            for p in group:
                self.in_trio[p] += times

    def _value(self, group: Sequence[int], *, now: bool = False) -> int:
        """Return what a group is worth in thirds; `now` when it is one at this moment."""
        worth = self.worth
        if len(group) == 2:
            p, q = group
            return worth[p][q] + (3 * AGAIN if now and self.can[p][q] else 0)
        p, q, o = group
        if not self.talks.may(p, q, o):
            best = max(worth[p][q], worth[p][o], worth[q][o])
            return max(best, -6 * ALONE) - 3 * ALONE
        talks = worth[p][q] + worth[p][o] + worth[q][o] + (9 * AGAIN if now else 0)
        before = self.in_trio[p] + self.in_trio[q] + self.in_trio[o] - (3 if now else 0)
        return (2 * talks) // 3 - 3 * TRIO_AGAIN * before

    def run(self, steps: int, warm: float) -> None:
        """Let two people change places, so many times; keep the best."""
        rnd, exp, count = self.dice.random, math.exp, self.count
        heat = warm
        for done in range(steps):
            if done % 256 == 0:
                heat = warm * (COOL / warm) ** (done / steps)
            r = int(rnd() * len(self.rounds))
            group_of, groups = self.group_of[r], self.rounds[r]
            p = int(rnd() * count)
            group = groups[group_of[p]]
            leaver = next(q for q in group if q != p)
            if rnd() < 0.7:
                comer = self.likely[p][int(rnd() * len(self.likely[p]))]
            else:
                comer = int(rnd() * count)
            other = groups[group_of[comer]]
            if other is group:
                continue
            change = self._change(group, leaver, other, comer)
            if change >= 0 or rnd() < exp(change / heat):
                self._swap(r, leaver, comer)
                self.value += change
                if self.value > self.highest:
                    self.highest = self.value
                    self.best = self._copy()

    def _change(self, group: list[int], leaver: int, other: list[int], comer: int) -> int:
        """Return what is gained when two people from two groups change places."""
        if len(group) == 2 == len(other):
            p = group[0] if group[1] == leaver else group[1]
            q = other[0] if other[1] == comer else other[1]
            worth, can = self.worth, self.can
            lost = worth[p][leaver] + worth[q][comer]
            lost += 3 * AGAIN * (can[p][leaver] + can[q][comer])
            return worth[p][comer] + worth[q][leaver] - lost
        lost = self._value(group, now=True) + self._value(other, now=True)
        self._meet(group, -1)
        self._meet(other, -1)
        won = self._value([comer if p == leaver else p for p in group])
        won += self._value([leaver if p == comer else p for p in other])
        self._meet(group, 1)
        self._meet(other, 1)
        return won - lost

    def _swap(self, r: int, leaver: int, comer: int) -> None:
        group_of, groups = self.group_of[r], self.rounds[r]
        group, other = groups[group_of[leaver]], groups[group_of[comer]]
        for one in (group, other):
            self._meet(one, -1)
        group[group.index(leaver)], other[other.index(comer)] = comer, leaver
        for one in (group, other):
            self._meet(one, 1)
        group_of[leaver], group_of[comer] = group_of[comer], group_of[leaver]


def _told(
    problem: PairProblem, rounds: Sequence[Sequence[tuple[str, ...]]], weigh: Weigh
) -> PairPlan:
    """Weigh a plan plainly, and let those who cannot talk go without."""
    person = {one.id: one for one in problem.people}
    number = {one.id: p for p, one in enumerate(problem.people)}
    talks = _talks_of(problem)
    met = Counter(dict.fromkeys(problem.met, 1))
    trios: Counter[str] = Counter()
    told: list[tuple[tuple[str, ...], ...]] = []
    without: list[tuple[str, ...]] = []
    value, repeats = 0.0, 0
    for groups in rounds:
        kept = [part for group in groups if (part := _who_can_talk(group, number, talks))]
        alone = tuple(sorted(person.keys() - {id_ for group in kept for id_ in group}))
        value -= ALONE * len(alone)
        for group in kept:
            twos = [frozenset(two) for two in combinations(group, 2)]
            talked = sum(
                weigh(person[a], person[b]) - AGAIN * met[frozenset((a, b))]
                for a, b in combinations(group, 2)
            )
            value += talked * 2 / 3 if len(group) == 3 else talked
            repeats += sum(met[two] > 0 for two in twos)
            if len(group) == 3:
                value -= TRIO_AGAIN * sum(trios[id_] for id_ in group)
                trios.update(group)
        met.update(frozenset(two) for group in kept for two in combinations(group, 2))
        told.append(tuple(tuple(sorted(group)) for group in kept))
        without.append(alone)
    return PairPlan(problem, tuple(told), tuple(without), round(value, 4), repeats)


def _who_can_talk(
    group: tuple[str, ...], number: Mapping[str, int], talks: _Talks
) -> tuple[str, ...]:
    """Return the group, or the pair in it that can talk, or nobody."""
    for size in (len(group), 2):
        for part in combinations(group, size):
            if talks.may(*(number[id_] for id_ in part)):
                return part
    return ()


def pairs_from(values: object) -> PairProblem:
    """Return the question that a JSON object asks. Raises InstanceError."""
    node = as_node(values, "de vraag")
    people = each(node, "people", "persoon", _talker)
    ids = unique((one.id for one in people), "Persoon")
    return PairProblem(
        people=people,
        rounds=node.whole("rounds", least=1),
        met=frozenset(frozenset(two) for two in pairs(node, "met", ids)),
        keep_apart=frozenset(frozenset(two) for two in pairs(node, "apart", ids)),
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
