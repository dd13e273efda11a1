"""A question is read with clear errors, and a no has a name before the search begins."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from samenkracht.seating.reading import InstanceError
from samenkracht.seating.tables.check import violations
from samenkracht.seating.tables.form import as_json, problem_from, rounds_from
from samenkracht.seating.tables.preflight import preflight
from samenkracht.seating.tables.problem import (
    Previous,
    Rules,
    Table,
    TableProblem,
    Weights,
    balanced_sizes,
    tables_of,
    units,
)
from samenkracht.seating.tables.score import bound, score
from tests.seating.rooms import people, person, rooms, tables

QUESTION: dict[str, Any] = {
    "rounds": 1,
    "people": [{"id": "anna"}, {"id": "bep"}, {"id": "omar"}, {"id": "vos"}],
    "tables": [{"id": "raam", "min": 2, "max": 2}, {"id": "deur", "min": 2, "max": 2}],
}


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"rounds": 0}, "Bij de vraag is “rounds” kleiner dan 1."),
        ({"rounds": True}, "Bij de vraag moet “rounds” een heel getal zijn."),
        ({"people": None}, "Bij de vraag moet “people” een lijst zijn."),
        ({"people": [{}]}, "Bij persoon 1 ontbreekt “id”."),
        ({"people": ["anna"]}, "Persoon 1 is geen object."),
        ({"people": [{"id": "anna"}, {"id": "anna"}]}, "Persoon anna komt twee keer voor."),
        ({"tables": [{"id": "t", "min": 8}]}, "Bij tafel t is “min” groter dan “max”."),
        ({"together": [["anna", "wie"]]}, "“together” noemt wie, maar die staat niet op de lijst."),
        (
            {"apart": [["anna", "anna"]]},
            "In “apart” staat iets anders dan een paar van twee mensen.",
        ),
        ({"pinned": {"anna": "zolder"}}, "“pinned” noemt zolder, maar die staat niet op de lijst."),
        (
            {"met": [["anna", "bep", "vaak"]]},
            "In “met” staat iets anders dan twee mensen en een aantal.",
        ),
        (
            {"previous": {"rounds": [], "frozen": 1}},
            "Er zijn meer rondes gespeeld dan het vorige plan heeft.",
        ),
    ],
)
def test_a_mistake_in_the_question_is_named(wrong: dict[str, Any], sentence: str) -> None:
    with pytest.raises(InstanceError) as error:
        problem_from({**QUESTION, **wrong})

    assert str(error.value) == sentence


@given(rooms())
def test_a_question_reads_back_as_it_was_written(room: TableProblem) -> None:
    assert as_json(problem_from(as_json(room))) == as_json(room)


def test_what_belongs_together_belongs_together_through_a_third() -> None:
    room = TableProblem(
        people(6), tables(1), keep_together=(("p000", "p003"), ("p005", "p003"), ("p001", "p002"))
    )

    assert {frozenset(unit) for unit in units(room) if len(unit) > 1} == {
        frozenset({"p001", "p002"}),
        frozenset({"p000", "p003", "p005"}),
    }


def test_an_optional_table_stays_closed_when_there_are_too_few() -> None:
    room = (Table("a"), Table("b"), Table("c", optional=True))

    assert balanced_sizes(14, room) == (7, 7, 0)
    assert balanced_sizes(15, room) == (5, 5, 5)
    assert balanced_sizes(9, room) is None


def test_tables_are_made_as_the_method_wants_them() -> None:
    assert [(t.id, t.min, t.max, t.accessible) for t in tables_of(9)] == [
        ("t01", 5, 7, True),
        ("t02", 4, 7, False),
    ]
    assert all(balanced_sizes(count, tables_of(count)) for count in range(1, 80))


def test_the_cost_counts_every_wish() -> None:
    room = problem_from(
        {
            **QUESTION,
            "rounds": 2,
            "parties": [["anna", "bep"]],
            "acquainted": [["omar", "vos"]],
            "met": [["omar", "vos", 1]],
        }
    )
    same = {"raam": ["anna", "bep"], "deur": ["omar", "vos"]}

    weighed = score(room, [same, same])

    assert weighed.party_and_known == 2 * 8 + 2 * 3
    assert weighed.repeat == 5 * (1 + 1 + 2)
    assert weighed.repeat_meetings == 3
    assert weighed.worst_repeats == 2
    assert bound(room) <= weighed.total


def test_what_a_plan_breaks_has_a_name() -> None:
    room = replace(
        problem_from(QUESTION),
        rules=Rules(shared_language=True, host=True, scribe=True),
        keep_together=(("anna", "omar"),),
        keep_apart=(("anna", "bep"),),
        pinned={"vos": "raam"},
    )
    plan = rounds_from({"rounds": [{"raam": ["anna", "bep"], "deur": ["omar", "vos"]}]}, room)

    codes = {violation.code for violation in violations(room, plan)}

    assert codes == {"language", "host", "scribe", "together", "apart", "pinned"}


def test_a_plan_seats_everyone_once_and_leaves_the_past_alone() -> None:
    question = problem_from(QUESTION)
    was = {"raam": ("anna", "bep"), "deur": ("omar", "vos")}
    room = replace(question, previous=Previous((was,), frozen=1))
    plan = [{"raam": ["anna", "anna"], "deur": ["omar", "geest"], "zolder": []}]

    codes = [violation.code for violation in violations(room, plan)]

    assert sorted(codes) == [
        "absent_seated",
        "frozen",
        "frozen",
        "not_seated",
        "not_seated",
        "seated_twice",
        "size",
        "unknown_table",
    ]


def no(code: str, room: TableProblem) -> bool:
    return code in {finding.code for finding in preflight(room)}


def test_an_evening_that_can_be_seated_has_no_findings() -> None:
    room = TableProblem(people(36), tables(6), 3, rules=Rules(True, True, True))

    assert preflight(room) == ()


def test_sizes_that_cannot_be_are_named() -> None:
    assert no("too_many_people", TableProblem(people(15), tables(2)))
    assert no("too_few_people", TableProblem(people(9), tables(2)))
    eight = tuple(replace(table, optional=True) for table in tables(2))
    assert no("sizes", TableProblem(people(8), eight))


def test_hosts_and_scribes_that_are_missing_are_counted() -> None:
    nobody = tuple(person(f"p{number}") for number in range(12))
    everyone = Rules(host=True, scribe=True)

    found = preflight(TableProblem(nobody, tables(2), rules=everyone))

    assert [finding.sentence for finding in found] == [
        "Er zijn 2 tafels en maar 0 mensen die gastheer of gastvrouw zijn.",
        "Er zijn 2 tafels en maar 0 mensen die kunnen schrijven.",
    ]
    both = tuple(replace(one, can_host=n < 2, can_scribe=n < 2) for n, one in enumerate(nobody))
    assert no("hosts_and_scribes", TableProblem(both, tables(2), rules=everyone))


def test_wheelchairs_need_a_table_they_can_reach() -> None:
    room = TableProblem(
        (*people(9), *(person(f"w{n}", wheelchair=True) for n in range(3))),
        tables(2),
        pinned={"w0": "t01"},
    )

    assert no("wheelchairs", room)
    assert no("wheelchair_pinned", room)


def test_ties_that_contradict_each_other_are_named() -> None:
    room = TableProblem(
        people(12),
        tables(2),
        keep_together=tuple((f"p{n:03}", f"p{n + 1:03}") for n in range(7)),
        keep_apart=(("p000", "p004"), ("p009", "p010"), ("p010", "p011"), ("p009", "p011")),
        pinned={"p000": "t00", "p001": "t01", "p009": "t00", "p010": "t00"},
    )

    codes = {finding.code for finding in preflight(room)}

    assert codes == {
        "together_and_apart",
        "together_at_two_tables",
        "apart_at_one_table",
        "unit_too_large",
        "apart",
    }


def test_more_pins_than_chairs_are_named() -> None:
    room = TableProblem(people(12), tables(2), pinned={f"p{n:03}": "t00" for n in range(8)})

    assert no("pinned_too_many", room)


def test_someone_alone_in_a_language_is_named() -> None:
    circle = (*people(11), person("saba", languages={"ti"}))
    room = TableProblem(circle, tables(2), rules=Rules(shared_language=True))

    assert [finding.people for finding in preflight(room)] == [("saba",)]
    assert preflight(replace(room, rules=Rules())) == ()


def test_weights_are_read_under_the_names_of_the_file() -> None:
    room = problem_from({**QUESTION, "weights": {"attr": 2, "repeat": 0}})

    assert room.weights == Weights(attribute=2, repeat=0)
