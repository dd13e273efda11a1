from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from samenkracht.atelier.models import Atelier, Participant
from samenkracht.core.models import PublicRecord, Record
from samenkracht.core.register import Keeping, Level
from samenkracht.live.domain.seating import Togetherness
from samenkracht.live.models.run import Run, new_token

TOGETHERNESS = [
    (Togetherness.TOGETHER, _("zitten samen")),
    (Togetherness.APART, _("zitten liever niet samen")),
]


class Table(Record):
    """A table in the room (tafel), with a code on its sign for the scribe."""

    keeping: ClassVar = Keeping("Ideeën per tafel", Level.TEAM, "einde van het atelier + 2 jaar")

    run = models.ForeignKey(Run, models.CASCADE, related_name="tables")
    number = models.PositiveSmallIntegerField()
    seats = models.PositiveSmallIntegerField(default=7)
    is_accessible = models.BooleanField("een rolstoel past erbij", default=True)
    scribe_token = models.CharField(max_length=22, unique=True, default=new_token)
    help_wanted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "number"], name="live_table_number_once"),
        ]

    def __str__(self) -> str:
        return f"tafel {self.number}"


class Seat(Record):
    """Who sits at which table (plaats) in a round; a locked one stays when a plan is made anew."""

    keeping: ClassVar = Keeping(
        "Mensen een plaats geven", Level.PRIVATE, "einde van het atelier + 3 maanden"
    )

    run = models.ForeignKey(Run, models.CASCADE, related_name="seats")
    round = models.PositiveSmallIntegerField(default=1)
    table = models.ForeignKey(Table, models.CASCADE, related_name="seated")
    participant = models.ForeignKey(Participant, models.CASCADE, related_name="+")
    is_locked = models.BooleanField("vast", default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["run", "round", "participant"], name="live_seat_once_a_round"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.participant_id} aan {self.table_id}"


class SeatingPlan(Record):
    """How the tables of a gathering are made (tafelschikking): rounds, rules, and what was before.

    `before` holds what can be undone, the newest last: keys of participants and numbers of tables.
    """

    keeping: ClassVar = Keeping(
        "Tafels maken en dat ongedaan kunnen maken",
        Level.PRIVATE,
        "einde van het atelier + 3 maanden",
    )

    run = models.OneToOneField(Run, models.CASCADE, related_name="seating")
    rounds = models.PositiveSmallIntegerField(default=1)
    # Counts changes, so that a plan that was made from an older one is not laid over a newer.
    edition = models.PositiveIntegerField(default=0)
    asks_language = models.BooleanField(default=True)
    asks_host = models.BooleanField(default=False)
    asks_scribe = models.BooleanField(default=False)
    before = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="live_seating_rounds_sane", condition=models.Q(rounds__gte=1, rounds__lte=6)
            ),
        ]

    def __str__(self) -> str:
        return f"tafelschikking van {self.run_id}"


class TableGuest(Record):
    """Someone for whom there is a chair (gast): the number of their card, and what they can do."""

    keeping: ClassVar = Keeping(
        "Weten op wie wij rekenen, en wie een tafel ontvangt",
        Level.PRIVATE,
        "einde van het atelier + 3 maanden",
    )

    run = models.ForeignKey(Run, models.CASCADE, related_name="guests")
    participant = models.ForeignKey(Participant, models.CASCADE, related_name="+")
    card = models.PositiveSmallIntegerField("nummer van de kaart")
    can_host = models.BooleanField("ontvangt een tafel", default=False)
    can_scribe = models.BooleanField("schrijft mee", default=False)
    is_away = models.BooleanField("komt niet", default=False)
    # Nobody counted on them until they came in: a tap that is taken back frees the chair.
    is_from_door = models.BooleanField("kwam zonder plaats binnen", default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "participant"], name="live_guest_once"),
            models.UniqueConstraint(fields=["run", "card"], name="live_guest_card_once"),
        ]

    def __str__(self) -> str:
        return f"kaart {self.card}"


class SeatWish(PublicRecord):
    """Two people who belong at one table, or rather not (zitwens), in the whole atelier."""

    keeping: ClassVar = Keeping(
        "Mensen samen of juist niet samen zetten",
        Level.PRIVATE,
        "einde van het atelier + 3 maanden",
    )

    atelier = models.ForeignKey(Atelier, models.CASCADE, related_name="seat_wishes")
    first = models.ForeignKey(Participant, models.CASCADE, related_name="+")
    second = models.ForeignKey(Participant, models.CASCADE, related_name="+")
    kind = models.CharField("wens", max_length=8, choices=TOGETHERNESS)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="live_seat_wish_once"),
            models.CheckConstraint(
                name="live_seat_wish_in_order", condition=models.Q(first__lt=models.F("second"))
            ),
            models.CheckConstraint(
                name="live_seat_wish_known",
                condition=models.Q(kind__in=[kind.value for kind in Togetherness]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_id} en {self.second_id}: {self.kind}"
