"""Who carries an atelier, and how colleagues of other organisations come in (S03, X8)."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.team import (
    AddressNotFound,
    AlreadyInTeam,
    LastModerator,
    MemberGone,
    NotInTeam,
    TeamRole,
    TooManyAddresses,
)
from samenkracht.atelier.models import Atelier
from samenkracht.atelier.queries import (
    ateliers_of,
    find_atelier,
    find_gathering,
    gatherings_of,
)
from samenkracht.atelier.queries.work import AtelierWork
from samenkracht.atelier.services import team
from samenkracht.organisations.models import Membership, Organisation
from samenkracht.organisations.services import end_membership, restore_membership
from samenkracht.people.models import Person
from tests.atelier.planning import begin
from tests.conftest import Cast
from tests.factories import (
    GatheringFactory,
    MembershipFactory,
    ParticipantFactory,
    UserFactory,
)

NOW = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)


def roles(cast: Cast) -> dict[str, str]:
    return {
        member.user.first_name: member.role for member in cast.atelier.team.select_related("user")
    }


def test_a_colleague_comes_in_once(cast: Cast) -> None:
    team.add_colleague(atelier=cast.atelier, user=cast.joke)

    with pytest.raises(AlreadyInTeam, match="Joke"):
        team.add_colleague(atelier=cast.atelier, user=cast.joke)

    assert roles(cast) == {"Anna": "moderator", "Omar": "member", "Joke": "member"}


def test_someone_of_another_organisation_comes_in_by_their_whole_address(cast: Cast) -> None:
    member = team.ask_by_address(
        atelier=cast.atelier, email=" VOS@elders.example ", by=cast.anna, now=NOW
    )

    assert (member.user, member.role) == (cast.vos, TeamRole.MEMBER)


@pytest.mark.parametrize("email", ["vos@elders.exampl", "vos", "%@elders.example", ""])
def test_an_address_must_be_exact(cast: Cast, email: str) -> None:
    with pytest.raises(AddressNotFound):
        team.ask_by_address(atelier=cast.atelier, email=email, by=cast.anna, now=NOW)


@pytest.mark.parametrize("why", ["not active", "belongs nowhere", "belonged once"])
def test_who_works_nowhere_now_is_not_found(cast: Cast, why: str) -> None:
    if why == "not active":
        cast.vos.is_active = False
        cast.vos.save()
    if why == "belongs nowhere":
        cast.vos.memberships.all().delete()
    if why == "belonged once":
        cast.vos.memberships.update(ended_at=timezone.now())

    with pytest.raises(AddressNotFound):
        team.ask_by_address(atelier=cast.atelier, email=cast.vos.email, by=cast.anna, now=NOW)


def test_trying_many_addresses_stops_also_before_the_right_one(cast: Cast) -> None:
    for number in range(team.TRIES_AN_HOUR):
        with pytest.raises(AddressNotFound):
            team.ask_by_address(
                atelier=cast.atelier, email=f"{number}@elders.example", by=cast.anna, now=NOW
            )

    with pytest.raises(TooManyAddresses):
        team.ask_by_address(atelier=cast.atelier, email=cast.vos.email, by=cast.anna, now=NOW)

    assert roles(cast) == {"Anna": "moderator", "Omar": "member"}


def test_after_an_hour_and_for_a_colleague_asking_goes_on(cast: Cast) -> None:
    for number in range(team.TRIES_AN_HOUR):
        with pytest.raises(AddressNotFound):
            team.ask_by_address(
                atelier=cast.atelier, email=f"{number}@elders.example", by=cast.anna, now=NOW
            )

    other = UserFactory.create(email="ria@lindehof.example")
    cast.lindehof.memberships.create(user=other, role="worker")
    team.ask_by_address(atelier=cast.atelier, email=other.email, by=cast.omar, now=NOW)
    later = NOW + timedelta(hours=1)
    team.ask_by_address(atelier=cast.atelier, email=cast.vos.email, by=cast.anna, now=later)

    assert cast.atelier.team.count() == 4


def test_another_moderator_leads_and_the_first_stays(cast: Cast) -> None:
    team.let_lead(atelier=cast.atelier, member=cast.omar.public_id)

    assert roles(cast) == {"Anna": "member", "Omar": "moderator"}


def test_leading_on_changes_nothing(cast: Cast) -> None:
    team.let_lead(atelier=cast.atelier, member=cast.anna.public_id)

    assert roles(cast) == {"Anna": "moderator", "Omar": "member"}


def test_the_moderator_cannot_leave_before_another_leads(cast: Cast) -> None:
    with pytest.raises(LastModerator, match="Anna"):
        team.take_out(atelier=cast.atelier, member=cast.anna.public_id)

    team.let_lead(atelier=cast.atelier, member=cast.omar.public_id)
    team.take_out(atelier=cast.atelier, member=cast.anna.public_id)
    assert roles(cast) == {"Omar": "moderator"}


@pytest.mark.parametrize("who", ["joke", "nobody"])
def test_who_is_not_in_the_team_is_told(cast: Cast, who: str) -> None:
    member = cast.joke.public_id if who == "joke" else uuid4()

    for act in (
        lambda: team.take_out(atelier=cast.atelier, member=member),
        lambda: team.let_lead(atelier=cast.atelier, member=member),
        lambda: team.give_task(atelier=cast.atelier, member=member, task="kookt"),
    ):
        with pytest.raises(MemberGone):
            act()


def test_a_task_is_written_down(cast: Cast) -> None:
    team.give_task(atelier=cast.atelier, member=cast.omar.public_id, task="ouderenadviseur")

    assert cast.atelier.team.get(user=cast.omar).task == "ouderenadviseur"


def end(user: User, organisation: Organisation) -> None:
    place = Membership.objects.get(user=user, organisation=organisation)
    end_membership(membership=place, now=NOW)


def reached(user: User, atelier: Atelier) -> list[object]:
    """Return everything of an atelier that someone still reaches, by every way there is."""
    ways: list[object] = [*ateliers_of(user), *gatherings_of(user)]
    persons = Person.objects.filter(AtelierWork().persons(user))
    ways += [*persons, *AtelierWork().places(user, [one.pk for one in Person.objects.all()])]
    with suppress(NotInTeam):
        ways += [one for one in [find_atelier(user, atelier.public_id)] if one is not None]
    return ways


def test_a_place_in_a_team_ends_with_the_work_it_was_for(cast: Cast, client: Client) -> None:
    ParticipantFactory.create(atelier=cast.atelier)
    gathering = GatheringFactory.create(atelier=cast.atelier)
    MembershipFactory.create(organisation=cast.elders, user=cast.omar)
    assert len(reached(cast.omar, cast.atelier)) == 5

    end(cast.omar, cast.lindehof)

    assert reached(cast.omar, cast.atelier) == []
    assert find_gathering(cast.omar, gathering.public_id) is None
    cast.omar.refresh_from_db()
    client.force_login(cast.omar)
    assert client.get(reverse("atelier:all")).status_code == 200
    for address in ("atelier:show", "atelier:team", "atelier:circle"):
        assert client.get(reverse(address, args=[cast.atelier.public_id])).status_code == 404


def test_the_place_counts_again_when_someone_comes_back(cast: Cast) -> None:
    MembershipFactory.create(organisation=cast.elders, user=cast.omar)
    end(cast.omar, cast.lindehof)

    place = Membership.objects.get(user=cast.omar, organisation=cast.lindehof)
    restore_membership(membership=place)

    assert list(ateliers_of(cast.omar)) == [cast.atelier]


def test_the_other_work_of_someone_may_end(cast: Cast) -> None:
    elsewhere = MembershipFactory.create(organisation=cast.elders, user=cast.omar)

    end_membership(membership=elsewhere, now=NOW)

    assert list(ateliers_of(cast.omar)) == [cast.atelier]


def test_who_joined_for_another_organisation_leaves_with_that_one(cast: Cast) -> None:
    member = team.ask_by_address(atelier=cast.atelier, email=cast.vos.email, by=cast.anna, now=NOW)
    assert member.organisation == cast.elders
    other = MembershipFactory.create(user=cast.vos)
    MembershipFactory.create(organisation=cast.elders, role="admin")
    assert list(ateliers_of(cast.vos)) == [cast.atelier]

    end(cast.vos, cast.elders)
    assert list(ateliers_of(cast.vos)) == []

    back = team.ask_by_address(atelier=cast.atelier, email=cast.vos.email, by=cast.anna, now=NOW)
    assert (back.pk, back.organisation) == (member.pk, other.organisation)
    assert list(ateliers_of(cast.vos)) == [cast.atelier]


def test_who_left_is_not_in_the_team_and_cannot_lead_it(cast: Cast, anna: Client) -> None:
    end(cast.omar, cast.lindehof)

    page = anna.get(reverse("atelier:team", args=[cast.atelier.public_id])).content.decode()

    assert "Omar" not in page
    with pytest.raises(MemberGone):
        team.let_lead(atelier=cast.atelier, member=cast.omar.public_id)


def test_when_who_leads_has_left_a_colleague_is_sent_to_the_team(cast: Cast) -> None:
    end(cast.anna, cast.lindehof)
    with pytest.raises(NotInTeam, match="Vraag Omar"):
        find_atelier(cast.joke, cast.atelier.public_id)

    end(cast.omar, cast.lindehof)
    with pytest.raises(NotInTeam, match=r"dit team\.$"):
        find_atelier(cast.joke, cast.atelier.public_id)


def test_an_atelier_begins_with_places_that_count(cast: Cast) -> None:
    atelier = begin(cast)

    assert {one.organisation for one in atelier.team.all()} == {cast.lindehof}
