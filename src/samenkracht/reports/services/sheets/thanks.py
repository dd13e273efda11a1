"""What people take home: a certificate, a letter of thanks, and how it goes on (S22, S23, C26).

A letter tells what happened with the ideas of somebody's table. A name on it is only the first
name that this person left at the door.
"""

from django.utils.translation import gettext, ngettext

from samenkracht.reports.domain.after import (
    MOST_AGREEMENTS_IN_A_LETTER,
    MOST_IDEAS_IN_A_LETTER,
    GrownIdea,
    Guest,
    Promise,
)
from samenkracht.reports.domain.forms import Form
from samenkracht.reports.gateways.typst import Payload
from samenkracht.reports.services.sheets.desk import Desk, Page, day, next_time

PRIZES = (1, 2, 3)  # S22
BLANK_IDEAS = 1
BLANK_AGREEMENTS = 3


def certificates(desk: Desk) -> list[Page]:
    """Return a certificate for each prize; with the idea when the room knows who won."""
    return [_certificate(desk, place) for place in PRIZES]


def _certificate(desk: Desk, place: int) -> Page:
    won = desk.facts.after.winner(place)
    table = won.table if won else None
    return desk.sheet(
        Form.CERTIFICATE,
        "certificate",
        {1: gettext("Eerste prijs"), 2: gettext("Tweede prijs"), 3: gettext("Derde prijs")}[place],
        flipped=True,
        place=place,
        for_word=gettext("voor het idee"),
        idea=won.text if won else None,
        table=table,
        table_word=gettext("van tafel"),
        stickers=_stickers(won.stickers) if won and won.stickers is not None else None,
        dots=min(won.stickers, 60) if won and won.stickers is not None else 0,
        thanks=gettext("Bedacht met elkaar. Dank u wel."),
        where=", ".join(
            part for part in (desk.facts.neighbourhood, day(desk.facts.starts_at)) if part
        ),
        atelier=desk.facts.atelier,
    )


def thanks_named(desk: Desk) -> list[Page]:
    """Return a letter for everyone who was there and left a first name."""
    return [_thanks(desk, Form.THANKS_NAMED, guest.name, guest.table) for guest in _guests(desk)]


def thanks_table(desk: Desk, table: int) -> list[Page]:
    """Return a letter for the people of a table together."""
    to = gettext("mensen van tafel %(number)s") % {"number": table}
    return [_thanks(desk, Form.THANKS_TABLE, to, table)]


def thanks_blank(desk: Desk, count: int) -> list[Page]:
    """Return letters without a name: the team fills in what it wants."""
    return [_thanks(desk, Form.THANKS_BLANK, None, None) for _ in range(count)]


def follow_up(desk: Desk, count: int) -> list[Page]:
    """Return the letter that tells how it goes on: what was promised, what is done (S23)."""
    facts = desk.facts
    since = gettext("Op %(day)s maakten wij samen afspraken. U hoort nu hoe het ermee gaat.")
    letter: Page = {
        "dear_word": gettext("Beste"),
        "lines": [since % {"day": day(facts.starts_at)}],
        "agreed_word": gettext("Dit spraken wij af"),
        "agreed": _agreed(facts.after.promises, with_state=True),
        "blank_agreed": 0 if facts.after.promises else BLANK_AGREEMENTS,
        "done_word": gettext("gedaan"),
        "news_word": gettext("Nieuws"),
        **_end(desk, gettext("Doet u ook mee? Bel of kom langs.")),
    }
    title = gettext("Zo gaat het verder")
    return [desk.sheet(Form.FOLLOW_UP, "follow_up", title, **letter) for _ in range(count)]


def _guests(desk: Desk) -> list[Guest]:
    return sorted(desk.facts.after.guests, key=lambda guest: guest.name.casefold())


def _thanks(desk: Desk, form: Form, to: str | None, table: int | None) -> Page:
    facts = desk.facts
    was = {"day": day(facts.starts_at), "place": facts.venue or facts.neighbourhood}
    own = facts.after.ideas_of(table)
    shown = own[:MOST_IDEAS_IN_A_LETTER]
    return desk.sheet(
        form,
        "thanks",
        gettext("Dank u wel"),
        dear_word=gettext("Beste"),
        to=to,
        lines=[
            gettext("Fijn dat u erbij was, op %(day)s in %(place)s.") % was,
            *_gave(facts.after.people, len(facts.after.ideas)),
        ],
        ideas_word=gettext("De ideeën van uw tafel") if own else gettext("Uw idee"),
        ideas=[_idea(idea) for idea in shown],
        more=_more(len(own) - len(shown)),
        blank_ideas=0 if own else BLANK_IDEAS,
        stickers_word=gettext("Stickers"),
        agreed_word=gettext("Dit spraken wij af"),
        agreed=_agreed(facts.after.promises, with_state=False),
        blank_agreed=0 if facts.after.promises else BLANK_AGREEMENTS,
        done_word="",
        **_end(desk, gettext("Wij laten u weten hoe het verder gaat.")),
    )


def _gave(people: int, ideas: int) -> list[str]:
    """Return what the room gave together; figures from two on, so that one form of words fits."""
    told = []
    if people > 1:
        told.append(gettext("Wij waren met %(count)s mensen.") % {"count": people})
    if ideas > 1:
        told.append(gettext("Samen bedachten wij %(count)s ideeën.") % {"count": ideas})
    return [" ".join(told)] if told else []


def _idea(idea: GrownIdea) -> Payload:
    facts = [_stickers(idea.stickers)] if idea.stickers else []
    if idea.place is not None:
        facts.append(
            {1: gettext("Eerste prijs"), 2: gettext("Tweede prijs"), 3: gettext("Derde prijs")}.get(
                idea.place, ""
            )
        )
    return {"number": str(idea.number), "words": idea.text, "facts": facts}


def _stickers(count: int) -> str:
    return ngettext("%(count)s sticker", "%(count)s stickers", count) % {"count": count}


def _more(count: int) -> str:
    return gettext("En nog meer ideeën: %(count)s.") % {"count": count} if count > 0 else ""


def _agreed(promises: tuple[Promise, ...], *, with_state: bool) -> list[Payload]:
    kept: list[Payload] = [
        {
            "who": promise.who,
            "what": promise.what,
            "until": gettext("vóór %(day)s") % {"day": day(promise.due_on)}
            if promise.due_on and not (with_state and promise.is_done)
            else "",
            "is_done": promise.is_done,
            "with_state": with_state,
        }
        for promise in promises[:MOST_AGREEMENTS_IN_A_LETTER]
    ]
    return kept


def _end(desk: Desk, without_date: str) -> Page:
    facts = desk.facts
    when = next_time(facts)
    place = [facts.next_venue] if when and facts.next_venue else []
    team = facts.after.team
    return {
        "next_word": gettext("De volgende keer"),
        "next": [when, *place] if when else [],
        "next_line": "" if when else without_date,
        "call_word": gettext("Vragen? Bel of app"),
        "from_word": gettext("Groet van"),
        "team": gettext(" en ").join((", ".join(team[:-1]), team[-1]))
        if len(team) > 1
        else "".join(team),
    }
