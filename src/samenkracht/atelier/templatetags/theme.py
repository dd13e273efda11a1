"""The theme in short, for the page of an atelier: five domains, what is hard and what there is."""

from django import template
from django.utils.translation import gettext

from samenkracht.atelier.models import Atelier
from samenkracht.atelier.queries.theme import told
from samenkracht.method.domains import DOMAIN_ICONS, LIFE_DOMAINS

register = template.Library()


@register.inclusion_tag("atelier/theme/short.html")
def theme_in_short(atelier: Atelier) -> dict[str, object]:
    """Show the domains about which the team wrote something; nothing when it wrote nothing yet."""
    return {
        "atelier": atelier,
        "rows": [
            {
                "name": gettext(LIFE_DOMAINS[said.domain]),
                "icon": DOMAIN_ICONS[said.domain],
                "hard": said.bites or next(iter(said.troubles), ""),
                "strong": next(iter(said.strengths), ""),
            }
            for said in told(atelier)
            if said.bites or said.troubles or said.strengths
        ],
    }
