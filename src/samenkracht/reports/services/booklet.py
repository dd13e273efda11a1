"""The booklet of an atelier as a PDF: the words of a team, for who carries on (METHOD C28, X9)."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext, ngettext

from samenkracht.core.growth import Ring, circle
from samenkracht.method.looking_back import TEAM_QUESTIONS
from samenkracht.method.shapes import Shape, heart, outline
from samenkracht.reports.domain.booklet import (
    MOST_IDEAS,
    Booklet,
    DomainSeen,
    GatheringTold,
)
from samenkracht.reports.domain.report import Ring as Grown
from samenkracht.reports.gateways.typst import Payload, render
from samenkracht.reports.services.telling import Told, tell, words
from samenkracht.reports.services.telling.told import clock, day


def print_booklet(*, booklet: Booklet) -> bytes:
    """Return the booklet as a tagged PDF, in the active language. Raises TooMuchPaper."""
    payload: dict[str, Payload] = {
        "title": booklet.title,
        "footer": booklet.title,
        "shapes": [
            {"corners": [list(corner) for corner in outline(shape)], "heart": heart(shape)}
            for shape in Shape
        ],
        "front": _front(booklet),
        "began": _began(booklet),
        "team": [
            {"name": one.name, "task": _task(one.task, is_moderator=one.is_moderator)}
            for one in booklet.team
        ],
        "grounds": list(booklet.grounds),
        "theme": _theme(booklet),
        "gatherings": [_gathering(one) for one in booklet.gatherings],
        "growth": _growth(booklet),
        "agreements": [
            [
                one.who or gettext("iemand uit de kring"),
                one.what,
                gettext("gedaan") if one.is_done else day(one.due_on),
            ]
            for one in booklet.agreements
        ],
        "learned": _learned(booklet),
        "words": _words(),
    }
    return render("booklet.typ", payload, language=get_language() or "nl")


def _front(booklet: Booklet) -> dict[str, Payload]:
    where = ", ".join(part for part in (booklet.neighbourhood, booklet.place) if part)
    return {
        "kicker": gettext("Een atelier in %(place)s") % {"place": where},
        "theme": capfirst(booklet.theme),
        "lead": _in_short(booklet),
        "by": booklet.organisation,
        "when": _span([one.starts_at for one in booklet.gatherings if not one.is_skipped]),
        "circle": asdict(circle([Ring(ring.newcomers) for ring in _rings(booklet)])),
    }


def _in_short(booklet: Booklet) -> str:
    """Return how large it became, in one sentence."""
    if not booklet.held:
        return gettext("Er is nog geen bijeenkomst gehouden. Dit boekje groeit mee.")
    ideas = sum(len(one.report.ideas) for one in booklet.held)
    facts = {
        "gatherings": _gatherings(len(booklet.held)),
        "people": words.people(sum(ring.newcomers for ring in _rings(booklet))),
        "ideas": words.ideas(ideas),
    }
    if not ideas:
        return gettext("%(gatherings)s, samen %(people)s.") % facts
    return gettext("%(gatherings)s, samen %(people)s en %(ideas)s.") % facts


def _gatherings(count: int) -> str:
    return ngettext("%(n)s bijeenkomst", "%(n)s bijeenkomsten", count) % {"n": count}


def _span(moments: Sequence[datetime]) -> str:
    if not moments:
        return ""
    first, last = (date_format(localtime(one), "F Y") for one in (min(moments), max(moments)))
    if first == last:
        return capfirst(first)
    return capfirst(gettext("%(first)s tot %(last)s") % {"first": first, "last": last})


def _began(booklet: Booklet) -> list[Payload]:
    facts = [
        (gettext("Waarom"), booklet.occasion),
        (gettext("Voor wie"), booklet.target_group),
        (gettext("Opdrachtgever"), booklet.commissioner),
        (gettext("Georganiseerd door"), booklet.organisation),
    ]
    return [[label, text] for label, text in facts if text]


def _task(task: str, *, is_moderator: bool) -> str:
    parts = [gettext("moderator")] if is_moderator else []
    return ", ".join([*parts, *([task] if task else [])])


def _theme(booklet: Booklet) -> dict[str, Payload]:
    return {
        "name": capfirst(booklet.theme),
        "question": booklet.question,
        "domains": [_domain(one) for one in booklet.domains],
    }


def _domain(seen: DomainSeen) -> dict[str, Payload]:
    parts = [
        (gettext("Zo raakt het"), (seen.bites,) if seen.bites else ()),
        (gettext("Wat knelt"), seen.trouble),
        (gettext("Wat er al is aan kracht"), seen.strength),
        (gettext("Wat er aan hulp is"), seen.services),
    ]
    return {
        "name": words.domain(seen.domain),
        "parts": [[label, list(texts)] for label, texts in parts if texts],
    }


def _gathering(one: GatheringTold) -> dict[str, Payload]:
    told = tell(one.report)
    is_held = bool(one.report.people)
    return {
        "number": one.number,
        "title": one.title,
        "when": f"{day(one.starts_at)}, {clock(one.starts_at)}",
        "venue": one.venue,
        "purpose": one.purpose,
        "lead": _how_it_was(one, told),
        "programme": [
            [clock(block.begins_at), block.title, words.minutes(block.minutes)]
            for block in one.programme
        ]
        if not one.is_skipped
        else [],
        "otherwise": [[said.what, said.why] for said in one.otherwise],
        "prizes": [asdict(prize) for prize in told.prizes],
        "ideas": [_idea(idea) for idea in _best(told)] if is_held else [],
        "more": _more(told),
        "has_stickers": one.report.stickers > 0,
        "conclusions": list(told.conclusions),
    }


def _how_it_was(one: GatheringTold, told: Told) -> str:
    if one.is_skipped:
        return gettext("Deze bijeenkomst ging niet door.")
    if not one.report.people:
        return gettext("Deze bijeenkomst is nog niet gehouden.")
    if not one.report.ideas:
        return gettext("Er waren %(people)s.") % {"people": words.people(one.report.people)}
    return told.lead


def _best(told: Told) -> list[tuple[int, str, int]]:
    """Return the ideas with most stickers first, then by number, as many as a booklet holds."""
    found = [idea for group in told.groups for idea in group.ideas]
    found.sort(key=lambda idea: (-idea.stickers, idea.number))
    return [(idea.number, idea.text, idea.stickers) for idea in found[:MOST_IDEAS]]


def _idea(idea: tuple[int, str, int]) -> list[Payload]:
    return list(idea)


def _more(told: Told) -> str:
    more = sum(len(group.ideas) for group in told.groups) - MOST_IDEAS
    if more <= 0:
        return ""
    return ngettext(
        "En nog %(n)s idee. Het staat in de Excel van deze bijeenkomst.",
        "En nog %(n)s ideeën. Ze staan in de Excel van deze bijeenkomst.",
        more,
    ) % {"n": more}


def _rings(booklet: Booklet) -> Sequence[Grown]:
    """Return how the circle grew, as the last gathering that was held tells it."""
    return max((one.report.growth for one in booklet.held), key=len, default=())


def _growth(booklet: Booklet) -> list[Payload]:
    return [[f"{ring.number}. {ring.title}", words.grown(ring)] for ring in _rings(booklet)]


def _learned(booklet: Booklet) -> dict[str, Payload]:
    questions = {key.value: gettext(asked.question) for key, asked in TEAM_QUESTIONS.items()}
    return {
        "lessons": booklet.lessons,
        "answers": [
            [questions.get(one.question, one.question), one.text] for one in booklet.answers
        ],
    }


def _words() -> dict[str, Payload]:
    return {
        "began": gettext("Waarom wij begonnen"),
        "team": gettext("Het team"),
        "grounds": gettext("Wat wij vooraf afspraken"),
        "theme": gettext("Het thema"),
        "question": gettext("Onze vraag"),
        "gatherings": gettext("De bijeenkomsten"),
        "programme": gettext("Het programma"),
        "programme_heads": [gettext("Begin"), gettext("Blok"), gettext("Minuten")],
        "otherwise": gettext("Wat anders ging"),
        "prizes": gettext("De prijzen"),
        "ideas": gettext("De ideeën"),
        "idea_heads": [gettext("Nummer"), gettext("Idee"), gettext("Stickers")],
        "conclusions": gettext("Conclusies"),
        "growth": gettext("Hoe de kring groeide"),
        "growth_note": gettext("Elke stip is een mens. Elke ring is wie er nieuw bij kwam."),
        "agreements": gettext("Wat wij afspraken"),
        "promises": [gettext("Wie"), gettext("Wat"), gettext("Wanneer")],
        "learned": gettext("Wat wij leerden"),
        "nothing": gettext("Hier is nog niets opgeschreven."),
        "contents": gettext("Wat erin staat"),
    }
