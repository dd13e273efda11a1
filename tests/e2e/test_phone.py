"""A phone in a hall with bad Wi-Fi: every tap counts once and nothing is lost (TRUST R4)."""

import gzip
import re
import sysconfig
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Page, Response, Route, expect

from samenkracht.live.domain.run import RunState
from samenkracht.live.models import Device, Idea, Prize, Sticker
from tests.e2e.conftest import Hall
from tests.factories import IdeaFactory

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(120)]

OFFLINE_SECONDS = 12
BACK_WITHIN = 10  # seconds
KEPT = "Uw keuze is bewaard."


@pytest.fixture
def context(browser: Browser) -> BrowserContext:
    made = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    made.set_default_timeout(15_000)
    return made


@pytest.fixture
def enter(context: BrowserContext, base_url: str, hall: Hall) -> Callable[..., Page]:
    """Give a way to come in with this browser, at a table or at none."""

    def come_in(table: int | None = None, language: str = "nl") -> Page:
        page = context.new_page()
        place = f"&tafel={table}" if table else ""
        page.goto(f"{base_url}/d/{hall.run.door_token}/?taal={language}{place}")
        page.locator("form.main-action button").click()
        if not table:
            page.locator(".main-action button[name=tafel]").click()
        page.wait_for_selector("[data-stage] h1")
        return page

    return come_in


def stuck() -> int:
    return Sticker.objects.filter(slot__isnull=False).count()


def stick(page: Page, idea: int) -> None:
    """Tap, and let the lock against double taps pass."""
    page.get_by_role("button", name=f"Plak sticker op idee {idea}").tap()
    page.wait_for_timeout(900)


def wait_until_sent(page: Page, seconds: int = BACK_WITHIN) -> None:
    """Wait until the outbox is empty; our CSP forbids the way in which Playwright itself waits."""
    waiting = "Object.keys(sessionStorage).some((name) => name.startsWith('uit:'))"
    for _look in range(seconds * 5):
        if not page.evaluate(waiting):
            return
        page.wait_for_timeout(200)
    raise AssertionError("something stays in the outbox")


def test_from_the_door_to_three_stickers(enter: Callable[..., Page], hall: Hall) -> None:
    page = enter(table=1)
    hall.go_to("idea_parade")

    page.get_by_label("Wat is uw idee?").fill("Samen koken met wat over is")
    page.get_by_role("button", name="Stuur uw idee").tap()
    expect(page.get_by_role("heading", name="Dank u wel.")).to_be_visible()
    hall.go_to("stickers")
    expect(page.get_by_text("Dit is van uw tafel")).to_be_visible()
    for idea in (2, 2, 3):
        stick(page, idea)

    expect(page.get_by_text("Uw stickers zijn op", exact=True)).to_be_visible()
    wait_until_sent(page)
    assert (Idea.objects.filter(source="phone").count(), stuck()) == (1, 3)


def test_a_tap_shows_at_once(enter: Callable[..., Page], hall: Hall) -> None:
    hall.go_to("stickers")
    page = enter()
    page.route("**/sticker/", lambda _route: None)  # no answer, ever

    shown_after = page.evaluate(
        """async () => {
            const begun = performance.now();
            document.querySelector("[data-stick]").click();
            while (document.querySelector("[data-placed]").hidden) await 0;
            return performance.now() - begun;
        }"""
    )

    assert shown_after < 100
    expect(page.locator("[data-left='2']")).to_be_visible()


def test_twelve_seconds_without_internet(
    context: BrowserContext, enter: Callable[..., Page], hall: Hall
) -> None:
    hall.go_to("stickers")
    page = enter()
    context.set_offline(True)
    for idea in (1, 2, 2):
        stick(page, idea)
    expect(page.get_by_role("status").first).to_contain_text(KEPT)
    page.wait_for_timeout(1000 * OFFLINE_SECONDS - 2700)
    assert stuck() == 0

    context.set_offline(False)

    wait_until_sent(page)
    assert stuck() == 3
    expect(page.get_by_role("status").first).to_have_text("Uw keuze is binnen.")


