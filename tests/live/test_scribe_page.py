"""The page of a table: type, Enter, next; only the own table, only while the gathering lasts."""

from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from samenkracht.live.domain.ideas import IdeaState
from samenkracht.live.domain.run import RunState
from samenkracht.live.models import Idea, Run
from tests.factories import AFTERNOON, IdeaFactory, StickerFactory, TableFactory
from tests.live.phones import Sign, open_hall

pytestmark = pytest.mark.django_db


@pytest.fixture
def sign() -> Sign:
    return Sign(TableFactory.create(run=open_hall("idea_parade"), number=904))


def test_what_is_written_has_its_number_at_once(sign: Sign) -> None:
    response = sign.send("idee/", key="een-twee-drie", text="Soep", domain="material")

    (idea,) = Idea.objects.all()
    assert response.url == sign.home
    assert (idea.text, idea.number, idea.state) == ("Soep", 1, IdeaState.SHOWN)
    assert (idea.table, idea.source, idea.domain) == (sign.table, "scribe", "material")
    assert "Soep" in sign.see().content.decode()


def test_the_same_form_twice_is_one_idea(sign: Sign) -> None:
    for _tap in range(2):
        sign.send("idee/", key="een-twee-drie", text="Soep")

    assert Idea.objects.count() == 1


def test_the_script_gets_json_with_the_version_first(sign: Sign) -> None:
    proof = sign.see().context["proof"]

    response = sign.browser.post(
        f"{sign.home}idee/", {"key": "een-twee-drie", "text": "Soep"}, headers={"X-Proof": proof}
    )

    sign.table.run.refresh_from_db()
    assert response.content == f'{{"v":{sign.table.run.version}}}'.encode()


@pytest.mark.parametrize("text", ["", "soep " * 61, "soep " * 10_000])
def test_a_refused_idea_keeps_its_words(sign: Sign, text: str) -> None:
    response = sign.send("idee/", key="een-twee-drie", text=text)

    assert response.status_code == 422
    assert f">{text}</textarea>" in response.content.decode()
    assert Idea.objects.count() == 0


def test_it_shows_the_own_table_and_nothing_that_waits_unseen(sign: Sign) -> None:
    run = sign.table.run
    IdeaFactory.create(run=run, table=sign.table, text="Van deze tafel")
    IdeaFactory.create(run=run, text="Van een andere tafel")
    for state in (IdeaState.QUEUED, IdeaState.REMOVED, IdeaState.MERGED):
        IdeaFactory.create(run=run, table=sign.table, text=f"Staat op {state}", state=state)

    page = sign.see().content.decode()

    assert "Van deze tafel" in page
    assert "Van een andere tafel" not in page
    assert "Staat op" not in page


def test_an_own_idea_can_be_mended_and_taken_away(sign: Sign) -> None:
    idea = IdeaFactory.create(run=sign.table.run, table=sign.table, text="Soeb")

    form = sign.browser.get(f"{sign.home}idee/{idea.public_id}/").content.decode()
    sign.send(f"idee/{idea.public_id}/beter/", text="Soep", domain="values")
    idea.refresh_from_db()
    mended = (idea.text, idea.domain, idea.table)
    sign.send(f"idee/{idea.public_id}/weg/")
    idea.refresh_from_db()

    assert ">Soeb</textarea>" in form
    assert mended == ("Soep", "values", sign.table)
    assert idea.state == IdeaState.REMOVED


def test_a_mended_idea_that_is_too_long_keeps_its_words(sign: Sign) -> None:
    idea = IdeaFactory.create(run=sign.table.run, table=sign.table, text="Soep")

    response = sign.send(f"idee/{idea.public_id}/beter/", text="soep " * 100)

    assert response.status_code == 422
    assert "soep " * 100 in response.content.decode()


