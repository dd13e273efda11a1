"""Groups for design work: one division, mixed or bundled, with themes and wishes (S13).

Two searches with the same steps: change places between two groups. One counts wishes per group;
where it is only about how different people are from each other, `diversity.py` searches.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from random import Random

from samenkracht.seating.diversity import Diversity, steps_for
from samenkracht.seating.reading import InstanceError, Node, as_node, each, known, pairs, unique

MIX, BUNDLE, ALONE, BALANCE, TOPIC, WISH = 2, 3, 4, 2, 2, 3
BROKEN = 60
STEPS, STARTS = 160_000, 40


@dataclass(frozen=True, slots=True)
class Member:
    """Someone who will work in a group."""

    id: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, float] = field(default_factory=dict)
    topics: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A group, how many it holds, and what it works on."""

    id: str
    min: int
    max: int
    topic: str | None = None


@dataclass(frozen=True, slots=True)
class GroupProblem:
    """Who is divided, over what, and what we wish.

    Names in `mix`, `bundle`, `never_alone` and `balance` are attributes or numbers of members.
    With `diversity`, a symmetric table in the order of people of how far each two are apart, only
    those distances count, next to together, apart and the sizes of groups.
    """

    people: tuple[Member, ...]
    groups: tuple[Group, ...]
    mix: tuple[str, ...] = ()
    bundle: tuple[str, ...] = ()
    never_alone: tuple[tuple[str, str], ...] = ()
    balance: tuple[str, ...] = ()
    keep_together: tuple[tuple[str, str], ...] = ()
    keep_apart: tuple[tuple[str, str], ...] = ()
    diversity: tuple[tuple[float, ...], ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class GroupPlan:
    """Who works in which group, by id, and what that costs or, for diversity, yields.

    `is_feasible` says whether who must be together or apart is; the sizes always hold.
    """

    problem: GroupProblem
    groups: Mapping[str, tuple[str, ...]]
    value: float
    is_feasible: bool

    def as_json(self) -> dict[str, object]:
        """Return the plan in the form of `seating-bench/1`."""
        return {
            "instance": self.problem.name,
            "groups": {group: list(ids) for group, ids in self.groups.items()},
            "value": self.value,
        }


def make_groups(problem: GroupProblem, *, seed: int = 1, steps: int | None = None) -> GroupPlan:
    """Return a division; the same seed gives the same one. The usual search takes 2 to 4 seconds.

    Raises InstanceError when the groups cannot hold the people.
    """
    dice = Random(seed)  # noqa: S311 -- fairness needs no cryptography
    start = _start(problem, dice)
    number = {one.id: p for p, one in enumerate(problem.people)}
    if problem.diversity:
        sizes = [(group.min, group.max) for group in problem.groups]
        search = Diversity(_far(problem, number), start, sizes, dice)
        plan = search.run(steps_for(len(number)) if steps is None else steps)
        value = sum(
            problem.diversity[p][q] for row in plan for p, q in combinations(sorted(row), 2)
        )
    else:
        plan, value = _Wishes(problem, start, dice).run(STEPS if steps is None else steps)
    return GroupPlan(
        problem,
        {
            group.id: tuple(problem.people[p].id for p in sorted(row))
            for group, row in zip(problem.groups, plan, strict=True)
        },
        round(value, 4),
        not _broken(problem, number, plan),
    )


def _far(problem: GroupProblem, number: Mapping[str, int]) -> list[list[float]]:
    """Return how different people are, where together and apart weigh more than all else."""
    far = [list(row) for row in problem.diversity]
    much = 4 * max((abs(x) for row in far for x in row), default=0) * len(far) + 1
    for wanted, twos in ((much, problem.keep_together), (-much, problem.keep_apart)):
        for one, other in twos:
            a, b = number[one], number[other]
            far[a][b] += wanted
            far[b][a] += wanted
    return far


def _units(problem: GroupProblem) -> list[tuple[int, ...]]:
    """Return for everyone who belongs with them, themselves too."""
    number = {one.id: p for p, one in enumerate(problem.people)}
    unit_of: list[tuple[int, ...]] = [(p,) for p in range(len(number))]
    for a, b in problem.keep_together:
        both = tuple(sorted({*unit_of[number[a]], *unit_of[number[b]]}))
        for p in both:
            unit_of[p] = both
    return unit_of


def _start(problem: GroupProblem, dice: Random) -> list[list[int]]:
    """Fill the groups evenly, who belongs together first. Raises InstanceError."""
    count = len(problem.people)
    least = sum(group.min for group in problem.groups)
    if not least <= count <= sum(group.max for group in problem.groups):
        raise InstanceError(f"{count} mensen passen niet in deze groepen.")
    for _ in range(STARTS):
        plan = _filled(problem, dice)
        if plan:
            return plan
    raise InstanceError("Wie bij elkaar hoort, past niet in één groep.")


def _filled(problem: GroupProblem, dice: Random) -> list[list[int]] | None:
    """Return groups within their bounds, or None when a unit finds no room any more."""
    groups = problem.groups
    units = sorted(set(_units(problem)))
    dice.shuffle(units)
    units.sort(key=len, reverse=True)
    plan: list[list[int]] = [[] for _ in groups]
    # Below its least size a group still asks for people, and they must be left over.
    left = len(problem.people)
    for unit in units:
        short = sum(max(0, group.min - len(row)) for group, row in zip(groups, plan, strict=True))
        room = [
            g
            for g, row in enumerate(plan)
            if len(row) + len(unit) <= groups[g].max
            and left - len(unit) >= short - min(len(unit), max(0, groups[g].min - len(row)))
        ]
        if not room:
            return None
        under = [g for g in room if len(plan[g]) + len(unit) <= groups[g].min]
        emptiest = min(len(plan[g]) for g in under or room)
        plan[dice.choice([g for g in under or room if len(plan[g]) == emptiest])].extend(unit)
        left -= len(unit)
    return plan


def _broken(
    problem: GroupProblem, number: Mapping[str, int], plan: Sequence[Sequence[int]]
) -> bool:
    at = {p: g for g, row in enumerate(plan) for p in row}
    return any(at[number[a]] != at[number[b]] for a, b in problem.keep_together) or any(
        at[number[a]] == at[number[b]] for a, b in problem.keep_apart
    )


class _Wishes:
    """What groups cost by what was wished, each group counted by itself."""

    def __init__(self, problem: GroupProblem, plan: list[list[int]], dice: Random) -> None:
        self.problem, self.plan, self.dice = problem, plan, dice
        self.unit_of = _units(problem)
        people = problem.people
        number = {one.id: p for p, one in enumerate(people)}
        self.mixed = [self._shares(name) for name in problem.mix]
        self.bundled = [[one.attributes.get(name) for one in people] for name in problem.bundle]
        self.clustered = [
            [one.attributes.get(name) == value for one in people]
            for name, value in problem.never_alone
        ]
        self.balanced = [[one.numbers[name] for one in people] for name in problem.balance]
        self.means = [sum(row) / max(1, len(row)) for row in self.balanced]
        self.topic = [[_rank(one, group) for one in people] for group in problem.groups]
        self.wishes = [{number[id_] for id_ in one.wishes} for one in people]
        self.never: dict[int, set[int]] = {}
        for one, other in problem.keep_apart:
            a, b = number[one], number[other]
            self.never.setdefault(a, set()).add(b)
            self.never.setdefault(b, set()).add(a)

    def _shares(self, name: str) -> tuple[list[int], list[float]]:
        values = [one.attributes.get(name) for one in self.problem.people]
        kinds = sorted(set(values), key=str)
        count = Counter(values)
        return [kinds.index(v) for v in values], [count[kind] / len(values) for kind in kinds]

    def cost(self, g: int, row: Sequence[int]) -> float:
        """Return what a group costs."""
        size = len(row)
        cost = 0.0
        for kinds, shares in self.mixed:
            counts = [0] * len(shares)
            for p in row:
                counts[kinds[p]] += 1
            for times, share in zip(counts, shares, strict=True):
                exact = size * share
                off = max(math.floor(exact + 1e-9) - times, times - math.ceil(exact - 1e-9))
                if off > 0:
                    cost += MIX * off * off
        for values in self.bundled:
            cost += BUNDLE * (len({values[p] for p in row}) - 1)
        for is_one in self.clustered:
            cost += ALONE * (sum(is_one[p] for p in row) == 1)
        for amounts, mean in zip(self.balanced, self.means, strict=True):
            cost += BALANCE * abs(sum(amounts[p] for p in row) / size - mean) if size else 0
        return cost + self._people_cost(g, row)

    def _people_cost(self, g: int, row: Sequence[int]) -> float:
        here, topic = set(row), self.topic[g]
        cost = 0.0
        for p in row:
            cost += topic[p]
            if self.wishes[p] and self.wishes[p].isdisjoint(here):
                cost += WISH
            if p in self.never and not self.never[p].isdisjoint(here):
                cost += BROKEN
        return cost

    def run(self, steps: int) -> tuple[list[list[int]], float]:
        """Change places, so many times; return the best plan and its cost."""
        plan, dice = self.plan, self.dice
        costs = [self.cost(g, row) for g, row in enumerate(plan)]
        best, lowest = [row[:] for row in plan], sum(costs)
        now = lowest
        for done in range(steps):
            heat = 6.0 * 0.02 ** (done / steps)
            found = self._step()
            if found is None:
                continue
            g, h, row_g, row_h = found
            cost_g, cost_h = self.cost(g, row_g), self.cost(h, row_h)
            worse = cost_g + cost_h - costs[g] - costs[h]
            if worse > 0 and dice.random() >= math.exp(-worse / heat):
                continue
            plan[g], plan[h], costs[g], costs[h] = row_g, row_h, cost_g, cost_h
            now += worse
            if now < lowest - 1e-9:
                best, lowest = [row[:] for row in plan], now
        return best, lowest

    def _step(self) -> tuple[int, int, list[int], list[int]] | None:
        """Return two groups as they would be after a change of places."""
        plan, rnd = self.plan, self.dice.random
        g, h = int(rnd() * len(plan)), int(rnd() * len(plan))
        if g == h or not plan[g]:
            return None
        unit = self.unit_of[plan[g][int(rnd() * len(plan[g]))]]
        groups = self.problem.groups
        fits = len(plan[h]) + len(unit) <= groups[h].max
        if fits and len(plan[g]) - len(unit) >= groups[g].min and rnd() < 0.2:
            come: list[int] = []
        else:
            come = self._as_many(plan[h], len(unit))
            if len(come) != len(unit):
                return None
        row_g = [p for p in plan[g] if p not in unit] + come
        row_h = [q for q in plan[h] if q not in come] + list(unit)
        return g, h, row_g, row_h

    def _as_many(self, row: Sequence[int], wanted: int) -> list[int]:
        """Return so many people of a group, whole units; fewer when that cannot be."""
        found: list[int] = []
        for q in self.dice.sample(row, len(row)):
            unit = self.unit_of[q]
            if q not in found and len(found) + len(unit) <= wanted:
                found += unit
                if len(found) == wanted:
                    break
        return found


def _rank(one: Member, group: Group) -> int:
    if not one.topics or not group.topic:
        return 0
    listed = group.topic in one.topics
    return TOPIC * (one.topics.index(group.topic) if listed else len(one.topics) + 2)


def groups_from(values: object) -> GroupProblem:
    """Return the question that a JSON object asks. Raises InstanceError."""
    node = as_node(values, "de vraag")
    people = each(node, "people", "persoon", _member)
    ids = unique((one.id for one in people), "Persoon")
    for one in people:
        known(one.wishes, ids, f"“wishes” van {one.id}")
    diversity = tuple(
        tuple(float(x) for x in row if isinstance(x, int | float))
        for row in node.items("diversity")
        if isinstance(row, list)
    )
    if diversity and {len(people)} != {len(diversity), *map(len, diversity)}:
        raise InstanceError("In “diversity” staat niet voor elk paar mensen een getal.")
    problem = GroupProblem(
        people=people,
        groups=each(node, "groups", "groep", _group),
        mix=node.texts("mix"),
        bundle=node.texts("bundle"),
        never_alone=_never_alone(node),
        balance=node.texts("balance"),
        keep_together=pairs(node, "together", ids),
        keep_apart=pairs(node, "apart", ids),
        diversity=diversity,
        name=node.optional_text("name") or "",
    )
    for name in problem.balance:
        if any(name not in one.numbers for one in people):
            raise InstanceError(f"Niet iedereen heeft een getal voor “{name}”.")
    return problem


def _never_alone(node: Node) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    for item in node.items("never_alone"):
        match item:
            case [str(name), str(value)]:
                found.append((name, value))
            case _:
                raise InstanceError("In “never_alone” staat iets anders dan een kenmerk en waarde.")
    return tuple(found)


def _member(node: Node) -> Member:
    return Member(
        id=node.text("id"),
        attributes={k: v for k, v in node.values.items() if isinstance(v, str)},
        numbers={
            k: v
            for k, v in node.values.items()
            if isinstance(v, int | float) and not isinstance(v, bool)
        },
        topics=node.texts("topics"),
        wishes=node.texts("wishes"),
    )


def _group(node: Node) -> Group:
    group = Group(
        node.text("id"), node.whole("min"), node.whole("max"), node.optional_text("topic")
    )
    if group.min > group.max:
        raise InstanceError(f"Bij groep {group.id} is “min” groter dan “max”.")
    return group
