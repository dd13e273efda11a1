"""The desk on which sheets are laid out: facts, what was ordered, and codes drawn once."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language_info, gettext

from samenkracht.method.sheets import SHEETS as SHEET_NAMES
from samenkracht.reports.domain.paper import (
    SHEETS,
    SHEETS_OF_THE_METHOD,
    Form,
    Order,
    PackFacts,
)
from samenkracht.reports.gateways.drawings import form_code, qr_code
from samenkracht.reports.gateways.typst import Payload


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a code on paper leads; texts without the part before the name."""

    door: str = ""
    typed: str = ""
    scribes: dict[int, str] = field(default_factory=dict)


@dataclass(slots=True)
class Desk:
    """Lays out one pack. A QR holds an address or a form number, never a person."""

    facts: PackFacts
    order: Order
    addresses: Addresses
    drawings: dict[str, str] = field(default_factory=dict)
    serials: Counter[Form] = field(default_factory=Counter)
    language: str = "nl"

    def sheet(self, form: Form, template: str, title: str, **parts: Payload) -> dict[str, Payload]:
        """Return what every sheet has: its step, its words, and its place among its kind."""
        self.serials[form] += 1
        step = self.facts.step_of(SHEETS[form].work_form) if SHEETS[form].work_form else None
        return {
            "form": template,
            "title": title,
            "language": self.language,
            "rtl": get_language_info(self.language)["bidi"],
            "large": self.order.is_large and SHEETS[form].for_residents,
            "paper": "a4",
            "flipped": False,
            "is_first": self.serials[form] == 1,
            "lines": (),
            "step": step,
            "step_word": gettext("stap") if step else "",
            **parts,
        }

    def numbered(
        self, form: Form, template: str, title: str, *, foot: Sequence[str], **parts: Payload
    ) -> dict[str, Payload]:
        """Return a form that comes back filled in: at its foot its number, also as a code."""
        sheet = self.sheet(form, template, title, **parts)
        serial = f"{self.serials[form]:04}"
        return {**sheet, **self._foot(form, foot, serial, f"{form}-{serial}")}

    def alike(
        self, form: Form, template: str, title: str, *, foot: Sequence[str], **parts: Payload
    ) -> dict[str, Payload]:
        """Return a form of which all copies are the same: at its foot only what it is."""
        return {**self.sheet(form, template, title, **parts), **self._foot(form, foot, "", form)}

    def _foot(self, form: Form, foot: Sequence[str], serial: str, name: str) -> dict[str, Payload]:
        number = f"{self.facts.gathering_number}-{serial}".strip("-")
        self.drawings[name] = form_code(f"SAMENKRACHT {form} {number}")
        words = gettext("%(name)s, nummer") if serial else "%(name)s"
        return {
            "drawing": name,
            "drawing_alt": gettext("QR-code met de naam van dit formulier"),
            "foot": list(foot),
            "form_word": words % {"name": form_name(form)},
            "serial": serial,
        }

    def door(self) -> dict[str, Payload]:
        """Return the code to join with a phone; empty while the gathering has none."""
        if not self.facts.has_codes:
            return {"drawing": None, "drawing_alt": "", "code": "", "address": ""}
        self.drawings.setdefault("door", qr_code(self.addresses.door))
        return {
            "drawing": "door",
            "drawing_alt": gettext("QR-code om mee te doen met een telefoon"),
            "code": spaced(self.facts.code),
            "address": self.addresses.typed,
        }


def form_name(form: Form) -> str:
    """Return what a form is called, by the method where it has a name for it."""
    if form in SHEETS_OF_THE_METHOD:
        return gettext(SHEET_NAMES[SHEETS_OF_THE_METHOD[form]])
    return {
        Form.GUIDE: gettext("Alles op papier"),
        Form.SIGN_IN_EMPTY: gettext("Lege lijst bij de deur"),
        Form.DOOR_POSTER: gettext("Poster voor de deur"),
        Form.WALL_SHEET: gettext("Vel voor de muur"),
        Form.COUNT_FORM: gettext("Tellijst"),
        Form.AGREEMENTS: gettext("Afsprakenlijst"),
    }[form]


def spaced(code: str) -> str:
    """Return a room code as people read it: 4 and 4."""
    return f"{code[:4]} {code[4:]}"


def day(moment: datetime) -> str:
    """Return a day in words: woensdag 2 december."""
    return date_format(localtime(moment), "l j F")


def clock(moment: datetime) -> str:
    """Return a time as it is said on paper: 13.30."""
    return date_format(localtime(moment), "G.i")


def hours(start: datetime, end: datetime) -> str:
    """Return from when to when."""
    return gettext("%(start)s tot %(end)s uur") % {"start": clock(start), "end": clock(end)}


def no_name() -> str:
    """Return the sentence that stands on every form for residents."""
    return gettext("U hoeft uw naam niet te schrijven.")


def chunks(items: Sequence[Payload], size: int) -> list[list[Payload]]:
    """Return the items in pages of so many."""
    return [list(items[start : start + size]) for start in range(0, len(items), size)]
