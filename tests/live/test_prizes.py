import pytest

from samenkracht.accounts.models import User
from samenkracht.live import queries, services
from samenkracht.live.domain.stickers import OwnTable, StickersClosed, TooManyPaperStickers
from samenkracht.live.domain.ties import (
    NoMorePrizes,
    NoTie,
    NotRevealed,
    PaperDiffers,
    PaperUnconfirmed,
    TieOpen,
    TieWay,
)
from samenkracht.live.models import Idea, Run, Seat, Table
from tests.factories import (
    AFTERNOON,
    AttendanceFactory,
    DeviceFactory,
    IdeaFactory,
    RunFactory,
    StickerFactory,
    TableFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(db: None) -> Run:
    return RunFactory.create()


@pytest.fixture
def anna(db: None) -> User:
    return UserFactory.create(name="Anna")


def seat(table: Table, people: int) -> None:
    for _ in range(people):
        present = AttendanceFactory.create(gathering=table.run.gathering)
        Seat.objects.create(run=table.run, table=table, participant=present.participant)


def pile(run: Run, *heights: int) -> list[Idea]:
    ideas = []
    for number, height in enumerate(heights, start=1):
        idea = IdeaFactory.create(run=run, number=number)
        for _ in range(height):
            StickerFactory.create(idea=idea, device=DeviceFactory.create(run=run))
        ideas.append(idea)
    return ideas


def count(run: Run, table: Table, counts: dict[int, int], by: User, entry: int = 1) -> None:
    services.enter_paper_counts(
        run=run, entry=entry, table=table, counts=counts, by=by, now=AFTERNOON
    )


def test_paper_and_phone_make_one_total(run: Run, anna: User) -> None:
    table = TableFactory.create(run=run)
    seat(table, 6)
    first, second = pile(run, 2, 1)
    count(run, table, {first.pk: 1, second.pk: 4}, anna)

    totals = queries.run_totals(run)

    assert (totals.paper, totals.phone, totals.stickers) == (5, 3, 8)
    assert [(p.idea, p.stickers, p.phone, p.paper, p.rank) for p in queries.tally(run)] == [
        (second, 5, 1, 4, 1),
        (first, 3, 2, 1, 2),
    ]


def test_counting_a_table_again_replaces_its_count(run: Run, anna: User) -> None:
    table = TableFactory.create(run=run)
    (idea,) = pile(run, 0)
    count(run, table, {idea.pk: 9}, anna)

    count(run, table, {idea.pk: 4}, anna)

    assert queries.run_totals(run).paper == 4


def test_paper_on_the_own_table_is_refused_also_after_merging(run: Run, anna: User) -> None:
    table = TableFactory.create(run=run)
    own = IdeaFactory.create(run=run, table=table)
    into = IdeaFactory.create(run=run)
    services.merge_ideas(idea=own, into=into, by=anna, now=AFTERNOON)

    with pytest.raises(OwnTable):
        count(run, table, {into.pk: 1}, anna)

    assert queries.run_totals(run).paper == 0


def test_a_table_cannot_stick_more_on_paper_than_its_people_without_phones(
    run: Run, anna: User
) -> None:
    table = TableFactory.create(run=run)
    seat(table, 3)
    (idea,) = pile(run, 0)
    StickerFactory.create(idea=idea, device=DeviceFactory.create(run=run, table=table))
    count(run, table, {idea.pk: 6}, anna)

    with pytest.raises(TooManyPaperStickers):
        count(run, table, {idea.pk: 7}, anna)

    assert queries.run_totals(run).paper == 6


def test_the_whole_room_cannot_stick_more_than_it_has(run: Run, anna: User) -> None:
    AttendanceFactory.create(gathering=run.gathering)
    (idea,) = pile(run, 2)
    table = TableFactory.create(run=run)

    with pytest.raises(TooManyPaperStickers, match="In de hele zaal"):
        count(run, table, {idea.pk: 2}, anna)


def test_two_counts_that_differ_block_the_reveal(run: Run, anna: User) -> None:
    table = TableFactory.create(run=run)
    (idea,) = pile(run, 1)
    count(run, table, {idea.pk: 4}, anna)
    count(run, table, {idea.pk: 5}, anna, entry=2)
    assert queries.paper_check(run).differences == (table.number,)

    with pytest.raises(PaperDiffers):
        services.reveal(run=run, by=anna, now=AFTERNOON)

    count(run, table, {idea.pk: 4}, anna, entry=2)
    assert services.reveal(run=run, by=anna, now=AFTERNOON).is_revealed


def test_one_count_needs_somebody_who_vouches_for_it(run: Run, anna: User) -> None:
    table = TableFactory.create(run=run)
    (idea,) = pile(run, 1)
    count(run, table, {idea.pk: 4}, anna)
    with pytest.raises(PaperUnconfirmed):
        services.reveal(run=run, by=anna, now=AFTERNOON)

    services.confirm_paper(run=run, note="Omar telde hardop mee.", by=anna, now=AFTERNOON)

    assert services.reveal(run=run, by=anna, now=AFTERNOON).is_revealed


def test_a_new_count_takes_the_word_back(run: Run, anna: User) -> None:
    table = TableFactory.create(run=run)
    (idea,) = pile(run, 1)
    count(run, table, {idea.pk: 4}, anna)
    services.confirm_paper(run=run, note="", by=anna, now=AFTERNOON)

    count(run, table, {idea.pk: 6}, anna)

    with pytest.raises(PaperUnconfirmed):
        services.reveal(run=run, by=anna, now=AFTERNOON)


def test_after_the_reveal_no_paper_comes_in(run: Run, anna: User) -> None:
    (idea,) = pile(run, 1)
    services.reveal(run=run, by=anna, now=AFTERNOON)

    with pytest.raises(StickersClosed):
        count(run, TableFactory.create(run=run), {idea.pk: 1}, anna)


def test_prizes_are_told_from_third_to_first(run: Run, anna: User) -> None:
    first, second, third, _fourth = pile(run, 5, 4, 3, 2)
    services.reveal(run=run, by=anna, now=AFTERNOON)

    for told in (1, 2, 3):
        assert services.tell_next_prize(run=run, by=anna, now=AFTERNOON).prizes_told == told
    with pytest.raises(NoMorePrizes):
        services.tell_next_prize(run=run, by=anna, now=AFTERNOON)

    prizes = list(run.prizes.order_by("place").values_list("place", "idea"))
    assert prizes == [(1, first.pk), (2, second.pk), (3, third.pk)]


def test_no_prize_before_the_reveal_or_while_a_tie_is_open(run: Run, anna: User) -> None:
    pile(run, 3, 3)
    with pytest.raises(NotRevealed):
        services.tell_next_prize(run=run, by=anna, now=AFTERNOON)
    services.reveal(run=run, by=anna, now=AFTERNOON)

    with pytest.raises(TieOpen):
        services.tell_next_prize(run=run, by=anna, now=AFTERNOON)


def test_a_draw_is_kept_with_its_order_and_decides(run: Run, anna: User) -> None:
    first, second = pile(run, 3, 3)
    services.reveal(run=run, by=anna, now=AFTERNOON)

    ruling = services.rule_tie(
        run=run, place=1, way=TieWay.DRAW, note="Bep trok het lot.", by=anna, now=AFTERNOON
    )

    assert sorted(ruling.drawn_order) == sorted([first.pk, second.pk])
    assert [place.ideas for place in queries.podium_of(run)] == [
        (idea,) for idea in ruling.drawn_order
    ]
    assert set(ruling.ideas.all()) == {first, second}


def test_there_is_nothing_to_rule_without_a_tie(run: Run, anna: User) -> None:
    pile(run, 3, 2)
    services.reveal(run=run, by=anna, now=AFTERNOON)

    with pytest.raises(NoTie):
        services.rule_tie(run=run, place=1, way=TieWay.BOTH, note="", by=anna, now=AFTERNOON)
