"""Agreements and conclusions (METHOD S23, C13): what makes one, and how it stands today."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from samenkracht.core.errors import Refusal

WHO_LENGTH = 120
WHAT_LENGTH = 300
CONCLUSION_LENGTH = 500


class EmptyAgreement(Refusal):
    """An agreement says who does it, and what."""


class EmptyConclusion(Refusal):
    """A conclusion has at least a word."""


class StandingKind(StrEnum):
    DONE = "done"
    LATE = "late"
    TODAY = "today"
    AHEAD = "ahead"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Standing:
    """How an agreement stands; `days` counts the days past its day."""

    kind: StandingKind
    days: int = 0

    @property
    def is_done(self) -> bool:
        return self.kind == StandingKind.DONE

    @property
    def is_late(self) -> bool:
        return self.kind == StandingKind.LATE

    @property
    def is_today(self) -> bool:
        return self.kind == StandingKind.TODAY


def standing(*, due_on: date | None, is_done: bool, today: date) -> Standing:
    """Return how an agreement stands today (C13). Late is a reason to ask, never a reproach."""
    if is_done:
        return Standing(StandingKind.DONE)
    if due_on is None:
        return Standing(StandingKind.UNDATED)
    if due_on == today:
        return Standing(StandingKind.TODAY)
    if due_on < today:
        return Standing(StandingKind.LATE, (today - due_on).days)
    return Standing(StandingKind.AHEAD)


def tidy(words: str) -> str:
    """Return words with single spaces, without signs that do not print."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in words).split())


def check_agreement(who: str, what: str) -> None:
    """Check that an agreement has a name and a deed. Raises EmptyAgreement (S23)."""
    if not who:
        raise EmptyAgreement("Wie doet het? Een voornaam is genoeg.")
    if not what:
        raise EmptyAgreement("Wat gaat er gebeuren? Schrijf dat kort op.")
