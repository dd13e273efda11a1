"""What people send: once, kindly refused, never lost; the same rules with and without script."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import AsyncClient, Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from samenkracht.live import queries, services
from samenkracht.live.domain.ideas import IDEAS_PER_PHONE, IdeaState
from samenkracht.live.domain.run import RunState
from samenkracht.live.models import Idea, Run, Sticker
from tests.factories import AFTERNOON, IdeaFactory, TableFactory, UserFactory
from tests.live.phones import Phone, go_to, open_hall

pytestmark = pytest.mark.django_db


@pytest.fixture
def phone() -> Phone:
    run = open_hall("idea_parade")
    return Phone(run).enter(table=TableFactory.create(run=run, number=904))


@pytest.fixture
def voter(phone: Phone) -> Phone:
    go_to(phone.run, "stickers")
    return phone


@pytest.fixture
def idea(phone: Phone) -> Idea:
    return IdeaFactory.create(run=phone.run)


def later(seconds: int = 6) -> None:
    """Let time pass since the last idea."""
    for idea in Idea.objects.all():
        idea.written_at -= timedelta(seconds=seconds)
        idea.save(update_fields=["written_at"])


class TestIdea:
    def test_an_idea_waits_for_the_moderator_and_is_thanked_for(self, phone: Phone) -> None:
        response = phone.send("idee/", key="een-twee-drie", text="  Soep\tvoor de flat ")
        thanks = phone.browser.get(response.url).content.decode()

        (idea,) = Idea.objects.all()
        assert (idea.text, idea.state, idea.number) == ("Soep voor de flat", "queued", None)
        assert (idea.table, idea.device) == (phone.device.table, phone.device)
        assert "Dank u wel." in thanks
        assert "Soep voor de flat" in thanks

    def test_the_same_form_twice_is_one_idea(self, phone: Phone) -> None:
        statuses = [
            phone.send("idee/", key="een-twee-drie", text="Soep").status_code for _tap in range(2)
        ]

        assert statuses == [302, 302]
        assert Idea.objects.count() == 1

    def test_the_script_gets_the_version_first(self, phone: Phone) -> None:
        response = phone.tap("idee/", key="een-twee-drie", text="Soep")

        phone.run.refresh_from_db()
        assert response.content == f'{{"v":{phone.run.version}}}'.encode()

    @pytest.mark.parametrize(
        ("text", "sentence"),
        [
            ("", "Er staat nog niets. Schrijf eerst uw idee."),
            ("?!", "Er staat nog niets. Schrijf eerst uw idee."),
            ("soep " * 61, "Dit is te lang. Maak uw idee korter."),
            ("soep " * 2_000, "Dit is te lang. Maak uw idee korter."),
            ("soep " * 10_000, "Dit is te lang. Maak uw idee korter."),
        ],
    )
    def test_a_refused_idea_keeps_its_words(self, phone: Phone, text: str, sentence: str) -> None:
        response = phone.send("idee/", key="een-twee-drie", text=text)
        tapped = phone.tap("idee/", key="een-twee-drie", text=text)

        assert (response.status_code, response.context["refused"]) == (422, sentence)
        assert f">{text}</textarea>" in response.content.decode()
        assert tapped.json()["refused"] == sentence
        assert Idea.objects.count() == 0

    def test_hostile_words_are_only_words(self, phone: Phone) -> None:
        text = "</textarea><script>alert(1)</script>{{ 7*191 }}"
        phone.send("idee/", key="een-twee-drie", text=text)

        page = phone.browser.get(f"{phone.home}?mijn=1").content.decode()

        assert "<script>alert" not in page
        assert "&lt;script&gt;alert(1)" in page
        assert "1337" not in page

    def test_a_personal_detail_is_asked_about_before_it_is_kept(self, phone: Phone) -> None:
        text = "Bel mij op 06-00000000"

        asked = phone.send("idee/", key="een-twee-drie", text=text)
        tapped = phone.tap("idee/", key="een-twee-drie", text=text)
        nothing_yet = Idea.objects.count()
        sure = phone.send("idee/", key="een-twee-drie", text=text, sure="1")

        page = asked.content.decode()
        assert asked.status_code == 422
        assert "Staat er een telefoonnummer in dit idee?" in page
        assert f">{text}</textarea>" in page
        assert 'name="sure" value="1"' in page
        assert tapped.json()["asks"] is True
        assert nothing_yet == 0
        assert (sure.status_code, Idea.objects.count()) == (302, 1)

    def test_one_idea_in_five_seconds(self, phone: Phone) -> None:
        phone.send("idee/", key="eerste-idee", text="Soep")

        soon = phone.tap("idee/", key="tweede-idee", text="Brood")
        kept = phone.send("idee/", key="tweede-idee", text="Brood")
        later()
        calm = phone.tap("idee/", key="tweede-idee", text="Brood")

        assert (soon.status_code, soon["Retry-After"]) == (429, "5")
        assert soon.json()["refused"] == "Dat ging snel. Wacht 5 tellen. Stuur dan uw idee."
        assert kept.status_code == 429
        assert ">Brood</textarea>" in kept.content.decode()
        assert calm.status_code == 200

    def test_twenty_ideas_a_round(self, phone: Phone) -> None:
        for number in range(IDEAS_PER_PHONE):
            assert phone.tap("idee/", key=f"idee-nummer-{number}", text="Soep").status_code == 200
            later()

        response = phone.tap("idee/", key="een-te-veel", text="Soep")

        assert response.status_code == 422
        assert response.json()["refused"].startswith("Dank u wel voor al uw ideeën!")

    def test_a_phone_that_was_set_aside_is_not_told(self, phone: Phone) -> None:
        services.mute_device(device=phone.device, by=UserFactory.create(), now=AFTERNOON)

        response = phone.send("idee/", key="een-twee-drie", text="Scheldwoord")
        page = phone.browser.get(response.url).content.decode()
        idea = Idea.objects.get()
        back = phone.send(f"idee/{idea.public_id}/weg/")

        assert "Uw idee is binnen." in page
        assert "Scheldwoord" in page
        assert list(queries.queue(phone.run)) == []
        assert back.status_code == 302
        assert "Scheldwoord" not in phone.browser.get(f"{phone.home}?mijn=1").content.decode()

    def test_an_idea_that_comes_too_late_keeps_its_words(self, phone: Phone) -> None:
        go_to(phone.run, "prizes", revealed_at=AFTERNOON)

        response = phone.send("idee/", key="een-twee-drie", text="Soep")

        assert response.status_code == 422
        assert "Nu kunt u geen idee sturen." in response.content.decode()
        assert ">Soep</textarea>" in response.content.decode()

    def test_an_own_idea_can_be_taken_back_until_it_hangs(self, phone: Phone) -> None:
        phone.send("idee/", key="een-twee-drie", text="Soep")
        idea = Idea.objects.get()

        phone.send(f"idee/{idea.public_id}/weg/")

        idea.refresh_from_db()
        assert idea.state == IdeaState.REMOVED
        assert "Soep" not in phone.browser.get(f"{phone.home}?mijn=1").content.decode()

    def test_what_hangs_on_the_wall_stays(self, phone: Phone) -> None:
        phone.send("idee/", key="een-twee-drie", text="Soep")
        idea = services.show_idea(idea=Idea.objects.get(), by=None, now=AFTERNOON)

        page = phone.browser.get(f"{phone.home}?mijn=1").content.decode()
        response = phone.tap(f"idee/{idea.public_id}/weg/")

        assert "Op de muur: idee 1" in page
        assert (
            response.json()["refused"] == "Uw idee hangt al op de muur. Moet het weg? Vraag hulp."
        )
        idea.refresh_from_db()
        assert idea.state == IdeaState.SHOWN

    def test_nobody_takes_back_the_idea_of_another(self, phone: Phone) -> None:
        phone.send("idee/", key="een-twee-drie", text="Soep")
        stranger = Phone(phone.run).enter()

        response = stranger.send(f"idee/{Idea.objects.get().public_id}/weg/")

        assert response.status_code == 404
        assert Idea.objects.get().state == IdeaState.QUEUED


class TestSticker:
    def test_a_sticker_is_stuck_and_the_script_hears_what_is_left(
        self, voter: Phone, idea: Idea
    ) -> None:
        response = voter.tap("sticker/", key="een-twee-drie", idea=idea.public_id)

        voter.run.refresh_from_db()
        assert response.content == f'{{"v":{voter.run.version},"left":2}}'.encode()
        assert Sticker.objects.get().idea == idea

    def test_without_script_it_goes_by_forms_and_comes_back_to_the_page(
        self, voter: Phone, idea: Idea
    ) -> None:
        for turn in range(2):
            key = voter.see().context["key"]
            response = voter.send("sticker/", key=key, idea=idea.public_id)
            assert (turn, response.url) == (turn, voter.home)
        page = voter.see()
        voter.send("sticker/terug/", sticker=page.context["sheet"].picks[0].key)

        assert page.context["sheet"].picks[0].slots == (1, 2)
        assert voter.see().context["sheet"].left == 2

    def test_the_same_tap_twice_is_one_sticker(self, voter: Phone, idea: Idea) -> None:
        other = IdeaFactory.create(run=voter.run)
        key = voter.see().context["key"]
        for _double in range(2):
            voter.send("sticker/", key=key, idea=idea.public_id)
        voter.send("sticker/", key=key, idea=other.public_id)
        left = [
            voter.tap("sticker/", key="een-twee-drie", idea=idea.public_id).json()["left"]
            for _late in range(3)
        ]

        assert left == [0, 0, 0]
        assert Sticker.objects.count() == 3

    def test_a_fourth_is_refused_with_a_sentence(self, voter: Phone, idea: Idea) -> None:
        for number in range(3):
            voter.tap("sticker/", key=f"tik-nummer-{number}", idea=idea.public_id)

        tapped = voter.tap("sticker/", key="de-vierde-tik", idea=idea.public_id)
        sent = voter.send("sticker/", key="de-vierde-tik", idea=idea.public_id)

        assert tapped.status_code == 422
        assert tapped.json() == {
            "v": voter_version(voter),
            "left": 0,
            "refused": "Uw stickers zijn op. Haal er eerst een terug.",
        }
        assert (sent.status_code, sent.context["refused"]) == (422, tapped.json()["refused"])
        assert Sticker.objects.count() == 3

    def test_the_own_table_is_refused(self, voter: Phone) -> None:
        own = IdeaFactory.create(run=voter.run, table=voter.device.table)

        response = voter.tap("sticker/", key="een-twee-drie", idea=own.public_id)

        assert response.json()["refused"] == "Dit idee is van uw tafel. Kies een ander idee."
        assert Sticker.objects.count() == 0

    def test_an_idea_of_another_gathering_is_not_there(self, voter: Phone) -> None:
        for stranger in (IdeaFactory.create().public_id, uuid4()):
            response = voter.tap("sticker/", key="een-twee-drie", idea=stranger)
            assert (response.status_code, response.json()) == (404, {"v": 0})

        assert Sticker.objects.count() == 0

    def test_nobody_takes_back_the_sticker_of_another(self, voter: Phone, idea: Idea) -> None:
        voter.tap("sticker/", key="een-twee-drie", idea=idea.public_id)
        stranger = Phone(voter.run).enter()

        response = stranger.tap("sticker/terug/", sticker="een-twee-drie")

        assert response.json()["left"] == 3
        assert Sticker.objects.filter(slot__isnull=False).count() == 1

    def test_after_the_reveal_nothing_is_stuck(self, voter: Phone, idea: Idea) -> None:
        Run.objects.update(revealed_at=AFTERNOON)

        response = voter.tap("sticker/", key="een-twee-drie", idea=idea.public_id)

        assert response.json()["refused"] == "Nu kunt u geen sticker plakken. Kijk naar de muur."

    @pytest.mark.parametrize(
        "sent",
        [
            {"key": "een-twee-drie", "idea": "geen-uuid"},
            {"key": "een-twee-drie"},
            {"key": "kort", "idea": str(uuid4())},
            {"key": "x" * 65, "idea": str(uuid4())},
            {"key": "<script>alert(1)", "idea": str(uuid4())},
            {"key": "een\x00twee-drie", "idea": str(uuid4())},
        ],
    )
    def test_what_has_no_shape_is_refused(self, voter: Phone, sent: dict[str, str]) -> None:
        response = voter.tap("sticker/", **sent)

        assert response.status_code == 422
        assert response.json()["refused"] == "Dit lukt nu niet. Vraag hulp in de zaal."

    def test_a_tap_costs_a_handful_of_statements(
        self, voter: Phone, idea: Idea, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        voter.tap("sticker/", key="een-twee-drie", idea=idea.public_id)

        # Five, and the savepoint around them; PostgreSQL locks the row, SQLite the whole file.
        locks = 1 if connection.features.has_select_for_update else 0
        with django_assert_num_queries(7 + locks):
            voter.tap("sticker/", key="vier-vijf-zes", idea=idea.public_id)


class TestProof:
    ADDRESSES = ("idee/", "sticker/", "sticker/terug/", "hulp/", "tafel/kies/", "taal/kies/")

    @pytest.mark.parametrize("where", ADDRESSES)
    def test_a_form_without_our_proof_does_nothing(self, voter: Phone, where: str) -> None:
        for proof in ("", "verzonnen", "ünïcode"):
            response = voter.browser.post(f"{voter.home}{where}", {"proof": proof})
            assert response.status_code == 403

    @pytest.mark.parametrize("where", ADDRESSES)
    def test_another_site_can_do_nothing(self, voter: Phone, where: str) -> None:
        for headers in ({"Origin": "https://elders.example"}, {"Sec-Fetch-Site": "cross-site"}):
            response = voter.browser.post(
                f"{voter.home}{where}", {"proof": voter.proof}, headers=headers
            )
            assert response.status_code == 403

    @pytest.mark.parametrize("where", ADDRESSES)
    def test_looking_never_writes(self, voter: Phone, where: str) -> None:
        assert voter.browser.get(f"{voter.home}{where}").status_code == 405

    def test_the_proof_of_one_phone_is_nothing_on_another(self, voter: Phone) -> None:
        stranger = Phone(voter.run).enter()

        response = stranger.browser.post(f"{voter.home}hulp/", {"proof": voter.proof})

        assert response.status_code == 403
        assert stranger.device.help_wanted_at is None


class TestHelpAndTable:
    def test_help_is_a_quiet_hand_and_a_sentence(self, phone: Phone) -> None:
        response = phone.send("hulp/")

        assert response.url == phone.home
        assert phone.device.help_wanted_at is not None
        assert "Er komt iemand naar u toe." in phone.see().content.decode()

    def test_a_table_can_be_chosen_and_left(self, phone: Phone) -> None:
        TableFactory.create(run=phone.run, number=905)

        phone.send("tafel/kies/", tafel="905")
        seated = phone.device.table
        phone.send("tafel/kies/", tafel="")

        assert seated is not None
        assert seated.number == 905
        assert phone.device.table is None

    def test_after_the_first_sticker_the_table_stays(self, voter: Phone, idea: Idea) -> None:
        TableFactory.create(run=voter.run, number=905)
        voter.tap("sticker/", key="een-twee-drie", idea=idea.public_id)

        response = voter.send("tafel/kies/", tafel="905")

        assert response.status_code == 422
        assert "U hebt al stickers geplakt." in response.content.decode()


async def test_taps_are_answered_in_the_loop_of_the_server(transactional_db: None) -> None:
    from asgiref.sync import sync_to_async  # noqa: PLC0415 -- only this test crosses over

    voter, idea = await sync_to_async(_voter_with_idea)()
    browser = AsyncClient()
    browser.cookies = voter.browser.cookies

    response = await browser.post(
        f"{voter.home}sticker/",
        {"key": "een-twee-drie", "idea": str(idea.public_id)},
        headers={"X-Proof": voter.proof},
    )

    assert response.json()["left"] == 2


def _voter_with_idea() -> tuple[Phone, Idea]:
    run = open_hall("stickers")
    return Phone(run).enter(), IdeaFactory.create(run=run)


def voter_version(phone: Phone) -> int:
    phone.run.refresh_from_db()
    return phone.run.version


def test_a_waiting_gathering_lets_nobody_in(client: Client) -> None:
    run = open_hall()
    slip = client.get(f"/d/{run.door_token}/").context["slip"]
    Run.objects.update(state=RunState.WAITING, door_open_until=timezone.now())

    response = client.post(f"/zaal/{run.public_id}/binnen/", {"slip": slip, "taal": "nl"})

    assert response.status_code == 404