def test_the_idea_of_another_table_is_not_there(sign: Sign) -> None:
    run = sign.table.run
    neighbours = IdeaFactory.create(run=run).public_id
    strangers = IdeaFactory.create().public_id
    for idea in (neighbours, strangers, uuid4()):
        assert sign.browser.get(f"{sign.home}idee/{idea}/").status_code == 404
        assert sign.send(f"idee/{idea}/beter/", text="Anders").status_code == 404
        assert sign.send(f"idee/{idea}/weg/").status_code == 404

    assert set(Idea.objects.values_list("state", flat=True)) == {IdeaState.SHOWN}


def test_what_carries_stickers_stays_as_it_is(sign: Sign) -> None:
    idea = IdeaFactory.create(run=sign.table.run, table=sign.table, text="Soep")
    StickerFactory.create(idea=idea)

    mended = sign.send(f"idee/{idea.public_id}/beter/", text="Brood")
    gone = sign.send(f"idee/{idea.public_id}/weg/")

    idea.refresh_from_db()
    assert (mended.status_code, gone.status_code) == (422, 422)
    assert "Op dit idee zitten al stickers." in gone.content.decode()
    assert (idea.text, idea.state) == ("Soep", IdeaState.SHOWN)


def test_after_the_reveal_nothing_is_written(sign: Sign) -> None:
    Run.objects.update(revealed_at=AFTERNOON)

    page = sign.see().content.decode()
    response = sign.send("idee/", key="een-twee-drie", text="Soep")

    assert "<textarea" not in page
    assert response.status_code == 422
    assert Idea.objects.count() == 0


def test_the_sign_dies_with_the_gathering(sign: Sign) -> None:
    idea = IdeaFactory.create(run=sign.table.run, table=sign.table)
    Run.objects.update(state=RunState.CLOSED)

    answers = [
        sign.see(),
        sign.browser.get(f"{sign.home}nu/"),
        sign.browser.get(f"{sign.home}idee/{idea.public_id}/"),
        sign.send("idee/", key="een-twee-drie", text="Soep"),
        sign.send("hulp/"),
    ]

    assert {answer.status_code for answer in answers} == {404}


def test_before_the_beginning_the_page_waits(sign: Sign) -> None:
    Run.objects.update(state=RunState.WAITING)

    page = sign.see()

    assert page.status_code == 200
    assert "De bijeenkomst begint zo." in page.content.decode()


def test_a_made_up_sign_is_nothing(client: Client) -> None:
    assert client.get("/tafel/verzonnen/").status_code == 404


@pytest.mark.parametrize("headers", [{"Origin": "https://elders.example"}, {}])
def test_only_its_own_page_writes_for_a_table(sign: Sign, headers: dict[str, str]) -> None:
    proof = sign.see().context["proof"] if headers else "verzonnen"

    response = sign.browser.post(
        f"{sign.home}idee/",
        {"proof": proof, "key": "een-twee-drie", "text": "Soep"},
        headers=headers,
    )

    assert response.status_code == 403
    assert Idea.objects.count() == 0


def test_a_table_asks_for_help(sign: Sign) -> None:
    sign.send("hulp/")

    sign.table.refresh_from_db()
    assert sign.table.help_wanted_at is not None
    assert "Er komt iemand naar u toe." in sign.see().content.decode()


def test_a_scribe_needs_no_cookie_and_keeps_the_language_in_the_address(sign: Sign) -> None:
    page = sign.browser.get(f"{sign.home}?taal=ar").content.decode()
    response = sign.send("idee/?taal=ar", key="een-twee-drie", text="Soep")

    assert '<html lang="ar" dir="rtl">' in page
    assert f'action="{sign.home}idee/?taal=ar"' in page
    assert response.url == f"{sign.home}?taal=ar"
    assert sign.browser.cookies == {}


@pytest.mark.parametrize("count", [1, 3, 100])
def test_a_hundred_ideas_cost_as_many_queries_as_one(
    sign: Sign, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    IdeaFactory.create_batch(count, run=sign.table.run, table=sign.table)

    with django_assert_num_queries(2):
        sign.see()
