"""The best matches there can be, and a reason for each and for who goes without (P07)."""

from dataclasses import replace
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from samenkracht.seating.assignment import assign
from samenkracht.seating.buddies import Buddy, buddies_from, fit_of, match_buddies

worths = st.lists(
    st.dictionaries(st.integers(0, 2), st.integers(-5, 20), max_size=3), min_size=1, max_size=5
)


def total(worth: list[dict[int, int]], places: tuple[int | None, ...], crowding: int) -> int:
    found = sum(row[p] for row, p in zip(worth, places, strict=True) if p is not None)
    for place in range(3):
        load = places.count(place)
        found -= crowding * load * (load - 1) // 2
    return found


@settings(max_examples=200, deadline=None)
@given(worths, st.lists(st.integers(0, 3), min_size=3, max_size=3), st.integers(0, 6))
def test_no_other_division_is_worth_more(
    worth: list[dict[int, int]], capacity: list[int], crowding: int
) -> None:
    found = assign(worth, capacity, crowding)

    possible = [
        total(worth, places, crowding)
        for places in product(*([None, *row] for row in worth))
        if all(places.count(p) <= capacity[p] for p in range(3))
    ]
    assert total(worth, tuple(found.places), crowding) == max(possible)
    assert all(found.places.count(p) <= capacity[p] for p in range(3))


@settings(max_examples=100, deadline=None)
@given(worths)
def test_a_runner_up_never_loses_less_than_is_said(worth: list[dict[int, int]]) -> None:
    found = assign(worth, [1, 2, 1])
    best = total(worth, tuple(found.places), 0)

    for asker, place in enumerate(found.places):
        other = found.runner_up(asker)
        if place is not None and other is not None:
            forced = [
                total(worth, places, 0)
                for places in product(*([None, *row] for row in worth))
                if places[asker] == other[0]
                and all(places.count(p) <= (1, 2, 1)[p] for p in range(3))
            ]
            assert best - max(forced) >= other[1]


def buddy(name: str, **said: object) -> Buddy:
    plain = Buddy(
        name,
        languages=frozenset({"nl"}),
        slots=frozenset({"ma"}),
        interests=frozenset({"koken"}),
        at=(0, 0),
        max_km=3,
    )
    return replace(plain, **said)  # type: ignore[arg-type]


def test_a_match_says_what_made_it_and_who_else_it_could_have_been() -> None:
    near, far = buddy("near", prefers=frozenset({"anna"})), buddy("far", at=(0, 2))

    found = match_buddies([near, far], [buddy("anna", slots=frozenset({"ma", "di"}))])

    [match] = found.matches
    assert (match.volunteer, match.runner_up) == ("near", "far")
    assert (match.fit.interests, match.fit.slots, match.fit.nearness, match.fit.wishes) == (
        40,
        10,
        25,
        8,
    )
    assert match.runner_up_loses == match.fit.total - 40 - 10 - 8
    assert found.value == 1000 + 83


def test_who_goes_without_hears_why() -> None:
    volunteer = buddy("v", capacity=0, gender="f")
    reasons = {
        "language": buddy("a", languages=frozenset({"ti"})),
        "slots": buddy("b", slots=frozenset({"zo"})),
        "distance": buddy("c", at=(9, 9)),
        "excluded": buddy("d", excludes=frozenset({"v"})),
        "gender": buddy("e", wants_gender="m"),
        "full": buddy("f"),
    }

    found = match_buddies([volunteer], list(reasons.values()))

    assert [one.code for one in found.unmatched] == list(reasons)
    assert all(one.text.endswith(".") for one in found.unmatched)


def test_more_people_helped_goes_before_a_better_fit() -> None:
    both = buddy("both")
    only_anna = buddy("only_anna", excludes=frozenset({"bep"}), interests=frozenset())

    found = match_buddies([both, only_anna], [buddy("anna"), buddy("bep")])

    assert {(m.volunteer, m.resident) for m in found.matches} == {
        ("only_anna", "anna"),
        ("both", "bep"),
    }


def test_the_longest_wait_goes_first() -> None:
    found = match_buddies([buddy("v")], [buddy("new"), buddy("long", waiting_weeks=3)])

    assert [m.resident for m in found.matches] == ["long"]


def test_one_volunteer_takes_several_but_not_while_another_is_free() -> None:
    two = [buddy("v", capacity=2), buddy("w", at=(0, 0.1))]

    assert match_buddies(two, [buddy("a"), buddy("b")]).most_for_one == 1
    assert match_buddies(two[:1], [buddy("a"), buddy("b")]).most_for_one == 2


def test_fair_makes_the_worst_match_better_and_helps_no_fewer() -> None:
    volunteers = [
        buddy("v", interests=frozenset({"koken", "tuin", "lezen"}), at=(0, 0)),
        buddy("w", interests=frozenset({"schaken"}), at=(0, 1)),
    ]
    residents = [
        buddy("a", interests=frozenset({"koken", "tuin", "lezen"}), at=(0, 0), max_km=1),
        buddy("b", interests=frozenset({"koken"}), at=(0, 2.5)),
    ]

    usual = match_buddies(volunteers, residents)
    fair = match_buddies(volunteers, residents, fair=True)

    assert len(fair.matches) == len(usual.matches) == 2
    assert fair.worst is not None
    assert usual.worst is not None
    assert fair.worst >= usual.worst
    assert fair.value <= usual.value


def test_a_stable_plan_has_no_blocking_pairs() -> None:
    assert match_buddies([buddy("v")], [buddy("a"), buddy("b")]).blocking == 0


def test_a_question_is_read_from_its_file() -> None:
    one = {
        "languages": ["nl"],
        "slots": ["ma"],
        "interests": [],
        "xy": [0, 1],
        "max_km": 2.5,
    }

    volunteers, residents = buddies_from(
        {"volunteers": [{"id": "v", "capacity": 2, **one}], "residents": [{"id": "r", **one}]}
    )

    assert (volunteers[0].capacity, volunteers[0].at) == (2, (0, 1))
    assert fit_of(volunteers[0], residents[0]) is not None
