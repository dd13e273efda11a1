"""Starting, changing and closing an atelier (S01, S03, S12)."""

from datetime import UTC, date, datetime, time

import pytest

from samenkracht.atelier.domain.calendar import DateHasPassed
from samenkracht.atelier.domain.changes import ChangedMeanwhile, Clash
from samenkracht.atelier.domain.team import TeamRole
from samenkracht.atelier.models import Atelier
from samenkracht.atelier.services.planning import (
    FACTS,
    FirstGathering,
    close_atelier,
    edit_atelier,
    reopen_atelier,
    start_atelier,
)
from samenkracht.method.programme import PROGRAMME
from tests.conftest import Cast

NOW = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)
WORDS = {
    "neighbourhood": "Moerwijk",
    "place": "Den Haag",
    "theme": "rondkomen met weinig geld",
    "title": "Slim rondkomen",
    "target_group": "oudere bewoners",
    "commissioner": "",
    "occasion": "",
}


def start(cast: Cast, day: date = date(2026, 9, 9), **changes: object) -> Atelier:
    wish = {
        "organisation": cast.lindehof,
        "by": cast.anna,
        "facts": WORDS,
        "first": FirstGathering(day, time(13, 30), "De Lindehof"),
        "team": [cast.omar],
        "moderator": cast.anna,
        "now": NOW,
        **changes,
    }
    return start_atelier(**wish)  # type: ignore[arg-type]  # a test may wish for anything


def test_four_gatherings_stand_four_weeks_apart_over_the_change_of_the_clock(cast: Cast) -> None:
    atelier = start(cast)

    gatherings = list(atelier.gatherings.order_by("number"))
    assert [(g.number, g.title, g.venue, g.starts_at) for g in gatherings] == [
        (1, "De eigen organisatie", "De Lindehof", datetime(2026, 9, 9, 11, 30, tzinfo=UTC)),
        (2, "De kring groter", "De Lindehof", datetime(2026, 10, 7, 11, 30, tzinfo=UTC)),
        (3, "Bewoners aan het woord", "De Lindehof", datetime(2026, 11, 4, 12, 30, tzinfo=UTC)),
        (4, "Oogst binnenhalen", "De Lindehof", datetime(2026, 12, 2, 12, 30, tzinfo=UTC)),
    ]


def test_each_gathering_has_the_blocks_of_our_programme_marked_as_proposal(cast: Cast) -> None:
    atelier = start(cast)

    for gathering, template in zip(atelier.gatherings.order_by("number"), PROGRAMME, strict=True):
        blocks = list(gathering.blocks.order_by("position"))
        assert [(b.work_form, b.title, b.minutes) for b in blocks] == [
            (block.work_form, block.title, block.minutes) for block in template.blocks
        ]
        assert [block.position for block in blocks] == list(range(1, len(blocks) + 1))
        assert {block.is_proposal for block in blocks} == {True}


def test_one_moderator_leads_and_who_begins_is_in_the_team(cast: Cast) -> None:
    atelier = start(cast, team=[cast.omar, cast.anna], moderator=cast.omar)

    team = {member.user: member.role for member in atelier.team.all()}
    assert team == {cast.omar: TeamRole.MODERATOR, cast.anna: TeamRole.MEMBER}


def test_without_a_title_the_theme_is_the_title(cast: Cast) -> None:
    assert start(cast, facts={**WORDS, "title": ""}).title == "Rondkomen met weinig geld"


def test_a_long_theme_fits_as_a_title(cast: Cast) -> None:
    assert len(start(cast, facts={**WORDS, "title": "", "theme": "o" * 200}).title) == 120


def test_a_series_cannot_begin_in_the_past_and_leaves_nothing_behind(cast: Cast) -> None:
    before = Atelier.objects.count()

    with pytest.raises(DateHasPassed):
        start(cast, day=date(2026, 8, 31))

    assert Atelier.objects.count() == before


def test_what_only_one_of_two_touched_is_kept_from_both(cast: Cast) -> None:
    atelier = start(cast)
    seen = {name: getattr(atelier, name) for name in FACTS}
    edit_atelier(atelier=atelier, seen=seen, wish={**seen, "place": "Escamp"})

    edit_atelier(atelier=atelier, seen=seen, wish={**seen, "title": "Samen rond"})

    atelier.refresh_from_db()
    assert (atelier.place, atelier.title) == ("Escamp", "Samen rond")


def test_what_both_changed_is_refused_and_both_are_told(cast: Cast) -> None:
    atelier = start(cast)
    seen = {name: getattr(atelier, name) for name in FACTS}
    edit_atelier(atelier=atelier, seen=seen, wish={**seen, "title": "Van Omar"})

    with pytest.raises(ChangedMeanwhile) as refusal:
        edit_atelier(atelier=atelier, seen=seen, wish={**seen, "title": "Van Anna", "place": "X"})

    atelier.refresh_from_db()
    assert refusal.value.clashes == [Clash("title", "Van Omar", "Van Anna")]
    assert (atelier.title, atelier.place) == ("Van Omar", "Den Haag")


def test_the_same_change_by_two_people_is_no_clash(cast: Cast) -> None:
    atelier = start(cast)
    seen = {name: getattr(atelier, name) for name in FACTS}
    edit_atelier(atelier=atelier, seen=seen, wish={**seen, "title": "Samen rond"})

    assert edit_atelier(atelier=atelier, seen=seen, wish={**seen, "title": "Samen rond"}).title == (
        "Samen rond"
    )


def test_taking_the_title_away_leaves_the_theme_as_title(cast: Cast) -> None:
    atelier = start(cast)
    seen = {name: getattr(atelier, name) for name in FACTS}

    edit_atelier(atelier=atelier, seen=seen, wish={**seen, "title": ""})

    atelier.refresh_from_db()
    assert atelier.title == "Rondkomen met weinig geld"


def test_closing_twice_keeps_the_first_moment_and_opening_again_works(cast: Cast) -> None:
    atelier = start(cast)
    close_atelier(atelier=atelier, now=NOW)

    again = close_atelier(atelier=atelier, now=datetime(2027, 1, 1, tzinfo=UTC))

    assert again.closed_at == NOW
    assert reopen_atelier(atelier=atelier).closed_at is None
