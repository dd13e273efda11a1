"""What residents read when something cannot be (A2). A phone never blames and never loses text."""

import json
from collections.abc import Mapping
from functools import cache

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samenkracht.core.errors import Refusal
from samenkracht.core.personal import Personal
from samenkracht.live.domain.cards import UnknownCard
from samenkracht.live.domain.ideas import (
    EmptyIdea,
    IdeaInUse,
    IdeasClosed,
    LongIdea,
    TooManyIdeas,
)
from samenkracht.live.domain.phones import (
    GatheringOver,
    IdeaHasStickers,
    IdeaOnWall,
    LooksPersonal,
    TooSoon,
)
from samenkracht.live.domain.run import DoorClosed, RunNotOpen
from samenkracht.live.domain.stickers import IdeaGone, NoStickersLeft, OwnTable, StickersClosed
from samenkracht.live.services import TableFixed

ANYTHING = _("Dit lukt nu niet. Vraag hulp in de zaal.")

SENTENCES: Mapping[type[Refusal], Promise] = {
    RunNotOpen: _("Dat kan nu even niet. Wacht op de moderator."),
    GatheringOver: _("De bijeenkomst is klaar."),
    DoorClosed: _("De deur is nu dicht. Vraag het de moderator."),
    TableFixed: _("U hebt al stickers geplakt. Klopt de tafel niet? Vraag hulp."),
    UnknownCard: _("Dit nummer kennen wij niet. Kijk nog eens op uw kaart."),
    IdeasClosed: _("Nu kunt u geen idee sturen. Vertel het aan uw tafel."),
    EmptyIdea: _("Er staat nog niets. Schrijf eerst uw idee."),
    LongIdea: _("Dit is te lang. Maak uw idee korter."),
    TooSoon: _("Dat ging snel. Wacht 5 tellen. Stuur dan uw idee."),
    TooManyIdeas: _("Dank u wel voor al uw ideeën! Geef nu een ander de beurt."),
    IdeaOnWall: _("Uw idee hangt al op de muur. Moet het weg? Vraag hulp."),
    IdeaHasStickers: _("Op dit idee zitten al stickers. Vraag het de moderator."),
    IdeaInUse: _("Dit idee kan nu niet weg. Vraag het de moderator."),
    NoStickersLeft: _("Uw stickers zijn op. Haal er eerst een terug."),
    OwnTable: _("Dit idee is van uw tafel. Kies een ander idee."),
    StickersClosed: _("Nu kunt u geen sticker plakken. Kijk naar de muur."),
    IdeaGone: _("Dit idee is weg van de muur. Kies een ander idee."),
}

QUESTIONS: Mapping[Personal, Promise] = {
    Personal.CITIZEN_NUMBER: _("Staat er een BSN in dit idee?"),
    Personal.BANK: _("Staat er een nummer van de bank in dit idee?"),
    Personal.PHONE: _("Staat er een telefoonnummer in dit idee?"),
    Personal.EMAIL: _("Staat er een e-mailadres in dit idee?"),
    Personal.ADDRESS: _("Staat er een adres in dit idee?"),
    Personal.BIRTHDAY: _("Staat in dit idee wanneer iemand jarig is?"),
    Personal.PLATE: _("Staat er een kenteken in dit idee?"),
    Personal.NAME: _("Staat er een naam in dit idee?"),
}

# What the script on the phone says; %n stands for a digit.
ON_PHONE: Mapping[str, Promise] = {
    "stuck": _("Geplakt."),
    "back": _("U hebt de sticker terug."),
    "none": SENTENCES[NoStickersLeft],
    "empty": SENTENCES[EmptyIdea],
    "long": SENTENCES[LongIdea],
    "sending": _("Wij sturen uw idee."),
    "sent": _("Dank u wel. Uw idee is binnen."),
    "help": _("Er komt iemand naar u toe."),
    "slow": _("Het internet is traag. Uw keuze is bewaard. U hoeft niets te doen."),
    "offline": _("Geen internet. Uw keuze is bewaard. U hoeft niets te doen."),
    "arrived": _("Uw keuze is binnen."),
    "paper": _("Geen internet. U kunt verder op papier."),
    "wait": _("Wacht even. Uw keuze is nog niet binnen."),
    "left": _("Letters over: %n"),
    "over": _("Letters te veel: %n"),
    "failed": ANYTHING,
}


def sentence(refusal: Refusal) -> str:
    """Return what a resident reads about a refusal, in the present language."""
    if isinstance(refusal, LooksPersonal):
        return str(QUESTIONS[refusal.kind])
    return str(SENTENCES.get(type(refusal), ANYTHING))


@cache
def on_phone(language: str) -> str:
    """Return the sentences of the script as JSON, made once per language."""
    with translation.override(language):
        return json.dumps({name: str(words) for name, words in ON_PHONE.items()})
