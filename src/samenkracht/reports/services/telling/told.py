"""Turns the figures of a report into what a reader sees. The screen and the PDF both print this."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext, ngettext

from samenkracht.core.growth import Circle, Ring, circle
from samenkracht.reports.domain.report import Report, Share, ToldIdea, ToldRound
from samenkracht.reports.services.telling import words

MOST_DOTS = 60  # LOOK, charts: above this a plain bar from zero


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its words."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact about the gathering with its label."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of dots, one for each person; above sixty `percent` draws a bar from zero instead."""

    label: str
    count: int
    dots: int
    percent: int


@dataclass(frozen=True, slots=True)
class Growth:
    """How many were at one gathering, and what doubling would have been."""

    label: str
    count: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Prize:
    """A place with its idea, its table and its stickers."""

    place: int
    place_words: str
    number: int
    text: str
    table: int | None
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """A step as it ran."""

    clock: str
    title: str
    planned: str
    took: str
    note: str


@dataclass(frozen=True, slots=True)
class Idea:
    """An idea as it stands in a list; the figures of its stickers apart."""

    rank: str
    number: int
    text: str
    table: int | None
    table_words: str
    domain: str
    stickers: int
    phone: int
    people: int
    paper: int
    imported: int
    is_tie: bool
    words: str


@dataclass(frozen=True, slots=True)
class Group:
    """The ideas of one table."""

    table: int | None
    title: str
    ideas: list[Idea]


@dataclass(frozen=True, slots=True)
class Said:
    """A note, with the step during which it was written."""

    text: str
    about: str


@dataclass(frozen=True, slots=True)
class Promise:
    """Who does what, and when."""

    who: str
    what: str
    when: str


@dataclass(frozen=True, slots=True)
class Told:
    """The report as it is read."""

    kicker: str
    title: str
    lead: str
    provisional: str
    facts: list[Fact]
    figures: list[Figure]
    total: str
    counted: list[str]
    prizes: list[Prize]
    ties: list[str]
    lines: list[Line]
    hats: list[Bar]
    organisations: list[Bar]
    growth: list[Growth]
    circle: Circle
    ranking: list[Idea]
    has_imported: bool
    unstuck: str
    groups: list[Group]
    notes: list[Said]
    conclusions: list[str]
    promises: list[Promise]
    hands: list[Bar]
    again: str
    words: list[Figure]


def tell(report: Report) -> Told:
    """Return the report in words (METHOD S23), in the active language."""
    ideas = {idea.number: _idea(report, idea) for idea in report.ideas}
    return Told(
        kicker=gettext("Verslag van bijeenkomst %(number)s") % {"number": report.number},
        title=report.title,
        lead=words.in_short(report),
        provisional=_provisional(report),
        facts=_facts(report),
        figures=_figures(report),
        total=words.total(report) if report.stickers else "",
        counted=words.counted(report.paper) if report.paper_stickers else [],
        prizes=_prizes(report),
        ties=[words.ruling(tie) for tie in report.ties],
        lines=_lines(report),
        hats=_bars(report.hats, words.hat),
        organisations=_bars(report.organisations, _organisation),
        growth=[
            Growth(f"{ring.number}. {ring.title}", ring.present, words.grown(ring))
            for ring in report.growth
        ],
        circle=circle([Ring(found.newcomers) for found in report.growth]),
        ranking=[ideas[idea.number] for idea in report.stuck],
        has_imported=report.imported_stickers > 0,
        unstuck=_unstuck(report),
        groups=[
            Group(
                table,
                capfirst(words.table(table)),
                [ideas[idea.number] for idea in found],
            )
            for table, found in report.tables()
        ],
        notes=[Said(note.text, note.step) for note in report.notes],
        conclusions=list(report.conclusions),
        promises=[
            Promise(
                agreement.who,
                agreement.what,
                gettext("gedaan") if agreement.is_done else day(agreement.due_on),
            )
            for agreement in report.agreements
        ],
        hands=_hands(report.round),
        again=words.again(report.round),
        words=[Figure(str(times), text) for text, times in report.round.words],
    )


def day(moment: date | datetime | None) -> str:
    """Return a day in words, with the year; an agreement without a day has none."""
    if moment is None:
        return gettext("nog geen dag")
    if isinstance(moment, datetime):
        moment = localtime(moment)
    return date_format(moment, "l j F Y")


def clock(moment: datetime) -> str:
    """Return the time on the clock in the room."""
    return date_format(localtime(moment), "G.i")


