"""METHOD's acceptance story up to winning: a woman of 74 without a phone, and what is kept of her.

Bep comes with her neighbour to gathering 3, comes back to gathering 4, sits at table 4, sticks
three dots of paper, and her table wins first prize. The team can show that whole chain; nobody
else reads her name, and no address or number of hers was ever asked for.
"""

import io
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from django.apps import apps
from django.db.models import CharField, EmailField, JSONField, TextField
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from samenkracht.atelier.models import Gathering, Participant
from samenkracht.live import services
from samenkracht.live.models import Idea, Run
from samenkracht.live.queries import podium_of, tally
from tests.conftest import Cast
from tests.factories import (
    BlockFactory,
    GatheringFactory,
    ParticipantFactory,
    PersonHatFactory,
)
from tests.live.phones import Phone, Sign
from tests.reports.pdfs import says, text_of

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

pytestmark = pytest.mark.django_db

BEP = "Bep"
SOUP = "Samen soep koken op dinsdag"
FORMS = ("idea_parade", "stickers", "prizes", "closing")
TABLES = 4


@dataclass
class Evening:
    """The two gatherings of Bep, played out by the people who do it in the room."""

    cast: Cast
    anna: Client
    third: Gathering
    fourth: Gathering
    neighbour: Participant
    said: list[str]

    @property
    def run(self) -> Run:
        return Run.objects.select_related("gathering__atelier").get(gathering=self.fourth)

    @property
    def bep(self) -> Participant:
        return Participant.objects.get(person__first_name=BEP)

    @property
    def soup(self) -> Idea:
        return Idea.objects.get(text=SOUP)

    def at(self, name: str, *args: object) -> str:
        return reverse(f"live:{name}", args=[self.fourth.public_id, *args])

    def do(self, name: str, *args: object, **sent: object) -> None:
        answer = self.anna.post(self.at(name, *args), sent)
        assert answer.status_code == 302, answer.content.decode()

    def door(self, name: str, gathering: Gathering, *args: object, **sent: object) -> None:
        where = reverse(
            f"atelier:{name}", args=[self.cast.atelier.public_id, gathering.public_id, *args]
        )
        assert self.anna.post(where, sent).status_code == 302

    def listen(self) -> None:
        """Keep what wall, phone, table and stream show now."""
        run = self.run
        table = run.tables.get(number=TABLES)
        answers = [
            Client().get(reverse("live:wall", args=[run.wall_token])),
            Phone(run).enter().see(),
            Sign(table).see(),
        ]
        assert {answer.status_code for answer in answers} == {200}
        self.said += [answer.content.decode() for answer in answers]


def come_to_gathering_3(evening: Evening) -> None:
    """Bep walks in behind her neighbour, who is of the circle; a first name is all she says."""
    third = evening.third
    evening.door("enter", third, evening.neighbour.public_id)
    evening.door(
        "walk_in",
        third,
        first_name=BEP,
        hats=["resident"],
        brought_by="Rachida",
        key=str(uuid4()),
    )


def come_to_gathering_4(evening: Evening) -> None:
    for participant in (evening.bep, evening.neighbour):
        evening.door("enter", evening.fourth, participant.public_id)
    evening.do("prepare")
    evening.do("open")
    evening.do("open_door")
    evening.do("lay_out", count=TABLES, rounds=1)
    evening.do("seat", person=str(evening.bep.public_id), table=TABLES)
    evening.do("seat", person=str(evening.neighbour.public_id), table=1)
    assert BEP in evening.anna.get(evening.at("tables")).content.decode()
    evening.listen()


def tell_ideas(evening: Evening) -> None:
    """Let the scribe of each table write; Bep's table tells of the soup."""
    for number, text in enumerate(("Fietsen maken", "Kleding ruilen", "Een weggeefkast", SOUP), 1):
        table = evening.run.tables.get(number=number)
        sent = Sign(table).send("idee/", text=text, key=f"idee-van-tafel-{number}")
        assert sent.status_code in {200, 302}
    evening.listen()


def stick_dots(evening: Evening) -> None:
    """Count the dots of each table twice: Bep's two and one, her neighbour's three on the soup."""
    evening.do("go_to", 2)
    evening.listen()
    bikes, clothes = (Idea.objects.get(text=text) for text in ("Fietsen maken", "Kleding ruilen"))
    for entry in (1, 2):
        counted = {TABLES: {bikes: 2, clothes: 1}, 1: {evening.soup: 3}}
        for table, dots in counted.items():
            sent = {f"idee-{idea.public_id}": count for idea, count in dots.items()}
            evening.do("paper_sheet", table, entry, **sent)


def give_prizes(evening: Evening) -> None:
    evening.do("go_to", 3)
    evening.do("reveal")
    for told in range(3):
        evening.do("tell_prize", told=told)
        evening.listen()
    evening.do("close")


