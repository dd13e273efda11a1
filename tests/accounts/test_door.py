"""The door: who comes in, who does not, and what stays behind when someone leaves."""

import re

import pytest
from django.core import mail
from django.test import Client

from samenkracht.accounts.queries import password_path
from samenkracht.accounts.services import end_sessions
from tests.conftest import Cast
from tests.factories import PASSWORD, UserFactory

LOGIN = "/toegang/login/"


def _come_in(client: Client, email: str, password: str = PASSWORD) -> int:
    return client.post(LOGIN, {"login": email, "password": password}).status_code


def _faults(client: Client, email: str, password: str) -> list[str]:
    page = client.post(LOGIN, {"login": email, "password": password}).content.decode()
    return re.findall(r'notice__sign">.*?</span><span>(.*?)</span>', page)


def test_someone_with_a_password_comes_in(cast: Cast, client: Client) -> None:
    answer = client.post(LOGIN, {"login": cast.anna.email, "password": PASSWORD})

    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert client.get("/").status_code == 200


def test_capitals_in_the_address_do_not_matter(cast: Cast, client: Client) -> None:
    assert _come_in(client, cast.anna.email.upper()) == 302


def test_coming_in_leads_to_where_one_was_going(cast: Cast, client: Client) -> None:
    door = client.get("/organisatie/")
    assert door.headers["Location"] == f"{LOGIN}?next=/organisatie/"

    answer = client.post(
        door.headers["Location"],
        {"login": cast.anna.email, "password": PASSWORD, "next": "/organisatie/"},
    )

    assert answer.headers["Location"] == "/organisatie/"


def test_coming_in_never_leads_out_of_the_house(cast: Cast, client: Client) -> None:
    answer = client.post(
        LOGIN,
        {"login": cast.anna.email, "password": PASSWORD, "next": "https://vos.example/"},
    )

    assert answer.headers["Location"] == "/"


def test_unknown_address_and_wrong_password_get_the_same_answer(cast: Cast, client: Client) -> None:
    wrong = _faults(client, cast.anna.email, "niet-mijn-wachtwoord")
    unknown = _faults(client, "wie@lindehof.example", "niet-mijn-wachtwoord")

    assert wrong == ["Dit e-mailadres en dit wachtwoord horen niet bij elkaar."]
    assert unknown == wrong


def test_forgotten_gives_the_same_page_for_known_and_unknown(cast: Cast, client: Client) -> None:
    known = client.post("/toegang/password/reset/", {"email": cast.anna.email}, follow=True)
    unknown = client.post(
        "/toegang/password/reset/", {"email": "wie@lindehof.example"}, follow=True
    )

    assert known.redirect_chain == unknown.redirect_chain
    assert [letter.to for letter in mail.outbox] == [[cast.anna.email], ["wie@lindehof.example"]]
    assert "/toegang/password/reset/key/" in str(mail.outbox[0].body)
    assert "/toegang/password/reset/key/" not in str(mail.outbox[1].body)


def test_nobody_signs_up_alone(client: Client, db: None) -> None:
    page = client.post(
        "/toegang/signup/", {"email": "vos@elders.example", "password1": "een-heel-lang-woord"}
    )

    assert "U komt binnen op uitnodiging" in page.content.decode()
    assert _come_in(client, "vos@elders.example", "een-heel-lang-woord") == 200


def test_leaving_ends_the_session_and_empties_the_browser(cast: Cast, client: Client) -> None:
    client.force_login(cast.anna)
    key = client.session.session_key

    answer = client.post("/toegang/logout/")

    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert client.get("/").status_code == 302
    client.cookies["sessionid"] = str(key)
    assert client.get("/").status_code == 302


def test_looking_at_the_way_out_does_not_sign_anyone_out(anna: Client) -> None:
    page = anna.get("/toegang/logout/")

    assert "Clear-Site-Data" not in page.headers
    assert anna.get("/").status_code == 200


def test_ending_sessions_signs_someone_out_on_every_device(cast: Cast) -> None:
    devices = [Client(), Client()]
    for device in devices:
        device.force_login(cast.anna)
    bystander = Client()
    bystander.force_login(cast.omar)

    end_sessions(user=cast.anna)

    assert [device.get("/").status_code for device in devices] == [302, 302]
    assert bystander.get("/").status_code == 200


def test_someone_who_is_switched_off_is_out_at_once(cast: Cast, anna: Client) -> None:
    cast.anna.is_active = False
    cast.anna.save()

    assert anna.get("/").status_code == 302
    assert _come_in(Client(), cast.anna.email) == 302  # to the page that says so
    assert "Uw toegang staat uit" in Client().get("/toegang/inactive/").content.decode()


@pytest.mark.parametrize(
    ("password", "is_taken"),
    [
        ("koffiekopje", False),  # 11 signs
        ("koffiekopjes", True),  # 12 signs
        ("password1234", False),  # everybody's
        ("bep@lindehof.example", False),  # one's own address
    ],
)
def test_a_new_password_is_long_and_not_everybodys(
    client: Client, db: None, password: str, is_taken: bool
) -> None:
    user = UserFactory.create(email="bep@lindehof.example")
    form = client.get(password_path(user), follow=True)

    client.post(form.redirect_chain[-1][0], {"password1": password})

    user.refresh_from_db()
    assert user.check_password(password) is is_taken


def test_a_link_to_set_a_password_works_once(client: Client, db: None) -> None:
    user = UserFactory.create()
    link = password_path(user)
    form = client.get(link, follow=True)
    client.post(form.redirect_chain[-1][0], {"password1": "vier woorden op een rij"})

    again = Client().get(link, follow=True)

    assert "Deze link werkt niet meer" in again.content.decode()


def test_a_new_password_ends_all_other_sessions(cast: Cast, anna: Client) -> None:
    laptop = Client()
    laptop.force_login(cast.anna)

    anna.post(
        "/toegang/password/change/",
        {"oldpassword": PASSWORD, "password1": "vier woorden op een rij"},
    )

    assert laptop.get("/").status_code == 302
    assert "nieuw wachtwoord" in mail.outbox[0].subject


def test_a_new_address_counts_only_after_the_mail(cast: Cast, anna: Client) -> None:
    anna.post("/toegang/email/", {"action_add": "", "email": "anna@nieuw.example"})
    cast.anna.refresh_from_db()
    assert cast.anna.email == "anna@lindehof.example"

    link = re.search(r"http://testserver(\S+)", str(mail.outbox[0].body))
    assert link is not None
    assert "Is dit adres van u?" in anna.get(link[1]).content.decode()
    anna.post(link[1])

    cast.anna.refresh_from_db()
    assert cast.anna.email == "anna@nieuw.example"


def test_too_many_wrong_passwords_make_one_wait(cast: Cast, client: Client) -> None:
    for _ in range(5):
        _faults(client, cast.joke.email, "niet-mijn-wachtwoord")

    assert _faults(client, cast.joke.email, PASSWORD) == [
        "Dit ging te vaak mis. Wacht een half uur, of vraag hulp."
    ]
