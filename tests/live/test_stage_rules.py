from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samenkracht.core.name_hint import hint_in
from samenkracht.core.personal import Personal
from samenkracht.live.domain.clock import Stretch, clock, guide_end
from samenkracht.live.domain.piles import MOST_DRAWN, heap
from samenkracht.live.domain.qr import QUIET_ZONE, qr
from samenkracht.live.domain.wall_pages import (
    HEIGHT,
    IDEAS_A_PAGE,
    newest_page,
    row_height,
    wall_pages,
)
from tests.factories import AFTERNOON

TEXTS = st.lists(st.text(min_size=1, max_size=300), max_size=40)


def after(minutes: int) -> timedelta:
    return timedelta(minutes=minutes)


def test_before_the_start_the_programme_counts_from_its_beginning() -> None:
    found = clock(
        [Stretch(15), Stretch(20), Stretch(30)], here=None, begins_at=AFTERNOON, now=AFTERNOON
    )

    assert found.starts == (AFTERNOON, AFTERNOON + after(15), AFTERNOON + after(35))
    assert found.ends_at == AFTERNOON + after(65)


def test_what_is_behind_keeps_its_real_start_and_the_rest_follows_the_guiding_time() -> None:
    steps = [
        Stretch(15, started_at=AFTERNOON),
        Stretch(20, started_at=AFTERNOON + after(22)),
        Stretch(30),
    ]

    found = clock(steps, here=1, begins_at=AFTERNOON, now=AFTERNOON + after(25))

    assert found.starts == (AFTERNOON, AFTERNOON + after(22), AFTERNOON + after(42))


def test_when_the_guiding_time_has_passed_all_that_follows_moves_along() -> None:
    steps = [Stretch(15, started_at=AFTERNOON), Stretch(20)]

    found = clock(steps, here=0, begins_at=AFTERNOON, now=AFTERNOON + after(40))

    assert found.starts[1] == AFTERNOON + after(40)


def test_a_skipped_step_takes_no_time_and_a_visited_one_ahead_is_still_ahead() -> None:
    steps = [
        Stretch(10, started_at=AFTERNOON),
        Stretch(45, is_skipped=True),
        Stretch(20, started_at=AFTERNOON + after(2)),
    ]

    found = clock(steps, here=0, begins_at=AFTERNOON, now=AFTERNOON + after(5))

    assert found.starts == (AFTERNOON, None, AFTERNOON + after(10))


def test_a_pause_moves_the_guiding_time() -> None:
    step = Stretch(20, started_at=AFTERNOON, paused_seconds=120)

    end = guide_end(step, now=AFTERNOON + after(10), paused_at=AFTERNOON + after(7))

    assert end == AFTERNOON + after(20 + 2 + 3)


@settings(deadline=None)
@given(texts=TEXTS)
def test_every_idea_stands_on_one_page_of_at_most_five(texts: list[str]) -> None:
    pages = wall_pages(texts)

    assert [index for page in pages for index in page] == list(range(len(texts)))
    assert all(1 <= len(page) <= IDEAS_A_PAGE for page in pages)
    assert all(
        len(page) == 1 or sum(row_height(texts[index]) for index in page) <= HEIGHT
        for page in pages
    )


@settings(deadline=None)
@given(texts=TEXTS)
def test_the_newest_page_ends_with_the_newest_idea(texts: list[str]) -> None:
    page = newest_page(texts)

    assert page.stop == len(texts)
    assert len(page) <= IDEAS_A_PAGE
    assert bool(page) == bool(texts)


def test_five_short_ideas_share_a_page_and_a_long_one_stands_alone() -> None:
    short, long = "Samen naar de markt", "Soep " * 60

    assert wall_pages([short] * 5) == [range(5)]
    assert wall_pages([long, long]) == [range(1), range(1, 2)]


@settings(deadline=None)
@given(count=st.integers(1, MOST_DRAWN), extra=st.integers(0, 50))
def test_each_sticker_of_a_pile_is_drawn_once_within_its_box(count: int, extra: int) -> None:
    drawn = heap(count, seed=7, most=count + extra)

    if count + extra <= MOST_DRAWN:
        assert len(drawn.stickers) == count
        assert all(0 <= laid.x <= drawn.width for laid in drawn.stickers)
        assert all(0 <= laid.y <= drawn.height for laid in drawn.stickers)
    else:
        assert drawn.stickers == ()
        assert 0 < drawn.bar <= drawn.height


def test_a_pile_shows_which_sticker_each_phone_used_and_lies_still() -> None:
    drawn = heap(4, seed=3, kinds=(3, 1, 0))

    assert sorted(laid.sticker for laid in drawn.stickers) == ["poppy", "sun", "sun", "sun"]
    assert heap(4, seed=3, kinds=(3, 1, 0)) == drawn


def test_piles_that_stand_together_have_one_scale() -> None:
    assert heap(9, seed=1, most=27).width == heap(27, seed=2).width
    assert heap(9, seed=1, most=27).height == heap(27, seed=2).height


def test_a_qr_code_has_its_quiet_zone_and_three_corners() -> None:
    drawn = qr("https://voorbeeld.example/d/abc/")

    assert drawn.path.startswith(f"M{QUIET_ZONE} {QUIET_ZONE}h7v1h-7z")
    assert drawn.side == 29 + 2 * QUIET_ZONE


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Bel 0612345678", Personal.PHONE),
        ("Vraag het aan Bep Jansen", Personal.NAME),
        ("Mijn oma Fadime kookt", Personal.NAME),
        ("Samen naar Den Haag", None),
        ("Elke week een grote pan van wat over is", None),
    ],
)
def test_a_hint_says_what_may_point_at_a_person(text: str, hint: Personal | None) -> None:
    assert hint_in(text) == hint
