"""The tables of a gathering as a question to the room `seating`, and the answer as it stands.

Nobody has a name there: people are the keys of participants, tables their numbers.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from django.db.models import F, Max, QuerySet

from samenkracht.atelier.hooks import Chair
from samenkracht.atelier.models import Gathering, Participant
from samenkracht.atelier.queries import present_participants
from samenkracht.live.domain.seating import (
    MOST_ROUNDS,
    Togetherness,
    alone_in_language,
    languages_in,
    least_at_table,
    table_hat,
)
from samenkracht.live.models import Run, Seat, SeatingPlan, SeatWish, Table, TableGuest
from samenkracht.people.domain.words import folded
from samenkracht.seating import Person, Rules, TableProblem, Weights
from samenkracht.seating import Table as Top
from samenkracht.seating.tables.problem import Pair, Previous, Round, pair, units

NEWCOMER, HOST, SCRIBE = "newcomer", "host", "scribe"
EVERY_ROUND = MOST_ROUNDS + 1
# What it costs that somebody who sits has to get up: more than all that it could win.
GETTING_UP = 60


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything a plan is made of: who counts on a chair, the tables, and who sits where."""

    run: Run
    plan: SeatingPlan
    guests: Sequence[TableGuest]
    tables: Sequence[Table]
    rounds: tuple[Round, ...]
    locked: frozenset[tuple[int, int]]  # round and participant
    here: frozenset[int]
    # Who shares a language with nobody; the rule on languages leaves them out.
    alone: frozenset[str]
    problem: TableProblem

    @property
    def edition(self) -> int:
        return self.plan.edition

    @property
    def over(self) -> int:
        """Return how many rounds are over and do not change any more."""
        return rounds_over(self.run)

    @property
    def has_plan(self) -> bool:
        return any(seated for round_ in self.rounds for seated in round_.values())

    def unseated(self, round_: int) -> list[TableGuest]:
        """Return who counts on a chair in a round (from 1) and has none."""
        seated = {id_ for ids in self.rounds[round_ - 1].values() for id_ in ids}
        return [guest for guest in self.guests if key_of(guest.participant_id) not in seated]


def key_of(participant_id: int) -> str:
    """Return how somebody is called in a question."""
    return str(participant_id)


def rounds_over(run: Run) -> int:
    """Return how many rounds are over: none before the gathering begins, all when it has ended."""
    if run.is_live:
        return run.table_round - 1
    return EVERY_ROUND if run.is_closed else 0


def plan_of_run(run: Run) -> SeatingPlan:
    """Return how the tables of a run are made; one that is not kept yet when nobody chose."""
    return SeatingPlan.objects.filter(run=run).first() or SeatingPlan(run=run)


def guests_of(run: Run) -> QuerySet[TableGuest]:
    """Return who counts on a chair, with person and hats, by the number of their card."""
    return (
        run.guests.filter(is_away=False, participant__left_at=None)
        .select_related("participant__person")
        .prefetch_related("participant__person__hats")
        .order_by("card")
    )


def next_card(run: Run) -> int:
    """Return the number of the next card; numbers that were given out do not come again."""
    last: int | None = run.guests.aggregate(last=Max("card"))["last"]
    return (last or 0) + 1


def guest_with_card(run: Run, card: int) -> TableGuest | None:
    """Return the guest with this card, also one who is away; None for a card nobody has."""
    return run.guests.filter(card=card).first()


def tables_of_card(run: Run, card: int) -> dict[int, int]:
    """Return for each round the number of the table where a card goes; no name, no person."""
    seats = Seat.objects.filter(run=run, participant__in=_with_card(run, card))
    return dict(seats.values_list("round", "table__number"))


def table_of_card(run: Run, card: int) -> Table | None:
    """Return the table where a card goes in the round of now."""
    seats = Seat.objects.filter(
        run=run, round=run.table_round, participant__in=_with_card(run, card)
    )
    seat = seats.select_related("table").first()
    return seat.table if seat else None


