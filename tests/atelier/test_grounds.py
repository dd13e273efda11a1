"""What a team agrees on before it begins, and what it only talks about."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from samenkracht.atelier.domain.calendar import local_day
from samenkracht.atelier.domain.changes import ChangedMeanwhile
from samenkracht.atelier.domain.grounds import MOST_GROUNDS, GroundGone, TooManyGrounds
from samenkracht.atelier.models import Atelier, Ground
from samenkracht.atelier.queries.grounds import grounds_of
from samenkracht.atelier.services.grounds import agree_on, drop_ground, restore_ground, word_ground
from samenkracht.method.grounds import GROUNDS, HELPERS

pytestmark = pytest.mark.django_db


def agree(atelier: Atelier, text: str) -> Ground:
    now = timezone.now()
    return agree_on(atelier=atelier, text=text, today=local_day(now), now=now)


def test_a_proposal_is_taken_over_with_one_press_and_leaves_the_proposals(
    omar: Client, atelier: Atelier
) -> None:
    omar.post(reverse("atelier:grounds", args=[atelier.public_id]), {"text": GROUNDS[0]})

    found = grounds_of(atelier)
    assert [one.text for one in found.agreed] == [GROUNDS[0]]
    assert found.agreed[0].agreed_on == local_day(timezone.now())
    assert found.proposals == list(GROUNDS[1:])


def test_the_same_sentence_is_agreed_on_once_and_comes_back_when_it_was_removed(
    atelier: Atelier,
) -> None:
    first = agree(atelier, "Op tijd beginnen.")

    again = agree(atelier, "op tijd beginnen.")
    drop_ground(atelier=atelier, ground=first.public_id, now=timezone.now())
    gone = grounds_of(atelier)
    back = agree(atelier, "Op tijd beginnen.")

    assert first == again == back
    assert (gone.agreed, gone.removed) == ([], [first])
    assert grounds_of(atelier).agreed == [first]


def test_a_sentence_that_a_colleague_changed_is_not_overwritten(
    omar: Client, atelier: Atelier
) -> None:
    ground = agree(atelier, "Op tijd beginnen.")
    word_ground(
        atelier=atelier, ground=ground.public_id, seen="Op tijd beginnen.", wish="Van Anna."
    )

    with pytest.raises(ChangedMeanwhile):
        word_ground(
            atelier=atelier, ground=ground.public_id, seen="Op tijd beginnen.", wish="Van Omar."
        )
    answer = omar.post(
        reverse("atelier:ground", args=[atelier.public_id, ground.public_id]),
        {"text": "Van Omar.", "seen": "Op tijd beginnen."},
    )

    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Een collega maakte hier net van: “Van Anna.”" in html
    assert 'value="Van Omar."' in html
    assert grounds_of(atelier).agreed[0].text == "Van Anna."


def test_what_is_gone_gets_a_sentence_with_what_was_typed(omar: Client, atelier: Atelier) -> None:
    answer = omar.post(
        reverse("atelier:ground", args=[atelier.public_id, uuid4()]),
        {"text": "Van Omar.", "seen": "iets"},
        follow=True,
    )

    assert "Een collega haalde het net weg. U schreef: “Van Omar.”" in answer.content.decode()
    with pytest.raises(GroundGone):
        drop_ground(atelier=atelier, ground=uuid4(), now=timezone.now())


def test_there_are_never_more_than_a_team_can_hold_on_to(omar: Client, atelier: Atelier) -> None:
    for number in range(MOST_GROUNDS):
        agree(atelier, f"Zin {number}")

    answer = omar.post(reverse("atelier:grounds", args=[atelier.public_id]), {"text": "Te veel"})

    assert answer.status_code == 422
    with pytest.raises(TooManyGrounds):
        agree(atelier, "Te veel")
    assert len(grounds_of(atelier).agreed) == MOST_GROUNDS


def test_a_removed_sentence_is_put_back_with_a_button(omar: Client, atelier: Atelier) -> None:
    ground = agree(atelier, "Op tijd beginnen.")
    here = [atelier.public_id, ground.public_id]

    omar.post(reverse("atelier:ground_drop", args=here))
    gone = grounds_of(atelier).agreed
    omar.post(reverse("atelier:ground_restore", args=here))
    twice = omar.post(reverse("atelier:ground_restore", args=[atelier.public_id, uuid4()]))

    assert gone == []
    assert grounds_of(atelier).agreed == [ground]
    assert twice.status_code == 302
    assert restore_ground(atelier=atelier, ground=ground.public_id) == ground


def test_what_is_only_talked_about_stands_there_without_anything_to_fill_in(
    omar: Client, atelier: Atelier
) -> None:
    html = omar.get(reverse("atelier:grounds", args=[atelier.public_id])).content.decode()

    assert all(question in html for question in HELPERS)
    assert 'type="checkbox"' not in html
    assert "Nog niets afgesproken" in html
