"""Coming in: no account, no name, one cookie; guessing codes is slow, a right code always opens."""

import time
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from samenkracht.live.domain.misses import MOST_OF_ALL, MOST_OF_ONE_ADDRESS, WINDOW
from samenkracht.live.domain.run import RunState
from samenkracht.live.models import Device, DoorMiss, LogLine, Run
from samenkracht.live.views import door
from tests.factories import RunFactory, TableFactory
from tests.live.phones import Phone, open_hall

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

pytestmark = pytest.mark.django_db


@pytest.fixture
def run() -> Run:
    return open_hall()


@pytest.fixture
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "SLOW_SECONDS", 0.0)


def shape(response: "Answer") -> tuple[int, int]:
    return response.status_code, len(response.content)


def test_the_eight_digits_open_the_door_however_they_are_typed(client: Client, run: Run) -> None:
    typed = f" {run.code[:4]}-{run.code[4:]} "

    response = client.post("/doe-mee/?taal=ar", {"code": typed})

    assert (response.status_code, response.url) == (302, f"/d/{run.door_token}/?taal=ar")


def test_a_code_on_paper_opens_the_door_and_keeps_its_table(client: Client, run: Run) -> None:
    response = client.get(f"/k/{run.code}/?tafel=4")

    assert response.url == f"/d/{run.door_token}/?tafel=4"


def test_nothing_is_written_before_someone_joins(client: Client, run: Run) -> None:
    client.get("/doe-mee/")
    client.get(f"/k/{run.code}/")
    response = client.get(f"/d/{run.door_token}/")

    assert "Welkom in De Lindehof" in response.content.decode()
    assert (Device.objects.count(), DoorMiss.objects.count(), LogLine.objects.count()) == (0, 0, 0)
    assert client.cookies == {}


def test_who_joins_gets_exactly_one_cookie_for_this_gathering(run: Run) -> None:
    phone = Phone(run).enter()
    phone.see()

    (name,) = phone.browser.cookies
    cookie = phone.browser.cookies[name]
    assert name == "plek"
    assert len(cookie.value) == 22
    assert cookie["path"] == f"/zaal/{run.public_id}/"
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Lax", 43200)
    assert phone.device.key_hash != cookie.value


def test_the_cookie_only_travels_safely_where_there_is_https(run: Run, settings: Settings) -> None:
    settings.HTTPS = True

    phone = Phone(run).enter()

    assert phone.browser.cookies["plek"]["secure"] is True


def test_it_takes_three_steps_to_be_in(client: Client, run: Run) -> None:
    TableFactory.create(run=run, number=4)
    slip = client.get(f"/d/{run.door_token}/").context["slip"]

    joined = client.post(f"/zaal/{run.public_id}/binnen/", {"slip": slip, "taal": "nl"})
    asked = client.get(joined.url)
    sat = client.post(f"{joined.url}kies/", {"proof": asked.context["proof"], "tafel": "4"})

    assert joined.url == f"/zaal/{run.public_id}/tafel/"
    assert sat.url == f"/zaal/{run.public_id}/"
    assert "U zit aan tafel 4." in client.get(sat.url).content.decode()


def test_the_sign_of_a_table_saves_the_question(client: Client, run: Run) -> None:
    TableFactory.create(run=run, number=4)

    welcome = client.get(f"/d/{run.door_token}/?tafel=4")
    sent = {"slip": welcome.context["slip"], "taal": "nl", "tafel": "4"}
    joined = client.post(f"/zaal/{run.public_id}/binnen/", sent)

    assert "U zit aan tafel 4." in welcome.content.decode()
    assert joined.url == f"/zaal/{run.public_id}/"


@pytest.mark.parametrize("asked", ["9", "0", "-1", "vier", "99999999999", ""])
def test_a_table_that_is_not_there_is_asked_for(client: Client, run: Run, asked: str) -> None:
    TableFactory.create(run=run, number=4)

    response = client.get(f"/d/{run.door_token}/", {"tafel": asked})

    assert response.status_code == 200
    assert response.context["table"] is None


def test_the_same_form_twice_is_one_phone(client: Client, run: Run) -> None:
    slip = client.get(f"/d/{run.door_token}/").context["slip"]
    for _tap in range(2):
        client.post(f"/zaal/{run.public_id}/binnen/", {"slip": slip, "taal": "nl"})

    assert Device.objects.count() == 1


