"""Ateliers to look at in the tests of planning, and every address of their pages."""

from collections.abc import Mapping
from datetime import time, timedelta
from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from samenkracht.atelier.domain.calendar import local_day
from samenkracht.atelier.models import Atelier, Gathering
from samenkracht.atelier.services.planning import FirstGathering, start_atelier
from tests.conftest import Cast

HTMX = {"HX-Request": "true"}


def begin(cast: Cast, *, in_days: int = 30, **facts: str) -> Atelier:
    now = timezone.now()
    return start_atelier(
        organisation=cast.lindehof,
        by=cast.anna,
        facts={"neighbourhood": "Moerwijk", "theme": "rondkomen", "title": "Slim rond", **facts},
        first=FirstGathering(local_day(now) + timedelta(days=in_days), time(13, 30), "De Lindehof"),
        team=[cast.omar],
        moderator=cast.anna,
        now=now + timedelta(days=min(0, in_days)),
    )


def page_of(gathering: Gathering) -> str:
    return reverse("atelier:programme", args=[gathering.atelier.public_id, gathering.public_id])


def all_pages(atelier: Atelier) -> list[str]:
    gathering = atelier.gatherings.get(number=1)
    return [
        reverse("atelier:show", args=[atelier.public_id]),
        reverse("atelier:edit", args=[atelier.public_id]),
        reverse("atelier:team", args=[atelier.public_id]),
        reverse("atelier:gathering_add", args=[atelier.public_id]),
        page_of(gathering),
    ]


def all_writes(atelier: Atelier) -> list[str]:
    gathering = atelier.gatherings.get(number=1)
    block = gathering.blocks.get(position=1)
    here = [atelier.public_id]
    there = [*here, gathering.public_id]
    member = [*here, atelier.team.get(role="member").user.public_id]
    return [
        *(reverse(f"atelier:{name}", args=here) for name in ("close", "reopen")),
        *(reverse(f"atelier:{name}", args=here) for name in ("team_add", "team_ask")),
        *(
            reverse(f"atelier:{name}", args=member)
            for name in ("team_lead", "team_remove", "team_task")
        ),
        *(
            reverse(f"atelier:{name}", args=there)
            for name in ("gathering_change", "gathering_skip", "undo", "reason", "tell")
        ),
        reverse("atelier:block_add", args=there),
        *(
            reverse(f"atelier:{name}", args=[*there, block.public_id])
            for name in (
                "block_move",
                "block_minutes",
                "block_describe",
                "block_skip",
                "block_remove",
            )
        ),
    ]


def state_of(atelier: Atelier) -> object:
    atelier.refresh_from_db()
    return (
        atelier.title,
        atelier.closed_at,
        sorted(atelier.team.values_list("user_id", "role", "task")),
        list(atelier.gatherings.order_by("pk").values_list("title", "starts_at", "is_skipped")),
        list(
            atelier.gatherings.order_by("blocks__pk").values_list(
                "blocks__pk", "blocks__position", "blocks__title", "blocks__minutes"
            )
        ),
        atelier.deviations.count(),
    )


def act(
    browser: Client, gathering: Gathering, name: str, words: Mapping[str, object], **extra: Any
) -> Any:
    """Press a button of the programme; without a block it is the one of the meal."""
    args = [gathering.atelier.public_id, gathering.public_id]
    if name.startswith("block_") and name != "block_add":
        block = extra.pop("block", None) or gathering.blocks.get(work_form="meal")
        args.append(block.public_id)
    return browser.post(reverse(f"atelier:{name}", args=args), words, **extra)
