"""Prints the whole pack of each of the four gatherings, and a report, for 60 people (GOALS P3).

    python benchmarks/paper.py               # five fresh processes, median
    python benchmarks/paper.py --once        # one of them, as JSON
    python benchmarks/paper.py --keep FOLDER # also keep the PDFs, to look at

Each process starts cold: it reads the fonts, draws every code and sets every page. The fourth pack
is the largest and goes first, in three languages. Everybody has a card for four rounds. A server
that has printed before is faster. No database is used.
"""

import argparse
import json
import os
import secrets
import statistics
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import django

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))
os.environ["DJANGO_SETTINGS_MODULE"] = "samenkracht.config.settings.base"
os.environ.setdefault("SECRET_KEY", secrets.token_urlsafe(48))
django.setup()

from samenkracht.method.programme import PROGRAMME  # noqa: E402 -- Django must be set up first
from samenkracht.method.work_forms import WorkForm  # noqa: E402
from samenkracht.reports.domain.forms import PACK  # noqa: E402
from samenkracht.reports.domain.guests import GuestFacts, SeatingFacts  # noqa: E402
from samenkracht.reports.domain.paper import (  # noqa: E402
    Order,
    PackFacts,
    StepFacts,
    TableFacts,
    usual_copies,
)
from samenkracht.reports.domain.report import Report, Ring, Share, ToldIdea, ToldStep  # noqa: E402
from samenkracht.reports.services import print_pack, print_report, write_harvest  # noqa: E402
from samenkracht.reports.services.sheets import Addresses  # noqa: E402

PEOPLE = 60
TABLES = range(1, 11)
IDEAS = 90
START = datetime(2026, 12, 2, 12, 30, tzinfo=UTC)
NAMES = ("Nel", "Ömer", "Şükran", "Łukasz", "Żaneta", "فاطمة", "محمد", "Fadime", "Wim", "İnci")
ROUNDS = 4
PROCESSES = 5


def facts(gathering: int) -> PackFacts:
    """Return an evening of our own invention: nothing was written yet, all paper is needed."""
    plan = PROGRAMME[gathering - 1]
    return PackFacts(
        atelier="Rondkomen met weinig",
        neighbourhood="Moerwijk",
        gathering_number=gathering,
        gathering=plan.title,
        starts_at=START,
        ends_at=START + timedelta(hours=3),
        venue="De Lindehof, grote zaal",
        people=PEOPLE,
        sticker_cap=3,
        names=tuple(NAMES[number % len(NAMES)] for number in range(PEOPLE)),
        tables=tuple(TableFacts(number, f"schrijver-van-tafel-{number:02}") for number in TABLES),
        seating=seating(),
        steps=tuple(
            StepFacts(number, block.work_form, block.title, START + timedelta(minutes=20 * number))
            for number, block in enumerate(plan.blocks, start=1)
        ),
        code="48217730",
        door_token="de-deur-van-deze-zaal-",  # noqa: S106 -- of our own invention
        next_at=START + timedelta(days=28),
        next_venue="De Lindehof",
    )


def seating() -> SeatingFacts:
    """Return a plan in which everybody has another table in each of four rounds."""
    languages = ("nl", "nl", "nl", "nl", "ar", "uk")
    guests = tuple(
        GuestFacts(
            card=number + 1,
            tables=tuple((number + round_ * 3) % len(TABLES) + 1 for round_ in range(ROUNDS)),
            name=NAMES[number % len(NAMES)],
            called=f"{NAMES[number % len(NAMES)]} de Vries ({number})",
            language=languages[number % len(languages)],
            can_host=number < len(TABLES),
        )
        for number in range(PEOPLE)
    )
    return SeatingFacts(ROUNDS, guests, next_card=PEOPLE + 1)


