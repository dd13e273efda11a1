from samenkracht.reports.queries.pack import pack_of
from samenkracht.reports.queries.report import report_of

__all__ = ["pack_of", "report_of"]
