"""The only way from a request to an atelier: its team comes in.

A colleague of the same organisation reads whom to ask; everyone else finds nothing.
"""

from typing import TypeVar
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.team import NotInTeam
from samenkracht.atelier.models import (
    Atelier,
    Chore,
    CircleImport,
    Expense,
    Gathering,
    GoodExample,
    Merge,
    Participant,
    Pledge,
    Promise,
    Talk,
    Template,
    Treat,
)
from samenkracht.atelier.queries import (
    find_atelier,
    find_gathering,
    find_merge,
    find_participant,
)
from samenkracht.atelier.queries.hospitality import find_chore, find_expense, find_treat
from samenkracht.atelier.queries.inviting import find_promise
from samenkracht.atelier.queries.library import (
    find_example,
    find_readable_template,
    find_template,
)
from samenkracht.atelier.queries.lists import find_list
from samenkracht.atelier.queries.pledges import find_pledge
from samenkracht.atelier.queries.talks import find_talk
from samenkracht.organisations.models import Organisation

Thing = TypeVar("Thing")


def atelier_for(user: User, public_id: UUID) -> Atelier:
    """Return an atelier of someone's own team, or 404; 403 with a sentence for a colleague."""
    try:
        atelier = find_atelier(user, public_id)
    except NotInTeam as refusal:
        raise PermissionDenied(str(refusal)) from None
    if atelier is None:
        raise Http404
    return atelier


def gathering_for(user: User, atelier_id: UUID, public_id: UUID) -> Gathering:
    """Return a gathering of this atelier of someone's own team, or 404; 403 for a colleague."""
    try:
        gathering = find_gathering(user, public_id)
    except NotInTeam as refusal:
        raise PermissionDenied(str(refusal)) from None
    if gathering is None or gathering.atelier.public_id != atelier_id:
        raise Http404
    return gathering


def participant_of(atelier: Atelier, public_id: UUID) -> Participant:
    """Return someone of the circle of this atelier, or 404."""
    return _found(find_participant(atelier, public_id))


def merge_of(atelier: Atelier, public_id: UUID) -> Merge:
    """Return a merge in the circle of this atelier, or 404."""
    return _found(find_merge(atelier, public_id))


def list_of(atelier: Atelier, public_id: UUID) -> CircleImport:
    """Return a list of this atelier, or 404."""
    return _found(find_list(atelier, public_id))


def promise_of(gathering: Gathering, public_id: UUID) -> Promise:
    """Return a promise for this gathering, or 404."""
    return _found(find_promise(gathering, public_id))


def example_for(organisation: Organisation, public_id: UUID) -> GoodExample:
    """Return a good example of the organisation someone acts for, or 404."""
    return _found(find_example(organisation, public_id))


def template_for(organisation: Organisation, public_id: UUID) -> Template:
    """Return a template that belongs to the organisation someone acts for, or 404."""
    return _found(find_template(organisation, public_id))


def readable_template(organisation: Organisation, public_id: UUID) -> Template:
    """Return a template of the organisation someone acts for, or one shared with it, or 404."""
    return _found(find_readable_template(organisation, public_id))


def pledge_of(atelier: Atelier, public_id: UUID) -> Pledge:
    """Return a pledge to this atelier, or 404."""
    return _found(find_pledge(atelier, public_id))


def chore_of(gathering: Gathering, public_id: UUID) -> Chore:
    """Return something to see to at this gathering, or 404."""
    return _found(find_chore(gathering, public_id))


def treat_of(gathering: Gathering, public_id: UUID) -> Treat:
    """Return what somebody brings to this gathering, or 404."""
    return _found(find_treat(gathering, public_id))


def expense_of(gathering: Gathering, public_id: UUID) -> Expense:
    """Return an amount of this gathering, or 404."""
    return _found(find_expense(gathering, public_id))


def talk_of(atelier: Atelier, public_id: UUID) -> Talk:
    """Return a talk before this atelier, or 404."""
    return _found(find_talk(atelier, public_id))


def _found(thing: Thing | None) -> Thing:
    if thing is None:
        raise Http404
    return thing
