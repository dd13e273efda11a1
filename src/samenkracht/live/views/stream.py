"""Event streams, outside Django's request cycle: a signed ticket in, the same bytes to everyone.

A stream makes no query and holds no database connection: the ticket says what it may hear.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any

from django.http import Http404

from samenkracht.live import access
from samenkracht.live.gateways.hub import hub

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Mapping[str, Any]], Awaitable[None]]

MOST_STREAMS = 8000
HELLO = b"retry: 1000\n\n"
HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
]


async def follow(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer GET /stroom/<ticket> with the frames of one run."""
    ticket = str(scope["path"]).removeprefix(access.STREAM_PREFIX)
    try:
        run_id, ear = access.read_ticket(ticket)
    except Http404:
        await _refuse(send, 404)
        return
    if scope["method"] != "GET":
        await _refuse(send, 405)
    elif hub.listening() >= MOST_STREAMS:
        await _refuse(send, 503)
    else:
        await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
        await send({"type": "http.response.body", "body": HELLO, "more_body": True})
        async with hub.listen(run_id, ear) as listener:
            # A task that waits for the other side to leave; without it a gone phone stays.
            leaving = asyncio.create_task(_wait_until_gone(receive))
            leaving.add_done_callback(lambda _task: listener.close())
            try:
                while (frame := await listener.next()) is not None:
                    await send({"type": "http.response.body", "body": frame, "more_body": True})
            finally:
                leaving.cancel()
        await send({"type": "http.response.body", "body": b""})


async def _wait_until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _refuse(send: Send, status: int) -> None:
    headers = [(b"content-length", b"0"), (b"cache-control", b"no-store")]
    if status == 503:
        headers.append((b"retry-after", b"5"))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b""})