def test_a_double_tap_is_one_sticker(enter: Callable[..., Page], hall: Hall) -> None:
    hall.go_to("stickers")
    page = enter()

    page.get_by_role("button", name="Plak sticker op idee 1").dblclick()
    page.wait_for_timeout(900)

    wait_until_sent(page)
    assert stuck() == 1
    expect(page.get_by_text("U hebt nog 2 stickers")).to_be_visible()


def test_a_reload_while_offline_loses_nothing(
    context: BrowserContext, enter: Callable[..., Page], hall: Hall
) -> None:
    hall.go_to("stickers")
    page = enter()
    context.set_offline(True)
    stick(page, 1)
    stick(page, 2)
    page.evaluate("location.reload()")
    page.wait_for_timeout(1000)

    context.set_offline(False)
    page.reload()

    wait_until_sent(page)
    assert stuck() == 2
    expect(page.get_by_text("U hebt nog 1 sticker")).to_be_visible()


def test_lost_answers_are_asked_again_and_counted_once(
    enter: Callable[..., Page], hall: Hall
) -> None:
    hall.go_to("stickers")
    page = enter()
    lost = []

    def lose_the_first_two(route: Route) -> None:
        route.fetch()
        if len(lost) < 2:
            lost.append(route.request.url)
            route.abort()
        else:
            route.continue_()

    page.route("**/sticker/", lose_the_first_two)
    for idea in (1, 2, 3):
        stick(page, idea)

    wait_until_sent(page, seconds=20)
    assert len(lost) == 2
    assert (stuck(), Sticker.objects.count()) == (3, 3)


def test_a_portal_of_the_wifi_is_not_taken_for_our_answer(
    enter: Callable[..., Page], hall: Hall
) -> None:
    hall.go_to("stickers")
    page = enter()
    page.route("**/sticker/", lambda route: route.fulfill(status=200, body="<h1>Gratis wifi</h1>"))
    stick(page, 1)
    expect(page.get_by_role("status").first).to_contain_text("Geen internet.")

    page.unroute("**/sticker/")

    wait_until_sent(page)
    assert stuck() == 1


def test_an_answer_that_does_not_come_is_told_in_words(
    enter: Callable[..., Page], hall: Hall
) -> None:
    hall.go_to("stickers")
    page = enter()
    page.route("**/sticker/", lambda _route: None)

    stick(page, 1)

    expect(page.get_by_role("status").first).to_contain_text(KEPT)


def test_a_server_that_is_busy_is_asked_again(enter: Callable[..., Page], hall: Hall) -> None:
    hall.go_to("stickers")
    page = enter()
    busy = {"Retry-After": "1"}
    page.route("**/sticker/", lambda route: route.fulfill(status=503, headers=busy, body="{}"))
    stick(page, 1)

    page.unroute("**/sticker/")

    wait_until_sent(page)
    assert stuck() == 1


def test_two_tabs_are_one_hand_of_stickers(
    context: BrowserContext, enter: Callable[..., Page], hall: Hall
) -> None:
    hall.go_to("stickers")
    first = enter()
    second = context.new_page()
    second.goto(first.url)
    stick(first, 1)
    stick(first, 2)

    stick(second, 3)
    expect(second.get_by_text("Uw stickers zijn op", exact=True)).to_be_visible()
    stick(first, 3)

    expect(first.get_by_role("status").first).to_have_text(re.compile("Uw stickers zijn op"))
    expect(first.get_by_text("Uw stickers zijn op", exact=True)).to_be_visible()
    assert (Device.objects.count(), stuck()) == (1, 3)


def test_a_sticker_comes_back_into_the_hand(enter: Callable[..., Page], hall: Hall) -> None:
    hall.go_to("stickers")
    page = enter()
    stick(page, 1)

    page.get_by_role("button", name="Haal terug van idee 1").tap()

    expect(page.get_by_text("U hebt nog 3 stickers")).to_be_visible()
    wait_until_sent(page)
    assert stuck() == 0


