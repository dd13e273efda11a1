"""Who belongs to an organisation, and who decides about it."""

import re
from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from samenkracht.accounts.models import User
from samenkracht.organisations import services
from samenkracht.organisations.domain.members import AlreadyMember, LastAdmin
from samenkracht.organisations.domain.roles import Role
from samenkracht.organisations.models import Membership
from samenkracht.organisations.queries import memberships_of
from tests.conftest import Cast
from tests.factories import MembershipFactory, OrganisationFactory, UserFactory

EVENING = datetime(2026, 12, 2, 19, 0, tzinfo=UTC)
SITE = "https://samenkracht.example"


@pytest.fixture
def boss(cast: Cast, client: Client) -> Client:
    """Give a browser in which Anna is signed in as admin of De Lindehof."""
    Membership.objects.filter(user=cast.anna).update(role=Role.ADMIN)
    client.force_login(cast.anna)
    return client


def _place(cast: Cast, user: User) -> Membership:
    return Membership.objects.get(organisation=cast.lindehof, user=user)


def _page(cast: Cast) -> str:
    return f"/organisatie/{cast.lindehof.public_id}/"


def _member(cast: Cast, user: User, what: str) -> str:
    return f"{_page(cast)}leden/{user.public_id}/{what}/"


def test_the_page_shows_members_and_roles(cast: Cast, anna: Client) -> None:
    page = anna.get(_page(cast)).content.decode()

    names = re.findall(r'member__name">(.*?)</p>', page)
    assert names == ["Anna de Wit", "Joke Bakker", "Omar Haddad"]
    assert "Vos" not in page


def test_an_organisation_does_not_exist_for_strangers(cast: Cast, client: Client) -> None:
    client.force_login(cast.vos)

    assert client.get(_page(cast)).status_code == 404
    assert client.post(f"{_page(cast)}nodig-uit/", {}).status_code == 404
    assert client.post(f"{_page(cast)}werk-voor/").status_code == 404
    assert client.post(_member(cast, cast.omar, "einde")).status_code == 404


def test_someone_who_left_is_a_stranger(cast: Cast, client: Client) -> None:
    MembershipFactory.create(user=cast.omar)
    services.end_membership(membership=_place(cast, cast.omar), now=EVENING)
    client.force_login(User.objects.get(pk=cast.omar.pk))

    assert client.get(_page(cast)).status_code == 404


@pytest.mark.parametrize("what", ["rol", "mail", "einde", "terug"])
def test_only_an_admin_decides_about_members(cast: Cast, anna: Client, what: str) -> None:
    answer = anna.post(_member(cast, cast.omar, what), {"role": Role.ADMIN})

    assert answer.status_code == 403
    assert "Alleen een beheerder kan dit doen." in answer.content.decode()
    assert _place(cast, cast.omar).role == Role.MODERATOR
    assert mail.outbox == []


def test_someone_who_is_no_admin_sees_no_buttons(cast: Cast, anna: Client) -> None:
    page = anna.get(_page(cast)).content.decode()

    assert "nodig-uit" not in page
    assert "/leden/" not in page


def test_an_admin_of_one_does_not_manage_another(cast: Cast, boss: Client) -> None:
    other = OrganisationFactory.create()
    stranger = MembershipFactory.create(organisation=other)
    member = f"/organisatie/{cast.lindehof.public_id}/leden/{stranger.user.public_id}/einde/"

    assert boss.post(member).status_code == 404
    stranger.refresh_from_db()
    assert stranger.ended_at is None


def test_an_invited_colleague_gets_a_mail_and_comes_in(cast: Cast, boss: Client) -> None:
    invited = {"name": "Fadime Kaya", "email": "Fadime@Lindehof.example", "role": Role.WORKER}

    page = boss.post(f"{_page(cast)}nodig-uit/", invited, follow=True).content.decode()

    assert "Fadime hoort erbij. Er is een mail op weg naar fadime@lindehof.example." in page
    assert "uitgenodigd" in page
    letter = mail.outbox[0]
    assert (letter.to, letter.subject) == (
        ["fadime@lindehof.example"],
        "Anna nodigt u uit voor Samenkracht",
    )
    link = re.search(r"http://testserver(\S+)", str(letter.body))
    assert link is not None
    fadime = Client()
    form = fadime.get(link[1], follow=True)
    fadime.post(form.redirect_chain[-1][0], {"password1": "vier woorden op een rij"})
    assert fadime.get(_page(cast)).status_code == 200


