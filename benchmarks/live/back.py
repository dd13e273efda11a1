r"""How long until every phone is right again after the server is killed (GOALS L7).

    STATE_DIR=/an/empty/folder SECRET_KEY=... \
        python benchmarks/live/back.py --phones 500

Stages a room, opens a stream for each phone, kills the server with SIGKILL, moves the gathering
one step on while it is away, and starts it again. Phones do what the browser does: try every
second, and fetch the page when the first frame tells of another screen. The clock starts at the
kill and stops when the last phone holds the page of the new step.
"""

import argparse
import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import stage  # sets up Django
from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from samenkracht.live import services
from samenkracht.live.models import Run

RETRY = 1.0  # what the stream asks the browser to wait
SPREAD = 1.5  # the longest that a phone waits before it fetches a new page, as in phone.js


@dataclass
class Phone:
    key: str
    is_back: asyncio.Event


async def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--phones", type=int, default=500)
    options.add_argument("--port", type=int, default=8231)
    chosen = options.parse_args()
    settings.STATE_DIR.mkdir(parents=True, exist_ok=True)
    await asyncio.to_thread(call_command, "migrate", verbosity=0)
    await asyncio.to_thread(call_command, "collectstatic", interactive=False, verbosity=0)
    room = await asyncio.to_thread(stage.set_room, phones=chosen.phones, cap=3)
    server = _start(chosen.port)
    await _answers(chosen.port)
    phones = [Phone(device["key"], asyncio.Event()) for device in room["phones"]]
    heard = asyncio.Semaphore(0)
    lives = [asyncio.create_task(_live(phone, room, chosen.port, heard)) for phone in phones]
    for _phone in phones:
        await heard.acquire()

    killed = time.perf_counter()
    server.send_signal(signal.SIGKILL)
    server.wait()
    await asyncio.to_thread(_move_on, room["run"])
    server = _start(chosen.port)
    await _answers(chosen.port)
    up = time.perf_counter()
    moments = await asyncio.gather(*(_when(phone) for phone in phones))
    for life in lives:
        life.cancel()
    server.terminate()
    took = sorted(moment - killed for moment in moments)
    told = [f"server up again after {up - killed:.1f} s"]
    for share in (0.5, 0.95, 1.0):
        moment = took[int(share * len(took)) - 1]
        told.append(f"{share:.0%} of the phones right after {moment:.1f} s")
    sys.stdout.write("\n".join(told) + "\n")


def _start(port: int) -> subprocess.Popen[bytes]:
    call = [sys.executable, "-m", "uvicorn", "samenkracht.config.asgi:application"]
    call += ["--port", str(port), "--log-level", "warning", "--backlog", "4096"]
    surroundings = {**os.environ, "PYTHONPATH": "src"}
    return subprocess.Popen(call, env=surroundings)


def _move_on(run_id: int) -> None:
    run = Run.objects.get(pk=run_id)
    services.go_to(run=run, step=run.steps.order_by("position")[0], by=None, now=timezone.now())


async def _answers(port: int) -> None:
    while True:
        try:
            _reader, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.05)
        else:
            writer.close()
            return


async def _when(phone: Phone) -> float:
    await phone.is_back.wait()
    return time.perf_counter()


async def _live(phone: Phone, room: dict[str, object], port: int, heard: asyncio.Semaphore) -> None:
    screen = None
    while not phone.is_back.is_set():
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(f"GET {room['phone']} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            while line := await reader.readline():
                if not line.startswith(b"data:"):
                    continue
                frame = json.loads(line[5:])
                if screen is None:
                    screen = frame["s"]
                    heard.release()
                elif frame.get("s", screen) != screen:
                    await _fetch(phone, room, port)
                    writer.close()
                    return
            writer.close()
        except OSError:
            pass
        await asyncio.sleep(RETRY)


async def _fetch(phone: Phone, room: dict[str, object], port: int) -> None:
    await asyncio.sleep(SPREAD * (hash(phone.key) % 1000) / 1000)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    lines = [f"GET {room['room']} HTTP/1.1", "Host: localhost", f"Cookie: plek={phone.key}"]
    lines += ["X-Fragment: 1", "Connection: close", "", ""]
    writer.write("\r\n".join(lines).encode())
    answer = await reader.read()
    if answer.startswith(b"HTTP/1.1 200"):
        phone.is_back.set()
    writer.close()


if __name__ == "__main__":
    asyncio.run(main())
