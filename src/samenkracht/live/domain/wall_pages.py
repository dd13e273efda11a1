"""Which ideas stand together on the wall: at most five, and never smaller letters (LOOK, wall).

Sizes are in units of one hundredth of the width of the wall.
"""

from collections.abc import Sequence
from math import ceil

IDEAS_A_PAGE = 5
LONG_IDEA = 62  # letters; above this an idea is set a little smaller, never under 48 px
HEIGHT = 42.0
LETTERS_A_LINE = 30
LETTERS_A_LINE_LONG = 36
LINE = 3.3
LINE_LONG = 2.9
AIR = 1.4
LEAST_ROW = 6.4


def is_long(text: str) -> bool:
    """Say whether an idea needs the smaller letter of the wall."""
    return len(text) > LONG_IDEA


def row_height(text: str) -> float:
    """Return how high an idea stands on the wall, generously estimated."""
    letters, line = (LETTERS_A_LINE_LONG, LINE_LONG) if is_long(text) else (LETTERS_A_LINE, LINE)
    return max(LEAST_ROW, ceil(len(text) / letters) * line + AIR)


def wall_pages(texts: Sequence[str]) -> list[range]:
    """Return the pages of the wall as ranges of indexes; the first ideas never change page."""
    pages: list[range] = []
    begin, height = 0, 0.0
    for index, text in enumerate(texts):
        own = row_height(text)
        if index > begin and (index - begin == IDEAS_A_PAGE or height + own > HEIGHT):
            pages.append(range(begin, index))
            begin, height = index, 0.0
        height += own
    if texts:
        pages.append(range(begin, len(texts)))
    return pages


def newest_page(texts: Sequence[str]) -> range:
    """Return the last ideas that fit together on the wall; an empty range when there are none."""
    begin, height = len(texts), 0.0
    while begin > 0 and len(texts) - begin < IDEAS_A_PAGE:
        height += row_height(texts[begin - 1])
        if height > HEIGHT and begin < len(texts):
            break
        begin -= 1
    return range(begin, len(texts))


# How many tables stand together, and how many cards of a table then fit in letters of 48 px.
CARDS_THAT_FIT = ((12, 12), (9, 12), (6, 20))
CARDS_THAT_FIT_LONG = ((12, 8), (9, 12), (6, 15))
FEWEST_TABLES = 4
LONG_CARD = 100  # from here on a number has three digits


def places_pages(cards: Sequence[Sequence[int]]) -> list[range]:
    """Return the pages of a wall that says which cards go to each table.

    At most twelve tables a page, fewer when a table is large; pages are about equally full.
    """
    most = max(map(len, cards), default=0)
    is_long = any(card >= LONG_CARD for table in cards for card in table)
    fits = CARDS_THAT_FIT_LONG if is_long else CARDS_THAT_FIT
    a_page = next((tables for tables, fit in fits if most <= fit), FEWEST_TABLES)
    each = ceil(len(cards) / max(1, ceil(len(cards) / a_page)))
    return [
        range(begin, min(begin + each, len(cards))) for begin in range(0, len(cards), each or 1)
    ]
