"""What there is to see to, who brings what, and what the kitchen must know (METHOD S24, S31)."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F, QuerySet

from samenkracht.atelier.domain.contacts import AskState
from samenkracht.atelier.models import Chore, Expense, Gathering, Treat
from samenkracht.people.domain.words import folded


@dataclass(frozen=True, slots=True)
class DietCount:
    """So many people eat this way; as they said it."""

    diet: str
    people: int


@dataclass(frozen=True, slots=True)
class Kitchen:
    """What whoever cooks must know: figures only, never a name."""

    people: int
    is_expected: bool
    diets: tuple[DietCount, ...]
    wheelchairs: int
    interpreters: tuple[DietCount, ...]


def chores_of(gathering: Gathering) -> QuerySet[Chore]:
    """Return the checklist: what is open first, then by day."""
    return gathering.chores.select_related("owner").order_by(
        F("done_at").asc(nulls_first=True), F("due_on").asc(nulls_last=True), "pk"
    )


def find_chore(gathering: Gathering, public_id: UUID) -> Chore | None:
    return chores_of(gathering).filter(public_id=public_id).first()


def find_treat(gathering: Gathering, public_id: UUID) -> Treat | None:
    return gathering.treats.filter(public_id=public_id).first()


def find_expense(gathering: Gathering, public_id: UUID) -> Expense | None:
    return gathering.expenses.filter(public_id=public_id).first()


def kitchen_of(gathering: Gathering, guess: int | None = None) -> Kitchen:
    """Return counts of who may come: the circle, less who said no.

    `guess` is how many to cook for when the team said no number. Costs one query.
    """
    circle = gathering.atelier.participants.filter(left_at=None)
    stay_away = gathering.asks.filter(state=AskState.NO).values("participant")
    people = [one.person for one in circle.exclude(pk__in=stay_away).select_related("person")]
    return Kitchen(
        people=gathering.expected or guess or len(people),
        is_expected=bool(gathering.expected),
        diets=_counted([one.diet for one in people]),
        wheelchairs=sum(one.uses_wheelchair for one in people),
        interpreters=_counted([one.interpreter for one in people]),
    )


def late_chores(chores: list[Chore], today: date) -> int:
    """Count what should have been done by now."""
    return sum(
        one.done_at is None and one.due_on is not None and one.due_on < today for one in chores
    )


def _counted(words: list[str]) -> tuple[DietCount, ...]:
    counts: Counter[str] = Counter()
    said: dict[str, str] = {}
    for word in words:
        if key := folded(word):
            said.setdefault(key, word)
            counts[key] += 1
    ranked = sorted(counts, key=lambda key: (-counts[key], key))
    return tuple(DietCount(said[key], counts[key]) for key in ranked)
