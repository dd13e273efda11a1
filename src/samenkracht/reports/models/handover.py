from typing import ClassVar

from django.conf import settings
from django.db import models

from samenkracht.atelier.models import Atelier
from samenkracht.core.models import PublicRecord
from samenkracht.core.register import Keeping, Level
from samenkracht.organisations.models import Organisation


class HandOver(PublicRecord):
    """An atelier that came in as a file (overdracht): looked at first, and undone at once.

    Until it is done `content` holds the file, packed; then only who and what came along stays.
    `away` are colleagues who do not work here, and at which rows their names stood, so that
    nothing is lost when the atelier moves on. `made` are the persons that came in with it.
    """

    keeping: ClassVar = Keeping(
        "Een atelier van een ander overnemen en dat ongedaan kunnen maken",
        Level.PRIVATE,
        "einde van het atelier + 3 maanden; wat niet is overgenomen: na 1 dag",
    )

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="hand_overs")
    atelier = models.OneToOneField(
        Atelier, models.CASCADE, null=True, blank=True, related_name="came_from"
    )
    name = models.CharField("bestand", max_length=200)
    content = models.BinaryField(default=bytes)
    counts = models.JSONField(default=dict)
    away = models.JSONField(default=dict)
    made = models.JSONField(default=list)
    failure = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    received_at = models.DateTimeField()
    begun_at = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name

    @property
    def is_done(self) -> bool:
        return self.done_at is not None
