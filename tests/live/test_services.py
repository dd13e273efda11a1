from datetime import timedelta

import pytest

from samenkracht.live import queries, services
from samenkracht.live.domain.ideas import (
    IDEAS_PER_PHONE,
    IdeaInUse,
    IdeasClosed,
    IdeaState,
    Source,
    TooManyIdeas,
)
from samenkracht.live.domain.run import (
    DoorClosed,
    MoveNotAllowed,
    NoSuchStep,
    RunNotOpen,
    RunState,
)
from samenkracht.live.models import Device, Idea, LogLine, Run, RunStep
from tests.conftest import Cast
from tests.factories import (
    AFTERNOON,
    AttendanceFactory,
    BlockFactory,
    DeviceFactory,
    GatheringFactory,
    IdeaFactory,
    RunFactory,
    RunStepFactory,
    StickerFactory,
    TableFactory,
)

pytestmark = pytest.mark.django_db
FORMS = ("welcome", "idea_parade", "meal", "stickers")


@pytest.fixture
def run(cast: Cast) -> Run:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    for position, form in enumerate(FORMS, start=1):
        BlockFactory.create(gathering=gathering, position=position, work_form=form, minutes=20)
    return services.open_run(gathering=gathering, by=cast.anna, now=AFTERNOON)


def here(run: Run) -> str:
    run.refresh_from_db()
    assert run.current_step is not None
    return run.current_step.work_form


def draft(
    key: str,
    text: str = "Een pan soep",
    source: Source = Source.SCRIBE,
    device: Device | None = None,
) -> services.IdeaDraft:
    return services.IdeaDraft(text=text, table=None, source=source, key=key, device=device)


def test_opening_takes_over_the_programme_and_begins_at_its_first_step(run: Run) -> None:
    assert tuple(run.steps.order_by("position").values_list("work_form", flat=True)) == FORMS
    assert here(run) == "welcome"
    assert (run.state, len(run.code)) == (RunState.OPEN, 8)


def test_preparing_twice_is_one_run_that_follows_the_programme(cast: Cast) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    first = services.prepare_run(gathering=gathering, now=AFTERNOON)
    BlockFactory.create(gathering=gathering, work_form="meal")
    BlockFactory.create(gathering=gathering, work_form="break", is_skipped=True)

    again = services.prepare_run(gathering=gathering, now=AFTERNOON)

    assert again == first
    assert [step.work_form for step in again.steps.all()] == ["meal"]


def test_a_gathering_begins_once(run: Run, cast: Cast) -> None:
    with pytest.raises(MoveNotAllowed):
        services.open_run(gathering=run.gathering, by=cast.anna, now=AFTERNOON)


def test_steps_go_forward_back_and_over_a_skipped_one(run: Run, cast: Cast) -> None:
    parade = run.steps.get(work_form="idea_parade")
    services.skip_step(run=run, step=parade, by=cast.anna, now=AFTERNOON)

    services.go_forward(run=run, by=cast.anna, now=AFTERNOON)
    assert here(run) == "meal"

    services.go_back(run=run, by=cast.anna, now=AFTERNOON)
    assert here(run) == "welcome"


def test_there_is_nothing_after_the_last_step_nor_before_the_first(run: Run, cast: Cast) -> None:
    with pytest.raises(NoSuchStep):
        services.go_back(run=run, by=cast.anna, now=AFTERNOON)
    services.go_to(run=run, step=run.steps.get(work_form="stickers"), by=cast.anna, now=AFTERNOON)
    with pytest.raises(NoSuchStep):
        services.go_forward(run=run, by=cast.anna, now=AFTERNOON)

    assert here(run) == "stickers"


def test_a_step_of_another_gathering_is_refused(run: Run, cast: Cast) -> None:
    stranger = RunStepFactory.create()

    with pytest.raises(NoSuchStep):
        services.go_to(run=run, step=stranger, by=cast.anna, now=AFTERNOON)
    with pytest.raises(NoSuchStep):
        services.skip_step(run=run, step=stranger, by=cast.anna, now=AFTERNOON)


def test_stretching_never_makes_a_step_shorter_than_nothing(run: Run, cast: Cast) -> None:
    services.stretch_step(run=run, minutes=5, by=cast.anna, now=AFTERNOON)
    step = services.stretch_step(run=run, minutes=-90, by=cast.anna, now=AFTERNOON)

    assert step.minutes + step.extra_minutes == 0


def test_a_pause_does_not_eat_the_time_of_the_step(run: Run, cast: Cast) -> None:
    services.pause(run=run, by=cast.anna, now=AFTERNOON)
    later = AFTERNOON + timedelta(minutes=7)
    services.resume(run=run, by=cast.anna, now=later)

    assert RunStep.objects.get(work_form="welcome").paused_seconds == 420
    assert Run.objects.get().state == RunState.OPEN
    with pytest.raises(MoveNotAllowed):
        services.resume(run=run, by=cast.anna, now=later)


