"""The paper of a seating plan: a card for each guest, the list at the door, the list of a round."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samenkracht.atelier.models import Gathering
from samenkracht.live import services as live
from samenkracht.live.domain.seating import TableRules
from samenkracht.live.models import Run, Seat, SeatingPlan, TableGuest
from samenkracht.reports.domain.forms import PACK, SEATING, Form
from samenkracht.reports.domain.guests import (
    SPARE_CARDS,
    GuestFacts,
    SeatingFacts,
    reading_language,
)
from samenkracht.reports.domain.paper import (
    SHEET_LANGUAGES,
    Order,
    PackFacts,
    TableFacts,
    usual_copies,
)
from samenkracht.reports.gateways.drawings import card_code
from samenkracht.reports.models import PackPrinted
from samenkracht.reports.queries import pack_of
from samenkracht.reports.services.paper import pages_of, print_pack
from samenkracht.reports.services.sheets import Desk, lay_out
from tests.conftest import Cast
from tests.factories import AFTERNOON, GatheringFactory, ParticipantFactory, TableFactory
from tests.reports.evening import HOSTILE, NAMES, opened
from tests.reports.pdfs import (
    catalog,
    glyphs_used,
    language_of,
    part_of,
    read,
    said,
    smallest_letters,
    spoken_parts,
    structure,
    text_of,
)
from tests.reports.test_pack import ADDRESSES, FACTS

LAST_YEAR = AFTERNOON - timedelta(days=365)
LONG = "Maria-Magdalena van den Oudenhoven-Schoonhoven"


def planned(
    people: int = 6, rounds: int = 2, tables: int = 2, names: Sequence[str] = NAMES
) -> PackFacts:
    """Return a gathering where everyone has a chair in every round; names come again and again."""
    guests = tuple(
        GuestFacts(
            card=number + 1,
            tables=tuple((number + round_) % tables + 1 for round_ in range(rounds)),
            name=names[number % len(names)],
            called=names[number % len(names)],
            can_host=number < tables,
            can_scribe=tables <= number < 2 * tables,
        )
        for number in range(people)
    )
    return replace(
        FACTS,
        people=people,
        tables=tuple(TableFacts(number) for number in range(1, tables + 1)),
        seating=SeatingFacts(rounds, guests, next_card=people + 1),
    )


def with_guests(*guests: GuestFacts, next_card: int = 9, rounds: int = 1) -> PackFacts:
    return replace(FACTS, seating=SeatingFacts(rounds, guests, next_card))


def ordered(
    facts: PackFacts,
    form: Form,
    *,
    count: int | None = None,
    is_large: bool = False,
    readers: Mapping[str, int] | None = None,
) -> Order:
    usual = usual_copies(facts)[form]
    copies = {form: usual if count is None else count}
    return Order(copies=copies, people=facts.people, readers=readers or {}, is_large=is_large)


def printed(facts: PackFacts, form: Form, **wishes: Any) -> bytes:
    order = ordered(facts, form, **wishes)
    return print_pack(facts=facts, order=order, addresses=ADDRESSES, only=form)


def laid_out(facts: PackFacts, form: Form, **wishes: Any) -> list[dict[str, object]]:
    order = ordered(facts, form, **wishes)
    return [dict(page) for page in lay_out(Desk(facts=facts, order=order, addresses=ADDRESSES))]


def cards_of(facts: PackFacts, **wishes: Any) -> list[dict[str, object]]:
    return [
        dict(card)
        for page in laid_out(facts, Form.GUEST_CARD, **wishes)
        if isinstance(page["cards"], list)
        for card in page["cards"]
    ]


@pytest.mark.parametrize(
    ("people", "rounds", "tables", "is_large", "pages"),
    [
        (1, 1, 1, False, (3, 1, 1)),
        (1, 1, 1, True, (5, 2, 1)),
        (60, 1, 10, False, (17, 6, 1)),
        (60, 4, 10, False, (17, 6, 4)),
        (60, 4, 10, True, (34, 17, 8)),
        (60, 6, 10, False, (17, 6, 6)),
    ],
)
def test_who_sits_where_fits_on_its_pages(
    people: int, rounds: int, tables: int, is_large: bool, pages: tuple[int, int, int]
) -> None:
    facts = planned(people, rounds, tables)

    found = []
    for form in SEATING:
        pdf = printed(facts, form, is_large=is_large)
        order = ordered(facts, form, is_large=is_large)
        assert pages_of(facts=facts, order=order) == len(read(pdf).pages)
        found.append(len(read(pdf).pages))

    assert tuple(found) == pages


@pytest.mark.parametrize("form", SEATING)
def test_without_a_plan_there_is_nothing_to_print(form: Form) -> None:
    order = Order(copies={form: 5}, people=12)

    assert usual_copies(FACTS)[form] == 0
    assert pages_of(facts=FACTS, order=order) == 0


@pytest.mark.parametrize("language", SHEET_LANGUAGES)
@pytest.mark.parametrize("rounds", [1, 6])
@pytest.mark.parametrize(("is_large", "least"), [(False, 14), (True, 20)], ids=["normal", "large"])
def test_a_card_can_be_read_and_copied_in_every_language(
    language: str, rounds: int, is_large: bool, least: int
) -> None:
    facts = planned(3, rounds, names=["Fatima", "Wim", ""])
    readers = {} if language == "nl" else {language: 3}
    pdf = printed(facts, Form.GUEST_CARD, is_large=is_large, readers=readers)

    assert min(smallest_letters(pdf)) >= least
    assert [glyph for glyph in glyphs_used(pdf) if glyph[1] == 0] == []


@pytest.mark.parametrize("form", [Form.DOOR_LIST, Form.TABLE_LIST])
@pytest.mark.parametrize("rounds", [1, 2, 6])
@pytest.mark.parametrize(("is_large", "least"), [(False, 14), (True, 20)], ids=["normal", "large"])
def test_lists_can_be_read(form: Form, rounds: int, is_large: bool, least: int) -> None:
    pdf = printed(planned(30, rounds, 5, ["Fatima", "Wim"]), form, is_large=is_large)

    assert min(smallest_letters(pdf)) >= least


def test_the_plan_can_be_read_aloud() -> None:
    facts = planned(5, 2)
    order = Order(copies=dict.fromkeys(SEATING, 5), people=5)
    reader = read(print_pack(facts=facts, order=order, addresses=ADDRESSES))

    assert language_of(reader) == "nl"
    assert str(part_of(catalog(reader), "/MarkInfo")["/Marked"]) == "True"
    assert {"/H1", "/Table", "/TH", "/Figure"} <= set(structure(reader))


def test_a_card_says_its_number_a_name_and_each_table() -> None:
    facts = with_guests(GuestFacts(17, (4, None, 2), name="Fatima"), rounds=3)

    text = text_of(printed(facts, Form.GUEST_CARD))

    assert "Uw kaart" in text
    assert "17" in text
    assert "Fatima" in text
    assert [line for line in text.splitlines() if line.startswith("Ronde")][:3] == [
        "Ronde 1: tafel 4",
        "Ronde 2: tafel",
        "Ronde 3: tafel 2",
    ]
    assert cards_of(facts)[0]["tables"] == [4, None, 2]


def test_one_round_says_the_table_at_once() -> None:
    text = text_of(printed(with_guests(GuestFacts(3, (4,), name="Wim")), Form.GUEST_CARD))

    assert "U zit aan tafel" in text
    assert "Ronde" not in text


def test_cards_go_by_number_and_spare_ones_follow_the_highest() -> None:
    # Card 4 went to someone who stays away: the number does not come again.
    facts = with_guests(*(GuestFacts(card, (1,), name="Nel") for card in (1, 2, 3, 5)), next_card=6)

    found = [(card["number"], card["name"]) for card in cards_of(facts)]

    assert SPARE_CARDS == 8
    assert [number for number, _ in found] == ["1", "2", "3", "5", *map(str, range(6, 14))]
    assert {name for _, name in found[4:]} == {""}


def test_spare_cards_fill_the_sheet() -> None:
    facts = with_guests(GuestFacts(1, (1,)), next_card=2)

    assert len(cards_of(facts, count=2)) == 4
    assert len(cards_of(facts, count=5)) == 8
    assert len(cards_of(facts, count=3, is_large=True)) == 4
    assert cards_of(facts, count=0) == []


def test_the_code_on_a_card_is_the_door_and_a_number() -> None:
    facts = with_guests(GuestFacts(17, (1,), name="Fatima"), next_card=18)
    order = ordered(facts, Form.GUEST_CARD)
    desk = Desk(facts=facts, order=order, addresses=ADDRESSES)

    lay_out(desk)

    door = "https://samenkracht.example/d/de-deur-van-deze-zaal-/"
    assert desk.drawings["card-17"] == card_code(f"{door}?kaart=17")
    assert desk.drawings["card-18"] == card_code(f"{door}?kaart=18")
    assert len(desk.drawings) == 12


def test_a_card_without_a_door_has_no_code() -> None:
    facts = replace(planned(1, 1), code="", door_token="")

    pdf = printed(facts, Form.GUEST_CARD)

    assert "/Figure" not in structure(read(pdf))
    assert "Scan dit" not in text_of(pdf)


def test_everyone_gets_a_card_in_their_own_language() -> None:
    facts = with_guests(
        GuestFacts(1, (1,), name="Fatima", language="ar"),
        GuestFacts(2, (1,), name="Wim", language="nl"),
        GuestFacts(3, (1,), name="Ayşe", language="tr"),
        GuestFacts(4, (1,), name="Nel"),
    )

    # Nobody said that Turkish is read here.
    found = [card["language"] for card in cards_of(facts, readers={"ar": 2})]
    reader = read(printed(facts, Form.GUEST_CARD, readers={"ar": 2}))

    assert found == ["ar", *["nl"] * 11]
    assert spoken_parts(reader).count("ar") >= 1


def test_when_most_people_read_another_language_the_others_do_too() -> None:
    facts = with_guests(GuestFacts(1, (1,), language="nl"), GuestFacts(2, (1,)))

    found = [card["language"] for card in cards_of(replace(facts, people=2), readers={"uk": 2})]

    assert set(found) == {"uk"}


@pytest.mark.parametrize(
    ("spoken", "language"),
    [
        ("", ""),
        ("Nederlands", "nl"),
        ("Turks, een beetje Nederlands", "tr"),
        ("Nederlands en Engels", "nl"),
        ("geen Nederlands, Oekraïens", "uk"),
        ("Tigrinya, Arabisch", ""),
        ("AR", "ar"),
    ],
)
def test_the_first_language_that_is_noted_is_read(spoken: str, language: str) -> None:
    assert reading_language(spoken) == language


@pytest.mark.parametrize("form", SEATING)
def test_a_name_is_text_whatever_it_looks_like(form: Form) -> None:
    strange = [words for words in HOSTILE if len(words) < 60 and "😀" not in words][:6]
    facts = planned(len(strange), 1, names=strange)

    assert said(printed(facts, form), strange[:5]) == strange[:5]


@pytest.mark.parametrize("form", SEATING)
def test_names_survive_letter_by_letter(form: Form) -> None:
    facts = planned(len(NAMES), 1)

    text = text_of(printed(facts, form))

    assert [name for name in NAMES if name not in text] == []


@pytest.mark.parametrize("rounds", [1, 6])
@pytest.mark.parametrize("form", SEATING)
def test_a_long_name_stays_whole_and_on_its_page(form: Form, rounds: int) -> None:
    facts = planned(4, rounds, names=[LONG])

    pdf = printed(facts, form)

    assert said(pdf, [LONG]) == [LONG]
    assert len(read(pdf).pages) == pages_of(facts=facts, order=ordered(facts, form))


def test_a_table_of_fourteen_long_names_goes_on_to_the_next_page() -> None:
    facts = planned(56, 1, 4, names=[LONG])

    assert len(read(printed(facts, Form.TABLE_LIST)).pages) == 2


def test_the_list_at_the_door_goes_by_the_alphabet_and_ends_with_empty_lines() -> None:
    facts = with_guests(
        GuestFacts(1, (2,), called="Wim"),
        GuestFacts(2, (1,)),
        GuestFacts(3, (1,), called="Özgür", uses_wheelchair=True),
        GuestFacts(4, (None,), called="anja"),
    )
    page = laid_out(facts, Form.DOOR_LIST)[0]
    text = text_of(printed(facts, Form.DOOR_LIST))

    rows = page["rows"]
    assert isinstance(rows, list)
    assert [row["name"] for row in rows[:5]] == ["anja", "Özgür", "Wim", "", ""]
    assert [row["card"] for row in rows[:5]] == ["4", "3", "1", "2", "9"]
    assert len(rows) == 13
    assert text.count("rolstoel") == 1
    assert "vertrouwelijk, alleen voor het team" in text
    assert "Versnipper hem na afloop." in text


def test_the_list_of_a_round_says_who_receives_and_who_writes() -> None:
    facts = with_guests(
        GuestFacts(1, (1,), called="Bep"),
        GuestFacts(2, (1,), called="Wim", can_scribe=True),
        GuestFacts(3, (1,), called="Fatima", can_host=True),
        GuestFacts(4, (2,), called="Nel", can_host=True, can_scribe=True),
        GuestFacts(5, (None,)),
    )

    text = text_of(printed(facts, Form.TABLE_LIST))

    names = [
        words
        for words in text.splitlines()
        if words.startswith(("Fatima", "Wim", "Bep", "Nel", "kaart"))
    ]
    assert names == [
        "Fatima, ontvangt",
        "Wim, schrijft",
        "Bep",
        "Nel, ontvangt en schrijft",
        "kaart 5",
    ]
    assert "Nog geen plaats" in text
    assert "vertrouwelijk, alleen voor het team" in text


def test_a_table_that_nobody_receives_leaves_a_line_for_it() -> None:
    nobody = planned(4, 1)
    assert nobody.seating is not None
    bare = tuple(replace(one, can_host=False, can_scribe=False) for one in nobody.seating.guests)
    only = (replace(bare[0], can_host=True), *bare[1:])

    without = text_of(printed(with_guests(*bare), Form.TABLE_LIST))
    partly = text_of(printed(with_guests(*only), Form.TABLE_LIST))

    assert ("ontvangt" in without, "schrijft" in without) == (False, False)
    assert (partly.count("ontvangt"), partly.count("schrijft")) == (2, 2)


def test_only_lists_letters_and_cards_of_guests_say_a_name() -> None:
    facts = planned(len(NAMES), 2)
    copies = {form: count for form, count in usual_copies(facts).items() if form in PACK}
    rest = {**copies, **dict.fromkeys((*SEATING, Form.SIGN_IN), 0)}
    order = Order(copies=rest, people=facts.people)

    pdf = print_pack(facts=facts, order=order, addresses=ADDRESSES)

    assert said(pdf, NAMES) == []


def test_with_a_plan_one_list_with_names_lies_at_the_door() -> None:
    usual, without = usual_copies(planned()), usual_copies(FACTS)

    assert (usual[Form.DOOR_LIST], usual[Form.SIGN_IN]) == (1, 0)
    assert (without[Form.DOOR_LIST], without[Form.SIGN_IN]) == (0, 1)


def test_cards_with_stickers_follow_the_plan() -> None:
    once = with_guests(*(GuestFacts(card, (1 + card % 2,)) for card in (1, 2, 3)))
    twice = with_guests(GuestFacts(1, (1, 2)), rounds=2)
    order = Order(copies={Form.PERSONAL_CARD: 4})

    found = [
        lay_out(Desk(facts=facts, order=order, addresses=ADDRESSES))[0]["cards"]
        for facts in (once, twice)
    ]

    assert found[0] == [{"table": 1}, {"table": 2}, {"table": 2}, {"table": None}]
    # Who changes tables writes the number: nobody knows here at which table one will stick.
    assert found[1] == [{"table": None}] * 4


# From here on with a database: what the pages offer, and to whom.


def seated(cast: Cast, *, rounds: int = 1, tables: int = 2) -> Run:
    """Return a run of which the tables are made, with ten people who are here."""
    run, _ = opened(cast, tables=tables)
    live.set_rules(run=run, rules=TableRules(rounds), by=cast.anna, now=LAST_YEAR)
    live.make_plan(run=run, seed=1, by=cast.anna, now=LAST_YEAR)
    return run


def address(name: str, gathering: Gathering, *more: object) -> str:
    return reverse(f"reports:{name}", args=[gathering.public_id, *more])


def test_the_page_offers_cards_and_lists_once_there_is_a_plan(anna: Client, cast: Cast) -> None:
    run = seated(cast)

    page = anna.get(address("paper", run.gathering)).content.decode()

    assert page.count("Alleen dit") == len(Form)
    assert all(f"/{form}.pdf" in page for form in SEATING)
    assert 'name="hoeveel-uw-kaart" id="id_hoeveel-uw-kaart" value="18"' in page
    assert "Maak eerst de tafels" not in page


def test_before_that_the_page_says_to_make_the_tables(anna: Client, cast: Cast) -> None:
    run, _ = opened(cast)

    page = anna.get(address("paper", run.gathering)).content.decode()

    assert "Maak eerst de tafels. Dan staan hier een kaart voor iedereen" in page
    assert f'href="{reverse("live:tables", args=[run.gathering.public_id])}"' in page
    assert "uw-kaart.pdf" not in page


def test_also_weeks_before_it_leads_to_the_tables(anna: Client, cast: Cast) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    there = reverse("live:tables", args=[gathering.public_id])

    page = anna.get(address("paper", gathering)).content.decode()

    assert f'href="{there}"' in page
    assert anna.get(there).status_code == 200


@pytest.mark.parametrize("form", SEATING)
def test_who_asks_for_a_card_too_early_hears_what_to_do(
    anna: Client, cast: Cast, form: Form
) -> None:
    run, _ = opened(cast)

    answer = anna.get(address("sheet_pdf", run.gathering, form), {f"hoeveel-{form}": "3"})

    assert answer.status_code == 422
    assert "Maak eerst de tafels. Daarna kunt u dit drukken." in answer.content.decode()


@pytest.mark.parametrize(
    ("form", "words"),
    [
        (Form.GUEST_CARD, "Ronde 2: tafel"),
        (Form.DOOR_LIST, "Tafel in ronde"),
        (Form.TABLE_LIST, "Ronde 2: wie zit waar?"),
    ],
)
def test_each_is_printed_alone_and_in_the_pack(
    anna: Client, cast: Cast, form: Form, words: str
) -> None:
    run = seated(cast, rounds=2)

    alone = anna.get(address("sheet_pdf", run.gathering, form))
    pack = anna.get(address("paper_pdf", run.gathering))

    assert alone.headers["Content-Disposition"] == f'inline; filename="{form}-bijeenkomst-4.pdf"'
    assert words in text_of(alone.content)
    assert words in text_of(pack.content)


@pytest.mark.parametrize("form", SEATING)
def test_names_are_for_the_team_alone(client: Client, cast: Cast, form: Form) -> None:
    there = address("sheet_pdf", seated(cast).gathering, form)

    nobody = client.get(there)
    client.force_login(cast.joke)
    colleague = client.get(there)
    client.force_login(cast.vos)
    stranger = client.get(there)
    client.force_login(cast.omar)
    teammate = client.get(there)

    assert nobody.headers["Location"].startswith("/toegang/login/")
    assert (colleague.status_code, stranger.status_code, teammate.status_code) == (403, 404, 200)


def test_the_page_says_when_printed_cards_lead_to_another_table(anna: Client, cast: Cast) -> None:
    run = seated(cast)
    gathering = run.gathering
    anna.post(address("printed", gathering))
    before = anna.get(address("paper", gathering)).content.decode()
    seat = run.seats.order_by("pk")[0]
    other = run.tables.exclude(pk=seat.table_id).get()
    later = PackPrinted.objects.get().printed_at + timedelta(minutes=1)

    live.seat_person(run=run, participant=seat.participant, table=other, by=cast.anna, now=later)

    assert "De tafels zijn daarna veranderd." not in before
    after = anna.get(address("paper", gathering)).content.decode()
    assert "De tafels zijn daarna veranderd. Druk de kaarten en de lijsten opnieuw." in after
    assert "Het is opnieuw gedrukt" in after


def test_facts_are_those_of_the_plan(cast: Cast) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier, number=4)
    run = live.prepare_run(gathering=gathering, now=AFTERNOON)
    SeatingPlan.objects.create(run=run, rounds=2)
    table = TableFactory.create(run=run, number=3)
    people = [
        ParticipantFactory.create(atelier=cast.atelier, **fields)
        for fields in (
            {"person__first_name": "Fatima", "person__last_name": "Bouali"},
            {"person__first_name": "Fatima", "person__last_name": "Idrissi"},
            {"person__first_name": "", "person__languages": "Turks, een beetje Nederlands"},
            {"person__first_name": "Weg"},
            {"person__first_name": "Uit", "left_at": AFTERNOON},
        )
    ]
    people[1].person.uses_wheelchair = True
    people[1].person.save()
    for card, one in enumerate(people, start=1):
        TableGuest.objects.create(
            run=run, participant=one, card=card, can_host=card == 1, is_away=card == 4
        )
    Seat.objects.create(run=run, table=table, participant=people[0], round=2)

    found = pack_of(gathering).seating

    assert found == SeatingFacts(
        rounds=2,
        guests=(
            GuestFacts(1, (None, 3), "Fatima", "Fatima Bouali", can_host=True),
            GuestFacts(2, (None, None), "Fatima", "Fatima Idrissi", uses_wheelchair=True),
            GuestFacts(3, (None, None), language="tr"),
        ),
        next_card=6,
    )


def test_tables_where_only_people_sat_who_left_are_no_plan(cast: Cast) -> None:
    run = seated(cast)
    run.guests.update(is_away=True)

    assert pack_of(run.gathering).seating is None


def test_a_plan_costs_the_same_number_of_queries_for_few_and_many(cast: Cast) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier, number=4)
    run = live.prepare_run(gathering=gathering, now=AFTERNOON)
    table = TableFactory.create(run=run, number=1)
    counts = []
    for card in range(1, 31):
        one = ParticipantFactory.create(atelier=cast.atelier)
        TableGuest.objects.create(run=run, participant=one, card=card)
        Seat.objects.create(run=run, table=table, participant=one)
        if card in {1, 3, 30}:
            with CaptureQueriesContext(connection) as found:
                pack_of(Gathering.objects.select_related("atelier").get(pk=gathering.pk))
            counts.append(len(found))

    assert counts[0] == counts[1] == counts[2]
    assert counts[0] <= 16
