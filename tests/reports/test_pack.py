import shutil
import subprocess
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from samenkracht.method.programme import PROGRAMME
from samenkracht.method.work_forms import WORK_FORMS
from samenkracht.reports.domain.after import AfterFacts, GrownIdea, Guest, Promise
from samenkracht.reports.domain.forms import LETTERS, PACK, SHEETS, Form, forms_of
from samenkracht.reports.domain.paper import (
    SHEET_LANGUAGES,
    IdeaFacts,
    Order,
    PackFacts,
    StepFacts,
    TableFacts,
    usual_copies,
)
from samenkracht.reports.services.paper import pages_of, print_pack
from samenkracht.reports.services.sheets import Addresses, Desk, desk, lay_out, room
from tests.reports.evening import HOSTILE, NAMES
from tests.reports.pdfs import (
    catalog,
    glyphs_used,
    language_of,
    metadata,
    part_of,
    read,
    said,
    smallest_letter,
    smallest_letters,
    spoken_parts,
    structure,
    text_of,
)

START = datetime(2026, 12, 2, 13, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))
FACTS = PackFacts(
    atelier="Rondkomen met weinig",
    neighbourhood="Moerwijk",
    gathering_number=4,
    gathering="Oogst binnenhalen",
    starts_at=START,
    ends_at=START + timedelta(hours=3),
    venue="De Lindehof",
    people=12,
    sticker_cap=3,
    names=NAMES,
    tables=(TableFacts(1, "schrijver-van-tafel-01"), TableFacts(2, "schrijver-van-tafel-02")),
    ideas=tuple(IdeaFacts(n, text, 1 + n % 2) for n, text in enumerate(HOSTILE, start=1)),
    # Every work form, so that every form has its step.
    steps=tuple(
        StepFacts(number, form, f"Stap {form}", START + timedelta(minutes=20 * number))
        for number, form in enumerate(WORK_FORMS, start=1)
    ),
    code="48217730",
    door_token="de-deur-van-deze-zaal-",
    next_at=START + timedelta(days=28),
    next_venue="De Lindehof",
    after=AfterFacts(
        people=3,
        guests=(Guest("Bertha", 1), Guest("Hasan", None)),
        ideas=(
            GrownIdea(1, "Samen soep koken", 1, 12, 1),
            GrownIdea(2, "Een weggeefkast", 1, 4),
            GrownIdea(3, "Fietsen maken", 2, None),
        ),
        promises=(
            Promise("Fadime", "belt de bakker", date(2026, 12, 12), is_done=True),
            Promise("Wim", "zoekt een plek"),
        ),
        team=("Anna", "Omar"),
    ),
)
ADDRESSES = Addresses(
    door="https://samenkracht.example/d/de-deur-van-deze-zaal-/",
    typed="samenkracht.example/doe-mee",
    scribes={
        number: f"https://samenkracht.example/tafel/schrijver-van-tafel-0{number}/"
        for number in (1, 2)
    },
)
# Normal and large: for 12 people at 2 tables, with 10 names, 10 ideas and 41 work forms. There is
# no plan of the tables here; its sheets are in test_seats_on_paper.
PAGES = {
    Form.GUIDE: (5, 9),
    Form.DOOR_POSTER: (2, 2),
    Form.SIGN_IN: (2, 2),
    Form.SIGN_IN_EMPTY: (1, 1),
    Form.TABLE_SIGN: (2, 2),
    Form.INVENTORY: (2, 2),
    Form.DESIGN: (3, 3),
    Form.THEME: (1, 1),
    Form.ROTATING: (2, 2),
    Form.CIRCLES: (4, 4),
    Form.PAIR_CARD: (3, 6),
    Form.TOP_TIP: (3, 3),
    Form.IDEA_SHEET: (4, 4),
    Form.MEAL_CARD: (2, 2),
    Form.PERSONAL_CARD: (3, 6),
    Form.WALL_SHEET: (5, 5),
    Form.COUNT_FORM: (2, 2),
    Form.CERTIFICATE: (3, 3),
    Form.AGREEMENTS: (2, 2),
    Form.HANDS: (1, 1),
    Form.EVALUATION: (6, 12),
    Form.BRING_LIST: (2, 2),
    Form.BRING_SLIP: (4, 6),
    Form.THANKS_NAMED: (2, 2),
    Form.THANKS_TABLE: (2, 2),
    Form.THANKS_BLANK: (1, 1),
    Form.FOLLOW_UP: (3, 3),
}


