"""Every page a person can open, for everyone: WCAG 2.0 to 2.2 A and AA, on a desk and on a phone.

Findings are gathered over all pages, so that one run tells all there is to mend (TRUST section 5).
"""

from collections.abc import Callable, Iterator

import pytest
from django.urls import reverse
from playwright.sync_api import Browser

from samenkracht.accounts.models import User
from samenkracht.home.management.demo.cast import EVERYONE
from tests.e2e.everything import (
    IDEAS,
    OPEN_PAGES,
    SHARED_PAGES,
    Everything,
    build_everything,
    staff_pages,
)
from tests.e2e.looking import Reader

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(600)]

DESK, PHONE, TABLE, WALL = (1440, 320), (360, 320), (768, 320), (1920, 1440)
PASSWORDS = {one.email: one.password for one in EVERYONE}


@pytest.fixture
def house() -> Everything:
    return build_everything()


@pytest.fixture
def reader(browser: Browser, base_url: str) -> Iterator[Callable[..., Reader]]:
    """Give a browser to somebody who reads one language; somebody of the staff comes in."""
    contexts = []

    def sit_down(language: str, user: User | None = None) -> Reader:
        context = browser.new_context(locale="nl-NL", reduced_motion="reduce")
        contexts.append(context)
        context.add_cookies([{"name": "taal", "value": language, "url": base_url}])
        made = Reader(context, base_url, language)
        if user:
            made.page.goto(f"{base_url}{reverse('account_login')}")
            made.page.locator("input[name=login]").fill(user.email)
            made.page.locator("input[name=password]").fill(PASSWORDS[user.email])
            made.page.keyboard.press("Enter")
            made.page.wait_for_url(f"{base_url}/")
        return made

    yield sit_down
    for context in contexts:
        context.close()


def test_the_pages_of_the_desks(house: Everything, reader: Callable[..., Reader]) -> None:
    findings = []
    for language in ("nl", "en"):
        anna, marjan = reader(language, house.anna), reader(language, house.marjan)
        for path in staff_pages(house):
            anna.read(path, DESK)
        marjan.read(reverse("organisations:here"), DESK, name="the organisation, for its manager")
        assert anna.count > 30
        findings += anna.findings + marjan.findings

    assert findings == []


def test_the_pages_that_are_open_to_all(reader: Callable[..., Reader]) -> None:
    findings = []
    for language in ("nl", "en", "ar"):
        nobody = reader(language)
        for name in SHARED_PAGES if language == "ar" else (*SHARED_PAGES, *OPEN_PAGES):
            nobody.read(reverse(name), DESK)
        nobody.read("/bestaat-niet/", DESK)
        nobody.read(reverse("room:enter"), PHONE, is_resident=True)
        nobody.page.locator("#code").fill("12345678")
        nobody.page.locator(".main-action button").click()
        nobody.page.wait_for_selector("#code-fault")
        nobody.look(PHONE, is_resident=True)
        findings += nobody.findings

    assert findings == []


