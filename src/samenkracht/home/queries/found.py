"""Finding anything by words, among what someone may see anyway: the ateliers of their teams.

Two queries for each kind of thing, however many there are: one to read through all of them, because
a database does not fold accents, and one for what is shown of the few that carry the words.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import Any
from uuid import UUID

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
    """Return what carries every word of the text; accents do not count. Twenty queries at most."""
    words = asked_words(text)
    if not is_enough(words):
        return Found(text, is_too_short=bool(text.strip()), groups=[])
    mine = places_of(user).values("atelier")
    groups = [group for kind in KINDS if (group := _found(kind, mine, words)) is not None]
    return Found(text, is_too_short=False, groups=_joined(groups))


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing: the rows that someone may see, what is read of them, how they are shown."""

    key: str
    title: str
    rows: Callable[[Ateliers], QuerySet[Any]]
    read: tuple[str, ...]
    shown: tuple[str, ...]
    make: Callable[..., Hit]
    order: tuple[str, ...] = ("pk",)


def _found(kind: Kind, mine: Ateliers, words: list[str]) -> Group | None:
    rows = kind.rows(mine)
    read = rows.order_by(*kind.order).values_list("pk", *kind.read)
    carrying = (pk for pk, *said in read.iterator() if carries(_text(said), words))
    keys = list(islice(carrying, MOST + 1))
    if not keys:
        return None
    shown = rows.filter(pk__in=keys).order_by(*kind.order).values_list(*kind.shown)
    hits = [kind.make(*row) for row in shown[:MOST]]
    return Group(kind.key, gettext(kind.title), hits, has_more=len(keys) > MOST)


def _text(said: list[object]) -> str:
    return " ".join(str(part) for part in said)


def _joined(groups: list[Group]) -> list[Group]:
    """Let two kinds with one name stand under one head."""
    joined: dict[str, Group] = {}
    for group in groups:
        other = joined.get(group.key)
        hits = [*other.hits, *group.hits] if other else group.hits
        more = group.has_more or len(hits) > MOST or bool(other and other.has_more)
        joined[group.key] = Group(group.key, group.title, hits[:MOST], has_more=more)
    return list(joined.values())


def _atelier(title: str, neighbourhood: str, place: str, atelier: UUID) -> Hit:
    about = ", ".join(part for part in (neighbourhood, place) if part)
    return Hit(title, about, reverse("atelier:show", args=[atelier]))


def _person(first: str, infix: str, last: str, works_at: str, name: str, *ids: UUID) -> Hit:
    called = Person(first_name=first, infix=infix, last_name=last).full_name
    about = ", ".join(part for part in (works_at, name) if part)
    return Hit(called, about, reverse("atelier:person", args=ids))


def _gathering(number: int, title: str, name: str, *ids: UUID) -> Hit:
    return Hit(f"{number}. {title}", name, reverse("atelier:programme", args=ids))


def _idea(text: str, number: int, place: int, name: str, gathering: UUID) -> Hit:
    words = {"number": number, "place": place, "name": name}
    about = gettext("idee %(number)s van bijeenkomst %(place)s, %(name)s") % words
    return Hit(text, about, f"{reverse('reports:report', args=[gathering])}#ideeen")


def _agreement(who: str, what: str, name: str, atelier: UUID) -> Hit:
    return Hit(f"{who}: {what}", name, reverse("harvest:show", args=[atelier]))


def _conclusion(text: str, name: str, gathering: UUID) -> Hit:
    return Hit(text, name, f"{reverse('reports:report', args=[gathering])}#conclusies")


def _note(text: str, name: str, gathering: UUID) -> Hit:
    return Hit(text, name, f"{reverse('reports:report', args=[gathering])}#aantekeningen")


def _question(text: str, name: str, atelier: UUID) -> Hit:
    return Hit(text, name, reverse("atelier:theme", args=[atelier]))


