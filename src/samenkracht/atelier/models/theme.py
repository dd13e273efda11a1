"""What the team sees in the neighbourhood, and what an atelier is called (METHOD S05, S06)."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samenkracht.atelier.domain.theme import LONGEST_WORDS, BroughtBy
from samenkracht.atelier.models.atelier import Atelier
from samenkracht.core.models import PublicRecord, Record
from samenkracht.core.register import Keeping, Level
from samenkracht.method.domains import LIFE_DOMAINS, LifeDomain

DOMAINS = [(domain, _(name)) for domain, name in LIFE_DOMAINS.items()]
BROUGHT_BY = [
    (BroughtBy.RESIDENTS, _("bewoners zelf")),
    (BroughtBy.TALKS, _("gesprekken vooraf")),
    (BroughtBy.TEAM, _("het team")),
]


class Appraisal(Record):
    """What the team sees in one life domain (verkenning, S05): of the neighbourhood, of no one."""

    keeping: ClassVar = Keeping(
        "Begrijpen waar het thema knelt en wat er al is",
        Level.TEAM,
        "einde van het atelier + 2 jaar",
    )

    atelier = models.ForeignKey(Atelier, models.CASCADE, related_name="appraisals")
    domain = models.CharField("domein", max_length=12, choices=DOMAINS)
    bites = models.TextField("hoe het thema dit raakt", max_length=LONGEST_WORDS, blank=True)
    own_trouble = models.TextField("wat mensen dwarszit", max_length=LONGEST_WORDS, blank=True)
    shared_trouble = models.TextField("wat de buurt dwarszit", max_length=LONGEST_WORDS, blank=True)
    own_strength = models.TextField("wat mensen zelf kunnen", max_length=LONGEST_WORDS, blank=True)
    shared_strength = models.TextField("wat de buurt kan", max_length=LONGEST_WORDS, blank=True)
    services_there = models.TextField("wat er is", max_length=LONGEST_WORDS, blank=True)
    services_quality = models.TextField("hoe goed het is", max_length=LONGEST_WORDS, blank=True)
    services_reach = models.TextField("wie erbij kan", max_length=LONGEST_WORDS, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["atelier", "domain"], name="atelier_appraisal_once_per_domain"
            ),
            models.CheckConstraint(
                name="atelier_appraisal_domain_known",
                condition=models.Q(domain__in=[domain.value for domain in LifeDomain]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.domain} of {self.atelier_id}"


class CentralQuestion(Record):
    """The question that the gatherings are about (centrale vraag, V04), and who brought it."""

    keeping: ClassVar = Keeping(
        "Een gesprek voeren over wat bewoners zelf vragen",
        Level.TEAM,
        "einde van het atelier + 2 jaar",
    )

    atelier = models.OneToOneField(Atelier, models.CASCADE, related_name="central_question")
    text = models.CharField("vraag", max_length=200, blank=True)
    brought_by = models.CharField("van wie", max_length=10, choices=BROUGHT_BY, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="atelier_question_source_known",
                condition=models.Q(brought_by__in=["", *(one.value for one in BroughtBy)]),
            ),
        ]

    def __str__(self) -> str:
        return self.text


class TitleIdea(PublicRecord):
    """A title that somebody of the team thought of (titelidee, S06)."""

    keeping: ClassVar = Keeping(
        "Samen een titel kiezen", Level.TEAM, "einde van het atelier + 2 jaar"
    )

    atelier = models.ForeignKey(Atelier, models.CASCADE, related_name="title_ideas")
    text = models.CharField("titel", max_length=120)
    thought_of_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    thought_of_at = models.DateTimeField()
    # It was the title until then: the last of these is what an undo puts back.
    stepped_down_at = models.DateTimeField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["atelier", "text"], name="atelier_title_idea_once"),
        ]

    def __str__(self) -> str:
        return self.text
