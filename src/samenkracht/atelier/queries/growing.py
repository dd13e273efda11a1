"""How big the next gathering becomes, and whether the circle is in balance (METHOD S02, S11)."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from django.utils.translation import gettext, ngettext

from samenkracht.atelier.domain.contacts import AskState, Balance, balance_of
from samenkracht.atelier.domain.forecast import (
    Doubling,
    Forecast,
    Group,
    Share,
    expected_drop_outs,
    forecast,
    litres_of_soup,
    share_of,
)
from samenkracht.atelier.domain.promises import PromiseState
from samenkracht.atelier.domain.triangle import Heap, heaps
from samenkracht.atelier.models import Ask, Atelier, Attendance, Gathering, Participant, Promise
from samenkracht.atelier.queries.inviting import gathering_to_invite_for, planned_gatherings
from samenkracht.people.domain.hats import in_order
from samenkracht.seating.sizes import tables_for


@dataclass(frozen=True, slots=True)
class ShareLine:
    """A group of the forecast in words."""

    share: Share
    label: str

    @property
    def why(self) -> str:
        words = {"in_ten": self.share.in_ten}
        if self.share.is_measured:
            return gettext("Hier kwamen er tot nu toe %(in_ten)s van de 10.") % words
        return gettext("Wij rekenen met %(in_ten)s van de 10.") % words


@dataclass(frozen=True, slots=True)
class Means:
    """What a number of people asks of the room and of the kitchen."""

    chairs: int
    tables: str
    litres: float


@dataclass(frozen=True, slots=True)
class HowBig:
    """All that the page about growth shows of one gathering."""

    gathering: Gathering
    last: Gathering | None
    doubling: Doubling | None
    lines: tuple[ShareLine, ...]
    forecast: Forecast
    means: Means
    on_list: int
    present: int

    @property
    def counted(self) -> int:
        return sum(line.share.people for line in self.lines)

    @property
    def short(self) -> int:
        """How many more would double the circle."""
        return max(0, self.doubling.target - self.forecast.about) if self.doubling else 0


def how_big(atelier: Atelier, now: datetime) -> HowBig | None:
    """Return the forecast of the first gathering of today or later; None when none is planned.

    It is made from what was known before that gathering. Costs six queries.
    """
    planned = planned_gatherings(atelier)
    coming = gathering_to_invite_for(planned, now)
    if coming is None:
        return None
    people = _who_was_where(atelier)
    held = [one for one in planned if one.number < coming.number and people[one.pk]]
    series = [people[one.pk] for one in held]
    asked = _asked(atelier)
    shares = _shares(coming, held, series, people, asked)
    found = forecast([line.share for line in shares])
    said_no = asked[coming.pk][AskState.NO]
    return HowBig(
        gathering=coming,
        last=held[-1] if held else None,
        doubling=_doubling(series, said_no),
        lines=tuple(shares),
        forecast=found,
        means=_means(found),
        on_list=len(asked[coming.pk][AskState.LISTED]),
        present=len(people[coming.pk]),
    )


def balance_in(circle: Sequence[Participant]) -> Balance:
    """Count a circle over the triangle; `circle` comes with hats."""
    return balance_of(
        [(in_order(hat.hat for hat in one.person.hats.all()), one.kind) for one in circle]
    )


def triangle(balance: Balance) -> tuple[Heap, ...]:
    """Return the drawing of the triangle."""
    return heaps(balance)


def tables_in_words(people: int) -> str:
    """Return how many tables of which size: '5 tafels van 6 en 2 van 5'."""
    sizes = Counter(tables_for(people))
    parts = [
        ngettext("%(count)s tafel van %(size)s", "%(count)s tafels van %(size)s", count)
        % {"count": count, "size": size}
        for size, count in sorted(sizes.items(), reverse=True)
    ]
    return gettext(" en ").join(parts)


def _who_was_where(atelier: Atelier) -> dict[int, set[int]]:
    people: dict[int, set[int]] = defaultdict(set)
    rows = Attendance.objects.filter(gathering__atelier=atelier)
    for gathering, participant in rows.values_list("gathering_id", "participant_id"):
        people[gathering].add(participant)
    return people


def _asked(atelier: Atelier) -> dict[int, dict[str, set[int]]]:
    found: dict[int, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    rows = Ask.objects.filter(gathering__atelier=atelier, participant__left_at=None)
    for gathering, state, participant in rows.values_list(
        "gathering_id", "state", "participant_id"
    ):
        found[gathering][state].add(participant)
    return found


def _shares(
    coming: Gathering,
    held: Sequence[Gathering],
    series: Sequence[set[int]],
    people: dict[int, set[int]],
    asked: dict[int, dict[str, set[int]]],
) -> list[ShareLine]:
    here = set(coming.atelier.participants.filter(left_at=None).values_list("pk", flat=True))
    now = asked[coming.pk]
    yes = now[AskState.YES] & here
    back = ((series[-1] if series else set()) & here) - yes - now[AskState.NO]
    waiting = (now[AskState.ASKED] & here) - back
    promised, kept = _promises(coming, held)
    returned = [(len(early & late), len(early)) for early, late in pairwise(series)]
    shares = [
        share_of(Group.BACK, len(back), _sum(returned)),
        share_of(Group.YES, len(yes), _shown(AskState.YES, held, people, asked)),
        share_of(Group.ASKED, len(waiting), _shown(AskState.ASKED, held, people, asked)),
        share_of(Group.PROMISED, promised, kept),
    ]
    labels = {
        Group.BACK: gettext("waren er de vorige keer"),
        Group.YES: gettext("zeiden: ik kom"),
        Group.ASKED: gettext("zijn gevraagd en zeiden nog niets"),
        Group.PROMISED: gettext("worden door een ander meegenomen"),
    }
    return [ShareLine(share, labels[share.group]) for share in shares if share.people]


def _promises(coming: Gathering, held: Sequence[Gathering]) -> tuple[int, tuple[int, int]]:
    """Return how many are promised now, and how many came of those promised before."""
    earlier = {gathering.pk for gathering in held}
    promised = kept = before = 0
    rows = Promise.objects.filter(gathering__atelier=coming.atelier_id)
    for gathering, state in rows.values_list("gathering_id", "state"):
        if gathering == coming.pk:
            promised += state != PromiseState.NOT
        elif gathering in earlier:
            before += 1
            kept += state == PromiseState.CAME
    return promised, (kept, before)


def _shown(
    state: AskState,
    held: Sequence[Gathering],
    people: dict[int, set[int]],
    asked: dict[int, dict[str, set[int]]],
) -> tuple[int, int]:
    """Return how many came of those who said so at the gatherings before."""
    said = [(asked[one.pk][state], people[one.pk]) for one in held]
    return _sum([(len(those & there), len(those)) for those, there in said])


def _sum(pairs: Sequence[tuple[int, int]]) -> tuple[int, int]:
    return sum(one for one, _ in pairs), sum(other for _, other in pairs)


def _doubling(series: Sequence[set[int]], said_no: set[int]) -> Doubling | None:
    if not series:
        return None
    last = series[-1]
    before = series[-2] if len(series) > 1 else set()
    dropped = expected_drop_outs(
        len(last), said_no=len(said_no & last), before=len(before), came_back=len(before & last)
    )
    return Doubling(len(last), dropped)


def _means(found: Forecast) -> Means:
    return Means(found.high, tables_in_words(found.about), litres_of_soup(found.high))
