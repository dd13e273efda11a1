"""The best way to give everyone at most one place, where some places hold more than one.

Shortest augmenting paths with prices (Kuhn and Munkres), on the allowed pairs alone: exact, and
quick when most pairs are not allowed. A place that takes a second person may cost more each time.
"""

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

# asker -> place -> what it is worth
Worth = Sequence[Mapping[int, int]]
# What a chair at a place is worth to an asker, and the chair.
Offers = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Assigned:
    """The place of each asker, and the prices that prove that it cannot be better."""

    places: list[int | None]
    prices: Mapping[int, int]
    worth: Worth

    def runner_up(self, asker: int) -> tuple[int, int] | None:
        """Return the next best place for someone, and what the whole would at least lose by it."""
        mine = self.places[asker]
        if mine is None:
            return None
        own = self.worth[asker][mine] - self.prices[mine]
        others = [
            (max(0, own - value + self.prices[place]), place)
            for place, value in self.worth[asker].items()
            if place != mine and place in self.prices
        ]
        if not others:
            return None
        loss, place = min(others)
        return place, loss


def assign(worth: Worth, capacity: Sequence[int], crowding: int = 0) -> Assigned:
    """Give places so that the total worth is the highest; nobody gets one that lowers it.

    The k-th person at a place costs (k-1) times `crowding`.
    """
    chairs = [(place, extra) for place, room in enumerate(capacity) for extra in range(room)]
    at: dict[int, list[tuple[int, int]]] = {}
    for chair, (place, extra) in enumerate(chairs):
        at.setdefault(place, []).append((chair, crowding * extra))
    offers = [
        [(value - less, chair) for place, value in row.items() for chair, less in at.get(place, ())]
        for row in worth
    ]
    search = _Search(offers, len(chairs))
    for asker in range(len(worth)):
        search.seek(asker)
    prices: dict[int, int] = {}
    for chair, (place, extra) in enumerate(chairs):
        price = search.price[chair] + crowding * extra
        prices[place] = min(prices.get(place, price), price)
    return Assigned(
        [None if chair is None else chairs[chair][0] for chair in search.chair_of], prices, worth
    )


@dataclass(slots=True)
class _Way:
    """How far every chair is from the asker, and who asked for it."""

    length: dict[int, int]
    asked_by: dict[int, int]
    settled: dict[int, int]


class _Search:
    """Prices of chairs, who holds which, and the search for a chair for one more."""

    def __init__(self, offers: Sequence[Offers], chairs: int) -> None:
        self.offers = offers
        self.price = [0] * chairs
        self.holder: list[int | None] = [None] * chairs
        self.chair_of: list[int | None] = [None] * len(offers)
        # What an asker has above the price of the chair they hold.
        self.profit = [0] * len(offers)

    def seek(self, asker: int) -> None:
        """Find a chair for one more; others move on, or someone goes without."""
        price = self.price
        self.profit[asker] = max([0, *(value - price[c] for value, c in self.offers[asker])])
        way = _Way({}, {}, {})
        heap: list[tuple[int, int]] = []
        # Going without costs one's profit: the way can end at an asker, not only at a free chair.
        total, last, chair = self.profit[asker], asker, None
        current, distance = asker, 0
        while True:
            self._ask(current, distance, way, heap)
            while heap and heap[0][1] in way.settled:
                heapq.heappop(heap)
            if not heap or heap[0][0] >= total:
                break
            distance, found = heapq.heappop(heap)
            way.settled[found] = distance
            holder = self.holder[found]
            if holder is None:
                total, last, chair = distance, way.asked_by[found], found
                break
            current = holder
            if distance + self.profit[holder] < total:
                total, last, chair = distance + self.profit[holder], holder, None
        self._raise_prices(asker, total, way)
        self._move_on(asker, last, chair, way)

    def _ask(self, asker: int, distance: int, way: _Way, heap: list[tuple[int, int]]) -> None:
        """Look from one asker at all chairs, and how much less than the own profit they give."""
        price, length, settled = self.price, way.length, way.settled
        start = distance + self.profit[asker]
        for value, chair in self.offers[asker]:
            if chair in settled:
                continue
            far = start - value + price[chair]
            if far < length.get(chair, far + 1):
                length[chair], way.asked_by[chair] = far, asker
                heapq.heappush(heap, (far, chair))

    def _raise_prices(self, asker: int, total: int, way: _Way) -> None:
        """Make dearer what was nearer than the end of the way; who holds it keeps that less."""
        for chair, distance in way.settled.items():
            holder = self.holder[chair]
            if distance < total and holder is not None:
                self.price[chair] += total - distance
                self.profit[holder] -= total - distance
        self.profit[asker] -= total

    def _move_on(self, asker: int, last: int, chair: int | None, way: _Way) -> None:
        """Give everyone along the way the chair they asked for."""
        current = last
        while True:
            freed = self.chair_of[current]
            self.chair_of[current] = chair
            if chair is not None:
                self.holder[chair] = current
            if current == asker or freed is None:
                return
            chair, current = freed, way.asked_by[freed]
