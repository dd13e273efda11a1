"""Tweetallen of the zoomsessie: made, filled up, who goes without and why (METHOD S17)."""

import re
from collections import Counter
from datetime import timedelta
from http import HTTPStatus
from itertools import combinations

import pytest
from django.test import Client
from django.urls import reverse

from samenkracht.atelier import services as atelier
from samenkracht.atelier.models import Participant
from samenkracht.live import services
from samenkracht.live.domain.pairs import (
    Company,
    NobodyToPair,
    NothingToFill,
    Why,
    filled,
    why,
    without,
)
from samenkracht.live.domain.run import RunNotOpen
from samenkracht.live.domain.seating import NoSuchRound, PlanChanged, Togetherness
from samenkracht.live.models import PairMember, Run, TalkPair
from samenkracht.live.queries.desks import pairs_desk
from samenkracht.live.queries.pairs import talking_of
from samenkracht.live.services import pairs as pair_services
from samenkracht.live.services.forgetting import forget_seats
from samenkracht.seating.pairs import PairProblem
from tests.conftest import Cast
from tests.factories import AFTERNOON, GatheringFactory
from tests.live.hall import cost, fresh, hall, person

HTMX = {"HX-Request": "true", "HX-Target": "tweetallen"}
DUTCH, TURKISH = frozenset({"nederlands"}), frozenset({"turks"})


@pytest.fixture
def run(cast: Cast) -> Run:
    return hall(cast)


def at(run: Run, name: str = "pairs") -> str:
    return reverse(f"live:{name}", args=[run.gathering.public_id])


def come(run: Run, *names: str, languages: str = "") -> list[Participant]:
    found = [person(run, name) for name in names]
    for one in found:
        one.person.languages = languages
        one.person.save()
    return found


def make(cast: Cast, run: Run, rounds: int = 1) -> None:
    services.make_pairs(run=run, rounds=rounds, seed=1, by=cast.anna, now=AFTERNOON)


def fill(cast: Cast, run: Run, round_: int = 1) -> int:
    return services.fill_pairs(run=run, round_=round_, by=cast.anna, now=AFTERNOON)


def groups(run: Run, round_: int = 1) -> list[set[str]]:
    """Return who talks with whom by first name, in the order of the numbers."""
    return [
        set(pair.members.values_list("participant__person__first_name", flat=True))
        for pair in run.pairs.filter(round=round_).order_by("number")
    ]


NOBODY: frozenset[frozenset[int]] = frozenset()


def company(
    people: int,
    *,
    apart: frozenset[frozenset[int]] = NOBODY,
    close: frozenset[frozenset[int]] = NOBODY,
) -> Company:
    return Company(dict.fromkeys(range(1, people + 1), DUTCH), apart=apart, close=close)


def two(first: int, second: int) -> frozenset[frozenset[int]]:
    return frozenset({frozenset({first, second})})


def test_everyone_who_is_here_talks_with_one_other(cast: Cast, run: Run) -> None:
    come(run, "Anna", "Bep", "Cor", "Dirk")

    make(cast, run)

    assert sorted(len(group) for group in groups(run)) == [2, 2]
    assert set().union(*groups(run)) == {"Anna", "Bep", "Cor", "Dirk"}


def test_when_odd_three_talk_together_and_nobody_goes_without(cast: Cast, run: Run) -> None:
    come(run, "Anna", "Bep", "Cor", "Dirk", "Els")

    make(cast, run)

    assert sorted(len(group) for group in groups(run)) == [2, 3]
    assert pairs_desk(run).rounds[0].left_out == []


def test_over_rounds_nobody_meets_the_same_again_while_others_are_left(
    cast: Cast, run: Run
) -> None:
    come(run, "Anna", "Bep", "Cor", "Dirk")

    make(cast, run, rounds=3)

    met = Counter(
        frozenset(pair)
        for round_ in (1, 2, 3)
        for group in groups(run, round_)
        for pair in combinations(sorted(group), 2)
    )
    assert len(met) == 6
    assert set(met.values()) == {1}


def test_who_came_together_talks_with_another_and_apart_stays_apart(cast: Cast, run: Run) -> None:
    one, brought, other, _ = come(run, "Anna", "Bep", "Cor", "Dirk")
    Participant.objects.filter(pk=brought.pk).update(brought_by=one)
    services.wish_seats(atelier=cast.atelier, first=one, second=other, kind=Togetherness.APART)

    make(cast, run)

    assert {"Anna", "Dirk"} in groups(run)
    assert {"Bep", "Cor"} in groups(run)


