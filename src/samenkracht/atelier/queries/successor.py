"""Which atelier this one grew out of, what grew out of it, and what it takes along."""

from dataclasses import dataclass

from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Atelier, Participant
from samenkracht.atelier.queries.looking_back import answers_together
from samenkracht.atelier.queries.plan import told_deviations
from samenkracht.atelier.queries.reach import ateliers_of
from samenkracht.method.looking_back import TEAM_QUESTIONS


@dataclass(frozen=True, slots=True)
class Kin:
    """The ateliers before and after this one that someone may see."""

    before: Atelier | None
    after: list[Atelier]


def kin_of(atelier: Atelier, user: User) -> Kin:
    """Return the ateliers before and after; those of another team stay out of sight."""
    reach = ateliers_of(user)
    return Kin(
        before=reach.filter(pk=atelier.grew_out_of_id).first() if atelier.grew_out_of_id else None,
        after=list(reach.filter(grew_out_of=atelier).order_by("created_at", "pk")),
    )


def lessons_of(atelier: Atelier) -> str:
    """Return what the team learned: what it wrote together, and why it did things another way."""
    together = answers_together(atelier)
    told = [
        f"{gettext(asked.question)} {' '.join(together[key].split())}"
        for key, asked in TEAM_QUESTIONS.items()
        if together.get(key)
    ]
    told += [
        f"{change.what} {change.why}".strip()
        for change in reversed(told_deviations(atelier).exclude(why=""))
    ]
    return "\n".join(told)


def whom_to_ask(atelier: Atelier) -> list[Participant]:
    """Return the circle, by first name, for the team to say who may be asked again."""
    circle = atelier.participants.filter(left_at=None).select_related("person")
    return list(circle.order_by("person__first_name", "person__last_name", "pk"))
