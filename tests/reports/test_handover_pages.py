"""Giving an atelier away and taking one over, on screen."""

import json
from datetime import timedelta
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from samenkracht.atelier.models import Atelier
from samenkracht.reports.models import HandOver
from samenkracht.reports.services import handover
from tests.conftest import Cast
from tests.factories import MembershipFactory, TeamMemberFactory
from tests.reports.dossiers import exported, full

pytestmark = pytest.mark.django_db
RECEIVE = "/overdracht/inlezen/"


def upload(content: bytes, name: str = "atelier.json") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="application/json")


def page_of(client: Client, path: str) -> str:
    return unescape(client.get(path).content.decode())


@pytest.fixture
def vos(cast: Cast) -> Client:
    """Give a browser in which Vos of another organisation is signed in."""
    client = Client()
    client.force_login(cast.vos)
    return client


def bring(client: Client, content: bytes) -> str:
    answer = client.post(RECEIVE, {"file": upload(content)})
    assert answer.status_code == 302
    return str(answer["Location"])


def test_the_page_gives_a_booklet_a_file_and_a_workbook(cast: Cast, anna: Client) -> None:
    full(cast)
    page = page_of(anna, reverse("reports:handover", args=[cast.atelier.public_id]))
    base = f"/overdracht/{cast.atelier.public_id}"

    files = {
        f"{base}/boekje.pdf": "application/pdf",
        f"{base}/atelier.json": "application/json",
        f"{base}/atelier.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        f"{base}/atelier.json?namen=zonder": "application/json",
        f"{base}/atelier.xlsx?namen=zonder": (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        ),
    }
    for path, kind in files.items():
        assert f'href="{path}"' in page
        answer = anna.get(path)
        assert (answer.status_code, answer["Content-Type"]) == (200, kind)
        assert "Rondkomen" not in answer["Content-Disposition"]


def test_a_file_with_names_says_so_and_one_without_has_none(cast: Cast, anna: Client) -> None:
    path = reverse("reports:atelier_json", args=[cast.atelier.public_id])

    named, bare = anna.get(path), anna.get(path, {"namen": "zonder"})

    assert json.loads(named.content)["names"] is True
    assert json.loads(bare.content)["names"] is False
    assert 'filename="atelier-zonder-namen.json"' in bare["Content-Disposition"]
    assert named["Cache-Control"] == "no-store"


def test_who_helps_from_another_organisation_takes_no_names_home(cast: Cast, vos: Client) -> None:
    TeamMemberFactory.create(atelier=cast.atelier, user=cast.vos, role="member")
    base = f"/overdracht/{cast.atelier.public_id}"

    page = page_of(vos, f"{base}/")
    refused = [vos.get(f"{base}/{file}") for file in ("atelier.json", "atelier.xlsx")]
    allowed = vos.get(f"{base}/atelier.json", {"namen": "zonder"})

    assert "Met namen" not in page
    assert [answer.status_code for answer in refused] == [403, 403]
    sentence = "De namen blijven bij Buurthuis De Lindehof. Neem het atelier mee zonder namen."
    assert sentence in unescape(refused[0].content.decode())
    assert allowed.status_code == 200


def test_an_atelier_comes_in_after_a_look(cast: Cast, vos: Client) -> None:
    there = bring(vos, exported(full(cast)))

    before = page_of(vos, there)
    ateliers = Atelier.objects.filter(organisation=cast.elders).count()
    answer = vos.post(f"{there}neem-over/", follow=True)

    assert "1 bijeenkomst, 11 mensen, 4 ideeën, 5 stickers, 1 afspraak en 1 conclusie." in before
    assert "Een atelier in Moerwijk, van Buurthuis De Lindehof." in before
    assert "Niemand van het oude team werkt hier." in before
    assert "U wordt moderator." in before
    assert "anna@lindehof.example" in before
    assert ateliers == 0
    atelier = Atelier.objects.get(organisation=cast.elders)
    after = unescape(answer.content.decode())
    assert "Het atelier is er. U zit in het team." in after
    assert f'href="/ateliers/{atelier.public_id}/"' in after
    assert vos.get(f"/ateliers/{atelier.public_id}/").status_code == 200


def test_the_preview_says_who_of_the_team_works_here(cast: Cast, vos: Client) -> None:
    MembershipFactory.create(organisation=cast.elders, user=cast.omar)

    page = page_of(vos, bring(vos, exported(cast.atelier)))

    here, elsewhere = page.split("Zij werken niet hier")
    assert "Omar Haddad" in here
    assert "U wordt moderator." in here
    assert "Anna de Wit" not in here
    assert "Anna de Wit" in elsewhere


def test_an_atelier_goes_back_within_a_day(cast: Cast, vos: Client) -> None:
    there = bring(vos, exported(full(cast)))
    vos.post(f"{there}neem-over/")

    assert "Draai het terug" in page_of(vos, there)
    answer = vos.post(f"{there}terug/", follow=True)

    assert "Het atelier is weer weg, met de mensen die meekwamen." in answer.content.decode()
    assert not Atelier.objects.filter(organisation=cast.elders).exists()
    assert vos.get(there).status_code == 404


