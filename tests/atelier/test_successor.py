"""An atelier that grows out of another."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from samenkracht.atelier.domain.calendar import local_day
from samenkracht.atelier.models import Atelier
from samenkracht.atelier.services.looking_back import write_answers
from samenkracht.atelier.services.team import give_task
from tests.conftest import Cast
from tests.factories import ParticipantFactory

pytestmark = pytest.mark.django_db


def at(atelier: Atelier, name: str) -> str:
    return reverse(f"atelier:{name}", args=[atelier.public_id])


def words(cast: Cast, **changes: object) -> dict[str, object]:
    return {
        "theme": "minder alleen zijn",
        "day": (local_day(timezone.now()) + timedelta(days=30)).isoformat(),
        "clock": "13:30",
        "venue": "De Lindehof",
        "team": [str(cast.anna.public_id), str(cast.omar.public_id)],
        "lessons": "Twee mensen voor de afwas.",
        **changes,
    }


def successor_of(atelier: Atelier) -> Atelier:
    return Atelier.objects.get(grew_out_of=atelier)


def test_the_team_the_place_and_the_lessons_go_along_and_nobody_of_the_circle(
    anna: Client, atelier: Atelier, cast: Cast
) -> None:
    ParticipantFactory.create(atelier=atelier)
    give_task(atelier=atelier, member=cast.omar.public_id, task="kookt")

    answer = anna.post(at(atelier, "grow"), words(cast))

    new = successor_of(atelier)
    assert answer.url == at(new, "show")
    assert (new.neighbourhood, new.theme) == ("Moerwijk", "minder alleen zijn")
    assert new.gatherings.count() == 4
    assert dict(new.team.values_list("user__email", "role")) == {
        "anna@lindehof.example": "moderator",
        "omar@lindehof.example": "member",
    }
    assert new.team.get(user=cast.omar).task == "kookt"
    assert new.lessons == "Twee mensen voor de afwas."
    assert new.participants.count() == 0


def test_only_who_said_yes_comes_along_as_the_same_person(
    anna: Client, atelier: Atelier, cast: Cast
) -> None:
    yes, _no = ParticipantFactory.create_batch(2, atelier=atelier)
    stranger = ParticipantFactory.create()

    refused = anna.post(at(atelier, "grow"), words(cast, circle=[str(stranger.public_id)]))
    anna.post(at(atelier, "grow"), words(cast, circle=[str(yes.public_id)]))

    assert refused.status_code == 422
    assert [one.person for one in successor_of(atelier).participants.all()] == [yes.person]


def test_what_the_team_said_together_stands_ready_as_lessons(
    anna: Client, atelier: Atelier
) -> None:
    said = {"organisation": "Meer grote pannen."}
    write_answers(atelier=atelier, author=None, seen={"organisation": ""}, wish=said)

    html = anna.get(at(atelier, "grow")).content.decode()

    assert "Was het goed geregeld? Meer grote pannen." in html


def test_both_ateliers_lead_to_each_other(anna: Client, atelier: Atelier, cast: Cast) -> None:
    anna.post(at(atelier, "grow"), words(cast))
    new = successor_of(atelier)

    assert at(new, "show") in anna.get(at(atelier, "lookback")).content.decode()
    html = anna.get(at(new, "lookback")).content.decode()
    assert at(atelier, "show") in html
    assert "Twee mensen voor de afwas." in html


def test_who_is_not_in_the_other_team_does_not_see_it(
    anna: Client, omar: Client, atelier: Atelier, cast: Cast
) -> None:
    anna.post(at(atelier, "grow"), words(cast, team=[str(cast.anna.public_id)]))

    html = omar.get(at(atelier, "lookback")).content.decode()

    assert "Minder alleen zijn" not in html


def test_pressing_twice_is_one_atelier(anna: Client, atelier: Atelier, cast: Cast) -> None:
    for _press in range(2):
        anna.post(at(atelier, "grow"), words(cast))

    assert atelier.successors.count() == 1


@pytest.mark.parametrize(
    "changes", [{"theme": ""}, {"day": "2020-01-01"}, {"day": "ooit"}, {"clock": "25:00"}]
)
def test_a_refused_beginning_keeps_what_was_typed(
    anna: Client, atelier: Atelier, cast: Cast, changes: dict[str, str]
) -> None:
    answer = anna.post(at(atelier, "grow"), words(cast, venue="De Kerk", **changes))

    assert answer.status_code == 422
    assert 'value="De Kerk"' in answer.content.decode()
    assert not Atelier.objects.filter(grew_out_of=atelier).exists()
