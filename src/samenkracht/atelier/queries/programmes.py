"""All programmes of an atelier on one page: how long each takes and whether it fits."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import ngettext

from samenkracht.atelier.domain.advice import Advice, advice_for
from samenkracht.atelier.domain.agenda import agenda, total_minutes
from samenkracht.atelier.models import Atelier, Block, Gathering
from samenkracht.atelier.queries.programme import end_of, hours


@dataclass(frozen=True, slots=True)
class Afternoon:
    """A gathering with the length of its programme."""

    gathering: Gathering
    ends_at: datetime
    length: str
    is_over: bool
    has_advice: bool


def afternoons(atelier: Atelier) -> list[Afternoon]:
    """Return the gatherings in order. Costs two queries."""
    gatherings = atelier.gatherings.order_by("number").prefetch_related("blocks")
    return [_afternoon(gathering) for gathering in gatherings]


def _afternoon(gathering: Gathering) -> Afternoon:
    blocks: list[Block] = sorted(gathering.blocks.all(), key=lambda block: block.position)
    held = [block for block in blocks if not block.is_skipped]
    slots = agenda(gathering.starts_at, held)
    ends_at = slots[-1].ends_at if slots else gathering.starts_at
    planned = end_of(gathering)
    room = int((planned - gathering.starts_at).total_seconds() // 60) if planned else None
    advice = advice_for(held, room=room)
    count = ngettext("%(count)s blok", "%(count)s blokken", len(held)) % {"count": len(held)}
    return Afternoon(
        gathering=gathering,
        ends_at=ends_at,
        length=f"{count}, {hours(total_minutes(held))}",
        is_over=Advice.OVER_TIME in advice,
        has_advice=bool(advice),
    )
