"""The application for a fund, out of what the team wrote already (METHOD V14).

Nothing is asked twice: each answer is put together from the pages of the atelier, and what is
still missing says where to write it. Nobody of the circle is named, only counted.
"""

from dataclasses import dataclass

from django.utils.translation import gettext, ngettext

from samenkracht.atelier.domain.application import QUESTIONS, Question
from samenkracht.atelier.models import ApplicationPart, Atelier
from samenkracht.atelier.queries.appeal import Answer, Gap, answers_of


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the application as it stands now."""

    key: Question
    title: str
    text: str
    ours: str
    is_own: bool
    waits: bool  # own words that were put aside
    gaps: list[Gap]

    @property
    def length(self) -> str:
        """How long it is: funds count the signs."""
        return ngettext("%(count)s teken", "%(count)s tekens", len(self.text)) % {
            "count": len(self.text)
        }


def application_of(atelier: Atelier) -> list[Part]:
    """Return the whole application; about fifteen queries, whatever its length."""
    own = {part.key: part for part in ApplicationPart.objects.filter(atelier=atelier)}
    answers = answers_of(atelier)
    return [_part(key, answers[key], own.get(key)) for key in Question]


def _part(key: Question, answer: Answer, own: ApplicationPart | None) -> Part:
    is_own = own is not None and own.is_own
    return Part(
        key=key,
        title=gettext(QUESTIONS[key]),
        text=own.text if own is not None and own.is_own else answer.text,
        ours=answer.text,
        is_own=is_own,
        waits=own is not None and not own.is_own,
        gaps=[] if is_own else answer.gaps,
    )
