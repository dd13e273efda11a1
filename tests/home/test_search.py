"""Search finds what someone may see anyway, and nothing else."""

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from samenkracht.atelier.models import (
    Appraisal,
    Atelier,
    CentralQuestion,
    Gathering,
    Participant,
    Talk,
)
from samenkracht.harvest.models import Agreement, Conclusion
from samenkracht.home.domain.words import asked_words, carries
from samenkracht.home.queries import find
from samenkracht.home.queries.found import MOST
from samenkracht.live.domain.ideas import IdeaState
from samenkracht.method.domains import LifeDomain
from tests.conftest import Cast
from tests.factories import (
    AFTERNOON,
    AtelierFactory,
    BlockFactory,
    GatheringFactory,
    IdeaFactory,
    NoteFactory,
    ParticipantFactory,
    PersonFactory,
    RunFactory,
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
    assert find(cast.anna, words).titles("ateliers") == ["Rondkomen met weinig"]


@pytest.mark.parametrize("words", ["aicha", "AÏCHA", "ozdemir", "aï özd", "Özdemir"])
def test_a_person_is_found_whatever_capitals_and_accents(cast: Cast, words: str) -> None:
    _person(cast, "Aïcha", "Özdemir")
    _person(cast, "Bep")

    assert find(cast.anna, words).titles("people") == ["Aïcha Özdemir"]


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

    assert find(cast.anna, words).titles("people") == []


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


def _everything(atelier: Atelier, word: str) -> Gathering:
    """Put a word in everything that an atelier holds."""
    gathering: Gathering = GatheringFactory.create(atelier=atelier, number=4, title=f"{word} komt")
    BlockFactory.create(gathering=gathering, title=f"{word} vertelt")
    run = RunFactory.create(gathering=gathering)
    IdeaFactory.create(run=run, number=7, text=f"Koken met {word}")
    NoteFactory.create(run=run, text=f"{word} lachte")
    Agreement.objects.create(atelier=atelier, who=word, what="belt", made_at=AFTERNOON)
    Conclusion.objects.create(gathering=gathering, text=f"{word} blijft", written_at=AFTERNOON)
    CentralQuestion.objects.create(atelier=atelier, text=f"Wie helpt {word}?")
    atelier.title = f"{word} en de buren"
    atelier.save()
    return gathering


def test_every_kind_of_thing_is_found_and_leads_to_its_page(cast: Cast, anna: Client) -> None:
    gathering = _everything(cast.atelier, "Fatma")
    _person(cast, "Fatma")

    found = find(cast.anna, "fatma")

    assert {group.key: found.titles(group.key) for group in found.groups} == {
        "ateliers": ["Fatma en de buren"],
        "people": ["Fatma"],
        "gatherings": ["4. Fatma komt"],
        "ideas": ["Koken met Fatma"],
        "agreements": ["Fatma: belt"],
        "conclusions": ["Fatma blijft"],
        "themes": ["Wie helpt Fatma?"],
        "blocks": ["Fatma vertelt"],
        "notes": ["Fatma lachte"],
    }
    for group in found.groups:
        for hit in group.hits:
            address, _, place = hit.address.partition("#")
            page = anna.get(address)
            assert page.status_code == 200
            assert not place or f'id="{place}"' in page.content.decode()
    assert found.groups[3].hits[0].about == "idee 7 van bijeenkomst 4, Fatma en de buren"
    assert gathering.atelier == cast.atelier


def test_of_all_this_a_stranger_and_a_colleague_outside_the_team_find_nothing(cast: Cast) -> None:
    _everything(cast.atelier, "Fatma")
    _person(cast, "Fatma")

    assert find(cast.vos, "fatma").is_empty
    assert find(cast.joke, "fatma").is_empty
    assert find(cast.omar, "fatma").count == 9


def test_what_was_taken_away_is_not_found(cast: Cast) -> None:
    gathering = _everything(cast.atelier, "Iets")
    run = gathering.run
    for number, state in enumerate((IdeaState.QUEUED, IdeaState.REMOVED), start=20):
        IdeaFactory.create(run=run, number=number, text="Fatma", state=state)
    Agreement.objects.create(
        atelier=cast.atelier, who="Fatma", what="x", made_at=AFTERNOON, dropped_at=AFTERNOON
    )
    Conclusion.objects.create(
        gathering=gathering, text="Fatma", written_at=AFTERNOON, removed_at=AFTERNOON
    )

    assert find(cast.anna, "fatma").is_empty


def test_talks_with_residents_are_not_searched(cast: Cast) -> None:
    Talk.objects.create(
        atelier=cast.atelier, held_on=AFTERNOON, situation="Fatma", noted_at=AFTERNOON
    )

    assert find(cast.anna, "fatma").is_empty


def test_what_the_team_saw_in_a_domain_is_found(cast: Cast) -> None:
    Appraisal.objects.create(
        atelier=cast.atelier, domain=LifeDomain.MATERIAL, shared_strength="Er is een ruilkást"
    )

    assert find(cast.anna, "ruilkast").titles("themes") == ["Geld en wonen"]


def test_the_way_to_search_stands_on_every_page_of_staff(cast: Cast, anna: Client) -> None:
    for path in ("/", "/ateliers/", f"/ateliers/{cast.atelier.public_id}/", "/oogst/"):
        page = anna.get(path).content.decode()
        assert 'href="/zoek/" aria-keyshortcuts="/" data-search-page' in page


@pytest.mark.parametrize("more", [1, 3, 100])
def test_search_costs_the_same_for_many(
    cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries, more: int
) -> None:
    for number in range(more):
        atelier = AtelierFactory.create(organisation=cast.lindehof)
        TeamMemberFactory.create(atelier=atelier, user=cast.anna)
        _person(cast, f"Fatma{number}", atelier=atelier)

        _everything(atelier, "Fatma")

    with django_assert_max_num_queries(20):
        found = find(cast.anna, "fatma")

    assert [len(group.hits) for group in found.groups] == [min(more, MOST)] * 9
    assert {group.has_more for group in found.groups} == {more > MOST}
