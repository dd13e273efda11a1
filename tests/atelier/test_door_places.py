"""What the door says of where someone sits: the table and the card (METHOD S11, S20)."""

import re
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from samenkracht.atelier import services
from samenkracht.atelier.models import Gathering, Participant
from samenkracht.atelier.services.promises import come_with, make_promise
from samenkracht.live import services as live
from samenkracht.live.models import Run
from tests.conftest import Cast
from tests.factories import AFTERNOON, ParticipantFactory, SeatFactory
from tests.live.hall import cost, fresh, hall, person

HTMX = {"HX-Request": "true", "HX-Target": "deur"}


def laid(cast: Cast, people: int = 12, tables: int = 2) -> Run:
    """Give a room with a plan for people who are expected and did not come in yet."""
    run = hall(cast)
    expected = [expect(cast, f"Mens {number}") for number in range(people)]
    live.lay_tables(run=run, count=tables, by=cast.anna, now=AFTERNOON)
    live.count_on(run=run, participants=expected)
    live.make_plan(run=run, seed=1, by=cast.anna, now=AFTERNOON)
    return fresh(run)


def expect(cast: Cast, name: str) -> Participant:
    return ParticipantFactory.create(atelier=cast.atelier, person__first_name=name)


def at(gathering: Gathering, name: str, *more: object) -> str:
    return reverse(
        f"atelier:{name}", args=[gathering.atelier.public_id, gathering.public_id, *more]
    )


def door(client: Client, gathering: Gathering) -> str:
    return client.get(at(gathering, "door")).text


def said(page: str) -> str:
    """Return what the door says aloud."""
    place = re.search(r'id="deur-zegt"[^>]*>(.*?)</div>', page, re.DOTALL)
    assert place
    return " ".join(re.sub(r"<svg.*?</svg>|<[^>]*>", " ", place[1], flags=re.DOTALL).split())


def seat_of(run: Run, participant: Participant) -> tuple[int, int]:
    number = run.seats.get(participant=participant, round=1).table.number
    return number, run.guests.get(participant=participant).card


def known(cast: Cast, name: str = "Mens 3") -> Participant:
    return Participant.objects.get(atelier=cast.atelier, person__first_name=name)


@pytest.mark.parametrize("headers", [HTMX, {}], ids=["in place", "without script"])
def test_a_tap_says_at_once_where_someone_sits(
    cast: Cast, anna: Client, headers: dict[str, str]
) -> None:
    run = laid(cast)
    guest = known(cast)
    table, card = seat_of(run, guest)

    answer = anna.post(
        at(run.gathering, "enter", guest.public_id), headers=headers, follow=not headers
    )

    assert said(answer.text) == f"Mens 3: tafel {table}, kaart {card}"
    assert ('hx-swap-oob="innerHTML"' in answer.text) == bool(headers)


def test_the_list_of_who_is_in_shows_table_and_card_the_last_one_on_top(
    cast: Cast, anna: Client
) -> None:
    run = laid(cast)
    for name in ("Mens 3", "Mens 4"):
        anna.post(at(run.gathering, "enter", known(cast, name).public_id))

    page = door(anna, run.gathering)
    inside = page[page.index('id="binnen"') :]

    table, card = seat_of(run, known(cast, "Mens 4"))
    first = inside[: inside.index("</li>")]
    assert "Mens 4" in first
    assert f"tafel {table}" in first
    assert f"kaart {card}" in first
    assert 'class="door__table"' in first


def test_who_is_expected_has_a_table_before_they_come(cast: Cast, anna: Client) -> None:
    run = laid(cast)
    table, card = seat_of(run, known(cast))

    page = door(anna, run.gathering)
    row = page[page.index("Mens 3") :]
    row = row[: row.index("</li>")]

    assert f"tafel {table}" in row
    assert f"kaart {card}" not in row


def test_nobody_is_told_where_to_sit_twice(cast: Cast, anna: Client) -> None:
    run = laid(cast)
    anna.post(at(run.gathering, "enter", known(cast).public_id))

    assert said(door(anna, run.gathering)) == ""


