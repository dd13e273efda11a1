"""What asks attention now: one set of rules for the start page and the page of an atelier.

The days in these rules are our proposal: a pack is printed in the last week, a place is found
four weeks ahead, the first people are asked six weeks ahead, and after two weeks nobody remembers
who was there.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from samenkracht.method.words import gettext_noop

FIRST = 3  # what stands in sight; the rest is folded
PRINT_DAYS = 7
VENUE_DAYS = 28
PEOPLE_DAYS = 42
MEMORY_DAYS = 14


class Need(StrEnum):
    """Something to do, the most urgent first."""

    LEFT_OPEN = "left_open"
    LIVE = "live"
    TODAY = "today"
    TOMORROW = "tomorrow"
    ATTENDANCE = "attendance"
    PRINT = "print"
    PROMISES = "promises"
    VENUE = "venue"
    PEOPLE = "people"
    PLACES = "places"
    DOUBLING = "doubling"
    LIST = "list"
    AGREEMENTS = "agreements"
    TEAM = "team"
    ADVICE = "advice"
    LOOK_BACK = "look_back"


@dataclass(frozen=True, slots=True)
class Words:
    """What a need says: a title with a verb, why in a sentence, the words on the button."""

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
    Need.TODAY: Words(
        gettext_noop("Vandaag is de bijeenkomst"),
        gettext_noop("%(gathering)s begint om %(clock)s uur."),
        gettext_noop("Open de zaal"),
    ),
    Need.TOMORROW: Words(
        gettext_noop("Morgen is de bijeenkomst"),
        gettext_noop("%(gathering)s begint om %(clock)s uur. Loop het draaiboek nog eens door."),
        gettext_noop("Open het draaiboek"),
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
    Need.PROMISES: Words(
        gettext_noop("Vraag hoe het gaat met de afspraken"),
        gettext_noop(
            "%(atelier)s: afspraken van vandaag of eerder die nog niet gedaan zijn: %(count)s."
        ),
        gettext_noop("Bekijk de afspraken"),
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
    Need.PLACES: Words(
        gettext_noop("Vraag nog mensen voor de lege plaatsen"),
        gettext_noop("%(gathering)s: u verwacht er %(wanted)s. In de kring staan er %(people)s."),
        gettext_noop("Bekijk de kring"),
    ),
    Need.DOUBLING: Words(
        gettext_noop("Laat de kring groeien"),
        gettext_noop(
            "%(gathering)s: met %(wanted)s mensen verdubbelt de kring. Nu zijn het er %(people)s."
        ),
        gettext_noop("Bekijk de kring"),
    ),
    Need.LIST: Words(
        gettext_noop("Maak het inlezen af"),
        gettext_noop("Een lijst voor %(atelier)s is nog niet ingelezen. Morgen is zij weg."),
        gettext_noop("Bekijk de lijst"),
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
    Need.ADVICE: Words(
        gettext_noop("Lees ons advies bij het draaiboek"),
        gettext_noop("%(gathering)s kan nog iets beter."),
        gettext_noop("Open het draaiboek"),
    ),
    Need.LOOK_BACK: Words(
        gettext_noop("Kijk samen terug"),
        gettext_noop("Alle bijeenkomsten van %(atelier)s zijn geweest."),
        gettext_noop("Kijk terug"),
    ),
}


@dataclass(frozen=True, slots=True)
class GatheringSight:
    """A gathering as the day sees it; `days` until it, negative when it was.

    `is_next` is the first of its atelier that is still to come; `before` is how many came to the
    gathering before it.
    """

    days: int
    has_venue: bool
    present: int
    agreements: int
    is_live: bool = False
    is_closed: bool = False
    is_next: bool = False
    is_printed: bool = False
    has_advice: bool = False
    expected: int | None = None
    before: int = 0

    @property
    def wanted(self) -> int:
        """How many people the team hopes for: what it expects, else twice as many as before."""
        return self.expected or 2 * self.before


@dataclass(frozen=True, slots=True)
class AtelierSight:
    """An atelier as the day sees it."""

    team: int
    promises: int  # agreements for today or earlier that are not done
    is_over: bool  # it had gatherings, and none is to come


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing that asks attention, and how near it is (days)."""

    need: Need
    days: int
    place: int  # which gathering, atelier or list, as it was counted


def needs_of_gathering(seen: GatheringSight, people: int) -> list[Need]:
    """Return what a gathering asks of the team now. `people` in the circle of its atelier."""
    is_ahead = seen.days >= 0 and not seen.is_live and not seen.is_closed
    was_just_there = -MEMORY_DAYS <= seen.days < 0
    asks_people = is_ahead and seen.is_next and seen.days <= PEOPLE_DAYS
    is_short = asks_people and 0 < people < seen.wanted
    found = {
        Need.LEFT_OPEN: seen.is_live and seen.days < 0,
        Need.LIVE: seen.is_live and seen.days >= 0,
        Need.TODAY: is_ahead and seen.days == 0,
        Need.TOMORROW: is_ahead and seen.days == 1,
        Need.ATTENDANCE: was_just_there and not seen.present and not seen.is_live,
        Need.PRINT: is_ahead and seen.days <= PRINT_DAYS and not seen.is_printed,
        Need.VENUE: is_ahead and seen.days <= VENUE_DAYS and not seen.has_venue,
        Need.PEOPLE: asks_people and not people,
        Need.PLACES: is_short and seen.expected is not None,
        Need.DOUBLING: is_short and seen.expected is None,
        Need.AGREEMENTS: was_just_there and seen.is_closed and not seen.agreements,
        Need.ADVICE: asks_people and seen.has_advice,
    }
    return [need for need, holds in found.items() if holds]


def needs_of_atelier(seen: AtelierSight) -> list[Need]:
    """Return what an atelier as a whole asks of its team."""
    found = {
        Need.PROMISES: seen.promises > 0,
        Need.TEAM: seen.team == 1,
        Need.LOOK_BACK: seen.is_over,
    }
    return [need for need, holds in found.items() if holds]


def in_order(matters: Iterable[Matter]) -> list[Matter]:
    """Return what comes first: by kind of need, then by how near it is."""
    order = {need: rank for rank, need in enumerate(Need)}
    return sorted(matters, key=lambda one: (order[one.need], abs(one.days)))
