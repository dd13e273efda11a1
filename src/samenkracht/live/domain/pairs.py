"""Tweetallen: who is added to pairs that already talk, and why someone goes without (S17).

Plain rules; whole plans come from the room `seating`.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import combinations

from samenkracht.core.errors import Refusal

MOST_ROUNDS = 4
Two = frozenset[int]
Groups = Mapping[int, tuple[int, ...]]  # the number of a pair, and who is in it


class NobodyToPair(Refusal):
    """There are no two people to talk with each other."""


class NothingToFill(Refusal):
    """Everyone has a pair, or nobody is left who could join one."""


class Why(StrEnum):
    """Why someone has no pair."""

    ALONE = "alone"
    LANGUAGE = "language"
    APART = "apart"
    TAKEN = "taken"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Company:
    """Who is here: their languages, who stays apart, and who know each other already."""

    languages: Mapping[int, frozenset[str]]
    apart: frozenset[Two] = frozenset()
    close: frozenset[Two] = frozenset()
    in_trio: Counter[int] = field(default_factory=Counter)

    @property
    def here(self) -> Collection[int]:
        return self.languages.keys()

    def share_language(self, *people: int) -> bool:
        return bool(frozenset.intersection(*(self.languages[one] for one in people)))

    def stay_apart(self, *people: int) -> bool:
        return any(frozenset(two) in self.apart for two in combinations(people, 2))

    def may(self, *people: int) -> bool:
        return self.share_language(*people) and not self.stay_apart(*people)

    def known(self, *people: int) -> int:
        """Return how many of these already know each other."""
        return sum(frozenset(two) in self.close for two in combinations(people, 2))


def without(groups: Groups, company: Company) -> list[int]:
    """Return who is here and talks with nobody, also when the other one left."""
    talking = {
        one for group in groups.values() if len(present(group, company)) > 1 for one in group
    }
    return [one for one in company.here if one not in talking]


def present(group: Iterable[int], company: Company) -> tuple[int, ...]:
    """Return who of a group is here."""
    return tuple(one for one in group if one in company.here)


def filled(groups: Groups, company: Company) -> dict[int, tuple[int, ...]]:
    """Return the groups with everyone who had none, as far as that goes; who talks stays.

    Two who have nobody become a pair; who is left joins a pair of people who can all talk, first
    of all a new pair, and never makes four.
    """
    waiting = without(groups, company)
    kept = {
        number: here for number, group in groups.items() if len(here := present(group, company)) > 1
    }
    number = max(groups, default=0)
    fresh: set[int] = set()
    while found := _next_pair(waiting, company):
        number += 1
        kept[number] = found
        fresh.add(number)
        waiting = [one for one in waiting if one not in found]
    for one in waiting:
        open_ones = [
            number for number, group in kept.items() if len(group) == 2 and company.may(one, *group)
        ]
        if open_ones:
            best = min(open_ones, key=lambda at: _disturbs(one, at, kept, fresh, company))
            kept[best] = (*kept[best], one)
    return kept


def why(person: int, left: Collection[int], company: Company) -> Why:
    """Return why someone has no pair; NEW for who would not be left when all is filled."""
    others = [one for one in company.here if one != person]
    if not others:
        return Why.ALONE
    speaking = [one for one in others if company.share_language(person, one)]
    if not speaking:
        return Why.LANGUAGE
    if not any(company.may(person, one) for one in speaking):
        return Why.APART
    return Why.TAKEN if person in left else Why.NEW


def _next_pair(waiting: list[int], company: Company) -> tuple[int, int] | None:
    """Return the next pair: first of all who has fewest to choose from."""
    choices = {
        one: [other for other in waiting if other != one and company.may(one, other)]
        for one in waiting
    }
    able = [one for one in waiting if choices[one]]
    if not able:
        return None
    first = min(able, key=lambda one: (len(choices[one]), one))
    second = min(
        choices[first],
        key=lambda other: (company.known(first, other), len(choices[other]), other),
    )
    return first, second


def _disturbs(
    one: int, number: int, groups: Groups, fresh: Collection[int], company: Company
) -> tuple[int, int, int, int]:
    group = groups[number]
    trios = sum(company.in_trio[each] for each in group)
    return number not in fresh, company.known(one, *group), trios, number
