"""Who is here, who is new, who brought whom, and how the circle grows (METHOD S11)."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext, ngettext_lazy

from samenkracht.atelier.domain.growth import Stand, Turnout, stands
from samenkracht.atelier.models import Atelier, Attendance, Gathering, Participant
from samenkracht.people.domain.hats import Hat, in_order
from samenkracht.people.domain.words import folded
from samenkracht.people.models import HATS

_NOUNS = {
    Hat.RESIDENT: ngettext_lazy("bewoner", "bewoners"),
    Hat.KEY_FIGURE: ngettext_lazy("sleutelfiguur", "sleutelfiguren"),
    Hat.VOLUNTEER: ngettext_lazy("vrijwilliger", "vrijwilligers"),
    Hat.PROFESSIONAL: ngettext_lazy("professional", "professionals"),
    Hat.OFFICIAL: ngettext_lazy("van de overheid", "van de overheid"),
    None: ngettext_lazy("zonder pet", "zonder pet"),
}


@dataclass(frozen=True, slots=True)
class HatCount:
    """So many people wear this hat; without a hat: those whose hat nobody noted."""

    hat: Hat | None
    label: str
    people: int

    @property
    def noun(self) -> str:
        """The hat as it is said after the figure: 1 bewoner, 13 bewoners."""
        return str(_NOUNS[self.hat] % self.people)


@dataclass(frozen=True, slots=True)
class OrganisationCount:
    """So many people came from this organisation."""

    name: str
    people: int


@dataclass(frozen=True, slots=True)
class Brought:
    """One person, and whom they brought."""

    by: Participant
    people: tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class GatheringGrowth:
    """A gathering, and where the circle stood there."""

    gathering: Gathering
    stand: Stand


def present_participants(gathering: Gathering) -> QuerySet[Participant]:
    """Return the people who are at a gathering, with person and hats, in the order they came."""
    return (
        Participant.objects.filter(attendances__gathering=gathering)
        .select_related("person")
        .prefetch_related("person__hats")
        .order_by("attendances__arrived_at", "pk")
    )


def attendances_of(gathering: Gathering) -> QuerySet[Attendance]:
    """Return who came, with person, hats and who brought them; the last one first."""
    return (
        gathering.attendances.select_related(
            "participant__person", "participant__brought_by__person"
        )
        .prefetch_related("participant__person__hats")
        .order_by("-arrived_at", "-pk")
    )


def attendance_by_hat(gathering: Gathering) -> list[HatCount]:
    """Count who is here by hat, in the order of the hats. Who wears two counts at both (S02)."""
    return count_by_hat(
        [hat.hat for hat in participant.person.hats.all()]
        for participant in present_participants(gathering)
    )


def count_by_hat(worn: Iterable[list[str]]) -> list[HatCount]:
    """Count people by the hats they wear; hats that nobody wears stay away."""
    counts: Counter[Hat | None] = Counter()
    for hats in worn:
        worn_here: list[Hat | None] = [*in_order(hats)]
        counts.update(worn_here or [None])
    names: dict[str, str] = {hat.value: str(label) for hat, label in HATS}
    found = [HatCount(hat, names[hat], counts[hat]) for hat in Hat if counts[hat]]
    if counts[None]:
        found.append(HatCount(None, gettext("zonder pet"), counts[None]))
    return found


def attendance_by_organisation(gathering: Gathering) -> list[OrganisationCount]:
    """Count who is here by organisation, the largest first; who comes alone does not count."""
    counts: Counter[str] = Counter()
    names: dict[str, str] = {}
    for participant in present_participants(gathering):
        name = participant.person.works_at
        if key := folded(name):
            names.setdefault(key, name)
            counts[key] += 1
    ranked = sorted(counts, key=lambda key: (-counts[key], names[key].casefold()))
    return [OrganisationCount(names[key], counts[key]) for key in ranked]


def newcomers(gathering: Gathering) -> QuerySet[Participant]:
    """Return who is here for the first time in this atelier, in the order they came."""
    before = Attendance.objects.filter(
        participant=OuterRef("pk"),
        gathering__atelier=gathering.atelier_id,
        gathering__number__lt=gathering.number,
    )
    return present_participants(gathering).filter(~Exists(before))


def first_time_here(gathering: Gathering, here: Iterable[int]) -> int:
    """Count who of these participants was at none of the gatherings before this one."""
    people = set(here)
    seen = Attendance.objects.filter(
        gathering__atelier=gathering.atelier_id,
        gathering__number__lt=gathering.number,
        participant__in=people,
    )
    return len(people - set(seen.values_list("participant_id", flat=True)))


def brought_at(gathering: Gathering) -> list[Brought]:
    """Return which newcomers were brought by whom, who brought most first (S11)."""
    brought: dict[int, list[Participant]] = defaultdict(list)
    bringers: dict[int, Participant] = {}
    for participant in newcomers(gathering).select_related("brought_by__person"):
        if participant.brought_by is not None:
            bringers[participant.brought_by.pk] = participant.brought_by
            brought[participant.brought_by.pk].append(participant)
    ranked = sorted(brought, key=lambda key: (-len(brought[key]), bringers[key].person.full_name))
    return [Brought(bringers[key], tuple(brought[key])) for key in ranked]


def growth(atelier: Atelier) -> list[GatheringGrowth]:
    """Return per gathering who was there, who was new, and what doubling would ask (S11).

    Skipped gatherings stay out, unless people came all the same. Costs two queries.
    """
    people: dict[int, set[int]] = defaultdict(set)
    came = Attendance.objects.filter(gathering__atelier=atelier)
    for gathering_id, participant_id in came.values_list("gathering_id", "participant_id"):
        people[gathering_id].add(participant_id)
    held = [
        gathering
        for gathering in atelier.gatherings.order_by("number")
        if people[gathering.pk] or not gathering.is_skipped
    ]
    turnouts = [Turnout(frozenset(people[gathering.pk]), gathering.expected) for gathering in held]
    return [
        GatheringGrowth(gathering, stand)
        for gathering, stand in zip(held, stands(turnouts), strict=True)
    ]
