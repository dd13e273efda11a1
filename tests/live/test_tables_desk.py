from collections import Counter
from http import HTTPStatus

import pytest
from django.test import Client
from django.urls import reverse

from samenkracht.atelier.models import Participant
from samenkracht.live import services
from samenkracht.live.models import Run, SeatWish
from tests.conftest import Cast
from tests.factories import (
    AFTERNOON,
    AttendanceFactory,
    GatheringFactory,
    ParticipantFactory,
    StickerFactory,
)
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
    seats = run.seats.filter(round=1)
    rows = seats.values_list("participant__person__first_name", "table__number")
    return dict(rows)


def test_a_number_of_tables_is_proposed_for_the_people_who_are_here(anna: Client, run: Run) -> None:
    for number in range(13):
        person(run, f"Gast {number}")

    words = desk(anna, run)

    assert "Ons voorstel: 2 tafels van 6 of 7 mensen." in words
    assert 'name="count" value="2"' in words


def test_tables_are_laid_and_laid_again(anna: Client, run: Run) -> None:
    anna.post(at(run, "lay_out"), {"count": 4, "rounds": 1})
    anna.post(at(run, "lay_out"), {"count": 3, "rounds": 1})

    assert list(run.tables.order_by("number").values_list("number", flat=True)) == [1, 2, 3]
    assert "Er staan 3 tafels." in desk(anna, run)


@pytest.mark.parametrize(
    "wrong", [{"count": ""}, {"count": "0"}, {"count": "61"}, {"count": "zes"}, {"rounds": "7"}]
)
def test_an_impossible_number_gets_a_sentence_and_keeps_what_was_typed(
    anna: Client, run: Run, wrong: dict[str, str]
) -> None:
    typed = {"count": "5", "rounds": "1", "asks_host": "on", **wrong}

    answer = anna.post(at(run, "lay_out"), typed)

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    words = answer.content.decode()
    assert "field__fault" in words
    assert f'name="count" value="{typed["count"]}"' in words or not typed["count"]
    assert 'name="asks_host" id="id_asks_host" checked' in words
    assert run.tables.count() == 0


def test_a_table_with_ideas_or_stickers_stays(anna: Client, cast: Cast, run: Run) -> None:
    lay(cast, run, 3)
    idea(run, 1, table=2)
    StickerFactory.create(
        idea=idea(run, 2, table=1), device=phone(run, table=run.tables.get(number=3))
    )

    ideas = anna.post(at(run, "lay_out"), {"count": 1, "rounds": 1})
    stickers = anna.post(at(run, "lay_out"), {"count": 2, "rounds": 1})

    assert "staan al ideeën" in ideas.content.decode()
    assert "plakte al stickers" in stickers.content.decode()
    assert run.tables.count() == 3


def test_one_press_lays_the_tables_and_gives_everyone_a_place(anna: Client, run: Run) -> None:
    for number in range(13):
        person(run, f"Gast {number}")

    answer = anna.post(at(run, "lay_out"), {"count": 2, "rounds": 2, "asks_language": "on"})

    assert answer.status_code == HTTPStatus.FOUND
    assert sorted(Counter(where(run).values()).values()) == [6, 7]
    assert run.seats.filter(round=2).count() == 13
    assert "13 mensen hebben een plaats." in desk(anna, run)


@pytest.mark.parametrize(("who", "people"), [("circle", 3), ("earlier", 1), ("nobody", 0)])
def test_before_anybody_is_in_one_chooses_on_whom_to_count(
    anna: Client, cast: Cast, run: Run, who: str, people: int
) -> None:
    before = GatheringFactory.create(atelier=cast.atelier, number=0)
    circle = ParticipantFactory.create_batch(3, atelier=cast.atelier)
    AttendanceFactory.create(gathering=before, participant=circle[0])
    assert 'name="who"' in desk(anna, run)

    anna.post(at(run, "lay_out"), {"count": 1, "rounds": 1, "who": who})

    assert run.guests.count() == people


def test_what_cannot_be_done_is_said_with_what_to_do(anna: Client, run: Run) -> None:
    for number in range(20):
        person(run, f"Gast {number}")

    answer = anna.post(at(run, "lay_out"), {"count": 2, "rounds": 1})

    words = answer.content.decode()
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Zo lukt het niet." in words
    assert "Er zijn 20 mensen en maar 14 stoelen." in words


def test_who_has_no_place_gets_one_and_nobody_gets_up(anna: Client, cast: Cast, run: Run) -> None:
    lay(cast, run, 2)
    bep = person(run, "Bep")
    services.seat_person(
        run=run, participant=bep, table=run.tables.get(number=2), by=cast.anna, now=AFTERNOON
    )
    for name in ("Toos", "Wim", "Ali"):
        person(run, name)
    assert "Geef 3 mensen een plaats" in desk(anna, run)

    anna.post(at(run, "fit_plan"))

    assert where(run)["Bep"] == 2
    assert sorted(where(run).values()) == [1, 1, 2, 2]
    assert "Niemand hoeft te verhuizen." in desk(anna, run)


