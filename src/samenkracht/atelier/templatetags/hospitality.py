"""For which gathering one cares: the numbers as a row of links."""

from collections.abc import Sequence

from django import template
from django.urls import reverse

from samenkracht.atelier.models import Gathering

register = template.Library()


@register.inclusion_tag("atelier/inviting/parts/ways.html")
def gathering_numbers(gathering: Gathering, gatherings: Sequence[Gathering]) -> dict[str, object]:
    """Show the gatherings of an atelier; the one that is open is filled."""
    numbers = [
        {
            "number": one.number,
            "title": one.title,
            "address": reverse(
                "atelier:hospitality", args=[gathering.atelier.public_id, one.public_id]
            ),
            "is_here": one == gathering,
        }
        for one in gatherings
    ]
    return {"links": [], "numbers": numbers}
