"""Two colleagues fill the theme at the same time, in two browsers: no word of either gets lost."""

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Appraisal, Atelier
from tests.atelier.planning import begin
from tests.conftest import Cast
from tests.factories import PASSWORD

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(120)]

FIELD = "#id_work-bites"
STATE = "#staat-work-bites"


@pytest.fixture
def atelier(cast: Cast) -> Atelier:
    return begin(cast)


def sit_down(browser: Browser, base_url: str, user: User, atelier: Atelier) -> Page:
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.set_default_timeout(15_000)
    page.goto(f"{base_url}{reverse('account_login')}")
    page.locator("input[name=login]").fill(user.email)
    page.locator("input[name=password]").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{base_url}/")
    page.goto(f"{base_url}{reverse('atelier:theme_fill', args=[atelier.public_id])}")
    return page


def test_two_people_in_one_field_are_both_shown_and_choose(
    browser: Browser, base_url: str, cast: Cast, atelier: Atelier
) -> None:
    anna = sit_down(browser, base_url, cast.anna, atelier)
    omar = sit_down(browser, base_url, cast.omar, atelier)

    anna.locator(FIELD).fill("Niemand belt meer.")
    expect(anna.locator(STATE)).to_contain_text("Bewaard")
    omar.locator(FIELD).fill("Niemand vraagt nog iets.")

    expect(omar.locator(STATE)).to_contain_text(
        "Een collega schreef hier net: “Niemand belt meer.”"
    )
    expect(omar.locator(FIELD)).to_have_value("Niemand vraagt nog iets.")
    omar.get_by_role("button", name="Bewaar toch mijn tekst").click()
    expect(omar.locator(STATE)).to_contain_text("Bewaard")
    assert Appraisal.objects.get(atelier=atelier).bites == "Niemand vraagt nog iets."


def test_what_was_typed_in_the_last_second_is_kept_when_someone_leaves(
    browser: Browser, base_url: str, cast: Cast, atelier: Atelier
) -> None:
    omar = sit_down(browser, base_url, cast.omar, atelier)

    omar.locator(FIELD).fill("Niemand belt meer.")
    omar.get_by_role("link", name="Twee cirkels").click()
    expect(omar.get_by_role("heading", level=1)).to_have_text("Twee cirkels")
    omar.wait_for_timeout(500)
    omar.get_by_role("link", name="Thema", exact=True).click()

    expect(omar.get_by_text("Niemand belt meer.").first).to_be_visible()
