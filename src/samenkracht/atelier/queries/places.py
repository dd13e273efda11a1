"""Whose place in a team counts: who still works for the organisation they joined the team for.

A place stays when someone's membership ends, and counts again when they come back. Until then it
opens nothing, also not for who works elsewhere too (TRUST, X8).
"""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, QuerySet

from samenkracht.accounts.models import User
from samenkracht.atelier.models import TeamMember
from samenkracht.organisations.models import Membership, Organisation


def standing_places() -> QuerySet[TeamMember]:
    """Return the places in teams that count now."""
    works_there = Membership.objects.filter(
        user=OuterRef("user"), organisation=OuterRef("organisation"), ended_at=None
    )
    return TeamMember.objects.filter(Exists(works_there))


def places_of(user: User) -> QuerySet[TeamMember]:
    """Return the places of one person that count now."""
    return standing_places().filter(user=user)


def joins_for(organisation: Organisation, users: Iterable[User]) -> dict[int, int]:
    """Return per user (pk) the organisation (pk) for which they join a team of `organisation`.

    That is this one when they work there; else the first where they do. Who works nowhere joins
    for this one, and their place does not count. Costs one query.
    """
    people = [user.pk for user in users]
    found = dict.fromkeys(people, organisation.pk)
    open_ones = Membership.objects.filter(user__in=people, ended_at=None).order_by("-pk")
    works_at: dict[int, list[int]] = {}
    for user, works_for in open_ones.values_list("user_id", "organisation_id"):
        works_at.setdefault(user, []).append(works_for)
    for user, houses in works_at.items():
        found[user] = organisation.pk if organisation.pk in houses else houses[-1]
    return found
