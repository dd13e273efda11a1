import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import Settings

from samenkracht.atelier.domain.loops import Loop
from samenkracht.atelier.models import Gathering, LoopLink
from samenkracht.live.models import Run
from samenkracht.reports import access
from samenkracht.reports.domain.forms import SEATING, Form
from samenkracht.reports.models import PackPrinted
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
from tests.reports.evening import evening, opened, stick
from tests.reports.pdfs import read, says, text_of

pytestmark = pytest.mark.django_db
COUNTED = {"hoeveel-cirkels": "1"}


@pytest.fixture
def gathering(cast: Cast) -> Gathering:
    return GatheringFactory.create(atelier=cast.atelier, number=4, expected=12)


def address(name: str, gathering: Gathering, *more: object) -> str:
    return reverse(f"reports:{name}", args=[gathering.public_id, *more])


def test_the_page_says_what_is_in_the_pack(anna: Client, gathering: Gathering) -> None:
    page = anna.get(address("paper", gathering)).content.decode()

    assert "Dit pakket is voor 12 mensen aan 2 tafels." in page
    assert page.count("Alleen dit") == len(Form) - len(SEATING)


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
    assert len(read(answer.content).pages) > 10


def test_copies_language_and_size_are_as_asked(anna: Client, gathering: Gathering) -> None:
    asked = {"hoeveel-kaart": "9", "lezers-en": "12", "large": "on"}
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
        ({"lezers-tr": "heel veel"}, "Vul een getal in."),
        ({"lezers-tr": "200", "lezers-pl": "200"}, "Dat zijn meer mensen dan er komen."),
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
    assert all(f'value="{typed}"' in page for typed in asked.values())


def test_changing_a_number_counts_the_pages_again(anna: Client, gathering: Gathering) -> None:
    nothing = {f"hoeveel-{form}": "0" for form in Form}
    asked = {**nothing, "hoeveel-poster": "3", "lezers-uk": "4"}

    fragment = anna.get(address("paper", gathering), asked, headers={"HX-Request": "true"})
    page = anna.get(address("paper", gathering), asked)

    # Three posters in each of two languages.
    assert fragment.content.decode().strip().startswith('<p class="pages"')
    assert '<strong class="pages__figure">6</strong> bladzijden' in fragment.content.decode()
    assert '<strong class="pages__figure">6</strong> bladzijden' in page.content.decode()


def test_a_wrong_number_is_not_counted(anna: Client, gathering: Gathering) -> None:
    asked = {"hoeveel-poster": "-1"}
    answer = anna.get(address("paper", gathering), asked, headers={"HX-Request": "true"})

    assert answer.status_code == 422
    assert "Kijk eerst naar de getallen." in answer.content.decode()


def test_two_languages_go_in_one_pack(anna: Client, gathering: Gathering) -> None:
    asked = {"hoeveel-terugblik": "12", "lezers-tr": "2"}
    answer = anna.get(address("sheet_pdf", gathering, "terugblik"), asked)

    pages = [page.extract_text() for page in read(answer.content).pages]
    assert ["Hoe vond u het vandaag?" in page for page in pages] == [True] * 5 + [False]
    assert "Bugün nasıldı?" in pages[5]  # noqa: RUF001 -- Turkish


def test_forms_of_other_work_forms_are_folded_away(anna: Client, gathering: Gathering) -> None:
    BlockFactory.create(gathering=gathering, position=1, work_form="circles")

    found = anna.get(address("paper", gathering)).context["choices"]

    planned = {choice.form for group in found.groups for choice in group.choices}
    other = {choice.form for choice in found.other}
    assert Form.CIRCLES in planned
    assert Form.ROTATING in other
    assert planned & other == set()


def test_letters_tell_what_the_evening_gave(anna: Client, cast: Cast) -> None:
    gathering = evening(cast)

    letters = anna.get(address("letters_pdf", gathering))
    text = text_of(letters.content)

    assert letters.headers["Content-Disposition"] == (
        'inline; filename="brieven-bijeenkomst-4.pdf"'
    )
    assert "Beste Ömer," in text
    assert "Samen soep koken" in text
    assert "5 stickers · Eerste prijs" in text
    assert "Fadime: belt de bakker" in text
    assert "Groet van Anna" in text


def test_letters_say_no_stickers_while_the_piles_are_hidden(anna: Client, cast: Cast) -> None:
    run, tables = opened(cast)
    idea = IdeaFactory.create(run=run, table=tables[0], number=1, text="Samen soep koken")
    stick(idea, tables, 2)

    text = text_of(anna.get(address("sheet_pdf", run.gathering, "tafelbrief")).content)

    assert "Samen soep koken" in text
    assert "2 stickers" not in text


def test_before_the_gathering_there_is_no_letter_to_send(
    anna: Client, gathering: Gathering
) -> None:
    answer = anna.get(address("letters_pdf", gathering))

    assert answer.status_code == 422
    assert "Kies eerst hoeveel vellen u wilt." in answer.content.decode()


def test_the_circles_are_printed_in_the_words_of_the_team(
    anna: Client, cast: Cast, gathering: Gathering
) -> None:
    for position, words in enumerate(("U belt een buur.", "U eet samen.", "U lacht."), start=1):
        LoopLink.objects.create(
            atelier=cast.atelier, loop=Loop.STRENGTH, position=position, text=words
        )

    text = text_of(anna.get(address("sheet_pdf", gathering, "cirkels"), COUNTED).content)

    assert "U belt een buur." in text
    assert "U gaat de deur uit." not in text
    assert "U ziet minder mensen." in text


def test_who_printed_the_pack_is_noted_and_can_be_taken_back(
    anna: Client, cast: Cast, gathering: Gathering
) -> None:
    anna.post(address("printed", gathering))
    noted = PackPrinted.objects.get()
    page = anna.get(address("paper", gathering)).content.decode()

    assert (noted.gathering, noted.people, noted.printed_by) == (gathering, 12, cast.anna)
    assert "voor 12 mensen" in page
    assert "Het draaiboek is daarna veranderd" not in page

    anna.post(address("not_printed", gathering))

    assert list(PackPrinted.objects.all()) == []
    assert "Ja, het ligt klaar" in anna.get(address("paper", gathering)).content.decode()


def test_the_page_says_when_printed_paper_is_no_longer_right(
    anna: Client, gathering: Gathering
) -> None:
    anna.post(address("printed", gathering))
    BlockFactory.create(gathering=gathering, position=1, work_form="meal")
    Gathering.objects.filter(pk=gathering.pk).update(expected=20)

    page = anna.get(address("paper", gathering)).content.decode()

    assert "U verwacht nu 20 mensen." in page
    assert "Het draaiboek is daarna veranderd." in page

    anna.post(address("printed", gathering))

    assert (
        "Het draaiboek is daarna veranderd."
        not in anna.get(address("paper", gathering)).content.decode()
    )
    assert PackPrinted.objects.count() == 1


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
    assert (facts.step_of(Form.PERSONAL_CARD), facts.step_of(Form.MEAL_CARD)) == (2, None)


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
    assert counts[0] <= 11


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
