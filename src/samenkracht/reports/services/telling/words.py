"""Sentences of the report that are more than a figure. One text for screen, PDF and workbook."""

from collections.abc import Iterable

from django.utils.text import get_text_list
from django.utils.translation import gettext, ngettext

from samenkracht.live.domain.ties import TieWay
from samenkracht.method.domains import LIFE_DOMAINS, LifeDomain
from samenkracht.people.domain.hats import Hat
from samenkracht.people.models import HATS
from samenkracht.reports.domain.report import (
    PaperCounted,
    Report,
    Ring,
    ToldIdea,
    ToldRound,
    ToldStep,
    ToldTie,
)


def people(count: int) -> str:
    return ngettext("%(count)s mens", "%(count)s mensen", count) % {"count": count}


def ideas(count: int) -> str:
    return ngettext("%(count)s idee", "%(count)s ideeën", count) % {"count": count}


def stickers(count: int) -> str:
    return ngettext("%(count)s sticker", "%(count)s stickers", count) % {"count": count}


def minutes(count: int) -> str:
    return ngettext("%(count)s minuut", "%(count)s minuten", count) % {"count": count}


def listed(words: Iterable[object]) -> str:
    """Return words with commas and one 'en'."""
    return get_text_list([str(word) for word in words], gettext("en"))


def in_short(report: Report) -> str:
    """Return the afternoon in one sentence or two."""
    words = {"people": people(report.people), "ideas": ideas(len(report.ideas))}
    if not report.ideas:
        return gettext("Er waren %(people)s. Er zijn geen ideeën opgeschreven.") % words
    if not report.stickers:
        return gettext("Er waren %(people)s. Samen schreven zij %(ideas)s op.") % words
    words["stickers"] = stickers(report.stickers)
    return (
        gettext("Er waren %(people)s. Samen schreven zij %(ideas)s op en plakten %(stickers)s.")
        % words
    )


def total(report: Report) -> str:
    """Return one total that says how much was paper: 'papier 41 + telefoon 61 = 102'."""
    parts = [
        gettext("papier %(count)s") % {"count": report.paper_stickers},
        gettext("telefoon %(count)s") % {"count": report.phone_stickers},
    ]
    if report.imported_stickers:
        parts.append(gettext("ingelezen %(count)s") % {"count": report.imported_stickers})
    return f"{' + '.join(parts)} = {report.stickers}"


def counted(paper: PaperCounted) -> list[str]:
    """Return how the paper stickers were counted."""
    lines = []
    if paper.twice:
        lines.append(
            ngettext(
                "Tafel %(tables)s is twee keer geteld, met dezelfde uitkomst.",
                "Tafels %(tables)s zijn twee keer geteld, met dezelfde uitkomst.",
                len(paper.twice),
            )
            % {"tables": listed(paper.twice)}
        )
    if paper.once:
        lines.append(
            ngettext(
                "Tafel %(tables)s is één keer geteld.",
                "Tafels %(tables)s zijn één keer geteld.",
                len(paper.once),
            )
            % {"tables": listed(paper.once)}
        )
        if paper.is_confirmed:
            lines.append(gettext("Het team heeft die telling bevestigd."))
    if paper.note:
        lines.append(gettext("Daarbij staat: %(note)s") % {"note": paper.note})
    return lines


def ruling(tie: ToldTie) -> str:
    """Return how an equal pile was settled."""
    words = {
        "ideas": listed(tie.numbers),
        "stickers": stickers(tie.stickers),
        "place": tie.place,
        "drawn": listed(tie.drawn),
    }
    told = gettext("Idee %(ideas)s hadden elk %(stickers)s.") % words
    decided = {
        TieWay.SHARE: gettext("De moderator besloot: zij delen plaats %(place)s."),
        TieWay.DRAW: gettext("De moderator liet loten. De volgorde werd: %(drawn)s."),
        TieWay.BOTH: gettext("De moderator besloot: zij winnen allemaal plaats %(place)s."),
    }[TieWay(tie.way)]
    parts = [told, decided % words]
    if tie.note:
        parts.append(tie.note)
    return " ".join(parts)


def grown(ring: Ring) -> str:
    """Return how many came, and what doubling would have been."""
    if ring.doubled is None:
        return gettext("%(people)s.") % {"people": people(ring.present)}
    words = {
        "people": people(ring.present),
        "new": ring.newcomers,
        "doubled": ring.doubled,
    }
    if ring.present >= ring.doubled:
        return gettext("%(people)s, %(new)s voor het eerst. De kring is verdubbeld.") % words
    return (
        gettext("%(people)s, %(new)s voor het eerst. Verdubbelen was %(doubled)s geweest.") % words
    )


def on_the_way(step: ToldStep) -> str:
    """Return what went differently during a step."""
    if step.is_skipped:
        return gettext("Overgeslagen.")
    if step.started_at is None:
        return gettext("Niet aan toegekomen.")
    parts = []
    if step.extra_minutes > 0:
        parts.append(gettext("%(time)s erbij.") % {"time": minutes(step.extra_minutes)})
    elif step.extra_minutes < 0:
        parts.append(gettext("%(time)s korter.") % {"time": minutes(-step.extra_minutes)})
    if step.paused_seconds >= 60:
        parts.append(gettext("%(time)s pauze.") % {"time": minutes(step.paused_seconds // 60)})
    return " ".join(parts)


def hands(key: str) -> str:
    """Return what a raised hand said."""
    names = {"fine": gettext("fijn"), "so_so": gettext("gaat wel")}
    return names.get(key) or gettext("niet fijn")


def again(heard: ToldRound) -> str:
    """Return how many said that they will come again."""
    if heard.again is None:
        return ""
    told = ngettext("%(count)s mens komt weer.", "%(count)s mensen komen weer.", heard.again)
    told %= {"count": heard.again}
    if not heard.again_unsure:
        return told
    unsure = ngettext(
        "%(count)s mens weet het nog niet.",
        "%(count)s mensen weten het nog niet.",
        heard.again_unsure,
    )
    return f"{told} {unsure % {'count': heard.again_unsure}}"


def hat(key: str) -> str:
    """Return a hat as people read it."""
    return str(dict(HATS)[Hat(key)]) if key in set(Hat) else gettext("niet bekend")


def domain(key: str) -> str:
    """Return a life domain as people read it; '' when nobody chose one."""
    return gettext(LIFE_DOMAINS[LifeDomain(key)]) if key in set(LifeDomain) else ""


def table(number: int | None) -> str:
    """Return the name of a table."""
    return gettext("zonder tafel") if number is None else gettext("tafel %(n)s") % {"n": number}


def stuck_by(idea: ToldIdea) -> str:
    """Return beside the stickers how many people stuck them, as far as that is known."""
    parts = []
    if idea.people:
        parts.append(gettext("van %(people)s met een telefoon") % {"people": people(idea.people)})
    if idea.paper:
        parts.append(gettext("%(count)s op papier") % {"count": idea.paper})
    return ", ".join(parts)
