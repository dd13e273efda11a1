"""The short way for taps: a phone's write goes from the server to its view without the long way.

A write of a phone needs no session, no sign-in and no page around its answer. This serves the
same asynchronous views as Django would, for requests that carry a proof, and answers JSON.
"""

import logging
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from io import BytesIO
from typing import Any

from django.core.exceptions import BadRequest, PermissionDenied, SuspiciousOperation
from django.core.handlers.asgi import ASGIRequest
from django.db import DatabaseError
from django.http import Http404, HttpResponseBase, JsonResponse, StreamingHttpResponse
from django.urls import resolve
from django.utils import translation

from samenkracht.core.middleware import asked_language

logger = logging.getLogger(__name__)

Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[Mapping[str, Any]], Awaitable[None]]

ROOM_PREFIX = "/zaal/"
LARGEST = 16 * 1024  # bytes of one write: an idea of 300 signs with room to refuse a longer one
HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Robots-Tag": "noindex, nofollow",
}


def is_tap(scope: Mapping[str, Any]) -> bool:
    """Tell whether this is a write that a phone's script sent."""
    return (
        scope["type"] == "http"
        and scope["method"] == "POST"
        and str(scope["path"]).startswith(ROOM_PREFIX)
        and any(name == b"x-proof" for name, _ in scope["headers"])
    )


async def tap(scope: dict[str, Any], receive: Receive, send: Send) -> None:
    """Answer one write of a phone."""
    body = await _read(receive)
    if body is None:
        response: HttpResponseBase = JsonResponse(
            {"v": 0, "refused": "Dit is te lang."}, status=413
        )
    else:
        response = await _answer(ASGIRequest(scope, BytesIO(body)))
    await _send(response, send)


async def _answer(request: ASGIRequest) -> HttpResponseBase:
    with translation.override(asked_language(request)):
        try:
            view, args, kwargs = resolve(request.path_info)
            response: HttpResponseBase = await view(request, *args, **kwargs)
        except Http404:
            return JsonResponse({}, status=404)
        except PermissionDenied:
            return JsonResponse({}, status=403)
        except (BadRequest, SuspiciousOperation):
            return JsonResponse({}, status=400)
        except DatabaseError:
            logger.exception("a tap could not be kept; the phone tries again")
            return JsonResponse({}, status=503, headers={"Retry-After": "2"})
        return response


async def _read(receive: Receive) -> bytes | None:
    """Return the body, or None when it is larger than any honest write."""
    body = b""
    while True:
        message = await receive()
        body += bytes(message.get("body", b""))
        if len(body) > LARGEST:
            return None
        if not message.get("more_body"):
            return body


async def _send(response: HttpResponseBase, send: Send) -> None:
    if isinstance(response, StreamingHttpResponse):
        raise TypeError("a tap is answered at once, never with a stream")
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    content = bytes(getattr(response, "content", b""))
    response.headers["Content-Length"] = str(len(content))
    headers = [(k.lower().encode("latin-1"), v.encode("latin-1")) for k, v in response.items()]
    headers += [
        (b"set-cookie", morsel.OutputString().encode("latin-1"))
        for morsel in response.cookies.values()
    ]
    start = {"type": "http.response.start", "status": response.status_code, "headers": headers}
    await send(start)
    await send({"type": "http.response.body", "body": content})
