"""The paper twins of the work forms (METHOD X2): which sheets there are, and their names."""

from enum import StrEnum

from samenkracht.method.words import gettext_noop


class Sheet(StrEnum):
    SIGN_IN = "sign_in"
    TABLE_SIGN = "table_sign"
    IDEA_SHEET = "idea_sheet"
    STICKER_CARD = "sticker_card"
    BRING_SLIP = "bring_slip"
    EVALUATION = "evaluation"


SHEETS = {
    Sheet.SIGN_IN: gettext_noop("Lijst bij de deur"),
    Sheet.TABLE_SIGN: gettext_noop("Tafelbordje"),
    Sheet.IDEA_SHEET: gettext_noop("Ideeënvel met nummers"),
    Sheet.STICKER_CARD: gettext_noop("Kaart met stickers"),
    Sheet.BRING_SLIP: gettext_noop("Strookje: wie neemt u mee?"),
    Sheet.EVALUATION: gettext_noop("Formulier: hoe was het?"),
}
