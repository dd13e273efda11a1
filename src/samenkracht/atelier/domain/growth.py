"""How the circle grows from gathering to gathering (METHOD S11, zwaan-kleef-aan)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samenkracht.core.growth import Ring


@dataclass(frozen=True, slots=True)
class Turnout:
    """Who was at one gathering (people by key), and how many its team expects."""

    people: frozenset[int]
    expected: int | None = None


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the circle stands at one gathering, in people.

    `circle` is everyone who was ever there; someone who stayed home today is not gone. `needed`
    doubles the turnout of the gathering just before it: arithmetic, not a forecast.
    """

    present: int
    newcomers: int
    circle: int
    needed: int | None
    expected: int | None
    expected_new: int
    rings: tuple[Ring, ...]

    @property
    def is_held(self) -> bool:
        return self.present > 0

    @property
    def has_doubled(self) -> bool:
        return self.needed is not None and self.present >= self.needed

    @property
    def still_needed(self) -> int:
        """How many more than were there, or than are expected, would double the circle."""
        coming = self.present if self.is_held else self.expected or 0
        return max(0, (self.needed or 0) - coming)


def stands(turnouts: Sequence[Turnout]) -> list[Stand]:
    """Count the growth along a series of gatherings, in order (S11).

    A gathering where nobody was noted is still to come: it gets an open ring when more people
    are expected than the circle holds, and nothing is guessed when its team expects no number.
    """
    seen: set[int] = set()
    rings: list[Ring] = []
    found: list[Stand] = []
    coming = 0
    for place, turnout in enumerate(turnouts):
        new = turnout.people - seen
        seen |= new
        expected_new = _expected_new(turnout, len(seen) + coming)
        coming += expected_new
        rings.append(Ring(len(new), expected_new))
        found.append(
            Stand(
                present=len(turnout.people),
                newcomers=len(new),
                circle=len(seen),
                needed=_double(turnouts[place - 1]) if place else None,
                expected=turnout.expected,
                expected_new=expected_new,
                rings=tuple(rings),
            )
        )
    return found


def first_times(turnouts: Sequence[Turnout]) -> Mapping[int, int]:
    """Return for each person the place of the gathering where they came first."""
    first: dict[int, int] = {}
    for place, turnout in enumerate(turnouts):
        for person in turnout.people:
            first.setdefault(person, place)
    return first


def _expected_new(turnout: Turnout, known: int) -> int:
    if turnout.people or turnout.expected is None:
        return 0
    return max(0, turnout.expected - known)


def _double(turnout: Turnout) -> int | None:
    return 2 * len(turnout.people) or None
