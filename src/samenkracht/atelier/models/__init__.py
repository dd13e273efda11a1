from samenkracht.atelier.models.atelier import Atelier, Deviation, TeamMember
from samenkracht.atelier.models.circle import Attendance, CircleImport, Merge, Participant
from samenkracht.atelier.models.gathering import Block, Gathering
from samenkracht.atelier.models.hospitality import Chore, Expense, Treat
from samenkracht.atelier.models.inviting import Ask, Invitation, Promise
from samenkracht.atelier.models.looking_back import Round, RoundWord, TeamAnswer
from samenkracht.atelier.models.means import (
    ApplicationPart,
    Budget,
    BudgetLine,
    Financier,
    Pledge,
)

__all__ = [
    "ApplicationPart",
    "Ask",
    "Atelier",
    "Attendance",
    "Block",
    "Budget",
    "BudgetLine",
    "Chore",
    "CircleImport",
    "Deviation",
    "Expense",
    "Financier",
    "Gathering",
    "Invitation",
    "Merge",
    "Participant",
    "Pledge",
    "Promise",
    "Round",
    "RoundWord",
    "TeamAnswer",
    "TeamMember",
    "Treat",
]
