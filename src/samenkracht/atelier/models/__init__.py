from samenkracht.atelier.models.atelier import Atelier, Deviation, TeamMember
from samenkracht.atelier.models.circle import Attendance, CircleImport, Merge, Participant
from samenkracht.atelier.models.gathering import Block, Gathering
from samenkracht.atelier.models.grounds import Ground
from samenkracht.atelier.models.hospitality import Chore, Expense, Treat
from samenkracht.atelier.models.inviting import Ask, Invitation, Promise
from samenkracht.atelier.models.library import GoodExample, Template
from samenkracht.atelier.models.looking_back import Round, RoundWord, TeamAnswer
from samenkracht.atelier.models.loops import LoopLink
from samenkracht.atelier.models.means import (
    ApplicationPart,
    Budget,
    BudgetLine,
    Financier,
    Pledge,
)
from samenkracht.atelier.models.talks import Talk
from samenkracht.atelier.models.theme import Appraisal, CentralQuestion, TitleIdea

__all__ = [
    "ApplicationPart",
    "Appraisal",
    "Ask",
    "Atelier",
    "Attendance",
    "Block",
    "Budget",
    "BudgetLine",
    "CentralQuestion",
    "Chore",
    "CircleImport",
    "Deviation",
    "Expense",
    "Financier",
    "Gathering",
    "GoodExample",
    "Ground",
    "Invitation",
    "LoopLink",
    "Merge",
    "Participant",
    "Pledge",
    "Promise",
    "Round",
    "RoundWord",
    "Talk",
    "TeamAnswer",
    "TeamMember",
    "Template",
    "TitleIdea",
    "Treat",
]
