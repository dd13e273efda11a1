"""The rooms of the house that one can walk into; each room adds its own line when it opens."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Room:
    """A way into a room: its address, its drawing, its word and what belongs to it.

    `pages` are pages of another app that people look for in this room.
    """

    route: str
    icon: str
    label: str | Promise
    apps: frozenset[str]
    pages: frozenset[str] = frozenset()
    is_narrow: bool = False  # only below, under the thumb; on a desk it stands at the right


ROOMS = [
    Room("home:today", "vandaag", _("Vandaag"), frozenset({"home"})),
    Room("atelier:all", "atelier", _("Ateliers"), frozenset({"atelier", "live", "reports"})),
    Room(
        "harvest:list",
        "oogst",
        _("Oogst"),
        frozenset({"harvest"}),
        pages=frozenset({"reports:report"}),
    ),
    Room(
        "organisations:here",
        "wijk",
        _("Organisatie"),
        frozenset({"organisations", "people"}),
        is_narrow=True,
    ),
]
