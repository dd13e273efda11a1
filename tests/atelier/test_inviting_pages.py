"""The pages of inviting and caring: a line, a tap, and what is said when it is refused."""

from datetime import timedelta
from html import unescape
from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from samenkracht.atelier import services
from samenkracht.atelier.domain.contacts import AskState, Contact
from samenkracht.atelier.domain.promises import PromiseState
from samenkracht.atelier.models import Ask, Chore, Expense, Gathering, Participant, Promise, Treat
from samenkracht.atelier.queries.growing import how_big, tables_in_words
from samenkracht.atelier.queries.invitation import invitation_text
from samenkracht.atelier.queries.swan import swan_line
from samenkracht.atelier.services.asking import list_people, tell_ask
from samenkracht.atelier.services.promises import make_promise
from samenkracht.people.domain.names import Name
from samenkracht.people.domain.profile import Profile
from tests.conftest import Cast
from tests.factories import (
    AFTERNOON,
    AttendanceFactory,
    GatheringFactory,
    ParticipantFactory,
    PersonHatFactory,
)

HTMX = {"HX-Request": "true"}


@pytest.fixture
def gathering(cast: Cast) -> Gathering:
    return GatheringFactory.create(
        atelier=cast.atelier,
        number=3,
        template_key="m3",
        starts_at=timezone.now() + timedelta(days=7),
    )


@pytest.fixture
def fatima(gathering: Gathering) -> Participant:
    return ParticipantFactory.create(atelier=gathering.atelier, person__first_name="Fatima")


def url(name: str, gathering: Gathering, *more: object) -> str:
    return reverse(
        f"atelier:{name}", args=[gathering.atelier.public_id, gathering.public_id, *more]
    )


def page(name: str, gathering: Gathering) -> str:
    return reverse(f"atelier:{name}", args=[gathering.atelier.public_id])


def test_a_line_and_enter_notes_a_promise_and_asks_for_the_next(
    gathering: Gathering, fatima: Participant, anna: Client
) -> None:
    answer = anna.post(
        url("promise_make", gathering), {"line": "fatima vraagt Henk de Vries"}, headers=HTMX
    )

    promise = Promise.objects.get()
    assert answer.status_code == 200
    assert (promise.asker, promise.word) == (fatima, "Henk")
    assert "Fatima vraagt Henk." in answer.text
    assert "<html" not in answer.text
    assert "autofocus" in answer.text


def test_without_script_the_page_comes_back(
    gathering: Gathering, fatima: Participant, anna: Client
) -> None:
    answer = anna.post(url("promise_make", gathering), {"line": "Fatima: Henk"}, follow=True)

    assert answer.redirect_chain == [(f"{url('promises', gathering)}#erbij", 302)]
    assert "Henk" in answer.text


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("", "Schrijf eerst wie iemand vraagt."),
        ("Zwarte Piet vraagt Henk", "Wij kennen “Zwarte Piet” niet in deze kring."),
        ("Fatima vraagt Henk 06 12345678", "Een nummer of adres bewaren wij niet"),
        (": Henk", "Schrijf eerst wie vraagt"),
        ("F" * 200, "160"),
    ],
)
def test_a_refused_line_says_why_and_stays(
    gathering: Gathering, fatima: Participant, anna: Client, line: str, says: str
) -> None:
    answer = anna.post(url("promise_make", gathering), {"line": line})

    assert answer.status_code == 422
    assert says in " ".join(answer.context["form"].errors["line"])
    assert answer.context["form"]["line"].value() == line
    assert not Promise.objects.exists()


def test_a_promise_is_told_taken_away_and_put_back_with_enter(
    gathering: Gathering, fatima: Participant, anna: Client
) -> None:
    (promise,) = make_promise(gathering=gathering, asker=fatima, whom="Henk", now=AFTERNOON)

    anna.post(url("promise_tell", gathering, promise.public_id), {"state": "asked"})
    promise.refresh_from_db()
    assert promise.state == PromiseState.ASKED

    answer = anna.post(url("promise_remove", gathering, promise.public_id))
    assert not Promise.objects.exists()
    line = answer.context["form"]["line"].value()
    anna.post(url("promise_make", gathering), {"line": line})
    assert Promise.objects.get().word == "Henk"


