"""Residents' sheets in six languages: every sentence is there, and stays readable when copied.

Nobody who grew up with Arabic, Turkish, Polish or Ukrainian has read these yet; see docs/decisions.
"""

import ast
import re
import unicodedata
from collections import Counter
from gettext import GNUTranslations
from pathlib import Path

import polib
import pytest
from django.utils.translation import override

from samenkracht.method import circles, domains, sheets
from samenkracht.reports.domain.forms import Form
from samenkracht.reports.domain.paper import DUTCH, SHEET_LANGUAGES
from samenkracht.reports.gateways.fonts import printable
from samenkracht.reports.services import sheets as laid_out
from samenkracht.reports.services.sheets.desk import day
from tests.reports.pdfs import text_of
from tests.reports.test_fonts import names_on_paper
from tests.reports.test_pack import START, printed

SOURCES = [
    file for file in Path(laid_out.__file__).parent.glob("*.py") if not file.stem.startswith("team")
]
OTHERS = [language for language in SHEET_LANGUAGES if language != DUTCH]
CATALOGUES = Path(laid_out.__file__).parents[3] / "locale"
HOLE = re.compile(r"%\(\w+\)s")
SENTENCE = "ستحصلون بعد قليل على الملصقات والأفكار الجيدة في رأيكم"


def sentences() -> list[str]:
    """Return what residents' sheets say: the texts of our sheets and those of the method."""
    found = []
    for file in SOURCES:
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
                continue
            if call.func.id in {"gettext", "ngettext"} and isinstance(call.args[0], ast.Constant):
                found.append(str(call.args[0].value))
    return [
        *found,
        *sheets.SHEETS.values(),
        *domains.LIFE_DOMAINS.values(),
        circles.VULNERABILITY_TITLE,
        *circles.VULNERABILITY_CIRCLE,
        circles.STRENGTH_TITLE,
        *circles.STRENGTH_CIRCLE,
    ]


def catalogue(language: str) -> Path:
    return CATALOGUES / language / "LC_MESSAGES" / "django.po"


def test_there_are_sentences_to_translate() -> None:
    assert len(set(sentences())) > 150


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_of_a_sheet_is_there(language: str) -> None:
    said = {entry.msgid for entry in polib.pofile(str(catalogue(language))) if entry.translated()}

    assert sorted(set(sentences()) - said) == []


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_filled_in_has_its_place_in_every_language(language: str) -> None:
    wanted = set(sentences())
    for entry in polib.pofile(str(catalogue(language))):
        if entry.msgid in wanted:
            for words in entry.msgstr_plural.values() or [entry.msgstr]:
                assert sorted(HOLE.findall(words)) == sorted(HOLE.findall(entry.msgid)), words


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_compiled_is_what_is_written(language: str) -> None:
    with catalogue(language).with_suffix(".mo").open("rb") as file:
        compiled = GNUTranslations(file)

    wanted = set(sentences())
    for entry in polib.pofile(str(catalogue(language))):
        if entry.msgid in wanted and not entry.msgid_plural:
            assert compiled.gettext(entry.msgid) == entry.msgstr


@pytest.mark.parametrize("language", OTHERS)
def test_every_letter_of_a_language_can_be_drawn(language: str) -> None:
    wanted = set(sentences())
    for entry in polib.pofile(str(catalogue(language))):
        words = unicodedata.normalize("NFC", entry.msgstr)
        if entry.msgid in wanted:
            assert printable(words).replace("\u200b", "") == words


@pytest.mark.parametrize("language", OTHERS)
def test_no_dutch_stays_behind_on_a_residents_sheet(language: str) -> None:
    for form in (Form.PAIR_CARD, Form.ROTATING, Form.EVALUATION, Form.BRING_SLIP):
        dutch = set(text_of(printed(form)).split())
        theirs = set(text_of(printed(form, language=language)).split())
        words = {word for word in dutch & theirs if word.isalpha() and len(word) > 3}
        assert words <= {"Lindehof", "tips"}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", "woensdag 2 december"),
        ("en", "Wednesday 2 December"),
        ("tr", "2 Aralık Çarşamba"),  # noqa: RUF001 -- Turkish
        ("pl", "Środa 2 grudnia"),
        ("uk", "Середа 2 грудня"),
    ],
)
def test_a_day_is_said_as_people_say_it(language: str, said: str) -> None:
    with override(language):
        assert day(START) == said


def test_arabic_that_is_copied_from_paper_has_each_letter_once() -> None:
    """A font that draws a letter and its dots apart gives doubled letters, in another order."""
    text = text_of(names_on_paper([SENTENCE]))

    line = next(line for line in text.splitlines() if "الملصقات" in line)
    letters = [sign for sign in line if unicodedata.bidirectional(sign) == "AL"]
    assert Counter(letters) == Counter(sign for sign in SENTENCE if not sign.isspace())


def test_arabic_words_are_copied_whole() -> None:
    text = text_of(names_on_paper([SENTENCE]))

    assert [word for word in SENTENCE.split() if word not in text] == []
