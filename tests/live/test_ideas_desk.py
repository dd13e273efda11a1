from http import HTTPStatus

import pytest
from django.test import Client
from django.urls import reverse

from samenkracht.live import services
from samenkracht.live.domain.ideas import IdeaState, Source
from samenkracht.live.models import Run
from tests.conftest import Cast
from tests.factories import AFTERNOON
from tests.live.hall import cost, hall, idea, stick, waiting

pytestmark = pytest.mark.django_db
FROM_DESK = {"desk": "ideas"}


@pytest.fixture
def run(cast: Cast) -> Run:
    run = hall(cast, step="idea_parade")
    services.lay_tables(run=run, count=3, by=cast.anna, now=AFTERNOON)
    return run


def at(run: Run, name: str, *args: object) -> str:
    return reverse(f"live:{name}", args=[run.gathering.public_id, *args])


def desk(client: Client, run: Run, query: str = "") -> str:
    return client.get(at(run, "ideas") + query).content.decode()


def test_ideas_stand_by_table_with_their_number(anna: Client, run: Run) -> None:
    idea(run, 4, "Soep van wat over is", table=2)
    idea(run, 9, "Een ruilrek in de hal", table=1)

    words = desk(anna, run)

    assert words.index("Een ruilrek") < words.index("Soep van")
    assert "2 ideeën op de muur" in words


def test_a_line_of_a_flap_becomes_an_idea_of_its_table_and_the_table_stays(
    anna: Client, run: Run
) -> None:
    line = {"table": "2", "text": " Samen  naar de markt ", "key": "regel-1"}

    answer = anna.post(at(run, "type_idea"), line)

    typed = run.ideas.get()
    assert answer.headers["Location"] == at(run, "ideas") + "?tafel=2"
    assert (typed.text, typed.source, typed.state) == (
        "Samen naar de markt",
        Source.PAPER,
        IdeaState.SHOWN,
    )
    assert typed.table is not None
    assert typed.table.number == 2
    assert 'value="2" id="id_table_1" checked' in desk(anna, run, "?tafel=2")


def test_enter_twice_is_one_idea(anna: Client, run: Run) -> None:
    line = {"table": "1", "text": "Samen naar de markt", "key": "regel-1"}

    anna.post(at(run, "type_idea"), line)
    anna.post(at(run, "type_idea"), line)

    assert run.ideas.count() == 1


def test_with_script_only_the_field_and_the_list_come_back(anna: Client, run: Run) -> None:
    line = {"table": "1", "text": "Samen naar de markt", "key": "regel-1"}

    answer = anna.post(
        at(run, "type_idea"), line, headers={"HX-Request": "true", "HX-Target": "typen"}
    )

    words = answer.content.decode()
    assert "<html" not in words
    assert "Idee 1 staat op de muur:" in words
    assert 'hx-swap-oob="true"' in words
    assert "regel-1" not in words


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ({"table": "1", "text": "   ", "key": "k"}, "Er staat nog niets."),
        ({"table": "1", "text": "...", "key": "k"}, "Er staat nog niets."),
        ({"table": "1", "text": "a" * 301, "key": "k"}, "Dit is te lang."),
    ],
)
def test_a_refused_line_keeps_what_was_typed(
    anna: Client, run: Run, line: dict[str, str], sentence: str
) -> None:
    answer = anna.post(at(run, "type_idea"), line)

    words = answer.content.decode()
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert sentence in words
    assert line["text"].strip() in words
    assert run.ideas.count() == 0


def test_without_a_table_one_is_asked_for(anna: Client, run: Run) -> None:
    answer = anna.post(at(run, "type_idea"), {"text": "Soep", "key": "k"})

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Kies een tafel" in answer.content.decode()


def test_an_idea_of_no_table_may_be_typed(anna: Client, run: Run) -> None:
    anna.post(at(run, "type_idea"), {"table": "0", "text": "Soep", "key": "k"})

    assert run.ideas.get().table is None


def test_in_a_closed_gathering_typing_says_why_not(anna: Client, cast: Cast, run: Run) -> None:
    services.close_run(run=run, by=cast.anna, now=AFTERNOON)

    answer = anna.post(at(run, "type_idea"), {"table": "1", "text": "Soep", "key": "k"})

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "De bijeenkomst is nu niet open." in answer.content.decode()


def test_an_idea_gets_other_words_another_table_and_a_domain(anna: Client, run: Run) -> None:
    mended = idea(run, 1, "Seop")
    answer = anna.post(
        at(run, "correct_idea", mended.public_id),
        {"text": "Soep", "table": "3", "domain": "relations"},
    )

    mended.refresh_from_db()
    assert answer.status_code == HTTPStatus.FOUND
    assert mended.table is not None
    assert (mended.text, mended.table.number, mended.domain) == ("Soep", 3, "relations")


def test_the_page_of_an_idea_shows_it_as_it_is(anna: Client, run: Run) -> None:
    shown = idea(run, 7, "Een ruilrek", table=2)

    words = anna.get(at(run, "correct_idea", shown.public_id)).content.decode()

    assert "Idee 7" in words
    assert "Een ruilrek" in words
    assert 'value="2" id="id_table_1" checked' in words