def printed(
    form: Form | None = None,
    facts: PackFacts = FACTS,
    *,
    language: str = "nl",
    is_large: bool = False,
    is_a3: bool = False,
) -> bytes:
    usual = usual_copies(facts)
    copies = usual if form is None else {form: usual[form]}
    readers = {} if language == "nl" else {language: facts.people}
    order = Order(
        copies=copies, people=facts.people, readers=readers, is_large=is_large, is_a3=is_a3
    )
    return print_pack(facts=facts, order=order, addresses=ADDRESSES, only=form)


@pytest.fixture(scope="module")
def pack() -> bytes:
    return printed()


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("is_large", [False, True], ids=["normal", "large"])
def test_every_form_fits_on_its_pages(is_large: bool, language: str) -> None:
    pdf = printed(language=language, is_large=is_large)

    assert len(read(pdf).pages) == sum(pages[is_large] for pages in PAGES.values())


@pytest.mark.parametrize("form", list(PAGES))
def test_each_form_can_be_printed_alone(form: Form) -> None:
    assert len(read(printed(form)).pages) == PAGES[form][False]


@pytest.mark.parametrize(
    "facts",
    [
        replace(FACTS, code="", door_token="", tables=(TableFacts(1),)),
        replace(FACTS, next_at=None, next_venue=""),
        replace(FACTS, ideas=(), steps=(), names=()),
        replace(FACTS, atelier="w" * 120, venue="De zaal met de heel lange naam " * 6),
        replace(FACTS, tables=tuple(TableFacts(number) for number in range(1, 61)), ideas=()),
    ],
    ids=["no codes", "last gathering", "nothing planned", "long words", "sixty tables"],
)
def test_a_gathering_that_is_not_ready_can_be_printed(facts: PackFacts) -> None:
    for form in (Form.DOOR_POSTER, Form.PERSONAL_CARD, Form.BRING_SLIP, Form.GUIDE):
        order = Order(copies={form: 7}, people=facts.people)
        pages = pages_of(facts=facts, order=order)

        pdf = print_pack(facts=facts, order=order, addresses=ADDRESSES, only=form)

        assert pages > 0
        assert len(read(pdf).pages) == pages


def test_the_pack_can_be_read_aloud(pack: bytes) -> None:
    reader = read(pack)
    root = catalog(reader)

    assert reader.metadata is not None
    assert reader.metadata.title == "Papieren pakket, bijeenkomst 4: Oogst binnenhalen"
    assert language_of(reader) == "nl"
    assert str(part_of(root, "/MarkInfo")["/Marked"]) == "True"
    assert str(part_of(root, "/ViewerPreferences")["/DisplayDocTitle"]) == "True"
    assert b"<pdfuaid:part>1</pdfuaid:part>" in metadata(reader)
    assert {"/H1", "/Table", "/TH", "/Figure"} <= set(structure(reader))


def test_nothing_in_the_pack_runs(pack: bytes) -> None:
    for secret in (b"/JavaScript", b"/JS", b"/Launch", b"/OpenAction", b"/AA", b"/URI"):
        assert secret not in pack


def test_the_pack_is_sound(pack: bytes, tmp_path: Path) -> None:
    qpdf = shutil.which("qpdf")
    if qpdf is None:
        pytest.skip("qpdf is not installed")
    file = tmp_path / "pakket.pdf"
    file.write_bytes(pack)

    found = subprocess.run([qpdf, "--check", file], capture_output=True, text=True, check=False)  # noqa: S603

    assert found.returncode == 0, found.stdout + found.stderr