class Evening:
    """Who reads along while a gathering goes on: the desk, the wall, a table and phones."""

    def __init__(self, house: Everything, reader: Callable[..., Reader]) -> None:
        self.house = house
        self.desks = [reader(language, house.anna) for language in ("nl", "en")]
        self.walls = [reader(language) for language in ("nl", "en")]
        self.phones = [reader(language) for language in ("nl", "en", "ar")]
        self.scribes = [reader(language) for language in ("nl", "en", "ar")]

    @property
    def findings(self) -> list[str]:
        readers = [*self.desks, *self.walls, *self.phones, *self.scribes]
        return [finding for one in readers for finding in one.findings]

    def come_in(self) -> None:
        """Phones come in through the door, and look at each page on the way."""
        run = self.house.run
        door = reverse("room:door", args=[run.door_token])
        for phone in self.phones:
            phone.read(f"{door}?taal={phone.language}", PHONE, name="welcome", is_resident=True)
            phone.page.locator("form[action$='/binnen/'] button").click()
            phone.page.wait_for_selector("button[name=tafel]")
            phone.where = f"table [{phone.language}]"
            phone.look(PHONE, is_resident=True)
            phone.page.locator("button[name=tafel][value='1']").click()
            phone.page.wait_for_selector("[data-stage] h1")
            for name in ("language", "other"):
                path = reverse(f"room:{name}", args=[run.public_id])
                phone.read(path, PHONE, name=name, is_resident=True)

    def scan_a_card(self) -> None:
        """Look at the door with a card, one of here and one of elsewhere."""
        door = reverse("room:door", args=[self.house.run.door_token])
        for phone in self.phones:
            for card in (1, 999):
                path = f"{door}?kaart={card}&taal={phone.language}"
                phone.read(path, PHONE, name=f"welcome with card {card}", is_resident=True)

    def type_a_card(self) -> None:
        """Type a wrong number first, then the right one."""
        path = reverse("room:table", args=[self.house.run.public_id])
        for phone in self.phones:
            phone.read(path, PHONE, name="a wrong card", is_resident=True)
            phone.page.locator("#kaart").fill("999")
            phone.page.locator(".by-card button").click()
            phone.page.wait_for_selector("#kaart-fault")
            phone.look(PHONE, is_resident=True)
            phone.page.locator("#kaart").fill("1")
            phone.page.locator(".by-card button").click()
            phone.page.wait_for_selector(".by-card", state="detached")

    def at(self, stage: str, *, desks: bool = True, phones: bool = True) -> None:
        """Let everybody read what is there at this moment."""
        run = self.house.run
        for wall in self.walls:
            path = reverse("live:wall", args=[run.wall_token])
            wall.read(path, WALL, name=f"wall, {stage}")
        for desk in self.desks if desks else ():
            path = reverse("live:console", args=[run.gathering.public_id])
            desk.read(path, DESK, name=f"console, {stage}")
        for phone in self.phones if phones else ():
            path = reverse("room:phone", args=[run.public_id])
            phone.read(path, PHONE, name=f"phone, {stage}", is_resident=True)

    def desk_reads(self, *names: str) -> None:
        for desk in self.desks:
            for name in names:
                path = reverse(name, args=[self.house.run.gathering.public_id])
                desk.read(path, DESK, name=name)

    def scribe_writes(self) -> None:
        table = self.house.run.tables.get(number=1)
        for scribe in self.scribes:
            path = reverse("room:scribe", args=[table.scribe_token])
            scribe.read(f"{path}?taal={scribe.language}", TABLE, name="scribe")

    def ideas_in_full(self) -> None:
        """Open an idea at the desk and at the table, and send one from each phone."""
        idea = self.house.run.ideas.get(text=IDEAS[0])
        table = self.house.run.tables.get(number=1)
        for desk in self.desks:
            args = [self.house.run.gathering.public_id, idea.public_id]
            desk.read(reverse("live:correct_idea", args=args), DESK, name="idea at the desk")
        for scribe in self.scribes:
            path = reverse("room:scribe_idea", args=[table.scribe_token, idea.public_id])
            scribe.read(path, TABLE, name="idea at the table")
        for phone in self.phones:
            path = reverse("room:phone", args=[self.house.run.public_id])
            phone.read(path, PHONE, name="writing", is_resident=True)
            phone.page.locator("#text").fill("Samen koken met wat over is")
            phone.page.locator("button[form=idee]").click()
            phone.page.wait_for_selector(".mine")
            phone.look(PHONE, is_resident=True)

    def stickers_are_up(self) -> None:
        """Three stickers each; then the hand is empty."""
        for phone in self.phones:
            self.house.empty_hand_of(phone.language)
            path = reverse("room:phone", args=[self.house.run.public_id])
            phone.read(path, PHONE, name="no stickers left", is_resident=True)

    def paper_sheet(self) -> None:
        for desk in self.desks:
            for sheet in ((2, 1), (3, 2)):
                path = reverse(
                    "live:paper_sheet", args=[self.house.run.gathering.public_id, *sheet]
                )
                desk.read(path, DESK, name="paper sheet")