def test_without_tables_nobody_gets_a_place(anna: Client, run: Run) -> None:
    for name in ("make_plan", "fit_plan"):
        answer = anna.post(at(run, name))

        assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
        assert "Er staan nog geen tafels." in answer.content.decode()


def test_begin_without_who_is_not_there_says_who_gets_up(
    anna: Client, cast: Cast, run: Run
) -> None:
    lay(cast, run, 2)
    circle = [person(run, f"Gast {number}") for number in range(10)]
    services.make_plan(run=run, seed=1, by=cast.anna, now=AFTERNOON)
    run.gathering.attendances.filter(
        participant__in=run.seats.filter(table__number=1).values("participant")[:3]
    ).delete()
    assert "3 mensen zijn nog niet binnen" in desk(anna, run)

    words = anna.post(at(run, "fit_plan"), {"zonder": "1"}, follow=True).content.decode()

    assert sorted(where(run).values()) in ([1, 1, 1, 2, 2, 2, 2], [1, 1, 1, 1, 2, 2, 2])
    assert "gaat van tafel 2 naar 1" in words
    assert "3 mensen tellen niet mee" in words
    assert len(circle) == 10


def test_a_plan_is_undone_with_one_press(anna: Client, cast: Cast, run: Run) -> None:
    lay(cast, run, 2)
    bep = person(run, "Bep")
    anna.post(at(run, "seat"), {"person": bep.public_id, "table": 1})
    anna.post(at(run, "seat"), {"person": bep.public_id, "table": 2})

    words = anna.post(at(run, "undo_seating"), follow=True).content.decode()

    assert where(run) == {"Bep": 1}
    assert "Teruggedraaid." in words
    anna.post(at(run, "undo_seating"))
    answer = anna.post(at(run, "undo_seating"))
    assert "Er is niets om terug te draaien." in answer.content.decode()


def test_who_is_looked_at_reads_what_each_table_costs(anna: Client, cast: Cast, run: Run) -> None:
    bep, toos = person(run, "Bep"), person(run, "Toos", hat="professional")
    Participant.objects.filter(pk=toos.pk).update(brought_by=bep)
    lay(cast, run, 3)
    for one, number in ((bep, 1), (toos, 2)):
        anna.post(at(run, "seat"), {"person": one.public_id, "table": number})

    words = anna.get(at(run, "tables"), {"wie": str(bep.public_id)}).content.decode()

    goals = words.split('class="goals"')[1]
    assert "Bep en Toos kwamen samen." in goals
    assert "Naar een andere tafel" in words
    assert "Zit aan tafel 1." in words


def test_the_script_gets_only_the_room_and_a_sentence(anna: Client, cast: Cast, run: Run) -> None:
    lay(cast, run, 2)
    bep = person(run, "Bep")
    answer = anna.post(
        at(run, "seat"), {"person": bep.public_id, "table": 2}, headers={"HX-Request": "true"}
    )

    words = answer.content.decode()
    assert answer.status_code == HTTPStatus.OK
    assert "<html" not in words
    assert "Bep zit nu aan tafel 2." in words


def test_a_page_that_saw_everything_is_not_sent_again(anna: Client, cast: Cast, run: Run) -> None:
    lay(cast, run, 1)
    services.seat_person(
        run=run,
        participant=person(run, "Bep"),
        table=run.tables.get(),
        by=cast.anna,
        now=AFTERNOON,
    )
    stamp = desk(anna, run).split('data-seen="')[1].split('"')[0]
    first = anna.get(at(run, "tables"), {"gezien": stamp}, headers={"HX-Request": "true"})
    person(run, "Toos")
    later = anna.get(at(run, "tables"), {"gezien": stamp}, headers={"HX-Request": "true"})

    assert first.status_code == HTTPStatus.NO_CONTENT
    assert later.status_code == HTTPStatus.OK


def test_two_people_change_places_in_a_later_round(anna: Client, cast: Cast, run: Run) -> None:
    people = [person(run, f"Gast {number}") for number in range(10)]
    anna.post(at(run, "lay_out"), {"count": 2, "rounds": 2})
    second = dict(run.seats.filter(round=2).values_list("participant", "table__number"))
    first = people[0]
    other = next(one for one in people if second[one.pk] != second[first.pk])

    answer = anna.post(
        at(run, "seat"),
        {"person": first.public_id, "swap": other.public_id, "ronde": 2},
        follow=True,
    )

    after = dict(run.seats.filter(round=2).values_list("participant", "table__number"))
    assert after[first.pk] == second[other.pk]
    assert after[other.pk] == second[first.pk]
    assert answer.redirect_chain[0][0].endswith("?ronde=2")