def test_with_every_chair_taken_the_door_says_what_to_do(cast: Cast, anna: Client) -> None:
    run = laid(cast, people=14)

    answer = anna.post(
        at(run.gathering, "walk_in"), {"first_name": "Fatma", "key": uuid4()}, headers=HTMX
    )

    words = "Fatma: geen stoel vrij. Zet een tafel of een stoel erbij"
    assert said(answer.text).startswith(words)
    assert "geen stoel</span>" in door(anna, run.gathering)


def test_without_a_plan_there_is_nothing_about_tables(cast: Cast, anna: Client) -> None:
    run = hall(cast)
    live.lay_tables(run=run, count=2, by=cast.anna, now=AFTERNOON)
    guest = expect(cast, "Mens 3")

    answer = anna.post(at(run.gathering, "enter", guest.public_id), headers=HTMX)

    assert said(answer.text) == ""
    assert run.guests.get().card == 1
    for word in ("tafel", "kaart", "stoel"):
        assert word not in re.sub(r"<[^>]*>", " ", answer.text)


def test_a_walk_in_and_who_was_promised_hear_their_table_too(cast: Cast, anna: Client) -> None:
    run = laid(cast)
    bringer = known(cast)
    promise = make_promise(gathering=run.gathering, asker=bringer, whom="Henk", now=AFTERNOON)[0]

    walked = anna.post(
        at(run.gathering, "walk_in"), {"first_name": "Fatma", "key": uuid4()}, headers=HTMX
    )
    promised = anna.post(at(run.gathering, "promise_come", promise.public_id), headers=HTMX)

    fatma, henk = known(cast, "Fatma"), known(cast, "Henk")
    assert said(walked.text) == "Fatma: tafel {}, kaart {}".format(*seat_of(run, fatma))
    assert said(promised.text) == "Henk: tafel {}, kaart {}".format(*seat_of(run, henk))


def test_someone_without_a_name_is_told_too(cast: Cast, anna: Client) -> None:
    run = laid(cast)

    answer = anna.post(at(run.gathering, "walk_in"), {"key": uuid4()}, headers=HTMX)

    assert said(answer.text).startswith("Iemand zonder naam: tafel ")


def test_two_taps_for_one_person_say_the_same(cast: Cast, anna: Client) -> None:
    run = laid(cast)
    omar = Client()
    omar.force_login(cast.omar)
    guest = known(cast)

    told = [
        said(host.post(at(run.gathering, "enter", guest.public_id), headers=HTMX).text)
        for host in (anna, omar)
    ]

    assert told[0] == told[1] != ""
    assert run.gathering.attendances.count() == 1


def test_each_host_hears_the_table_of_whom_they_tapped(cast: Cast, anna: Client) -> None:
    run = laid(cast)
    first, second = known(cast, "Mens 3"), known(cast, "Mens 4")
    services.mark_present(gathering=run.gathering, participant=second, now=AFTERNOON)

    answer = anna.get(at(run.gathering, "door"), {"binnen": str(first.public_id)})
    assert said(answer.text) == ""
    answer = anna.post(at(run.gathering, "enter", first.public_id), headers=HTMX)
    services.mark_present(gathering=run.gathering, participant=known(cast, "Mens 5"), now=AFTERNOON)

    assert said(answer.text).startswith("Mens 3: ")


def test_the_last_chair_goes_to_one_of_two(cast: Cast, anna: Client) -> None:
    run = laid(cast, people=13)
    first, second = expect(cast, "Eerst"), expect(cast, "Daarna")

    told = [
        said(anna.post(at(run.gathering, "enter", one.public_id), headers=HTMX).text)
        for one in (first, second)
    ]

    assert "tafel" in told[0]
    assert told[1].startswith("Daarna: geen stoel vrij.")


