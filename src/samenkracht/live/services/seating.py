"""The plan of the tables: made anew, made to fit, undone, and the next round (S12, S20, S24).

A plan takes a second or two to make. Nothing is held meanwhile: whoever changed the tables in the
meantime wins, and the plan is asked for again.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Participant
from samenkracht.live.domain.run import RunNotOpen
from samenkracht.live.domain.seating import (
    MOST_ROUNDS,
    Change,
    NobodyToSeat,
    NoSuchRound,
    NothingToUndo,
    NotPossible,
    PlanChanged,
    RoundOver,
    TableRules,
)
from samenkracht.live.gateways.solver import solve_apart
from samenkracht.live.models import Run, Seat, SeatingPlan
from samenkracht.live.queries.seating import (
    Standing,
    anew,
    not_here,
    plan_of_run,
    rounds_over,
    standing_of,
    with_previous,
)
from samenkracht.live.services.guests import count_on
from samenkracht.live.services.ledger import hold, record
from samenkracht.live.services.tables import NoTables, lay_as_before, lay_tables
from samenkracht.live.services.undo import one_step, plan_to_change, remember
from samenkracht.seating import TableProblem, preflight
from samenkracht.seating.tables.elsewhere import elsewhere
from samenkracht.seating.tables.problem import Round

Places = Mapping[tuple[int, int], int]  # round and participant -> number of the table


@dataclass(frozen=True, slots=True)
class Moved:
    """Someone who sits elsewhere than before: from one table to another in a round."""

    participant: int
    round: int
    old: int
    new: int


@dataclass(frozen=True, slots=True)
class Made:
    """What a new plan changed: how many people have a chair, and who has to get up."""

    people: int
    moved: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """How a moderator wants the room: so many tables, these rules, and on whom to count."""

    tables: int
    rules: TableRules
    people: Sequence[Participant] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A plan that was made from how things stood, without those who are not counted on."""

    standing: Standing
    rounds: tuple[Round, ...]
    absent: frozenset[int]


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """A layout that was tried: how things would stand with it, and who would sit where."""

    layout: Layout
    standing: Standing
    rounds: tuple[Round, ...]
    since: int


CHANGED = _("Iemand veranderde net de tafels. Kijk nog eens, en vraag het dan opnieuw.")


def make_plan(*, run: Run, seed: int, by: User | None, now: datetime) -> Made:
    """Make the tables of every round anew; locked places and rounds that are over stay (S20).

    The same people, rules and seed give the same plan. Raises NoTables, NotPossible, PlanChanged,
    TookTooLong.
    """
    return _take(run, _propose(run, anew, seed), "tables_made", by, now)


def fit_plan(
    *, run: Run, seed: int, by: User | None, now: datetime, only_here: bool = False
) -> Made:
    """Let the plan fit who is there now: with as few people getting up as may be (S20).

    `only_here` no longer counts on who did not come in. With nobody changed nothing moves.
    Raises NoTables, NotPossible, PlanChanged, TookTooLong.
    """
    absent = frozenset(not_here(run)) if only_here else frozenset[int]()
    proposal = _propose(run, with_previous, seed, absent)
    return _take(run, proposal, "tables_mended", by, now)


def lay_out(*, run: Run, layout: Layout, seed: int, by: User, now: datetime) -> Made:
    """Lay the tables, choose the rules, count on people, and give everyone a place, in one go.

    People who sit already stay as far as the tables let them. With nobody to seat yet only the
    tables are laid. Raises TableInUse, RoundOver, NotPossible, PlanChanged, TookTooLong; then
    nothing has changed.
    """
    since = plan_of_run(run).edition
    standing = _rehearse(run, layout, by, now)
    rounds = _answer(standing, with_previous if standing.has_plan else anew, seed)
    return _lay_for_real(run, Rehearsed(layout, standing, rounds, since), by, now)


def _rehearse(run: Run, layout: Layout, by: User, now: datetime) -> Standing:
    """Return how things would stand with this layout; nothing is kept of it."""
    with transaction.atomic():
        _arrange(run, layout, by, now)
        standing = standing_of(hold(run.pk))
        transaction.set_rollback(True)
    return standing


