"""What the paper of a gathering says, and what someone asks for (METHOD X2)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from math import ceil

from samenkracht.core.errors import Refusal
from samenkracht.reports.domain.after import AfterFacts
from samenkracht.reports.domain.forms import (
    SEATING,
    SHEETS,
    Form,
    Moment,
    Per,
    forms_of,
    forms_planned,
)
from samenkracht.reports.domain.guests import SPARE_CARDS, SeatingFacts

MOST_COPIES = 300
PEOPLE_IN_A_GROUP = 4
DUTCH = "nl"
# The languages of residents' sheets. The screens of the house speak the first three.
SHEET_LANGUAGES = (DUTCH, "en", "ar", "tr", "pl", "uk")


class TooMuchPaper(Refusal):
    """More is asked than can be set in a minute."""


@dataclass(frozen=True, slots=True)
class TableFacts:
    """A table as it is printed; without a run there is no code for its scribe yet."""

    number: int
    scribe_token: str = ""


@dataclass(frozen=True, slots=True)
class IdeaFacts:
    """An idea that hangs on the wall."""

    number: int
    text: str
    table: int | None


@dataclass(frozen=True, slots=True)
class StepFacts:
    """A step of the programme with the moment it begins."""

    number: int
    work_form: str
    title: str
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class PackFacts:
    """All that the sheets of a gathering say. Names stand on lists, letters and cards of guests.

    `seating` is the plan of the tables; None when there is none yet. `harder` and `better` are the
    two circles in the words of the team; empty for ours.
    """

    atelier: str
    neighbourhood: str
    gathering_number: int
    gathering: str
    starts_at: datetime
    ends_at: datetime
    venue: str
    people: int
    sticker_cap: int
    names: tuple[str, ...] = ()
    tables: tuple[TableFacts, ...] = ()
    seating: SeatingFacts | None = None
    ideas: tuple[IdeaFacts, ...] = ()
    steps: tuple[StepFacts, ...] = ()
    code: str = ""
    door_token: str = ""
    next_at: datetime | None = None
    next_venue: str = ""
    harder: tuple[str, ...] = ()
    better: tuple[str, ...] = ()
    after: AfterFacts = field(default_factory=AfterFacts)

    @property
    def has_codes(self) -> bool:
        return bool(self.code)

    @property
    def programme(self) -> str:
        """Return the work forms in their order: what the numbers on paper lean on."""
        return " ".join(step.work_form for step in self.steps)

    @property
    def planned(self) -> frozenset[Form]:
        """Return the forms that belong to this programme."""
        return forms_planned(step.work_form for step in self.steps)

    def step_of(self, form: Form) -> int | None:
        """Return the number of the first step that uses a form; None when no step does."""
        return next((step.number for step in self.steps if form in forms_of(step.work_form)), None)


@dataclass(frozen=True, slots=True)
class Order:
    """What someone wants on paper: copies per form, who reads which language, how large.

    `readers` are people who rather read another language than Dutch; `people` is everyone.
    """

    copies: Mapping[Form, int]
    people: int = 0
    readers: Mapping[str, int] = field(default_factory=dict)
    is_large: bool = False
    is_a3: bool = False

    @property
    def languages(self) -> list[str]:
        """Return the languages that are read in the room, the one of most people first."""
        others = {language: many for language, many in self.readers.items() if many}
        dutch = max(0, self.people - sum(others.values()))
        many = {**({DUTCH: dutch} if dutch or not others else {}), **others}
        return sorted(many, key=lambda language: -many[language])

    def shares(self, form: Form) -> list[tuple[str, int]]:
        """Return in which languages a form is printed, and how many copies of each.

        What people get is dealt by how many read a language; a poster comes in every language; a
        sheet on a table in the language of most people; what the team uses in Dutch. What is for
        one person is not dealt: see `language_for`.
        """
        sheet, count = SHEETS[form], self.copies.get(form, 0)
        if not sheet.for_residents:
            return [(DUTCH, count)]
        if sheet.in_each:
            return [(language, count) for language in self.languages]
        if sheet.is_named or not sheet.is_in_pieces:
            return [(self.languages[0], count)]
        return self._dealt(count)

    def language_for(self, reading: str) -> str:
        """Return the language of a sheet for one person: their own, if others here read it."""
        return reading if reading in self.languages else self.languages[0]

    def _dealt(self, count: int) -> list[tuple[str, int]]:
        main, *others = self.languages
        left, dealt = count, []
        for language in others:
            if language == DUTCH:
                many = self.people - sum(self.readers.values())
            else:
                many = self.readers[language]
            share = min(left, ceil(count * many / max(self.people, 1)))
            left -= share
            dealt.append((language, share))
        return [share for share in [(main, left), *dealt] if share[1]]


def usual_copies(facts: PackFacts) -> dict[Form, int]:
    """Return how many of each form a gathering normally needs; none of what is not planned.

    Pieces for people, pairs and ideas are counted in pieces, forms for tables per table.
    """
    planned = facts.planned
    return {
        form: _usual(form, facts) if form in planned or SHEETS[form].moment == Moment.AFTER else 0
        for form in SHEETS
    }


def _usual(form: Form, facts: PackFacts) -> int:
    after = facts.after
    seating = facts.seating
    if form in SEATING and seating is None:
        return 0
    special = {
        Form.DOOR_POSTER: 2,
        # The list with tables is a list of who is there, too: one with names is enough.
        Form.SIGN_IN: 0 if seating else 1,
        Form.GUEST_CARD: len(seating.guests) + SPARE_CARDS if seating else 0,
        Form.IDEA_SHEET: 2,
        Form.AGREEMENTS: 2,
        Form.BRING_LIST: 2 if facts.next_at else 0,
        Form.BRING_SLIP: facts.people if facts.next_at else 0,
        Form.WALL_SHEET: 0 if facts.ideas else 24,
        Form.THANKS_NAMED: 1 if after.guests else 0,
        Form.THANKS_TABLE: 1 if after.ideas else 0,
        Form.THANKS_BLANK: max(after.people - len(after.guests), 0),
        Form.FOLLOW_UP: after.people,
    }
    if form in special:
        return special[form]
    return {
        Per.PERSON: facts.people,
        Per.PAIR: ceil(facts.people / 2),
        Per.GROUP: ceil(facts.people / PEOPLE_IN_A_GROUP),
    }.get(SHEETS[form].per, 1)
