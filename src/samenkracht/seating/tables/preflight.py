"""Before we search: can it be done at all? Each no has a name, a sentence and its people.

A sentence holds no names: who shows it knows how people are called. Values stand in braces.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from samenkracht.seating.tables.problem import (
    Person,
    Table,
    TableProblem,
    balanced_sizes,
    pair,
    together,
    units,
)
from samenkracht.seating.words import gettext_noop as _


@dataclass(frozen=True, slots=True)
class Finding:
    """A reason why no plan can keep every rule."""

    code: str
    text: str
    values: Mapping[str, int] = field(default_factory=dict)
    people: tuple[str, ...] = ()
    round: int | None = None

    @property
    def sentence(self) -> str:
        """Return the Dutch sentence with its values."""
        return self.text.format(**self.values)


class NotPossibleError(ValueError):
    """No plan keeps every rule; the findings say why."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        """Keep the reasons, and say them."""
        self.findings = tuple(findings)
        super().__init__(" ".join(finding.sentence for finding in self.findings))


@dataclass(frozen=True, slots=True)
class _Evening:
    """One round of the question."""

    problem: TableProblem
    round: int
    here: tuple[Person, ...]
    fewest_tables: int

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(person.id for person in self.here)


def preflight(problem: TableProblem) -> tuple[Finding, ...]:
    """Return why it cannot be done; nothing when we see no reason. Each reason comes once."""
    found: dict[tuple[str, tuple[str, ...]], Finding] = {}
    for finding in _contradictions(problem):
        found.setdefault((finding.code, finding.people), finding)
    for number in range(problem.frozen, problem.rounds):
        here = problem.here(number)
        sizes = balanced_sizes(len(here), problem.tables)
        fewest = fewest_tables(len(here), problem.tables)
        if sizes is None or fewest is None:
            finding = _of_sizes(problem, number, len(here))
            found.setdefault((finding.code, finding.people), finding)
            continue
        evening = _Evening(problem, number, here, fewest)
        for check in CHECKS:
            for finding in check(evening):
                found.setdefault((finding.code, finding.people), finding)
    return tuple(found.values())


def fewest_tables(count: int, tables: Sequence[Table]) -> int | None:
    """Return with how few tables so many people can sit; None when they cannot."""
    must = [table for table in tables if not table.optional]
    spare = sorted((t for t in tables if t.optional), key=lambda table: -table.max)
    for extra in range(len(spare) + 1):
        used = must + spare[:extra]
        if count <= sum(table.max for table in used):
            return len(used) if count >= sum(table.min for table in used) else None
    return None


def _of_sizes(problem: TableProblem, number: int, count: int) -> Finding:
    places = sum(table.max for table in problem.tables)
    least = sum(table.min for table in problem.tables if not table.optional)
    if count > places:
        return Finding(
            "too_many_people",
            _("Er zijn {people} mensen en maar {places} stoelen."),
            {"people": count, "places": places},
            round=number,
        )
    if count < least:
        return Finding(
            "too_few_people",
            _("Er zijn {people} mensen. Voor deze tafels zijn er minstens {least} nodig."),
            {"people": count, "least": least},
            round=number,
        )
    return Finding(
        "sizes",
        _("{people} mensen zijn niet te verdelen over tafels van deze grootte."),
        {"people": count},
        round=number,
    )


def _contradictions(problem: TableProblem) -> Iterator[Finding]:
    both = together(problem)
    for a, b in problem.keep_apart:
        if pair(a, b) in both:
            text = _("Twee mensen horen bij elkaar en mogen niet samen zitten. Dat kan niet beide.")
            yield Finding("together_and_apart", text, people=pair(a, b))
        if a in problem.pinned and problem.pinned[a] == problem.pinned.get(b):
            text = _("Twee mensen mogen niet samen zitten, maar hebben dezelfde vaste tafel.")
            yield Finding("apart_at_one_table", text, people=pair(a, b))
    for unit in units(problem):
        if len({problem.pinned[id_] for id_ in unit if id_ in problem.pinned}) > 1:
            text = _("Mensen die bij elkaar horen, hebben verschillende vaste tafels.")
            yield Finding("together_at_two_tables", text, people=unit)


def _hosts(evening: _Evening) -> Iterator[Finding]:
    rules, tables = evening.problem.rules, evening.fewest_tables
    hosts = {person.id for person in evening.here if person.can_host}
    scribes = {person.id for person in evening.here if person.can_scribe}
    if rules.host and len(hosts) < tables:
        text = _("Er zijn {tables} tafels en maar {hosts} mensen die gastheer of gastvrouw zijn.")
        yield Finding("hosts", text, {"tables": tables, "hosts": len(hosts)}, round=evening.round)
    if rules.scribe and len(scribes) < tables:
        text = _("Er zijn {tables} tafels en maar {scribes} mensen die kunnen schrijven.")
        values = {"tables": tables, "scribes": len(scribes)}
        yield Finding("scribes", text, values, round=evening.round)
    elif rules.host and rules.scribe and len(hosts | scribes) < 2 * tables:
        text = _(
            "Elke tafel vraagt een gastheer en een schrijver: {need} mensen. Er zijn er {found}."
        )
        values = {"need": 2 * tables, "found": len(hosts | scribes)}
        yield Finding("hosts_and_scribes", text, values, round=evening.round)


def _wheelchairs(evening: _Evening) -> Iterator[Finding]:
    wheel = tuple(person.id for person in evening.here if person.wheelchair)
    tables = {table.id: table for table in evening.problem.tables}
    places = sum(min(t.wheelchair_places, t.max) for t in tables.values() if t.accessible)
    if len(wheel) > places:
        text = _("Er zijn {chairs} rolstoelen en {places} plaatsen waar een rolstoel past.")
        values = {"chairs": len(wheel), "places": places}
        yield Finding("wheelchairs", text, values, wheel, evening.round)
    for id_ in wheel:
        pin = evening.problem.fixed(evening.round).get(id_)
        if pin is not None and not tables[pin].accessible:
            text = _("De vaste tafel van iemand in een rolstoel is niet bereikbaar.")
            yield Finding("wheelchair_pinned", text, people=(id_,), round=evening.round)


def _units(evening: _Evening) -> Iterator[Finding]:
    largest = max((table.max for table in evening.problem.tables), default=0)
    for unit in units(evening.problem):
        seated = tuple(id_ for id_ in unit if id_ in evening.ids)
        if len(seated) > largest:
            text = _("{people} mensen horen bij elkaar. De grootste tafel heeft {places} stoelen.")
            values = {"people": len(seated), "places": largest}
            yield Finding("unit_too_large", text, values, seated, evening.round)


def _pins(evening: _Evening) -> Iterator[Finding]:
    fixed: dict[str, list[str]] = defaultdict(list)
    for id_, pin in evening.problem.fixed(evening.round).items():
        if id_ in evening.ids:
            fixed[pin].append(id_)
    for table in evening.problem.tables:
        if len(fixed[table.id]) > table.max:
            text = _("Een tafel heeft {places} stoelen en {people} mensen met die vaste tafel.")
            values = {"places": table.max, "people": len(fixed[table.id])}
            people = tuple(fixed[table.id])
            yield Finding("pinned_too_many", text, values, people, evening.round)


def _apart(evening: _Evening) -> Iterator[Finding]:
    """Look for people of whom no two may share a table: each needs a table."""
    never: dict[str, set[str]] = defaultdict(set)
    for a, b in evening.problem.keep_apart:
        if {a, b} <= evening.ids:
            never[a].add(b)
            never[b].add(a)
    tables = sum(1 for table in evening.problem.tables if table.max)
    for first in sorted(never):
        clique = [first]
        for id_ in sorted(never[first], key=lambda id_: (-len(never[id_]), id_)):
            if all(id_ in never[other] for other in clique):
                clique.append(id_)
        if len(clique) > tables:
            text = _("{people} mensen mogen niet bij elkaar zitten, en er zijn {tables} tafels.")
            values = {"people": len(clique), "tables": tables}
            yield Finding("apart", text, values, tuple(sorted(clique)), evening.round)


def _languages(evening: _Evening) -> Iterator[Finding]:
    if not evening.problem.rules.shared_language:
        return
    never = {pair(a, b) for a, b in evening.problem.keep_apart}
    for person in evening.here:
        if not any(
            person.languages & other.languages and pair(person.id, other.id) not in never
            for other in evening.here
            if other is not person
        ):
            text = _("Iemand deelt met niemand een taal. Zoek een tolk of iemand die meekomt.")
            yield Finding("language_island", text, people=(person.id,), round=evening.round)


CHECKS: tuple[Callable[[_Evening], Iterator[Finding]], ...] = (
    _hosts,
    _wheelchairs,
    _units,
    _pins,
    _apart,
    _languages,
)
