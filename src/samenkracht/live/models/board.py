from typing import ClassVar

from django.db import models

from samenkracht.core.models import PublicRecord, Record
from samenkracht.core.register import Keeping, Level
from samenkracht.live.domain.ideas import IDEA_LENGTH, IdeaState, Source
from samenkracht.live.models.run import Run
from samenkracht.live.models.tables import Table


class Device(Record):
    """A phone in the room (telefoon): a random cookie, a table, a language, never a person."""

    keeping: ClassVar = Keeping(
        "Stickers eerlijk tellen zonder te weten wie", Level.PRIVATE, "bijeenkomst + 14 dagen"
    )

    run = models.ForeignKey(Run, models.CASCADE, related_name="devices")
    key_hash = models.CharField(max_length=64)
    source = models.CharField(max_length=8, default=Source.PHONE)
    table = models.ForeignKey(Table, models.SET_NULL, null=True, blank=True, related_name="devices")
    language = models.CharField(max_length=5, default="nl")
    joined_at = models.DateTimeField()
    is_muted = models.BooleanField(default=False)
    help_wanted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "key_hash"], name="live_device_once"),
        ]

    def __str__(self) -> str:
        return f"telefoon {self.pk}"


class Idea(PublicRecord):
    """An idea of a table (idee). It gets its number when it may go on the wall."""

    keeping: ClassVar = Keeping(
        "De oogst van de bijeenkomst",
        Level.TEAM,
        "einde van het atelier + 2 jaar; wat niet getoond is: bijeenkomst + 14 dagen",
    )

    run = models.ForeignKey(Run, models.CASCADE, related_name="ideas")
    table = models.ForeignKey(Table, models.PROTECT, null=True, blank=True, related_name="ideas")
    number = models.PositiveIntegerField(null=True, blank=True)
    text = models.CharField("idee", max_length=IDEA_LENGTH)
    domain = models.CharField("levensdomein", max_length=20, blank=True)
    state = models.CharField(max_length=8, default=IdeaState.QUEUED)
    source = models.CharField(max_length=8, default=Source.SCRIBE)
    source_id = models.CharField(max_length=80, blank=True)
    merged_into = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="merged"
    )
    device = models.ForeignKey(Device, models.SET_NULL, null=True, blank=True, related_name="ideas")
    key = models.CharField(max_length=64)
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "key"], name="live_idea_key_once"),
            models.UniqueConstraint(fields=["run", "number"], name="live_idea_number_once"),
            models.CheckConstraint(
                name="live_idea_state_known",
                condition=models.Q(state__in=[state.value for state in IdeaState]),
            ),
            models.CheckConstraint(
                name="live_idea_source_known",
                condition=models.Q(source__in=[source.value for source in Source]),
            ),
        ]
        indexes = [models.Index(fields=["run", "state"], name="live_idea_run_state")]

    def __str__(self) -> str:
        return self.text[:60]


class Sticker(Record):
    """One sticker of one phone on one idea; the slot makes a fourth one impossible (S21).

    A sticker that was taken back keeps its key and loses its slot, so that a late repeat of the
    same tap cannot stick it again.
    """

    keeping: ClassVar = Keeping(
        "Stickers natellen", Level.PRIVATE, "bijeenkomst + 14 dagen, daarna alleen totalen"
    )

    run = models.ForeignKey(Run, models.CASCADE, related_name="stickers")
    idea = models.ForeignKey(Idea, models.CASCADE, related_name="stickers")
    device = models.ForeignKey(Device, models.CASCADE, related_name="stickers")
    slot = models.PositiveSmallIntegerField(null=True, blank=True)
    key = models.CharField(max_length=64)
    placed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["device", "slot"], name="live_sticker_slot_once"),
            models.UniqueConstraint(fields=["run", "key"], name="live_sticker_key_once"),
            models.CheckConstraint(
                name="live_sticker_slot_sane", condition=models.Q(slot__gte=1, slot__lte=100)
            ),
        ]

    def __str__(self) -> str:
        return f"sticker {self.slot} van telefoon {self.device_id}"
