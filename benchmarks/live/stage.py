r"""Sets a room for the load tools: one gathering at the stickers, with phones that have come in.

    STATE_DIR=/an/empty/folder SECRET_KEY=... \
        python benchmarks/live/stage.py --phones 500 --out room.json

Writes into an empty database only. The file holds what the phones know: cookies, proofs, tickets.
"""

import argparse
import json
import os
import sys
from pathlib import Path

import django

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samenkracht.config.settings.base")
django.setup()

from django.conf import settings  # noqa: E402 -- Django must be set up before its rooms are read
from django.core.management import call_command  # noqa: E402
from django.utils import timezone  # noqa: E402

from samenkracht.atelier.models import Atelier, Block, Gathering  # noqa: E402
from samenkracht.live import access, services  # noqa: E402
from samenkracht.live.domain.audience import Audience  # noqa: E402
from samenkracht.live.domain.ideas import Source  # noqa: E402
from samenkracht.live.models import Device, Run  # noqa: E402
from samenkracht.organisations.models import Organisation  # noqa: E402

TABLES = 8
IDEAS = 36


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--phones", type=int, default=200)
    options.add_argument("--cap", type=int, default=100)
    options.add_argument("--out", type=Path, required=True)
    chosen = options.parse_args()
    settings.STATE_DIR.mkdir(parents=True, exist_ok=True)
    call_command("migrate", verbosity=0)
    if Organisation.objects.exists():
        sys.exit("this database is not empty; choose another STATE_DIR or DATABASE_URL")
    room = set_room(phones=chosen.phones, cap=chosen.cap)
    chosen.out.write_text(json.dumps(room), encoding="utf-8")


def set_room(*, phones: int, cap: int) -> dict[str, object]:
    now = timezone.now()
    run = _run_at_stickers(cap)
    tables = services.lay_tables(run=run, count=TABLES, by=None, now=now)
    drafts = [
        services.IdeaDraft(
            text=f"Samen koken, manier {number + 1}",
            table=tables[number % TABLES],
            source=Source.SCRIBE,
            key=f"idee-{number}",
        )
        for number in range(IDEAS)
    ]
    ideas = [services.write_idea(run=run, draft=draft, now=now) for draft in drafts]
    keys = [access.new_device_key() for _ in range(phones)]
    Device.objects.bulk_create(
        Device(run=run, key_hash=access.hash_of(key), joined_at=now) for key in keys
    )
    return {
        "room": f"/zaal/{run.public_id}/",
        "door": f"/d/{run.door_token}/",
        "code": run.code,
        "wall": access.stream_address(run, Audience.WALL, "nl"),
        "phone": access.stream_address(run, Audience.PHONE),
        "run": run.pk,
        "ideas": [str(idea.public_id) for idea in ideas],
        "phones": [{"key": key, "proof": access.guest_token(key)} for key in keys],
    }


def _run_at_stickers(cap: int) -> Run:
    now = timezone.now()
    atelier = Atelier.objects.create(
        organisation=Organisation.objects.create(name="Proefhuis"),
        neighbourhood="Moerwijk",
        theme="rondkomen met weinig geld",
        title="Rondkomen met weinig",
    )
    gathering = Gathering.objects.create(
        atelier=atelier, number=4, title="Oogst binnenhalen", starts_at=now, sticker_cap=cap
    )
    for position, form in enumerate(("idea_parade", "stickers"), start=1):
        Block.objects.create(
            gathering=gathering, position=position, work_form=form, title=form, minutes=20
        )
    run = services.open_run(gathering=gathering, by=None, now=now)
    services.open_door(run=run, by=None, now=now, minutes=600)
    return services.go_forward(run=run, by=None, now=now)


if __name__ == "__main__":
    main()
