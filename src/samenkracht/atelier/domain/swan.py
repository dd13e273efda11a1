"""The swan line (METHOD S11, zwaan-kleef-aan): who brought whom, laid out as a picture.

Each person stands right of who brought them; nobody stands on the line of another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """Where someone stands: how far from who came first, on which line, and brought by whom."""

    person: int
    column: int
    row: float
    by: int | None


@dataclass(frozen=True, slots=True)
class Swan:
    """The picture: everyone who brought or was brought, and who came on their own."""

    spots: tuple[Spot, ...]
    alone: tuple[int, ...]
    columns: int
    rows: int


def line_up(people: Sequence[int], bringers: Mapping[int, int | None]) -> Swan:
    """Lay out these people, in this order. `bringers` may name people who are not in it.

    Who brought nobody and was brought by nobody stands apart. Someone stands in the middle of
    whom they brought.
    """
    here = set(people)
    brought: dict[int, list[int]] = {}
    for person in people:
        bringer = bringers.get(person)
        if bringer in here and bringer is not None:
            brought.setdefault(bringer, []).append(person)
    by = {one: bringer for bringer, ones in brought.items() for one in ones}
    roots = [person for person in people if person not in by]
    spots: list[Spot] = []
    row = 0

    def place(person: int, column: int) -> float:
        nonlocal row
        theirs = brought.get(person, [])
        if not theirs:
            at, row = float(row), row + 1
        else:
            rows = [place(one, column + 1) for one in theirs]
            at = (rows[0] + rows[-1]) / 2
        spots.append(Spot(person, column, at, by.get(person)))
        return at

    for root in roots:
        if root in brought:
            place(root, 0)
    alone = tuple(root for root in roots if root not in brought)
    columns = max((spot.column for spot in spots), default=-1) + 1
    return Swan(tuple(spots), alone, columns, row)
