"""The library: finding a work form and putting it in, good examples, the programme on paper."""

import re
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samenkracht.atelier.domain.draaiboek import READERS, Reader, tables_for
from samenkracht.atelier.models import Gathering, GoodExample
from samenkracht.atelier.queries.draaiboek import draaiboek
from samenkracht.atelier.queries.work_forms import Wanted, shelves
from samenkracht.atelier.services import library
from samenkracht.method.work_forms import WORK_FORMS, Kind, Style, Use, WorkForm
from samenkracht.organisations.models import Organisation
from tests.atelier.planning import HTMX, page_of
from tests.conftest import Cast
from tests.factories import GoodExampleFactory

SHELF = reverse("atelier:examples")


def found(**wanted: object) -> list[WorkForm]:
    return [one.form for shelf in shelves(Wanted(**wanted)) for one in shelf.cards]  # type: ignore[arg-type]


def library_of(gathering: Gathering) -> str:
    return reverse("atelier:forms_for", args=[gathering.atelier.public_id, gathering.public_id])


def paper_of(gathering: Gathering, reader: Reader) -> str:
    place = [gathering.atelier.public_id, gathering.public_id, reader.value]
    return reverse("atelier:draaiboek", args=place)


def test_all_forms_stand_in_the_library_but_the_team_s_own() -> None:
    assert set(found()) == set(WorkForm) - {WorkForm.OTHER}


def test_one_finds_a_form_by_words_on_its_card_in_any_order() -> None:
    assert found(words="KAARTJES drie waarde") == [WorkForm.VALUE_CARDS]
    assert found(words="onvindbaar") == []


def test_one_finds_a_form_by_what_it_is_for_and_for_whom() -> None:
    deciders = found(use=Use.DECIDE, style=Style.DECIDER, kind=Kind.DO, most_minutes=15)

    assert deciders == [WorkForm.PRIZES]


def test_the_page_searches_with_and_without_a_script(anna: Client, cast: Cast) -> None:
    place = reverse("atelier:forms")

    whole = anna.get(place, {"zoek": "waardenkaartjes"}).content.decode()
    part = anna.get(place, {"zoek": "waardenkaartjes"}, headers=HTMX).content.decode()

    for html in (whole, part):
        assert re.findall(r'class="shelf__item" id="(\w+)"', html) == ["value_cards"]
    assert "<html" in whole
    assert "<html" not in part


@pytest.mark.parametrize("asked", ["voor=maan", "duur=-1", "zoek=" + "x" * 400, "na=geen"])
def test_what_cannot_be_asked_shows_everything(
    anna: Client, gathering: Gathering, asked: str
) -> None:
    answer = anna.get(f"{library_of(gathering)}?{asked}")

    assert answer.status_code == 200
    assert answer.content.decode().count("shelf__item") == len(WORK_FORMS) - 1


def test_nothing_found_leads_on(anna: Client, cast: Cast) -> None:
    html = anna.get(reverse("atelier:forms"), {"zoek": "onvindbaar"}).content.decode()

    assert "Dit vinden wij niet" in html
    assert "Toon alles" in html


def test_a_form_comes_into_the_programme_in_two_taps(anna: Client, gathering: Gathering) -> None:
    welcome = gathering.blocks.get(work_form="welcome")
    page = anna.get(page_of(gathering)).content.decode()
    way = f"{library_of(gathering)}?na={welcome.public_id}"
    assert way in unescape(page)
    html = anna.get(way).content.decode()
    card = html[html.index('id="value_cards"') :]
    form = card[card.index("<form") : card.index("</form>")]
    address = re.search(r'action="([^"]+)"', form)
    sent = dict(re.findall(r'name="(work_form|after)" value="([^"]+)"', form))

    assert address is not None
    answer = anna.post(address[1], sent)

    added = gathering.blocks.get(work_form="value_cards")
    assert answer.status_code == 302
    assert answer.headers["Location"].endswith(f"#blok-{added.public_id}")
    assert (added.position, added.title, added.minutes) == (3, "Waardenkaartjes", 30)


