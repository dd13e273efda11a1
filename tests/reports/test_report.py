"""The report of an evening: what it says, on screen, on paper and in a workbook."""

import re
from datetime import timedelta
from html import unescape
from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from samenkracht.atelier.models import Gathering
from samenkracht.live import services as live
from samenkracht.live.models import Note
from samenkracht.reports.domain.report import Share
from samenkracht.reports.queries import report_of
from samenkracht.reports.services import print_report, tell, write_harvest
from tests.conftest import Cast
from tests.factories import AFTERNOON, GatheringFactory, IdeaFactory, RunFactory, RunStepFactory
from tests.reports.evening import HOSTILE, NAMES, evening, opened, people_at, stick
from tests.reports.pdfs import (
    glyphs_used,
    language_of,
    metadata,
    read,
    said,
    smallest_letter,
    structure,
    text_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def gathering(cast: Cast) -> Gathering:
    return evening(cast)


def address(name: str, gathering: Gathering) -> str:
    return reverse(f"reports:{name}", args=[gathering.public_id])


def screen(client: Client, gathering: Gathering) -> str:
    html = client.get(address("report", gathering)).content.decode()
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html.split("<main")[1])).split())


def test_the_report_counts_paper_and_phones_in_one_total(gathering: Gathering) -> None:
    told = tell(report_of(gathering))

    assert told.total == "papier 4 + telefoon 5 = 9"
    assert told.counted == ["Tafel 3 is twee keer geteld, met dezelfde uitkomst."]
    assert told.lead == (
        "Er waren 10 mensen. Samen schreven zij 4 ideeën op en plakten 9 stickers."
    )


def test_the_report_ranks_ideas_and_says_which_are_equal(gathering: Gathering) -> None:
    told = tell(report_of(gathering))

    found = [(idea.rank, idea.number, idea.stickers, idea.is_tie) for idea in told.ranking]
    assert found == [("1", 1, 5, False), ("2", 2, 2, True), ("2", 3, 2, True)]
    assert told.unstuck == "1 idee kreeg geen sticker. Het staat hieronder bij zijn tafel."


def test_the_report_says_beside_stickers_how_many_people_stuck_them(gathering: Gathering) -> None:
    first = tell(report_of(gathering)).ranking[0]

    assert (first.stickers, first.phone, first.people, first.paper) == (5, 2, 2, 3)
    assert first.words == "van 2 mensen met een telefoon, 3 op papier"


def test_the_report_tells_how_the_tie_was_settled(gathering: Gathering) -> None:
    (ruling,) = gathering.run.tie_rulings.all()
    numbers = {idea.pk: idea.number for idea in ruling.ideas.all()}
    first, second = (numbers[pk] for pk in ruling.drawn_order)

    told = tell(report_of(gathering))

    assert told.ties == [
        "Idee 2 en 3 hadden elk 2 stickers. De moderator liet loten. "
        f"De volgorde werd: {first} en {second}. Loes trok het briefje."
    ]
    assert [prize.number for prize in told.prizes] == [1, first, second]


def test_the_report_counts_who_came_by_hat_and_organisation(gathering: Gathering) -> None:
    report = report_of(gathering)

    assert report.hats == (Share("resident", 9), Share("professional", 1))
    assert report.organisations == (Share("Wijkzorg Escamp", 1), Share("", 9))


def test_the_report_shows_how_the_circle_grew_against_doubling(cast: Cast) -> None:
    first, second, third = (
        GatheringFactory.create(atelier=cast.atelier, number=number, title=f"Keer {number}")
        for number in (1, 2, 3)
    )
    people_at(first, ("Bep", "Cor"))
    for attendance in first.attendances.all():
        second.attendances.create(participant=attendance.participant, arrived_at=AFTERNOON)
    people_at(second, ("Dirk",))
    people_at(third, ("Els", "Frits", "Greet", "Henk", "Ina", "Jan"))

    told = tell(report_of(second))

    assert [(ring.label, ring.sentence) for ring in told.growth] == [
        ("1. Keer 1", "2 mensen."),
        ("2. Keer 2", "3 mensen, 1 voor het eerst. Verdubbelen was 4 geweest."),
    ]
    assert told.circle.came == 3
    assert tell(report_of(third)).growth[2].sentence.endswith("De kring is verdubbeld.")


