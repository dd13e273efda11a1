import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samenkracht.people.domain.names import Name, is_initials, name_of, read_name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Truus Waterreus", Name("Truus", "", "Waterreus")),
        ("  Truus   Waterreus ", Name("Truus", "", "Waterreus")),
        ("Truus", Name("Truus")),
        ("Corrie van der Plank", Name("Corrie", "van der", "Plank")),
        ("Plank, Corrie van der", Name("Corrie", "van der", "Plank")),
        ("Plank , Corrie   van der", Name("Corrie", "van der", "Plank")),
        ("van der Plank, Corrie", Name("Corrie", "van der", "Plank")),
        ("Plank, van der, Corrie", Name("Corrie", "van der", "Plank")),
        ("CORRIE VAN DER PLANK", Name("Corrie", "van der", "Plank")),
        ("corrie van der plank", Name("Corrie", "van der", "Plank")),
        ("Mevr. C. van der Plank", Name("C.", "van der", "Plank")),
        ("dhr J.P. Zomer", Name("J.P.", "", "Zomer")),
        ("Van Houtum", Name("", "van", "Houtum")),
        ("Anne-Marie Zomer", Name("Anne-Marie", "", "Zomer")),
        ("Anne Marie Zomer", Name("Anne Marie", "", "Zomer")),
        ("Wim van \u2019t Zand", Name("Wim", "van 't", "Zand")),
        ("Wim 's Heerens", Name("Wim", "'s", "Heerens")),
        ("Karim El Aaloui", Name("Karim", "", "El Aaloui")),
        ("Riet Zomer-de Haas", Name("Riet", "", "Zomer-de Haas")),
        ("Riet Zomer (bewoner)", Name("Riet", "", "Zomer")),
        ("Riet\nZomer", Name("Riet", "", "Zomer")),
        ("IJSBRAND D'HAENS", Name("IJsbrand", "", "D'Haens")),
        ("Riet McAdam", Name("Riet", "", "McAdam")),
        ("Duuk ?im?ek", Name("Duuk", "", "?im?ek")),
        ("", Name()),
        ("=SOM(1;2)", Name("=SOM(1;2)")),
    ],
)
def test_a_name_is_read_however_it_was_written(written: str, name: Name) -> None:
    assert read_name(written) == name


def test_an_infix_inside_the_surname_finds_its_place() -> None:
    assert name_of(first="Corrie", last="van der Plank") == Name("Corrie", "van der", "Plank")
    assert name_of(first="Corrie", infix="Van der", last="Plank") == Name(
        "Corrie", "van der", "Plank"
    )


@pytest.mark.parametrize("text", ["C.", "J.P.", "J. P.", "Ç.", "C"])
def test_initials_are_no_first_name(text: str) -> None:
    assert is_initials(text)


@pytest.mark.parametrize("text", ["Cé", "Jo", "", "1.", "Jan."])
def test_a_first_name_is_more_than_initials(text: str) -> None:
    assert not is_initials(text)


def test_a_lost_letter_shows() -> None:
    assert read_name("Agnieszka Wo?niak").lost_letters
    assert read_name("Agnieszka Wo\ufffdniak").lost_letters
    assert not read_name("Agnieszka Woźniak").lost_letters


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_as_a_name_without_losing_its_letters(text: str) -> None:
    name = read_name(text)

    assert name.full == " ".join(name.full.split())


@settings(deadline=None)
@given(first=st.text(max_size=40), infix=st.text(max_size=20), last=st.text(max_size=40))
def test_any_three_cells_make_a_name(first: str, infix: str, last: str) -> None:
    name = name_of(first=first, infix=infix, last=last)

    assert name.surname_key == name.surname_key.strip()
