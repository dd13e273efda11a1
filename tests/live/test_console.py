from datetime import timedelta
from http import HTTPStatus

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from samenkracht.live import services
from samenkracht.live.domain.audience import Audience, Ear
from samenkracht.live.domain.ideas import IdeaState
from samenkracht.live.domain.run import RunState
from samenkracht.live.models import Run
from samenkracht.live.tasks.frames import paint
from tests.conftest import Cast
from tests.factories import AFTERNOON, BlockFactory, GatheringFactory, SeatFactory
from tests.live.hall import cost, fresh, hall, idea, person, phone, stick, waiting

pytestmark = pytest.mark.django_db
CONSOLE = Ear(Audience.CONSOLE, "nl")
HTMX = {"HX-Request": "true"}


def page(client: Client, run: Run) -> str:
    answer = client.get(reverse("live:console", args=[run.gathering.public_id]))
    assert answer.status_code == HTTPStatus.OK
    return answer.content.decode()


def order(client: Client, run: Run, name: str, *args: object, **data: object) -> int:
    address = reverse(f"live:{name}", args=[run.gathering.public_id, *args])
    return client.post(address, data).status_code


def test_before_the_room_is_laid_ready_there_is_one_button_and_looking_changes_nothing(
    anna: Client, cast: Cast
) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    address = reverse("live:console", args=[gathering.public_id])

    words = anna.get(address).content.decode()

    assert "Zet de zaal klaar" in words
    assert not Run.objects.filter(gathering=gathering).exists()


def test_laying_ready_shows_what_to_check_with_the_programme_of_now(
    anna: Client, cast: Cast
) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier, expected=48, starts_at=AFTERNOON)
    BlockFactory.create(gathering=gathering, position=1, title="Inloop", minutes=15)
    anna.post(reverse("live:prepare", args=[gathering.public_id]))
    BlockFactory.create(gathering=gathering, position=2, title="Later erbij", minutes=15)
    run = Run.objects.get(gathering=gathering)
    person(run, "Bep")

    words = page(anna, run)

    assert run.state == RunState.WAITING
    assert "U verwacht 48 mensen." in words
    assert "1 is er al." in words
    assert "Begin de bijeenkomst" in words
    assert "Later erbij" in words
    assert "13.45" in words


def test_beginning_opens_the_first_step_once(anna: Client, cast: Cast) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    BlockFactory.create(gathering=gathering, position=1, work_form="arrival", title="Inloop")
    run = services.prepare_run(gathering=gathering, now=AFTERNOON)

    first, second = order(anna, run, "open"), order(anna, run, "open")

    assert (first, second) == (HTTPStatus.FOUND, HTTPStatus.UNPROCESSABLE_ENTITY)
    assert "Wat fijn dat u er bent." in page(anna, fresh(run))


def test_the_desk_says_the_three_sentences_the_time_and_what_comes_next(
    anna: Client, cast: Cast
) -> None:
    run = hall(cast, step="idea_parade")

    words = page(anna, run)

    assert "We praten er nog niet over." in words
    assert "Richttijd 13.51 uur" in words
    assert "Ga naar Meal" in words
    assert "Nu, blok 2 van 6" in words


def test_going_to_a_step_twice_goes_once(anna: Client, cast: Cast) -> None:
    run = hall(cast)

    order(anna, run, "go_to", 2)
    order(anna, run, "go_to", 2)

    assert [line.kind for line in run.log.order_by("version")] == ["opened", "step"]
    assert "Idea_Parade" in page(anna, run)


def test_a_step_can_be_left_out_and_taken_in_again(anna: Client, cast: Cast) -> None:
    run = hall(cast)

    order(anna, run, "skip", 2)
    without = page(anna, run)
    order(anna, run, "skip", 2)

    assert "Ga naar Meal" in without
    assert "overgeslagen" in without
    assert "Ga naar Idea_Parade" in page(anna, run)


def test_forward_again_after_a_mistake_begins_the_clock_anew(cast: Cast) -> None:
    run = hall(cast)
    welcome, parade = run.steps.get(position=1), run.steps.get(position=2)
    services.go_to(run=run, step=parade, by=cast.anna, now=AFTERNOON + timedelta(minutes=5))
    services.go_to(run=run, step=welcome, by=cast.anna, now=AFTERNOON + timedelta(minutes=6))

    services.go_to(run=run, step=parade, by=cast.anna, now=AFTERNOON + timedelta(minutes=20))

    parade.refresh_from_db()
    welcome.refresh_from_db()
    assert parade.started_at == AFTERNOON + timedelta(minutes=20)
    assert welcome.started_at == AFTERNOON


def test_a_pause_weighs_only_on_the_step_it_was_in(cast: Cast) -> None:
    run = hall(cast)
    parade = run.steps.get(position=2)
    services.pause(run=run, by=cast.anna, now=AFTERNOON + timedelta(minutes=10))
    services.go_to(run=run, step=parade, by=cast.anna, now=AFTERNOON + timedelta(minutes=14))

    services.resume(run=run, by=cast.anna, now=AFTERNOON + timedelta(minutes=15))

    seconds = list(run.steps.order_by("position").values_list("paused_seconds", flat=True))[:2]
    assert seconds == [240, 60]


