"""Takes the pictures of the moderator's guide from a demo that is served; see tools/beelden."""

import sys
import time
from pathlib import Path

import django

django.setup()

# ruff: noqa: E402 -- models can be read only after Django stands
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Gathering
from samenkracht.home.management.demo.cast import ANNA, FADIME, MARJAN, Colleague
from samenkracht.home.management.demo.take_away import demo_gathering
from samenkracht.live import services
from samenkracht.live.models import Run
from tests.e2e.everything import Everything

PICTURES = Path(__file__).resolve().parents[1] / "docs/beelden"
MOST_BYTES = 250_000
DESK, WALL, PHONE, TABLE = (1440, 900), (1920, 1080), (360, 740), (768, 1024)
LAUNCH = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


class Photographer:
    """Somebody with a camera, at each of the screens of one gathering."""

    def __init__(self, browser: Browser, address: str, house: Everything) -> None:
        self.browser, self.address, self.house = browser, address, house
        self.gathering = house.run.gathering
        self.desk = self.come_in(ANNA)
        self.wall = self.window(WALL)
        self.phone = self.window(PHONE)

    def window(self, size: tuple[int, int]) -> Page:
        width, height = size
        viewport: ViewportSize = {"width": width, "height": height}
        scale = 0.75 if size == WALL else 1  # a projector is large; a picture in a guide is not
        context = self.browser.new_context(
            viewport=viewport, device_scale_factor=scale, reduced_motion="reduce", locale="nl-NL"
        )
        return context.new_page()

    def come_in(self, colleague: Colleague) -> Page:
        page = self.window(DESK)
        page.goto(f"{self.address}{reverse('account_login')}")
        page.locator("input[name=login]").fill(colleague.email)
        page.locator("input[name=password]").fill(colleague.password)
        page.keyboard.press("Enter")
        page.wait_for_url(f"{self.address}/")
        return page

    def take(self, name: str, page: Page, path: str, height: int = 0) -> None:
        """Open a page and keep what is seen. Raises ValueError when it is too large."""
        size = page.viewport_size or {"width": 1440, "height": 900}
        if height:
            page.set_viewport_size({"width": size["width"], "height": height})
        page.goto(self.address + path)
        page.wait_for_timeout(700)  # letters and lines come to rest
        picture = PICTURES / f"{name}.png"
        page.screenshot(path=picture)
        page.set_viewport_size({"width": size["width"], "height": size["height"]})
        if picture.stat().st_size > MOST_BYTES:
            raise ValueError(f"{picture.name} is larger than {MOST_BYTES} bytes")

    def take_desk(self, name: str, view: str, *extra: object, height: int = 0) -> None:
        path = reverse(view, args=[self.gathering.public_id, *extra])
        self.take(name, self.desk, path, height)

    def take_room(self, stage: str) -> None:
        """Take the desk, the wall and a phone at this moment of the evening."""
        run = self.house.run
        self.take_desk(f"regie-{stage}", "live:console")
        self.take(f"muur-{stage}", self.wall, reverse("live:wall", args=[run.wall_token]))
        self.take(f"telefoon-{stage}", self.phone, reverse("room:phone", args=[run.public_id]))

    def enter_the_room(self) -> None:
        """Come in with the phone, and sit down at table 1."""
        self.take(
            "telefoon-deur", self.phone, reverse("room:door", args=[self.house.run.door_token])
        )
        self.phone.locator("form[action$='/binnen/'] button").click()
        self.phone.locator("button[name=tafel][value='1']").click()
        self.phone.wait_for_selector("[data-stage] h1")


def take_planning(camera: Photographer) -> None:
    gathering = camera.gathering
    atelier = gathering.atelier
    for name in ("show", "theme", "loops", "circle", "how_big", "budget"):
        camera.take(
            f"atelier-{name}", camera.desk, reverse(f"atelier:{name}", args=[atelier.public_id])
        )
    place = [atelier.public_id, gathering.public_id]
    camera.take("draaiboek", camera.desk, reverse("atelier:programme", args=place))
    camera.take("aanwezig", camera.desk, reverse("atelier:door", args=place))
    camera.take_desk("papier", "reports:paper")
    camera.take_desk("tafels", "live:tables", height=1180)
    someone = gathering.attendances.get(participant__person__first_name="Yusuf").participant
    tables = reverse("live:tables", args=[gathering.public_id])
    camera.take("tafels-kiezen", camera.desk, f"{tables}?wie={someone.public_id}", height=1180)
    other = (
        Gathering.objects.filter(atelier__title__gt="").exclude(atelier=atelier).order_by("pk")[0]
    )
    services.prepare_run(gathering=other, now=timezone.now())
    fadime = camera.come_in(FADIME)
    camera.take("regie-klaar", fadime, reverse("live:console", args=[other.public_id]))


def take_evening(camera: Photographer) -> None:
    house = camera.house
    camera.enter_the_room()
    house.go_to("arrival")
    camera.take("muur-deur", camera.wall, reverse("live:wall", args=[house.run.wall_token]))
    house.go_to("idea_parade")
    house.write_ideas()
    camera.take_room("ideeen")
    table = house.run.tables.get(number=1)
    page = camera.window(TABLE)
    camera.take("tafel", page, reverse("room:scribe", args=[table.scribe_token]))
    for number in (1, 3):
        helped = house.run.tables.get(number=number)
        services.answer_help(run=house.run, table=helped, by=house.anna, now=timezone.now())
    house.go_to("meal")
    camera.take("muur-maaltijd", camera.wall, reverse("live:wall", args=[house.run.wall_token]))


def take_the_count(camera: Photographer) -> None:
    house = camera.house
    house.go_to("stickers")
    house.stick()
    camera.take_room("stickers")
    camera.take_desk("papier-tellen", "live:paper")
    camera.take_desk("papier-tafel", "live:paper_sheet", 2, 1)
    house.go_to("prizes")
    house.reveal()
    camera.take_desk("regie-gelijk", "live:console", height=1040)
    camera.take("muur-gelijk", camera.wall, reverse("live:wall", args=[house.run.wall_token]))
    house.rule()
    house.tell_the_rest()
    camera.take_room("prijzen")
    house.go_to("closing")
    camera.take_desk("afspraken", "harvest:closing")
    camera.take_desk("afsluiten", "live:close")
    house.close()
    camera.take_desk("verslag", "reports:report")


def main() -> None:
    address = sys.argv[1]
    PICTURES.mkdir(exist_ok=True)
    gathering = demo_gathering()
    if gathering is None:
        raise SystemExit("There is no demo to take pictures of.")
    anna, marjan = (User.objects.get(email=one.email) for one in (ANNA, MARJAN))
    house = Everything(Run.objects.get(gathering=gathering), anna, marjan)
    with sync_playwright() as playwright:
        time.sleep(2)  # the server has just been asked to start
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=LAUNCH)
        camera = Photographer(browser, address, house)
        take_planning(camera)
        take_evening(camera)
        take_the_count(camera)
        browser.close()


if __name__ == "__main__":
    main()
