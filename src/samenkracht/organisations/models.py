from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samenkracht.core.models import PublicRecord, Record
from samenkracht.core.register import Keeping, Level
from samenkracht.organisations.domain.roles import MANAGES_MEMBERS, Role

ROLES = [
    (Role.ADMIN, _("beheerder")),
    (Role.COORDINATOR, _("coördinator")),
    (Role.MODERATOR, _("moderator")),
    (Role.WORKER, _("medewerker")),
]


class Organisation(PublicRecord):
    """An organisation (organisatie): the wall that no personal record passes."""

    keeping: ClassVar = Keeping(
        "Weten van wie iets is", Level.TEAM, "zolang de organisatie meedoet"
    )

    name = models.CharField("naam", max_length=200)

    def __str__(self) -> str:
        return self.name


class Membership(Record):
    """Someone's place in an organisation (lidmaatschap), with one role."""

    keeping: ClassVar = Keeping("Weten wie wat mag", Level.PRIVATE, "einde van de rol + 3 maanden")

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="memberships")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=12, choices=ROLES, default=Role.WORKER)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "user"], name="organisations_member_once"
            ),
            models.CheckConstraint(
                name="organisations_role_known",
                condition=models.Q(role__in=[role.value for role in Role]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} bij {self.organisation_id}"

    @property
    def may_manage_members(self) -> bool:
        return self.role in MANAGES_MEMBERS