def test_mending_to_a_table_that_stuck_on_it_is_refused(anna: Client, cast: Cast) -> None:
    run = hall(cast, step="stickers")
    mended = idea(run, 1)
    stick(mended, 1)
    sticker = mended.stickers.get()
    sticker.device.table = idea(run, 2, table=2).table
    sticker.device.save()

    answer = anna.post(
        at(run, "correct_idea", mended.public_id), {"text": "Soep", "table": "2", "domain": ""}
    )

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "plakte al een sticker" in answer.content.decode()
    assert "Soep" in answer.content.decode()


def test_two_ideas_go_on_as_the_one_with_the_lowest_number(anna: Client, run: Run) -> None:
    late, early = idea(run, 9, "Ruilkast"), idea(run, 2, "Ruilrek")

    anna.post(at(run, "merge"), {"pick": [str(late.public_id), str(early.public_id)]})

    late.refresh_from_db()
    assert (late.state, late.merged_into) == (IdeaState.MERGED, early)
    assert "hoort nu bij idee 2" in desk(anna, run)


@pytest.mark.parametrize("count", [0, 1, 3])
def test_merging_takes_exactly_two(anna: Client, run: Run, count: int) -> None:
    ideas = [idea(run, number) for number in range(1, 4)]
    picked = [str(found.public_id) for found in ideas[:count]]

    answer = anna.post(at(run, "merge"), {"pick": picked})

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert run.ideas.filter(state=IdeaState.MERGED).count() == 0


def test_an_idea_with_stickers_is_not_merged(anna: Client, run: Run) -> None:
    early, late = idea(run, 1), idea(run, 2)
    stick(late, 1)

    answer = anna.post(at(run, "merge"), {"pick": [str(early.public_id), str(late.public_id)]})

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Op dit idee zitten al stickers." in answer.content.decode()


def test_taking_away_and_bringing_back(anna: Client, run: Run) -> None:
    gone = idea(run, 1, "Een ruilrek")

    anna.post(at(run, "remove_idea", gone.public_id), FROM_DESK)
    away = desk(anna, run)
    answer = anna.post(at(run, "restore_idea", gone.public_id), FROM_DESK)

    gone.refresh_from_db()
    assert "Weggehaald (1)" in away
    assert answer.headers["Location"] == at(run, "ideas")
    assert (gone.state, gone.number) == (IdeaState.SHOWN, 1)


def test_with_script_the_list_comes_back_alone(anna: Client, run: Run) -> None:
    gone = idea(run, 1, "Een ruilrek")

    answer = anna.post(
        at(run, "remove_idea", gone.public_id),
        FROM_DESK,
        headers={"HX-Request": "true", "HX-Target": "bord"},
    )

    assert answer.content.decode().strip().startswith('<div class="stack" id="bord">')


def test_an_idea_with_paper_stickers_stays(anna: Client, cast: Cast) -> None:
    run = hall(cast, step="stickers")
    counted = idea(run, 1)
    other = idea(run, 2, table=2).table
    assert other is not None
    services.enter_paper_counts(
        run=run, entry=1, table=other, counts={counted.pk: 1}, by=cast.anna, now=AFTERNOON
    )

    answer = anna.post(at(run, "remove_idea", counted.public_id), FROM_DESK)

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "papieren stickers geteld" in answer.content.decode()


def test_search_finds_words_and_numbers(anna: Client, run: Run) -> None:
    idea(run, 4, "Soep van wat over is")
    idea(run, 12, "Een ruilrek in de hal")

    by_word, by_number = desk(anna, run, "?zoek=soep"), desk(anna, run, "?zoek=12")

    assert ("Soep van" in by_word, "ruilrek" in by_word) == (True, False)
    assert ("Soep van" in by_number, "ruilrek" in by_number) == (False, True)
    assert "Geen idee met die woorden." in desk(anna, run, "?zoek=fiets")


def test_what_waits_lies_on_the_desk_too(anna: Client, run: Run) -> None:
    slip = waiting(run, "Meer bankjes")

    words = desk(anna, run)
    anna.post(at(run, "show_idea", slip.public_id), FROM_DESK)

    assert "1 briefje wacht op u" in words
    assert "Zet deze telefoon stil" in words
    assert "wacht op u" not in desk(anna, run)


def test_the_desk_costs_the_same_for_one_three_and_a_hundred_ideas(
    anna: Client, cast: Cast
) -> None:
    desk(anna, hall(cast))
    costs = set()
    for count in (1, 3, 100):
        run = hall(cast, step="idea_parade")
        for number in range(1, count + 1):
            idea(run, number, table=number)
            waiting(run, f"Wacht {number}")
        costs.add(cost(desk, anna, run))

    assert len(costs) == 1


def test_a_stranger_finds_no_idea(cast: Cast, client: Client, run: Run) -> None:
    client.force_login(cast.vos)
    shown = idea(run, 1)

    looks = [client.get(at(run, "ideas")), client.get(at(run, "correct_idea", shown.public_id))]
    presses = [
        client.post(at(run, name, shown.public_id))
        for name in ("show_idea", "keep_idea", "remove_idea", "restore_idea", "queue_again")
    ]

    assert {answer.status_code for answer in looks + presses} == {HTTPStatus.NOT_FOUND}


def test_an_idea_of_another_gathering_is_not_found(anna: Client, cast: Cast, run: Run) -> None:
    elsewhere = idea(hall(cast), 1)

    answer = anna.post(at(run, "remove_idea", elsewhere.public_id))

    assert answer.status_code == HTTPStatus.NOT_FOUND