def test_a_walk_in_who_is_taken_back_leaves_the_chair_to_the_next(cast: Cast) -> None:
    run = laid(cast, people=13)
    mistake = services.walk_in(
        gathering=run.gathering, first_name="Fatma", hats=[], brought_by=None, now=AFTERNOON
    )
    before = live.welcome_guest(run=run, participant=mistake.participant, now=AFTERNOON)

    services.mark_absent(gathering=run.gathering, participant=mistake.participant, now=AFTERNOON)
    late = services.walk_in(
        gathering=run.gathering, first_name="Nel", hats=[], brought_by=None, now=AFTERNOON
    )

    assert before.card == 14
    assert run.seats.filter(participant=late.participant).count() == 1
    assert run.seats.count() == 14


def test_a_wrong_tap_on_someone_who_was_not_expected_frees_the_chair(cast: Cast) -> None:
    run = laid(cast, people=13)
    wrong, right = expect(cast, "Nel"), expect(cast, "Nelleke")

    services.mark_present(gathering=run.gathering, participant=wrong, now=AFTERNOON)
    services.mark_absent(gathering=run.gathering, participant=wrong, now=AFTERNOON)
    services.mark_present(gathering=run.gathering, participant=right, now=AFTERNOON)

    assert not run.seats.filter(participant=wrong).exists()
    assert run.seats.filter(participant=right).count() == 1
    services.mark_absent(gathering=run.gathering, participant=right, now=AFTERNOON)
    services.mark_present(gathering=run.gathering, participant=wrong, now=AFTERNOON)
    assert run.guests.get(participant=wrong).card == 14
    assert run.seats.filter(participant=wrong).count() == 1


def test_a_wrong_tap_on_someone_who_is_expected_keeps_the_chair(cast: Cast) -> None:
    run = laid(cast)
    guest = known(cast)
    before = seat_of(run, guest)

    services.mark_present(gathering=run.gathering, participant=guest, now=AFTERNOON)
    services.mark_absent(gathering=run.gathering, participant=guest, now=AFTERNOON)

    assert seat_of(run, guest) == before


def test_a_promise_that_is_taken_back_leaves_no_guest(cast: Cast) -> None:
    run = laid(cast)
    promise = make_promise(gathering=run.gathering, asker=known(cast), whom="Henk", now=AFTERNOON)[
        0
    ]
    henk = come_with(promise=promise, now=AFTERNOON).participant

    services.mark_absent(gathering=run.gathering, participant=henk, now=AFTERNOON)
    again = come_with(promise=promise, now=AFTERNOON).participant

    assert run.guests.count() == 13
    assert run.seats.filter(participant=again).count() == 1


def test_a_tap_that_is_taken_back_makes_a_plan_that_is_being_made_too_late(cast: Cast) -> None:
    run = laid(cast)
    mistake = services.walk_in(
        gathering=run.gathering, first_name="Fatma", hats=[], brought_by=None, now=AFTERNOON
    )
    run.seating.refresh_from_db()
    before = run.seating.edition

    services.mark_absent(gathering=run.gathering, participant=mistake.participant, now=AFTERNOON)

    run.seating.refresh_from_db()
    assert run.seating.edition > before


@pytest.mark.parametrize("rubbish", ["", "geen-sleutel", "x" * 500, str(UUID(int=7))])
def test_an_address_that_names_nobody_says_nothing(cast: Cast, anna: Client, rubbish: str) -> None:
    run = laid(cast)

    answer = anna.get(at(run.gathering, "door"), {"binnen": rubbish})

    assert answer.status_code == 200
    assert said(answer.text) == ""


def test_the_door_costs_the_same_for_one_three_and_a_hundred(cast: Cast, anna: Client) -> None:
    run = laid(cast, people=4, tables=1)
    table = run.tables.get()
    door(anna, run.gathering)
    costs = set()
    for people in (1, 3, 100):
        while run.gathering.attendances.count() < people:
            guest = person(run, "Gast")
            run.guests.create(participant=guest, card=100 + people + guest.pk)
            SeatFactory.create(table=table, participant=guest)
        costs.add(cost(door, anna, run.gathering))

    assert len(costs) == 1