@pytest.mark.parametrize("state", ["", "came", "rommel"])
def test_only_the_door_says_that_someone_came(
    gathering: Gathering, fatima: Participant, anna: Client, state: str
) -> None:
    (promise,) = make_promise(gathering=gathering, asker=fatima, whom="Henk", now=AFTERNOON)

    answer = anna.post(url("promise_tell", gathering, promise.public_id), {"state": state})

    promise.refresh_from_db()
    assert (answer.status_code, promise.state) == (422, "open")


def test_at_the_door_one_tap_lets_in_who_came_along(
    gathering: Gathering, fatima: Participant, anna: Client
) -> None:
    (promise,) = make_promise(gathering=gathering, asker=fatima, whom="Henk", now=AFTERNOON)
    door = url("door", gathering)
    assert "Kwam met Fatima" in anna.get(door).text

    answer = anna.post(
        url("promise_come", gathering, promise.public_id), headers={**HTMX, "HX-Target": "deur"}
    )

    henk = Participant.objects.get(person__first_name="Henk")
    assert henk.brought_by == fatima
    assert answer.context["total"] == 1
    assert answer.context["promised"] == []
    assert "Kwam met Fatima" not in answer.text


def test_the_end_of_a_gathering_leads_to_the_promises_for_the_next(
    cast: Cast, gathering: Gathering, anna: Client
) -> None:
    last = GatheringFactory.create(atelier=cast.atelier, number=4)

    assert anna.get(url("promises_next", gathering))["Location"] == url("promises", last)
    assert anna.get(url("promises_next", last))["Location"] == url("promises", last)


def test_a_promise_of_another_gathering_is_not_here(
    cast: Cast, gathering: Gathering, fatima: Participant, anna: Client
) -> None:
    other = GatheringFactory.create(atelier=cast.atelier, number=4)
    (promise,) = make_promise(gathering=other, asker=fatima, whom="Henk", now=AFTERNOON)

    answer = anna.post(url("promise_come", gathering, promise.public_id))

    assert answer.status_code == 404


def test_people_come_on_the_list_who_fit_this_gathering(
    cast: Cast, gathering: Gathering, anna: Client
) -> None:
    early = GatheringFactory.create(atelier=cast.atelier, number=2)
    neighbour, worker = (ParticipantFactory.create(atelier=cast.atelier) for _ in range(2))
    PersonHatFactory.create(person=neighbour.person, hat="resident")
    PersonHatFactory.create(person=worker.person, hat="professional")

    assert anna.get(url("asking", early)).context["others"] == [worker]
    assert set(anna.get(url("asking", gathering)).context["others"]) == {neighbour, worker}

    anna.post(url("asking_add", gathering), {"people": [str(worker.public_id)]})
    anna.post(url("asking_add", early), {"all": "1", "pet": ["resident"]})

    assert [ask.participant for ask in gathering.asks.all()] == [worker]
    assert [ask.participant for ask in early.asks.all()] == [neighbour]


def test_nobody_ticked_is_said(gathering: Gathering, fatima: Participant, anna: Client) -> None:
    answer = anna.post(url("asking_add", gathering), {})

    assert answer.status_code == 422
    assert "Vink eerst aan wie u wilt vragen." in answer.text


def test_one_tap_says_what_someone_answered_and_who_asked(
    cast: Cast, gathering: Gathering, fatima: Participant, anna: Client
) -> None:
    services.change_participant(
        participant=fatima,
        profile=Profile(Name("Fatima")),
        brought_by=None,
        contact=Contact(known_by=cast.omar.pk),
    )
    list_people(gathering=gathering, people=[fatima])

    answer = anna.post(
        url("ask_tell", gathering, fatima.public_id),
        {"state": "yes"},
        headers={**HTMX, "HX-Target": "vragen"},
    )

    ask = Ask.objects.get()
    assert (ask.state, ask.asked_by) == ("yes", cast.omar)
    assert answer.status_code == 200
    assert "<html" not in answer.text


