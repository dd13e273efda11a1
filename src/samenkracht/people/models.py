from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from samenkracht.core.models import PublicRecord, Record
from samenkracht.core.register import Keeping, Level
from samenkracht.organisations.models import Organisation
from samenkracht.people.domain.hats import Hat

HATS = [
    (Hat.RESIDENT, _("bewoner")),
    (Hat.KEY_FIGURE, _("sleutelfiguur")),
    (Hat.VOLUNTEER, _("vrijwilliger")),
    (Hat.PROFESSIONAL, _("professional")),
    (Hat.OFFICIAL, _("overheid")),
]


class Person(PublicRecord):
    """A person (mens) as an organisation knows them; a first name is enough, none is allowed."""

    keeping: ClassVar = Keeping(
        "Mensen uitnodigen, een plaats geven en bedanken",
        Level.PRIVATE,
        "einde van het laatste atelier + 3 maanden",
    )

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="persons")
    first_name = models.CharField("voornaam", max_length=80, blank=True)
    infix = models.CharField("tussenvoegsel", max_length=20, blank=True)
    last_name = models.CharField("achternaam", max_length=80, blank=True)
    works_at = models.CharField("organisatie", max_length=120, blank=True)
    phone = models.CharField("telefoon", max_length=30, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    languages = models.CharField("talen", max_length=120, blank=True)
    uses_wheelchair = models.BooleanField("rolstoel", default=False)
    interpreter = models.CharField("tolk", max_length=60, blank=True)
    diet = models.CharField("dieet", max_length=120, blank=True)

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        parts = (self.first_name, self.infix, self.last_name)
        return " ".join(part for part in parts if part) or str(_("Iemand zonder naam"))

    @property
    def short_name(self) -> str:
        """First names are enough on every screen of the house."""
        return self.first_name or self.full_name


class PersonHat(Record):
    """One hat (pet) of a person."""

    keeping: ClassVar = Keeping(
        "Tafels mengen en de kring laten zien", Level.PRIVATE, "gelijk met de persoon"
    )

    person = models.ForeignKey(Person, models.CASCADE, related_name="hats")
    hat = models.CharField(max_length=12, choices=HATS)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "hat"], name="people_hat_once"),
            models.CheckConstraint(
                name="people_hat_known",
                condition=models.Q(hat__in=[hat.value for hat in Hat]),
            ),
        ]

    def __str__(self) -> str:
        return self.hat
