"""An atelier out of which another grows (METHOD S23, S29)."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Atelier, Participant
from samenkracht.atelier.services.planning import FirstGathering, start_atelier


@transaction.atomic
def grow_atelier(  # noqa: PLR0913 -- a new atelier begins with all of these
    *,
    old: Atelier,
    by: User,
    facts: dict[str, str],
    first: FirstGathering,
    team: Iterable[User],
    moderator: User,
    circle: Iterable[UUID],
    lessons: str,
    now: datetime,
) -> Atelier:
    """Begin an atelier that grows out of another: its team, its lessons, and whom may be asked.

    `circle` are the people of the old circle who said that they may be asked again; nobody else
    comes along. The same theme a second time is the same atelier. Raises DateHasPassed, DateTooFar.
    """
    Atelier.objects.select_for_update().get(pk=old.pk)
    again = old.successors.filter(theme=facts["theme"], closed_at=None).first()
    if again is not None:
        return again
    atelier = start_atelier(
        organisation=old.organisation,
        by=by,
        facts=facts,
        first=first,
        team=team,
        moderator=moderator,
        now=now,
    )
    atelier.grew_out_of, atelier.lessons = old, lessons
    atelier.save(update_fields=["grew_out_of", "lessons", "updated_at"])
    tasks = dict(old.team.exclude(task="").values_list("user_id", "task"))
    for member in atelier.team.filter(user__in=tasks):
        member.task = tasks[member.user_id]
        member.save(update_fields=["task", "updated_at"])
    asked = old.participants.filter(public_id__in=list(circle), left_at=None)
    Participant.objects.bulk_create(
        Participant(atelier=atelier, person_id=person)
        for person in asked.values_list("person_id", flat=True)
    )
    return atelier
