"""The room as a picture: who sits where, what a move costs, who waits (S12, S20, S24).

First names: only for the team, never on the wall or in a stream.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext, ngettext

from samenkracht.atelier.models import Participant
from samenkracht.atelier.queries import called, circle_of
from samenkracht.live.domain.seating import Togetherness, table_hat
from samenkracht.live.models import Run, SeatWish, Table, TableGuest
from samenkracht.live.queries.desks.seating_words import (
    NO_HOST,
    NO_SCRIBE,
    finding_words,
    lonely_words,
    sentences_of,
    summary_of,
    undo_words,
    violation_words,
    without_words,
)
from samenkracht.live.queries.seating import (
    Standing,
    key_of,
    not_here,
    plan_of_run,
    standing_of,
    was_here_before,
)
from samenkracht.people.models import HATS
from samenkracht.seating import preflight, tables_for
from samenkracht.seating.tables.check import violations
from samenkracht.seating.tables.weigh import Change, Reason, Weigher

BEST_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Chair:
    """A chair with somebody on it: first name, what is good to know, and how it stands."""

    participant: Participant
    card: int
    name: str
    about: Sequence[str]
    is_here: bool
    is_locked: bool = False
    is_chosen: bool = False
    # What is given up for them here, in words; nothing when it is a good place.
    given_up: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Top:
    """A table from above: people on both sides, chairs that are free."""

    table: Table
    chairs: Sequence[Chair]
    is_chosen: bool = False

    @property
    def number(self) -> int:
        return self.table.number

    @property
    def left(self) -> Sequence[Chair]:
        return self.chairs[::2]

    @property
    def right(self) -> Sequence[Chair]:
        return self.chairs[1::2]

    @property
    def free(self) -> int:
        return max(0, self.table.seats - len(self.chairs))

    @property
    def free_left(self) -> range:
        return range((self.free + (len(self.chairs) + 1) % 2) // 2)

    @property
    def free_right(self) -> range:
        return range(self.free - len(self.free_left))

    @property
    def is_locked(self) -> bool:
        return bool(self.chairs) and all(chair.is_locked for chair in self.chairs)


@dataclass(frozen=True, slots=True)
class Goal:
    """A table to go to, or someone to change with, and what that costs in plain words."""

    table: int
    sentences: Sequence[str]
    is_good: bool
    breaks_rule: bool = False
    partner: Participant | None = None
    partner_name: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """Who someone sits with, or rather not."""

    wish: SeatWish
    name: str

    @property
    def is_apart(self) -> bool:
        return self.wish.kind == Togetherness.APART


@dataclass(frozen=True, slots=True)
class Chosen:
    """The one person that the moderator looks at."""

    chair: Chair
    guest: TableGuest
    hats: str
    table: int | None
    goals: Sequence[Goal]
    swaps: Sequence[Goal]
    full: Sequence[int]
    wishes: Sequence[Wish]
    others: Sequence[tuple[str, Sequence[Chair]]]

    @property
    def best(self) -> Sequence[Goal]:
        return self.goals[:BEST_SHOWN]

    @property
    def is_better_to_swap(self) -> bool:
        """No free chair keeps every rule, and changing places with someone does."""
        free = bool(self.goals) and not self.goals[0].breaks_rule
        return not free and bool(self.swaps) and not self.swaps[0].breaks_rule

    @property
    def more(self) -> Sequence[Goal]:
        return self.goals[BEST_SHOWN:]


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody without a chair in this round, and the table that suits best."""

    chair: Chair
    table: int = 0


