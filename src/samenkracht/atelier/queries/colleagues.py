"""Who could join a team: colleagues of one's own organisation."""

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Atelier
from samenkracht.atelier.queries.places import standing_places
from samenkracht.organisations.models import Organisation
from samenkracht.organisations.queries import members_of


def colleagues(organisation: Organisation, *, but: User) -> list[User]:
    """Return everyone who works for the organisation now, without one person, by name."""
    members = members_of(organisation).filter(ended_at=None, user__is_active=True)
    return [member.user for member in members if member.user_id != but.pk]


def not_in_team(atelier: Atelier, organisation: Organisation) -> list[User]:
    """Return who works for the organisation now and is not in the team, by name."""
    members = members_of(organisation).filter(ended_at=None, user__is_active=True)
    inside = set(standing_places().filter(atelier=atelier).values_list("user_id", flat=True))
    return [member.user for member in members if member.user_id not in inside]
