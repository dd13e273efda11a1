"""What people said in talks before the gatherings (METHOD V01, V02)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext

from samenkracht.atelier.models import Atelier, Talk
from samenkracht.method.domains import DOMAIN_ICONS, LIFE_DOMAINS, LifeDomain
from samenkracht.method.talks import SIX_QUESTIONS, TalkQuestion


@dataclass(frozen=True, slots=True)
class Answer:
    """A question of a talk with what the person said."""

    question: str
    words: str


@dataclass(frozen=True, slots=True)
class Touched:
    """A life domain that a talk was about."""

    name: str
    icon: str


@dataclass(frozen=True, slots=True)
class TalkLine:
    """A talk in the list."""

    talk: Talk
    answers: list[Answer]
    touched: list[Touched]


@dataclass(frozen=True, slots=True)
class Heard:
    """What was said in a talk that touches a domain: what is difficult and what someone can do."""

    held_on: date
    words: list[str]
    may_quote: bool
    public_id: UUID


def talks_of(atelier: Atelier) -> QuerySet[Talk]:
    """Return the talks of an atelier, the last one first."""
    return (
        atelier.talks.filter(removed_at=None)
        .select_related("noted_by")
        .order_by("-held_on", "-noted_at", "-pk")
    )


def find_talk(atelier: Atelier, public_id: UUID) -> Talk | None:
    """Return a talk of an atelier, also one that was taken away, or None."""
    return atelier.talks.filter(public_id=public_id).first()


def talk_lines(atelier: Atelier) -> list[TalkLine]:
    """Return the talks with what was said, as the list shows them."""
    return [TalkLine(talk, answers_of(talk), _touched(talk)) for talk in talks_of(atelier)]


def answers_of(talk: Talk) -> list[Answer]:
    """Return what was said, question by question; what was not said is left out."""
    return [
        Answer(gettext(asked.question), words)
        for question, asked in SIX_QUESTIONS.items()
        if (words := getattr(talk, question))
    ]


def heard(atelier: Atelier) -> Mapping[LifeDomain, list[Heard]]:
    """Return per domain what was said about it: how it is, and what someone can give (V11)."""
    found: dict[LifeDomain, list[Heard]] = {domain: [] for domain in LifeDomain}
    for talk in talks_of(atelier):
        words = [
            said
            for question in (TalkQuestion.SITUATION, TalkQuestion.MATTERS, TalkQuestion.ABLE)
            if (said := getattr(talk, question))
        ]
        for domain in _known(talk.domains):
            if words:
                found[domain].append(Heard(talk.held_on, words, talk.may_quote, talk.public_id))
    return found


def _touched(talk: Talk) -> list[Touched]:
    return [
        Touched(gettext(LIFE_DOMAINS[domain]), DOMAIN_ICONS[domain])
        for domain in _known(talk.domains)
    ]


def _known(domains: list[str]) -> list[LifeDomain]:
    """Return the domains in our order; what a later version may call otherwise falls away."""
    return [domain for domain in LifeDomain if domain in domains]
