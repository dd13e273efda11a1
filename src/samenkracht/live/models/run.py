import secrets
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samenkracht.atelier.models import Block, Gathering
from samenkracht.core.models import PublicRecord, Record
from samenkracht.core.register import Keeping, Level
from samenkracht.live.domain.run import RunState

RUN_STATES = [
    (RunState.WAITING, _("wacht")),
    (RunState.OPEN, _("open")),
    (RunState.PAUSED, _("pauze")),
    (RunState.CLOSED, _("klaar")),
]


def new_token() -> str:
    """Return 132 random bits as 22 characters that are safe in an address."""
    return secrets.token_urlsafe(17)[:22]


class Run(PublicRecord):
    """A gathering while it happens (uitvoering): its door, its steps, its version."""

    keeping: ClassVar = Keeping(
        "De bijeenkomst laten lopen", Level.TEAM, "einde van het atelier + 2 jaar"
    )

    gathering = models.OneToOneField(Gathering, models.CASCADE, related_name="run")
    code = models.CharField("zaalcode", max_length=8, unique=True)
    door_token = models.CharField(max_length=22, unique=True, default=new_token)
    wall_token = models.CharField(max_length=22, unique=True, default=new_token)
    state = models.CharField(max_length=10, choices=RUN_STATES, default=RunState.WAITING)
    version = models.PositiveIntegerField(default=0)
    # The version since which phones and scribes show the present screen.
    screen = models.PositiveIntegerField(default=0)
    # The version since which wall and desk stand, but for the count of the stickers.
    stage = models.PositiveIntegerField(default=0)
    door_open_until = models.DateTimeField(null=True, blank=True)
    current_step = models.ForeignKey(
        "live.RunStep", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    is_blank = models.BooleanField("muur leeg", default=False)
    sticker_cap = models.PositiveSmallIntegerField(default=3)
    wall_page = models.PositiveSmallIntegerField(default=0)
    # The round of tables that sits now, and whether the wall says which card goes where.
    table_round = models.PositiveSmallIntegerField(default=1)
    shows_places = models.BooleanField(default=False)
    paused_at = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    revealed_at = models.DateTimeField(null=True, blank=True)
    prizes_told = models.PositiveSmallIntegerField(default=0)
    paper_confirmed_at = models.DateTimeField(null=True, blank=True)
    paper_confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    paper_note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="live_run_state_known",
                condition=models.Q(state__in=[state.value for state in RunState]),
            ),
        ]

    def __str__(self) -> str:
        return f"uitvoering van bijeenkomst {self.gathering_id}"

    @property
    def is_open(self) -> bool:
        return self.state == RunState.OPEN

    @property
    def is_closed(self) -> bool:
        return self.state == RunState.CLOSED

    @property
    def is_paused(self) -> bool:
        return self.state == RunState.PAUSED

    @property
    def is_live(self) -> bool:
        """Open or in a pause: the room is at work."""
        return self.state in {RunState.OPEN, RunState.PAUSED}

    @property
    def is_revealed(self) -> bool:
        return self.revealed_at is not None


class RunStep(Record):
    """A block as it is carried out (stap): begun, stretched, skipped."""

    keeping: ClassVar = Keeping(
        "Weten waar de bijeenkomst is", Level.TEAM, "einde van het atelier + 2 jaar"
    )

    run = models.ForeignKey(Run, models.CASCADE, related_name="steps")
    block = models.ForeignKey(Block, models.SET_NULL, null=True, blank=True, related_name="+")
    position = models.PositiveSmallIntegerField()
    work_form = models.CharField(max_length=30)
    title = models.CharField(max_length=120)
    minutes = models.PositiveSmallIntegerField()
    extra_minutes = models.SmallIntegerField(default=0)
    paused_seconds = models.PositiveIntegerField(default=0)
    is_skipped = models.BooleanField(default=False)
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "position"], name="live_step_position_once"),
        ]

    def __str__(self) -> str:
        return self.title


class Note(Record):
    """Something the moderator noticed (aantekening): catch-all, never on the wall."""

    keeping: ClassVar = Keeping(
        "Niets vergeten tussen twee stappen", Level.TEAM, "einde van het atelier + 2 jaar"
    )

    run = models.ForeignKey(Run, models.CASCADE, related_name="notes")
    step = models.ForeignKey(RunStep, models.SET_NULL, null=True, blank=True, related_name="+")
    text = models.CharField(max_length=500)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    written_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.text[:60]


class LogLine(Record):
    """One line of what happened (logboek): a kind and figures, never a name or a text."""

    keeping: ClassVar = Keeping(
        "Het verslag schrijft zichzelf", Level.TEAM, "einde van het atelier + 2 jaar"
    )

    run = models.ForeignKey(Run, models.CASCADE, related_name="log")
    version = models.PositiveIntegerField()
    kind = models.CharField(max_length=30)
    facts = models.JSONField(default=dict)
    at = models.DateTimeField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "version"], name="live_log_version_once"),
        ]

    def __str__(self) -> str:
        return f"{self.version} {self.kind}"


class DoorMiss(Record):
    """Wrong codes in ten minutes from one address, kept as a keyed hash (misser aan de deur)."""

    keeping: ClassVar = Keeping("Raden van zaalcodes afremmen", Level.PRIVATE, "24 uur")

    source = models.CharField(max_length=64)
    window = models.PositiveIntegerField()
    misses = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source", "window"], name="live_door_miss_once"),
        ]

    def __str__(self) -> str:
        return f"{self.misses} in {self.window}"
