"""The swan line: who brought whom, for the wall (METHOD S11). First names only by consent."""

from dataclasses import dataclass

from samenkracht.atelier.domain.swan import Swan, line_up
from samenkracht.atelier.models import Atelier, Participant


@dataclass(frozen=True, slots=True)
class SwanLine:
    """The picture, and the first names that may hang on a wall."""

    swan: Swan
    names: dict[int, str]
    people: int

    @property
    def brought(self) -> int:
        """How many people came because somebody took them along."""
        return sum(spot.by is not None for spot in self.swan.spots)


def swan_line(atelier: Atelier) -> SwanLine:
    """Return who was ever there or brought somebody, in the order they came into the circle.

    Whoever did not say yes to this picture is a dot without a name. Costs one query.
    """
    circle = list(
        Participant.objects.filter(atelier=atelier, left_at=None)
        .select_related("person")
        .prefetch_related("attendances")
        .order_by("pk")
    )
    bringers = {one.pk: one.brought_by_id for one in circle}
    busy = {bringer for bringer in bringers.values() if bringer is not None}
    shown = [one for one in circle if one.attendances.all() or one.pk in busy]
    names = {one.pk: one.person.first_name for one in shown if one.is_on_swan_line}
    return SwanLine(line_up([one.pk for one in shown], bringers), names, len(shown))
