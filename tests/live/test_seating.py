"""The tables of a gathering: made, made to fit, undone, and by hand (METHOD S12, S20, S24)."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta

import pytest

from samenkracht.atelier import services as atelier
from samenkracht.atelier.models import Participant
from samenkracht.core.errors import Refusal
from samenkracht.live import queries, services
from samenkracht.live.domain.seating import (
    NobodyToSeat,
    NoSuchRound,
    NothingToUndo,
    NotPossible,
    PlanChanged,
    RoundOver,
    TableFull,
    TableRules,
    Togetherness,
    languages_in,
    least_at_table,
    table_hat,
)
from samenkracht.live.models import Run, Seat, SeatWish, Table, TableGuest
from samenkracht.live.queries.desks import seating_desk
from samenkracht.live.queries.seating import standing_of, without_place
from samenkracht.live.queries.stages.console import unseated
from samenkracht.live.services import seating as seating_services
from samenkracht.live.services.forgetting import forget_seats
from samenkracht.seating import TableProblem
from samenkracht.seating.tables.problem import Round
from tests.conftest import Cast
from tests.factories import (
    AFTERNOON,
    DeviceFactory,
    GatheringFactory,
    IdeaFactory,
    ParticipantFactory,
    PersonFactory,
)
from tests.live.hall import fresh, hall, person

HATS = ("resident", "professional", "key_figure")


def filled(cast: Cast, people: int = 12, tables: int = 2) -> Run:
    """Give a room at work with people who are here, and tables."""
    run = hall(cast)
    for number in range(people):
        person(run, f"Mens {number}", hat=HATS[number % 3])
    services.lay_tables(run=run, count=tables, by=cast.anna, now=AFTERNOON)
    return run


def planned(cast: Cast, people: int = 12, tables: int = 2, rounds: int = 1) -> Run:
    run = filled(cast, people, tables)
    if rounds > 1:
        services.set_rules(run=run, rules=TableRules(rounds), by=cast.anna, now=AFTERNOON)
    services.make_plan(run=run, seed=1, by=cast.anna, now=AFTERNOON)
    return fresh(run)


def places(run: Run, round_: int = 1) -> dict[int, int]:
    rows = run.seats.filter(round=round_).values_list("participant_id", "table__number")
    return dict(rows)


def someone(run: Run, name: str = "Mens 0") -> Participant:
    return Participant.objects.get(atelier=run.gathering.atelier, person__first_name=name)


def stranger(run: Run, name: str) -> Participant:
    """Give someone of the circle who is not here yet."""
    atelier = run.gathering.atelier
    someone = PersonFactory.create(organisation=atelier.organisation, first_name=name)
    return ParticipantFactory.create(atelier=atelier, person=someone)


def away_from_table(run: Run, participant: Participant) -> int:
    return 2 if places(run)[participant.pk] == 1 else 1


def table(run: Run, number: int) -> Table:
    return run.tables.get(number=number)


def test_a_plan_gives_everyone_who_is_here_one_place_in_every_round(cast: Cast) -> None:
    run = filled(cast)
    services.set_rules(run=run, rules=TableRules(rounds=3), by=cast.anna, now=AFTERNOON)

    made = services.make_plan(run=run, seed=1, by=cast.anna, now=AFTERNOON)

    assert made.people == 12
    assert made.moved == ()
    for round_ in (1, 2, 3):
        assert len(places(run, round_)) == 12
        assert sorted(places(run, round_).values()) == [1] * 6 + [2] * 6


def test_the_same_people_and_seed_give_the_same_plan(cast: Cast) -> None:
    run = planned(cast)
    before = places(run)

    services.make_plan(run=run, seed=1, by=cast.anna, now=AFTERNOON)

    assert places(run) == before


def test_every_guest_has_a_card_of_their_own(cast: Cast) -> None:
    run = planned(cast)

    assert sorted(run.guests.values_list("card", flat=True)) == list(range(1, 13))


def test_making_a_plan_without_tables_or_people_is_refused(cast: Cast) -> None:
    run = hall(cast)
    with pytest.raises(services.NoTables):
        services.make_plan(run=run, seed=1, by=cast.anna, now=AFTERNOON)
    services.lay_tables(run=run, count=2, by=cast.anna, now=AFTERNOON)

    with pytest.raises(NobodyToSeat):
        services.make_plan(run=run, seed=1, by=cast.anna, now=AFTERNOON)


def test_what_cannot_be_done_is_said_before_the_search(cast: Cast) -> None:
    run = filled(cast, people=20)

    with pytest.raises(NotPossible) as refused:
        services.make_plan(run=run, seed=1, by=cast.anna, now=AFTERNOON)

    assert [finding.code for finding in refused.value.findings] == ["too_many_people"]


def test_who_stays_away_and_who_comes_late_moves_nobody_when_it_fits(cast: Cast) -> None:
    run = planned(cast, people=14)
    gone = someone(run, "Mens 13")
    services.mark_away(run=run, participants=[gone], by=cast.anna, now=AFTERNOON)
    before = places(run)
    assert gone.pk not in before

    late = person(run, "Laat")
    services.welcome_guest(run=run, participant=late, now=AFTERNOON)
    made = services.fit_plan(run=run, seed=1, by=cast.anna, now=AFTERNOON)

    assert made.moved == ()
    after = places(run)
    assert late.pk in after
    assert {pk: number for pk, number in after.items() if pk != late.pk} == before


def test_making_a_plan_fit_again_changes_nothing(cast: Cast) -> None:
    run = planned(cast, rounds=2)
    before = (places(run, 1), places(run, 2))

    made = services.fit_plan(run=run, seed=9, by=cast.anna, now=AFTERNOON)

    assert made.moved == ()
    assert (places(run, 1), places(run, 2)) == before


def test_a_locked_place_stays_when_the_rest_is_made_anew(cast: Cast) -> None:
    run = planned(cast, people=18, tables=3, rounds=2)
    anchor = someone(run)
    number = places(run, 2)[anchor.pk]
    services.lock_place(
        run=run, participant=anchor, is_locked=True, by=cast.anna, now=AFTERNOON, round_=2
    )

    for seed in (2, 3, 4, 5):
        services.make_plan(run=run, seed=seed, by=cast.anna, now=AFTERNOON)
        assert places(run, 2)[anchor.pk] == number
    assert run.seats.get(participant=anchor, round=2).is_locked
    assert not run.seats.get(participant=anchor, round=1).is_locked


def test_a_round_that_is_over_stays_as_it_was(cast: Cast) -> None:
    run = planned(cast, people=18, tables=3, rounds=2)
    first = places(run, 1)
    services.begin_round(run=run, round_=2, by=cast.anna, now=AFTERNOON)

    services.make_plan(run=fresh(run), seed=5, by=cast.anna, now=AFTERNOON)

    assert places(run, 1) == first
    with pytest.raises(RoundOver):
        services.seat_person(
            run=run,
            participant=someone(run),
            table=None,
            by=cast.anna,
            now=AFTERNOON,
            round_=1,
        )


def test_undoing_brings_back_who_sat_where_and_who_was_counted_on(cast: Cast) -> None:
    run = planned(cast)
    before = places(run)
    moved, gone = someone(run), someone(run, "Mens 5")
    target = table(run, away_from_table(run, moved))
    services.seat_person(run=run, participant=moved, table=target, by=cast.anna, now=AFTERNOON)
    services.mark_away(run=run, participants=[gone], by=cast.anna, now=AFTERNOON)

    services.undo_seating(run=run, by=cast.anna, now=AFTERNOON)
    assert places(run)[moved.pk] == target.number
    assert not TableGuest.objects.get(participant=gone).is_away
    services.undo_seating(run=run, by=cast.anna, now=AFTERNOON)

    assert places(run) == before


def test_undoing_more_than_there_was_is_refused(cast: Cast) -> None:
    run = filled(cast)

    with pytest.raises(NothingToUndo):
        services.undo_seating(run=run, by=cast.anna, now=AFTERNOON)


def test_undoing_stops_at_a_round_that_is_over(cast: Cast) -> None:
    run = planned(cast, rounds=2)
    services.begin_round(run=run, round_=2, by=cast.anna, now=AFTERNOON)

    with pytest.raises(RoundOver):
        services.undo_seating(run=run, by=cast.anna, now=AFTERNOON)


def test_a_full_table_says_what_to_do(cast: Cast) -> None:
    run = planned(cast, people=13)
    moved = next(
        one
        for one in Participant.objects.filter(pk__in=places(run))
        if list(places(run).values()).count(away_from_table(run, one)) == 7
    )
    full = table(run, away_from_table(run, moved))

    with pytest.raises(TableFull) as refused:
        services.seat_person(run=run, participant=moved, table=full, by=cast.anna, now=AFTERNOON)
    assert "stoel bij" in str(refused.value)
    services.change_table(table=full, seats=8, is_accessible=True, by=cast.anna, now=AFTERNOON)
    full.refresh_from_db()
    services.seat_person(run=run, participant=moved, table=full, by=cast.anna, now=AFTERNOON)

    assert places(run)[moved.pk] == full.number


def test_two_people_change_places_and_the_free_place_too(cast: Cast) -> None:
    run = planned(cast)
    first = someone(run)
    second = next(
        one
        for one in Participant.objects.filter(pk__in=places(run))
        if places(run)[one.pk] != places(run)[first.pk]
    )
    before = places(run)

    services.swap_people(run=run, first=first, second=second, by=cast.anna, now=AFTERNOON)

    assert places(run)[first.pk] == before[second.pk]
    assert places(run)[second.pk] == before[first.pk]
    late = person(run, "Laat")
    services.swap_people(run=run, first=late, second=first, by=cast.anna, now=AFTERNOON)
    assert places(run)[late.pk] == before[second.pk]
    assert first.pk not in places(run)
    with pytest.raises(services.NotSeated):
        services.swap_people(run=run, first=late, second=late, by=cast.anna, now=AFTERNOON)


def test_a_whole_table_is_locked_and_freed(cast: Cast) -> None:
    run = planned(cast)

    people = services.lock_table(
        table=table(run, 1), is_locked=True, by=cast.anna, now=AFTERNOON, round_=1
    )

    assert people == 6
    assert run.seats.filter(is_locked=True, table__number=1).count() == 6
    services.lock_table(table=table(run, 1), is_locked=False, by=cast.anna, now=AFTERNOON, round_=1)
    assert not run.seats.filter(is_locked=True).exists()


def test_who_sat_together_at_an_earlier_gathering_counts(cast: Cast) -> None:
    run = planned(cast)
    services.close_run(run=run, by=cast.anna, now=AFTERNOON)
    later = GatheringFactory.create(
        atelier=cast.atelier,
        number=run.gathering.number + 1,
        starts_at=AFTERNOON + timedelta(days=28),
    )
    second = services.prepare_run(gathering=later, now=AFTERNOON)
    services.count_on(run=second, participants=Participant.objects.filter(atelier=cast.atelier))

    problem = standing_of(second).problem

    assert len(problem.met) == 2 * 15
    assert {one.attributes["newcomer"] for one in problem.people} == {"known"}


def test_wishes_parties_colleagues_and_languages_stand_in_the_question(cast: Cast) -> None:
    run = hall(cast)
    anna, bep, cor = (person(run, name) for name in ("Anna", "Bep", "Cor"))
    Participant.objects.filter(pk=bep.pk).update(brought_by=anna)
    for one in (anna, cor):
        one.person.works_at = "De Brug "
        one.person.languages = "Turks, een beetje Nederlands"
        one.person.save()
    wish = services.wish_seats(atelier=cast.atelier, first=cor, second=bep, kind=Togetherness.APART)
    services.count_on(run=run, participants=[])

    problem = standing_of(run).problem

    assert problem.parties == ((str(anna.pk), str(bep.pk)),)
    assert problem.acquainted == ((str(anna.pk), str(cor.pk)),)
    assert problem.keep_apart == ((str(bep.pk), str(cor.pk)),)
    assert problem.people[0].languages == {"turks", "nederlands"}
    services.wish_seats(atelier=cast.atelier, first=bep, second=cor, kind=Togetherness.TOGETHER)
    assert SeatWish.objects.get().kind == Togetherness.TOGETHER
    services.forget_seat_wish(wish=wish)
    assert not SeatWish.objects.exists()


def test_a_wish_is_about_two_people_of_this_circle(cast: Cast) -> None:
    run = hall(cast)
    bep, elsewhere = person(run, "Bep"), ParticipantFactory.create()

    for other in (bep, elsewhere):
        with pytest.raises(services.OneWish):
            services.wish_seats(
                atelier=cast.atelier, first=bep, second=other, kind=Togetherness.APART
            )


def test_whoever_changes_the_tables_meanwhile_wins(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = planned(cast)
    moved = someone(run)
    target = table(run, away_from_table(run, moved))
    solve = seating_services.solve_apart

    def interrupted(problem: TableProblem, *, seed: int) -> tuple[Round, ...]:
        services.seat_person(run=run, participant=moved, table=target, by=None, now=AFTERNOON)
        return solve(problem, seed=seed)

    monkeypatch.setattr(seating_services, "solve_apart", interrupted)
    with pytest.raises(PlanChanged):
        services.make_plan(run=run, seed=7, by=cast.anna, now=AFTERNOON)

    assert places(run)[moved.pk] == target.number


def test_people_at_the_door_get_a_chair_at_once(cast: Cast) -> None:
    run = planned(cast, rounds=2)
    late = ParticipantFactory.create(
        atelier=cast.atelier, person=PersonFactory.create(organisation=cast.lindehof)
    )

    atelier.mark_present(gathering=run.gathering, participant=late, now=AFTERNOON)

    assert late.pk in places(run, 1)
    assert late.pk in places(run, 2)
    assert run.guests.get(participant=late).card == 13


def test_before_there_is_a_plan_the_door_gives_a_card_only(cast: Cast) -> None:
    run = filled(cast)
    late = ParticipantFactory.create(
        atelier=cast.atelier, person=PersonFactory.create(organisation=cast.lindehof)
    )

    atelier.mark_present(gathering=run.gathering, participant=late, now=AFTERNOON)

    assert run.guests.get(participant=late).card == 1
    assert not run.seats.exists()


def test_the_door_works_before_the_room_is_laid_ready(cast: Cast) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    late = ParticipantFactory.create(
        atelier=cast.atelier, person=PersonFactory.create(organisation=cast.lindehof)
    )

    atelier.mark_present(gathering=gathering, participant=late, now=AFTERNOON)

    assert not Run.objects.filter(gathering=gathering).exists()


def test_late_arrivals_fill_the_smallest_tables_and_stop_when_all_is_full(cast: Cast) -> None:
    run = planned(cast, people=12)

    for number in range(3):
        late = person(run, f"Laat {number}")
        services.welcome_guest(run=run, participant=late, now=AFTERNOON)

    sizes = sorted(list(places(run).values()).count(number) for number in (1, 2))
    assert sizes == [7, 7]
    assert run.guests.count() == 15
    assert queries.tables_with_counts(run)[0].people == 7


def test_a_card_leads_to_a_table_and_to_nobody(cast: Cast) -> None:
    run = planned(cast, rounds=2)
    guest = run.guests.get(card=3)

    tables = queries.tables_of_card(run, 3)

    assert tables == {
        1: places(run, 1)[guest.participant_id],
        2: places(run, 2)[guest.participant_id],
    }
    assert queries.tables_of_card(run, 99) == {}
    assert queries.table_of_card(run, 3) == table(run, tables[1])
    assert queries.cards_by_table(run)[tables[1]].count(3) == 1
    services.begin_round(run=run, round_=2, by=cast.anna, now=AFTERNOON)
    assert queries.table_of_card(fresh(run), 3) == table(run, tables[2])


def test_a_round_begins_only_when_it_is_there_and_the_room_is_open(cast: Cast) -> None:
    run = planned(cast, rounds=2)
    with pytest.raises(NoSuchRound):
        services.begin_round(run=run, round_=3, by=cast.anna, now=AFTERNOON)
    services.begin_round(run=run, round_=2, by=cast.anna, now=AFTERNOON)
    assert fresh(run).shows_places
    services.show_places(run=run, is_shown=False, by=cast.anna, now=AFTERNOON)
    assert not fresh(run).shows_places
    with pytest.raises(RoundOver):
        services.set_rules(run=run, rules=TableRules(1), by=cast.anna, now=AFTERNOON)
    services.close_run(run=fresh(run), by=cast.anna, now=AFTERNOON)

    with pytest.raises(Refusal):
        services.begin_round(run=run, round_=1, by=cast.anna, now=AFTERNOON)


def test_fewer_rounds_take_their_places_away_and_undo_gives_them_back(cast: Cast) -> None:
    run = planned(cast, rounds=2)
    second = places(run, 2)

    services.set_rules(run=run, rules=TableRules(1), by=cast.anna, now=AFTERNOON)
    assert places(run, 2) == {}
    services.undo_seating(run=run, by=cast.anna, now=AFTERNOON)

    assert places(run, 2) == second


def test_hosts_and_scribes_are_shared_out(cast: Cast) -> None:
    run = filled(cast)
    services.set_rules(
        run=run,
        rules=TableRules(asks_host=True, asks_scribe=True),
        by=cast.anna,
        now=AFTERNOON,
    )
    for number in range(2):
        services.set_tasks(
            run=run, participant=someone(run, f"Mens {number}"), can_host=True, can_scribe=False
        )
        services.set_tasks(
            run=run, participant=someone(run, f"Mens {number + 4}"), can_host=False, can_scribe=True
        )

    services.make_plan(run=run, seed=1, by=cast.anna, now=AFTERNOON)

    hosts = run.guests.filter(can_host=True).values("participant")
    scribes = run.guests.filter(can_scribe=True).values("participant")
    for who in (hosts, scribes):
        numbers = run.seats.filter(participant__in=who).values_list("table__number", flat=True)
        assert sorted(numbers) == [1, 2]


def test_three_months_after_an_atelier_nobody_knows_who_sat_where(cast: Cast) -> None:
    run = planned(cast)
    bep, cor = someone(run), someone(run, "Mens 1")
    services.wish_seats(atelier=cast.atelier, first=bep, second=cor, kind=Togetherness.APART)
    cast.atelier.closed_at = AFTERNOON
    cast.atelier.save()

    assert forget_seats(AFTERNOON + timedelta(days=91)) == 0
    assert forget_seats(AFTERNOON + timedelta(days=93)) > 0

    assert not Seat.objects.exists()
    assert not TableGuest.objects.exists()
    assert not SeatWish.objects.exists()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("", {"nederlands"}),
        ("Turks, een beetje Nederlands", {"turks", "nederlands"}),
        ("Arabisch", {"arabisch"}),
        ("goed Pools en wat Engels", {"pools", "engels"}),
        ("geen Nederlands, Tigrinya", {"tigrinya"}),
        ("NL/AR", {"nederlands", "arabisch"}),
        (" , ", {"nederlands"}),
    ],
)
def test_languages_are_read_as_people_write_them(written: str, spoken: set[str]) -> None:
    assert languages_in(written) == spoken


def test_of_several_hats_the_rarest_voice_counts() -> None:
    assert table_hat(["resident", "volunteer"]) == "volunteer"
    assert table_hat(["resident", "official"]) == "official"
    assert table_hat([]) is None


def test_the_least_at_a_table_follows_the_method_where_it_can() -> None:
    assert least_at_table(45, [7] * 8) == 5
    assert least_at_table(9, [7, 7]) == 4
    assert least_at_table(0, [7]) == 0
    assert least_at_table(40, [4, 7]) == 4
    assert least_at_table(3, []) == 0


def test_who_is_alone_in_a_language_stops_no_plan_and_is_named(cast: Cast) -> None:
    run = filled(cast)
    olga = someone(run)
    olga.person.languages = "Oekraiens"
    olga.person.save()

    made = services.make_plan(run=run, seed=1, by=cast.anna, now=AFTERNOON)

    assert made.people == 12
    assert standing_of(run).alone == {str(olga.pk)}
    assert seating_desk(fresh(run)).faults == [
        "Mens 0 deelt met niemand een taal. Zoek iemand die vertaalt."
    ]


def test_when_some_stay_away_nobody_gets_up_for_a_wish(cast: Cast) -> None:
    run = planned(cast, people=28, tables=4)
    away = [someone(run, f"Mens {number}") for number in (0, 1, 2, 3)]
    services.mark_away(run=run, participants=away, by=cast.anna, now=AFTERNOON)
    sizes = Counter(places(run).values())

    made = services.fit_plan(run=run, seed=1, by=cast.anna, now=AFTERNOON)

    assert len(made.moved) == sum(max(0, 5 - size) for size in sizes.values())


def test_a_phone_that_wrote_at_two_tables_cannot_be_followed(cast: Cast) -> None:
    run = planned(cast, rounds=2)
    written = IdeaFactory.create(
        run=run, table=table(run, 1), device=DeviceFactory.create(run=run, table=table(run, 1))
    )

    services.begin_round(run=run, round_=2, by=cast.anna, now=AFTERNOON)

    written.refresh_from_db()
    assert written.device is None
    assert written.table == table(run, 1)


def test_who_comes_in_while_a_plan_without_them_is_made_keeps_the_chair(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = planned(cast)
    bep = stranger(run, "Bep")
    services.count_on(run=run, participants=[bep])
    services.fit_plan(run=run, seed=1, by=cast.anna, now=AFTERNOON)
    solve = seating_services.solve_apart

    def comes_in(problem: TableProblem, *, seed: int) -> tuple[Round, ...]:
        atelier.mark_present(gathering=run.gathering, participant=bep, now=AFTERNOON)
        return solve(problem, seed=seed)

    monkeypatch.setattr(seating_services, "solve_apart", comes_in)
    with pytest.raises(PlanChanged):
        services.fit_plan(run=run, seed=1, by=cast.anna, now=AFTERNOON, only_here=True)

    assert bep.pk in places(run)


def lock_someone(cast: Cast, run: Run) -> None:
    services.lock_place(
        run=run, participant=someone(run), is_locked=True, by=cast.anna, now=AFTERNOON, round_=1
    )


def lock_a_table(cast: Cast, run: Run) -> None:
    services.lock_table(table=table(run, 1), is_locked=True, by=cast.anna, now=AFTERNOON, round_=1)


def take_chairs_away(cast: Cast, run: Run) -> None:
    services.change_table(
        table=table(run, 1), seats=2, is_accessible=True, by=cast.anna, now=AFTERNOON
    )


def lay_one_more(cast: Cast, run: Run) -> None:
    services.lay_tables(run=run, count=3, by=cast.anna, now=AFTERNOON)


def part_two(cast: Cast, run: Run) -> None:
    services.wish_seats(
        atelier=cast.atelier,
        first=someone(run),
        second=someone(run, "Mens 1"),
        kind=Togetherness.APART,
    )


@pytest.mark.parametrize(
    "change", [lock_someone, lock_a_table, take_chairs_away, lay_one_more, part_two]
)
def test_a_plan_that_was_made_before_a_change_is_not_laid_over_it(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, change: Callable[[Cast, Run], None]
) -> None:
    run = planned(cast)
    before = places(run)
    solve = seating_services.solve_apart

    def interrupted(problem: TableProblem, *, seed: int) -> tuple[Round, ...]:
        change(cast, run)
        return solve(problem, seed=seed)

    monkeypatch.setattr(seating_services, "solve_apart", interrupted)
    with pytest.raises(PlanChanged):
        services.make_plan(run=run, seed=7, by=cast.anna, now=AFTERNOON)

    assert places(run) == before


def test_undoing_leaves_who_came_in_later_where_they_sit(cast: Cast) -> None:
    run = planned(cast)
    moved = someone(run)
    services.seat_person(
        run=run,
        participant=moved,
        table=table(run, away_from_table(run, moved)),
        by=cast.anna,
        now=AFTERNOON,
    )
    late, mistake = stranger(run, "Laat"), stranger(run, "Vergist")
    for one in (late, mistake):
        atelier.mark_present(gathering=run.gathering, participant=one, now=AFTERNOON)
    atelier.mark_absent(gathering=run.gathering, participant=mistake, now=AFTERNOON)

    services.undo_seating(run=run, by=cast.anna, now=AFTERNOON)

    assert late.pk in places(run)
    assert TableGuest.objects.get(participant=mistake).is_away


def test_who_was_let_go_and_came_after_all_stays_when_that_is_undone(cast: Cast) -> None:
    run = planned(cast)
    bep = stranger(run, "Bep")
    services.count_on(run=run, participants=[bep])
    services.mark_away(run=run, participants=[bep], by=cast.anna, now=AFTERNOON)
    other = someone(run)
    target = table(run, away_from_table(run, other))
    services.seat_person(run=run, participant=other, table=target, by=cast.anna, now=AFTERNOON)
    atelier.mark_present(gathering=run.gathering, participant=bep, now=AFTERNOON)

    services.undo_seating(run=run, by=cast.anna, now=AFTERNOON)

    assert not TableGuest.objects.get(participant=bep).is_away


def test_one_press_is_one_undo_also_when_tables_went(cast: Cast) -> None:
    run = planned(cast, people=18, tables=3)
    for one in run.tables.all():
        services.change_table(table=one, seats=9, is_accessible=True, by=cast.anna, now=AFTERNOON)
    before = places(run)
    layout = services.Layout(2, TableRules(rounds=2))
    services.lay_out(run=run, layout=layout, seed=2, by=cast.anna, now=AFTERNOON)

    services.undo_seating(run=run, by=cast.anna, now=AFTERNOON)

    assert places(run) == before
    assert places(run, 2) == {}


def test_a_table_where_a_round_was_played_stays(cast: Cast) -> None:
    run = planned(cast, people=18, tables=3, rounds=2)
    first = places(run, 1)
    services.begin_round(run=run, round_=2, by=cast.anna, now=AFTERNOON)
    with pytest.raises(services.TableInUse):
        services.lay_tables(run=run, count=2, by=cast.anna, now=AFTERNOON)
    services.close_run(run=fresh(run), by=cast.anna, now=AFTERNOON)
    with pytest.raises(services.TableInUse):
        services.lay_tables(run=run, count=2, by=cast.anna, now=AFTERNOON)
    with pytest.raises(RoundOver):
        services.set_rules(run=run, rules=TableRules(1), by=cast.anna, now=AFTERNOON)

    assert places(run, 1) == first


def test_who_was_put_in_by_hand_keeps_the_chair_after_a_mistaken_tap(cast: Cast) -> None:
    run = planned(cast)
    bep = stranger(run, "Bep")
    services.welcome_guest(run=run, participant=bep, now=AFTERNOON, is_from_door=False)

    atelier.mark_present(gathering=run.gathering, participant=bep, now=AFTERNOON)
    atelier.mark_absent(gathering=run.gathering, participant=bep, now=AFTERNOON)

    assert bep.pk in places(run)


def test_two_who_are_one_person_have_one_chair_and_one_card(cast: Cast) -> None:
    run = planned(cast, rounds=2)
    seated, unknown = someone(run), stranger(run, "Mens")
    number, card = places(run)[seated.pk], run.guests.get(participant=seated).card

    atelier.merge_participants(keep=unknown, gone=seated, by=cast.anna, now=AFTERNOON)

    assert places(run)[unknown.pk] == number
    assert run.guests.get(participant=unknown).card == card
    other = someone(run, "Mens 1")
    atelier.merge_participants(keep=unknown, gone=other, by=cast.anna, now=AFTERNOON)
    assert places(run)[unknown.pk] == number
    assert other.pk not in places(run)
    assert sum(map(len, queries.cards_by_table(run).values())) == 11


def test_who_went_home_misses_no_place(cast: Cast) -> None:
    run = planned(cast)

    services.mark_away(run=run, participants=[someone(run)], by=cast.anna, now=AFTERNOON)

    assert unseated(fresh(run)) == 0
    assert without_place(fresh(run), 1) == 0


def test_a_table_that_a_colleague_took_away_gets_nobody(cast: Cast) -> None:
    run = planned(cast)
    services.lay_tables(run=run, count=3, by=cast.anna, now=AFTERNOON)
    third = table(run, 3)
    services.lay_tables(run=run, count=2, by=cast.anna, now=AFTERNOON)

    with pytest.raises(services.TableGone):
        services.seat_person(
            run=run, participant=someone(run), table=third, by=cast.anna, now=AFTERNOON
        )
    with pytest.raises(services.TableGone):
        services.change_table(table=third, seats=3, is_accessible=True, by=cast.anna, now=AFTERNOON)


def test_a_layout_that_cannot_be_changes_nothing(cast: Cast) -> None:
    run = planned(cast, people=18, tables=3)
    before, steps = places(run), len(queries.plan_of_run(run).before)

    with pytest.raises(NotPossible):
        services.lay_out(
            run=run,
            layout=services.Layout(1, TableRules(rounds=2)),
            seed=1,
            by=cast.anna,
            now=AFTERNOON,
        )

    assert places(run) == before
    assert run.tables.count() == 3
    assert queries.plan_of_run(run).rounds == 1
    assert len(queries.plan_of_run(run).before) == steps


def test_one_table_more_moves_only_who_must_go_there(cast: Cast) -> None:
    run = planned(cast, people=21, tables=3)

    made = services.lay_out(
        run=run, layout=services.Layout(4, TableRules()), seed=1, by=cast.anna, now=AFTERNOON
    )

    assert len(made.moved) == 5
    assert sorted(Counter(places(run).values()).values()) == [5, 5, 5, 6]


def test_a_round_more_leaves_the_round_of_now_as_it_is(cast: Cast) -> None:
    run = planned(cast, people=18, tables=3)
    before = places(run)

    services.lay_out(
        run=run, layout=services.Layout(3, TableRules(2)), seed=1, by=cast.anna, now=AFTERNOON
    )

    assert places(run) == before
    assert len(places(run, 2)) == 18


def test_chairs_tables_and_rules_go_back_too(cast: Cast) -> None:
    run = planned(cast)
    services.change_table(
        table=table(run, 1), seats=9, is_accessible=False, by=cast.anna, now=AFTERNOON
    )
    services.lay_out(
        run=run,
        layout=services.Layout(3, TableRules(2, asks_host=True)),
        seed=1,
        by=cast.anna,
        now=AFTERNOON,
    )

    services.undo_seating(run=run, by=cast.anna, now=AFTERNOON)
    plan = queries.plan_of_run(run)
    assert (run.tables.count(), plan.rounds, plan.asks_host) == (2, 1, False)
    services.undo_seating(run=run, by=cast.anna, now=AFTERNOON)

    first = table(run, 1)
    assert (first.seats, first.is_accessible) == (7, True)


def test_who_is_moved_by_hand_takes_the_lock_along(cast: Cast) -> None:
    run = planned(cast)
    one = someone(run)
    services.lock_place(
        run=run, participant=one, is_locked=True, by=cast.anna, now=AFTERNOON, round_=1
    )

    services.seat_person(
        run=run,
        participant=one,
        table=table(run, away_from_table(run, one)),
        by=cast.anna,
        now=AFTERNOON,
    )

    assert run.seats.get(participant=one).is_locked


def test_too_few_who_can_welcome_are_shared_out_and_the_rest_is_said(cast: Cast) -> None:
    run = filled(cast, people=18, tables=3)
    for number in (0, 3):
        services.set_tasks(
            run=run, participant=someone(run, f"Mens {number}"), can_host=True, can_scribe=False
        )

    services.lay_out(
        run=run,
        layout=services.Layout(3, TableRules(asks_host=True)),
        seed=1,
        by=cast.anna,
        now=AFTERNOON,
    )

    hosts = run.guests.filter(can_host=True).values("participant")
    at = set(run.seats.filter(participant__in=hosts).values_list("table__number", flat=True))
    missing = ({1, 2, 3} - at).pop()
    assert len(at) == 2
    assert seating_desk(fresh(run)).faults == [f"Nog niemand die ontvangt aan tafel {missing}."]


def test_two_who_rather_do_not_are_named_when_they_do(cast: Cast) -> None:
    run = planned(cast)
    numbers = places(run)
    first = someone(run)
    second = next(
        one
        for one in Participant.objects.filter(pk__in=numbers)
        if numbers[one.pk] == numbers[first.pk] and one.pk != first.pk
    )
    services.wish_seats(atelier=cast.atelier, first=first, second=second, kind=Togetherness.APART)

    names = {first.person.first_name, second.person.first_name}
    faults = seating_desk(fresh(run)).faults

    assert len(faults) == 1
    assert "zitten liever niet samen" in faults[0]
    assert all(name in faults[0] for name in names)


def test_a_new_plan_makes_tables_as_equal_as_they_go(cast: Cast) -> None:
    run = planned(cast, people=20, tables=3, rounds=2)

    for round_ in (1, 2):
        assert sorted(Counter(places(run, round_).values()).values()) == [6, 7, 7]
