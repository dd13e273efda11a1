"""The chapters of an atelier: one row of links that stands on each of its pages."""

from dataclasses import dataclass

from django import template
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from samenkracht.atelier.models import Atelier

register = template.Library()


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of an atelier: a key to know it by, a word, and its address."""

    key: str
    word: str
    address: str


# In the order in which a team prepares.
CHAPTERS = (
    Chapter("show", _("Overzicht"), "atelier:show"),
    Chapter("team", _("Team"), "atelier:team"),
    Chapter("talks", _("Gesprekken"), "atelier:talks"),
    Chapter("theme", _("Thema"), "atelier:theme"),
    Chapter("loops", _("Twee cirkels"), "atelier:loops"),
    Chapter("programme", _("Programma"), "atelier:programmes"),
    Chapter("circle", _("Kring"), "atelier:circle"),
    Chapter("inviting", _("Uitnodigen"), "atelier:inviting"),
    Chapter("hospitality", _("Gastvrij"), "atelier:caring"),
    Chapter("budget", _("Begroting"), "atelier:budget"),
    Chapter("harvest", _("Oogst"), "harvest:show"),
    Chapter("lookback", _("Terugkijken"), "atelier:lookback"),
    Chapter("handover", _("Overdracht"), "reports:handover"),
)


@register.inclusion_tag("atelier/parts/chapters.html")
def chapters(atelier: Atelier, here: str) -> dict[str, object]:
    """Show the way to every page of an atelier; `here` is the key of the page that is open."""
    links = [
        {
            "word": gettext(chapter.word),
            "address": reverse(chapter.address, args=[atelier.public_id]),
            "is_here": chapter.key == here,
        }
        for chapter in CHAPTERS
    ]
    return {"links": links}
