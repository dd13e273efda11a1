"""Who sits with whom, in real browsers: sixty people, six late, four away; mouse and keys."""

import time
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Page, expect

from samenkracht.atelier.models import Gathering, Participant
from samenkracht.atelier.services import mark_present
from samenkracht.live import services
from samenkracht.live.models import Run
from tests.conftest import Cast
from tests.e2e.test_circle import sign_in
from tests.factories import (
    BlockFactory,
    GatheringFactory,
    ParticipantFactory,
    PersonFactory,
    PersonHatFactory,
)

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(240)]

NAMES = """
Annie Bep Corrie Dirk Els Fatna Gerda Hatice Idris Jan Kees Lies Marjan Nel Omar Petra
Quirijn Rachida Sjaan Truus Uzma Vera Willemien Xandra Yusuf Zeynep Ali Bouchra Coby
Dina Emine Frits Gré Hans Ineke Joke Karima Leo Mina Norah Olga Piet Rie Said Toos Ummu
Wim Maria-Magdalena Abdelkader Betsie Cemal Derya Ernst Fenna Gijs Henk Ilse Jamila Kor
Loes
"""
HATS = ("resident", "resident", "resident", "volunteer", "key_figure", "professional")


def circle_of_sixty(cast: Cast) -> list[Participant]:
    """Give sixty people: every third brought the next two along, two use a wheelchair."""
    circle: list[Participant] = []
    for place, name in enumerate(NAMES.split()):
        someone = PersonFactory.create(
            organisation=cast.lindehof,
            first_name=name,
            uses_wheelchair=place in {11, 37},
            languages="Turks, een beetje Nederlands" if place % 9 == 0 else "",
        )
        PersonHatFactory.create(person=someone, hat=HATS[place % len(HATS)])
        bringer = circle[place - place % 3] if place % 3 and place < 36 else None
        circle.append(
            ParticipantFactory.create(atelier=cast.atelier, person=someone, brought_by=bringer)
        )
    return circle


@pytest.fixture
def gathering(cast: Cast) -> Gathering:
    gathering = GatheringFactory.create(atelier=cast.atelier, number=4, starts_at=timezone.now())
    for position, form in enumerate(("welcome", "idea_parade", "closing"), start=1):
        BlockFactory.create(gathering=gathering, position=position, work_form=form, title=form)
    return gathering


@pytest.fixture
def come_in(browser: Browser, base_url: str, cast: Cast) -> Iterator[Callable[..., Page]]:
    """Give windows for Anna; they close again, so that none asks for news in another test."""
    windows: list[BrowserContext] = []

    def enter(width: int, height: int, *, script: bool = True) -> Page:
        context: BrowserContext = browser.new_context(
            viewport={"width": width, "height": height},
            base_url=base_url,
            java_script_enabled=script,
        )
        windows.append(context)
        sign_in(context, cast.anna, base_url)
        page = context.new_page()
        page.set_default_timeout(20_000)
        return page

    yield enter
    for window in windows:
        window.close()


def places(run: Run, round_: int = 1) -> dict[int, int]:
    rows = run.seats.filter(round=round_).values_list("participant_id", "table__number")
    return dict(rows)


def at_tables(gathering: Gathering) -> str:
    return f"/bijeenkomst/{gathering.public_id}/tafels/"


def planned(cast: Cast, gathering: Gathering, people: int = 18, tables: int = 3) -> Run:
    run = services.open_run(gathering=gathering, by=cast.anna, now=timezone.now())
    for one in circle_of_sixty(cast)[:people]:
        mark_present(gathering=gathering, participant=one, now=timezone.now())
    services.lay_tables(run=run, count=tables, by=cast.anna, now=timezone.now())
    services.make_plan(run=run, seed=1, by=cast.anna, now=timezone.now())
    return run


def person(page: Page, name: str) -> str:
    shown = page.locator("[data-guest]", has=page.get_by_text(name, exact=True))
    expect(shown).to_have_count(1)
    return f"[data-guest='{shown.get_attribute('data-guest')}']"


def table_of(page: Page, name: str) -> str:
    table = page.locator("[data-table]", has=page.locator(person(page, name)))
    return table.get_attribute("data-table") or ""