def test_what_is_being_written_stays_when_the_next_step_comes(
    enter: Callable[..., Page], hall: Hall
) -> None:
    hall.go_to("idea_parade")
    page = enter()
    page.get_by_label("Wat is uw idee?").fill("Nog niet af")
    hall.go_to("stickers")

    onward = page.get_by_role("button", name="Er is een nieuwe stap")
    onward.wait_for()
    assert page.get_by_label("Wat is uw idee?").input_value() == "Nog niet af"
    onward.tap()
    expect(page.get_by_role("heading", name="Welk idee vindt u goed?")).to_be_visible()
    hall.go_to("idea_parade")

    expect(page.get_by_label("Wat is uw idee?")).to_have_value("Nog niet af")


def test_an_idea_with_a_telephone_number_comes_back_with_a_question(
    enter: Callable[..., Page], hall: Hall
) -> None:
    hall.go_to("idea_parade")
    page = enter()
    page.get_by_label("Wat is uw idee?").fill("Bel mij op 06-00000000")
    page.get_by_role("button", name="Stuur uw idee").tap()

    expect(page.get_by_text("Staat er een telefoonnummer in dit idee?")).to_be_visible()
    expect(page.get_by_label("Wat is uw idee?")).to_have_value("Bel mij op 06-00000000")
    assert Idea.objects.filter(source="phone").count() == 0
    page.get_by_role("button", name="Stuur het zo").tap()

    expect(page.get_by_role("heading", name="Dank u wel.")).to_be_visible()
    assert Idea.objects.filter(source="phone").count() == 1


def test_ideas_written_offline_arrive_one_by_one(
    context: BrowserContext, enter: Callable[..., Page], hall: Hall
) -> None:
    hall.go_to("idea_parade")
    page = enter()
    context.set_offline(True)
    for text in ("Eerste idee", "Tweede idee"):
        page.get_by_label("Wat is uw idee?").fill(text)
        page.get_by_role("button", name="Stuur uw idee").tap()
        expect(page.get_by_label("Wat is uw idee?")).to_have_value("")
        page.wait_for_timeout(900)

    context.set_offline(False)

    wait_until_sent(page, seconds=30)
    sent = Idea.objects.filter(source="phone").order_by("pk")
    assert [idea.text for idea in sent] == ["Eerste idee", "Tweede idee"]


def test_without_a_stream_the_phone_asks_by_itself(
    context: BrowserContext, enter: Callable[..., Page], hall: Hall
) -> None:
    context.route("**/stroom/**", lambda route: route.abort())
    page = enter()

    hall.go_to("stickers")

    expect(page.get_by_role("heading", name="Welk idee vindt u goed?")).to_be_visible(
        timeout=15_000
    )


def test_after_the_end_the_phone_keeps_nothing(
    context: BrowserContext, enter: Callable[..., Page], hall: Hall
) -> None:
    hall.go_to("idea_parade")
    page = enter()
    page.get_by_label("Wat is uw idee?").fill("Een begin van een idee")
    hall.change(state=RunState.CLOSED, closed_at=timezone.now())

    page.get_by_role("button", name="Er is een nieuwe stap").tap()

    expect(page.get_by_role("heading", name="De bijeenkomst is klaar.")).to_be_visible()
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert [cookie["name"] for cookie in context.cookies()] in (["plek"], [])