def test_without_examples_the_page_teaches(anna: Client, cast: Cast) -> None:
    html = anna.get(SHELF).content.decode()

    assert "Hier komen uw films en voorbeelden" in html
    assert reverse("atelier:example_add") in html


def test_an_example_is_written_down_and_shown_with_the_name_of_its_host(
    anna: Client, cast: Cast
) -> None:
    words = {
        "title": "De ruilkast",
        "lesson": "Geven zonder ruilen.",
        "link": "film.example/kast?a=1",
    }

    answer = anna.post(reverse("atelier:example_add"), words)

    assert answer.status_code == 302
    assert GoodExample.objects.get().link == "https://film.example/kast?a=1"
    html = anna.get(SHELF).content.decode()
    assert 'rel="noopener noreferrer">film.example<' in html
    assert "<iframe" not in html


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "javascript://example.nl/%0aalert(1)",
        "ftp://example.nl/film",
        "data:text/html,hoi",
        "https://",
        "geen adres",
        "http://[",
    ],
)
def test_a_link_that_is_no_web_address_is_refused(anna: Client, cast: Cast, link: str) -> None:
    words = {"title": "Film", "lesson": "Kijk.", "link": link}

    answer = anna.post(reverse("atelier:example_add"), words)

    assert answer.status_code == 422
    assert "Schrijf een adres van het web" in answer.content.decode()
    assert not GoodExample.objects.exists()


def test_two_people_change_one_example_and_lose_nothing(
    anna: Client, omar: Client, cast: Cast
) -> None:
    example = GoodExampleFactory.create(organisation=cast.lindehof)
    place = reverse("atelier:example", args=[example.public_id])
    seen = {f"was-{name}": text for name, text in library.words_of_example(example).items()}
    words = library.words_of_example(example)

    omar.post(place, {**seen, **words, "title": "De kast van Ricardo"})
    other = anna.post(place, {**seen, **words, "teller": "Ricardo"})
    same = anna.post(place, {**seen, **words, "title": "Ruilen in de hal"})

    example.refresh_from_db()
    assert other.status_code == 302
    assert (example.title, example.teller) == ("De kast van Ricardo", "Ricardo")
    assert same.status_code == 422
    html = unescape(same.content.decode())
    assert "Een collega maakte hier net van: “De kast van Ricardo”" in html
    assert 'value="Ruilen in de hal"' in html


def test_an_example_that_was_taken_away_stays_in_the_programme_and_can_come_back(
    anna: Client, gathering: Gathering, cast: Cast
) -> None:
    example = GoodExampleFactory.create(organisation=cast.lindehof, title="De soepfiets")
    gathering.blocks.filter(work_form="film_advice").update(example=example)

    anna.post(reverse("atelier:example_away", args=[example.public_id]))

    assert "De soepfiets" in anna.get(page_of(gathering)).content.decode()
    assert "Wat u weghaalde" in anna.get(SHELF).content.decode()
    anna.post(reverse("atelier:example_back", args=[example.public_id]))
    assert "Wat u weghaalde" not in anna.get(SHELF).content.decode()


def test_more_examples_cost_no_more_questions(anna: Client, cast: Cast) -> None:
    costs, html = [], ""
    for count in (1, 2):
        GoodExampleFactory.create_batch(count, organisation=cast.lindehof)
        anna.get(SHELF)
        with CaptureQueriesContext(connection) as queries:
            html = anna.get(SHELF).content.decode()
        costs.append(len(queries))

    assert html.count("shelf__item") == 3
    assert costs[0] == costs[1]


def test_examples_of_another_organisation_are_not_there(cast: Cast) -> None:
    GoodExampleFactory.create(organisation=cast.lindehof, title="De soepfiets")
    vos = Client()
    vos.force_login(cast.vos)

    assert "De soepfiets" not in vos.get(SHELF).content.decode()


