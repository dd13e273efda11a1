"""Whether the pack of a gathering was printed, and whether it still holds."""

from samenkracht.atelier.models import Gathering
from samenkracht.live.models import LogLine
from samenkracht.reports.models import PackPrinted

# What the log of a run calls a change after which a printed card may lead to another table. Who
# walks in gets a spare card, so that is none.
CHANGES_OF_PLACES = (
    "tables_made",
    "tables_mended",
    "tables_undone",
    "table_rules",
    "person_seated",
    "people_swapped",
)


def pack_printed(gathering: Gathering) -> PackPrinted | None:
    """Return the note that the pack was printed; None when nobody noted it."""
    found = PackPrinted.objects.filter(gathering=gathering)
    return found.select_related("printed_by").first()


def are_places_changed(printed: PackPrinted) -> bool:
    """Tell whether people got another table after the pack was printed."""
    return LogLine.objects.filter(
        run__gathering=printed.gathering_id,
        kind__in=CHANGES_OF_PLACES,
        at__gt=printed.printed_at,
    ).exists()
