"""What is in a file, in words that someone reads before taking an atelier over."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.text import get_text_list
from django.utils.translation import gettext, ngettext

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.team import TeamRole
from samenkracht.organisations.models import Organisation
from samenkracht.reports.domain.carried import ATELIER, TEAM
from samenkracht.reports.domain.dossier import Colleague, Dossier
from samenkracht.reports.queries.colleagues import who_work_here


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it is told: whose it was, what comes along, who works here."""

    title: str
    neighbourhood: str
    came_from: str
    has_names: bool
    comes_along: str
    is_led: bool
    here: list[str]
    elsewhere: list[Colleague]


def _counted() -> dict[str, Callable[[int], str]]:
    return {
        "atelier.Gathering": lambda n: ngettext("%(n)s bijeenkomst", "%(n)s bijeenkomsten", n),
        "people.Person": lambda n: ngettext("%(n)s mens", "%(n)s mensen", n),
        "live.Idea": lambda n: ngettext("%(n)s idee", "%(n)s ideeën", n),
        "live.Sticker": lambda n: ngettext("%(n)s sticker", "%(n)s stickers", n),
        "harvest.Agreement": lambda n: ngettext("%(n)s afspraak", "%(n)s afspraken", n),
        "harvest.Conclusion": lambda n: ngettext("%(n)s conclusie", "%(n)s conclusies", n),
    }


def see(dossier: Dossier, users: dict[int, User]) -> Seen:
    """Return what someone should know before an atelier comes in."""
    team = {place for place in dossier.column(TEAM, "user") if isinstance(place, int)}
    roles = zip(dossier.column(TEAM, "user"), dossier.column(TEAM, "role"), strict=True)
    leading = {place for place, role in roles if role == TeamRole.MODERATOR}
    here = [user.name for place, user in users.items() if place in team]
    gone = [one for place, one in enumerate(dossier.colleagues) if place not in users]
    return Seen(
        title=dossier.one(ATELIER, "title"),
        neighbourhood=dossier.one(ATELIER, "neighbourhood"),
        came_from=dossier.came_from,
        has_names=dossier.has_names,
        comes_along=comes_along(dossier),
        is_led=any(place in leading for place in users),
        here=here,
        elsewhere=gone,
    )


def see_for(dossier: Dossier, organisation: Organisation) -> Seen:
    """Return what someone of this organisation should know before an atelier comes in."""
    emails = [one.email for one in dossier.colleagues]
    return see(dossier, who_work_here(organisation, emails))


def comes_along(dossier: Dossier) -> str:
    """Return in one line how much comes along: '4 bijeenkomsten, 50 mensen en 12 ideeën'."""
    parts = [
        words(count) % {"n": count}
        for label, words in _counted().items()
        if (count := dossier.count(label))
    ]
    return get_text_list(parts, gettext("en")) if parts else gettext("alleen het atelier zelf")
