"""What an organisation keeps to use again: good examples and templates of its own."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from samenkracht.core.models import PublicRecord
from samenkracht.core.register import Keeping, Level
from samenkracht.organisations.models import Organisation


class GoodExample(PublicRecord):
    """A practice or film to learn from, not to copy (goed voorbeeld, S33, S19).

    `teller` is who can tell about it: a first name and a place of work will do. `offline` says
    what to do without internet. `questions` holds one question a line.
    """

    keeping: ClassVar = Keeping(
        "Leren van wat ergens anders lukt", Level.TEAM, "tot de organisatie het weghaalt"
    )

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="examples")
    title = models.CharField("titel", max_length=120)
    lesson = models.TextField("wat u ervan leert", max_length=600)
    link = models.URLField("link", max_length=500, blank=True)
    teller = models.CharField("wie erover kan vertellen", max_length=120, blank=True)
    offline = models.CharField("als het internet hapert", max_length=300, blank=True)
    questions = models.TextField("vragen", max_length=600, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.title


class Template(PublicRecord):
    """A row of gatherings to begin with again (sjabloon); it never holds people.

    `plan` holds the gatherings with their blocks as `domain.templates` writes them; `lessons` is
    what those who used it learned. A shared template can be read by every organisation here.
    """

    keeping: ClassVar = Keeping(
        "Doorgeven hoe een atelier goed liep",
        Level.TEAM,
        "tot de organisatie het weghaalt",
    )

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="templates")
    name = models.CharField("naam", max_length=120)
    about = models.CharField("waar het goed voor is", max_length=300, blank=True)
    lessons = models.TextField("wat wij leerden", max_length=6000, blank=True)
    plan = models.JSONField()
    is_shared = models.BooleanField("gedeeld", default=False)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True)
    made_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name