def test_who_asks_and_for_what_is_agreed(
    cast: Cast, gathering: Gathering, fatima: Participant, anna: Client
) -> None:
    list_people(gathering=gathering, people=[fatima])
    sent = {
        "asked_by": str(cast.omar.public_id),
        "what_for": "kookt soep",
        "seen-asked_by": "",
        "seen-what_for": "",
    }

    anna.post(url("ask_agree", gathering, fatima.public_id), sent)
    refused = anna.post(
        url("ask_agree", gathering, fatima.public_id), {**sent, "asked_by": str(cast.vos.public_id)}
    )

    ask = Ask.objects.get()
    assert (ask.asked_by, ask.what_for) == (cast.omar, "kookt soep")
    assert refused.status_code == 422
    clash = anna.post(
        url("ask_agree", gathering, fatima.public_id), {**sent, "what_for": "bakt taart"}
    )
    unseen = anna.post(url("ask_agree", gathering, fatima.public_id), {"what_for": "taart"})
    assert (clash.status_code, unseen.status_code) == (422, 422)
    assert "Een collega maakte hier net van: “kookt soep”" in unescape(clash.text)
    anna.post(url("ask_remove", gathering, fatima.public_id))
    assert not Ask.objects.exists()
    gone = anna.post(url("ask_agree", gathering, fatima.public_id), sent)
    assert "Een collega haalde deze mens net weg." in gone.text


def test_the_chapter_leads_to_the_gathering_that_comes(
    cast: Cast, gathering: Gathering, anna: Client
) -> None:
    GatheringFactory.create(
        atelier=cast.atelier, number=2, starts_at=timezone.now() - timedelta(days=21)
    )

    assert anna.get(page("inviting", gathering))["Location"] == url("asking", gathering)
    assert anna.get(page("caring", gathering))["Location"] == url("hospitality", gathering)
    cast.atelier.gatherings.all().delete()
    assert anna.get(page("inviting", gathering))["Location"] == page("how_big", gathering)
    assert anna.get(page("caring", gathering))["Location"] == page("show", gathering)
    assert "Er is nu geen bijeenkomst gepland." in anna.get(page("how_big", gathering)).text


def test_how_big_counts_everyone_once(cast: Cast, gathering: Gathering, anna: Client) -> None:
    last = GatheringFactory.create(
        atelier=cast.atelier, number=2, starts_at=timezone.now() - timedelta(days=21)
    )
    came = [AttendanceFactory.create(gathering=last).participant for _ in range(10)]
    asked = ParticipantFactory.create(atelier=cast.atelier)
    for person, state in ((came[0], AskState.NO), (came[1], AskState.YES), (asked, AskState.ASKED)):
        tell_ask(gathering=gathering, participant=person, state=state, by=cast.anna)
    list_people(gathering=gathering, people=[ParticipantFactory.create(atelier=cast.atelier)])
    make_promise(gathering=gathering, asker=came[2], whom="2 buren", now=AFTERNOON)

    big = how_big(cast.atelier, timezone.now())

    assert big is not None
    assert {line.share.group: line.share.people for line in big.lines} == {
        "back": 8,
        "yes": 1,
        "asked": 1,
        "promised": 2,
    }
    assert big.on_list == 1
    assert big.doubling is not None
    assert (big.doubling.target, big.doubling.dropped, big.doubling.newcomers) == (20, 1, 11)
    text = anna.get(page("how_big", gathering)).text
    assert "10 + 1 = <strong>11 nieuwe mensen</strong>" in text


def test_a_share_of_this_neighbourhood_takes_the_place_of_ours(
    cast: Cast, gathering: Gathering
) -> None:
    now = timezone.now()
    first, second = (
        GatheringFactory.create(
            atelier=cast.atelier, number=number, starts_at=now - timedelta(days=50 - number)
        )
        for number in (1, 2)
    )
    people = [AttendanceFactory.create(gathering=first).participant for _ in range(8)]
    for person in people[:4]:
        AttendanceFactory.create(gathering=second, participant=person)

    big = how_big(cast.atelier, now)

    assert big is not None
    (line,) = big.lines
    assert (line.share.part, line.share.is_measured) == (0.5, True)
    assert line.why == "Hier kwamen er tot nu toe 5 van de 10."