@pytest.mark.parametrize("reader", list(Reader))
def test_each_reader_gets_a_page_with_every_block_on_its_clock(
    anna: Client, gathering: Gathering, reader: Reader
) -> None:
    gathering.blocks.filter(work_form="prizes").update(is_skipped=True)

    html = unescape(anna.get(paper_of(gathering, reader)).content.decode())

    assert READERS[reader] in html
    assert re.findall(r'script__clock">([^<]+)<', html) == [
        *("13.30", "13.45", "13.55", "14.15", "14.40", "15.00", "15.45", "16.05"),
    ]
    assert "Prijsuitreiking" not in html
    assert "Klaar om 16.25 uur." in html


def test_the_moderator_says_it_the_scribe_writes_it_the_host_lays_it_ready(
    gathering: Gathering, cast: Cast
) -> None:
    gathering.expected = 48
    example = GoodExampleFactory.create(
        organisation=cast.lindehof, offline="Yusuf vertelt.", questions="Wat raakt u?\nEn hier?"
    )
    gathering.blocks.filter(work_form="film_advice").update(
        example=example, words="Kijk mee.", note="Fadime doet dit."
    )

    papers = {reader: draaiboek(gathering, reader) for reader in Reader}

    film = {reader: paper.lines[3] for reader, paper in papers.items()}
    moderator, scribe, host = (film[reader] for reader in Reader)
    assert moderator.say == ("Kijk mee.",)
    assert moderator.steps
    assert moderator.example is not None
    assert moderator.example.questions == ["Wat raakt u?", "En hier?"]
    assert (scribe.say, scribe.room_to_write) == ((), 3)
    assert "Schrijf elk voorbeeld" in scribe.task
    assert (host.say, host.steps, host.example) == ((), (), None)
    assert {line.note for line in film.values()} == {"Fadime doet dit."}
    assert "8 tafels klaar, en stoelen voor 48 mensen." in papers[Reader.HOST].tasks
    assert "Deur open om 12.45 uur." in papers[Reader.HOST].tasks
    assert papers[Reader.HOST].things[:2] == ["koffie en thee", "iets lekkers"]
    assert papers[Reader.MODERATOR].tasks == []


def test_the_room_is_told_only_when_it_changes(gathering: Gathering) -> None:
    layouts = [line.layout for line in draaiboek(gathering, Reader.HOST).lines if line.layout]

    assert len(layouts) == len(set(layouts))


@pytest.mark.parametrize(("people", "tables"), [(1, 1), (8, 1), (9, 2), (31, 5), (48, 8)])
def test_tables_are_for_about_six(people: int, tables: int) -> None:
    assert tables_for(people) == tables


def test_paper_for_nobody_is_not_there(anna: Client, gathering: Gathering) -> None:
    place = [gathering.atelier.public_id, gathering.public_id, "kok"]

    assert anna.get(reverse("atelier:draaiboek", args=place)).status_code == 404
    assert anna.get(reverse("reports:draaiboek_pdf", args=[place[1], "kok"])).status_code == 404


def test_an_empty_programme_has_paper_too(anna: Client, gathering: Gathering) -> None:
    gathering.blocks.all().delete()

    html = anna.get(paper_of(gathering, Reader.HOST)).content.decode()

    assert "Er staat nog niets in het programma." in html


def test_all_programmes_stand_on_one_page(anna: Client, gathering: Gathering) -> None:
    gathering.ends_by = gathering.starts_at.astimezone().time().replace(hour=14)
    gathering.save()
    place = reverse("atelier:programmes", args=[gathering.atelier.public_id])
    anna.get(place)

    with CaptureQueriesContext(connection) as all_of_them:
        html = unescape(anna.get(place).content.decode())
    gathering.atelier.gatherings.exclude(pk=gathering.pk).delete()
    with CaptureQueriesContext(connection) as only_one:
        anna.get(place)

    assert html.count("shelf__item") == 4
    assert html.count("past niet in de tijd") == 1
    assert "9 blokken, 3 uur en 10 minuten" in html
    assert len(all_of_them) == len(only_one)


def test_the_shelf_goes_with_its_organisation(cast: Cast) -> None:
    GoodExampleFactory.create(organisation=cast.elders)

    Organisation.objects.get(pk=cast.elders.pk).delete()

    assert not GoodExample.objects.exists()
