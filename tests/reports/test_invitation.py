"""What goes out to invite: it says when and where, and of people no more than they agreed to."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from samenkracht.atelier.domain.promises import PromiseState
from samenkracht.atelier.models import Gathering
from samenkracht.atelier.services.promises import make_promise, tell_promise
from samenkracht.reports.services.invitation import NothingToPrint, Outgoing, print_invitation
from tests.conftest import Cast
from tests.factories import AFTERNOON, AttendanceFactory, GatheringFactory, ParticipantFactory
from tests.reports.pdfs import language_of, read, says, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def gathering(cast: Cast) -> Gathering:
    return GatheringFactory.create(atelier=cast.atelier, number=4, template_key="m4")


def printed(
    gathering: Gathering, kind: Outgoing, language: str = "nl", *, is_large: bool = False
) -> bytes:
    return print_invitation(gathering=gathering, kind=kind, language=language, is_large=is_large)


@pytest.mark.parametrize("kind", [Outgoing.CARD, Outgoing.LETTER])
@pytest.mark.parametrize("is_large", [False, True])
def test_an_invitation_says_what_when_and_where(
    gathering: Gathering, kind: Outgoing, is_large: bool
) -> None:
    pdf = printed(gathering, kind, is_large=is_large)

    assert len(read(pdf).pages) == 1
    for words in ("Rondkomen met weinig", "woensdag 2 december", "De Lindehof", "Anna en Omar"):
        assert says(pdf, words)


@pytest.mark.parametrize("language", ["en", "ar", "tr", "pl", "uk"])
def test_an_invitation_can_be_printed_in_six_languages(gathering: Gathering, language: str) -> None:
    pdf = printed(gathering, Outgoing.CARD, language, is_large=True)

    assert language_of(read(pdf)) == language
    assert says(pdf, "De Lindehof")


def test_the_longest_words_stay_on_one_page(gathering: Gathering) -> None:
    gathering.atelier.title = "Samen aan een lange tafel " * 4
    gathering.atelier.save()
    gathering.venue = "Een zaal met een heel lange naam " * 6
    gathering.save()

    for kind in (Outgoing.CARD, Outgoing.LETTER):
        assert len(read(printed(gathering, kind, is_large=True)).pages) == 1


def test_a_strip_for_each_promise_that_is_still_open(gathering: Gathering) -> None:
    fatima = ParticipantFactory.create(atelier=gathering.atelier, person__first_name="Fatima")
    nel = ParticipantFactory.create(atelier=gathering.atelier, person__first_name="Nel")
    make_promise(gathering=gathering, asker=fatima, whom="Henk", now=AFTERNOON)
    (gone,) = make_promise(gathering=gathering, asker=nel, whom="Wim", now=AFTERNOON)
    tell_promise(promise=gone, state=PromiseState.NOT)

    pdf = printed(gathering, Outgoing.STRIPS)

    assert says(pdf, "Fatima")
    assert says(pdf, "U vraagt Henk om mee te gaan.")
    assert not says(pdf, "Wim")


def test_only_who_said_yes_hangs_on_the_wall_by_name(gathering: Gathering) -> None:
    nel = ParticipantFactory.create(
        atelier=gathering.atelier, person__first_name="Nel", is_on_swan_line=True
    )
    toos = ParticipantFactory.create(
        atelier=gathering.atelier, person__first_name="Toos", brought_by=nel
    )
    for one in (nel, toos):
        AttendanceFactory.create(gathering=gathering, participant=one)

    text = text_of(printed(gathering, Outgoing.SWAN))

    assert "Nel" in text
    assert "Toos" not in text


def test_a_long_swan_line_takes_more_posters_and_tears_no_family(gathering: Gathering) -> None:
    for _family in range(12):
        first = ParticipantFactory.create(atelier=gathering.atelier)
        AttendanceFactory.create(gathering=gathering, participant=first)
        for _ in range(7):
            ParticipantFactory.create(atelier=gathering.atelier, brought_by=first)
    for one in gathering.atelier.participants.filter(brought_by__isnull=False):
        AttendanceFactory.create(gathering=gathering, participant=one)

    assert len(read(printed(gathering, Outgoing.SWAN)).pages) == 2


@pytest.mark.parametrize("kind", [Outgoing.STRIPS, Outgoing.SWAN])
def test_without_anyone_there_is_nothing_to_print(gathering: Gathering, kind: Outgoing) -> None:
    with pytest.raises(NothingToPrint):
        printed(gathering, kind)


def test_nothing_to_print_leads_back_with_a_sentence(gathering: Gathering, anna: Client) -> None:
    answer = anna.get(
        reverse("reports:invitation_pdf", args=[gathering.public_id, "strookjes"]), follow=True
    )

    assert answer.redirect_chain[0][1] == 302
    assert "Er zijn nog geen beloften om af te drukken." in answer.text


def test_the_address_knows_only_what_can_be_printed(gathering: Gathering, anna: Client) -> None:
    card = reverse("reports:invitation_pdf", args=[gathering.public_id, "kaart"])
    other = reverse("reports:invitation_pdf", args=[gathering.public_id, "rommel"])

    found = anna.get(card, {"taal": "rommel", "groot": "on"})

    assert (found.status_code, found["Content-Type"]) == (200, "application/pdf")
    assert found["Content-Disposition"] == 'inline; filename="kaart-bijeenkomst-4.pdf"'
    assert anna.get(other).status_code == 404


def test_a_gathering_without_a_place_or_blocks_is_still_an_invitation(cast: Cast) -> None:
    bare = GatheringFactory.create(
        atelier=cast.atelier, venue="", template_key="", starts_at=AFTERNOON + timedelta(days=1)
    )

    pdf = printed(bare, Outgoing.CARD)

    assert says(pdf, "om 13.30 uur")
    assert says(pdf, "Iedereen is welkom.")