def cards_by_table(run: Run) -> dict[int, list[int]]:
    """Return for each table which cards go there in the round of now: what the wall may show."""
    found: dict[int, list[int]] = {
        number: [] for number in run.tables.order_by("number").values_list("number", flat=True)
    }
    counted = run.guests.filter(is_away=False, participant__left_at=None)
    cards = dict(counted.values_list("participant_id", "card"))
    seats = run.seats.filter(round=run.table_round).values_list("participant_id", "table__number")
    for participant, number in seats:
        if participant in cards:
            found[number].append(cards[participant])
    return {number: sorted(numbers) for number, numbers in found.items()}


def has_plan(run: Run) -> bool:
    """Tell whether anybody has a place at a table."""
    return run.seats.exists()


def without_place(run: Run, rounds: int) -> int:
    """Return how many who are counted on, or are here, miss a place in one of the rounds."""
    counted = run.guests.filter(is_away=False, participant__left_at=None)
    wanted = set(counted.values_list("participant_id", flat=True))
    gone = run.guests.filter(is_away=True).values("participant")
    here = run.gathering.attendances.exclude(participant__in=gone)
    wanted |= set(here.values_list("participant_id", flat=True))
    seats = run.seats.filter(round__lte=rounds).values_list("participant_id", flat=True)
    placed = Counter(seats)
    return sum(placed[participant] < rounds for participant in wanted)


def chairs_at_door(gathering: Gathering) -> dict[int, Chair]:
    """Return for each participant with a card where they sit now, in two queries."""
    guests = TableGuest.objects.filter(run__gathering=gathering, is_away=False)
    seats = Seat.objects.filter(run__gathering=gathering, round=F("run__table_round"))
    tables = dict(seats.values_list("participant_id", "table__number"))
    return {
        participant: Chair(card, tables.get(participant))
        for participant, card in guests.values_list("participant_id", "card")
    }


def _with_card(run: Run, card: int) -> QuerySet[TableGuest, int]:
    return run.guests.filter(card=card, is_away=False).values_list("participant", flat=True)


def not_here(run: Run) -> list[int]:
    """Return who is counted on and did not come in (keys of participants)."""
    here = run.gathering.attendances.values("participant")
    waited = run.guests.filter(is_away=False).exclude(participant__in=here)
    return list(waited.values_list("participant_id", flat=True))


def standing_of(run: Run, *, absent: Collection[int] = ()) -> Standing:
    """Return everything a plan of this run is made of, in as many queries for six as for sixty.

    `absent` are left out, as if nobody counted on them.
    """
    plan = plan_of_run(run)
    guests = [
        guest
        for guest in [*guests_of(run), *_without_card(run)]
        if guest.participant_id not in absent
    ]
    tables = list(run.tables.order_by("number"))
    counted = {guest.participant_id for guest in guests}
    rounds, locked = _as_they_sit(run, plan.rounds, counted)
    spoken = {
        key_of(guest.participant_id): languages_in(guest.participant.person.languages)
        for guest in guests
    }
    alone = alone_in_language(spoken)
    return Standing(
        run=run,
        plan=plan,
        guests=guests,
        tables=tables,
        rounds=rounds,
        locked=locked,
        here=frozenset(run.gathering.attendances.values_list("participant_id", flat=True)),
        alone=alone,
        problem=_question(run, plan, guests, tables, _helped(spoken, alone)),
    )


def _without_card(run: Run) -> list[TableGuest]:
    """Return who came in before the room was laid ready: they count, and get a card with a plan."""
    present = present_participants(run.gathering).filter(left_at=None)
    fresh = present.exclude(pk__in=run.guests.values("participant"))
    return [TableGuest(run=run, participant=participant, card=0) for participant in fresh]


