"""Maatjes: who goes with whom, and why (P07).

The best set of matches, not the best match for each in turn: first as many people as possible,
then who waits longest, then how well they fit. Each match says what made it, and who else it could
have been. Who goes without hears by which rule the last one fell away.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from samenkracht.seating.assignment import Assigned, assign
from samenkracht.seating.reading import Node, as_node, each, unique
from samenkracht.seating.words import gettext_noop as _

A_MATCH, A_WEEK, CROWDING = 1000, 10, 5


@dataclass(frozen=True, slots=True)
class Buddy:
    """A volunteer or a resident, as far as it matters for a match.

    `at` is in kilometres on a map, `max_km` how far they want to go. Residents wait, volunteers
    have a capacity: how many residents they take.
    """

    id: str
    languages: frozenset[str]
    slots: frozenset[str]
    interests: frozenset[str]
    at: tuple[float, float]
    max_km: float
    gender: str | None = None
    wants_gender: str | None = None
    prefers: frozenset[str] = frozenset()
    excludes: frozenset[str] = frozenset()
    capacity: int = 1
    waiting_weeks: int = 0


@dataclass(frozen=True, slots=True)
class Fit:
    """How well two people fit, of 100."""

    interests: int
    slots: int
    nearness: int
    wishes: int

    @property
    def total(self) -> int:
        """Return the whole."""
        return self.interests + self.slots + self.nearness + self.wishes


@dataclass(frozen=True, slots=True)
class Match:
    """A volunteer for a resident, and why.

    `runner_up` is the other volunteer whom it would cost the whole least to give instead, and
    `runner_up_loses` what that is at least, in points of `Buddies.value`; None without another.
    """

    volunteer: str
    resident: str
    fit: Fit
    runner_up: str | None
    runner_up_loses: int | None


@dataclass(frozen=True, slots=True)
class Unmatched:
    """Who goes without: the rule by which the last volunteer fell away.

    `code` is a key of REASONS, `text` its sentence; `candidates` are the volunteers whom no rule
    keeps apart from the resident, but who are full.
    """

    resident: str
    code: str
    text: str
    candidates: int


@dataclass(frozen=True, slots=True)
class Buddies:
    """All matches, and how they are shared.

    `value` is 1000 a match, 10 a week of waiting and the fit, less 5 for each two residents of one
    volunteer. `worst` and `tenth` are the lowest fit and that at a tenth from below, of 100.
    """

    matches: tuple[Match, ...]
    unmatched: tuple[Unmatched, ...]
    value: int
    worst: int | None
    tenth: int | None
    most_for_one: int
    # Pairs that would both rather have each other.
    blocking: int

    def as_json(self) -> dict[str, object]:
        """Return the matches in the form of `seating-bench/1`."""
        return {
            "matches": [
                {
                    "volunteer": m.volunteer,
                    "resident": m.resident,
                    "parts": asdict(m.fit),
                    "runner_up": m.runner_up,
                    "runner_up_loses": m.runner_up_loses,
                }
                for m in self.matches
            ],
            "unmatched": [{"resident": u.resident, "why": u.code} for u in self.unmatched],
            "value": self.value,
        }


# In the order in which they are tried, so that the last one standing is named.
REASONS: Mapping[str, str] = {
    "language": _("Geen vrijwilliger spreekt dezelfde taal."),
    "slots": _("Geen vrijwilliger met dezelfde taal kan op dezelfde tijd."),
    "distance": _("Wie dezelfde taal spreekt en dan kan, woont te ver weg."),
    "excluded": _("Wie zou passen, is door een van beiden uitgesloten."),
    "gender": _("Niemand past bij de wens voor een man of een vrouw."),
    "full": _("Wie zou passen, is al maatje van anderen."),
}


def broken_rule(volunteer: Buddy, resident: Buddy) -> str | None:
    """Return the first rule that keeps two people from being a match; None when they may be."""
    if not volunteer.languages & resident.languages:
        return "language"
    if not volunteer.slots & resident.slots:
        return "slots"
    if math.dist(volunteer.at, resident.at) > min(volunteer.max_km, resident.max_km):
        return "distance"
    if resident.id in volunteer.excludes or volunteer.id in resident.excludes:
        return "excluded"
    if not (_content(volunteer, resident) and _content(resident, volunteer)):
        return "gender"
    return None


def _content(one: Buddy, other: Buddy) -> bool:
    return not one.wants_gender or one.wants_gender == other.gender


def fit_of(volunteer: Buddy, resident: Buddy) -> Fit | None:
    """Return how well two people fit; None when a rule keeps them apart."""
    if broken_rule(volunteer, resident):
        return None
    shared = len(volunteer.interests & resident.interests)
    least = max(1, min(len(volunteer.interests), len(resident.interests)))
    limit = min(volunteer.max_km, resident.max_km)
    nearness = 1 - math.dist(volunteer.at, resident.at) / limit if limit else 1
    return Fit(
        interests=round(40 * shared / least),
        slots=10 * min(2, len(volunteer.slots & resident.slots)),
        nearness=round(25 * nearness),
        wishes=8 * (resident.id in volunteer.prefers) + 7 * (volunteer.id in resident.prefers),
    )


def match_buddies(
    volunteers: Sequence[Buddy], residents: Sequence[Buddy], *, fair: bool = False
) -> Buddies:
    """Return the best matches there can be; ids are unique on each side.

    With `fair` first the worst match is made as good as it can be without helping fewer people,
    and only then the whole.
    """
    fits = [
        {v: fit for v, one in enumerate(volunteers) if (fit := fit_of(one, resident))}
        for resident in residents
    ]
    found = _assign(volunteers, residents, fits)
    if fair:
        fits, found = _fairest(volunteers, residents, fits, found)
    return _told(volunteers, residents, fits, found)


Fits = list[dict[int, Fit]]


def _assign(volunteers: Sequence[Buddy], residents: Sequence[Buddy], fits: Fits) -> Assigned:
    worth = [
        {v: A_MATCH + A_WEEK * resident.waiting_weeks + fit.total for v, fit in row.items()}
        for resident, row in zip(residents, fits, strict=True)
    ]
    return assign(worth, [one.capacity for one in volunteers], CROWDING)


def _fairest(
    volunteers: Sequence[Buddy], residents: Sequence[Buddy], fits: Fits, found: Assigned
) -> tuple[Fits, Assigned]:
    """Find the highest score that no match goes below while as many people are helped."""
    scores = sorted({fit.total for row in fits for fit in row.values()})
    helped = len(found.places) - found.places.count(None)
    low, high = 0, len(scores) - 1
    while low < high:
        middle = (low + high + 1) // 2
        some = [{v: f for v, f in row.items() if f.total >= scores[middle]} for row in fits]
        tried = _assign(volunteers, residents, some)
        if len(tried.places) - tried.places.count(None) >= helped:
            low, fits, found = middle, some, tried
        else:
            high = middle - 1
    return fits, found


def _told(
    volunteers: Sequence[Buddy], residents: Sequence[Buddy], fits: Fits, found: Assigned
) -> Buddies:
    matches: list[Match] = []
    unmatched: list[Unmatched] = []
    load: Counter[int] = Counter()
    value = 0
    for r, (resident, place) in enumerate(zip(residents, found.places, strict=True)):
        if place is None:
            unmatched.append(_without(volunteers, resident, fits[r]))
            continue
        value += A_MATCH + A_WEEK * resident.waiting_weeks + fits[r][place].total
        value -= CROWDING * load[place]
        load[place] += 1
        other = found.runner_up(r)
        matches.append(
            Match(
                volunteer=volunteers[place].id,
                resident=resident.id,
                fit=fits[r][place],
                runner_up=volunteers[other[0]].id if other else None,
                runner_up_loses=other[1] if other else None,
            )
        )
    scores = sorted(match.fit.total for match in matches)
    return Buddies(
        matches=tuple(matches),
        unmatched=tuple(unmatched),
        value=value,
        worst=scores[0] if scores else None,
        tenth=scores[len(scores) // 10] if scores else None,
        most_for_one=max(load.values(), default=0),
        blocking=_blocking(volunteers, fits, found, load),
    )


def _without(volunteers: Sequence[Buddy], resident: Buddy, row: Mapping[int, Fit]) -> Unmatched:
    """Return why someone goes without: the latest rule that anyone came as far as."""
    order = list(REASONS)
    rules = [broken_rule(one, resident) or "full" for one in volunteers]
    code = max(rules, key=order.index, default="language")
    return Unmatched(resident.id, code, REASONS[code], len(row))


def _blocking(
    volunteers: Sequence[Buddy], fits: Fits, found: Assigned, load: Mapping[int, int]
) -> int:
    """Count pairs that would both gain by leaving their own match for each other."""
    worst: dict[int, int] = {}
    for row, place in zip(fits, found.places, strict=True):
        if place is not None:
            worst[place] = min(worst.get(place, 100), row[place].total)
    return sum(
        1
        for row, place in zip(fits, found.places, strict=True)
        for v, fit in row.items()
        if fit.total > (row[place].total if place is not None else -1)
        and (load.get(v, 0) < volunteers[v].capacity or fit.total > worst.get(v, 100))
    )


def buddies_from(values: object) -> tuple[tuple[Buddy, ...], tuple[Buddy, ...]]:
    """Return volunteers and residents from a JSON object. Raises InstanceError."""
    node = as_node(values, "de vraag")
    volunteers = each(node, "volunteers", "vrijwilliger", _buddy)
    residents = each(node, "residents", "bewoner", _buddy)
    unique((one.id for one in volunteers), "Vrijwilliger")
    unique((one.id for one in residents), "Bewoner")
    return volunteers, residents


def _buddy(node: Node) -> Buddy:
    place = Node(node.place, dict(zip("xy", node.items("xy", ...), strict=False)))
    return Buddy(
        id=node.text("id"),
        languages=frozenset(node.texts("languages")),
        slots=frozenset(node.texts("slots")),
        interests=frozenset(node.texts("interests")),
        at=(place.number("x"), place.number("y")),
        max_km=node.number("max_km"),
        gender=node.optional_text("gender"),
        wants_gender=node.optional_text("wants_gender"),
        prefers=frozenset(node.texts("prefers")),
        excludes=frozenset(node.texts("exclude")),
        capacity=node.whole("capacity", 1),
        waiting_weeks=node.whole("waiting_weeks", 0),
    )
