"""The round at the end of a gathering, and the five questions of the team."""

from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from samenkracht.atelier.domain.looking_back import WordCount, count_words, tidy_word
from samenkracht.atelier.models import Atelier, Gathering, Round, RoundWord, TeamAnswer
from samenkracht.atelier.queries.looking_back import answered, heard_at
from samenkracht.atelier.services.looking_back import HANDS, say_word
from samenkracht.method.looking_back import TEAM_QUESTIONS, TeamQuestion
from tests.atelier.planning import HTMX
from tests.conftest import Cast
from tests.factories import AttendanceFactory

pytestmark = pytest.mark.django_db

NOTHING = {f"was-{name}": "" for name in HANDS}


def at(gathering: Gathering, name: str) -> str:
    return reverse(f"atelier:{name}", args=[gathering.atelier.public_id, gathering.public_id])


def here(atelier: Atelier, name: str) -> str:
    return reverse(f"atelier:{name}", args=[atelier.public_id])


def post(browser: Client, gathering: Gathering, name: str, **sent: str) -> Any:
    return browser.post(at(gathering, name), sent)


# Words


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        (" Gezellig. ", "Gezellig"),
        ("heel   fijn!", "heel fijn"),
        ("“soep”", "soep"),
        ("\x07warm\u202e", "warm"),
        ("...", ""),
    ],
)
def test_a_word_is_kept_as_it_is_counted(typed: str, word: str) -> None:
    assert tidy_word(typed) == word


def test_words_are_counted_whatever_their_capitals_the_most_said_first() -> None:
    counts = count_words(["warm", "Gezellig", "gezellig", "Eng", "GEZELLIG"])

    assert counts == [WordCount("Gezellig", 3), WordCount("Eng", 1), WordCount("warm", 1)]


def test_words_go_in_one_after_another_and_one_comes_out(
    anna: Client, gathering: Gathering
) -> None:
    for word in ("warm", "Warm", "soep"):
        anna.post(at(gathering, "round_word"), {"word": word}, headers=HTMX)
    assert heard_at(gathering).words == [WordCount("warm", 2), WordCount("soep", 1)]

    html = anna.post(at(gathering, "round_word_less"), {"word": "warm"}, headers=HTMX)

    assert "telt één keer minder" in html.content.decode()
    assert heard_at(gathering).words == [WordCount("soep", 1), WordCount("warm", 1)]


def test_without_script_words_go_in_just_as_well(anna: Client, gathering: Gathering) -> None:
    answer = post(anna, gathering, "round_word", word="trots")

    assert answer.url == at(gathering, "round")
    assert "trots" in anna.get(answer.url).content.decode()


@pytest.mark.parametrize("typed", ["", " ", "!!!", "x" * 41])
def test_what_is_no_word_is_refused_and_stays(
    anna: Client, gathering: Gathering, typed: str
) -> None:
    answer = post(anna, gathering, "round_word", word=typed)

    assert answer.status_code == 422
    assert not RoundWord.objects.exists()


# Hands


def test_hands_are_counted_and_told_in_a_sentence(anna: Client, gathering: Gathering) -> None:
    counts = {"fine": "21", "so_so": "4", "not_fine": "", "again": "24", "again_unsure": "1"}

    answer = post(anna, gathering, "round_hands", **counts, **NOTHING)

    assert answer.status_code == 302
    assert heard_at(gathering).told == (
        "Handen omhoog: 21 fijn, 4 gaat wel. 24 mensen komen weer. 1 mens weet het nog niet."
    )


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("veel", "Schrijf een getal"),
        ("-1", "Minder dan 0 handen"),
        ("5000", "heel veel handen"),
        ("2,5", "Schrijf een getal"),
    ],
)
def test_what_is_no_count_is_refused_and_stays(
    anna: Client, gathering: Gathering, typed: str, sentence: str
) -> None:
    answer = post(anna, gathering, "round_hands", fine=typed, again="3", **NOTHING)

    html = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert sentence in html
    assert f'value="{typed}"' in html
    assert not Round.objects.exists()


