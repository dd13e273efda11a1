"""Five kinds of doubles, and the one namesake who is someone else. All names are invented."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from samenkracht.people.domain.doubles import Shelf, Verdict, compare, find_doubles
from samenkracht.people.domain.names import Name, read_name

BORN = date(1952, 3, 4)


@dataclass(frozen=True)
class Someone:
    name: Name
    line: int = 0
    born: date | None = None
    phone: str | None = None
    email: str | None = None
    works_at: str = ""


def someone(name: str, **told: Any) -> Someone:
    return Someone(read_name(name), **told)


@pytest.mark.parametrize(
    "other",
    [
        someone("Corrie van der Plank", born=BORN),
        someone("CORRIE VAN DER PLANK", born=BORN),
        someone("  Corrie   van der  Plank ", born=BORN),
        Someone(Name("Corrie", "", "van der Plank"), born=BORN),
        someone("C. van der Plank", born=BORN),
        someone("Corrie v.d. Plank", born=BORN),
        someone("Corrie van der Pl?nk", born=BORN),
    ],
)
def test_one_person_is_recognised(other: Someone) -> None:
    corrie = someone("Corrie van der Plank", born=BORN)
    if "van der" in other.name.last:
        other = Someone(read_name(other.name.full), born=BORN)

    assert compare(corrie, other) is Verdict.SAME
    assert compare(other, corrie) is Verdict.SAME


@pytest.mark.parametrize(
    "told",
    [
        {"born": date(1988, 1, 1)},
        {"born": date(1988, 1, 1), "phone": "+31601234567"},
        {"phone": "+31609999999"},
        {"email": "iemand@voorbeeld.example"},
    ],
)
def test_a_namesake_with_other_particulars_is_someone_else(told: dict[str, object]) -> None:
    corrie = someone(
        "Corrie Plank", born=BORN, phone="+31601234567", email="corrie@voorbeeld.example"
    )
    if "born" not in told:
        corrie = someone("Corrie Plank", phone=corrie.phone, email=corrie.email)

    assert compare(corrie, someone("Corrie Plank", **told)) is Verdict.NAMESAKE


def test_another_telephone_is_forgiven_when_the_birth_date_agrees() -> None:
    first = someone("Corrie Plank", born=BORN, phone="+31601234567")
    second = someone("Corrie Plank", born=BORN, phone="+31609999999")

    assert compare(first, second) is Verdict.SAME


def test_an_initial_alone_does_not_make_someone_the_same() -> None:
    assert compare(someone("C. Plank"), someone("Corrie Plank")) is Verdict.OTHER
    assert compare(someone("C. Plank"), someone("C. Plank")) is Verdict.OTHER


def test_twins_with_one_initial_stay_two() -> None:
    cor = someone("Cor Plank", born=BORN, phone="+31601234567")
    initial = someone("C. Plank", born=BORN, phone="+31609999999")

    assert compare(cor, initial) is Verdict.OTHER


def test_a_bare_first_name_of_another_organisation_is_someone_else() -> None:
    jan, other = someone("Jan", works_at="De Kade"), someone("Jan", works_at="De Werf")

    assert compare(jan, other) is Verdict.NAMESAKE
    assert compare(jan, someone("jan", works_at="de kade")) is Verdict.SAME


def test_other_names_are_other_people() -> None:
    corrie = someone("Corrie Plank", born=BORN)

    for name in ("Corrie Plan", "Cor Plank", "Corrie de Plank", "Corrie"):
        assert compare(corrie, someone(name, born=BORN)) is Verdict.OTHER


def test_the_first_line_stands_and_the_rest_are_doubles() -> None:
    told = {"born": BORN, "phone": "+31601234567"}
    people = [
        someone("C. Plank", line=2, **told),
        someone("Corrie Plank", line=3, **told),
        someone("Corrie Plank", line=4, born=date(1990, 1, 1)),
        someone("CORRIE PLANK", line=5, **told),
        someone("Wim Plank", line=6),
    ]

    found = find_doubles(people)

    assert found.doubles == {3: 2, 5: 2}
    assert found.namesakes == {4}


def test_names_with_lost_letters_are_found_from_both_sides() -> None:
    for first, second in [("Zofia Wo?niak", "Zofia Woźniak"), ("Zof?a Plank", "Zofia Plank")]:
        for one, other in [(first, second), (second, first)]:
            shelf = Shelf([someone(one)])

            assert shelf.find(someone(other))[0] is not None


def test_a_long_list_of_one_name_is_soon_done() -> None:
    people = [someone("Jan Jansen", line=n, phone=f"+316{n:08}") for n in range(1000)]

    assert find_doubles(people).doubles == {}
