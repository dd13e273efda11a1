"""What someone may reach: the ateliers of their own teams, and nothing else."""

from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.team import NotInTeam
from samenkracht.atelier.models import Atelier, Gathering
from samenkracht.atelier.queries.places import places_of, standing_places


def ateliers_of(user: User) -> QuerySet[Atelier]:
    """Return the ateliers in whose team someone has a place that counts (X8)."""
    return Atelier.objects.filter(pk__in=places_of(user).values("atelier"))


def gatherings_of(user: User) -> QuerySet[Gathering]:
    """Return the gatherings of the ateliers whose team someone is in."""
    return Gathering.objects.filter(atelier__in=places_of(user).values("atelier"))


def find_atelier(user: User, public_id: UUID) -> Atelier | None:
    """Return the atelier; None for a stranger. Raises NotInTeam for a colleague of it."""
    atelier = ateliers_of(user).select_related("organisation").filter(public_id=public_id).first()
    if atelier is None:
        _turn_away_colleague(user, Q(public_id=public_id))
    return atelier


def find_gathering(user: User, public_id: UUID) -> Gathering | None:
    """Return the gathering; None for a stranger. Raises NotInTeam for a colleague of it."""
    gathering = (
        gatherings_of(user)
        .select_related("atelier__organisation")
        .filter(public_id=public_id)
        .first()
    )
    if gathering is None:
        _turn_away_colleague(user, Q(gatherings__public_id=public_id))
    return gathering


def _turn_away_colleague(user: User, which: Q) -> None:
    """Tell a colleague whom to ask; a stranger may not even know that the team exists."""
    atelier = Atelier.objects.filter(
        which,
        organisation__memberships__user=user,
        organisation__memberships__ended_at=None,
    ).first()
    if atelier is None:
        return
    team = standing_places().filter(atelier=atelier).select_related("user")
    asked = team.order_by("-role", "pk").first()
    if asked is None:
        raise NotInTeam(gettext("U bent geen lid van dit team."))
    raise NotInTeam(
        gettext("U bent geen lid van dit team. Vraag %(name)s om u toe te voegen.")
        % {"name": asked.user.first_name}
    )