def test_the_report_tells_how_the_steps_really_ran(cast: Cast) -> None:
    run = RunFactory.create(gathering__atelier=cast.atelier)
    first = RunStepFactory.create(run=run, position=1, title="Welkom", minutes=10)
    first.started_at, first.ended_at = AFTERNOON, AFTERNOON + timedelta(minutes=18)
    first.extra_minutes, first.paused_seconds = 5, 180
    first.save()
    RunStepFactory.create(run=run, position=2, title="Film", minutes=20, is_skipped=True)
    RunStepFactory.create(run=run, position=3, title="Prijzen", minutes=15)

    lines = tell(report_of(run.gathering)).lines

    assert [(line.clock, line.planned, line.took, line.note) for line in lines] == [
        ("13.30", "10 minuten", "18 minuten", "5 minuten erbij. 3 minuten pauze."),
        ("", "20 minuten", "", "Overgeslagen."),
        ("", "15 minuten", "", "Niet aan toegekomen."),
    ]


def test_piles_stay_hidden_in_the_report_until_the_room_has_seen_them(
    cast: Cast, anna: Client
) -> None:
    run, tables = opened(cast)
    stick(IdeaFactory.create(run=run, table=tables[0], number=1), tables, 3)

    told = tell(report_of(run.gathering))

    assert (told.total, told.ranking, told.prizes) == ("", [], [])
    assert told.provisional.startswith("De stapels zijn nog niet getoond.")
    live.reveal(run=run, by=cast.anna, now=AFTERNOON)
    assert tell(report_of(run.gathering)).total == "papier 0 + telefoon 3 = 3"


def test_screen_pdf_and_workbook_carry_the_same_figures(gathering: Gathering, anna: Client) -> None:
    told = tell(report_of(gathering))
    on_screen = screen(anna, gathering)
    on_paper = text_of(anna.get(address("report_pdf", gathering)).content)
    answer = anna.get(address("report_xlsx", gathering))
    book = load_workbook(BytesIO(answer.content))

    for words in (told.total, told.lead, told.ties[0], told.counted[0]):
        assert words in on_screen
        assert words.replace(" ", "") in "".join(on_paper.split())
    rows = list(book["Stickers per idee"].iter_rows(min_row=2, values_only=True))
    assert rows == [
        (
            *(idea.number, idea.text, int(idea.rank), "ja" if idea.is_tie else ""),
            *(idea.stickers, idea.paper, idea.phone, idea.imported, idea.people),
        )
        for idea in told.ranking
    ]
    for idea in told.ranking:
        assert f"{idea.number}. {idea.text} {idea.table_words} {idea.stickers} {idea.phone} " in (
            on_screen
        )
    for figure in told.figures:
        assert f"{figure.words} {figure.value}" in on_screen
        assert f"{figure.value}" in on_paper


def test_nobody_who_came_is_named(gathering: Gathering, anna: Client) -> None:
    pdf = anna.get(address("report_pdf", gathering)).content
    book = load_workbook(BytesIO(anna.get(address("report_xlsx", gathering)).content))
    cells = " ".join(
        str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row
    )
    on_screen = screen(anna, gathering)

    # The agreement names who promised; that is what an agreement is.
    assert "Fadime" in on_screen
    assert [name for name in NAMES if name in on_screen or name in cells] == []
    assert said(pdf, NAMES) == []


@pytest.mark.parametrize("count", [0, 1, 300])
def test_the_report_works_with_few_and_many_ideas(count: int, cast: Cast, anna: Client) -> None:
    run, tables = opened(cast)
    for number in range(1, count + 1):
        IdeaFactory.create(run=run, table=tables[number % 3], number=number)
    live.close_run(run=run, by=cast.anna, now=AFTERNOON)

    report = report_of(run.gathering)

    assert len(report.ideas) == count
    assert anna.get(address("report", run.gathering)).status_code == 200
    assert len(read(print_report(report=report)).pages) >= 1
    assert load_workbook(BytesIO(write_harvest(report=report)))["Ideeën"].max_row == count + 1


