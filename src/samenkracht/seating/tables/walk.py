"""The walk in plain Python: the engine that is always there.

`compiled.py` does the same in the same order; a test holds the two together.
"""

from collections.abc import Sequence

from samenkracht.seating.tables.anneal import ANYONE, LUCK, LUCK_BITS, ONE, STEP
from samenkracht.seating.tables.state import Seats, State


class PlainWalk:
    """A plan that changes by steps, and remembers the best it was."""

    def __init__(self, state: State) -> None:
        """Begin at a plan; it is used up."""
        model = state.model
        self.state = state
        self.movable = [[p for p in here if not model.pinned[p]] for here in model.here]
        self.active = [r for r in state.active if len(self.movable[r]) > 1]
        self.best_at = [row[:] for row in state.at]
        self.best_cost, self.feasible = state.cost, state.is_feasible()

    def standing(self) -> tuple[int, bool]:
        """Return what the best plan so far costs, and whether it keeps every rule."""
        return self.best_cost, self.feasible

    def seats(self) -> Seats:
        """Return the best plan so far."""
        return seats_at(self.best_at, len(self.state.model.problem.tables))

    def forget(self) -> None:
        """Begin to remember anew."""
        self.best_at = [row[:] for row in self.state.at]
        self.best_cost, self.feasible = self.state.cost, False

    def can_step(self) -> bool:
        """Say whether there is anyone to move."""
        return bool(self.active) and len(self.state.model.problem.tables) > 1

    def go(self, words: bytes, heat: int, shifts: int) -> None:  # noqa: C901, PLR0912, PLR0915 -- one loop: a call a step would cost half the speed
        """Take a step for each `STEP` of words."""
        state, movable, active, model = self.state, self.movable, self.active, self.state.model
        of_person, repeat = model.tally.columns.of_person, model.repeat
        places = len(model.problem.tables)
        at, sums, price, seats = state.at, state.sums, state.price, state.seats
        packed, own, costs, fill = state.packed, state.own, model.tally.costs, model.tally.fill
        alone = model.alone
        rare, parts, rounds = 32 - LUCK_BITS, 2 * ONE, len(active)
        best_cost = self.best_cost
        sore = self._sore()
        change = step = 0
        for focus, where, who, kind, other, mates, luck in STEP.iter_unpack(words):
            if focus & ANYONE and sore:
                r, p = sore[where * len(sore) >> 32]
                people = movable[r]
            else:
                r = active[where * rounds >> 32]
                people = movable[r]
                p = people[who * len(people) >> 32]
            at_r = at[r]
            a = at_r[p]
            if kind < shifts:
                b = other * places >> 32
                if a == b or not self.has_room(r, p, a, b):
                    continue
                q = -1
                if alone[p]:
                    sums_r = sums[r]
                    change = sums_r[b][p] - sums_r[a][p] + repeat * (len(seats[r][a]) - 1)
                    step = -of_person[p]
            else:
                q = people[other * len(people) >> 32]
                b = at_r[q]
                if a == b:
                    continue
                if alone[p] and alone[q]:
                    sums_r, seats_r = sums[r], seats[r]
                    row_a, row_b = sums_r[a], sums_r[b]
                    change = (
                        row_b[p] + row_a[q] - row_a[p] - row_b[q]
                        - 2 * price[p][q] + repeat * (len(seats_r[a]) + len(seats_r[b]) - 2)
                    )  # fmt: skip
                    step = of_person[q] - of_person[p]
            limit = heat * LUCK[luck >> rare] >> parts
            if alone[p] and (q < 0 or alone[q]):
                own_r = own[r]
                now = own_r[a] + own_r[b]
                if change - now > limit:
                    continue
                if step:
                    packed_r = packed[r]
                    new_a, new_b = packed_r[a] + step, packed_r[b] - step
                    cost_a = costs[r][a].get(new_a)
                    if cost_a is None:
                        cost_a = fill(r, a, new_a)
                    cost_b = costs[r][b].get(new_b)
                    if cost_b is None:
                        cost_b = fill(r, b, new_b)
                    change += cost_a + cost_b - now
                leave: Sequence[int] = (p,)
                come: Sequence[int] = (q,) if q >= 0 else ()
            else:
                found = self.units(r, p, q, mates)
                if found is None:
                    continue
                leave, come = found
                change = state.exchange_cost(r, a, leave, b, come)
            if change > limit:
                continue
            state.exchange(r, a, leave, b, come)
            state.cost += change
            if state.cost < best_cost or not self.feasible:
                best_cost = self._keep()

    def has_room(self, r: int, p: int, a: int, b: int) -> bool:
        """Say whether someone, and who belongs with them, can go to a free chair at a table."""
        seats, tables = self.state.seats[r], self.state.model.problem.tables
        size_a, size_b, k = len(seats[a]), len(seats[b]), len(self.state.model.unit_of[p])
        return size_b > 0 and size_b + k <= tables[b].max and size_a - k >= tables[a].min

    def _keep(self) -> int:
        """Keep the plan as it stands when it is better, and return what the best costs."""
        state = self.state
        feasible = state.is_feasible()
        if feasible > self.feasible or (feasible == self.feasible and state.cost < self.best_cost):
            self.best_at = [row[:] for row in state.at]
            self.best_cost, self.feasible = state.cost, feasible
        return self.best_cost

    def _sore(self) -> list[tuple[int, int]]:
        """Return who has something to gain: a meeting that costs, or a table that does."""
        state, repeat = self.state, self.state.model.repeat
        found: list[tuple[int, int]] = []
        for r in self.active:
            at, sums, own = state.at[r], state.sums[r], state.own[r]
            least = [repeat * (len(seated) - 1) for seated in state.seats[r]]
            for p in self.movable[r]:
                t = at[p]
                if own[t] or sums[t][p] > least[t]:
                    found.append((r, p))
        return found

    def units(
        self, r: int, p: int, q: int, mates: int
    ) -> tuple[Sequence[int], Sequence[int]] | None:
        """Return two groups as large as each other that can change places; None when there is none.

        Someone alone takes others from the table along; `mates` says which.
        """
        model, at = self.state.model, self.state.at[r]
        leave = [m for m in model.unit_of[p] if at[m] == at[p]]
        if q < 0:
            return leave, ()
        come = [m for m in model.unit_of[q] if at[m] == at[q]]
        short = come if len(come) < len(leave) else leave
        need = abs(len(leave) - len(come))
        if need:
            if len(short) > 1:
                return None
            table = self.state.seats[r][at[short[0]]]
            others = [m for m in table if m != short[0] and model.loose[m]]
            if len(others) < need:
                return None
            for _ in range(need):
                mates, chosen = divmod(mates, len(others))
                short.append(others.pop(chosen))
        return leave, come


def seats_at(at: Sequence[Sequence[int]], tables: int) -> Seats:
    """Return who sits where, from the table of each person; one past the last is absent."""
    seats: Seats = [[[] for _ in range(tables + 1)] for _ in at]
    for round_, row in zip(seats, at, strict=True):
        for p, t in enumerate(row):
            round_[t].append(p)
    return [round_[:-1] for round_ in seats]
