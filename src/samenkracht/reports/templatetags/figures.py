"""Drawings of figures: dots that can be counted, and the shape of a table."""

from dataclasses import dataclass

from django import template
from django.utils.translation import gettext

from samenkracht.method.shapes import SHAPE_NAMES, heart, outline, shape_of

register = template.Library()

A_ROW = 16
STEP = 11.5


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a dot stands, as the drawing wants it."""

    x: str
    y: str


@register.inclusion_tag("reports/dot_row.html")
def dot_row(count: int) -> dict[str, object]:
    """Draw so many dots, sixteen in a row. The figure stands beside it in words."""
    spots = [
        Spot(f"{STEP * (place % A_ROW + 0.5):.2f}", f"{STEP * (place // A_ROW + 0.5):.2f}")
        for place in range(count)
    ]
    rows = (count + A_ROW - 1) // A_ROW
    return {"spots": spots, "width": f"{STEP * A_ROW:.2f}", "height": f"{STEP * rows:.2f}"}


@register.inclusion_tag("reports/table_mark.html")
def table_mark(number: int) -> dict[str, object]:
    """Draw the shape of a table with its number, as it stands on its sign."""
    shape = shape_of(number)
    return {
        "number": number,
        "points": " ".join(f"{x},{y}" for x, y in outline(shape)),
        "y": f"{heart(shape) + 15:.1f}",
        "name": gettext(SHAPE_NAMES[shape]),
    }