def test_who_talked_at_an_earlier_gathering_talks_with_another(cast: Cast, run: Run) -> None:
    people = come(run, "Anna", "Bep", "Cor", "Dirk")
    make(cast, run)
    before = groups(run)
    services.close_run(run=run, by=cast.anna, now=AFTERNOON)
    later = GatheringFactory.create(
        atelier=cast.atelier,
        number=run.gathering.number + 1,
        starts_at=AFTERNOON + timedelta(days=28),
    )
    second = services.prepare_run(gathering=later, now=AFTERNOON)
    for one in people:
        atelier.mark_present(gathering=later, participant=one, now=AFTERNOON)

    make(cast, fresh(second))

    assert [group for group in groups(second) if group in before] == []


def test_two_who_share_no_language_are_no_pair_and_it_says_so(cast: Cast, run: Run) -> None:
    come(run, "Anna", "Bep")
    come(run, "Olga", languages="Oekraïens")

    make(cast, run)
    (round_,) = pairs_desk(run).rounds

    assert groups(run) == [{"Anna", "Bep"}]
    assert [(one.name, one.reason) for one in round_.left_out] == [
        ("Olga", "Spreekt Oekraïens. Niemand hier spreekt dat ook. Vraag een tolk.")
    ]
    assert round_.to_fill == 0


def test_pairs_stand_by_name_with_numbers(cast: Cast, run: Run) -> None:
    come(run, "Wim", "Anna", "Toos", "Bep")

    make(cast, run)
    (round_,) = pairs_desk(run).rounds

    assert [pair.number for pair in round_.pairs] == [1, 2]
    assert round_.pairs[0].names.startswith("Anna en ")


def test_late_comers_talk_with_each_other_and_who_talks_goes_on(cast: Cast, run: Run) -> None:
    come(run, "Anna", "Bep", "Cor", "Dirk")
    make(cast, run, rounds=2)
    before = groups(run, 1), groups(run, 2)
    keys = set(run.pairs.values_list("pk", flat=True))

    come(run, "Els", "Fadime")

    assert pairs_desk(run).to_fill == 2
    assert fill(cast, run) == 2
    for round_, old in enumerate(before, start=1):
        assert groups(run, round_) == [*old, {"Els", "Fadime"}]
    assert keys <= set(run.pairs.values_list("pk", flat=True))
    assert pairs_desk(run).to_fill == 0


def test_one_late_comer_joins_a_pair(cast: Cast, run: Run) -> None:
    come(run, "Anna", "Bep", "Cor", "Dirk")
    make(cast, run)
    before = groups(run)
    come(run, "Els")

    fill(cast, run)

    after = groups(run)
    assert [old for old, new in zip(before, after, strict=True) if old == new]
    assert [new for old, new in zip(before, after, strict=True) if new == {*old, "Els"}]


def test_filling_leaves_the_rounds_that_were(cast: Cast, run: Run) -> None:
    come(run, "Anna", "Bep")
    make(cast, run, rounds=2)
    come(run, "Cor", "Dirk")

    fill(cast, run, 2)

    assert groups(run, 1) == [{"Anna", "Bep"}]
    assert {"Cor", "Dirk"} in groups(run, 2)


def test_who_is_left_alone_gets_another_and_who_left_is_named_as_gone(cast: Cast, run: Run) -> None:
    people = come(run, "Anna", "Bep", "Cor", "Dirk")
    make(cast, run)
    left = people[0]
    other = next(iter(next(group for group in groups(run) if "Anna" in group) - {"Anna"}))
    atelier.mark_absent(gathering=run.gathering, participant=left, now=AFTERNOON)
    come(run, "Els")

    (round_,) = pairs_desk(run).rounds
    assert any("Anna (niet meer hier)" in pair.names for pair in round_.pairs)
    fill(cast, run)

    assert {other, "Els"} in groups(run)
    assert "Anna" not in set().union(*groups(run))


def test_who_went_home_is_not_counted(cast: Cast, run: Run) -> None:
    people = come(run, "Anna", "Bep", "Cor")
    services.count_on(run=run, participants=people)
    services.mark_away(run=run, participants=people[2:], by=cast.anna, now=AFTERNOON)

    make(cast, run)

    assert groups(run) == [{"Anna", "Bep"}]


def test_a_participant_who_goes_takes_only_themselves_out_of_a_pair(cast: Cast, run: Run) -> None:
    come(run, "Anna")
    walked = atelier.walk_in(
        gathering=run.gathering, first_name="Bep", hats=[], brought_by=None, now=AFTERNOON
    )
    make(cast, run)

    atelier.mark_absent(gathering=run.gathering, participant=walked.participant, now=AFTERNOON)

    assert groups(run) == [{"Anna"}]
    assert pairs_desk(run).rounds[0].left_out[0].reason == "Er is nog niemand om mee te praten."


