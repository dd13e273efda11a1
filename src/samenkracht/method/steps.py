"""The five steps of an atelier (METHOD S01), from a team to what comes after."""

from enum import StrEnum

from samenkracht.method.words import gettext_noop


class AtelierStep(StrEnum):
    TEAM = "team"
    THEME = "theme"
    RECRUITING = "recruiting"
    GATHERINGS = "gatherings"
    FOLLOW_UP = "follow_up"


STEPS = {
    AtelierStep.TEAM: gettext_noop("Team"),
    AtelierStep.THEME: gettext_noop("Thema"),
    AtelierStep.RECRUITING: gettext_noop("Mensen vragen"),
    AtelierStep.GATHERINGS: gettext_noop("Bijeenkomsten"),
    AtelierStep.FOLLOW_UP: gettext_noop("Terugkijken en verder"),
}
