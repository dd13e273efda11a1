"""Drawings of the room: tables with chairs, the timer, piles of stickers, QR codes, shapes."""

from dataclasses import dataclass
from datetime import datetime
from math import cos, pi, sin

from django import template
from django.utils import timezone

from samenkracht.live.domain.piles import RADIUS, Heap, heap
from samenkracht.live.domain.qr import Qr, qr
from samenkracht.live.queries import TableView
from samenkracht.live.queries.stages.console import Timer
from samenkracht.live.queries.stages.podium import PrizePlace
from samenkracht.method.shapes import SHAPE_NAMES, heart, outline, shape_of

register = template.Library()

MOST_CHAIRS = 14
MOST_MINUTES = 60  # above this a dot is five minutes


@dataclass(frozen=True, slots=True)
class Spot:
    """A dot on a ring: where it is and what it says."""

    x: float
    y: float
    look: str


def _ring(
    count: int, *, middle: float, radius: float, turn: float = 0.0
) -> list[tuple[float, float]]:
    angles = [2 * pi * (index + turn) / max(1, count) - pi / 2 for index in range(count)]
    return [
        (round(middle + radius * cos(angle), 2), round(middle + radius * sin(angle), 2))
        for angle in angles
    ]


@register.inclusion_tag("live/drawings/table.html")
def table_plan(table: TableView) -> dict[str, object]:
    """Draw a table from above with a chair a dot; a filled one is taken."""
    chairs = min(MOST_CHAIRS, max(table.seats, table.people))
    places = _ring(chairs, middle=30, radius=23.5)
    return {
        "number": table.table.number,
        "spots": [
            Spot(x, y, "" if index < table.people else " room__seat--free")
            for index, (x, y) in enumerate(places)
        ],
    }


@register.inclusion_tag("live/drawings/timer.html")
def timer_ring(timer: Timer) -> dict[str, object]:
    """Draw a dot a minute, or a dot for five minutes when it is long."""
    step = 1 if timer.minutes <= MOST_MINUTES else 5
    count = max(1, -(-timer.minutes // step))
    spent = timer.spent // step
    radius = min(3.9, 118 / count)
    return {
        "radius": round(radius, 2),
        "step": step,
        "spots": [
            Spot(x, y, _minute(index, spent))
            for index, (x, y) in enumerate(_ring(count, middle=52, radius=43.9, turn=0.5))
        ],
    }


def _minute(index: int, spent: int) -> str:
    if index < spent:
        return " timer__dot--past"
    return " timer__dot--now" if index == spent else ""


@register.inclusion_tag("live/drawings/pile.html")
def pile(prize: PrizePlace) -> dict[str, object]:
    """Draw the stickers of a prize as a pile; each of them can be counted."""
    drawn: Heap = heap(prize.stickers, seed=prize.ideas[0].pk, most=prize.most, kinds=prize.kinds)
    return {"heap": drawn, "count": prize.stickers, "radius": RADIUS, "side": 2 * RADIUS}


@register.inclusion_tag("live/drawings/qr.html")
def qr_code(text: str, label: str) -> dict[str, object]:
    """Draw a QR code of an address."""
    drawn: Qr = qr(text)
    return {"qr": drawn, "label": label}


@register.inclusion_tag("live/drawings/shape.html")
def table_shape(number: int) -> dict[str, object]:
    """Draw the number of a table in its shape, the same as on paper."""
    shape = shape_of(number)
    points = " ".join(f"{x},{y}" for x, y in outline(shape))
    return {
        "number": number,
        "points": points,
        "heart": heart(shape) + 15,
        "name": SHAPE_NAMES[shape],
    }


@register.filter
def epoch(moment: datetime) -> int:
    """Give a moment in seconds since 1970, for the clock on a page."""
    return int(moment.timestamp())


@register.simple_tag
def server_now() -> str:
    """Give the time of the server in seconds; a page never trusts its own clock."""
    return f"{timezone.now().timestamp():.1f}"