def _answer(
    standing: Standing, question: Callable[[Standing], TableProblem], seed: int
) -> tuple[Round, ...]:
    if not standing.guests:
        return standing.rounds
    problem = question(standing)
    if findings := preflight(problem):
        raise NotPossible(findings)
    return elsewhere(problem, solve_apart(problem, seed=seed))


@transaction.atomic
def _lay_for_real(run: Run, rehearsed: Rehearsed, by: User, now: datetime) -> Made:
    run = hold(run.pk)
    plan = plan_to_change(run)
    if plan.edition != rehearsed.since or rounds_over(run) != rehearsed.standing.over:
        raise PlanChanged(CHANGED)
    remember(run, plan, Change.LAID)
    _arrange(run, rehearsed.layout, by, now)
    run = hold(run.pk)  # with the version that the steps above gave it
    old, new = _places(rehearsed.standing.rounds), _places(rehearsed.rounds)
    _seat_anew(run, rehearsed.standing, new)
    one_step(run, rehearsed.since)
    made = Made(len({participant for _, participant in new}), _moved(old, new))
    record(
        run, "tables_made", now=now, by=by, facts={"people": made.people, "moved": len(made.moved)}
    )
    return made


def _arrange(run: Run, layout: Layout, by: User, now: datetime) -> None:
    lay_tables(run=run, count=layout.tables, by=by, now=now)
    set_rules(run=run, rules=layout.rules, by=by, now=now)
    count_on(run=run, participants=layout.people)


def _moved(old: Places, new: Places) -> tuple[Moved, ...]:
    """Return who sits elsewhere than before, round by round."""
    return tuple(
        Moved(participant, round_, old[round_, participant], number)
        for (round_, participant), number in sorted(new.items())
        if old.get((round_, participant), number) != number
    )


@transaction.atomic
def undo_seating(*, run: Run, by: User, now: datetime) -> None:
    """Go back to the plan before the last change. Raises NothingToUndo, RoundOver."""
    run = hold(run.pk)
    plan = plan_to_change(run)
    if not plan.before:
        raise NothingToUndo(gettext("Er is niets om terug te draaien."))
    last = plan.before.pop()
    if last["over"] < min(rounds_over(run), MOST_ROUNDS):
        raise RoundOver(gettext("Er is intussen een ronde voorbij. Dit kan niet meer terug."))
    people = set(
        Participant.objects.filter(
            atelier=run.gathering.atelier_id, pk__in=[row[0] for row in last["seats"]]
        ).values_list("pk", flat=True)
    )
    first_new = last["cards"]
    newcomers = run.guests.filter(card__gte=first_new)
    tables = lay_as_before(run, last["tables"])
    run.seats.exclude(participant__in=newcomers.values("participant")).delete()
    Seat.objects.bulk_create(
        Seat(
            run=run,
            participant_id=participant,
            table_id=tables[number],
            round=round_,
            is_locked=is_locked,
        )
        for participant, number, round_, is_locked in last["seats"]
        if participant in people and number in tables
    )
    # Who came in meanwhile is here, whatever was thought before.
    came = run.gathering.attendances.filter(
        participant__in=run.guests.filter(is_away=False).values("participant")
    )
    came_in = set(came.values_list("participant_id", flat=True))
    run.guests.filter(card__lt=first_new).update(is_away=False)
    run.guests.filter(participant__in=set(last["away"]) - came_in).update(is_away=True)
    plan.rounds = last["rounds"]
    plan.asks_language, plan.asks_host, plan.asks_scribe = last["rules"]
    plan.edition += 1
    plan.save()
    record(run, "tables_undone", now=now, by=by)


@transaction.atomic
def set_rules(*, run: Run, rules: TableRules, by: User, now: datetime) -> SeatingPlan:
    """Choose how many rounds there are (1 to 6) and what every table must have.

    Rounds that fall away lose their places. Raises RoundOver when one of them is over or sits now.
    """
    run = hold(run.pk)
    plan = plan_to_change(run)
    rounds = min(MOST_ROUNDS, max(1, rules.rounds))
    if rounds < (plan.rounds if run.is_closed else run.table_round):
        raise RoundOver(gettext("Die ronde is al begonnen. Minder rondes kan niet meer."))
    remember(run, plan, Change.LAID)
    run.seats.filter(round__gt=rounds).delete()
    plan.rounds, plan.asks_language = rounds, rules.asks_language
    plan.asks_host, plan.asks_scribe = rules.asks_host, rules.asks_scribe
    plan.save()
    record(run, "table_rules", now=now, by=by, facts={"rounds": rounds})
    return plan


