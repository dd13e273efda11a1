"""The sheet of the budget as a team types on it."""

import re
from html import unescape
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from samenkracht.atelier.models import Atelier
from samenkracht.atelier.queries.budget import budget_sheet
from samenkracht.atelier.services.budget import Row, propose_lines, save_budget
from tests.atelier.test_budget import line
from tests.conftest import Cast

pytestmark = pytest.mark.django_db


def at(atelier: Atelier, name: str = "budget") -> str:
    return reverse(f"atelier:{name}", args=[atelier.public_id])


def filled_in(html: str) -> dict[str, Any]:
    """Return what a browser would send: every field of the sheet as it stands."""
    form = html[html.index('class="budget"') :]
    sent: dict[str, Any] = {"regel": [], "geld": []}
    for tag in re.findall(r"<input[^>]*>", form):
        found = dict(re.findall(r'(\w+)="([^"]*)"', tag))
        name, value = found.get("name", ""), unescape(found.get("value", ""))
        if name in {"regel", "geld"}:
            sent[name].append(value)
        elif found.get("type") in {"checkbox", "radio"}:
            if "checked" in tag:
                sent[name] = value or "on"
        elif name:
            sent[name] = value
    return sent


def typed_by(browser: Client, atelier: Atelier) -> dict[str, Any]:
    return filled_in(browser.get(at(atelier) + "?leeg=1").content.decode())


def test_an_empty_budget_says_how_to_begin(anna: Client, atelier: Atelier) -> None:
    html = anna.get(at(atelier)).content.decode()

    assert "Nog geen begroting" in html
    assert "Zet onze regels klaar" in html

    anna.post(at(atelier, "budget_propose"))

    html = anna.get(at(atelier)).content.decode()
    assert html.count('name="regel"') == 10 + 3
    assert "Nog geen begroting" not in html


def test_a_row_typed_on_the_sheet_is_kept_in_cents(anna: Client, atelier: Atelier) -> None:
    sent = typed_by(anna, atelier)
    key = sent["regel"][0]
    sent |= {f"{key}-what": "Zaal", f"{key}-planned_cents": "€ 1.250,50", f"{key}-gathering": "2"}

    answer = anna.post(at(atelier, "budget_save"), sent)

    (kept,) = budget_sheet(atelier).lines
    assert answer.status_code == 302
    assert (kept.what, kept.planned_cents) == ("Zaal", 1_250_50)
    assert kept.gathering == atelier.gatherings.get(number=2)
    assert (kept.in_full, kept.in_low) == (True, True)


def test_words_instead_of_an_amount_get_a_sentence_and_stay(anna: Client, atelier: Atelier) -> None:
    sent = typed_by(anna, atelier)
    first, second = sent["regel"][:2]
    sent |= {f"{first}-what": "Zaal", f"{first}-planned_cents": "tachtig"}
    sent |= {f"{second}-what": "Soep", f"{second}-planned_cents": "80"}

    answer = anna.post(at(atelier, "budget_save"), sent)

    html = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert "“tachtig” kunnen wij niet als bedrag lezen." in html
    assert 'value="tachtig"' in html
    assert 'value="Soep"' in html
    assert html.count('aria-invalid="true"') == 1
    assert budget_sheet(atelier).lines == []
    again = filled_in(html) | {f"{first}-planned_cents": "80"}
    assert anna.post(at(atelier, "budget_save"), again).status_code == 302
    assert [each.planned_cents for each in budget_sheet(atelier).lines] == [80_00, 80_00]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"gathering": "7"}, "Bijeenkomst 7 is er niet."),
        ({"gathering": "drie"}, "Schrijf het nummer van de bijeenkomst"),
        ({"planned_cents": "80"}, "Schrijf erbij waar het voor is."),
        ({"what": "Zaal", "actual_cents": "-3"}, "Een bedrag is nooit minder dan 0."),
    ],
)
def test_what_cannot_be_kept_says_why(
    anna: Client, atelier: Atelier, typed: dict[str, str], sentence: str
) -> None:
    sent = typed_by(anna, atelier)
    key = sent["regel"][0]
    sent |= {f"{key}-{name}": value for name, value in typed.items()}

    answer = anna.post(at(atelier, "budget_save"), sent)

    assert answer.status_code == 422
    assert sentence in unescape(answer.content.decode())


def test_a_tick_that_is_taken_away_leaves_the_line_out_of_one_budget(
    anna: Client, atelier: Atelier
) -> None:
    anna.post(at(atelier, "budget_propose"))
    sent = typed_by(anna, atelier)
    key = sent["regel"][0]
    del sent[f"{key}-in_low"]
    sent[f"{key}-planned_cents"] = "100"

    anna.post(at(atelier, "budget_save"), sent)

    totals = [plan.cover.total for plan in budget_sheet(atelier).plans]
    assert totals == [130_00, 30_00]


