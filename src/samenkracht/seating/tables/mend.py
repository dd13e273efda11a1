"""The plan that people know, without who is gone and with who is new: where a search begins."""

from random import Random

from samenkracht.seating.tables.model import Model
from samenkracht.seating.tables.start import first_plan
from samenkracht.seating.tables.state import Seats


def mended(model: Model, dice: Random) -> Seats:
    """Return a plan that stays near the previous one; it may still break rules of mix and host."""
    problem = model.problem
    fresh = first_plan(model, dice)
    if not problem.previous:
        return fresh
    number = {id_: p for p, id_ in enumerate(model.ids)}
    plan: Seats = []
    for r in range(problem.rounds):
        if r < problem.frozen or r >= len(problem.previous.rounds):
            plan.append(fresh[r])
            continue
        here, old = set(model.here[r]), problem.previous.rounds[r]
        seats = [
            [number[id_] for id_ in old.get(table.id, ()) if number.get(id_, -1) in here]
            for table in problem.tables
        ]
        _seat_the_new(model, r, seats)
        plan.append(seats if _fill_up(model, seats) else fresh[r])
    return plan


def _seat_the_new(model: Model, r: int, seats: list[list[int]]) -> None:
    """Put each new unit where there is room and where it costs least."""
    tables = model.problem.tables
    seated = {p for row in seats for p in row}
    pins = {id_: t for t, table in enumerate(tables) for id_, at in _pins(model) if at == table.id}
    for p in model.here[r]:
        if p in seated:
            continue
        unit = [m for m in model.unit_of[p] if m in seated]
        with_them = [t for t, row in enumerate(seats) if set(row) & set(unit)]
        room = [t for t, row in enumerate(seats) if row and len(row) < tables[t].max]
        room = room or [t for t, row in enumerate(seats) if len(row) < tables[t].max]
        choice = with_them or [pins[model.ids[p]]] if model.ids[p] in pins else with_them or room
        if not choice:
            choice = list(range(len(tables)))
        best = min(choice, key=lambda t: (_price(model, r, p, t, seats[t]), len(seats[t])))
        seats[best].append(p)
        seated.add(p)


def _pins(model: Model) -> list[tuple[str, str]]:
    return list(model.problem.pinned.items())


def _price(model: Model, r: int, p: int, t: int, row: list[int]) -> int:
    too_small = len(row) < model.problem.tables[t].min
    return model.place[r][t][p] + sum(model.price[p][q] for q in row) - 6 * too_small


def _fill_up(model: Model, seats: list[list[int]]) -> bool:
    """Bring every table between its least and its most; an optional one may close.

    Says whether that worked.
    """
    tables = model.problem.tables
    for _ in range(4 * len(model.ids)):
        wrong = [
            t
            for t, row in enumerate(seats)
            if (row or not tables[t].optional) and not tables[t].min <= len(row) <= tables[t].max
        ]
        if not wrong:
            return True
        t = min(wrong, key=lambda t: len(seats[t]))
        done = _shed(model, seats, t) if len(seats[t]) > tables[t].max else _grow(model, seats, t)
        if not done:
            return False
    return False


def _loose(model: Model, row: list[int]) -> list[int]:
    """Return who can leave a table most easily."""
    people = model.problem.people
    return sorted(
        (p for p in row if len(model.unit_of[p]) == 1 and not model.pinned[p]),
        key=lambda p: (people[p].wheelchair, people[p].can_host, people[p].can_scribe),
    )


def _shed(model: Model, seats: list[list[int]], t: int) -> bool:
    tables = model.problem.tables
    room = [k for k, row in enumerate(seats) if k != t and row and len(row) < tables[k].max]
    room = room or [k for k, row in enumerate(seats) if not row]
    loose = _loose(model, seats[t])
    if not room or not loose:
        return False
    seats[t].remove(loose[0])
    seats[min(room, key=lambda k: len(seats[k]))].append(loose[0])
    return True


def _grow(model: Model, seats: list[list[int]], t: int) -> bool:
    """Fill a table up from those that can spare someone, or close it when that moves fewer."""
    tables = model.problem.tables
    row = seats[t]
    need = tables[t].min - len(row)
    rooms = {k: tables[k].max - len(other) for k, other in enumerate(seats) if k != t and other}
    closes = tables[t].optional and not any(
        model.pinned[p] or len(model.unit_of[p]) > 1 or model.problem.people[p].wheelchair
        for p in row
    )
    if closes and len(row) <= need and sum(rooms.values()) >= len(row):
        for p in list(row):
            k = max(rooms, key=lambda k: rooms[k])
            rooms[k] -= 1
            row.remove(p)
            seats[k].append(p)
        return True
    spare = [k for k, other in enumerate(seats) if k != t and len(other) > tables[k].min]
    spare = [k for k in spare if _loose(model, seats[k])]
    if not spare:
        return False
    k = max(spare, key=lambda k: len(seats[k]))
    mover = _loose(model, seats[k])[0]
    seats[k].remove(mover)
    row.append(mover)
    return True
