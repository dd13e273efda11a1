"""Who bears the meetings that come twice; by its cost alone one person may get them all."""

from collections import Counter
from dataclasses import dataclass
from itertools import combinations

from samenkracht.seating.tables.model import Model
from samenkracht.seating.tables.state import Seats


@dataclass(frozen=True, slots=True, order=True)
class Burden:
    """What the worst off bears, how many do, and what anyone may be asked to bear."""

    worst: int
    people: int
    may: int

    @property
    def too_much(self) -> int:
        """Return how far the worst off is above the mean, rounded up, and one."""
        return max(0, self.worst - self.may)


def burden_of(model: Model, seats: Seats) -> Burden:
    """Return who bears how much of what comes twice; who belongs together does not count."""
    met = model.met
    times = Counter(
        two
        for round_ in seats
        for seated in round_
        for two in combinations(sorted(seated), 2)
        if two[1] not in model.unit_of[two[0]]
    )
    again: Counter[int] = Counter()
    for two, count in times.items():
        more = count if two in met else count - 1
        if more:
            again[two[0]] += more
            again[two[1]] += more
    worst = max(again.values(), default=0)
    everyone = max(1, len(model.ids))
    return Burden(
        worst, sum(1 for more in again.values() if more == worst), -(-again.total() // everyone) + 1
    )
