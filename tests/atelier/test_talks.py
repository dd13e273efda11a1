"""Talks before the gatherings: notes without names, and what they say beside the theme."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from samenkracht.atelier.domain.talks import EmptyTalk, LooksPersonal
from samenkracht.atelier.models import Atelier, Talk
from samenkracht.atelier.queries.talks import heard, talk_lines
from samenkracht.atelier.services.planning import close_atelier
from samenkracht.atelier.services.talks import TalkNotes, drop_talk, forget_talks, note_talk
from samenkracht.core.personal import Personal
from samenkracht.method.domains import LifeDomain
from samenkracht.method.talks import TalkQuestion
from tests.conftest import Cast

pytestmark = pytest.mark.django_db


def notes(answers: dict[TalkQuestion, str], *domains: LifeDomain, **more: bool) -> TalkNotes:
    every = {question: answers.get(question, "") for question in TalkQuestion}
    return TalkNotes(date(2026, 11, 3), every, list(domains), more.pop("may_quote", False), **more)


def note(cast: Cast, atelier: Atelier, words: str, *domains: LifeDomain, **more: bool) -> Talk:
    told = notes({TalkQuestion.SITUATION: words}, *domains, **more)
    return note_talk(atelier=atelier, notes=told, by=cast.omar, now=timezone.now())


def send(browser: Client, atelier: Atelier, **words: str) -> Any:
    sent = {"held_on": "2026-11-03", **words}
    return browser.post(reverse("atelier:talk_note", args=[atelier.public_id]), sent)


def test_what_was_said_stands_beside_the_domains_it_touches(cast: Cast, atelier: Atelier) -> None:
    note(cast, atelier, "Ik zit binnen.", LifeDomain.MATERIAL, LifeDomain.RELATIONS)

    said = heard(atelier)

    assert [one.words for one in said[LifeDomain.MATERIAL]] == [["Ik zit binnen."]]
    assert [one.words for one in said[LifeDomain.RELATIONS]] == [["Ik zit binnen."]]
    assert said[LifeDomain.WORK] == []


def test_notes_without_an_answer_are_refused(cast: Cast, atelier: Atelier) -> None:
    with pytest.raises(EmptyTalk):
        note(cast, atelier, "")

    assert not Talk.objects.exists()


def test_notes_that_may_tell_who_it_was_are_asked_about_first(cast: Cast, atelier: Atelier) -> None:
    told = notes(
        {
            TalkQuestion.SITUATION: "Bel mij op 06 12345678.",
            TalkQuestion.MATTERS: "Rust.",
            TalkQuestion.ABLE: "Tante Riet helpt mij.",
        }
    )

    with pytest.raises(LooksPersonal) as refusal:
        note_talk(atelier=atelier, notes=told, by=cast.omar, now=timezone.now())

    assert refusal.value.where == {"situation": Personal.PHONE, "able": Personal.NAME}
    assert not Talk.objects.exists()


def test_who_looked_again_may_keep_it(cast: Cast, atelier: Atelier) -> None:
    talk = note(cast, atelier, "Ik ben genaamd Rijk, maar ik heb niets.", is_sure=True)

    assert Talk.objects.get() == talk


def test_a_talk_is_noted_on_one_page_and_read_back(omar: Client, atelier: Atelier) -> None:
    answer = send(omar, atelier, situation="Het gaat.", domains="work", may_quote="on")

    (line,) = talk_lines(atelier)
    html = omar.get(answer["Location"]).content.decode()
    assert [one.words for one in line.answers] == ["Het gaat."]
    assert [one.name for one in line.touched] == ["Werk en bezig zijn"]
    assert line.talk.may_quote
    assert "“Het gaat.”" in html
    assert "mag u gebruiken, zonder naam" in html


def test_the_page_asks_at_the_answer_and_then_keeps_it(omar: Client, atelier: Atelier) -> None:
    asked = send(omar, atelier, situation="Meneer De Vries slaapt slecht.", matters="Rust.")
    html = asked.content.decode()
    kept = send(omar, atelier, situation="Meneer De Vries slaapt slecht.", is_sure="on")

    assert asked.status_code == 422
    assert html.count("Hier lijkt een naam, nummer of adres te staan") == 1
    assert "Meneer De Vries slaapt slecht.</textarea>" in html
    assert "Bewaar toch" in html
    assert kept.status_code == 302
    assert Talk.objects.count() == 1


def test_a_talk_of_tomorrow_or_of_nothing_is_refused_with_a_sentence(
    omar: Client, atelier: Atelier
) -> None:
    tomorrow = (timezone.localtime() + timedelta(days=1)).date().isoformat()

    late = send(omar, atelier, situation="Het gaat.", held_on=tomorrow)
    empty = send(omar, atelier)

    assert (late.status_code, empty.status_code) == (422, 422)
    assert "Deze dag moet nog komen." in late.content.decode()
    assert "Schrijf bij één vraag op" in empty.content.decode()


def test_a_talk_is_changed_taken_away_and_put_back(
    omar: Client, cast: Cast, atelier: Atelier
) -> None:
    talk = note(cast, atelier, "Het gaat.", LifeDomain.WORK)
    here = [atelier.public_id, talk.public_id]

    shown = omar.get(reverse("atelier:talk", args=here)).content.decode()
    omar.post(
        reverse("atelier:talk", args=here), {"held_on": "2026-11-03", "situation": "Beter nu."}
    )
    (line,) = talk_lines(atelier)
    gone = omar.post(reverse("atelier:talk_drop", args=here), follow=True).content.decode()
    taken = talk_lines(atelier)
    omar.post(reverse("atelier:talk_restore", args=here))

    assert "Het gaat.</textarea>" in shown
    assert line.answers[0].words == "Beter nu."
    assert "Zet terug" in gone
    assert taken == []
    assert [one.talk for one in talk_lines(atelier)] == [talk]


def test_the_list_costs_the_same_for_one_and_three_talks(
    omar: Client, cast: Cast, atelier: Atelier
) -> None:
    address = reverse("atelier:talks", args=[atelier.public_id])
    note(cast, atelier, "Eerste.")
    omar.get(address)
    counts = []
    for _round in range(2):
        with CaptureQueriesContext(connection) as spent:
            omar.get(address)
        counts.append(len(spent))
        note(cast, atelier, "Nog een.", LifeDomain.WORK)
        note(cast, atelier, "En nog een.", LifeDomain.VALUES)

    assert counts[0] == counts[1]


def test_a_talk_shows_beside_the_fields_of_its_domain(
    omar: Client, cast: Cast, atelier: Atelier
) -> None:
    note(cast, atelier, "Niemand vraagt mij iets.", LifeDomain.WORK)

    html = omar.get(reverse("atelier:theme_fill", args=[atelier.public_id])).content.decode()

    assert html.count("“Niemand vraagt mij iets.”") == 1
    assert "alleen voor het team" in html


def test_rubbish_after_taking_a_talk_away_shows_the_list(omar: Client, atelier: Atelier) -> None:
    address = reverse("atelier:talks", args=[atelier.public_id])

    assert omar.get(f"{address}?weg=rommel").status_code == 200


def test_talks_are_forgotten_six_weeks_after_the_end_and_removed_ones_sooner(
    cast: Cast, atelier: Atelier
) -> None:
    now = timezone.now()
    kept, removed = note(cast, atelier, "Blijft."), note(cast, atelier, "Is weggehaald.")
    drop_talk(talk=removed, now=now)
    old = note(cast, cast.atelier, "Van een atelier dat klaar is.")
    close_atelier(atelier=cast.atelier, now=now)

    early = forget_talks(now + timedelta(days=13))
    later = forget_talks(now + timedelta(days=15))
    still = Talk.objects.filter(pk=old.pk).exists()
    last = forget_talks(now + timedelta(weeks=6, days=1))

    assert (early, later, still, last) == (0, 1, True, 1)
    assert list(Talk.objects.all()) == [kept]
