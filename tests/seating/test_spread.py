"""Everyone sits once, mixed, and nobody who sits already has to get up (S20)."""

from collections import Counter
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samenkracht.seating import Guest, spread, tables_for

HATS = ["resident", "professional", "key_figure", "official"]
one_hat = st.sampled_from(HATS).map(lambda hat: frozenset({hat}))
some_hats = st.frozensets(st.sampled_from(HATS))


@st.composite
def circles(draw: st.DrawFn, hats: st.SearchStrategy[frozenset[str]] = some_hats) -> list[Guest]:
    count = draw(st.integers(0, 40))
    return [
        Guest(
            key=key,
            hats=draw(hats),
            came_with=draw(st.none() | st.integers(0, count)),
            needs_wheelchair_place=draw(st.booleans()),
        )
        for key in range(count)
    ]


tables = st.lists(st.integers(1, 60), min_size=1, max_size=9, unique=True)


def sizes(plan: dict[int, int], among: list[int]) -> list[int]:
    return [Counter(plan.values())[table] for table in among]


def people(first: int, count: int, hat: str, came_with: int | None = None) -> list[Guest]:
    return [Guest(key, frozenset({hat}), came_with) for key in range(first, first + count)]


def tables_of(plan: dict[int, int], keys: Iterable[int]) -> list[int]:
    return [plan[key] for key in keys]


@given(circles(), tables, st.integers())
def test_everyone_sits_once_at_a_table_that_is_there(
    guests: list[Guest], numbers: list[int], seed: int
) -> None:
    plan = spread(guests, numbers, seed=seed)

    assert plan.keys() == {guest.key for guest in guests}
    assert set(plan.values()) <= set(numbers)
    assert max(sizes(plan, numbers)) - min(sizes(plan, numbers)) <= 1


@given(circles(), tables, st.integers(), st.data())
def test_who_sits_stays_and_the_others_fill_the_smallest_tables(
    guests: list[Guest], numbers: list[int], seed: int, data: st.DataObject
) -> None:
    seated = {
        guest.key: data.draw(st.sampled_from(numbers))
        for guest in guests
        if data.draw(st.booleans())
    }

    plan = spread(guests, numbers, seed=seed, seated=seated)

    assert {key: plan[key] for key in seated} == seated
    joined = {table for key, table in plan.items() if key not in seated}
    if joined:
        assert (
            max(Counter(plan.values())[table] for table in joined) <= min(sizes(plan, numbers)) + 1
        )


@given(circles(one_hat), tables, st.integers())
def test_each_hat_is_shared_out_evenly(guests: list[Guest], numbers: list[int], seed: int) -> None:
    plan = spread(guests, numbers, seed=seed)

    for hat in HATS:
        at = Counter(plan[guest.key] for guest in guests if hat in guest.hats)
        counts = [at[table] for table in numbers]
        assert max(counts) - min(counts) <= 1


@given(circles().flatmap(lambda guests: st.tuples(st.just(guests), st.permutations(guests))))
def test_the_same_seed_gives_the_same_plan_in_whatever_order_people_come(
    orders: tuple[list[Guest], list[Guest]],
) -> None:
    first, again = orders

    assert spread(first, [3, 1, 2], seed=5) == spread(again, [1, 2, 3], seed=5)


def test_another_seed_gives_another_plan() -> None:
    guests = people(0, 24, "resident")

    plans = [spread(guests, [1, 2, 3, 4], seed=seed) for seed in range(5)]

    assert len({tuple(sorted(plan.items())) for plan in plans}) == 5


@pytest.mark.parametrize("seed", range(20))
def test_those_who_came_together_sit_apart_and_hats_stay_even(seed: int) -> None:
    hosts = people(0, 4, "professional")
    guests = hosts + [
        guest for host in range(4) for guest in people(10 + 3 * host, 3, "resident", host)
    ]

    plan = spread(guests, [1, 2, 3, 4], seed=seed)

    for host in range(4):
        party = [host, *range(10 + 3 * host, 13 + 3 * host)]
        assert sorted(tables_of(plan, party)) == [1, 2, 3, 4]
    assert sorted(tables_of(plan, range(4))) == [1, 2, 3, 4]


@pytest.mark.parametrize("seed", range(20))
def test_hats_are_mixed_around_those_who_sit_already(seed: int) -> None:
    seated = {0: 1, 1: 1, 2: 2}
    guests = people(0, 3, "professional") + people(3, 3, "professional") + people(6, 6, "resident")

    plan = spread(guests, [1, 2, 3], seed=seed, seated=seated)

    assert Counter(tables_of(plan, range(6))) == {1: 2, 2: 2, 3: 2}
    assert sizes(plan, [1, 2, 3]) == [4, 4, 4]


def test_a_person_with_two_hats_counts_for_both() -> None:
    both = [Guest(key, frozenset({"resident", "volunteer"})) for key in range(2)]
    guests = both + people(2, 2, "resident") + people(4, 4, "professional")

    plan = spread(guests, [1, 2], seed=7)

    assert sorted(tables_of(plan, [0, 1])) == [1, 2]
    assert sorted(tables_of(plan, [0, 1, 2, 3])) == [1, 1, 2, 2]


def test_a_bringer_who_is_not_here_does_no_harm() -> None:
    plan = spread(people(1, 2, "resident", came_with=99), [1, 2], seed=1)

    assert sorted(plan.values()) == [1, 2]


def test_nobody_comes_and_nobody_sits() -> None:
    assert spread([], [], seed=1) == {}


@pytest.mark.parametrize(
    ("guests", "numbers", "seated"),
    [
        (people(1, 1, "resident") * 2, [1], None),
        (people(1, 1, "resident"), [1, 1], None),
        (people(1, 1, "resident"), [], None),
        (people(1, 1, "resident"), [1], {1: 2}),
    ],
    ids=["double guest", "double table", "no table", "seat at no table"],
)
def test_what_cannot_be_is_an_error(
    guests: list[Guest], numbers: list[int], seated: dict[int, int] | None
) -> None:
    with pytest.raises(ValueError, match=r"twice|table"):
        spread(guests, numbers, seed=1, seated=seated)


def test_a_full_hall_finds_its_places() -> None:
    guests = [
        Guest(key, frozenset({HATS[key % 4], HATS[key % 3]}), key // 3) for key in range(1000)
    ]

    plan = spread(guests, range(1, 161), seed=1)

    assert len(plan) == 1000


@given(st.integers(10, 2000))
@settings(max_examples=200)
def test_from_ten_people_on_every_table_has_five_to_seven(count: int) -> None:
    laid = tables_for(count)

    assert sum(laid) == count
    assert set(laid) <= {5, 6, 7}
    assert max(laid) - min(laid) <= 1
    assert list(laid) == sorted(laid, reverse=True)


@pytest.mark.parametrize(
    ("count", "laid"),
    [
        (0, ()),
        (1, (1,)),
        (4, (4,)),
        (7, (7,)),
        (8, (4, 4)),
        (9, (5, 4)),
        (13, (7, 6)),
        (15, (5, 5, 5)),
        (26, (7, 7, 6, 6)),
        (48, (6,) * 8),
    ],
)
def test_small_and_usual_groups(count: int, laid: tuple[int, ...]) -> None:
    assert tables_for(count) == laid


def test_fewer_than_nobody_cannot_be() -> None:
    with pytest.raises(ValueError, match="negative"):
        tables_for(-1)
