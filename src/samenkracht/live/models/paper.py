from typing import ClassVar

from django.conf import settings
from django.db import models

from samenkracht.core.models import Record
from samenkracht.core.register import Keeping, Level
from samenkracht.live.models.board import Idea
from samenkracht.live.models.run import Run
from samenkracht.live.models.tables import Table


class PaperCount(Record):
    """Paper stickers of one table on one idea (papieren telling), in the first or second count."""

    keeping: ClassVar = Keeping(
        "Papieren stickers even zwaar laten tellen", Level.TEAM, "einde van het atelier + 2 jaar"
    )

    run = models.ForeignKey(Run, models.CASCADE, related_name="paper_counts")
    entry = models.PositiveSmallIntegerField()
    idea = models.ForeignKey(Idea, models.CASCADE, related_name="paper_counts")
    table = models.ForeignKey(Table, models.CASCADE, related_name="paper_counts")
    count = models.PositiveIntegerField()
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["run", "entry", "idea", "table"], name="live_paper_count_once"
            ),
            models.CheckConstraint(
                name="live_paper_entry_known", condition=models.Q(entry__in=[1, 2])
            ),
        ]

    def __str__(self) -> str:
        return f"{self.count} op {self.idea_id}"
