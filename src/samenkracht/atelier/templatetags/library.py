"""Small readings of what stands in the library."""

from django import template

from samenkracht.atelier.domain.own_words import lines_of
from samenkracht.atelier.queries.draaiboek import host_name as name_of_host

register = template.Library()


@register.filter
def host_name(link: str) -> str:
    """Show where a link leads: only the name of the house."""
    return name_of_host(link)


@register.filter
def lines(text: str) -> list[str]:
    """Return the lines that say something."""
    return lines_of(text)