def test_who_has_a_password_already_gets_the_door_and_no_new_link(cast: Cast) -> None:
    place = services.invite_member(
        organisation=cast.lindehof,
        by=cast.anna,
        email=cast.vos.email,
        name="Een andere naam",
        role=Role.WORKER,
        site=SITE,
    ).membership

    assert (place.user, place.user.name) == (cast.vos, "Vos van Elders")
    assert "password" not in str(mail.outbox[0].body)
    assert f"{SITE}/" in str(mail.outbox[0].body)
    assert [one.organisation for one in memberships_of(cast.vos)] == [cast.lindehof, cast.elders]


def test_when_the_mail_fails_the_place_stands_and_the_page_says_so(
    cast: Cast, boss: Client, settings: Settings
) -> None:
    settings.EMAIL_BACKEND = "tests.organisations.closed_post.ClosedPost"
    invited = {"name": "Fadime Kaya", "email": "fadime@lindehof.example", "role": Role.WORKER}

    page = boss.post(f"{_page(cast)}nodig-uit/", invited, follow=True).content.decode()

    assert "Fadime hoort erbij, maar de mail kon niet weg. Stuur hem straks opnieuw." in page
    assert _place(cast, User.objects.get(email="fadime@lindehof.example")).role == Role.WORKER


def test_the_mail_can_be_sent_again(cast: Cast, boss: Client) -> None:
    fadime = User.objects.create_user("fadime@lindehof.example", "Fadime Kaya")
    MembershipFactory.create(organisation=cast.lindehof, user=fadime)

    boss.post(_member(cast, fadime, "mail"))

    assert [letter.to for letter in mail.outbox] == [["fadime@lindehof.example"]]


def test_a_refused_invitation_keeps_what_was_typed(cast: Cast, boss: Client) -> None:
    answer = boss.post(
        f"{_page(cast)}nodig-uit/",
        {"name": "Omar H", "email": cast.omar.email, "role": Role.WORKER},
    )

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Omar hoort al bij deze organisatie." in page
    assert 'value="Omar H"' in page
    assert mail.outbox == []


def test_an_invitation_without_an_address_is_refused(cast: Cast, boss: Client) -> None:
    answer = boss.post(f"{_page(cast)}nodig-uit/", {"name": "Omar", "role": "koning"})

    assert answer.status_code == 422
    assert "Vul dit nog in." in answer.content.decode()


def test_who_is_invited_again_after_leaving_comes_back_with_the_new_role(cast: Cast) -> None:
    services.end_membership(membership=_place(cast, cast.omar), now=EVENING)

    services.invite_member(
        organisation=cast.lindehof,
        by=cast.anna,
        email=cast.omar.email,
        name="Omar",
        role=Role.COORDINATOR,
        site=SITE,
    )

    place = _place(cast, cast.omar)
    assert (place.role, place.ended_at) == (Role.COORDINATOR, None)


def test_inviting_a_member_is_refused_and_changes_nothing(cast: Cast) -> None:
    with pytest.raises(AlreadyMember):
        services.invite_member(
            organisation=cast.lindehof,
            by=cast.anna,
            email=cast.omar.email,
            name="Omar",
            role=Role.ADMIN,
            site=SITE,
        )

    assert _place(cast, cast.omar).role == Role.MODERATOR


def test_an_admin_changes_a_role(cast: Cast, boss: Client) -> None:
    boss.post(_member(cast, cast.omar, "rol"), {"role": Role.COORDINATOR})

    assert _place(cast, cast.omar).role == Role.COORDINATOR


def test_an_unknown_role_is_refused(cast: Cast, boss: Client) -> None:
    assert boss.post(_member(cast, cast.omar, "rol"), {"role": "koning"}).status_code == 422
    assert _place(cast, cast.omar).role == Role.MODERATOR


def test_ending_signs_someone_out_at_once(cast: Cast, boss: Client) -> None:
    omar = Client()
    omar.force_login(cast.omar)
    assert omar.get("/").status_code == 200

    boss.post(_member(cast, cast.omar, "einde"))

    assert omar.get("/").status_code == 302
    assert _place(cast, cast.omar).ended_at is not None


def test_who_left_and_signs_in_again_is_told_whom_to_ask(cast: Cast, client: Client) -> None:
    services.end_membership(membership=_place(cast, cast.omar), now=EVENING)
    client.force_login(User.objects.get(pk=cast.omar.pk))

    answer = client.get("/")

    assert answer.status_code == 403
    assert "U hoort nu bij geen organisatie." in answer.content.decode()


def test_restoring_gives_the_place_back(cast: Cast, boss: Client) -> None:
    services.end_membership(membership=_place(cast, cast.omar), now=EVENING)

    boss.post(_member(cast, cast.omar, "terug"))

    assert _place(cast, cast.omar).ended_at is None