def test_with_nobody_or_one_there_are_no_pairs(cast: Cast, run: Run) -> None:
    with pytest.raises(NobodyToPair):
        make(cast, run)
    come(run, "Anna")

    with pytest.raises(NobodyToPair):
        make(cast, run)


def test_with_everyone_in_a_pair_there_is_nothing_to_fill(cast: Cast, run: Run) -> None:
    come(run, "Anna", "Bep")
    make(cast, run)

    with pytest.raises(NothingToFill):
        fill(cast, run)
    with pytest.raises(NoSuchRound):
        fill(cast, run, 2)


def test_after_the_gathering_pairs_stay_as_they_were(cast: Cast, run: Run) -> None:
    come(run, "Anna", "Bep")
    make(cast, run)
    services.close_run(run=run, by=cast.anna, now=AFTERNOON)

    with pytest.raises(RunNotOpen):
        make(cast, run)
    with pytest.raises(RunNotOpen):
        fill(cast, run)

    assert groups(run) == [{"Anna", "Bep"}]


def test_whoever_changes_the_pairs_meanwhile_wins(
    cast: Cast, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    come(run, "Anna", "Bep")
    make(cast, run)
    come(run, "Cor", "Dirk")
    solve = pair_services.pairs_apart

    def interrupted(problem: PairProblem, *, seed: int) -> list[list[tuple[int, ...]]]:
        fill(cast, run)
        return solve(problem, seed=seed)

    monkeypatch.setattr(pair_services, "pairs_apart", interrupted)
    with pytest.raises(PlanChanged):
        make(cast, run)

    assert groups(run) == [{"Anna", "Bep"}, {"Cor", "Dirk"}]


def test_who_leaves_while_pairs_are_made_is_in_none(
    cast: Cast, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    come(run, "Anna", "Bep", "Cor")
    walked = atelier.walk_in(
        gathering=run.gathering, first_name="Dirk", hats=[], brought_by=None, now=AFTERNOON
    ).participant
    solve = pair_services.pairs_apart

    def interrupted(problem: PairProblem, *, seed: int) -> list[list[tuple[int, ...]]]:
        atelier.mark_absent(gathering=run.gathering, participant=walked, now=AFTERNOON)
        return solve(problem, seed=seed)

    monkeypatch.setattr(pair_services, "pairs_apart", interrupted)
    make(cast, run)

    assert "Dirk" not in set().union(*groups(run))
    assert len(groups(run)) == 1
    assert pairs_desk(run).to_fill == 1


def test_pairs_are_forgotten_three_months_after_the_atelier(cast: Cast, run: Run) -> None:
    come(run, "Anna", "Bep")
    make(cast, run)
    cast.atelier.closed_at = AFTERNOON
    cast.atelier.save()

    forget_seats(AFTERNOON + timedelta(days=91))
    assert TalkPair.objects.count() == 1
    forget_seats(AFTERNOON + timedelta(days=93))

    assert TalkPair.objects.count() == PairMember.objects.count() == 0


def test_no_name_goes_into_the_question(run: Run) -> None:
    come(run, "Anna", "Bep", languages="Turks")

    question = talking_of(run).question(2)

    assert "Anna" not in repr(question)
    assert {one.languages for one in question.people} == {TURKISH}


# The rules of filling, without a database.


def test_filling_never_makes_four() -> None:
    assert filled({1: (1, 2, 3)}, company(4)) == {1: (1, 2, 3)}


def test_filling_prefers_a_new_pair_to_one_that_talks() -> None:
    assert filled({1: (1, 2)}, company(5)) == {1: (1, 2), 2: (3, 4, 5)}


def test_filling_lets_people_apart_and_prefers_who_do_not_know_each_other() -> None:
    knowing = company(6, close=two(3, 4), apart=two(3, 5))

    assert set(filled({1: (1, 2)}, knowing).values()) == {(1, 2), (3, 6), (4, 5)}


def test_a_trio_comes_to_who_was_in_none() -> None:
    here = company(5)
    here.in_trio.update({1: 1})

    assert filled({1: (1, 2), 2: (3, 4)}, here) == {1: (1, 2), 2: (3, 4, 5)}


def test_a_pair_of_whom_one_left_is_no_pair() -> None:
    here = company(3)

    assert without({1: (1, 9), 2: (2, 3)}, here) == [1]
    assert filled({1: (1, 9), 2: (2, 3)}, here) == {2: (2, 3, 1)}


def test_each_reason_to_go_without() -> None:
    here = Company(
        languages={1: DUTCH, 2: DUTCH, 3: TURKISH, 4: TURKISH | DUTCH, 5: frozenset({"pools"})},
        apart=two(1, 2) | two(1, 4),
    )

    assert why(5, [], here) == Why.LANGUAGE
    assert why(1, [], here) == Why.APART
    assert why(3, [3], here) == Why.TAKEN
    assert why(3, [], here) == Why.NEW
    assert why(1, [], Company(languages={1: DUTCH})) == Why.ALONE


# The page.


def test_the_page_teaches_when_nobody_is_here(anna: Client, run: Run) -> None:
    page = anna.get(at(run)).text

    assert "Hier komen de tweetallen" in page
    assert "/deur/" in page
    assert "Maak tweetallen" not in page


@pytest.mark.parametrize("headers", [HTMX, {}], ids=["in place", "without script"])
def test_pairs_are_made_and_shown_with_numbers(
    anna: Client, run: Run, headers: dict[str, str]
) -> None:
    come(run, "Anna", "Bep")

    answer = anna.post(at(run, "make_pairs"), {"rounds": "1"}, headers=headers, follow=not headers)

    assert "Anna en Bep" in answer.text
    assert ("<html" in answer.text) != bool(headers)
    assert "Begin helemaal opnieuw" in answer.text


@pytest.mark.parametrize("headers", [HTMX, {}], ids=["in place", "without script"])
def test_late_comers_are_added_from_the_page(
    cast: Cast, anna: Client, run: Run, headers: dict[str, str]
) -> None:
    come(run, "Anna", "Bep")
    make(cast, run)
    come(run, "Cor", "Dirk")
    before = anna.get(at(run)).text

    answer = anna.post(at(run, "fill_pairs"), {"round": "1"}, headers=headers, follow=not headers)

    assert "2 mensen hebben nog geen tweetal." in before
    assert "2 mensen hebben nu een tweetal. Wie praatte, praat verder." in answer.text
    assert "Cor en Dirk" in answer.text
    assert "Vul aan" not in answer.text


@pytest.mark.parametrize(
    ("name", "sent", "says"),
    [
        ("make_pairs", {}, "Kies 1, 2, 3 of 4 rondes."),
        ("make_pairs", {"rounds": "5"}, "Kies 1, 2, 3 of 4 rondes."),
        ("make_pairs", {"rounds": "1"}, "Er zijn nog geen twee mensen binnen."),
        ("fill_pairs", {}, "Kies een ronde."),
        ("fill_pairs", {"round": "9"}, "Die ronde is er niet."),
        ("fill_pairs", {"round": "1"}, "Die ronde is er niet."),
    ],
)
@pytest.mark.parametrize("headers", [HTMX, {}], ids=["in place", "without script"])
def test_what_cannot_be_done_gets_a_sentence(
    anna: Client, run: Run, name: str, sent: dict[str, str], says: str, headers: dict[str, str]
) -> None:
    if "geen twee" not in says:
        come(run, "Anna", "Bep")

    answer = anna.post(at(run, name), sent, headers=headers)

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert says in answer.text
    assert not TalkPair.objects.exists()


def test_a_name_is_found_with_its_pairs_only(cast: Cast, anna: Client, run: Run) -> None:
    come(run, "Anna", "Bep", "Cor", "Dirk")
    make(cast, run, rounds=2)

    found = anna.get(at(run), {"zoek": "anna"}, headers={**HTMX, "HX-Target": "lijst"}).text
    nobody = anna.get(at(run), {"zoek": "Zeger"}).text

    assert "2 keer gevonden: “anna”" in found
    assert found.count('class="pair"') == 2
    assert "<form" not in found
    assert "0 keer gevonden" in nobody


def test_two_of_one_name_are_told_apart(cast: Cast, run: Run) -> None:
    for last in ("Bos", "Smit"):
        (one,) = come(run, "Anna")
        one.person.last_name = last
        one.person.save()

    make(cast, run)

    assert pairs_desk(run).rounds[0].pairs[0].names == "Anna Bos en Anna Smit"


def test_names_are_text_whatever_stands_in_them(cast: Cast, anna: Client, run: Run) -> None:
    come(run, "<script>alert(1)</script>", "Bep")
    make(cast, run)

    page = anna.get(at(run)).text

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_the_page_says_that_it_is_private(anna: Client, run: Run) -> None:
    page = anna.get(at(run)).text

    assert "vertrouwelijk" in page
    assert re.search(r'aria-current="page">Tweetallen<', page)


def test_the_page_costs_the_same_for_two_six_and_sixty(anna: Client, cast: Cast) -> None:
    anna.get(at(hall(cast)))
    costs = set()
    for people in (2, 6, 60):
        run = hall(cast)
        come(run, *(f"Mens {number}" for number in range(people)))
        make(cast, run, rounds=2)
        come(run, "Laat")
        costs.add(cost(anna.get, at(run)))

    assert len(costs) == 1
