"""What an atelier costs and who pays (METHOD S32): sums that anyone can check on paper.

Every line may count in the usual budget, in the thrifty one, in both, or in none of them. Both
are equally good plans: residents who bring food are no second choice.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from samenkracht.core.errors import Refusal


class Variant(StrEnum):
    """The two budgets that stand side by side."""

    FULL = "full"
    LOW = "low"


class MoneyStatus(StrEnum):
    """How far the money of a financier is."""

    ASKED = "asked"
    PROMISED = "promised"
    GRANTED = "granted"
    PAID = "paid"


class ClashingRows(Refusal):
    """Colleagues changed the same rows meanwhile; `rows` says which, and what stands there."""

    def __init__(self, message: str, rows: dict[str, Refusal]) -> None:
        super().__init__(message)
        self.rows = rows


class TooManyRows(Refusal):
    """There are more rows than a budget can hold."""


@dataclass(frozen=True, slots=True)
class Cost:
    """A line of the budget: estimated, actual, and from whom it comes when it costs nothing."""

    planned: int | None
    actual: int | None
    given_by: str
    in_full: bool
    in_low: bool

    def counts_in(self, variant: Variant) -> bool:
        return self.in_full if variant is Variant.FULL else self.in_low


@dataclass(frozen=True, slots=True)
class Money:
    """What a financier pays, and how sure that is."""

    cents: int
    status: MoneyStatus


@dataclass(frozen=True, slots=True)
class Gift:
    """What a partner pledged, with its value; sure once it is signed."""

    cents: int
    by: str
    is_signed: bool = True


@dataclass(frozen=True, slots=True)
class Cover:
    """One of the two budgets: what it costs, and what stands against it. All in cents."""

    total: int
    actual: int
    in_kind: int
    pledged: int
    paid: int
    granted: int
    promised: int
    asked: int
    unestimated: int

    @property
    def sure(self) -> int:
        return self.in_kind + self.pledged + self.paid + self.granted

    @property
    def hoped(self) -> int:
        return self.promised + self.asked

    @property
    def missing(self) -> int:
        """What nobody has been found for, even if everything that was asked comes in."""
        return max(0, self.total - self.sure - self.hoped)

    @property
    def spare(self) -> int:
        """What is sure and not needed."""
        return max(0, self.sure - self.total)


def cover(
    costs: Iterable[Cost], money: Iterable[Money], gifts: Iterable[Gift], variant: Variant
) -> Cover:
    """Return one of the two budgets with its cover.

    A pledge of someone who also gives a line in kind counts only for what that line does not
    say already: nobody's gift is counted twice.
    """
    counted = [cost for cost in costs if cost.counts_in(variant)]
    in_kind = in_kind_by(counted)
    by_status: Counter[MoneyStatus] = Counter()
    for each in money:
        by_status[each.status] += each.cents
    gifted = _beside(gifts, in_kind)
    return Cover(
        total=sum(cost.planned or 0 for cost in counted),
        actual=sum(cost.actual or 0 for cost in counted),
        in_kind=in_kind.total(),
        pledged=gifted[True],
        paid=by_status[MoneyStatus.PAID],
        granted=by_status[MoneyStatus.GRANTED],
        promised=by_status[MoneyStatus.PROMISED] + gifted[False],
        asked=by_status[MoneyStatus.ASKED],
        unestimated=sum(cost.planned is None for cost in counted),
    )


def in_kind_by(costs: Iterable[Cost]) -> Counter[str]:
    """Return what each giver gives in kind, by their name in small letters."""
    found: Counter[str] = Counter()
    for cost in costs:
        if cost.given_by:
            found[cost.given_by.casefold()] += cost.planned or 0
    return found


def _beside(gifts: Iterable[Gift], in_kind: Counter[str]) -> Counter[bool]:
    """Return what was pledged beside the lines in kind, signed and not signed yet."""
    left = Counter(in_kind)
    found: Counter[bool] = Counter()
    for gift in sorted(gifts, key=lambda gift: not gift.is_signed):
        giver = gift.by.casefold()
        said_already = min(gift.cents, left[giver])
        left[giver] -= said_already
        found[gift.is_signed] += gift.cents - said_already
    return found
