"""Pairs that talk: made anew, and filled up when people come late (S17).

A plan takes a second to make. Nothing is held meanwhile: whoever changed the pairs in the meantime
wins, and the plan is asked for again.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.atelier.queries import called
from samenkracht.live.domain.pairs import (
    MOST_ROUNDS,
    NobodyToPair,
    NothingToFill,
    filled,
    without,
)
from samenkracht.live.domain.run import RunNotOpen
from samenkracht.live.domain.seating import NoSuchRound, PlanChanged
from samenkracht.live.gateways.solver import pairs_apart
from samenkracht.live.models import PairMember, Run, TalkPair
from samenkracht.live.queries.pairs import Talking, people_here, talking_of
from samenkracht.live.services.ledger import hold, record
from samenkracht.people.domain.words import folded


def make_pairs(*, run: Run, rounds: int, seed: int, by: User, now: datetime) -> int:
    """Give everyone who is here somebody to talk with, 1 to 4 rounds; returns how many pairs (S17).

    What was before is gone. Raises NobodyToPair, RunNotOpen, PlanChanged, TookTooLong.
    """
    rounds = min(MOST_ROUNDS, max(1, rounds))
    talking = talking_of(run)
    if len(talking.here) < 2:
        raise NobodyToPair(gettext("Er zijn nog geen twee mensen binnen."))
    found = pairs_apart(talking.question(rounds), seed=seed)
    return _take(run, talking, found, by, now)


@transaction.atomic
def fill_pairs(*, run: Run, round_: int, by: User, now: datetime) -> int:
    """Give who has no pair one, in this round and those after it; returns how many people.

    Who talks stays together: newcomers talk with each other, or join a pair. Raises NothingToFill,
    NoSuchRound, RunNotOpen.
    """
    run = _hold_not_over(run)
    talking = talking_of(run)
    if round_ not in talking.rounds:
        raise NoSuchRound(gettext("Die ronde is er niet."))
    helped: set[int] = set()
    for number, groups in talking.rounds.items():
        if number < round_:
            continue
        company = talking.company(number)
        kept = filled(groups, company)
        placed = set(without(groups, company)) - set(without(kept, company))
        if placed:
            _rewrite(run, number, groups, kept)
            talking = talking_of(run)
        helped |= placed
    if not helped:
        raise NothingToFill(gettext("Er is niemand die er nu nog bij kan."))
    record(run, "pairs_filled", now=now, by=by, facts={"people": len(helped), "round": round_})
    return len(helped)


@transaction.atomic
def _take(
    run: Run, talking: Talking, rounds: Iterable[Iterable[tuple[int, ...]]], by: User, now: datetime
) -> int:
    """Keep the pairs of who is still here, unless somebody changed the pairs meanwhile."""
    run = _hold_not_over(run)
    now_here = talking_of(run)
    if now_here.rounds != talking.rounds:
        raise PlanChanged(
            gettext("Iemand veranderde net de tweetallen. Kijk nog eens, en vraag het dan opnieuw.")
        )
    here = {one.pk for one in people_here(run)}
    names = called(now_here.here)
    run.pairs.all().delete()
    total = 0
    for number, groups in enumerate(rounds, start=1):
        kept = [[one for one in group if one in here] for group in groups]
        pairs = _in_order([group for group in kept if len(group) > 1], names)
        _write(run, number, dict(enumerate(pairs, start=1)))
        total += len(pairs)
    record(run, "pairs_made", now=now, by=by, facts={"people": len(here), "pairs": total})
    return total


def _hold_not_over(run: Run) -> Run:
    run = hold(run.pk)
    if run.is_closed:
        raise RunNotOpen(
            gettext("De bijeenkomst is voorbij. De tweetallen blijven zoals ze waren.")
        )
    return run


def _in_order(groups: Iterable[list[int]], names: Mapping[int, str]) -> list[tuple[int, ...]]:
    """Return groups and who is in them by name, so that one finds somebody on paper."""

    def place(one: int) -> tuple[bool, str, int]:
        return one not in names, folded(names.get(one, "")), one

    ordered = [tuple(sorted(group, key=place)) for group in groups]
    return sorted(ordered, key=lambda group: place(group[0]))


def _rewrite(
    run: Run,
    round_: int,
    old: Mapping[int, tuple[int, ...]],
    new: Mapping[int, tuple[int, ...]],
) -> None:
    """Change only the pairs that are not as they were; numbers that were called stay."""
    changed = [number for number in old if new.get(number) != old[number]]
    run.pairs.filter(round=round_, number__in=changed).delete()
    _write(run, round_, {number: who for number, who in new.items() if old.get(number) != who})


def _write(run: Run, round_: int, groups: Mapping[int, Iterable[int]]) -> None:
    pairs = TalkPair.objects.bulk_create(
        TalkPair(run=run, round=round_, number=number) for number in groups
    )
    PairMember.objects.bulk_create(
        PairMember(run=run, round=round_, pair=pair, participant_id=one)
        for pair in pairs
        for one in groups[pair.number]
    )
