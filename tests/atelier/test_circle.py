"""Who is in the circle, at the door, twice, and away."""

from datetime import timedelta
from uuid import uuid4

import pytest

from samenkracht.atelier import services
from samenkracht.atelier.domain.circle import BroughtInARound, NobodyInCircle, SamePerson
from samenkracht.atelier.models import Attendance, Participant
from samenkracht.atelier.queries import called, circle_of, matching, taken_out
from samenkracht.people.domain.hats import Hat
from samenkracht.people.domain.names import Name
from samenkracht.people.domain.profile import Profile
from samenkracht.people.models import Person
from tests.conftest import Cast
from tests.factories import (
    AFTERNOON,
    AtelierFactory,
    AttendanceFactory,
    GatheringFactory,
    ParticipantFactory,
    PersonHatFactory,
)

NEL = Profile(Name("Nel"), hats=frozenset({Hat.RESIDENT, Hat.VOLUNTEER}))


def test_a_first_name_is_enough(cast: Cast) -> None:
    nel = services.add_participant(atelier=cast.atelier, profile=NEL)

    assert nel.person.full_name == "Nel"
    assert nel.person.organisation == cast.lindehof
    assert {hat.hat for hat in nel.person.hats.all()} == {"resident", "volunteer"}


def test_the_same_tap_twice_adds_one_person(cast: Cast) -> None:
    key = uuid4()

    first = services.add_participant(atelier=cast.atelier, profile=NEL, key=key)
    again = services.add_participant(atelier=cast.atelier, profile=NEL, key=key)

    assert first == again
    assert Person.objects.count() == 1


def test_a_key_of_another_circle_gives_nothing_away(cast: Cast) -> None:
    other = ParticipantFactory.create()

    nel = services.add_participant(atelier=cast.atelier, profile=NEL, key=other.public_id)

    assert nel.atelier == cast.atelier
    assert nel.public_id != other.public_id


def test_nobody_is_brought_by_someone_of_another_circle(cast: Cast) -> None:
    stranger = ParticipantFactory.create()

    with pytest.raises(NobodyInCircle):
        services.add_participant(atelier=cast.atelier, profile=NEL, brought_by=stranger)

    assert list(circle_of(cast.atelier)) == []


def test_people_cannot_bring_each_other(cast: Cast) -> None:
    nel = ParticipantFactory.create(atelier=cast.atelier)
    toos = ParticipantFactory.create(atelier=cast.atelier, brought_by=nel)
    wim = ParticipantFactory.create(atelier=cast.atelier, brought_by=toos)

    for bringer in (toos, wim, nel):
        with pytest.raises(BroughtInARound):
            services.change_participant(participant=nel, profile=NEL, brought_by=bringer)


def test_changing_someone_changes_everything_we_know(cast: Cast) -> None:
    nel = services.add_participant(atelier=cast.atelier, profile=NEL)
    toos = ParticipantFactory.create(atelier=cast.atelier)
    profile = Profile(
        Name("Nel", "de", "Haan"), frozenset({Hat.KEY_FIGURE}), works_at="De Kade", diet="halal"
    )

    services.change_participant(participant=nel, profile=profile, brought_by=toos)

    kept = Participant.objects.get(pk=nel.pk)
    assert (kept.person.full_name, kept.person.diet, kept.brought_by) == (
        "Nel de Haan",
        "halal",
        toos,
    )
    assert [hat.hat for hat in kept.person.hats.all()] == ["key_figure"]


def test_who_is_taken_out_can_come_back(cast: Cast) -> None:
    nel = ParticipantFactory.create(atelier=cast.atelier)

    services.remove_participant(participant=nel, now=AFTERNOON)

    assert list(circle_of(cast.atelier)) == []
    assert list(taken_out(cast.atelier)) == [nel]
    services.restore_participant(participant=nel)
    assert list(circle_of(cast.atelier)) == [nel]


def test_the_newest_stands_on_top_and_search_forgets_accents(cast: Cast) -> None:
    rene = ParticipantFactory.create(
        atelier=cast.atelier, person__first_name="René", person__last_name="Zomer"
    )
    nel = ParticipantFactory.create(atelier=cast.atelier, person__works_at="Café De Kade")
    PersonHatFactory.create(person=nel.person, hat="volunteer")
    ParticipantFactory.create()

    circle = list(circle_of(cast.atelier))

    assert circle == [nel, rene]
    assert matching(circle, "rene zom") == [rene]
    assert matching(circle, "cafe") == [nel]
    assert matching(circle, "cafe", "resident") == []
    assert matching(circle, hat="volunteer") == [nel]


