"""Who goes where, on the wall and on the moderator's desk: numbers of cards, never a name (T6)."""

from collections.abc import Sequence
from http import HTTPStatus

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from samenkracht.atelier.models import Participant
from samenkracht.live import services
from samenkracht.live.domain.audience import Audience, Ear
from samenkracht.live.domain.run import RunState
from samenkracht.live.domain.wall_pages import places_pages
from samenkracht.live.models import Run, TableGuest
from samenkracht.live.tasks.frames import paint
from tests.conftest import Cast
from tests.factories import AFTERNOON, SeatFactory
from tests.live.hall import cost, fresh, hall, person
from tests.live.phones import give_card

pytestmark = pytest.mark.django_db
NAME = "Bep-van-hiernaast"
TABLES = st.lists(st.lists(st.integers(1, 200), max_size=14), max_size=30)


@given(TABLES)
def test_every_table_stands_on_one_page_and_pages_are_about_equal(
    cards: Sequence[Sequence[int]],
) -> None:
    pages = places_pages(cards)

    assert [at for page in pages for at in page] == list(range(len(cards)))
    assert max(map(len, pages), default=0) <= 12
    assert max(map(len, pages), default=0) - len(pages[-1] if pages else ()) <= max(len(pages), 1)


@pytest.mark.parametrize(
    ("tables", "people", "first", "page"),
    [(12, 7, 1, 12), (16, 7, 1, 8), (8, 7, 101, 8), (9, 12, 101, 9), (9, 14, 1, 5), (4, 30, 1, 4)],
)
def test_as_many_tables_stand_together_as_can_be_read(
    tables: int, people: int, first: int, page: int
) -> None:
    cards = [range(first, first + people)] * tables

    assert len(places_pages(cards)[0]) == page


@pytest.fixture
def run(cast: Cast) -> Run:
    """Two tables and two rounds; Bep has card 17 and goes from table 1 to table 2."""
    run = hall(cast)
    one, two = services.lay_tables(run=run, count=2, by=cast.anna, now=AFTERNOON)
    give_card(run, 17, {1: one, 2: two}, name=NAME)
    give_card(run, 23, {1: two, 2: one}, name=f"{NAME}-twee")
    return fresh(run)


def one_round(run: Run) -> None:
    run.seating.rounds = 1
    run.seating.save()


def order(client: Client, run: Run, name: str, *args: object, **sent: object) -> int:
    address = reverse(f"live:{name}", args=[run.gathering.public_id, *args])
    return client.post(address, sent).status_code


def desk(client: Client, run: Run) -> str:
    page = client.get(reverse("live:console", args=[run.gathering.public_id])).content.decode()
    return " ".join(page.split())


def wall(run: Run) -> str:
    page = Client().get(f"/wand/{run.wall_token}/").content.decode()
    return " ".join(page.split('id="stage"')[1].split("<template")[0].split())


def test_a_new_round_says_on_the_wall_which_card_goes_where(anna: Client, run: Run) -> None:
    order(anna, run, "begin_round", 2)

    page = wall(run)
    assert "Ronde 2. Ga naar uw tafel." in page
    assert "Kijk op uw kaart." in page
    first, second = page.split('class="places__table"')[1:]
    assert "<li>23</li>" in first
    assert "<li>17</li>" in second


def test_no_name_is_on_the_wall_or_in_a_stream(anna: Client, run: Run) -> None:
    order(anna, run, "begin_round", 2)
    ears = [Ear(audience, "nl") for audience in Audience]

    frames = paint(run.pk, ears)[1]

    told = wall(run) + "".join(frame.decode() for frame in frames.values())
    assert "<li>17</li>" in told
    assert NAME not in told


def test_with_one_round_the_wall_speaks_of_no_round(anna: Client, run: Run) -> None:
    one_round(run)

    order(anna, run, "show_places", is_shown="1")

    assert "Zoek uw tafel." in wall(run)
    assert "Ronde" not in wall(run)


def test_an_empty_wall_stays_empty_and_a_pause_says_where_to_sit(anna: Client, run: Run) -> None:
    order(anna, run, "show_places", is_shown="1")
    order(anna, run, "pause")
    paused = wall(run)
    order(anna, run, "blank", is_blank="1")

    assert "<li>17</li>" in paused
    assert "<li>17</li>" not in wall(run)


def test_without_cards_there_is_only_the_sentence(anna: Client, run: Run) -> None:
    TableGuest.objects.all().delete()

    order(anna, run, "begin_round", 2)

    assert "Ronde 2. Ga naar uw tafel." in wall(run)
    assert "Kijk op uw kaart." not in wall(run)


def test_who_stays_away_and_an_empty_table_are_left_out(anna: Client, run: Run) -> None:
    TableGuest.objects.filter(card=17).update(is_away=True)

    order(anna, run, "begin_round", 2)

    assert wall(run).count('class="places__table"') == 1
    assert "<li>17</li>" not in wall(run)


def test_the_next_step_takes_the_places_off_the_wall(anna: Client, run: Run) -> None:
    order(anna, run, "begin_round", 2)
    order(anna, run, "go_to", 2)

    assert not fresh(run).shows_places
    assert "<li>17</li>" not in wall(run)