def _as_they_sit(
    run: Run, count: int, counted: Collection[int]
) -> tuple[tuple[Round, ...], frozenset[tuple[int, int]]]:
    rounds: list[dict[str, list[str]]] = [defaultdict(list) for _ in range(count)]
    locked: set[tuple[int, int]] = set()
    seats = run.seats.filter(round__lte=count).order_by("pk")
    for seat in seats.values_list("round", "table__number", "participant_id", "is_locked"):
        round_, number, participant, is_locked = seat
        if participant in counted:
            rounds[round_ - 1][str(number)].append(key_of(participant))
            if is_locked:
                locked.add((round_, participant))
    found = tuple({table: tuple(ids) for table, ids in round_.items()} for round_ in rounds)
    return found, frozenset(locked)


def _helped(
    spoken: Mapping[str, frozenset[str]], alone: Collection[str]
) -> dict[str, frozenset[str]]:
    """Return the languages for the rule; who is alone in theirs is helped by who translates."""
    everyone = frozenset().union(*spoken.values())
    return {
        key: languages | everyone if key in alone else languages
        for key, languages in spoken.items()
    }


def _question(
    run: Run,
    plan: SeatingPlan,
    guests: Sequence[TableGuest],
    tables: Sequence[Table],
    spoken: Mapping[str, frozenset[str]],
) -> TableProblem:
    keys = {guest.participant_id for guest in guests}
    known = was_here_before(run)
    wishes = SeatWish.objects.filter(atelier=run.gathering.atelier_id)
    pairs = [
        (wish.kind, pair(key_of(wish.first_id), key_of(wish.second_id)))
        for wish in wishes
        if {wish.first_id, wish.second_id} <= keys
    ]
    parties = parties_of([guest.participant for guest in guests])
    return TableProblem(
        people=tuple(
            _person(guest, known, spoken[key_of(guest.participant_id)]) for guest in guests
        ),
        tables=_tops(len(guests), tables),
        rounds=plan.rounds,
        keep_together=tuple(two for kind, two in pairs if kind == Togetherness.TOGETHER),
        keep_apart=tuple(two for kind, two in pairs if kind == Togetherness.APART),
        parties=parties,
        acquainted=_colleagues(guests, parties),
        met=_met_before(run, keys),
        rules=_rules(plan, guests, len(tables)),
        mix=(NEWCOMER, HOST, SCRIBE),
    )


def _rules(plan: SeatingPlan, guests: Sequence[TableGuest], tables: int) -> Rules:
    """Return the rules that can be kept; what too few people can do is shared out as it goes."""
    hosts = sum(guest.can_host for guest in guests)
    scribes = sum(guest.can_scribe for guest in guests)
    either = sum(guest.can_host or guest.can_scribe for guest in guests)
    asks_host = plan.asks_host and hosts >= tables
    asks_scribe = plan.asks_scribe and scribes >= tables
    return Rules(
        shared_language=plan.asks_language and len(guests) > 1,
        host=asks_host,
        scribe=asks_scribe and (not asks_host or either >= 2 * tables),
    )


def _person(guest: TableGuest, known: Collection[int], languages: frozenset[str]) -> Person:
    person = guest.participant.person
    return Person(
        id=key_of(guest.participant_id),
        role=table_hat(hat.hat for hat in person.hats.all()),
        languages=languages,
        attributes={
            NEWCOMER: "known" if guest.participant_id in known else "new",
            HOST: "yes" if guest.can_host else "no",
            SCRIBE: "yes" if guest.can_scribe else "no",
        },
        can_host=guest.can_host,
        can_scribe=guest.can_scribe,
        wheelchair=person.uses_wheelchair,
    )


def _tops(people: int, tables: Sequence[Table]) -> tuple[Top, ...]:
    least = least_at_table(people, [table.seats for table in tables])
    return tuple(
        Top(
            id=str(table.number),
            min=least,
            max=table.seats,
            accessible=table.is_accessible,
            optional=not least,
        )
        for table in tables
    )


