"""Search finds what someone may see anyway, and nothing else."""

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from samenkracht.atelier.models import Participant
from samenkracht.home.domain.words import asked_words, carries
from samenkracht.home.queries import find
from tests.conftest import Cast
from tests.factories import (
    AFTERNOON,
    AtelierFactory,
    ParticipantFactory,
    PersonFactory,
    TeamMemberFactory,
)


def _person(cast: Cast, first: str, last: str = "", **place: object) -> Participant:
    person = PersonFactory.create(organisation=cast.lindehof, first_name=first, last_name=last)
    participant: Participant = ParticipantFactory.create(
        atelier=place.pop("atelier", cast.atelier), person=person, **place
    )
    return participant


@pytest.mark.parametrize("words", ["rondkomen", "WEINIG rond", "moerwijk", "haag", "geld"])
def test_an_atelier_is_found_by_title_place_and_theme(cast: Cast, words: str) -> None:
    assert find(cast.anna, words).ateliers == [cast.atelier]


@pytest.mark.parametrize("words", ["aicha", "AÏCHA", "ozdemir", "aï özd", "Özdemir"])
def test_a_person_is_found_whatever_capitals_and_accents(cast: Cast, words: str) -> None:
    aicha = _person(cast, "Aïcha", "Özdemir")
    _person(cast, "Bep")

    assert find(cast.anna, words).people == [aicha]


def test_people_of_other_teams_are_not_found(cast: Cast) -> None:
    other = AtelierFactory.create(organisation=cast.lindehof, title="Fatma leest voor")
    _person(cast, "Fatma", atelier=other)

    assert find(cast.anna, "fatma").is_empty


def test_a_stranger_and_a_colleague_outside_the_team_find_nothing(cast: Cast) -> None:
    _person(cast, "Fatma")

    assert find(cast.vos, "fatma").is_empty
    assert find(cast.joke, "fatma").is_empty
    assert find(cast.joke, "rondkomen").is_empty


def test_who_was_taken_out_of_the_circle_is_not_found(cast: Cast) -> None:
    _person(cast, "Fatma", left_at=AFTERNOON)

    assert find(cast.anna, "fatma").is_empty


@pytest.mark.parametrize(
    ("words", "is_too_short"), [("", False), ("  ", False), ("f", True), ("%", True)]
)
def test_one_letter_is_not_enough(cast: Cast, words: str, is_too_short: bool) -> None:
    _person(cast, "Fatma")

    found = find(cast.anna, words)

    assert (found.is_empty, found.is_too_short) == (True, is_too_short)


@pytest.mark.parametrize("words", ["%%", "__", "' or 1=1", "<script>"])
def test_signs_of_other_languages_mean_nothing(cast: Cast, words: str) -> None:
    _person(cast, "Fatma")

    assert find(cast.anna, words).people == []


@settings(deadline=None)
@given(st.text(max_size=100))
def test_a_text_always_carries_its_own_words(text: str) -> None:
    words = asked_words(text)

    assert carries(text, words)
    assert not carries("", words) or words == []


def test_the_page_shows_what_was_found_and_keeps_the_words(cast: Cast, anna: Client) -> None:
    _person(cast, "Fatma", "<b>Yilmaz</b>")

    page = anna.post("/zoek/", {"words": "fatma"}).content.decode()

    assert "Fatma &lt;b&gt;Yilmaz&lt;/b&gt;" in page
    assert 'value="fatma"' in page


def test_nothing_found_says_where_one_searches(anna: Client) -> None:
    page = anna.post("/zoek/", {"words": "bestaat niet"}).content.decode()

    assert "Niets gevonden." in page


def test_a_fragment_holds_only_what_was_found(cast: Cast, anna: Client) -> None:
    _person(cast, "Fatma")

    page = anna.post("/zoek/", {"words": "fatma"}, headers={"HX-Request": "true"})

    assert "Fatma" in page.content.decode()
    assert "<html" not in page.content.decode()


def test_too_much_text_is_refused(anna: Client) -> None:
    assert anna.post("/zoek/", {"words": "a" * 101}).status_code == 422


def test_an_empty_search_page_opens(anna: Client) -> None:
    assert anna.get("/zoek/").status_code == 200


@pytest.mark.parametrize("more", [1, 3, 100])
def test_search_costs_the_same_for_many(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries, more: int
) -> None:
    for number in range(more):
        atelier = AtelierFactory.create(organisation=cast.lindehof)
        TeamMemberFactory.create(atelier=atelier, user=cast.anna)
        _person(cast, f"Fatma{number}", atelier=atelier)

    with django_assert_num_queries(2):
        found = find(cast.anna, "fatma")

    assert len(found.people) == min(more, 20)
