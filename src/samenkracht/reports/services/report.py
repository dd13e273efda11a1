"""The report of a gathering as a PDF. The screen prints the same words (METHOD S23, X10)."""

from dataclasses import asdict

from django.utils.translation import get_language, gettext

from samenkracht.method.shapes import Shape, heart, outline
from samenkracht.reports.domain.report import Report
from samenkracht.reports.gateways.typst import Payload, render
from samenkracht.reports.services.telling import tell, words


def print_report(*, report: Report) -> bytes:
    """Return the report as a tagged PDF, in the active language. It names no one who came."""
    told = tell(report)
    payload: dict[str, Payload] = {
        "title": f"{told.kicker}: {report.title}",
        "footer": f"{told.kicker}, {report.atelier}",
        "has_stickers": report.stickers > 0,
        "shapes": [
            {"corners": [list(corner) for corner in outline(shape)], "heart": heart(shape)}
            for shape in Shape
        ],
        "told": {
            **asdict(told),
            "ranking": [
                {**asdict(idea), "people_words": words.people(idea.people)} for idea in told.ranking
            ],
        },
        "words": _words(report),
    }
    return render("report.typ", payload, language=get_language() or "nl")


def _words(report: Report) -> dict[str, Payload]:
    stickers = [gettext("Stickers")] if report.stickers else [""]
    return {
        "prizes": gettext("De prijzen"),
        "ties": gettext("Gelijke stand"),
        "stickers": gettext("De stickers"),
        "ranking": [
            gettext("Plaats"),
            gettext("Idee"),
            gettext("Stickers"),
            gettext("Telefoon"),
            gettext("Papier"),
        ],
        "equal": gettext("gelijk"),
        "agreements": gettext("Eerste afspraken"),
        "no_agreements": gettext("Er zijn nog geen afspraken opgeschreven."),
        "promises": [gettext("Wie"), gettext("Wat"), gettext("Wanneer")],
        "conclusions": gettext("Conclusies"),
        "ideas": gettext("De ideeën per tafel"),
        "no_ideas": gettext("Er zijn geen ideeën opgeschreven."),
        "table": [gettext("Nummer"), gettext("Idee"), *stickers],
        "people": gettext("Wie er waren"),
        "people_note": gettext("Eén mens kan meer petten dragen."),
        "organisations": gettext("Waar zij vandaan kwamen"),
        "growth": gettext("Hoe de kring groeit"),
        "growth_note": gettext("Elke stip is een mens. Elke ring is wie er nieuw bij kwam."),
        "steps": gettext("Hoe het liep"),
        "step_heads": [
            gettext("Begin"),
            gettext("Stap"),
            gettext("Gepland"),
            gettext("Duurde"),
        ],
        "notes": gettext("Aantekeningen van de moderator"),
        "round": gettext("Hoe mensen het vonden"),
        "round_words": gettext("In één woord"),
    }
