"""A whole pack: every form that was ordered, in the order in which a team needs them."""

from collections.abc import Callable

from django.conf import settings
from django.utils.translation import override

from samenkracht.reports.domain.paper import SHEETS, Form
from samenkracht.reports.gateways.typst import Payload
from samenkracht.reports.services.sheets import cards, lists, room
from samenkracht.reports.services.sheets.desk import Desk

Pages = list[dict[str, Payload]]


def lay_out(desk: Desk) -> Pages:
    """Return the pages of all forms that were ordered. Residents' forms in their language."""
    pages: Pages = []
    for form in Form:
        count = desk.order.copies.get(form, 0)
        if count or (form == Form.WALL_SHEET and form in desk.order.copies):
            is_theirs = SHEETS[form].for_residents
            desk.language = desk.order.language if is_theirs else settings.LANGUAGE_CODE
            with override(desk.language):
                pages += MAKERS[form](desk, count)
    return pages


def _copies(make: Callable[[Desk], Pages]) -> Callable[[Desk, int], Pages]:
    return lambda desk, count: [page for _ in range(count) for page in make(desk)]


def _at_tables(make: Callable[[Desk, int], Pages]) -> Callable[[Desk, int], Pages]:
    return lambda desk, count: [
        page
        for table in desk.facts.tables
        for _ in range(count)
        for page in make(desk, table.number)
    ]


def _table_signs(desk: Desk, count: int) -> Pages:
    return [
        page
        for table in desk.facts.tables
        for _ in range(count)
        for page in room.table_sign(desk, table)
    ]


MAKERS: dict[Form, Callable[[Desk, int], Pages]] = {
    Form.GUIDE: _copies(lists.guide),
    Form.SIGN_IN: _copies(lists.sign_in),
    Form.SIGN_IN_EMPTY: _copies(lists.sign_in_empty),
    Form.DOOR_POSTER: _copies(room.door_poster),
    Form.TABLE_SIGN: _table_signs,
    Form.PERSONAL_CARD: cards.personal_cards,
    Form.IDEA_SHEET: _at_tables(room.idea_sheet),
    Form.WALL_SHEET: room.wall_sheets,
    Form.COUNT_FORM: _at_tables(lists.count_forms),
    Form.EVALUATION: cards.evaluations,
    Form.BRING_SLIP: cards.slips,
    Form.AGREEMENTS: _copies(lists.agreements),
}
