"""The contact list as a workbook (METHOD S11, X10): who, from where, who knows them, who asked.

Telephone numbers and e-mail addresses stay inside: a workbook wanders (TRUST T11).
"""

from collections import defaultdict

from django.utils.translation import gettext

from samenkracht.atelier.models import Ask, Atelier, Participant
from samenkracht.atelier.queries import circle_of
from samenkracht.atelier.queries.circle import by_name
from samenkracht.atelier.queries.inviting import planned_gatherings
from samenkracht.reports.gateways.workbook import Cell, Page, write_workbook


def write_contacts(*, atelier: Atelier) -> bytes:
    """Return the circle of an atelier as XLSX. Every cell is typed: no word can be a formula."""
    gatherings = planned_gatherings(atelier)
    answers: dict[int, dict[int, str]] = defaultdict(dict)
    asks = Ask.objects.filter(gathering__atelier=atelier).select_related("asked_by")
    for ask in asks:
        told = [str(ask.get_state_display()), ask.what_for]
        answers[ask.participant_id][ask.gathering_id] = ", ".join(part for part in told if part)
    heads = (
        gettext("Naam"),
        gettext("Organisatie"),
        gettext("Soort"),
        gettext("Petten"),
        gettext("Wie kent hen"),
        gettext("Kwam met"),
        gettext("Keer geweest"),
        *(gettext("Bijeenkomst %(number)s") % {"number": one.number} for one in gatherings),
    )
    rows = [
        [*_about(one), *(answers[one.pk].get(gathering.pk, "") for gathering in gatherings)]
        for one in by_name(circle_of(atelier))
    ]
    return write_workbook([Page(gettext("De kring"), heads, rows)], title=atelier.title)


def _about(one: Participant) -> list[Cell]:
    times: int = getattr(one, "times", 0)
    return [
        one.person.full_name,
        one.person.works_at,
        str(one.get_kind_display()) if one.kind else "",
        ", ".join(str(hat.get_hat_display()) for hat in one.person.hats.all()),
        one.known_by.first_name if one.known_by else "",
        one.brought_by.person.short_name if one.brought_by else "",
        times,
    ]
