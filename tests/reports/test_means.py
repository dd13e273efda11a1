"""The budget, the application and the signing sheet as files."""

import io
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from samenkracht.atelier.services.budget import Row, save_budget
from samenkracht.atelier.services.looking_back import count_hands, say_word
from tests.conftest import Cast
from tests.factories import GatheringFactory, PledgeFactory
from tests.reports.pdfs import text_of

pytestmark = pytest.mark.django_db

FORMULA = "=cmd|'/C calc'!A0"


def fill(cast: Cast, what: str = "Zaal") -> None:
    wish = {
        "what": what,
        "gathering": None,
        "planned_cents": 1_250_50,
        "actual_cents": None,
        "given_by": "",
        "in_full": True,
        "in_low": False,
    }
    money = {"name": what, "note": "", "cents": 500_00, "status": "asked"}
    save_budget(
        atelier=cast.atelier,
        lines=[Row(uuid4(), None, wish)],
        financiers=[Row(uuid4(), None, money)],
        choice=None,
        by=cast.anna,
        now=timezone.now(),
    )


def at(cast: Cast, name: str) -> str:
    return reverse(f"reports:{name}", args=[cast.atelier.public_id])


def test_the_budget_on_paper_says_both_plans_and_what_is_missing(anna: Client, cast: Cast) -> None:
    fill(cast)

    text = text_of(anna.get(at(cast, "budget_pdf")).content)

    assert "Gewone begroting" in text
    assert "Zuinige begroting" in text
    assert "1.250,50" in text


def test_the_workbook_has_figures_as_figures_and_words_as_words(anna: Client, cast: Cast) -> None:
    fill(cast, FORMULA)
    PledgeFactory.create(atelier=cast.atelier, who=FORMULA, value_cents=10_00)

    book = load_workbook(io.BytesIO(anna.get(at(cast, "budget_xlsx")).content))

    costs, money, together = book.worksheets
    assert [cell.value for cell in costs[2]] == [FORMULA, "", 1250.5, "", "", "ja", ""]
    assert [cell.value for cell in money[3]][:3] == [FORMULA, "De zaal op vier middagen", 10]
    assert [cell.value for cell in together[2]] == ["Bij elkaar", 1250.5, 0]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []


def test_an_empty_budget_still_prints(anna: Client, cast: Cast) -> None:
    for name in ("budget_pdf", "application_pdf", "pledges_pdf"):
        assert anna.get(at(cast, name)).content.startswith(b"%PDF-")


def test_the_signing_sheet_has_who_did_not_sign_yet(anna: Client, cast: Cast) -> None:
    PledgeFactory.create(atelier=cast.atelier, who="Moskee")
    PledgeFactory.create(atelier=cast.atelier, who="Kerk", signed_on=timezone.localdate())

    text = text_of(anna.get(at(cast, "pledges_pdf")).content)

    assert "Moskee" in text
    assert "Kerk" not in text.replace("kerk", "")


def test_the_application_on_paper_says_the_words_of_the_team(anna: Client, cast: Cast) -> None:
    cast.atelier.application_parts.create(key="doel", text="Wij willen samen soep.")

    assert "Wij willen samen soep." in text_of(anna.get(at(cast, "application_pdf")).content)


def test_the_report_tells_hands_and_words(anna: Client, cast: Cast) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    counts = {"fine": 3, "so_so": 1, "not_fine": None, "again": 4, "again_unsure": None}
    count_hands(gathering=gathering, seen=dict.fromkeys(counts), wish=counts)
    for word in ("warm", "warm", "soep"):
        say_word(gathering=gathering, text=word, now=timezone.now())

    html = anna.get(reverse("reports:report", args=[gathering.public_id])).content.decode()
    paper = text_of(anna.get(reverse("reports:report_pdf", args=[gathering.public_id])).content)

    assert "Hoe mensen het vonden" in html
    assert "4 mensen komen weer." in html
    assert "niet fijn" not in html
    assert "warm (2), soep" in paper
