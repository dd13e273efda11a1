"""The clock on the wall stays the same, also over the nights that it is changed (TRUST R11)."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from samenkracht.atelier.domain.calendar import (
    HERE,
    DateHasPassed,
    DateTooFar,
    at_local,
    check_day,
    local_day,
    local_time,
    series,
    shifted,
)

days = st.dates(date(2020, 1, 1), date(2040, 12, 31))
# In the small hours of one night a year a time does not exist; nobody meets then.
clocks = st.times(time(5), time(23, 59)).map(lambda clock: clock.replace(second=0, microsecond=0))


@given(days, clocks)
@example(date(2026, 10, 7), time(13, 30))
@example(date(2027, 3, 3), time(13, 30))
def test_a_series_keeps_its_weekday_and_clock_time(first: date, clock: time) -> None:
    moments = series(first, clock, weeks=[0, 4, 8, 12])

    assert [local_day(moment) for moment in moments] == [
        first + timedelta(weeks=4 * step) for step in range(4)
    ]
    assert {local_time(moment) for moment in moments} == {clock}
    assert {moment.astimezone(HERE).weekday() for moment in moments} == {first.weekday()}
    assert {moment.tzinfo for moment in moments} == {UTC}


def test_an_afternoon_in_winter_is_another_hour_in_utc_than_one_in_summer() -> None:
    summer, winter = series(date(2026, 10, 7), time(13, 30), weeks=[0, 4])

    assert summer == datetime(2026, 10, 7, 11, 30, tzinfo=UTC)
    assert winter == datetime(2026, 11, 4, 12, 30, tzinfo=UTC)


def test_a_time_that_the_clock_skips_is_an_hour_later_that_once() -> None:
    assert at_local(date(2026, 3, 29), time(2, 30)).astimezone(HERE).time() == time(3, 30)


def test_a_time_that_comes_twice_is_the_first_of_the_two() -> None:
    assert at_local(date(2026, 10, 25), time(2, 30)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@given(days, clocks, st.integers(-400, 400))
def test_shifting_there_and_back_changes_nothing(day: date, clock: time, far: int) -> None:
    moment = at_local(day, clock)

    assert shifted(shifted(moment, far), -far) == moment
    assert local_time(shifted(moment, far)) == clock


@given(days, clocks)
def test_moments_come_in_order(first: date, clock: time) -> None:
    moments = series(first, clock, weeks=[0, 4, 8, 12])

    assert all(early < late for early, late in pairwise(moments))


def test_today_is_not_too_late() -> None:
    check_day(date(2026, 11, 22), today=date(2026, 11, 22))


def test_yesterday_is_refused() -> None:
    with pytest.raises(DateHasPassed, match="voorbij"):
        check_day(date(2026, 11, 21), today=date(2026, 11, 22))


@pytest.mark.parametrize("year", [2062, 9999])
def test_a_mistyped_year_is_refused(year: int) -> None:
    with pytest.raises(DateTooFar, match="jaar"):
        check_day(date(year, 1, 1), today=date(2026, 11, 22))