def test_the_house_reckons_with_what_the_team_chose(gathering: Gathering, anna: Client) -> None:
    anna.post(url("reckon", gathering), {"people": "44"})
    refused = anna.post(url("reckon", gathering), {"people": "veel"})

    gathering.refresh_from_db()
    assert gathering.expected == 44
    assert (refused.status_code, "Vul een getal in." in refused.text) == (422, True)


@pytest.mark.parametrize(
    ("people", "words"),
    [
        (0, ""),
        (6, "1 tafel van 6"),
        (48, "8 tafels van 6"),
        (41, "6 tafels van 6 en 1 tafel van 5"),
    ],
)
def test_tables_are_said_in_words(people: int, words: str) -> None:
    assert tables_in_words(people) == words


def test_only_who_said_yes_has_a_name_on_the_swan_line(cast: Cast, anna: Client) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    nel, toos = (
        AttendanceFactory.create(
            gathering=gathering, participant__person__first_name=name
        ).participant
        for name in ("Nel", "Toos")
    )
    ParticipantFactory.create(atelier=cast.atelier, person__first_name="Nooitgeweest")
    toos.brought_by, toos.is_on_swan_line = nel, True
    toos.save()

    line = swan_line(cast.atelier)
    text = anna.get(page("swan", gathering)).text

    assert (line.names, line.brought, line.people) == ({toos.pk: "Toos"}, 1, 2)
    assert ">Toos<" in text
    assert "Nel" not in text
    assert "Nooitgeweest" not in text


def test_the_invitation_is_ours_until_the_team_writes_its_own(
    cast: Cast, gathering: Gathering, anna: Client
) -> None:
    assert invitation_text(gathering).title == cast.atelier.title
    assert "Wij eten samen." in invitation_text(gathering).words
    empty = {f"seen-{name}": "" for name in ("title", "words", "sender")}

    answer = anna.post(
        url("invitation", gathering),
        {**empty, "title": "Soep!", "words": "Kom eten.", "sender": ""},
    )

    text = invitation_text(gathering)
    assert answer.status_code == 302
    assert (text.title, text.words, text.sender) == ("Soep!", "Kom eten.", "Anna en Omar")
    assert "Kom eten." in text.message
    assert "Soep%21" in anna.get(url("invitation", gathering)).context["mail"]


def test_two_who_write_one_invitation_see_each_other(gathering: Gathering, anna: Client) -> None:
    empty = {f"seen-{name}": "" for name in ("title", "words", "sender")}
    anna.post(url("invitation", gathering), {**empty, "title": "Soep!", "words": "", "sender": ""})

    answer = anna.post(
        url("invitation", gathering), {**empty, "title": "Taart!", "words": "", "sender": ""}
    )
    unseen = anna.post(url("invitation", gathering), {"title": "Taart!"})

    assert (answer.status_code, unseen.status_code) == (422, 422)
    assert "Een collega maakte hier net van: “Soep!”" in unescape(answer.text)
    assert 'value="Taart!"' in answer.text
    assert invitation_text(gathering).title == "Soep!"


def test_our_checklist_comes_with_one_press_and_only_once(
    gathering: Gathering, anna: Client
) -> None:
    assert "Zet onze lijst klaar" in anna.get(url("hospitality", gathering)).text

    anna.post(url("chores_propose", gathering))
    first = Chore.objects.count()
    anna.post(url("chores_propose", gathering))

    today = timezone.localdate()
    assert first == Chore.objects.count() == 9
    assert all(one.due_on and one.due_on >= today for one in Chore.objects.all())