def test_five_minutes_more_and_less(anna: Client, cast: Cast) -> None:
    run = hall(cast)

    order(anna, run, "stretch", minutes=5)
    longer = page(anna, run)
    order(anna, run, "stretch", minutes=-5)

    assert "Richttijd 13.55 uur" in longer
    assert "Richttijd 13.50 uur" in page(anna, run)


def test_a_wrong_number_of_minutes_is_refused_with_a_sentence(anna: Client, cast: Cast) -> None:
    run = hall(cast)

    assert order(anna, run, "stretch", minutes="veel") == HTTPStatus.UNPROCESSABLE_ENTITY
    assert order(anna, run, "turn_wall", page=-1) == HTTPStatus.UNPROCESSABLE_ENTITY
    assert order(anna, run, "blank") == HTTPStatus.UNPROCESSABLE_ENTITY


def test_pause_and_on_again(anna: Client, cast: Cast) -> None:
    run = hall(cast)

    order(anna, run, "pause")
    paused = page(anna, run)
    order(anna, run, "resume")

    assert "Het is pauze" in paused
    assert "Het is pauze" not in page(anna, run)
    assert order(anna, run, "resume") == HTTPStatus.UNPROCESSABLE_ENTITY


def test_the_wall_is_emptied_and_filled(anna: Client, cast: Cast) -> None:
    run = hall(cast)

    order(anna, run, "blank", is_blank=1)
    order(anna, run, "blank", is_blank=1)
    empty = page(anna, run)
    order(anna, run, "blank", is_blank=0)

    assert "De muur is leeg" in empty
    assert not fresh(run).is_blank


def test_the_door_opens_shuts_and_is_counted(anna: Client, cast: Cast) -> None:
    run = hall(cast)
    phone(run)

    order(anna, run, "open_door")
    is_open = page(anna, run)
    order(anna, run, "close_door")

    assert f"{run.code[:4]} {run.code[4:]}" in is_open
    assert '<strong class="figures">1</strong> telefoon' in is_open
    assert "Zet de deur open" in page(anna, run)
    assert "De deur is open" not in page(anna, run)


def test_a_note_is_kept_and_an_empty_one_refused(anna: Client, cast: Cast) -> None:
    run = hall(cast)

    saved = order(anna, run, "note", text="Tafel 4 lacht")
    empty = order(anna, run, "note", text="  ")

    assert (saved, empty) == (HTTPStatus.FOUND, HTTPStatus.UNPROCESSABLE_ENTITY)
    assert [note.text for note in run.notes.all()] == ["Tafel 4 lacht"]


def test_a_note_that_is_too_long_stays_in_its_field(anna: Client, cast: Cast) -> None:
    run = hall(cast)
    address = reverse("live:note", args=[run.gathering.public_id])

    answer = anna.post(address, {"text": "a" * 501}, headers=HTMX)

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Dit is te lang." in answer.content.decode()
    assert "a" * 501 in answer.content.decode()


def test_a_slip_is_shown_kept_or_taken_away_and_that_can_be_undone(
    anna: Client, cast: Cast
) -> None:
    run = hall(cast, step="idea_parade")
    slip = waiting(run, "Een ruilrek in de hal")

    order(anna, run, "show_idea", slip.public_id)
    slip.refresh_from_db()
    shown, number = slip.state, slip.number
    order(anna, run, "queue_again", slip.public_id)
    slip.refresh_from_db()

    assert (shown, number) == (IdeaState.SHOWN, 1)
    assert slip.state == IdeaState.QUEUED
    assert "Een ruilrek in de hal" in page(anna, run)

    order(anna, run, "remove_idea", slip.public_id)
    assert "Weggehaald:" in page(anna, run)
    order(anna, run, "keep_idea", slip.public_id)
    assert "Bewaard, niet op de muur:" in page(anna, run)


def test_an_idea_with_stickers_does_not_go_back_into_the_queue(anna: Client, cast: Cast) -> None:
    run = hall(cast, step="stickers")
    hanging = idea(run, 1)
    stick(hanging, 1)

    assert order(anna, run, "queue_again", hanging.public_id) == HTTPStatus.UNPROCESSABLE_ENTITY


def test_a_slip_that_may_point_at_a_person_carries_a_hint(anna: Client, cast: Cast) -> None:
    run = hall(cast, step="idea_parade")
    waiting(run, "Bel 0612345678 voor een boormachine")

    assert "Staat hier een telefoonnummer in?" in page(anna, run)


