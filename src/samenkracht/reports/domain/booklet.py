"""A whole atelier to read (METHOD C28, X9): from why it began to what was learned.

The team stands in it by name; of everyone else there are only counts.
"""

from dataclasses import dataclass
from datetime import date, datetime

from samenkracht.reports.domain.report import Report

MOST_IDEAS = 40  # of one gathering; the workbook holds all of them


@dataclass(frozen=True, slots=True)
class Carrier:
    """Someone of the team."""

    name: str
    is_moderator: bool
    task: str


@dataclass(frozen=True, slots=True)
class DomainSeen:
    """What the team saw in one life domain; empty parts were not written."""

    domain: str
    bites: str
    trouble: tuple[str, ...]
    strength: tuple[str, ...]
    services: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Planned:
    """A block of a programme, from a moment on."""

    begins_at: datetime
    title: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Otherwise:
    """What went another way than the proposal, and why."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class GatheringTold:
    """One gathering: what was planned, what went otherwise, and its report once it was held."""

    number: int
    title: str
    purpose: str
    venue: str
    starts_at: datetime
    is_skipped: bool
    programme: tuple[Planned, ...]
    otherwise: tuple[Otherwise, ...]
    report: Report


@dataclass(frozen=True, slots=True)
class Agreed:
    """What was agreed; `who` only when it is someone of the team."""

    who: str
    what: str
    due_on: date | None
    is_done: bool


@dataclass(frozen=True, slots=True)
class Answered:
    """What the team answered together to one of its questions."""

    question: str
    text: str


@dataclass(frozen=True, slots=True)
class Booklet:
    """Everything the booklet of an atelier tells."""

    title: str
    neighbourhood: str
    place: str
    organisation: str
    theme: str
    target_group: str
    commissioner: str
    occasion: str
    question: str
    lessons: str
    grounds: tuple[str, ...]
    team: tuple[Carrier, ...]
    domains: tuple[DomainSeen, ...]
    gatherings: tuple[GatheringTold, ...]
    agreements: tuple[Agreed, ...]
    answers: tuple[Answered, ...]

    @property
    def held(self) -> tuple[GatheringTold, ...]:
        """The gatherings where people came."""
        return tuple(one for one in self.gatherings if one.report.people)
