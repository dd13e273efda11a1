"""Money and looking back in a real browser: a row by keyboard, words one after another."""

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from samenkracht.atelier.queries.budget import budget_sheet
from samenkracht.atelier.queries.looking_back import heard_at
from samenkracht.atelier.services.budget import propose_lines
from tests.conftest import Cast
from tests.factories import PASSWORD, GatheringFactory

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(180)]


def come_in(browser: Browser, base_url: str, cast: Cast, path: str, *, scripts: bool) -> Page:
    context = browser.new_context(
        viewport={"width": 1440, "height": 1200}, java_script_enabled=scripts
    )
    page = context.new_page()
    page.set_default_timeout(15_000)
    page.goto(f"{base_url}{path}")
    page.locator("input[name=login]").fill(cast.anna.email)
    page.locator("input[name=password]").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{base_url}{path}")  # and its scripts: typing begins when it listens
    return page


@pytest.mark.parametrize("scripts", [True, False])
def test_a_row_of_the_budget_needs_only_the_keyboard(
    browser: Browser, base_url: str, cast: Cast, scripts: bool
) -> None:
    GatheringFactory.create(atelier=cast.atelier, number=4)
    propose_lines(atelier=cast.atelier, by=cast.anna, now=timezone.now())
    address = reverse("atelier:budget", args=[cast.atelier.public_id])
    page = come_in(browser, base_url, cast, address, scripts=scripts)
    expect(page.locator("h1")).to_have_text("Begroting")

    page.locator(".ledger__row--blank input").first.focus()
    for words in ("Bloemen op tafel", "4", "tachtig"):
        page.keyboard.type(words)
        page.keyboard.press("Tab")
    if scripts:
        expect(page.get_by_text("Wat wij niet kunnen lezen")).to_be_visible()
    page.keyboard.press("Enter")

    expect(page.get_by_text("“tachtig” kunnen wij niet als bedrag lezen.")).to_be_visible()
    amount = page.locator("input[aria-invalid=true]")
    expect(amount).to_have_value("tachtig")
    amount.fill("80,50")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Bewaard.", exact=True)).to_be_visible()
    last = budget_sheet(cast.atelier).lines[-1]
    assert (last.what, last.planned_cents) == ("Bloemen op tafel", 80_50)
    page.get_by_text("Maak dat ongedaan").click()
    expect(page.get_by_text("Het staat weer zoals het was.")).to_be_visible()
    assert len(budget_sheet(cast.atelier).lines) == 10


def test_words_of_the_round_go_in_without_leaving_the_keyboard(
    browser: Browser, base_url: str, cast: Cast
) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    address = reverse("atelier:round", args=[cast.atelier.public_id, gathering.public_id])
    page = come_in(browser, base_url, cast, address, scripts=True)
    page.locator("#id_word").focus()

    for word, times in (("warm", "1"), ("soep", "1"), ("Warm", "2")):
        page.keyboard.type(word)
        page.keyboard.press("Enter")
        expect(page.locator(".said__times").first).to_have_text(times)
        expect(page.locator("#id_word")).to_be_focused()
        expect(page.locator("#id_word")).to_have_value("")

    assert [(each.text, each.times) for each in heard_at(gathering).words] == [
        ("warm", 2),
        ("soep", 1),
    ]
