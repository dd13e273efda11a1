from typing import ClassVar

from django.db import models

from samenkracht.atelier.models import Participant
from samenkracht.core.models import Record
from samenkracht.core.register import Keeping, Level
from samenkracht.live.models.run import Run

UNTIL = "einde van het atelier + 3 maanden"


class TalkPair(Record):
    """Two people, or three, who talk together in a round of the zoomsessie (tweetal, S17)."""

    keeping: ClassVar = Keeping("Mensen twee aan twee laten praten", Level.PRIVATE, UNTIL)

    run = models.ForeignKey(Run, models.CASCADE, related_name="pairs")
    round = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["run", "round", "number"], name="live_pair_number_once"
            ),
        ]

    def __str__(self) -> str:
        return f"tweetal {self.number} van ronde {self.round}"


class PairMember(Record):
    """Someone in a pair (lid van een tweetal); nobody is in two pairs of one round."""

    keeping: ClassVar = Keeping("Weten wie met wie praat", Level.PRIVATE, UNTIL)

    pair = models.ForeignKey(TalkPair, models.CASCADE, related_name="members")
    # As the pair has them, so that the database can hold that nobody talks twice in a round.
    run = models.ForeignKey(Run, models.CASCADE, related_name="+")
    round = models.PositiveSmallIntegerField()
    participant = models.ForeignKey(Participant, models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["run", "round", "participant"], name="live_pair_member_once_a_round"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.participant_id} in {self.pair_id}"
