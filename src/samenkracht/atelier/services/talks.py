"""Notes of talks (METHOD V01, V02): what was said, never who said it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.talks import EmptyTalk, LooksPersonal
from samenkracht.atelier.models import Atelier, Talk
from samenkracht.core.name_hint import hint_in
from samenkracht.method.domains import LifeDomain
from samenkracht.method.talks import TalkQuestion

KEPT_AFTER_CLOSING = timedelta(weeks=6)
CAN_COME_BACK = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class TalkNotes:
    """What somebody wrote down; `is_sure`: it may stand there although it looks personal."""

    held_on: date
    answers: dict[TalkQuestion, str]
    domains: list[LifeDomain]
    may_quote: bool
    is_sure: bool = False

    @property
    def fields(self) -> dict[str, object]:
        return {
            "held_on": self.held_on,
            "domains": [domain.value for domain in self.domains],
            "may_quote": self.may_quote,
            **{question.value: words for question, words in self.answers.items()},
        }


@transaction.atomic
def note_talk(*, atelier: Atelier, notes: TalkNotes, by: User, now: datetime) -> Talk:
    """Keep the notes of a talk. Raises EmptyTalk, LooksPersonal."""
    _check(notes)
    return Talk.objects.create(atelier=atelier, noted_by=by, noted_at=now, **notes.fields)


@transaction.atomic
def change_talk(*, talk: Talk, notes: TalkNotes) -> Talk:
    """Change the notes of a talk. Raises EmptyTalk, LooksPersonal."""
    _check(notes)
    talk = Talk.objects.select_for_update().get(pk=talk.pk)
    for name, value in notes.fields.items():
        setattr(talk, name, value)
    talk.save(update_fields=[*notes.fields, "updated_at"])
    return talk


@transaction.atomic
def drop_talk(*, talk: Talk, now: datetime) -> Talk:
    """Take a talk away; it can be put back."""
    talk.removed_at = now
    talk.save(update_fields=["removed_at", "updated_at"])
    return talk


@transaction.atomic
def restore_talk(*, talk: Talk) -> Talk:
    """Put a talk back."""
    talk.removed_at = None
    talk.save(update_fields=["removed_at", "updated_at"])
    return talk


@transaction.atomic
def forget_talks(now: datetime) -> int:
    """Forget talks six weeks after the end of their atelier, and what was taken away earlier."""
    closed_long_ago = Q(atelier__closed_at__lt=now - KEPT_AFTER_CLOSING)
    gone, _ = Talk.objects.filter(closed_long_ago | Q(removed_at__lt=now - CAN_COME_BACK)).delete()
    return gone


def _check(notes: TalkNotes) -> None:
    if not any(notes.answers.values()):
        raise EmptyTalk(gettext("Schrijf bij één vraag op wat iemand zei. De rest mag leeg."))
    where = {
        question.value: found
        for question, words in notes.answers.items()
        if (found := hint_in(words)) is not None
    }
    if where and not notes.is_sure:
        raise LooksPersonal(
            gettext("Hier lijkt een naam, nummer of adres te staan. Haal het weg, of bewaar toch."),
            where,
        )
