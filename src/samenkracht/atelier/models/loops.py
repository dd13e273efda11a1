"""The two circles in the words of a team (METHOD S07)."""

from typing import ClassVar

from django.db import models

from samenkracht.atelier.domain.loops import LONGEST_EXAMPLES, LONGEST_LINK, Loop
from samenkracht.atelier.models.atelier import Atelier
from samenkracht.core.models import PublicRecord
from samenkracht.core.register import Keeping, Level

LOOPS = [(loop, loop.value) for loop in Loop]


class LoopLink(PublicRecord):
    """A link of a circle (schakel), with short examples, a line each, without names.

    A circle without rows reads as our own wording does. What was taken away can be put back.
    """

    keeping: ClassVar = Keeping(
        "Laten zien hoe het moeilijker of beter wordt",
        Level.TEAM,
        "einde van het atelier + 2 jaar",
    )

    atelier = models.ForeignKey(Atelier, models.CASCADE, related_name="loop_links")
    loop = models.CharField("cirkel", max_length=10, choices=LOOPS)
    position = models.PositiveSmallIntegerField("plaats")
    text = models.CharField("schakel", max_length=LONGEST_LINK)
    examples = models.TextField("voorbeelden", max_length=LONGEST_EXAMPLES, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="atelier_loop_known",
                condition=models.Q(loop__in=[loop.value for loop in Loop]),
            ),
        ]

    def __str__(self) -> str:
        return self.text
