"""Every page of the door speaks the words of this house, in its own clothes."""

import re

import pytest
from django.test import Client

from tests.conftest import Cast

OUTSIDE = [
    "/toegang/login/",
    "/toegang/signup/",
    "/toegang/inactive/",
    "/toegang/password/reset/",
    "/toegang/password/reset/done/",
    "/toegang/password/reset/key/1-onzin/",
    "/toegang/password/reset/key/done/",
    "/toegang/confirm-email/",
    "/toegang/confirm-email/onzin/",
]
INSIDE = [
    "/toegang/logout/",
    "/toegang/email/",
    "/toegang/password/change/",
    "/toegang/reauthenticate/",
]
NEVER = re.compile(
    r"\baccounts?\b|inlogg|\blogin\b|ongeldig|verplicht|klik hier|sign in", re.IGNORECASE
)


def _words(page: str) -> str:
    body = page[page.index("<body") :]
    return re.sub(r"<[^>]*>", " ", body)


def _assert_is_ours(page: str) -> None:
    assert 'class="shell"' in page
    assert NEVER.findall(_words(page)) == []
    assert page.count("<h1") == 1


@pytest.mark.parametrize("address", OUTSIDE)
def test_pages_before_the_door_are_ours(client: Client, db: None, address: str) -> None:
    page = client.get(address)

    assert page.status_code == 200
    _assert_is_ours(page.content.decode())


@pytest.mark.parametrize("address", INSIDE)
def test_pages_behind_the_door_are_ours(anna: Client, address: str) -> None:
    page = anna.get(address)

    assert page.status_code == 200
    _assert_is_ours(page.content.decode())


def test_someone_without_a_password_can_choose_one(cast: Cast, client: Client) -> None:
    cast.anna.set_unusable_password()
    cast.anna.save()
    client.force_login(cast.anna)

    _assert_is_ours(client.get("/toegang/password/set/").content.decode())


@pytest.mark.parametrize("address", ["/toegang/login/", "/toegang/password/reset/"])
def test_empty_forms_ask_kindly(client: Client, db: None, address: str) -> None:
    page = client.post(address, {})

    assert "Vul dit nog in." in page.content.decode()
    _assert_is_ours(page.content.decode())
