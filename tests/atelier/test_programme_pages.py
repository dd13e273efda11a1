"""Changing a programme on screen: with a colleague at once, with and without a script."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samenkracht.atelier.models import Gathering
from tests.atelier.planning import HTMX, act, page_of


def test_the_clock_follows_the_minutes(anna: Client, gathering: Gathering) -> None:
    act(anna, gathering, "block_minutes", {"seen": 45, "minutes": 45, "step": 5})

    html = anna.get(page_of(gathering)).content.decode()

    clock = re.findall(r'block__time">([^<]*)<', html)
    assert clock == [
        *("13.30", "13.45", "13.55", "14.15", "14.40", "15.00", "15.50", "16.10", "16.25"),
    ]
    assert "13.30 tot 16.45 uur" in html
    assert "“Samen eten”: van 45 naar 50 minuten." in html


def test_htmx_gets_the_programme_alone_with_its_head(anna: Client, gathering: Gathering) -> None:
    answer = act(anna, gathering, "block_minutes", {"seen": 45, "minutes": 60}, headers=HTMX)

    html = answer.content.decode()
    assert answer.status_code == 200
    assert "<html" not in html
    assert 'id="programma"' in html
    assert 'id="kop" hx-swap-oob="true"' in html
    assert "13.30 tot 16.55 uur" in html


def test_without_htmx_one_comes_back_at_the_block(anna: Client, gathering: Gathering) -> None:
    meal = gathering.blocks.get(work_form="meal")

    answer = act(anna, gathering, "block_minutes", {"seen": 45, "minutes": 60})

    assert answer.status_code == 302
    assert answer.url == f"{page_of(gathering)}#blok-{meal.public_id}"


@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("veel", "Schrijf een getal, bijvoorbeeld 20."),
        ("", "Schrijf hoeveel minuten."),
        ("9999", "Een blok duurt hoogstens 480 minuten."),
    ],
)
def test_minutes_that_are_no_minutes_stay_in_the_field_with_a_sentence(
    anna: Client, gathering: Gathering, typed: str, sentence: str, headers: dict[str, str]
) -> None:
    answer = act(anna, gathering, "block_minutes", {"seen": 45, "minutes": typed}, headers=headers)

    html = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in html
    assert f'value="{typed or 45}"' in html
    assert gathering.blocks.get(work_form="meal").minutes == 45


def test_a_clash_of_minutes_tells_both(anna: Client, omar: Client, gathering: Gathering) -> None:
    act(omar, gathering, "block_minutes", {"seen": 45, "minutes": 60})

    answer = act(anna, gathering, "block_minutes", {"seen": 45, "minutes": 30}, headers=HTMX)

    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Een collega maakte hier net 60 minuten van. U wilde 30." in html
    assert gathering.blocks.get(work_form="meal").minutes == 60


def test_a_clash_of_titles_keeps_what_was_typed_open(
    anna: Client, omar: Client, gathering: Gathering
) -> None:
    seen = {"was-title": "Samen eten", "was-note": ""}
    act(omar, gathering, "block_describe", {**seen, "title": "Soep", "note": ""})
    meal = gathering.blocks.get(work_form="meal")

    answer = act(
        anna, gathering, "block_describe", {**seen, "title": "Brood", "note": "Joke"}, headers=HTMX
    )

    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Een collega maakte hier net van: “Soep”." in html
    assert 'value="Brood"' in html
    assert 'value="Joke"' in html
    assert f'id="meer-{meal.public_id}" open' in html
    assert 'name="was-title" value="Soep"' in html


def test_what_was_typed_for_a_block_that_is_gone_is_given_back(
    anna: Client, omar: Client, gathering: Gathering
) -> None:
    meal = gathering.blocks.get(work_form="meal")
    act(omar, gathering, "block_remove", {}, block=meal)

    answer = act(
        anna,
        gathering,
        "block_describe",
        {"was-title": meal.title, "was-note": "", "title": "Soep", "note": "Joke kookt"},
        block=meal,
    )

    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Een collega haalde het net weg. U schreef: “Soep” Joke kookt" in html


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("block_minutes", {"seen": 45, "minutes": 30}),
        ("block_move", {"seen": 6, "to": 1}),
        ("block_skip", {"is_skipped": "1"}),
        ("block_remove", {}),
    ],
)
def test_a_block_that_is_gone_is_told_and_the_page_stays(
    anna: Client, gathering: Gathering, name: str, words: dict[str, object]
) -> None:
    meal = gathering.blocks.get(work_form="meal")
    act(anna, gathering, "block_remove", {}, block=meal)

    answer = act(anna, gathering, name, words, block=meal)

    assert answer.status_code == 422
    assert "Dit blok is er niet meer." in answer.content.decode()


@pytest.mark.parametrize("words", [{}, {"seen": "x", "to": "y"}, {"seen": 1, "to": 10**9}])
def test_a_move_without_sense_is_refused(
    anna: Client, gathering: Gathering, words: dict[str, object]
) -> None:
    assert act(anna, gathering, "block_move", words).status_code == 422


def test_blocks_move_are_skipped_added_and_removed(anna: Client, gathering: Gathering) -> None:
    act(anna, gathering, "block_move", {"seen": 6, "to": 5})
    act(anna, gathering, "block_skip", {"is_skipped": "1"})
    act(
        anna,
        gathering,
        "block_add",
        {"work_form": "pair_talk", "title": "", "minutes": "", "after": ""},
    )

    html = anna.get(page_of(gathering)).content.decode()

    titles = re.findall(r'block__body">\s*<h3>([^<]*)<', html)
    assert titles[4:6] == ["Samen eten", "Ideeënparade, deel 1"]
    assert titles[-1] == "Zoomsessie"
    assert "slaan wij over" in html


def test_a_block_without_a_form_is_refused_and_what_was_typed_stays(
    anna: Client, gathering: Gathering
) -> None:
    answer = act(
        anna,
        gathering,
        "block_add",
        {"work_form": "zingen", "title": "Samen zingen", "minutes": "10", "after": ""},
        headers=HTMX,
    )

    html = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="Samen zingen"' in html
    assert gathering.blocks.count() == 9


def test_an_undo_puts_back_and_a_second_press_says_so(anna: Client, gathering: Gathering) -> None:
    act(anna, gathering, "block_minutes", {"seen": 45, "minutes": 60})
    last = {"deviation": str(gathering.deviations.get().public_id)}

    assert act(anna, gathering, "undo", last, headers=HTMX).status_code == 200
    again = act(anna, gathering, "undo", last, headers=HTMX)

    assert gathering.blocks.get(work_form="meal").minutes == 45
    assert again.status_code == 422
    assert act(anna, gathering, "undo", {"deviation": "x"}).status_code == 422


def test_the_reason_why_stands_beside_the_change(anna: Client, gathering: Gathering) -> None:
    act(anna, gathering, "block_minutes", {"seen": 45, "minutes": 60})
    line = str(gathering.deviations.get().public_id)

    act(anna, gathering, "reason", {"deviation": line, "why": "De soep was laat."})

    address = reverse("atelier:show", args=[gathering.atelier.public_id])
    for page in (page_of(gathering), address):
        html = anna.get(page).content.decode()
        assert 'told__why">De soep was laat.<' in html


@pytest.mark.parametrize(
    "words",
    [{"deviation": "x"}, {"deviation": "3f1c0c5e-0000-4000-8000-000000000000", "why": "Zo maar"}],
)
def test_a_reason_for_nothing_is_refused(
    anna: Client, gathering: Gathering, words: dict[str, object]
) -> None:
    assert act(anna, gathering, "reason", words).status_code == 422


def test_a_reason_that_is_too_long_is_refused(anna: Client, gathering: Gathering) -> None:
    act(anna, gathering, "block_minutes", {"seen": 45, "minutes": 60})
    line = str(gathering.deviations.get().public_id)

    answer = act(anna, gathering, "reason", {"deviation": line, "why": "x" * 301})

    assert answer.status_code == 422
    assert gathering.deviations.get().why == ""


def test_a_sentence_of_ones_own_is_kept_and_an_empty_one_refused(
    anna: Client, gathering: Gathering
) -> None:
    assert act(anna, gathering, "tell", {"what": "Het regende."}).status_code == 302
    assert act(anna, gathering, "tell", {"what": " "}).status_code == 422

    assert [told.what for told in gathering.deviations.all()] == ["Het regende."]


def test_advice_is_a_sentence_and_never_stops_anyone(anna: Client, gathering: Gathering) -> None:
    act(anna, gathering, "block_minutes", {"seen": 45, "minutes": 90})

    html = anna.get(page_of(gathering)).content.decode()

    assert "Samen duurt het 3 uur en 55 minuten." in html
    assert act(anna, gathering, "block_minutes", {"seen": 90, "minutes": 120}).status_code == 302


def test_many_changes_fold_away(anna: Client, gathering: Gathering) -> None:
    for number in range(5):
        act(anna, gathering, "tell", {"what": f"Anders {number}"})

    html = anna.get(page_of(gathering)).content.decode()

    assert html.index("Anders 4") < html.index("Wat eerder veranderde") < html.index("Anders 0")


def test_the_page_costs_the_same_for_few_and_many_blocks(
    anna: Client, gathering: Gathering
) -> None:
    act(anna, gathering, "tell", {"what": "Anders"})
    anna.get(page_of(gathering))  # the first page of a session writes the session
    counts = []
    for _round in range(2):
        with CaptureQueriesContext(connection) as spent:
            assert anna.get(page_of(gathering)).status_code == 200
        counts.append(len(spent))
        for _more in range(6):
            act(anna, gathering, "block_add", {"work_form": "break", "minutes": "5"})

    assert gathering.blocks.count() == 21
    assert counts[0] == counts[1]
