"""Anything may be changed, by several people at once, and put back (S30)."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import uuid4

import pytest

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.changes import (
    BlockGone,
    ChangedMeanwhile,
    Clash,
    NothingToUndo,
    ProgrammeFull,
    SeriesFull,
    StillInUse,
)
from samenkracht.atelier.models import Block, Deviation, Gathering
from samenkracht.atelier.services import deviations, gatherings, programme
from samenkracht.atelier.services.planning import FirstGathering, start_atelier
from samenkracht.method.work_forms import WorkForm
from tests.conftest import Cast
from tests.factories import AttendanceFactory, BlockFactory, GatheringFactory, RunFactory

NOW = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def evening(cast: Cast) -> Gathering:
    """Give a gathering with three blocks: koffie 15, eten 45, prijzen 15."""
    gathering = GatheringFactory.create(atelier=cast.atelier, number=1)
    for position, (form, title, minutes) in enumerate(
        [("arrival", "Koffie", 15), ("meal", "Eten", 45), ("prizes", "Prijzen", 15)], start=1
    ):
        BlockFactory.create(
            gathering=gathering,
            position=position,
            work_form=form,
            title=title,
            minutes=minutes,
        )
    return gathering


@pytest.fixture
def series(cast: Cast) -> list[Gathering]:
    """Give the four gatherings of an atelier on Wednesdays from 9 September."""
    atelier = start_atelier(
        organisation=cast.lindehof,
        by=cast.anna,
        facts={"neighbourhood": "Moerwijk", "theme": "rondkomen"},
        first=FirstGathering(date(2026, 9, 9), time(13, 30)),
        team=[cast.omar],
        moderator=cast.anna,
        now=NOW,
    )
    return list(atelier.gatherings.order_by("number"))


def titles(gathering: Gathering) -> list[str]:
    return [block.title for block in gathering.blocks.order_by("position")]


def told(gathering: Gathering) -> list[str]:
    return [
        deviation.what
        for deviation in gathering.deviations.filter(undone_at=None).order_by("made_at", "pk")
    ]


def block(gathering: Gathering, title: str) -> Block:
    return gathering.blocks.get(title=title)


def move(gathering: Gathering, title: str, to: int, by: User, **changes: Any) -> Block:
    moved = block(gathering, title)
    wish = {"seen": moved.position, "now": NOW, **changes}
    return programme.move_block(gathering=gathering, block=moved.public_id, to=to, by=by, **wish)


def turn(gathering: Gathering, title: str, minutes: int, by: User, **changes: Any) -> Block:
    timed = block(gathering, title)
    wish = {"seen": timed.minutes, "now": NOW, **changes}
    return programme.set_minutes(
        gathering=gathering, block=timed.public_id, minutes=minutes, by=by, **wish
    )


def undo_last(gathering: Gathering, now: datetime = LATER) -> list[Deviation]:
    last = deviations.last_change(gathering)
    assert last is not None
    undone = deviations.undo(gathering=gathering, deviation=last.public_id, now=now)
    return undone.changes


def test_a_block_moves_and_the_others_make_room(evening: Gathering, cast: Cast) -> None:
    move(evening, "Prijzen", 1, cast.anna)

    assert titles(evening) == ["Prijzen", "Koffie", "Eten"]
    assert told(evening) == ["“Prijzen” schoof van plaats 3 naar plaats 1."]
    assert [b.position for b in evening.blocks.order_by("position")] == [1, 2, 3]


@pytest.mark.parametrize(("to", "order"), [(-4, "KEP"), (99, "EPK")])
def test_beyond_the_ends_is_at_the_end(evening: Gathering, cast: Cast, to: int, order: str) -> None:
    move(evening, "Koffie", to, cast.anna)

    assert "".join(title[0] for title in titles(evening)) == order


def test_moving_what_a_colleague_just_moved_is_refused(evening: Gathering, cast: Cast) -> None:
    move(evening, "Prijzen", 1, cast.omar)

    with pytest.raises(ChangedMeanwhile) as refusal:
        move(evening, "Prijzen", 2, cast.anna, seen=3)

    assert refusal.value.clashes == [Clash("position", 1, 2)]
    assert titles(evening) == ["Prijzen", "Koffie", "Eten"]


def test_minutes_change_and_are_no_proposal_any_more(evening: Gathering, cast: Cast) -> None:
    timed = turn(evening, "Eten", 30, cast.anna)

    assert (timed.minutes, timed.is_proposal) == (30, False)
    assert told(evening) == ["“Eten”: van 45 naar 30 minuten."]


@pytest.mark.parametrize(("asked", "got"), [(-5, 1), (0, 1), (100_000, 480)])
def test_minutes_stay_within_a_day(evening: Gathering, cast: Cast, asked: int, got: int) -> None:
    assert turn(evening, "Eten", asked, cast.anna).minutes == got


def test_turning_on_is_one_line_from_the_beginning(evening: Gathering, cast: Cast) -> None:
    for minutes in (40, 35, 30):
        turn(evening, "Eten", minutes, cast.anna)

    assert told(evening) == ["“Eten”: van 45 naar 30 minuten."]


def test_turning_back_leaves_no_line(evening: Gathering, cast: Cast) -> None:
    turn(evening, "Eten", 40, cast.anna)
    turn(evening, "Eten", 45, cast.anna)

    assert told(evening) == []


@pytest.mark.parametrize("why", ["later", "other person", "reason given", "other knob"])
def test_another_turn_is_another_line(evening: Gathering, cast: Cast, why: str) -> None:
    turn(evening, "Eten", 40, cast.anna)
    if why == "reason given":
        first = evening.deviations.get()
        deviations.give_reason(atelier=evening.atelier, deviation=first.public_id, why="Te lang.")
    if why == "other knob":
        turn(evening, "Koffie", 20, cast.anna)

    turn(
        evening,
        "Eten",
        30,
        cast.omar if why == "other person" else cast.anna,
        now=LATER if why == "later" else NOW,
    )

    assert told(evening)[0] == "“Eten”: van 45 naar 40 minuten."
    assert told(evening)[-1] == "“Eten”: van 40 naar 30 minuten."


def test_minutes_that_a_colleague_just_set_are_not_overwritten(
    evening: Gathering, cast: Cast
) -> None:
    turn(evening, "Eten", 60, cast.omar)

    with pytest.raises(ChangedMeanwhile) as refusal:
        turn(evening, "Eten", 30, cast.anna, seen=45)

    assert refusal.value.clashes == [Clash("minutes", 60, 30)]
    assert block(evening, "Eten").minutes == 60


def test_setting_the_same_minutes_twice_is_done_once(evening: Gathering, cast: Cast) -> None:
    turn(evening, "Eten", 30, cast.anna)
    turn(evening, "Eten", 30, cast.anna, seen=45)

    assert told(evening) == ["“Eten”: van 45 naar 30 minuten."]


def describe(gathering: Gathering, which: Block, by: User, **wish: str) -> Block:
    seen = {"title": which.title, "note": which.note}
    return programme.describe_block(
        gathering=gathering,
        block=which.public_id,
        seen=seen,
        wish={**seen, **wish},
        by=by,
        now=NOW,
    )


def test_two_people_can_change_the_title_and_the_note_at_once(
    evening: Gathering, cast: Cast
) -> None:
    eaten = block(evening, "Eten")

    describe(evening, eaten, cast.omar, title="Soep")
    describe(evening, eaten, cast.anna, note="Joke kookt")

    eaten.refresh_from_db()
    assert (eaten.title, eaten.note) == ("Soep", "Joke kookt")
    assert told(evening) == ["“Eten” heet nu “Soep”."]


def test_a_title_that_a_colleague_just_changed_is_not_overwritten(
    evening: Gathering, cast: Cast
) -> None:
    eaten = block(evening, "Eten")
    describe(evening, eaten, cast.omar, title="Soep")

    with pytest.raises(ChangedMeanwhile) as refusal:
        describe(evening, eaten, cast.anna, title="Brood")

    assert refusal.value.clashes == [Clash("title", "Soep", "Brood")]


def test_a_block_is_skipped_and_done_after_all(evening: Gathering, cast: Cast) -> None:
    eaten = block(evening, "Eten").public_id
    for is_skipped in (True, True, False):
        programme.skip_block(
            gathering=evening, block=eaten, is_skipped=is_skipped, by=cast.anna, now=NOW
        )

    assert told(evening) == ["“Eten” slaan wij over.", "“Eten” doen wij toch."]
    assert block(evening, "Eten").is_skipped is False


def test_a_block_from_the_library_brings_its_own_title_and_minutes(
    evening: Gathering, cast: Cast
) -> None:
    after = block(evening, "Koffie").public_id

    added = programme.add_block(
        gathering=evening, work_form=WorkForm.PAIR_TALK, after=after, by=cast.anna, now=NOW
    )

    assert (added.title, added.minutes, added.is_proposal) == ("Zoomsessie", 40, True)
    assert titles(evening) == ["Koffie", "Zoomsessie", "Eten", "Prijzen"]
    assert told(evening) == ["“Zoomsessie” erbij: 40 minuten."]


def test_a_block_after_one_that_is_gone_comes_at_the_end(evening: Gathering, cast: Cast) -> None:
    programme.add_block(
        gathering=evening,
        work_form=WorkForm.OTHER,
        title="Dansen",
        minutes=20,
        after=uuid4(),
        by=cast.anna,
        now=NOW,
    )

    assert titles(evening)[-1] == "Dansen"
    assert block(evening, "Dansen").is_proposal is False


def test_a_programme_can_be_full(evening: Gathering, cast: Cast) -> None:
    for position in range(4, 41):
        BlockFactory.create(gathering=evening, position=position)

    with pytest.raises(ProgrammeFull):
        programme.add_block(gathering=evening, work_form=WorkForm.BREAK, by=cast.anna, now=NOW)


def test_a_block_goes_and_comes_back_as_it_was(evening: Gathering, cast: Cast) -> None:
    eaten = block(evening, "Eten")
    describe(evening, eaten, cast.omar, note="Joke kookt")
    programme.remove_block(gathering=evening, block=eaten.public_id, by=cast.anna, now=NOW)
    assert titles(evening) == ["Koffie", "Prijzen"]

    undo_last(evening)

    back = block(evening, "Eten")
    assert (back.public_id, back.position, back.minutes, back.note) == (
        eaten.public_id,
        2,
        45,
        "Joke kookt",
    )
    assert told(evening) == []


def test_what_a_colleague_removed_is_told(evening: Gathering, cast: Cast) -> None:
    gone = block(evening, "Eten").public_id
    programme.remove_block(gathering=evening, block=gone, by=cast.omar, now=NOW)

    with pytest.raises(BlockGone, match="weg"):
        programme.set_minutes(
            gathering=evening, block=gone, minutes=30, seen=45, by=cast.anna, now=NOW
        )


def test_a_block_of_another_gathering_is_out_of_reach(evening: Gathering, cast: Cast) -> None:
    other = BlockFactory.create()

    with pytest.raises(BlockGone):
        programme.remove_block(gathering=evening, block=other.public_id, by=cast.anna, now=NOW)

    assert Block.objects.filter(pk=other.pk).exists()


def test_an_undo_leaves_the_note_that_was_written_since(evening: Gathering, cast: Cast) -> None:
    turn(evening, "Eten", 30, cast.anna)
    describe(evening, block(evening, "Eten"), cast.omar, note="Joke kookt")

    undo_last(evening)

    back = block(evening, "Eten")
    assert (back.minutes, back.is_proposal, back.note) == (45, True, "Joke kookt")


def test_only_the_last_change_can_be_undone(evening: Gathering, cast: Cast) -> None:
    turn(evening, "Eten", 30, cast.anna)
    first = evening.deviations.get()
    turn(evening, "Koffie", 30, cast.omar)

    with pytest.raises(NothingToUndo):
        deviations.undo(gathering=evening, deviation=first.public_id, now=LATER)

    assert block(evening, "Eten").minutes == 30


def test_undoing_twice_undoes_once(evening: Gathering, cast: Cast) -> None:
    turn(evening, "Koffie", 30, cast.omar)
    turn(evening, "Eten", 30, cast.anna)
    last = deviations.last_change(evening)
    assert last is not None
    undo_last(evening)

    with pytest.raises(NothingToUndo):
        deviations.undo(gathering=evening, deviation=last.public_id, now=LATER)

    assert told(evening) == ["“Koffie”: van 15 naar 30 minuten."]


def a_random_change(gathering: Gathering, by: User, dice: Random, now: datetime) -> None:
    which = dice.choice(list(gathering.blocks.order_by("position")))
    common: dict[str, Any] = {"gathering": gathering, "by": by, "now": now}
    match dice.randrange(6):
        case 0:
            programme.move_block(
                block=which.public_id, to=dice.randrange(6), seen=which.position, **common
            )
        case 1:
            programme.set_minutes(
                block=which.public_id, minutes=dice.randrange(99), seen=which.minutes, **common
            )
        case 2:
            programme.skip_block(block=which.public_id, is_skipped=dice.random() < 0.5, **common)
        case 3:
            programme.add_block(work_form=dice.choice(list(WorkForm)), **common)
        case 4 if gathering.blocks.count() > 1:
            programme.remove_block(block=which.public_id, **common)
        case _:
            seen = gatherings.facts_of(gathering)
            gatherings.change_gathering(
                seen=seen,
                wish={**seen, "title": f"Keer {dice.random()}", "clock": time(dice.randrange(24))},
                shift_later=False,
                **common,
            )


def state_of(gathering: Gathering) -> object:
    gathering.refresh_from_db()
    return (
        gathering.title,
        gathering.starts_at,
        list(
            gathering.blocks.order_by("position").values_list(
                "public_id", "position", "title", "minutes", "is_skipped", "is_proposal"
            )
        ),
    )


@pytest.mark.parametrize("seed", range(12))
def test_any_row_of_changes_can_be_undone_to_where_it_began(
    evening: Gathering, cast: Cast, seed: int
) -> None:
    dice = Random(seed)  # noqa: S311 -- a test wants the same dice twice
    begin = state_of(evening)
    states = []
    for minute in range(15):
        a_random_change(
            evening, dice.choice([cast.anna, cast.omar]), dice, NOW + timedelta(minutes=4 * minute)
        )
        states.append(state_of(evening))

    while deviations.last_change(evening):
        undo_last(evening)

    assert state_of(evening) == begin
    assert len({repr(state) for state in states}) > 5


def change(gathering: Gathering, by: User, *, shift_later: bool = False, **wish: Any) -> Gathering:
    seen = gatherings.facts_of(gathering)
    return gatherings.change_gathering(
        gathering=gathering,
        seen=seen,
        wish={**seen, **wish},  # type: ignore[typeddict-item]  # a test may wish for anything
        shift_later=shift_later,
        by=by,
        now=NOW,
    )


def days_of(series: list[Gathering]) -> list[str]:
    first = series[0].atelier.gatherings.order_by("number")
    return [f"{gatherings.facts_of(gathering)['day']:%d-%m}" for gathering in first]


def test_a_gathering_moves_alone(series: list[Gathering], cast: Cast) -> None:
    change(series[1], cast.anna, day=date(2026, 10, 8))

    assert days_of(series) == ["09-09", "08-10", "04-11", "02-12"]
    assert told(series[1]) == [
        "Verzet van woensdag 7 oktober 2026, 13.30 uur naar donderdag 8 oktober 2026, 13.30 uur."
    ]


def test_later_gatherings_move_along_over_the_change_of_the_clock(
    series: list[Gathering], cast: Cast
) -> None:
    change(series[1], cast.anna, day=date(2026, 10, 28), shift_later=True)

    assert days_of(series) == ["09-09", "28-10", "25-11", "23-12"]
    assert {gatherings.facts_of(g)["clock"] for g in series} == {time(13, 30)}
    assert told(series[3]) == [
        "Schoof mee van woensdag 2 december 2026, 13.30 uur "
        "naar woensdag 23 december 2026, 13.30 uur."
    ]


def test_what_moved_along_goes_back_along(series: list[Gathering], cast: Cast) -> None:
    change(series[1], cast.anna, day=date(2026, 10, 28), shift_later=True)
    turn(series[3], "Samen eten", 60, cast.omar, now=NOW + timedelta(minutes=1))

    undone = undo_last(series[1])

    assert len(undone) == 2
    assert days_of(series) == ["09-09", "07-10", "04-11", "23-12"]
    assert block(series[3], "Samen eten").minutes == 60


def test_gatherings_are_numbered_by_date_again(series: list[Gathering], cast: Cast) -> None:
    change(series[3], cast.anna, day=date(2026, 9, 16))

    order = series[0].atelier.gatherings.order_by("number").values_list("template_key", flat=True)
    assert list(order) == ["m1", "m4", "m2", "m3"]


def test_place_and_head_count_are_no_deviation(series: list[Gathering], cast: Cast) -> None:
    changed = change(series[0], cast.anna, venue="De Kerk", expected=12)

    assert (changed.venue, changed.expected) == ("De Kerk", 12)
    assert told(series[0]) == []


def test_another_title_and_sticker_cap_are_told(series: list[Gathering], cast: Cast) -> None:
    change(series[3], cast.anna, title="Feest", sticker_cap=5)

    assert told(series[3]) == [
        "“Oogst binnenhalen” heet nu “Feest”. Stickers per mens: van 3 naar 5."
    ]
    undo_last(series[3])
    series[3].refresh_from_db()
    assert (series[3].title, series[3].sticker_cap) == ("Oogst binnenhalen", 3)


def test_a_date_that_a_colleague_just_moved_is_not_overwritten(
    series: list[Gathering], cast: Cast
) -> None:
    seen = gatherings.facts_of(series[1])
    change(series[1], cast.omar, day=date(2026, 10, 8))

    with pytest.raises(ChangedMeanwhile) as refusal:
        gatherings.change_gathering(
            gathering=series[1],
            seen=seen,
            wish={**seen, "day": date(2026, 10, 9)},
            shift_later=True,
            by=cast.anna,
            now=NOW,
        )

    assert refusal.value.clashes == [Clash("day", date(2026, 10, 8), date(2026, 10, 9))]
    assert days_of(series) == ["09-09", "08-10", "04-11", "02-12"]


def test_a_gathering_is_skipped_and_happens_after_all(series: list[Gathering], cast: Cast) -> None:
    for is_skipped in (True, True):
        gatherings.skip_gathering(gathering=series[0], is_skipped=is_skipped, by=cast.anna, now=NOW)

    assert told(series[0]) == ["“De eigen organisatie” gaat niet door."]
    undo_last(series[0])
    series[0].refresh_from_db()
    assert series[0].is_skipped is False


def extra(series: list[Gathering], by: User) -> Gathering:
    return gatherings.add_gathering(
        atelier=series[0].atelier,
        title="Terugkom",
        day=date(2026, 11, 18),
        clock=time(10),
        venue="De Lindehof",
        by=by,
        now=NOW,
    )


def test_an_extra_gathering_stands_where_its_date_puts_it(
    series: list[Gathering], cast: Cast
) -> None:
    added = extra(series, cast.anna)

    assert added.number == 4
    assert titles(added) == ["Inloop", "Welkom", "Afsluiting"]
    assert told(added) == ["Extra bijeenkomst: “Terugkom”, woensdag 18 november 2026, 10.00 uur."]


def test_an_extra_gathering_can_be_taken_out_again(series: list[Gathering], cast: Cast) -> None:
    undo_last(extra(series, cast.anna))

    assert days_of(series) == ["09-09", "07-10", "04-11", "02-12"]
    numbers = series[0].atelier.gatherings.order_by("number").values_list("number", flat=True)
    assert list(numbers) == [1, 2, 3, 4]


@pytest.mark.parametrize("used", [RunFactory, AttendanceFactory])
def test_an_extra_gathering_that_was_used_stays(
    series: list[Gathering], cast: Cast, used: Any
) -> None:
    added = extra(series, cast.anna)
    used.create(gathering=added)

    with pytest.raises(StillInUse):
        undo_last(added)

    assert Gathering.objects.filter(pk=added.pk).exists()
    assert told(added) != []


def test_a_series_can_be_full(series: list[Gathering], cast: Cast) -> None:
    for number in range(5, 31):
        GatheringFactory.create(atelier=series[0].atelier, number=number)

    with pytest.raises(SeriesFull):
        extra(series, cast.anna)


def test_a_reason_is_written_and_replaced(evening: Gathering, cast: Cast) -> None:
    turn(evening, "Eten", 30, cast.anna)
    line = evening.deviations.get()
    for why in ("Te druk.", "De keuken was dicht."):
        deviations.give_reason(atelier=evening.atelier, deviation=line.public_id, why=why)

    assert evening.deviations.get().why == "De keuken was dicht."


def test_a_reason_of_another_atelier_is_out_of_reach(evening: Gathering, cast: Cast) -> None:
    other = GatheringFactory.create()
    line = deviations.tell_deviation(gathering=other, what="Het regende.", by=cast.vos, now=NOW)

    with pytest.raises(NothingToUndo):
        deviations.give_reason(atelier=evening.atelier, deviation=line.public_id, why="Van mij")


def test_a_sentence_of_ones_own_is_kept_and_is_no_change_to_undo(
    evening: Gathering, cast: Cast
) -> None:
    deviations.tell_deviation(gathering=evening, what="Het regende.", by=cast.anna, now=NOW)

    assert told(evening) == ["Het regende."]
    assert deviations.last_change(evening) is None
