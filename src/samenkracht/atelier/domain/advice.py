"""What a programme may need (METHOD S10, S24, S30): advice in a sentence, never a lock.

The limits are ours: three and a half hours is what people with little strength still enjoy, after
three hours they are hungry, and an hour of listening is long.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Protocol

from samenkracht.atelier.domain.agenda import Timed, total_minutes
from samenkracht.method.work_forms import WORK_FORMS, Kind, Style, WorkForm

LONG_MINUTES = 210
HUNGRY_MINUTES = 180
LISTENING_MINUTES = 60


class Advice(StrEnum):
    EMPTY = "empty"
    OVER_TIME = "over_time"
    TOO_LONG = "too_long"
    NO_MEAL = "no_meal"
    LONG_LISTENING = "long_listening"
    NOTHING_TO_DO = "nothing_to_do"
    NOTHING_TO_REFLECT = "nothing_to_reflect"
    NOTHING_TO_THINK = "nothing_to_think"
    NOTHING_TO_DECIDE = "nothing_to_decide"


# Whom a programme leaves out (S10).
MISSING_STYLES = {
    Advice.NOTHING_TO_DO: Style.DOER,
    Advice.NOTHING_TO_REFLECT: Style.REFLECTOR,
    Advice.NOTHING_TO_THINK: Style.THINKER,
    Advice.NOTHING_TO_DECIDE: Style.DECIDER,
}


class Planned(Timed, Protocol):
    """A block of a programme."""

    @property
    def work_form(self) -> str: ...


def form_of(key: str) -> WorkForm:
    """Return the work form of a block; one that we do not know (any more) is something else."""
    try:
        return WorkForm(key)
    except ValueError:
        return WorkForm.OTHER


def advice_for(blocks: Iterable[Planned], *, room: int | None = None) -> list[Advice]:
    """Return what may be better, the most important first; `room` is how many minutes there are."""
    held = [block for block in blocks if not block.is_skipped]
    if not held:
        return [Advice.EMPTY]
    forms = {form_of(block.work_form) for block in held}
    styles = _styles(forms)
    total = total_minutes(held)
    found = {
        Advice.OVER_TIME: room is not None and total > room,
        Advice.TOO_LONG: total > LONG_MINUTES,
        Advice.NO_MEAL: total > HUNGRY_MINUTES and WorkForm.MEAL not in forms,
        Advice.LONG_LISTENING: longest_listening(held) > LISTENING_MINUTES,
        **{advice: style not in styles for advice, style in MISSING_STYLES.items()},
    }
    return [advice for advice, holds in found.items() if holds]


def longest_listening(blocks: Iterable[Planned]) -> int:
    """Return the longest stretch (minutes) in which people only listen and reflect."""
    longest = stretch = 0
    for block in blocks:
        if block.is_skipped:
            continue
        is_reflection = WORK_FORMS[form_of(block.work_form)].kind is Kind.REFLECT
        stretch = stretch + block.minutes if is_reflection else 0
        longest = max(longest, stretch)
    return longest


def _styles(forms: Iterable[WorkForm]) -> set[Style | None]:
    return {WORK_FORMS[form].style for form in forms}
