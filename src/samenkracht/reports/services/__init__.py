from samenkracht.reports.services.harvest import write_harvest
from samenkracht.reports.services.paper import prepare_room, print_pack
from samenkracht.reports.services.report import print_report
from samenkracht.reports.services.sheets import form_name
from samenkracht.reports.services.telling import Told, tell

__all__ = [
    "Told",
    "form_name",
    "prepare_room",
    "print_pack",
    "print_report",
    "tell",
    "write_harvest",
]
