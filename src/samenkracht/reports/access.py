"""The only door from a request to a report or to paper: the team of the atelier comes in.

A colleague of the same organisation reads whom to ask; everyone else finds nothing.
"""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.team import NotInTeam
from samenkracht.atelier.models import Atelier, Gathering
from samenkracht.atelier.queries import find_atelier, find_gathering
from samenkracht.reports.models import HandOver
from samenkracht.reports.queries.colleagues import find_hand_over, works_at


def gathering_for(user: User, public_id: UUID) -> Gathering:
    """Return a gathering of someone's own team, or 404; 403 with a sentence for a colleague."""
    try:
        gathering = find_gathering(user, public_id)
    except NotInTeam as refusal:
        raise PermissionDenied(str(refusal)) from None
    if gathering is None:
        raise Http404
    return gathering


def atelier_for(user: User, public_id: UUID) -> Atelier:
    """Return an atelier of someone's own team, or 404; 403 with a sentence for a colleague."""
    try:
        atelier = find_atelier(user, public_id)
    except NotInTeam as refusal:
        raise PermissionDenied(str(refusal)) from None
    if atelier is None:
        raise Http404
    return atelier


def hand_over_for(user: User, public_id: UUID) -> HandOver:
    """Return a file that someone brought, or that became an atelier of their team; or 404."""
    found = find_hand_over(public_id)
    if found is None:
        raise Http404
    if found.by_id == user.pk and works_at(user, found.organisation):
        return found
    if found.atelier is None:
        raise Http404
    atelier_for(user, found.atelier.public_id)
    return found
