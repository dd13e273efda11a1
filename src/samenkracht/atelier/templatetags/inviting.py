"""The pages of inviting: one row of links, and the gatherings one can invite for."""

from collections.abc import Sequence

from django import template
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from samenkracht.atelier.models import Atelier, Gathering

register = template.Library()

OF_GATHERING = (
    ("asking", _("Wie vragen wij?")),
    ("promises", _("Wie neemt wie mee?")),
    ("invitation", _("De uitnodiging")),
)
OF_ATELIER = (("how_big", _("Hoe groot wordt het?")), ("swan", _("De zwaanlijn")))


@register.inclusion_tag("atelier/inviting/parts/ways.html")
def ways(
    atelier: Atelier, gathering: Gathering | None, here: str, gatherings: Sequence[Gathering] = ()
) -> dict[str, object]:
    """Show the pages of inviting; with `gatherings` also for which one they are."""
    links = []
    if gathering is not None:
        links = [
            {"word": gettext(word), "address": _at(key, atelier, gathering), "is_here": key == here}
            for key, word in OF_GATHERING
        ]
    links += [
        {
            "word": gettext(word),
            "address": reverse(f"atelier:{key}", args=[atelier.public_id]),
            "is_here": key == here,
        }
        for key, word in OF_ATELIER
    ]
    numbers = [
        {
            "number": one.number,
            "title": one.title,
            "address": _at(here, atelier, one),
            "is_here": one == gathering,
        }
        for one in gatherings
    ]
    return {"links": links, "numbers": numbers}


def _at(key: str, atelier: Atelier, gathering: Gathering) -> str:
    return reverse(f"atelier:{key}", args=[atelier.public_id, gathering.public_id])
