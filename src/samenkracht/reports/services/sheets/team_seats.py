"""Lists of who sits where, for the team alone and in Dutch: at the door, and for each round."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from django.utils.translation import gettext

from samenkracht.reports.domain.forms import Form
from samenkracht.reports.domain.guests import SPARE_CARDS, GuestFacts, SeatingFacts
from samenkracht.reports.gateways.typst import Payload
from samenkracht.reports.services.sheets.desk import Desk, Page, chunks

ROWS_ON_A_PAGE = (13, 8)  # normal and large print
ROWS_ACROSS = 4  # large print of more rounds than fit beside a name: the page lies on its side
ROUNDS_UPRIGHT = 2
TABLES_BESIDE = 2
LINES_ON_A_PAGE = (40, 27)
LETTERS_ON_A_LINE = (26, 17)
FEWEST_LINES = 3  # what the shape of a table takes


def guest_card_name() -> str:
    return gettext("Kaart met uw tafel")


def door_list_name() -> str:
    return gettext("Deurlijst met tafels")


def table_list_name() -> str:
    return gettext("Tafellijst")


def door_list(desk: Desk) -> list[Page]:
    """Return who comes by the alphabet: card, table in each round, and lines for who walks in."""
    seating = desk.facts.seating
    if seating is None:
        return []
    rows: list[Payload] = [_row(guest) for guest in seating.by_name]
    is_across = desk.order.is_large and seating.rounds > ROUNDS_UPRIGHT
    size = ROWS_ACROSS if is_across else ROWS_ON_A_PAGE[desk.order.is_large]
    empty = SPARE_CARDS + -(len(rows) + SPARE_CARDS) % size
    nowhere: list[Payload] = [None] * seating.rounds
    rows += [
        {"name": "", "card": str(number), "tables": nowhere, "wheelchair": False}
        for number in range(seating.next_card, seating.next_card + empty)
    ]
    return [
        desk.numbered(
            Form.DOOR_LIST,
            "door_list",
            gettext("Wie zit waar?"),
            flipped=is_across,
            lines=[
                gettext(
                    "Kruis aan wie er is, en geef de kaart. Staat iemand er niet bij? Geef de "
                    "volgende lege kaart, en schrijf de voornaam bij dat nummer."
                )
            ],
            private_word=_private(),
            here_word=gettext("Is er"),
            name_word=gettext("Naam"),
            card_word=gettext("Kaart"),
            round_word=gettext("Tafel in ronde") if seating.rounds > 1 else "",
            table_words=_table_words(seating.rounds),
            wheelchair_word=gettext("rolstoel"),
            rows=page,
            foot=[_shred()],
        )
        for page in chunks(rows, size)
    ]


def table_lists(desk: Desk) -> list[Page]:
    """Return for each round who sits at which table, who receives them and who writes."""
    seating = desk.facts.seating
    if seating is None:
        return []
    return [
        desk.sheet(
            Form.TABLE_LIST,
            "table_list",
            gettext("Ronde %(number)s: wie zit waar?") % {"number": round_}
            if seating.rounds > 1
            else gettext("Wie zit waar?"),
            step=None,
            private_word=_private(),
            across=TABLES_BESIDE,
            tables=page,
            foot=_shred(),
        )
        for round_ in range(1, seating.rounds + 1)
        for page in _pages(_tables(desk, seating, round_), is_large=desk.order.is_large)
    ]


def _row(guest: GuestFacts) -> Page:
    return {
        "name": guest.called,
        "card": str(guest.card),
        "tables": list(guest.tables),
        "wheelchair": guest.uses_wheelchair,
    }


def _table_words(rounds: int) -> list[Payload]:
    if rounds == 1:
        return [gettext("Tafel")]
    return [str(number) for number in range(1, rounds + 1)]


def _tables(desk: Desk, seating: SeatingFacts, round_: int) -> list["_Block"]:
    at_tables = seating.at_tables(round_)
    numbers: list[int | None] = [table.number for table in desk.facts.tables]
    places = numbers + ([None] if None in at_tables else [])
    return [_block(number, at_tables.get(number, ()), seating) for number in places]


@dataclass(frozen=True, slots=True)
class _Block:
    """A table on the list of a round: what stands there, and the rows of people it takes."""

    number: int | None
    people: Sequence[tuple[str, str]]
    wanted: Sequence[str]

    def lines(self, letters: int) -> int:
        said = [f"{name}, {task}" if task else name for name, task in self.people]
        names = sum(ceil(len(words) / letters) for words in said) + 2 * len(self.wanted)
        return 1 + max(FEWEST_LINES, names + (self.number is None))

    def as_page(self) -> Page:
        return {
            "number": self.number,
            "title": "" if self.number else gettext("Nog geen plaats"),
            "people": [{"name": name, "task": task} for name, task in self.people],
            "wanted": list(self.wanted),
            "empty": "" if self.people else gettext("Nog niemand"),
        }


def _block(number: int | None, guests: Sequence[GuestFacts], seating: SeatingFacts) -> _Block:
    people = [
        (guest.called or gettext("kaart %(number)s") % {"number": guest.card}, _task(guest))
        for guest in guests
    ]
    tasks = (
        (gettext("ontvangt"), any(guest.can_host for guest in guests)),
        (gettext("schrijft"), any(guest.can_scribe for guest in guests)),
    )
    is_wanted = seating.has_tasks and number is not None and bool(guests)
    wanted = [word for word, is_done in tasks if is_wanted and not is_done]
    return _Block(number, people, wanted)


def _task(guest: GuestFacts) -> str:
    if guest.can_host and guest.can_scribe:
        return gettext("ontvangt en schrijft")
    if guest.can_host:
        return gettext("ontvangt")
    return gettext("schrijft") if guest.can_scribe else ""


def _pages(tables: Sequence[_Block], *, is_large: bool) -> list[list[Payload]]:
    """Return the tables in pages, by how many lines each row of them takes."""
    room = LINES_ON_A_PAGE[is_large]
    pages: list[list[Payload]] = []
    left = 0
    for start in range(0, len(tables), TABLES_BESIDE):
        row = tables[start : start + TABLES_BESIDE]
        tall = max(table.lines(LETTERS_ON_A_LINE[is_large]) for table in row)
        if tall > left or not pages:
            pages.append([])
            left = room
        pages[-1] += [table.as_page() for table in row]
        left -= tall
    return pages


def _private() -> str:
    return gettext("vertrouwelijk, alleen voor het team")


def _shred() -> str:
    return gettext("Hang deze lijst niet op. Versnipper hem na afloop.")
