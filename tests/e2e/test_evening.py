"""One gathering from door to report in real browsers: wall, desk, phones, a scribe and paper.

Bep sits at table 1, Toos at table 2, Yusuf at table 3 and reads Arabic. Table 1 has a scribe,
table 3 wrote on paper. The same gathering without any phone ends in the same ideas, stickers and
prizes.
"""

import re
from dataclasses import dataclass
from io import BytesIO

import pytest
from django.utils import timezone
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from samenkracht.accounts.models import User
from samenkracht.live import services
from samenkracht.live.domain.ideas import Source
from samenkracht.live.models import Idea, Run, Seat
from samenkracht.reports.queries import report_of
from tests.conftest import Cast
from tests.factories import (
    PASSWORD,
    AttendanceFactory,
    BlockFactory,
    GatheringFactory,
    PersonHatFactory,
)

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(400)]

expect.set_options(timeout=15_000)  # two cores, seven windows
PROGRAMME = [
    ("idea_parade", "Ideeënparade, deel 1"),
    ("stickers", "Ideeënparade, deel 2"),
    ("prizes", "Prijsuitreiking"),
    ("closing", "Eerste afspraken"),
]
SOEP, KLEREN, MARKT, BRIEVEN = (
    "Elke week een grote pan soep",
    "Een ruilrek voor kinderkleren in de hal",
    "Na drie uur samen naar de markt",
    "Samen brieven openen, met koffie erbij",
)

STICK_ON_OWN = """async ([address, idea]) => {
    const proof = document.querySelector('input[name=proof]').value;
    const answer = await fetch(address, {
        method: 'POST', headers: {'X-Proof': proof},
        body: new URLSearchParams({idea, key: 'een-idee-van-de-eigen-tafel'}),
    });
    return [answer.status, await answer.text()];
}"""


@dataclass(frozen=True)
class Evening:
    """A gathering that is about to begin: three tables, twelve people on their places."""

    run: Run
    anna: User

    @property
    def room(self) -> str:
        return f"/bijeenkomst/{self.run.gathering.public_id}/"

    def idea(self, text: str) -> Idea:
        return Idea.objects.get(run=self.run, text=text)


def prepare(cast: Cast, number: int) -> Evening:
    now = timezone.now()
    gathering = GatheringFactory.create(atelier=cast.atelier, number=number, venue="De Lindehof")
    for position, (form, title) in enumerate(PROGRAMME, start=1):
        BlockFactory.create(gathering=gathering, position=position, work_form=form, title=title)
    run = services.prepare_run(gathering=gathering, now=now)
    for table in services.lay_tables(run=run, count=3, by=cast.anna, now=now):
        for _ in range(4):
            guest = AttendanceFactory.create(gathering=gathering).participant
            PersonHatFactory.create(person=guest.person)
            Seat.objects.create(run=run, table=table, participant=guest)
    return Evening(run, cast.anna)


@pytest.fixture
def evening(cast: Cast) -> Evening:
    return prepare(cast, 4)


