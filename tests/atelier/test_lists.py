"""A list is looked at first, done as one, and undone as one."""

from datetime import UTC, datetime, timedelta

import pytest

from samenkracht.accounts.models import User
from samenkracht.atelier import services
from samenkracht.atelier.domain.circle import ListGone, TooManyPeople
from samenkracht.atelier.domain.team import TeamRole
from samenkracht.atelier.models import Atelier, Attendance, CircleImport, Participant
from samenkracht.atelier.queries import circle_of
from samenkracht.atelier.queries.lists import Fate, Plan, plan_list
from samenkracht.people.domain.pasted import read_paste
from samenkracht.people.domain.spreadsheets import Column, read_spreadsheet
from samenkracht.people.models import Person
from tests.conftest import Cast
from tests.factories import (
    AFTERNOON,
    AtelierFactory,
    AttendanceFactory,
    GatheringFactory,
    ParticipantFactory,
    TeamMemberFactory,
)
from tests.people import lists

TODAY = AFTERNOON.date()


def prepared(cast: Cast, content: bytes, atelier: Atelier | None = None) -> CircleImport:
    return services.prepare_list(
        atelier=atelier or cast.atelier,
        name="lijst.csv",
        spreadsheet=read_spreadsheet(content),
        by=cast.anna,
        now=AFTERNOON,
    )


def plan(waiting: CircleImport, by: User) -> Plan:
    return plan_list(waiting, by=by, today=TODAY)


def do(
    waiting: CircleImport, cast: Cast, *, also: tuple[int, ...] = (), presence: bool = False
) -> services.Done:
    lines = [row.entry.line for row in plan(waiting, cast.anna).rows if row.is_taken]
    return services.do_list(
        circle_import=waiting,
        lines=[*lines, *also],
        notes_presence=presence,
        by=cast.anna,
        now=AFTERNOON,
    )


def test_a_plan_says_what_happens_to_every_row_and_changes_nothing(cast: Cast) -> None:
    found = plan(prepared(cast, lists.CP1252), cast.anna)

    assert [(row.entry.line, row.fate, row.double_of) for row in found.rows] == [
        (2, Fate.NEW, None),
        (3, Fate.DOUBLE, 2),
        (4, Fate.DOUBLE, 2),
        (5, Fate.DOUBLE, 2),
        (6, Fate.NEW, None),
        (7, Fate.NEW, None),
        (8, Fate.NEW, None),
        (9, Fate.NEW, None),
    ]
    assert [row.entry.line for row in found.rows if row.is_namesake] == [6]
    assert found.left_out == ["Opmerkingen"]
    assert (found.taken, found.lost_letters, found.has_birth_dates) == (5, 1, True)
    assert Person.objects.count() == 0


def test_a_list_is_done_as_one_with_what_all_its_lines_tell(cast: Cast) -> None:
    waiting = prepared(cast, lists.CP1252)

    done = do(waiting, cast)

    assert done.added == 5
    corrie = Person.objects.get(email="corrie@voorbeeld.example")
    assert (corrie.full_name, corrie.phone) == ("Corrie van der Plank", "06 01234567")
    assert circle_of(cast.atelier).count() == 5
    waiting.refresh_from_db()
    assert waiting.sheets == []
    assert waiting.done_at == AFTERNOON


def test_someone_may_say_that_a_double_is_another_person(cast: Cast) -> None:
    done = do(prepared(cast, lists.CP1252), cast, also=(4,))

    assert done.added == 6
    assert Person.objects.filter(first_name="C.").count() == 1


def test_who_is_known_is_not_added_and_not_changed(cast: Cast) -> None:
    corrie = ParticipantFactory.create(
        atelier=cast.atelier,
        person__first_name="Corrie",
        person__infix="van der",
        person__last_name="Plank",
        person__phone="0601234567",
    )

    waiting = prepared(cast, lists.SURNAME_FIRST)
    found = plan(waiting, cast.anna)
    do(waiting, cast)

    assert [row.fate for row in found.rows] == [Fate.KNOWN, Fate.NEW, Fate.NEW]
    assert found.rows[0].known is not None
    assert found.rows[0].known.participant == corrie
    assert Person.objects.filter(last_name="Plank").count() == 1


