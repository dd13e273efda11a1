"""A hall at work for the tests of wall, console and desks."""

from collections.abc import Callable
from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenkracht.atelier.models import Participant
from samenkracht.live import services
from samenkracht.live.models import Device, Idea, Run
from tests.conftest import Cast
from tests.factories import (
    AFTERNOON,
    AttendanceFactory,
    BlockFactory,
    DeviceFactory,
    GatheringFactory,
    IdeaFactory,
    ParticipantFactory,
    PersonFactory,
    PersonHatFactory,
    StickerFactory,
    TableFactory,
)

FORMS = ("welcome", "idea_parade", "meal", "stickers", "prizes", "closing")


def hall(cast: Cast, *, step: str = "welcome") -> Run:
    """Give a gathering that was opened and stands at a step."""
    gathering = GatheringFactory.create(atelier=cast.atelier, starts_at=AFTERNOON)
    for position, form in enumerate(FORMS, start=1):
        BlockFactory.create(
            gathering=gathering, position=position, work_form=form, title=form.title(), minutes=20
        )
    run = services.open_run(gathering=gathering, by=cast.anna, now=AFTERNOON)
    for minutes, form in enumerate(FORMS[1 : FORMS.index(step) + 1], start=1):
        services.go_to(
            run=run,
            step=run.steps.get(work_form=form),
            by=cast.anna,
            now=AFTERNOON + timedelta(minutes=minutes),
        )
    return fresh(run)


def fresh(run: Run) -> Run:
    return Run.objects.select_related("gathering__atelier", "current_step").get(pk=run.pk)


def person(run: Run, name: str, *, hat: str = "resident") -> Participant:
    """Give someone who is here."""
    atelier = run.gathering.atelier
    someone = PersonFactory.create(organisation=atelier.organisation, first_name=name)
    PersonHatFactory.create(person=someone, hat=hat)
    participant = ParticipantFactory.create(atelier=atelier, person=someone)
    AttendanceFactory.create(gathering=run.gathering, participant=participant)
    return participant


def idea(run: Run, number: int, text: str = "Samen soep koken", table: int = 1) -> Idea:
    place = run.tables.filter(number=table).first() or TableFactory.create(run=run, number=table)
    return IdeaFactory.create(run=run, number=number, text=text, table=place)


def waiting(run: Run, text: str, **device: object) -> Idea:
    """Give an idea from a phone that waits for the moderator."""
    phone = DeviceFactory.create(run=run, **device)
    return IdeaFactory.create(
        run=run, number=None, text=text, state="queued", source="phone", device=phone, table=None
    )


def stick(idea: Idea, count: int) -> None:
    for _ in range(count):
        StickerFactory.create(idea=idea)


def phone(run: Run, **fields: object) -> Device:
    return DeviceFactory.create(run=run, **fields)


def cost(look: Callable[..., object], *of: object) -> int:
    """Count the queries of a page."""
    with CaptureQueriesContext(connection) as caught:
        look(*of)
    return len(caught)
