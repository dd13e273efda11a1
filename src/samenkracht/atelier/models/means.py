"""Money and means of an atelier (METHOD S32, V07, V14)."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samenkracht.atelier.domain.budget import MoneyStatus, Variant
from samenkracht.atelier.domain.pledges import Angle
from samenkracht.atelier.models.atelier import Atelier
from samenkracht.atelier.models.gathering import Gathering
from samenkracht.core.models import PublicRecord, Record
from samenkracht.core.register import Keeping, Level

VARIANTS = [(Variant.FULL, _("gewone begroting")), (Variant.LOW, _("zuinige begroting"))]
STATUSES = [
    (MoneyStatus.ASKED, _("gevraagd")),
    (MoneyStatus.PROMISED, _("toegezegd")),
    (MoneyStatus.GRANTED, _("verleend")),
    (MoneyStatus.PAID, _("betaald")),
]
ANGLES = [
    (Angle.LIVING, _("wonen")),
    (Angle.CARE, _("zorg")),
    (Angle.WELFARE, _("welzijn")),
    (Angle.MONEY, _("geld en schulden")),
    (Angle.WORK, _("werk")),
    (Angle.SCHOOL, _("school")),
    (Angle.SAFETY, _("veiligheid")),
    (Angle.FAITH, _("geloof")),
    (Angle.RESIDENTS, _("bewoners")),
    (Angle.CITY, _("gemeente")),
    (Angle.BUSINESS, _("winkel of bedrijf")),
    (Angle.OTHER, _("iets anders")),
]


class Budget(Record):
    """The budget of an atelier (begroting): which of the two it goes for, and the last change.

    `before` is what an undo puts back: each row that the last save touched, as it was.
    """

    keeping: ClassVar = Keeping(
        "Weten wat een atelier kost en wie betaalt",
        Level.TEAM,
        "einde van het atelier + 2 jaar",
    )

    atelier = models.OneToOneField(Atelier, models.CASCADE, related_name="budget")
    choice = models.CharField(max_length=4, choices=VARIANTS, default=Variant.FULL)
    before = models.JSONField(default=dict)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True)
    changed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="atelier_budget_choice_known",
                condition=models.Q(choice__in=[variant.value for variant in Variant]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.atelier_id}: {self.choice}"


class BudgetLine(PublicRecord):
    """What something costs, estimated and actual, in cents (begrotingsregel).

    With `given_by` it is in kind: it has a value, and nobody pays it.
    """

    keeping: ClassVar = Keeping(
        "Weten wat een atelier kost",
        Level.TEAM,
        "einde van het atelier + 2 jaar; weggehaald: na 30 dagen",
    )

    atelier = models.ForeignKey(Atelier, models.CASCADE, related_name="budget_lines")
    gathering = models.ForeignKey(
        Gathering, models.SET_NULL, null=True, blank=True, related_name="budget_lines"
    )
    what = models.CharField("wat", max_length=160)
    planned_cents = models.PositiveIntegerField("geschat", null=True, blank=True)
    actual_cents = models.PositiveIntegerField("echt", null=True, blank=True)
    given_by = models.CharField("krijgen wij van", max_length=120, blank=True)
    in_full = models.BooleanField("in de gewone begroting", default=True)
    in_low = models.BooleanField("in de zuinige begroting", default=True)
    position = models.PositiveSmallIntegerField(default=0)
    removed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.what


class Financier(PublicRecord):
    """Who pays a part of it, how much, and how sure that is (financier)."""

    keeping: ClassVar = Keeping(
        "Weten wie een atelier betaalt",
        Level.TEAM,
        "einde van het atelier + 2 jaar; weggehaald: na 30 dagen",
    )

    atelier = models.ForeignKey(Atelier, models.CASCADE, related_name="financiers")
    name = models.CharField("wie", max_length=120)
    note = models.CharField("wat is er afgesproken", max_length=200, blank=True)
    cents = models.PositiveIntegerField("bedrag", null=True, blank=True)
    status = models.CharField(max_length=8, choices=STATUSES, default=MoneyStatus.ASKED)
    position = models.PositiveSmallIntegerField(default=0)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="atelier_financier_status_known",
                condition=models.Q(status__in=[status.value for status in MoneyStatus]),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Pledge(PublicRecord):
    """What a partner signed for (toezegging, V07): who, from which angle, what, from when."""

    keeping: ClassVar = Keeping(
        "Weten wie wat bijdraagt aan een atelier",
        Level.TEAM,
        "einde van het atelier + 2 jaar; weggehaald: na 30 dagen",
    )

    atelier = models.ForeignKey(Atelier, models.CASCADE, related_name="pledges")
    who = models.CharField("organisatie", max_length=120)
    signed_by = models.CharField("namens", max_length=120, blank=True)
    angle = models.CharField(max_length=10, choices=ANGLES, default=Angle.OTHER)
    what = models.CharField("wat", max_length=300)
    value_cents = models.PositiveIntegerField("waarde", null=True, blank=True)
    begins_on = models.DateField("vanaf", null=True, blank=True)
    signed_on = models.DateField("getekend op", null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="atelier_pledge_angle_known",
                condition=models.Q(angle__in=[angle.value for angle in Angle]),
            ),
        ]

    def __str__(self) -> str:
        return self.who


class ApplicationPart(Record):
    """A part of the application that the team wrote itself (deel van de aanvraag, V14).

    While `is_own` is off the text that the house puts together stands there; the own one waits.
    """

    keeping: ClassVar = Keeping(
        "Geld aanvragen voor een atelier", Level.TEAM, "einde van het atelier + 2 jaar"
    )

    atelier = models.ForeignKey(Atelier, models.CASCADE, related_name="application_parts")
    key = models.CharField(max_length=20)
    text = models.TextField("tekst", max_length=8000)
    is_own = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["atelier", "key"], name="atelier_application_part_once"
            ),
        ]

    def __str__(self) -> str:
        return self.key
