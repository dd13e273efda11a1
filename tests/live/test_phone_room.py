"""What a phone shows: one question, one button, and only what this phone may know."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from samenkracht.live.domain.ideas import IdeaState
from samenkracht.live.domain.misses import is_too_many, seconds_left, window_of
from samenkracht.live.domain.phones import PhoneScreen, screen_of
from samenkracht.live.domain.run import RunState
from samenkracht.live.models import Device, Prize, Run, Sticker
from tests.factories import AFTERNOON, DeviceFactory, IdeaFactory, StickerFactory, TableFactory
from tests.live.phones import Phone, open_hall


@pytest.mark.parametrize(
    ("state", "work_form", "is_revealed", "screen"),
    [
        (RunState.WAITING, "idea_parade", False, PhoneScreen.WAITING),
        (RunState.OPEN, "", False, PhoneScreen.WAITING),
        (RunState.OPEN, "meal", False, PhoneScreen.WAITING),
        (RunState.OPEN, "idea_parade", False, PhoneScreen.IDEA),
        (RunState.OPEN, "stickers", False, PhoneScreen.STICKERS),
        (RunState.OPEN, "prizes", False, PhoneScreen.WAITING),
        (RunState.OPEN, "stickers", True, PhoneScreen.WINNERS),
        (RunState.OPEN, "idea_parade", True, PhoneScreen.WINNERS),
        (RunState.OPEN, "prizes", True, PhoneScreen.WINNERS),
        (RunState.OPEN, "closing", True, PhoneScreen.WAITING),
        (RunState.PAUSED, "stickers", False, PhoneScreen.PAUSE),
        (RunState.CLOSED, "stickers", True, PhoneScreen.OVER),
    ],
)
def test_the_screen_follows_the_gathering(
    state: RunState, work_form: str, is_revealed: bool, screen: PhoneScreen
) -> None:
    assert screen_of(state=state, work_form=work_form, is_revealed=is_revealed) == screen


def test_a_window_is_ten_minutes_and_says_how_long_it_lasts() -> None:
    noon = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

    assert window_of(noon + timedelta(minutes=9, seconds=59)) == window_of(noon)
    assert window_of(noon + timedelta(minutes=10)) == window_of(noon) + 1
    assert (seconds_left(noon), seconds_left(noon + timedelta(seconds=599))) == (600, 1)


def test_sixty_misses_of_an_address_are_not_too_many() -> None:
    assert not is_too_many(of_address=60, of_all=600)
    assert is_too_many(of_address=61, of_all=61)
    assert is_too_many(of_address=1, of_all=601)


@pytest.mark.django_db
class TestPage:
    def test_a_stranger_finds_nothing(self, client: Client) -> None:
        run = open_hall()

        for address in (f"/zaal/{run.public_id}/", f"/zaal/{uuid4()}/"):
            page = client.get(address)
            assert page.status_code == 404
            assert "Typ de 8 cijfers van de muur." in page.content.decode()

    def test_a_phone_of_one_gathering_is_nobody_in_another(self) -> None:
        phone, elsewhere = Phone(open_hall()).enter(), open_hall()
        phone.browser.cookies["plek"]["path"] = "/"

        assert phone.browser.get(f"/zaal/{elsewhere.public_id}/").status_code == 404

    def test_waiting_shows_the_sentence_of_the_step(self) -> None:
        phone = Phone(open_hall("meal")).enter()

        page = phone.see().content.decode()

        assert "Eet smakelijk!" in page
        assert "Uw telefoon gaat vanzelf mee." in page

    def test_a_pause_says_so(self) -> None:
        phone = Phone(open_hall("idea_parade")).enter()
        Run.objects.update(state=RunState.PAUSED)

        assert "Er is nu pauze." in phone.see().content.decode()

    def test_the_idea_form_asks_one_thing(self) -> None:
        page = Phone(open_hall("idea_parade")).enter().see().content.decode()

        assert page.count("<h1") == 1
        assert "Wat is uw idee?" in page
        assert page.count('class="button button--wide"') == 1

    def test_the_script_gets_only_the_part_that_changes(self) -> None:
        phone = Phone(open_hall("idea_parade")).enter()

        part = phone.see(**{"X-Fragment": "1"}).content.decode()

        assert part.startswith('<div class="stage" data-stage data-screen="0">')
        assert "<html" not in part
        assert "data-actions" in part

    def test_a_closed_gathering_is_gone_kindly(self) -> None:
        phone = Phone(open_hall("stickers")).enter()
        Run.objects.update(state=RunState.CLOSED)

        page = phone.see()
        now = phone.browser.get(f"{phone.home}nu/", headers={"X-Proof": "-"})
        taps = [
            phone.tap("idee/", key="een-twee-drie", text="Soep"),
            phone.tap("sticker/", key="een-twee-drie", idea=uuid4()),
            phone.tap("sticker/terug/", sticker="een-twee-drie"),
            phone.tap("hulp/"),
            phone.send("idee/", key="een-twee-drie", text="Soep"),
            phone.send("tafel/kies/", tafel="1"),
            phone.browser.get(f"{phone.home}tafel/"),
            phone.browser.get(f"{phone.home}ander/"),
        ]

        assert page.status_code == 410
        assert "Dank u wel dat u er was." in page.content.decode()
        assert (now.status_code, now.json()) == (410, {"v": 0})
        assert {tap.status_code for tap in taps} <= {404, 410}
        assert Sticker.objects.count() == 0

    def test_arabic_reads_from_right_to_left_and_stays_so(self) -> None:
        phone = Phone(open_hall("idea_parade")).enter(language="ar")

        assert '<html lang="ar" dir="rtl">' in phone.see().content.decode()

    def test_a_language_is_kept_on_the_device_and_in_no_cookie(self) -> None:
        phone = Phone(open_hall("idea_parade")).enter()

        phone.send("taal/kies/", taal="en")
        phone.send("taal/kies/", taal="klingon")

        assert phone.device.language == "en"
        assert '<html lang="en">' in phone.see().content.decode()
        assert list(phone.browser.cookies) == ["plek"]

    def test_no_cookie_but_one_after_everything(self) -> None:
        phone = Phone(open_hall("idea_parade")).enter()
        phone.see()
        phone.send("idee/", key="een-twee-drie", text="Soep")
        phone.send("hulp/")
        phone.browser.get(f"{phone.home}taal/")
        phone.browser.get(f"{phone.home}ander/")

        assert list(phone.browser.cookies) == ["plek"]

    def test_the_poll_says_what_the_stream_says(self) -> None:
        phone = Phone(open_hall()).enter()
        Run.objects.update(version=17, screen=12)

        assert phone.browser.get(f"{phone.home}nu/").content == b'{"v":17,"s":"12"}'


@pytest.mark.django_db
class TestStickerPage:
    def test_it_shows_number_words_and_table_and_nothing_about_others(self) -> None:
        run = open_hall("stickers")
        table = TableFactory.create(run=run, number=903)
        idea = IdeaFactory.create(run=run, table=table, number=7, text="Soep voor de flat")
        IdeaFactory.create(run=run, text="Nog niet bekeken", state=IdeaState.QUEUED, number=None)
        for _guest in range(2):
            StickerFactory.create(idea=idea, device=DeviceFactory.create(run=run))
        phone = Phone(run).enter()

        response = phone.see()

        page = response.content.decode()
        assert "Soep voor de flat" in page
        assert "Tafel 903" in page
        assert '<p class="pick__number code">7</p>' in page
        assert "Nog niet bekeken" not in page
        assert response.context["sheet"].picks[0].slots == ()
        assert "data-placed hidden" in page

    def test_the_own_table_has_no_button(self) -> None:
        run = open_hall("stickers")
        own, other = TableFactory.create_batch(2, run=run)
        IdeaFactory.create(run=run, table=own)
        into = IdeaFactory.create(run=run, table=other)
        IdeaFactory.create(
            run=run, table=own, state=IdeaState.MERGED, merged_into=into, number=9099
        )
        IdeaFactory.create(run=run, table=other)

        page = Phone(run).enter(table=own).see().content.decode()

        assert page.count("Dit is van uw tafel") == 2
        assert page.count("data-stick>") == 1

    def test_stickers_in_hand_are_dots_and_a_digit(self) -> None:
        run = open_hall("stickers")
        idea = IdeaFactory.create(run=run)
        phone = Phone(run).enter()
        StickerFactory.create(idea=idea, device=phone.device, slot=2, key="mijn-sticker")

        response = phone.see()

        page = response.content.decode()
        assert '<p data-left="2">U hebt nog <strong>2</strong> stickers</p>' in page
        assert '<span data-slot="2" hidden>' in page
        assert 'value="mijn-sticker"' in page

    def test_many_stickers_are_told_in_a_digit_only(self) -> None:
        phone = Phone(open_hall("stickers", sticker_cap=10)).enter()

        page = phone.see().content.decode()

        assert "U hebt nog <strong>10</strong> stickers" in page
        assert "data-slot" not in page

    @pytest.mark.parametrize("count", [1, 3, 100])
    def test_a_hundred_ideas_cost_as_many_queries_as_one(
        self, count: int, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        run = open_hall("stickers")
        own, other = TableFactory.create_batch(2, run=run)
        ideas = IdeaFactory.create_batch(count, run=run, table=other)
        phone = Phone(run).enter(table=own)
        StickerFactory.create(idea=ideas[0], device=phone.device)

        with django_assert_num_queries(4):
            phone.see()


@pytest.mark.django_db
class TestWinners:
    @pytest.fixture
    def phone(self) -> Phone:
        run = open_hall("prizes", revealed_at=AFTERNOON)
        for place in (1, 2, 3):
            idea = IdeaFactory.create(run=run, text=f"Idee van plaats {place}", number=place)
            Prize.objects.create(run=run, place=place, idea=idea)
        return Phone(run).enter()

    @pytest.mark.parametrize(("told", "places"), [(0, []), (1, [3]), (2, [2, 3]), (3, [1, 2, 3])])
    def test_winners_come_as_they_are_told_on_the_wall(
        self, phone: Phone, told: int, places: list[int]
    ) -> None:
        Run.objects.update(prizes_told=told)

        assert [winner.place for winner in phone.see().context["winners"]] == places

    def test_before_the_first_prize_people_look_at_the_wall(self, phone: Phone) -> None:
        page = phone.see().content.decode()

        assert "Kijk naar de muur." in page
        assert "Idee van plaats" not in page

    def test_nobody_hears_whether_their_own_stickers_won(self, phone: Phone) -> None:
        Run.objects.update(prizes_told=3)
        before = phone.see().content.decode()
        idea = phone.run.ideas.get(number=1)
        StickerFactory.create(idea=idea, device=phone.device)

        after = phone.see().content.decode()

        assert stage(after) == stage(before)


@pytest.mark.django_db
class TestOtherPerson:
    def test_another_person_on_the_phone_has_stickers_of_their_own(self) -> None:
        run = open_hall("stickers")
        table = TableFactory.create(run=run)
        phone = Phone(run).enter(table=table)
        first = phone.device
        slip = phone.browser.get(f"{phone.home}ander/").context["slip"]

        phone.browser.post(
            f"{phone.home}binnen/",
            {"slip": slip, "taal": "nl", "ander": "1", "tafel": str(table.number)},
        )

        assert phone.device != first
        assert phone.device.table == table
        assert list(phone.browser.cookies) == ["plek"]

    def test_with_the_door_closed_nobody_takes_over(self) -> None:
        phone = Phone(open_hall("stickers")).enter()
        slip = phone.browser.get(f"{phone.home}ander/").context["slip"]
        Run.objects.update(door_open_until=timezone.now() - timedelta(seconds=1))

        response = phone.browser.post(
            f"{phone.home}binnen/", {"slip": slip, "taal": "nl", "ander": "1"}
        )

        assert response.status_code == 422
        assert Device.objects.count() == 1
        assert "Andere persoon" not in phone.see().content.decode()


def stage(page: str) -> str:
    return page[page.index("data-stage") : page.index("main-action")]
