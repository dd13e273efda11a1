"""What the door says of where someone sits."""

from collections.abc import Mapping

from django import template

from samenkracht.atelier.hooks import Chair
from samenkracht.method.shapes import heart, outline, shape_of

register = template.Library()


@register.filter
def chair_of(chairs: Mapping[int, Chair], participant_id: int) -> Chair | None:
    """Give the chair of someone, or nothing for who has none to be told."""
    return chairs.get(participant_id)


@register.inclusion_tag("atelier/circle/parts/table.html")
def table_drawing(number: int) -> dict[str, object]:
    """Draw the number of a table in its shape; the words stand beside it."""
    shape = shape_of(number)
    points = " ".join(f"{x},{y}" for x, y in outline(shape))
    return {"number": number, "points": points, "heart": heart(shape) + 15}
