"""The sheets of the preparation: each on its pages, in the words of the team."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from samenkracht.atelier.domain.calendar import local_day
from samenkracht.atelier.domain.loops import Loop
from samenkracht.atelier.models import Atelier
from samenkracht.atelier.queries.loops import loop_of
from samenkracht.atelier.services.grounds import agree_on
from samenkracht.atelier.services.loops import add_link, word_link
from samenkracht.atelier.services.theme import write_about
from samenkracht.method.domains import LifeDomain
from samenkracht.method.grounds import MODERATOR_POINTS
from samenkracht.method.talks import SIX_QUESTIONS, STRENGTH_QUESTIONS
from samenkracht.reports.services.theme_sheets import ThemeSheet, print_theme_sheet
from tests.atelier.planning import begin
from tests.conftest import Cast
from tests.reports.pdfs import language_of, read, said

pytestmark = pytest.mark.django_db
A4, A3 = (595, 842), (842, 1191)


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Return the pages as short and long side, in points."""
    boxes = [page.mediabox for page in read(pdf).pages]
    return [(round(min(box.width, box.height)), round(max(box.width, box.height))) for box in boxes]


@pytest.fixture
def atelier(cast: Cast) -> Atelier:
    return begin(cast)


@pytest.fixture
def full(atelier: Atelier) -> Atelier:
    """Return an atelier with the longest words that anyone can write."""
    now = timezone.now()
    for domain in LifeDomain:
        parts = ("bites", "own_trouble", "shared_trouble", "own_strength", "shared_strength")
        words = dict.fromkeys(parts, "Samen soep koken. " * 22)
        write_about(atelier=atelier, domain=domain, seen=dict.fromkeys(parts, ""), wish=words)
    for number in range(20):
        text = f"{number} {'Wij luisteren eerst. ' * 9}"[:200]
        agree_on(atelier=atelier, text=text, today=local_day(now), now=now)
    for loop in Loop:
        while len(loop_of(atelier, loop).links) < 10:
            add_link(atelier=atelier, loop=loop, text="woord " * 9 + "einde.")
        for link in loop_of(atelier, loop).links:
            word_link(
                atelier=atelier,
                link=link.public_id,
                seen={"text": link.text, "examples": ""},
                wish={"text": link.text, "examples": "Een lang voorbeeld van iemand. " * 6},
            )
    return atelier


@pytest.mark.parametrize(
    ("sheet", "pages"),
    [
        (ThemeSheet.HOUSE, [A3]),
        (ThemeSheet.EMPTY_HOUSE, [A4]),
        (ThemeSheet.LOOPS, [A3, A3]),
        (ThemeSheet.TALK, [A4]),
        (ThemeSheet.TEAM, [A4, A4]),
        (ThemeSheet.MODERATOR, [A4]),
    ],
)
def test_a_sheet_stays_on_its_pages_whatever_was_written(
    full: Atelier, sheet: ThemeSheet, pages: list[tuple[int, int]]
) -> None:
    pdf = print_theme_sheet(atelier=full, sheet=sheet)

    assert sizes(pdf) == pages
    assert language_of(read(pdf)) == "nl"


def test_the_house_says_what_the_team_wrote(atelier: Atelier) -> None:
    write_about(
        atelier=atelier,
        domain=LifeDomain.WORK,
        seen={"own_strength": ""},
        wish={"own_strength": "een timmerman"},
    )

    pdf = print_theme_sheet(atelier=atelier, sheet=ThemeSheet.HOUSE)

    told = [atelier.title, "een timmerman", "Wat er al is"]
    assert said(pdf, told) == told


def test_the_poster_says_the_words_of_the_team_with_two_examples(atelier: Atelier) -> None:
    link = loop_of(atelier, Loop.STRENGTH).links[0]
    word_link(
        atelier=atelier,
        link=link.public_id,
        seen={"text": link.text, "examples": ""},
        wish={"text": "U stapt naar buiten.", "examples": "eerste\ntweede\nderde"},
    )

    pdf = print_theme_sheet(atelier=atelier, sheet=ThemeSheet.LOOPS)

    wanted = ["U stapt naar buiten.", "eerste", "tweede", "derde"]
    assert said(pdf, wanted) == wanted[:3]


def test_the_guide_asks_all_six_questions_and_the_four_that_help_on(atelier: Atelier) -> None:
    pdf = print_theme_sheet(atelier=atelier, sheet=ThemeSheet.TALK)

    questions = [*(asked.question for asked in SIX_QUESTIONS.values()), *STRENGTH_QUESTIONS]
    assert said(pdf, questions) == questions


def test_the_sheet_of_the_moderator_holds_the_twelve_points(atelier: Atelier) -> None:
    pdf = print_theme_sheet(atelier=atelier, sheet=ThemeSheet.MODERATOR)

    assert len(MODERATOR_POINTS) == 12
    assert said(pdf, MODERATOR_POINTS) == list(MODERATOR_POINTS)


def test_a_sheet_that_does_not_exist_is_not_there(anna: Client, atelier: Atelier) -> None:
    here = [atelier.public_id]

    unknown = anna.get(reverse("reports:theme_pdf", args=[*here, "rapportcijfer"]))
    house = anna.get(reverse("reports:theme_pdf", args=[*here, "huis"]))

    assert unknown.status_code == 404
    assert house["Content-Type"] == "application/pdf"
