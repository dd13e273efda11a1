"""A change weighs what weighing the whole plan twice says, and gives its reasons."""

from hypothesis import given, settings
from hypothesis import strategies as st

from samenkracht.seating.tables.preflight import preflight
from samenkracht.seating.tables.problem import Round, Rules, Table, TableProblem
from samenkracht.seating.tables.score import score
from samenkracht.seating.tables.solve import solve
from samenkracht.seating.tables.weigh import Weigher
from tests.seating.rooms import person, rooms, tables


def moved(round_: Round, who: str, to: str | None, swap: str | None = None) -> Round:
    """Return a round after somebody went to another table."""
    here = next((table for table, seated in round_.items() if who in seated), None)
    found = {
        table: tuple(id_ for id_ in seated if id_ not in {who, swap})
        for table, seated in round_.items()
    }
    if to is not None:
        found[to] = (*found.get(to, ()), who)
    if swap is not None and here is not None:
        found[here] = (*found[here], swap)
    return found


def two_tables(**said: object) -> TableProblem:
    circle = tuple(person(name, role="resident", can_host=name in "ae") for name in "abcdefgh")
    return TableProblem(people=circle, tables=tables(2, 3, 5), **said)  # type: ignore[arg-type]


AS_THEY_SIT: Round = {"t00": tuple("abcd"), "t01": tuple("efgh")}


@settings(max_examples=60, deadline=None)
@given(rooms(), st.data())
def test_a_change_costs_the_difference_of_two_whole_plans(
    room: TableProblem, data: st.DataObject
) -> None:
    if preflight(room):
        return
    rounds = solve(room, steps=200).rounds
    r = data.draw(st.integers(0, room.rounds - 1))
    here = [(id_, table) for table, seated in rounds[r].items() for id_ in seated]
    who, table = data.draw(st.sampled_from(here))
    other, goal = data.draw(st.sampled_from([one for one in here if one[1] != table]))
    swap = data.draw(st.sampled_from([None, other]))

    change = Weigher(room, rounds).change(r, who, goal, swap=swap)

    after = [*rounds[:r], moved(rounds[r], who, goal, swap), *rounds[r + 1 :]]
    assert change.cost == score(room, after).total - score(room, rounds).total


def test_who_came_together_is_the_reason() -> None:
    room = two_tables(parties=(("a", "e"),))

    change = Weigher(room, [AS_THEY_SIT]).change(0, "a", "t01")

    assert [(reason.code, reason.people) for reason in change.reasons] == [
        ("came_together", ("a", "e"))
    ]
    assert change.cost == room.weights.party


def test_meeting_again_in_another_round_or_gathering_is_the_reason() -> None:
    room = two_tables(rounds=2, met={("a", "f"): 1})
    weigher = Weigher(room, [AS_THEY_SIT, {"t00": tuple("aebf"), "t01": tuple("cdgh")}])

    change = weigher.change(0, "a", "t01")

    assert [(reason.code, reason.people) for reason in change.reasons] == [
        ("again", ("a", "e")),
        ("again", ("a", "f")),
    ]


def test_a_table_that_loses_its_only_host_is_a_broken_rule() -> None:
    room = two_tables(rules=Rules(host=True))

    change = Weigher(room, [AS_THEY_SIT]).change(0, "a", "t01")

    assert [(reason.code, reason.table) for reason in change.breaks] == [("host", "t00")]
    assert Weigher(room, [AS_THEY_SIT]).change(0, "a", "t01", swap="e").breaks == ()


def test_those_who_rather_do_not_and_those_who_belong_together_are_named() -> None:
    room = two_tables(keep_apart=(("a", "e"),), keep_together=(("a", "b"),))

    change = Weigher(room, [AS_THEY_SIT]).change(0, "a", "t01")

    assert {(reason.code, reason.people) for reason in change.breaks} == {
        ("apart", ("a", "e")),
        ("together", ("a", "b")),
    }


def test_choices_leave_full_tables_out_and_put_the_best_first() -> None:
    room = TableProblem(
        people=tuple(person(name, role="resident") for name in "abcdefghi"),
        tables=(Table("t0", 1, 4), Table("t1", 1, 4), Table("t2", 1, 4)),
        parties=(("a", "i"),),
    )
    weigher = Weigher(room, [{"t0": tuple("abc"), "t1": tuple("defg"), "t2": tuple("hi")}])

    assert [change.table for change in weigher.choices(0, "a")] == ["t2"]
    assert [change.table for change in weigher.choices(0, "d")] == ["t0", "t2"]
    assert weigher.at_table(0, "i") == ()


def test_going_nowhere_and_staying_are_possible() -> None:
    weigher = Weigher(two_tables(parties=(("a", "b"),)), [AS_THEY_SIT])

    assert weigher.change(0, "a", "t00").cost == 0
    assert weigher.change(0, "a", None).cost == -8
    assert [reason.code for reason in weigher.at_table(0, "a")] == ["came_together"]


def test_who_comes_in_helps_a_table_that_has_too_few() -> None:
    room = TableProblem(
        people=tuple(person(name, role="resident") for name in "abcdefgh"),
        tables=(Table("t0", 3, 5), Table("t1", 3, 5)),
        parties=(("h", "f"),),
    )

    assert Weigher(room, [{"t0": tuple("abcde"), "t1": tuple("fg")}]).best_chair(0, "h") == "t1"
    assert Weigher(room, [{"t0": tuple("abc"), "t1": tuple("defg")}]).best_chair(0, "h") == "t0"
    full = TableProblem(people=room.people, tables=(Table("t0", 1, 2),))
    assert Weigher(full, [{"t0": tuple("ab")}]).best_chair(0, "h") is None
