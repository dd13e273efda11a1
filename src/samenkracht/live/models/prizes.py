from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samenkracht.core.models import Record
from samenkracht.core.register import Keeping, Level
from samenkracht.live.domain.ties import TieWay
from samenkracht.live.models.board import Idea
from samenkracht.live.models.run import Run

TIE_WAYS = [
    (TieWay.SHARE, _("delen")),
    (TieWay.DRAW, _("loten")),
    (TieWay.BOTH, _("allemaal winnen")),
]


class TieRuling(Record):
    """How the moderator settled an equal pile (gelijke stand), for all to read."""

    keeping: ClassVar = Keeping(
        "Laten zien hoe een gelijke stand is beslist", Level.TEAM, "einde van het atelier + 2 jaar"
    )

    run = models.ForeignKey(Run, models.CASCADE, related_name="tie_rulings")
    place = models.PositiveSmallIntegerField()
    stickers = models.PositiveIntegerField()
    ideas = models.ManyToManyField(Idea, related_name="+")
    way = models.CharField(max_length=6, choices=TIE_WAYS)
    drawn_order = models.JSONField(default=list)
    note = models.CharField(max_length=300, blank=True)
    ruled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    ruled_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "place"], name="live_tie_ruled_once"),
        ]

    def __str__(self) -> str:
        return f"plaats {self.place}: {self.way}"


class Prize(Record):
    """A prize (prijs) for a place; more than one idea can hold a place (S22)."""

    keeping: ClassVar = Keeping(
        "De prijzen uitreiken en erop terugkomen", Level.TEAM, "einde van het atelier + 2 jaar"
    )

    run = models.ForeignKey(Run, models.CASCADE, related_name="prizes")
    place = models.PositiveSmallIntegerField()
    idea = models.ForeignKey(Idea, models.CASCADE, related_name="prizes")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "idea"], name="live_prize_idea_once"),
            models.CheckConstraint(
                name="live_prize_place_known", condition=models.Q(place__in=[1, 2, 3])
            ),
        ]

    def __str__(self) -> str:
        return f"prijs {self.place}"
