"""Who of the colleagues in a file works where it comes in; and who may see the names in one."""

from collections.abc import Sequence
from uuid import UUID

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Atelier
from samenkracht.atelier.queries.places import places_of
from samenkracht.organisations.models import Membership, Organisation
from samenkracht.reports.models import HandOver


def who_work_here(organisation: Organisation, emails: Sequence[str]) -> dict[int, User]:
    """Return by their place in the list who works here now; the address decides, not the name."""
    wanted = {email.casefold(): place for place, email in reversed(list(enumerate(emails)))}
    found = User.objects.filter(
        memberships__organisation=organisation,
        memberships__ended_at=None,
        email__in=list(wanted),
    )
    return {wanted[user.email.casefold()]: user for user in found}


def may_take_names(user: User, atelier: Atelier) -> bool:
    """Tell whether someone may take a file with persons: who is in the team for its own house.

    Who helps from another organisation sees the atelier, and takes no list of people home (X8).
    """
    return places_of(user).filter(atelier=atelier, organisation=atelier.organisation_id).exists()


def works_at(user: User, organisation: Organisation) -> bool:
    """Tell whether someone works in an organisation now."""
    return Membership.objects.filter(user=user, organisation=organisation, ended_at=None).exists()


def find_hand_over(public_id: UUID) -> HandOver | None:
    """Return a file that came in, whoever asks: only access may call this."""
    found = HandOver.objects.select_related("organisation", "atelier")
    return found.filter(public_id=public_id).first()
