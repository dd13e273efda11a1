"""The application for a fund, out of what the team wrote already."""

from datetime import date
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from samenkracht.atelier.domain.application import Question
from samenkracht.atelier.models import ApplicationPart, Appraisal, Atelier, CentralQuestion
from samenkracht.atelier.queries.application import Part, application_of
from samenkracht.atelier.services.application import choose_words, write_part
from samenkracht.atelier.services.budget import propose_lines
from tests.conftest import Cast
from tests.factories import AttendanceFactory, ParticipantFactory, PledgeFactory

pytestmark = pytest.mark.django_db


def at(atelier: Atelier, name: str = "application") -> str:
    return reverse(f"atelier:{name}", args=[atelier.public_id])


def part(atelier: Atelier, key: Question) -> Part:
    (found,) = (each for each in application_of(atelier) if each.key == key)
    return found


def test_a_new_atelier_says_what_is_missing_and_where_to_write_it(
    anna: Client, atelier: Atelier
) -> None:
    gaps = {gap.address: gap.sentence for each in application_of(atelier) for gap in each.gaps}

    html = unescape(anna.get(at(atelier)).content.decode())

    assert at(atelier, "edit") in gaps
    assert at(atelier, "budget") in gaps
    assert at(atelier, "pledges") in gaps
    assert all(sentence in html for sentence in gaps.values())


def test_the_answers_say_what_stands_elsewhere(cast: Cast, atelier: Atelier) -> None:
    atelier.occasion = "De rekening van de energie."
    atelier.target_group = "oudere bewoners"
    atelier.save()
    Appraisal.objects.create(atelier=atelier, domain="material", shared_trouble="Dure brieven")
    CentralQuestion.objects.create(atelier=atelier, text="Hoe komen wij de maand door?")
    PledgeFactory.create(
        atelier=atelier, who="Kerk", value_cents=150_00, signed_on=date(2026, 11, 20)
    )
    first = atelier.gatherings.get(number=1)
    AttendanceFactory.create(gathering=first, participant__atelier=atelier)
    propose_lines(atelier=atelier, by=cast.anna, now=timezone.now())

    text = {each.key: each.text.replace("\u00a0", " ") for each in application_of(atelier)}

    assert "De rekening van de energie." in text[Question.OCCASION]
    assert "Dure brieven" in text[Question.OCCASION]
    assert "oudere bewoners" in text[Question.FOR_WHOM]
    assert "Hoe komen wij de maand door?" in text[Question.AIM]
    assert "4 bijeenkomsten" in text[Question.APPROACH]
    assert "- Kerk (iets anders): De zaal op vier middagen, waarde € 150" in text[Question.TOGETHER]
    assert text[Question.COSTS].endswith("Bij elkaar: € 30.")
    assert "Getekende toezeggingen: € 150" in text[Question.COVER]


def test_nobody_of_the_circle_is_named(anna: Client, atelier: Atelier) -> None:
    one = ParticipantFactory.create(atelier=atelier, person__first_name="Sjaantje")

    html = anna.get(at(atelier)).content.decode()

    assert one.person.first_name not in html
    assert "1 mens" in html


def test_what_nobody_pays_is_what_we_ask(cast: Cast, atelier: Atelier) -> None:
    propose_lines(atelier=atelier, by=cast.anna, now=timezone.now())

    assert "Wij vragen u om €\u00a030." in part(atelier, Question.COVER).text


def test_own_words_take_the_place_of_ours_and_both_can_come_back(
    anna: Client, atelier: Atelier
) -> None:
    ours = part(atelier, Question.AIM).text

    anna.post(
        at(atelier, "application_write"), {"key": "doel", "seen": ours, "text": "Wij willen soep."}
    )
    assert part(atelier, Question.AIM).text == "Wij willen soep."

    anna.post(at(atelier, "application_choose"), {"key": "doel", "whose": "ours"})
    assert (part(atelier, Question.AIM).text, part(atelier, Question.AIM).waits) == (ours, True)

    anna.post(at(atelier, "application_choose"), {"key": "doel", "whose": "own"})
    assert part(atelier, Question.AIM).text == "Wij willen soep."


def test_our_text_that_changed_meanwhile_is_no_clash_but_words_of_a_colleague_are(
    anna: Client, atelier: Atelier
) -> None:
    write_part(atelier=atelier, key="doel", seen="Oud", text="Van Omar")

    clash = anna.post(
        at(atelier, "application_write"), {"key": "doel", "seen": "Oud", "text": "Van Anna"}
    )

    html = unescape(clash.content.decode())
    assert clash.status_code == 422
    assert "Een collega maakte hier net van: “Van Omar”." in html
    assert "Van Anna</textarea>" in html
    again = {"key": "doel", "seen": "Van Omar", "text": "Van Anna"}
    assert anna.post(at(atelier, "application_write"), again).status_code == 302
    choose_words(atelier=atelier, key="doel", is_own=False)
    later = {"key": "doel", "seen": "Iets van ons", "text": "Weer van Anna"}
    assert anna.post(at(atelier, "application_write"), later).status_code == 302
    assert part(atelier, Question.AIM).text == "Weer van Anna"


@pytest.mark.parametrize("sent", [{"key": "doel", "text": ""}, {"key": "maan", "text": "Soep"}, {}])
def test_nothing_and_nonsense_are_refused(
    anna: Client, atelier: Atelier, sent: dict[str, str]
) -> None:
    answer = anna.post(at(atelier, "application_write"), sent)

    assert answer.status_code == 422
    assert not ApplicationPart.objects.exists()


def test_the_application_costs_the_same_for_little_and_much(
    anna: Client, atelier: Atelier, cast: Cast
) -> None:
    anna.get(at(atelier))
    counts = []
    for _round in range(2):
        ParticipantFactory.create_batch(3, atelier=atelier)
        PledgeFactory.create_batch(3, atelier=atelier)
        with CaptureQueriesContext(connection) as spent:
            assert anna.get(at(atelier)).status_code == 200
        counts.append(len(spent))

    assert counts[0] == counts[1]
