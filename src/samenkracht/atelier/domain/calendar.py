"""When gatherings are (METHOD S12): the same weekday and clock time, whatever the clock does.

A neighbourhood lives by the clock on the wall, so a series is counted in local days and stored in
UTC. A time that the clock skips in March (half past two at night) becomes an hour later that once.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from samenkracht.core.errors import Refusal
from samenkracht.method.words import gettext_noop

HERE = ZoneInfo("Europe/Amsterdam")
MOST_YEARS_AHEAD = 5  # further away is a typing error


class DateHasPassed(Refusal):
    """A new series begins today or later."""


class DateTooFar(Refusal):
    """Nobody plans that far ahead."""


def at_local(day: date, clock: time) -> datetime:
    """Return the moment (UTC) at which the clock on the wall shows this time on this day."""
    return datetime.combine(day, clock.replace(tzinfo=None), tzinfo=HERE).astimezone(UTC)


def local_day(moment: datetime) -> date:
    """Return the day on the calendar on the wall."""
    return moment.astimezone(HERE).date()


def local_time(moment: datetime) -> time:
    """Return the time on the clock on the wall."""
    return moment.astimezone(HERE).time()


def series(first: date, clock: time, *, weeks: Iterable[int]) -> list[datetime]:
    """Return the moments (UTC) so many weeks after the first, same weekday and local time."""
    return [at_local(first + timedelta(weeks=later), clock) for later in weeks]


def shifted(moment: datetime, days: int) -> datetime:
    """Return the moment (UTC) so many local days later (or earlier), at the same clock time."""
    return at_local(local_day(moment) + timedelta(days=days), local_time(moment))


def check_day(day: date, *, today: date) -> None:
    """Refuse a first day that cannot be meant. Raises DateHasPassed, DateTooFar."""
    if day < today:
        raise DateHasPassed(
            gettext_noop("Die dag is al voorbij. Kies vandaag of een dag die nog komt.")
        )
    check_not_too_far(day, today=today)


def check_not_too_far(day: date, *, today: date) -> None:
    """Refuse a year that cannot be meant. Raises DateTooFar."""
    if abs(day.year - today.year) > MOST_YEARS_AHEAD:
        raise DateTooFar(gettext_noop("Die dag is heel ver weg. Kijk het jaar nog eens na."))
