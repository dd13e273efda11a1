"""A whole evening in one call: people with names that are hard to print, ideas, stickers, a tie."""

from datetime import date, timedelta

from samenkracht.atelier.models import Gathering
from samenkracht.harvest import services as harvest
from samenkracht.live import services as live
from samenkracht.live.domain.ties import TieWay
from samenkracht.live.models import Idea, Run, Table
from samenkracht.live.queries import podium_of
from tests.conftest import Cast
from tests.factories import (
    AFTERNOON,
    AttendanceFactory,
    BlockFactory,
    DeviceFactory,
    GatheringFactory,
    IdeaFactory,
    ParticipantFactory,
    PersonHatFactory,
    StickerFactory,
)

NAMES = ("Şükran", "İnci", "Łukasz", "Żaneta", "Ömer", "Özgür", "Ağça", "Ćwikła", "فاطمة", "محمد")
HOSTILE = (
    "<script>alert(1)</script>",
    "=cmd|'/C calc'!A0",
    "@SUM(1+1)*cmd",
    "+31612345678",
    '#include "geheim.typ"',
    "\\end{document} $x^2$ *vet* _schuin_ #pagebreak()",
    "\u202eomgekeerd\u202c en verder",
    "Samen koken 😀 met 你好",
    "حساء معا كل يوم اثنين",
    "w" * 300,
)
FORMS = ("arrival", "idea_parade", "meal", "stickers", "prizes", "closing", "evaluation")


def people_at(gathering: Gathering, names: tuple[str, ...] = NAMES) -> None:
    """Let people come: residents, and one professional from an organisation."""
    for number, name in enumerate(names):
        participant = ParticipantFactory.create(
            atelier=gathering.atelier,
            person__first_name=name,
            person__works_at="Wijkzorg Escamp" if number == 0 else "",
        )
        hat = "professional" if number == 0 else "resident"
        PersonHatFactory.create(person=participant.person, hat=hat)
        AttendanceFactory.create(gathering=gathering, participant=participant)


def opened(cast: Cast, *, tables: int = 3) -> tuple[Run, list[Table]]:
    """Return an open run of gathering 4 with tables, ten people and a full programme."""
    gathering = GatheringFactory.create(atelier=cast.atelier, number=4)
    for position, form in enumerate(FORMS, start=1):
        BlockFactory.create(
            gathering=gathering, position=position, work_form=form, title=form, minutes=20
        )
    people_at(gathering)
    run = live.open_run(gathering=gathering, by=cast.anna, now=AFTERNOON)
    return run, live.lay_tables(run=run, count=tables, by=cast.anna, now=AFTERNOON)


def stick(idea: Idea, tables: list[Table], count: int) -> None:
    """Stick so many stickers on an idea, each from a phone of its own at another table."""
    table = next(table for table in tables if table.pk != idea.table_id)
    for _ in range(count):
        device = DeviceFactory.create(run=idea.run, table=table)
        StickerFactory.create(idea=idea, device=device)


def evening(cast: Cast) -> Gathering:
    """Return gathering 4 after an evening on phones and on paper.

    Idea 1 has 5 stickers (3 paper, 2 phone), ideas 2 and 3 have 2 each (the tie is drawn),
    idea 4 has none. Together paper 4 + phone 5 = 9.
    """
    run, tables = opened(cast)
    texts = ("Samen soep koken", "Een weggeefkast", "Kleding ruilen", "Fietsen maken")
    ideas = [
        IdeaFactory.create(run=run, table=tables[place % 3], number=place + 1, text=text)
        for place, text in enumerate(texts)
    ]
    stick(ideas[0], tables, 2)
    stick(ideas[1], tables, 1)
    stick(ideas[2], tables, 2)
    for entry in (1, 2):
        live.enter_paper_counts(
            run=run,
            entry=entry,
            table=tables[2],
            counts={ideas[0].pk: 3, ideas[1].pk: 1},
            by=cast.anna,
            now=AFTERNOON,
        )
    live.reveal(run=run, by=cast.anna, now=AFTERNOON)
    tie = next(place for place in podium_of(run) if place.is_open_tie)
    note = "Loes trok het briefje."
    live.rule_tie(run=run, place=tie.place, way=TieWay.DRAW, note=note, by=cast.anna, now=AFTERNOON)
    for told in range(3):
        live.tell_next_prize(run=run, told=told, by=cast.anna, now=AFTERNOON)
    live.note_down(run=run, text="De zaal was stil bij de soep.", by=cast.anna, now=AFTERNOON)
    gathering = run.gathering
    harvest.make_agreement(
        atelier=cast.atelier,
        gathering=gathering,
        who="Fadime",
        what="belt de bakker",
        due_on=date(2026, 12, 12),
        by=cast.anna,
        now=AFTERNOON,
    )
    harvest.write_conclusion(gathering=gathering, text="We beginnen klein.", now=AFTERNOON)
    live.close_run(run=run, by=cast.anna, now=AFTERNOON + timedelta(hours=3))
    return gathering
