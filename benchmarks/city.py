"""Seeds a city and measures the main pages and search (GOALS P2).

    python benchmarks/city.py                        # SQLite, 40 visits a page
    python benchmarks/city.py --ateliers 10 --visits 10
    DATABASE_URL=postgresql://… python benchmarks/city.py

100 ateliers with 200 people each, four gatherings with eight blocks, who came, ideas, agreements,
conclusions and notes. Two people look: Anna, in the team of three ateliers, and Marjan, in the team
of every atelier of the city. The time is that of the server alone: the whole request, all
middleware and the template, in this process, without a network. Observations and a million lines
of log (GOALS P2) are not in it: the product keeps no observations yet.
"""

import argparse
import os
import random
import secrets
import statistics
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

import django

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))
os.environ["DJANGO_SETTINGS_MODULE"] = "samenkracht.config.settings.base"
os.environ.setdefault("SECRET_KEY", secrets.token_urlsafe(48))
os.environ.setdefault("DEBUG", "yes")
os.environ["STATE_DIR"] = tempfile.mkdtemp(prefix="stad-")
django.setup()

from django.conf import settings  # noqa: E402 -- Django must be set up first
from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402
from django.utils import timezone  # noqa: E402

from samenkracht.accounts.models import User  # noqa: E402
from samenkracht.atelier.domain.team import TeamRole  # noqa: E402
from samenkracht.atelier.models import (  # noqa: E402
    Atelier,
    Attendance,
    Block,
    Gathering,
    Participant,
    TeamMember,
)
from samenkracht.harvest.models import Agreement, Conclusion  # noqa: E402
from samenkracht.live.domain.run import RunState  # noqa: E402
from samenkracht.live.models import Idea, Note, Run, Table  # noqa: E402
from samenkracht.organisations.models import Membership, Organisation  # noqa: E402
from samenkracht.people.models import Person, PersonHat  # noqa: E402

PEOPLE, GATHERINGS, BLOCKS, IDEAS = 200, 4, 8, 25
FIRST = ("Nel", "Ömer", "Şükran", "Łukasz", "Żaneta", "Fatma", "Aïcha", "Wim", "İnci", "Corrie")
LAST = ("Özdemir", "de Wit", "Bakker", "Kowalska", "El Amrani", "Jansen", "Yildiz", "Pinas")
FORMS = (
    "arrival",
    "welcome",
    "introductions",
    "idea_parade",
    "meal",
    "stickers",
    "prizes",
    "closing",
)
WORDS = ("soep", "fatma özdemir", "brievenuur", "weggeefkast 7", "aicha", "bakker", "xqzw", "de")


def seed(ateliers: int, now: datetime) -> tuple[User, User]:
    """Fill the city and return who looks: in three teams, and in all of them."""
    chance = random.Random(4)  # noqa: S311 -- a city, not a secret
    house = Organisation.objects.create(name="Stad")
    anna, marjan = (
        User.objects.create_user(f"{name}@stad.example", name) for name in ("Anna", "Marjan")
    )
    for user in (anna, marjan):
        Membership.objects.create(organisation=house, user=user, role="coordinator")
    for number in range(ateliers):
        atelier = Atelier.objects.create(
            organisation=house,
            neighbourhood=f"Buurt {number}",
            place="Stad",
            theme="rondkomen met weinig geld",
            title=f"Rondkomen met weinig, {number}",
        )
        team = [(marjan, TeamRole.MODERATOR), *([(anna, TeamRole.MEMBER)] if number < 3 else [])]
        for user, role in team:
            TeamMember.objects.create(atelier=atelier, user=user, organisation=house, role=role)
        _fill(atelier, now, chance)
    return anna, marjan


def _fill(atelier: Atelier, now: datetime, chance: random.Random) -> None:
    persons = Person.objects.bulk_create(
        Person(
            organisation_id=atelier.organisation_id,
            first_name=chance.choice(FIRST),
            last_name=f"{chance.choice(LAST)} {number}",
        )
        for number in range(PEOPLE)
    )
    PersonHat.objects.bulk_create(PersonHat(person=one, hat="resident") for one in persons)
    circle = Participant.objects.bulk_create(
        Participant(atelier=atelier, person=person) for person in persons
    )
    for number in range(1, GATHERINGS + 1):
        starts_at = now + timedelta(days=28 * (number - 3), hours=chance.randint(-3, 3))
        gathering = Gathering.objects.create(
            atelier=atelier,
            number=number,
            title="Oogst binnenhalen",
            venue="De Lindehof",
            starts_at=starts_at,
        )
        Block.objects.bulk_create(
            Block(gathering=gathering, position=place, work_form=form, title=form, minutes=20)
            for place, form in enumerate(FORMS[:BLOCKS], start=1)
        )
        if starts_at < now:
            _hold(gathering, chance.sample(circle, 30 * number), chance)