def test_who_scans_again_stays_the_same_phone(run: Run) -> None:
    phone = Phone(run).enter()
    before = phone.browser.cookies["plek"].value

    phone.enter()

    assert phone.browser.cookies["plek"].value == before
    assert Device.objects.count() == 1


@pytest.mark.parametrize("slip", ["", "verzonnen", "1.abcdef:nietgetekend"])
def test_nobody_comes_in_with_a_slip_of_their_own(client: Client, run: Run, slip: str) -> None:
    client.post(f"/zaal/{run.public_id}/binnen/", {"slip": slip, "taal": "nl"})

    assert Device.objects.count() == 0


def test_a_slip_of_one_gathering_opens_no_other(client: Client, run: Run) -> None:
    slip = client.get(f"/d/{open_hall().door_token}/").context["slip"]

    response = client.post(f"/zaal/{run.public_id}/binnen/", {"slip": slip, "taal": "nl"})

    assert response.status_code == 404
    assert Device.objects.count() == 0


def test_another_site_cannot_join_for_someone(client: Client, run: Run) -> None:
    slip = client.get(f"/d/{run.door_token}/").context["slip"]
    for headers in ({"Origin": "https://elders.example"}, {"Sec-Fetch-Site": "cross-site"}):
        response = client.post(
            f"/zaal/{run.public_id}/binnen/", {"slip": slip, "taal": "nl"}, headers=headers
        )
        assert response.status_code == 403

    assert Device.objects.count() == 0


def test_the_door_closes_for_strangers_and_not_for_who_is_in(run: Run) -> None:
    inside, late = Phone(run).enter(), Phone(run)
    slip = late.browser.get(f"/d/{run.door_token}/").context["slip"]
    Run.objects.update(door_open_until=timezone.now() - timedelta(seconds=1))

    refused = late.browser.post(f"{late.home}binnen/", {"slip": slip, "taal": "nl"})
    again = inside.browser.get(f"/d/{run.door_token}/")
    stranger = late.browser.get(f"/d/{run.door_token}/", follow=True)

    assert (refused.status_code, refused.context["reason"]) == (
        422,
        "De deur is nu dicht. Vraag het de moderator.",
    )
    assert again.url == inside.home
    assert inside.see().status_code == 200
    assert stranger.status_code == 404


def test_wrong_closed_and_expired_codes_look_the_same(client: Client, run: Run) -> None:
    ended = open_hall(state=RunState.CLOSED)
    expired = open_hall()
    Run.objects.filter(pk=expired.pk).update(door_open_until=timezone.now() - timedelta(hours=1))
    shut = open_hall()
    Run.objects.filter(pk=shut.pk).update(door_open_until=None)
    codes = ["99999999", ended.code, expired.code, shut.code]

    on_paper = {shape(client.get(f"/k/{code}/")) for code in codes}
    typed = {shape(client.post("/doe-mee/", {"code": code})) for code in codes}

    assert {status for status, _ in on_paper} == {404}
    assert {status for status, _ in typed} == {422}
    assert (len(on_paper), len(typed)) == (1, 1)


