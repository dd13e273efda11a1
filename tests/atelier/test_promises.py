"""Who brings whom: a line is enough, and no more of the other than a first word is kept."""

from datetime import timedelta
from io import StringIO
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from samenkracht.atelier import services
from samenkracht.atelier.domain.circle import NobodyInCircle
from samenkracht.atelier.domain.contacts import AskState
from samenkracht.atelier.domain.promises import (
    WORD_LENGTH,
    PromiseGone,
    PromiseState,
    Reminder,
    Said,
    TooMuchTold,
    name_in,
    read_promise,
    read_reminder,
)
from samenkracht.atelier.models import (
    Ask,
    Attendance,
    Expense,
    Gathering,
    Participant,
    Promise,
    Treat,
)
from samenkracht.atelier.queries.inviting import (
    lines_of_askers,
    next_after,
    open_from_before,
    promises_for,
    waiting_promises,
)
from samenkracht.atelier.services.asking import tell_ask
from samenkracht.atelier.services.forgetting import forget_guests
from samenkracht.atelier.services.hospitality import bring_treat, note_expense
from samenkracht.atelier.services.promises import (
    carry_over,
    come_with,
    make_promise,
    take_away_promise,
    tell_promise,
    wipe_reminders,
)
from tests.conftest import Cast
from tests.factories import AFTERNOON, GatheringFactory, ParticipantFactory


@pytest.fixture
def gathering(cast: Cast) -> Gathering:
    return GatheringFactory.create(atelier=cast.atelier, number=4)


@pytest.fixture
def fatima(gathering: Gathering) -> Participant:
    return ParticipantFactory.create(atelier=gathering.atelier, person__first_name="Fatima")


def promised(gathering: Gathering, asker: Participant, whom: str = "Henk") -> Promise:
    return make_promise(gathering=gathering, asker=asker, whom=whom, now=AFTERNOON)[0]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Fatima vraagt Henk", Said("Fatima", "Henk")),
        ("fatima VRAAGT henk.", Said("fatima", "henk")),
        ("Nel neemt haar zus mee", Said("Nel", "haar zus")),
        ("Nel brengt 2 buren mee", Said("Nel", "2 buren")),
        ("Fatima: Henk", Said("Fatima", "Henk")),
        ("Fatima asks Henk", Said("Fatima", "Henk")),
        ("Anne-Marie - Henk", Said("Anne-Marie", "Henk")),
        ("Fatima vraagt", Said("Fatima", "")),
        ("Fatima", Said("Fatima", "")),
        ("vraagt Henk", Said("vraagt Henk", "")),
    ],
)
def test_a_line_is_read_as_it_is_said(line: str, said: Said) -> None:
    assert read_promise(line) == said


@pytest.mark.parametrize(
    ("words", "reminder"),
    [
        ("Henk", Reminder("Henk")),
        ("Henk de Vries", Reminder("Henk")),
        ("Mijn buurvrouw", Reminder("mijn buurvrouw")),
        ("mijn buurvrouw van driehoog achter", Reminder("mijn buurvrouw van")),
        ("2 buren", Reminder("buren", 2)),
        ("drie vriendinnen", Reminder("vriendinnen", 3)),
        ("Anne-Marie", Reminder("Anne-Marie")),
        ("", Reminder("")),
    ],
)
def test_only_a_first_word_is_kept(words: str, reminder: Reminder) -> None:
    assert read_reminder(words) == reminder


@pytest.mark.parametrize(
    "words",
    [
        "Henk 06 12345678",
        "henk@voorbeeld.example",
        "Kerkstraat 12",
        "0612345678",
        "Henk, Kerkstraat",
        "<b>Henk</b>",
        "Wolfeschlegelsteinhausenbergerdorff",
    ],
)
def test_what_would_find_someone_is_not_kept(words: str) -> None:
    assert read_reminder(words) is None


@given(st.text(max_size=60))
def test_whatever_is_typed_no_digit_or_address_stays(words: str) -> None:
    reminder = read_reminder(words)

    if reminder is not None:
        assert len(reminder.word) <= WORD_LENGTH
        assert not any(sign.isdigit() or sign == "@" for sign in reminder.word)
        assert 1 <= reminder.people <= 9


def test_a_reminder_holds_a_name_or_not() -> None:
    assert [name_in(word) for word in ("Henk", "mijn buurvrouw", "")] == ["Henk", "", ""]


