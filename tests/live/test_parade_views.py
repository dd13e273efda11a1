import re
import threading
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from samenkracht.live.models import ParadeImport, RefusedRow
from samenkracht.live.services.parade import SILENCE
from tests.conftest import Cast
from tests.factories import GatheringFactory, RunFactory

pytestmark = pytest.mark.django_db

IDEAS = b"idee_id;titel\n1;Soep op dinsdag\n2;Ruilen\n"
STICKERS = b"deelnemer_code;idee_id;stickers\nbep;1;2\nbep;2;1\nali;9;1\n"


def upload(content: bytes, name: str = "ideeen.csv") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def join_readers() -> None:
    for reader in threading.enumerate():
        if reader.name.startswith("parade-"):
            reader.join(20)


def import_of(cast: Cast, **facts: object) -> ParadeImport:
    run = RunFactory.create(gathering=GatheringFactory.create(atelier=cast.atelier))
    now = timezone.now()
    return ParadeImport.objects.create(
        **{"run": run, "name": "oogst.pb", "started_at": now, "seen_at": now} | facts
    )


def progress_of(parade: ParadeImport) -> str:
    return reverse("live:parade_progress", args=[parade.run.gathering.public_id, parade.public_id])


@pytest.mark.django_db(transaction=True)
def test_files_that_are_handed_over_are_read_and_shown(cast: Cast, anna: Client) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    address = reverse("live:parade_import", args=[gathering.public_id])

    answer = anna.post(address, {"ideas": upload(IDEAS), "stickers": upload(STICKERS), "cap": "3"})
    join_readers()
    page = anna.get(answer.url).content.decode()

    assert answer.status_code == 302
    assert "Ingelezen: 2 ideeën en 3 stickers van 1 mensen." in page
    assert "1 regel telt niet mee" in page
    assert "Het idee 9 bestaat niet." in page
    assert ParadeImport.objects.get().made_by == cast.anna


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({}, "Kies eerst een bestand."),
        ({"ideas": upload(b"")}, "Dit bestand is leeg."),
        ({"ideas": upload(b"   ")}, "Dit bestand is leeg."),
        ({"ideas": upload(b"PK\x03\x04")}, "Dit is een Excel-bestand."),
        ({"ideas": upload(STICKERS)}, "In de eerste regel van het bestand met ideeën"),
        (
            {"ideas": upload(IDEAS), "stickers": upload(IDEAS)},
            "In de eerste regel van het bestand met stickers",
        ),
    ],
    ids=["none", "empty", "blank", "xlsx", "swapped", "twice"],
)
def test_a_file_of_another_shape_is_refused_at_once(
    cast: Cast, anna: Client, files: dict[str, SimpleUploadedFile], sentence: str
) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    for file in files.values():
        file.seek(0)

    answer = anna.post(
        reverse("live:parade_import", args=[gathering.public_id]), {**files, "cap": "7"}
    )

    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert 'value="7"' in page
    assert ParadeImport.objects.count() == 0


@pytest.mark.parametrize("cap", ["", "0", "101", "drie"])
def test_a_cap_is_a_number_that_people_can_hold(cast: Cast, anna: Client, cap: str) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)

    answer = anna.post(
        reverse("live:parade_import", args=[gathering.public_id]),
        {"ideas": upload(IDEAS), "cap": cap},
    )

    assert answer.status_code == 422
    assert "Kies een getal van 1 tot 100." in answer.content.decode()


