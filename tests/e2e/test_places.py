"""Changing tables in real browsers: the desk says so, and wall and phones follow by themselves."""

from collections.abc import Callable

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from samenkracht.live import services
from samenkracht.live.models import Device, Run
from tests.conftest import Cast
from tests.factories import PASSWORD, BlockFactory, GatheringFactory
from tests.live.phones import give_card

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(120)]
NAME = "Bep-van-hiernaast"


@pytest.fixture
def run(cast: Cast) -> Run:
    """Bep has card 17: first table 1, then table 2."""
    now = timezone.now()
    gathering = GatheringFactory.create(atelier=cast.atelier, number=4, starts_at=now)
    BlockFactory.create(gathering=gathering, position=1, work_form="meal", title="meal")
    run = services.open_run(gathering=gathering, by=cast.anna, now=now)
    one, two = services.lay_tables(run=run, count=2, by=cast.anna, now=now)
    give_card(run, 17, {1: one, 2: two}, name=NAME)
    return services.open_door(run=run, by=cast.anna, now=now)


@pytest.fixture
def enter(browser: Browser, base_url: str, run: Run) -> Callable[..., Page]:
    """Give a way to come in with a phone: with a card or without, with script or without."""

    def come_in(card: int | None = None, *, has_script: bool = True) -> Page:
        page = browser.new_context(
            viewport={"width": 360, "height": 740}, java_script_enabled=has_script
        ).new_page()
        page.set_default_timeout(15_000)
        page.goto(f"{base_url}/d/{run.door_token}/?{f'kaart={card}' if card else 'tafel=1'}")
        page.get_by_role("button", name="Doe mee").click()
        page.wait_for_selector("[data-stage] h1")
        return page

    return come_in


@pytest.fixture
def desk(browser: Browser, base_url: str, cast: Cast, run: Run) -> Page:
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.set_default_timeout(15_000)
    page.goto(f"{base_url}/bijeenkomst/{run.gathering.public_id}/")
    page.locator("input[name=login]").fill(cast.anna.email)
    page.locator("input[name=password]").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("meal")
    return page


@pytest.fixture
def wall(browser: Browser, base_url: str, run: Run) -> Page:
    page = browser.new_context(viewport={"width": 1920, "height": 1080}).new_page()
    page.goto(f"{base_url}/wand/{run.wall_token}/")
    return page


def test_a_phone_with_a_card_follows_the_change_of_tables(
    enter: Callable[..., Page], desk: Page, wall: Page
) -> None:
    phone = enter(card=17)
    expect(phone.get_by_text("U zit aan tafel 1.")).to_be_visible()

    desk.get_by_role("button", name="Wissel van tafel: ronde 2").click()

    expect(wall.get_by_role("heading", name="Ronde 2. Ga naar uw tafel.")).to_be_visible()
    expect(wall.locator(".places__cards")).to_have_text("17")
    expect(phone.get_by_role("heading", name="Ga naar tafel 2.")).to_be_visible()
    phone.get_by_role("button", name="Ik zit aan tafel 2").click()
    expect(phone.get_by_role("heading", name="U zit aan tafel 2.")).to_be_visible()
    assert Device.objects.get().table.number == 2  # type: ignore[union-attr]
    assert NAME not in phone.content() + wall.content()

    desk.get_by_role("button", name="Haal de plaatsen van de muur").click()
    expect(phone.get_by_role("heading", name="Eet smakelijk!")).to_be_visible()
    expect(wall.get_by_role("heading", name="meal")).to_be_visible()


def test_a_phone_without_a_card_is_sent_to_the_paper(
    enter: Callable[..., Page], desk: Page
) -> None:
    phone = enter()

    desk.get_by_role("button", name="Wissel van tafel: ronde 2").click()

    expect(phone.get_by_role("heading", name="De tafels wisselen.")).to_be_visible()
    phone.get_by_role("link", name="Kies uw tafel").click()
    phone.get_by_label("Hebt u een kaart?").fill("17")
    phone.get_by_role("button", name="Verder").click()
    expect(phone.get_by_role("heading", name="U zit aan tafel 2.")).to_be_visible()


def test_a_card_works_without_script(enter: Callable[..., Page], cast: Cast, run: Run) -> None:
    phone = enter(card=17, has_script=False)
    expect(phone.get_by_text("U zit aan tafel 1.")).to_be_visible()

    services.begin_round(run=run, round_=2, by=cast.anna, now=timezone.now())
    phone.get_by_role("link", name="Kijk of er iets nieuws is").click()
    phone.get_by_role("button", name="Ik zit aan tafel 2").click()

    expect(phone.get_by_role("heading", name="U zit aan tafel 2.")).to_be_visible()