class House:
    """The windows of one evening; a page that fails to load or throws stops the test."""

    def __init__(self, browser: Browser, base_url: str) -> None:
        self.browser, self.base_url = browser, base_url
        self.faults: list[str] = []

    def window(self, path: str, width: int, height: int) -> Page:
        page = self.browser.new_context(viewport={"width": width, "height": height}).new_page()
        page.on("pageerror", lambda fault: self.faults.append(str(fault)))
        page.set_default_timeout(15_000)
        page.goto(self.base_url + path)
        return page

    def desk(self, user: User, path: str) -> Page:
        page = self.window(path, 1440, 900)
        page.locator("input[name=login]").fill(user.email)
        page.locator("input[name=password]").fill(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{path}")
        return page

    def phone(self, run: Run, *, table: int, language: str = "") -> Page:
        page = self.window(f"/d/{run.door_token}/", 360, 740)
        if language:
            page.get_by_role("link", name=language).last.click()
        page.locator("form[action$='/binnen/'] button").click()
        page.locator(f"button[name=tafel][value='{table}']").click()
        page.wait_for_url(f"**/zaal/{run.public_id}/")
        return page


@pytest.fixture
def house(browser: Browser, base_url: str) -> House:
    return House(browser, base_url)


def stick(phone: Page, idea: Idea, times: int = 1) -> None:
    item = phone.locator(f"[data-idea='{idea.public_id}']")
    for placed in range(1, times + 1):
        phone.wait_for_timeout(900)  # the button rests a moment after each tap
        item.locator("[data-stick]").click()
        expect(item.locator("[data-dots] > *")).to_have_count(placed)


def press(desk: Page, name: str | re.Pattern[str]) -> None:
    """Press a button of the live desk as a person does: not in the blink after it moved."""
    desk.wait_for_timeout(450)
    desk.get_by_role("button", name=name).click()


def onward(desk: Page, title: str) -> None:
    press(desk, f"Ga naar {title}")
    expect(desk.get_by_role("heading", level=1, name=title)).to_be_visible()


@dataclass(frozen=True)
class Windows:
    """All that is open in the room."""

    desk: Page
    wall: Page
    typing: Page
    bep: Page
    toos: Page
    yusuf: Page


def test_an_evening_with_wall_phones_scribe_and_paper(evening: Evening, house: House) -> None:
    windows = open_the_door(evening, house)
    gather_ideas(evening, house, windows)
    place_stickers(evening, windows)
    count_paper(evening, house, windows)
    tell_prizes(windows)
    agree_and_close(evening, house, windows.desk)

    words, cells = read_back(evening, house, windows.desk)

    ideas = {SOEP, KLEREN, MARKT, BRIEVEN}
    told = {"papier 5 + telefoon 6 = 11", "klapte", "hangt de poster op bij de huisarts"}
    assert {text for text in ideas | told if text not in words} == set()
    assert ideas <= cells
    assert house.faults == []


def open_the_door(evening: Evening, house: House) -> Windows:
    run = evening.run
    desk = house.desk(evening.anna, evening.room)
    press(desk, "Begin de bijeenkomst")
    desk.locator("details.door summary").click()
    press(desk, "Zet de deur open")
    expect(desk.get_by_text("Deur open tot")).to_be_visible()
    wall = house.window(f"/wand/{run.wall_token}/", 1920, 1080)
    expect(wall.get_by_text(f"{run.code[:4]} {run.code[4:]}")).to_be_visible()
    yusuf = house.phone(run, table=3, language="العربية")
    expect(yusuf.locator("html")).to_have_attribute("dir", "rtl")
    bep, toos = house.phone(run, table=1), house.phone(run, table=2)
    return Windows(desk, wall, desk.context.new_page(), bep, toos, yusuf)


def gather_ideas(evening: Evening, house: House, windows: Windows) -> None:
    """Ideas of the scribe come at once, of a phone after a yes, of paper at the desk."""
    wall, toos, typing = windows.wall, windows.toos, windows.typing
    token = evening.run.tables.get(number=1).scribe_token
    scribe = house.window(f"/tafel/{token}/", 768, 1024)
    for text in (SOEP, BRIEVEN):
        scribe.locator("#text").fill(text)
        scribe.keyboard.press("Enter")
        expect(scribe.locator("[data-written]").get_by_text(text)).to_be_visible()
    toos.locator("#text").fill(KLEREN)
    toos.get_by_role("button", name="Stuur uw idee").click()
    expect(toos.get_by_text("Uw idee is binnen.")).to_be_visible()
    expect(wall.get_by_text(SOEP)).to_be_visible()
    expect(wall.get_by_text(KLEREN)).to_have_count(0)
    press(windows.desk, re.compile(f"Toon.*{KLEREN}"))
    expect(wall.get_by_text(KLEREN)).to_be_visible()
    typing.goto(f"{house.base_url}{evening.room}ideeen/")
    typing.get_by_role("radio", name="3", exact=True).check(force=True)
    typing.get_by_label("Wat staat er op de flap?").fill(MARKT)
    typing.keyboard.press("Enter")
    expect(wall.get_by_text(MARKT)).to_be_visible()


def place_stickers(evening: Evening, windows: Windows) -> None:
    """Two may go on one idea, none on the own table's, and one is taken back."""
    bep, toos, yusuf = windows.bep, windows.toos, windows.yusuf
    onward(windows.desk, "Ideeënparade, deel 2")
    soep, kleren, markt = (evening.idea(text) for text in (SOEP, KLEREN, MARKT))
    expect(bep.get_by_text("Dit is van uw tafel")).to_have_count(2)
    stick(bep, kleren, times=2)
    stick(bep, markt)
    expect(bep.get_by_text("Uw stickers zijn op")).to_be_visible()
    stick(toos, soep, times=2)
    stick(yusuf, soep)
    yusuf.wait_for_timeout(900)
    yusuf.locator(f"[data-idea='{soep.public_id}'] [data-back]").click()
    stick(yusuf, kleren)
    status, words = bep.evaluate(
        STICK_ON_OWN, [f"/zaal/{evening.run.public_id}/sticker/", str(soep.public_id)]
    )
    assert (status, "van uw tafel" in words) == (422, True)
    expect(windows.wall.locator("[data-placed]")).to_have_text("6")


def count_paper(evening: Evening, house: House, windows: Windows) -> None:
    """Table 2 stuck on the wall; two people count, each alone."""
    paper = windows.typing
    for entry in (1, 2):
        paper.goto(f"{house.base_url}{evening.room}papier/2/{entry}")
        expect(paper.get_by_text("eigen tafel")).to_have_count(1)
        paper.get_by_label(SOEP).fill("1")
        paper.get_by_label(MARKT).fill("4")
        paper.get_by_role("button", name="Bewaar", exact=True).click()
    expect(paper.get_by_text("papier 5 + telefoon 6 = 11")).to_be_visible()


def tell_prizes(windows: Windows) -> None:
    """Two piles of three: a tie that the wall tells and the room decides."""
    desk = windows.desk
    onward(desk, "Prijsuitreiking")
    press(desk, "Tel en toon de stapels")
    expect(windows.wall.get_by_text("Gelijke stand").first).to_be_visible()
    desk.get_by_label("Waarom zo?").fill("De zaal klapte voor allebei even hard.")
    press(desk, re.compile("Allemaal winnen"))
    for _ in range(2):
        press(desk, re.compile("^Toon de"))
    expect(windows.wall.get_by_text(MARKT).first).to_be_visible()
    expect(windows.bep.get_by_text(MARKT).first).to_be_visible()


def agree_and_close(evening: Evening, house: House, desk: Page) -> None:
    onward(desk, "Eerste afspraken")
    closing = desk.context.new_page()
    closing.goto(f"{house.base_url}/oogst/bijeenkomst/{evening.run.gathering.public_id}/")
    closing.get_by_label("Wie").first.fill("Fadime")
    closing.get_by_label(re.compile("^Wat")).first.fill("hangt de poster op bij de huisarts")
    closing.keyboard.press("Enter")
    expect(closing.get_by_text("hangt de poster op bij de huisarts").first).to_be_visible()
    desk.get_by_role("link", name="Sluit de bijeenkomst af").click()
    desk.get_by_role("button", name="Ja, sluit de bijeenkomst af").click()
    expect(desk.get_by_text("verslag").first).to_be_visible()
    door = desk.context.request.get(f"{house.base_url}/d/{evening.run.door_token}/")
    assert door.status in {404, 410}


def read_back(evening: Evening, house: House, desk: Page) -> tuple[str, set[str]]:
    """Return the words of the PDF and the cells of the workbook."""
    report = f"{house.base_url}/verslag/{evening.run.gathering.public_id}/"
    pdf = PdfReader(BytesIO(desk.context.request.get(f"{report}verslag.pdf").body()))
    words = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    book = load_workbook(BytesIO(desk.context.request.get(f"{report}oogst.xlsx").body()))
    return words, {str(cell.value) for sheet in book for row in sheet for cell in row}


def test_the_same_evening_on_paper_ends_in_the_same_report(cast: Cast) -> None:
    with_phones, on_paper = prepare(cast, 4), prepare(cast, 5)
    for evening, is_paper in ((with_phones, False), (on_paper, True)):
        hold(evening, is_paper=is_paper)

    told = [report_of(evening.run.gathering) for evening in (with_phones, on_paper)]

    assert ideas_of(told[0]) == ideas_of(told[1])
    assert winners_of(told[0]) == winners_of(told[1])
    assert len(ideas_of(told[0])) == 3
    assert len(winners_of(told[0])) == 3


def hold(evening: Evening, *, is_paper: bool) -> None:
    """Hold an evening by its services, with phones or with nothing but paper typed in after."""
    run, anna, now = evening.run, evening.anna, timezone.now()
    services.open_run(gathering=run.gathering, by=anna, now=now)
    services.open_door(run=run, by=anna, now=now)
    tables = list(run.tables.order_by("number"))
    source = Source.PAPER if is_paper else Source.SCRIBE
    ideas = [
        services.write_idea(
            run=run, draft=services.IdeaDraft(text, table, source, key=text), by=anna, now=now
        )
        for text, table in zip((SOEP, KLEREN, MARKT), tables, strict=True)
    ]
    services.go_forward(run=run, by=anna, now=now)
    # Per table: which ideas its people stuck on (never their own), three stickers a table.
    stuck = {0: [1, 1, 2], 1: [0, 2, 2], 2: [0, 1, 1]}
    for at, table in enumerate(tables):
        if is_paper:
            counts = {ideas[idea].pk: stuck[at].count(idea) for idea in set(stuck[at])}
            for entry in (1, 2):
                services.enter_paper_counts(
                    run=run, entry=entry, table=table, counts=counts, by=anna, now=now
                )
        else:
            phone = services.join_room(
                run=run, key_hash=f"telefoon {at}", language="nl", table=table, now=now
            )
            for tap, idea in enumerate(stuck[at]):
                services.place_sticker(device=phone, idea=ideas[idea], key=f"{at}-{tap}", now=now)
    services.go_forward(run=run, by=anna, now=now)
    services.reveal(run=run, by=anna, now=now)
    for _ in range(3):
        services.tell_next_prize(run=run, by=anna, now=now)
    services.close_run(run=run, by=anna, now=now)


def ideas_of(report: object) -> list[tuple[object, ...]]:
    return [(i.number, i.text, i.table, i.stickers, i.rank) for i in report.ideas]


def winners_of(report: object) -> list[tuple[int, str]]:
    return [(winner.place, winner.idea.text) for winner in report.winners]