def test_a_long_slip_lies_alone_with_all_its_words(anna: Client, cast: Cast) -> None:
    run = hall(cast, step="idea_parade")
    long = "Soep van wat over is, elke week. " * 9
    waiting(run, long.strip())
    waiting(run, "Meer bankjes")

    words = page(anna, run)

    assert long.strip() in words
    assert "Meer bankjes" not in words
    assert "Alle 2 die wachten" in words


def test_help_is_a_word_at_the_table_until_someone_came(anna: Client, cast: Cast) -> None:
    run = hall(cast)
    services.lay_tables(run=run, count=2, by=cast.anna, now=AFTERNOON)
    services.ask_help_at_table(table=run.tables.get(number=2), now=AFTERNOON)
    services.ask_help(device=phone(run), now=AFTERNOON)
    calls = page(anna, run)

    order(anna, run, "answer_help", table=2)
    order(anna, run, "answer_help")

    assert "vraagt hulp" in calls
    assert "1 telefoon zonder tafel vraagt hulp" in calls
    assert "hulp</p>" not in page(anna, run)


def test_a_frame_holds_the_desk_without_token_or_name(cast: Cast) -> None:
    run = hall(cast, step="idea_parade")
    services.lay_tables(run=run, count=1, by=cast.anna, now=AFTERNOON)
    bep = person(run, "Bep-van-hiernaast")
    SeatFactory.create(run=run, table=run.tables.get(), participant=bep)
    person(run, "Toos-zonder-plaats")

    frame = paint(run.pk, [CONSOLE])[1][CONSOLE].decode()

    assert "We praten er nog niet over." in frame
    assert "1 mens zonder plaats" in frame
    assert [w for w in ("csrf", "Bep-van", "Toos-zonder", "Anna") if w in frame] == []


def test_an_order_with_script_is_answered_with_the_panels(anna: Client, cast: Cast) -> None:
    run = hall(cast)
    address = reverse("live:go_to", args=[run.gathering.public_id, 2])

    answer = anna.post(address, headers=HTMX).content.decode()

    assert "<html" not in answer
    assert "We praten er nog niet over." in answer
    assert f'data-version="{fresh(run).version}"' in answer


def test_closing_is_asked_once_and_can_be_taken_back(anna: Client, cast: Cast) -> None:
    run = hall(cast, step="closing")
    waiting(run, "Nog niet gelezen")
    address = reverse("live:close", args=[run.gathering.public_id])

    asked = anna.get(address).content.decode()
    still_open = fresh(run).is_live
    anna.post(address)
    closed = page(anna, run)
    again = anna.post(address)
    order(anna, run, "reopen")

    assert "1 idee wacht nog op u" in asked
    assert still_open
    assert "De bijeenkomst is klaar" in closed
    assert again.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert fresh(run).is_live


def test_the_last_step_leads_to_closing(anna: Client, cast: Cast) -> None:
    run = hall(cast, step="closing")

    assert "Sluit de bijeenkomst af" in page(anna, run)


@pytest.mark.parametrize("step", ["idea_parade", "stickers", "prizes"])
def test_the_desk_costs_the_same_for_one_three_and_a_hundred(
    anna: Client, cast: Cast, step: str
) -> None:
    page(anna, hall(cast))  # the first look makes the session its token
    costs = set()
    for count in (1, 3, 100):
        run = hall(cast, step=step)
        services.lay_tables(run=run, count=min(60, count), by=cast.anna, now=AFTERNOON)
        for number in range(1, count + 1):
            idea(run, number, table=number % 60 + 1)
            waiting(run, f"Wacht {number}")
            person(run, "Bep")
        costs.add(cost(page, anna, run))

    assert len(costs) == 1


def test_only_the_team_sees_the_desk(cast: Cast, client: Client) -> None:
    run = hall(cast)
    address = reverse("live:console", args=[run.gathering.public_id])
    seen = []
    for user in (cast.omar, cast.joke, cast.vos):
        client.force_login(user)
        seen.append(client.get(address).status_code)

    assert seen == [HTTPStatus.OK, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND]
    assert Client().get(address).status_code == HTTPStatus.FOUND


def test_the_desk_speaks_english_when_asked(anna: Client, cast: Cast) -> None:
    run = hall(cast)

    answer = anna.get(reverse("live:console", args=[run.gathering.public_id]) + "?taal=en")

    assert 'lang="en"' in answer.content.decode()


def test_a_door_that_ran_out_is_shut_on_the_desk(anna: Client, cast: Cast) -> None:
    run = hall(cast)

    services.open_door(run=run, by=cast.anna, now=timezone.now() - timedelta(minutes=30))

    assert "Deur dicht" in page(anna, run)


def test_a_phone_that_was_set_aside_can_be_heard_again(anna: Client, cast: Cast) -> None:
    run = hall(cast, step="idea_parade")
    noisy = phone(run)

    order(anna, run, "mute", noisy.pk)
    noisy.refresh_from_db()
    was_muted = noisy.is_muted
    order(anna, run, "mute", noisy.pk)

    noisy.refresh_from_db()
    assert (was_muted, noisy.is_muted) == (True, False)
