import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import Settings

from samenkracht.atelier.models import Gathering
from samenkracht.live.models import Run
from samenkracht.reports import access
from samenkracht.reports.domain.paper import Form
from samenkracht.reports.queries import pack_of
from tests.conftest import Cast
from tests.factories import (
    AFTERNOON,
    BlockFactory,
    GatheringFactory,
    IdeaFactory,
    ParticipantFactory,
    RunFactory,
    TableFactory,
)
from tests.reports.evening import opened
from tests.reports.pdfs import read, says, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def gathering(cast: Cast) -> Gathering:
    return GatheringFactory.create(atelier=cast.atelier, number=4, expected=12)


def address(name: str, gathering: Gathering, *more: object) -> str:
    return reverse(f"reports:{name}", args=[gathering.public_id, *more])


def test_the_page_says_what_is_in_the_pack(anna: Client, gathering: Gathering) -> None:
    page = anna.get(address("paper", gathering)).content.decode()

    assert "Dit pakket is voor 12 mensen aan 2 tafels." in page
    assert page.count("Alleen dit") == len(Form)


def test_codes_are_made_once_and_tables_are_laid(anna: Client, gathering: Gathering) -> None:
    assert "Maak de codes" in anna.get(address("paper", gathering)).content.decode()

    anna.post(address("prepare", gathering))
    first = Run.objects.get(gathering=gathering)
    anna.post(address("prepare", gathering))

    again = Run.objects.get(gathering=gathering)
    assert (again.pk, again.code) == (first.pk, first.code)
    assert again.tables.count() == 2
    assert "Maak de codes" not in anna.get(address("paper", gathering)).content.decode()


def test_looking_at_paper_writes_nothing(anna: Client, gathering: Gathering) -> None:
    for name in ("paper", "paper_pdf"):
        assert anna.get(address(name, gathering)).status_code == 200

    assert list(Run.objects.all()) == []


def test_the_pack_is_a_pdf_that_is_not_named_after_anyone(
    anna: Client, gathering: Gathering
) -> None:
    answer = anna.get(address("paper_pdf", gathering))

    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"] == (
        'inline; filename="papieren-pakket-bijeenkomst-4.pdf"'
    )
    assert len(read(answer.content).pages) > 20


def test_copies_language_and_size_are_as_asked(anna: Client, gathering: Gathering) -> None:
    asked = {"hoeveel-kaart": "9", "language": "en", "large": "on"}
    answer = anna.get(address("sheet_pdf", gathering, "kaart"), asked)

    assert len(read(answer.content).pages) == 5


def test_what_is_not_asked_stays_away(anna: Client, gathering: Gathering) -> None:
    nothing = {f"hoeveel-{form}": "0" for form in Form}
    answer = anna.get(address("paper_pdf", gathering), {**nothing, "hoeveel-poster": "1"})

    assert len(read(answer.content).pages) == 1
    assert "Welkom" in text_of(answer.content)


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"hoeveel-kaart": "301"}, "Vul hoogstens 300 in."),
        ({"hoeveel-ideeen": "-1"}, "Vul 0 of meer in."),
        ({"hoeveel-poster": "veel"}, "Vul een getal in."),
        ({"language": "xx"}, "xx"),
        ({f"hoeveel-{form}": "0" for form in Form}, "Kies eerst hoeveel vellen u wilt."),
    ],
)
def test_a_strange_order_comes_back_with_what_was_typed(
    anna: Client, gathering: Gathering, asked: dict[str, str], sentence: str
) -> None:
    answer = anna.get(address("paper_pdf", gathering), asked)

    assert answer.status_code == 422
    page = answer.content.decode()
    assert sentence in page
    assert all(f'value="{typed}"' in page for name, typed in asked.items() if name != "language")


def test_a_form_that_does_not_exist_is_not_found(anna: Client, gathering: Gathering) -> None:
    assert anna.get(address("sheet_pdf", gathering, "toverspreuk")).status_code == 404


def test_codes_on_paper_are_those_of_the_run(anna: Client, cast: Cast) -> None:
    run, tables = opened(cast)
    poster = anna.get(address("sheet_pdf", run.gathering, "poster")).content
    signs = anna.get(address("sheet_pdf", run.gathering, "tafelbord")).content

    assert f"{run.code[:4]} {run.code[4:]}" in text_of(poster)
    assert says(poster, "testserver/doe-mee")
    assert says(signs, f"testserver/tafel/{tables[0].scribe_token}/")


