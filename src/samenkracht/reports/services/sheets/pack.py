"""A whole pack: every form that was ordered, in the order in which a team needs them."""

from collections.abc import Callable

from django.utils.translation import override

from samenkracht.reports.domain.forms import Form
from samenkracht.reports.services.sheets import (
    boards,
    cards,
    guest_cards,
    lists,
    room,
    talk,
    team,
    team_seats,
    thanks,
)
from samenkracht.reports.services.sheets.desk import Desk, Page

Pages = list[Page]


def lay_out(desk: Desk) -> Pages:
    """Return the pages of all forms that were ordered, each in the languages of its readers."""
    pages: Pages = []
    for form in Form:
        if form not in desk.order.copies:
            continue
        for language, count in desk.order.shares(form):
            if count or form == Form.WALL_SHEET:
                desk.language = language
                with override(language):
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
    Form.GUIDE: _copies(team.guide),
    Form.DOOR_POSTER: _copies(room.door_poster),
    Form.SIGN_IN: _copies(lists.sign_in),
    Form.SIGN_IN_EMPTY: _copies(lists.sign_in_empty),
    Form.TABLE_SIGN: _table_signs,
    Form.GUEST_CARD: guest_cards.guest_cards,
    Form.DOOR_LIST: _copies(team_seats.door_list),
    Form.TABLE_LIST: _copies(team_seats.table_lists),
    Form.INVENTORY: _at_tables(boards.inventory),
    Form.DESIGN: boards.design,
    Form.THEME: _copies(boards.theme),
    Form.ROTATING: _at_tables(boards.rotating),
    Form.CIRCLES: _at_tables(boards.circles),
    Form.PAIR_CARD: talk.pair_cards,
    Form.TOP_TIP: talk.top_tips,
    Form.IDEA_SHEET: _at_tables(room.idea_sheet),
    Form.MEAL_CARD: _at_tables(talk.meal_card),
    Form.PERSONAL_CARD: cards.personal_cards,
    Form.WALL_SHEET: room.wall_sheets,
    Form.COUNT_FORM: _at_tables(team.count_forms),
    Form.CERTIFICATE: _copies(thanks.certificates),
    Form.AGREEMENTS: _copies(team.agreements),
    Form.HANDS: _copies(team.hands),
    Form.EVALUATION: cards.evaluations,
    Form.BRING_LIST: _copies(team.bring_list),
    Form.BRING_SLIP: cards.slips,
    Form.THANKS_NAMED: _copies(thanks.thanks_named),
    Form.THANKS_TABLE: _at_tables(thanks.thanks_table),
    Form.THANKS_BLANK: thanks.thanks_blank,
    Form.FOLLOW_UP: thanks.follow_up,
}
