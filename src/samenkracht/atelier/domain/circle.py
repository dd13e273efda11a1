"""Rules of the circle of participants (METHOD S02, S11)."""

from collections.abc import Mapping

from samenkracht.core.errors import Refusal


class NobodyInCircle(Refusal):
    """Someone names a person who is not in this circle."""


class BroughtInARound(Refusal):
    """Two people cannot have brought each other."""


class SamePerson(Refusal):
    """A person cannot be merged with themselves, or with someone who is gone."""


class TooManyPeople(Refusal):
    """A list holds more people than a circle can."""


class ListGone(Refusal):
    """The list was done, undone or forgotten already."""


def is_round(bringers: Mapping[int, int | None], person: int, bringer: int) -> bool:
    """Tell whether `person` would have brought, directly or not, the one who brings them.

    `bringers` says for each person who brought them; it holds no round itself.
    """
    at: int | None = bringer
    while at is not None:
        if at == person:
            return True
        at = bringers.get(at)
    return False
