"""A paper card on a phone: it says where to sit, and nothing ties it to the phone but the phone."""

import re
from uuid import UUID

import pytest
from django.apps import apps
from django.test import Client
from django.utils import timezone

from samenkracht.live import queries, services
from samenkracht.live.access import Pocket
from samenkracht.live.domain.cards import read_card
from samenkracht.live.domain.phones import PhoneScreen, screen_of
from samenkracht.live.domain.run import RunState
from samenkracht.live.models import Device, Run, Table, TableGuest
from tests.factories import IdeaFactory, StickerFactory, TableFactory, UserFactory
from tests.live.phones import Phone, give_card, go_to, open_hall

CARD = 7319


@pytest.mark.parametrize(
    ("typed", "card"),
    [
        ("17", 17),
        (" kaart 17 ", 17),
        ("\u0661\u0667", 17),
        ("017", 17),
        ("", None),
        ("0", None),
        ("zeventien", None),
        ("12345", None),
        ("9" * 5000, None),
    ],
)
def test_a_card_is_read_however_it_is_typed(typed: str, card: int | None) -> None:
    assert read_card(typed) == card


def test_a_cookie_holds_a_key_and_maybe_a_card() -> None:
    assert (Pocket("sleutel").cookie, Pocket("sleutel", 17).cookie) == ("sleutel", "sleutel.17")


@pytest.mark.parametrize(
    ("state", "screen"),
    [
        (RunState.WAITING, PhoneScreen.WAITING),
        (RunState.OPEN, PhoneScreen.MOVE),
        (RunState.PAUSED, PhoneScreen.MOVE),
        (RunState.CLOSED, PhoneScreen.OVER),
    ],
)
def test_where_to_sit_goes_before_the_step(state: RunState, screen: PhoneScreen) -> None:
    shown = screen_of(state=state, work_form="stickers", is_revealed=False, shows_places=True)

    assert shown == screen


@pytest.fixture
def run() -> Run:
    return open_hall()


@pytest.fixture
def tables(run: Run) -> list[Table]:
    return [TableFactory.create(run=run, number=number) for number in (1, 2, 3)]


@pytest.fixture
def guest(run: Run, tables: list[Table]) -> TableGuest:
    """Bep sits at table 2, and in the second round at table 3."""
    return give_card(run, CARD, {1: tables[1], 2: tables[2]})


def change_tables(run: Run, round_: int = 2) -> None:
    services.begin_round(run=run, round_=round_, by=UserFactory.create(), now=timezone.now())


def words(phone: Phone) -> str:
    return " ".join(phone.see().content.decode().split())


