from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenkracht.live.domain.audience import frame
from samenkracht.live.domain.codes import in_fours, new_code, tidy_code
from samenkracht.live.domain.ideas import IDEA_LENGTH, EmptyIdea, LongIdea, tidy_idea
from samenkracht.live.domain.run import MoveNotAllowed, RunState, minutes_left, move
from samenkracht.live.domain.stickers import (
    NoStickersLeft,
    OwnTable,
    TooManyPaperStickers,
    check_paper,
    check_total,
    free_slot,
)
from samenkracht.live.domain.ties import PLACES, Place, Ruling, TieWay, podium, ranks

NOON = datetime(2026, 12, 2, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("state", "to"),
    [
        (RunState.WAITING, RunState.OPEN),
        (RunState.OPEN, RunState.PAUSED),
        (RunState.PAUSED, RunState.OPEN),
        (RunState.OPEN, RunState.CLOSED),
        (RunState.CLOSED, RunState.OPEN),
    ],
)
def test_move_that_is_allowed(state: RunState, to: RunState) -> None:
    assert move(state, to) == to


def test_a_waiting_run_cannot_be_closed() -> None:
    with pytest.raises(MoveNotAllowed):
        move(RunState.WAITING, RunState.CLOSED)


@pytest.mark.parametrize(
    ("spent", "paused", "left"),
    [(0, 0, 20), (1, 0, 20), (60, 0, 19), (600, 300, 15), (1260, 0, -1)],
)
def test_minutes_left_rounds_up_and_does_not_count_the_pause(
    spent: int, paused: int, left: int
) -> None:
    now = NOON + timedelta(seconds=spent)

    assert minutes_left(minutes=20, started_at=NOON, paused_seconds=paused, now=now) == left


def test_a_step_that_has_not_begun_has_all_its_minutes() -> None:
    assert minutes_left(minutes=45, started_at=None, paused_seconds=0, now=NOON) == 45


def test_codes_have_eight_digits_and_are_read_in_fours() -> None:
    codes = {new_code() for _ in range(200)}

    assert {len(code) for code in codes} == {8}
    assert len(codes) == 200
    assert in_fours("12345678") == "1234 5678"


@pytest.mark.parametrize("typed", ["1234 5678", "1234-5678", " 12345678\n", "1234.5678"])
def test_a_code_may_be_typed_in_many_ways(typed: str) -> None:
    assert tidy_code(typed) == "12345678"


def test_an_idea_loses_its_odd_spaces_and_nothing_else() -> None:
    assert tidy_idea("  Eén pan\tsoep \n voor\u200b het portiek <b>🍲</b> ") == (
        "Eén pan soep voor het portiek <b>🍲</b>"
    )


@pytest.mark.parametrize("text", ["", "   ", "?!", "\u200b\u200b", "…"])
def test_an_idea_without_a_letter_is_refused(text: str) -> None:
    with pytest.raises(EmptyIdea):
        tidy_idea(text)


def test_a_long_idea_is_refused_and_one_that_just_fits_is_not() -> None:
    assert len(tidy_idea("a" * IDEA_LENGTH)) == IDEA_LENGTH
    with pytest.raises(LongIdea):
        tidy_idea("a" * (IDEA_LENGTH + 1))


@given(st.text())
def test_a_tidy_idea_stays_as_it_is(text: str) -> None:
    try:
        tidy = tidy_idea(text)
    except (EmptyIdea, LongIdea):
        return

    assert tidy_idea(tidy) == tidy


@given(st.sets(st.integers(1, 5)), st.integers(1, 5))
def test_a_free_slot_is_free_and_within_the_cap(used: set[int], cap: int) -> None:
    if set(range(1, cap + 1)) <= used:
        with pytest.raises(NoStickersLeft):
            free_slot(used, cap)
    else:
        assert free_slot(used, cap) in set(range(1, cap + 1)) - used


def test_paper_may_not_stick_on_the_own_table() -> None:
    check_paper({1: 3, 2: 0}, own={2})
    with pytest.raises(OwnTable):
        check_paper({1: 3, 2: 1}, own={2})


def test_paper_may_not_count_more_than_people_have() -> None:
    check_total(18, people=6, cap=3, where="Tafel 4")
    with pytest.raises(
        TooManyPaperStickers, match=r"Tafel 4: 6 mensen .* 18 stickers. U telde er 19"
    ):
        check_total(19, people=6, cap=3, where="Tafel 4")


def test_equal_piles_share_a_rank() -> None:
    assert ranks([9, 7, 7, 4, 0]) == [1, 2, 2, 4, 5]


def test_podium_without_ties() -> None:
    assert podium([(1, 9), (2, 7), (3, 4), (4, 1)], {}) == [
        Place(1, (1,), 9, is_open_tie=False),
        Place(2, (2,), 7, is_open_tie=False),
        Place(3, (3,), 4, is_open_tie=False),
    ]


def test_an_equal_pile_comes_back_as_an_open_tie() -> None:
    assert podium([(1, 9), (2, 7), (3, 7), (4, 7)], {}) == [
        Place(1, (1,), 9, is_open_tie=False),
        Place(2, (2, 3, 4), 7, is_open_tie=True),
    ]


def test_a_tie_below_the_third_place_needs_no_ruling() -> None:
    places = podium([(1, 9), (2, 7), (3, 5), (4, 2), (5, 2)], {})

    assert [place.is_open_tie for place in places] == [False, False, False]


def test_sharing_takes_up_the_places_it_covers() -> None:
    places = podium([(1, 9), (2, 9), (3, 5)], {1: Ruling(TieWay.SHARE)})

    assert [(p.place, p.ideas) for p in places] == [(1, (1, 2)), (3, (3,))]


def test_letting_all_win_leaves_the_next_place_to_the_next_pile() -> None:
    places = podium([(1, 9), (2, 9), (3, 5), (4, 3)], {1: Ruling(TieWay.BOTH)})

    assert [(p.place, p.ideas) for p in places] == [(1, (1, 2)), (2, (3,)), (3, (4,))]


def test_a_draw_gives_each_its_own_place_as_far_as_there_are_prizes() -> None:
    ruling = Ruling(TieWay.DRAW, (4, 2, 3))

    places = podium([(1, 9), (2, 7), (3, 7), (4, 7)], {2: ruling})

    assert [(p.place, p.ideas) for p in places] == [(1, (1,)), (2, (4,)), (3, (2,))]


@given(st.lists(st.integers(0, 6), max_size=12), st.sampled_from([None, *TieWay]))
def test_podium_never_gives_a_prize_for_nothing_nor_twice(
    stickers: list[int], way: TieWay | None
) -> None:
    piles = sorted(enumerate(stickers, start=1), key=lambda pile: -pile[1])
    rulings = {} if way is None else {place: Ruling(way) for place in range(1, PLACES + 1)}

    places = podium(piles, rulings)

    ideas = [idea for place in places for idea in place.ideas]
    assert len(ideas) == len(set(ideas))
    assert all(place.stickers > 0 and 1 <= place.place <= PLACES for place in places)
    assert [p.stickers for p in places] == sorted((p.stickers for p in places), reverse=True)


def test_a_frame_is_one_line_of_data() -> None:
    sent = frame(version=17, screen="open-5-h", html="<p>één\nregel</p>")

    assert sent.decode().splitlines() == [
        "id: 17",
        'data: {"v":17,"s":"open-5-h","html":"<p>één\\nregel</p>"}',
        "",
    ]