def test_a_chore_is_added_given_done_and_taken_off(
    cast: Cast, gathering: Gathering, anna: Client
) -> None:
    anna.post(url("chore_add", gathering), {"what": "Bloemen", "owner": "", "due_on": ""})
    chore = Chore.objects.get()
    sent = {
        "what": "Bloemen op tafel",
        "owner": str(cast.omar.public_id),
        "due_on": "2026-12-01",
        "seen-what": "Bloemen",
        "seen-owner": "",
        "seen-due_on": "",
    }
    anna.post(url("chore_change", gathering, chore.public_id), sent)
    clash = anna.post(
        url("chore_change", gathering, chore.public_id),
        {**sent, "owner": str(cast.anna.public_id), "due_on": ""},
    )
    assert clash.status_code == 422
    assert "Een collega maakte hier net van: “Omar Haddad”" in unescape(clash.text)
    anna.post(url("chore_do", gathering, chore.public_id), {"is_done": "1"})

    chore.refresh_from_db()
    assert (chore.what, chore.owner, str(chore.due_on)) == (
        "Bloemen op tafel",
        cast.omar,
        "2026-12-01",
    )
    assert chore.done_at is not None
    answer = anna.post(url("chore_remove", gathering, chore.public_id))
    assert answer.context["chore_form"]["what"].value() == "Bloemen op tafel"
    assert not Chore.objects.exists()


@pytest.mark.parametrize(
    ("name", "sent", "says"),
    [
        ("chore_add", {"what": ""}, "Schrijf eerst wat er moet gebeuren."),
        ("chore_add", {"what": "Soep", "due_on": "0001-01-01"}, "Kijk het jaar nog eens na."),
        ("chore_add", {"what": "Soep", "due_on": "31-02-2026"}, "Deze dag bestaat niet."),
        ("treat_add", {"who": "", "treat": "taart"}, "Schrijf eerst wie."),
        ("expense_add", {"payer": "Nel", "amount": "veel"}, "kunnen wij niet als bedrag lezen"),
        ("expense_add", {"payer": "Nel", "amount": "0"}, "Vul een bedrag in, zoals 4,80."),
        ("expense_add", {"payer": "Nel", "amount": "-4"}, "Een bedrag is nooit minder dan 0."),
        ("expense_add", {"payer": "", "amount": "4,80"}, "Schrijf eerst wie."),
    ],
)
def test_what_cannot_be_kept_is_refused_with_a_sentence(
    gathering: Gathering, anna: Client, name: str, sent: dict[str, str], says: str
) -> None:
    answer = anna.post(url(name, gathering), sent)

    assert answer.status_code == 422
    assert says in unescape(answer.text)
    assert [kind.objects.count() for kind in (Chore, Treat, Expense)] == [0, 0, 0]


def test_money_goes_back_and_the_page_says_who_gave_it(
    cast: Cast, gathering: Gathering, anna: Client
) -> None:
    anna.post(url("expense_add", gathering), {"payer": "Nel", "amount": "4,80", "purpose": "bus"})
    expense = Expense.objects.get()
    assert expense.cents == 480

    anna.post(url("expense_pay", gathering, expense.public_id), {"is_done": "1"})
    expense.refresh_from_db()
    assert expense.paid_by == cast.anna
    assert "terug van Anna" in anna.get(url("hospitality", gathering)).text

    anna.post(url("expense_pay", gathering, expense.public_id), {"is_done": "0"})
    still_owed = Expense.objects.get()
    assert (still_owed.paid_by, still_owed.paid_at) == (None, None)
    anna.post(url("expense_remove", gathering, expense.public_id))
    assert not Expense.objects.exists()


def test_the_kitchen_gets_figures_and_no_names(
    cast: Cast, gathering: Gathering, anna: Client
) -> None:
    for name, diet in (("Fatna", "halal"), ("Ali", "Halal"), ("Ineke", "vegetarisch")):
        ParticipantFactory.create(atelier=cast.atelier, person__first_name=name, person__diet=diet)
    stays = ParticipantFactory.create(atelier=cast.atelier, person__diet="zonder noten")
    tell_ask(gathering=gathering, participant=stays, state=AskState.NO, by=cast.anna)
    anna.post(url("treat_add", gathering), {"who": "Ineke", "treat": "linzensoep"})

    answer = anna.get(url("kitchen", gathering))

    counts = [(diet.diet, diet.people) for diet in answer.context["kitchen"].diets]
    assert counts == [("halal", 2), ("vegetarisch", 1)]
    assert "linzensoep" in answer.text
    assert not any(name in answer.text for name in ("Fatna", "Ali<", "Ineke"))


