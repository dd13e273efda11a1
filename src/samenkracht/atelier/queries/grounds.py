"""What a team agreed on, and what it may still talk about (METHOD S03)."""

from dataclasses import dataclass

from django.utils.translation import gettext

from samenkracht.atelier.models import Atelier, Ground
from samenkracht.method.grounds import GROUNDS


@dataclass(frozen=True, slots=True)
class Grounds:
    """The starting points of a team, our proposals that are not among them, what was removed."""

    agreed: list[Ground]
    proposals: list[str]
    removed: list[Ground]


def grounds_of(atelier: Atelier) -> Grounds:
    """Return the starting points in the order in which they were agreed on."""
    every = list(atelier.grounds.order_by("written_at", "pk"))
    agreed = [one for one in every if one.removed_at is None]
    known = {one.text for one in every}
    return Grounds(
        agreed=agreed,
        proposals=[words for text in GROUNDS if (words := gettext(text)) not in known],
        removed=[one for one in every if one.removed_at is not None],
    )
