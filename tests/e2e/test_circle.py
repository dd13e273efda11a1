"""Adding people by keyboard alone, faster than the server; and a walk-in on a phone."""

import pytest
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from playwright.sync_api import BrowserContext, Page, expect

from samenkracht.accounts.models import User
from tests.conftest import Cast
from tests.factories import GatheringFactory, ParticipantFactory

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(90)]


def sign_in(context: BrowserContext, user: User, base_url: str) -> None:
    """Give the browser the session that the sign-in page would."""
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    assert session.session_key is not None
    context.add_cookies([{"name": "sessionid", "value": session.session_key, "url": base_url}])


def test_names_are_typed_one_after_another_without_a_mouse(
    page: Page, context: BrowserContext, base_url: str, cast: Cast
) -> None:
    sign_in(context, cast.anna, base_url)
    page.goto(f"/ateliers/{cast.atelier.public_id}/kring/")
    page.get_by_label("Naam", exact=True).focus()
    rows = page.locator("#kring-lijst .person")

    for number, name in enumerate(["Alie", "Bert", "Coby"], 1):
        page.keyboard.type(name)
        page.keyboard.press("Enter")
        page.keyboard.type("X")  # the next name is begun before the answer is there
        expect(rows).to_have_count(number)
        expect(page.get_by_label("Naam", exact=True)).to_be_focused()
        expect(page.get_by_label("Naam", exact=True)).to_have_value("X")
        page.keyboard.press("Backspace")

    expect(rows.first).to_contain_text("Coby")


def test_a_stranger_at_the_door_is_in_within_fifteen_seconds(
    page: Page, context: BrowserContext, base_url: str, cast: Cast
) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    ParticipantFactory.create(atelier=cast.atelier, person__first_name="Nel")
    sign_in(context, cast.anna, base_url)
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"/ateliers/{cast.atelier.public_id}/bijeenkomst/{gathering.public_id}/deur/")

    page.get_by_label("Zoek een naam").press_sequentially("Brechtje", delay=120)
    page.get_by_role("button", name="bewoner", exact=True).click()
    expect(page.locator(".door__in")).to_contain_text("Brechtje")

    expect(page.locator(".door__total")).to_have_text("1 binnen")
    page.get_by_role("button", name="Zet binnen: Nel").click()
    expect(page.locator(".door__total")).to_have_text("2 binnen")