def test_more_hands_than_people_is_asked_about_and_never_refused(
    anna: Client, gathering: Gathering
) -> None:
    AttendanceFactory.create(gathering=gathering)

    post(anna, gathering, "round_hands", fine="3", **NOTHING)

    assert "U telde 3 handen. Klopt dat?" in anna.get(at(gathering, "round")).content.decode()


def test_two_people_who_count_the_same_hands_see_both(anna: Client, gathering: Gathering) -> None:
    post(anna, gathering, "round_hands", fine="20", **NOTHING)

    answer = post(anna, gathering, "round_hands", fine="18", again="9", **NOTHING)

    html = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert "Een collega maakte hier net van: “20”." in html
    assert 'name="was-fine" value="20"' in html
    again = post(
        anna, gathering, "round_hands", fine="18", again="9", **{**NOTHING, "was-fine": "20"}
    )
    assert again.status_code == 302
    assert Round.objects.get().fine == 18


def test_hands_without_what_was_seen_overwrite_nothing(anna: Client, gathering: Gathering) -> None:
    post(anna, gathering, "round_hands", fine="20", **NOTHING)

    assert post(anna, gathering, "round_hands", fine="1").status_code == 422
    assert Round.objects.get().fine == 20


# The five questions


def answers(**written: str) -> dict[str, str]:
    empty = {key.value: "" for key in TEAM_QUESTIONS}
    return {**{f"was-{key}": "" for key in empty}, **empty, **written}


def test_each_of_the_team_answers_and_the_team_says_something_together(
    anna: Client, omar: Client, atelier: Atelier
) -> None:
    anna.post(here(atelier, "answers"), answers(results="Ja, veel"))
    omar.post(here(atelier, "answers"), answers(results="Kon meer"))
    omar.post(here(atelier, "answers_together"), answers(results="Genoeg om door te gaan"))

    (found,) = (each for each in answered(atelier) if each.key == TeamQuestion.RESULTS)
    assert found.together == "Genoeg om door te gaan"
    assert {each.author.first_name: each.text for each in found.answers if each.author} == {
        "Anna": "Ja, veel",
        "Omar": "Kon meer",
    }
    assert "Genoeg om door te gaan" in anna.get(here(atelier, "lookback")).content.decode()


def test_two_people_who_write_the_same_together_see_both(
    anna: Client, omar: Client, atelier: Atelier
) -> None:
    omar.post(here(atelier, "answers_together"), answers(energy="Koffie"))

    answer = anna.post(here(atelier, "answers_together"), answers(energy="Soep"))

    html = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert "Een collega maakte hier net van: “Koffie”." in html
    assert "Soep</textarea>" in html
    assert TeamAnswer.objects.get().text == "Koffie"


def test_answers_without_what_was_seen_overwrite_nothing(anna: Client, atelier: Atelier) -> None:
    anna.post(here(atelier, "answers"), answers(energy="Koffie"))

    answer = anna.post(here(atelier, "answers"), {"energy": "Weg"})

    assert answer.status_code == 422
    assert TeamAnswer.objects.get().text == "Koffie"


def test_looking_back_costs_the_same_for_little_and_much(
    anna: Client, atelier: Atelier, cast: Cast
) -> None:
    anna.get(here(atelier, "lookback"))
    counts = []
    for _round in range(2):
        for gathering in atelier.gatherings.all():
            say_word(gathering=gathering, text="warm", now=timezone.now())
        with CaptureQueriesContext(connection) as spent:
            assert anna.get(here(atelier, "lookback")).status_code == 200
        counts.append(len(spent))
        for user in (cast.anna, cast.omar):
            for key in TEAM_QUESTIONS:
                TeamAnswer.objects.get_or_create(
                    atelier=atelier, question=key, author=user, text="Goed"
                )

    assert counts[0] == counts[1]