@pytest.mark.parametrize("language", SHEET_LANGUAGES)
def test_no_letter_is_an_empty_box(language: str) -> None:
    few = replace(FACTS, people=2, tables=FACTS.tables[:1])

    glyphs = list(glyphs_used(printed(None, few, language=language)))

    assert len(glyphs) > 1000
    assert [glyph for glyph in glyphs if glyph[1] == 0] == []


def test_names_survive_letter_by_letter() -> None:
    assert said(printed(Form.SIGN_IN), NAMES) == list(NAMES)


def test_only_the_list_at_the_door_says_a_name() -> None:
    rest = {form: count for form, count in usual_copies(FACTS).items() if form in PACK}
    order = Order(copies={**rest, Form.SIGN_IN: 0}, people=FACTS.people)

    pdf = print_pack(facts=FACTS, order=order, addresses=ADDRESSES)

    assert said(pdf, NAMES) == []
    assert said(pdf, ["Bertha", "Hasan"]) == []


def test_a_letter_says_the_one_name_it_is_for() -> None:
    pages = [page.extract_text() for page in read(printed(Form.THANKS_NAMED)).pages]

    assert ["Beste Bertha," in pages[0], "Beste Hasan," in pages[0]] == [True, False]
    assert ["Beste Bertha," in pages[1], "Beste Hasan," in pages[1]] == [False, True]


@pytest.mark.parametrize("language", SHEET_LANGUAGES)
@pytest.mark.parametrize(("is_large", "least"), [(False, 14), (True, 20)], ids=["normal", "large"])
def test_no_letter_is_smaller_than_people_can_read(
    language: str, is_large: bool, least: int
) -> None:
    """Also shows that nothing had to be made smaller to fit in its place."""
    soup = IdeaFacts(1, "Samen soep koken", 1)
    tame = replace(FACTS, people=2, ideas=(soup,), tables=FACTS.tables[:1], next_at=None)
    readers = {} if language == "nl" else {language: 2}
    order = Order(copies=dict.fromkeys(Form, 1), people=2, readers=readers, is_large=is_large)
    pages = lay_out(Desk(facts=tame, order=order, addresses=ADDRESSES))

    letters = smallest_letters(print_pack(facts=tame, order=order, addresses=ADDRESSES))

    small = [
        (page["form"], size) for page, size in zip(pages, letters, strict=True) if size < least
    ]
    assert small == []


def test_what_is_too_long_for_its_place_is_made_smaller_and_covers_nothing() -> None:
    long = replace(FACTS, people=2, tables=(TableFacts(1, "s" * 22),))
    far = replace(ADDRESSES, scribes={1: "https://" + "heel-lang." * 60 + "example/tafel/"})
    order = Order(copies={Form.TABLE_SIGN: 1})
    pdf = print_pack(facts=long, order=order, addresses=far)

    assert len(read(pdf).pages) == 1
    assert smallest_letter(pdf) < 14


def test_a_qr_code_on_paper_holds_no_person(monkeypatch: pytest.MonkeyPatch) -> None:
    coded: list[str] = []

    def drawn(text: str) -> str:
        coded.append(text)
        return ""

    for module, name in ((desk, "qr_code"), (desk, "form_code"), (room, "qr_code")):
        monkeypatch.setattr(module, name, drawn)
    monkeypatch.setattr("samenkracht.reports.services.paper.render", lambda *_, **__: b"")

    printed()

    allowed = {ADDRESSES.door, *ADDRESSES.scribes.values()}
    assert allowed < set(coded)
    assert all(text in allowed or text.startswith("SAMENKRACHT ") for text in coded)
    assert "SAMENKRACHT ideeen 4-0001" in coded


def test_the_poster_says_the_code_in_fours() -> None:
    assert "4821 7730" in text_of(printed(Form.DOOR_POSTER))


