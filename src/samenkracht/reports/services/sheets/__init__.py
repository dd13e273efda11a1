"""What stands on each sheet: words in the language that was asked, data as data."""

from samenkracht.reports.services.sheets.desk import Addresses, Desk
from samenkracht.reports.services.sheets.names import form_name
from samenkracht.reports.services.sheets.pack import lay_out

__all__ = ["Addresses", "Desk", "form_name", "lay_out"]
