"""The question in numbers: what the search counts with.

`price[p][q]` is what the next meeting of two people costs; the sum of prices at a table says at
once what it costs to put someone there.
"""

from dataclasses import dataclass
from itertools import combinations

from samenkracht.seating.tables.problem import Round, TableProblem, units
from samenkracht.seating.tables.score import static_costs
from samenkracht.seating.tables.tally import Tally

# A broken rule costs this many times the dearest wish.
HARD_TIMES = 13
APART_TIMES = 5


@dataclass(slots=True)
class Model:
    """The question in numbers."""

    problem: TableProblem
    ids: list[str]
    unit_of: list[tuple[int, ...]]
    pinned: list[bool]
    alone: list[bool]
    loose: list[bool]
    picky: list[list[int]]
    hard: int
    price: list[list[int]]
    place: list[list[list[int]]]
    tally: Tally
    here: list[list[int]]
    apart: list[tuple[int, int]]
    met: frozenset[tuple[int, int]]

    @property
    def repeat(self) -> int:
        """Return what a first repeat costs."""
        return self.problem.weights.repeat


def model_of(problem: TableProblem) -> Model:
    """Return the question in numbers."""
    ids = [person.id for person in problem.people]
    number = {id_: n for n, id_ in enumerate(ids)}
    weights = problem.weights
    hard = HARD_TIMES * max(8, weights.mix, weights.party, weights.repeat, weights.move)
    unit_of: list[tuple[int, ...]] = [(n,) for n in range(len(ids))]
    for unit in units(problem):
        members = tuple(sorted(number[id_] for id_ in unit))
        for n in members:
            unit_of[n] = members
    pinned = [any(ids[m] in problem.pinned for m in unit) for unit in unit_of]
    alone = [len(unit) == 1 for unit in unit_of]
    here = [[number[p.id] for p in problem.here(r)] for r in range(problem.rounds)]
    place = _places(problem, number, hard)
    return Model(
        problem=problem,
        ids=ids,
        unit_of=unit_of,
        pinned=pinned,
        alone=alone,
        loose=[one and not fixed for one, fixed in zip(alone, pinned, strict=True)],
        picky=[
            [p for p in present if any(row[p] >= hard for row in rows)]
            for present, rows in zip(here, place, strict=True)
        ],
        hard=hard,
        price=_prices(problem, number, unit_of, hard),
        place=place,
        tally=Tally(problem, hard),
        here=here,
        apart=[(number[a], number[b]) for a, b in problem.keep_apart],
        met=frozenset(
            (min(number[a], number[b]), max(number[a], number[b]))
            for (a, b), times in problem.met.items()
            if times
        ),
    )


def _prices(
    problem: TableProblem, number: dict[str, int], unit_of: list[tuple[int, ...]], hard: int
) -> list[list[int]]:
    """Return what a first meeting in this plan costs."""
    price = [[0] * len(number) for _ in number]

    def add(a: int, b: int, cost: int) -> None:
        price[a][b] += cost
        price[b][a] += cost

    for (a, b), cost in static_costs(problem).items():
        add(number[a], number[b], cost)
    for (a, b), times in problem.met.items():
        add(number[a], number[b], problem.weights.repeat * times)
    for a, b in {tuple(sorted(two)) for two in problem.keep_apart}:
        add(number[a], number[b], hard * APART_TIMES)
    for unit in unit_of:
        for one, other in combinations(unit, 2):
            price[one][other] = price[other][one] = 0
    return price


def _places(problem: TableProblem, number: dict[str, int], hard: int) -> list[list[list[int]]]:
    """Return what it costs that someone sits at a table: [round][table][person].

    One table more than there are, for who is absent.
    """
    table_number = {table.id: t for t, table in enumerate(problem.tables)}
    one = _reachable(problem, number, table_number, hard)
    places = [[row[:] for row in one] for _ in range(problem.rounds)]
    for (id_, r), table in problem.held.items():
        if problem.frozen <= r < problem.rounds:
            _keep(places[r], number.get(id_), table_number[table], hard)
    for r, round_ in enumerate(problem.previous.rounds if problem.previous else ()):
        if problem.frozen <= r < problem.rounds:
            for id_, table_id in _seats(round_):
                _keep(places[r], number.get(id_), table_number[table_id], problem.weights.move)
    return places


def _reachable(
    problem: TableProblem, number: dict[str, int], table_number: dict[str, int], hard: int
) -> list[list[int]]:
    """Return what it costs that someone in a wheelchair sits at a table, whatever the round."""
    one = [[0] * len(number) for _ in range(len(problem.tables) + 1)]
    for person in problem.people:
        for table in problem.tables:
            if person.wheelchair and not table.accessible:
                one[table_number[table.id]][number[person.id]] += hard
    return one


def _keep(places: list[list[int]], person: int | None, table: int, cost: int) -> None:
    """Make every other table dearer for someone who has a place; the last row is for the absent."""
    if person is not None:
        for t, row in enumerate(places[:-1]):
            row[person] += cost * (t != table)


def _seats(round_: Round) -> list[tuple[str, str]]:
    return [(id_, table) for table, seated in round_.items() for id_ in seated]
