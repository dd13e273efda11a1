from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenkracht.core.personal import Personal, personal_in

DETAILS = [
    ("Mijn BSN is 111222333", Personal.CITIZEN_NUMBER),
    ("bsn: 123456782", Personal.CITIZEN_NUMBER),
    ("Mijn nummer 1112.22.333 staat in de brief", Personal.CITIZEN_NUMBER),
    ("Bel mij op 06-00000000", Personal.PHONE),
    ("+31 6 0000 0000", Personal.PHONE),
    ("0600000000", Personal.PHONE),
    ("Bel het buurthuis: 070 000 00 00", Personal.PHONE),
    ("Bel mijn zus in Turkije: +90 212 000 00 00", Personal.PHONE),
    ("Rekening NL91 ABNA 0417 1643 00", Personal.BANK),
    ("NL91ABNA0417164300", Personal.BANK),
    ("Stort het op nl91abna0417164300 en dan samen eten", Personal.BANK),
    ("Ik woon in de Voorbeeldstraat 12-B, 2531 AA Den Haag", Personal.ADDRESS),
    ("2531AA 12", Personal.ADDRESS),
    ("2531 AA, 12", Personal.ADDRESS),
    ("mail naar jan.jansen@voorbeeld.invalid", Personal.EMAIL),
    ("@voorbeeldgebruiker", Personal.EMAIL),
    ("Mijn buurvrouw mevrouw Jansen heeft kanker en schulden", Personal.NAME),
    ("Vraag het aan meneer van der Berg", Personal.NAME),
    ("Geboren op 12-03-1941", Personal.BIRTHDAY),
    ("12 maart 1941", Personal.BIRTHDAY),
    ("Kenteken XX-123-X", Personal.PLATE),
]
WHAT = """Samen koken met wat over is
Een ruilrek voor kleren in De Lindehof
Na 3 uur naar de markt
Brieven openen met 2 mensen
Soep voor 1 euro 50
Fietsen maken voor 10 kinderen
Naar de bieb op de Leyweg
Wandelen met de buurman
Een pot van 250 euro voor de straat
Lampen van 5 watt
Aardappels: 5 kilo voor 3,95
Vragen aan meneer of mevrouw van de gemeente
Koffie @ de tuin
Een app voor de flat
Leen een boor via 1 adres
Samen naar de Albert Heijn om half 8
Hulp van Fatima en Wim
Bel 112 of 0900-8844
TV kijken met elkaar
De 12 van de flat
Onderweg 3 mensen groeten
Bingo met 100 prijzen
Een weggeefwinkel
Zuinig stoken: 19 graden""".splitlines()
WHEN = """elke maandag
om 10.00 uur
van 09.00 tot 13.00 en 15.00 tot 17.30 uur
in 2026
op 3 juni 2026
2 keer in de week
24-7
vanaf 1 januari
op 12-06-2027
in 2026 TV
voor 55-plus
in blok A-12-B
1 op de 3 weken
1500 keer
3 x 4 uur
week 10-12-14
van 1 tot 3 uur
met 25 stoelen
voor 1 of 2 euro
tussen 8 en 9
op plein 7""".splitlines()


@pytest.mark.parametrize(("text", "kind"), DETAILS)
def test_a_personal_detail_is_seen(text: str, kind: Personal) -> None:
    assert personal_in(text) == kind


def test_five_hundred_ordinary_ideas_raise_no_question() -> None:
    ideas = [f"{what} {when}" for what, when in product(WHAT, WHEN)]

    assert len(ideas) >= 500
    assert [idea for idea in ideas if personal_in(idea)] == []


def test_nine_digits_that_fail_the_rule_of_eleven_are_an_ordinary_number() -> None:
    assert personal_in("123456789 rondjes") is None


def test_a_bank_number_with_a_slip_of_the_pen_is_not_one() -> None:
    assert personal_in("NL91ABNA0417164301") is None


def test_the_most_harmful_detail_is_named_first() -> None:
    assert personal_in("meneer Jansen, 06-00000000, bsn 111222333") == Personal.CITIZEN_NUMBER


@given(st.text())
def test_any_text_is_read_without_a_fault(text: str) -> None:
    assert personal_in(text) in {None, *Personal}
