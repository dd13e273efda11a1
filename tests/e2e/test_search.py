"""Searching by keyboard alone: the slash, words, arrows, Enter."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.conftest import Cast
from tests.e2e.test_circle import sign_in
from tests.factories import GatheringFactory, ParticipantFactory

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(90)]


def test_a_person_is_found_and_opened_without_a_mouse(
    page: Page, context: BrowserContext, base_url: str, cast: Cast
) -> None:
    aicha = ParticipantFactory.create(
        atelier=cast.atelier, person__first_name="Aïcha", person__last_name="Özdemir"
    )
    GatheringFactory.create(atelier=cast.atelier, number=1, title="Aicha vertelt")
    sign_in(context, cast.anna, base_url)
    page.goto("/ateliers/")

    page.keyboard.press("/")
    field = page.locator("#zoek")
    expect(field).to_be_focused()
    page.keyboard.type("aicha")
    hits = page.locator("[data-hit]")
    expect(hits).to_have_count(2)
    page.keyboard.press("ArrowDown")
    expect(hits.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(hits.last).to_be_focused()
    page.keyboard.press("Escape")
    expect(field).to_be_focused()
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(f"/kring/{aicha.public_id}/$"))


def test_a_slash_in_a_text_stays_a_slash(
    page: Page, context: BrowserContext, base_url: str, cast: Cast
) -> None:
    sign_in(context, cast.anna, base_url)
    page.goto("/zoek/")

    page.locator("#zoek").fill("1")
    page.keyboard.type("/2")

    expect(page.locator("#zoek")).to_have_value("1/2")