def test_who_is_in_another_circle_of_my_team_joins_and_who_is_not_stays_unknown(
    cast: Cast,
) -> None:
    mine = AtelierFactory.create(organisation=cast.lindehof)
    TeamMemberFactory.create(atelier=mine, user=cast.anna, role=TeamRole.MODERATOR)
    theirs = AtelierFactory.create(organisation=cast.lindehof)
    known = ParticipantFactory.create(
        atelier=mine, person__first_name="Jörgen", person__last_name="Zomer"
    )
    ParticipantFactory.create(
        atelier=theirs,
        person__first_name="Riet",
        person__infix="de",
        person__last_name="Haas",
        person__phone="0609999999",
    )

    waiting = prepared(cast, lists.SURNAME_FIRST)
    found = plan(waiting, cast.anna)
    do(waiting, cast)

    assert [row.fate for row in found.rows] == [Fate.NEW, Fate.JOINS, Fate.NEW]
    assert cast.atelier.participants.filter(person=known.person).exists()
    assert Person.objects.filter(last_name="Haas").count() == 2


def test_who_was_taken_out_comes_back(cast: Cast) -> None:
    gone = ParticipantFactory.create(
        atelier=cast.atelier,
        person__first_name="Jörgen",
        person__last_name="Zomer",
        left_at=AFTERNOON,
    )
    waiting = prepared(cast, lists.SURNAME_FIRST)

    do(waiting, cast)

    gone.refresh_from_db()
    assert gone.left_at is None
    services.undo_list(circle_import=waiting, now=AFTERNOON)
    gone.refresh_from_db()
    assert gone.left_at is not None


def test_undoing_a_list_takes_all_of_it_back(cast: Cast) -> None:
    other = ParticipantFactory.create(atelier=cast.atelier)
    waiting = prepared(cast, lists.CP1252)
    do(waiting, cast)

    undone = services.undo_list(circle_import=waiting, now=AFTERNOON)

    assert (undone.removed, undone.stayed) == (5, 0)
    assert list(Participant.objects.all()) == [other]
    assert list(Person.objects.all()) == [other.person]
    with pytest.raises(ListGone):
        services.undo_list(circle_import=waiting, now=AFTERNOON)


def test_who_was_there_since_stays_when_a_list_is_undone(cast: Cast) -> None:
    waiting = prepared(cast, lists.SURNAME_FIRST)
    do(waiting, cast)
    riet = Participant.objects.get(person__first_name="Riet")
    AttendanceFactory.create(
        gathering=GatheringFactory.create(atelier=cast.atelier), participant=riet
    )

    undone = services.undo_list(circle_import=waiting, now=AFTERNOON)

    assert (undone.removed, undone.stayed) == (2, 1)
    assert list(circle_of(cast.atelier)) == [riet]


def test_ticks_on_our_own_dates_are_noted_and_taken_back(cast: Cast) -> None:
    first = GatheringFactory.create(
        atelier=cast.atelier, number=1, starts_at=datetime(2026, 3, 5, 12, tzinfo=UTC)
    )
    waiting = prepared(cast, lists.PRESENCE)
    found = plan(waiting, cast.anna)

    done = do(waiting, cast, presence=True)

    assert [(one.gathering, len(one.tally.lines)) for one in found.presence] == [(first, 2)]
    assert found.other_days == 1
    assert done.noted == first.attendances.count() == 2
    undone = services.undo_list(circle_import=waiting, now=AFTERNOON)
    assert (undone.removed, Attendance.objects.count()) == (3, 0)


def test_ticks_are_not_noted_when_nobody_asks_for_it(cast: Cast) -> None:
    GatheringFactory.create(
        atelier=cast.atelier, number=1, starts_at=datetime(2026, 3, 5, 12, tzinfo=UTC)
    )

    assert do(prepared(cast, lists.PRESENCE), cast).noted == 0


