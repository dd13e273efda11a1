"""Money as people type it in the Netherlands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenkracht.atelier.domain.money import MOST_CENTS, NotMoney, euros, read_money, typed_euros


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("80", 80_00),
        ("€ 80", 80_00),
        ("€80,-", 80_00),
        ("80,--", 80_00),
        ("80 euro", 80_00),
        ("EUR 80", 80_00),
        ("1.250,50", 1_250_50),
        ("1250,5", 1_250_50),
        ("1250.50", 1_250_50),
        ("1.250", 1_250_00),
        ("1 250,50", 1_250_50),
        ("1\u00a0250", 1_250_00),
        ("1,250.50", 1_250_50),
        ("0", 0),
        ("0,05", 5),
        ("٨٠", 80_00),
        ("1.000.000", MOST_CENTS),
    ],
)
def test_an_amount_is_read_as_it_was_meant(typed: str, cents: int) -> None:
    assert read_money(typed) == cents


@pytest.mark.parametrize("typed", ["", "  ", "\u00a0"])
def test_nothing_is_no_amount(typed: str) -> None:
    assert read_money(typed) is None


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("tachtig", "kunnen wij niet als bedrag lezen"),
        ("80 of 90", "kunnen wij niet als bedrag lezen"),
        ("1,250", "kunnen wij niet als bedrag lezen"),
        ("12.5000", "kunnen wij niet als bedrag lezen"),
        ("1e9", "kunnen wij niet als bedrag lezen"),
        ("€", "kunnen wij niet als bedrag lezen"),
        ("-5", "nooit minder dan 0"),
        ("1.000.000,01", "meer dan 1 miljoen euro"),
        ("9" * 40, "meer dan 1 miljoen euro"),
    ],
)
def test_what_is_no_amount_is_refused_with_what_was_typed(typed: str, sentence: str) -> None:
    with pytest.raises(NotMoney, match=sentence) as refusal:
        read_money(typed)

    assert refusal.value.typed == typed


@pytest.mark.parametrize(
    ("cents", "words"),
    [(0, "€\u00a00"), (80_00, "€\u00a080"), (1_250_50, "€\u00a01.250,50"), (5, "€\u00a00,05")],
)
def test_an_amount_is_shown_the_dutch_way(cents: int, words: str) -> None:
    assert euros(cents) == words


@given(st.integers(min_value=0, max_value=MOST_CENTS))
def test_what_the_house_writes_it_also_reads(cents: int) -> None:
    assert read_money(typed_euros(cents)) == cents
    assert read_money(euros(cents)) == cents


@given(st.text(max_size=40))
def test_anything_typed_is_read_or_refused(typed: str) -> None:
    try:
        cents = read_money(typed)
    except NotMoney:
        return
    assert cents is None or 0 <= cents <= MOST_CENTS