def test_the_contact_list_is_filtered_by_kind_and_shows_who_knows_someone(
    cast: Cast, anna: Client
) -> None:
    circle = reverse("atelier:circle", args=[cast.atelier.public_id])
    karim = services.add_participant(
        atelier=cast.atelier, profile=Profile(Name("Karim"), works_at="Woningcorporatie")
    )
    services.add_participant(
        atelier=cast.atelier, profile=Profile(Name("Petra"), works_at="Huisarts Jansen")
    )
    person = reverse("atelier:person", args=[cast.atelier.public_id, karim.public_id])

    anna.post(
        person,
        {
            "first_name": "Karim",
            "works_at": "Woningcorporatie",
            "kind": "housing",
            "known_by": str(cast.omar.public_id),
            "is_on_swan_line": "on",
        },
    )

    found = anna.get(circle, {"soort": "housing"})
    assert found.context["found"] == [karim]
    assert "via Omar" in found.text
    karim.refresh_from_db()
    assert (karim.known_by, karim.is_on_swan_line) == (cast.omar, True)
    assert anna.get(circle, {"soort": "rommel"}).context["wanted"].kind == ""


def test_the_contact_list_as_a_workbook_holds_no_number_and_no_formula(
    cast: Cast, gathering: Gathering, anna: Client
) -> None:
    nel = ParticipantFactory.create(
        atelier=cast.atelier,
        person__first_name="=cmd|'/C calc'!A0",
        person__phone="06 12345678",
        person__email="nel@voorbeeld.example",
        kind="care",
    )
    tell_ask(gathering=gathering, participant=nel, state=AskState.YES, by=cast.anna)

    answer = anna.get(reverse("reports:contacts_xlsx", args=[cast.atelier.public_id]))

    (sheet,) = load_workbook(BytesIO(answer.content)).worksheets
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][-1] == "Bijeenkomst 3"
    assert rows[1] == ["=cmd|'/C calc'!A0", "", "zorg", "", "", "", 0, "komt"]
    assert sheet["A2"].data_type == "s"


@pytest.mark.parametrize("name", ["promises", "asking", "hospitality", "invitation"])
def test_three_people_cost_as_many_queries_as_one(
    cast: Cast, gathering: Gathering, anna: Client, name: str
) -> None:
    def add() -> None:
        one = ParticipantFactory.create(atelier=cast.atelier, known_by=cast.omar)
        PersonHatFactory.create(person=one.person)
        make_promise(gathering=gathering, asker=one, whom="Henk", now=AFTERNOON)
        tell_ask(gathering=gathering, participant=one, state=AskState.ASKED, by=cast.anna)
        Chore.objects.create(gathering=gathering, what="Soep", owner=cast.anna)
        Treat.objects.create(gathering=gathering, who="Nel", what="Taart")
        Expense.objects.create(gathering=gathering, who="Nel", cents=100, paid_by=cast.anna)

    anna.get(url(name, gathering))
    counts = []
    for _round in (1, 2):
        add()
        with CaptureQueriesContext(connection) as queries:
            assert anna.get(url(name, gathering)).status_code == 200
        counts.append(len(queries))
        add()

    assert counts[0] == counts[1]


def test_three_hundred_contacts_and_their_forecast_cost_as_many_queries_as_one(
    cast: Cast, gathering: Gathering, anna: Client
) -> None:
    last = GatheringFactory.create(atelier=cast.atelier, number=2, starts_at=AFTERNOON)
    pages = [page(name, gathering) for name in ("how_big", "swan", "circle")]
    anna.get(pages[0])
    counts = []
    for people in (1, 30):
        for _ in range(people):
            there = AttendanceFactory.create(gathering=last).participant
            PersonHatFactory.create(person=there.person)
        with CaptureQueriesContext(connection) as queries:
            assert [anna.get(path).status_code for path in pages] == [200, 200, 200]
        counts.append(len(queries))

    assert counts[0] == counts[1]
