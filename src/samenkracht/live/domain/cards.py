"""The number on a paper card: it leads to a table, never to a name."""

from samenkracht.core.errors import Refusal

MOST_DIGITS = 4


class UnknownCard(Refusal):
    """Nobody at this gathering has a card with this number."""


def read_card(text: str) -> int | None:
    """Return the number in what somebody typed or scanned, in any digits; None without one."""
    digits = "".join(sign for sign in text if sign.isdecimal())
    return (int(digits) or None) if 0 < len(digits) <= MOST_DIGITS else None