def test_a_list_may_say_who_brought_whom(cast: Cast) -> None:
    nel = ParticipantFactory.create(atelier=cast.atelier, person__first_name="Nel")
    content = "Naam;Meegebracht door\nWim Zomer;nel\nRiet Haas;Wim Zomer\nToos;Niemand\nKees;Kees\n"

    done = do(prepared(cast, content.encode()), cast)

    brought = dict(
        Participant.objects.values_list("person__first_name", "brought_by__person__first_name")
    )
    assert brought == {"Nel": None, "Wim": "Nel", "Riet": "Wim", "Toos": None, "Kees": None}
    assert done.unknown_bringers == 2
    assert nel.brought.count() == 1


def test_columns_may_be_read_in_another_way(cast: Cast) -> None:
    waiting = prepared(cast, b"Wie;Wat\nWim Zomer;De Kade\n")

    services.change_layout(circle_import=waiting, sheet=0, columns=[Column.NAME, Column.WORKS_AT])
    waiting.refresh_from_db()

    (row,) = plan(waiting, cast.anna).rows
    assert row.entry.works_at == "De Kade"


def test_another_sheet_is_looked_at_afresh(cast: Cast) -> None:
    book = lists.two_sheets()
    waiting = prepared(cast, book)
    assert [row.entry.name.first for row in plan(waiting, cast.anna).rows] == ["Wim", "Riet"]

    services.change_layout(circle_import=waiting, sheet=1, columns=[Column.NONE])
    waiting.refresh_from_db()

    assert [row.entry.name.first for row in plan(waiting, cast.anna).rows] == ["Toos"]


def test_a_pasted_list_goes_the_same_way(cast: Cast) -> None:
    spreadsheet, layout = read_paste("Wim Zomer - De Kade\nBep\nBep\n")
    waiting = services.prepare_list(
        atelier=cast.atelier,
        name="",
        spreadsheet=spreadsheet,
        layout=layout,
        by=cast.anna,
        now=AFTERNOON,
    )

    assert do(waiting, cast).added == 2
    assert Person.objects.get(first_name="Wim").works_at == "De Kade"


def test_a_list_is_done_once(cast: Cast) -> None:
    waiting = prepared(cast, lists.SURNAME_FIRST)
    do(waiting, cast)

    for late in (
        lambda: do_again(waiting, cast),
        lambda: services.drop_list(circle_import=waiting),
        lambda: services.change_layout(circle_import=waiting, sheet=0, columns=[]),
    ):
        with pytest.raises(ListGone):
            late()

    assert Person.objects.count() == 3


def do_again(waiting: CircleImport, cast: Cast) -> None:
    services.do_list(
        circle_import=waiting, lines=[2], notes_presence=False, by=cast.anna, now=AFTERNOON
    )


def test_a_list_of_a_whole_town_is_refused(cast: Cast) -> None:
    content = "Naam\n" + "".join(f"Wim Zomer {number}\n" for number in range(1100))

    with pytest.raises(TooManyPeople, match="1101 rijen"):
        prepared(cast, content.encode())


def test_lists_are_forgotten_in_time_and_not_before(cast: Cast) -> None:
    waiting = prepared(cast, lists.SURNAME_FIRST)
    done = prepared(cast, lists.ONE_COLUMN)
    do(done, cast)

    services.forget_lists(now=AFTERNOON + timedelta(hours=23))
    assert CircleImport.objects.count() == 2
    services.forget_lists(now=AFTERNOON + timedelta(hours=25))
    assert list(CircleImport.objects.all()) == [done]
    services.forget_lists(now=AFTERNOON + timedelta(days=29, hours=23))
    assert list(CircleImport.objects.all()) == [done]
    services.forget_lists(now=AFTERNOON + timedelta(days=30, hours=1))

    assert not CircleImport.objects.filter(pk__in=[waiting.pk, done.pk]).exists()
    assert circle_of(cast.atelier).count() == 2