@dataclass(frozen=True, slots=True)
class SeatingDesk:
    """Everything on the page of the tables, for one round."""

    standing: Standing
    round: int
    tops: Sequence[Top]
    waiting: Sequence[Waiting]
    missing: Sequence[Chair]
    away: Sequence[TableGuest]
    summary: Sequence[str]
    faults: Sequence[str]
    obstacles: Sequence[str]
    proposal: int
    proposal_words: str
    circle: Sequence[Participant]
    earlier: int
    chosen: Chosen | None = None
    chosen_top: Top | None = None
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def people(self) -> int:
        return len(self.standing.guests)

    @property
    def here(self) -> int:
        return len(self.standing.here)

    @property
    def rounds(self) -> range:
        return range(1, self.standing.plan.rounds + 1)

    @property
    def has_rounds(self) -> bool:
        return self.standing.plan.rounds > 1

    @property
    def is_over(self) -> bool:
        return self.round <= self.standing.over

    @property
    def has_plan(self) -> bool:
        return self.standing.has_plan

    @property
    def shows_room(self) -> bool:
        """There is a plan, or there are tables and nobody to seat at them yet."""
        return self.has_plan or bool(self.tops and not self.standing.guests and not self.here)

    @property
    def can_undo(self) -> bool:
        return bool(self.standing.plan.before)

    @property
    def undo_words(self) -> str:
        """Say what goes back with one press."""
        before = self.standing.plan.before
        return undo_words(before[-1].get("change", "")) if before else ""

    @property
    def lacks_chairs(self) -> bool:
        """More people wait than there are chairs."""
        return sum(top.free for top in self.tops) < len(self.waiting)

    @property
    def may_choose_people(self) -> bool:
        """Before anybody came in and nobody was counted on, one says on whom to count."""
        return not self.standing.here and not self.standing.guests

    @property
    def expected_tables(self) -> int:
        return len(self.tops) or self.proposal or 1

    @property
    def stamp(self) -> str:
        """Name how things stand; when it changes the page has something new to show."""
        return _stamp(self.standing.edition, len(self.standing.here), self.standing.run)


def seating_stamp(run: Run) -> str:
    """Return the stamp of how things stand now, in two queries."""
    return _stamp(plan_of_run(run).edition, run.gathering.attendances.count(), run)


def _stamp(edition: int, here: int, run: Run) -> str:
    return f"{edition}.{here}.{run.table_round}.{run.state}"


def seating_desk(
    run: Run, *, round_: int | None = None, person: str = "", table: int | None = None
) -> SeatingDesk:
    """Return the tables of a run in one round, with the person or table that is looked at.

    The same number of queries for six people as for sixty.
    """
    standing = standing_of(run)
    shown = round_ if round_ in range(1, standing.plan.rounds + 1) else run.table_round
    shown = min(shown or 1, standing.plan.rounds)
    circle = list(circle_of(run.gathering.atelier))
    counted = {guest.participant_id for guest in standing.guests}
    names = _names(standing, circle)
    picture = _Picture(standing, shown, names, person)
    tops = picture.tops(table)
    chosen = picture.chosen()
    missing = set(not_here(run)) if standing.here else set()
    return SeatingDesk(
        standing=standing,
        round=shown,
        tops=tops,
        waiting=picture.waiting(),
        missing=[
            picture.chair(guest) for guest in standing.guests if guest.participant_id in missing
        ],
        away=list(
            run.guests.filter(is_away=True, participant__left_at=None).select_related(
                "participant__person"
            )
        ),
        summary=picture.summary(),
        faults=[*picture.faults(), *picture.lonely()],
        obstacles=picture.obstacles() if standing.tables and standing.guests else (),
        proposal=len(tables_for(_expected(run, standing, circle))),
        proposal_words=_words(tables_for(_expected(run, standing, circle))),
        circle=[one for one in circle if one.pk not in counted],
        earlier=len({one.pk for one in circle} & was_here_before(run)),
        chosen=chosen,
        chosen_top=next((top for top in tops if top.is_chosen), None),
        names=names,
    )


