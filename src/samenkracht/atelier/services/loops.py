"""Wording the two circles (METHOD S07): change, add, move, take away, and back to our words.

The first change keeps our wording as rows, under the numbers under which the page already knew
them. Nothing that is taken away is lost: the last removal can be undone.
"""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext

from samenkracht.atelier.domain.changes import merge
from samenkracht.atelier.domain.loops import (
    FEWEST_LINKS,
    MOST_LINKS,
    LinkGone,
    Loop,
    LoopFull,
    LoopSmall,
    NothingRemoved,
)
from samenkracht.atelier.models import Atelier, LoopLink
from samenkracht.atelier.queries.loops import OUR_WORDING, last_removed, our_id


@transaction.atomic
def word_link(
    *, atelier: Atelier, link: UUID, seen: Mapping[str, str], wish: Mapping[str, str]
) -> LoopLink:
    """Give a link other words or examples. Raises LinkGone, ChangedMeanwhile.

    Both hold `text` and `examples`: as they stood on screen, and as they should be.
    """
    worded, _ = _pick(atelier, link)
    changes = merge(seen=seen, wish=wish, now={"text": worded.text, "examples": worded.examples})
    for name, words in changes.items():
        setattr(worded, name, words)
    if changes:
        worded.save(update_fields=[*changes, "updated_at"])
    return worded


@transaction.atomic
def add_link(*, atelier: Atelier, loop: Loop, text: str) -> LoopLink:
    """Put a link at the end of a circle. Raises LoopFull."""
    links = _hold(atelier, loop)
    if len(links) >= MOST_LINKS:
        raise LoopFull(gettext("Er passen 10 schakels in een cirkel. Haal er eerst een weg."))
    return LoopLink.objects.create(atelier=atelier, loop=loop, position=len(links) + 1, text=text)


@transaction.atomic
def move_link(*, atelier: Atelier, link: UUID, by: int) -> LoopLink:
    """Put a link so many places further; beyond the end it goes round. Raises LinkGone."""
    moved, links = _pick(atelier, link)
    place = (links.index(moved) + by) % len(links)
    links.remove(moved)
    links.insert(place, moved)
    _number(links)
    return moved


@transaction.atomic
def drop_link(*, atelier: Atelier, link: UUID, now: datetime) -> LoopLink:
    """Take a link out of its circle. Raises LinkGone, LoopSmall."""
    dropped, links = _pick(atelier, link)
    if len(links) <= FEWEST_LINKS:
        raise LoopSmall(gettext("Met minder dan 3 schakels is het geen cirkel meer."))
    links.remove(dropped)
    _remove([dropped], now)
    _number(links)
    return dropped


@transaction.atomic
def take_our_wording(*, atelier: Atelier, loop: Loop, now: datetime) -> None:
    """Go back to our wording; the team's own can be put back as a whole."""
    _remove(_hold(atelier, loop), now)


@transaction.atomic
def restore_links(*, atelier: Atelier, loop: Loop, now: datetime) -> None:
    """Put back what was taken away last, one link or a whole circle. Raises NothingRemoved.

    A whole circle changes places with the one that stands there.
    """
    links = _hold(atelier, loop, keep_ours=False)
    back = last_removed(_rows(atelier, loop))
    if not back:
        raise NothingRemoved(gettext("Er is niets om terug te zetten."))
    if len(back) > 1:
        _remove(links, now)
        links = []
    for link in back:
        link.removed_at = None
        link.save(update_fields=["removed_at", "updated_at"])
        links.insert(min(link.position - 1, len(links)), link)
    _number(links)


def _rows(atelier: Atelier, loop: Loop) -> list[LoopLink]:
    return list(atelier.loop_links.filter(loop=loop).order_by("position", "pk"))


def _hold(atelier: Atelier, loop: Loop, *, keep_ours: bool = True) -> list[LoopLink]:
    """Hold a circle for this transaction; our wording is kept as rows where there are none."""
    Atelier.objects.select_for_update().get(pk=atelier.pk)
    standing = [row for row in _rows(atelier, loop) if row.removed_at is None]
    if standing or not keep_ours:
        return standing
    return LoopLink.objects.bulk_create(
        LoopLink(
            atelier=atelier,
            loop=loop,
            position=number,
            text=text,
            public_id=our_id(atelier, loop, number),
        )
        for number, text in enumerate(OUR_WORDING[loop], start=1)
    )


def _pick(atelier: Atelier, public_id: UUID) -> tuple[LoopLink, list[LoopLink]]:
    """Return a link and the circle that it is in. Raises LinkGone."""
    for loop in Loop:
        ours = {our_id(atelier, loop, at) for at in range(1, len(OUR_WORDING[loop]) + 1)}
        kept = atelier.loop_links.filter(loop=loop, public_id=public_id).exists()
        if kept or public_id in ours:
            links = _hold(atelier, loop)
            for link in links:
                if link.public_id == public_id:
                    return link, links
    raise LinkGone(gettext("Deze schakel is er niet meer. Een collega haalde hem net weg."))


def _remove(links: list[LoopLink], now: datetime) -> None:
    """Take links away under another number: our wording may stand there again under its own."""
    for link in links:
        link.removed_at, link.public_id = now, uuid4()
    LoopLink.objects.bulk_update(links, ["removed_at", "public_id"])


def _number(links: list[LoopLink]) -> None:
    for position, link in enumerate(links, start=1):
        link.position = position
    LoopLink.objects.bulk_update(links, ["position"])
