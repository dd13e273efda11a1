from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from samenkracht.harvest import access, queries, services
from samenkracht.live.domain.ideas import IdeaState
from samenkracht.live.models import PaperCount, Prize
from tests.conftest import Cast
from tests.factories import (
    AFTERNOON,
    AtelierFactory,
    GatheringFactory,
    IdeaFactory,
    RunFactory,
    StickerFactory,
    TableFactory,
    TeamMemberFactory,
)

pytestmark = pytest.mark.django_db
TODAY = date(2026, 12, 2)


def test_a_crop_counts_paper_and_phones_and_names_the_prize(cast: Cast) -> None:
    run = RunFactory.create(gathering__atelier=cast.atelier, revealed_at=AFTERNOON)
    table = TableFactory.create(run=run)
    soup, shelf = IdeaFactory.create_batch(2, run=run, table=table)
    IdeaFactory.create(run=run, state=IdeaState.KEPT)
    StickerFactory.create_batch(2, idea=shelf)
    StickerFactory.create(idea=shelf, slot=None)  # taken back
    for entry in (1, 2):
        PaperCount.objects.create(run=run, entry=entry, idea=soup, table=table, count=3)
    Prize.objects.create(run=run, place=1, idea=soup)

    (crop,) = queries.crops_of(cast.atelier)

    found = [(picked.idea, picked.stickers, picked.place) for picked in crop.ideas]
    assert found == [(soup, 3, 1), (shelf, 2, None)]
    assert [picked.idea for picked in crop.winners] == [soup]


def test_stickers_stay_hidden_until_the_room_has_seen_the_piles(cast: Cast) -> None:
    run = RunFactory.create(gathering__atelier=cast.atelier)
    StickerFactory.create(idea=IdeaFactory.create(run=run))

    (crop,) = queries.crops_of(cast.atelier)

    assert [picked.stickers for picked in crop.ideas] == [None]


def test_the_list_counts_what_waits_per_atelier(cast: Cast) -> None:
    run = RunFactory.create(gathering__atelier=cast.atelier)
    IdeaFactory.create_batch(3, run=run)
    for number, due_on in enumerate((TODAY - timedelta(days=1), TODAY, None)):
        services.make_agreement(
            atelier=cast.atelier,
            gathering=run.gathering,
            who="Omar",
            what=f"doet {number}",
            due_on=due_on,
            by=cast.anna,
            now=AFTERNOON,
        )
    AtelierFactory.create()  # of another team

    (basket,) = queries.baskets_of(cast.anna, today=TODAY)

    assert (basket.ideas, basket.to_do, basket.late) == (3, 3, 1)


def test_lists_cost_the_same_number_of_queries_for_one_and_many(anna: Client, cast: Cast) -> None:
    run = RunFactory.create(gathering__atelier=cast.atelier, revealed_at=timezone.now())
    addresses = (
        reverse("harvest:list"),
        reverse("harvest:show", args=[cast.atelier.public_id]),
    )
    anna.get(addresses[0])  # the first page of a session keeps its secret
    counts: list[list[int]] = []
    for number in range(1, 31):
        StickerFactory.create(idea=IdeaFactory.create(run=run))
        atelier = AtelierFactory.create(organisation=cast.lindehof)
        TeamMemberFactory.create(atelier=atelier, user=cast.anna)
        more = RunFactory.create(gathering__atelier=cast.atelier, revealed_at=AFTERNOON)
        IdeaFactory.create(run=more)
        if number in {1, 3, 30}:
            row = []
            for address in addresses:
                with CaptureQueriesContext(connection) as found:
                    anna.get(address)
                row.append(len(found))
            counts.append(row)

    assert counts[0] == counts[1] == counts[2]


def test_an_empty_harvest_says_what_will_come(anna: Client, cast: Cast) -> None:
    GatheringFactory.create(atelier=cast.atelier)

    page = anna.get(reverse("harvest:show", args=[cast.atelier.public_id])).content.decode()

    assert "Nog geen ideeën." in page
    assert "Nog geen afspraken." in page


def test_the_harvest_is_for_the_team_alone(cast: Cast) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    agreement = services.make_agreement(
        atelier=cast.atelier,
        gathering=gathering,
        who="Omar",
        what="vraagt brood",
        due_on=None,
        by=cast.anna,
        now=AFTERNOON,
    )
    conclusion = services.write_conclusion(gathering=gathering, text="Klein", now=AFTERNOON)
    doors = (
        (access.atelier_for, cast.atelier),
        (access.gathering_for, gathering),
        (access.agreement_for, agreement),
        (access.conclusion_for, conclusion),
    )

    for door, thing in doors:
        assert door(cast.omar, thing.public_id) == thing
        with pytest.raises(PermissionDenied, match="Vraag Anna om u toe te voegen"):
            door(cast.joke, thing.public_id)
        with pytest.raises(Http404):
            door(cast.vos, thing.public_id)
