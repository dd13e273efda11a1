"""Minutes in a row become clock times, a ruler, and advice in a sentence."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenkracht.atelier.domain.advice import Advice, advice_for, form_of, longest_listening
from samenkracht.atelier.domain.agenda import agenda, ruler, total_minutes
from samenkracht.atelier.domain.calendar import HERE, at_local
from samenkracht.method.programme import PROGRAMME, GatheringTemplate
from samenkracht.method.work_forms import WorkForm

HALF_PAST_ONE = datetime(2026, 12, 2, 12, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Planned:
    minutes: int
    work_form: str = "idea_parade"
    is_skipped: bool = False


# A look back for the reflector and a welcome for the thinker.
ALL_STYLES = [Planned(10, "look_back"), Planned(10, "welcome")]

blocks = st.lists(
    st.builds(
        Planned,
        minutes=st.integers(1, 480),
        work_form=st.sampled_from(list(WorkForm)),
        is_skipped=st.booleans(),
    ),
    max_size=12,
)


@given(blocks)
def test_blocks_follow_each_other_without_a_gap(planned: list[Planned]) -> None:
    slots = agenda(HALF_PAST_ONE, planned)

    assert all(early.ends_at == late.starts_at for early, late in pairwise(slots))
    end = slots[-1].ends_at if slots else HALF_PAST_ONE
    assert end == HALF_PAST_ONE + timedelta(minutes=total_minutes(planned))


def test_a_skipped_block_takes_no_time() -> None:
    slots = agenda(HALF_PAST_ONE, [Planned(15), Planned(45, is_skipped=True), Planned(20)])

    local = [slot.starts_at.astimezone(HERE).strftime("%H.%M") for slot in slots]
    assert local == ["13.30", "13.45", "13.45"]


def test_minutes_are_real_minutes_on_the_night_of_the_clock() -> None:
    start = at_local(datetime(2026, 10, 25, tzinfo=UTC).date(), datetime(1, 1, 1, 1, 30).time())  # noqa: DTZ001

    (slot,) = agenda(start, [Planned(120)])

    assert slot.ends_at - slot.starts_at == timedelta(minutes=120)
    assert slot.ends_at.astimezone(HERE).hour == 2


@given(st.lists(st.integers(1, 480), max_size=12))
def test_the_ruler_is_as_long_as_the_programme(minutes: list[int]) -> None:
    parts = ruler(minutes)

    assert sum(part.length for part in parts) == sum(minutes)
    for part in parts:
        assert all(part.start < at < part.start + part.length for at in part.stripes)


@pytest.mark.parametrize("template", PROGRAMME, ids=[t.key for t in PROGRAMME])
def test_our_own_proposal_needs_no_advice(template: GatheringTemplate) -> None:
    planned = [Planned(block.minutes, block.work_form) for block in template.blocks]

    assert advice_for(planned) == []


@given(blocks)
def test_any_programme_gets_advice_and_never_a_fault(planned: list[Planned]) -> None:
    assert set(advice_for(planned)) <= set(Advice)


def test_an_empty_programme_is_told_to_begin() -> None:
    assert advice_for([Planned(15, is_skipped=True)]) == [Advice.EMPTY]


def test_more_than_three_and_a_half_hours_is_long() -> None:
    enough = [Planned(90), *ALL_STYLES, Planned(60, "meal"), Planned(40, "closing")]

    assert advice_for(enough) == []
    assert advice_for([*enough, Planned(1)]) == [Advice.TOO_LONG]


def test_a_long_afternoon_without_a_meal_makes_hungry() -> None:
    short = [Planned(90), *ALL_STYLES, Planned(30, "break"), Planned(40, "closing")]

    assert advice_for(short) == []
    assert advice_for([Planned(1), *short]) == [Advice.NO_MEAL]


def test_a_skipped_meal_feeds_nobody() -> None:
    meal = Planned(45, "meal", is_skipped=True)
    planned = [Planned(140), *ALL_STYLES, meal, Planned(30, "closing")]

    assert advice_for(planned) == [Advice.NO_MEAL]


def test_listening_counts_in_one_stretch() -> None:
    planned = [
        Planned(40, "welcome"),
        Planned(99, "meal", is_skipped=True),
        Planned(25, "look_back"),
        Planned(10, "break"),
        Planned(30, "closing"),
    ]

    assert longest_listening(planned) == 65
    assert advice_for([*planned, Planned(10)]) == [Advice.LONG_LISTENING]


def test_everyone_needs_something_of_their_own_way_to_learn() -> None:
    assert advice_for([Planned(20, "welcome")]) == [
        Advice.NOTHING_TO_DO,
        Advice.NOTHING_TO_REFLECT,
        Advice.NOTHING_TO_DECIDE,
    ]
    assert advice_for([Planned(20, "stickers")]) == [
        Advice.NOTHING_TO_DO,
        Advice.NOTHING_TO_REFLECT,
        Advice.NOTHING_TO_THINK,
    ]


def test_minutes_that_do_not_fit_get_a_sentence_first() -> None:
    planned = [Planned(60), *ALL_STYLES, Planned(20, "closing")]

    assert advice_for(planned, room=100) == []
    assert advice_for(planned, room=99) == [Advice.OVER_TIME]


def test_a_work_form_that_we_do_not_know_is_something_else() -> None:
    assert form_of("from-a-later-version") is WorkForm.OTHER
