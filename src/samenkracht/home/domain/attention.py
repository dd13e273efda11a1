"""What asks attention now, over all ateliers of someone: the nearest first, at most three.

The days in these rules are our proposal: a pack is printed in the last week, a place is found
four weeks ahead, the first people are asked six weeks ahead, and after two weeks nobody remembers
who was there.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from samenkracht.method.words import gettext_noop

MOST = 3
PRINT_DAYS = 7
VENUE_DAYS = 28
PEOPLE_DAYS = 42
MEMORY_DAYS = 14


class Need(StrEnum):
    """Something to do, the most urgent first."""

    LEFT_OPEN = "left_open"
    LIVE = "live"
    ATTENDANCE = "attendance"
    PRINT = "print"
    VENUE = "venue"
    PEOPLE = "people"
    AGREEMENTS = "agreements"
    TEAM = "team"


@dataclass(frozen=True, slots=True)
class Words:
    """What a need says: a title with a verb, why, the words on the button."""

    title: str
    why: str
    action: str


WORDS = {
    Need.LEFT_OPEN: Words(
        gettext_noop("Sluit de zaal"),
        gettext_noop("%(gathering)s: de zaal staat nog open. Iedereen is al naar huis."),
        gettext_noop("Naar de zaal"),
    ),
    Need.LIVE: Words(
        gettext_noop("De zaal is open"),
        gettext_noop("%(gathering)s. Ideeën die op u wachten: %(queued)s."),
        gettext_noop("Naar de zaal"),
    ),
    Need.ATTENDANCE: Words(
        gettext_noop("Schrijf op wie er waren"),
        gettext_noop("%(gathering)s: er staat nog niemand op de lijst."),
        gettext_noop("Noteer wie er waren"),
    ),
    Need.PRINT: Words(
        gettext_noop("Druk het papieren pakket"),
        gettext_noop("%(gathering)s: kaarten, vellen en tafelborden."),
        gettext_noop("Bekijk het pakket"),
    ),
    Need.VENUE: Words(
        gettext_noop("Zoek een plek"),
        gettext_noop("%(gathering)s heeft nog geen plek."),
        gettext_noop("Vul de plek in"),
    ),
    Need.PEOPLE: Words(
        gettext_noop("Vraag de eerste mensen"),
        gettext_noop("In de kring van %(atelier)s staat nog niemand."),
        gettext_noop("Open de kring"),
    ),
    Need.AGREEMENTS: Words(
        gettext_noop("Leg de afspraken vast"),
        gettext_noop("%(gathering)s is klaar. Er staat nog geen afspraak op papier."),
        gettext_noop("Open de oogst"),
    ),
    Need.TEAM: Words(
        gettext_noop("Zoek mensen voor het team"),
        gettext_noop("U draagt %(atelier)s nu alleen."),
        gettext_noop("Vraag iemand"),
    ),
}


@dataclass(frozen=True, slots=True)
class GatheringSight:
    """A gathering as the day sees it; `days` until it, negative when it was."""

    title: str
    days: int
    has_venue: bool
    present: int
    queued: int
    agreements: int
    is_live: bool
    is_closed: bool


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing that asks attention, and how near it is (days)."""

    need: Need
    days: int
    place: int  # which gathering or atelier, as it was counted


def needs_of_gathering(seen: GatheringSight, people: int) -> list[Need]:
    """Return what a gathering asks of the team now. `people` in the circle of its atelier."""
    is_ahead = seen.days >= 0 and not seen.is_live and not seen.is_closed
    was_just_there = -MEMORY_DAYS <= seen.days < 0
    found = {
        Need.LEFT_OPEN: seen.is_live and seen.days < 0,
        Need.LIVE: seen.is_live and seen.days >= 0,
        Need.ATTENDANCE: was_just_there and not seen.present and not seen.is_live,
        Need.PRINT: is_ahead and seen.days <= PRINT_DAYS,
        Need.VENUE: is_ahead and seen.days <= VENUE_DAYS and not seen.has_venue,
        Need.PEOPLE: is_ahead and seen.days <= PEOPLE_DAYS and not people,
        Need.AGREEMENTS: was_just_there and seen.is_closed and not seen.agreements,
    }
    return [need for need, holds in found.items() if holds]


def first_three(matters: Iterable[Matter]) -> list[Matter]:
    """Return what comes first: by kind of need, then by how near it is."""
    order = {need: rank for rank, need in enumerate(Need)}
    return sorted(matters, key=lambda one: (order[one.need], abs(one.days)))[:MOST]