def _provisional(report: Report) -> str:
    if not report.has_run and report.people:
        return gettext("Deze bijeenkomst is niet live gevolgd. Hier staat wat wij wel weten.")
    if not report.has_run:
        return gettext("Deze bijeenkomst is nog niet gehouden. Het verslag komt vanzelf.")
    if report.are_stickers_hidden:
        return gettext("De stapels zijn nog niet getoond. Daarom staan er nog geen stickers in.")
    if not report.is_closed:
        return gettext("De bijeenkomst is nog bezig. Dit verslag groeit mee.")
    return ""


def _facts(report: Report) -> list[Fact]:
    time = clock(report.starts_at)
    if report.ended_at is not None:
        time = gettext("%(start)s tot %(end)s uur") % {
            "start": time,
            "end": clock(report.ended_at),
        }
    else:
        time = gettext("%(start)s uur") % {"start": time}
    facts = [
        Fact(gettext("Atelier"), report.atelier),
        Fact(gettext("Buurt"), ", ".join(p for p in (report.neighbourhood, report.place) if p)),
        Fact(gettext("Wanneer"), f"{day(report.starts_at)}, {time}"),
        Fact(gettext("Waar"), report.venue),
        Fact(gettext("Georganiseerd door"), report.organisation),
        Fact(gettext("Doel"), report.purpose),
    ]
    return [fact for fact in facts if fact.text]


def _figures(report: Report) -> list[Figure]:
    found = [
        (report.people, ngettext("mens was er", "mensen waren er", report.people)),
        (len(report.ideas), ngettext("idee", "ideeën", len(report.ideas))),
        (report.stickers, ngettext("sticker", "stickers", report.stickers)),
        (
            len(report.agreements),
            ngettext("eerste afspraak", "eerste afspraken", len(report.agreements)),
        ),
    ]
    # Who came always counts; a gathering without a parade says nothing about stickers.
    return [
        Figure(str(value), label)
        for place, (value, label) in enumerate(found)
        if value or not place
    ]


def _prizes(report: Report) -> list[Prize]:
    places = {1: gettext("Eerste prijs"), 2: gettext("Tweede prijs"), 3: gettext("Derde prijs")}
    return [
        Prize(
            place=winner.place,
            place_words=places[winner.place],
            number=winner.idea.number,
            text=winner.idea.text,
            table=winner.idea.table,
            words=", ".join(
                part
                for part in (
                    words.table(winner.idea.table),
                    words.stickers(winner.idea.stickers),
                    words.stuck_by(winner.idea),
                )
                if part
            ),
        )
        for winner in report.winners
    ]


def _lines(report: Report) -> list[Line]:
    return [
        Line(
            clock=clock(step.started_at) if step.started_at else "",
            title=step.title,
            planned=words.minutes(step.minutes),
            took="" if step.took is None else words.minutes(step.took),
            note=words.on_the_way(step),
        )
        for step in report.steps
    ]


def _bars(shares: tuple[Share, ...], name: Callable[[str], str]) -> list[Bar]:
    most = max((share.count for share in shares), default=1)
    return [
        Bar(
            label=name(share.label),
            count=share.count,
            dots=share.count if most <= MOST_DOTS else 0,
            percent=round(100 * share.count / most),
        )
        for share in shares
    ]


def _hands(heard: ToldRound) -> list[Bar]:
    """Return the hands as dots; what nobody counted stays away."""
    counts = {"fine": heard.fine, "so_so": heard.so_so, "not_fine": heard.not_fine}
    shares = tuple(Share(name, count) for name, count in counts.items() if count is not None)
    return _bars(shares, words.hands) if any(share.count for share in shares) else []


def _organisation(name: str) -> str:
    return name or gettext("zonder organisatie")


def _idea(report: Report, idea: ToldIdea) -> Idea:
    is_tie = report.is_tie(idea)
    return Idea(
        rank=str(idea.rank) if idea.stickers else "",
        number=idea.number,
        text=idea.text,
        table=idea.table,
        table_words=words.table(idea.table),
        domain=words.domain(idea.domain),
        stickers=idea.stickers,
        phone=idea.phone,
        people=idea.people,
        paper=idea.paper,
        imported=idea.imported,
        is_tie=is_tie,
        words=words.stuck_by(idea),
    )


def _unstuck(report: Report) -> str:
    count = len(report.ideas) - len(report.stuck)
    if not report.stickers or not count:
        return ""
    return capfirst(
        ngettext(
            "%(ideas)s kreeg geen sticker. Het staat hieronder bij zijn tafel.",
            "%(ideas)s kregen geen sticker. Ze staan hieronder bij hun tafel.",
            count,
        )
        % {"ideas": words.ideas(count)}
    )
