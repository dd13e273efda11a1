"""Who belongs where: the memberships that count now."""

from uuid import UUID

from django.db.models import QuerySet

from samenkracht.accounts.models import User
from samenkracht.organisations.models import Membership, Organisation


def memberships_of(user: User) -> QuerySet[Membership]:
    """Return someone's open memberships with their organisations, by name."""
    return (
        Membership.objects.filter(user=user, ended_at=None)
        .select_related("organisation")
        .order_by("organisation__name", "pk")
    )


def current_membership(memberships: list[Membership], chosen: str) -> Membership | None:
    """Return the membership someone acts with: the chosen one, else the first; None: nowhere."""
    for membership in memberships:
        if str(membership.organisation.public_id) == chosen:
            return membership
    return memberships[0] if memberships else None


def members_of(organisation: Organisation) -> QuerySet[Membership]:
    """Return everyone who belongs or belonged to the organisation, by name."""
    return organisation.memberships.select_related("user", "organisation").order_by(
        "user__name", "pk"
    )


def find_membership(user: User, public_id: UUID) -> Membership | None:
    """Return someone's open place in this organisation; None for a stranger."""
    return memberships_of(user).filter(organisation__public_id=public_id).first()


def find_member(organisation: Organisation, member_id: UUID) -> Membership | None:
    """Return the place of the user with this public id, ended or not; None: never had one."""
    return members_of(organisation).filter(user__public_id=member_id).first()
