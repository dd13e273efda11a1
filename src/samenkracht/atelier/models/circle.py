from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samenkracht.atelier.domain.contacts import Kind
from samenkracht.atelier.models.atelier import Atelier
from samenkracht.atelier.models.gathering import Gathering
from samenkracht.core.models import PublicRecord, Record
from samenkracht.core.register import Keeping, Level
from samenkracht.people.models import Person

KINDS = [
    (Kind.ASSOCIATION, _("vereniging")),
    (Kind.HOUSING, _("wonen")),
    (Kind.CARE, _("zorg")),
    (Kind.WELFARE, _("welzijn")),
    (Kind.SCHOOL, _("onderwijs")),
    (Kind.CULTURE, _("cultuur")),
    (Kind.FAITH, _("geloof")),
    (Kind.BUSINESS, _("ondernemer")),
    (Kind.SAFETY, _("veiligheid")),
    (Kind.MUNICIPALITY, _("gemeente")),
    (Kind.OTHER, _("iets anders")),
]


class CircleImport(PublicRecord):
    """One list that is read in at once (lijst), looked at first, and undone at once.

    Until it is done `sheets` holds the cells as they were read and `layout` what they mean;
    after that only `outcome` stays: which rows it made, so that they can go again.
    """

    keeping: ClassVar = Keeping(
        "Een lijst inlezen en dat ongedaan kunnen maken", Level.PRIVATE, "inlezen + 30 dagen"
    )

    atelier = models.ForeignKey(Atelier, models.CASCADE, related_name="imports")
    name = models.CharField(max_length=200, blank=True)
    sheets = models.JSONField(default=list)
    layout = models.JSONField(default=dict)
    outcome = models.JSONField(default=dict)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True)
    made_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class Participant(PublicRecord):
    """A person in the circle of an atelier (deelnemer), and who brought them (S11)."""

    keeping: ClassVar = Keeping(
        "Weten wie er in de kring zit en wie wie meebracht",
        Level.PRIVATE,
        "einde van het atelier + 3 maanden",
    )

    atelier = models.ForeignKey(Atelier, models.CASCADE, related_name="participants")
    person = models.ForeignKey(Person, models.CASCADE, related_name="places")
    brought_by = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="brought"
    )
    came_in = models.ForeignKey(
        CircleImport, models.SET_NULL, null=True, blank=True, related_name="participants"
    )
    kind = models.CharField("soort", max_length=14, choices=KINDS, blank=True)
    known_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    # Consent for the picture on the wall, and only for that.
    is_on_swan_line = models.BooleanField("op de zwaanlijn", default=False)
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="atelier_participant_kind_known",
                condition=models.Q(kind__in=["", *(kind.value for kind in Kind)]),
            ),
            models.UniqueConstraint(fields=["atelier", "person"], name="atelier_participant_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.atelier_id}"


class Attendance(Record):
    """Someone was there (aanwezigheid)."""

    keeping: ClassVar = Keeping(
        "De groei van de kring tellen", Level.PRIVATE, "einde van het atelier + 3 maanden"
    )

    gathering = models.ForeignKey(Gathering, models.CASCADE, related_name="attendances")
    participant = models.ForeignKey(Participant, models.CASCADE, related_name="attendances")
    arrived_at = models.DateTimeField()
    is_walk_in = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["gathering", "participant"], name="atelier_attendance_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.participant_id} bij {self.gathering_id}"


class Merge(PublicRecord):
    """Two places in the circle that were one person (samenvoeging), and how to part them again."""

    keeping: ClassVar = Keeping(
        "Een samenvoeging ongedaan kunnen maken", Level.PRIVATE, "samenvoegen + 30 dagen"
    )

    kept = models.ForeignKey(Participant, models.CASCADE, related_name="merges")
    gone = models.ForeignKey(Participant, models.CASCADE, related_name="merged_into")
    moved = models.JSONField(default=dict)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True)
    made_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="atelier_merge_two",
                condition=~models.Q(kept=models.F("gone")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gone_id} in {self.kept_id}"
