"""Talks with residents before the gatherings (METHOD V01, V02)."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from samenkracht.atelier.domain.talks import LONGEST_ANSWER
from samenkracht.atelier.models.atelier import Atelier
from samenkracht.core.models import PublicRecord
from samenkracht.core.register import Keeping, Level


class Talk(PublicRecord):
    """What somebody said about their life (leefwereldgesprek, V02): never who it was.

    `may_quote`: the person agreed that their words are used, without a name.
    """

    keeping: ClassVar = Keeping(
        "Beginnen bij wat bewoners zelf zeggen",
        Level.SPECIAL,
        "einde van het atelier + 6 weken; weggehaald + 14 dagen",
    )

    atelier = models.ForeignKey(Atelier, models.CASCADE, related_name="talks")
    held_on = models.DateField("wanneer")
    situation = models.TextField("hoe het gaat", max_length=LONGEST_ANSWER, blank=True)
    matters = models.TextField("wat belangrijk is", max_length=LONGEST_ANSWER, blank=True)
    invest = models.TextField("waar tijd in", max_length=LONGEST_ANSWER, blank=True)
    able = models.TextField("wat iemand kan", max_length=LONGEST_ANSWER, blank=True)
    together = models.TextField("wat samen kan", max_length=LONGEST_ANSWER, blank=True)
    needed = models.TextField("wie of wat nog nodig is", max_length=LONGEST_ANSWER, blank=True)
    domains = models.JSONField("domeinen", default=list)
    may_quote = models.BooleanField("mag u gebruiken", default=False)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    noted_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.held_on}"
