"""Who is in the circle of an atelier (METHOD S02, S11), and how to find someone in it."""

from collections import Counter
from collections.abc import Iterable
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, QuerySet

from samenkracht.atelier.models import Atelier, Gathering, Merge, Participant
from samenkracht.people.domain.words import folded


def circle_of(atelier: Atelier) -> QuerySet[Participant]:
    """Return who is in the circle, with person, hats and who brought them; the newest first."""
    return (
        atelier.participants.filter(left_at=None)
        .select_related("person", "brought_by__person", "known_by")
        .prefetch_related("person__hats")
        .annotate(times=Count("attendances"))
        .order_by("-pk")
    )


def taken_out(atelier: Atelier) -> QuerySet[Participant]:
    """Return who was taken out of the circle and may come back; the last one first."""
    merged = Merge.objects.filter(gone=OuterRef("pk"), undone_at=None)
    return (
        atelier.participants.filter(~Exists(merged), left_at__isnull=False)
        .select_related("person")
        .order_by("-left_at", "-pk")
    )


def find_participant(atelier: Atelier, public_id: UUID) -> Participant | None:
    """Return someone of this circle, also when they were taken out."""
    return (
        atelier.participants.select_related("person", "brought_by__person")
        .prefetch_related("person__hats")
        .filter(public_id=public_id)
        .first()
    )


def merges_of(participant: Participant) -> QuerySet[Merge]:
    """Return the merges that this place in the circle came from, and that still stand."""
    return (
        participant.merges.filter(undone_at=None)
        .select_related("gone__person")
        .order_by("-made_at")
    )


def find_merge(atelier: Atelier, public_id: UUID) -> Merge | None:
    """Return a merge in this circle."""
    return (
        Merge.objects.select_related("kept__person", "gone__person")
        .filter(public_id=public_id, kept__atelier=atelier)
        .first()
    )


def brought_by_someone(participant: Participant) -> QuerySet[Participant]:
    """Return whom someone brought into the circle."""
    return participant.brought.filter(left_at=None).select_related("person").order_by("pk")


def gatherings_attended(participant: Participant) -> QuerySet[Gathering]:
    """Return the gatherings where someone was."""
    return Gathering.objects.filter(attendances__participant=participant).order_by("number")


def matching(
    participants: Iterable[Participant], words: str = "", hat: str = "", kind: str = ""
) -> list[Participant]:
    """Keep who answers to all words (name or organisation, accents do not count), hat and kind."""
    wanted = [folded(word) for word in words.split()]
    return [
        participant
        for participant in participants
        if all(word in _searched(participant) for word in wanted)
        and (not hat or any(worn.hat == hat for worn in participant.person.hats.all()))
        and kind in {"", participant.kind}
    ]


def by_name(participants: Iterable[Participant]) -> list[Participant]:
    """Put people in the order of the alphabet; accents and capitals do not count."""
    return sorted(participants, key=lambda one: (folded(one.person.full_name), one.pk))


def lookalikes(participants: Iterable[Participant], of: Participant) -> list[Participant]:
    """Return who might be the same person: the same first name, and no other surname."""
    first, last = folded(of.person.first_name), folded(of.person.last_name)
    return [
        one
        for one in participants
        if one.pk != of.pk
        and first
        and folded(one.person.first_name) == first
        and (not last or folded(one.person.last_name) in {"", last})
    ]


def called(participants: Iterable[Participant]) -> dict[int, str]:
    """Return for each participant a name that points at one person: the shortest that does.

    People whose name nobody noted have none. Of two who share everything the second is '(2)'.
    """
    named = [one for one in participants if one.person.first_name or one.person.last_name]
    names: dict[int, str] = {}
    for way in (_first_name, _full_name, _name_and_organisation):
        times = Counter(folded(way(one)) for one in named)
        for one in named:
            if one.pk not in names and times[folded(way(one))] == 1:
                names[one.pk] = way(one)
    numbers: Counter[str] = Counter()
    for one in sorted(named, key=lambda one: one.pk):
        if one.pk not in names:
            numbers[_full_name(one)] += 1
            names[one.pk] = f"{_full_name(one)} ({numbers[_full_name(one)]})"
    return names


def _first_name(participant: Participant) -> str:
    return participant.person.short_name


def _full_name(participant: Participant) -> str:
    return participant.person.full_name


def _name_and_organisation(participant: Participant) -> str:
    person = participant.person
    return f"{person.full_name} ({person.works_at})" if person.works_at else person.full_name


def _searched(participant: Participant) -> str:
    person = participant.person
    return folded(f"{person.full_name}{person.works_at}")