def test_the_evening_on_desk_wall_table_and_phone(
    house: Everything, reader: Callable[..., Reader]
) -> None:
    evening = Evening(house, reader)

    evening.come_in()
    read_places(house, evening)
    read_ideas(house, evening)
    read_stickers(house, evening)
    read_prizes(house, evening)
    read_the_end(house, evening)

    assert evening.findings == []


def read_places(house: Everything, evening: Evening) -> None:
    house.plan_two_rounds()
    evening.scan_a_card()
    house.begin_round(2)
    evening.at("other tables, no card", desks=False)
    evening.type_a_card()
    evening.at("at the table of the card", desks=False)
    house.begin_round(1)
    evening.at("to another table")
    house.hide_places()
    house.back_to_table(1)
    evening.at("at another table than that of the card", desks=False)


def read_ideas(house: Everything, evening: Evening) -> None:
    evening.at("film")
    house.go_to("arrival")
    evening.at("arrival", desks=False)
    house.go_to("idea_parade")
    evening.at("no ideas yet")
    house.write_ideas()
    evening.at("ideas")
    evening.desk_reads("live:ideas")
    evening.ideas_in_full()
    evening.scribe_writes()


def read_stickers(house: Everything, evening: Evening) -> None:
    house.go_to("stickers")
    evening.at("stickers")
    house.stick()
    evening.stickers_are_up()
    evening.desk_reads("live:paper")
    evening.paper_sheet()


def read_prizes(house: Everything, evening: Evening) -> None:
    house.go_to("prizes")
    evening.at("before the piles", phones=False)
    house.reveal()
    evening.at("equal piles", phones=False)
    house.rule()
    evening.at("no prize told")
    house.tell()
    evening.at("a prize told", phones=False)
    house.tell_the_rest()
    evening.at("every prize told")


def read_the_end(house: Everything, evening: Evening) -> None:
    house.go_to("closing")
    evening.at("closing", phones=False)
    house.blank(is_blank=True)
    evening.at("empty wall", desks=False, phones=False)
    house.blank(is_blank=False)
    house.rest()
    evening.at("rest")
    evening.desk_reads("live:close", "harvest:closing")
    house.close()
    evening.at("closed")
    evening.desk_reads("reports:report")


BAD = """<!doctype html><html lang="en"><title>Slecht</title>
<body><main><h1>Een</h1><h1>Twee</h1><img src="https://elders.example/pixel.png">
<p>LETTERS</p><button>x</button><button>y</button><div>BREED</div></main></body></html>"""
BAD_SHEET = """p { color: #999; font-size: 12px } button { width: 20px; height: 20px }
div { width: 3000px; color: #666 }"""


def test_a_bad_page_does_not_pass(reader: Callable[..., Reader]) -> None:
    nobody = reader("nl")
    page = BAD.replace("<title>", f"<style>{BAD_SHEET}</style><title>")
    page = page.replace("LETTERS", "woord " * 70)
    policy = {"Content-Security-Policy": "img-src 'self'"}
    nobody.page.route(
        "**/slecht/",
        lambda route: route.fulfill(body=page, content_type="text/html", headers=policy),
    )

    nobody.read("/slecht/", (360,), is_resident=True)

    told = "\n".join(nobody.findings)
    for fault in (
        *("image-alt", "color-contrast:", "color-contrast-enhanced", "target-size", "language en"),
        *("main headings ['Een', 'Twee']", "px too wide", "content policy: img-src"),
        *("small letter 12 px", "small target 20x20", "75 words"),
    ):
        assert fault in told, told