def test_ending_twice_keeps_the_first_moment(cast: Cast) -> None:
    services.end_membership(membership=_place(cast, cast.omar), now=EVENING)
    later = EVENING.replace(year=2027)

    services.end_membership(membership=_place(cast, cast.omar), now=later)

    assert _place(cast, cast.omar).ended_at == EVENING


@pytest.mark.parametrize("what", ["einde", "rol"])
def test_the_last_admin_stays(cast: Cast, boss: Client, what: str) -> None:
    MembershipFactory.create(organisation=cast.lindehof, role=Role.ADMIN, ended_at=EVENING)
    MembershipFactory.create(role=Role.ADMIN)  # of another organisation

    answer = boss.post(_member(cast, cast.anna, what), {"role": Role.WORKER})

    place = _place(cast, cast.anna)
    assert answer.status_code == 422
    assert "Maak eerst iemand anders beheerder." in answer.content.decode()
    assert (place.role, place.ended_at) == (Role.ADMIN, None)


def test_one_of_two_admins_may_go_and_then_the_other_may_not(cast: Cast, boss: Client) -> None:
    services.change_role(membership=_place(cast, cast.omar), role=Role.ADMIN)

    services.end_membership(membership=_place(cast, cast.omar), now=EVENING)

    with pytest.raises(LastAdmin):
        services.end_membership(membership=_place(cast, cast.anna), now=EVENING)


def test_someone_chooses_for_which_organisation_they_act(cast: Cast, anna: Client) -> None:
    aan_zee = OrganisationFactory.create(name="Aan Zee")
    MembershipFactory.create(organisation=aan_zee, user=cast.anna, role=Role.WORKER)
    here = anna.get("/organisatie/")
    assert here.headers["Location"] == f"/organisatie/{aan_zee.public_id}/"

    anna.post(f"{_page(cast)}werk-voor/")

    assert anna.get("/organisatie/").headers["Location"] == _page(cast)
    page = anna.get("/").content.decode()
    assert "Werk voor Aan Zee" in page
    assert 'Anna<span class="who__role">, moderator' in page


def test_the_choice_falls_back_when_that_place_ends(cast: Cast, anna: Client) -> None:
    other = MembershipFactory.create(user=cast.anna)
    anna.post(f"/organisatie/{other.organisation.public_id}/werk-voor/")
    Membership.objects.filter(pk=other.pk).update(ended_at=EVENING)

    assert anna.get("/organisatie/").headers["Location"] == _page(cast)


def test_a_fragment_sends_the_whole_page_to_the_door(cast: Cast, client: Client) -> None:
    answer = client.get(
        "/", headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/organisatie/"}
    )

    assert answer.headers["HX-Redirect"] == "/toegang/login/?next=/organisatie/"


@pytest.mark.parametrize("more", [1, 3, 30])
def test_the_page_costs_the_same_for_many_members(
    cast: Cast, boss: Client, django_assert_num_queries: DjangoAssertNumQueries, more: int
) -> None:
    for _ in range(more):
        MembershipFactory.create(organisation=cast.lindehof)
        MembershipFactory.create(organisation=cast.lindehof, ended_at=EVENING)

    boss.get("/")  # the first page writes the key against forged forms into the session

    with django_assert_num_queries(5):  # session, user, memberships, own place, members
        boss.get(_page(cast))


def test_the_first_organisation_comes_from_the_command_line(db: None, client: Client) -> None:
    told = StringIO()

    call_command(
        "organisation",
        "Buurthuis De Lindehof",
        admin="anna@lindehof.example",
        name="Anna de Wit",
        stdout=told,
    )

    link = re.search(r"http://localhost:8000(\S+)", told.getvalue())
    assert link is not None
    form = client.get(link[1], follow=True)
    client.post(form.redirect_chain[-1][0], {"password1": "vier woorden op een rij"})
    page = client.get("/organisatie/", follow=True).content.decode()
    assert "Nodig een collega uit" in page


def test_the_command_refuses_what_is_no_address(db: None) -> None:
    with pytest.raises(CommandError):
        call_command("organisation", "Buurthuis", admin="anna", name="Anna")

    assert Membership.objects.count() == 0


def test_an_address_is_one_person_whatever_the_capitals(db: None) -> None:
    user = UserFactory.create(email="Bep@lindehof.example")

    place = services.found_organisation(
        name="Buurthuis", email="bep@LINDEHOF.example", admin_name="Bep"
    )

    assert place.user == user
