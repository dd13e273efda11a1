"""Looking for a work form (S34): by what it is for, kind, way of learning, minutes and words."""

from dataclasses import dataclass

from django.utils.translation import gettext

from samenkracht.method.sheets import SHEETS
from samenkracht.method.work_forms import (
    KINDS,
    STYLES,
    USES,
    WORK_FORMS,
    Kind,
    Style,
    Use,
    WorkForm,
    WorkFormCard,
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What someone is looking for; empty is anything."""

    words: str = ""
    use: Use | None = None
    kind: Kind | None = None
    style: Style | None = None
    most_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A card of the library, in the words of the reader."""

    form: WorkForm
    card: WorkFormCard

    @property
    def title(self) -> str:
        return gettext(self.card.title)

    @property
    def kind(self) -> str:
        return gettext(KINDS[self.card.kind])

    @property
    def style(self) -> str:
        return gettext(STYLES[self.card.style]) if self.card.style else ""

    @property
    def paper(self) -> list[str]:
        return [gettext(SHEETS[sheet]) for sheet in self.card.paper]

    def has(self, words: str) -> bool:
        """Tell whether every word is somewhere on the card."""
        card = self.card
        texts = (card.title, card.purpose, *card.steps, *card.say, *card.materials, card.layout)
        on_card = " ".join([*map(gettext, texts), gettext(USES[card.use])]).casefold()
        return all(word in on_card for word in words.casefold().split())


@dataclass(frozen=True, slots=True)
class Shelf:
    """The cards that are for the same thing."""

    title: str
    cards: list[Found]


def shelves(wanted: Wanted) -> list[Shelf]:
    """Return the cards that are wanted, in the order of an afternoon. Costs no query."""
    found = [
        Found(form, card)
        for form, card in WORK_FORMS.items()
        if form is not WorkForm.OTHER and _fits(card, wanted)
    ]
    found = [one for one in found if one.has(wanted.words)]
    rows = ((use, [one for one in found if one.card.use is use]) for use in USES)
    return [Shelf(gettext(USES[use]), cards) for use, cards in rows if cards]


def _fits(card: WorkFormCard, wanted: Wanted) -> bool:
    return (
        wanted.use in {None, card.use}
        and wanted.kind in {None, card.kind}
        and wanted.style in {None, card.style}
        and (wanted.most_minutes is None or card.minutes <= wanted.most_minutes)
    )
