"""Who talks with whom, by first name: only for the team, never on the wall or a stream (S17)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

from samenkracht.atelier.models import Participant
from samenkracht.atelier.queries import called, matching
from samenkracht.live.domain.pairs import Company, Groups, Why, filled, present, why, without
from samenkracht.live.models import Run
from samenkracht.live.queries.pairs import Talking, talking_of


@dataclass(frozen=True, slots=True)
class PairRow:
    """A pair with its number; a trio when it came out odd."""

    number: int
    names: str
    is_trio: bool


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Someone without a pair, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class PairRound:
    """A round: the pairs, who goes without, and how many talk with someone they know."""

    number: int
    pairs: Sequence[PairRow]
    left_out: Sequence[LeftOut]
    count: int
    trios: int
    again: int
    to_fill: int


@dataclass(frozen=True, slots=True)
class PairsDesk:
    """The pairs of a gathering; `words` is for whom somebody looks."""

    here: int
    rounds: Sequence[PairRound]
    words: str

    @property
    def shown(self) -> list[PairRound]:
        """Return the rounds in which there is something to see."""
        return [one for one in self.rounds if not self.words or one.pairs or one.left_out]

    @property
    def to_fill(self) -> int:
        """Return how many people could have a pair and have none, in the round with most."""
        return max((one.to_fill for one in self.rounds), default=0)

    @property
    def round_to_fill(self) -> int:
        return next((one.number for one in self.rounds if one.to_fill), 1)

    @property
    def found(self) -> int:
        return sum(len(one.pairs) + len(one.left_out) for one in self.rounds)


def pairs_desk(run: Run, words: str = "") -> PairsDesk:
    """Return the pairs of a run, in as many queries for three people as for sixty."""
    talking = talking_of(run)
    here = {one.pk for one in talking.here}
    named = {
        one for groups in talking.rounds.values() for group in groups.values() for one in group
    }
    gone = Participant.objects.filter(pk__in=named - here).select_related("person")
    people = {one.pk: one for one in [*talking.here, *gone.prefetch_related("person__hats")]}
    names = _names(people, here)
    shown = {one.pk for one in matching(people.values(), words)} if words else set(people)
    return PairsDesk(
        here=len(here),
        rounds=[_round(talking, number, people, names, shown) for number in talking.rounds],
        words=words,
    )


def _names(people: Mapping[int, Participant], here: set[int]) -> dict[int, str]:
    short = called(people.values())
    names = {pk: short.get(pk, one.person.full_name) for pk, one in people.items()}
    away = gettext("%(name)s (niet meer hier)")
    return {pk: name if pk in here else away % {"name": name} for pk, name in names.items()}


def _round(
    talking: Talking,
    number: int,
    people: Mapping[int, Participant],
    names: Mapping[int, str],
    shown: set[int],
) -> PairRound:
    groups, company = talking.rounds[number], talking.company(number)
    alone = without(groups, company)
    left = without(filled(groups, company), company)
    talks = [group for group in groups.values() if len(present(group, company)) > 1]
    return PairRound(
        number=number,
        pairs=[
            PairRow(pair, _and([names[one] for one in group]), len(group) > 2)
            for pair, group in groups.items()
            if shown & set(group)
        ],
        left_out=[
            LeftOut(names[one], _reason(why(one, left, company), people[one]))
            for one in alone
            if one in shown
        ],
        count=len(talks),
        trios=sum(len(group) > 2 for group in talks),
        again=_again(talking, number, talks),
        to_fill=len(set(alone) - set(left)),
    )


def _again(talking: Talking, number: int, talks: Sequence[Sequence[int]]) -> int:
    """Count the pairs in which people knew each other, or talked in a round before this one."""
    before: dict[int, Groups] = {
        earlier: groups for earlier, groups in talking.rounds.items() if earlier < number
    }
    known = Company(
        languages={},
        close=talking.close
        | {
            frozenset((a, b))
            for groups in before.values()
            for group in groups.values()
            for a in group
            for b in group
            if a < b
        },
    )
    return sum(known.known(*group) > 0 for group in talks)


def _reason(reason: Why, participant: Participant) -> str:
    match reason:
        case Why.ALONE:
            return gettext("Er is nog niemand om mee te praten.")
        case Why.LANGUAGE:
            words = gettext("Spreekt %(languages)s. Niemand hier spreekt dat ook. Vraag een tolk.")
            return words % {"languages": participant.person.languages or gettext("Nederlands")}
        case Why.APART:
            return gettext("Wil liever niet samen met wie dezelfde taal spreekt.")
        case Why.TAKEN:
            return gettext("Wie dezelfde taal spreekt, praat al met een ander.")
        case Why.NEW:
            return gettext("Kwam later binnen, of bleef alleen over.")


def _and(names: Sequence[str]) -> str:
    return gettext("%(some)s en %(last)s") % {"some": ", ".join(names[:-1]), "last": names[-1]}
