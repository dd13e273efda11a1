"""Sheets that hang or stand in the room: door, tables, ideas."""

from django.utils.translation import gettext

from samenkracht.reports.domain.forms import Form
from samenkracht.reports.domain.paper import TableFacts
from samenkracht.reports.gateways.drawings import qr_code
from samenkracht.reports.gateways.typst import Payload
from samenkracht.reports.services.sheets.desk import Desk, chunks, day, hours, no_name


def table_sign(desk: Desk, table: TableFacts) -> list[dict[str, Payload]]:
    """Return the sign of a table: number, shape, and the code for who writes there."""
    name = f"scribe-{table.number}"
    if table.scribe_token:
        desk.draw(name, qr_code, desk.addresses.scribes.get(table.number, ""))
    return [
        desk.sheet(
            Form.TABLE_SIGN,
            "table_sign",
            gettext("Tafel %(number)s") % {"number": table.number},
            table=table.number,
            scribe_title=gettext("Wie schrijft voor deze tafel?"),
            lines=[
                gettext("Schrijf op wat iedereen zegt."),
                gettext("Op papier mag. Met deze code mag het ook op een telefoon of tablet."),
            ]
            if table.scribe_token
            else [gettext("Schrijf op het ideeënvel wat iedereen zegt.")],
            drawing=name if table.scribe_token else None,
            drawing_alt=gettext("QR-code voor wie schrijft aan tafel %(number)s")
            % {"number": table.number},
            address=desk.addresses.scribes.get(table.number, "").partition("://")[2],
        )
    ]


def door_poster(desk: Desk) -> list[dict[str, Payload]]:
    """Return the poster for the door: welcome, where and when, and how to join."""
    facts = desk.facts
    return [
        desk.sheet(
            Form.DOOR_POSTER,
            "door_poster",
            gettext("Welkom"),
            atelier=facts.atelier,
            lines=[
                line
                for line in (
                    day(facts.starts_at),
                    hours(facts.starts_at, facts.ends_at),
                    facts.venue,
                )
                if line
            ],
            phone_title=gettext("Doe mee met uw telefoon"),
            phone_lines=[gettext("Het mag, het hoeft niet.")],
            code_word=gettext("Uw code is"),
            address_word=gettext("Geen camera? Typ dit:"),
            paper_word=gettext("Geen telefoon? Alles kan op papier."),
            **desk.door(),
        )
    ]


def idea_sheet(desk: Desk, table: int) -> list[dict[str, Payload]]:
    """Return the sheet on which a table writes its ideas, with a ring for each number."""
    return [
        desk.numbered(
            Form.IDEA_SHEET,
            "idea_sheet",
            gettext("Ideeën van tafel %(number)s") % {"number": table},
            table=table,
            lines=[
                gettext("Schrijf zo veel ideeën op als u kunt."),
                gettext("Nog niet erover praten. De ring blijft leeg."),
            ],
            foot=[no_name()],
        )
    ]


def wall_sheets(desk: Desk, empty: int) -> list[dict[str, Payload]]:
    """Return the sheets for the wall: each idea with room for stickers, then empty frames."""
    frames: list[Payload] = [
        {"number": str(idea.number), "words": idea.text, "table": idea.table}
        for idea in desk.facts.ideas
    ]
    frames += [{"number": "", "words": None, "table": None}] * empty
    across = 2 if desk.order.is_a3 else 1
    return [
        desk.numbered(
            Form.WALL_SHEET,
            "wall_sheet",
            gettext("Plak uw stickers"),
            flipped=desk.order.is_a3,
            across=across,
            ideas=page,
            table_word=gettext("tafel"),
            stick_word=gettext("Plak hier. Niet bij uw eigen tafel."),
            foot=[no_name()],
        )
        for page in chunks(frames, 2 * across)
    ]
