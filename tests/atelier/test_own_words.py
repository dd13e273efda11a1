"""Own sentences and things in a block (S34), with two people in one programme at once."""

import re
from html import unescape
from random import Random

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from samenkracht.atelier.models import Block, Gathering
from samenkracht.atelier.services import deviations, programme
from samenkracht.live import services as live
from samenkracht.live.queries.stages.console import console_state
from samenkracht.method.work_forms import WORK_FORMS, WorkForm
from tests.atelier.planning import HTMX, act, page_of
from tests.conftest import Cast
from tests.factories import BlockFactory, GatheringFactory, GoodExampleFactory

OURS = WORK_FORMS[WorkForm.MEAL].say


def meal_of(gathering: Gathering) -> Block:
    return gathering.blocks.select_related("example").get(work_form="meal")


def form_of(html: str, block: Block) -> dict[str, str]:
    """Return what a browser would send back from the form of a block, untouched."""
    start = html.index(f'id="meer-{block.public_id}"')
    form = html[start : html.index("</form>", start)]
    sent = dict(re.findall(r'<input[^>]*name="([^"]+)"[^>]*?value="([^"]*)"', form))
    sent |= dict(re.findall(r'<textarea name="([^"]+)"[^>]*>\s*([^<]*)</textarea>', form))
    for name, options in re.findall(r'(?s)<select name="([^"]+)".*?>(.*?)</select>', form):
        chosen = re.search(r'value="([^"]*)" selected', options)
        sent[name] = chosen[1] if chosen else ""
    sent.pop("csrfmiddlewaretoken", None)
    return {name: unescape(text) for name, text in sent.items()}


def test_the_form_holds_the_sentences_of_the_library(anna: Client, gathering: Gathering) -> None:
    sent = form_of(anna.get(page_of(gathering)).content.decode(), meal_of(gathering))

    assert [sent[f"line_{number}"] for number in (1, 2, 3)] == list(OURS)
    assert sent["materials"] == "eten en drinken\nlijst met wie wat niet eet"


def test_bewaar_without_a_change_leaves_the_words_to_the_library(
    anna: Client, gathering: Gathering
) -> None:
    sent = form_of(anna.get(page_of(gathering)).content.decode(), meal_of(gathering))

    act(anna, gathering, "block_describe", sent)

    assert (meal_of(gathering).words, meal_of(gathering).materials) == ("", "")


def test_one_sentence_of_ones_own_stands_between_those_of_the_library(
    anna: Client, gathering: Gathering
) -> None:
    sent = form_of(anna.get(page_of(gathering)).content.decode(), meal_of(gathering))

    act(anna, gathering, "block_describe", {**sent, "line_2": "Corrie kookte voor u."})

    assert meal_of(gathering).words.split("\n") == [OURS[0], "Corrie kookte voor u.", OURS[2]]
    html = anna.get(page_of(gathering)).content.decode()
    assert 'value="Corrie kookte voor u."' in html
    assert "eigen zinnen" in html


def test_written_back_as_it_was_the_words_are_of_the_library_again(
    gathering: Gathering, cast: Cast
) -> None:
    meal = meal_of(gathering)
    for line in ("Corrie kookte.", OURS[0]):
        seen = programme.words_of(meal)
        meal = programme.describe_block(
            gathering=gathering,
            block=meal.public_id,
            seen=seen,
            wish={**seen, "line_1": line},
            by=cast.anna,
            now=timezone.now(),
        )

    assert meal.words == ""
    assert gathering.deviations.count() == 0


def test_two_people_writing_different_sentences_keep_both(
    anna: Client, omar: Client, gathering: Gathering
) -> None:
    meal = meal_of(gathering)
    hers = form_of(anna.get(page_of(gathering)).content.decode(), meal)
    his = form_of(omar.get(page_of(gathering)).content.decode(), meal)

    act(omar, gathering, "block_describe", {**his, "line_1": "Het brood is warm."})
    answer = act(anna, gathering, "block_describe", {**hers, "line_3": "Wie wil nog?"})

    assert answer.status_code == 302
    assert meal_of(gathering).words.split("\n") == ["Het brood is warm.", OURS[1], "Wie wil nog?"]


def test_two_people_writing_the_same_sentence_both_see_it(
    anna: Client, omar: Client, gathering: Gathering
) -> None:
    meal = meal_of(gathering)
    hers = form_of(anna.get(page_of(gathering)).content.decode(), meal)
    act(omar, gathering, "block_describe", {**hers, "line_1": "Het brood is warm."})

    answer = act(
        anna, gathering, "block_describe", {**hers, "line_1": "De soep is heet."}, headers=HTMX
    )

    html = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert "Een collega maakte hier net van: “Het brood is warm.”" in html
    assert 'value="De soep is heet."' in html
    assert meal_of(gathering).words.startswith("Het brood is warm.")


