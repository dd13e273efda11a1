"""Looking back on a gathering with everybody, and on the atelier with the team (S25, S28)."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from samenkracht.atelier.models.atelier import Atelier
from samenkracht.atelier.models.gathering import Gathering
from samenkracht.core.models import Record
from samenkracht.core.register import Keeping, Level


class Round(Record):
    """How a gathering was, by show of hands (rondje, S25): only counts, never who."""

    keeping: ClassVar = Keeping(
        "Leren hoe mensen een bijeenkomst vonden",
        Level.TEAM,
        "einde van het atelier + 2 jaar",
    )

    gathering = models.OneToOneField(Gathering, models.CASCADE, related_name="round")
    fine = models.PositiveSmallIntegerField("fijn", null=True, blank=True)
    so_so = models.PositiveSmallIntegerField("gaat wel", null=True, blank=True)
    not_fine = models.PositiveSmallIntegerField("niet fijn", null=True, blank=True)
    again = models.PositiveSmallIntegerField("komt weer", null=True, blank=True)
    again_unsure = models.PositiveSmallIntegerField("weet nog niet", null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.gathering_id}"


class RoundWord(Record):
    """A word that somebody gave in the round (woord uit het rondje, S25); nobody knows who."""

    keeping: ClassVar = Keeping(
        "Leren hoe mensen een bijeenkomst vonden",
        Level.TEAM,
        "einde van het atelier + 2 jaar",
    )

    gathering = models.ForeignKey(Gathering, models.CASCADE, related_name="round_words")
    text = models.CharField("woord", max_length=40)
    written_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.text


class TeamAnswer(Record):
    """An answer to one of the five questions (antwoord van het team, S28).

    Without an author the team wrote it together.
    """

    keeping: ClassVar = Keeping(
        "Als team leren van een atelier", Level.TEAM, "einde van het atelier + 2 jaar"
    )

    atelier = models.ForeignKey(Atelier, models.CASCADE, related_name="team_answers")
    question = models.CharField(max_length=20)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="+"
    )
    text = models.TextField("antwoord", max_length=2000)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["atelier", "question", "author"], name="atelier_answer_once"
            ),
            models.UniqueConstraint(
                fields=["atelier", "question"],
                condition=models.Q(author=None),
                name="atelier_answer_together_once",
            ),
        ]

    def __str__(self) -> str:
        return self.question
