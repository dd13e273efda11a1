from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samenkracht.atelier.models import Gathering
from samenkracht.harvest import queries, services
from samenkracht.harvest.domain.agreements import (
    EmptyAgreement,
    EmptyConclusion,
    StandingKind,
    standing,
)
from samenkracht.harvest.models import Agreement, Conclusion
from tests.conftest import Cast
from tests.factories import AFTERNOON, GatheringFactory

pytestmark = pytest.mark.django_db
TODAY = date(2026, 12, 2)


@pytest.fixture
def gathering(cast: Cast) -> Gathering:
    return GatheringFactory.create(atelier=cast.atelier, number=4)


def agree(
    cast: Cast,
    gathering: Gathering | None = None,
    *,
    who: str = "Fadime",
    what: str = "belt de bakker",
    due_on: date | None = TODAY,
) -> Agreement:
    return services.make_agreement(
        atelier=cast.atelier,
        gathering=gathering,
        who=who,
        what=what,
        due_on=due_on,
        by=cast.anna,
        now=AFTERNOON,
    )


@pytest.mark.parametrize(
    ("due_on", "is_done", "kind", "days"),
    [
        (None, False, StandingKind.UNDATED, 0),
        (TODAY, False, StandingKind.TODAY, 0),
        (TODAY + timedelta(days=1), False, StandingKind.AHEAD, 0),
        (TODAY - timedelta(days=3), False, StandingKind.LATE, 3),
        (TODAY - timedelta(days=3), True, StandingKind.DONE, 0),
    ],
)
def test_an_agreement_stands_as_its_day_says(
    due_on: date | None, is_done: bool, kind: StandingKind, days: int
) -> None:
    found = standing(due_on=due_on, is_done=is_done, today=TODAY)

    assert (found.kind, found.days) == (kind, days)


def test_the_same_agreement_twice_is_one(cast: Cast, gathering: Gathering) -> None:
    first = agree(cast, gathering)

    assert agree(cast, gathering, who="  Fadime ", what="belt  de bakker") == first
    services.keep_agreement(agreement=first, now=AFTERNOON)
    assert agree(cast, gathering) != first


@pytest.mark.parametrize(("who", "what"), [("", "belt"), ("Omar", " \n ")])
def test_an_agreement_says_who_and_what(cast: Cast, who: str, what: str) -> None:
    with pytest.raises(EmptyAgreement):
        agree(cast, who=who, what=what)

    assert list(Agreement.objects.all()) == []


def test_an_agreement_is_ticked_off_once_and_can_be_opened_again(cast: Cast) -> None:
    agreement = agree(cast)
    services.keep_agreement(agreement=agreement, now=AFTERNOON)
    services.keep_agreement(agreement=agreement, now=AFTERNOON + timedelta(days=9))

    assert agreement.done_at == AFTERNOON
    assert services.reopen_agreement(agreement=agreement).done_at is None


def test_what_was_taken_away_comes_back_within_thirty_days(cast: Cast) -> None:
    agreement = agree(cast)
    services.drop_agreement(agreement=agreement, now=AFTERNOON)
    mine = queries.agreements_of_atelier(cast.atelier)

    soon = queries.promises_of(mine, now=AFTERNOON + timedelta(days=29), today=TODAY)
    late = queries.promises_of(mine, now=AFTERNOON + timedelta(days=31), today=TODAY)
    services.restore_agreement(agreement=agreement)
    back = queries.promises_of(mine, now=AFTERNOON, today=TODAY)

    assert (soon.to_do, soon.dropped, late.dropped) == ([], [agreement], [])
    assert [promised.agreement for promised in back.to_do] == [agreement]


def test_agreements_without_a_day_come_last(cast: Cast) -> None:
    someday = agree(cast, what="ooit", due_on=None)
    later = agree(cast, what="later", due_on=TODAY + timedelta(days=3))
    first = agree(cast, what="eerst")

    found = queries.promises_of(
        queries.agreements_of_atelier(cast.atelier), now=AFTERNOON, today=TODAY
    )

    assert [promised.agreement for promised in found.to_do] == [first, later, someday]


def test_conclusions_are_written_changed_and_taken_away(gathering: Gathering) -> None:
    written = services.write_conclusion(gathering=gathering, text=" Klein  begin ", now=AFTERNOON)
    again = services.write_conclusion(gathering=gathering, text="Klein begin", now=AFTERNOON)
    changed = services.change_conclusion(conclusion=written, text="Groot begin")
    with pytest.raises(EmptyConclusion):
        services.change_conclusion(conclusion=written, text="  ")
    services.remove_conclusion(conclusion=written, now=AFTERNOON)

    assert (again, changed.text) == (written, "Groot begin")
    assert list(queries.conclusions_of(gathering)) == []
    assert list(queries.removed_conclusions(gathering, now=AFTERNOON)) == [written]
    services.restore_conclusion(conclusion=written)
    assert list(queries.conclusions_of(gathering)) == [written]


def test_an_agreement_is_written_with_enter_and_the_hands_stay_on_the_next(
    anna: Client, gathering: Gathering
) -> None:
    answer = anna.post(
        reverse("harvest:make_here", args=[gathering.public_id]),
        {"who": "Omar", "what": "vraagt brood", "due_on": "2026-12-12"},
        headers={"HX-Request": "true"},
    )

    made = Agreement.objects.get()
    assert (made.who, made.what, made.due_on) == ("Omar", "vraagt brood", date(2026, 12, 12))
    assert made.gathering == gathering
    html = answer.content.decode()
    assert html.lstrip().startswith('<section class="section" id="afspraken"')
    assert "autofocus" in html
    assert "vraagt brood" in html


