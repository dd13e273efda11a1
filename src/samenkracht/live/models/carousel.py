from typing import ClassVar

from django.db import models

from samenkracht.core.models import Record
from samenkracht.core.register import Keeping, Level
from samenkracht.live.domain.carousel import LONGEST_TITLES, MOST_OF_EACH, MOST_TURNS
from samenkracht.live.models.run import Run


class Carousel(Record):
    """What was chosen for the groups that go round along the charts (draaitafelschema, S15).

    The turns themselves are not kept: the same choice and seed give the same turns.
    """

    keeping: ClassVar = Keeping(
        "Groepen langs alle flappen laten gaan", Level.TEAM, "einde van het atelier + 2 jaar"
    )

    run = models.OneToOneField(Run, models.CASCADE, related_name="carousel")
    groups = models.PositiveSmallIntegerField("groepen")
    charts = models.PositiveSmallIntegerField("flappen")
    rounds = models.PositiveSmallIntegerField("rondes")
    sharing = models.BooleanField("twee groepen mogen aan één flap", default=False)
    seed = models.PositiveIntegerField(default=1)
    titles = models.TextField("wat er op de flappen staat", max_length=LONGEST_TITLES, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="live_carousel_sane",
                condition=models.Q(
                    groups__gte=1,
                    groups__lte=MOST_OF_EACH,
                    charts__gte=1,
                    charts__lte=MOST_OF_EACH,
                    rounds__gte=1,
                    rounds__lte=MOST_TURNS,
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.groups} groepen langs {self.charts} flappen"
