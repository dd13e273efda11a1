"""Two keys open a person: the organisation and the work; one of them opens nothing."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samenkracht.atelier.domain.team import TeamRole
from tests.conftest import Cast
from tests.factories import (
    AFTERNOON,
    AtelierFactory,
    MembershipFactory,
    ParticipantFactory,
    PersonFactory,
    PersonHatFactory,
    TeamMemberFactory,
)

PAGE = "people:all"


def names(client: Client, **asked: str) -> list[str]:
    answer = client.get(reverse(PAGE), asked)
    return [line.person.first_name for line in answer.context["lines"]]


@pytest.fixture
def people(cast: Cast) -> None:
    """Put someone in each place that a page could wrongly show."""
    theirs = AtelierFactory.create(organisation=cast.lindehof)
    shared = AtelierFactory.create(organisation=cast.elders)
    TeamMemberFactory.create(atelier=shared, user=cast.anna, role=TeamRole.MEMBER)
    ParticipantFactory.create(atelier=cast.atelier, person__first_name="René")
    ParticipantFactory.create(atelier=cast.atelier, person__first_name="Weg", left_at=AFTERNOON)
    ParticipantFactory.create(atelier=theirs, person__first_name="Andermans")
    ParticipantFactory.create(atelier=shared, person__first_name="Elders")
    PersonFactory.create(organisation=cast.lindehof, first_name="Nergens")


@pytest.mark.usefixtures("people")
def test_one_sees_whom_one_works_with_in_the_own_organisation(cast: Cast, client: Client) -> None:
    for user, seen in (
        (cast.anna, ["René"]),
        (cast.omar, ["René"]),
        (cast.joke, []),
        (cast.vos, []),
    ):
        client.force_login(user)
        assert names(client) == seen


@pytest.mark.usefixtures("people")
def test_acting_for_the_other_organisation_shows_its_people_only(
    cast: Cast, client: Client
) -> None:
    MembershipFactory.create(organisation=cast.elders, user=cast.anna)
    client.force_login(cast.anna)
    client.post(reverse("organisations:act_for", args=[cast.elders.public_id]))

    assert names(client) == ["Elders"]


@pytest.mark.usefixtures("people")
def test_who_left_the_team_sees_nobody(cast: Cast, anna: Client) -> None:
    cast.atelier.team.filter(user=cast.anna).delete()

    assert names(anna) == []


def test_search_forgets_accents_and_leads_to_the_atelier(cast: Cast, anna: Client) -> None:
    rene = ParticipantFactory.create(
        atelier=cast.atelier, person__first_name="René", person__works_at="De Kade"
    )
    ParticipantFactory.create(atelier=cast.atelier, person__first_name="Wim")

    answer = anna.get(reverse(PAGE), {"zoek": "rene kade"})

    assert [line.person.first_name for line in answer.context["lines"]] == ["René"]
    assert reverse("atelier:person", args=[cast.atelier.public_id, rene.public_id]) in answer.text
    assert "Niemand gevonden" in anna.get(reverse(PAGE), {"zoek": "Brecht"}).text


def test_someone_in_two_circles_stands_there_once(cast: Cast, anna: Client) -> None:
    second = AtelierFactory.create(organisation=cast.lindehof, title="Samen koken")
    TeamMemberFactory.create(atelier=second, user=cast.anna, role=TeamRole.MODERATOR)
    nel = ParticipantFactory.create(atelier=cast.atelier)
    ParticipantFactory.create(atelier=second, person=nel.person)

    (line,) = anna.get(reverse(PAGE)).context["lines"]

    assert [place.title for place in line.places] == ["Samen koken", "Rondkomen met weinig"]


def test_fifty_stand_on_a_page(cast: Cast, anna: Client) -> None:
    ParticipantFactory.create_batch(51, atelier=cast.atelier)

    assert len(names(anna)) == 50
    assert len(names(anna, blad="2")) == 1
    assert len(names(anna, blad="onzin")) == 50


def test_the_page_costs_the_same_for_one_and_for_many(cast: Cast, anna: Client) -> None:
    def cost(people: int) -> int:
        for one in ParticipantFactory.create_batch(people, atelier=cast.atelier):
            PersonHatFactory.create(person=one.person)
        with CaptureQueriesContext(connection) as queries:
            anna.get(reverse(PAGE))
        return len(queries)

    cost(0)  # the first visit of a session writes its key

    assert cost(1) == cost(9)


def test_it_teaches_when_there_is_nobody(cast: Cast, anna: Client) -> None:
    assert "Nog geen mensen" in anna.get(reverse(PAGE)).text


def test_nobody_comes_in_without_signing_in(db: None, client: Client) -> None:
    assert client.get(reverse(PAGE)).status_code == 302
