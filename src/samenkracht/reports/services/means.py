"""The budget, the application and the signing sheet, on paper and as a workbook (S32, V14, V07)."""

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import get_language, gettext

from samenkracht.atelier.domain.budget import MoneyStatus
from samenkracht.atelier.domain.money import CENTS, euros
from samenkracht.atelier.domain.pledges import Angle
from samenkracht.atelier.models import Atelier, BudgetLine
from samenkracht.atelier.models.means import ANGLES, STATUSES
from samenkracht.atelier.queries.application import application_of
from samenkracht.atelier.queries.budget import BudgetSheet, Plan, budget_sheet
from samenkracht.reports.gateways.typst import Payload, render
from samenkracht.reports.gateways.workbook import Cell, Page, write_workbook

SIGNATURES_ON_A_PAGE = 6


def print_budget(*, atelier: Atelier) -> bytes:
    """Return the budget with its cover as a PDF of a page or two."""
    sheet = budget_sheet(atelier)
    payload: dict[str, Payload] = {
        **_head(atelier, gettext("Begroting")),
        "lead": sheet.chosen.sentence,
        "costs_word": gettext("Wat het kost"),
        "cost_heads": _cost_heads(),
        "costs": [_printed_line(line) for line in sheet.lines],
        "money_word": gettext("Wie betaalt"),
        "money_heads": _money_heads(),
        "money": [[*row[:2], _amount(cents), row[2]] for row, cents in _money(sheet)],
        "together_word": gettext("Bij elkaar"),
        "plans": [_printed_plan(plan) for plan in sheet.plans],
    }
    return render("budget.typ", payload, language=_language())


def write_budget(*, atelier: Atelier) -> bytes:
    """Return the budget as XLSX: its lines, its money, and both plans beside each other."""
    sheet = budget_sheet(atelier)
    yes = gettext("ja")
    costs: list[list[Cell]] = [
        [
            line.what,
            line.gathering.number if line.gathering else "",
            _figure(line.planned_cents),
            _figure(line.actual_cents),
            line.given_by,
            yes if line.in_full else "",
            yes if line.in_low else "",
        ]
        for line in sheet.lines
    ]
    money: list[list[Cell]] = [[*row[:2], _figure(cents), row[2]] for row, cents in _money(sheet)]
    pages = [
        Page(gettext("Wat het kost"), _cost_heads(), costs),
        Page(gettext("Wie betaalt"), _money_heads(), money),
        _plans_page(sheet),
    ]
    return write_workbook(pages, title=f"{gettext('Begroting')}: {atelier.title}")


def print_application(*, atelier: Atelier) -> bytes:
    """Return the application as a PDF, part by part; what is missing is not printed."""
    parts: list[Payload] = [
        {"title": part.title, "text": part.text} for part in application_of(atelier) if part.text
    ]
    payload = {**_head(atelier, gettext("Aanvraag")), "parts": parts}
    return render("application.typ", payload, language=_language())


def print_pledges(*, atelier: Atelier) -> bytes:
    """Return the sheet on which partners sign; who said something already stands on it."""
    pledges = [each for each in budget_sheet(atelier).pledges if each.signed_on is None]
    angles = dict(ANGLES)
    rows: list[Payload] = [
        [
            each.who,
            str(angles[Angle(each.angle)]),
            each.what,
            date_format(each.begins_on, "j F Y") if each.begins_on else "",
            each.signed_by,
        ]
        for each in pledges
    ]
    rows += [[""] * 5] * (
        -len(rows) % SIGNATURES_ON_A_PAGE or (0 if rows else SIGNATURES_ON_A_PAGE)
    )
    payload: dict[str, Payload] = {
        **_head(atelier, gettext("Hier staan wij voor")),
        "lead": gettext(
            "Wij zetten onze naam onder wat wij bijdragen aan “%(title)s” in %(where)s. "
            "Ieder vanuit het eigen werk."
        )
        % {"title": atelier.title, "where": atelier.neighbourhood},
        "heads": [
            gettext("Organisatie of groep"),
            gettext("Vanuit"),
            gettext("Wat wij bijdragen"),
            gettext("Vanaf"),
            gettext("Naam en handtekening"),
        ],
        "rows": rows,
        "foot": gettext("Vanuit: %(angles)s.")
        % {"angles": ", ".join(str(a) for a in angles.values())},
    }
    return render("pledges.typ", payload, language=_language())


def _head(atelier: Atelier, name: str) -> dict[str, Payload]:
    where = ", ".join(part for part in (atelier.neighbourhood, atelier.place) if part)
    return {
        "title": f"{name}: {atelier.title}",
        "kicker": f"{atelier.title}, {where}",
        "head": name,
        "footer": f"{name}, {atelier.title}. {date_format(localdate(), 'j F Y')}",
    }


def _cost_heads() -> list[str]:
    return [
        gettext("Wat"),
        gettext("Bijeenkomst"),
        gettext("Geschat"),
        gettext("Echt"),
        gettext("Krijgen wij van"),
        gettext("Gewoon"),
        gettext("Zuinig"),
    ]


def _money_heads() -> list[str]:
    return [
        gettext("Wie"),
        gettext("Wat is er afgesproken"),
        gettext("Bedrag"),
        gettext("Hoe ver"),
    ]


def _printed_line(line: BudgetLine) -> list[Payload]:
    return [
        line.what,
        str(line.gathering.number) if line.gathering else "",
        _amount(line.planned_cents),
        _amount(line.actual_cents),
        line.given_by,
        line.in_full,
        line.in_low,
    ]


def _money(sheet: BudgetSheet) -> list[tuple[list[str], int | None]]:
    """Return who pays what: financiers, and partners who pledged something."""
    statuses = dict(STATUSES)
    found = [
        ([each.name, each.note, str(statuses[MoneyStatus(each.status)])], each.cents)
        for each in sheet.financiers
    ]
    signed, open_one = gettext("getekend"), gettext("nog niet getekend")
    found += [
        ([each.who, each.what, signed if each.signed_on else open_one], each.value_cents)
        for each in sheet.pledges
    ]
    return found


def _printed_plan(plan: Plan) -> dict[str, Payload]:
    missing: list[Payload] = [[gettext("Nog niemand gevonden"), euros(plan.cover.missing)]]
    return {
        "title": plan.title,
        "about": plan.about,
        "total": euros(plan.cover.total),
        "amounts": [[each.label, euros(each.cents)] for each in plan.amounts] + missing,
        "sentence": plan.sentence,
        "chosen": gettext("hier gaan wij voor") if plan.is_chosen else "",
    }


def _plans_page(sheet: BudgetSheet) -> Page:
    full, low = sheet.plans
    labels = [gettext("Bij elkaar"), *(each.label for plan in (full, low) for each in plan.amounts)]
    labels = [*dict.fromkeys(labels), gettext("Nog niemand gevonden"), gettext("Uitgegeven")]

    def column(plan: Plan) -> dict[str, int]:
        return {
            labels[0]: plan.cover.total,
            **{each.label: each.cents for each in plan.amounts},
            labels[-2]: plan.cover.missing,
            labels[-1]: plan.cover.actual,
        }

    first, second = column(full), column(low)
    rows: list[list[Cell]] = [
        [label, first.get(label, 0) / CENTS, second.get(label, 0) / CENTS] for label in labels
    ]
    return Page(gettext("Bij elkaar"), ("", full.title, low.title), rows)


def _amount(cents: int | None) -> str:
    return "" if cents is None else euros(cents)


def _figure(cents: int | None) -> Cell:
    return "" if cents is None else cents / CENTS


def _language() -> str:
    return get_language() or "nl"