def test_everyone_is_called_by_the_shortest_name_that_points_at_one_person(cast: Cast) -> None:
    names = [("Nel", "", ""), ("Jan", "Bos", ""), ("Jan", "Bos", "De Kade"), ("Jan", "Dam", "")]
    people = [
        ParticipantFactory.create(
            atelier=cast.atelier,
            person__first_name=first,
            person__last_name=last,
            person__works_at=works_at,
        )
        for first, last, works_at in [*names, ("Jan", "Dam", ""), ("", "", "")]
    ]

    found = called(people)

    assert [found.get(one.pk) for one in people] == [
        "Nel",
        "Jan Bos",
        "Jan Bos (De Kade)",
        "Jan Dam (1)",
        "Jan Dam (2)",
        None,
    ]


def test_one_tap_is_present_and_the_second_changes_nothing(cast: Cast) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    nel = ParticipantFactory.create(atelier=cast.atelier)

    first = services.mark_present(gathering=gathering, participant=nel, now=AFTERNOON)
    again = services.mark_present(
        gathering=gathering, participant=nel, now=AFTERNOON + timedelta(hours=1)
    )

    assert first == again
    assert again.arrived_at == AFTERNOON


def test_who_was_taken_out_and_comes_is_back_in_the_circle(cast: Cast) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    nel = ParticipantFactory.create(atelier=cast.atelier, left_at=AFTERNOON)

    services.mark_present(gathering=gathering, participant=nel, now=AFTERNOON)

    assert list(circle_of(cast.atelier)) == [nel]


def test_who_was_merged_comes_in_as_the_one_that_stayed(cast: Cast) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    keep, gone = ParticipantFactory.create_batch(2, atelier=cast.atelier)
    services.merge_participants(keep=keep, gone=gone, by=cast.anna, now=AFTERNOON)

    services.mark_present(gathering=gathering, participant=gone, now=AFTERNOON)

    assert [one.participant for one in gathering.attendances.all()] == [keep]
    assert list(circle_of(cast.atelier)) == [keep]


def test_nobody_of_another_circle_is_noted_as_present(cast: Cast) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)

    with pytest.raises(NobodyInCircle):
        services.mark_present(
            gathering=gathering, participant=ParticipantFactory.create(), now=AFTERNOON
        )


def test_someone_without_a_name_walks_in_with_a_neighbour(cast: Cast) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    nel = ParticipantFactory.create(atelier=cast.atelier)

    attendance = services.walk_in(
        gathering=gathering,
        first_name="",
        hats=[Hat.RESIDENT],
        brought_by=nel,
        now=AFTERNOON,
        key=uuid4(),
    )

    assert attendance.is_walk_in
    assert attendance.participant.brought_by == nel
    assert attendance.participant.person.full_name == "Iemand zonder naam"


def test_a_walk_in_by_mistake_leaves_nothing_behind(cast: Cast) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    attendance = services.walk_in(
        gathering=gathering, first_name="Bep", hats=[], brought_by=None, now=AFTERNOON
    )

    services.mark_absent(gathering=gathering, participant=attendance.participant, now=AFTERNOON)
    services.mark_absent(gathering=gathering, participant=attendance.participant, now=AFTERNOON)

    assert Person.objects.count() == Participant.objects.count() == Attendance.objects.count() == 0


def test_taking_back_a_tap_leaves_who_was_there_before(cast: Cast) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    known = AttendanceFactory.create(gathering=gathering)
    guest = services.walk_in(
        gathering=gathering, first_name="Bep", hats=[], brought_by=None, now=AFTERNOON
    ).participant
    ParticipantFactory.create(atelier=cast.atelier, brought_by=guest)

    services.mark_absent(gathering=gathering, participant=known.participant, now=AFTERNOON)
    services.mark_absent(gathering=gathering, participant=guest, now=AFTERNOON)

    assert set(Participant.objects.filter(pk__in=[known.participant_id, guest.pk])) == {
        known.participant,
        guest,
    }
    assert not gathering.attendances.exists()