def test_closing_shuts_the_door_and_reopening_lets_paper_in(run: Run, cast: Cast) -> None:
    services.open_door(run=run, by=cast.anna, now=AFTERNOON)
    services.close_run(run=run, by=cast.anna, now=AFTERNOON)
    run.refresh_from_db()
    assert (run.state, run.door_open_until) == (RunState.CLOSED, None)
    with pytest.raises(RunNotOpen):
        services.write_idea(run=run, draft=draft("laat"), now=AFTERNOON)

    services.reopen_run(run=run, by=cast.anna, now=AFTERNOON)

    assert services.write_idea(run=run, draft=draft("laat"), now=AFTERNOON).number == 1


def test_every_command_is_one_version_and_one_line(run: Run, cast: Cast) -> None:
    services.blank_wall(run=run, is_blank=True, by=cast.anna, now=AFTERNOON)
    services.turn_wall_page(run=run, page=2, by=cast.anna, now=AFTERNOON)
    services.note_down(run=run, text="Tafel 4 lacht veel.", by=cast.anna, now=AFTERNOON)

    kinds = list(LogLine.objects.order_by("version").values_list("version", "kind"))
    assert kinds == [(1, "opened"), (2, "wall_blank"), (3, "wall_page"), (4, "note")]
    assert Run.objects.get().version == 4


def test_phones_come_in_while_the_door_is_open(run: Run, cast: Cast) -> None:
    def join(key: str, minutes: int) -> Device:
        now = AFTERNOON + timedelta(minutes=minutes)
        return services.join_room(run=run, key_hash=key, language="ar", table=None, now=now)

    with pytest.raises(DoorClosed):
        join("bep", 0)
    services.open_door(run=run, by=cast.anna, now=AFTERNOON, minutes=20)
    bep = join("bep", 19)
    with pytest.raises(DoorClosed):
        join("toos", 21)

    assert join("bep", 21) == bep
    assert (bep.language, Device.objects.count()) == ("ar", 1)


def test_a_hand_goes_up_once_and_down_for_the_whole_table(run: Run, cast: Cast) -> None:
    table = TableFactory.create(run=run)
    bep = DeviceFactory.create(run=run, table=table)
    for _ in range(2):
        services.ask_help(device=bep, now=AFTERNOON)
    services.ask_help_at_table(table=table, now=AFTERNOON)
    assert [view.wants_help for view in queries.tables_with_counts(run)] == [True]
    assert LogLine.objects.filter(kind="help_asked").count() == 2

    services.answer_help(run=run, table=table, by=cast.anna, now=AFTERNOON)

    assert [view.wants_help for view in queries.tables_with_counts(run)] == [False]


def test_ideas_of_scribe_and_paper_get_their_number_at_once(run: Run) -> None:
    first = services.write_idea(run=run, draft=draft("a"), now=AFTERNOON)
    second = services.write_idea(run=run, draft=draft("b", source=Source.PAPER), now=AFTERNOON)

    assert [(idea.number, idea.state) for idea in (first, second)] == [
        (1, IdeaState.SHOWN),
        (2, IdeaState.SHOWN),
    ]


def test_the_same_key_twice_is_one_idea(run: Run) -> None:
    first = services.write_idea(run=run, draft=draft("a"), now=AFTERNOON)

    assert services.write_idea(run=run, draft=draft("a", "anders"), now=AFTERNOON) == first
    assert Idea.objects.count() == 1


def test_an_idea_from_a_phone_waits_and_gets_its_number_when_it_is_shown(
    run: Run, cast: Cast
) -> None:
    bep = DeviceFactory.create(run=run)
    with pytest.raises(IdeasClosed):
        services.write_idea(run=run, draft=draft("a", source=Source.PHONE), now=AFTERNOON)
    services.go_forward(run=run, by=cast.anna, now=AFTERNOON)
    idea = services.write_idea(
        run=run, draft=draft("a", source=Source.PHONE, device=bep), now=AFTERNOON
    )
    assert (idea.number, list(queries.ideas_on_wall(run))) == (None, [])
    assert list(queries.queue(run)) == [idea]

    services.show_idea(idea=idea, by=cast.anna, now=AFTERNOON)

    assert [shown.number for shown in queries.ideas_on_wall(run)] == [1]
    assert list(queries.queue(run)) == []


def test_a_muted_phone_reaches_no_queue_and_is_not_told(run: Run, cast: Cast) -> None:
    services.go_forward(run=run, by=cast.anna, now=AFTERNOON)
    bep = services.mute_device(device=DeviceFactory.create(run=run), by=cast.anna, now=AFTERNOON)

    services.write_idea(run=run, draft=draft("a", source=Source.PHONE, device=bep), now=AFTERNOON)

    assert list(queries.queue(run)) == []
    assert Idea.objects.count() == 1


def test_one_phone_sends_at_most_so_many_ideas(run: Run, cast: Cast) -> None:
    services.go_forward(run=run, by=cast.anna, now=AFTERNOON)
    bep = DeviceFactory.create(run=run)
    IdeaFactory.create_batch(IDEAS_PER_PHONE, run=run, device=bep)

    with pytest.raises(TooManyIdeas):
        services.write_idea(
            run=run, draft=draft("a", source=Source.PHONE, device=bep), now=AFTERNOON
        )


