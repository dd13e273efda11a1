"""The only door from a request to a harvest: the team of the atelier comes in.

A colleague of the same organisation reads whom to ask; everyone else finds nothing.
"""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.team import NotInTeam
from samenkracht.atelier.models import Atelier, Gathering
from samenkracht.atelier.queries import find_atelier, find_gathering
from samenkracht.harvest import queries
from samenkracht.harvest.models import Agreement, Conclusion


def atelier_for(user: User, public_id: UUID) -> Atelier:
    """Return an atelier of someone's own team, or 404; 403 with a sentence for a colleague."""
    try:
        atelier = find_atelier(user, public_id)
    except NotInTeam as refusal:
        raise PermissionDenied(str(refusal)) from None
    if atelier is None:
        raise Http404
    return atelier


def gathering_for(user: User, public_id: UUID) -> Gathering:
    """Return a gathering of someone's own team, or 404; 403 with a sentence for a colleague."""
    try:
        gathering = find_gathering(user, public_id)
    except NotInTeam as refusal:
        raise PermissionDenied(str(refusal)) from None
    if gathering is None:
        raise Http404
    return gathering


def agreement_for(user: User, public_id: UUID) -> Agreement:
    """Return an agreement of someone's own team, or 404; 403 for a colleague."""
    agreement = queries.find_agreement(public_id)
    if agreement is None:
        raise Http404
    atelier_for(user, agreement.atelier.public_id)
    return agreement


def conclusion_for(user: User, public_id: UUID) -> Conclusion:
    """Return a conclusion of someone's own team, or 404; 403 for a colleague."""
    conclusion = queries.find_conclusion(public_id)
    if conclusion is None:
        raise Http404
    gathering_for(user, conclusion.gathering.public_id)
    return conclusion
