"""Finding a gathering from a terminal."""

from uuid import UUID

from django.core.management.base import CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from samenkracht.atelier.models import Gathering
from samenkracht.live.queries.parade import all_gatherings, gathering_by_id


def chosen_gathering(asked: str | None) -> Gathering:
    """Return the gathering with this id. Raises CommandError, with the list of all of them."""
    try:
        found = gathering_by_id(UUID(asked or ""))
    except ValueError:
        found = None
    if found is None:
        lines = [
            _("Kies een bijeenkomst met --gathering en het id uit deze lijst:"),
            *(_line_of(gathering) for gathering in all_gatherings()),
        ]
        raise CommandError("\n".join(lines), returncode=2)
    return found


def _line_of(gathering: Gathering) -> str:
    when = timezone.localtime(gathering.starts_at).strftime("%d-%m-%Y")
    atelier = gathering.atelier
    return (
        f"{gathering.public_id}  {when}  {gathering.number}. {gathering.title}"
        f"  ({atelier.title}, {atelier.neighbourhood}, {atelier.organisation.name})"
    )
