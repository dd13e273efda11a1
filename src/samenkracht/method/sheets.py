"""The paper twins of the work forms (METHOD X2): which sheets there are, and their names."""

from enum import StrEnum

from samenkracht.method.words import gettext_noop


class Sheet(StrEnum):
    SIGN_IN = "sign_in"
    TABLE_SIGN = "table_sign"
    INVENTORY = "inventory"
    DESIGN = "design"
    THEME = "theme"
    ROTATING = "rotating"
    CIRCLES = "circles"
    PAIR_CARD = "pair_card"
    MEAL_CARD = "meal_card"
    TOP_TIP = "top_tip"
    IDEA_SHEET = "idea_sheet"
    STICKER_CARD = "sticker_card"
    CERTIFICATE = "certificate"
    AGREEMENTS = "agreements"
    BRING_LIST = "bring_list"
    BRING_SLIP = "bring_slip"
    HANDS = "hands"
    EVALUATION = "evaluation"


SHEETS = {
    Sheet.SIGN_IN: gettext_noop("Lijst bij de deur"),
    Sheet.TABLE_SIGN: gettext_noop("Tafelbordje"),
    Sheet.INVENTORY: gettext_noop("Vel: wat zien wij?"),
    Sheet.DESIGN: gettext_noop("Vel van het ontwerpgroepje"),
    Sheet.THEME: gettext_noop("Vel: samen over één onderwerp"),
    Sheet.ROTATING: gettext_noop("Draaitafelvel"),
    Sheet.CIRCLES: gettext_noop("De twee cirkels"),
    Sheet.PAIR_CARD: gettext_noop("Kaart voor twee mensen"),
    Sheet.MEAL_CARD: gettext_noop("Kaart voor na het eten"),
    Sheet.TOP_TIP: gettext_noop("Kaart: top en tip"),
    Sheet.IDEA_SHEET: gettext_noop("Ideeënvel met nummers"),
    Sheet.STICKER_CARD: gettext_noop("Kaart met stickers"),
    Sheet.CERTIFICATE: gettext_noop("Oorkonde"),
    Sheet.AGREEMENTS: gettext_noop("Afsprakenlijst"),
    Sheet.BRING_LIST: gettext_noop("Lijst: wie neemt wie mee?"),
    Sheet.BRING_SLIP: gettext_noop("Strookje: wie neemt u mee?"),
    Sheet.HANDS: gettext_noop("Handen en woorden"),
    Sheet.EVALUATION: gettext_noop("Formulier: hoe was het?"),
}