def prepare(desk: Page, gathering: Gathering) -> Run:
    """Make the tables weeks before, from nothing, with three fields and two presses."""
    desk.goto(at_tables(gathering))
    desk.get_by_role("button", name="Begin met de tafels").click()
    desk.get_by_label("iedereen in de kring").check()
    desk.get_by_label("Hoeveel tafels staan er?").fill("10")
    desk.get_by_label("Hoe vaak gaan mensen zitten?").fill("2")
    desk.get_by_role("button", name="Maak de tafels").click()
    expect(desk.get_by_text("60 mensen hebben een plaats.")).to_be_visible()
    return Run.objects.get(gathering=gathering)


def come_late(door: Page, known: list[Participant], before: dict[int, int]) -> None:
    """Let two in whom we know and four whom nobody knew; each hears a table at once."""
    for one in known:
        name = one.person.first_name
        door.get_by_role("button", name=f"Zet binnen: {name}").click()
        expect(door.locator(".door__say")).to_contain_text(f"{name}: tafel {before[one.pk]}")
    for number, name in enumerate(("Sanne", "Tarik", "Roos", "Bilal"), start=57):
        door.get_by_label("Voornaam").fill(name)
        door.get_by_role("button", name="Zet binnen", exact=True).click()
        expect(door.locator(".door__total")).to_contain_text(str(number))
        expect(door.locator(".door__say")).to_contain_text(f"{name}: tafel ")


def apart(circle: list[Participant], run: Run) -> list[Participant]:
    """Return four people of four tables in each round, who will stay away.

    Of two at one table a third would have to fill the gap: the method asks for five.
    """
    rounds = [places(run, 1), places(run, 2)]
    found: list[Participant] = []
    for one in circle:
        taken = [{of[other.pk] for other in found} for of in rounds]
        if all(of[one.pk] not in used for of, used in zip(rounds, taken, strict=True)):
            found.append(one)
    return found[:4]


def test_nobody_notices_the_computer_when_six_come_late_and_four_stay_away(
    cast: Cast,
    gathering: Gathering,
    come_in: Callable[..., Page],
    record_property: Callable[[str, object], None],
) -> None:
    circle = circle_of_sixty(cast)
    began = time.monotonic()
    desk, door = come_in(1440, 900), come_in(360, 740)
    run = prepare(desk, gathering)
    before = places(run)
    services.open_run(gathering=gathering, by=cast.anna, now=timezone.now())
    away = apart(circle[2:], run)
    here = [one for one in circle[2:] if one not in away]
    for one in here:
        mark_present(gathering=gathering, participant=one, now=timezone.now())
    door.goto(f"/ateliers/{cast.atelier.public_id}/bijeenkomst/{gathering.public_id}/deur/")
    come_late(door, circle[:2], before)

    desk.goto(at_tables(gathering))
    expect(desk.get_by_text("4 mensen zijn nog niet binnen")).to_be_visible()
    desk.get_by_role("button", name="Begin zonder hen").click()
    expect(desk.get_by_text("Niemand hoeft te verhuizen.")).to_be_visible()
    after = places(run)
    desk.goto(f"/bijeenkomst/{gathering.public_id}/")
    desk.get_by_role("button", name="Wissel van tafel: ronde 2").click()
    expect(desk.get_by_role("button", name="Terug naar ronde 1")).to_be_visible()
    record_property("seconds", round(time.monotonic() - began, 1))

    gone = {one.pk for one in away}
    stayed = {pk: number for pk, number in before.items() if pk not in gone}
    assert {pk: after[pk] for pk in stayed} == stayed
    assert len(after) == 60
    assert set(places(run, 2)) == set(after)
    for round_ in (1, 2):
        assert set(Counter(places(run, round_).values()).values()) <= {5, 6, 7}


