from typing import ClassVar

from django.conf import settings
from django.db import models

from samenkracht.atelier.models.gathering import Gathering
from samenkracht.core.models import PublicRecord
from samenkracht.core.register import Keeping, Level


class Chore(PublicRecord):
    """Something that makes people feel welcome (klus, S31): who of the team sees to it, by when."""

    keeping: ClassVar = Keeping(
        "Mensen gastvrij ontvangen", Level.TEAM, "einde van het atelier + 2 jaar"
    )

    gathering = models.ForeignKey(Gathering, models.CASCADE, related_name="chores")
    what = models.CharField("wat", max_length=160)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    due_on = models.DateField("klaar op", null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.what


class Treat(PublicRecord):
    """What someone brings along (meebrengsel, S31); home-made food counts."""

    keeping: ClassVar = Keeping(
        "Weten wie wat meebrengt", Level.PRIVATE, "einde van het atelier + 3 maanden"
    )

    gathering = models.ForeignKey(Gathering, models.CASCADE, related_name="treats")
    who = models.CharField("wie", max_length=80)
    what = models.CharField("wat", max_length=120)

    def __str__(self) -> str:
        return self.what


class Expense(PublicRecord):
    """What a participant paid and gets back (onkosten, S31): an amount, never a bank account."""

    keeping: ClassVar = Keeping(
        "Onkosten van deelnemers teruggeven", Level.PRIVATE, "einde van het atelier + 3 maanden"
    )

    gathering = models.ForeignKey(Gathering, models.CASCADE, related_name="expenses")
    who = models.CharField("wie", max_length=80)
    what = models.CharField("waarvoor", max_length=120, blank=True)
    cents = models.PositiveIntegerField("bedrag")
    paid_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    paid_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="atelier_expense_something", condition=models.Q(cents__gte=1)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.cents}"
