"""Big sheets on which a table or the whole room writes: one order of columns, fixed (S13-S16)."""

from django.utils.translation import gettext

from samenkracht.method import circles as words
from samenkracht.reports.domain.forms import Form
from samenkracht.reports.gateways.typst import Payload
from samenkracht.reports.services.sheets.desk import Desk, Page, no_names

DESIGN_ROWS = 4


def inventory(desk: Desk, table: int) -> list[Page]:
    """Return the sheet with the five life domains: what is hard, and what there is (S05, S13)."""
    return [
        desk.numbered(
            Form.INVENTORY,
            "grid",
            gettext("Wat zien wij?"),
            flipped=True,
            table=table,
            table_word=gettext("tafel"),
            lines=[gettext("Schrijf bij elk stuk van het leven wat u weet. Leeg laten mag.")],
            heads=[
                gettext("Wat is lastig?"),
                gettext("Wat doen mensen zelf?"),
                gettext("Welke hulp is er?"),
                gettext("Welke hulp pakt men niet? Waarom?"),
            ],
            rows=desk.domains(),
            foot=[no_names()],
        )
    ]


def design(desk: Desk, count: int) -> list[Page]:
    """Return the sheet of a design group: the theme in pieces, and who can play a role (S13)."""
    return [
        desk.numbered(
            Form.DESIGN,
            "grid",
            gettext("Ons groepje"),
            flipped=True,
            table=None,
            table_word="",
            lines=[gettext("Knip het onderwerp in stukken. Elk stuk krijgt een eigen rij.")],
            heads=[
                gettext("Stuk van het onderwerp"),
                gettext("Wat helpt? Wat is er al?"),
                gettext("Wat kunnen wij maken?"),
                gettext("Wie doet mee? Bewoners, organisaties, gemeente"),
            ],
            rows=[{"name": "", "icon": ""}] * DESIGN_ROWS,
            foot=[no_names()],
        )
        for _ in range(count)
    ]


def theme(desk: Desk) -> list[Page]:
    """Return the sheet for the talk of the whole room, with three guiding blocks (S14)."""
    return [
        desk.numbered(
            Form.THEME,
            "board",
            gettext("Samen over één onderwerp"),
            flipped=True,
            table=None,
            table_word="",
            lines=[gettext("Eén mens schrijft op wat de zaal zegt.")],
            topic_word=gettext("Ons onderwerp"),
            columns=[
                _column(gettext("Wat speelt er?"), gettext("Wat is er aan de hand? Bij wie?")),
                _column(
                    gettext("Eigen oplossingen"),
                    gettext("Hoe deed iemand het zelf? Wie hielp? Wie kan erover vertellen?"),
                ),
                _column(
                    gettext("Verbindingen"),
                    gettext(
                        "Bewoners met organisaties. Organisaties met elkaar. "
                        "De buurt met het beleid."
                    ),
                ),
            ],
            last_word="",
            foot=[no_names()],
        )
    ]


def rotating(desk: Desk, table: int) -> list[Page]:
    """Return the sheet that goes round: each group fills the next column (S15)."""
    return [
        desk.numbered(
            Form.ROTATING,
            "board",
            gettext("Draaitafel"),
            flipped=True,
            table=table,
            table_word=gettext("tafel"),
            lines=[gettext("Elke groep vult de volgende kolom. Vul aan. Streep niets door.")],
            topic_word=gettext("Ons onderwerp"),
            columns=[
                _column(gettext("Wat speelt er?"), gettext("Wat merkt u? Bij wie?")),
                _column(
                    gettext("Eigen oplossingen"), gettext("Wat helpt al? Wie kan erover vertellen?")
                ),
                _column(gettext("Verbindingen"), gettext("Wie moeten elkaar leren kennen?")),
            ],
            last_word=gettext("Nog tijd? Vragen, tips en ideeën"),
            foot=[no_names()],
        )
    ]


def circles(desk: Desk, table: int) -> list[Page]:
    """Return both circles with room to write (S07): side by side on A3, else one on a page."""
    both: list[Payload] = [
        _circle(words.VULNERABILITY_TITLE, desk.facts.harder, words.VULNERABILITY_CIRCLE),
        _circle(words.STRENGTH_TITLE, desk.facts.better, words.STRENGTH_CIRCLE),
    ]
    together = desk.order.is_a3 and not desk.order.is_large  # in large print each needs a page
    return [
        desk.numbered(
            Form.CIRCLES,
            "circles",
            gettext("Herkent u dit?"),
            flipped=together,
            table=table,
            table_word=gettext("tafel"),
            lines=[gettext("Schrijf of teken uw eigen voorbeeld in de cirkel.")],
            circles=page,
            example_word=gettext("Uw voorbeeld"),
            foot=[no_names()],
        )
        for page in ([both] if together else [[one] for one in both])
    ]


def _column(title: str, hint: str) -> Payload:
    return {"title": title, "hint": hint}


def _circle(title: str, own: tuple[str, ...], ours: tuple[str, ...]) -> Payload:
    return {"title": gettext(title), "nodes": list(own) or [gettext(node) for node in ours]}
