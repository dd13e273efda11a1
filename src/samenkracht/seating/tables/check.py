"""Which hard rules a plan breaks (H1 to H8)."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from samenkracht.seating.tables.problem import (
    Person,
    Round,
    Rules,
    Table,
    TableProblem,
    together,
)
from samenkracht.seating.words import gettext_noop as _


@dataclass(frozen=True, slots=True)
class Violation:
    """A hard rule that is broken: where, and by whom."""

    code: str
    text: str
    round: int
    table: str | None = None
    people: tuple[str, ...] = ()


def violations(problem: TableProblem, rounds: Sequence[Round]) -> tuple[Violation, ...]:
    """Return every hard rule that a plan breaks; nothing when the plan can be used."""
    if len(rounds) != problem.rounds:
        return (Violation("rounds", _("Het plan heeft een ander aantal rondes."), 0),)
    return tuple(
        violation
        for number, round_ in enumerate(rounds)
        for violation in _of_round(problem, number, round_)
    )


def _of_round(problem: TableProblem, number: int, round_: Round) -> Iterator[Violation]:
    person_of = {person.id: person for person in problem.people}
    yield from _everyone_once(problem, number, round_)
    known = {table.id for table in problem.tables}
    for id_ in round_.keys() - known:
        yield Violation("unknown_table", _("Deze tafel is er niet."), number, id_)
    for table in problem.tables:
        seated = [person_of[id_] for id_ in round_.get(table.id, ()) if id_ in person_of]
        if seated or not table.optional:
            for code, text, people in table_violations(problem.rules, table, seated):
                yield Violation(code, text, number, table.id, people)
    at = {id_: table for table, seated in round_.items() for id_ in seated}
    yield from _between_people(problem, number, at)
    yield from _of_the_past(problem, number, round_)


def _everyone_once(problem: TableProblem, number: int, round_: Round) -> Iterator[Violation]:
    seen = Counter(id_ for seated in round_.values() for id_ in seated)
    here = {person.id for person in problem.here(number)}
    for id_ in sorted(here - seen.keys()):
        yield Violation("not_seated", _("Iemand heeft geen plaats."), number, None, (id_,))
    for id_ in sorted(seen.keys() - here):
        yield Violation(
            "absent_seated", _("Iemand is er niet, maar zit wel."), number, None, (id_,)
        )
    for id_, times in seen.items():
        if times > 1:
            yield Violation("seated_twice", _("Iemand zit op twee plaatsen."), number, None, (id_,))


def table_violations(
    rules: Rules, table: Table, seated: Sequence[Person]
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield what is wrong with one table: code, sentence, people."""
    ids = tuple(person.id for person in seated)
    if not table.min <= len(seated) <= table.max:
        yield "size", _("Aan deze tafel zitten te veel of te weinig mensen."), ids
    wheel = tuple(person.id for person in seated if person.wheelchair)
    if wheel and not table.accessible:
        yield "wheelchair", _("Een rolstoel past niet aan deze tafel."), wheel
    elif len(wheel) > table.wheelchair_places:
        yield "wheelchair", _("Aan deze tafel passen minder rolstoelen."), wheel
    if rules.shared_language and (alone := without_language(seated)):
        yield "language", _("Iemand deelt met niemand aan tafel een taal."), alone
    hosts = {person.id for person in seated if person.can_host}
    scribes = {person.id for person in seated if person.can_scribe}
    if rules.host and not hosts:
        yield "host", _("Deze tafel heeft geen gastheer of gastvrouw."), ids
    if rules.scribe and (not scribes or (rules.host and len(hosts | scribes) < 2)):
        yield "scribe", _("Deze tafel heeft niemand die kan schrijven naast de gastheer."), ids


def without_language(seated: Sequence[Person]) -> tuple[str, ...]:
    """Return who shares a language with nobody else at the table (H6)."""
    spoken = Counter(language for person in seated for language in person.languages)
    return tuple(
        person.id
        for person in seated
        if not any(spoken[language] > 1 for language in person.languages)
    )


def _between_people(
    problem: TableProblem, number: int, at: Mapping[str, str]
) -> Iterator[Violation]:
    for a, b in sorted(together(problem)):
        if a in at and b in at and at[a] != at[b]:
            yield Violation("together", _("Deze mensen horen bij elkaar."), number, at[a], (a, b))
    for a, b in problem.keep_apart:
        if a in at and at.get(a) == at.get(b):
            yield Violation("apart", _("Deze mensen zitten niet samen."), number, at[a], (a, b))
    for id_, table in problem.fixed(number).items():
        if id_ in at and at[id_] != table:
            yield Violation("pinned", _("Iemand heeft een vaste tafel."), number, at[id_], (id_,))


def _of_the_past(problem: TableProblem, number: int, round_: Round) -> Iterator[Violation]:
    if not problem.previous or number >= problem.frozen:
        return
    here = {person.id for person in problem.here(number)}
    for table, seated in problem.previous.rounds[number].items():
        if {id_ for id_ in seated if id_ in here} != set(round_.get(table, ())):
            yield Violation(
                "frozen", _("Een ronde die al geweest is, verandert niet."), number, table
            )
