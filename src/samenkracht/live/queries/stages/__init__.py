"""What the wall and the console show now, gathered once for everyone who looks."""

from samenkracht.live.queries.stages.console import ConsoleState, console_state
from samenkracht.live.queries.stages.podium import Podium, podium_view
from samenkracht.live.queries.stages.slips import Judged, Slip, last_judged, slips
from samenkracht.live.queries.stages.wall import WallStage, wall_stage

__all__ = [
    "ConsoleState",
    "Judged",
    "Podium",
    "Slip",
    "WallStage",
    "console_state",
    "last_judged",
    "podium_view",
    "slips",
    "wall_stage",
]
