from samenkracht.reports.services.harvest import write_harvest
from samenkracht.reports.services.paper import pages_of, prepare_room, print_pack
from samenkracht.reports.services.printing import forget_printed, note_printed
from samenkracht.reports.services.report import print_report
from samenkracht.reports.services.sheets import form_name
from samenkracht.reports.services.telling import Told, tell

__all__ = [
    "Told",
    "forget_printed",
    "form_name",
    "note_printed",
    "pages_of",
    "prepare_room",
    "print_pack",
    "print_report",
    "tell",
    "write_harvest",
]
