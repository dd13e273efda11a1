"""What forms are called, for those that the method does not name."""

from django.utils.translation import gettext

from samenkracht.method.sheets import SHEETS as SHEET_NAMES
from samenkracht.reports.domain.forms import SHEETS_OF_THE_METHOD, Form
from samenkracht.reports.services.sheets import team, team_seats


def form_name(form: Form) -> str:
    """Return what a form is called, by the method where it has a name for it."""
    if form in SHEETS_OF_THE_METHOD:
        return gettext(SHEET_NAMES[SHEETS_OF_THE_METHOD[form]])
    return {
        Form.GUIDE: team.guide_name(),
        Form.COUNT_FORM: team.count_form_name(),
        Form.GUEST_CARD: team_seats.guest_card_name(),
        Form.DOOR_LIST: team_seats.door_list_name(),
        Form.TABLE_LIST: team_seats.table_list_name(),
        Form.SIGN_IN_EMPTY: gettext("Lege lijst bij de deur"),
        Form.DOOR_POSTER: gettext("Poster voor de deur"),
        Form.WALL_SHEET: gettext("Vel voor de muur"),
        Form.THANKS_NAMED: gettext("Dankbrief met voornaam"),
        Form.THANKS_TABLE: gettext("Dankbrief aan een tafel"),
        Form.THANKS_BLANK: gettext("Dankbrief zonder naam"),
        Form.FOLLOW_UP: gettext("Brief: zo gaat het verder"),
    }[form]
