from typing import ClassVar

from django.conf import settings
from django.db import models

from samenkracht.atelier.models import Atelier, Gathering
from samenkracht.core.models import PublicRecord
from samenkracht.core.register import Keeping, Level


class Agreement(PublicRecord):
    """An agreement (afspraak, S23): who does what, and when."""

    keeping: ClassVar = Keeping(
        "Afspraken nakomen", Level.TEAM, "gedaan + 1 jaar; weggehaald: na 30 dagen"
    )

    atelier = models.ForeignKey(Atelier, models.CASCADE, related_name="agreements")
    gathering = models.ForeignKey(
        Gathering, models.SET_NULL, null=True, blank=True, related_name="agreements"
    )
    who = models.CharField("wie", max_length=120)
    what = models.CharField("wat", max_length=300)
    due_on = models.DateField("wanneer", null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    dropped_at = models.DateTimeField(null=True, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.what[:60]


class Conclusion(PublicRecord):
    """A conclusion of the closing round (conclusie, S23)."""

    keeping: ClassVar = Keeping(
        "Onthouden wat de zaal samen vond",
        Level.TEAM,
        "einde van het atelier + 2 jaar; weggehaald: na 30 dagen",
    )

    gathering = models.ForeignKey(Gathering, models.CASCADE, related_name="conclusions")
    text = models.CharField("conclusie", max_length=500)
    written_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.text[:60]
