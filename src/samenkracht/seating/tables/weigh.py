"""What it costs to let one person sit elsewhere, and why (S20, S24).

For who moves people by hand: only the two tables that change are counted, so a whole row of choices
is there at once. The sum is the same as weighing the whole plan twice; a test holds that.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from samenkracht.seating.tables.check import table_violations
from samenkracht.seating.tables.problem import Round, TableProblem, pair, together
from samenkracht.seating.tables.score import fair_share, mixes, shares, static_costs

Seated = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Something that a change gives up, or a rule that it breaks: a code, where, and who.

    Codes: again, met_before, came_together, know_each_other, mix (with the role as value), apart,
    together, and those of `table_violations`: size (with how many sit there then), wheelchair,
    language, host, scribe.
    """

    code: str
    table: str
    people: tuple[str, ...] = ()
    value: str | None = None
    breaks_rule: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """Someone at another table: how much dearer the plan gets, and what is given up by it."""

    person: str
    table: str | None
    cost: int
    reasons: tuple[Reason, ...]

    @property
    def breaks(self) -> tuple[Reason, ...]:
        """Return the rules that were kept and are not any more."""
        return tuple(reason for reason in self.reasons if reason.breaks_rule)


class Weigher:
    """A plan as it stands, ready to say what a change would cost; it changes nothing itself."""

    def __init__(self, problem: TableProblem, rounds: Sequence[Round]) -> None:
        """Count who meets whom in a plan; people whom the question does not know are left out."""
        self.problem = problem
        self.person = {person.id: person for person in problem.people}
        self.rounds = [
            {
                table.id: tuple(id_ for id_ in round_.get(table.id, ()) if id_ in self.person)
                for table in problem.tables
            }
            for round_ in rounds
        ]
        self.at = [
            {id_: table for table, seated in round_.items() for id_ in seated}
            for round_ in self.rounds
        ]
        self._tables = {table.id: table for table in problem.tables}
        self._free = together(problem)
        self._static = static_costs(problem)
        self._apart = {pair(a, b) for a, b in problem.keep_apart}
        self._meets: Counter[tuple[str, str]] = Counter(
            pair(a, b)
            for round_ in self.rounds
            for seated in round_.values()
            for place, a in enumerate(seated)
            for b in seated[place + 1 :]
        )
        self._wanted = [
            [(name, weight, shares(problem, r, name)) for name, weight in mixes(problem)]
            if problem.here(r)
            else []
            for r in range(len(rounds))
        ]
        self._old = [
            {id_: table for table, seated in round_.items() for id_ in seated}
            for round_ in (problem.previous.rounds if problem.previous else ())
        ]

    def change(
        self, round_: int, person: str, table: str | None, *, swap: str | None = None
    ) -> Change:
        """Return what it costs when someone goes to a table in a round, or to none at all.

        `swap` takes the place that becomes free. Cost is in the units of `Weights`, below zero
        when the plan gets better; a broken rule has no price and stands among the reasons.
        """
        here = self.at[round_].get(person)
        if here == table:
            return Change(person, table, 0, ())
        leaving, coming = (person,), () if swap is None else (swap,)
        now = self.rounds[round_]
        then: dict[str, Seated] = {}
        if here is not None:
            then[here] = (*_without(now[here], leaving), *coming)
        if table is not None:
            then[table] = (*_without(now[table], coming), *leaving)
        cost = sum(
            self._mix_cost(round_, seated) - self._mix_cost(round_, now[id_])
            for id_, seated in then.items()
        )
        cost += self._meeting_cost(here, table, now, person, swap)
        cost += self._move_cost(round_, person, here, table)
        if swap is not None:
            cost += self._move_cost(round_, swap, table, here)
        return Change(person, table, cost, tuple(self._reasons(round_, now, then, person, swap)))

    def choices(self, round_: int, person: str) -> list[Change]:
        """Return what each other table costs with a chair free, the best first."""
        found = [
            self.change(round_, person, table.id)
            for table in self.problem.tables
            if table.id != self.at[round_].get(person)
            and len(self.rounds[round_][table.id]) < table.max
        ]
        return sorted(found, key=lambda change: (len(change.breaks), change.cost))

    def best_chair(self, round_: int, person: str) -> str | None:
        """Return the table for who comes in: nobody gets up for it; None when every chair is taken.

        First no rule is broken, then a table that has too few is helped, then what it costs, then
        where fewest people sit.
        """
        seated = self.rounds[round_]

        def wants(change: Change) -> tuple[int, bool, int, int]:
            there = change.table or ""
            size = len(seated[there])
            return len(change.breaks), size >= self._tables[there].min, change.cost, size

        choices = self.choices(round_, person)
        return min(choices, key=wants).table if choices else None

    def at_table(self, round_: int, person: str) -> tuple[Reason, ...]:
        """Return what is given up for someone where they sit now, and rules broken about them."""
        table = self.at[round_].get(person)
        if table is None:
            return ()
        seated = self.rounds[round_][table]
        broken = [reason for reason in self._broken(table, seated) if person in reason.people]
        return (
            *broken,
            *self._parted(round_, person, seated, table),
            *self._of_people(person, _without(seated, (person,)), table, already=1),
        )

    def _mix_cost(self, round_: int, seated: Seated) -> int:
        return sum(
            weight * sum(self._off(seated, name, wanted).values())
            for name, weight, wanted in self._wanted[round_]
        )

    def _off(
        self, seated: Seated, name: str, wanted: Mapping[str | None, float]
    ) -> dict[str | None, int]:
        """Return for each value how far a table is from its fair share, squared."""
        if not seated:
            return {}
        count = Counter(self.person[id_].of(name) for id_ in seated)
        off = {}
        for value, share in wanted.items():
            least, most = fair_share(len(seated), share)
            off[value] = max(least - count[value], count[value] - most, 0) ** 2
        return off

    def _meeting_cost(
        self,
        here: str | None,
        table: str | None,
        now: Mapping[str, Seated],
        person: str,
        swap: str | None,
    ) -> int:
        movers = [(person, here, table)] + ([] if swap is None else [(swap, table, here)])
        both = {id_ for id_, _, _ in movers}
        cost = 0
        for id_, old, new in movers:
            cost -= sum(self._price(id_, q, 1) for q in now.get(old or "", ()) if q not in both)
            cost += sum(self._price(id_, q, 0) for q in now.get(new or "", ()) if q not in both)
        return cost

    def _price(self, one: str, other: str, already: int) -> int:
        """Return what a meeting costs, when so many of those counted are that meeting itself."""
        two = pair(one, other)
        if two in self._free:
            return 0
        times = self.problem.met.get(two, 0) + self._meets[two] - already
        return self._static.get(two, 0) + self.problem.weights.repeat * times

    def _move_cost(self, round_: int, person: str, here: str | None, table: str | None) -> int:
        if round_ >= len(self._old) or round_ < self.problem.frozen:
            return 0
        old = self._old[round_].get(person)
        if old is None:
            return 0
        moved = (table is not None and table != old) - (here is not None and here != old)
        return self.problem.weights.move * moved

    def _reasons(
        self,
        round_: int,
        now: Mapping[str, Seated],
        then: Mapping[str, Seated],
        person: str,
        swap: str | None,
    ) -> Iterator[Reason]:
        for id_, seated in then.items():
            before = {(v.code, v.people) for v in self._broken(id_, now[id_])}
            yield from (v for v in self._broken(id_, seated) if (v.code, v.people) not in before)
        for mover in (person, swap):
            new = next((id_ for id_, seated in then.items() if mover in seated), None)
            if mover is not None and new is not None:
                others = _without(then[new], (mover,))
                yield from self._of_people(mover, others, new, already=0)
                yield from self._parted(round_, mover, then[new], new)
        for id_, seated in then.items():
            for name, _, wanted in self._wanted[round_]:
                was, is_ = self._off(now[id_], name, wanted), self._off(seated, name, wanted)
                for value, off in is_.items():
                    if name == "role" and off > was.get(value, 0):
                        yield Reason("mix", id_, value=value)

    def _broken(self, table: str, seated: Seated) -> Iterator[Reason]:
        if not seated:
            return
        people = [self.person[id_] for id_ in seated]
        for code, _text, who in table_violations(self.problem.rules, self._tables[table], people):
            # Of a size or a host nobody in particular is the reason.
            named = () if code in {"size", "host", "scribe"} else who
            size = str(len(seated)) if code == "size" else None
            yield Reason(code, table, named, value=size, breaks_rule=True)

    def _of_people(
        self, person: str, others: Seated, table: str, *, already: int
    ) -> Iterator[Reason]:
        for other in others:
            two = pair(person, other)
            if two in self._free:
                continue
            if two in self._apart:
                yield Reason("apart", table, (person, other), breaks_rule=True)
            code = self._why_not(two, already)
            if code:
                yield Reason(code, table, (person, other))

    def _why_not(self, two: tuple[str, str], already: int) -> str:
        static = self._static.get(two, 0)
        if static >= self.problem.weights.party:
            return "came_together"
        if self._meets[two] - already > 0:
            return "again"
        if self.problem.met.get(two):
            return "met_before"
        return "know_each_other" if static else ""

    def _parted(self, round_: int, person: str, seated: Seated, table: str) -> Iterator[Reason]:
        for a, b in self._free:
            if person in {a, b}:
                other = b if person == a else a
                if other in self.at[round_] and other not in seated:
                    yield Reason("together", table, (person, other), breaks_rule=True)


def _without(seated: Seated, gone: Sequence[str]) -> Seated:
    return tuple(id_ for id_ in seated if id_ not in gone)
