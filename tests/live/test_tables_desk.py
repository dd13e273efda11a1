from http import HTTPStatus

import pytest
from django.test import Client
from django.urls import reverse

from samenkracht.live import services
from samenkracht.live.models import Run
from tests.conftest import Cast
from tests.factories import AFTERNOON, AttendanceFactory, StickerFactory
from tests.live.hall import cost, hall, idea, person, phone

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(cast: Cast) -> Run:
    return hall(cast)


def at(run: Run, name: str, *args: object) -> str:
    return reverse(f"live:{name}", args=[run.gathering.public_id, *args])


def desk(client: Client, run: Run) -> str:
    return client.get(at(run, "tables")).content.decode()


def lay(cast: Cast, run: Run, count: int) -> None:
    services.lay_tables(run=run, count=count, by=cast.anna, now=AFTERNOON)


def where(run: Run) -> dict[str, int]:
    rows = run.seats.values_list("participant__person__first_name", "table__number")
    return dict(rows)


def test_a_number_of_tables_is_proposed_for_the_people_who_are_here(anna: Client, run: Run) -> None:
    for number in range(13):
        person(run, f"Gast {number}")

    words = desk(anna, run)

    assert "Ons voorstel: 2 tafels van 6 of 7 mensen." in words
    assert 'name="count" value="2"' in words


def test_tables_are_laid_and_laid_again(anna: Client, run: Run) -> None:
    anna.post(at(run, "lay_tables"), {"count": 4})
    anna.post(at(run, "lay_tables"), {"count": 3})

    assert list(run.tables.order_by("number").values_list("number", flat=True)) == [1, 2, 3]


@pytest.mark.parametrize("count", ["", "0", "61", "zes"])
def test_an_impossible_number_of_tables_gets_a_sentence(anna: Client, run: Run, count: str) -> None:
    answer = anna.post(at(run, "lay_tables"), {"count": count})

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "field__fault" in answer.content.decode()
    assert run.tables.count() == 0


def test_a_table_with_ideas_or_stickers_stays(anna: Client, cast: Cast, run: Run) -> None:
    lay(cast, run, 3)
    idea(run, 1, table=2)
    StickerFactory.create(
        idea=idea(run, 2, table=1), device=phone(run, table=run.tables.get(number=3))
    )

    ideas = anna.post(at(run, "lay_tables"), {"count": 1})
    stickers = anna.post(at(run, "lay_tables"), {"count": 2})

    assert "staan al ideeën" in ideas.content.decode()
    assert "plakte al stickers" in stickers.content.decode()
    assert run.tables.count() == 3


def test_everyone_gets_a_place_and_who_sits_stays(anna: Client, cast: Cast, run: Run) -> None:
    lay(cast, run, 2)
    bep = person(run, "Bep")
    services.seat_person(
        run=run, participant=bep, table=run.tables.get(number=2), by=cast.anna, now=AFTERNOON
    )
    for name in ("Toos", "Wim", "Ali"):
        person(run, name)

    anna.post(at(run, "spread"))

    assert len(where(run)) == 4
    assert where(run)["Bep"] == 2
    assert sorted(where(run).values()) == [1, 1, 2, 2]
    assert "3 mensen hebben een plaats gekregen." in desk(anna, run)


def test_without_tables_nobody_is_spread(anna: Client, run: Run) -> None:
    answer = anna.post(at(run, "spread"))

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Er staan nog geen tafels." in answer.content.decode()


def test_a_late_comer_is_seated_with_one_tap_where_a_chair_is_free(
    anna: Client, cast: Cast, run: Run
) -> None:
    lay(cast, run, 2)
    for name in ("Bep", "Toos"):
        services.seat_person(
            run=run,
            participant=person(run, name),
            table=run.tables.get(number=1),
            by=cast.anna,
            now=AFTERNOON,
        )
    late = person(run, "Gerda")
    words = desk(anna, run)

    anna.post(at(run, "seat"), {"tap": f"{late.public_id}:2"})

    assert f'value="{late.public_id}:2"' in words
    assert where(run)["Gerda"] == 2


def test_people_are_moved_by_hand_and_taken_from_a_table(
    anna: Client, cast: Cast, run: Run
) -> None:
    lay(cast, run, 2)
    bep = person(run, "Bep")
    anna.post(at(run, "seat"), {"person": bep.public_id, "table": 1})
    anna.post(at(run, "seat"), {"person": bep.public_id, "table": 2})
    moved = where(run)
    anna.post(at(run, "seat"), {"person": bep.public_id, "table": 0})

    assert moved == {"Bep": 2}
    assert where(run) == {}


@pytest.mark.parametrize(
    "chosen", [{}, {"table": 1}, {"person": "geen-uuid", "table": 1}, {"tap": "rommel"}]
)
def test_without_a_choice_there_is_a_sentence(
    anna: Client, cast: Cast, run: Run, chosen: dict[str, str]
) -> None:
    lay(cast, run, 1)

    answer = anna.post(at(run, "seat"), chosen)

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Kies eerst iemand, en dan een tafel." in answer.content.decode()


def test_nobody_from_another_atelier_can_be_seated(anna: Client, cast: Cast, run: Run) -> None:
    lay(cast, run, 1)
    stranger = AttendanceFactory.create().participant

    answer = anna.post(at(run, "seat"), {"person": stranger.public_id, "table": 1})

    assert answer.status_code == HTTPStatus.NOT_FOUND


def test_the_desk_shows_who_sits_where_by_first_name_and_hat(
    anna: Client, cast: Cast, run: Run
) -> None:
    lay(cast, run, 1)
    anna.post(at(run, "seat"), {"person": person(run, "Bep").public_id, "table": 1})

    words = desk(anna, run)

    assert "Bep" in words
    assert "bewoner" in words
    assert "1 van 7 stoelen" in words
    assert "vertrouwelijk" in words


def test_the_sign_leads_the_scribe_in(anna: Client, cast: Cast, run: Run) -> None:
    lay(cast, run, 1)
    table = run.tables.get()

    words = anna.get(at(run, "sign", 1)).content.decode()

    assert f"http://testserver/tafel/{table.scribe_token}/" in words
    assert '<svg class="qr"' in words
    assert anna.get(at(run, "sign", 9)).status_code == HTTPStatus.NOT_FOUND


def test_the_desk_costs_the_same_for_one_three_and_sixty_tables(anna: Client, cast: Cast) -> None:
    desk(anna, hall(cast))
    costs = set()
    for count in (1, 3, 60):
        run = hall(cast)
        lay(cast, run, count)
        for _ in range(count):
            person(run, "Bep")
        services.spread_people(run=run, seed=1, by=cast.anna, now=AFTERNOON)
        person(run, "Laat")
        costs.add(cost(desk, anna, run))

    assert len(costs) == 1


def test_only_the_team_sees_who_sits_where(cast: Cast, client: Client, run: Run) -> None:
    person(run, "Bep")
    seen = []
    for user in (cast.joke, cast.vos):
        client.force_login(user)
        seen.append(client.get(at(run, "tables")).status_code)

    assert seen == [HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND]