def _domain(domain: str, name: str, atelier: UUID) -> Hit:
    title = gettext(LIFE_DOMAINS[LifeDomain(domain)])
    return Hit(title, name, reverse("atelier:theme", args=[atelier]))


def _block(title: str, number: int, name: str, *ids: UUID) -> Hit:
    about = gettext("bijeenkomst %(number)s, %(name)s") % {"number": number, "name": name}
    return Hit(title, about, reverse("atelier:programme", args=ids))


# In the order in which someone most likely looks for them.
KINDS = (
    Kind(
        "ateliers",
        gettext_noop("Ateliers"),
        lambda mine: Atelier.objects.filter(pk__in=mine),
        ("title", "neighbourhood", "place", "theme"),
        ("title", "neighbourhood", "place", "public_id"),
        _atelier,
        ("title", "pk"),
    ),
    Kind(
        "people",
        gettext_noop("Mensen"),
        lambda mine: Participant.objects.filter(atelier__in=mine, left_at=None),
        ("person__first_name", "person__infix", "person__last_name"),
        (
            *("person__first_name", "person__infix", "person__last_name", "person__works_at"),
            *("atelier__title", "atelier__public_id", "public_id"),
        ),
        _person,
    ),
    Kind(
        "gatherings",
        gettext_noop("Bijeenkomsten"),
        lambda mine: Gathering.objects.filter(atelier__in=mine),
        ("number", "title", "venue"),
        ("number", "title", "atelier__title", "atelier__public_id", "public_id"),
        _gathering,
        ("starts_at", "pk"),
    ),
    Kind(
        "ideas",
        gettext_noop("Ideeën"),
        # What the moderator took away is not found either.
        lambda mine: Idea.objects.filter(run__gathering__atelier__in=mine, state=IdeaState.SHOWN),
        ("text",),
        (
            *("text", "number", "run__gathering__number"),
            *("run__gathering__atelier__title", "run__gathering__public_id"),
        ),
        _idea,
        ("-pk",),
    ),
    Kind(
        "agreements",
        gettext_noop("Afspraken"),
        lambda mine: Agreement.objects.filter(atelier__in=mine, dropped_at=None),
        ("who", "what"),
        ("who", "what", "atelier__title", "atelier__public_id"),
        _agreement,
        ("-made_at", "pk"),
    ),
    Kind(
        "conclusions",
        gettext_noop("Conclusies"),
        lambda mine: Conclusion.objects.filter(gathering__atelier__in=mine, removed_at=None),
        ("text",),
        ("text", "gathering__atelier__title", "gathering__public_id"),
        _conclusion,
        ("-written_at", "pk"),
    ),
    Kind(
        "themes",
        gettext_noop("Thema"),
        lambda mine: CentralQuestion.objects.filter(atelier__in=mine).exclude(text=""),
        ("text",),
        ("text", "atelier__title", "atelier__public_id"),
        _question,
    ),
    Kind(
        "themes",
        gettext_noop("Thema"),
        lambda mine: Appraisal.objects.filter(atelier__in=mine),
        (
            *("bites", "own_trouble", "shared_trouble", "own_strength", "shared_strength"),
            *("services_there", "services_quality", "services_reach"),
        ),
        ("domain", "atelier__title", "atelier__public_id"),
        _domain,
    ),
    Kind(
        "blocks",
        gettext_noop("In het draaiboek"),
        lambda mine: Block.objects.filter(gathering__atelier__in=mine),
        ("title", "note"),
        (
            *("title", "gathering__number", "gathering__atelier__title"),
            *("gathering__atelier__public_id", "gathering__public_id"),
        ),
        _block,
        ("-gathering__starts_at", "pk"),
    ),
    Kind(
        "notes",
        gettext_noop("Aantekeningen"),
        lambda mine: Note.objects.filter(run__gathering__atelier__in=mine),
        ("text",),
        ("text", "run__gathering__atelier__title", "run__gathering__public_id"),
        _note,
        ("-written_at", "pk"),
    ),
)
