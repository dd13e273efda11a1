"""Hats (petten, METHOD S02): one human may wear several, and none of them is a label."""

import re
from collections.abc import Iterable
from enum import StrEnum

from samenkracht.people.domain.words import folded


class Hat(StrEnum):
    RESIDENT = "resident"
    KEY_FIGURE = "key_figure"
    VOLUNTEER = "volunteer"
    PROFESSIONAL = "professional"
    OFFICIAL = "official"


_STARTS = {
    Hat.RESIDENT: (
        "bewoner bewoonster buurtbewoner buurvrouw buurman buur wijkbewoner resident inwoner "
        "moeder vader patient"
    ),
    Hat.KEY_FIGURE: "sleutelfiguur sleutelpersoon wijkkader keyfigure imam pastor dominee",
    Hat.VOLUNTEER: "vrijwilliger vrijwilligster volunteer maatje",
    Hat.PROFESSIONAL: (
        "professional beroepskracht medewerker buurtwerker opbouwwerker ouderenadviseur "
        "maatschappelijkwerker wijkverpleegkundige verpleegkundige welzijnswerker jongerenwerker "
        "huismeester docent leraar lerares huisarts zorgverlener wijkcoach buurtcoach"
    ),
    Hat.OFFICIAL: (
        "overheid gemeente ambtenaar official wijkagent politie wijkmanager wijkregisseur "
        "stadsdeel beleidsmedewerker wethouder gebiedsmanager wijkcoordinator"
    ),
}
_WORDS = {word: hat for hat, words in _STARTS.items() for word in words.split()}
_BETWEEN = re.compile(r"[,;/+&|\n]|\s(?:en|and)\s")


def read_hats(text: str) -> tuple[frozenset[Hat], tuple[str, ...]]:
    """Return the hats in a cell, and the words that are none ('bewoner / vrijwilliger', S02)."""
    found: set[Hat] = set()
    unknown: list[str] = []
    for part in _BETWEEN.split(text.casefold()):
        hat = _hat(folded(part))
        if hat is not None:
            found.add(hat)
        elif part.strip():
            unknown.append(part.strip())
    return frozenset(found), tuple(unknown)


def in_order(hats: Iterable[str]) -> list[Hat]:
    """Return the hats in the one order in which every screen shows them."""
    worn = set(hats)
    return [hat for hat in Hat if hat.value in worn]


def _hat(word: str) -> Hat | None:
    if word in _WORDS:
        return _WORDS[word]
    for ending in ("s", "en", "n", "e"):
        if word.removesuffix(ending) in _WORDS:
            return _WORDS[word.removesuffix(ending)]
    return next((hat for hat in Hat if word == folded(hat.value)), None)
