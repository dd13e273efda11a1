"""A new team of three prepares an atelier in one sitting, from nothing to the paper in the bag.

They read no manual: every page is found from the page before. How long each step takes here is
kept with the outcome of the test (`--junit-xml`); it is the browser's time, not that of people.
"""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from samenkracht.atelier.models import Atelier
from tests.factories import PASSWORD, MembershipFactory, OrganisationFactory, UserFactory

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

PEOPLE = """Bep de Boer; bewoner
Mohamed El Amrani; bewoner
Gerda van der Velden-Kuipers; sleutelfiguur
Wijkagent Hans; overheid
Petra Jansen; professional
"""


@pytest.fixture
def page(browser: Browser, base_url: str) -> Page:
    house = OrganisationFactory.create(name="Buurthuis De Nieuwe Morgen")
    sanne = UserFactory.create(name="Sanne Vermeulen", email="sanne@morgen.example")
    for name in ("Ravi Ramdin", "Ellen Post"):
        MembershipFactory.create(organisation=house, user=UserFactory.create(name=name))
    MembershipFactory.create(organisation=house, user=sanne)
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.set_default_timeout(15_000)
    page.goto(f"{base_url}/")
    page.locator("input[name=login]").fill(sanne.email)
    page.locator("input[name=password]").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    return page


@pytest.fixture
def step(
    record_testsuite_property: Callable[[str, object], None],
) -> Callable[[str], AbstractContextManager[None]]:
    @contextmanager
    def timed(name: str) -> Iterator[None]:
        began = time.perf_counter()
        yield
        record_testsuite_property(name, round(time.perf_counter() - began, 1))

    return timed


def chapter(page: Page, word: str) -> None:
    page.get_by_role("navigation", name="Dit atelier").get_by_role("link", name=word).click()


def test_a_new_team_prepares_an_atelier_in_one_sitting(
    page: Page, base_url: str, tmp_path: Path, step: Callable[[str], AbstractContextManager[None]]
) -> None:
    with step("begin"):
        begin(page)
    atelier = Atelier.objects.get()
    with step("afspraken vooraf"):
        agree(page)
    with step("thema"):
        theme(page)
    with step("cirkels"):
        circles(page)
    with step("programma"):
        programme(page)
    with step("kring"):
        circle(page)
    with step("uitnodigen"):
        invite(page)
    with step("gastvrij"):
        hospitality(page)
    with step("begroting"):
        budget(page)
    for gathering in atelier.gatherings.order_by("number"):
        with step(f"papier {gathering.number}"):
            paper(page, base_url, str(gathering.public_id), tmp_path)

    chapter(page, "Overzicht")
    expect(page.get_by_role("heading", level=1)).to_have_text("Samen de maand door")
    assert atelier.gatherings.count() == 4
    assert atelier.participants.count() == 5


def begin(page: Page) -> None:
    page.get_by_role("navigation").get_by_role("link", name="Ateliers").click()
    page.get_by_role("link", name="Begin een atelier").click()
    page.get_by_label("Buurt", exact=True).fill("Moerwijk-Noord")
    page.get_by_label(re.compile("^Thema")).fill("rondkomen met weinig geld")
    page.get_by_label(re.compile("^Dag")).fill("2020-01-15")
    page.get_by_role("button", name="Zet het atelier klaar").click()
    # A day in the past is told in a sentence, and what was typed stays.
    expect(page.get_by_label("Buurt", exact=True)).to_have_value("Moerwijk-Noord")
    expect(page.locator(".field__fault").first).to_be_visible()
    page.get_by_label(re.compile("^Dag")).fill(
        f"{timezone.localdate() + timedelta(days=30):%Y-%m-%d}"
    )
    for colleague in ("Ravi", "Ellen"):
        page.get_by_text(colleague).first.click()
    page.get_by_role("button", name="Zet het atelier klaar").click()
    expect(page.get_by_text("Het atelier staat klaar")).to_be_visible()


def agree(page: Page) -> None:
    chapter(page, "Team")
    page.get_by_role("link", name="Uitgangspunten en praatvellen").click()
    page.get_by_role("button", name=re.compile("^Neem over")).first.click()
    expect(page.locator(".grounds__one")).to_have_count(1)


def theme(page: Page) -> None:
    chapter(page, "Thema")
    page.get_by_role("link", name="Vul de vijf domeinen in").click()
    fields = page.locator("main textarea:visible")
    for number, words in enumerate(
        ("De kachel blijft uit.", "Niemand vraagt hulp.", "Samen soep.")
    ):
        fields.nth(number).fill(words)
    page.get_by_role("button", name="Bewaar en bekijk het huis").click()
    expect(page.get_by_text("De kachel blijft uit.").first).to_be_visible()
    page.get_by_role("link", name="Zoek een titel die uitnodigt").click()
    page.locator("main input[name=text]").fill("Samen de maand door")
    page.get_by_role("button", name="Zet erbij").click()
    page.get_by_role("button", name=re.compile("^Kies deze.*Samen de maand door")).click()
    expect(page.locator(".asked__words")).to_have_text("Samen de maand door")


def circles(page: Page) -> None:
    chapter(page, "Twee cirkels")
    expect(page.get_by_role("heading", name="Als het beter wordt")).to_be_visible()


def programme(page: Page) -> None:
    chapter(page, "Programma")
    page.get_by_role("link", name="1. De eigen organisatie").click()
    page.get_by_role("link", name="Kies een werkvorm").click()
    page.get_by_role("button", name=re.compile("^Zet erbij.*Waardenkaartjes")).click()
    expect(page.locator("main")).to_contain_text("Waardenkaartjes")


def circle(page: Page) -> None:
    chapter(page, "Kring")
    page.get_by_role("link", name="Lees een lijst in").click()
    page.locator("main textarea").fill(PEOPLE)
    page.get_by_role("button", name="Bekijk de lijst").click()
    page.get_by_role("button", name="Zet deze mensen in de kring").click()
    expect(page.locator("main")).to_contain_text("Gerda")


def invite(page: Page) -> None:
    chapter(page, "Uitnodigen")
    page.get_by_role("button", name=re.compile("^Zet (deze|alle)")).click()
    expect(page.get_by_text(re.compile("sta(at|an) op de lijst"))).to_be_visible()
    page.get_by_role("link", name="Hoe groot wordt het?").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hoe groot wordt het?")


def hospitality(page: Page) -> None:
    chapter(page, "Gastvrij")
    page.get_by_role("button", name="Zet onze lijst klaar").click()
    expect(page.locator(".chore__tick").first).to_be_visible()


def budget(page: Page) -> None:
    chapter(page, "Begroting")
    page.get_by_role("button", name="Zet onze regels klaar").click()
    guess = page.locator("main input[type=text]:visible")
    expect(guess.first).to_be_visible()
    page.get_by_role("button", name="Bewaar de begroting").click()


def paper(page: Page, base_url: str, gathering: str, place: Path) -> None:
    page.goto(f"{base_url}/papier/{gathering}/")
    asked = page.evaluate(
        "new URLSearchParams(new FormData(document.querySelector('form.order'))).toString()"
    )
    answer = page.request.get(f"{base_url}/papier/{gathering}/pakket.pdf?{asked}", timeout=60_000)
    assert answer.ok
    (place / "pakket.pdf").write_bytes(answer.body())
    assert len(PdfReader(place / "pakket.pdf").pages) >= 10