def test_the_report_costs_the_same_number_of_queries_for_every_number_of_ideas(
    cast: Cast, anna: Client
) -> None:
    run, tables = opened(cast)
    anna.get(address("report", run.gathering))  # the first page of a session keeps its secret
    counts = []
    for number in range(1, 31):
        stick(IdeaFactory.create(run=run, table=tables[number % 3], number=number), tables, 1)
        live.note_down(run=run, text="Genoteerd.", by=cast.anna, now=AFTERNOON)
        if number == 1:
            live.reveal(run=run, by=cast.anna, now=AFTERNOON)
        if number in {1, 3, 30}:
            with CaptureQueriesContext(connection) as queries:
                anna.get(address("report", run.gathering))
            counts.append(len(queries))

    assert counts[0] == counts[1] == counts[2]
    assert counts[0] <= 40


def test_what_people_wrote_is_text_on_screen_on_paper_and_in_excel(
    cast: Cast, anna: Client
) -> None:
    run, tables = opened(cast)
    for number, text in enumerate(HOSTILE, start=1):
        IdeaFactory.create(run=run, table=tables[0], number=number, text=text)
    Note.objects.create(run=run, text="lang " * 99, written_at=AFTERNOON)

    html = anna.get(address("report", run.gathering)).content.decode()
    pdf = anna.get(address("report_pdf", run.gathering)).content
    book = load_workbook(BytesIO(anna.get(address("report_xlsx", run.gathering)).content))

    assert "<script>alert" not in html
    written = [HOSTILE[0], HOSTILE[1], HOSTILE[4], HOSTILE[5]]
    assert said(pdf, written) == written
    ideas = list(book["Ideeën"].iter_rows(min_row=2))
    assert [row[2].value for row in ideas] == list(HOSTILE)
    assert {cell.data_type for row in ideas for cell in row} <= {"s", "n"}
    assert [glyph for glyph in glyphs_used(pdf) if glyph[1] == 0] == []


def test_no_cell_of_the_workbook_can_be_a_formula_or_a_link(cast: Cast) -> None:
    run, tables = opened(cast)
    traps = (
        "=1+1",
        "+1",
        "-1",
        "@x",
        "\t=1",
        "https://x.example",
        "mailto:x@x.example",
        "3-4",
        "007",
    )
    for number, text in enumerate(traps, start=1):
        IdeaFactory.create(run=run, table=tables[0], number=number, text=text)

    book = load_workbook(BytesIO(write_harvest(report=report_of(run.gathering))))

    cells = [row[2] for row in book["Ideeën"].iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == list(traps)
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell for cell in cells if cell.hyperlink] == []


def test_the_report_can_be_read_aloud_and_printed(gathering: Gathering) -> None:
    pdf = print_report(report=report_of(gathering))
    reader = read(pdf)

    assert reader.metadata is not None
    assert reader.metadata.title == "Verslag van bijeenkomst 4: Oogst binnenhalen"
    assert language_of(reader) == "nl"
    assert b"<pdfuaid:part>1</pdfuaid:part>" in metadata(reader)
    assert {"/H1", "/H2", "/H3", "/Table", "/TH"} <= set(structure(reader))
    assert smallest_letter(pdf) >= 14


def test_a_gathering_that_was_not_followed_live_tells_what_is_known(
    cast: Cast, anna: Client
) -> None:
    still_to_come = GatheringFactory.create(atelier=cast.atelier, number=1)
    on_paper = GatheringFactory.create(atelier=cast.atelier, number=2)
    people_at(on_paper)

    assert "nog niet gehouden" in screen(anna, still_to_come)
    assert "niet live gevolgd" in screen(anna, on_paper)
    assert "Er waren 10 mensen." in screen(anna, on_paper)


def test_the_report_speaks_english_when_asked(gathering: Gathering, anna: Client) -> None:
    pdf = anna.get(address("report_pdf", gathering), {"taal": "en"}).content

    assert language_of(read(pdf)) == "en"
