import io
import re
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Atelier, Gathering
from samenkracht.home.management.demo.build import build
from samenkracht.home.management.demo.cast import EVERYONE, SHOWN
from samenkracht.home.management.demo.take_away import demo_gathering, take_away_demo
from samenkracht.live.domain.run import RunState
from samenkracht.live.models import Run, Sticker
from samenkracht.live.services import write_at_table
from samenkracht.organisations.models import Organisation
from samenkracht.people.models import Person
from tests.factories import (
    AtelierFactory,
    MembershipFactory,
    OrganisationFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 25, 11, 2, tzinfo=UTC)


def run_demo(*words: str) -> str:
    out = io.StringIO()
    call_command("demo", *words, stdout=out)
    return out.getvalue()


def test_the_circle_grew_from_seven_to_over_forty() -> None:
    build(NOON)

    counts = [
        gathering.attendances.count()
        for gathering in Gathering.objects.filter(atelier__title="Rondkomen met weinig").order_by(
            "number"
        )
    ]

    assert counts == [7, 13, 26, 45]


@pytest.mark.parametrize(
    "now",
    [NOON, datetime(2026, 3, 29, 1, 30, tzinfo=UTC), datetime(2026, 10, 25, 0, 5, tzinfo=UTC)],
    ids=["noon", "summer begins", "summer ends"],
)
def test_today_stands_just_before_the_parade(now: datetime) -> None:
    gathering = build(now)

    run = Run.objects.get(gathering=gathering)
    step = run.current_step
    assert step is not None
    assert step.started_at is not None
    after = run.steps.get(position=step.position + 1)
    assert (run.state, step.work_form, after.work_form) == (
        RunState.OPEN,
        "film_advice",
        "idea_parade",
    )
    assert step.started_at <= now < step.started_at + timedelta(minutes=step.minutes)
    assert run.door_open_until is not None
    assert run.door_open_until > now
    assert run.tables.count() == 8
    assert run.seats.count() == 45
    assert gathering.expected == 48
    assert run.ideas.count() == 0


def test_the_three_gatherings_before_are_closed_with_notes_and_agreements() -> None:
    build(NOON)

    behind = Run.objects.filter(gathering__number__lte=3).order_by("gathering__number")
    third = behind[2].gathering
    assert [run.state for run in behind] == [RunState.CLOSED] * 3
    assert all(run.notes.count() >= 2 for run in behind)
    assert third.agreements.filter(done_at=None).count() == 2
    assert third.conclusions.count() == 2
    assert third.deviations.get().why != ""
    assert third.starts_at.date() == (NOON - timedelta(weeks=4)).date()


def test_somebody_without_a_name_counts_as_everybody_does() -> None:
    gathering = build(NOON)

    nameless = Person.objects.get(first_name="", last_name="")
    assert gathering.attendances.filter(participant__person=nameless).exists()


def test_the_other_organisation_shares_one_atelier_and_keeps_its_own() -> None:
    build(NOON)

    fadime = User.objects.get(email="fadime@debrug.example")
    omar = User.objects.get(email="omar@lindehof.example")
    titles = {
        user: sorted(Atelier.objects.filter(team__user=user).values_list("title", flat=True))
        for user in (fadime, omar)
    }
    assert titles[fadime] == ["Gewoon thuis", "Rondkomen met weinig"]
    assert titles[omar] == ["Rondkomen met weinig"]


def test_who_is_printed_can_come_in_with_the_printed_password(client: Client) -> None:
    printed = run_demo()

    for colleague, _ in SHOWN:
        assert colleague.email in printed
        assert colleague.password in printed
        answer = client.post(
            reverse("account_login"), {"login": colleague.email, "password": colleague.password}
        )
        assert answer.status_code == 302
        client.logout()


def test_the_printed_addresses_lead_somewhere(client: Client) -> None:
    printed = run_demo("--address", "http://127.0.0.1:8123/")

    paths = re.findall(r"http://127\.0\.0\.1:8123(/\S*)", printed)
    client.force_login(User.objects.get(email="anna@lindehof.example"))
    assert [client.get(path).status_code for path in paths if path] == [200] * 5
    assert "--url http://127.0.0.1:8123" in printed


def test_a_second_time_nothing_is_made_again() -> None:
    run_demo()
    before = (Organisation.objects.count(), Person.objects.count(), User.objects.count())

    printed = run_demo()

    assert (Organisation.objects.count(), Person.objects.count(), User.objects.count()) == before
    assert "De demo stond er al" in printed


def test_a_fresh_demo_begins_again_without_what_people_did() -> None:
    run_demo()
    first = demo_gathering()
    assert first is not None
    table = first.run.tables.get(number=1)
    write_at_table(table=table, text="Soep", domain="", key="a", now=timezone.now())

    run_demo("--replace-demo")

    second = demo_gathering()
    assert second is not None
    assert second.pk != first.pk
    assert second.run.ideas.count() == 0
    assert User.objects.count() == len(EVERYONE)


def test_the_demo_does_not_move_in_with_others() -> None:
    MembershipFactory.create()

    with pytest.raises(CommandError, match="staat al iets anders"):
        run_demo()

    assert Organisation.objects.count() == 1


def test_replacing_the_demo_leaves_others_alone() -> None:
    real = OrganisationFactory.create(name="Buurthuis De Lindehof")
    member = MembershipFactory.create(organisation=real, user=UserFactory.create())
    AtelierFactory.create(organisation=real)

    run_demo("--replace-demo")
    run_demo("--replace-demo")

    assert Organisation.objects.filter(pk=real.pk).exists()
    assert User.objects.filter(pk=member.user.pk).exists()
    assert real.ateliers.count() == 1
    assert Organisation.objects.filter(name="Buurthuis De Lindehof").count() == 2


def test_taking_the_demo_away_leaves_an_empty_house() -> None:
    build(NOON)

    take_away_demo()

    kept = [model.objects.count() for model in (Organisation, User, Person, Atelier, Run, Sticker)]
    assert kept == [0] * 6
