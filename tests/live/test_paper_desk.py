from http import HTTPStatus

import pytest
from django.test import Client
from django.urls import reverse

from samenkracht.live import services
from samenkracht.live.models import Idea, Run
from tests.conftest import Cast
from tests.factories import AFTERNOON, SeatFactory
from tests.live.hall import cost, fresh, hall, idea, person, stick

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(cast: Cast) -> Run:
    run = hall(cast, step="stickers")
    services.lay_tables(run=run, count=2, by=cast.anna, now=AFTERNOON)
    for number in (1, 2):
        idea(run, number, f"Idee van tafel {number}", table=number)
        SeatFactory.create(
            run=run, table=run.tables.get(number=number), participant=person(run, "Bep")
        )
    return run


def at(run: Run, name: str, *args: object) -> str:
    return reverse(f"live:{name}", args=[run.gathering.public_id, *args])


def count(client: Client, run: Run, table: int, entry: int, on: Idea, stickers: object) -> int:
    answer = client.post(
        at(run, "paper_sheet", table, entry), {f"idee-{on.public_id}": str(stickers)}
    )
    return answer.status_code


def desk(client: Client, run: Run) -> str:
    return client.get(at(run, "paper")).content.decode()


def test_a_table_types_in_what_it_stuck_on_the_ideas_of_others(anna: Client, run: Run) -> None:
    other = run.ideas.get(number=2)

    words = anna.get(at(run, "paper_sheet", 1, 1)).content.decode()
    status = count(anna, run, 1, 1, other, 3)

    assert "eigen tafel" in words
    assert f"idee-{run.ideas.get(number=1).public_id}" not in words
    assert status == HTTPStatus.FOUND
    assert [found.count for found in run.paper_counts.all()] == [3]


def test_a_count_on_an_own_idea_is_not_even_read(anna: Client, run: Run) -> None:
    own = run.ideas.get(number=1)

    count(anna, run, 1, 1, own, 2)

    assert run.paper_counts.count() == 0


@pytest.mark.parametrize("typed", ["-1", "veel", "1000", "1.5"])
def test_what_is_no_count_gets_a_sentence_and_stays(anna: Client, run: Run, typed: str) -> None:
    other = run.ideas.get(number=2)

    answer = anna.post(at(run, "paper_sheet", 1, 1), {f"idee-{other.public_id}": typed})

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Vul een heel getal in, 0 of meer." in answer.content.decode()
    assert f'value="{typed}"' in answer.content.decode()


def test_more_than_the_people_have_is_refused_and_stays(anna: Client, run: Run) -> None:
    other = run.ideas.get(number=2)

    answer = anna.post(at(run, "paper_sheet", 1, 1), {f"idee-{other.public_id}": "4"})

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Tafel 1: 1 mensen hebben samen hoogstens 3 stickers." in answer.content.decode()
    assert 'value="4"' in answer.content.decode()


def test_the_second_count_does_not_see_the_first(anna: Client, run: Run) -> None:
    count(anna, run, 1, 1, run.ideas.get(number=2), 3)

    first = anna.get(at(run, "paper_sheet", 1, 1)).content.decode()
    second = anna.get(at(run, "paper_sheet", 1, 2)).content.decode()

    assert 'value="3"' in first
    assert 'value="3"' not in second


def test_a_difference_is_shown_for_its_idea_and_stops_the_reveal(anna: Client, run: Run) -> None:
    other = run.ideas.get(number=2)
    count(anna, run, 1, 1, other, 3)
    count(anna, run, 1, 2, other, 2)

    words = desk(anna, run)
    answer = anna.post(at(run, "reveal"))

    assert "idee 2: eerst 3, daarna 2" in words
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "De twee tellingen van het papier verschillen." in answer.content.decode()


def test_a_second_count_of_nothing_is_a_difference_too(anna: Client, run: Run) -> None:
    other = run.ideas.get(number=2)
    count(anna, run, 1, 1, other, 3)
    count(anna, run, 1, 2, other, "")

    assert "idee 2: eerst 3, daarna 0" in desk(anna, run)
    assert anna.post(at(run, "reveal")).status_code == HTTPStatus.UNPROCESSABLE_ENTITY


def test_two_counts_that_agree_need_no_more(anna: Client, run: Run) -> None:
    other = run.ideas.get(number=2)
    count(anna, run, 1, 1, other, 3)
    count(anna, run, 1, 2, other, 3)

    words = desk(anna, run)
    anna.post(at(run, "reveal"))

    assert "gelijk" in words
    assert "Bevestig de telling" not in words
    assert fresh(run).is_revealed


def test_one_count_is_enough_when_someone_vouches_for_it(anna: Client, run: Run) -> None:
    count(anna, run, 1, 1, run.ideas.get(number=2), 3)
    refused = anna.post(at(run, "reveal"))
    empty = anna.post(at(run, "confirm_paper"), {"note": ""})
    anna.post(at(run, "confirm_paper"), {"note": "Wij telden met twee mensen"})

    assert refused.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert empty.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Wij telden met twee mensen" in desk(anna, run)
    assert anna.post(at(run, "reveal")).status_code == HTTPStatus.FOUND


def test_there_is_one_total_that_says_how_much_was_paper(anna: Client, run: Run) -> None:
    other = run.ideas.get(number=2)
    person(run, "Toos")
    stick(other, 2)
    count(anna, run, 1, 1, other, 3)

    assert "papier 3 + telefoon 2 = 5" in desk(anna, run)


def test_after_a_table_one_can_go_on_to_the_next(anna: Client, run: Run) -> None:
    answer = anna.post(at(run, "paper_sheet", 1, 1), {"next": "1"})

    assert answer.headers["Location"] == at(run, "paper_sheet", 2, 1)


def test_there_is_no_third_count_and_no_table_nine(anna: Client, run: Run) -> None:
    assert anna.get(at(run, "paper_sheet", 1, 3)).status_code == HTTPStatus.NOT_FOUND
    assert anna.get(at(run, "paper_sheet", 9, 1)).status_code == HTTPStatus.NOT_FOUND


def test_after_the_reveal_counting_is_over(anna: Client, cast: Cast, run: Run) -> None:
    services.reveal(run=run, by=cast.anna, now=AFTERNOON)

    answer = anna.post(
        at(run, "paper_sheet", 1, 1), {f"idee-{run.ideas.get(number=2).public_id}": "1"}
    )

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "De stapels zijn al getoond." in answer.content.decode()


def test_paper_costs_the_same_for_one_three_and_a_hundred(anna: Client, cast: Cast) -> None:
    desks, sheets = set(), set()
    anna.get(at(hall(cast), "paper"))
    for number in (1, 3, 100):
        run = hall(cast, step="stickers")
        services.lay_tables(run=run, count=min(60, number), by=cast.anna, now=AFTERNOON)
        for at_wall in range(1, number + 1):
            idea(run, at_wall, table=at_wall % 60 + 1)
        desks.add(cost(desk, anna, run))
        sheets.add(cost(anna.get, at(run, "paper_sheet", 1, 1)))

    assert (len(desks), len(sheets)) == (1, 1)
