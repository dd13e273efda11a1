"""The booklet and the workbook of an atelier: they tell everything there is to read."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from samenkracht.atelier.models import (
    Appraisal,
    CentralQuestion,
    Chore,
    Deviation,
    Financier,
    Ground,
    TeamAnswer,
)
from samenkracht.harvest.models import Agreement
from samenkracht.method.domains import LifeDomain
from samenkracht.reports.domain.booklet import MOST_IDEAS
from samenkracht.reports.queries.booklet import booklet_of
from samenkracht.reports.queries.carried import in_file
from samenkracht.reports.services import handover
from samenkracht.reports.services.booklet import print_booklet
from samenkracht.reports.services.handover.heads import SHEETS
from tests.conftest import Cast
from tests.factories import (
    AFTERNOON,
    AtelierFactory,
    BlockFactory,
    GatheringFactory,
    IdeaFactory,
    ParticipantFactory,
    TeamMemberFactory,
)
from tests.reports.dossiers import LATER, full
from tests.reports.evening import HOSTILE, NAMES, opened
from tests.reports.pdfs import language_of, letters_of, read, smallest_letter, structure, text_of

pytestmark = pytest.mark.django_db


def printed(cast: Cast) -> bytes:
    return print_booklet(booklet=booklet_of(cast.atelier))


def says(pdf: bytes, words: str) -> bool:
    return letters_of(words) in letters_of(text_of(pdf))


def test_the_booklet_tells_from_why_it_began_to_what_was_learned(cast: Cast) -> None:
    atelier = full(cast)
    atelier.occasion, atelier.lessons = "De rekening kwam te hoog", "Vraag het aan de buren"
    atelier.save()
    CentralQuestion.objects.create(atelier=atelier, text="Wie kookt er mee?")
    Ground.objects.create(atelier=atelier, text="Wij blijven samen", written_at=AFTERNOON)
    Ground.objects.create(
        atelier=atelier, text="Dit ging weg", written_at=AFTERNOON, removed_at=AFTERNOON
    )
    Appraisal.objects.create(
        atelier=atelier, domain=LifeDomain.MATERIAL, shared_strength="Er is een ruilkast"
    )
    Appraisal.objects.create(atelier=atelier, domain=LifeDomain.WORK)
    TeamAnswer.objects.create(atelier=atelier, question="energy", text="Elke maand soep")
    TeamAnswer.objects.create(
        atelier=atelier, question="energy", author=cast.anna, text="Alleen voor mij"
    )
    GatheringFactory.create(
        atelier=atelier, number=5, title="Een feest", starts_at=AFTERNOON + timedelta(days=28)
    )

    pdf = printed(cast)

    order = [
        "Rondkomen met weinig",
        "1 bijeenkomst, samen 9 mensen en 4 ideeën.",
        "De rekening kwam te hoog",
        "Anna de Wit",
        "Wij blijven samen",
        "Wie kookt er mee?",
        "Geld en wonen",
        "Er is een ruilkast",
        "Hoe de kring groeide",
        "Koffie duurde langer",
        "Het was gezellig",
        "Eerste prijs",
        "Samen soep koken",
        "We beginnen klein.",
        "Deze bijeenkomst is nog niet gehouden.",
        "belt de bakker",
        "Vraag het aan de buren",
        "Hoe houden wij de energie vast?",
        "Elke maand soep",
    ]
    text = letters_of(text_of(pdf))
    places = [text.find(letters_of(words)) for words in order]
    assert -1 not in places
    assert places == sorted(places)
    hidden = ("Dit ging weg", "Werk en bezig zijn", "Alleen voor mij")
    assert [words for words in hidden if says(pdf, words)] == []


def test_the_booklet_counts_residents_and_names_none(cast: Cast) -> None:
    full(cast)

    pdf = printed(cast)

    assert says(pdf, "9 mensen")
    assert [name for name in NAMES if says(pdf, name)] == []


def test_only_names_of_the_team_stand_beside_an_agreement(cast: Cast) -> None:
    for who in ("Omar", "anna de wit", "Mevrouw Jansen"):
        Agreement.objects.create(atelier=cast.atelier, who=who, what="bakt", made_at=AFTERNOON)

    found = [one.who for one in booklet_of(cast.atelier).agreements]

    assert found == ["Omar", "anna de wit", ""]
    assert says(printed(cast), "iemand uit de kring")


def test_an_atelier_of_today_gives_a_booklet_that_teaches(cast: Cast) -> None:
    pdf = printed(cast)

    assert says(pdf, "Er is nog geen bijeenkomst gehouden. Dit boekje groeit mee.")
    assert says(pdf, "Hier is nog niets opgeschreven.")


def test_a_skipped_gathering_says_so(cast: Cast) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier, is_skipped=True)
    BlockFactory.create(gathering=gathering, title="Film kijken")

    pdf = printed(cast)

    assert says(pdf, "Deze bijeenkomst ging niet door.")
    assert not says(pdf, "Film kijken")


def test_the_booklet_can_be_read_aloud_and_printed(cast: Cast) -> None:
    full(cast)

    pdf = printed(cast)
    reader = read(pdf)

    assert reader.metadata is not None
    assert reader.metadata.title == "Rondkomen met weinig"
    assert language_of(reader) == "nl"
    assert {"/H1", "/H2", "/H3", "/H4", "/Table", "/TH"} <= set(structure(reader))
    assert smallest_letter(pdf) >= 14


def test_what_people_wrote_is_text_and_more_ideas_than_fit_are_counted(cast: Cast) -> None:
    run, tables = opened(cast)
    for number in range(1, MOST_IDEAS + 4):
        IdeaFactory.create(run=run, table=tables[0], number=number, text=HOSTILE[number % 10])

    pdf = printed(cast)

    assert says(pdf, HOSTILE[4])
    assert says(pdf, "En nog 3 ideeën. Ze staan in de Excel van deze bijeenkomst.")


def test_the_booklet_costs_the_same_for_many_changes_and_agreements(cast: Cast) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    counts = []
    for _ in range(3):
        BlockFactory.create(gathering=gathering)
        TeamMemberFactory.create(atelier=cast.atelier, role="member")
        Agreement.objects.create(atelier=cast.atelier, who="A", what="b", made_at=AFTERNOON)
        Deviation.objects.create(
            atelier=cast.atelier, gathering=gathering, what="Later", made_at=AFTERNOON
        )
        with CaptureQueriesContext(connection) as queries:
            booklet_of(cast.atelier)
        counts.append(len(queries))

    assert counts[0] == counts[2]


def workbook(cast: Cast, *, with_names: bool = True) -> dict[str, list[list[object]]]:
    found = handover.write_pages(atelier=cast.atelier, with_names=with_names, now=LATER)
    book = load_workbook(BytesIO(found))
    return {
        sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
        for sheet in book.worksheets
    }


def test_the_workbook_says_references_in_words(cast: Cast) -> None:
    full(cast)

    book = workbook(cast)

    assert ["Thema", "rondkomen met weinig geld"] in book["Atelier"]
    assert ["Anna de Wit", "moderator", ""] in book["Team"]
    assert ["Ayşe", "Şükran", ""] in book["Kring"]
    assert [4, "Şükran"] in book["Aanwezig"]
    assert [4, 1, 1] in book["Prijzen"]
    soup = next(row for row in book["Ideeën"] if row[3] == "Samen soep koken")
    assert soup[:2] == [4, 1]
    assert soup[-1] == 2
    assert ["Fadime", "belt de bakker", "12 december 2026", "", 4] in book["Afspraken"]
    hats = {row[0]: row[-1] for row in book["Mensen"]}
    assert hats["Ömer"] == "bewoner"


def test_every_sheet_names_tables_and_fields_that_travel() -> None:
    for sheet in SHEETS:
        known = {column.name for column in in_file(sheet.label)}
        assert {name for name, _ in sheet.heads} <= known
        assert len(sheet.title) <= 31  # what Excel holds

    titles = [sheet.title for sheet in SHEETS]
    assert sorted(titles) == sorted(set(titles))


def test_money_stands_in_euros(cast: Cast) -> None:
    Financier.objects.create(atelier=cast.atelier, name="Fonds", cents=125_050)
    Chore.objects.create(
        gathering=GatheringFactory.create(atelier=cast.atelier, number=2),
        what="Soep",
        owner=cast.omar,
    )

    book = workbook(cast)

    assert book["Wie betaalt"] == [["Fonds", 1250.5, "gevraagd", "", ""]]
    assert book["Klussen"] == [[2, "Soep", "Omar Haddad", "", ""]]


def test_the_workbook_without_names_has_no_people(cast: Cast) -> None:
    full(cast)

    book = workbook(cast, with_names=False)

    assert set(book) & {"Team", "Mensen", "Kring", "Aanwezig", "Aantekeningen"} == set()
    assert [row[0] for row in book["Afspraken"]] == ["iemand"]


def test_an_empty_atelier_gives_a_workbook_with_the_atelier(cast: Cast) -> None:
    cast.atelier.team.all().delete()

    assert list(workbook(cast)) == ["Atelier"]


def test_no_cell_of_the_workbook_is_a_formula(cast: Cast) -> None:
    other = AtelierFactory.create(organisation=cast.lindehof, title="=1+1", occasion=HOSTILE[1])
    ParticipantFactory.create(atelier=other, person__first_name="@SUM(1)")

    book = load_workbook(BytesIO(handover.write_pages(atelier=other, with_names=True, now=LATER)))

    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n"}
