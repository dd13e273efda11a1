"""How guessing of room codes is slowed down (TRUST S5, S6, T3, T4).

The limits count wrong codes only and are wide enough for a whole hall behind one address; a right
code always opens the door.
"""

from datetime import datetime, timedelta

WINDOW = timedelta(minutes=10)
MOST_OF_ONE_ADDRESS = 60
MOST_OF_ALL = 600
KEPT_WINDOWS = 144  # 24 hours
SLOW_SECONDS = 2.0


def window_of(moment: datetime) -> int:
    """Return the number of the ten minutes in which a moment falls, counted since 1970."""
    return int(moment.timestamp() // WINDOW.total_seconds())


def seconds_left(moment: datetime) -> int:
    """Return whole seconds until the next ten minutes begin, at least 1."""
    length = int(WINDOW.total_seconds())
    return length - int(moment.timestamp()) % length


def is_too_many(*, of_address: int, of_all: int) -> bool:
    """Tell whether wrong codes come too fast: over 60 from one address, or over 600 from all."""
    return of_address > MOST_OF_ONE_ADDRESS or of_all > MOST_OF_ALL
