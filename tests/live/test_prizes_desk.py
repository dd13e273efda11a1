from http import HTTPStatus

import pytest
from django.test import Client
from django.urls import reverse

from samenkracht.live import services
from samenkracht.live.models import Run
from tests.conftest import Cast
from tests.factories import AFTERNOON
from tests.live.hall import fresh, hall, idea, stick

pytestmark = pytest.mark.django_db


def at(run: Run, name: str, *args: object) -> str:
    return reverse(f"live:{name}", args=[run.gathering.public_id, *args])


def page(client: Client, run: Run) -> str:
    return client.get(at(run, "console")).content.decode()


def piles(cast: Cast, *counts: int) -> Run:
    run = hall(cast, step="prizes")
    for number, count in enumerate(counts, start=1):
        stick(idea(run, number, f"Plan {number}", table=number), count)
    return run


def test_the_piles_are_shown_once_and_twice_is_the_same(anna: Client, cast: Cast) -> None:
    run = piles(cast, 3, 2, 1)
    before = page(anna, run)

    anna.post(at(run, "reveal"))
    anna.post(at(run, "reveal"))

    assert "Tel en toon de stapels" in before
    assert "Plan 1" not in before
    assert "Toon de 3e prijs" in page(anna, run)
    assert run.log.filter(kind="revealed").count() == 1


def test_the_way_on_is_quiet_until_the_prizes_are_told(anna: Client, cast: Cast) -> None:
    run = piles(cast, 3)
    anna.post(at(run, "reveal"))
    before = page(anna, run)
    anna.post(at(run, "tell_prize"), {"told": 0})

    assert '<button class="button button--quiet button--big" data-key="n arrowright">' in before
    assert '<button class="button button--big" data-key="n arrowright">' in page(anna, run)


@pytest.mark.parametrize(
    ("way", "words"),
    [("share", "Zij delen de prijs."), ("draw", "Er is geloot."), ("both", "Zij winnen allemaal.")],
)
def test_a_tie_is_settled_in_one_of_three_ways(
    anna: Client, cast: Cast, way: str, words: str
) -> None:
    run = piles(cast, 5, 5, 1)
    anna.post(at(run, "reveal"))
    tie = page(anna, run)

    anna.post(at(run, "rule_tie", 1), {"way": way, "note": "Samen met de zaal"})

    settled = page(anna, run)
    assert "1e prijs: idee 1 en idee 2" in tie
    assert words in settled
    assert "Samen met de zaal" in settled


def test_a_tie_without_a_way_is_refused_and_the_note_stays(anna: Client, cast: Cast) -> None:
    run = piles(cast, 5, 5)
    anna.post(at(run, "reveal"))

    answer = anna.post(at(run, "rule_tie", 1), {"note": "Wij twijfelen"})

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Kies: delen, loten of allemaal winnen." in answer.content.decode()
    assert "Wij twijfelen" in answer.content.decode()


def test_a_tie_is_settled_once(anna: Client, cast: Cast) -> None:
    run = piles(cast, 5, 5)
    anna.post(at(run, "reveal"))

    anna.post(at(run, "rule_tie", 1), {"way": "share"})
    second = anna.post(at(run, "rule_tie", 1), {"way": "draw"})

    assert second.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert run.tie_rulings.get().way == "share"
    assert anna.post(at(run, "rule_tie", 4), {"way": "draw"}).status_code == HTTPStatus.NOT_FOUND


def test_no_prize_before_the_reveal_or_while_a_tie_is_open(anna: Client, cast: Cast) -> None:
    run = piles(cast, 5, 5)

    early = anna.post(at(run, "tell_prize"), {"told": 0})
    anna.post(at(run, "reveal"))
    tied = anna.post(at(run, "tell_prize"), {"told": 0})

    assert early.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "De stapels zijn nog niet getoond." in early.content.decode()
    assert "Er is een gelijke stand." in tied.content.decode()


def test_pressing_twice_tells_one_prize(anna: Client, cast: Cast) -> None:
    run = piles(cast, 3, 2, 1)
    anna.post(at(run, "reveal"))

    anna.post(at(run, "tell_prize"), {"told": 0})
    anna.post(at(run, "tell_prize"), {"told": 0})

    assert fresh(run).prizes_told == 1
    assert "Toon de 2e prijs" in page(anna, run)


def test_after_the_last_prize_there_is_no_more(anna: Client, cast: Cast) -> None:
    run = piles(cast, 3)
    anna.post(at(run, "reveal"))
    anna.post(at(run, "tell_prize"), {"told": 0})

    answer = anna.post(at(run, "tell_prize"), {"told": 1})

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "De prijzen zijn uitgereikt" in answer.content.decode()


def test_without_a_sticker_there_is_no_prize_to_give(anna: Client, cast: Cast) -> None:
    run = piles(cast, 0)

    anna.post(at(run, "reveal"))

    assert "Er is geen prijs te geven." in page(anna, run)


def test_a_draw_names_the_winner_on_desk_and_wall(anna: Client, cast: Cast) -> None:
    run = piles(cast, 9, 5, 5)
    anna.post(at(run, "reveal"))
    anna.post(at(run, "rule_tie", 2), {"way": "draw"})
    drawn = services.tell_next_prize(run=run, by=cast.anna, now=AFTERNOON).prizes.get(place=3)

    wall = anna.get(reverse("live:wall", args=[run.wall_token])).content.decode()

    assert f"idee {drawn.idea.number}" in wall
    assert f"3e prijs: idee {drawn.idea.number}" in page(anna, run)
