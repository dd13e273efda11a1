"""A phone of a resident and the sign of a table, as tests hold them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.test import Client
from django.utils import timezone

from samenkracht.live.access import DEVICE_COOKIE, guest_token, hash_of, scribe_proof
from samenkracht.live.models import Device, Run, SeatingPlan, Table, TableGuest
from tests.factories import (
    ParticipantFactory,
    PersonFactory,
    RunFactory,
    RunStepFactory,
    SeatFactory,
)

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer


def open_hall(work_form: str = "arrival", **run: Any) -> Run:
    """Make a gathering at work in a step of this form, with its door open."""
    opened = timezone.now() + timedelta(minutes=20)
    made = RunFactory.create(door_open_until=opened, gathering__venue="De Lindehof", **run)
    return go_to(made, work_form)


def go_to(run: Run, work_form: str, **changes: Any) -> Run:
    """Put a run in a new step of this form."""
    step = RunStepFactory.create(run=run, work_form=work_form, started_at=timezone.now())
    Run.objects.filter(pk=run.pk).update(current_step=step, **changes)
    run.refresh_from_db()
    return run


def give_card(
    run: Run, card: int, tables: Mapping[int, Table], *, name: str = "Bep-van-hiernaast"
) -> TableGuest:
    """Give someone a card, and a table in each of these rounds."""
    atelier = run.gathering.atelier
    someone = PersonFactory.create(organisation=atelier.organisation, first_name=name)
    participant = ParticipantFactory.create(atelier=atelier, person=someone)
    for round_, table in tables.items():
        SeatFactory.create(run=run, round=round_, table=table, participant=participant)
    SeatingPlan.objects.update_or_create(run=run, defaults={"rounds": max(tables, default=1)})
    return TableGuest.objects.create(run=run, participant=participant, card=card)


@dataclass
class Phone:
    """A browser with nothing but what the house gave it."""

    run: Run
    browser: Client = field(default_factory=Client)

    @property
    def home(self) -> str:
        return f"/zaal/{self.run.public_id}/"

    @property
    def cookie(self) -> str:
        return self.browser.cookies[DEVICE_COOKIE].value

    @property
    def key(self) -> str:
        return self.cookie.partition(".")[0]

    @property
    def device(self) -> Device:
        return self.run.devices.get(key_hash=hash_of(self.key))

    @property
    def proof(self) -> str:
        return guest_token(self.key)

    def enter(
        self, *, language: str = "nl", table: Table | None = None, card: int | None = None
    ) -> "Phone":
        welcome = self.browser.get(f"/d/{self.run.door_token}/")
        sent = {"slip": welcome.context["slip"], "taal": language}
        if card is not None:
            sent["kaart"] = str(card)
        if table is not None:
            sent["tafel"] = str(table.number)
        self.browser.post(f"{self.home}binnen/", sent)
        return self

    def see(self, **headers: str) -> "Answer":
        return self.browser.get(self.home, headers=headers)

    def send(self, where: str, **sent: Any) -> "Answer":
        """Send a form, as a phone without script does."""
        return self.browser.post(f"{self.home}{where}", {"proof": self.proof, **sent})

    def tap(self, where: str, **sent: Any) -> "Answer":
        """Send what the script sends."""
        return self.browser.post(f"{self.home}{where}", sent, headers={"X-Proof": self.proof})


@dataclass
class Sign:
    """The page behind the code on the sign of a table."""

    table: Table
    browser: Client = field(default_factory=Client)

    @property
    def home(self) -> str:
        return f"/tafel/{self.table.scribe_token}/"

    def see(self, **headers: str) -> "Answer":
        return self.browser.get(self.home, headers=headers)

    def send(self, where: str, **sent: Any) -> "Answer":
        proof = scribe_proof(self.table.scribe_token)
        return self.browser.post(f"{self.home}{where}", {"proof": proof, **sent})
