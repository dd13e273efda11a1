"""What an atelier usually costs (METHOD S32). Our proposal: names of lines, hardly any amounts."""

from dataclasses import dataclass

from samenkracht.method.words import gettext_noop


@dataclass(frozen=True, slots=True)
class ProposedLine:
    """A line to begin with, and in which of the two budgets it counts."""

    what: str
    cents: int | None = None
    in_full: bool = True
    in_low: bool = True


PRIZES = 3_000  # three prizes of 10 euros

PROPOSED_LINES = (
    ProposedLine(gettext_noop("Zaal, alle bijeenkomsten")),
    ProposedLine(gettext_noop("Koffie, thee, fris en iets erbij")),
    ProposedLine(gettext_noop("Maaltijd uit een keuken of van een kok"), in_low=False),
    ProposedLine(gettext_noop("Boodschappen: bewoners koken zelf"), in_full=False),
    ProposedLine(gettext_noop("Moderator: uren van voorbereiden en leiden")),
    ProposedLine(gettext_noop("Materiaal: flappen, stiften, stickers, drukwerk")),
    ProposedLine(gettext_noop("Onkosten van deelnemers: reis, oppas")),
    ProposedLine(gettext_noop("Prijzen: 3 cadeaubonnen van 10 euro"), PRIZES),
    ProposedLine(gettext_noop("Inleider (mag, hoeft niet)"), in_low=False),
    ProposedLine(gettext_noop("Kleinigheid voor thuis (mag, hoeft niet)"), in_low=False),
)
