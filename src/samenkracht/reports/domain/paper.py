"""The paper of a gathering (METHOD X2): which sheets there are, and how many someone asks for.

Paper is equal: every step of the room has a form, and every form has a screen to type it in.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from math import ceil

from samenkracht.core.errors import Refusal
from samenkracht.method.sheets import Sheet as Named
from samenkracht.method.work_forms import WORK_FORMS, WorkForm

MOST_COPIES = 300
IDEAS_ON_A_COUNT_FORM = 24


class TooMuchPaper(Refusal):
    """More is asked than can be set in a minute."""


class Form(StrEnum):
    """A form; its value is its place in an address."""

    GUIDE = "alles-op-papier"
    SIGN_IN = "aanwezig"
    SIGN_IN_EMPTY = "aanwezig-leeg"
    DOOR_POSTER = "poster"
    TABLE_SIGN = "tafelbord"
    PERSONAL_CARD = "kaart"
    IDEA_SHEET = "ideeen"
    WALL_SHEET = "muur"
    COUNT_FORM = "telling"
    EVALUATION = "terugblik"
    BRING_SLIP = "buur"
    AGREEMENTS = "afspraken"


class Per(StrEnum):
    """What one copy of a form is for."""

    GATHERING = "gathering"
    TABLE = "table"
    PERSON = "person"
    IDEA = "idea"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form as a thing to print: for whom, for which work form, and how many fit on a page."""

    form: Form
    per: Per
    work_form: str = ""
    for_residents: bool = True
    on_a_page: int = 1
    large_on_a_page: int = 1

    def pages(self, pieces: int, *, is_large: bool) -> int:
        """Return on how many pages so many pieces fit."""
        return ceil(pieces / (self.large_on_a_page if is_large else self.on_a_page))


SHEETS = {
    sheet.form: sheet
    for sheet in (
        Sheet(Form.GUIDE, Per.GATHERING, for_residents=False),
        Sheet(Form.SIGN_IN, Per.GATHERING, "arrival"),
        Sheet(Form.SIGN_IN_EMPTY, Per.GATHERING, "arrival"),
        Sheet(Form.DOOR_POSTER, Per.GATHERING, "arrival"),
        Sheet(Form.TABLE_SIGN, Per.TABLE),
        Sheet(Form.PERSONAL_CARD, Per.PERSON, "stickers", on_a_page=4, large_on_a_page=2),
        Sheet(Form.IDEA_SHEET, Per.TABLE, "idea_parade"),
        Sheet(Form.WALL_SHEET, Per.IDEA, "stickers", on_a_page=2, large_on_a_page=2),
        Sheet(Form.COUNT_FORM, Per.TABLE, "stickers", for_residents=False),
        Sheet(Form.EVALUATION, Per.PERSON, "evaluation", on_a_page=2),
        Sheet(Form.BRING_SLIP, Per.PERSON, "closing", on_a_page=3, large_on_a_page=2),
        Sheet(Form.AGREEMENTS, Per.GATHERING, "closing", for_residents=False),
    )
}


SHEETS_OF_THE_METHOD = {
    Form.SIGN_IN: Named.SIGN_IN,
    Form.TABLE_SIGN: Named.TABLE_SIGN,
    Form.IDEA_SHEET: Named.IDEA_SHEET,
    Form.PERSONAL_CARD: Named.STICKER_CARD,
    Form.BRING_SLIP: Named.BRING_SLIP,
    Form.EVALUATION: Named.EVALUATION,
}
_MORE_FORMS = {
    WorkForm.STICKERS: (Form.WALL_SHEET, Form.COUNT_FORM),
    WorkForm.PRIZES: (Form.COUNT_FORM,),
    WorkForm.CLOSING: (Form.AGREEMENTS,),
}


def forms_of(work_form: str) -> list[Form]:
    """Return the forms that a work form needs: what the method names, and our own."""
    if work_form not in set(WorkForm):
        return []
    key = WorkForm(work_form)
    named = [form for form, sheet in SHEETS_OF_THE_METHOD.items() if sheet in WORK_FORMS[key].paper]
    return [*named, *_MORE_FORMS.get(key, ())]


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
    """All that the sheets of a gathering say: first names only on the list of who is there."""

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
    ideas: tuple[IdeaFacts, ...] = ()
    steps: tuple[StepFacts, ...] = ()
    code: str = ""
    door_token: str = ""
    next_at: datetime | None = None
    next_venue: str = ""

    @property
    def has_codes(self) -> bool:
        return bool(self.code)

    def step_of(self, work_form: str) -> int | None:
        """Return the number of the first step with a work form; None when it is not planned."""
        return next((step.number for step in self.steps if step.work_form == work_form), None)


@dataclass(frozen=True, slots=True)
class Order:
    """What someone wants on paper: copies per form, in which language, how large."""

    copies: Mapping[Form, int]
    language: str = "nl"
    is_large: bool = False
    is_a3: bool = False


def usual_copies(facts: PackFacts) -> dict[Form, int]:
    """Return how many of each form a gathering normally needs.

    Pieces for people and ideas are counted in pieces, forms for tables per table.
    """
    usual = {
        Form.DOOR_POSTER: 2,
        Form.IDEA_SHEET: 2,
        Form.WALL_SHEET: 0 if facts.ideas else 24,
        Form.AGREEMENTS: 2,
    }
    people = {form for form, sheet in SHEETS.items() if sheet.per == Per.PERSON}
    return {form: facts.people if form in people else usual.get(form, 1) for form in SHEETS}
