"""What keeps the energy: wishes beside agreements."""

import pytest
from django.test import Client
from django.urls import reverse

from samenkracht.atelier.services.looking_back import write_answers
from samenkracht.harvest.models import Agreement
from samenkracht.live.models import Prize
from tests.conftest import Cast
from tests.factories import GatheringFactory, IdeaFactory, RunFactory

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


def at(cast: Cast, name: str) -> str:
    return reverse(f"harvest:{name}", args=[cast.atelier.public_id])


def test_the_page_shows_what_the_neighbourhood_and_the_team_wish(anna: Client, cast: Cast) -> None:
    run = RunFactory.create(gathering=GatheringFactory.create(atelier=cast.atelier))
    idea = IdeaFactory.create(run=run, text="Elke week soep")
    Prize.objects.create(run=run, idea=idea, place=1)
    write_answers(
        atelier=cast.atelier, author=None, seen={"energy": ""}, wish={"energy": "Elke maand koffie"}
    )

    html = anna.get(at(cast, "follow_up")).content.decode()

    assert "Elke week soep" in html
    assert "Elke maand koffie" in html


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_an_agreement_made_here_brings_you_back_here(
    anna: Client, cast: Cast, headers: dict[str, str]
) -> None:
    sent = {"who": "Joke", "what": "zet koffie", "due_on": "", "where": "vervolg"}

    answer = anna.post(at(cast, "make"), sent, headers=headers)

    agreement = Agreement.objects.get()
    if headers:
        assert 'value="vervolg"' in answer.content.decode()
    else:
        assert answer.url == at(cast, "follow_up")
    kept = anna.post(reverse("harvest:keep", args=[agreement.public_id]), {"where": "vervolg"})
    assert kept.url == at(cast, "follow_up")


def test_a_refused_agreement_stays_on_this_page(anna: Client, cast: Cast) -> None:
    answer = anna.post(at(cast, "make"), {"who": "Joke", "what": "", "where": "vervolg"})

    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Hoe het verder gaat" in html
    assert 'value="Joke"' in html