@pytest.fixture
def evening(cast: Cast, anna: Client, caplog: pytest.LogCaptureFixture) -> Evening:
    caplog.set_level(logging.DEBUG)
    now = timezone.now()
    third, fourth = (
        GatheringFactory.create(atelier=cast.atelier, number=number, starts_at=now)
        for number in (3, 4)
    )
    for position, form in enumerate(FORMS, start=1):
        BlockFactory.create(gathering=fourth, position=position, work_form=form)
    neighbour = ParticipantFactory.create(atelier=cast.atelier, person__first_name="Rachida")
    PersonHatFactory.create(person=neighbour.person)
    played = Evening(cast, anna, third, fourth, neighbour, [])
    come_to_gathering_3(played)
    come_to_gathering_4(played)
    tell_ideas(played)
    stick_dots(played)
    give_prizes(played)
    return played


def test_her_table_wins_with_dots_of_paper_alone(evening: Evening) -> None:
    first = next(place for place in podium_of(evening.run) if place.place == 1)
    piles = {pile.idea.text: pile.stickers for pile in tally(evening.run)}

    assert (first.ideas, first.is_open_tie) == ((evening.soup.pk,), False)
    assert evening.soup.table is not None
    assert evening.soup.table.number == TABLES
    assert piles == {SOUP: 3, "Fietsen maken": 2, "Kleding ruilen": 1, "Een weggeefkast": 0}


def test_a_dot_on_her_own_tables_idea_does_not_count(evening: Evening) -> None:
    services.reopen_run(run=evening.run, by=evening.cast.anna, now=timezone.now())

    sheet = evening.anna.get(evening.at("paper_sheet", TABLES, 1)).content.decode()

    assert f"idee-{evening.soup.public_id}" not in sheet
    assert not evening.run.paper_counts.filter(table__number=TABLES, idea=evening.soup).exists()


def test_the_chain_can_be_shown_to_the_team(evening: Evening) -> None:
    where = [evening.cast.atelier.public_id, evening.bep.public_id]
    html = evening.anna.get(reverse("atelier:person", args=where)).content.decode()
    words = unescape(html.split("<main")[1])

    assert evening.bep.brought_by == evening.neighbour
    came = evening.bep.attendances.order_by("gathering__number")
    assert [one.gathering.number for one in came] == [3, 4]
    assert [one.is_walk_in for one in came] == [True, False]
    assert evening.run.seats.get(participant=evening.bep).table.number == TABLES
    for told in (BEP, "Rachida", evening.third.title):
        assert told in words


def test_the_report_tells_of_table_idea_and_counts_and_not_of_her(evening: Evening) -> None:
    files = {
        name: evening.anna.get(reverse(f"reports:{name}", args=[evening.fourth.public_id]))
        for name in ("report", "report_pdf", "report_xlsx")
    }
    assert {answer.status_code for answer in files.values()} == {200}
    screen = unescape(files["report"].content.decode())
    pdf = _bytes(files["report_pdf"])
    cells = [*_cells(_bytes(files["report_xlsx"]))]

    assert SOUP in screen
    assert f"Tafel {TABLES}" in screen
    assert "papier 6 + telefoon 0 = 6" in screen
    assert says(pdf, SOUP)
    assert says(pdf, f"Tafel {TABLES}")
    assert says(pdf, "papier 6 + telefoon 0 = 6")
    assert SOUP in cells
    assert [hit for text in (screen, text_of(pdf), *cells) for hit in _around(BEP, text)] == []


def test_nobody_outside_the_team_ever_read_her_name(
    evening: Evening, caplog: pytest.LogCaptureFixture
) -> None:
    log = [f"{line.kind} {line.facts}" for line in evening.run.log.all()]
    said = [*evening.said, *log, caplog.text]

    assert any(SOUP in shown for shown in evening.said)
    assert len(log) > 10
    assert [hit for text in said for hit in _around(BEP, text)] == []


def test_no_address_or_number_of_her_was_ever_stored(evening: Evening) -> None:
    person = evening.bep.person

    assert (person.email, person.phone, person.last_name) == ("", "", "")
    assert not any(word in text for text in _kept(evening) for word in ("@", "06-", "+31"))
    assert sum(BEP in text for text in _kept(evening)) == 1


def _kept(evening: Evening) -> Iterator[str]:
    """Yield every text that is stored anywhere, but for the team's own addresses."""
    for model in apps.get_models():
        fields = [
            field.name
            for field in model._meta.concrete_fields
            if isinstance(field, CharField | TextField | JSONField | EmailField)
        ]
        rooms = model.__module__.startswith("samenkracht") and model._meta.label != "accounts.User"
        for row in model.objects.values_list(*fields) if rooms and fields else ():
            yield from map(str, row)


def _around(name: str, text: str) -> list[str]:
    """Return each place where a name stands as a word, with what is around it."""
    return re.findall(rf".{{0,60}}\b{name}\b.{{0,60}}", text)


def _bytes(answer: "Answer") -> bytes:
    return b"".join(answer) if answer.streaming else answer.content


def _cells(workbook: bytes) -> Iterator[str]:
    for sheet in load_workbook(io.BytesIO(workbook), read_only=True):
        for row in sheet.iter_rows(values_only=True):
            yield from (str(cell) for cell in row if cell is not None)