def test_a_miss_costs_the_same_whether_the_code_exists_or_not(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    ended = open_hall(state=RunState.CLOSED)
    client.get("/k/99999999/")

    for code in ("99999998", ended.code):
        with django_assert_num_queries(6):
            client.get(f"/k/{code}/")


def test_what_was_typed_wrong_stays_in_the_field(client: Client, run: Run) -> None:
    page = client.post("/doe-mee/", {"code": "9999 999"}).content.decode()

    assert 'value="9999 999"' in page
    assert "Deze cijfers werken nu niet." in page


@pytest.mark.parametrize(
    "code", ["K7P2XQ", "1", "", "9" * 5000, "<script>", "%00", "١٢٣٤٥٦٧٨", "12345678 OR 1=1"]
)
def test_anything_typed_is_a_miss_and_never_a_fault(client: Client, code: str) -> None:
    response = client.post("/doe-mee/", {"code": code})

    assert response.status_code == 422
    assert "<script>" not in response.content.decode()


def test_a_whole_hall_behind_one_address_joins_and_mistypes_once(run: Run) -> None:
    statuses = []
    for _guest in range(60):
        phone = Phone(run)
        statuses.append(phone.browser.post("/doe-mee/", {"code": "99999999"}).status_code)
        statuses.append(phone.browser.post("/doe-mee/", {"code": run.code}).status_code)
        statuses.append(phone.enter().see().status_code)

    assert statuses == [422, 302, 200] * 60
    assert Device.objects.count() == 60


@pytest.mark.usefixtures("_quick")
def test_after_sixty_misses_an_address_goes_slow_and_a_right_code_still_opens(
    client: Client, run: Run
) -> None:
    statuses = [client.get("/k/99999999/").status_code for _try in range(MOST_OF_ONE_ADDRESS + 2)]
    slow = client.get("/k/99999999/")
    elsewhere = client.get("/k/99999999/", REMOTE_ADDR="10.0.0.9")

    assert statuses == [404] * MOST_OF_ONE_ADDRESS + [429] * 2
    assert 1 <= int(slow["Retry-After"]) <= WINDOW.total_seconds()
    assert elsewhere.status_code == 404
    assert client.get(f"/k/{run.code}/").status_code == 302


@pytest.mark.usefixtures("_quick")
def test_many_addresses_together_go_slow_too(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    client.get("/k/99999999/", REMOTE_ADDR="10.0.0.1")
    DoorMiss.objects.update(misses=MOST_OF_ALL)

    first = client.get("/k/99999999/", REMOTE_ADDR="10.0.0.2")
    client.get("/k/99999999/", REMOTE_ADDR="10.0.0.3")

    assert first.status_code == 429
    alarms = [line for line in caplog.messages if "wrong room codes" in line]
    assert len(alarms) == 1


def test_a_slow_miss_takes_two_seconds_and_a_right_code_none(
    client: Client, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "SLOW_SECONDS", 0.4)
    client.get("/k/99999999/")
    DoorMiss.objects.update(misses=MOST_OF_ONE_ADDRESS)

    begun = time.monotonic()
    client.get("/k/99999999/")
    slow = time.monotonic() - begun
    client.get(f"/k/{run.code}/")
    right = time.monotonic() - begun - slow

    assert slow >= 0.4
    assert right < slow


def test_misses_are_kept_without_the_address_and_for_a_day(client: Client) -> None:
    client.get("/k/99999999/", REMOTE_ADDR="192.0.2.7")
    DoorMiss.objects.update(window=1)
    client.get("/k/99999999/", REMOTE_ADDR="192.0.2.8")

    (miss,) = DoorMiss.objects.all()
    assert miss.misses == 1
    assert "192.0.2" not in miss.source


def test_an_address_in_a_header_counts_only_from_a_proxy_that_is_named(
    client: Client, settings: Settings
) -> None:
    for number in range(3):
        client.get("/k/99999999/", headers={"X-Forwarded-For": f"10.0.0.{number}"})
    assert [miss.misses for miss in DoorMiss.objects.all()] == [3]

    settings.PROXY_HEADER = "X-Forwarded-For"
    for number in range(3):
        client.get("/k/99999999/", headers={"X-Forwarded-For": f"6.6.6.6, 10.0.0.{number}"})
    assert DoorMiss.objects.count() == 4


def test_the_door_speaks_arabic_from_right_to_left(client: Client, run: Run) -> None:
    page = client.get(f"/d/{run.door_token}/?taal=ar").content.decode()

    assert '<html lang="ar" dir="rtl">' in page
    assert '<input type="hidden" name="taal" value="ar">' in page


def test_help_at_the_door_is_a_sentence(client: Client, run: Run) -> None:
    for page in ("/doe-mee/", f"/d/{run.door_token}/"):
        assert "Steek uw hand op." not in client.get(page).content.decode()
        assert "Steek uw hand op." in client.get(f"{page}?hulp=1").content.decode()


def test_tokens_of_gatherings_that_are_not_at_work_open_nothing(client: Client) -> None:
    for state in (RunState.WAITING, RunState.CLOSED):
        token = RunFactory.create(state=state).door_token
        assert client.get(f"/d/{token}/").status_code == 404
    assert client.get("/d/verzonnen/").status_code == 404
