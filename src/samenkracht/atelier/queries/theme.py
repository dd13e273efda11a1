"""What the team wrote about its theme, and what people said in talks (METHOD S05, S06, V04)."""

from dataclasses import dataclass

from django.db.models import QuerySet

from samenkracht.atelier.domain.theme import PARTS, Said, in_order
from samenkracht.atelier.models import Appraisal, Atelier, CentralQuestion, TitleIdea
from samenkracht.method.domains import LifeDomain


def said_of(appraisal: Appraisal) -> Said:
    """Return what stands in a row, as the domain knows it."""
    words = {part: getattr(appraisal, part) for part in PARTS}
    return Said(LifeDomain(appraisal.domain), **words)


def told(atelier: Atelier) -> list[Said]:
    """Return what the team wrote, all five domains in order."""
    rows = (said_of(appraisal) for appraisal in atelier.appraisals.all())
    return in_order({said.domain: said for said in rows})


def question_of(atelier: Atelier) -> CentralQuestion:
    """Return the central question; one that is not kept yet when there is none."""
    found = CentralQuestion.objects.filter(atelier=atelier).first()
    return found or CentralQuestion(atelier=atelier)


@dataclass(frozen=True, slots=True)
class Titles:
    """The titles to choose from, the one before this one, and what was taken away."""

    ideas: list[TitleIdea]
    before: TitleIdea | None
    removed: list[TitleIdea]


def titles_of(atelier: Atelier) -> Titles:
    """Return the titles that the team thought of; the one that is chosen is not among them."""
    every = list(_ideas(atelier).exclude(text=atelier.title))
    stepped_down = list(
        _ideas(atelier)
        .filter(stepped_down_at__isnull=False, removed_at=None)
        .exclude(text=atelier.title)
        .order_by("-stepped_down_at")[:1]
    )
    return Titles(
        ideas=[idea for idea in every if not idea.removed_at],
        before=stepped_down[-1] if stepped_down else None,
        removed=[idea for idea in every if idea.removed_at],
    )


def _ideas(atelier: Atelier) -> QuerySet[TitleIdea]:
    return atelier.title_ideas.select_related("thought_of_by").order_by("thought_of_at", "pk")
