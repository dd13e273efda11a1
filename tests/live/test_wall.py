from datetime import timedelta
from http import HTTPStatus

import pytest
from django.test import Client
from django.utils import timezone

from samenkracht.atelier.domain.loops import Loop
from samenkracht.atelier.queries.loops import loop_of
from samenkracht.atelier.services.loops import word_link
from samenkracht.live import services
from samenkracht.live.domain.audience import Audience, Ear
from samenkracht.live.domain.ties import TieWay
from samenkracht.live.models import Run
from samenkracht.live.tasks.frames import paint
from tests.conftest import Cast
from tests.factories import AFTERNOON, NoteFactory, SeatFactory
from tests.live.hall import cost, fresh, hall, idea, person, phone, stick, waiting

pytestmark = pytest.mark.django_db
WALL = Ear(Audience.WALL, "nl")


def look(run: Run) -> str:
    answer = Client().get(f"/wand/{run.wall_token}/")
    assert answer.status_code == HTTPStatus.OK
    return answer.content.decode()


def desk(run: Run, cast: Cast) -> str:
    browser = Client()
    browser.force_login(cast.anna)
    return browser.get(f"/bijeenkomst/{run.gathering.public_id}/").content.decode()


def test_the_wall_needs_no_sign_in_and_only_its_own_token(cast: Cast) -> None:
    run = hall(cast)

    assert "Welcome" in look(run)
    assert Client().get(f"/wand/{run.door_token}/").status_code == HTTPStatus.NOT_FOUND
    assert Client().post(f"/wand/{run.wall_token}/").status_code == HTTPStatus.METHOD_NOT_ALLOWED


def test_after_closing_the_token_of_the_wall_opens_nothing(cast: Cast) -> None:
    run = hall(cast)

    services.close_run(run=run, by=cast.anna, now=AFTERNOON)

    assert Client().get(f"/wand/{run.wall_token}/").status_code == HTTPStatus.NOT_FOUND


def test_a_wall_that_hangs_thanks_when_the_gathering_closes(cast: Cast) -> None:
    run = hall(cast, step="idea_parade")
    idea(run, 1, "Een ruilrek in de hal")

    services.close_run(run=run, by=cast.anna, now=AFTERNOON)
    version, frames = paint(run.pk, [WALL])

    assert version == fresh(run).version
    assert "Dank u wel!" in frames[WALL].decode()
    assert "ruilrek" not in frames[WALL].decode()


def test_nothing_with_a_name_and_nothing_unseen_reaches_the_wall(cast: Cast) -> None:
    run = hall(cast, step="idea_parade")
    services.lay_tables(run=run, count=1, by=cast.anna, now=AFTERNOON)
    table = run.tables.get()
    bep = person(run, "Bep-van-hiernaast")
    SeatFactory.create(run=run, table=table, participant=bep)
    NoteFactory.create(run=run, text="Bep-van-hiernaast lacht veel")
    waiting(run, "Nog niet gelezen door een mens")
    services.keep_idea(idea=waiting(run, "Bewaard voor later"), by=cast.anna, now=AFTERNOON)
    services.remove_idea(idea=waiting(run, "Weggehaald"), by=cast.anna, now=AFTERNOON)
    merged = idea(run, 2, "Opgegaan in een ander")
    services.merge_ideas(idea=merged, into=idea(run, 1), by=cast.anna, now=AFTERNOON)
    hidden = ["Bep-van-hiernaast", "Nog niet gelezen", "Bewaard", "Weggehaald", "Opgegaan", "Anna"]

    page = look(run)
    frame = paint(run.pk, [WALL])[1][WALL].decode()

    assert "Samen soep koken" in page
    assert [words for words in hidden if words in page + frame] == []


def test_the_note_about_a_tie_stays_off_the_wall(cast: Cast) -> None:
    run = hall(cast, step="prizes")
    stick(idea(run, 4), 9)
    stick(idea(run, 12), 9)
    services.reveal(run=run, by=cast.anna, now=AFTERNOON)
    tie = look(run)
    services.rule_tie(
        run=run, place=1, way=TieWay.BOTH, note="Bep huilde", by=cast.anna, now=AFTERNOON
    )

    assert "Gelijke stand" in tie
    assert "elk 9 stickers" in tie
    assert "Zij winnen allemaal." in look(run)
    assert "idee 4 en idee 12" in look(run)
    assert "Bep huilde" not in look(run)


def test_an_empty_wall_is_only_paper(cast: Cast) -> None:
    run = hall(cast, step="idea_parade")
    idea(run, 1, "Een ruilrek in de hal")
    services.open_door(run=run, by=cast.anna, now=timezone.now())

    services.blank_wall(run=run, is_blank=True, by=cast.anna, now=AFTERNOON)

    stage = look(run).split('id="stage"')[1].split("<template")[0]
    assert "ruilrek" not in stage
    assert run.code[:4] not in stage


def test_the_code_stands_on_the_wall_only_while_the_door_is_open(cast: Cast) -> None:
    run = hall(cast)
    code = f"{run.code[:4]} {run.code[4:]}"
    shut = look(run)
    services.open_door(run=run, by=cast.anna, now=timezone.now())
    is_open = look(run)
    services.open_door(run=run, by=cast.anna, now=timezone.now() - timedelta(minutes=21))

    assert code not in shut
    assert code in is_open
    assert "testserver/doe-mee" in is_open
    assert code not in look(run)


