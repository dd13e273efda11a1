"""The desk on which sheets are laid out: facts, what was ordered, and codes drawn once."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language, get_language_info, gettext

from samenkracht.method.domains import DOMAIN_ICONS, LIFE_DOMAINS
from samenkracht.reports.domain.forms import SHEETS, Form
from samenkracht.reports.domain.paper import Order, PackFacts
from samenkracht.reports.gateways.drawings import form_code, icon, qr_code
from samenkracht.reports.gateways.typst import Payload

Page = dict[str, Payload]
# Turkish says the day after the date.
DAY_FORMATS = {"tr": "j E l"}


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a code on paper leads; texts without the part before the name."""

    door: str = ""
    typed: str = ""
    scribes: dict[int, str] = field(default_factory=dict)

    def for_card(self, card: int) -> str:
        """Return the door for who holds a card: a number, and no person."""
        return f"{self.door}?kaart={card}"


@dataclass(slots=True)
class Desk:
    """Lays out one pack. A QR holds an address or a form number, never a person.

    `called` says what a form is called; without `draws` nothing is drawn, to count pages only.
    """

    facts: PackFacts
    order: Order
    addresses: Addresses
    called: Callable[[Form], str] = str
    draws: bool = True
    drawings: dict[str, str] = field(default_factory=dict)
    serials: Counter[Form] = field(default_factory=Counter)
    language: str = "nl"

    def sheet(self, form: Form, template: str, title: str, **parts: Payload) -> Page:
        """Return what every sheet has: its step, its words, and its place among its kind."""
        self.serials[form] += 1
        step = self.facts.step_of(form)
        is_a3 = SHEETS[form].is_a3(is_asked=self.order.is_a3, is_large=self.order.is_large)
        return {
            "form": template,
            "title": title,
            "language": self.language,
            "rtl": get_language_info(self.language)["bidi"],
            "large": self.order.is_large,
            "paper": "a3" if is_a3 else "a4",
            "flipped": False,
            "is_first": self.serials[form] == 1,
            "lines": (),
            "step": step,
            "step_word": gettext("stap") if step else "",
            **parts,
        }

    def numbered(
        self, form: Form, template: str, title: str, *, foot: Sequence[str], **parts: Payload
    ) -> Page:
        """Return a form that comes back filled in: at its foot its number, also as a code."""
        sheet = self.sheet(form, template, title, **parts)
        serial = f"{self.serials[form]:04}"
        return {**sheet, **self._foot(form, foot, serial, f"{form}-{serial}")}

    def alike(
        self, form: Form, template: str, title: str, *, foot: Sequence[str], **parts: Payload
    ) -> Page:
        """Return a form of which all copies are the same: a box for its number stays empty."""
        return {**self.sheet(form, template, title, **parts), **self._foot(form, foot, "", form)}

    def _foot(self, form: Form, foot: Sequence[str], serial: str, name: str) -> Page:
        number = f"{self.facts.gathering_number}-{serial}".strip("-")
        self.draw(name, form_code, f"SAMENKRACHT {form} {number}")
        return {
            "drawing": name,
            "drawing_alt": gettext("QR-code met de naam van dit formulier"),
            "foot": list(foot),
            "form_word": self.called(form),
            "number_word": gettext("nummer"),
            "serial": serial,
        }

    def door(self) -> Page:
        """Return the code to join with a phone; empty while the gathering has none."""
        if not self.facts.has_codes:
            return {"drawing": None, "drawing_alt": "", "code": "", "address": ""}
        self.draw("door", qr_code, self.addresses.door)
        return {
            "drawing": "door",
            "drawing_alt": gettext("QR-code om mee te doen met een telefoon"),
            "code": spaced(self.facts.code),
            "address": self.addresses.typed,
        }

    def draw(self, name: str, drawn: Callable[[str], str], text: str) -> None:
        """Keep a drawing under its name, drawn once."""
        if self.draws and name not in self.drawings:
            self.drawings[name] = drawn(text)

    def domains(self) -> list[Payload]:
        """Return the five life domains with their drawing."""
        for shape in DOMAIN_ICONS.values():
            self.draw(shape, icon, shape)
        return [
            {"name": gettext(LIFE_DOMAINS[domain]), "icon": DOMAIN_ICONS[domain]}
            for domain in LIFE_DOMAINS
        ]


def spaced(code: str) -> str:
    """Return a room code as people read it: 4 and 4."""
    return f"{code[:4]} {code[4:]}"


def day(moment: datetime | date) -> str:
    """Return a day in words: woensdag 2 december."""
    there = localtime(moment) if isinstance(moment, datetime) else moment
    return date_format(there, DAY_FORMATS.get(get_language() or "", "l j E"))


def clock(moment: datetime) -> str:
    """Return a time as it is said on paper: 13.30."""
    return date_format(localtime(moment), "G.i")


def hours(start: datetime, end: datetime) -> str:
    """Return from when to when."""
    return gettext("%(start)s tot %(end)s uur") % {"start": clock(start), "end": clock(end)}


def next_time(facts: PackFacts) -> str | None:
    """Return when the next gathering is, or None."""
    if facts.next_at is None:
        return None
    words = {"day": day(facts.next_at), "time": clock(facts.next_at)}
    return gettext("%(day)s, %(time)s uur") % words


def no_name() -> str:
    """Return the sentence that stands on every form for residents."""
    return gettext("U hoeft uw naam niet te schrijven.")


def no_names() -> str:
    """Return the sentence for forms on which people tell about others (X3)."""
    return gettext("Schrijf geen namen van mensen op.")


def about_others() -> str:
    """Return the sentence for forms that ask who may come along: no data of who is absent (X4)."""
    return gettext("Schrijf over een ander geen naam, maar: een buurvrouw, een collega.")


def chunks(items: Sequence[Payload], size: int) -> list[list[Payload]]:
    """Return the items in pages of so many."""
    return [list(items[start : start + size]) for start in range(0, len(items), size)]


def full_pages(desk: Desk, form: Form, pieces: list[Payload]) -> list[list[Payload]]:
    """Return full pages: a page that is cut has as many pieces as it holds."""
    size = SHEETS[form].size(is_large=desk.order.is_large)
    short = -len(pieces) % size
    filled = pieces + pieces[-1:] * short
    return [filled[start : start + size] for start in range(0, len(filled), size)]
