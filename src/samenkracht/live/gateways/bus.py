"""Carries versions between processes over Redis. It may be away: the database is the truth."""

import asyncio
import logging
import time
from collections.abc import Callable

import redis
import redis.asyncio as aioredis

from samenkracht.live.domain.audience import Marks

logger = logging.getLogger(__name__)

CHANNEL = "samenkracht:versions"
PATIENCE = 0.25  # seconds a commit may wait for the bus
REST = 5.0  # seconds without trying after a failure


class Bus:
    def __init__(self, address: str) -> None:
        self._address = address
        self._sender = redis.Redis.from_url(
            address, socket_timeout=PATIENCE, socket_connect_timeout=PATIENCE
        )
        self._silent_until = 0.0

    def tell(self, run_id: int, marks: Marks) -> None:
        """Send a version to the other processes; without a bus they see it a little later."""
        if time.monotonic() < self._silent_until:
            return
        try:
            self._sender.publish(CHANNEL, f"{run_id}:{marks.version}:{marks.screen}:{marks.stage}")
        except redis.RedisError:
            self._silent_until = time.monotonic() + REST
            logger.warning("the bus is away; other processes look at the database")

    async def follow(self, hear: Callable[[int, Marks], None]) -> None:
        """Pass on what other processes tell, and come back by itself when the bus returns."""
        while True:
            try:
                receiver = aioredis.Redis.from_url(self._address)
                async with receiver, receiver.pubsub() as subscription:
                    await subscription.subscribe(CHANNEL)
                    async for message in subscription.listen():
                        if message["type"] == "message":
                            run_id, *marks = map(int, message["data"].decode().split(":"))
                            hear(run_id, Marks(*marks))
            except (redis.RedisError, OSError):
                await asyncio.sleep(1)
