from typing import ClassVar

from django.conf import settings
from django.db import models

from samenkracht.atelier.models import Gathering
from samenkracht.core.models import Record
from samenkracht.core.register import Keeping, Level


class PackPrinted(Record):
    """Somebody printed the pack of a gathering (gedrukt pakket), and for what it was then.

    `programme` are the work forms in their order: when they change, the numbers on paper are old.
    """

    keeping: ClassVar = Keeping(
        "Niet twee keer om het papier vragen", Level.TEAM, "einde van het atelier + 2 jaar"
    )

    gathering = models.OneToOneField(Gathering, models.CASCADE, related_name="pack_printed")
    people = models.PositiveSmallIntegerField("voor hoeveel mensen")
    programme = models.TextField("draaiboek", blank=True)
    printed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    printed_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.printed_at:%d-%m-%Y}"
