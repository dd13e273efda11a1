from samenkracht.atelier.models.atelier import Atelier, Deviation, TeamMember
from samenkracht.atelier.models.circle import Attendance, CircleImport, Merge, Participant
from samenkracht.atelier.models.gathering import Block, Gathering

__all__ = [
    "Atelier",
    "Attendance",
    "Block",
    "CircleImport",
    "Deviation",
    "Gathering",
    "Merge",
    "Participant",
    "TeamMember",
]
