"""Whom someone may see of the people of their organisation, and how to find them (S02, X8)."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from samenkracht.organisations.models import Organisation
from samenkracht.people.domain.words import folded
from samenkracht.people.models import Person

SEARCHED = ("first_name", "infix", "last_name", "works_at")


def persons_of(organisation: Organisation, conditions: Iterable[Q]) -> QuerySet[Person]:
    """Return the persons of an organisation for whom at least one condition holds; by name.

    Without a condition there is nobody: belonging to the organisation is one key of two.
    """
    allowed = list(conditions)
    if not allowed:
        return Person.objects.none()
    any_of = Q()
    for condition in allowed:
        any_of |= condition
    return (
        Person.objects.filter(any_of, organisation=organisation)
        .distinct()
        .order_by("first_name", "last_name", "pk")
    )


def called_like(persons: QuerySet[Person], words: str) -> list[int]:
    """Return who answers to all words (name or organisation, accents do not count), in order."""
    wanted = [folded(word) for word in words.split()]
    return [
        pk
        for pk, *parts in persons.values_list("pk", *SEARCHED)
        if all(word in folded("".join(parts)) for word in wanted)
    ]
