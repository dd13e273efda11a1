"""A real ASGI server for the browser: Django's live_server cannot hold event streams.

The server is a process of its own on the test database, with the line of commands as in the
house, so that open streams do not tangle with pytest. Playwright keeps a loop running in ours,
hence the flag.
"""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from samenkracht.live.models import Idea, Run, Table
from tests.factories import IdeaFactory, RunFactory, RunStepFactory, TableFactory

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "yes"


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    return {
        "executable_path": "/usr/bin/chromium",
        "args": [
            *["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
            *["--disable-background-networking", "--disable-component-update", "--disable-sync"],
        ],
    }


@pytest.fixture(scope="session")
def base_url(django_db_setup: None) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    # Open streams never end by themselves; without the timeout the server would wait for them.
    options = [f"--port={port}", "--timeout-graceful-shutdown=1", "--no-proxy-headers"]
    application = "samenkracht.config.asgi:application"
    command = [sys.executable, "-m", "uvicorn", application, "--log-level=critical", *options]
    surroundings = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "samenkracht.config.settings.test",
        "E2E_DATABASE": str(connection.settings_dict["NAME"]),
        "LIVE_GROUP_COMMIT": "yes",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    with subprocess.Popen(command, env=surroundings) as server:  # noqa: S603 -- our own server
        try:
            _wait_for(port)
            yield f"http://localhost:{port}"
        finally:
            server.terminate()


@pytest.fixture(autouse=True)
def committed_data(transactional_db: None) -> None:
    """Commit what a test makes, so that the server sees it."""


@dataclass(frozen=True)
class Hall:
    """A gathering at work: the door is open, three tables, one idea of each on the wall."""

    run: Run
    tables: list[Table]
    ideas: list[Idea]

    def go_to(self, work_form: str, **changes: Any) -> None:
        """Put the run in a step of this form; phones see it in two seconds."""
        step = RunStepFactory.create(run=self.run, work_form=work_form, started_at=timezone.now())
        self.change(current_step=step, **changes)

    def change(self, **changes: Any) -> None:
        self.run.refresh_from_db()
        version = self.run.version + 1
        Run.objects.filter(pk=self.run.pk).update(version=version, screen=version, **changes)


@pytest.fixture
def hall() -> Hall:
    opened = timezone.now() + timedelta(minutes=20)
    run = RunFactory.create(door_open_until=opened, gathering__venue="De Lindehof")
    tables = [TableFactory.create(run=run, number=number) for number in (1, 2, 3)]
    words = ["Samen brieven openen", "Een ruilrek voor kleren", "Na drie uur naar de markt"]
    ideas = [
        IdeaFactory.create(run=run, table=table, number=table.number, text=text)
        for table, text in zip(tables, words, strict=True)
    ]
    return Hall(run, tables, ideas)


def _wait_for(port: int) -> None:
    for _ in range(600):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError("the server did not start")
