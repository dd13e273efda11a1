"""The list of ateliers, starting one, its page and its words."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from samenkracht.atelier.domain.calendar import local_day
from samenkracht.atelier.models import Atelier
from tests.atelier.planning import begin
from tests.conftest import Cast
from tests.factories import AttendanceFactory, MembershipFactory, ParticipantFactory

# The list


def test_the_list_says_what_will_stand_there(client: Client, cast: Cast) -> None:
    new = MembershipFactory.create(organisation=cast.lindehof).user
    client.force_login(new)

    html = client.get(reverse("atelier:all")).content.decode()

    assert "Hier komen uw ateliers te staan" in html
    assert reverse("atelier:start") in html
    assert cast.atelier.title not in html


def test_the_list_costs_the_same_for_one_and_many(anna: Client, cast: Cast) -> None:
    begin(cast)
    anna.get(reverse("atelier:all"))  # the first page of a session writes the session
    counts = []
    for _round in range(2):
        with CaptureQueriesContext(connection) as spent:
            assert anna.get(reverse("atelier:all")).status_code == 200
        counts.append(len(spent))
        for _more in range(3):
            begin(cast)

    assert counts[0] == counts[1]


def test_the_soonest_open_atelier_comes_first_and_closed_ones_stand_apart(
    anna: Client, cast: Cast
) -> None:
    begin(cast, title="Later", in_days=50)
    begin(cast, title="Straks", in_days=2)
    done = begin(cast, title="Klaar")
    anna.post(reverse("atelier:close", args=[done.public_id]))

    html = anna.get(reverse("atelier:all")).content.decode()

    order = [html.index(f">{title}<") for title in ("Straks", "Later", "Klaar")]
    assert order == sorted(order)
    assert html.index("Afgerond") < html.index(">Klaar<")


# Starting


def start_words(cast: Cast, **changes: object) -> dict[str, object]:
    day = local_day(timezone.now()) + timedelta(days=10)
    return {
        "neighbourhood": "Laak",
        "theme": "eenzaam zijn",
        "day": day.isoformat(),
        "clock": "13:30",
        "moderator": str(cast.anna.public_id),
        **changes,
    }


def test_a_neighbourhood_a_theme_and_a_day_are_enough(anna: Client, cast: Cast) -> None:
    answer = anna.post(reverse("atelier:start"), start_words(cast))

    atelier = Atelier.objects.get(neighbourhood="Laak")
    assert answer.url == reverse("atelier:show", args=[atelier.public_id])
    assert (atelier.title, atelier.organisation) == ("Eenzaam zijn", cast.lindehof)
    assert atelier.gatherings.count() == 4
    assert [member.user for member in atelier.team.all()] == [cast.anna]


def test_colleagues_come_along_and_another_one_may_lead(anna: Client, cast: Cast) -> None:
    words = start_words(cast, team=[str(cast.joke.public_id)], moderator=str(cast.omar.public_id))

    anna.post(reverse("atelier:start"), words)

    team = Atelier.objects.get(neighbourhood="Laak").team
    roles = {member.user.first_name: member.role for member in team.select_related("user")}
    assert roles == {"Anna": "member", "Joke": "member", "Omar": "moderator"}


@pytest.mark.parametrize("field", ["team", "moderator"])
def test_nobody_of_another_organisation_comes_in_this_way(
    anna: Client, cast: Cast, field: str
) -> None:
    answer = anna.post(
        reverse("atelier:start"), start_words(cast, **{field: str(cast.vos.public_id)})
    )

    assert answer.status_code == 422
    assert not Atelier.objects.filter(neighbourhood="Laak").exists()


def test_a_colleague_who_left_is_not_offered(anna: Client, cast: Cast) -> None:
    cast.joke.memberships.update(ended_at=timezone.now())

    html = anna.get(reverse("atelier:start")).content.decode()

    assert "Omar" in html
    assert "Joke" not in html


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"day": "2020-01-01"}, "Die dag is al voorbij."),
        ({"day": "9999-01-01"}, "Kijk het jaar nog eens na."),
        ({"day": "gisteren"}, ""),
        ({"clock": "27:00"}, ""),
        ({"neighbourhood": ""}, ""),
        ({"theme": "x" * 201}, ""),
        ({"theme": "nul\x00teken"}, ""),
    ],
)
def test_a_refused_start_keeps_all_that_was_typed(
    anna: Client, cast: Cast, changes: dict[str, object], sentence: str
) -> None:
    words = start_words(
        cast,
        occasion="De flat gaat dicht.",
        venue="De Kerk",
        team=[str(cast.joke.public_id)],
        moderator=str(cast.omar.public_id),
    )

    answer = anna.post(reverse("atelier:start"), {**words, **changes})

    html = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in html
    assert "De flat gaat dicht." in html
    assert 'value="De Kerk"' in html
    assert re.search(rf'value="{cast.joke.public_id}"[^>]* checked', html)
    assert len(re.findall(rf'value="{cast.omar.public_id}"[^>]* checked', html)) == 1
    assert not Atelier.objects.filter(theme="eenzaam zijn").exists()


def test_in_a_large_organisation_the_one_who_leads_is_picked_from_a_list(
    anna: Client, cast: Cast
) -> None:
    MembershipFactory.create_batch(9, organisation=cast.lindehof)

    html = anna.get(reverse("atelier:start")).content.decode()

    assert '<select name="moderator"' in html


# Its page


def test_the_page_stands_at_the_first_open_step(anna: Client, cast: Cast) -> None:
    atelier = begin(cast, in_days=-40)
    ParticipantFactory.create(atelier=atelier)

    html = anna.get(reverse("atelier:show", args=[atelier.public_id])).content.decode()

    (now,) = re.findall(r'aria-current="step">.*?step__name">([^<]*)<', html, re.DOTALL)
    assert now == "Bijeenkomsten"
    assert "2 van de 4 geweest" in html


def test_the_line_shows_circles_weeks_and_what_is_skipped(anna: Client, cast: Cast) -> None:
    atelier = begin(cast, in_days=-5)
    first, second, *_others = atelier.gatherings.order_by("number")
    for _person in range(3):
        AttendanceFactory.create(gathering=first, participant__atelier=atelier)
    second.is_skipped = True
    second.save()

    html = anna.get(reverse("atelier:show", args=[atelier.public_id])).content.decode()

    assert "3 mensen in de kring" in html
    assert ">3 mensen<" in html
    assert html.count("4 weken<") == 3
    assert "gaat niet door" in html
    assert reverse("reports:report", args=[first.public_id]) in html


def test_the_page_costs_the_same_for_few_and_many(anna: Client, cast: Cast) -> None:
    atelier = begin(cast)
    gathering = atelier.gatherings.get(number=1)
    AttendanceFactory.create(gathering=gathering, participant__atelier=atelier)
    anna.get(reverse("atelier:show", args=[atelier.public_id]))
    counts = []
    for _round in range(2):
        with CaptureQueriesContext(connection) as spent:
            assert anna.get(reverse("atelier:show", args=[atelier.public_id])).status_code == 200
        counts.append(len(spent))
        for number in range(4):
            AttendanceFactory.create(gathering=gathering, participant__atelier=atelier)
            member = MembershipFactory.create(organisation=cast.lindehof).user
            atelier.team.create(user=member, organisation=cast.lindehof)
            where = [atelier.public_id, gathering.public_id]
            anna.post(reverse("atelier:tell", args=where), {"what": f"Anders {number}"})

    assert counts[0] == counts[1]


def tasks_on(browser: Client, atelier: Atelier) -> list[str]:
    html = browser.get(reverse("atelier:show", args=[atelier.public_id])).content.decode()
    return re.findall(r'task__body"><h3>([^<]*)<', html)


def test_what_to_do_next_comes_from_how_things_stand(anna: Client, cast: Cast) -> None:
    atelier = begin(cast)
    atelier.team.filter(user=cast.omar).delete()
    atelier.gatherings.update(venue="")

    assert tasks_on(anna, atelier) == ["Vraag de eerste mensen", "Zoek mensen voor het team"]
    atelier.gatherings.filter(number=1).update(starts_at=timezone.now() + timedelta(days=9))
    assert tasks_on(anna, atelier)[0] == "Zoek een plek"


def test_a_well_prepared_atelier_has_nothing_to_do(anna: Client, cast: Cast) -> None:
    atelier = begin(cast)
    ParticipantFactory.create(atelier=atelier)

    assert tasks_on(anna, atelier) == []


def test_on_the_day_itself_the_room_comes_first(anna: Client, cast: Cast) -> None:
    atelier = begin(cast, in_days=0)

    html = anna.get(reverse("atelier:show", args=[atelier.public_id])).content.decode()

    assert tasks_on(anna, atelier)[0] == "Vandaag is de bijeenkomst"
    assert "Open de zaal van bijeenkomst 1" in html


def test_after_the_last_gathering_the_team_looks_back(anna: Client, cast: Cast) -> None:
    atelier = begin(cast, in_days=-200)

    assert "Kijk samen terug" in tasks_on(anna, atelier)
    anna.post(reverse("atelier:close", args=[atelier.public_id]))
    assert tasks_on(anna, atelier) == []


# Its words


def test_a_clash_of_words_shows_both_and_the_second_try_is_heard(
    anna: Client, atelier: Atelier
) -> None:
    address = reverse("atelier:edit", args=[atelier.public_id])
    html = anna.get(address).content.decode()
    seen = dict(re.findall(r'<input type="hidden" name="(was-[a-z_]+)"(?: value="([^"]*)")?', html))
    mine = {**seen, **{name.removeprefix("was-"): value for name, value in seen.items()}}
    anna.post(address, {**mine, "title": "Van Omar"})

    clash = anna.post(address, {**mine, "title": "Van Anna"})

    html = clash.content.decode()
    assert clash.status_code == 422
    assert "Een collega maakte hier net van: “Van Omar”." in html
    assert 'value="Van Anna"' in html
    assert 'name="was-title" value="Van Omar"' in html
    again = anna.post(address, {**mine, "was-title": "Van Omar", "title": "Van Anna"})
    assert again.status_code == 302
    atelier.refresh_from_db()
    assert atelier.title == "Van Anna"


def test_without_what_was_seen_nothing_is_overwritten(anna: Client, atelier: Atelier) -> None:
    answer = anna.post(
        reverse("atelier:edit", args=[atelier.public_id]),
        {"neighbourhood": "X", "theme": "Y", "title": "Z"},
    )

    atelier.refresh_from_db()
    assert answer.status_code == 422
    assert atelier.title == "Slim rond"