def test_ideas_stand_with_number_words_and_table_five_at_most(cast: Cast) -> None:
    run = hall(cast, step="idea_parade")
    for number in range(1, 8):
        idea(run, number, f"Idee van de straat {number}", table=2)

    page = look(run)

    assert "Onze ideeën, 3 tot 7" in page
    assert page.count("ideas__item") == 5
    assert "tafel 2" in page


def test_the_moderator_turns_the_page_and_a_new_step_lets_it_go(cast: Cast) -> None:
    run = hall(cast, step="idea_parade")
    for number in range(1, 8):
        idea(run, number)

    services.turn_wall_page(run=run, page=1, by=cast.anna, now=AFTERNOON)
    held = look(run)
    services.turn_wall_page(run=run, page=0, by=cast.anna, now=AFTERNOON)

    assert "Onze ideeën, 1 tot 5" in held
    assert "Onze ideeën, 3 tot 7" in look(run)


def test_the_circles_stand_on_the_wall_in_the_words_of_the_team_without_examples(
    cast: Cast,
) -> None:
    run = hall(cast)
    run.steps.filter(work_form="welcome").update(work_form="circles")
    atelier = run.gathering.atelier
    link = loop_of(atelier, Loop.STRENGTH).links[0]
    word_link(
        atelier=atelier,
        link=link.public_id,
        seen={"text": link.text, "examples": ""},
        wish={"text": "U stapt naar buiten.", "examples": "Mijn buurvrouw belde."},
    )

    first = look(run)
    services.turn_wall_page(run=run, page=2, by=cast.anna, now=AFTERNOON)
    second = look(run)
    console = desk(run, cast)

    assert "Als het moeilijker wordt" in first
    assert "U stapt naar buiten." not in first
    assert "U stapt naar buiten." in second
    assert "buurvrouw" not in second
    assert "Op de muur: Als het beter wordt" in console
    assert 'name="page" value="1"' in console
    assert ">nieuwste<" not in console


def test_while_people_stick_the_wall_counts_and_ranks_nothing(cast: Cast) -> None:
    run = hall(cast, step="stickers")
    stick(idea(run, 1, "Een ruilrek in de hal"), 2)
    stick(idea(run, 2, "Soep van wat over is"), 1)

    page = look(run)

    assert "Plak uw 3 stickers" in page
    assert '<span class="placed__count" data-placed>3</span>' in page
    assert "ruilrek" not in page
    assert "Soep" not in page


def test_with_one_sticker_each_the_wall_does_not_speak_of_more(cast: Cast) -> None:
    run = hall(cast, step="stickers")
    Run.objects.filter(pk=run.pk).update(sticker_cap=1)

    page = look(run)

    assert "Plak uw sticker" in page
    assert "op één idee mag" not in page


def test_prizes_come_one_by_one_third_first(cast: Cast) -> None:
    run = hall(cast, step="prizes")
    for number, count in ((1, 5), (2, 4), (3, 3)):
        stick(idea(run, number, f"Plan {number}", table=number), count)
    services.reveal(run=run, by=cast.anna, now=AFTERNOON)
    counted = look(run)

    services.tell_next_prize(run=run, by=cast.anna, now=AFTERNOON)
    third = look(run)
    services.tell_next_prize(run=run, by=cast.anna, now=AFTERNOON)
    services.tell_next_prize(run=run, by=cast.anna, now=AFTERNOON)

    assert "Plan" not in counted
    assert "12" in counted
    assert ("Plan 3" in third, "Plan 2" in third, "Plan 1" in third) == (True, False, False)
    assert "3 stickers" in third
    assert all(f"Plan {number}" in look(run) for number in (1, 2, 3))
    assert look(run).count('href="#st-') == 12


def test_the_wall_says_pause(cast: Cast) -> None:
    run = hall(cast)

    services.pause(run=run, by=cast.anna, now=AFTERNOON)

    assert "Wij gaan zo verder." in look(run)


def test_a_page_that_comes_back_gets_only_the_stage(cast: Cast) -> None:
    run = hall(cast, step="idea_parade")
    idea(run, 1)

    answer = Client().get(f"/wand/{run.wall_token}/", headers={"HX-Request": "true"})

    assert "<html" not in answer.content.decode()
    assert "Samen soep koken" in answer.content.decode()


@pytest.mark.parametrize("step", ["idea_parade", "stickers", "prizes"])
def test_the_wall_costs_the_same_for_one_three_and_a_hundred_ideas(cast: Cast, step: str) -> None:
    costs = set()
    for count in (1, 3, 100):
        run = hall(cast, step=step)
        for number in range(1, count + 1):
            stick(idea(run, number, table=number), max(0, 4 - number))
        if step == "prizes":
            services.reveal(run=run, by=cast.anna, now=AFTERNOON)
        costs.add(cost(look, run))

    assert len(costs) == 1


def test_a_frame_of_a_run_that_is_gone_is_no_frame(cast: Cast) -> None:
    run = hall(cast)
    key = run.pk
    run.delete()

    assert paint(key, [WALL]) == (0, {})


def test_phones_that_ask_help_are_not_on_the_wall(cast: Cast) -> None:
    run = hall(cast)

    services.ask_help(device=phone(run), now=AFTERNOON)

    assert "hulp" not in look(run)
