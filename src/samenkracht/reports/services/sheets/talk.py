"""Cards for a talk: two people together, a film, and what comes up after the meal."""

from django.utils.translation import gettext

from samenkracht.reports.domain.forms import Form
from samenkracht.reports.gateways.typst import Payload
from samenkracht.reports.services.sheets.desk import (
    Desk,
    Page,
    about_others,
    full_pages,
    no_name,
    no_names,
)


def pair_cards(desk: Desk, count: int) -> list[Page]:
    """Return a card for each pair: one line, a life domain, and whether there is a story (S17)."""
    return [
        desk.alike(
            Form.PAIR_CARD,
            "pair_cards",
            gettext("Wie werd sterker?"),
            lines=[gettext("Vertel elkaar allebei een voorbeeld: van u, of van iemand anders.")],
            example_word=gettext("Het mooiste voorbeeld in één zin"),
            about_word=gettext("Waar gaat het over? Zet een kruis."),
            domains=desk.domains(),
            story_word=gettext("Is er een verhaal bij?"),
            answers=[gettext("ja"), gettext("nee")],
            foot=[no_names()],
            cards=page,
        )
        for page in full_pages(desk, Form.PAIR_CARD, [None] * count)
    ]


def top_tips(desk: Desk, count: int) -> list[Page]:
    """Return a card for the advice of two people after a film: a top and a tip (S19)."""
    return [
        desk.alike(
            Form.TOP_TIP,
            "top_tips",
            gettext("Uw advies na de film"),
            halves=_halves(),
            foot=[no_name()],
            cards=page,
        )
        for page in full_pages(desk, Form.TOP_TIP, [None] * count)
    ]


def meal_card(desk: Desk, table: int) -> list[Page]:
    """Return the questions for after the meal, with room for the answers of a table (S16, S24)."""
    questions = [
        gettext("Welk nieuw verhaal hoorde u?"),
        gettext("Wat kan er nog meer in uw buurt?"),
        gettext("Wie weet hier ook veel van?"),
    ]
    if desk.facts.next_at:
        questions.append(gettext("Wie neemt u de volgende keer mee?"))
    return [
        desk.numbered(
            Form.MEAL_CARD,
            "meal_card",
            gettext("Smaakte het?"),
            table=table,
            lines=[gettext("Praat nog even door aan tafel. Schrijf op wat u hoort.")],
            questions=questions,
            foot=[about_others()],
        )
    ]


def _halves() -> list[Payload]:
    return [
        {"title": gettext("Top"), "hint": gettext("Wat doet deze mens slim?")},
        {"title": gettext("Tip"), "hint": gettext("Wat kan nog slimmer?")},
    ]