def test_two_neighbours_are_two_promises(gathering: Gathering, fatima: Participant) -> None:
    make_promise(gathering=gathering, asker=fatima, whom="2 buren", now=AFTERNOON)

    assert list(promises_for(gathering).values_list("word", "state")) == [("buren", "open")] * 2


def test_the_same_enter_twice_is_one_promise(gathering: Gathering, fatima: Participant) -> None:
    key = uuid4()
    for _enter in range(2):
        make_promise(gathering=gathering, asker=fatima, whom="Henk", now=AFTERNOON, key=key)

    assert gathering.promises.count() == 1


def test_a_key_of_another_gathering_gives_nothing_away(
    gathering: Gathering, fatima: Participant
) -> None:
    other = GatheringFactory.create()
    stranger = ParticipantFactory.create(atelier=other.atelier)
    theirs = promised(other, stranger)

    made = make_promise(
        gathering=gathering, asker=fatima, whom="Henk", now=AFTERNOON, key=theirs.public_id
    )

    assert made[0].gathering == gathering
    assert made[0].public_id != theirs.public_id


def test_a_promise_is_refused_for_a_stranger_and_for_a_number(
    gathering: Gathering, fatima: Participant
) -> None:
    stranger = ParticipantFactory.create()

    with pytest.raises(NobodyInCircle):
        promised(gathering, stranger)
    with pytest.raises(TooMuchTold):
        promised(gathering, fatima, "Henk 06 12345678")

    assert not Promise.objects.exists()


def test_one_tap_lets_in_who_was_promised(gathering: Gathering, fatima: Participant) -> None:
    promise = promised(gathering, fatima)

    arrival = come_with(promise=promise, now=AFTERNOON)
    again = come_with(promise=promise, now=AFTERNOON)

    promise.refresh_from_db()
    assert arrival == again
    assert (promise.state, promise.guest) == ("came", arrival.participant)
    assert (arrival.participant.person.full_name, arrival.is_walk_in) == ("Henk", True)
    assert arrival.participant.brought_by == fatima


def test_a_neighbour_comes_in_without_a_name(gathering: Gathering, fatima: Participant) -> None:
    arrival = come_with(promise=promised(gathering, fatima, "mijn buurvrouw"), now=AFTERNOON)

    assert arrival.participant.person.first_name == ""


def test_taking_back_the_tap_waits_for_the_guest_again(
    gathering: Gathering, fatima: Participant
) -> None:
    promise = promised(gathering, fatima)
    arrival = come_with(promise=promise, now=AFTERNOON)

    services.mark_absent(gathering=gathering, participant=arrival.participant, now=AFTERNOON)

    promise.refresh_from_db()
    assert (promise.state, promise.guest, promise.word) == ("asked", None, "Henk")
    assert not Attendance.objects.exists()
    assert gathering.atelier.participants.count() == 1


def test_a_walk_in_of_the_same_name_keeps_the_promise(
    gathering: Gathering, fatima: Participant
) -> None:
    henk, other = promised(gathering, fatima), promised(gathering, fatima, "Bep")

    arrival = services.walk_in(
        gathering=gathering, first_name="henk", hats=(), brought_by=fatima, now=AFTERNOON
    )

    henk.refresh_from_db()
    other.refresh_from_db()
    assert (henk.state, henk.guest) == ("came", arrival.participant)
    assert other.state == "open"


def test_who_came_cannot_be_told_otherwise_or_taken_away(
    gathering: Gathering, fatima: Participant
) -> None:
    promise = promised(gathering, fatima)
    come_with(promise=promise, now=AFTERNOON)

    tell_promise(promise=promise, state=PromiseState.NOT)
    with pytest.raises(PromiseGone):
        take_away_promise(promise=promise)

    promise.refresh_from_db()
    assert promise.state == "came"


def test_a_promise_that_a_colleague_took_away_says_so(
    gathering: Gathering, fatima: Participant
) -> None:
    promise = promised(gathering, fatima)
    take_away_promise(promise=promise)

    with pytest.raises(PromiseGone):
        tell_promise(promise=promise, state=PromiseState.ASKED)


def test_open_promises_go_along_to_the_next_gathering(
    gathering: Gathering, fatima: Participant
) -> None:
    earlier = GatheringFactory.create(
        atelier=gathering.atelier, number=3, starts_at=AFTERNOON - timedelta(weeks=4)
    )
    henk, bep = promised(earlier, fatima), promised(earlier, fatima, "Bep")
    tell_promise(promise=bep, state=PromiseState.NOT)

    assert open_from_before(gathering, AFTERNOON) == (earlier, 1)
    assert carry_over(earlier=earlier, later=gathering) == 1

    assert [one.pk for one in promises_for(gathering)] == [henk.pk]
    assert open_from_before(gathering, AFTERNOON) is None
    assert carry_over(earlier=GatheringFactory.create(), later=gathering) == 0


