"""The report in words: what a reader sees, in the language that is active now."""

from samenkracht.reports.services.telling.told import Told, tell

__all__ = ["Told", "tell"]
