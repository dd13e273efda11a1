"""The way in: streams and taps take a short way, all else goes through Django."""

import os
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samenkracht.config.settings.base")

_django = get_asgi_application()

from django.conf import settings  # noqa: E402 -- Django must be set up before its rooms are read
from django.urls import get_resolver  # noqa: E402

from samenkracht.live.access import STREAM_PREFIX  # noqa: E402
from samenkracht.live.gateways.bus import Bus  # noqa: E402
from samenkracht.live.gateways.hub import hub  # noqa: E402
from samenkracht.live.views.shortcut import is_tap, tap  # noqa: E402
from samenkracht.live.views.stream import follow  # noqa: E402

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[Mapping[str, Any]], Awaitable[None]]

# What phones and scribes open, often all in the same second.
ROOM_PAGES = ("/zaal/", "/tafel/", "/d/", "/k/")


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    """Serve one connection."""
    if scope["type"] == "lifespan":
        await _live(receive, send)
    elif scope["type"] == "http" and str(scope["path"]).startswith(STREAM_PREFIX):
        await follow(scope, receive, send)
    elif is_tap(scope):
        await tap(scope, receive, send)
    elif _is_page_of_room(scope):
        # Calling Django gives each request a thread and a database connection of its own: five
        # hundred phones would fight for one processor. Their pages share one thread instead.
        await _django.handle(scope, receive, send)
    else:
        await _django(scope, receive, send)


def _is_page_of_room(scope: Scope) -> bool:
    return (
        scope["type"] == "http"
        and scope["method"] == "GET"
        and str(scope["path"]).startswith(ROOM_PAGES)
    )


async def _live(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        if message["type"] == "lifespan.startup":
            # Django reads the addresses at the first request; the first phone should not wait.
            _ = get_resolver().reverse_dict
            await hub.open(Bus(settings.REDIS_URL) if settings.REDIS_URL else None)
            await send({"type": "lifespan.startup.complete"})
        elif message["type"] == "lifespan.shutdown":
            await hub.close()
            await send({"type": "lifespan.shutdown.complete"})
            return
