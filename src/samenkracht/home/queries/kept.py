"""The register: every table of this installation, why it is there, and until when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Model

from samenkracht.core.register import Keeping, Level
from samenkracht.method.words import gettext_noop

OURS = "samenkracht."
_DUTCH_NAME = re.compile(r"\(([a-zéë ]+)[,)]")

ROOMS = {
    "accounts": gettext_noop("Toegang"),
    "organisations": gettext_noop("Organisaties"),
    "people": gettext_noop("Mensen"),
    "atelier": gettext_noop("Ateliers"),
    "live": gettext_noop("De zaal"),
    "harvest": gettext_noop("Oogst"),
    "reports": gettext_noop("Verslagen"),
    "home": gettext_noop("Vandaag"),
    "core": gettext_noop("Het huis"),
}
ELSEWHERE = gettext_noop("Van het gereedschap waarop wij bouwen")

# Tables that come with the tools we stand on.
BORROWED = {
    "sessions.Session": Keeping("Weten wie er nu binnen is", Level.PRIVATE, "12 uur"),
    "account.EmailAddress": Keeping(
        "Weten dat een e-mailadres van iemand is", Level.PRIVATE, "gelijk met de medewerker"
    ),
    "account.EmailConfirmation": Keeping(
        "Een nieuw e-mailadres laten bewijzen", Level.PRIVATE, "3 dagen"
    ),
    "auth.Permission": Keeping(
        "Hoort bij het raamwerk; blijft leeg van mensen", Level.OPEN, "altijd"
    ),
    "auth.Group": Keeping("Hoort bij het raamwerk; niet in gebruik", Level.OPEN, "altijd"),
    "contenttypes.ContentType": Keeping(
        "Hoort bij het raamwerk; blijft leeg van mensen", Level.OPEN, "altijd"
    ),
}


@dataclass(frozen=True, slots=True)
class KeptTable:
    """A line of the register: a table with its Dutch name and what it says."""

    room: str
    name: str
    keeping: Keeping

    @property
    def look(self) -> str:
        """The look of its tag: the level always shows as word and shape."""
        looks = {Level.TEAM: "team", Level.PRIVATE: "private", Level.SPECIAL: "special"}
        return looks.get(self.keeping.level, "bare")


def kept_tables() -> list[KeptTable]:
    """Return every table of this installation, ours first, room by room."""
    order = [*ROOMS.values(), ELSEWHERE]
    return sorted(_lines(), key=lambda line: (order.index(line.room), line.name.casefold()))


def _lines() -> Iterator[KeptTable]:
    for room in apps.get_app_configs():
        for model in room.get_models():
            is_ours = room.name.startswith(OURS)
            yield KeptTable(
                room=ROOMS[room.label] if is_ours else ELSEWHERE,
                name=_dutch_name(model) if is_ours else model.__name__,
                keeping=keeping_of(model, room.label),
            )


def keeping_of(model: type[Model], label: str) -> Keeping:
    """Return what a table says about itself; every table of ours must, the others are listed."""
    said = getattr(model, "keeping", None) or BORROWED[f"{label}.{model.__name__}"]
    if not isinstance(said, Keeping):
        raise TypeError(f"{model.__name__}.keeping is not a Keeping")
    return said


def _dutch_name(model: type[Model]) -> str:
    """Return the Dutch word that the docstring of a model gives between brackets."""
    found = _DUTCH_NAME.search(model.__doc__ or "")
    return found[1] if found else model.__name__
