"""Making people feel welcome (METHOD S31): who sees to what, who brings what, who is paid back."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.calendar import local_day
from samenkracht.atelier.domain.changes import merge
from samenkracht.atelier.domain.hospitality import ChoreGone
from samenkracht.atelier.models import Chore, Expense, Gathering, Treat
from samenkracht.method.hospitality import chores_for


@transaction.atomic
def propose_chores(*, gathering: Gathering, today: date) -> int:
    """Put our checklist in place, as far as it is not there; returns how many came.

    What should have been done before today is due today.
    """
    Gathering.objects.select_for_update().get(pk=gathering.pk)
    there = set(gathering.chores.values_list("what", flat=True))
    day = local_day(gathering.starts_at)
    new = [
        Chore(
            gathering=gathering,
            what=what,
            due_on=min(day, max(today, day - timedelta(days=template.days_before)))
            if day >= today
            else day - timedelta(days=template.days_before),
        )
        for template in chores_for(gathering.template_key)
        if (what := gettext(template.what)) not in there
    ]
    Chore.objects.bulk_create(new)
    return len(new)


@transaction.atomic
def add_chore(*, gathering: Gathering, what: str, owner: User | None, due_on: date | None) -> Chore:
    """Put something of our own on the checklist."""
    return Chore.objects.create(gathering=gathering, what=what, owner=owner, due_on=due_on)


@transaction.atomic
def change_chore(*, chore: Chore, seen: Mapping[str, object], wish: Mapping[str, object]) -> Chore:
    """Change what must be done, who does it and by when; what only a colleague changed stays.

    Both hold `what`, `owner` and `due_on`. Raises ChoreGone, ChangedMeanwhile.
    """
    held = Chore.objects.select_for_update(of=("self",)).filter(pk=chore.pk)
    found = held.select_related("owner").first()
    if found is None:
        raise ChoreGone(gettext("Een collega haalde dit net van de lijst."))
    now = {"what": found.what, "owner": found.owner, "due_on": found.due_on}
    changes = merge(seen=seen, wish=wish, now=now)
    for name, value in changes.items():
        setattr(found, name, value)
    if changes:
        found.save(update_fields=[*changes, "updated_at"])
    return found


@transaction.atomic
def do_chore(*, chore: Chore, is_done: bool, now: datetime) -> Chore:
    """Tick something off, or put it back."""
    chore.done_at = now if is_done else None
    chore.save(update_fields=["done_at", "updated_at"])
    return chore


@transaction.atomic
def remove_chore(*, chore: Chore) -> None:
    """Take something off the checklist."""
    Chore.objects.filter(pk=chore.pk).delete()


@transaction.atomic
def bring_treat(*, gathering: Gathering, who: str, what: str) -> Treat:
    """Note who brings what; home-made food counts (S31)."""
    return Treat.objects.create(gathering=gathering, who=who, what=what)


@transaction.atomic
def remove_treat(*, treat: Treat) -> None:
    """Take away what nobody brings after all."""
    Treat.objects.filter(pk=treat.pk).delete()


@transaction.atomic
def note_expense(*, gathering: Gathering, who: str, what: str, cents: int) -> Expense:
    """Note what a participant paid and gets back."""
    return Expense.objects.create(gathering=gathering, who=who, what=what, cents=cents)


@transaction.atomic
def pay_back(*, expense: Expense, by: User | None, now: datetime) -> Expense:
    """Note who gave the money back, or with nobody that it is still open."""
    expense.paid_by, expense.paid_at = by, now if by else None
    expense.save(update_fields=["paid_by", "paid_at", "updated_at"])
    return expense


@transaction.atomic
def remove_expense(*, expense: Expense) -> None:
    """Take away an amount that was noted by mistake."""
    Expense.objects.filter(pk=expense.pk).delete()