def test_residents_read_their_own_language_and_the_team_reads_dutch() -> None:
    order = Order(copies={Form.EVALUATION: 2, Form.AGREEMENTS: 1}, people=2, readers={"ar": 2})
    reader = read(print_pack(facts=FACTS, order=order, addresses=ADDRESSES))

    assert language_of(reader) == "nl"
    assert spoken_parts(reader) == ["ar"]
    assert "Onze eerste afspraken" in reader.pages[0].extract_text()


def test_cards_are_marked_with_the_tables_in_turn() -> None:
    cards = Order(copies={Form.PERSONAL_CARD: 5})

    pages = lay_out(Desk(facts=FACTS, order=cards, addresses=ADDRESSES))

    # Five cards make two pages; a page that is cut is always full.
    assert [page["cards"] for page in pages] == [
        [{"table": 1}, {"table": 2}, {"table": 1}, {"table": 2}],
        [{"table": 1}, {"table": 1}, {"table": 1}, {"table": 1}],
    ]


def test_the_own_ideas_of_a_table_are_not_counted_there() -> None:
    text = text_of(printed(Form.COUNT_FORM, replace(FACTS, tables=(TableFacts(1),))))

    assert text.count("eigen") == 2 * sum(idea.table == 1 for idea in FACTS.ideas)


def test_ideas_on_the_wall_are_text_whatever_they_look_like() -> None:
    pdf = printed(Form.WALL_SHEET)

    written = ["<script>alert(1)</script>", "\\end{document} $x^2$ *vet*", "=cmd|'/C calc'!A0"]
    assert said(pdf, written) == written


def test_the_wall_sheet_takes_four_ideas_on_a3() -> None:
    reader = read(printed(Form.WALL_SHEET, is_a3=True))

    assert len(reader.pages) == 3
    assert round(float(reader.pages[0].mediabox.width) / 72 * 25.4) == 420


def test_the_usual_pack_is_for_everyone_who_is_expected() -> None:
    usual = usual_copies(FACTS)

    assert {form: usual[form] for form in Form if SHEETS[form].is_in_pieces and form in PACK} == {
        Form.GUEST_CARD: 0,
        Form.DESIGN: 3,
        Form.PAIR_CARD: 6,
        Form.TOP_TIP: 6,
        Form.PERSONAL_CARD: 12,
        Form.EVALUATION: 12,
        Form.BRING_SLIP: 12,
    }
    assert usual[Form.WALL_SHEET] == 0
    assert usual_copies(replace(FACTS, ideas=()))[Form.WALL_SHEET] == 24


def test_letters_are_for_who_was_there() -> None:
    usual = usual_copies(FACTS)

    assert {form: usual[form] for form in LETTERS} == {
        Form.THANKS_NAMED: 1,
        Form.THANKS_TABLE: 1,
        Form.THANKS_BLANK: 1,
        Form.FOLLOW_UP: 3,
    }
    assert not any(usual_copies(replace(FACTS, after=AfterFacts()))[form] for form in LETTERS)


def steps_of(number: int) -> tuple[StepFacts, ...]:
    blocks = PROGRAMME[number - 1].blocks
    return tuple(
        StepFacts(place, block.work_form, block.title, START)
        for place, block in enumerate(blocks, start=1)
    )


@pytest.mark.parametrize(
    ("number", "own"),
    [
        (1, {Form.INVENTORY, Form.DESIGN}),
        (2, {Form.INVENTORY, Form.THEME, Form.ROTATING}),
        (3, {Form.CIRCLES, Form.PAIR_CARD, Form.MEAL_CARD}),
        (
            4,
            {Form.TOP_TIP, Form.IDEA_SHEET, Form.MEAL_CARD, Form.PERSONAL_CARD}
            | {Form.WALL_SHEET, Form.COUNT_FORM, Form.CERTIFICATE},
        ),
    ],
)
def test_each_gathering_has_the_paper_of_its_own_programme(number: int, own: set[Form]) -> None:
    facts = replace(FACTS, steps=steps_of(number), ideas=())
    every = {Form.GUIDE, Form.DOOR_POSTER, Form.SIGN_IN, Form.SIGN_IN_EMPTY, Form.TABLE_SIGN}
    every |= {Form.AGREEMENTS, Form.HANDS, Form.EVALUATION, Form.BRING_LIST, Form.BRING_SLIP}

    usual = usual_copies(facts)

    assert {form for form in PACK if usual[form]} == every | own


