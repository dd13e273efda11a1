"""The sheets of the preparation: the house, the circles, talks, and talking in the team.

They hang from the atelier and not from a gathering (METHOD S04-S07, V01, V03, C11).
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from enum import StrEnum

from django.conf import settings
from django.utils.translation import gettext, override

from samenkracht.atelier.domain.loops import Frame, ring
from samenkracht.atelier.models import Atelier
from samenkracht.atelier.queries.grounds import grounds_of
from samenkracht.atelier.queries.loops import LoopWords, loops_of
from samenkracht.atelier.queries.theme import question_of, told
from samenkracht.method import grounds as talking
from samenkracht.method.domains import LIFE_DOMAINS, LifeDomain
from samenkracht.method.talks import (
    AFTER_A_TALK,
    BEFORE_A_TALK,
    SIX_QUESTIONS,
    STRENGTH_QUESTIONS,
)
from samenkracht.reports.gateways.typst import Payload, render

# Millimetres on A3, lying.
POSTER = Frame(width=390, height=222, radius=74, dot=9, column=108)


class ThemeSheet(StrEnum):
    """A sheet of the preparation; its value is its place in an address."""

    HOUSE = "huis"
    EMPTY_HOUSE = "leeg-huis"
    LOOPS = "cirkels"
    TALK = "gesprek"
    TEAM = "team"
    MODERATOR = "moderator"


def print_theme_sheet(*, atelier: Atelier, sheet: ThemeSheet) -> bytes:
    """Return a sheet as a tagged PDF, in Dutch: the words of the team are. Raises TooMuchPaper."""
    language = settings.LANGUAGE_CODE
    with override(language):
        payload: dict[str, Payload] = {"sheet": sheet.value, **_MAKERS[sheet](atelier)}
        return render("theme.typ", payload, language=language)


def _house(atelier: Atelier) -> dict[str, Payload]:
    return {
        "title": atelier.title,
        "question": question_of(atelier).text,
        "trouble_word": gettext("Wat knelt"),
        "strength_word": gettext("Wat er al is"),
        "nothing": gettext("Dit weten wij nog niet."),
        "foot": gettext(
            "Eerst wat mensen zelf kunnen, dan wat de buurt samen kan. Dan pas hulp van buiten."
        ),
        "pillars": [
            {
                "name": gettext(LIFE_DOMAINS[said.domain]),
                "bites": said.bites,
                "troubles": list(said.troubles),
                "strengths": list(said.strengths),
            }
            for said in told(atelier)
        ],
    }


def _empty_house(_atelier: Atelier) -> dict[str, Payload]:
    return {
        "title": gettext("Mijn huis"),
        "lines": [
            gettext("Uw leven heeft vijf zuilen. Hoe staan ze?"),
            gettext("Schrijf of teken bovenin wat moeilijk is, en onderin wat goed gaat."),
        ],
        "trouble_word": gettext("Dit is moeilijk"),
        "strength_word": gettext("Dit gaat goed"),
        "foot": gettext("Dit blad is van u. U hoeft het aan niemand te laten zien."),
        "pillars": [gettext(LIFE_DOMAINS[domain]) for domain in LifeDomain],
    }


def _loops(atelier: Atelier) -> dict[str, Payload]:
    return {
        "title": gettext("Twee cirkels"),
        "ask": gettext("Herkent u dit? Noem een voorbeeld."),
        "loops": [_loop(words) for words in loops_of(atelier)],
    }


def _loop(words: LoopWords) -> Payload:
    drawing = ring(len(words.links), POSTER)
    return {
        "title": words.title,
        "is_strength": words.is_strength,
        "frame": asdict(POSTER),
        "links": [
            {"text": link.text, "examples": link.lines[:2], "at": asdict(station)}
            for link, station in zip(words.links, drawing.stations, strict=True)
        ],
        "arrows": [
            {"points": _points(arrow.points), "head": _points(arrow.head)}
            for arrow in drawing.arrows
        ],
    }


def _points(points: Sequence[tuple[float, float]]) -> Payload:
    return [[x, y] for x, y in points]


def _talk(_atelier: Atelier) -> dict[str, Payload]:
    return {
        "title": gettext("Een gesprek aan tafel"),
        "before_word": gettext("Vooraf"),
        "before": [gettext(line) for line in BEFORE_A_TALK],
        "questions": [
            {"ask": gettext(asked.question), "after": gettext(asked.after)}
            for asked in SIX_QUESTIONS.values()
        ],
        "strength_word": gettext("Om door te vragen"),
        "strength": [gettext(question) for question in STRENGTH_QUESTIONS],
        "after_word": gettext("Tot slot"),
        "after": [gettext(line) for line in AFTER_A_TALK],
    }


def _team(atelier: Atelier) -> dict[str, Payload]:
    def part(title: str, lines: Sequence[str]) -> Payload:
        return {"title": title, "lines": [gettext(line) for line in lines]}

    agreed = [one.text for one in grounds_of(atelier).agreed]
    return {
        "title": gettext("Praatvel voor het team"),
        "intro": gettext("Lees een vraag hardop. Praat er vijf minuten over. Wij bewaren niets."),
        "agreed_word": gettext("Dit spraken wij af"),
        "agreed": agreed,
        "helpers": part(gettext("Zeven vragen voor u begint"), talking.HELPERS),
        "more_title": gettext("Waar wilt u samen heen?"),
        "more": [
            part(gettext("Samen leven"), talking.LIVING_TOGETHER),
            part(gettext("Doet iedereen mee?"), talking.PRINCIPLES),
            part(gettext("Een fijne plek"), talking.LIVING_PLACE),
            part(gettext("Hoe houdt het stand?"), talking.LASTING),
        ],
    }


def _moderator(_atelier: Atelier) -> dict[str, Payload]:
    return {
        "title": gettext("Praatvel voor de moderator"),
        "intro": [
            gettext("Lees dit met z’n tweeën: wie leidt, en iemand die u goed kent."),  # noqa: RUF001
            gettext("Het is geen toets. Niemand kan alles. U vult niets in."),
        ],
        "attitude_word": gettext("Zo sta ik erin"),
        "attitude": [gettext(line) for line in talking.ATTITUDE],
        "points_word": gettext("Dit vraagt het werk"),
        "points": [gettext(line) for line in talking.MODERATOR_POINTS],
        "talk_word": gettext("Praat samen"),
        "talk": [
            gettext("Wat gaat bij mij vanzelf? Geef een voorbeeld."),
            gettext("Wat wil ik oefenen, en wanneer?"),
            gettext("Wie in het team is hier juist goed in?"),
        ],
    }


_MAKERS: dict[ThemeSheet, Callable[[Atelier], dict[str, Payload]]] = {
    ThemeSheet.HOUSE: _house,
    ThemeSheet.EMPTY_HOUSE: _empty_house,
    ThemeSheet.LOOPS: _loops,
    ThemeSheet.TALK: _talk,
    ThemeSheet.TEAM: _team,
    ThemeSheet.MODERATOR: _moderator,
}
