"""Sheets with a list: who is there, paper stickers, agreements, and the guide for paper only."""

from django.utils.translation import gettext

from samenkracht.reports.domain.paper import IDEAS_ON_A_COUNT_FORM, Form, forms_of
from samenkracht.reports.gateways.typst import Payload
from samenkracht.reports.services.sheets.desk import Desk, chunks, clock, form_name

NAMES_ON_A_PAGE = (13, 8)  # normal and large print
EMPTY_LINES = 4
STEPS_ON_A_PAGE = 10
BLANK_IDEAS = 24


def sign_in(desk: Desk) -> list[dict[str, Payload]]:
    """Return the list of who is expected: first names, a box, and lines for who comes along."""
    room = NAMES_ON_A_PAGE[desk.order.is_large]
    pages = chunks(desk.facts.names, room) or [[]]
    if room - len(pages[-1]) < EMPTY_LINES:
        pages.append([])
    return [_sign_in_page(desk, Form.SIGN_IN, page, room) for page in pages]


def sign_in_empty(desk: Desk) -> list[dict[str, Payload]]:
    """Return the list without names."""
    return [_sign_in_page(desk, Form.SIGN_IN_EMPTY, [], NAMES_ON_A_PAGE[desk.order.is_large])]


def _sign_in_page(desk: Desk, form: Form, names: list[Payload], room: int) -> dict[str, Payload]:
    return desk.numbered(
        form,
        "sign_in",
        gettext("Wie zijn er?"),
        lines=[
            gettext("Zet een kruis bij uw naam. Staat u er niet bij? Schrijf uw voornaam erbij.")
        ],
        private_word=gettext("vertrouwelijk, alleen voor het team"),
        name_word=gettext("Voornaam"),
        here_word=gettext("Ik ben er"),
        names=names,
        blank_rows=room - len(names),
        foot=[gettext("Wilt u uw naam niet schrijven? Zet dan alleen een kruis.")],
    )


def count_forms(desk: Desk, table: int) -> list[dict[str, Payload]]:
    """Return the forms on which two people count the paper stickers of one table, apart."""
    ideas: list[Payload] = [
        {"number": str(idea.number), "own": idea.table == table} for idea in desk.facts.ideas
    ] or [{"number": str(number), "own": False} for number in range(1, BLANK_IDEAS + 1)]
    most = gettext("Mensen aan deze tafel met papieren stickers (hoogstens %(cap)s per persoon)")
    return [
        desk.numbered(
            Form.COUNT_FORM,
            "count_form",
            gettext("Stickers tellen, tafel %(number)s") % {"number": table},
            lines=[gettext("Twee mensen tellen, ieder apart. Vouw het vel op de streep.")],
            table=table,
            people_word=most % {"cap": desk.facts.sticker_cap},
            counters=[gettext("Teller 1"), gettext("Teller 2")],
            idea_word=gettext("Idee"),
            stickers_word=gettext("Stickers"),
            own_word=gettext("eigen"),
            total_word=gettext("Samen"),
            ideas=page,
            foot=[gettext("Tellen jullie verschillend? Tel dan samen nog een keer.")],
        )
        for page in chunks(ideas, IDEAS_ON_A_COUNT_FORM)
    ]


def agreements(desk: Desk) -> list[dict[str, Payload]]:
    """Return the form for the first agreements: who does what, and when."""
    return [
        desk.numbered(
            Form.AGREEMENTS,
            "agreements",
            gettext("Onze eerste afspraken"),
            flipped=True,
            lines=[gettext("Wie doet wat, en wanneer is het klaar?")],
            heads=[gettext("Wie"), gettext("Wat"), gettext("Wanneer")],
            foot=[gettext("Een voornaam is genoeg. Lees de afspraken hardop voor.")],
        )
    ]


def guide(desk: Desk) -> list[dict[str, Payload]]:
    """Return the guide for a gathering without any screen: each step with its form."""
    steps: list[Payload] = [
        {
            "number": step.number,
            "clock": clock(step.starts_at),
            "title": step.title,
            "paper": ", ".join(form_name(form) for form in forms_of(step.work_form))
            or gettext("geen papier nodig"),
        }
        for step in desk.facts.steps
    ]
    return [
        desk.numbered(
            Form.GUIDE,
            "guide",
            gettext("Alles op papier"),
            lines=[gettext("Doet de techniek het niet? Alle stappen kunnen met deze vellen.")],
            heads=[gettext("Tijd"), gettext("Stap"), gettext("Papier")],
            steps=page,
            foot=[gettext("Typ alles later over. Het verslag wordt hetzelfde.")],
        )
        for page in chunks(steps, STEPS_ON_A_PAGE) or [[]]
    ]