def test_without_script_the_page_comes_back_whole(anna: Client, gathering: Gathering) -> None:
    answer = anna.post(
        reverse("harvest:make_here", args=[gathering.public_id]),
        {"who": "Omar", "what": "vraagt brood"},
        follow=True,
    )

    assert answer.redirect_chain == [(reverse("harvest:closing", args=[gathering.public_id]), 302)]
    assert "De afspraak staat erin." in answer.content.decode()


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}], ids=["page", "part"])
def test_a_refused_agreement_keeps_what_was_typed(
    anna: Client, gathering: Gathering, headers: dict[str, str]
) -> None:
    answer = anna.post(
        reverse("harvest:make_here", args=[gathering.public_id]),
        {"who": "", "what": "vraagt brood", "due_on": "gisteren"},
        headers=headers,
    )

    assert answer.status_code == 422
    html = answer.content.decode()
    assert 'value="vraagt brood"' in html
    assert "Wie doet het? Een voornaam is genoeg." in html
    assert "Deze dag kennen wij niet." in html
    assert list(Agreement.objects.all()) == []


def test_an_agreement_can_be_made_outside_a_gathering(anna: Client, cast: Cast) -> None:
    anna.post(
        reverse("harvest:make", args=[cast.atelier.public_id]),
        {"who": "Omar", "what": "vraagt brood"},
    )

    made = Agreement.objects.get()
    assert (made.atelier, made.gathering) == (cast.atelier, None)


@pytest.mark.parametrize(
    ("act", "field", "is_set"),
    [
        ("keep", "done_at", True),
        ("reopen", "done_at", False),
        ("drop", "dropped_at", True),
        ("restore", "dropped_at", False),
    ],
)
def test_every_deed_answers_where_one_was(
    anna: Client, cast: Cast, gathering: Gathering, act: str, field: str, is_set: bool
) -> None:
    agreement = agree(cast, gathering)
    setattr(agreement, field, None if is_set else AFTERNOON)
    agreement.save()
    address = reverse(f"harvest:{act}", args=[agreement.public_id])

    at_closing = anna.post(address, {"where": "afsluiting"})
    at_harvest = anna.post(address)
    part = anna.post(address, {"where": "afsluiting"}, headers={"HX-Request": "true"})

    agreement.refresh_from_db()
    assert (getattr(agreement, field) is not None) == is_set
    assert at_closing.headers["Location"] == reverse("harvest:closing", args=[gathering.public_id])
    assert at_harvest.headers["Location"] == reverse("harvest:show", args=[cast.atelier.public_id])
    assert 'id="afspraken"' in part.content.decode()


def test_an_agreement_is_changed_on_its_own_page(
    anna: Client, cast: Cast, gathering: Gathering
) -> None:
    agreement = agree(cast, gathering)
    address = reverse("harvest:change", args=[agreement.public_id])

    page = anna.get(address).content.decode()
    refused = anna.post(address, {"who": "Fadime", "what": ""})
    done = anna.post(address, {"who": "Fadime", "what": "belt nog eens", "where": "afsluiting"})

    agreement.refresh_from_db()
    assert 'value="2026-12-02"' in page
    assert refused.status_code == 422
    assert (agreement.what, agreement.due_on) == ("belt nog eens", None)
    assert done.headers["Location"] == reverse("harvest:closing", args=[gathering.public_id])


def test_a_conclusion_is_written_and_taken_away_on_screen(
    anna: Client, gathering: Gathering
) -> None:
    htmx = {"HX-Request": "true"}
    address = reverse("harvest:conclude", args=[gathering.public_id])

    written = anna.post(address, {"text": "We beginnen klein."}, headers=htmx)
    refused = anna.post(address, {"text": " "}, headers=htmx)
    conclusion = Conclusion.objects.get()
    removed = anna.post(
        reverse("harvest:remove_conclusion", args=[conclusion.public_id]), headers=htmx
    )
    restored = anna.post(reverse("harvest:restore_conclusion", args=[conclusion.public_id]))

    assert "We beginnen klein." in written.content.decode()
    assert refused.status_code == 422
    assert "1 conclusie weggehaald" in removed.content.decode()
    assert restored.headers["Location"] == reverse("harvest:closing", args=[gathering.public_id])


def test_late_is_a_reason_to_ask(anna: Client, cast: Cast) -> None:
    agree(cast, due_on=date(2020, 1, 1))

    page = anna.get(reverse("harvest:show", args=[cast.atelier.public_id])).content.decode()

    assert "dagen over tijd" in page
    assert "Vraag hoe het gaat." in page


def test_agreements_cost_the_same_number_of_queries_for_one_and_a_hundred(
    anna: Client, cast: Cast, gathering: Gathering
) -> None:
    address = reverse("harvest:closing", args=[gathering.public_id])
    anna.get(address)  # the first page of a session keeps its secret
    counts = []
    for number in range(1, 101):
        agree(cast, gathering, what=f"doet {number}")
        services.write_conclusion(gathering=gathering, text=f"Vindt {number}", now=AFTERNOON)
        if number in {1, 3, 100}:
            with CaptureQueriesContext(connection) as found:
                anna.get(address)
            counts.append(len(found))

    assert counts[0] == counts[1] == counts[2]
