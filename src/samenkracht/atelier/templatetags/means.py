"""Money on screen."""

from django import template

from samenkracht.atelier.domain.money import euros as in_euros

register = template.Library()


@register.filter
def euros(cents: int | None) -> str:
    """Show cents as '€ 1.250,50'; nothing for nothing."""
    return "" if cents is None else in_euros(cents)
