"""What goes out of the house to invite: cards, a letter, strips, the swan line (METHOD S11, X4)."""

from collections.abc import Sequence
from enum import StrEnum

from django.utils.translation import get_language_info, gettext, override

from samenkracht.atelier.domain.swan import Spot
from samenkracht.atelier.models import Gathering
from samenkracht.atelier.queries.invitation import InvitationText, invitation_text
from samenkracht.atelier.queries.inviting import promises_for
from samenkracht.atelier.queries.swan import SwanLine, swan_line
from samenkracht.core.errors import Refusal
from samenkracht.reports.gateways.typst import Payload, render
from samenkracht.reports.services.sheets.desk import day

ROWS_ON_A_POSTER = 56


class Outgoing(StrEnum):
    """What can be printed; its value is its place in an address."""

    CARD = "kaart"
    LETTER = "brief"
    STRIPS = "strookjes"
    SWAN = "zwaanlijn"


class NothingToPrint(Refusal):
    """There is nobody to print it for yet."""


def print_invitation(
    *, gathering: Gathering, kind: Outgoing, language: str, is_large: bool
) -> bytes:
    """Return a sheet to invite with as PDF, in a language for residents. Raises NothingToPrint."""
    makers = {
        Outgoing.CARD: _cards,
        Outgoing.LETTER: _letter,
        Outgoing.STRIPS: _strips,
        Outgoing.SWAN: _poster,
    }
    with override(language):
        payload: dict[str, Payload] = {
            "kind": kind.value,
            "rtl": get_language_info(language)["bidi"],
            "large": is_large,
            "paper": "a4",
            **makers[kind](gathering),
        }
    return render("invitation.typ", payload, language=language)


def _cards(gathering: Gathering) -> dict[str, Payload]:
    return _words(invitation_text(gathering))


def _letter(gathering: Gathering) -> dict[str, Payload]:
    text = invitation_text(gathering)
    return {
        **_words(text),
        "greeting": gettext("Beste buur,"),
        "invite": gettext("Wij nodigen u uit. U hoeft niets mee te nemen en niets te weten."),
        "come": gettext("Komt u ook? Zeg het tegen wie u deze brief gaf."),
        "help": gettext("Is komen lastig? Wij halen u op als het kan. Vraag het ons gerust."),
        "regards": gettext("Met een groet van"),
    }


def _words(text: InvitationText) -> dict[str, Payload]:
    where = ", ".join(part for part in (text.venue, text.place) if part)
    return {
        "title": text.title,
        "welcome": gettext("U bent welkom bij"),
        "words": [line for line in text.words.splitlines() if line.strip()],
        "when": [
            {"label": gettext("Wanneer"), "value": day(text.starts_at)},
            {"label": gettext("Hoe laat"), "value": text.hours},
            *([{"label": gettext("Waar"), "value": where}] if where else []),
        ],
        "from_word": gettext("Groet van"),
        "sender": text.sender,
    }


def _strips(gathering: Gathering) -> dict[str, Payload]:
    """Return a strip for each promise: the asker's own reminder, to cut and give."""
    text = invitation_text(gathering)
    waiting = [promise for promise in promises_for(gathering) if promise.is_waiting]
    if not waiting:
        raise NothingToPrint(gettext("Er zijn nog geen beloften om af te drukken."))
    strips: list[Payload] = [
        {
            "asker": promise.asker.person.short_name,
            "line": gettext("U vraagt %(word)s om mee te gaan.") % {"word": promise.word}
            if promise.word
            else gettext("U vraagt iemand om mee te gaan."),
        }
        for promise in sorted(waiting, key=lambda one: (one.asker.person.short_name, one.pk))
    ]
    return {
        **_words(text),
        "strips": strips,
        "heading": gettext("Wie neemt wie mee?"),
    }


def _poster(gathering: Gathering) -> dict[str, Payload]:
    line = swan_line(gathering.atelier)
    if not line.people:
        raise NothingToPrint(gettext("Er is nog niemand geweest. De zwaanlijn is nog leeg."))
    return {
        "title": gettext("De zwaanlijn"),
        "atelier": gathering.atelier.title,
        "lead": gettext("Zo groeide de kring: %(brought)s van de %(people)s kwamen met een ander.")
        % {"brought": line.brought, "people": line.people},
        "alone_word": gettext("Kwamen zelf"),
        "alone": [line.names.get(one, "") for one in line.swan.alone],
        "columns": max(1, line.swan.columns),
        "pages": [_page(line, page) for page in _pages(line)],
        "legend": gettext("Een open stip is een mens die liever geen naam aan de muur heeft."),
    }


def _pages(line: SwanLine) -> list[Sequence[Spot]]:
    """Cut the line between families, so that nobody is torn from who brought them."""
    families: list[list[Spot]] = [[]]
    for spot in line.swan.spots:
        families[-1].append(spot)
        if spot.by is None:
            families.append([])
    pages: list[list[Spot]] = [[]]
    rows = 0
    for family in families[:-1]:
        height = sum(not any(one.by == spot.person for one in family) for spot in family)
        if pages[-1] and rows + height > ROWS_ON_A_POSTER:
            pages.append([])
            rows = 0
        pages[-1] += family
        rows += height
    return list(pages)


def _page(line: SwanLine, spots: Sequence[Spot]) -> Payload:
    top = min((spot.row for spot in spots), default=0.0)
    at = {spot.person: spot for spot in spots}
    rows = max((spot.row for spot in spots), default=0.0) - top + 1
    return {
        "rows": rows,
        "spots": [
            {
                "column": spot.column,
                "row": spot.row - top,
                "name": line.names.get(spot.person, ""),
                "from_row": at[spot.by].row - top if spot.by is not None else -1,
            }
            for spot in spots
        ],
    }
