"""Coming in with a phone: no name, no number, nothing that links two gatherings (X1)."""

from datetime import datetime

from django.db import transaction

from samenkracht.accounts.models import User
from samenkracht.core.errors import Refusal
from samenkracht.live.domain.run import DoorClosed
from samenkracht.live.models import Device, Run, Table
from samenkracht.live.services.ledger import hold, hold_live, record


class TableFixed(Refusal):
    """After the first sticker a phone stays at its table."""


@transaction.atomic
def join_room(
    *, run: Run, key_hash: str, language: str, table: Table | None, now: datetime
) -> Device:
    """Let a phone in while the door is open; the same phone again is the same device.

    Raises RunNotOpen, DoorClosed.
    """
    run = hold_live(run.pk)
    if known := run.devices.filter(key_hash=key_hash).first():
        return known
    if run.door_open_until is None or run.door_open_until < now:
        raise DoorClosed("De deur is nu dicht. Vraag de moderator om de deur open te zetten.")
    device = Device.objects.create(
        run=run, key_hash=key_hash, language=language, table=table, joined_at=now
    )
    record(run, "joined", now=now, facts={"table": table.number if table else None})
    return device


@transaction.atomic
def choose_table(*, device: Device, table: Table | None, now: datetime) -> Device:
    """Tell at which table a phone lies. Raises TableFixed after the first sticker (S21)."""
    run = hold_live(device.run_id)
    if device.table_id == (table.pk if table else None):
        return device
    if device.stickers.filter(slot__isnull=False).exists():
        raise TableFixed("U hebt al stickers geplakt. Vraag hulp als de tafel niet klopt.")
    device.table = table
    device.save(update_fields=["table", "updated_at"])
    record(run, "table_chosen", now=now, facts={"table": table.number if table else None})
    return device


@transaction.atomic
def choose_language(*, device: Device, language: str, now: datetime) -> Device:
    """Speak another language on this phone; it ends with the gathering."""
    device.language = language
    device.save(update_fields=["language", "updated_at"])
    return device


@transaction.atomic
def ask_help(*, device: Device, now: datetime) -> Device:
    """Raise a quiet hand at the moderator's desk. Raises RunNotOpen."""
    run = hold_live(device.run_id)
    if device.help_wanted_at is None:
        device.help_wanted_at = now
        device.save(update_fields=["help_wanted_at", "updated_at"])
        record(run, "help_asked", now=now, facts={"table": _number(device.table)})
    return device


@transaction.atomic
def ask_help_at_table(*, table: Table, now: datetime) -> Table:
    """Raise a quiet hand for a whole table. Raises RunNotOpen."""
    run = hold_live(table.run_id)
    if table.help_wanted_at is None:
        table.help_wanted_at = now
        table.save(update_fields=["help_wanted_at", "updated_at"])
        record(run, "help_asked", now=now, facts={"table": table.number})
    return table


@transaction.atomic
def answer_help(
    *, run: Run, now: datetime, by: User, device: Device | None = None, table: Table | None = None
) -> None:
    """Lower a hand: of one phone, of a table with all its phones, or of all without a table."""
    run = hold(run.pk)
    if device is not None:
        run.devices.filter(pk=device.pk).update(help_wanted_at=None)
    if table is not None:
        run.tables.filter(pk=table.pk).update(help_wanted_at=None)
        run.devices.filter(table=table).update(help_wanted_at=None)
    if device is None and table is None:
        run.devices.filter(table=None).update(help_wanted_at=None)
    record(run, "help_answered", now=now, by=by)


@transaction.atomic
def mute_device(*, device: Device, by: User, now: datetime) -> Device:
    """Set a phone aside: what it sends reaches no queue, and it is not told (TRUST T5)."""
    run = hold(device.run_id)
    device.is_muted = not device.is_muted
    device.save(update_fields=["is_muted", "updated_at"])
    record(run, "phone_muted" if device.is_muted else "phone_heard", now=now, by=by)
    return device


def _number(table: Table | None) -> int | None:
    return table.number if table else None
