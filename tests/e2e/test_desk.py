"""The moderator's desk and the wall in real browsers: bad Wi-Fi, haste, and a busy keyboard."""

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from samenkracht.live import services
from samenkracht.live.models import Run
from tests.conftest import Cast
from tests.factories import PASSWORD, BlockFactory, GatheringFactory
from tests.live.hall import idea, waiting

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(180)]

FORMS = ("idea_parade", "meal", "closing")


@pytest.fixture
def run(cast: Cast) -> Run:
    now = timezone.now()
    gathering = GatheringFactory.create(atelier=cast.atelier, number=4, starts_at=now)
    for position, form in enumerate(FORMS, start=1):
        BlockFactory.create(gathering=gathering, position=position, work_form=form, title=form)
    run = services.open_run(gathering=gathering, by=cast.anna, now=now)
    services.lay_tables(run=run, count=2, by=cast.anna, now=now)
    idea(run, 1, "Een ruilrek in de hal")
    return run


@pytest.fixture
def desk(browser: Browser, base_url: str, cast: Cast, run: Run) -> Page:
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.set_default_timeout(15_000)
    page.goto(f"{base_url}/bijeenkomst/{run.gathering.public_id}/")
    page.locator("input[name=login]").fill(cast.anna.email)
    page.locator("input[name=password]").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("idea_parade")
    return page


@pytest.fixture
def wall(browser: Browser, base_url: str, run: Run) -> Page:
    page = browser.new_context(viewport={"width": 1920, "height": 1080}).new_page()
    page.set_default_timeout(15_000)
    page.goto(f"{base_url}/wand/{run.wall_token}/")
    expect(page.get_by_text("Een ruilrek in de hal")).to_be_visible()
    return page


def test_what_someone_types_stays_while_the_room_changes(
    desk: Page, wall: Page, cast: Cast, run: Run
) -> None:
    field = desk.locator("#notitie")
    field.fill("Tafel 4 la")
    field.focus()

    services.ask_help_at_table(table=run.tables.get(number=2), now=timezone.now())
    expect(desk.get_by_text("vraagt hulp")).to_be_visible()
    desk.keyboard.type("cht")

    expect(field).to_have_value("Tafel 4 lacht")
    desk.locator(".note button").click()
    expect(field).to_have_value("")
    assert run.notes.get().text == "Tafel 4 lacht"


def test_a_hasty_double_press_goes_one_step(desk: Page, wall: Page, run: Run) -> None:
    desk.locator(".console__next button").dblclick()

    expect(desk.locator("h1")).to_have_text("meal")
    expect(wall.locator("h1")).to_have_text("meal")
    desk.wait_for_timeout(1000)
    expect(desk.locator("h1")).to_have_text("meal")


def test_keys_work_unless_someone_types(desk: Page, wall: Page, run: Run) -> None:
    desk.locator("#notitie").focus()
    desk.keyboard.type("bp")
    expect(desk.locator("#notitie")).to_have_value("bp")

    desk.locator("h1").focus()
    desk.keyboard.press("b")

    expect(wall.locator(".wall--blank")).to_have_count(1)
    expect(desk.get_by_text("De muur is leeg")).to_be_visible()
    expect(desk.get_by_text("Het is pauze")).to_have_count(0)


def test_without_a_connection_the_last_picture_stays_and_no_word_is_lost(
    desk: Page, wall: Page, cast: Cast, run: Run
) -> None:
    for page in (desk, wall):
        page.context.set_offline(True)
    expect(desk.get_by_text("Geen verbinding. U kunt door, alles blijft staan.")).to_be_visible()
    desk.locator("#notitie").fill("Bewaar mij")
    desk.locator(".note button").click()
    wall.keyboard.press("b")
    is_dark = wall.evaluate("document.body.classList.contains('is-dark')")
    wall.keyboard.press("b")

    services.show_idea(idea=waiting(run, "Meer bankjes"), by=cast.anna, now=timezone.now())
    expect(wall.get_by_text("Een ruilrek in de hal")).to_be_visible()
    for page in (desk, wall):
        page.context.set_offline(False)

    assert is_dark
    expect(desk.locator("[data-saved-words]")).to_be_visible()
    expect(desk.locator("#notitie")).to_have_value("Bewaar mij")
    expect(wall.get_by_text("Meer bankjes")).to_be_visible()


def test_a_judged_slip_makes_room_for_the_next_under_the_keyboard(
    desk: Page, wall: Page, cast: Cast, run: Run
) -> None:
    for words in ("Meer bankjes", "Samen soep koken"):
        waiting(run, words)
    services.turn_wall_page(run=run, page=0, by=cast.anna, now=timezone.now())
    expect(desk.get_by_role("listitem").filter(has_text="Meer bankjes").first).to_be_visible()

    desk.locator("[data-key='1']").focus()
    desk.keyboard.press("Enter")

    expect(wall.get_by_text("Meer bankjes")).to_be_visible()
    expect(desk.locator("[data-key='1']")).to_be_focused()
    expect(wall.get_by_text("Samen soep koken")).to_have_count(0)