def test_the_beginning_shows_its_first_step(anna: Client, run: Run) -> None:
    Run.objects.update(state=RunState.WAITING, current_step=None)
    order(anna, run, "show_places", is_shown="1")
    before = wall(run)

    order(anna, run, "open")

    assert "<li>17</li>" in before
    assert "<li>17</li>" not in wall(run)


def test_sixteen_tables_stand_on_two_pages_that_are_turned(anna: Client, run: Run) -> None:
    for number in range(3, 17):
        table = run.tables.create(number=number)
        give_card(run, 100 + number, {1: table, 2: table}, name=f"Gast {number}")
    Run.objects.update(wall_page=7)
    order(anna, run, "begin_round", 2)
    first, before = wall(run), desk(anna, run)
    order(anna, run, "turn_wall", page="2")

    assert "Tafel 1 tot 8" in first
    assert first.count('class="places__table"') == 8
    assert before.count('name="page"') == 1
    assert "Tafel 9 tot 16" in wall(run)


def test_a_wall_of_sixteen_costs_as_many_queries_as_one_of_two(anna: Client, run: Run) -> None:
    order(anna, run, "show_places", is_shown="1")
    two = cost(wall, run)
    for number in range(3, 17):
        table = run.tables.create(number=number)
        give_card(run, 100 + number, {1: table}, name=f"Gast {number}")

    assert cost(wall, run) == two


class TestDesk:
    def test_rounds_go_on_and_back(self, anna: Client, run: Run) -> None:
        first = desk(anna, run)
        order(anna, run, "begin_round", 2)
        second = desk(anna, run)
        order(anna, run, "begin_round", 1)

        assert "Ronde 1 van 2" in first
        assert "Wissel van tafel: ronde 2" in first
        assert "Terug naar ronde" not in first
        assert "Ronde 2 van 2" in second
        assert "Wissel van tafel" not in second
        assert "Terug naar ronde 1" in second
        assert fresh(run).table_round == 1

    def test_one_round_only_asks_for_the_wall(self, anna: Client, run: Run) -> None:
        one_round(run)
        before = desk(anna, run)
        order(anna, run, "show_places", is_shown="1")
        shown = desk(anna, run)
        order(anna, run, "show_places", is_shown="0")

        assert "Laat op de muur zien wie waar zit" in before
        assert "Ronde 1" not in before
        assert "Haal de plaatsen van de muur" in shown
        assert not fresh(run).shows_places

    def test_there_is_one_filled_button(self, anna: Client, run: Run) -> None:
        order(anna, run, "begin_round", 2)

        side = desk(anna, run).split('class="console__side"')[1].split("</aside>")[0]

        assert 'class="button"' not in side
        assert 'class="button button--big"' not in side

    def test_a_round_that_is_not_there_is_refused_with_a_sentence(
        self, anna: Client, run: Run
    ) -> None:
        assert order(anna, run, "begin_round", 3) == HTTPStatus.UNPROCESSABLE_ENTITY
        assert order(anna, run, "show_places") == HTTPStatus.UNPROCESSABLE_ENTITY
        assert fresh(run).table_round == 1

    def test_after_closing_nothing_of_it_is_left(self, anna: Client, run: Run) -> None:
        order(anna, run, "close")

        assert "Ronde 1 van 2" in desk(anna, run)
        assert "Wissel van tafel" not in desk(anna, run)
        assert "op de muur zien" not in desk(anna, run)

    def test_without_a_plan_there_is_nothing_to_change(self, anna: Client, run: Run) -> None:
        run.seats.all().delete()

        assert "Wissel van tafel" not in desk(anna, run)
        assert "op de muur zien" not in desk(anna, run)


class TestReady:
    @pytest.fixture
    def waiting(self, run: Run) -> Run:
        Run.objects.update(state=RunState.WAITING, current_step=None)
        return run

    def test_everyone_has_a_place(self, anna: Client, waiting: Run) -> None:
        assert "Er staan 2 tafels. Iedereen heeft een plaats." in desk(anna, waiting)

    def test_who_came_in_or_is_counted_on_may_miss_a_place(
        self, anna: Client, waiting: Run
    ) -> None:
        person(waiting, "Laat")
        waiting.seats.filter(round=2, participant=_holder(waiting, 17)).delete()

        assert "2 mensen hebben nog geen plaats." in desk(anna, waiting)

    def test_a_place_in_another_round_is_no_place_too_much(
        self, anna: Client, waiting: Run
    ) -> None:
        one_round(waiting)
        SeatFactory.create(
            run=waiting,
            round=1,
            table=waiting.tables.get(number=1),
            participant=person(waiting, "Op tijd"),
        )

        assert "Iedereen heeft een plaats." in desk(anna, waiting)

    def test_there_is_no_plan_yet(self, anna: Client, waiting: Run) -> None:
        waiting.seats.all().delete()

        assert "Er is nog geen plan: maak de tafels." in desk(anna, waiting)


def _holder(run: Run, card: int) -> Participant:
    return run.guests.get(card=card).participant


def test_the_plan_of_the_wall_is_told_in_the_log_without_a_card(anna: Client, run: Run) -> None:
    order(anna, run, "begin_round", 2)
    order(anna, run, "show_places", is_shown="0")

    lines = list(run.log.order_by("version").values_list("kind", "facts"))[-2:]
    assert lines == [("table_round", {"round": 2}), ("places_hidden", {})]