def test_the_gathering_after_this_one_is_asked_for(gathering: Gathering) -> None:
    GatheringFactory.create(atelier=gathering.atelier, number=5, is_skipped=True)
    later = GatheringFactory.create(atelier=gathering.atelier, number=6)

    assert next_after(gathering) == later
    assert next_after(later) is None


def test_at_the_door_first_who_comes_with_someone_that_is_here(
    gathering: Gathering, fatima: Participant
) -> None:
    nel = ParticipantFactory.create(atelier=gathering.atelier, person__first_name="Nel")
    henk, wim = promised(gathering, fatima), promised(gathering, nel, "Wim")
    gone = promised(gathering, nel, "Jan")
    tell_promise(promise=gone, state=PromiseState.NOT)

    assert waiting_promises(gathering, here={nel.pk}) == [wim, henk]
    assert waiting_promises(gathering, here=set(), words="fati") == [henk]
    assert waiting_promises(gathering, here=set(), words="wim") == [wim]


def test_who_asked_last_stands_on_top(gathering: Gathering, fatima: Participant) -> None:
    nel = ParticipantFactory.create(atelier=gathering.atelier)
    henk, wim = promised(gathering, fatima), promised(gathering, nel, "Wim")
    bep = promised(gathering, fatima, "Bep")

    lines = lines_of_askers(promises_for(gathering))

    assert [(line.asker, line.promises) for line in lines] == [(fatima, (henk, bep)), (nel, (wim,))]


def test_two_weeks_after_it_nobody_knows_who_would_be_asked(cast: Cast) -> None:
    now = timezone.now()
    asker = ParticipantFactory.create(atelier=cast.atelier)
    days = {"over": 15, "just over": 13}
    made = {
        name: promised(
            GatheringFactory.create(atelier=cast.atelier, starts_at=now - timedelta(days=ago)),
            asker,
        )
        for name, ago in days.items()
    }

    assert wipe_reminders(now) == 1
    assert wipe_reminders(now) == 0

    words = {name: Promise.objects.get(pk=one.pk).word for name, one in made.items()}
    assert words == {"over": "", "just over": "Henk"}


def test_the_nightly_command_wipes_reminders_and_says_how_many(cast: Cast) -> None:
    over = GatheringFactory.create(
        atelier=cast.atelier, starts_at=timezone.now() - timedelta(days=30)
    )
    promised(over, ParticipantFactory.create(atelier=cast.atelier))
    told = StringIO()

    call_command("retention", stdout=told)

    assert "Wie er gevraagd zou worden: 1" in told.getvalue()
    assert Promise.objects.get().word == ""


def test_three_months_after_an_atelier_nobody_knows_who_was_asked(cast: Cast) -> None:
    now = timezone.now()
    kept, over = GatheringFactory.create(), GatheringFactory.create()
    for gathering, days in ((kept, 80), (over, 100)):
        gathering.atelier.closed_at = now - timedelta(days=days)
        gathering.atelier.save()
        nel = ParticipantFactory.create(atelier=gathering.atelier)
        promised(gathering, nel)
        tell_ask(gathering=gathering, participant=nel, state=AskState.YES, by=cast.anna)
        bring_treat(gathering=gathering, who="Nel", what="Taart")
        note_expense(gathering=gathering, who="Nel", what="Bus", cents=420)

    assert forget_guests(now) == 4
    assert forget_guests(now) == 0

    for kind in (Promise, Ask, Treat, Expense):
        assert [row.gathering for row in kind.objects.all()] == [kept]


def test_two_places_that_become_one_keep_what_they_promised(
    cast: Cast, gathering: Gathering, fatima: Participant
) -> None:
    double = ParticipantFactory.create(atelier=cast.atelier, person__first_name="Fatima")
    henk = promised(gathering, double)
    ask = tell_ask(gathering=gathering, participant=double, state=AskState.YES, by=cast.anna)

    merge = services.merge_participants(keep=fatima, gone=double, by=cast.anna, now=AFTERNOON)
    henk.refresh_from_db()
    ask.refresh_from_db()
    assert (henk.asker, ask.participant) == (fatima, fatima)

    services.undo_merge(merge=merge, now=AFTERNOON)
    henk.refresh_from_db()
    ask.refresh_from_db()
    assert (henk.asker, ask.participant) == (double, double)
