"""Whether the pack of a gathering was printed, and whether it still holds."""

from samenkracht.atelier.models import Gathering
from samenkracht.reports.models import PackPrinted


def pack_printed(gathering: Gathering) -> PackPrinted | None:
    """Return the note that the pack was printed; None when nobody noted it."""
    found = PackPrinted.objects.filter(gathering=gathering)
    return found.select_related("printed_by").first()
