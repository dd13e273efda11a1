"""A lifeworld talk (leefwereldgesprek, METHOD V01, V02, S35): what one asks at a kitchen table.

Six questions lead from how it is to what comes next; the four strength questions help to ask on.
Every question is A2 and is asked with `u`. Talks come before the gatherings: their words feed the
theme, the title and the question.
"""

from dataclasses import dataclass
from enum import StrEnum

from samenkracht.method.words import gettext_noop


class TalkQuestion(StrEnum):
    """The six steps of making strength together (V01)."""

    SITUATION = "situation"
    MATTERS = "matters"
    INVEST = "invest"
    ABLE = "able"
    TOGETHER = "together"
    NEEDED = "needed"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it is asked, and what it is after."""

    question: str
    after: str


SIX_QUESTIONS = {
    TalkQuestion.SITUATION: Asked(
        gettext_noop("Hoe gaat het nu met u?"),
        gettext_noop("Hoe iemand het zelf ziet. Luister, en vul niets in."),
    ),
    TalkQuestion.MATTERS: Asked(
        gettext_noop("Wat vindt u belangrijk?"),
        gettext_noop("Waar iemand blij van wordt, of wat iemand mist."),
    ),
    TalkQuestion.INVEST: Asked(
        gettext_noop("Waar wilt u tijd in steken?"),
        gettext_noop("Waar iemand zelf iets aan wil doen, hoe klein ook."),
    ),
    TalkQuestion.ABLE: Asked(
        gettext_noop("Wat kunt u, en wat geeft u graag?"),
        gettext_noop("Iedereen heeft iets te geven: een recept, een praatje, twee handen."),
    ),
    TalkQuestion.TOGETHER: Asked(
        gettext_noop("Wat gaat beter samen met anderen?"),
        gettext_noop("Wat buren, familie of een club samen kunnen doen."),
    ),
    TalkQuestion.NEEDED: Asked(
        gettext_noop("Wie of wat hebt u nog nodig?"),
        gettext_noop("Eerst dichtbij: mensen om iemand heen. Dan pas een instelling."),
    ),
}

# Our order: each strength question (S35) helps on with one or two of the six.
STRENGTH_QUESTIONS = (
    gettext_noop("Waar loopt u tegenaan?"),
    gettext_noop("Wat wilt u bereiken?"),
    gettext_noop("Wat kunt u zelf doen?"),
    gettext_noop("Wie hebt u daarbij nodig?"),
)

BEFORE_A_TALK = (
    gettext_noop("Kom bij iemand thuis, of waar iemand graag is. Een uur is genoeg."),
    gettext_noop("Zeg waarom u komt, en dat niemand iets hoeft te vertellen."),
    gettext_noop("Vraag of u mag opschrijven wat iemand zegt. Zonder naam."),
)
AFTER_A_TALK = (
    gettext_noop("Lees voor wat u hebt opgeschreven. Klopt het?"),
    gettext_noop("Vraag of u woorden mag gebruiken, zonder naam erbij."),
    gettext_noop("Vraag of iemand mee wil doen, en vertel wanneer u weer iets laat horen."),
)
