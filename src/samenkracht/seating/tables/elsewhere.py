"""The same company at another table: who changes tables also walks (S15, S20).

A plan says who sits together; which of two equal tables a company gets costs nothing. People who
hear 'change tables' and stay where they are think their card is wrong, so each round the
companies are given to equal tables in such a way that fewest people stay where they sat.
"""

from collections import defaultdict
from collections.abc import Sequence

from samenkracht.seating.assignment import assign
from samenkracht.seating.tables.problem import Round, Table, TableProblem

# To stay where one sat just before counts more than to come back to an earlier table.
JUST_BEFORE = 3


def elsewhere(problem: TableProblem, rounds: Sequence[Round]) -> tuple[Round, ...]:
    """Return a plan with the same companies in every round, at tables they were not at before.

    It costs the same and keeps the same rules: only tables that are alike change, and none with
    somebody who has a table of their own. Rounds that are over and a plan that people know stay.
    The same plan gives the same answer.
    """
    known = len(problem.previous.rounds) if problem.previous else 0
    found: list[Round] = list(rounds[: max(1, known)])
    for number in range(len(found), len(rounds)):
        fixed = problem.fixed(number)
        groups: dict[tuple[object, ...], list[str]] = defaultdict(list)
        for table in problem.tables:
            if not any(id_ in fixed for id_ in rounds[number].get(table.id, ())):
                groups[_kind(table)].append(table.id)
        new = dict(rounds[number])
        for tables in groups.values():
            new.update(_walk(rounds[number], tables, found))
        found.append({id_: seated for id_, seated in new.items() if id_ in rounds[number]})
    return tuple(found)


def _kind(table: Table) -> tuple[object, ...]:
    return table.min, table.max, table.accessible, table.wheelchair_places, table.optional


def _walk(round_: Round, tables: Sequence[str], before: Sequence[Round]) -> Round:
    """Return which of these companies sits at which of these tables."""
    here = [id_ for id_ in tables if id_ in round_]
    most = 1 + sum(len(round_[id_]) for id_ in here) * (JUST_BEFORE + len(before))
    worth = [
        {place: most - _stays(round_[company], table, before) for place, table in enumerate(here)}
        for company in here
    ]
    places = assign(worth, [1] * len(here)).places
    return {
        here[place]: round_[company]
        for company, place in zip(here, places, strict=True)
        if place is not None
    }


def _stays(company: Sequence[str], table: str, before: Sequence[Round]) -> int:
    """Return how many of these people come back to a table, the last round counted most."""
    weights = [1] * (len(before) - 1) + [JUST_BEFORE]
    return sum(
        weight * len(set(company) & set(earlier.get(table, ())))
        for weight, earlier in zip(weights, before, strict=True)
    )
