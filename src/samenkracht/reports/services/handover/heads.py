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
    Sheet("atelier.Ground", _("Uitgangspunten"), (("text", _("Uitgangspunt")),)),
    Sheet(
        "atelier.CentralQuestion",
        _("Centrale vraag"),
        (("text", _("Vraag")), ("brought_by", _("Van wie"))),
    ),
    Sheet(
        "atelier.Appraisal",
        _("Verkenning"),
        (
            ("domain", _("Levensdomein")),
            ("bites", _("Hoe het thema dit raakt")),
            ("own_trouble", _("Wat mensen dwarszit")),
            ("shared_trouble", _("Wat de buurt dwarszit")),
            ("own_strength", _("Wat mensen zelf kunnen")),
            ("shared_strength", _("Wat de buurt kan")),
            ("services_there", _("Wat er is")),
            ("services_quality", _("Hoe goed het is")),
            ("services_reach", _("Wie erbij kan")),
        ),
    ),
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
        "atelier.Chore",
        _("Klussen"),
        (
            ("gathering", _("Bijeenkomst")),
            ("what", _("Wat")),
            ("owner", _("Wie")),
            ("due_on", _("Klaar op")),
            ("done_at", _("Gedaan")),
        ),
    ),
    Sheet(
        "atelier.Treat",
        _("Wie wat meebrengt"),
        (("gathering", _("Bijeenkomst")), ("who", _("Wie")), ("what", _("Wat"))),
    ),
    Sheet(
        "atelier.Expense",
        _("Onkosten"),
        (
            ("gathering", _("Bijeenkomst")),
            ("who", _("Wie")),
            ("what", _("Waarvoor")),
            ("cents", _("Euro")),
            ("paid_at", _("Terugbetaald")),
        ),
    ),
    Sheet(
        "atelier.BudgetLine",
        _("Begroting"),
        (
            ("what", _("Wat")),
            ("gathering", _("Bijeenkomst")),
            ("planned_cents", _("Geschat (euro)")),
            ("actual_cents", _("Echt (euro)")),
            ("given_by", _("Krijgen wij van")),
            ("removed_at", _("Weggehaald")),
        ),
    ),
    Sheet(
        "atelier.Financier",
        _("Wie betaalt"),
        (
            ("name", _("Wie")),
            ("cents", _("Euro")),
            ("status", _("Hoe zeker")),
            ("note", _("Wat er is afgesproken")),
            ("removed_at", _("Weggehaald")),
        ),
    ),
    Sheet(
        "atelier.Pledge",
        _("Toezeggingen"),
        (
            ("who", _("Organisatie")),
            ("signed_by", _("Namens")),
            ("what", _("Wat")),
            ("value_cents", _("Waarde (euro)")),
            ("begins_on", _("Vanaf")),
            ("signed_on", _("Getekend op")),
            ("removed_at", _("Weggehaald")),
        ),
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
