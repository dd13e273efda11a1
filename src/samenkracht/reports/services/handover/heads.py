"""The sheets of the workbook of an atelier: which tables, in which order, under which heads."""

from dataclasses import dataclass

from samenkracht.method.words import gettext_noop as _
from samenkracht.reports.domain.carried import ATELIER, TEAM


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as a sheet: the fields that people read, with their heads."""

    label: str
    title: str
    heads: tuple[tuple[str, str], ...]


# How people call a row that another points at.
CALLED = {
    "atelier.Gathering": ("number",),
    "atelier.Participant": ("person",),
    "people.Person": ("first_name", "infix", "last_name"),
    "live.Run": ("gathering",),
    "live.Table": ("number",),
    "live.Idea": ("number",),
}

SHEETS = (
    Sheet(
        ATELIER,
        _("Atelier"),
        (
            ("title", _("Titel")),
            ("theme", _("Thema")),
            ("neighbourhood", _("Buurt")),
            ("place", _("Plaats")),
            ("target_group", _("Voor wie")),
            ("commissioner", _("Opdrachtgever")),
            ("occasion", _("Aanleiding")),
            ("lessons", _("Wat u leerde")),
            ("closed_at", _("Afgerond")),
        ),
    ),
    Sheet(TEAM, _("Team"), (("user", _("Wie")), ("role", _("Rol")), ("task", _("Taak")))),
    Sheet(
        "atelier.Gathering",
        _("Bijeenkomsten"),
        (
            ("number", _("Nummer")),
            ("title", _("Titel")),
            ("starts_at", _("Wanneer")),
            ("venue", _("Waar")),
            ("purpose", _("Doel")),
            ("circle", _("Wie er komen")),
            ("expected", _("Verwacht")),
            ("is_skipped", _("Gaat niet door")),
        ),
    ),
    Sheet(
        "atelier.Block",
        _("Draaiboek"),
        (
            ("gathering", _("Bijeenkomst")),
            ("position", _("Volgorde")),
            ("title", _("Blok")),
            ("minutes", _("Minuten")),
            ("is_skipped", _("Overgeslagen")),
            ("note", _("Notitie")),
        ),
    ),
    Sheet(
        "atelier.Deviation",
        _("Wat anders ging"),
        (("gathering", _("Bijeenkomst")), ("what", _("Wat")), ("why", _("Waarom"))),
    ),
    Sheet(
        "people.Person",
        _("Mensen"),
        (
            ("first_name", _("Voornaam")),
            ("infix", _("Tussenvoegsel")),
            ("last_name", _("Achternaam")),
            ("works_at", _("Organisatie")),
            ("phone", _("Telefoon")),
            ("email", _("E-mailadres")),
            ("languages", _("Talen")),
            ("uses_wheelchair", _("Rolstoel")),
            ("interpreter", _("Tolk")),
            ("diet", _("Dieet")),
        ),
    ),
    Sheet(
        "atelier.Participant",
        _("Kring"),
        (
            ("person", _("Wie")),
            ("brought_by", _("Meegebracht door")),
            ("left_at", _("Uit de kring")),
        ),
    ),
    Sheet(
        "atelier.Attendance",
        _("Aanwezig"),
        (("gathering", _("Bijeenkomst")), ("participant", _("Wie"))),
    ),
    Sheet(
        "live.Idea",
        _("Ideeën"),
        (
            ("run", _("Bijeenkomst")),
            ("number", _("Nummer")),
            ("table", _("Tafel")),
            ("text", _("Idee")),
        ),
    ),
    Sheet(
        "live.Prize",
        _("Prijzen"),
        (("run", _("Bijeenkomst")), ("place", _("Prijs")), ("idea", _("Idee"))),
    ),
    Sheet(
        "harvest.Agreement",
        _("Afspraken"),
        (
            ("who", _("Wie")),
            ("what", _("Wat")),
            ("due_on", _("Wanneer")),
            ("done_at", _("Gedaan")),
            ("gathering", _("Bijeenkomst")),
        ),
    ),
    Sheet(
        "harvest.Conclusion",
        _("Conclusies"),
        (("gathering", _("Bijeenkomst")), ("text", _("Conclusie"))),
    ),
    Sheet(
        "live.Note",
        _("Aantekeningen"),
        (("run", _("Bijeenkomst")), ("text", _("Wat opviel"))),
    ),
)
