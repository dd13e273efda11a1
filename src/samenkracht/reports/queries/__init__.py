from samenkracht.reports.queries.pack import pack_of
from samenkracht.reports.queries.printed import are_places_changed, pack_printed
from samenkracht.reports.queries.report import report_of

__all__ = ["are_places_changed", "pack_of", "pack_printed", "report_of"]
