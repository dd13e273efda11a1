"""Who is here to talk in pairs, who talks with whom, and the question for a whole plan (S17)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from samenkracht.atelier.models import Participant
from samenkracht.atelier.queries import present_participants
from samenkracht.live.domain.pairs import Company, Two
from samenkracht.live.domain.seating import Togetherness, languages_in, table_hat
from samenkracht.live.models import PairMember, Run, SeatWish
from samenkracht.live.queries.seating import key_of, parties_of
from samenkracht.seating.pairs import PairProblem, Talker

Rounds = Mapping[int, Mapping[int, tuple[int, ...]]]  # round, number of the pair, who is in it


@dataclass(frozen=True, slots=True)
class Talking:
    """How the pairs of a run stand: who is here, and who talks with whom in each round."""

    here: Sequence[Participant]
    rounds: Rounds
    apart: frozenset[Two]
    close: frozenset[Two]  # who came together, or talked at an earlier gathering

    def company(self, round_: int) -> Company:
        """Return who could talk with whom in a round; who talked in another knows each other."""
        others = {number: groups for number, groups in self.rounds.items() if number != round_}
        trios = Counter(
            one
            for groups in others.values()
            for group in groups.values()
            if len(group) > 2
            for one in group
        )
        return Company(
            languages={one.pk: languages_in(one.person.languages) for one in self.here},
            apart=self.apart,
            close=self.close | _twos(group for some in others.values() for group in some.values()),
            in_trio=trios,
        )

    def question(self, rounds: int) -> PairProblem:
        """Return the question for a whole new plan: keys and languages, never a name."""
        here = {one.pk for one in self.here}
        return PairProblem(
            people=tuple(
                Talker(
                    id=key_of(one.pk),
                    languages=languages_in(one.person.languages),
                    role=table_hat(hat.hat for hat in one.person.hats.all()),
                )
                for one in self.here
            ),
            rounds=rounds,
            met=_keys(two for two in self.close if two <= here),
            keep_apart=_keys(two for two in self.apart if two <= here),
        )


def talking_of(run: Run) -> Talking:
    """Return how the pairs of a run stand, in as many queries for three as for sixty."""
    here = people_here(run)
    members = PairMember.objects.filter(run__gathering__atelier=run.gathering.atelier_id)
    rounds: dict[int, dict[int, tuple[int, ...]]] = defaultdict(dict)
    before: dict[int, list[int]] = defaultdict(list)
    rows = members.order_by("pk").values_list(
        "run_id", "run__gathering__number", "round", "pair_id", "pair__number", "participant_id"
    )
    for of, gathering, round_, pair, number, participant in rows:
        if of == run.pk:
            groups = rounds[round_]
            groups[number] = (*groups.get(number, ()), participant)
        elif gathering < run.gathering.number:
            before[pair].append(participant)
    wishes = SeatWish.objects.filter(atelier=run.gathering.atelier_id, kind=Togetherness.APART)
    return Talking(
        here=here,
        rounds={number: dict(sorted(rounds[number].items())) for number in sorted(rounds)},
        apart=frozenset(frozenset((wish.first_id, wish.second_id)) for wish in wishes),
        close=_twos(before.values())
        | _twos([int(key) for key in party] for party in parties_of(here)),
    )


def people_here(run: Run) -> list[Participant]:
    """Return who is here and did not go home, in the order they came."""
    gone = set(run.guests.filter(is_away=True).values_list("participant_id", flat=True))
    return [one for one in present_participants(run.gathering) if one.pk not in gone]


def _twos(groups: Iterable[Sequence[int]]) -> frozenset[Two]:
    return frozenset(frozenset(two) for group in groups for two in combinations(group, 2))


def _keys(twos: Iterable[Two]) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(key_of(one) for one in two) for two in twos)
