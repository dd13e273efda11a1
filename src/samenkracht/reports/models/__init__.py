from samenkracht.reports.models.handover import HandOver
from samenkracht.reports.models.printing import PackPrinted

__all__ = ["HandOver", "PackPrinted"]