@transaction.atomic
def begin_round(*, run: Run, round_: int, by: User, now: datetime) -> Run:
    """Let people change tables: the room goes to another round, and the wall says where (S15, S20).

    Ideas that were sent forget their phone: who wrote at this table and then at that one could
    otherwise be read from the plan. Raises NoSuchRound, and RunNotOpen when the gathering is not at
    work.
    """
    run = hold(run.pk)
    plan = plan_to_change(run)
    if not run.is_live:
        raise RunNotOpen(gettext("Begin eerst de bijeenkomst. Dan kunnen mensen wisselen."))
    if not 1 <= round_ <= plan.rounds:
        raise NoSuchRound(gettext("Die ronde is er niet."))
    run.ideas.filter(device__isnull=False).update(device=None)
    run.table_round, run.shows_places, run.wall_page = round_, True, 0
    run.save(update_fields=["table_round", "shows_places", "wall_page", "updated_at"])
    record(run, "table_round", now=now, by=by, facts={"round": round_})
    return run


@transaction.atomic
def show_places(*, run: Run, is_shown: bool, by: User, now: datetime) -> Run:
    """Let the wall say which card goes to which table, or no longer."""
    run = hold(run.pk)
    run.shows_places, run.wall_page = is_shown, 0
    run.save(update_fields=["shows_places", "wall_page", "updated_at"])
    record(run, "places_shown" if is_shown else "places_hidden", now=now, by=by)
    return run


def _propose(
    run: Run,
    question: Callable[[Standing], TableProblem],
    seed: int,
    absent: frozenset[int] = frozenset(),
) -> Proposal:
    """Make a plan from how things stand; nothing is held or changed but who counts on a chair."""
    count_on(run=run, participants=())
    standing = standing_of(run, absent=absent)
    if not standing.tables:
        raise NoTables(gettext("Er staan nog geen tafels. Kies eerst hoeveel tafels er zijn."))
    if not standing.guests:
        raise NobodyToSeat(gettext("Er is nog niemand om een plaats te geven."))
    return Proposal(standing, _answer(standing, question, seed), absent)


@transaction.atomic
def _take(run: Run, proposal: Proposal, kind: str, by: User | None, now: datetime) -> Made:
    """Lay a plan over the tables, unless somebody changed them while it was made."""
    run = hold(run.pk)
    plan, standing = plan_to_change(run), proposal.standing
    came_in = not proposal.absent <= set(not_here(run))
    if came_in or plan.edition != standing.edition or rounds_over(run) != standing.over:
        raise PlanChanged(CHANGED)
    old, new = _places(standing.rounds), _places(proposal.rounds)
    has_changed = old != new or bool(proposal.absent)
    if has_changed:
        change = Change.MADE if kind == "tables_made" else Change.MENDED
        remember(run, plan, change)
        run.guests.filter(participant__in=proposal.absent).update(is_away=True)
        _seat_anew(run, standing, new)
    moved = _moved(old, new)
    people = len({participant for _, participant in new})
    if has_changed:
        record(run, kind, now=now, by=by, facts={"people": people, "moved": len(moved)})
    return Made(people, moved)


def _seat_anew(run: Run, standing: Standing, places: Places) -> None:
    tables = dict(run.tables.values_list("number", "pk"))
    run.seats.filter(round__gt=min(standing.over, MOST_ROUNDS)).delete()
    Seat.objects.bulk_create(
        Seat(
            run=run,
            participant_id=participant,
            round=round_,
            table_id=tables[number],
            is_locked=(round_, participant) in standing.locked,
        )
        for (round_, participant), number in places.items()
        if round_ > standing.over
    )


def _places(rounds: Iterable[Round]) -> dict[tuple[int, int], int]:
    return {
        (round_, int(id_)): int(table)
        for round_, seated in enumerate(rounds, start=1)
        for table, ids in seated.items()
        for id_ in ids
    }