@pytest.mark.parametrize("seed", range(4))
def test_no_word_of_two_people_in_one_programme_gets_lost(
    anna: Client, omar: Client, gathering: Gathering, seed: int
) -> None:
    """Whatever both type: each word is kept, or given back to the one who typed it."""
    dice = Random(seed)  # noqa: S311 -- a test wants the same dice twice
    blocks = list(gathering.blocks.order_by("position"))[:3]
    pages = {who: who.get(page_of(gathering)).content.decode() for who in (anna, omar)}
    kept: dict[tuple[int, str], str] = {}
    for turn in range(12):
        who, block = dice.choice([anna, omar]), dice.choice(blocks)
        field = dice.choice(["line_1", "line_2", "line_3", "note", "title", "materials"])
        word = f"woord{seed}x{turn}"
        sent = {**form_of(pages[who], block), field: word}

        answer = act(who, gathering, "block_describe", sent, block=block)

        if answer.status_code == 302:
            kept[block.pk, field] = word
            if dice.random() < 0.5:
                pages[who] = who.get(page_of(gathering)).content.decode()
        else:
            assert answer.status_code == 422
            assert word in answer.content.decode()
            pages[who] = who.get(page_of(gathering)).content.decode()
    assert kept
    now = {
        block.pk: programme.words_of(block) for block in gathering.blocks.select_related("example")
    }
    assert {key: now[key[0]][key[1]] for key in kept} == kept


def test_a_removed_block_comes_back_with_its_own_words_and_example(
    gathering: Gathering, cast: Cast
) -> None:
    example = GoodExampleFactory.create(organisation=cast.lindehof)
    meal = meal_of(gathering)
    meal.words, meal.materials, meal.example = "Een.\nTwee.", "pannen", example
    meal.save()
    now = timezone.now()

    programme.remove_block(gathering=gathering, block=meal.public_id, by=cast.anna, now=now)
    change = gathering.deviations.get()
    deviations.undo(gathering=gathering, deviation=change.public_id, now=now)

    back = meal_of(gathering)
    assert (back.words, back.materials, back.example) == ("Een.\nTwee.", "pannen", example)


def test_an_example_of_another_organisation_cannot_be_chosen(
    anna: Client, gathering: Gathering
) -> None:
    other = GoodExampleFactory.create(title="Van een ander")
    sent = form_of(anna.get(page_of(gathering)).content.decode(), meal_of(gathering))

    answer = act(anna, gathering, "block_describe", {**sent, "example": str(other.public_id)})

    assert answer.status_code == 422
    assert meal_of(gathering).example is None


def test_forty_blocks_cost_no_more_questions_than_three(anna: Client, cast: Cast) -> None:
    few = GatheringFactory.create(atelier=cast.atelier, number=1)
    many = GatheringFactory.create(atelier=cast.atelier, number=2)
    example = GoodExampleFactory.create(organisation=cast.lindehof)
    for gathering, count in ((few, 3), (many, 40)):
        for position in range(1, count + 1):
            BlockFactory.create(gathering=gathering, position=position, example=example)
    costs = []
    for gathering in (few, many):
        anna.get(page_of(gathering))
        with CaptureQueriesContext(connection) as queries:
            assert anna.get(page_of(gathering)).status_code == 200
        costs.append(len(queries))

    assert costs[0] == costs[1]


def test_the_console_says_the_own_sentences(gathering: Gathering, cast: Cast) -> None:
    first = gathering.blocks.get(position=1)
    first.words, first.materials = "Dag allemaal.\nFijn dat u er bent.", "een bel"
    first.save()
    now = timezone.now()
    run = live.open_run(gathering=gathering, by=cast.anna, now=now)

    desk = console_state(run, now=now)["desk"]

    assert desk.now.say == ["Dag allemaal.", "Fijn dat u er bent."]
    assert desk.now.materials == ["een bel"]


def test_the_page_says_what_does_not_fit_before_the_end(anna: Client, gathering: Gathering) -> None:
    gathering.ends_by = gathering.starts_at.astimezone().time().replace(hour=16, minute=30)
    gathering.save()

    html = unescape(anna.get(page_of(gathering)).content.decode())

    assert "Dit past niet: u komt 10 minuten te laat uit." in html
    assert "10 minuten na 16.30 uur" in html


def test_what_is_left_before_the_end_stands_on_the_ruler(
    anna: Client, gathering: Gathering
) -> None:
    gathering.ends_by = gathering.starts_at.astimezone().time().replace(hour=17, minute=0)
    gathering.save()

    html = unescape(anna.get(page_of(gathering)).content.decode())

    assert "nog vrij, tot 17.00 uur" in html
    assert "nog 20 minuten vrij" in html
    assert "Dit past niet" not in html


def test_an_end_before_the_beginning_is_refused(anna: Client, gathering: Gathering) -> None:
    page = anna.get(page_of(gathering)).content.decode()
    start = page.index('id="wijzig"')
    form = page[start : page.index("</form>", start)]
    sent = {
        name: unescape(text)
        for name, text in re.findall(r'name="([^"]+)"[^>]*?value="([^"]*)"', form)
    }
    sent.pop("shift_later", None)

    answer = act(anna, gathering, "gathering_change", {**sent, "ends_by": "12:00"})

    assert answer.status_code == 422
    assert "Kies een tijd na het begin." in answer.content.decode()


def test_the_reader_of_a_missing_style_is_led_to_the_library(
    anna: Client, gathering: Gathering
) -> None:
    gathering.blocks.exclude(work_form="meal").delete()

    html = anna.get(page_of(gathering)).content.decode()

    place = reverse("atelier:forms_for", args=[gathering.atelier.public_id, gathering.public_id])
    assert f'href="{place}?stijl=doer"' in html