@pytest.mark.django_db
@pytest.mark.usefixtures("guest")
class TestDoor:
    def test_a_scanned_card_says_its_number_and_its_table(self, client: Client, run: Run) -> None:
        page = client.get(f"/d/{run.door_token}/?kaart={CARD}").content.decode()

        assert f"U hebt kaart {CARD}." in page
        assert "U zit aan tafel 2." in page
        assert f'<input type="hidden" name="kaart" value="{CARD}">' in page
        assert f"?taal=ar&amp;kaart={CARD}" in page
        assert "Bep-van-hiernaast" not in page
        assert client.cookies == {}

    @pytest.mark.parametrize("card", ["8", "0", "-1", "zeven", "99999", "<script>", "%00"])
    def test_a_wrong_card_is_let_be(self, client: Client, run: Run, card: str) -> None:
        page = client.get(f"/d/{run.door_token}/", {"kaart": card})

        assert page.status_code == 200
        assert 'name="kaart"' not in page.content.decode()
        assert "Doe mee" in page.content.decode()

    def test_a_card_of_elsewhere_gets_a_kind_sentence(self, client: Client, run: Run) -> None:
        page = client.get(f"/d/{run.door_token}/?kaart=8").content.decode()

        assert "Kaart 8 kennen wij niet.<br>U kunt gewoon meedoen." in page

    def test_joining_with_a_card_sits_down_at_once(self, run: Run, tables: list[Table]) -> None:
        phone = Phone(run).enter(card=CARD)

        assert phone.device.table == tables[1]
        assert list(phone.browser.cookies) == ["plek"]
        assert phone.cookie == f"{phone.key}.{CARD}"
        cookie = phone.browser.cookies["plek"]
        assert cookie["path"] == f"/zaal/{run.public_id}/"
        assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Lax", 43200)

    def test_joining_with_a_card_of_elsewhere_just_joins(self, run: Run) -> None:
        phone = Phone(run).enter(card=8)

        assert phone.cookie == phone.key
        assert phone.device.table is None

    def test_who_is_in_and_scans_a_card_stays_the_same_phone(
        self, run: Run, tables: list[Table]
    ) -> None:
        phone = Phone(run).enter(table=tables[0])
        before = phone.key

        phone.enter(card=CARD)

        assert phone.cookie == f"{before}.{CARD}"
        assert phone.device.table == tables[1]
        assert Device.objects.count() == 1

    def test_who_scans_the_wall_again_keeps_the_card_and_the_own_table(
        self, run: Run, tables: list[Table]
    ) -> None:
        phone = Phone(run).enter(card=CARD)
        phone.send("tafel/kies/", tafel="1")

        phone.enter()

        assert phone.cookie == f"{phone.key}.{CARD}"
        assert phone.device.table == tables[0]

    def test_after_the_first_sticker_a_card_moves_no_phone(
        self, run: Run, tables: list[Table]
    ) -> None:
        phone = Phone(run).enter(table=tables[0])
        StickerFactory.create(idea=IdeaFactory.create(run=run), device=phone.device)

        phone.enter(card=CARD)

        assert phone.cookie == f"{phone.key}.{CARD}"
        assert phone.device.table == tables[0]

    def test_behind_a_closed_door_a_card_asks_only_who_is_in(self, run: Run) -> None:
        phone = Phone(run).enter()
        Run.objects.update(door_open_until=None)

        led = phone.browser.get(f"/d/{run.door_token}/?kaart={CARD}")
        asked = phone.browser.get(led.url).content.decode()
        stranger = Client().get(led.url)

        assert led.url == f"{phone.home}tafel/?kaart={CARD}"
        assert f'value="{CARD}"' in asked
        assert asked.index("Hebt u een kaart?") < asked.index('name="tafel"')
        assert stranger.status_code == 404

    def test_a_code_on_paper_keeps_the_card(self, client: Client, run: Run) -> None:
        response = client.get(f"/k/{run.code}/?kaart={CARD}")

        assert response.url == f"/d/{run.door_token}/?kaart={CARD}"

    def test_somebody_else_on_this_phone_has_no_card(self, run: Run) -> None:
        phone = Phone(run).enter(card=CARD)
        page = phone.browser.get(f"{phone.home}ander/")

        sent = {"slip": page.context["slip"], "taal": "nl", "ander": "1"}
        phone.browser.post(f"{phone.home}binnen/", sent)

        assert 'name="tafel"' not in page.content.decode()
        assert phone.cookie == phone.key
        assert phone.device.table is None
        assert Device.objects.count() == 2