def was_here_before(run: Run) -> set[int]:
    """Return who was at an earlier gathering of this atelier."""
    gathering = run.gathering
    earlier = gathering.atelier.gatherings.filter(number__lt=gathering.number)
    return set(earlier.values_list("attendances__participant", flat=True))


def parties_of(participants: Iterable[Participant]) -> tuple[tuple[str, ...], ...]:
    """Return who came together: someone with everyone they brought (S11)."""
    found: dict[int, set[int]] = defaultdict(set)
    present = list(participants)
    for one in present:
        if one.brought_by_id is not None:
            found[one.brought_by_id].add(one.pk)
    keys = {one.pk for one in present}
    for bringer, brought in found.items():
        if bringer in keys:
            brought.add(bringer)
    return tuple(
        tuple(sorted(key_of(pk) for pk in party)) for party in found.values() if len(party) > 1
    )


def _colleagues(guests: Sequence[TableGuest], parties: Sequence[Sequence[str]]) -> tuple[Pair, ...]:
    """Return who work at the same place, and did not come together anyway."""
    by_place: dict[str, list[str]] = defaultdict(list)
    for guest in guests:
        if place := folded(guest.participant.person.works_at):
            by_place[place].append(key_of(guest.participant_id))
    together = {pair(a, b) for party in parties for a, b in combinations(party, 2)}
    return tuple(
        sorted(
            {pair(a, b) for ids in by_place.values() for a, b in combinations(ids, 2)} - together
        )
    )


def _met_before(run: Run, keys: Collection[int]) -> dict[Pair, int]:
    """Return who sat at one table at earlier gatherings, counted only when both were there."""
    gathering = run.gathering
    seats = Seat.objects.filter(
        run__gathering__atelier=gathering.atelier_id,
        run__gathering__number__lt=gathering.number,
        run__table_round__gte=F("round"),
        participant__attendances__gathering=F("run__gathering"),
        participant__in=keys,
    )
    tables: dict[tuple[int, int], set[str]] = defaultdict(set)
    for table, round_, participant in seats.values_list("table_id", "round", "participant_id"):
        tables[table, round_].add(key_of(participant))
    return dict(
        Counter(pair(a, b) for ids in tables.values() for a, b in combinations(sorted(ids), 2))
    )


def with_previous(standing: Standing) -> TableProblem:
    """Return the question with the plan that people know, to change it as little as may be.

    Somebody gets up only when a rule asks it: a person who sits is worth more than every wish.
    """
    over = min(standing.over, len(standing.rounds))
    previous = Previous(standing.rounds, over)
    return replace(_held(standing), previous=previous, weights=Weights(move=GETTING_UP))


def anew(standing: Standing) -> TableProblem:
    """Return the question for a whole new plan; rounds that are over stay as they were."""
    over = min(standing.over, len(standing.rounds))
    previous = Previous(standing.rounds[:over], over) if over else None
    return replace(_evened(_held(standing)), previous=previous)


def _evened(problem: TableProblem) -> TableProblem:
    """Return the question with tables as equal as they go, so that each can miss somebody (S20).

    The free chairs stay for who comes late. Where locked places, people who belong together or
    small tables stand in the way, sizes may differ as the method allows.
    """
    if not problem.tables:
        return problem
    least, more = divmod(len(problem.people), len(problem.tables))
    most = least + bool(more)
    units_fit = all(len(unit) <= most for unit in units(problem))
    if problem.held or not units_fit or any(table.max < most for table in problem.tables):
        return problem
    tables = tuple(replace(table, min=least, max=most) for table in problem.tables)
    return replace(problem, tables=tables)


def _held(standing: Standing) -> TableProblem:
    """Return the question with the places that are locked."""
    held = {
        (id_, r): table
        for r, round_ in enumerate(standing.rounds)
        for table, ids in round_.items()
        for id_ in ids
        if (r + 1, int(id_)) in standing.locked
    }
    return replace(standing.problem, held=held)
