from samenkracht.live.models.board import Device, Idea, Sticker
from samenkracht.live.models.carousel import Carousel
from samenkracht.live.models.pairs import PairMember, TalkPair
from samenkracht.live.models.paper import PaperCount
from samenkracht.live.models.parade import ParadeImport, RefusedRow
from samenkracht.live.models.prizes import Prize, TieRuling
from samenkracht.live.models.run import DoorMiss, LogLine, Note, Run, RunStep
from samenkracht.live.models.tables import Seat, SeatingPlan, SeatWish, Table, TableGuest

__all__ = [
    "Carousel",
    "Device",
    "DoorMiss",
    "Idea",
    "LogLine",
    "Note",
    "PairMember",
    "PaperCount",
    "ParadeImport",
    "Prize",
    "RefusedRow",
    "Run",
    "RunStep",
    "Seat",
    "SeatWish",
    "SeatingPlan",
    "Sticker",
    "Table",
    "TableGuest",
    "TalkPair",
    "TieRuling",
]
