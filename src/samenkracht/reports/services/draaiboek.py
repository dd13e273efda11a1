"""The programme of a gathering as a PDF for one reader; the page prints the same words."""

from django.utils.translation import get_language, gettext

from samenkracht.atelier.queries.draaiboek import Draaiboek, Example, Line, host_name
from samenkracht.reports.gateways.typst import Payload, render


def print_draaiboek(*, paper: Draaiboek) -> bytes:
    """Return the programme as a tagged PDF, in the active language. Raises TooMuchPaper."""
    title = gettext("%(reader)s: bijeenkomst %(number)s, %(title)s") % {
        "reader": paper.reader_words,
        "number": paper.number,
        "title": paper.title,
    }
    payload: dict[str, Payload] = {
        "title": title,
        "footer": f"{paper.atelier}, {paper.title}",
        "shapes": [],
        "words": {
            "before": gettext("Vóór de mensen komen"),
            "lay_ready": gettext("Leg klaar"),
            "room": gettext("Zaal"),
            "ready": gettext("Klaar"),
            "paper": gettext("Papier"),
        },
        "paper": {
            "reader": paper.reader.value,
            "reader_words": paper.reader_words,
            "number": paper.number,
            "title": paper.title,
            "when": _when(paper),
            "ends": gettext("Klaar om %(end)s uur.") % {"end": paper.ends},
            "facts": [list(fact) for fact in paper.facts],
            "tasks": paper.tasks,
            "things": paper.things,
            "sheets": paper.sheets,
            "lines": [_line(line) for line in paper.lines],
        },
    }
    return render("draaiboek.typ", payload, language=get_language() or "nl")


def _when(paper: Draaiboek) -> str:
    if not paper.lines:
        return paper.when
    return gettext("%(day)s, %(start)s tot %(end)s uur") % {
        "day": paper.when,
        "start": paper.lines[0].clock,
        "end": paper.ends,
    }


def _line(line: Line) -> dict[str, Payload]:
    return {
        "clock": line.clock,
        "minutes": line.minutes,
        "kind": line.kind,
        "kind_words": line.kind_words,
        "title": line.title,
        "note": line.note,
        "purpose": line.purpose,
        "task": line.task,
        "say": list(line.say),
        "steps": list(line.steps),
        "layout": line.layout,
        "ready": ", ".join(line.ready),
        "paper": ", ".join(line.paper),
        "example": _example(line.example) if line.example else None,
        "room_to_write": line.room_to_write,
    }


def _example(example: Example) -> dict[str, Payload]:
    teller, offline = "", ""
    if example.teller:
        teller = gettext("%(teller)s kan erover vertellen.") % {"teller": example.teller}
    if example.offline:
        offline = gettext("Hapert het internet? %(offline)s") % {"offline": example.offline}
    return {
        "title": example.title,
        "place": host_name(example.link),
        "teller": teller,
        "offline": offline,
        "questions": example.questions,
    }
