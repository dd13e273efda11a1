"""What partners put their name to."""

from datetime import date
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samenkracht.atelier.domain.pledges import Angle
from samenkracht.atelier.models import Atelier, Pledge
from samenkracht.atelier.queries.budget import budget_sheet
from tests.factories import PledgeFactory

pytestmark = pytest.mark.django_db

SIGNED = {
    "who": "Kerk in de buurt",
    "angle": "faith",
    "what": "De zaal op vier woensdagen",
    "value_cents": "€ 150",
    "begins_on": "2026-12-02",
    "signed_by": "Els",
    "signed_on": "2026-11-20",
}


def at(atelier: Atelier, name: str, *more: object) -> str:
    return reverse(f"atelier:{name}", args=[atelier.public_id, *more])


def seen(words: dict[str, str]) -> dict[str, str]:
    return {f"was-{name}": value for name, value in words.items()}


def test_a_signature_on_paper_is_typed_in_and_sending_twice_is_once(
    anna: Client, atelier: Atelier
) -> None:
    answers = [anna.post(at(atelier, "pledge_write"), SIGNED) for _tap in range(2)]

    (kept,) = Pledge.objects.all()
    assert [answer.status_code for answer in answers] == [302, 302]
    assert (kept.who, kept.angle, kept.value_cents) == ("Kerk in de buurt", Angle.FAITH, 150_00)
    assert (kept.begins_on, kept.signed_on) == (date(2026, 12, 2), date(2026, 11, 20))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"who": ""}, "Wie geeft iets?"),
        ({"what": " "}, "Wat draagt deze partner bij?"),
        ({"value_cents": "honderd"}, "“honderd” kunnen wij niet als bedrag lezen."),
        ({"begins_on": "ooit"}, ""),
        ({"angle": "maan"}, ""),
    ],
)
def test_what_cannot_be_kept_stays_on_screen(
    anna: Client, atelier: Atelier, changes: dict[str, str], sentence: str
) -> None:
    answer = anna.post(at(atelier, "pledge_write"), {**SIGNED, "signed_by": "Els", **changes})

    html = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert sentence in html
    assert 'value="Els"' in html
    assert not Pledge.objects.exists()


def test_a_signed_pledge_covers_and_one_without_a_signature_does_not_yet(
    anna: Client, atelier: Atelier
) -> None:
    PledgeFactory.create(atelier=atelier, value_cents=150_00, signed_on=date(2026, 11, 20))
    PledgeFactory.create(atelier=atelier, value_cents=70_00)
    PledgeFactory.create(atelier=atelier)

    found = budget_sheet(atelier).chosen.cover

    assert (found.pledged, found.promised) == (150_00, 70_00)


def test_a_pledge_that_is_taken_away_comes_back(anna: Client, atelier: Atelier) -> None:
    pledge = PledgeFactory.create(atelier=atelier, who="Moskee")

    anna.post(at(atelier, "pledge_remove", pledge.public_id))
    assert budget_sheet(atelier).pledges == []
    assert "1 toezegging weggehaald" in anna.get(at(atelier, "pledges")).content.decode()

    anna.post(at(atelier, "pledge_restore", pledge.public_id))
    assert budget_sheet(atelier).pledges == [pledge]


def test_two_people_who_change_the_same_pledge_see_both(anna: Client, atelier: Atelier) -> None:
    anna.post(at(atelier, "pledge_write"), SIGNED)
    address = at(atelier, "pledge", Pledge.objects.get().public_id)
    anna.post(address, {**SIGNED, **seen(SIGNED), "angle": "city", "value_cents": "200"})

    answer = anna.post(address, {**SIGNED, **seen(SIGNED), "angle": "care", "value_cents": "90"})

    html = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert "Een collega maakte hier net van: “€\u00a0200”." in html
    assert "Een collega maakte hier net van: “gemeente”." in html
    assert 'value="90"' in html
    assert Pledge.objects.get().value_cents == 200_00


def test_without_what_was_seen_nothing_is_overwritten(anna: Client, atelier: Atelier) -> None:
    anna.post(at(atelier, "pledge_write"), SIGNED)

    answer = anna.post(
        at(atelier, "pledge", Pledge.objects.get().public_id), {**SIGNED, "what": "Weg"}
    )

    assert answer.status_code == 422
    assert Pledge.objects.get().what == SIGNED["what"]


def test_a_pledge_of_another_atelier_is_not_there(anna: Client, atelier: Atelier) -> None:
    other = PledgeFactory.create()

    answer = anna.post(at(atelier, "pledge_remove", other.public_id))

    other.refresh_from_db()
    assert answer.status_code == 404
    assert other.removed_at is None


def test_the_list_costs_the_same_for_one_and_many(anna: Client, atelier: Atelier) -> None:
    PledgeFactory.create(atelier=atelier)
    anna.get(at(atelier, "pledges"))
    counts = []
    for _round in range(2):
        with CaptureQueriesContext(connection) as spent:
            assert anna.get(at(atelier, "pledges")).status_code == 200
        counts.append(len(spent))
        PledgeFactory.create_batch(3, atelier=atelier)

    assert counts[0] == counts[1]
