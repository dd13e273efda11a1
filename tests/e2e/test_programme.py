"""Forty blocks by keyboard and by mouse; what is typed stays while a colleague changes the rest."""

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from samenkracht.atelier.models import Gathering
from tests.conftest import Cast
from tests.e2e.test_circle import sign_in
from tests.factories import BlockFactory, GatheringFactory

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(120)]

MANY = 40


@pytest.fixture
def gathering(cast: Cast) -> Gathering:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    for position in range(1, MANY + 1):
        BlockFactory.create(gathering=gathering, position=position, title=f"Blok {position}")
    return gathering


@pytest.fixture
def blocks(
    page: Page, context: BrowserContext, base_url: str, cast: Cast, gathering: Gathering
) -> Locator:
    """Open the programme as Anna; give its blocks."""
    sign_in(context, cast.anna, base_url)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"/ateliers/{gathering.atelier.public_id}/bijeenkomst/{gathering.public_id}/")
    return page.locator("[data-programme] > .block")


def test_a_block_is_moved_by_keyboard_and_keeps_the_focus(page: Page, blocks: Locator) -> None:
    page.get_by_label("Zet later: Blok 1", exact=True).focus()

    for place in (2, 3):
        page.keyboard.press("Enter")
        expect(blocks.nth(place - 1)).to_contain_text("Blok 1")
        expect(page.get_by_label("Zet later: Blok 1", exact=True)).to_be_focused()

    expect(blocks).to_have_count(MANY)


def test_a_block_is_put_on_a_place_far_away_in_one_go(page: Page, blocks: Locator) -> None:
    blocks.nth(39).locator("summary").click()
    blocks.nth(39).get_by_label("Op plaats").fill("2")
    page.keyboard.press("Enter")

    expect(blocks.nth(1).locator("h3")).to_have_text("Blok 40")


def test_a_block_is_dragged_with_a_mouse(page: Page, blocks: Locator) -> None:
    page.set_viewport_size({"width": 1280, "height": 1600})
    grip = blocks.nth(2).locator("[data-grip]")
    grip.hover()  # scrolls
    target = blocks.nth(0).bounding_box()
    assert target is not None

    page.mouse.down()
    page.mouse.move(target["x"] + 90, target["y"] + 40, steps=8)
    page.mouse.move(target["x"] + 92, target["y"] + 8)
    page.mouse.up()

    expect(blocks.nth(0).locator("h3")).to_have_text("Blok 3")


def test_the_clock_stays_in_sight_and_typed_words_stay_typed(page: Page, blocks: Locator) -> None:
    blocks.nth(30).locator("summary").click()
    line = blocks.nth(30).get_by_label("Tweede zin")
    line.fill("Dit is nog niet bewaard.")

    page.get_by_label("5 minuten langer: Blok 30", exact=True).click()

    expect(page.get_by_label("Minuten: Blok 30", exact=True)).to_have_value("25")
    expect(blocks.nth(30).get_by_label("Tweede zin")).to_have_value("Dit is nog niet bewaard.")
    expect(page.locator(".clockbar")).to_be_in_viewport()
    expect(page.locator(".clockbar__time")).to_contain_text("02.55")
