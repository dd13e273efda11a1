"""How people found it, and what the team makes of it (METHOD S25, S28)."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count
from django.utils.translation import gettext, ngettext

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.looking_back import WordCount, count_words
from samenkracht.atelier.models import Atelier, Gathering, Round, RoundWord, TeamAnswer
from samenkracht.method.looking_back import TEAM_QUESTIONS, TeamQuestion


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard at the end of a gathering."""

    gathering: Gathering
    round: Round
    words: list[WordCount]
    people: int

    @property
    def is_empty(self) -> bool:
        return not self.words and not has_hands(self.round)

    @property
    def hands(self) -> int:
        """How many hands went up for how it was."""
        found = self.round
        return (found.fine or 0) + (found.so_so or 0) + (found.not_fine or 0)

    @property
    def told(self) -> str:
        """The hands in a sentence."""
        return hands_in_words(self.round)


@dataclass(frozen=True, slots=True)
class Answered:
    """One of the five questions, with what each of the team wrote."""

    key: TeamQuestion
    question: str
    hint: str
    together: str
    answers: list[TeamAnswer]


def heard_at(gathering: Gathering) -> Heard:
    """Return what was heard at the end of one gathering; three queries."""
    found = Round.objects.filter(gathering=gathering).first()
    words = RoundWord.objects.filter(gathering=gathering).order_by("written_at", "pk")
    return Heard(
        gathering,
        found or Round(gathering=gathering),
        count_words(words.values_list("text", flat=True)),
        gathering.attendances.count(),
    )


def rounds_of(atelier: Atelier) -> list[Heard]:
    """Return what was heard at each gathering, in order; three queries."""
    words: dict[int, list[str]] = defaultdict(list)
    said = RoundWord.objects.filter(gathering__atelier=atelier).order_by("written_at", "pk")
    for gathering, text in said.values_list("gathering_id", "text"):
        words[gathering].append(text)
    found = {each.gathering_id: each for each in Round.objects.filter(gathering__atelier=atelier)}
    gatherings = atelier.gatherings.filter(is_skipped=False).annotate(came=Count("attendances"))
    return [
        Heard(
            each,
            found.get(each.pk) or Round(gathering=each),
            count_words(words[each.pk]),
            each.came,
        )
        for each in gatherings.order_by("starts_at", "number")
    ]


def has_hands(found: Round) -> bool:
    """Tell whether somebody counted hands."""
    counts = (found.fine, found.so_so, found.not_fine, found.again, found.again_unsure)
    return any(count is not None for count in counts)


def hands_in_words(found: Round) -> str:
    """Return the hands in a sentence or two; nothing when nobody counted."""
    told = []
    counts = [
        (found.fine, gettext("fijn")),
        (found.so_so, gettext("gaat wel")),
        (found.not_fine, gettext("niet fijn")),
    ]
    hands = [f"{count} {label}" for count, label in counts if count is not None]
    if hands:
        told.append(gettext("Handen omhoog: %(hands)s.") % {"hands": ", ".join(hands)})
    if found.again is not None:
        told.append(
            ngettext("%(count)s mens komt weer.", "%(count)s mensen komen weer.", found.again)
            % {"count": found.again}
        )
    if found.again_unsure:
        told.append(
            ngettext(
                "%(count)s mens weet het nog niet.",
                "%(count)s mensen weten het nog niet.",
                found.again_unsure,
            )
            % {"count": found.again_unsure}
        )
    return " ".join(told)


def answers_together(atelier: Atelier) -> dict[str, str]:
    """Return what the team wrote together, by question."""
    found = TeamAnswer.objects.filter(atelier=atelier, author=None)
    return dict(found.values_list("question", "text"))


def answers_by(atelier: Atelier, author: User | None) -> dict[str, str]:
    """Return what one of the team wrote, or the team together, by question."""
    found = TeamAnswer.objects.filter(atelier=atelier, author=author)
    return dict(found.values_list("question", "text"))


def answered(atelier: Atelier) -> list[Answered]:
    """Return the five questions with all answers; one query."""
    found = TeamAnswer.objects.filter(atelier=atelier).exclude(text="").select_related("author")
    by_question: dict[str, list[TeamAnswer]] = defaultdict(list)
    for answer in found.order_by("author__name", "pk"):
        by_question[answer.question].append(answer)
    return [
        Answered(
            key=key,
            question=gettext(asked.question),
            hint=gettext(asked.hint),
            together="".join(each.text for each in by_question[key] if each.author_id is None),
            answers=[each for each in by_question[key] if each.author_id is not None],
        )
        for key, asked in TEAM_QUESTIONS.items()
    ]
