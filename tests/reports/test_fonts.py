import json
import unicodedata
from pathlib import Path

import pytest
import typst
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from samenkracht.reports.gateways.fonts import (
    alphabets,
    font_folders,
    letters_of,
    printable,
)
from samenkracht.reports.gateways.typst import Payload, TypesettingError, render
from tests.reports.evening import HOSTILE, NAMES

FILES = sorted(file for folder in font_folders() for file in folder.glob("*.ttf"))
SHAPES: list[Payload] = [{"corners": [[0, 0], [100, 0], [50, 100]], "heart": 50}]


def names_on_paper(names: list[str]) -> bytes:
    """Print names on the list at the door."""
    sheet: dict[str, Payload] = {
        "form": "sign_in",
        "title": "Wie zijn er?",
        "language": "nl",
        "rtl": False,
        "large": False,
        "paper": "a4",
        "flipped": False,
        "is_first": True,
        "lines": [],
        "step": None,
        "step_word": "",
        "drawing": "code",
        "drawing_alt": "code",
        "foot": [],
        "form_word": "Lijst",
        "number_word": "nummer",
        "serial": "0001",
        "private_word": "vertrouwelijk",
        "name_word": "Voornaam",
        "here_word": "Ik ben er",
        "names": list(names),
        "blank_rows": 0,
    }
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    payload: dict[str, Payload] = {"title": "Namen", "shapes": SHAPES, "sheets": [sheet]}
    return render("pack.typ", payload, language="nl", drawings={"code": drawing})


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_our_reading_of_a_font_is_that_of_fonttools(file: Path) -> None:
    assert letters_of(file.read_bytes()) == frozenset(TTFont(file).getBestCmap())


@pytest.mark.parametrize("name", NAMES)
def test_names_of_the_neighbourhood_print_as_they_are(name: str) -> None:
    assert printable(name) == name


def test_what_no_font_can_draw_is_said_in_words() -> None:
    assert printable("Soep 😀👍🏽 met 你好!") == "Soep [teken] met [teken]!"


def test_hidden_signs_that_turn_a_page_round_are_left_out() -> None:
    assert printable("a\u202eb\u202c\u0000\u0007\ufeffc\ufe0f") == "ab  c"


def test_a_long_word_may_break_and_stays_the_same_word() -> None:
    long = "w" * 300

    assert printable(long) != long
    assert printable(long).replace("\u200b", "") == long


def test_a_letter_and_its_mark_become_one_letter() -> None:
    assert printable("e\u0301e\u0301") == "éé"


def test_a_mark_that_no_font_draws_falls_and_its_letter_stays() -> None:
    assert printable("1\u20e3") == "1"


def test_typst_refuses_an_empty_box_so_we_can_trust_what_it_prints() -> None:
    source = (
        b'#set document(title: "x")\n#set text(font: "Noto Sans")\n#json(bytes(sys.inputs.data))'
    )

    with pytest.raises(typst.TypstError, match="could not be displayed"):
        typst.compile(
            source,
            sys_inputs={"data": json.dumps("😀")},
            font_paths=typst.Fonts(
                include_system_fonts=False,
                include_embedded_fonts=False,
                font_paths=[str(folder) for folder in font_folders()],
            ),
            pdf_standards=["ua-1"],
        )


def test_every_letter_that_our_fonts_promise_can_be_printed() -> None:
    letters = [chr(code) for code in sorted(frozenset().union(*alphabets()))]
    ours = [letter for letter in letters if unicodedata.category(letter)[0] in "LNPS"]
    rows = ["".join(ours[start : start + 60]) for start in range(0, len(ours), 60)]

    assert len(ours) > 3000
    assert names_on_paper([printable(row) for row in rows]).startswith(b"%PDF")


@pytest.mark.parametrize("words", HOSTILE)
def test_whatever_someone_types_prints(words: str) -> None:
    assert names_on_paper([words]).startswith(b"%PDF")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=5))
def test_any_text_at_all_prints(words: list[str]) -> None:
    assert names_on_paper(words).startswith(b"%PDF")


def test_a_mistake_in_a_template_is_not_hidden() -> None:
    with pytest.raises(TypesettingError, match="No such file"):
        render("bestaat-niet.typ", {"title": "x"}, language="nl")
