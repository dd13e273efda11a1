"""A plan under way: who sits where, and what each step from here would cost."""

from collections.abc import Sequence
from itertools import combinations

from samenkracht.seating.tables.model import Model

# [round][table] -> people by number
Seats = list[list[list[int]]]


class State:
    """A whole plan. `sums[r][t][p]` is what it costs that p sits at t, with the others as they sit.

    A sum counts the present meeting too when p sits there now: that is `repeat` for each of the
    others, and is taken off where someone leaves.
    """

    def __init__(self, model: Model, seats: Seats) -> None:
        """Count a plan from nothing."""
        self.model = model
        self.seats = [[sorted(seated) for seated in round_] for round_ in seats]
        rounds, tables = len(seats), len(model.problem.tables)
        self.at = [[tables] * len(model.ids) for _ in range(rounds)]
        self.price = [row[:] for row in model.price]
        self.packed = [[0] * tables for _ in range(rounds)]
        self.own = [[0] * tables for _ in range(rounds)]
        self.active = list(range(model.problem.frozen, rounds))
        self.cost = 0
        self._sit()
        self.sums = [
            [self._row(r, t) if r in self.active else [] for t in range(tables + 1)]
            for r in range(rounds)
        ]

    def _sit(self) -> None:
        model, repeat = self.model, self.model.repeat
        for r, round_ in enumerate(self.seats):
            for t, seated in enumerate(round_):
                packed = sum(model.tally.columns.of_person[p] for p in seated)
                self.packed[r][t] = packed
                self.own[r][t] = self.own_cost(r, t, packed)
                self.cost += self.own[r][t] + sum(model.place[r][t][p] for p in seated)
                for p in seated:
                    self.at[r][p] = t
                for a, b in combinations(seated, 2):
                    if b not in model.unit_of[a]:
                        self.cost += self.price[a][b]
                        self.price[a][b] += repeat
                        self.price[b][a] += repeat

    def _row(self, r: int, t: int) -> list[int]:
        row = self.model.place[r][t][:]
        if t < len(self.seats[r]):
            for p in self.seats[r][t]:
                row = [have + more for have, more in zip(row, self.price[p], strict=True)]
        return row

    def own_cost(self, r: int, t: int, packed: int) -> int:
        """Return what a table costs by itself."""
        found = self.model.tally.costs[r][t].get(packed)
        return self.model.tally.fill(r, t, packed) if found is None else found

    def is_feasible(self) -> bool:
        """Say whether the plan keeps every rule."""
        model = self.model
        for r in self.active:
            for t, packed in enumerate(self.packed[r]):
                if model.tally.broken(t, packed):
                    return False
            at = self.at[r]
            if any(at[a] == at[b] < len(self.packed[r]) for a, b in model.apart):
                return False
            if any(model.place[r][at[p]][p] >= model.hard for p in model.picky[r]):
                return False
        return True

    def exchange_cost(
        self, r: int, a: int, leave: Sequence[int], b: int, come: Sequence[int]
    ) -> int:
        """Return the change in cost when `leave` goes from a to b and `come` from b to a."""
        sums_a, sums_b, price, repeat = (
            self.sums[r][a],
            self.sums[r][b],
            self.price,
            self.model.repeat,
        )
        stay_a, stay_b = len(self.seats[r][a]) - len(leave), len(self.seats[r][b]) - len(come)
        change = repeat * (stay_a * len(leave) + stay_b * len(come))
        for p in leave:
            change += sums_b[p] - sums_a[p] - 2 * sum(price[p][q] for q in come)
            change += sum(price[p][other] for other in leave if other != p)
        for q in come:
            change += sums_a[q] - sums_b[q]
            change += sum(price[q][other] for other in come if other != q)
        packed = self.shift(leave, come)
        return (
            change
            + self.own_cost(r, a, self.packed[r][a] + packed)
            + self.own_cost(r, b, self.packed[r][b] - packed)
            - self.own[r][a]
            - self.own[r][b]
        )

    def shift(self, leave: Sequence[int], come: Sequence[int]) -> int:
        """Return what is added to a packed table when some leave and some come."""
        of_person = self.model.tally.columns.of_person
        return sum(of_person[q] for q in come) - sum(of_person[p] for p in leave)

    def exchange(self, r: int, a: int, leave: Sequence[int], b: int, come: Sequence[int]) -> None:
        """Let some go from a to b and others from b to a; the cost is for the caller to add."""
        seats_a, seats_b, price = self.seats[r][a], self.seats[r][b], self.price
        sums, at = self.sums[r], self.at[r]
        for p in leave:
            seats_a.remove(p)
            row = price[p]
            sums[a] = [have - less for have, less in zip(sums[a], row, strict=True)]
            sums[b] = [have + more for have, more in zip(sums[b], row, strict=True)]
            at[p] = b
        for q in come:
            seats_b.remove(q)
            row = price[q]
            sums[b] = [have - less for have, less in zip(sums[b], row, strict=True)]
            sums[a] = [have + more for have, more in zip(sums[a], row, strict=True)]
            at[q] = a
        repeat = self.model.repeat
        for movers, old, new in ((leave, seats_a, seats_b), (come, seats_b, seats_a)):
            for p in movers:
                self._meet(p, old, -repeat)
                self._meet(p, new, repeat)
        seats_a.extend(come)
        seats_b.extend(leave)
        packed = self.shift(leave, come)
        for t, more in ((a, packed), (b, -packed)):
            self.packed[r][t] += more
            self.own[r][t] = self.own_cost(r, t, self.packed[r][t])

    def _meet(self, p: int, others: Sequence[int], change: int) -> None:
        """Make the next meeting of p with others dearer, or cheaper, in every round."""
        price, price_p, sums, at = self.price, self.price[p], self.sums, self.at
        for j in others:
            price_p[j] += change
            price[j][p] += change
        for r in self.active:
            at_r, sums_r = at[r], sums[r]
            row = sums_r[at_r[p]]
            for j in others:
                row[j] += change
                sums_r[at_r[j]][p] += change