def test_everything_works_without_script(browser: Browser, base_url: str, hall: Hall) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{base_url}/doe-mee/")
    page.get_by_label("Typ de 8 cijfers").fill(f"{hall.run.code[:4]} {hall.run.code[4:]}")
    page.get_by_role("button", name="Verder").click()
    page.get_by_role("button", name="Doe mee").click()
    page.get_by_role("button", name="Tafel 1").click()
    expect(page.get_by_role("button", name="Lees voor")).to_be_hidden()

    hall.go_to("idea_parade")
    page.get_by_role("link", name="Kijk of er iets nieuws is").click()
    page.get_by_label("Wat is uw idee?").fill("Samen soep koken")
    page.get_by_role("button", name="Stuur uw idee").click()
    expect(page.get_by_role("heading", name="Dank u wel.")).to_be_visible()
    page.get_by_role("button", name="Vraag hulp").click()
    expect(page.get_by_text("Er komt iemand naar u toe.")).to_be_visible()
    hall.go_to("stickers")
    page.reload()
    page.get_by_role("button", name="Plak sticker op idee 2").click()
    page.get_by_role("button", name="Plak sticker op idee 2").click()
    page.get_by_role("button", name="Haal terug van idee 2").click()

    expect(page.get_by_text("U hebt nog 2 stickers")).to_be_visible()
    assert (Idea.objects.filter(source="phone").count(), stuck()) == (1, 1)


def test_the_first_visit_is_light(context: BrowserContext, base_url: str, hall: Hall) -> None:
    IdeaFactory.create_batch(30, run=hall.run)
    hall.go_to("stickers")
    page = context.new_page()
    fetched: dict[str, int] = {}

    def weigh(response: Response) -> None:
        if "/stroom/" not in response.url and response.status == 200:
            fetched[response.url] = len(gzip.compress(response.body()))

    page.on("response", weigh)
    page.goto(f"{base_url}/d/{hall.run.door_token}/?tafel=1")
    page.locator("form.main-action button").click()
    page.wait_for_selector("[data-stick]")

    assert len(fetched) <= 6
    assert sum(fetched.values()) <= 30 * 1024


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("letter", ["100%", "200%"])
def test_nothing_falls_off_a_small_phone(
    enter: Callable[..., Page], hall: Hall, language: str, letter: str
) -> None:
    long_word = "Hottentottententententoonstellingsterrein" * 2
    Idea.objects.filter(number=1).update(text=long_word)
    hall.go_to("stickers")
    page = enter(language=language)
    page.set_viewport_size({"width": 360 if letter == "200%" else 320, "height": 568})
    page.evaluate(
        """(size) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(`html { font-size: ${size} }`);
            document.adoptedStyleSheets = [sheet];
        }""",
        letter,
    )

    wide = page.evaluate("document.scrollingElement.scrollWidth - innerWidth")
    assert wide <= 0
    assert page.evaluate("document.documentElement.dir") == ("rtl" if language == "ar" else "")


