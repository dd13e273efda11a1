"""Finding anything by words, among what someone may see anyway: the ateliers of their teams.

One query for each kind of thing, however many there are. It reads through all of them, because a
database does not fold accents; of each kind the first few are shown.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.atelier.models import (
    Appraisal,
    Atelier,
    Block,
    CentralQuestion,
    Gathering,
    Participant,
)
from samenkracht.atelier.queries.places import places_of
from samenkracht.harvest.models import Agreement, Conclusion
from samenkracht.home.domain.words import asked_words, carries, is_enough
from samenkracht.live.domain.ideas import IdeaState
from samenkracht.live.models import Idea, Note
from samenkracht.method.domains import LIFE_DOMAINS, LifeDomain
from samenkracht.method.words import gettext_noop
from samenkracht.people.models import Person

MOST = 8
Ateliers = QuerySet[Any]
Told = Iterator[tuple[str, "Hit"]]


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found: its words, where it belongs, and the way to it."""

    title: str
    about: str
    address: str


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of one kind; `has_more` when only the first few are shown."""

    key: str
    title: str
    hits: list[Hit]
    has_more: bool


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that was found, the kind that one most likely looks for first."""

    asked: str
    is_too_short: bool
    groups: list[Group]

    @property
    def is_empty(self) -> bool:
        return not self.groups

    @property
    def count(self) -> int:
        return sum(len(group.hits) for group in self.groups)

    def titles(self, key: str) -> list[str]:
        """Return what was found of one kind."""
        return [hit.title for group in self.groups if group.key == key for hit in group.hits]


def find(user: User, text: str) -> Found:
    """Return what carries every word of the text; accents do not count. Ten queries at most."""
    words = asked_words(text)
    if not is_enough(words):
        return Found(text, is_too_short=bool(text.strip()), groups=[])
    mine = places_of(user).values("atelier")
    groups = []
    for key, look in _KINDS.items():
        found = list(islice((hit for told, hit in look(mine) if carries(told, words)), MOST + 1))
        if found:
            groups.append(Group(key, gettext(TITLES[key]), found[:MOST], len(found) > MOST))
    return Found(text, is_too_short=False, groups=groups)


def _ateliers(mine: Ateliers) -> Told:
    rows = Atelier.objects.filter(pk__in=mine).order_by("title", "pk")
    for public_id, *said in rows.values_list(
        "public_id", "title", "neighbourhood", "place", "theme"
    ):
        title, neighbourhood, place, _ = said
        about = ", ".join(part for part in (neighbourhood, place) if part)
        yield " ".join(said), Hit(title, about, reverse("atelier:show", args=[public_id]))


def _gatherings(mine: Ateliers) -> Told:
    rows = Gathering.objects.filter(atelier__in=mine).order_by("starts_at", "pk")
    for public_id, number, title, venue, atelier, name in rows.values_list(
        "public_id", "number", "title", "venue", "atelier__public_id", "atelier__title"
    ):
        address = reverse("atelier:programme", args=[atelier, public_id])
        told = gettext("Bijeenkomst %(number)s") % {"number": number}
        yield f"{told} {title} {venue}", Hit(f"{number}. {title}", name, address)


def _people(mine: Ateliers) -> Told:
    rows = Participant.objects.filter(atelier__in=mine, left_at=None).order_by(
        "person__first_name", "person__last_name", "pk"
    )
    for public_id, first, infix, last, works_at, atelier, name in rows.values_list(
        "public_id",
        "person__first_name",
        "person__infix",
        "person__last_name",
        "person__works_at",
        "atelier__public_id",
        "atelier__title",
    ):
        called = Person(first_name=first, infix=infix, last_name=last).full_name
        about = ", ".join(part for part in (works_at, name) if part)
        yield called, Hit(called, about, reverse("atelier:person", args=[atelier, public_id]))


