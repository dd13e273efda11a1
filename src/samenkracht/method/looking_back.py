"""The five questions with which a team looks back (METHOD S28), in our own words."""

from dataclasses import dataclass
from enum import StrEnum

from samenkracht.method.words import gettext_noop


class TeamQuestion(StrEnum):
    AGREEMENTS = "agreements"
    EXPECTED = "expected"
    ORGANISATION = "organisation"
    RESULTS = "results"
    ENERGY = "energy"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and what may help to answer it."""

    question: str
    hint: str


TEAM_QUESTIONS = {
    TeamQuestion.AGREEMENTS: Asked(
        gettext_noop("Waren onze afspraken helder?"),
        gettext_noop("Wist u steeds wat er was afgesproken, en met wie?"),
    ),
    TeamQuestion.EXPECTED: Asked(
        gettext_noop("Wist iedereen wat er van hem of haar verwacht werd, en is het gedaan?"),
        gettext_noop("Wat bleef liggen, en hoe kwam dat? Zonder verwijt."),
    ),
    TeamQuestion.ORGANISATION: Asked(
        gettext_noop("Was het goed geregeld?"),
        gettext_noop("Denk aan de zaal, de techniek, het eten en het materiaal."),
    ),
    TeamQuestion.RESULTS: Asked(
        gettext_noop("Kwam er genoeg uit?"),
        gettext_noop("Wat merken bewoners ervan? Waar bent u trots op?"),
    ),
    TeamQuestion.ENERGY: Asked(
        gettext_noop("Hoe houden wij de energie vast?"),
        gettext_noop("Wat doen wij de komende maand, en wie vertelt het aan de mensen?"),
    ),
}
