"""What funds usually ask (METHOD V14), in the order in which they ask it."""

from enum import StrEnum

from samenkracht.method.words import gettext_noop


class Question(StrEnum):
    """A part of the application."""

    WHO = "wie"
    OCCASION = "aanleiding"
    FOR_WHOM = "voor-wie"
    AIM = "doel"
    APPROACH = "aanpak"
    TOGETHER = "samenwerking"
    COSTS = "kosten"
    COVER = "dekking"
    LEARNING = "leren"
    AFTERWARDS = "daarna"


QUESTIONS = {
    Question.WHO: gettext_noop("Wie zijn wij?"),
    Question.OCCASION: gettext_noop("Waarom nu, en waarom hier?"),
    Question.FOR_WHOM: gettext_noop("Voor wie is het?"),
    Question.AIM: gettext_noop("Wat willen wij bereiken?"),
    Question.APPROACH: gettext_noop("Wat gaan wij doen?"),
    Question.TOGETHER: gettext_noop("Met wie werken wij samen?"),
    Question.COSTS: gettext_noop("Wat kost het?"),
    Question.COVER: gettext_noop("Wie betaalt, en wat vragen wij?"),
    Question.LEARNING: gettext_noop("Hoe zien wij of het werkt?"),
    Question.AFTERWARDS: gettext_noop("Hoe gaat het daarna verder?"),
}
