"""The card of a guest: a number, a first name, and where to sit in each round (METHOD S12, S20)."""

from django.utils.translation import get_language_info, gettext, override

from samenkracht.reports.domain.forms import SHEETS, Form
from samenkracht.reports.domain.guests import GuestFacts, SeatingFacts
from samenkracht.reports.gateways.drawings import card_code
from samenkracht.reports.gateways.typst import Payload
from samenkracht.reports.services.sheets.desk import Desk, Page, chunks


def guest_cards(desk: Desk, count: int) -> list[Page]:
    """Return a card for each guest by number, then spare ones whose numbers follow on.

    Each is in the language of its guest; the page is full, because it is cut.
    """
    seating = desk.facts.seating
    if seating is None:
        return []
    size = SHEETS[Form.GUEST_CARD].size(is_large=desk.order.is_large)
    total = -(-count // size) * size
    guests = [*seating.guests, *_spare(seating, total)][:total]
    cards: list[Payload] = [_card(desk, guest) for guest in guests]
    languages = {desk.order.language_for(guest.language) for guest in guests}
    words = {language: _words(language, seating.rounds) for language in languages}
    return [
        desk.sheet(
            Form.GUEST_CARD,
            "guest_cards",
            gettext("Uw kaart"),
            words=words,
            rounds=seating.rounds,
            cards=page,
        )
        for page in chunks(cards, size)
    ]


def _spare(seating: SeatingFacts, total: int) -> list[GuestFacts]:
    """Return cards for who walks in: the number is known, the rest is written by hand."""
    nowhere = (None,) * seating.rounds
    numbers = range(seating.next_card, seating.next_card + max(0, total - len(seating.guests)))
    return [GuestFacts(number, nowhere) for number in numbers]


def _card(desk: Desk, guest: GuestFacts) -> Page:
    drawing = None
    if desk.facts.has_codes:
        drawing = f"card-{guest.card}"
        desk.draw(drawing, card_code, desk.addresses.for_card(guest.card))
    return {
        "number": str(guest.card),
        "name": guest.name,
        "tables": list(guest.tables),
        "language": desk.order.language_for(guest.language),
        "drawing": drawing,
    }


def _words(language: str, rounds: int) -> Page:
    with override(language):
        return {
            "rtl": get_language_info(language)["bidi"],
            "title": gettext("Uw kaart"),
            "name": gettext("Voornaam"),
            "place": gettext("U zit aan tafel"),
            "rounds": [
                gettext("Ronde %(number)s: tafel") % {"number": number}
                for number in range(1, rounds + 1)
            ],
            "phone": [
                gettext("Scan dit met uw telefoon."),
                gettext("Dan ziet u uw tafel."),
                gettext("Het hoeft niet."),
            ],
            "drawing_alt": gettext("QR-code van uw kaart"),
        }
