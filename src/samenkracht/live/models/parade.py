from typing import ClassVar

from django.conf import settings
from django.db import models

from samenkracht.core.models import PublicRecord, Record
from samenkracht.core.register import Keeping, Level
from samenkracht.live.models.run import Run


class ParadeImport(PublicRecord):
    """A parade that was read from files (ingelezen ideeënparade), with its progress."""

    keeping: ClassVar = Keeping(
        "Laten zien wat er is ingelezen", Level.TEAM, "einde van het atelier + 2 jaar"
    )

    run = models.ForeignKey(Run, models.CASCADE, related_name="parade_imports")
    name = models.CharField(max_length=200)
    total_rows = models.PositiveIntegerField(default=0)
    done_rows = models.PositiveIntegerField(default=0)
    failure = models.CharField(max_length=300, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name

    @property
    def is_read(self) -> bool:
        """Ready, and kept."""
        return self.finished_at is not None and not self.failure

    @property
    def is_checked(self) -> bool:
        """Every row was held against the rules; what is left is keeping them."""
        return self.total_rows > 0 and self.done_rows >= self.total_rows


class RefusedRow(Record):
    """A row that broke a rule (geweigerde regel): shown, never dropped in silence."""

    keeping: ClassVar = Keeping(
        "Laten zien wat niet meetelt en waarom", Level.TEAM, "einde van het atelier + 2 jaar"
    )

    parade_import = models.ForeignKey(ParadeImport, models.CASCADE, related_name="refused")
    row = models.PositiveIntegerField()
    reason = models.CharField(max_length=300)

    def __str__(self) -> str:
        return f"regel {self.row}"
