"""What asks attention, in words and with the way to it: for the start page and for one atelier."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.atelier.hooks import Task
from samenkracht.atelier.models import Atelier, CircleImport, Gathering
from samenkracht.home.domain.attention import (
    WORDS,
    Matter,
    Need,
    in_order,
    needs_of_atelier,
    needs_of_gathering,
)
from samenkracht.home.queries.counted import (
    atelier_sights,
    counted_gatherings,
    gathering_sights,
    open_ateliers,
    tally,
)

MOST = 20  # what a page can hold; who has more asks one atelier at a time
OF_ATELIER = {
    Need.PEOPLE: "atelier:circle",
    Need.PLACES: "atelier:circle",
    Need.DOUBLING: "atelier:circle",
    Need.TEAM: "atelier:team",
    Need.PROMISES: "harvest:show",
    Need.LOOK_BACK: "atelier:lookback",
}
OF_BOTH = {
    Need.ATTENDANCE: "atelier:door",
    Need.VENUE: "atelier:programme",
    Need.TOMORROW: "atelier:programme",
    Need.ADVICE: "atelier:programme",
}
OF_GATHERING = {
    Need.LEFT_OPEN: "live:console",
    Need.LIVE: "live:console",
    Need.TODAY: "live:console",
    Need.PRINT: "reports:paper",
    Need.AGREEMENTS: "harvest:closing",
}
PLACE_ON_PAGE = {Need.VENUE: "#gegevens"}


class HouseAttention:
    """Tells the page of an atelier what the start page tells."""

    def tasks(self, user: User, atelier: Atelier, now: datetime) -> list[Task]:
        today = timezone.localdate(now)
        ateliers = list(open_ateliers(user, today, only=atelier))
        gatherings = list(counted_gatherings(user, only=atelier))
        return tasks_in(Standing(user, ateliers, gatherings, today)).tasks


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand for someone: their ateliers and gatherings, counted."""

    user: User
    ateliers: Sequence[Atelier]
    gatherings: Sequence[Gathering]
    today: date


@dataclass(frozen=True, slots=True)
class Asked:
    """What asks attention: the first of it in words, and how much there is in all."""

    tasks: list[Task]
    count: int


def tasks_in(standing: Standing) -> Asked:
    """Return what asks attention, the most urgent first. Two queries."""
    lists = _unfinished_lists(standing)
    matters = [
        *_of_gatherings(standing),
        *_of_ateliers(standing),
        *(Matter(Need.LIST, 0, place) for place in range(len(lists))),
    ]
    told = in_order(matters)[:MOST]
    return Asked([_task(matter, standing, lists) for matter in told], len(matters))


def _unfinished_lists(standing: Standing) -> list[CircleImport]:
    """Return the lists that someone was reading in; what a colleague began is not theirs."""
    begun = CircleImport.objects.filter(
        atelier__in=[atelier.pk for atelier in standing.ateliers],
        made_by=standing.user,
        done_at=None,
        undone_at=None,
    )
    return list(begun.select_related("atelier").order_by("made_at", "pk").defer("sheets"))


def _of_gatherings(standing: Standing) -> Iterator[Matter]:
    people = {atelier.pk: tally(atelier, "people") for atelier in standing.ateliers}
    sights = gathering_sights(standing.gatherings, standing.today)
    for place, (gathering, seen) in enumerate(zip(standing.gatherings, sights, strict=True)):
        for need in needs_of_gathering(seen, people[gathering.atelier_id]):
            yield Matter(need, seen.days, place)


def _of_ateliers(standing: Standing) -> Iterator[Matter]:
    sights = atelier_sights(standing.ateliers, standing.gatherings, standing.today)
    for place, seen in enumerate(sights):
        for need in needs_of_atelier(seen):
            yield Matter(need, 0, place)


def _task(matter: Matter, standing: Standing, lists: Sequence[CircleImport]) -> Task:
    need = matter.need
    if need is Need.LIST:
        found = lists[matter.place]
        address = reverse("atelier:list", args=[found.atelier.public_id, found.public_id])
        return _said(need, {"atelier": found.atelier.title}, address)
    if need in {Need.PROMISES, Need.TEAM, Need.LOOK_BACK}:
        atelier = standing.ateliers[matter.place]
        facts = {"atelier": atelier.title, "count": tally(atelier, "due")}
        return _said(need, facts, reverse(OF_ATELIER[need], args=[atelier.public_id]))
    gathering = standing.gatherings[matter.place]
    return _said(need, _facts(gathering, standing), _address(need, gathering))


def _facts(gathering: Gathering, standing: Standing) -> dict[str, object]:
    people = next(
        tally(one, "people") for one in standing.ateliers if one.pk == gathering.atelier_id
    )
    before = [
        tally(one, "present")
        for one in standing.gatherings
        if one.atelier_id == gathering.atelier_id and one.starts_at < gathering.starts_at
    ]
    return {
        "atelier": gathering.atelier.title,
        "gathering": gettext("Bijeenkomst %(number)s, %(title)s")
        % {"number": gathering.number, "title": gathering.title},
        "clock": date_format(timezone.localtime(gathering.starts_at), "G.i"),
        "queued": tally(gathering, "queued"),
        "people": people,
        "wanted": gathering.expected or 2 * (before[-1] if before else 0),
    }


def _said(need: Need, facts: dict[str, object], address: str) -> Task:
    words = WORDS[need]
    return Task(
        title=gettext(words.title),
        why=gettext(words.why) % facts,
        action=gettext(words.action),
        address=address,
    )


def _address(need: Need, gathering: Gathering) -> str:
    """Return where one does it."""
    atelier = gathering.atelier.public_id
    if need in OF_ATELIER:
        return reverse(OF_ATELIER[need], args=[atelier])
    if need in OF_BOTH:
        page = reverse(OF_BOTH[need], args=[atelier, gathering.public_id])
        return f"{page}{PLACE_ON_PAGE.get(need, '')}"
    return reverse(OF_GATHERING[need], args=[gathering.public_id])
