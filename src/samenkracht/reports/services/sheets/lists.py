"""The list at the door: who is there (first names only), and the same list without names."""

from django.utils.translation import gettext

from samenkracht.reports.domain.forms import Form
from samenkracht.reports.gateways.typst import Payload
from samenkracht.reports.services.sheets.desk import Desk, Page, chunks

NAMES_ON_A_PAGE = (13, 8)  # normal and large print
EMPTY_LINES = 4


def sign_in(desk: Desk) -> list[Page]:
    """Return the list of who is expected: first names, a box, and lines for who comes along."""
    room = NAMES_ON_A_PAGE[desk.order.is_large]
    pages = chunks(desk.facts.names, room) or [[]]
    if room - len(pages[-1]) < EMPTY_LINES:
        pages.append([])
    return [_page(desk, Form.SIGN_IN, page, room) for page in pages]


def sign_in_empty(desk: Desk) -> list[Page]:
    """Return the list without names."""
    return [_page(desk, Form.SIGN_IN_EMPTY, [], NAMES_ON_A_PAGE[desk.order.is_large])]


def _page(desk: Desk, form: Form, names: list[Payload], room: int) -> Page:
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
