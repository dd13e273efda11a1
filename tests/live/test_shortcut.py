"""The short way for taps, as the server calls it."""

import asyncio
import json
from collections.abc import Mapping, MutableMapping
from typing import Any

from samenkracht.live.views.shortcut import LARGEST, tap

SCOPE = {"type": "http", "method": "POST", "path": "/zaal/x/idee/", "headers": []}


def test_a_write_that_is_far_too_long_is_an_answer_of_ours_and_not_sent_again() -> None:
    sent: list[Mapping[str, Any]] = []

    async def receive() -> MutableMapping[str, Any]:
        return {"type": "http.request", "body": b"a" * (LARGEST + 1), "more_body": False}

    async def send(message: Mapping[str, Any]) -> None:
        sent.append(message)

    asyncio.run(tap(dict(SCOPE), receive, send))

    # A phone knows our own answers by their version; all else it takes for a hotspot's page.
    assert sent[0]["status"] == 413
    assert json.loads(sent[1]["body"]) == {"v": 0, "refused": "Dit is te lang."}