class _Picture:
    """One round, drawn."""

    def __init__(
        self, standing: Standing, round_: int, names: Mapping[str, str], person: str
    ) -> None:
        self.standing, self.round, self.names, self.person = standing, round_, names, person
        self.weigher = Weigher(standing.problem, standing.rounds)
        self.seated = self.weigher.rounds[round_ - 1]
        self.guests = {key_of(guest.participant_id): guest for guest in standing.guests}
        self.sizes = {table: len(ids) for table, ids in self.seated.items()}

    def chair(self, guest: TableGuest) -> Chair:
        id_ = key_of(guest.participant_id)
        return Chair(
            participant=guest.participant,
            card=guest.card,
            name=self.names.get(id_, str(guest.participant.person.short_name)),
            about=_about(guest),
            is_here=guest.participant_id in self.standing.here,
            is_locked=(self.round, guest.participant_id) in self.standing.locked,
            is_chosen=str(guest.participant.public_id) == self.person,
            given_up=self._words(self.weigher.at_table(self.round - 1, id_)),
        )

    def tops(self, chosen: int | None) -> list[Top]:
        return [
            Top(
                table,
                [self.chair(self.guests[id_]) for id_ in self.seated[str(table.number)]],
                is_chosen=table.number == chosen,
            )
            for table in self.standing.tables
        ]

    def waiting(self) -> list[Waiting]:
        """Give everyone without a chair the table that suits best, one after the other."""
        return [
            Waiting(self.chair(guest), self._best_table(key_of(guest.participant_id)))
            for guest in self.standing.unseated(self.round)
        ]

    def _best_table(self, id_: str) -> int:
        return int(self.weigher.best_chair(self.round - 1, id_) or 0)

    def summary(self) -> list[str]:
        reasons = [
            reason
            for ids in self.seated.values()
            for id_ in ids
            for reason in self.weigher.at_table(self.round - 1, id_)
        ]
        return summary_of(reasons, sum(self.sizes.values()), self.names)

    def faults(self) -> list[str]:
        if not self.standing.has_plan:
            return []
        broken = violations(self.standing.problem, self.standing.rounds)
        return [*violation_words(broken, self.names, self.round), *self._missing()]

    def _missing(self) -> list[str]:
        """Return at which tables nobody welcomes or writes, when that is asked."""
        plan, found = self.standing.plan, []
        for is_asked, can, words in (
            (plan.asks_host, "can_host", NO_HOST),
            (plan.asks_scribe, "can_scribe", NO_SCRIBE),
        ):
            without = [
                int(table)
                for table, ids in self.seated.items()
                if ids and not any(getattr(self.guests[id_], can) for id_ in ids)
            ]
            found += without_words(without, words) if is_asked else []
        return found

    def lonely(self) -> list[str]:
        """Return who needs somebody who translates."""
        if not self.standing.plan.asks_language:
            return []
        names = [self.names[id_] for id_ in self.guests if id_ in self.standing.alone]
        return lonely_words(names)

    def obstacles(self) -> list[str]:
        return finding_words(preflight(self.standing.problem), self.names)

    def chosen(self) -> Chosen | None:
        guest = next(
            (g for g in self.standing.guests if str(g.participant.public_id) == self.person), None
        )
        if guest is None:
            return None
        id_ = key_of(guest.participant_id)
        table = self.weigher.at[self.round - 1].get(id_)
        choices = self.weigher.choices(self.round - 1, id_)
        open_tables = {change.table for change in choices}
        return Chosen(
            chair=self.chair(guest),
            guest=guest,
            hats=_hats(guest),
            table=int(table) if table else None,
            goals=[self._goal(change) for change in choices],
            swaps=self._swaps(id_, table),
            full=[
                one.number
                for one in self.standing.tables
                if str(one.number) not in open_tables and str(one.number) != table
            ],
            wishes=self._wishes(guest),
            others=self._others(guest),
        )

    def _goal(self, change: Change, partner: str = "") -> Goal:
        return Goal(
            table=int(change.table or 0),
            sentences=[*self._better(change), *self._words(change.reasons)],
            is_good=not change.reasons,
            breaks_rule=bool(change.breaks),
            partner=self.guests[partner].participant if partner else None,
            partner_name=self.names.get(partner, ""),
        )

    def _better(self, change: Change) -> list[str]:
        is_better = change.cost < 0 and change.reasons and not change.breaks
        return [gettext("Beter dan nu.")] if is_better else []

    def _swaps(self, id_: str, table: str | None) -> list[Goal]:
        """Return the people with whom changing places costs least."""
        if table is None:
            return []
        changes = [
            (self.weigher.change(self.round - 1, id_, there, swap=other), other)
            for there, ids in self.seated.items()
            if there != table
            for other in ids
            if (self.round, int(other)) not in self.standing.locked
        ]
        changes.sort(key=lambda one: (len(one[0].breaks), one[0].cost))
        return [self._goal(change, other) for change, other in changes[:BEST_SHOWN]]

    def _wishes(self, guest: TableGuest) -> list[Wish]:
        mine = SeatWish.objects.filter(atelier=self.standing.run.gathering.atelier_id)
        return [
            Wish(wish, self.names.get(key_of(other), ""))
            for wish in mine.order_by("pk")
            if guest.participant_id in {wish.first_id, wish.second_id}
            for other in (
                wish.second_id if wish.first_id == guest.participant_id else wish.first_id,
            )
        ]

    def _others(self, guest: TableGuest) -> list[tuple[str, list[Chair]]]:
        """Return everyone else table by table, to choose someone from."""
        groups = [
            (
                gettext("Tafel %(number)s") % {"number": top.number},
                [chair for chair in top.chairs if chair.participant.pk != guest.participant_id],
            )
            for top in self.tops(None)
        ]
        free = [
            self.chair(other)
            for other in self.standing.unseated(self.round)
            if other.participant_id != guest.participant_id
        ]
        return [group for group in [*groups, (gettext("Zonder plaats"), free)] if group[1]]

    def _words(self, reasons: Sequence[Reason]) -> list[str]:
        return sentences_of(reasons, self.names)


