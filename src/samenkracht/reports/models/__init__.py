from samenkracht.reports.models.handover import HandOver

__all__ = ["HandOver"]
