"""What a team agrees on before the first gathering (METHOD S03)."""

from typing import ClassVar

from django.db import models

from samenkracht.atelier.models.atelier import Atelier
from samenkracht.core.models import PublicRecord
from samenkracht.core.register import Keeping, Level


class Ground(PublicRecord):
    """Something that the team holds on to (uitgangspunt, S03)."""

    keeping: ClassVar = Keeping(
        "Vooraf weten waar het team voor staat", Level.TEAM, "einde van het atelier + 2 jaar"
    )

    atelier = models.ForeignKey(Atelier, models.CASCADE, related_name="grounds")
    text = models.CharField("uitgangspunt", max_length=200)
    agreed_on = models.DateField("afgesproken op", null=True, blank=True)
    written_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.text
