"""Sheets that only the team uses, always in Dutch: the guide, counting, and noting at the end."""

from django.utils.translation import gettext

from samenkracht.reports.domain.forms import Form, forms_of
from samenkracht.reports.domain.paper import usual_copies
from samenkracht.reports.gateways.typst import Payload
from samenkracht.reports.services.sheets.desk import Desk, Page, about_others, chunks, clock

STEPS_ON_A_PAGE = (10, 5)  # normal and large print
IDEAS_ON_A_PAGE = (24, 16)
BLANK_IDEAS = 24


def guide_name() -> str:
    return gettext("Alles op papier")


def count_form_name() -> str:
    return gettext("Tellijst")


def guide(desk: Desk) -> list[Page]:
    """Return the guide for a gathering without any screen: each step with its form."""
    steps: list[Payload] = [
        {
            "number": step.number,
            "clock": clock(step.starts_at),
            "title": step.title,
            "paper": ", ".join(desk.called(form) for form in _needed(desk, step.work_form))
            or gettext("geen papier nodig"),
        }
        for step in desk.facts.steps
    ]
    return [
        desk.numbered(
            Form.GUIDE,
            "guide",
            guide_name(),
            lines=[gettext("Doet de techniek het niet? Alle stappen kunnen met deze vellen.")],
            heads=[gettext("Tijd"), gettext("Stap"), gettext("Papier")],
            steps=page,
            foot=[gettext("Typ alles later over. Het verslag wordt hetzelfde.")],
        )
        for page in chunks(steps, STEPS_ON_A_PAGE[desk.order.is_large]) or [[]]
    ]


def _needed(desk: Desk, work_form: str) -> list[Form]:
    """Return the forms of a step, without those that this gathering has no use for."""
    usual = usual_copies(desk.facts)
    return [form for form in forms_of(work_form) if usual[form] or form == Form.WALL_SHEET]


def count_forms(desk: Desk, table: int) -> list[Page]:
    """Return the forms on which two people count the paper stickers of one table, apart."""
    ideas: list[Payload] = [
        {"number": str(idea.number), "own": idea.table == table} for idea in desk.facts.ideas
    ] or [{"number": str(number), "own": False} for number in range(1, BLANK_IDEAS + 1)]
    most = gettext("Mensen aan deze tafel met papieren stickers (hoogstens %(cap)s per persoon)")
    return [
        desk.numbered(
            Form.COUNT_FORM,
            "count_form",
            gettext("Stickers tellen, tafel %(number)s") % {"number": table},
            lines=[gettext("Twee mensen tellen, ieder apart. Vouw het vel op de streep.")],
            table=table,
            people_word=most % {"cap": desk.facts.sticker_cap},
            counters=[gettext("Teller 1"), gettext("Teller 2")],
            idea_word=gettext("Idee"),
            stickers_word=gettext("Stickers"),
            own_word=gettext("eigen"),
            total_word=gettext("Samen"),
            ideas=page,
            foot=[gettext("Tellen jullie verschillend? Tel dan samen nog een keer.")],
        )
        for page in chunks(ideas, IDEAS_ON_A_PAGE[desk.order.is_large])
    ]


def agreements(desk: Desk) -> list[Page]:
    """Return the form for the first agreements: who does what, and when (S23)."""
    return [
        desk.numbered(
            Form.AGREEMENTS,
            "rows",
            gettext("Onze eerste afspraken"),
            flipped=True,
            lines=[gettext("Wie doet wat, en wanneer is het klaar?")],
            heads=[gettext("Wie"), gettext("Wat"), gettext("Wanneer")],
            shares=[1, 2.4, 1],
            foot=[gettext("Een voornaam is genoeg. Lees de afspraken hardop voor.")],
        )
    ]


def bring_list(desk: Desk) -> list[Page]:
    """Return the list of who will ask whom; nothing about who is not there yet (S11, X4)."""
    return [
        desk.numbered(
            Form.BRING_LIST,
            "rows",
            gettext("Wie neemt wie mee?"),
            flipped=True,
            lines=[gettext("Vraag het aan iedereen. Schrijf op wat u hoort.")],
            heads=[
                gettext("Wie (voornaam)"),
                gettext("Neemt mee"),
                gettext("Vraagt het vóór"),
            ],
            shares=[1, 2, 1],
            foot=[about_others()],
        )
    ]


def hands(desk: Desk) -> list[Page]:
    """Return the sheet for a round with hands or one word (S25)."""
    return [
        desk.numbered(
            Form.HANDS,
            "hands",
            gettext("Hoe was het?"),
            lines=[gettext("Vraag om handen. Tel ze en schrijf het getal op.")],
            moods=[gettext("niet fijn"), gettext("gaat wel"), gettext("fijn")],
            again_word=gettext("Komt u de volgende keer weer?")
            if desk.facts.next_at
            else gettext("Doet u later weer mee?"),
            answers=[gettext("ja, ik kom weer"), gettext("ik weet het nog niet")],
            word_word=gettext("Eén woord: hoe was het?"),
            foot=[gettext("Schrijf de woorden op, geen namen.")],
        )
    ]
