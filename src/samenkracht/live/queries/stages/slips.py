"""Slips that wait for a human eye, and the last judgement, so that it can be undone."""

from dataclasses import dataclass

from django.utils.translation import gettext

from samenkracht.core.name_hint import hint_in
from samenkracht.core.personal import Personal
from samenkracht.live.domain.ideas import IdeaState
from samenkracht.live.models import Idea, Run
from samenkracht.live.queries.room import queue

LONG_SLIP = 90
SLIPS_SHOWN = 3
JUDGEMENTS = ("idea_shown", "idea_kept", "idea_removed")


@dataclass(frozen=True, slots=True)
class Slip:
    """An idea from a phone that waits, with a hint when it may point at a person."""

    idea: Idea
    hint: str

    @property
    def is_long(self) -> bool:
        """So long that its words need the whole width of the desk."""
        return len(self.idea.text) > LONG_SLIP


@dataclass(frozen=True, slots=True)
class Judged:
    """The last idea that was shown, kept or taken away."""

    idea: Idea
    words: str


def slips(run: Run) -> list[Slip]:
    """Return what waits, oldest first."""
    return [Slip(idea, hint_for(idea.text)) for idea in queue(run)]


def first_slips(waiting: list[Slip]) -> list[Slip]:
    """Return the slips that lie open on the desk: three, or one that is long.

    Every word of a slip must be read before it goes on the wall, so none is ever cut off.
    """
    if waiting and waiting[0].is_long:
        return waiting[:1]
    short = next((at for at, slip in enumerate(waiting) if slip.is_long), len(waiting))
    return waiting[: min(SLIPS_SHOWN, short)]


def hint_for(text: str) -> str:
    """Say what in a text may point at a person; empty when nothing does."""
    found = hint_in(text)
    return _hints()[found] if found else ""


def _hints() -> dict[Personal, str]:
    return {
        Personal.CITIZEN_NUMBER: gettext("Staat hier een burgerservicenummer in?"),
        Personal.BANK: gettext("Staat hier een rekeningnummer in?"),
        Personal.PHONE: gettext("Staat hier een telefoonnummer in?"),
        Personal.EMAIL: gettext("Staat hier een e-mailadres in?"),
        Personal.ADDRESS: gettext("Staat hier een adres in?"),
        Personal.BIRTHDAY: gettext("Staat hier een geboortedag in?"),
        Personal.PLATE: gettext("Staat hier een nummerbord in?"),
        Personal.NAME: gettext("Staat hier een naam in?"),
    }


def last_judged(run: Run) -> Judged | None:
    """Return the last judgement of the moderator, when it can still be undone."""
    line = run.log.filter(kind__in=(*JUDGEMENTS, "idea_queued")).order_by("-version").first()
    if line is None or line.kind not in JUDGEMENTS or "ref" not in line.facts:
        return None
    idea = run.ideas.filter(pk=line.facts["ref"]).first()
    words = _judgement(idea) if idea else ""
    return Judged(idea, words) if idea and words else None


def _judgement(idea: Idea) -> str:
    if idea.state == IdeaState.SHOWN:
        return gettext("Op de muur als idee %(number)s:") % {"number": idea.number}
    words = {
        IdeaState.KEPT.value: gettext("Bewaard, niet op de muur:"),
        IdeaState.REMOVED.value: gettext("Weggehaald:"),
    }
    return words.get(idea.state, "")
