"""Reads parades from files through the real command and tells seconds and memory (GOALS P5).

    python benchmarks/parade.py                  # three synthetic parades, small to large
    python benchmarks/parade.py ELECTION.pb …    # your own files

Works in a folder of its own, or on DATABASE_URL when that is set: give it an empty database.
"""

import argparse
import os
import secrets
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

import django

SOURCE = str(Path(__file__).resolve().parents[1] / "src")
STATE = tempfile.TemporaryDirectory()
sys.path.insert(0, SOURCE)
os.environ |= {"STATE_DIR": STATE.name, "PYTHONPATH": SOURCE}
os.environ["DJANGO_SETTINGS_MODULE"] = "samenkracht.config.settings.base"
os.environ.setdefault("SECRET_KEY", secrets.token_urlsafe(48))
django.setup()

from django.core.management import call_command  # noqa: E402 -- Django must be set up first
from django.utils import timezone  # noqa: E402

from samenkracht.atelier.models import Atelier, Gathering  # noqa: E402
from samenkracht.organisations.models import Organisation  # noqa: E402

IDEAS = 85
SIZES = (500, 8_520, 34_080)  # ballots of about eighteen stickers


def write_parade(path: Path, ballots: int) -> int:
    """Write a `.pb` of our own making; return how many stickers it holds."""
    chance = Random(ballots)  # noqa: S311 -- the same file every time
    stickers = 0
    with path.open("w", encoding="utf-8") as file:
        file.write("META\nkey;value\nvote_type;approval\nPROJECTS\nproject_id;cost;name\n")
        file.writelines(
            f"{idea};1000;Een idee voor de buurt, nummer {idea}\n" for idea in range(IDEAS)
        )
        file.write("VOTES\nvoter_id;vote\n")
        for voter in range(ballots):
            chosen = chance.sample(range(IDEAS), chance.randint(1, 35))
            stickers += len(chosen)
            file.write(f"{voter};{','.join(map(str, chosen))}\n")
    return stickers


def prepare_gathering() -> str:
    """Make one gathering to read into; return its id."""
    call_command("migrate", verbosity=0)
    organisation = Organisation.objects.create(name="Meting")
    atelier = Atelier.objects.create(organisation=organisation, theme="Meting", title="Meting")
    gathering = Gathering.objects.create(
        atelier=atelier, number=1, title="Meting", starts_at=timezone.now()
    )
    return str(gathering.public_id)


def measure(file: Path, gathering: str) -> tuple[float, float, float]:
    """Read a file in a process of its own; return seconds, of CPU too, and megabytes."""
    command = [sys.executable, "-m", "samenkracht", "import", "parade", str(file)]
    command += ["--gathering", gathering, "--cap", "100", "--replace", "--json"]
    begun = time.perf_counter()
    reader = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(reader.pid, 0)
    reader.returncode = os.waitstatus_to_exitcode(status)
    if reader.returncode:
        sys.exit(reader.returncode)
    seconds = time.perf_counter() - begun
    return seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def tell(what: str, seconds: float, of_cpu: float, megabytes: float) -> None:
    sys.stdout.write(f"{what:<44}{seconds:6.1f} s {of_cpu:6.1f} s CPU {megabytes:5.0f} MB\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    files: list[Path] = parser.parse_args().files
    gathering = prepare_gathering()
    for ballots in () if files else SIZES:
        file = Path(STATE.name) / f"{ballots}.pb"
        stickers = write_parade(file, ballots)
        tell(f"{stickers} stickers", *measure(file, gathering))
    for file in files:
        tell(file.name, *measure(file, gathering))
    STATE.cleanup()


if __name__ == "__main__":
    main()