def test_a_file_over_the_limit_is_refused(
    cast: Cast, anna: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("samenkracht.live.forms.parade.LARGEST_FILE", 0)
    gathering = GatheringFactory.create(atelier=cast.atelier)

    answer = anna.post(
        reverse("live:parade_import", args=[gathering.public_id]),
        {"ideas": upload(IDEAS), "cap": "3"},
    )

    assert answer.status_code == 422
    assert "Dit bestand is te groot." in answer.content.decode()


def test_a_rule_that_says_no_is_told_in_the_form(cast: Cast, anna: Client) -> None:
    run = RunFactory.create(
        gathering=GatheringFactory.create(atelier=cast.atelier), revealed_at=timezone.now()
    )

    answer = anna.post(
        reverse("live:parade_import", args=[run.gathering.public_id]),
        {"ideas": upload(IDEAS), "cap": "3"},
    )

    assert answer.status_code == 422
    assert "De uitslag is al getoond." in answer.content.decode()


def test_replacing_is_offered_only_when_there_is_a_parade(cast: Cast, anna: Client) -> None:
    parade = import_of(cast)
    address = reverse("live:parade_import", args=[parade.run.gathering.public_id])

    before = anna.get(address).content.decode()
    ParadeImport.objects.update(finished_at=timezone.now())
    after = anna.get(address).content.decode()

    assert ("Vervang de parade" in before, "Vervang de parade" in after) == (False, True)


def test_the_page_shows_how_far_it_is_and_asks_again(cast: Cast, anna: Client) -> None:
    parade = import_of(cast, total_rows=4000, done_rows=1000)

    page = anna.get(progress_of(parade)).content.decode()

    assert 'value="1000" max="4000"' in page
    assert "1.000 van de 4.000 regels" in page
    assert '<noscript><meta http-equiv="refresh"' in page
    assert 'hx-trigger="every 1s"' in page


def test_htmx_gets_only_the_part_that_moves(cast: Cast, anna: Client) -> None:
    parade = import_of(cast, total_rows=4000, done_rows=1000)

    part = anna.get(progress_of(parade), headers={"HX-Request": "true"}).content.decode()

    assert part.strip().startswith('<div class="parade" id="voortgang"')
    assert "<html" not in part


def test_a_reader_that_died_is_told_and_asks_no_more(cast: Cast, anna: Client) -> None:
    parade = import_of(cast, seen_at=timezone.now() - SILENCE - timedelta(seconds=1))

    page = anna.get(progress_of(parade)).content.decode()

    assert "Het inlezen is afgebroken. Er is niets bewaard." in page
    assert "hx-trigger" not in page
    assert 'http-equiv="refresh"' not in page


def test_a_failure_is_told_in_its_own_words(cast: Cast, anna: Client) -> None:
    parade = import_of(cast, finished_at=timezone.now(), failure="Dit bestand is leeg.")

    page = anna.get(progress_of(parade)).content.decode()

    assert "Dit bestand is leeg. Er is niets bewaard." in page


def test_many_refused_rows_are_turned_over_in_pages(cast: Cast, anna: Client) -> None:
    parade = import_of(cast, finished_at=timezone.now())
    RefusedRow.objects.bulk_create(
        RefusedRow(parade_import=parade, row=number, reason="<b>te veel</b>")
        for number in range(1, 121)
    )

    page = anna.get(f"{progress_of(parade)}?pagina=3").content.decode()

    assert re.findall(r'table__figure">(\d+)', page) == [str(row) for row in range(101, 121)]
    assert "&lt;b&gt;te veel" in page
    assert "Blad 3 van 3" in page


def test_the_page_costs_as_many_queries_for_one_row_as_for_many(cast: Cast, anna: Client) -> None:
    one, many = (import_of(cast, finished_at=timezone.now()) for _ in range(2))
    RefusedRow.objects.create(parade_import=one, row=1, reason="Te veel.")
    RefusedRow.objects.bulk_create(
        RefusedRow(parade_import=many, row=row, reason="Te veel.") for row in range(1, 101)
    )

    costs = []
    for parade in (one, one, many):
        with CaptureQueriesContext(connection) as queries:
            anna.get(progress_of(parade))
        costs.append(len(queries))

    assert costs[1] == costs[2]


def test_the_pages_open_for_the_team_only(cast: Cast, client: Client) -> None:
    parade = import_of(cast)
    addresses = [
        reverse("live:parade_import", args=[parade.run.gathering.public_id]),
        progress_of(parade),
    ]
    seen = {}
    for who in (cast.omar, cast.joke, cast.vos):
        client.force_login(who)
        seen[who.first_name] = [client.get(address).status_code for address in addresses]
    client.logout()
    seen["nobody"] = [client.get(address).status_code for address in addresses]

    assert seen == {
        "Omar": [200, 200],
        "Joke": [403, 403],
        "Vos": [404, 404],
        "nobody": [302, 302],
    }


def test_an_import_of_another_gathering_is_not_found(cast: Cast, anna: Client) -> None:
    parade = import_of(cast)
    other = GatheringFactory.create(atelier=cast.atelier)

    answer = anna.get(reverse("live:parade_progress", args=[other.public_id, parade.public_id]))

    assert answer.status_code == 404
