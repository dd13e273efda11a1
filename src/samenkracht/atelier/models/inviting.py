from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samenkracht.atelier.domain.contacts import AskState
from samenkracht.atelier.domain.promises import WORD_LENGTH, PromiseState
from samenkracht.atelier.models.circle import Participant
from samenkracht.atelier.models.gathering import Gathering
from samenkracht.core.models import PublicRecord
from samenkracht.core.register import Keeping, Level

PROMISE_STATES = [
    (PromiseState.OPEN, _("nog vragen")),
    (PromiseState.ASKED, _("heeft gevraagd")),
    (PromiseState.NOT, _("lukt niet")),
    (PromiseState.CAME, _("kwam")),
]
ASK_STATES = [
    (AskState.LISTED, _("nog vragen")),
    (AskState.ASKED, _("gevraagd")),
    (AskState.YES, _("komt")),
    (AskState.NO, _("komt niet")),
]


class Promise(PublicRecord):
    """Someone promised to bring one person (belofte, S11, X4).

    `word` is the asker's own reminder ('Henk', 'mijn buurvrouw'); it is wiped after the gathering.
    """

    keeping: ClassVar = Keeping(
        "Bij de deur weten wie met wie komt",
        Level.PRIVATE,
        "het woord: bijeenkomst + 14 dagen; de rest: einde van het atelier + 3 maanden",
    )

    gathering = models.ForeignKey(Gathering, models.CASCADE, related_name="promises")
    asker = models.ForeignKey(Participant, models.CASCADE, related_name="promises")
    word = models.CharField(max_length=WORD_LENGTH, blank=True)
    state = models.CharField(max_length=8, choices=PROMISE_STATES, default=PromiseState.OPEN)
    guest = models.ForeignKey(
        Participant, models.SET_NULL, null=True, blank=True, related_name="promised"
    )
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="atelier_promise_state_known",
                condition=models.Q(state__in=[state.value for state in PromiseState]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.asker_id} voor {self.gathering_id}"

    @property
    def is_waiting(self) -> bool:
        """Tell whether somebody may still come with it."""
        return self.state in {PromiseState.OPEN, PromiseState.ASKED}


class Ask(PublicRecord):
    """Someone of the circle is asked for a gathering (vraag, S11): by whom, and for what."""

    keeping: ClassVar = Keeping(
        "Weten wie voor welke bijeenkomst gevraagd is",
        Level.PRIVATE,
        "einde van het atelier + 3 maanden",
    )

    gathering = models.ForeignKey(Gathering, models.CASCADE, related_name="asks")
    participant = models.ForeignKey(Participant, models.CASCADE, related_name="asks")
    state = models.CharField(max_length=8, choices=ASK_STATES, default=AskState.LISTED)
    what_for = models.CharField("waarvoor", max_length=120, blank=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gathering", "participant"], name="atelier_ask_once"),
            models.CheckConstraint(
                name="atelier_ask_state_known",
                condition=models.Q(state__in=[state.value for state in AskState]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.participant_id} voor {self.gathering_id}"


class Invitation(PublicRecord):
    """The words with which a team invites (uitnodiging, S11); empty is our proposal."""

    keeping: ClassVar = Keeping(
        "Uitnodigen op papier en in een bericht", Level.TEAM, "einde van het atelier + 2 jaar"
    )

    gathering = models.OneToOneField(Gathering, models.CASCADE, related_name="invitation")
    title = models.CharField("kop", max_length=80, blank=True)
    words = models.TextField("tekst", max_length=400, blank=True)
    sender = models.CharField("groet van", max_length=120, blank=True)

    def __str__(self) -> str:
        return f"{self.gathering_id}"