@pytest.mark.django_db
@pytest.mark.usefixtures("guest")
class TestRoom:
    def test_waiting_shows_the_table_in_its_shape(self, run: Run) -> None:
        page = words(Phone(run).enter(card=CARD))

        assert "U zit aan tafel 2." in page
        assert '<polygon class="shape__line"' in page
        assert "Bep-van-hiernaast" not in page

    def test_the_number_of_a_card_can_be_typed(self, run: Run, tables: list[Table]) -> None:
        phone = Phone(run).enter()

        sent = phone.send("kaart/", kaart=f"kaart {CARD}")

        assert sent.url == phone.home
        assert phone.device.table == tables[1]
        assert phone.cookie == f"{phone.key}.{CARD}"

    def test_a_wrong_number_stays_in_its_field_with_a_sentence(self, run: Run) -> None:
        phone = Phone(run).enter()

        refused = phone.send("kaart/", kaart="888")
        tapped = phone.tap("kaart/", kaart="")

        page = refused.content.decode()
        assert refused.status_code == 422
        assert "Dit nummer kennen wij niet. Kijk nog eens op uw kaart." in page
        assert 'value="888"' in page
        assert 'aria-invalid="true"' in page
        assert tapped.status_code == 422
        assert (phone.cookie, phone.device.table) == (phone.key, None)

    def test_without_cards_nobody_is_asked_for_one(self, run: Run) -> None:
        TableGuest.objects.all().delete()
        phone = Phone(run).enter()

        assert "Hebt u een kaart?" not in phone.browser.get(f"{phone.home}tafel/").content.decode()

    def test_the_next_round_says_where_to_go(self, run: Run, tables: list[Table]) -> None:
        phone = Phone(run).enter(card=CARD)
        before = queries.screen_key(run)

        change_tables(run)
        run.refresh_from_db()
        told = words(phone)
        phone.send("tafel/kies/", tafel="3")

        assert queries.screen_key(run) != before
        assert "<h1>Ga naar tafel 3.</h1>" in told
        assert told.count('class="button button--wide"') == 1
        assert "Ik zit aan tafel 3" in told
        assert phone.device.table == tables[2]
        assert "<h1>U zit aan tafel 3.</h1>" in words(phone)
        assert "Ik zit aan tafel 3" not in words(phone)

    def test_a_card_that_keeps_its_table_hears_only_its_place(
        self, run: Run, tables: list[Table]
    ) -> None:
        give_card(run, 8, {1: tables[0], 2: tables[0]})
        phone = Phone(run).enter(card=8)

        change_tables(run)

        assert "<h1>U zit aan tafel 1.</h1>" in words(phone)

    def test_without_a_card_a_phone_sends_to_the_paper(self, run: Run) -> None:
        phone = Phone(run).enter()

        change_tables(run)
        page = words(phone)

        assert "De tafels wisselen." in page
        assert "Kijk op uw kaart." in page
        assert "Kies uw tafel" in page

    def test_a_card_without_a_table_says_whom_to_ask(self, run: Run) -> None:
        give_card(run, 8, {1: run.tables.get(number=1)})
        run.seating.rounds = 2
        run.seating.save()
        phone = Phone(run).enter(card=8)

        change_tables(run)

        assert "Kaart 8 heeft nog geen tafel.<br>Vraag hulp in de zaal." in words(phone)

    def test_after_the_first_sticker_a_phone_only_says_where(
        self, run: Run, tables: list[Table]
    ) -> None:
        phone = Phone(run).enter(card=CARD)
        idea = IdeaFactory.create(run=run, table=tables[0])
        StickerFactory.create(idea=idea, device=phone.device)
        change_tables(run)

        page = words(phone)

        assert "Ga naar tafel 3." in page
        assert "Ik zit aan tafel" not in page
        assert "Andere tafel" not in page

    def test_after_the_change_a_phone_that_lies_elsewhere_is_told_quietly(self, run: Run) -> None:
        phone = Phone(run).enter(card=CARD)
        change_tables(run)

        for form in ("meal", "idea_parade"):
            go_to(run, form, shows_places=False)
            page = words(phone)
            assert "Uw kaart hoort bij tafel 3." in page
            assert "Ik zit aan tafel 3" in page

    def test_who_is_moved_by_hand_sees_it(self, run: Run, guest: TableGuest) -> None:
        phone = Phone(run).enter(card=CARD)
        before = queries.screen_key(run)

        services.seat_person(
            run=run,
            participant=guest.participant,
            table=run.tables.get(number=1),
            by=UserFactory.create(),
            now=timezone.now(),
        )
        run.refresh_from_db()

        assert queries.screen_key(run) != before
        assert "Uw kaart hoort bij tafel 1." in words(phone)

    @pytest.mark.parametrize("form", ["idea_parade", "stickers"])
    def test_nobody_is_disturbed_while_people_write_or_stick(
        self, run: Run, guest: TableGuest, form: str
    ) -> None:
        go_to(run, form)
        before = queries.screen_key(run)

        services.seat_person(
            run=run,
            participant=guest.participant,
            table=run.tables.get(number=1),
            by=UserFactory.create(),
            now=timezone.now(),
        )
        run.refresh_from_db()

        assert queries.screen_key(run) == before


def places_of(number: int) -> list[str]:
    """Name every row of the database in which a number stands; keys at random are no number."""
    stands = re.compile(rf"(?<!\w){number}(?!\w)")
    return [
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        for row in model.objects.values_list()
        if any(not isinstance(value, UUID) and stands.search(str(value)) for value in row)
    ]


@pytest.mark.django_db
def test_no_row_and_no_log_line_ties_a_card_to_a_phone(
    run: Run, tables: list[Table], guest: TableGuest, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    scanned = Phone(run).enter(card=CARD)
    typed = Phone(run).enter()
    typed.send("kaart/", kaart=str(CARD))
    change_tables(run)
    for number, phone in enumerate((scanned, typed)):
        phone.see()
        phone.send("tafel/kies/", tafel="3")
        phone.send("hulp/")
        go_to(run, "idea_parade")
        phone.send("idee/", key=f"een-twee-drie-{number}", text="Soep voor de flat")
    scanned.browser.get(f"/d/{run.door_token}/?kaart={CARD}")

    assert places_of(CARD) == [TableGuest._meta.db_table]
    assert [line for line in caplog.messages if re.search(rf"\b{CARD}\b", line)] == []
    fields = {field.name for field in Device._meta.get_fields()}
    assert fields & {"card", "guest", "participant", "person"} == set()
    linked = {field.related_model for field in TableGuest._meta.get_fields() if field.is_relation}
    assert Device not in linked