def _names(standing: Standing, circle: Sequence[Participant]) -> dict[str, str]:
    people = {one.pk: one for one in circle}
    people |= {guest.participant_id: guest.participant for guest in standing.guests}
    found = {key_of(pk): name for pk, name in called(people.values()).items()}
    for pk, one in people.items():
        found.setdefault(key_of(pk), one.person.short_name)
    return found


def _about(guest: TableGuest) -> list[str]:
    """Return what is good to know at a glance: the hat that counts, tasks, a wheelchair."""
    person = guest.participant.person
    hat = table_hat(hat.hat for hat in person.hats.all())
    found = [str(label) for value, label in HATS if value == hat]
    if guest.can_host:
        found.append(gettext("ontvangt"))
    if guest.can_scribe:
        found.append(gettext("schrijft mee"))
    if person.uses_wheelchair:
        found.append(gettext("rolstoel"))
    return found


def _hats(guest: TableGuest) -> str:
    person = guest.participant.person
    hats = [str(hat.get_hat_display()) for hat in person.hats.all()]
    return ", ".join([*hats, person.languages] if person.languages else hats)


def _expected(run: Run, standing: Standing, circle: Sequence[Participant]) -> int:
    return len(standing.guests) or len(standing.here) or run.gathering.expected or len(circle)


def _words(sizes: Sequence[int]) -> str:
    if not sizes:
        return ""
    least, most = min(sizes), max(sizes)
    if len(sizes) == 1:
        return ngettext("1 tafel van %(people)s mens", "1 tafel van %(people)s mensen", most) % {
            "people": most
        }
    if least == most:
        return gettext("%(tables)s tafels van %(people)s mensen") % {
            "tables": len(sizes),
            "people": most,
        }
    return gettext("%(tables)s tafels van %(least)s of %(most)s mensen") % {
        "tables": len(sizes),
        "least": least,
        "most": most,
    }
