"""Keeping how a gathering was and what the team makes of it (METHOD S25, S28)."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.changes import merge
from samenkracht.atelier.domain.looking_back import NoWord, tidy_word
from samenkracht.atelier.models import Atelier, Gathering, Round, RoundWord, TeamAnswer

HANDS = ("fine", "so_so", "not_fine", "again", "again_unsure")


@transaction.atomic
def count_hands(
    *, gathering: Gathering, seen: Mapping[str, int | None], wish: Mapping[str, int | None]
) -> Round:
    """Keep how many hands went up; what only a colleague changed stays. Raises ChangedMeanwhile."""
    Round.objects.get_or_create(gathering=gathering)
    found = Round.objects.select_for_update().get(gathering=gathering)
    changes = merge(seen=seen, wish=wish, now={name: getattr(found, name) for name in HANDS})
    for name, value in changes.items():
        setattr(found, name, value)
    found.save(update_fields=[*changes, "updated_at"])
    return found


@transaction.atomic
def say_word(*, gathering: Gathering, text: str, now: datetime) -> RoundWord:
    """Keep one word of somebody; nobody knows of whom. Raises NoWord."""
    word = tidy_word(text)
    if not word:
        raise NoWord(gettext("Er staat nog niets. Schrijf één woord."))
    return RoundWord.objects.create(gathering=gathering, text=word, written_at=now)


@transaction.atomic
def unsay_word(*, gathering: Gathering, text: str) -> bool:
    """Take one of this word away, the last one written; tell whether there was one."""
    word = tidy_word(text).casefold()
    said = RoundWord.objects.select_for_update().filter(gathering=gathering)
    for each in said.order_by("-written_at", "-pk"):
        if each.text.casefold() == word:
            each.delete()
            return True
    return False


@transaction.atomic
def write_answers(
    *,
    atelier: Atelier,
    author: User | None,
    seen: Mapping[str, str],
    wish: Mapping[str, str],
) -> None:
    """Keep answers to the five questions, of one of the team or of all. Raises ChangedMeanwhile."""
    Atelier.objects.select_for_update().get(pk=atelier.pk)
    found = {each.question: each for each in atelier.team_answers.filter(author=author)}
    now = {question: found[question].text if question in found else "" for question in wish}
    for question, text in merge(seen=seen, wish=wish, now=now).items():
        answer = found.get(question) or TeamAnswer(
            atelier=atelier, author=author, question=question
        )
        answer.text = text
        answer.save()
