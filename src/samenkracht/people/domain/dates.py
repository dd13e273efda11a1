"""Dutch dates as people write them: '26 april 1971', '5-12-71', '1971-04-26', 'ma 4/3'."""

import re
from datetime import date, timedelta

from samenkracht.people.domain.words import folded, tidy

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_OTHERWISE = {"maa": 3, "mar": 3, "may": 5, "oct": 10}
_NUMBERS = re.compile(r"^(\d{1,4})[-/. ]\s*(\d{1,2})[-/. ]\s*(\d{1,4})(?:[ T]\d{1,2}:\d{2}.*)?$")
_WITH_MONTH = re.compile(r"^(\d{1,2})[-. ]*\s*([^\W\d_]{3,9})[-. ,]*\s*(\d{2,4})?$")
_DAY_AND_MONTH = re.compile(r"^(\d{1,2})[-/. ](\d{1,2})[-/.]?$")
_WEEKDAY = re.compile(r"^(?:ma|di|wo|do|vr|za|zo)[a-z]*\.?,?\s+", re.IGNORECASE)
_SERIAL = re.compile(r"^\d{4,5}(?:\.0+)?$")
_SERIAL_START = date(1899, 12, 30)
_OLDEST = 1880


def read_date(text: str, *, newest: date) -> date | None:
    """Read one date; None when it is no date. Day before month, unless that cannot be.

    A year of two digits is the last one that is not after `newest`. A bare number is a day as
    Excel counts them.
    """
    plain = _plain(text)
    if _SERIAL.match(plain):
        return _serial(int(float(plain)), newest)
    if found := _NUMBERS.match(plain):
        return _from_numbers(*found.groups(), newest=newest)
    if (found := _WITH_MONTH.match(plain)) and found[3]:
        return _day(_full_year(found[3], newest), _month(found[2]), int(found[1]))
    return None


def read_day_and_month(text: str) -> tuple[int, int] | None:
    """Read '5-3' or 'di 5 mrt' as (day, month), whatever the year; None when it is neither."""
    plain = _plain(text)
    if found := _DAY_AND_MONTH.match(plain):
        day, month = int(found[1]), int(found[2])
    elif found := _WITH_MONTH.match(plain):
        day, month = int(found[1]), _month(found[2])
    else:
        whole = read_date(text, newest=date.max)
        return (whole.day, whole.month) if whole else None
    return (day, month) if _day(2000, month, day) else None


def _plain(text: str) -> str:
    return _WEEKDAY.sub("", tidy(text))


def _from_numbers(first: str, second: str, third: str, *, newest: date) -> date | None:
    if len(first) == 4:
        return _day(int(first), int(second), int(third))
    if len(first) > 2 or len(third) not in {2, 4}:
        return None
    year = _full_year(third, newest)
    return _day(year, int(second), int(first)) or _day(year, int(first), int(second))


def _full_year(text: str, newest: date) -> int:
    if len(text) != 2:
        return int(text)
    year = newest.year - newest.year % 100 + int(text)
    return year if year <= newest.year else year - 100


def _month(name: str) -> int:
    start = folded(name)[:3]
    return _MONTHS.index(start) + 1 if start in _MONTHS else _OTHERWISE.get(start, 0)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if year >= _OLDEST else None


def _serial(number: int, newest: date) -> date | None:
    found = _SERIAL_START + timedelta(days=number)
    return found if number > 366 and found <= newest else None