def test_a_person_and_a_table_are_held(anna: Client, cast: Cast, run: Run) -> None:
    lay(cast, run, 2)
    bep = person(run, "Bep")
    anna.post(at(run, "seat"), {"person": bep.public_id, "table": 1})

    for chosen in ({"person": bep.public_id}, {"table": 1}):
        anna.post(at(run, "lock_place"), {**chosen, "is_locked": "1"})
        assert run.seats.get().is_locked
        assert "zit vast" in desk(anna, run)
        anna.post(at(run, "lock_place"), {**chosen, "is_locked": "0"})
        assert not run.seats.get().is_locked
    answer = anna.post(at(run, "lock_place"), {"is_locked": "1"})
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY


def test_someone_stays_away_and_counts_again(anna: Client, cast: Cast, run: Run) -> None:
    lay(cast, run, 2)
    bep, toos = person(run, "Bep"), person(run, "Toos")
    for one in (bep, toos):
        anna.post(at(run, "seat"), {"person": one.public_id, "table": 1})

    anna.post(at(run, "mark_away"), {"person": bep.public_id, "is_away": "1"})
    assert where(run) == {"Toos": 1}
    anna.post(at(run, "mark_away"), {"person": bep.public_id, "is_away": "0"})

    assert set(where(run)) == {"Bep", "Toos"}


def test_tasks_and_wishes_are_noted_with_the_person(anna: Client, cast: Cast, run: Run) -> None:
    lay(cast, run, 2)
    bep, toos = person(run, "Bep"), person(run, "Toos")
    for one in (bep, toos):
        anna.post(at(run, "seat"), {"person": one.public_id, "table": 1})

    anna.post(at(run, "set_tasks"), {"person": bep.public_id, "can_scribe": "on"})
    anna.post(
        at(run, "wish_seats"),
        {"person": bep.public_id, "other": toos.public_id, "kind": "apart"},
    )

    words = anna.get(at(run, "tables"), {"wie": str(bep.public_id)}).content.decode()
    assert "schrijft mee" in words
    assert "Liever niet met Toos" in words
    assert "Bep en Toos zitten liever niet samen." in words
    wish = SeatWish.objects.get()
    anna.post(at(run, "forget_seat_wish", wish.public_id))
    assert not SeatWish.objects.exists()
    answer = anna.post(at(run, "wish_seats"), {"person": bep.public_id, "kind": "apart"})
    assert "Kies met wie." in answer.content.decode()


def test_a_table_gets_a_chair_more(anna: Client, cast: Cast, run: Run) -> None:
    lay(cast, run, 2)
    person(run, "Bep")

    anna.post(at(run, "change_table", 2), {"seats": 8, "is_accessible": "on"})
    answer = anna.post(at(run, "change_table", 2), {"seats": 99})

    table = run.tables.get(number=2)
    assert (table.seats, table.is_accessible) == (8, True)
    assert "Vul een getal in van 1 tot 14." in answer.content.decode()


def test_a_late_comer_is_seated_with_one_tap_where_a_chair_is_free(
    anna: Client, cast: Cast, run: Run
) -> None:
    lay(cast, run, 2)
    for name, number in (("Bep", 1), ("Toos", 1), ("Wim", 2)):
        services.seat_person(
            run=run,
            participant=person(run, name),
            table=run.tables.get(number=number),
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
        services.make_plan(run=run, seed=1, by=cast.anna, now=AFTERNOON)
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


def test_weeks_before_the_tables_begin_with_one_button(anna: Client, cast: Cast) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    address = reverse("live:tables", args=[gathering.public_id])
    assert "Begin met de tafels" in anna.get(address).content.decode()

    prepare = reverse("live:prepare", args=[gathering.public_id])
    answer = anna.post(prepare, {"naar": "tafels"})

    assert answer.headers["Location"] == address
    assert Run.objects.get(gathering=gathering).opened_at is None


def test_a_table_is_added_when_chairs_are_short(anna: Client, cast: Cast, run: Run) -> None:
    lay(cast, run, 2)
    for number in range(14):
        person(run, f"Gast {number}")
    services.make_plan(run=run, seed=1, by=cast.anna, now=AFTERNOON)
    person(run, "Laat")
    words = desk(anna, run)
    assert "Er zijn te weinig stoelen." in words
    assert "Geef 1 mens een plaats" not in words

    anna.post(at(run, "add_table"))

    assert run.tables.count() == 3
    assert len(where(run)) == 15


def test_who_goes_back_in_the_browser_gets_the_whole_page(anna: Client, run: Run) -> None:
    headers = {"HX-Request": "true", "HX-History-Restore-Request": "true"}

    assert "<html" in anna.get(at(run, "tables"), headers=headers).content.decode()
    part = anna.get(at(run, "tables"), headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
