"""The only door from a request to an organisation: members come in, all others find nothing."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.organisations.models import Membership, Organisation
from samenkracht.organisations.queries import find_member, find_membership


def place_in(user: User, public_id: UUID) -> Membership:
    """Return someone's own open place in an organisation. Raises Http404 for everyone else."""
    membership = find_membership(user, public_id)
    if membership is None:
        raise Http404
    return membership


def managed(user: User, public_id: UUID) -> Organisation:
    """Return an organisation whose members someone manages.

    Raises Http404 for strangers, PermissionDenied for members who are no admin.
    """
    membership = place_in(user, public_id)
    if not membership.may_manage_members:
        raise PermissionDenied(gettext("Alleen een beheerder kan dit doen."))
    return membership.organisation


def member_of(organisation: Organisation, member_id: UUID) -> Membership:
    """Return the place of someone in this organisation, ended or not. Raises Http404."""
    membership = find_member(organisation, member_id)
    if membership is None:
        raise Http404
    return membership
