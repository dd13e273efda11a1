"""The question as JSON, in the form of `seating-bench/1`, and back."""

from collections.abc import Mapping, Sequence

from samenkracht.seating.reading import InstanceError, Node, as_node, each, known, pairs, unique
from samenkracht.seating.tables.problem import (
    Pair,
    Person,
    Previous,
    Round,
    Rules,
    Table,
    TableProblem,
    Weights,
    pair,
)

MOST_PEOPLE = 2000
MOST_ROUNDS = 60
NO_ATTRIBUTE = frozenset({"id", "role", "languages", "can_host", "can_scribe", "wheelchair"})
WEIGHTS = {
    "mix": "mix",
    "attr": "attribute",
    "party": "party",
    "known": "known",
    "repeat": "repeat",
    "move": "move",
}


def problem_from(values: object) -> TableProblem:
    """Return the question that a JSON object asks. Raises InstanceError."""
    node = as_node(values, "de vraag")
    people = each(node, "people", "persoon", _person)
    tables = each(node, "tables", "tafel", _table)
    ids = unique((person.id for person in people), "Persoon")
    table_ids = unique((table.id for table in tables), "Tafel")
    rounds = node.whole("rounds", least=1)
    if len(people) > MOST_PEOPLE or rounds > MOST_ROUNDS:
        raise InstanceError(
            f"Meer dan {MOST_PEOPLE} mensen of {MOST_ROUNDS} rondes past hier niet."
        )
    require = node.node("require")
    return TableProblem(
        people=people,
        tables=tables,
        rounds=rounds,
        keep_together=pairs(node, "together", ids),
        keep_apart=pairs(node, "apart", ids),
        pinned=_pinned(node, ids, table_ids),
        held=_held(node, ids, table_ids),
        parties=_parties(node, ids),
        acquainted=pairs(node, "acquainted", ids),
        met=_met(node, ids),
        rules=Rules(require.yes("language"), require.yes("host"), require.yes("scribe")),
        mix=node.texts("mix_attributes"),
        targets=_targets(node),
        weights=_weights(node),
        previous=_previous(node, ids, table_ids),
        name=node.optional_text("name") or "",
    )


def rounds_from(values: object, problem: TableProblem) -> tuple[Round, ...]:
    """Return the rounds of a plan that was written down. Raises InstanceError."""
    node = as_node(values, "het plan")
    rounds = tuple(_round(item, number) for number, item in enumerate(node.items("rounds", ...)))
    if len(rounds) != problem.rounds:
        raise InstanceError(
            f"Het plan heeft {len(rounds)} rondes, de vraag heeft er {problem.rounds}."
        )
    return rounds


def as_json(problem: TableProblem) -> dict[str, object]:
    """Return the question in the form in which it can be read again."""
    found: dict[str, object] = {
        "format": "seating-bench/1",
        "kind": "tables",
        "name": problem.name,
        "rounds": problem.rounds,
        "people": [_person_as_json(person) for person in problem.people],
        "tables": [
            {name: getattr(table, name) for name in Table.__slots__} for table in problem.tables
        ],
        "together": [list(two) for two in problem.keep_together],
        "apart": [list(two) for two in problem.keep_apart],
        "pinned": dict(problem.pinned),
        "held": [[id_, round_, table] for (id_, round_), table in problem.held.items()],
        "parties": [list(party) for party in problem.parties],
        "acquainted": [list(two) for two in problem.acquainted],
        "met": [[*two, times] for two, times in problem.met.items()],
        "require": {
            "language": problem.rules.shared_language,
            "host": problem.rules.host,
            "scribe": problem.rules.scribe,
        },
        "mix_attributes": list(problem.mix),
        "weights": {name: getattr(problem.weights, ours) for name, ours in WEIGHTS.items()},
    }
    if problem.targets is not None:
        found["targets"] = dict(problem.targets)
    if problem.previous:
        found["previous"] = {
            "rounds": plan_as_json(problem.previous.rounds),
            "frozen": problem.previous.frozen,
        }
    return found


def plan_as_json(rounds: Sequence[Round]) -> list[dict[str, list[str]]]:
    """Return the rounds of a plan as JSON."""
    return [{table: list(ids) for table, ids in round_.items()} for round_ in rounds]


