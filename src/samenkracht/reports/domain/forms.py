"""The forms of the paper pack (METHOD X2): what each is, when it is used, how many pieces a page.

Paper is equal: every step in which the room does something has a form, and every form has a screen
to type it in.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from samenkracht.method.sheets import Sheet as Named
from samenkracht.method.work_forms import WORK_FORMS, WorkForm


class Form(StrEnum):
    """A form; its value is its place in an address. In the order in which a team needs them."""

    GUIDE = "alles-op-papier"
    DOOR_POSTER = "poster"
    SIGN_IN = "aanwezig"
    SIGN_IN_EMPTY = "aanwezig-leeg"
    TABLE_SIGN = "tafelbord"
    GUEST_CARD = "uw-kaart"
    DOOR_LIST = "deurlijst"
    TABLE_LIST = "tafellijst"
    INVENTORY = "wat-zien-wij"
    DESIGN = "ontwerpgroep"
    THEME = "onderwerp"
    ROTATING = "draaitafel"
    CIRCLES = "cirkels"
    PAIR_CARD = "tweetal"
    TOP_TIP = "top-tip"
    IDEA_SHEET = "ideeen"
    MEAL_CARD = "na-het-eten"
    PERSONAL_CARD = "kaart"
    WALL_SHEET = "muur"
    COUNT_FORM = "telling"
    CERTIFICATE = "oorkonde"
    AGREEMENTS = "afspraken"
    HANDS = "handen"
    EVALUATION = "terugblik"
    BRING_LIST = "wie-neemt-wie-mee"
    BRING_SLIP = "buur"
    THANKS_NAMED = "dankbrief"
    THANKS_TABLE = "tafelbrief"
    THANKS_BLANK = "dankbrief-leeg"
    FOLLOW_UP = "vervolgbrief"


class Per(StrEnum):
    """What one copy of a form is for."""

    GATHERING = "gathering"
    TABLE = "table"
    GROUP = "group"
    PAIR = "pair"
    PERSON = "person"
    IDEA = "idea"


class Moment(StrEnum):
    """When a team needs a form."""

    DOOR = "door"
    SEATING = "seating"
    ROOM = "room"
    END = "end"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form as a thing to print: for whom, when, and how many fit on a page.

    `is_named`: each piece is for one person. `in_each`: a form of which the room gets one in every
    language that is read there. `may_be_a3`: a form for the wall. `is_board`: a sheet for the
    middle of a table; its large print needs A3.
    """

    form: Form
    per: Per
    moment: Moment
    for_residents: bool = True
    on_a_page: int = 1
    large_on_a_page: int = 1
    is_named: bool = False
    in_each: bool = False
    may_be_a3: bool = False
    is_board: bool = False

    def pages(self, pieces: int, *, is_large: bool) -> int:
        """Return on how many pages so many pieces fit."""
        return ceil(pieces / self.size(is_large=is_large))

    def size(self, *, is_large: bool) -> int:
        """Return how many pieces a page holds."""
        return self.large_on_a_page if is_large else self.on_a_page

    def is_a3(self, *, is_asked: bool, is_large: bool) -> bool:
        """Tell whether this form comes on A3."""
        return (is_asked and (self.may_be_a3 or self.is_board)) or (is_large and self.is_board)

    @property
    def is_in_pieces(self) -> bool:
        """Tell whether copies are counted in pieces that people get."""
        return self.per in {Per.PERSON, Per.PAIR, Per.GROUP}


