"""What the pages beside the console show: ideas, tables, paper, and the end."""

from samenkracht.live.queries.desks.carousel import CarouselDesk, carousel_desk
from samenkracht.live.queries.desks.closing import closing_state
from samenkracht.live.queries.desks.ideas import ideas_desk
from samenkracht.live.queries.desks.pairs import PairsDesk, pairs_desk
from samenkracht.live.queries.desks.paper import PaperDesk, PaperSheet, paper_desk, paper_sheet
from samenkracht.live.queries.desks.seating import SeatingDesk, seating_desk, seating_stamp

__all__ = [
    "CarouselDesk",
    "PairsDesk",
    "PaperDesk",
    "PaperSheet",
    "SeatingDesk",
    "carousel_desk",
    "closing_state",
    "ideas_desk",
    "pairs_desk",
    "paper_desk",
    "paper_sheet",
    "seating_desk",
    "seating_stamp",
]