def report() -> Report:
    """Return the report of that evening, with many ideas."""
    ideas = tuple(
        ToldIdea(
            number=number,
            text=f"Samen soep koken met wat over is van de markt, manier {number}",
            table=1 + number % len(TABLES),
            domain="material",
            source="scribe",
            phone=max(0, 12 - number),
            paper=max(0, 9 - number),
            imported=0,
            people=max(0, 8 - number),
            rank=min(number, 12),
        )
        for number in range(1, IDEAS + 1)
    )
    return Report(
        atelier="Rondkomen met weinig",
        organisation="Buurthuis De Lindehof",
        neighbourhood="Moerwijk",
        place="Den Haag",
        number=4,
        title="Oogst binnenhalen",
        purpose="Samen zien wat helpt als de maand langer duurt dan het geld.",
        venue="De Lindehof",
        starts_at=START,
        ended_at=START + timedelta(hours=3),
        has_run=True,
        is_closed=True,
        are_stickers_hidden=False,
        people=PEOPLE,
        hats=(Share("resident", 41), Share("professional", 19)),
        organisations=(Share("Wijkzorg Escamp", 19), Share("", 41)),
        growth=(Ring(1, "De eigen organisatie", START, 30, 30, None),),
        steps=tuple(
            ToldStep(
                number, form.value, 20, 0, 0, is_skipped=False, started_at=START, ended_at=START
            )
            for number, form in enumerate(WorkForm, start=1)
        ),
        ideas=ideas,
    )


def processor_seconds() -> float:
    """Return the processor time of this process and of the typesetters it started."""
    return sum(os.times()[:4])


def addresses_of(evening: PackFacts) -> Addresses:
    return Addresses(
        door="https://samenkracht.example/d/de-deur-van-deze-zaal-/",
        typed="samenkracht.example/doe-mee",
        scribes={
            table.number: f"https://samenkracht.example/tafel/{table.scribe_token}/"
            for table in evening.tables
        },
    )


def pack_of(gathering: int) -> bytes:
    """Print the whole pack of a gathering: most people read Dutch, some Arabic or Ukrainian."""
    evening = facts(gathering)
    usual = usual_copies(evening)
    order = Order(
        copies={form: usual[form] for form in PACK},
        people=PEOPLE,
        readers={"ar": 10, "uk": 5},
    )
    return print_pack(facts=evening, order=order, addresses=addresses_of(evening))


def once(folder: Path | None) -> dict[str, float]:
    """Print everything once; return seconds and sizes."""
    told, busy = report(), processor_seconds()
    found: dict[str, float] = {}
    for gathering in (4, 1, 2, 3):
        begun, idle = time.perf_counter(), processor_seconds()
        pack = pack_of(gathering)
        found[f"pack_{gathering}_s"] = round(time.perf_counter() - begun, 3)
        found[f"pack_{gathering}_cpu_s"] = round(processor_seconds() - idle, 3)
        found[f"pack_{gathering}_pages"] = pack.count(b"/Type/Page/") + pack.count(b"/Type/Page>")
        found[f"pack_{gathering}_kb"] = len(pack) // 1024
        if folder is not None:
            (folder / f"pakket-{gathering}.pdf").write_bytes(pack)
    marks = [time.perf_counter()]
    paper = print_report(report=told)
    marks.append(time.perf_counter())
    book = write_harvest(report=told)
    marks.append(time.perf_counter())
    for name, content in (("verslag.pdf", paper), ("oogst.xlsx", book)):
        if folder is not None:
            (folder / name).write_bytes(content)
    spent = [late - early for early, late in pairwise(marks)]
    return {
        **found,
        "report_s": round(spent[0], 3),
        "workbook_s": round(spent[1], 3),
        "all_cpu_s": round(processor_seconds() - busy, 3),
        "report_kb": len(paper) // 1024,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--once", action="store_true")
    parser.add_argument("--keep", type=Path)
    wishes = parser.parse_args()
    if wishes.once or wishes.keep:
        print(json.dumps(once(wishes.keep)))  # noqa: T201
        return
    command = [sys.executable, __file__, "--once"]
    runs = [
        json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        for _ in range(PROCESSES)
    ]
    for figure in runs[0]:
        values = [run[figure] for run in runs]
        print(f"{figure:16} median {statistics.median(values)}  worst {max(values)}")  # noqa: T201


if __name__ == "__main__":
    main()