def _hold(gathering: Gathering, came: list[Participant], chance: random.Random) -> None:
    starts_at = gathering.starts_at
    Attendance.objects.bulk_create(
        Attendance(gathering=gathering, participant=one, arrived_at=starts_at) for one in came
    )
    run = Run.objects.create(
        gathering=gathering,
        code=f"{gathering.pk:08}",
        state=RunState.CLOSED,
        opened_at=starts_at,
        closed_at=starts_at,
    )
    table = Table.objects.create(run=run, number=1)
    Idea.objects.bulk_create(
        Idea(
            run=run,
            table=table,
            number=number,
            text=f"Een {chance.choice(('brievenuur', 'weggeefkast', 'soepmiddag'))} {number}",
            state="shown",
            key=str(number),
            written_at=starts_at,
        )
        for number in range(1, IDEAS + 1)
    )
    Note.objects.create(run=run, text="De zaal was stil bij de soep.", written_at=starts_at)
    Agreement.objects.bulk_create(
        Agreement(
            atelier=gathering.atelier, gathering=gathering, who=who, what="belt", made_at=starts_at
        )
        for who in FIRST[:5]
    )
    Conclusion.objects.create(gathering=gathering, text="Samen eten werkt", written_at=starts_at)


def pages(user: User) -> dict[str, str]:
    """Return the main pages, of the first atelier of someone."""
    atelier = Atelier.objects.filter(team__user=user).order_by("pk")[0]
    coming = atelier.gatherings.get(number=GATHERINGS)
    held = atelier.gatherings.get(number=1)
    base = f"/ateliers/{atelier.public_id}"
    return {
        "vandaag": "/",
        "alle ateliers": "/ateliers/",
        "een atelier": f"{base}/",
        "de kring (200 mensen)": f"{base}/kring/",
        "een draaiboek": f"{base}/bijeenkomst/{coming.public_id}/",
        "een verslag": f"/verslag/{held.public_id}/",
        "alle afspraken": "/oogst/",
        "de oogst van een atelier": f"/oogst/{atelier.public_id}/",
        "overdracht": f"/overdracht/{atelier.public_id}/",
        "alle mensen": "/mensen/",
    }


def measure(client: Client, path: str, visits: int, words: tuple[str, ...] = ()) -> list[float]:
    """Return how many milliseconds each visit took, sorted; the first one does not count.

    Counted by the processor: on a machine that is busy with other work the clock tells about that.
    """
    took = []
    for visit in range(visits + 1):
        begin = time.process_time()
        if words:
            answer = client.post(
                path, {"words": words[visit % len(words)]}, headers={"HX-Request": "true"}
            )
        else:
            answer = client.get(path)
        took.append(1000 * (time.process_time() - begin))
        if answer.status_code != 200:
            raise SystemExit(f"{path} answers {answer.status_code}")
    return sorted(took[1:])


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--ateliers", type=int, default=100)
    parser.add_argument("--visits", type=int, default=40)
    asked = parser.parse_args()
    settings.ALLOWED_HOSTS = ["*"]
    settings.STORAGES["staticfiles"]["BACKEND"] = (
        "django.contrib.staticfiles.storage.StaticFilesStorage"
    )
    call_command("migrate", verbosity=0)
    anna, marjan = seed(asked.ateliers, timezone.now())
    print(f"{Atelier.objects.count()} ateliers, {Person.objects.count()} mensen,", end=" ")  # noqa: T201
    print(f"{Attendance.objects.count()} keer aanwezig, {Idea.objects.count()} ideeën")  # noqa: T201
    for user in (anna, marjan):
        client = Client()
        client.force_login(user)
        for name, path in pages(user).items():
            _tell(user, name, measure(client, path, asked.visits))
        _tell(user, "zoek", measure(client, "/zoek/", asked.visits, WORDS))


def _tell(user: User, name: str, took: list[float]) -> None:
    late = took[max(0, round(0.95 * len(took)) - 1)]
    print(f"{user.name:8} {name:28} p50 {statistics.median(took):7.1f}  p95 {late:7.1f} ms")  # noqa: T201


if __name__ == "__main__":
    main()
