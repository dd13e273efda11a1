"""What makes people feel welcome (METHOD S31): our checklist per gathering, to change freely.

Nobody may ever feel that there is no room for them: a good chair, something warm, the money for
the bus, and something to take home.
"""

from dataclasses import dataclass

from samenkracht.method.words import gettext_noop


@dataclass(frozen=True, slots=True)
class ChoreTemplate:
    """Something to see to, and how many days before the gathering it is done."""

    what: str
    days_before: int


_ALWAYS = (
    ChoreTemplate(
        gettext_noop("Regel een fijne zaal: warm, licht, en met een rolstoel te doen"), 28
    ),
    ChoreTemplate(gettext_noop("Koffie, thee en fris, met iets erbij"), 3),
    ChoreTemplate(
        gettext_noop("Probeer het scherm en het geluid, en leg het papier klaar als het niet lukt"),
        1,
    ),
    ChoreTemplate(gettext_noop("Iemand bij de deur die elk gezicht groet"), 1),
)
_MEAL = (
    ChoreTemplate(gettext_noop("Spreek het eten af: hoeveel mensen, en wie eet wat niet"), 7),
    ChoreTemplate(gettext_noop("Vraag wie iets zelfgemaakts meebrengt"), 7),
)
_RESIDENTS = (
    ChoreTemplate(gettext_noop("Vervoer voor wie slecht loopt"), 5),
    ChoreTemplate(gettext_noop("Kleingeld in huis om onkosten meteen terug te geven"), 2),
    ChoreTemplate(gettext_noop("Iets kleins om mee naar huis te nemen"), 3),
)
CHORES = {
    "m1": _ALWAYS,
    "m2": _ALWAYS,
    "m3": (*_ALWAYS, *_MEAL, *_RESIDENTS),
    "m4": (
        *_ALWAYS,
        *_MEAL,
        *_RESIDENTS,
        ChoreTemplate(gettext_noop("Drie prijzen waar mensen samen iets aan hebben"), 5),
    ),
}


def chores_for(key: str) -> tuple[ChoreTemplate, ...]:
    """Return our checklist for a gathering of our programme, or the one that always fits."""
    return CHORES.get(key, (*_ALWAYS, *_MEAL))
