"""What letters tell after a gathering (METHOD S23, C26): who came, what came of it."""

from dataclasses import dataclass
from datetime import date

MOST_IDEAS_IN_A_LETTER = 4
MOST_AGREEMENTS_IN_A_LETTER = 4


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who was there and left a first name; `table` when it is known."""

    name: str
    table: int | None = None


@dataclass(frozen=True, slots=True)
class GrownIdea:
    """An idea with its stickers (None while nobody may know) and the place of its prize."""

    number: int
    text: str
    table: int | None
    stickers: int | None = None
    place: int | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """Who does what, until when, and whether it is done."""

    who: str
    what: str
    due_on: date | None = None
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class AfterFacts:
    """What there is to tell when a gathering is over; empty before."""

    people: int = 0
    guests: tuple[Guest, ...] = ()
    ideas: tuple[GrownIdea, ...] = ()
    promises: tuple[Promise, ...] = ()
    team: tuple[str, ...] = ()

    def ideas_of(self, table: int | None) -> list[GrownIdea]:
        """Return the ideas of a table, most stickers first."""
        own = [idea for idea in self.ideas if table is not None and idea.table == table]
        return sorted(own, key=lambda idea: (-(idea.stickers or 0), idea.number))

    def winner(self, place: int) -> GrownIdea | None:
        """Return the idea that won a place; None while nobody knows, or when it is shared."""
        won = [idea for idea in self.ideas if idea.place == place]
        return won[0] if len(won) == 1 else None
