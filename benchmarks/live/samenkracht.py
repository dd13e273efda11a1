"""Plugs the product into a load harness that starts a server and drives it over loopback.

Copy it into the harness's `adapters` folder and set SAMENKRACHT to the checkout. It starts the
real server on an empty database; line i of each template is client i, and client 0 is the wall.
"""

import json
import os
import secrets
import shutil
import sqlite3
import subprocess
from pathlib import Path

from adapters.base import HERE, get, post

CHECKOUT = Path(os.environ["SAMENKRACHT"])
PYTHON = str(CHECKOUT / ".venv/bin/python")
STATE = Path(HERE) / "run" / "samenkracht"
FORM = "application/x-www-form-urlencoded"
PHONES = 2000


class Adapter:
    name = "samenkracht-sqlite"
    port = 8200
    mode = "sse"
    ver = True
    marker = '"v":'
    ackmark = '"v":'
    services: list[str] = []
    warm = 2
    writers = 64
    workers = 1
    cwd = str(CHECKOUT)
    env = {
        "STATE_DIR": str(STATE),
        "SECRET_KEY": "only-for-a-benchmark-on-loopback-0123456789-0123456789",
        "DJANGO_SETTINGS_MODULE": "samenkracht.config.settings.base",
        "PYTHONPATH": "src",
    }

    def setup(self) -> None:
        shutil.rmtree(STATE, ignore_errors=True)
        STATE.mkdir(parents=True)
        surroundings = {**os.environ, **self.env}
        out = STATE / "room.json"
        stage = [PYTHON, "benchmarks/live/stage.py", "--phones", str(PHONES), "--out", str(out)]
        subprocess.run(stage, cwd=CHECKOUT, env=surroundings, check=True)
        statics = [PYTHON, "manage.py", "collectstatic", "--noinput", "--verbosity=0"]
        subprocess.run(statics, cwd=CHECKOUT, env=surroundings, check=True)
        self.room = json.loads(out.read_text(encoding="utf-8"))

    def cmds(self) -> list[list[str]]:
        server = [PYTHON, "-m", "uvicorn", "samenkracht.config.asgi:application"]
        options = ["--loop", "uvloop", "--http", "httptools", "--log-level", "warning"]
        options += ["--no-access-log", "--backlog", "4096", "--timeout-graceful-shutdown", "1"]
        return [[*server, *options, "--port", str(self.port), "--workers", str(self.workers)]]

    def sub(self, n: int) -> list[str]:
        streams = [self.room["wall"]] + [self.room["phone"]] * (n - 1)
        return [get(stream, self.port) for stream in streams]

    def post(self, n: int) -> list[str]:
        ideas = self.room["ideas"]
        run = secrets.token_hex(4)  # the taps of one measurement are not those of the one before
        return [
            post(
                f"{self.room['room']}sticker/",
                self.port,
                f"idea={ideas[i % len(ideas)]}&key=tik{i:05d}-{run}-{{S}}",
                f"Cookie: plek={phone['key']}\r\nX-Proof: {phone['proof']}\r\n"
                "Accept: application/json\r\n",
                FORM,
            )
            for i, phone in enumerate(self.room["phones"][:n])
        ]

    def join(self) -> list[str]:
        manifest = STATE / "static" / "staticfiles.json"
        paths = json.loads(manifest.read_text(encoding="utf-8"))["paths"]
        wanted = ("core/css/phone.css", "core/icons.svg")
        return [get(self.room["door"], self.port)] + [
            get(f"/static/{paths[name]}", self.port) for name in wanted if name in paths
        ]

    def count_stored(self) -> int:
        with sqlite3.connect(STATE / "samenkracht.sqlite3") as database:
            return int(database.execute("select count(*) from live_sticker").fetchone()[0])


class Postgres(Adapter):
    """The same on PostgreSQL; DATABASE_URL of a database that may be emptied."""

    name = "samenkracht-postgres"
    services = ["pg"]
    database = "samenkracht_bench"

    def __init__(self) -> None:
        url = f"postgresql://postgres@127.0.0.1:5439/{self.database}"
        self.env = {**Adapter.env, "DATABASE_URL": url}

    def setup(self) -> None:
        for statement in (
            f"drop database if exists {self.database} with (force)",
            f"create database {self.database}",
        ):
            self._sql(statement, "postgres")
        super().setup()

    def count_stored(self) -> int:
        return int(self._sql("select count(*) from live_sticker", self.database))

    def _sql(self, statement: str, database: str) -> str:
        call = ["psql", "-qAt", "-h", "127.0.0.1", "-p", "5439", "-U", "postgres"]
        return subprocess.check_output([*call, "-d", database, "-c", statement], text=True)


class TwoProcesses(Postgres):
    """Two processes share the room over Redis."""

    name = "samenkracht-postgres-redis-2proc"
    services = ["pg", "redis"]
    workers = 2
    warm = 4

    def __init__(self) -> None:
        super().__init__()
        self.env = {**self.env, "REDIS_URL": "redis://127.0.0.1:6390/0"}