def test_two_places_become_one_and_nothing_is_lost(cast: Cast) -> None:
    first, second = (
        GatheringFactory.create(atelier=cast.atelier, number=number) for number in (1, 2)
    )
    keep = ParticipantFactory.create(atelier=cast.atelier, person__first_name="Nel")
    gone = ParticipantFactory.create(
        atelier=cast.atelier, person__first_name="Nelleke", person__phone="06 01234567"
    )
    PersonHatFactory.create(person=gone.person, hat="volunteer")
    AttendanceFactory.create(gathering=first, participant=keep)
    AttendanceFactory.create(gathering=first, participant=gone)
    AttendanceFactory.create(gathering=second, participant=gone)
    toos = ParticipantFactory.create(atelier=cast.atelier, brought_by=gone)

    merge = services.merge_participants(keep=keep, gone=gone, by=cast.anna, now=AFTERNOON)

    keep.refresh_from_db()
    toos.refresh_from_db()
    assert [one.pk for one in circle_of(cast.atelier)] == [toos.pk, keep.pk]
    assert list(taken_out(cast.atelier)) == []
    assert keep.attendances.count() == 2
    assert toos.brought_by == keep
    assert keep.person.first_name == "Nel"
    assert keep.person.phone == "06 01234567"
    assert [hat.hat for hat in keep.person.hats.all()] == ["volunteer"]

    services.undo_merge(merge=merge, now=AFTERNOON)
    services.undo_merge(merge=merge, now=AFTERNOON)

    toos.refresh_from_db()
    keep = Participant.objects.get(pk=keep.pk)
    assert len(circle_of(cast.atelier)) == 3
    assert keep.attendances.count() == 1
    assert gone.attendances.count() == 2
    assert toos.brought_by == gone
    assert keep.person.phone == ""
    assert not keep.person.hats.exists()


def test_a_place_without_a_name_takes_over_the_whole_name(cast: Cast) -> None:
    keep = ParticipantFactory.create(atelier=cast.atelier, person__first_name="")
    gone = ParticipantFactory.create(
        atelier=cast.atelier, person__first_name="Nel", person__last_name="Bos"
    )

    merge = services.merge_participants(keep=keep, gone=gone, by=cast.anna, now=AFTERNOON)

    assert Participant.objects.get(pk=keep.pk).person.full_name == "Nel Bos"
    services.undo_merge(merge=merge, now=AFTERNOON)
    assert Participant.objects.get(pk=keep.pk).person.full_name == "Iemand zonder naam"


def test_merging_who_brought_whom_makes_no_round(cast: Cast) -> None:
    gone = ParticipantFactory.create(atelier=cast.atelier)
    wim = ParticipantFactory.create(atelier=cast.atelier, brought_by=gone)
    keep = ParticipantFactory.create(atelier=cast.atelier, brought_by=wim)

    merge = services.merge_participants(keep=keep, gone=gone, by=cast.anna, now=AFTERNOON)

    wim.refresh_from_db()
    keep.refresh_from_db()
    assert (wim.brought_by, keep.brought_by) == (keep, None)
    services.undo_merge(merge=merge, now=AFTERNOON)
    wim.refresh_from_db()
    keep.refresh_from_db()
    assert (wim.brought_by, keep.brought_by) == (gone, wim)


def test_the_one_that_stays_learns_who_brought_them(cast: Cast) -> None:
    nel = ParticipantFactory.create(atelier=cast.atelier)
    keep = ParticipantFactory.create(atelier=cast.atelier)
    gone = ParticipantFactory.create(atelier=cast.atelier, brought_by=nel)

    services.merge_participants(keep=keep, gone=gone, by=cast.anna, now=AFTERNOON)

    keep.refresh_from_db()
    assert keep.brought_by == nel


def test_only_two_of_one_circle_can_be_one(cast: Cast) -> None:
    nel = ParticipantFactory.create(atelier=cast.atelier)
    away = ParticipantFactory.create(atelier=cast.atelier, left_at=AFTERNOON)
    elsewhere = ParticipantFactory.create(atelier=AtelierFactory.create())

    for other in (nel, away, elsewhere):
        with pytest.raises(SamePerson):
            services.merge_participants(keep=nel, gone=other, by=cast.anna, now=AFTERNOON)
