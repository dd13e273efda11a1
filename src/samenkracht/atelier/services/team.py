"""Who carries an atelier (METHOD S03), also from other organisations (X8).

Asking in someone of another organisation takes their whole e-mail address. The answer tells
whether that address works with Samenkracht: the team sees the new member anyway, so hiding a miss
would hide nothing. Therefore the tries are counted per team member and few an hour, an address
must be exact, nothing is ever listed, and who is found sees the atelier on their own page.
"""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.team import (
    AddressNotFound,
    AlreadyInTeam,
    LastModerator,
    MemberGone,
    TeamRole,
    TooManyAddresses,
)
from samenkracht.atelier.models import Atelier, TeamMember
from samenkracht.atelier.queries.places import joins_for, standing_places
from samenkracht.organisations.models import Membership

TRIES_AN_HOUR = 10
ONE_HOUR = timedelta(hours=1)


@transaction.atomic
def add_colleague(*, atelier: Atelier, user: User, task: str = "") -> TeamMember:
    """Take someone into the team for the organisation they work for. Raises AlreadyInTeam.

    Who was in it for an organisation they left comes back for the one where they work now.
    """
    if standing_places().filter(atelier=atelier, user=user).exists():
        raise AlreadyInTeam(gettext("%(name)s zit al in dit team.") % {"name": user.first_name})
    joins = joins_for(atelier.organisation, [user])[user.pk]
    member, is_new = TeamMember.objects.select_for_update(of=("self",)).get_or_create(
        atelier=atelier,
        user=user,
        defaults={"role": TeamRole.MEMBER, "task": task, "organisation_id": joins},
    )
    if is_new:
        return member
    member.organisation_id, member.task = joins, task or member.task
    member.save(update_fields=["organisation", "task", "updated_at"])
    return member


def ask_by_address(*, atelier: Atelier, email: str, by: User, now: datetime) -> TeamMember:
    """Take someone of any organisation into the team, by exact e-mail address (X8).

    Raises AddressNotFound, AlreadyInTeam, TooManyAddresses. A try counts also when it is refused.
    """
    _count_try(atelier, by, now)
    user = User.objects.filter(
        email=email.strip().lower(),
        is_active=True,
        pk__in=Membership.objects.filter(ended_at=None).values("user"),
    ).first()
    if user is None:
        raise AddressNotFound(
            gettext(
                "Met dit adres werkt nog niemand met Samenkracht. Kijk of het klopt, "
                "of vraag de beheerder van die organisatie om een plaats."
            )
        )
    return add_colleague(atelier=atelier, user=user)


@transaction.atomic
def let_lead(*, atelier: Atelier, member: UUID) -> TeamMember:
    """Make someone of the team the moderator; who was it stays in the team. Raises MemberGone."""
    team = _hold_team(atelier)
    leads = _pick(team, member)
    TeamMember.objects.filter(atelier=atelier, role=TeamRole.MODERATOR).update(role=TeamRole.MEMBER)
    leads.role = TeamRole.MODERATOR
    leads.save(update_fields=["role", "updated_at"])
    return leads


@transaction.atomic
def take_out(*, atelier: Atelier, member: UUID) -> TeamMember:
    """Take someone out of the team. Raises LastModerator, MemberGone."""
    leaving = _pick(_hold_team(atelier), member)
    if leaving.role == TeamRole.MODERATOR:
        raise LastModerator(
            gettext("%(name)s leidt dit atelier. Kies eerst wie het overneemt.")
            % {"name": leaving.user.first_name}
        )
    leaving.delete()
    return leaving


@transaction.atomic
def give_task(*, atelier: Atelier, member: UUID, task: str) -> TeamMember:
    """Write down what someone does in the team. Raises MemberGone."""
    has_task = _pick(_hold_team(atelier), member)
    has_task.task = task
    has_task.save(update_fields=["task", "updated_at"])
    return has_task


def _hold_team(atelier: Atelier) -> list[TeamMember]:
    """Lock the places that count; a place that does not is not there for the team."""
    team = standing_places().filter(atelier=atelier)
    return list(team.select_for_update(of=("self",)).select_related("user"))


def _pick(team: list[TeamMember], member: UUID) -> TeamMember:
    for each in team:
        if each.user.public_id == member:
            return each
    raise MemberGone(gettext("Deze collega zit niet meer in het team."))


@transaction.atomic
def _count_try(atelier: Atelier, by: User, now: datetime) -> None:
    """Count a try, in a transaction of its own: a refusal may not take the count back."""
    asks = atelier.team.select_for_update().get(user=by)
    is_fresh = asks.address_tried_at is None or now - asks.address_tried_at >= ONE_HOUR
    if is_fresh:
        asks.address_tries, asks.address_tried_at = 0, now
    if asks.address_tries >= TRIES_AN_HOUR:
        raise TooManyAddresses(gettext("U hebt veel adressen geprobeerd. Wacht een uur."))
    asks.address_tries += 1
    asks.save(update_fields=["address_tries", "address_tried_at", "updated_at"])