def test_after_a_day_it_says_why_it_stays(cast: Cast, vos: Client) -> None:
    there = bring(vos, exported(cast.atelier))
    vos.post(f"{there}neem-over/")
    HandOver.objects.update(done_at=timezone.now() - timedelta(hours=25))

    page = page_of(vos, there)
    answer = vos.post(f"{there}terug/", follow=True)

    assert "Draai het terug" not in page
    assert "Dit kon een dag lang. Het atelier blijft hier." in answer.content.decode()


def test_pressing_twice_is_told(cast: Cast, vos: Client) -> None:
    there = bring(vos, exported(cast.atelier))
    vos.post(f"{there}neem-over/")

    answer = vos.post(f"{there}neem-over/", follow=True)

    assert "Dit atelier wordt al overgenomen, of is er al." in answer.content.decode()


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (None, "Kies eerst een bestand."),
        (upload(b""), "Dit bestand is leeg."),
        (upload(b"PK\x03\x04"), "Dit is een Excel-bestand of een zip."),
        (upload(b"[1,"), "Dit bestand is niet heel."),
        (upload(b"{}"), "Dit is geen atelier uit Samenkracht."),
        (upload(b"{}", "x" * 201 + ".json"), "De naam van dit bestand is te lang."),
    ],
    ids=["none", "empty", "excel", "half", "other", "long name"],
)
def test_a_wrong_file_is_answered_in_a_sentence(
    anna: Client, file: SimpleUploadedFile | None, sentence: str
) -> None:
    answer = anna.post(RECEIVE, {"file": file} if file else {})

    assert answer.status_code == 422
    assert sentence in unescape(answer.content.decode())
    assert HandOver.objects.count() == 0


def test_a_file_over_the_limit_is_not_even_read(
    anna: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("samenkracht.reports.forms.LARGEST_FILE", 0)

    answer = anna.post(RECEIVE, {"file": upload(b"{}")})

    assert answer.status_code == 422
    assert "Dit bestand is te groot." in answer.content.decode()


def test_a_failed_writing_can_be_tried_again(cast: Cast, vos: Client) -> None:
    content = exported(full(cast))
    head = json.loads(content)
    table = head["tables"]["live.RunStep"]
    table["rows"][1] = table["rows"][0]
    there = bring(vos, json.dumps(head).encode())

    answer = vos.post(f"{there}neem-over/", follow=True)

    page = unescape(answer.content.decode())
    assert "In dit bestand spreken regels elkaar tegen. Er is niets bewaard." in page
    assert "Neem dit atelier over" in page


def test_long_work_shows_how_far_it_is(cast: Cast, vos: Client) -> None:
    there = bring(vos, exported(cast.atelier))
    hand_over = HandOver.objects.get()
    HandOver.objects.update(begun_at=timezone.now(), counts={"rows": 30_000})

    page = page_of(vos, there)
    part = vos.get(there, headers={"HX-Request": "true"}).content.decode()

    assert 'max="30000"' in page
    assert 'http-equiv="refresh"' in page
    assert "0 van de 30.000 regels" in part
    assert "<html" not in part
    assert handover.progress_of(hand_over) == 0


def test_a_large_file_is_written_aside(
    cast: Cast, vos: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[HandOver] = []
    monkeypatch.setattr("samenkracht.reports.services.handover.arriving.LONG_WORK", 0)
    monkeypatch.setattr(
        "samenkracht.reports.services.handover.take_over_aside",
        lambda hand_over, by: begun.append(hand_over),
    )
    there = bring(vos, exported(cast.atelier))

    vos.post(f"{there}neem-over/")

    assert begun == [HandOver.objects.get()]


def test_another_person_does_not_see_a_file_that_was_brought(
    cast: Cast, anna: Client, vos: Client
) -> None:
    there = bring(vos, exported(cast.atelier))

    assert anna.get(there).status_code == 404
    assert anna.post(f"{there}neem-over/").status_code == 404


def test_who_no_longer_works_there_does_not_see_it_either(cast: Cast, vos: Client) -> None:
    there = bring(vos, exported(cast.atelier))
    cast.vos.memberships.update(ended_at=timezone.now())
    MembershipFactory.create(organisation=cast.lindehof, user=cast.vos)

    assert vos.get(there).status_code == 404


@pytest.mark.parametrize("more", [1, 3])
def test_a_preview_costs_the_same_for_many_rows(
    cast: Cast, vos: Client, django_assert_num_queries: DjangoAssertNumQueries, more: int
) -> None:
    for _ in range(more):
        MembershipFactory.create(
            organisation=cast.elders,
            user=TeamMemberFactory.create(atelier=cast.atelier, role="member").user,
        )
    there = bring(vos, exported(cast.atelier))
    vos.get(there)

    with django_assert_num_queries(6):
        vos.get(there)
