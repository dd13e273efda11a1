"""How many tables, and how many people at each (METHOD S12, S20).

The method asks for tables of five to seven. Where that cannot be, the choice is ours (METHOD 1G):
- up to seven people: one table;
- eight is twice four and nine is five and four. Two small tables rather than one large one:
  nobody may put a sticker on an idea of the own table, so one table would leave nothing to choose;
- from ten on it always works out; of all counts that do, the one nearest to six a table, and
  with an equal distance the one with more tables, so that everyone gets to speak.
"""

LEAST_AT_TABLE = 5
MOST_AT_TABLE = 7
BEST_AT_TABLE = 6


def tables_for(count: int) -> tuple[int, ...]:
    """Return the table sizes for so many people, largest first; no people, no tables.

    Raises ValueError for a negative count.
    """
    if count < 0:
        raise ValueError("a count of people is not negative")
    if count == 0:
        return ()
    if count <= MOST_AT_TABLE:
        return (count,)
    tables = min(_fitting(count) or [2], key=lambda tables: (_distance(count, tables), -tables))
    least, extra = divmod(count, tables)
    return (least + 1,) * extra + (least,) * (tables - extra)


def _fitting(count: int) -> list[int]:
    fewest, most = -(-count // MOST_AT_TABLE), count // LEAST_AT_TABLE
    return list(range(fewest, most + 1))


def _distance(count: int, tables: int) -> float:
    return abs(count / tables - BEST_AT_TABLE)
