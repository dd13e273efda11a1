"""The budget as it is read: both plans side by side, and what is still missing, in a sentence."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import QuerySet, Sum
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from samenkracht.atelier.domain.budget import (
    Cost,
    Cover,
    Gift,
    Money,
    MoneyStatus,
    Variant,
    cover,
    in_kind_by,
)
from samenkracht.atelier.domain.money import euros
from samenkracht.atelier.models import Atelier, Budget, BudgetLine, Expense, Financier, Pledge

UNDO_FOR = timedelta(days=30)  # TRUST T21


@dataclass(frozen=True, slots=True)
class Amount:
    """A row of the cover: a word and an amount."""

    label: str
    cents: int


@dataclass(frozen=True, slots=True)
class Plan:
    """One of the two budgets, in figures and in a sentence."""

    variant: Variant
    title: str
    about: str
    cover: Cover
    amounts: list[Amount]
    sentence: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class GiftLine:
    """A pledge, and how much of it stands in the lines of the budget already."""

    pledge: Pledge
    said_already: int


@dataclass(frozen=True, slots=True)
class BudgetSheet:
    """Everything the page of the budget shows."""

    lines: list[BudgetLine]
    financiers: list[Financier]
    pledges: list[Pledge]
    budget: Budget
    plans: list[Plan]
    expenses: int  # in cents, what participants were out of pocket at all gatherings
    removed: list[BudgetLine | Financier]  # what was taken out and may come back

    @property
    def chosen(self) -> Plan:
        """The budget that the team goes for."""
        return next(plan for plan in self.plans if plan.is_chosen)

    @property
    def gifts(self) -> list[GiftLine]:
        """The pledges beside what the chosen budget has in kind."""
        chosen = self.chosen.variant
        costs = [_cost(vars(line)) for line in self.lines]
        left = Counter(in_kind_by(cost for cost in costs if cost.counts_in(chosen)))
        found = {}
        for pledge in sorted(self.pledges, key=lambda pledge: pledge.signed_on is None):
            said = min(pledge.value_cents or 0, left[pledge.who.casefold()])
            left[pledge.who.casefold()] -= said
            found[pledge.pk] = said
        return [GiftLine(pledge, found[pledge.pk]) for pledge in self.pledges]


def budget_sheet(atelier: Atelier) -> BudgetSheet:
    """Return the budget of an atelier; seven queries, whatever its length."""
    since = timezone.now() - UNDO_FOR
    lines = list(lines_of_budget(atelier))
    financiers = list(atelier.financiers.filter(removed_at=None).order_by("position", "pk"))
    pledges = list(pledges_of(atelier))
    found = Budget.objects.select_related("changed_by").filter(atelier=atelier).first()
    budget = found or Budget(atelier=atelier)
    return BudgetSheet(
        lines=lines,
        financiers=financiers,
        pledges=pledges,
        budget=budget,
        plans=plans_of(
            (vars(line) for line in lines),
            (vars(each) for each in financiers),
            pledges,
            chosen=Variant(budget.choice),
        ),
        expenses=Expense.objects.filter(gathering__atelier=atelier).aggregate(sum=Sum("cents"))[
            "sum"
        ]
        or 0,
        removed=[
            *atelier.budget_lines.filter(removed_at__gt=since).order_by("-removed_at"),
            *atelier.financiers.filter(removed_at__gt=since).order_by("-removed_at"),
        ],
    )


def lines_of_budget(atelier: Atelier) -> QuerySet[BudgetLine]:
    """Return the lines that stand in the budget, in order."""
    lines = atelier.budget_lines.filter(removed_at=None).select_related("gathering")
    return lines.order_by("position", "pk")


def pledges_of(atelier: Atelier) -> QuerySet[Pledge]:
    """Return what partners signed for, the first one first."""
    return atelier.pledges.filter(removed_at=None).order_by("created_at", "pk")


def plans_of(
    lines: Iterable[Mapping[str, object]],
    financiers: Iterable[Mapping[str, object]],
    pledges: Iterable[Pledge],
    *,
    chosen: Variant,
) -> list[Plan]:
    """Return both budgets out of rows, saved or only typed."""
    costs = [_cost(line) for line in lines]
    money = [
        Money(_cents(each["cents"]) or 0, MoneyStatus(str(each["status"]))) for each in financiers
    ]
    gifts = [
        Gift(each.value_cents, each.who, each.signed_on is not None)
        for each in pledges
        if each.value_cents
    ]
    return [_plan(cover(costs, money, gifts, each), each, chosen) for each in Variant]


def _cost(line: Mapping[str, object]) -> Cost:
    return Cost(
        planned=_cents(line["planned_cents"]),
        actual=_cents(line["actual_cents"]),
        given_by=str(line["given_by"]),
        in_full=bool(line["in_full"]),
        in_low=bool(line["in_low"]),
    )


def _cents(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _plan(found: Cover, variant: Variant, chosen: Variant) -> Plan:
    titles = {
        Variant.FULL: (
            gettext("Gewone begroting"),
            gettext("Wij kopen in wat nodig is."),
        ),
        Variant.LOW: (
            gettext("Zuinige begroting"),
            gettext("Bewoners brengen en koken zelf. Even goed."),
        ),
    }
    title, about = titles[variant]
    return Plan(
        variant=variant,
        title=title,
        about=about,
        cover=found,
        amounts=_amounts(found),
        sentence=in_a_sentence(found),
        is_chosen=variant == chosen,
    )


def _amounts(found: Cover) -> list[Amount]:
    rows = [
        (gettext("In natura"), found.in_kind),
        (gettext("Getekende toezeggingen"), found.pledged),
        (gettext("Betaald"), found.paid),
        (gettext("Verleend"), found.granted),
        (gettext("Toegezegd, nog niet verleend"), found.promised),
        (gettext("Gevraagd, nog geen antwoord"), found.asked),
    ]
    return [Amount(label, cents) for label, cents in rows if cents]


def in_a_sentence(found: Cover) -> str:
    """Return how far the cover is, without making it nicer than it is."""
    words = {name: euros(getattr(found, name)) for name in ("total", "missing", "hoped", "spare")}
    if not found.total:
        return gettext("Er staan nog geen bedragen.")
    if found.missing and found.hoped:
        told = gettext(
            "Voor %(missing)s van de %(total)s is nog niemand gevonden, "
            "en %(hoped)s is nog niet zeker."
        )
    elif found.missing:
        told = gettext("Voor %(missing)s van de %(total)s is nog niemand gevonden.")
    elif found.sure >= found.total:
        told = gettext("Alles is gedekt.")
        if found.spare:
            told = gettext("Alles is gedekt, en er is %(spare)s over.")
    else:
        words["unsure"] = euros(found.total - found.sure)
        told = gettext("Voor alles is iemand gevonden, maar %(unsure)s is nog niet zeker.")
    told %= words
    if not found.unestimated:
        return told
    return f"{told} " + ngettext(
        "Bij %(count)s regel staat nog geen bedrag.",
        "Bij %(count)s regels staat nog geen bedrag.",
        found.unestimated,
    ) % {"count": found.unestimated}
