from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samenkracht.people.domain.contact import email_key, phone_key, phone_text
from samenkracht.people.domain.dates import read_date, read_day_and_month
from samenkracht.people.domain.hats import Hat, in_order, read_hats

TODAY = date(2026, 12, 2)


@pytest.mark.parametrize(
    "written",
    [
        "0601234567", "06-01234567", "06 01 23 45 67", "+31 6 01234567", "+31 (0)6 01234567",
        "0031601234567", "601234567", "31601234567", "06/01234567", "06-01234567 (zoon)",
        "tel. 06 01234567", "0601234567 of 070 1234567", "+310601234567",
    ],
)  # fmt: skip
def test_one_telephone_number_has_one_key(written: str) -> None:
    assert phone_key(written) == "+31601234567"


@pytest.mark.parametrize(
    "written", ["", "bellen", "12", "06123", "6,01E+08", "x", "²" * 10, "+31 6 0123", "00 0"]
)
def test_what_is_no_telephone_number_has_no_key(written: str) -> None:
    assert phone_key(written) is None


def test_numbers_are_written_as_people_here_read_them() -> None:
    assert phone_text("+31601234567") == "06 01234567"
    assert phone_text("+31701234567") == "0701234567"
    assert phone_text("+48601234567") == "+48601234567"


def test_an_address_is_written_in_small_letters() -> None:
    assert email_key(" CORRIE@Voorbeeld.Example ") == "corrie@voorbeeld.example"
    assert email_key("mailto:corrie@voorbeeld.example") == "corrie@voorbeeld.example"


@pytest.mark.parametrize("written", ["", "corrie", "@iedereen", "a@b", "a b@c.example", "a@b@c.nl"])
def test_what_is_no_address_is_none(written: str) -> None:
    assert email_key(written) is None


@pytest.mark.parametrize(
    "written",
    [
        "5-12-1971", "05-12-1971", "05/12/1971", "5.12.1971", "1971-12-05", "1971-12-05 00:00",
        "5 december 1971", "5 dec 1971", "5 dec. 1971", "zondag 5 december 1971", "5-12-71",
        "26272",
    ],
)  # fmt: skip
def test_a_dutch_date_is_read_however_it_was_written(written: str) -> None:
    assert read_date(written, newest=TODAY) == date(1971, 12, 5)


def test_a_day_that_cannot_be_a_month_is_a_day() -> None:
    assert read_date("12/25/1971", newest=TODAY) == date(1971, 12, 25)


def test_two_digits_are_the_last_such_year() -> None:
    assert read_date("1-2-26", newest=TODAY) == date(2026, 2, 1)
    assert read_date("1-2-27", newest=TODAY) == date(1927, 2, 1)


@pytest.mark.parametrize(
    "written", ["", "31-2-1971", "binnenkort", "5 december", "1", "99999", "5-12-1"]
)
def test_what_is_no_date_is_none(written: str) -> None:
    assert read_date(written, newest=TODAY) is None


@pytest.mark.parametrize("written", ["5-3", "05/03", "5 mrt", "di 5 maart", "2024-03-05", "ma 5/3"])
def test_a_head_may_be_a_day_without_a_year(written: str) -> None:
    assert read_day_and_month(written) == (5, 3)


@pytest.mark.parametrize("written", ["", "40-3", "5-13", "Naam", "30-2"])
def test_a_head_that_is_no_day_is_none(written: str) -> None:
    assert read_day_and_month(written) is None


def test_hats_are_read_in_the_words_people_use() -> None:
    assert read_hats("Bewoners") == (frozenset({Hat.RESIDENT}), ())
    assert read_hats("bewoner / vrijwilligster") == (
        frozenset({Hat.RESIDENT, Hat.VOLUNTEER}),
        (),
    )
    assert read_hats("Gemeente, kok") == (frozenset({Hat.OFFICIAL}), ("kok",))
    assert read_hats("") == (frozenset(), ())
    assert read_hats("key_figure") == (frozenset({Hat.KEY_FIGURE}), ())


def test_hats_stand_in_one_order() -> None:
    assert in_order(["official", "resident", "kok"]) == [Hat.RESIDENT, Hat.OFFICIAL]


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_a_number_an_address_a_date_and_a_hat_or_none(text: str) -> None:
    phone, email = phone_key(text), email_key(text)

    assert phone is None or phone_key(phone_text(phone)) == phone
    assert email is None or email_key(email) == email
    read_date(text, newest=TODAY)
    read_day_and_month(text)
    read_hats(text)
