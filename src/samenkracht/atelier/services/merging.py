"""Two places in the circle that turn out to be one person; and parting them again (S02, T21)."""

from dataclasses import asdict
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.circle import SamePerson, is_round
from samenkracht.atelier.hooks import were_one
from samenkracht.atelier.models import Attendance, Merge, Participant
from samenkracht.atelier.services.circle import hold_circle
from samenkracht.people.services import Filled, give_back, take_over


@transaction.atomic
def merge_participants(*, keep: Participant, gone: Participant, by: User, now: datetime) -> Merge:
    """Make one of two places in the circle; what was known of both stays (S02).

    Attendance and the people they brought go to `keep`, empty fields are filled, nothing is
    overwritten. Raises SamePerson.
    """
    atelier = hold_circle(keep.atelier)
    places = atelier.participants.select_for_update(of=("self",)).select_related("person")
    found = {place.pk: place for place in places.filter(pk__in=[keep.pk, gone.pk], left_at=None)}
    if len(found) != 2:
        raise SamePerson(gettext("Deze twee zijn al een en dezelfde, of een van hen is weg."))
    keep, gone = found[keep.pk], found[gone.pk]
    moved = {
        **_move_attendance(keep, gone),
        **_join_bringers(keep, gone),
        "promises": _move_promises(keep, gone),
        "asks": _move_asks(keep, gone),
        "filled": asdict(take_over(person=keep.person, other=gone.person)),
    }
    gone.left_at = now
    gone.save(update_fields=["left_at", "updated_at"])
    were_one(keep, gone)
    return Merge.objects.create(kept=keep, gone=gone, moved=moved, made_by=by, made_at=now)


@transaction.atomic
def undo_merge(*, merge: Merge, now: datetime) -> Participant:
    """Part two places again, each with what it had; returns the one that comes back (T21)."""
    hold_circle(merge.kept.atelier)
    merge = (
        Merge.objects.select_for_update(of=("self",))
        .select_related("kept__person", "gone__person")
        .get(pk=merge.pk)
    )
    if merge.undone_at is not None:
        return merge.gone
    kept, gone, moved = merge.kept, merge.gone, merge.moved
    kept.attendances.filter(pk__in=moved["attendances"]).update(participant=gone)
    there = set(kept.atelier.gatherings.values_list("pk", flat=True))
    Attendance.objects.bulk_create(
        Attendance(gathering_id=gathering, participant=gone, arrived_at=arrived, is_walk_in=walk_in)
        for gathering, arrived, walk_in in moved["both"]
        if gathering in there
    )
    kept.brought.filter(pk__in=moved["brought"]).update(brought_by=gone)
    kept.promises.filter(pk__in=moved.get("promises", [])).update(asker=gone)
    kept.asks.filter(pk__in=moved.get("asks", [])).update(participant=gone)
    give_back(person=kept.person, filled=Filled(**moved["filled"]))
    kept.brought_by = kept.atelier.participants.filter(pk=moved["bringer"]).first()
    kept.save(update_fields=["brought_by", "updated_at"])
    gone.left_at = None
    gone.save(update_fields=["left_at", "updated_at"])
    merge.undone_at = now
    merge.save(update_fields=["undone_at", "updated_at"])
    return gone


def _move_attendance(keep: Participant, gone: Participant) -> dict[str, list[object]]:
    """Give the attendance of one to the other; where both were noted, one of the two goes."""
    there = set(keep.attendances.values_list("gathering_id", flat=True))
    double = gone.attendances.filter(gathering__in=there)
    both: list[object] = [
        [one.gathering_id, one.arrived_at.isoformat(), one.is_walk_in] for one in double
    ]
    double.delete()
    moved: list[object] = list(gone.attendances.values_list("pk", flat=True))
    gone.attendances.update(participant=keep)
    return {"attendances": moved, "both": both}


def _move_promises(keep: Participant, gone: Participant) -> list[int]:
    """Let whom one promised to bring, be brought by the other."""
    moved = list(gone.promises.values_list("pk", flat=True))
    gone.promises.update(asker=keep)
    return moved


def _move_asks(keep: Participant, gone: Participant) -> list[int]:
    """Let the one be asked for what only the other was asked for."""
    there = set(keep.asks.values_list("gathering_id", flat=True))
    moved = list(gone.asks.exclude(gathering__in=there).values_list("pk", flat=True))
    gone.asks.filter(pk__in=moved).update(participant=keep)
    return moved


def _join_bringers(keep: Participant, gone: Participant) -> dict[str, object]:
    """Give whom one brought to the other, and keep who brought them, unless that makes a round."""
    before = keep.brought_by_id
    theirs = gone.brought.exclude(pk=keep.pk)
    moved = list(theirs.values_list("pk", flat=True))
    theirs.update(brought_by=keep)
    bringer = gone.brought_by_id if before in {None, gone.pk} else before
    bringers = dict(keep.atelier.participants.values_list("pk", "brought_by_id"))
    if bringer is not None and is_round(bringers, keep.pk, bringer):
        bringer = None
    keep.brought_by_id = bringer
    keep.save(update_fields=["brought_by", "updated_at"])
    return {"brought": moved, "bringer": before}
