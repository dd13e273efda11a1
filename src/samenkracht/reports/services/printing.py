"""Noting that the pack came out of the printer: a PDF on a screen is not paper yet."""

from datetime import datetime

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Gathering
from samenkracht.reports.models import PackPrinted


def note_printed(
    *, gathering: Gathering, people: int, programme: str, by: User, now: datetime
) -> PackPrinted:
    """Note that the pack was printed, for so many people and this programme; again is newer."""
    noted, _ = PackPrinted.objects.update_or_create(
        gathering=gathering,
        defaults={
            "people": people,
            "programme": programme,
            "printed_by": by,
            "printed_at": now,
        },
    )
    return noted


def forget_printed(*, gathering: Gathering) -> None:
    """Take the note back: the pack is not printed after all."""
    PackPrinted.objects.filter(gathering=gathering).delete()
