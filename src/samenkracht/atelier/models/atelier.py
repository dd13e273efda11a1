import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samenkracht.atelier.domain.team import TeamRole
from samenkracht.core.models import PublicRecord, Record
from samenkracht.core.register import Keeping, Level
from samenkracht.organisations.models import Organisation

TEAM_ROLES = [(TeamRole.MODERATOR, _("moderator")), (TeamRole.MEMBER, _("teamlid"))]


class Atelier(PublicRecord):
    """An atelier: one neighbourhood, one theme, a circle that grows in four gatherings (S01)."""

    keeping: ClassVar = Keeping(
        "Een atelier voorbereiden, houden en doorgeven",
        Level.TEAM,
        "einde van het atelier + 2 jaar",
    )

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="ateliers")
    neighbourhood = models.CharField("buurt", max_length=120)
    place = models.CharField("plaats", max_length=120, blank=True)
    theme = models.CharField("thema", max_length=200)
    title = models.CharField("titel", max_length=120)
    target_group = models.CharField("voor wie", max_length=200, blank=True)
    commissioner = models.CharField("opdrachtgever", max_length=200, blank=True)
    occasion = models.TextField("aanleiding", max_length=1000, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    grew_out_of = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="successors"
    )
    lessons = models.TextField("wat wij leerden", max_length=6000, blank=True)

    def __str__(self) -> str:
        return self.title


class TeamMember(Record):
    """Someone who carries the atelier (teamlid); may belong to another organisation (X8).

    `organisation` is the one for which they joined: the place counts while they work there.
    """

    keeping: ClassVar = Keeping(
        "Weten wie het atelier draagt", Level.TEAM, "einde van het atelier + 3 maanden"
    )

    atelier = models.ForeignKey(Atelier, models.CASCADE, related_name="team")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="teams")
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="team_places")
    role = models.CharField(max_length=12, choices=TEAM_ROLES, default=TeamRole.MEMBER)
    task = models.CharField("taak", max_length=80, blank=True)
    # Asking for colleagues by address is counted, so that nobody can try a whole list of addresses.
    address_tries = models.PositiveSmallIntegerField(default=0)
    address_tried_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["atelier", "user"], name="atelier_team_member_once"),
            models.UniqueConstraint(
                fields=["atelier"],
                condition=models.Q(role=TeamRole.MODERATOR.value),
                name="atelier_one_moderator",
            ),
            models.CheckConstraint(
                name="atelier_team_role_known",
                condition=models.Q(role__in=[role.value for role in TeamRole]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} in {self.atelier_id}"

    @property
    def is_moderator(self) -> bool:
        return self.role == TeamRole.MODERATOR


class Deviation(PublicRecord):
    """A change to the proposed programme, with the reason (afwijking, S30).

    `what` is a Dutch sentence: the team shares it and the report tells it. `before` is what an
    undo puts back; changes that were made in one go share a `batch`.
    """

    keeping: ClassVar = Keeping(
        "Leren van wat anders liep", Level.TEAM, "einde van het atelier + 2 jaar"
    )

    atelier = models.ForeignKey(Atelier, models.CASCADE, related_name="deviations")
    gathering = models.ForeignKey(
        "atelier.Gathering", models.SET_NULL, null=True, blank=True, related_name="deviations"
    )
    what = models.CharField(max_length=500)
    why = models.CharField(max_length=300, blank=True)
    subject = models.CharField(max_length=60, blank=True)
    before = models.JSONField(null=True, blank=True)
    batch = models.UUIDField(default=uuid.uuid4)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True)
    made_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.what
