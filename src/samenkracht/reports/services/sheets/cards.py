"""Sheets that are cut: personal cards, slips for a neighbour, how it was."""

from django.utils.translation import gettext

from samenkracht.reports.domain.forms import Form
from samenkracht.reports.gateways.typst import Payload
from samenkracht.reports.services.sheets.desk import Desk, full_pages, next_time, no_name


def personal_cards(desk: Desk, count: int) -> list[dict[str, Payload]]:
    """Return cards with three dots, marked with a table."""
    cards: list[Payload] = [{"table": table} for table in _dealt(desk, count)]
    return [
        desk.sheet(
            Form.PERSONAL_CARD,
            "personal_cards",
            "",
            cards=page,
            welcome=[gettext("Welkom."), gettext("Dit is uw kaart.")],
            table_word=gettext("tafel"),
            lines=[
                gettext("U krijgt straks %(count)s stickers.") % {"count": desk.facts.sticker_cap},
                gettext("Plak ze bij ideeën die u goed vindt."),
                no_name(),
            ],
            phone_word=gettext("Met de telefoon mag ook."),
            code_word=gettext("Code"),
            slip_title=gettext("Neem een buur mee"),
            slip_line=gettext("Geef dit strookje aan iemand die u kent."),
            when=next_time(desk.facts),
            when_word=gettext("Wanneer"),
            from_word=gettext("Groet van"),
            **desk.door(),
        )
        for page in full_pages(desk, Form.PERSONAL_CARD, cards)
    ]


def _dealt(desk: Desk, count: int) -> list[int | None]:
    """Return a table for each card: as the plan has it, or in turn while there is none.

    Who changes tables writes the number, for nobody knows here at which table one will stick.
    """
    seating, tables = desk.facts.seating, [table.number for table in desk.facts.tables]
    if seating is None:
        return [tables[place % len(tables)] if tables else None for place in range(count)]
    taken = sorted(table for guest in seating.guests for table in guest.tables if table)
    places = taken if seating.rounds == 1 else []
    return [*places, *[None] * count][:count]


def slips(desk: Desk, count: int) -> list[dict[str, Payload]]:
    """Return slips to give to somebody; nothing about that person is asked (X4)."""
    when = next_time(desk.facts)
    return [
        desk.sheet(
            Form.BRING_SLIP,
            "slips",
            gettext("Kom ook, samen met mij"),
            lines=[
                gettext("We praten, eten en bedenken samen wat helpt."),
                gettext("Het kost niets. Iedereen is welkom."),
            ],
            when=[when, *([desk.facts.next_venue] if desk.facts.next_venue else [])]
            if when
            else None,
            when_word=gettext("Wanneer"),
            where_word=gettext("Waar"),
            from_word=gettext("Groet van"),
            cards=page,
        )
        for page in full_pages(desk, Form.BRING_SLIP, [None] * count)
    ]


def evaluations(desk: Desk, count: int) -> list[dict[str, Payload]]:
    """Return the form with one question: how was it? Five faces with a word each (S25)."""
    return [
        desk.alike(
            Form.EVALUATION,
            "evaluations",
            gettext("Hoe vond u het vandaag?"),
            moods=moods(),
            more_word=gettext("Wat wilt u nog zeggen?"),
            foot=[no_name()],
            cards=page,
        )
        for page in full_pages(desk, Form.EVALUATION, [None] * count)
    ]


def moods() -> list[str]:
    """Return the five faces in words, from bad to good."""
    return [
        gettext("heel slecht"),
        gettext("niet goed"),
        gettext("gewoon"),
        gettext("goed"),
        gettext("heel goed"),
    ]