def test_nobody_is_asked_to_bring_a_neighbour_to_nothing() -> None:
    usual = usual_copies(replace(FACTS, next_at=None))

    assert (usual[Form.BRING_SLIP], usual[Form.BRING_LIST]) == (0, 0)


def test_people_get_what_they_can_read() -> None:
    order = Order(
        copies={Form.PERSONAL_CARD: 60, Form.PAIR_CARD: 30, Form.DOOR_POSTER: 2, Form.MEAL_CARD: 1},
        people=60,
        readers={"ar": 10, "tr": 5},
    )

    assert order.shares(Form.PERSONAL_CARD) == [("nl", 45), ("ar", 10), ("tr", 5)]
    assert order.shares(Form.PAIR_CARD) == [("nl", 22), ("ar", 5), ("tr", 3)]
    assert order.shares(Form.DOOR_POSTER) == [("nl", 2), ("ar", 2), ("tr", 2)]
    assert order.shares(Form.MEAL_CARD) == [("nl", 1)]
    assert order.shares(Form.GUIDE) == [("nl", 0)]


def test_tables_speak_the_language_of_most_people() -> None:
    order = Order(copies={Form.MEAL_CARD: 1, Form.EVALUATION: 4}, people=10, readers={"uk": 7})

    assert order.shares(Form.MEAL_CARD) == [("uk", 1)]
    assert order.shares(Form.EVALUATION) == [("uk", 2), ("nl", 2)]


def test_the_pages_are_counted_as_they_are_printed() -> None:
    usual = usual_copies(FACTS)
    order = Order(copies=usual, people=12, readers={"ar": 3}, is_large=True)

    pdf = print_pack(facts=FACTS, order=order, addresses=ADDRESSES)

    assert pages_of(facts=FACTS, order=order) == len(read(pdf).pages)


def test_a_certificate_says_the_idea_that_won_and_leaves_room_where_none_did() -> None:
    first, second, _ = (page.extract_text() for page in read(printed(Form.CERTIFICATE)).pages)

    assert "Samen soep koken" in first
    assert "12 stickers" in first
    assert "stickers" not in second


def test_a_letter_tells_what_happened_with_the_ideas_of_a_table() -> None:
    table_1, table_2 = (page.extract_text() for page in read(printed(Form.THANKS_TABLE)).pages)

    assert "12 stickers · Eerste prijs" in table_1
    assert "Fietsen maken" not in table_1
    assert "Fietsen maken" in table_2
    # Nobody knows yet how many stickers that idea has.
    assert "sticker" not in table_2


def test_the_letter_about_the_follow_up_says_what_is_done() -> None:
    text = text_of(printed(Form.FOLLOW_UP))

    assert "Fadime: belt de bakker (gedaan)" in text
    assert "Wim: zoekt een plek\n" in text


def test_what_comes_back_has_a_number_or_a_box_for_it() -> None:
    order = Order(copies=dict.fromkeys(PACK, 1), people=2)

    pages = lay_out(Desk(facts=FACTS, order=order, addresses=ADDRESSES))

    given = {"table_sign", "door_poster", "personal_cards", "slips", "certificate"}
    assert {page["form"] for page in pages if "serial" not in page} == given
    assert all(page["step"] for page in pages if page["form"] not in {"guide", "table_sign"})


def test_the_guide_names_the_paper_of_each_step() -> None:
    assert Form.IDEA_SHEET in forms_of("idea_parade")
    assert {Form.WALL_SHEET, Form.COUNT_FORM, Form.PERSONAL_CARD} <= set(forms_of("stickers"))
    assert forms_of("welcome") == []
    assert forms_of("iets nieuws") == []
