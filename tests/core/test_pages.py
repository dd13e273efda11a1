"""The pages of the house as a whole, and what it says when something is wrong."""

import re
from datetime import datetime

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.test import Client
from django.urls import include, path
from pytest_django import Settings

from tests.conftest import Cast


def _breaks(request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError


def _odd(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation


def _closed(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied("Vraag Anna om u toe te voegen.")


def _waits(request: HttpRequest) -> HttpResponse:
    raise OperationalError("database is locked")


urlpatterns = [
    path("druk/", _waits),
    path("breekt/", _breaks),
    path("vreemd/", _odd),
    path("dicht/", _closed),
    path("", include("samenkracht.config.urls")),
]


@pytest.mark.parametrize("address", ["/privacy/", "/toegankelijk/", "/taal/"])
def test_pages_for_everyone_open_without_a_key(client: Client, db: None, address: str) -> None:
    page = client.get(address)

    assert page.status_code == 200
    assert client.cookies == {}


def test_residents_find_whom_to_ask(client: Client, db: None, settings: Settings) -> None:
    settings.CONTACT_EMAIL = "vraag@lindehof.example"

    for address in ("/privacy/", "/toegankelijk/"):
        assert "mailto:vraag@lindehof.example" in client.get(address).content.decode()


def test_a_chosen_language_stays(client: Client, db: None) -> None:
    answer = client.post("/taal/kies/", {"taal": "en", "terug": "/privacy/"})

    assert (answer.status_code, answer.headers["Location"]) == (302, "/privacy/")
    assert answer.cookies["taal"]["httponly"]
    assert '<html lang="en">' in client.get("/privacy/").content.decode()


def test_a_language_written_from_right_to_left_turns_the_page(client: Client, db: None) -> None:
    client.post("/taal/kies/", {"taal": "ar", "terug": "/"})

    assert '<html lang="ar" dir="rtl">' in client.get("/privacy/").content.decode()


@pytest.mark.parametrize("language", ["", "klingon", "../nl"])
def test_a_language_we_do_not_speak_changes_nothing(
    client: Client, db: None, language: str
) -> None:
    answer = client.post("/taal/kies/", {"taal": language, "terug": "/privacy/"})

    assert answer.cookies.get("taal") is None
    assert '<html lang="nl">' in client.get("/privacy/").content.decode()


@pytest.mark.parametrize(
    "away", ["https://vos.example/", "//vos.example/", "javascript:alert(1)", "\\\\vos.example", ""]
)
def test_choosing_a_language_never_leads_out_of_the_house(
    client: Client, db: None, away: str
) -> None:
    answer = client.post("/taal/kies/", {"taal": "nl", "terug": away})

    assert answer.headers["Location"] == "/"
    assert "vos.example" not in client.get("/taal/", {"terug": away}).content.decode()


def test_health_says_yes_and_nothing_else(client: Client, db: None) -> None:
    answer = client.get("/gezond/")

    assert (answer.status_code, answer.content) == (200, b"ja\n")
    assert client.cookies == {}


def test_health_says_no_without_a_database(client: Client, db: None) -> None:
    def refuse(*args: object) -> None:
        raise OperationalError("secret detail")

    with connection.execute_wrapper(refuse):
        answer = client.get("/gezond/")

    assert (answer.status_code, answer.content) == (503, b"nee\n")


def test_search_engines_stay_out(client: Client, db: None) -> None:
    assert client.get("/robots.txt").content == b"User-agent: *\nDisallow: /\n"
    assert client.get("/privacy/").headers["X-Robots-Tag"] == "noindex, nofollow"


def test_finders_of_a_leak_know_where_to_go(client: Client, db: None, settings: Settings) -> None:
    settings.CONTACT_EMAIL = "lek@lindehof.example"

    lines = client.get("/.well-known/security.txt").content.decode().splitlines()

    fields = dict(line.split(": ", 1) for line in lines)
    assert fields["Contact"] == "mailto:lek@lindehof.example"
    assert fields["Canonical"] == "http://testserver/.well-known/security.txt"
    assert datetime.fromisoformat(fields["Expires"]).year >= 2026


def test_a_page_that_is_not_there_says_what_to_do(client: Client, db: None) -> None:
    page = client.get("/niets/")

    assert page.status_code == 404
    assert "Deze pagina is er niet" in page.content.decode()
    assert 'class="rooms"' not in page.content.decode()


def test_staff_keep_their_rooms_around_a_missing_page(anna: Client) -> None:
    assert 'class="rooms"' in anna.get("/niets/").content.decode()


@pytest.mark.urls("tests.core.test_pages")
class TestWhenSomethingIsWrong:
    def test_the_sentence_of_a_closed_door_is_shown(self, client: Client, db: None) -> None:
        page = client.get("/dicht/")

        assert page.status_code == 403
        assert "Vraag Anna om u toe te voegen." in page.content.decode()

    def test_an_odd_request_gets_a_sentence(self, client: Client, db: None) -> None:
        page = client.get("/vreemd/")

        assert page.status_code == 400
        assert "Dit konden wij niet lezen" in page.content.decode()

    def test_a_fault_of_ours_gets_a_sentence_and_no_details(self, client: Client, db: None) -> None:
        client.raise_request_exception = False

        page = client.get("/breekt/")

        assert page.status_code == 500
        assert "Het ligt niet aan u." in page.content.decode()
        assert "ZeroDivision" not in page.content.decode()

    def test_a_busy_database_asks_for_patience(self, client: Client, db: None) -> None:
        page = client.get("/druk/")

        assert (page.status_code, page.headers["Retry-After"]) == (503, "10")
        assert "Het is nu erg druk" in page.content.decode()
        assert "locked" not in page.content.decode()


@pytest.mark.parametrize("template", ["400.html", "404.html", "500.html", "503.html"])
def test_pages_for_trouble_need_nothing(template: str) -> None:
    page = render_to_string(template)

    assert page.count("<h1>") == 1
    assert re.findall(r"<script", page) == []


def test_a_form_that_is_too_old_says_so(cast: Cast) -> None:
    careful = Client(enforce_csrf_checks=True)

    page = careful.post("/toegang/login/", {"login": "a@b.example", "password": "x"})

    assert page.status_code == 403
    assert "Deze pagina was te oud" in page.content.decode()
