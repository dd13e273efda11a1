"""Promises typed faster than the server answers; and the tap at the door that keeps one."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.conftest import Cast
from tests.e2e.test_circle import sign_in
from tests.factories import GatheringFactory, ParticipantFactory

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(90)]


def test_promises_are_typed_by_keyboard_and_kept_at_the_door(
    page: Page, context: BrowserContext, base_url: str, cast: Cast
) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    ParticipantFactory.create(atelier=cast.atelier, person__first_name="Fatima")
    sign_in(context, cast.anna, base_url)
    here = f"/ateliers/{cast.atelier.public_id}/bijeenkomst/{gathering.public_id}"
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{here}/wie-neemt-wie-mee/")
    line = page.get_by_label("Wie vraagt wie?")
    line.focus()

    for number, whom in enumerate(["Henk", "mijn buurvrouw", "Bep"], 1):
        page.keyboard.type(f"Fatima vraagt {whom}")
        page.keyboard.press("Enter")
        page.keyboard.type("F")  # the next line is begun before the answer is there
        expect(page.locator(".promised__one")).to_have_count(number)
        expect(line).to_be_focused()
        expect(line).to_have_value("F")
        page.keyboard.press("Backspace")

    page.goto(f"{here}/deur/")
    page.get_by_role("button", name="Kwam met Fatima Henk").click()
    expect(page.locator(".door__in")).to_contain_text("Henk")
    expect(page.locator(".door__total")).to_have_text("1 binnen")