def test_a_move_is_made_and_undone_with_keys_alone(
    cast: Cast, gathering: Gathering, come_in: Callable[..., Page]
) -> None:
    run = planned(cast, gathering, people=19)
    desk = come_in(1440, 900)
    desk.goto(at_tables(gathering))
    full = next(number for number, seated in Counter(places(run).values()).items() if seated == 7)
    name = next(
        one.person.first_name
        for one in Participant.objects.filter(pk__in=places(run)).select_related("person")
        if places(run)[one.pk] == full
    )
    goal = "1" if full != 1 else "2"

    desk.locator(person(desk, name)).focus()
    desk.keyboard.press("Enter")
    expect(desk.locator("[data-panel-title]")).to_be_focused()
    expect(desk.locator("[data-panel-title]")).to_have_text(name)
    desk.keyboard.press(goal)

    expect(desk.locator("#gezegd").get_by_text(f"{name} zit nu aan tafel {goal}.")).to_be_visible()
    assert table_of(desk, name) == goal
    desk.keyboard.press("Escape")
    expect(desk.locator("[data-panel-title]")).to_have_count(0)
    expect(desk.locator(person(desk, name))).to_be_focused()
    desk.keyboard.press("Control+z")
    expect(desk.locator("main").get_by_text("Teruggedraaid.").first).to_be_visible()
    assert table_of(desk, name) == str(full)


def test_a_drag_says_what_it_costs_and_ends_at_the_table(
    cast: Cast, gathering: Gathering, come_in: Callable[..., Page]
) -> None:
    run = planned(cast, gathering)
    desk = come_in(1440, 1200)
    desk.goto(at_tables(gathering))
    source, here = desk.locator(person(desk, "Bep")), table_of(desk, "Bep")
    sizes = Counter(places(run).values())
    goal = next(str(number) for number in (1, 2, 3) if str(number) != here and sizes[number] < 7)
    table = desk.locator(f"[data-table='{goal}']")
    desk.wait_for_load_state("networkidle")
    desk.evaluate("document.fonts.ready.then(() => 1)")  # letters that come late move the tables
    start, end = source.bounding_box(), table.locator(".top__wood").bounding_box()
    assert start is not None
    assert end is not None

    desk.mouse.move(start["x"] + 20, start["y"] + 12)
    desk.mouse.down()
    desk.mouse.move(start["x"] + 40, start["y"] + 20, steps=4)
    for place in range(20):  # the browser tells the page of a drag only now and then
        desk.mouse.move(end["x"] + 20 + place, end["y"] + 30)
        desk.wait_for_timeout(100)
    expect(table.locator("[data-words]")).to_be_visible()
    expect(table.locator("[data-words]")).not_to_be_empty()
    desk.mouse.up()

    expect(desk.locator("#gezegd").get_by_text(f"Bep zit nu aan tafel {goal}.")).to_be_visible()
    assert table_of(desk, "Bep") == goal


def test_without_script_everything_can_be_done_too(
    cast: Cast, gathering: Gathering, come_in: Callable[..., Page]
) -> None:
    run = planned(cast, gathering)
    desk = come_in(360, 740, script=False)
    desk.goto(at_tables(gathering))
    desk.locator(person(desk, "Bep")).click()
    expect(desk.get_by_role("heading", name="Bep")).to_be_visible()
    desk.get_by_role("button", name="Zet vast").click()
    expect(desk.get_by_text("Bep zit vast aan deze tafel.").first).to_be_visible()
    desk.locator("[name=swap]").first.click()
    expect(desk.get_by_text("zijn van plaats gewisseld.").first).to_be_visible()

    desk.get_by_role("button", name="Draai terug").click()
    expect(desk.locator("main").get_by_text("Teruggedraaid.").first).to_be_visible()
    assert len(places(run)) == 18


def test_a_colleague_sees_the_move_of_another(
    cast: Cast, gathering: Gathering, come_in: Callable[..., Page]
) -> None:
    run = planned(cast, gathering)
    desk = come_in(1440, 1200)
    desk.goto(at_tables(gathering))
    was = int(table_of(desk, "Bep"))
    goal = 1 if was != 1 else 2
    bep = Participant.objects.get(atelier=cast.atelier, person__first_name="Bep")

    services.seat_person(
        run=run,
        participant=bep,
        table=run.tables.get(number=goal),
        by=cast.omar,
        now=timezone.now(),
    )

    moved = desk.locator(f"[data-table='{goal}']", has=desk.locator(person(desk, "Bep")))
    expect(moved).to_have_count(1, timeout=15_000)
