from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samenkracht.people.domain.hats import Hat
from samenkracht.people.domain.pasted import read_paste
from samenkracht.people.domain.spreadsheets import Entry, UnreadableFile, read_people


def people(text: str) -> tuple[Entry, ...]:
    found, layout = read_paste(text)
    return read_people(found.sheets[0], layout, newest=date(2026, 12, 2)).entries


def test_one_line_is_one_person() -> None:
    found = people("Corrie van der Plank\n\n1. Wim Zomer - De Kade\n- Riet (Haags Ontmoeten)\n")

    assert [(entry.name.full, entry.works_at) for entry in found] == [
        ("Corrie van der Plank", ""),
        ("Wim Zomer", "De Kade"),
        ("Riet", "Haags Ontmoeten"),
    ]


def test_what_stands_behind_a_name_finds_its_place() -> None:
    (wim,) = people("Wim Zomer \u2013 De Kade - vrijwilliger; 06 01234567 | wim@voorbeeld.example")

    assert wim.works_at == "De Kade"
    assert wim.hats == {Hat.VOLUNTEER}
    assert (wim.phone, wim.email) == ("+31601234567", "wim@voorbeeld.example")


def test_addresses_copied_from_a_mail_program_are_understood() -> None:
    (wim,) = people("Wim Zomer <wim@voorbeeld.example>")

    assert (wim.name.full, wim.email) == ("Wim Zomer", "wim@voorbeeld.example")


def test_a_hyphen_inside_a_name_divides_nothing() -> None:
    (riet,) = people("Anne-Marie Zomer-de Haas")

    assert (riet.name.first, riet.name.last) == ("Anne-Marie", "Zomer-de Haas")


def test_cells_copied_from_a_spreadsheet_are_read_as_a_table() -> None:
    found = people("Voornaam\tAchternaam\tOrganisatie\nWim\tZomer\tDe Kade\n")

    assert [(entry.name.full, entry.works_at) for entry in found] == [("Wim Zomer", "De Kade")]


def test_surnames_may_come_first() -> None:
    assert [entry.name.full for entry in people("Plank, Corrie van der\nZomer, Wim")] == [
        "Corrie van der Plank",
        "Wim Zomer",
    ]


@pytest.mark.parametrize(("text", "says"), [("", "nog niets"), ("x\n" * 60_000, "te veel tekst")])
def test_nothing_and_far_too_much_are_refused(text: str, says: str) -> None:
    with pytest.raises(UnreadableFile, match=says):
        read_paste(text)


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(UnreadableFile):
        people(text)