def _person(node: Node) -> Person:
    return Person(
        id=node.text("id"),
        role=node.optional_text("role"),
        languages=frozenset(node.texts("languages")),
        attributes={
            name: value
            for name, value in node.values.items()
            if name not in NO_ATTRIBUTE and (value is None or isinstance(value, str))
        },
        can_host=node.yes("can_host"),
        can_scribe=node.yes("can_scribe"),
        wheelchair=node.yes("wheelchair"),
        absent_rounds=frozenset(node.wholes("absent_rounds")),
    )


def _person_as_json(person: Person) -> dict[str, object]:
    return {
        **person.attributes,
        "id": person.id,
        "role": person.role,
        "languages": sorted(person.languages),
        "can_host": person.can_host,
        "can_scribe": person.can_scribe,
        "wheelchair": person.wheelchair,
        "absent_rounds": sorted(person.absent_rounds),
    }


def _table(node: Node) -> Table:
    table = Table(
        id=node.text("id"),
        min=node.whole("min", 5),
        max=node.whole("max", 7, least=1),
        accessible=node.yes("accessible"),
        wheelchair_places=node.whole("wheelchair_places", 2),
        optional=node.yes("optional"),
    )
    if table.min > table.max:
        raise InstanceError(f"Bij tafel {table.id} is “min” groter dan “max”.")
    return table


def _pinned(node: Node, ids: frozenset[str], tables: frozenset[str]) -> Mapping[str, str]:
    inner = node.node("pinned")
    known(inner.values, ids, "“pinned”")
    found = {id_: inner.text(id_) for id_ in inner.values}
    known(found.values(), tables, "“pinned”")
    return found


def _held(node: Node, ids: frozenset[str], tables: frozenset[str]) -> Mapping[tuple[str, int], str]:
    found: dict[tuple[str, int], str] = {}
    for item in node.items("held"):
        match item:
            case [str(id_), int(round_), str(table)] if round_ >= 0:
                known((id_,), ids, "“held”")
                known((table,), tables, "“held”")
                found[id_, round_] = table
            case _:
                raise InstanceError("In “held” staat iets anders dan een mens, ronde en tafel.")
    return found


def _parties(node: Node, ids: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    found: list[tuple[str, ...]] = []
    for item in node.items("parties"):
        party = Node("“parties”", {"parties": item}).texts("parties")
        known(party, ids, "“parties”")
        found.append(tuple(sorted(unique(party, "In een gezelschap: persoon"))))
    return tuple(found)


def _met(node: Node, ids: frozenset[str]) -> Mapping[Pair, int]:
    found: dict[Pair, int] = {}
    for item in node.items("met"):
        match item:
            case [str(a), str(b), int(times)] if a != b and times >= 0:
                known((a, b), ids, "“met”")
                found[pair(a, b)] = times
            case _:
                raise InstanceError("In “met” staat iets anders dan twee mensen en een aantal.")
    return found


def _targets(node: Node) -> Mapping[str, float] | None:
    if not node.values.get("targets"):
        return None
    inner = node.node("targets")
    return {role: inner.number(role) for role in inner.values}


def _weights(node: Node) -> Weights:
    inner = node.node("weights")
    return Weights(
        **{ours: inner.whole(name, getattr(Weights(), ours)) for name, ours in WEIGHTS.items()}
    )


def _previous(node: Node, ids: frozenset[str], tables: frozenset[str]) -> Previous | None:
    if node.values.get("previous") is None:
        return None
    inner = node.node("previous")
    rounds = tuple(_round(item, number) for number, item in enumerate(inner.items("rounds", ...)))
    for number, round_ in enumerate(rounds, start=1):
        known(round_, tables, f"Ronde {number} van het vorige plan")
        unique((id_ for seated in round_.values() for id_ in seated), f"In ronde {number}: persoon")
    frozen = inner.whole("frozen", 0)
    if frozen > len(rounds):
        raise InstanceError("Er zijn meer rondes gespeeld dan het vorige plan heeft.")
    # Who is no longer on the list stays in the old rounds: they did sit there.
    del ids
    return Previous(rounds, frozen)


def _round(item: object, number: int) -> Round:
    node = as_node(item, f"ronde {number + 1}")
    return {table: node.texts(table) for table in node.values}