def test_the_sum_of_what_is_typed_is_shown_and_nothing_is_kept(
    anna: Client, atelier: Atelier
) -> None:
    sent = typed_by(anna, atelier)
    first, second = sent["regel"][:2]
    sent |= {f"{first}-what": "Zaal", f"{first}-planned_cents": "100"}
    sent |= {f"{second}-what": "Soep", f"{second}-planned_cents": "veel"}

    html = unescape(anna.post(at(atelier, "budget_sum"), sent).content.decode())

    assert html.count("€\u00a0100</p>") == 2
    assert "Wat wij niet kunnen lezen, telt nog niet mee." in html
    assert budget_sheet(atelier).lines == []


def test_the_button_of_a_row_takes_it_out_and_keeps_what_else_was_typed(
    anna: Client, atelier: Atelier
) -> None:
    anna.post(at(atelier, "budget_propose"))
    sent = typed_by(anna, atelier)
    gone, kept = sent["regel"][:2]
    sent |= {f"{kept}-planned_cents": "55", f"{gone}-planned_cents": "onzin", "weg": gone}

    anna.post(at(atelier, "budget_save"), sent)

    lines = budget_sheet(atelier).lines
    assert len(lines) == 9
    assert lines[0].planned_cents == 55_00

    stamp = budget_sheet(atelier).budget.changed_at
    assert stamp is not None
    anna.post(at(atelier, "budget_undo"), {"stamp": stamp.isoformat()})
    assert len(budget_sheet(atelier).lines) == 10


def test_a_financier_and_the_choice_between_both_budgets_are_kept(
    anna: Client, atelier: Atelier
) -> None:
    sent = typed_by(anna, atelier)
    key = sent["geld"][0]
    sent |= {f"{key}-name": "Fonds Samen", f"{key}-cents": "500", f"{key}-status": "granted"}

    anna.post(at(atelier, "budget_save"), {**sent, "kies": "low"})

    sheet = budget_sheet(atelier)
    (kept,) = sheet.financiers
    assert (kept.name, kept.cents, kept.status) == ("Fonds Samen", 500_00, "granted")
    assert sheet.chosen.variant == "low"


def test_a_clash_shows_both_amounts_and_the_second_try_is_heard(
    anna: Client, omar: Client, atelier: Atelier
) -> None:
    anna.post(at(atelier, "budget_propose"))
    by_anna, by_omar = typed_by(anna, atelier), typed_by(omar, atelier)
    field = f"{by_anna['regel'][0]}-planned_cents"
    omar.post(at(atelier, "budget_save"), {**by_omar, field: "200"})

    answer = anna.post(at(atelier, "budget_save"), {**by_anna, field: "100"})

    html = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert "Een collega maakte hier net van: “€\u00a0200”." in html
    assert anna.post(at(atelier, "budget_save"), filled_in(html)).status_code == 302
    assert budget_sheet(atelier).lines[0].planned_cents == 100_00


def test_the_sheet_costs_the_same_for_one_line_and_many(
    anna: Client, atelier: Atelier, cast: Cast
) -> None:
    propose_lines(atelier=atelier, by=cast.anna, now=timezone.now())
    anna.get(at(atelier))
    counts = []
    for _round in range(2):
        with CaptureQueriesContext(connection) as spent:
            assert anna.get(at(atelier)).status_code == 200
        counts.append(len(spent))
        rows = [Row(uuid4(), None, line(f"Regel {n}", 1, gathering=1)) for n in range(20)]
        money = [
            Row(uuid4(), None, {"name": f"F{n}", "note": "", "cents": 1, "status": "asked"})
            for n in range(5)
        ]
        save_budget(
            atelier=atelier,
            lines=rows,
            financiers=money,
            choice=None,
            by=cast.anna,
            now=timezone.now(),
        )

    assert counts[0] == counts[1]


def test_what_participants_were_out_of_pocket_is_told_without_their_names(
    anna: Client, atelier: Atelier
) -> None:
    anna.post(at(atelier, "budget_propose"))
    gathering = atelier.gatherings.get(number=1)
    gathering.expenses.create(who="Sjaantje", what="Bus", cents=4_20)

    html = unescape(anna.get(at(atelier)).content.decode())

    assert "Deelnemers maakten tot nu toe €\u00a04,20 onkosten." in html
    assert "Sjaantje" not in html


def test_a_line_that_was_taken_out_long_ago_comes_back_beside_what_is_typed(
    anna: Client, atelier: Atelier
) -> None:
    anna.post(at(atelier, "budget_propose"))
    sent = typed_by(anna, atelier)
    gone = sent["regel"][0]
    anna.post(at(atelier, "budget_save"), {**sent, "weg": gone})
    sent = typed_by(anna, atelier)
    anna.post(at(atelier, "budget_save"), {**sent, f"{sent['regel'][0]}-planned_cents": "12"})
    sent = typed_by(anna, atelier)

    assert "1 regel weggehaald" in anna.get(at(atelier)).content.decode()
    anna.post(
        at(atelier, "budget_save"),
        {**sent, f"{sent['regel'][1]}-planned_cents": "34", "terug": gone},
    )

    lines = budget_sheet(atelier).lines
    assert [str(each.public_id) for each in lines].count(gone) == 1
    assert [each.planned_cents for each in lines[:3]] == [None, 12_00, 34_00]
