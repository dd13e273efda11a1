import pytest

from samenkracht.live import queries, services
from samenkracht.live.domain.ideas import IdeaState
from samenkracht.live.domain.run import RunNotOpen, RunState
from samenkracht.live.domain.stickers import IdeaGone, NoStickersLeft, OwnTable, StickersClosed
from samenkracht.live.models import Device, LogLine, Run, Sticker
from tests.factories import (
    AFTERNOON,
    DeviceFactory,
    IdeaFactory,
    RunStepFactory,
    TableFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def run() -> Run:
    step = RunStepFactory.create(work_form="stickers", started_at=AFTERNOON)
    step.run.current_step = step
    step.run.save()
    return step.run


@pytest.fixture
def bep(run: Run) -> Device:
    return DeviceFactory.create(run=run, table=TableFactory.create(run=run))


def test_three_stickers_may_go_on_one_idea_and_a_fourth_is_refused(run: Run, bep: Device) -> None:
    idea = IdeaFactory.create(run=run)
    for tap in ("een", "twee", "drie"):
        services.place_sticker(device=bep, idea=idea, key=tap, now=AFTERNOON)

    with pytest.raises(NoStickersLeft):
        services.place_sticker(device=bep, idea=idea, key="vier", now=AFTERNOON)

    assert set(bep.stickers.values_list("slot", flat=True)) == {1, 2, 3}


def test_the_same_tap_twice_is_one_sticker(run: Run, bep: Device) -> None:
    idea = IdeaFactory.create(run=run)

    first = services.place_sticker(device=bep, idea=idea, key="tik", now=AFTERNOON)
    again = services.place_sticker(device=bep, idea=idea, key="tik", now=AFTERNOON)

    assert again == first == services.Placed(again.sticker, left=2, version=1)
    assert Sticker.objects.count() == 1


def test_an_idea_of_the_own_table_is_refused(run: Run, bep: Device) -> None:
    with pytest.raises(OwnTable):
        services.place_sticker(
            device=bep,
            idea=IdeaFactory.create(run=run, table=bep.table),
            key="tik",
            now=AFTERNOON,
        )

    assert Sticker.objects.count() == 0


def test_an_idea_that_took_in_one_of_the_own_table_is_refused(run: Run, bep: Device) -> None:
    into = IdeaFactory.create(run=run)
    IdeaFactory.create(run=run, table=bep.table, state=IdeaState.MERGED, merged_into=into)

    with pytest.raises(OwnTable):
        services.place_sticker(device=bep, idea=into, key="tik", now=AFTERNOON)


def test_a_sticker_that_was_taken_back_can_be_given_again(run: Run, bep: Device) -> None:
    first, second = IdeaFactory.create_batch(2, run=run)
    for tap in ("een", "twee", "drie"):
        services.place_sticker(device=bep, idea=first, key=tap, now=AFTERNOON)

    services.take_back_sticker(device=bep, key="twee", now=AFTERNOON)
    services.place_sticker(device=bep, idea=second, key="vier", now=AFTERNOON)

    assert [(pile.idea, pile.stickers) for pile in queries.tally(run)] == [(first, 2), (second, 1)]


def test_a_late_repeat_of_a_tap_that_was_taken_back_sticks_nothing(run: Run, bep: Device) -> None:
    idea = IdeaFactory.create(run=run)
    services.place_sticker(device=bep, idea=idea, key="tik", now=AFTERNOON)
    services.take_back_sticker(device=bep, key="tik", now=AFTERNOON)

    services.place_sticker(device=bep, idea=idea, key="tik", now=AFTERNOON)
    services.take_back_sticker(device=bep, key="tik", now=AFTERNOON)

    assert queries.run_totals(run).stickers == 0


def test_nobody_takes_back_the_sticker_of_another(run: Run, bep: Device) -> None:
    stranger = DeviceFactory.create(run=run)
    services.place_sticker(device=bep, idea=IdeaFactory.create(run=run), key="tik", now=AFTERNOON)

    services.take_back_sticker(device=stranger, key="tik", now=AFTERNOON)

    assert queries.run_totals(run).stickers == 1


def test_stickers_wait_for_their_step(bep: Device, run: Run) -> None:
    run.steps.update(started_at=None)

    with pytest.raises(StickersClosed):
        services.place_sticker(
            device=bep, idea=IdeaFactory.create(run=run), key="tik", now=AFTERNOON
        )


def test_a_tap_from_before_the_reveal_counts_also_in_the_next_step(run: Run, bep: Device) -> None:
    run.current_step = RunStepFactory.create(run=run, work_form="prizes", started_at=AFTERNOON)
    run.save()

    services.place_sticker(device=bep, idea=IdeaFactory.create(run=run), key="tik", now=AFTERNOON)

    assert queries.run_totals(run).phone == 1


def test_after_the_reveal_nothing_is_stuck(run: Run, bep: Device) -> None:
    Run.objects.update(revealed_at=AFTERNOON)

    with pytest.raises(StickersClosed):
        services.place_sticker(
            device=bep, idea=IdeaFactory.create(run=run), key="tik", now=AFTERNOON
        )


def test_a_closed_gathering_takes_no_stickers(run: Run, bep: Device) -> None:
    Run.objects.update(state=RunState.CLOSED)

    with pytest.raises(RunNotOpen):
        services.place_sticker(
            device=bep, idea=IdeaFactory.create(run=run), key="tik", now=AFTERNOON
        )


def test_an_idea_of_another_gathering_or_off_the_wall_is_refused(run: Run, bep: Device) -> None:
    for idea in (IdeaFactory.create(), IdeaFactory.create(run=run, state=IdeaState.QUEUED)):
        with pytest.raises(IdeaGone):
            services.place_sticker(device=bep, idea=idea, key=f"tik-{idea.pk}", now=AFTERNOON)


def test_each_sticker_is_a_version_and_a_line_without_a_person(run: Run, bep: Device) -> None:
    idea = IdeaFactory.create(run=run)

    services.place_sticker(device=bep, idea=idea, key="tik", now=AFTERNOON)

    run.refresh_from_db()
    line = LogLine.objects.get()
    assert (run.version, line.version, line.kind) == (1, 1, "sticker")
    assert line.facts == {"idea": idea.number}


def test_taking_an_idea_away_gives_phones_their_stickers_back(run: Run, bep: Device) -> None:
    idea = IdeaFactory.create(run=run)
    services.place_sticker(device=bep, idea=idea, key="tik", now=AFTERNOON)

    services.remove_idea(idea=idea, by=None, now=AFTERNOON)

    assert bep.stickers.filter(slot__isnull=False).count() == 0


def test_a_phone_stays_at_its_table_after_the_first_sticker(run: Run, bep: Device) -> None:
    services.place_sticker(device=bep, idea=IdeaFactory.create(run=run), key="tik", now=AFTERNOON)

    with pytest.raises(services.TableFixed):
        services.choose_table(device=bep, table=TableFactory.create(run=run), now=AFTERNOON)
