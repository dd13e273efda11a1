"""One programme on paper for three readers: who says it, who writes it down, who lays it ready."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.utils import formats, timezone
from django.utils.translation import gettext, ngettext

from samenkracht.atelier.domain.draaiboek import (
    ABOUT,
    HOST_TASKS,
    READERS,
    TO_WRITE,
    Reader,
    tables_for,
)
from samenkracht.atelier.domain.own_words import lines_of
from samenkracht.atelier.models import Gathering, GoodExample
from samenkracht.atelier.queries.programme import Programme, Row, hours, programme
from samenkracht.method.sheets import SHEETS
from samenkracht.method.work_forms import WorkForm
from samenkracht.method.work_forms.card import AS_IT_WAS

LITTLE_TO_WRITE = {WorkForm.ARRIVAL, WorkForm.WELCOME, WorkForm.BREAK, WorkForm.MEAL}
READY_BEFORE = timedelta(minutes=45)  # the host opens the door of the house


@dataclass(frozen=True, slots=True)
class Example:
    """A good example as the moderator needs it in the room."""

    title: str
    link: str
    teller: str
    offline: str
    questions: list[str]


@dataclass(frozen=True, slots=True)
class Line:
    """A block on paper; what a reader does not need is empty."""

    clock: str
    until: str
    minutes: str
    title: str
    kind: str
    kind_words: str
    note: str = ""
    purpose: str = ""
    say: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    ready: tuple[str, ...] = ()
    paper: tuple[str, ...] = ()
    layout: str = ""
    task: str = ""
    example: Example | None = None
    room_to_write: int = 0

    @property
    def room(self) -> range:
        """The lines to write on."""
        return range(self.room_to_write)


@dataclass(frozen=True, slots=True)
class Draaiboek:
    """A programme on paper for one reader."""

    reader: Reader
    reader_words: str
    about: str
    number: int
    title: str
    atelier: str
    when: str
    ends: str
    venue: str
    length: str
    facts: list[tuple[str, str]]
    tasks: list[str]
    things: list[str]
    sheets: list[str]
    lines: list[Line]


def draaiboek(gathering: Gathering, reader: Reader) -> Draaiboek:
    """Return what stands on the paper of a reader. Costs as much as the programme."""
    plan = programme(gathering)
    is_host = reader is Reader.HOST
    rows = [row for row in plan.rows if not row.block.is_skipped]
    return Draaiboek(
        reader=reader,
        reader_words=gettext(READERS[reader]),
        about=gettext(ABOUT[reader]),
        number=gathering.number,
        title=gathering.title,
        atelier=gathering.atelier.title,
        when=formats.date_format(timezone.localtime(gathering.starts_at), "l j F Y"),
        ends=_clock(plan.ends_at),
        venue=gathering.venue,
        length=hours(plan.total),
        facts=_facts(gathering, plan, reader),
        tasks=_tasks(gathering, rows) if is_host else [],
        things=plan.materials if is_host else [],
        sheets=plan.sheets if is_host else [],
        lines=_lines(rows, reader),
    )


def _lines(rows: list[Row], reader: Reader) -> list[Line]:
    lines = []
    layout = ""
    for row in rows:
        # One only wants to know when the room changes.
        is_same = row.card.layout in {layout, AS_IT_WAS}
        lines.append(_line(row, reader, "" if is_same else gettext(row.card.layout)))
        layout = layout if is_same else row.card.layout
    return lines


def _line(row: Row, reader: Reader, layout: str) -> Line:
    block, card = row.block, row.card
    is_moderator, is_scribe = reader is Reader.MODERATOR, reader is Reader.SCRIBE
    is_host = reader is Reader.HOST
    paper = tuple(gettext(SHEETS[sheet]) for sheet in card.paper)
    return Line(
        clock=_clock(row.starts_at),
        until=_clock(row.starts_at + timedelta(minutes=block.minutes)),
        minutes=ngettext("%(count)s minuut", "%(count)s minuten", block.minutes)
        % {"count": block.minutes},
        title=block.title,
        kind=row.kind,
        kind_words=row.kind_label,
        note=block.note,
        purpose=gettext(card.purpose) if is_moderator else "",
        say=tuple(row.say) if is_moderator else (),
        steps=tuple(map(gettext, card.steps)) if is_moderator else (),
        ready=tuple(row.materials) if not is_scribe else (),
        paper=paper,
        layout=layout if not is_scribe else "",
        task=_task(block.work_form, row, reader),
        example=_example(block.example) if block.example and not is_host else None,
        room_to_write=_room_to_write(block.work_form) if is_scribe else 0,
    )


def _task(work_form: str, row: Row, reader: Reader) -> str:
    if reader is Reader.SCRIBE:
        return gettext(TO_WRITE[row.card.use])
    known = {form.value: sentence for form, sentence in HOST_TASKS.items()}
    if reader is Reader.HOST and work_form in known:
        return gettext(known[work_form])
    return ""


def _room_to_write(work_form: str) -> int:
    """Return how many lines a scribe gets: few while people come in or eat."""
    return 1 if work_form in LITTLE_TO_WRITE else 3


def _example(example: GoodExample) -> Example:
    return Example(
        title=example.title,
        link=example.link,
        teller=example.teller,
        offline=example.offline,
        questions=lines_of(example.questions),
    )


def host_name(link: str) -> str:
    """Return where a link leads, to show beside it."""
    return urlsplit(link).hostname or ""


def _facts(gathering: Gathering, plan: Programme, reader: Reader) -> list[tuple[str, str]]:
    people = gathering.expected
    expected = (
        ngettext("%(count)s mens", "%(count)s mensen", people) % {"count": people} if people else ""
    )
    facts = [
        (gettext("Waar"), gathering.venue),
        (gettext("Wie er komen"), gettext(gathering.circle) if gathering.circle else ""),
        (gettext("Verwacht"), expected),
        (gettext("Opstelling"), gettext(gathering.layout) if gathering.layout else ""),
    ]
    if reader is Reader.MODERATOR:
        facts.append((gettext("Doel"), gettext(gathering.purpose) if gathering.purpose else ""))
    if plan.over:
        late = ngettext("%(count)s minuut te lang", "%(count)s minuten te lang", plan.over) % {
            "count": plan.over
        }
        facts.append((gettext("Let op"), late))
    return [(label, text) for label, text in facts if text]


def _tasks(gathering: Gathering, rows: Iterable[Row]) -> list[str]:
    """Return what a host does before the first guest, one thing a line."""
    opening = _clock(gathering.starts_at - READY_BEFORE)
    tasks = [gettext("Deur open om %(clock)s uur.") % {"clock": opening}]
    if gathering.expected:
        tables = tables_for(gathering.expected)
        tasks.append(
            ngettext(
                "%(tables)s tafel klaar, en stoelen voor %(people)s mensen.",
                "%(tables)s tafels klaar, en stoelen voor %(people)s mensen.",
                tables,
            )
            % {"tables": tables, "people": gathering.expected}
        )
    meals = [row for row in rows if row.block.work_form == WorkForm.MEAL]
    tasks += [
        gettext("“%(title)s”: klaar om %(clock)s uur.")
        % {"title": row.block.title, "clock": _clock(row.starts_at)}
        for row in meals
    ]
    tasks.append(gettext("Wijs de toiletten en de nooduitgang aan met een briefje."))
    return tasks


def _clock(moment: datetime) -> str:
    return formats.time_format(timezone.localtime(moment).time(), "H.i")