def _ideas(mine: Ateliers) -> Told:
    """Yield what hung on a wall; what the moderator took away is not found either."""
    rows = Idea.objects.filter(run__gathering__atelier__in=mine, state=IdeaState.SHOWN)
    for text, number, gathering, place, name in rows.order_by("-pk").values_list(
        "text",
        "number",
        "run__gathering__public_id",
        "run__gathering__number",
        "run__gathering__atelier__title",
    ):
        words = {"number": number, "place": place, "name": name}
        about = gettext("idee %(number)s van bijeenkomst %(place)s, %(name)s") % words
        address = f"{reverse('reports:report', args=[gathering])}#ideeen"
        yield text, Hit(text, about, address)


def _agreements(mine: Ateliers) -> Told:
    rows = Agreement.objects.filter(atelier__in=mine, dropped_at=None).order_by("-made_at", "pk")
    for who, what, atelier, name in rows.values_list(
        "who", "what", "atelier__public_id", "atelier__title"
    ):
        hit = Hit(f"{who}: {what}", name, reverse("harvest:show", args=[atelier]))
        yield f"{who} {what}", hit


def _conclusions(mine: Ateliers) -> Told:
    rows = Conclusion.objects.filter(gathering__atelier__in=mine, removed_at=None)
    for text, gathering, name in rows.order_by("-written_at", "pk").values_list(
        "text", "gathering__public_id", "gathering__atelier__title"
    ):
        address = f"{reverse('reports:report', args=[gathering])}#conclusies"
        yield text, Hit(text, name, address)


def _themes(mine: Ateliers) -> Told:
    questions = CentralQuestion.objects.filter(atelier__in=mine).exclude(text="")
    for text, atelier, name in questions.order_by("pk").values_list(
        "text", "atelier__public_id", "atelier__title"
    ):
        yield text, Hit(text, name, reverse("atelier:theme", args=[atelier]))
    seen = Appraisal.objects.filter(atelier__in=mine).order_by("pk")
    for atelier, name, domain, *said in seen.values_list(
        "atelier__public_id", "atelier__title", "domain", *_SEEN
    ):
        title = gettext(LIFE_DOMAINS[LifeDomain(domain)])
        yield (
            f"{title} {' '.join(said)}",
            Hit(title, name, reverse("atelier:theme", args=[atelier])),
        )


def _blocks(mine: Ateliers) -> Told:
    rows = Block.objects.filter(gathering__atelier__in=mine).order_by("-gathering__starts_at", "pk")
    for title, note, number, gathering, atelier, name in rows.values_list(
        "title",
        "note",
        "gathering__number",
        "gathering__public_id",
        "gathering__atelier__public_id",
        "gathering__atelier__title",
    ):
        about = gettext("bijeenkomst %(number)s, %(name)s") % {"number": number, "name": name}
        address = reverse("atelier:programme", args=[atelier, gathering])
        yield f"{title} {note}", Hit(title, about, address)


def _notes(mine: Ateliers) -> Told:
    rows = Note.objects.filter(run__gathering__atelier__in=mine).order_by("-written_at", "pk")
    for text, gathering, name in rows.values_list(
        "text", "run__gathering__public_id", "run__gathering__atelier__title"
    ):
        address = f"{reverse('reports:report', args=[gathering])}#aantekeningen"
        yield text, Hit(text, name, address)


_SEEN = (
    "bites",
    "own_trouble",
    "shared_trouble",
    "own_strength",
    "shared_strength",
    "services_there",
    "services_quality",
    "services_reach",
)
# In the order in which someone most likely looks for them.
_KINDS: dict[str, Callable[[Ateliers], Told]] = {
    "ateliers": _ateliers,
    "people": _people,
    "gatherings": _gatherings,
    "ideas": _ideas,
    "agreements": _agreements,
    "conclusions": _conclusions,
    "themes": _themes,
    "blocks": _blocks,
    "notes": _notes,
}
TITLES = {
    "ateliers": gettext_noop("Ateliers"),
    "people": gettext_noop("Mensen"),
    "gatherings": gettext_noop("Bijeenkomsten"),
    "ideas": gettext_noop("Ideeën"),
    "agreements": gettext_noop("Afspraken"),
    "conclusions": gettext_noop("Conclusies"),
    "themes": gettext_noop("Thema"),
    "blocks": gettext_noop("In het draaiboek"),
    "notes": gettext_noop("Aantekeningen"),
}