def test_an_idea_keeps_its_number_when_it_comes_back(run: Run, cast: Cast) -> None:
    first, second = IdeaFactory.create(run=run, number=1), IdeaFactory.create(run=run, number=2)

    services.remove_idea(idea=first, by=cast.anna, now=AFTERNOON)
    assert list(queries.ideas_on_wall(run)) == [second]
    services.restore_idea(idea=first, by=cast.anna, now=AFTERNOON)

    assert [idea.number for idea in queries.ideas_on_wall(run)] == [1, 2]


def test_merged_ideas_go_up_in_one_and_can_come_apart(run: Run, cast: Cast) -> None:
    idea, into = IdeaFactory.create(run=run, number=1), IdeaFactory.create(run=run, number=2)

    services.merge_ideas(idea=idea, into=into, by=cast.anna, now=AFTERNOON)
    assert list(queries.ideas_on_wall(run)) == [into]
    services.restore_idea(idea=idea, by=cast.anna, now=AFTERNOON)

    assert list(queries.ideas_on_wall(run)) == [idea, into]


def test_an_idea_with_stickers_does_not_go_up_in_another(run: Run, cast: Cast) -> None:
    sticker = StickerFactory.create(idea__run=run)

    with pytest.raises(IdeaInUse):
        services.merge_ideas(
            idea=sticker.idea, into=IdeaFactory.create(run=run), by=cast.anna, now=AFTERNOON
        )


def test_an_idea_does_not_take_in_one_of_a_table_that_stuck_on_it(run: Run, cast: Cast) -> None:
    idea, into = IdeaFactory.create(run=run), IdeaFactory.create(run=run)
    StickerFactory.create(idea=into, device=DeviceFactory.create(run=run, table=idea.table))

    with pytest.raises(IdeaInUse):
        services.merge_ideas(idea=idea, into=into, by=cast.anna, now=AFTERNOON)


def test_an_idea_does_not_move_to_a_table_that_stuck_on_it(run: Run, cast: Cast) -> None:
    table = TableFactory.create(run=run)
    sticker = StickerFactory.create(
        idea__run=run, device=DeviceFactory.create(run=run, table=table)
    )

    with pytest.raises(IdeaInUse):
        services.correct_idea(
            idea=sticker.idea, text="Soep", domain="", table=table, by=cast.anna, now=AFTERNOON
        )


def test_correcting_mends_words_domain_and_table(run: Run, cast: Cast) -> None:
    table = TableFactory.create(run=run)
    idea = services.correct_idea(
        idea=IdeaFactory.create(run=run),
        text="  Soep  voor allen ",
        domain="relations",
        table=table,
        by=cast.anna,
        now=AFTERNOON,
    )

    assert (idea.text, idea.domain, idea.table) == ("Soep voor allen", "relations", table)


def test_a_table_with_ideas_is_not_taken_away(run: Run, cast: Cast) -> None:
    services.lay_tables(run=run, count=3, by=cast.anna, now=AFTERNOON)
    IdeaFactory.create(run=run, table=run.tables.get(number=3))

    with pytest.raises(services.TableInUse):
        services.lay_tables(run=run, count=2, by=cast.anna, now=AFTERNOON)

    assert run.tables.count() == 3


def test_someone_moves_to_another_table_or_to_none(run: Run, cast: Cast) -> None:
    first, second = TableFactory.create_batch(2, run=run)
    guest = AttendanceFactory.create(gathering=run.gathering).participant
    for table in (first, second):
        services.seat_person(run=run, participant=guest, table=table, by=cast.anna, now=AFTERNOON)
    assert list(run.seats.values_list("table", flat=True)) == [second.pk]

    services.seat_person(run=run, participant=guest, table=None, by=cast.anna, now=AFTERNOON)

    assert run.seats.count() == 0


@pytest.mark.parametrize("count", [1, 3])
def test_tables_and_tally_cost_the_same_queries_however_many(
    count: int, django_assert_num_queries: object
) -> None:
    run = RunFactory.create()
    for table in TableFactory.create_batch(count, run=run):
        StickerFactory.create(idea=IdeaFactory.create(run=run, table=table))

    with django_assert_num_queries(3):  # type: ignore[operator]
        assert len(queries.tables_with_counts(run)) == count
        assert len([str(pile.idea.table) for pile in queries.tally(run)]) == count


def test_phones_get_another_screen_with_the_step_and_not_with_a_sticker(
    run: Run, cast: Cast
) -> None:
    def screen() -> int:
        run.refresh_from_db()
        return run.screen

    opened = screen()
    services.write_idea(run=run, draft=draft("a"), now=AFTERNOON)
    assert screen() == opened
    services.go_to(run=run, step=run.steps.get(work_form="stickers"), by=cast.anna, now=AFTERNOON)
    sticking = screen()
    idea = services.write_idea(run=run, draft=draft("b"), now=AFTERNOON)
    listed = screen()
    bep = DeviceFactory.create(run=run)
    services.place_sticker(device=bep, idea=idea, key="tik", now=AFTERNOON)

    assert opened < sticking < listed == screen()
    assert (run.version, run.stage) == (listed + 1, listed)
