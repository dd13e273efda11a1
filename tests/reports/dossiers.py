"""Ateliers as files: a full one, and what two files have in common whatever their addresses."""

import json
import re
from datetime import timedelta
from itertools import count

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Atelier, Deviation
from samenkracht.atelier.services.merging import merge_participants
from samenkracht.organisations.models import Organisation
from samenkracht.reports.domain.carried import CARRIED, Plain
from samenkracht.reports.models import HandOver
from samenkracht.reports.queries.carried import Kind, in_file
from samenkracht.reports.queries.dossier import dossier_of
from samenkracht.reports.services import handover
from tests.conftest import Cast
from tests.factories import AFTERNOON, BlockFactory, ParticipantFactory
from tests.reports.evening import evening

ADDRESS = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
LATER = AFTERNOON + timedelta(days=3)


def full(cast: Cast) -> Atelier:
    """Return an atelier in which people came, wrote, stuck, agreed, changed and were merged."""
    gathering = evening(cast)
    atelier = cast.atelier
    keep, gone = atelier.participants.order_by("pk")[:2]
    merge_participants(keep=keep, gone=gone, by=cast.omar, now=AFTERNOON)
    ParticipantFactory.create(atelier=atelier, brought_by=keep, person__first_name="Ayşe")
    block = BlockFactory.create(gathering=gathering, position=40)
    Deviation.objects.create(
        atelier=atelier,
        gathering=gathering,
        what="Koffie duurde langer",
        why="Het was gezellig",
        subject=f"minutes:{block.public_id}",
        before={"blocks": [{"public_id": str(block.public_id)}]},
        made_by=cast.omar,
        made_at=AFTERNOON,
    )
    return atelier


def exported(atelier: Atelier, *, with_names: bool = True) -> bytes:
    return handover.write_dossier(atelier=atelier, with_names=with_names, now=LATER)


def brought(content: bytes, *, to: Organisation, by: User) -> HandOver:
    return handover.receive(organisation=to, content=content, name="atelier.json", by=by, now=LATER)


def taken_over(content: bytes, *, to: Organisation, by: User) -> HandOver:
    hand_over = brought(content, to=to, by=by)
    return handover.take_over(hand_over=hand_over, by=by, clock=lambda: LATER)


def told(atelier: Atelier, *, but: str = "") -> dict[str, list[object]]:
    """Return all rows of an atelier with addresses by order and colleagues by e-mail.

    Who is called `but` stays out of the team: the one who took it over.
    """
    dossier = dossier_of(atelier, with_names=True, now=LATER)
    found: dict[str, list[list[Plain]]] = {}
    for label, table in dossier.tables.items():
        columns = {column.name: column for column in in_file(label)}
        rows = []
        for row in table.rows:
            said: list[Plain] = []
            for name, value in zip(table.fields, row, strict=True):
                if columns[name].kind is Kind.COLLEAGUE and isinstance(value, int):
                    said.append(dossier.colleagues[value].email)
                else:
                    said.append(value)
            rows.append(said)
        if CARRIED[label].needs:  # who waits for a colleague comes last
            rows = sorted((row for row in rows if not but or but not in row), key=str)
        found[label] = rows
    return _with_addresses_in_order(found)


def _with_addresses_in_order(found: dict[str, list[list[Plain]]]) -> dict[str, list[object]]:
    numbers = count(1)
    seen: dict[str, str] = {}
    text = json.dumps(found, ensure_ascii=False)
    again = ADDRESS.sub(lambda one: seen.setdefault(one[0], f"adres-{next(numbers)}"), text)
    told: dict[str, list[object]] = json.loads(again)
    return told


def changed(content: bytes, label: str, name: str, value: object, row: int = 0) -> bytes:
    """Return a file in which one value is another."""
    head = json.loads(content)
    table = head["tables"][label]
    table["rows"][row][table["fields"].index(name)] = value
    return json.dumps(head).encode()


def with_head(content: bytes, **facts: object) -> bytes:
    """Return a file with another head."""
    return json.dumps({**json.loads(content), **facts}).encode()
