from typing import ClassVar

from django.db import models

from samenkracht.atelier.models.atelier import Atelier
from samenkracht.core.models import PublicRecord
from samenkracht.core.register import Keeping, Level


class Gathering(PublicRecord):
    """A gathering (bijeenkomst, S12): a date, a circle, a room and a programme of blocks."""

    keeping: ClassVar = Keeping(
        "De bijeenkomst voorbereiden en houden", Level.TEAM, "einde van het atelier + 2 jaar"
    )

    atelier = models.ForeignKey(Atelier, models.CASCADE, related_name="gatherings")
    number = models.PositiveSmallIntegerField("nummer")
    template_key = models.CharField(max_length=20, blank=True)
    title = models.CharField("titel", max_length=120)
    purpose = models.TextField("doel", max_length=600, blank=True)
    circle = models.CharField("wie er komen", max_length=300, blank=True)
    layout = models.CharField("opstelling", max_length=300, blank=True)
    venue = models.CharField("plek", max_length=200, blank=True)
    starts_at = models.DateTimeField("begint")
    ends_by = models.TimeField("klaar om", null=True, blank=True)
    expected = models.PositiveSmallIntegerField("verwacht aantal", null=True, blank=True)
    is_skipped = models.BooleanField("gaat niet door", default=False)
    sticker_cap = models.PositiveSmallIntegerField("stickers per persoon", default=3)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["atelier", "number"],
                name="atelier_gathering_number_once",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.CheckConstraint(
                name="atelier_sticker_cap_sane",
                condition=models.Q(sticker_cap__gte=1, sticker_cap__lte=100),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Block(PublicRecord):
    """A block of the programme (blok): a work form with minutes; the minutes are our proposal.

    `words` (a sentence a line) and `materials` (a thing a line) take the place of those of the
    library; empty means: as in the library.
    """

    keeping: ClassVar = Keeping(
        "De bijeenkomst op tijd laten lopen", Level.TEAM, "einde van het atelier + 2 jaar"
    )

    gathering = models.ForeignKey(Gathering, models.CASCADE, related_name="blocks")
    position = models.PositiveSmallIntegerField()
    work_form = models.CharField("werkvorm", max_length=30)
    title = models.CharField("titel", max_length=120)
    minutes = models.PositiveSmallIntegerField("minuten")
    is_proposal = models.BooleanField("ons voorstel", default=True)
    is_skipped = models.BooleanField("overgeslagen", default=False)
    note = models.CharField("notitie", max_length=300, blank=True)
    words = models.TextField("wat u zegt", max_length=600, blank=True)
    materials = models.TextField("leg klaar", max_length=600, blank=True)
    example = models.ForeignKey(
        "atelier.GoodExample", models.SET_NULL, null=True, blank=True, related_name="blocks"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["gathering", "position"],
                name="atelier_block_position_once",
                deferrable=models.Deferrable.DEFERRED,
            ),
        ]

    def __str__(self) -> str:
        return self.title