_DOOR, _ROOM, _END, _AFTER = Moment.DOOR, Moment.ROOM, Moment.END, Moment.AFTER
_SEATING = Moment.SEATING
SHEETS = {
    sheet.form: sheet
    for sheet in (
        Sheet(Form.GUIDE, Per.GATHERING, _DOOR, for_residents=False),
        Sheet(Form.DOOR_POSTER, Per.GATHERING, _DOOR, in_each=True),
        Sheet(Form.SIGN_IN, Per.GATHERING, _DOOR),
        Sheet(Form.SIGN_IN_EMPTY, Per.GATHERING, _DOOR, in_each=True),
        Sheet(Form.TABLE_SIGN, Per.TABLE, _DOOR),
        Sheet(Form.GUEST_CARD, Per.PERSON, _SEATING, on_a_page=4, large_on_a_page=2, is_named=True),
        Sheet(Form.DOOR_LIST, Per.GATHERING, _SEATING, for_residents=False),
        Sheet(Form.TABLE_LIST, Per.GATHERING, _SEATING, for_residents=False),
        Sheet(Form.INVENTORY, Per.TABLE, _ROOM, is_board=True),
        Sheet(Form.DESIGN, Per.GROUP, _ROOM, is_board=True),
        Sheet(Form.THEME, Per.GATHERING, _ROOM, is_board=True),
        Sheet(Form.ROTATING, Per.TABLE, _ROOM, is_board=True),
        Sheet(Form.CIRCLES, Per.TABLE, _ROOM, is_board=True),
        Sheet(Form.PAIR_CARD, Per.PAIR, _ROOM, on_a_page=2),
        Sheet(Form.TOP_TIP, Per.PAIR, _ROOM, on_a_page=2, large_on_a_page=2),
        Sheet(Form.IDEA_SHEET, Per.TABLE, _ROOM),
        Sheet(Form.MEAL_CARD, Per.TABLE, _ROOM),
        Sheet(Form.PERSONAL_CARD, Per.PERSON, _ROOM, on_a_page=4, large_on_a_page=2),
        Sheet(Form.WALL_SHEET, Per.IDEA, _ROOM, on_a_page=2, large_on_a_page=2, may_be_a3=True),
        Sheet(Form.COUNT_FORM, Per.TABLE, _ROOM, for_residents=False),
        Sheet(Form.CERTIFICATE, Per.GATHERING, _ROOM),
        Sheet(Form.AGREEMENTS, Per.GATHERING, _END, for_residents=False),
        Sheet(Form.HANDS, Per.GATHERING, _END, for_residents=False),
        Sheet(Form.EVALUATION, Per.PERSON, _END, on_a_page=2),
        Sheet(Form.BRING_LIST, Per.GATHERING, _END, for_residents=False),
        Sheet(Form.BRING_SLIP, Per.PERSON, _END, on_a_page=3, large_on_a_page=2),
        Sheet(Form.THANKS_NAMED, Per.GATHERING, _AFTER),
        Sheet(Form.THANKS_TABLE, Per.TABLE, _AFTER),
        Sheet(Form.THANKS_BLANK, Per.PERSON, _AFTER),
        Sheet(Form.FOLLOW_UP, Per.PERSON, _AFTER),
    )
}

PACK = tuple(form for form, sheet in SHEETS.items() if sheet.moment != Moment.AFTER)
SEATING = tuple(form for form, sheet in SHEETS.items() if sheet.moment == Moment.SEATING)
LETTERS = tuple(form for form, sheet in SHEETS.items() if sheet.moment == Moment.AFTER)

SHEETS_OF_THE_METHOD = {
    Form.SIGN_IN: Named.SIGN_IN,
    Form.TABLE_SIGN: Named.TABLE_SIGN,
    Form.INVENTORY: Named.INVENTORY,
    Form.DESIGN: Named.DESIGN,
    Form.THEME: Named.THEME,
    Form.ROTATING: Named.ROTATING,
    Form.CIRCLES: Named.CIRCLES,
    Form.PAIR_CARD: Named.PAIR_CARD,
    Form.TOP_TIP: Named.TOP_TIP,
    Form.IDEA_SHEET: Named.IDEA_SHEET,
    Form.MEAL_CARD: Named.MEAL_CARD,
    Form.PERSONAL_CARD: Named.STICKER_CARD,
    Form.CERTIFICATE: Named.CERTIFICATE,
    Form.AGREEMENTS: Named.AGREEMENTS,
    Form.HANDS: Named.HANDS,
    Form.EVALUATION: Named.EVALUATION,
    Form.BRING_LIST: Named.BRING_LIST,
    Form.BRING_SLIP: Named.BRING_SLIP,
}
# What our own way of working adds to the paper of the method.
_MORE_FORMS = {
    WorkForm.ARRIVAL: (Form.DOOR_POSTER, Form.SIGN_IN_EMPTY, *SEATING),
    WorkForm.STICKERS: (Form.WALL_SHEET, Form.COUNT_FORM),
    WorkForm.PRIZES: (Form.COUNT_FORM,),
    WorkForm.CLOSING: (Form.HANDS,),
    WorkForm.EVALUATION: (Form.AGREEMENTS,),
}
# What a gathering has whatever its programme is.
ALWAYS = frozenset(
    {
        Form.GUIDE,
        Form.DOOR_POSTER,
        Form.SIGN_IN,
        Form.SIGN_IN_EMPTY,
        Form.TABLE_SIGN,
        *SEATING,
        Form.HANDS,
        Form.EVALUATION,
    }
)


def forms_of(work_form: str) -> list[Form]:
    """Return the forms that a work form needs: what the method names, and our own."""
    if work_form not in set(WorkForm):
        return []
    key = WorkForm(work_form)
    named = [form for form, sheet in SHEETS_OF_THE_METHOD.items() if sheet in WORK_FORMS[key].paper]
    more = [form for form in _MORE_FORMS.get(key, ()) if form not in named]
    return [*named, *more]


def forms_planned(work_forms: Iterable[str]) -> frozenset[Form]:
    """Return which forms belong in the pack of a programme."""
    return ALWAYS.union(*(forms_of(work_form) for work_form in work_forms))
