"""Everyone talks each round, with someone new whom they can understand (S17)."""

from collections import Counter
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from samenkracht.seating.pairs import PairProblem, Talker, pair_rounds, pairs_from


def talker(name: str, *languages: str, role: str = "resident") -> Talker:
    return Talker(name, frozenset(languages or ("nl",)), role)


def circle(count: int) -> tuple[Talker, ...]:
    return tuple(talker(f"p{n:02}", role=["resident", "professional"][n % 2]) for n in range(count))


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.sampled_from(["nl", "ar", "nl ar", "ti"]), min_size=2, max_size=17),
    st.integers(1, 3),
)
def test_everyone_talks_once_a_round_or_is_named(spoken: list[str], rounds: int) -> None:
    people = tuple(talker(f"p{n:02}", *said.split()) for n, said in enumerate(spoken))

    plan = pair_rounds(PairProblem(people, rounds), steps=300)

    languages = {one.id: one.languages for one in people}
    for groups, alone in zip(plan.rounds, plan.unmatched, strict=True):
        seen = Counter(id_ for group in groups for id_ in group)
        assert seen + Counter(alone) == Counter(one.id for one in people)
        assert sum(len(group) == 3 for group in groups) <= (len(people) - len(alone)) % 2
        assert all(frozenset.intersection(*map(languages.__getitem__, g)) for g in groups)


def test_nobody_meets_twice_when_that_can_be_avoided() -> None:
    plan = pair_rounds(PairProblem(circle(12), 4), steps=20_000)

    assert plan.repeats == 0
    assert plan.unmatched == ((), (), (), ())


def test_nobody_is_in_a_trio_twice_while_others_were_in_none() -> None:
    plan = pair_rounds(PairProblem(circle(15), 4), steps=20_000)

    assert len(plan.trios) == 4
    assert max(Counter(id_ for trio in plan.trios for id_ in trio).values()) == 1


def test_who_stays_apart_and_who_met_before_is_no_pair() -> None:
    four = circle(4)
    problem = PairProblem(
        four,
        1,
        met=frozenset({frozenset({"p00", "p01"})}),
        keep_apart=frozenset({frozenset({"p00", "p03"})}),
    )

    assert set(pair_rounds(problem, steps=500).rounds[0]) == {("p00", "p02"), ("p01", "p03")}


def test_people_who_differ_find_each_other() -> None:
    roles = {one.id: one.role for one in circle(10)}

    plan = pair_rounds(PairProblem(circle(10)), steps=3000)

    assert all(roles[a] != roles[b] for a, b in plan.rounds[0])


def test_one_person_alone_goes_without() -> None:
    plan = pair_rounds(PairProblem(circle(1), 2))

    assert plan.unmatched == (("p00",), ("p00",))


def test_the_same_seed_gives_the_same_pairs() -> None:
    problem = PairProblem(circle(9), 2)

    assert pair_rounds(problem, steps=400) == pair_rounds(problem, steps=400)


def test_a_question_is_read_from_its_file() -> None:
    problem = pairs_from(
        {
            "rounds": 2,
            "people": [{"id": "anna", "languages": ["nl"]}, {"id": "bep", "languages": ["nl"]}],
            "met": [["anna", "bep"]],
        }
    )

    plan = pair_rounds(problem, steps=10)

    assert [list(combinations(g, 2)) for r in plan.rounds for g in r] == [[("anna", "bep")]] * 2
    assert plan.repeats == 2
