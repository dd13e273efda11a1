"""The method as data: complete, in plain words, and our own proposal of four afternoons."""

import re
from collections.abc import Iterator

import pytest

from samenkracht.method.circles import STRENGTH_CIRCLE, VULNERABILITY_CIRCLE
from samenkracht.method.domains import DOMAIN_ICONS, LIFE_DOMAINS, LifeDomain
from samenkracht.method.programme import BY_KEY, PROGRAMME, WEEKS_BETWEEN, GatheringTemplate
from samenkracht.method.sheets import SHEETS, Sheet
from samenkracht.method.steps import STEPS, AtelierStep
from samenkracht.method.themes import TITLE_EXAMPLES
from samenkracht.method.work_forms import (
    KINDS,
    STYLES,
    USES,
    WORK_FORMS,
    Kind,
    Style,
    Use,
    WorkForm,
    WorkFormCard,
)

FORBIDDEN = [
    "participatie",
    "doelgroep",
    "account",
    "inloggen",
    "ongeldig",
    "verplicht",
    "klik hier",
]


def texts_for_residents() -> Iterator[str]:
    for card in WORK_FORMS.values():
        yield from card.say
        yield card.resident_text
    for gathering in PROGRAMME[2:]:
        yield gathering.newcomers_question
    yield from (*VULNERABILITY_CIRCLE, *STRENGTH_CIRCLE)


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?])\s+", text) if part]


def test_every_work_form_has_a_card() -> None:
    assert list(WORK_FORMS) == list(WorkForm)
    for card in WORK_FORMS.values():
        assert card.title
        assert card.purpose.endswith(".")
        assert len(card.say) == 3


@pytest.mark.parametrize("text", list(texts_for_residents()))
def test_what_residents_hear_is_short_and_plain(text: str) -> None:
    for sentence in sentences(text):
        assert len(sentence.split()) <= 12, sentence
        assert sentence[-1] in ".!?"
    assert not [word for word in FORBIDDEN if word in text.lower()]
    assert not re.search(r"\b(jij|je|jouw)\b", text.lower())


def test_there_are_four_gatherings_four_weeks_apart() -> None:
    assert [gathering.key for gathering in PROGRAMME] == ["m1", "m2", "m3", "m4"]
    assert list(BY_KEY.values()) == list(PROGRAMME)
    assert WEEKS_BETWEEN == 4


def test_residents_sit_at_loose_tables_and_the_first_circles_do_not() -> None:
    assert [gathering.tables_of for gathering in PROGRAMME] == [False, False, True, True]


def test_the_last_gathering_brings_in_the_harvest() -> None:
    assert [(block.work_form, block.minutes) for block in BY_KEY["m4"].blocks] == [
        (WorkForm.ARRIVAL, 15),
        (WorkForm.WELCOME, 10),
        (WorkForm.INTRODUCTIONS, 20),
        (WorkForm.FILM_ADVICE, 25),
        (WorkForm.IDEA_PARADE, 20),
        (WorkForm.MEAL, 45),
        (WorkForm.STICKERS, 20),
        (WorkForm.PRIZES, 15),
        (WorkForm.CLOSING, 20),
    ]


def test_a_pair_talk_leaves_time_to_visit_all_pairs_after_its_ten_minutes() -> None:
    (talk,) = [b for b in BY_KEY["m3"].blocks if b.work_form is WorkForm.PAIR_TALK]

    assert talk.minutes >= 30


@pytest.mark.parametrize("gathering", PROGRAMME, ids=[g.key for g in PROGRAMME])
def test_each_gathering_fits_in_an_afternoon_and_serves_all_styles(
    gathering: GatheringTemplate,
) -> None:
    minutes = sum(block.minutes for block in gathering.blocks)
    styles = {WORK_FORMS[block.work_form].style for block in gathering.blocks}

    assert 120 <= minutes <= 210
    assert styles >= set(Style)
    assert gathering.blocks[0].work_form is WorkForm.ARRIVAL


def test_only_the_last_gathering_asks_nobody_to_bring_someone() -> None:
    assert [bool(gathering.bring_question) for gathering in PROGRAMME] == [True, True, True, False]


def test_every_word_list_is_complete() -> None:
    assert list(LIFE_DOMAINS) == list(DOMAIN_ICONS) == list(LifeDomain)
    assert list(STEPS) == list(AtelierStep)
    assert list(SHEETS) == list(Sheet)
    assert list(KINDS) == list(Kind)
    assert list(STYLES) == list(Style)
    assert len(TITLE_EXAMPLES) == 3


@pytest.mark.parametrize("card", WORK_FORMS.values(), ids=list(WORK_FORMS))
def test_a_card_of_the_library_says_how_to_do_it(card: WorkFormCard) -> None:
    texts = [card.title, card.purpose, card.layout, *card.steps, *card.materials]

    assert 2 <= len(card.steps) <= 5
    assert all(step.endswith((".", "?")) for step in card.steps)
    assert 10 <= card.minutes <= 60
    assert card.use in USES
    assert not [word for word in FORBIDDEN for text in texts if word in text.lower()]
    assert not [text for text in texts if re.search(r"\b(jij|jouw|jullie)\b", text.lower())]


def test_the_library_has_something_for_every_use_and_every_style() -> None:
    cards = WORK_FORMS.values()

    assert {card.use for card in cards} == set(Use)
    for style in Style:
        assert len([card for card in cards if card.style is style]) >= 5
