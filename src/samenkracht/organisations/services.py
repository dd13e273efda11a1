"""What happens with the people of an organisation. Nobody ends or demotes its last admin."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext

from samenkracht.accounts.domain import MailNotSent
from samenkracht.accounts.models import User
from samenkracht.accounts.services import end_sessions, send_invitation, welcome_user
from samenkracht.organisations.domain.members import AlreadyMember, LastAdmin
from samenkracht.organisations.domain.roles import Role
from samenkracht.organisations.models import Membership, Organisation


@dataclass(frozen=True, slots=True)
class Invitation:
    """Who was invited (uitnodiging), and whether the mail left."""

    membership: Membership
    is_mailed: bool


@transaction.atomic
def found_organisation(*, name: str, email: str, admin_name: str) -> Membership:
    """Start an organisation with its first admin; the membership of that admin comes back."""
    organisation = Organisation.objects.create(name=name)
    user = welcome_user(email=email, name=admin_name)
    return Membership.objects.create(organisation=organisation, user=user, role=Role.ADMIN)


def invite_member(
    *, organisation: Organisation, by: User, email: str, name: str, role: Role, site: str
) -> Invitation:
    """Let a colleague in and mail them the way; the place stands even when the mail fails.

    Someone who belonged here before comes back with the new role. `site` is the address of this
    house without a slash at its end. Raises AlreadyMember.
    """
    membership = _take_in(organisation, email, name, role)
    return Invitation(membership, _is_mailed(membership, by, site))


def invite_again(*, membership: Membership, by: User, site: str) -> Invitation:
    """Mail a member the way in once more; a new link takes the place of the old one."""
    return Invitation(membership, _is_mailed(membership, by, site))


@transaction.atomic
def change_role(*, membership: Membership, role: Role) -> Membership:
    """Give a member another role. Raises LastAdmin."""
    held = _hold(membership)
    if role != Role.ADMIN:
        _keep_an_admin(held)
    held.role = role
    held.save(update_fields=["role", "updated_at"])
    return held


@transaction.atomic
def end_membership(*, membership: Membership, now: datetime) -> Membership:
    """End someone's place and sign them out everywhere, at once. Raises LastAdmin."""
    held = _hold(membership)
    if held.ended_at is None:
        _keep_an_admin(held)
        held.ended_at = now
        held.save(update_fields=["ended_at", "updated_at"])
        end_sessions(user=held.user)
    return held


@transaction.atomic
def restore_membership(*, membership: Membership) -> Membership:
    """Give someone their place and role back."""
    held = _hold(membership)
    held.ended_at = None
    held.save(update_fields=["ended_at", "updated_at"])
    return held


@transaction.atomic
def _take_in(organisation: Organisation, email: str, name: str, role: Role) -> Membership:
    user = welcome_user(email=email, name=name)
    membership, is_new = Membership.objects.select_for_update().get_or_create(
        organisation=organisation, user=user, defaults={"role": role}
    )
    if is_new:
        return membership
    if membership.ended_at is None:
        raise AlreadyMember(
            gettext("%(name)s hoort al bij deze organisatie.") % {"name": user.first_name}
        )
    membership.role, membership.ended_at = role, None
    membership.save(update_fields=["role", "ended_at", "updated_at"])
    return membership


def _is_mailed(membership: Membership, by: User, site: str) -> bool:
    try:
        send_invitation(
            user=membership.user,
            by=by.first_name,
            organisation=membership.organisation.name,
            site=site,
        )
    except MailNotSent:
        return False
    return True


def _hold(membership: Membership) -> Membership:
    """Lock the organisation: two admins who end each other must not both succeed."""
    Organisation.objects.select_for_update().get(pk=membership.organisation_id)
    return Membership.objects.select_related("user", "organisation").get(pk=membership.pk)


def _keep_an_admin(held: Membership) -> None:
    if held.role != Role.ADMIN or held.ended_at is not None:
        return
    others = Membership.objects.filter(
        organisation=held.organisation_id, role=Role.ADMIN, ended_at=None
    ).exclude(pk=held.pk)
    if not others.exists():
        raise LastAdmin(
            gettext("Maak eerst iemand anders beheerder. Iemand moet mensen kunnen uitnodigen.")
        )
