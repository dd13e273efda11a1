"""Writing an application for a fund (METHOD V14): ours until the team makes it its own."""

from django.db import transaction

from samenkracht.atelier.domain.changes import merge
from samenkracht.atelier.models import ApplicationPart, Atelier


@transaction.atomic
def write_part(*, atelier: Atelier, key: str, seen: str, text: str) -> ApplicationPart:
    """Keep the team's own words for a part. Raises ChangedMeanwhile.

    Our own text changes by itself when the team writes elsewhere; only words of a colleague count
    as changed meanwhile.
    """
    Atelier.objects.select_for_update().get(pk=atelier.pk)
    part = ApplicationPart.objects.filter(atelier=atelier, key=key).first()
    if part is None:
        return ApplicationPart.objects.create(atelier=atelier, key=key, text=text)
    now = part.text if part.is_own else seen
    merge(seen={"text": seen}, wish={"text": text}, now={"text": now})
    part.text, part.is_own = text, True
    part.save(update_fields=["text", "is_own", "updated_at"])
    return part


@transaction.atomic
def choose_words(*, atelier: Atelier, key: str, is_own: bool) -> None:
    """Take our words again, or the team's own that wait; none of them is thrown away."""
    parts = ApplicationPart.objects.filter(atelier=atelier, key=key)
    for part in parts.select_for_update():
        part.is_own = is_own
        part.save(update_fields=["is_own", "updated_at"])
