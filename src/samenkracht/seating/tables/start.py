"""A first plan: legal in size, and as near to the rules as dealing out brings it.

Who needs most room for themselves goes first: pinned people, wheelchairs, who belongs together.
Then hosts and scribes are dealt over the tables, then the roles, each where fewest of them sit.
"""

from collections.abc import Sequence
from random import Random

from samenkracht.seating.tables.model import Model
from samenkracht.seating.tables.problem import Table, balanced_sizes
from samenkracht.seating.tables.state import Seats


def first_plan(model: Model, dice: Random) -> Seats:
    """Return a plan to begin with. Raises ValueError when the tables cannot hold the people."""
    return [
        frozen if (frozen := _played(model, r)) is not None else _deal(model, r, dice)
        for r in range(model.problem.rounds)
    ]


def _played(model: Model, r: int) -> list[list[int]] | None:
    if r >= model.problem.frozen or not model.problem.previous:
        return None
    here = {model.ids[p]: p for p in model.here[r]}
    old = model.problem.previous.rounds[r]
    return [
        [here[id_] for id_ in old.get(table.id, ()) if id_ in here]
        for table in model.problem.tables
    ]


def _deal(model: Model, r: int, dice: Random) -> list[list[int]]:
    tables = model.problem.tables
    sizes = balanced_sizes(len(model.here[r]), tables)
    if sizes is None:
        raise ValueError("these people do not fit these tables")
    here = set(model.here[r])
    table_number = {table.id: t for t, table in enumerate(tables)}
    pins = {id_: table_number[table] for id_, table in model.problem.fixed(r).items()}
    seats: list[list[int]] = [[] for _ in tables]
    for unit in _by_need(model, here, dice):
        pin = next((pins[model.ids[p]] for p in unit if model.ids[p] in pins), None)
        t = pin if pin is not None else _best_table(model, seats, sizes, unit)
        seats[t].extend(unit)
    _even_out(model, seats, sizes, tables)
    return seats


def _by_need(model: Model, here: set[int], dice: Random) -> list[tuple[int, ...]]:
    """Return the units, who is hardest to seat first, and otherwise kind by kind."""
    people = model.problem.people
    found = [
        tuple(p for p in unit if p in here)
        for n, unit in enumerate(model.unit_of)
        if unit[0] == n and here & set(unit)
    ]
    dice.shuffle(found)

    def need(unit: tuple[int, ...]) -> tuple[object, ...]:
        one = people[unit[0]]
        return (
            not model.pinned[unit[0]],
            not any(people[p].wheelchair for p in unit),
            -len(unit),
            not any(people[p].can_host for p in unit),
            not any(people[p].can_scribe for p in unit),
            sorted(one.languages),
            str(one.role),
        )

    return sorted(found, key=need)


def _best_table(
    model: Model, seats: Sequence[Sequence[int]], sizes: Sequence[int], unit: Sequence[int]
) -> int:
    """Return where a unit fits, at a table where it adds most: few like it sit there yet."""
    people, tables = model.problem.people, model.problem.tables
    wheel = sum(people[p].wheelchair for p in unit)

    def wants(t: int) -> tuple[object, ...]:
        sitting = [people[p] for p in seats[t]]
        places = tables[t].wheelchair_places if tables[t].accessible else 0
        return (
            len(sitting) + len(unit) > sizes[t],
            wheel > 0 and sum(other.wheelchair for other in sitting) + wheel > places,
            wheel == 0 and sum(other.wheelchair for other in sitting) > 0 and places == 0,
            sum(model.price[p][q] >= model.hard for p in unit for q in seats[t]),
            sum(
                (other.can_host and people[unit[0]].can_host)
                + (other.can_scribe and people[unit[0]].can_scribe)
                + (other.role == people[unit[0]].role)
                for other in sitting
            ),
            len(sitting) - sizes[t],
        )

    return min((t for t in range(len(tables)) if sizes[t]), key=wants)


def _even_out(
    model: Model, seats: list[list[int]], sizes: Sequence[int], tables: Sequence[Table]
) -> None:
    """Move single people from tables that became too full to tables with room."""
    for t, seated in enumerate(seats):
        while len(seated) > max(sizes[t], 0):
            room = [k for k in range(len(seats)) if len(seats[k]) < sizes[k]]
            free = [p for p in seated if len(model.unit_of[p]) == 1 and not model.pinned[p]]
            movable = sorted(free, key=lambda p: model.problem.people[p].wheelchair)
            if not room or not movable:
                break
            seated.remove(movable[0])
            seats[min(room, key=lambda k: len(seats[k]) - tables[k].max)].append(movable[0])
