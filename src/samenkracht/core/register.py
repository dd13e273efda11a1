"""The register of what we keep: every table says why, how private and until when."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How private a table is (niveau)."""

    OPEN = "openbaar"
    TEAM = "team"
    PRIVATE = "vertrouwelijk"
    SPECIAL = "bijzonder"


@dataclass(frozen=True, slots=True)
class Keeping:
    """Why a table exists, who may see it, and when its rows end (Dutch)."""

    purpose: str
    level: Level
    until: str