def test_the_public_address_goes_before_that_of_the_request(
    anna: Client, cast: Cast, settings: Settings
) -> None:
    settings.PUBLIC_URL = "https://samen.voorbeeld.example"
    run, _ = opened(cast)

    poster = anna.get(address("sheet_pdf", run.gathering, "poster")).content

    assert says(poster, "samen.voorbeeld.example/doe-mee")


def test_the_doors_on_paper_are_doors_of_the_house(client: Client, cast: Cast) -> None:
    run, tables = opened(cast)

    for path in (f"/d/{run.door_token}/", f"/tafel/{tables[0].scribe_token}/", "/doe-mee/"):
        assert client.get(path).status_code != 404


def test_the_pack_knows_who_is_expected_and_what_comes_next(
    cast: Cast, gathering: Gathering
) -> None:
    ParticipantFactory.create(atelier=cast.atelier, person__first_name="Wim")
    ParticipantFactory.create(atelier=cast.atelier, person__first_name="anja")
    ParticipantFactory.create(atelier=cast.atelier, person__first_name="Weg", left_at=AFTERNOON)
    GatheringFactory.create(atelier=cast.atelier, number=5, is_skipped=True)
    GatheringFactory.create(atelier=cast.atelier, number=6, venue="De Brug")
    BlockFactory.create(gathering=gathering, position=1, minutes=30, work_form="arrival")
    BlockFactory.create(gathering=gathering, position=2, minutes=30, is_skipped=True)
    BlockFactory.create(gathering=gathering, position=3, minutes=45, work_form="stickers")

    facts = pack_of(gathering)

    assert facts.names == ("anja", "Wim")
    assert (facts.next_at, facts.next_venue) == (AFTERNOON, "De Brug")
    assert [(step.number, step.work_form) for step in facts.steps] == [
        (1, "arrival"),
        (2, "stickers"),
    ]
    assert (facts.ends_at - facts.starts_at).seconds == 75 * 60
    assert (facts.step_of("stickers"), facts.step_of("meal")) == (2, None)


def test_a_pack_costs_the_same_number_of_queries_for_few_and_many(cast: Cast) -> None:
    run = RunFactory.create(gathering__atelier=cast.atelier)
    counts = []
    for number in range(1, 31):
        IdeaFactory.create(run=run, table=TableFactory.create(run=run, number=number))
        ParticipantFactory.create(atelier=cast.atelier)
        if number in {1, 3, 30}:
            with CaptureQueriesContext(connection) as found:
                pack_of(Gathering.objects.select_related("atelier").get(pk=run.gathering_id))
            counts.append(len(found))

    assert counts[0] == counts[1] == counts[2]
    assert counts[0] <= 8


def test_reports_and_paper_are_for_the_team_alone(cast: Cast, gathering: Gathering) -> None:
    assert access.gathering_for(cast.omar, gathering.public_id) == gathering
    with pytest.raises(PermissionDenied, match="Vraag Anna om u toe te voegen"):
        access.gathering_for(cast.joke, gathering.public_id)
    with pytest.raises(Http404):
        access.gathering_for(cast.vos, gathering.public_id)


@pytest.mark.parametrize("name", ["report", "report_pdf", "report_xlsx", "paper", "paper_pdf"])
def test_a_colleague_hears_whom_to_ask_and_a_stranger_finds_nothing(
    client: Client, cast: Cast, gathering: Gathering, name: str
) -> None:
    there = address(name, gathering)

    assert client.get(there).headers["Location"].startswith("/toegang/login/")
    client.force_login(cast.joke)
    colleague = client.get(there)
    client.force_login(cast.vos)
    stranger = client.get(there)

    assert colleague.status_code == 403
    assert "Vraag Anna om u toe te voegen" in colleague.content.decode()
    assert stranger.status_code == 404


@pytest.mark.parametrize("name", ["paper_pdf", "report_pdf"])
def test_what_takes_too_long_is_said_and_nothing_breaks(
    anna: Client, gathering: Gathering, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr("samenkracht.reports.gateways.typst.PATIENCE", 0.001)

    answer = anna.get(address(name, gathering), follow=True)

    assert answer.status_code in {200, 422}
    assert "Druk minder vellen tegelijk." in answer.content.decode()
