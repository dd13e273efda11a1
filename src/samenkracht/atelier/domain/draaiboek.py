"""Three versions of one programme on paper: what each reader needs in the room (METHOD S12)."""

from enum import StrEnum

from samenkracht.method.words import gettext_noop
from samenkracht.method.work_forms import Use, WorkForm

SEATS_AT_A_TABLE = 6  # tables of five to seven


class Reader(StrEnum):
    """Who holds the paper."""

    MODERATOR = "moderator"
    SCRIBE = "schrijver"
    HOST = "ontvangst"


READERS = {
    Reader.MODERATOR: gettext_noop("Voor de moderator"),
    Reader.SCRIBE: gettext_noop("Voor de schrijver"),
    Reader.HOST: gettext_noop("Voor de ontvangst"),
}
ABOUT = {
    Reader.MODERATOR: gettext_noop("Klok, zinnen om te zeggen, stappen en wat u klaarlegt."),
    Reader.SCRIBE: gettext_noop("Klok, wat u opschrijft, en ruimte om te schrijven."),
    Reader.HOST: gettext_noop("Deur, stoelen, koffie en eten, en wat er wanneer klaarligt."),
}

# What a scribe listens for, by what the block is for.
TO_WRITE = {
    Use.BEGIN: gettext_noop("Hoeveel mensen zijn er, en wie is nieuw? Schrijf alleen aantallen."),
    Use.EXPLORE: gettext_noop("Schrijf op wat mensen zeggen, in hun eigen woorden."),
    Use.STRENGTH: gettext_noop("Schrijf op wat mensen kunnen en willen geven. Geen namen."),
    Use.LEARN: gettext_noop("Schrijf elk voorbeeld en elke tip op, in één zin."),
    Use.MAKE: gettext_noop("Schrijf elk idee op met het nummer van de tafel."),
    Use.DECIDE: gettext_noop("Schrijf op wat er gekozen is, en wie wat doet vóór wanneer."),
    Use.REST: gettext_noop("Wat hoort u aan tafel? Schrijf één nieuw verhaal op, zonder naam."),
}

# What a host does while it is going on.
HOST_TASKS = {
    WorkForm.ARRIVAL: gettext_noop("Eén mens staat bij de deur, één mens schenkt koffie."),
    WorkForm.BREAK: gettext_noop("Zet koffie en water klaar. Vul de kannen aan."),
    WorkForm.MEAL: gettext_noop("Het eten staat klaar als dit begint. Denk aan wie iets niet eet."),
    WorkForm.PRIZES: gettext_noop("Leg de prijzen klaar bij de moderator."),
    WorkForm.CLOSING: gettext_noop("Sta bij de deur met iets om mee te geven."),
    WorkForm.EVALUATION: gettext_noop("Haal formulieren en strookjes op bij de deur."),
}


def tables_for(people: int) -> int:
    """Return how many tables of about six that takes."""
    return max(1, round(people / SEATS_AT_A_TABLE))
