"""Finding an atelier or a person, among those whom someone may see anyway."""

from dataclasses import dataclass

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Atelier, Participant
from samenkracht.atelier.queries import ateliers_of
from samenkracht.home.domain.words import asked_words, carries, is_enough

MOST = 20


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: ateliers, and people in the circles of one's ateliers."""

    asked: str
    is_too_short: bool
    ateliers: list[Atelier]
    people: list[Participant]

    @property
    def is_empty(self) -> bool:
        return not self.ateliers and not self.people


def find(user: User, text: str) -> Found:
    """Return ateliers and people that carry every word of the text; accents do not count.

    Only ateliers whose team someone is in, and only people in the circles of those. Two queries;
    it reads through all of them, because a database does not fold accents.
    """
    words = asked_words(text)
    if not is_enough(words):
        return Found(text, is_too_short=bool(text.strip()), ateliers=[], people=[])
    ateliers = ateliers_of(user).order_by("title", "pk")
    people = (
        Participant.objects.filter(atelier__in=ateliers_of(user), left_at=None)
        .select_related("person", "atelier")
        .order_by("person__first_name", "person__last_name", "pk")
    )
    return Found(
        text,
        is_too_short=False,
        ateliers=[one for one in ateliers if carries(_words_of_atelier(one), words)][:MOST],
        people=[one for one in people if carries(one.person.full_name, words)][:MOST],
    )


def _words_of_atelier(atelier: Atelier) -> str:
    return f"{atelier.title} {atelier.neighbourhood} {atelier.place} {atelier.theme}"