STUB = """
const said = [];
window.said = said;
const voices = VOICES;
Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => voices, cancel() {}, speak: (part) => said.push([part.lang, part.text]),
} });
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""


def test_reading_aloud_says_exactly_what_is_seen(
    context: BrowserContext, enter: Callable[..., Page]
) -> None:
    local = '[{ lang: "en-GB", localService: true }, { lang: "nl-NL", localService: true }]'
    context.add_init_script(STUB.replace("VOICES", local))
    page = enter()

    page.get_by_role("button", name="Lees voor").tap()

    said = page.evaluate("said")
    seen = page.locator("main").inner_text()
    assert {language for language, _ in said} == {"nl"}
    assert [text for _, text in said] == [line.strip() for line in seen.split("\n") if line.strip()]


FAR_VOICE = '[{ lang: "nl-NL", localService: false }]'
OTHER_VOICE = '[{ lang: "en", localService: true }]'


@pytest.mark.parametrize("voices", ["[]", FAR_VOICE, OTHER_VOICE])
def test_without_a_voice_on_the_phone_itself_nothing_is_offered(
    context: BrowserContext, enter: Callable[..., Page], voices: str
) -> None:
    context.add_init_script(STUB.replace("VOICES", voices))

    expect(enter().locator("[data-read-aloud]")).to_be_hidden()


def test_a_scribe_types_on_while_the_wifi_is_away(
    context: BrowserContext, base_url: str, hall: Hall
) -> None:
    hall.go_to("idea_parade")
    page = context.new_page()
    page.goto(f"{base_url}/tafel/{hall.tables[2].scribe_token}/")
    box = page.get_by_label("Welk idee hoort u?")
    box.fill("Eerste")
    box.press("Enter")
    expect(page.get_by_text("Eerste")).to_be_visible()
    context.set_offline(True)
    for text in ("Tweede", "Derde"):
        box.fill(text)
        box.press("Enter")
        expect(box).to_have_value("")
    expect(page.locator("[data-new]")).to_have_count(2)

    context.set_offline(False)

    expect(page.locator("[data-new]")).to_have_count(0, timeout=15_000)
    expect(page.locator(".written__idea")).to_have_count(4)
    written = hall.tables[2].ideas.order_by("pk").values_list("text", "number")
    assert list(written)[1:] == [("Eerste", 4), ("Tweede", 5), ("Derde", 6)]


AXE = Path(sysconfig.get_path("purelib")) / "axe_playwright_python/axe.min.js"
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = """async (levels) => {
    const found = await axe.run(document, {
        runOnly: { type: "tag", values: levels },
        rules: { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } },
    });
    return found.violations.map((rule) => [rule.id, rule.nodes.map((node) => node.html)]);
}"""
CONTROLS = "a[href], button, input:not([type=hidden]), textarea, summary"
SIZES = """(controls) => [...document.querySelectorAll(controls)]
    .filter((part) => part.checkVisibility() && part.offsetParent)
    .map((part) => [part.outerHTML.slice(0, 80), part.getBoundingClientRect()])
    .filter(([_, box]) => box.width < 47.5 || box.height < 47.5)
    .map(([part]) => part)"""
LETTERS = """() => [...document.querySelectorAll("body *")]
    .filter((part) => part.offsetParent && part.innerText)
    .filter((part) => parseFloat(getComputedStyle(part).fontSize) < 18)
    .map((part) => part.innerText)"""


@pytest.mark.parametrize(("language", "scheme"), [("nl", "light"), ("en", "dark"), ("ar", "light")])
def test_every_screen_can_be_used_by_everyone(
    browser: Browser, base_url: str, hall: Hall, language: str, scheme: Literal["light", "dark"]
) -> None:
    page = browser.new_context(color_scheme=scheme, bypass_csp=True).new_page()
    room, door = f"/zaal/{hall.run.public_id}/", f"/d/{hall.run.door_token}/?taal={language}"
    faults: dict[str, object] = {}

    def look(name: str, address: str) -> None:
        page.set_viewport_size({"width": 360, "height": 800})
        page.goto(f"{base_url}{address}")
        page.add_script_tag(path=AXE)
        faulty = page.evaluate(RUN_AXE, LEVELS)
        page.set_viewport_size({"width": 320, "height": 568})
        found = [
            faulty,
            page.evaluate(SIZES, CONTROLS),
            page.evaluate(LETTERS),
            page.evaluate("document.documentElement.lang") != language,
            page.evaluate("document.scrollingElement.scrollWidth > innerWidth"),
        ]
        if any(found):
            faults[name] = found

    look("typing the code", f"/doe-mee/?taal={language}")
    look("a wrong code", f"/k/99999999/?taal={language}")
    look("welcome", door)
    page.locator("form.main-action button").click()
    for name in ("tafel", "taal", "ander"):
        look(name, f"{room}{name}/")
    for work_form in ("meal", "idea_parade", "stickers"):
        hall.go_to(work_form)
        look(work_form, room)
    look("own ideas", f"{room}?mijn=1")
    hall.go_to("prizes", revealed_at=timezone.now(), prizes_told=1)
    Prize.objects.create(run=hall.run, place=1, idea=hall.ideas[0])
    look("winners", room)
    hall.change(state=RunState.PAUSED)
    look("pause", room)
    hall.go_to("idea_parade", state=RunState.OPEN, revealed_at=None)
    sign = f"/tafel/{hall.tables[0].scribe_token}/"
    look("scribe", f"{sign}?taal={language}")
    look("an idea of the scribe", f"{sign}idee/{hall.ideas[0].public_id}/?taal={language}")

    assert faults == {}
