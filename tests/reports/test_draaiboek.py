"""The programme as a PDF: tagged, the same words as the page, and safe from what people type."""

import pytest
from django.test import Client
from django.urls import reverse

from samenkracht.atelier.domain.draaiboek import Reader
from samenkracht.atelier.models import Gathering
from samenkracht.atelier.queries.draaiboek import draaiboek
from samenkracht.reports.services.draaiboek import print_draaiboek
from tests.conftest import Cast
from tests.factories import BlockFactory, GatheringFactory, GoodExampleFactory
from tests.reports.pdfs import language_of, metadata, read, says, text_of


@pytest.fixture
def gathering(cast: Cast) -> Gathering:
    gathering = GatheringFactory.create(atelier=cast.atelier, number=4, expected=48)
    example = GoodExampleFactory.create(
        organisation=cast.lindehof,
        title="De ruilkast",
        link="https://kast.example/film",
        teller="Ricardo",
        offline="Drie platen.",
        questions="Wat raakt u?",
    )
    for position, form in enumerate(("arrival", "film_advice", "meal", "closing"), start=1):
        BlockFactory.create(
            gathering=gathering,
            position=position,
            work_form=form,
            title=f"Blok {position}",
            example=example if form == "film_advice" else None,
        )
    return gathering


@pytest.mark.parametrize("reader", list(Reader))
def test_each_reader_gets_a_tagged_pdf_that_says_what_the_page_says(
    gathering: Gathering, reader: Reader
) -> None:
    paper = draaiboek(gathering, reader)

    pdf = print_draaiboek(paper=paper)

    document = read(pdf)
    assert language_of(document) == "nl"
    assert b"pdfuaid:part" in metadata(document)
    for line in paper.lines:
        texts = (line.clock, line.title, line.task, *line.say, *line.steps)
        assert [words for words in texts if words and not says(pdf, words)] == []
    for task in (*paper.tasks, *paper.things):
        assert says(pdf, task)
    assert says(pdf, "Klaar om 14.50 uur.")


def test_the_moderator_reads_the_example_and_the_host_does_not(gathering: Gathering) -> None:
    moderator = print_draaiboek(paper=draaiboek(gathering, Reader.MODERATOR))
    host = print_draaiboek(paper=draaiboek(gathering, Reader.HOST))

    for words in ("De ruilkast", "kast.example", "Ricardo kan erover vertellen.", "Wat raakt u?"):
        assert says(moderator, words)
        assert not says(host, words)


def test_what_someone_types_stays_text(gathering: Gathering) -> None:
    gathering.blocks.update(
        title="#panic() $x$ *soep* \\ @", note='"]) #read("/etc/passwd")', words="= Kop\n- lijst"
    )

    pdf = print_draaiboek(paper=draaiboek(gathering, Reader.MODERATOR))

    assert says(pdf, "#panic() $x$ *soep*")
    assert says(pdf, "= Kop")


def test_an_empty_programme_and_forty_blocks_both_come_on_paper(gathering: Gathering) -> None:
    gathering.blocks.all().delete()
    empty = print_draaiboek(paper=draaiboek(gathering, Reader.SCRIBE))
    for position in range(1, 41):
        BlockFactory.create(gathering=gathering, position=position)
    full = print_draaiboek(paper=draaiboek(gathering, Reader.SCRIBE))

    assert len(read(empty).pages) == 1
    assert text_of(full).count("Ideeënparade, deel 1") == 40


def test_the_pdf_opens_from_the_page_and_its_name_says_no_one(
    anna: Client, gathering: Gathering
) -> None:
    answer = anna.get(reverse("reports:draaiboek_pdf", args=[gathering.public_id, "ontvangst"]))

    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"] == (
        'inline; filename="draaiboek-bijeenkomst-4-ontvangst.pdf"'
    )
