"""Who promised whom, who is asked, and what that makes of the next gathering (METHOD S11)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from samenkracht.atelier.domain.calendar import local_day
from samenkracht.atelier.domain.contacts import AskState
from samenkracht.atelier.domain.promises import PromiseState
from samenkracht.atelier.models import Ask, Atelier, Gathering, Participant, Promise
from samenkracht.atelier.queries.circle import by_name, called
from samenkracht.people.domain.words import folded


@dataclass(frozen=True, slots=True)
class AskerLine:
    """Someone of the circle, and whom they promised to bring."""

    asker: Participant
    promises: tuple[Promise, ...]


@dataclass(frozen=True, slots=True)
class AskGroup:
    """The people of a gathering who are equally far with being asked."""

    state: AskState
    label: str
    asks: tuple[Ask, ...]


def planned_gatherings(atelier: Atelier) -> list[Gathering]:
    """Return the gatherings that go through, in the order of their numbers."""
    return list(atelier.gatherings.filter(is_skipped=False).order_by("number"))


def gathering_to_invite_for(gatherings: Sequence[Gathering], now: datetime) -> Gathering | None:
    """Return the first gathering of today or later, else the last one; None without any."""
    today = local_day(now)
    coming = (one for one in gatherings if local_day(one.starts_at) >= today)
    return next(coming, gatherings[-1] if gatherings else None)


def next_after(gathering: Gathering) -> Gathering | None:
    """Return the gathering after this one, for 'wie neemt u mee?' at its end."""
    later = gathering.atelier.gatherings.filter(is_skipped=False, number__gt=gathering.number)
    return later.order_by("number").first()


def promises_for(gathering: Gathering) -> QuerySet[Promise]:
    """Return the promises for a gathering with who asks, in the order they were made."""
    return gathering.promises.select_related("asker__person", "guest__person").order_by("pk")


def find_promise(gathering: Gathering, public_id: UUID) -> Promise | None:
    """Return a promise for this gathering."""
    return promises_for(gathering).filter(public_id=public_id).first()


def lines_of_askers(promises: Iterable[Promise]) -> list[AskerLine]:
    """Put promises together by who asks; who asked last stands on top."""
    by_asker: dict[int, list[Promise]] = defaultdict(list)
    askers: dict[int, Participant] = {}
    for promise in promises:
        askers[promise.asker_id] = promise.asker
        by_asker[promise.asker_id].append(promise)
    ranked = sorted(by_asker, key=lambda key: -by_asker[key][-1].pk)
    return [AskerLine(askers[key], tuple(by_asker[key])) for key in ranked]


def waiting_promises(gathering: Gathering, *, here: set[int], words: str = "") -> list[Promise]:
    """Return who may still come with someone; first those whose asker is here already.

    `words` keeps those whose asker or reminder answers to them.
    """
    waiting = promises_for(gathering).filter(state__in=[PromiseState.OPEN, PromiseState.ASKED])
    wanted = [folded(word) for word in words.split()]
    found = [
        promise
        for promise in waiting
        if all(
            word in folded(f"{promise.asker.person.full_name} {promise.word}") for word in wanted
        )
    ]
    return sorted(found, key=lambda one: (one.asker_id not in here, one.pk))


def open_from_before(gathering: Gathering, now: datetime) -> tuple[Gathering, int] | None:
    """Return the gathering just before that is over, and how many promises are still open there."""
    earlier = (
        gathering.atelier.gatherings.filter(number__lt=gathering.number, starts_at__lt=now)
        .order_by("-number")
        .first()
    )
    if earlier is None:
        return None
    count = earlier.promises.filter(state__in=[PromiseState.OPEN, PromiseState.ASKED]).count()
    return (earlier, count) if count else None


def count_states(promises: Iterable[Promise]) -> Counter[str]:
    """Count promises by how far they are."""
    return Counter(promise.state for promise in promises)


def asks_for(gathering: Gathering) -> QuerySet[Ask]:
    """Return who is asked for a gathering, with person, hats and who asks."""
    return (
        gathering.asks.filter(participant__left_at=None)
        .select_related("participant__person", "participant__known_by", "asked_by")
        .prefetch_related("participant__person__hats")
        .order_by("pk")
    )


def find_ask(gathering: Gathering, participant: Participant) -> Ask | None:
    """Return how someone is asked for this gathering."""
    return gathering.asks.filter(participant=participant).select_related("asked_by").first()


def in_groups(asks: Iterable[Ask]) -> list[AskGroup]:
    """Put who is asked together by how far that is, each group by name; empty groups stay away."""
    by_state: dict[str, list[Ask]] = defaultdict(list)
    labels: dict[str, str] = {}
    for ask in asks:
        by_state[ask.state].append(ask)
        labels[ask.state] = str(ask.get_state_display())
    return [
        AskGroup(state, labels[state], tuple(_by_name(by_state[state])))
        for state in AskState
        if by_state[state]
    ]


def named_in(circle: Sequence[Participant], words: str) -> Participant | None:
    """Return the one person of the circle who is called this; None for nobody."""
    names = called(circle)
    wanted = folded(words)
    found = {folded(names[one.pk]): one for one in circle if one.pk in names}
    whole = {folded(one.person.full_name): one for one in by_name(circle) if one.person.last_name}
    return found.get(wanted) or whole.get(wanted) if wanted else None


def _by_name(asks: list[Ask]) -> list[Ask]:
    return sorted(asks, key=lambda ask: (folded(ask.participant.person.full_name), ask.pk))
