import shutil
import subprocess
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings

from samenkracht.reports.domain.paper import (
    SHEETS,
    Form,
    IdeaFacts,
    Order,
    PackFacts,
    Per,
    StepFacts,
    TableFacts,
    forms_of,
    usual_copies,
)
from samenkracht.reports.services.paper import print_pack
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
    spoken_parts,
    structure,
    text_of,
)

START = datetime(2026, 12, 2, 13, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))
WORK_FORMS = (
    *("arrival", "welcome", "look_back", "film_advice", "idea_parade"),
    *("meal", "stickers", "prizes", "closing", "evaluation"),
)
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
    steps=tuple(
        StepFacts(number, form, f"Stap {form}", START + timedelta(minutes=20 * number))
        for number, form in enumerate(WORK_FORMS, start=1)
    ),
    code="48217730",
    door_token="de-deur-van-deze-zaal-",
    next_at=START + timedelta(days=28),
    next_venue="De Lindehof",
)
ADDRESSES = Addresses(
    door="https://samenkracht.example/d/de-deur-van-deze-zaal-/",
    typed="samenkracht.example/doe-mee",
    scribes={
        number: f"https://samenkracht.example/tafel/schrijver-van-tafel-0{number}/"
        for number in (1, 2)
    },
)
# Sign-in 2 (13 names a page, with lines left over), empty 1, poster 2, signs 2, cards 12 on 4,
# idea sheets 2 x 2, wall 10 ideas on 2, count forms 2, evaluation 12 on 2, slips 12 on 3,
# agreements 2, guide 1.
PAGES = {
    Form.GUIDE: (1, 1),
    Form.SIGN_IN: (2, 2),
    Form.SIGN_IN_EMPTY: (1, 1),
    Form.DOOR_POSTER: (2, 2),
    Form.TABLE_SIGN: (2, 2),
    Form.PERSONAL_CARD: (3, 6),
    Form.IDEA_SHEET: (4, 4),
    Form.WALL_SHEET: (5, 5),
    Form.COUNT_FORM: (2, 2),
    Form.EVALUATION: (6, 12),
    Form.BRING_SLIP: (4, 6),
    Form.AGREEMENTS: (2, 2),
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
    order = Order(copies=copies, language=language, is_large=is_large, is_a3=is_a3)
    return print_pack(facts=facts, order=order, addresses=ADDRESSES, only=form)


@pytest.fixture(scope="module")
def pack() -> bytes:
    return printed()


@pytest.mark.parametrize("language", [code for code, _ in settings.LANGUAGES])
@pytest.mark.parametrize("is_large", [False, True], ids=["normal", "large"])
def test_every_form_fits_on_its_pages(is_large: bool, language: str) -> None:
    pdf = printed(language=language, is_large=is_large)

    assert len(read(pdf).pages) == sum(pages[is_large] for pages in PAGES.values())


@pytest.mark.parametrize("form", list(Form))
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
        expected = SHEETS[form].pages(usual_copies(facts)[form], is_large=False)

        assert len(read(printed(form, facts)).pages) == expected


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


@pytest.mark.parametrize("language", ["nl", "en", "ar"])
def test_no_letter_is_an_empty_box(language: str) -> None:
    few = replace(FACTS, people=2, tables=FACTS.tables[:1])

    glyphs = list(glyphs_used(printed(None, few, language=language)))

    assert len(glyphs) > 1000
    assert [glyph for glyph in glyphs if glyph[1] == 0] == []


def test_names_survive_letter_by_letter() -> None:
    assert said(printed(Form.SIGN_IN), NAMES) == list(NAMES)


@pytest.mark.parametrize("form", sorted(set(Form) - {Form.SIGN_IN}))
def test_only_the_list_at_the_door_says_a_name(form: Form) -> None:
    assert said(printed(form), NAMES) == []


@pytest.mark.parametrize("language", [code for code, _ in settings.LANGUAGES])
@pytest.mark.parametrize("form", list(Form))
def test_no_letter_is_smaller_than_people_can_read(form: Form, language: str) -> None:
    """Also shows that nothing had to be made smaller to fit in its place."""
    soup = IdeaFacts(1, "Samen soep koken", 1)
    tame = replace(FACTS, people=2, ideas=(soup,), tables=FACTS.tables[:1], next_at=None)
    large = 20 if SHEETS[form].for_residents else 14  # the large print is for residents

    assert smallest_letter(printed(form, tame, language=language)) >= 14
    assert smallest_letter(printed(form, tame, language=language, is_large=True)) >= large


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
    order = Order(copies={Form.EVALUATION: 2, Form.AGREEMENTS: 1}, language="ar")
    reader = read(print_pack(facts=FACTS, order=order, addresses=ADDRESSES))

    assert language_of(reader) == "nl"
    assert spoken_parts(reader) == ["ar"]
    assert "Onze eerste afspraken" in reader.pages[1].extract_text()


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

    assert {form: usual[form] for form in Form if SHEETS[form].per == Per.PERSON} == {
        Form.PERSONAL_CARD: 12,
        Form.EVALUATION: 12,
        Form.BRING_SLIP: 12,
    }
    assert usual[Form.WALL_SHEET] == 0
    assert usual_copies(replace(FACTS, ideas=()))[Form.WALL_SHEET] == 24


def test_the_guide_names_the_paper_of_each_step() -> None:
    assert Form.IDEA_SHEET in forms_of("idea_parade")
    assert {Form.WALL_SHEET, Form.COUNT_FORM, Form.PERSONAL_CARD} <= set(forms_of("stickers"))
    assert forms_of("welcome") == []
    assert forms_of("iets nieuws") == []
