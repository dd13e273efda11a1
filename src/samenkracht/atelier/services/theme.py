"""Writing down what the team sees, word by word (METHOD S05, S06, V04).

Several people fill the five domains at once. What only one of them touched is kept; what a
colleague changed in the meantime is never overwritten: it comes back as a clash.
"""

from collections.abc import Mapping

from django.db import transaction
from django.db.models import Model

from samenkracht.atelier.domain.changes import ChangedMeanwhile, Clash, merge
from samenkracht.atelier.models import Appraisal, Atelier, CentralQuestion
from samenkracht.method.domains import LifeDomain


@transaction.atomic
def write_about(
    *, atelier: Atelier, domain: LifeDomain, seen: Mapping[str, str], wish: Mapping[str, str]
) -> list[Clash]:
    """Keep what someone wrote about a domain; return what a colleague changed meanwhile.

    Both hold the same parts: as they stood on screen, and as they should be.
    """
    _hold(atelier)
    row = Appraisal.objects.filter(atelier=atelier, domain=domain).first()
    return _keep(row or Appraisal(atelier=atelier, domain=domain), seen, wish)


@transaction.atomic
def ask_question(
    *, atelier: Atelier, seen: Mapping[str, str], wish: Mapping[str, str]
) -> list[Clash]:
    """Keep the central question and who brought it; return what a colleague changed meanwhile."""
    _hold(atelier)
    row = CentralQuestion.objects.filter(atelier=atelier).first()
    return _keep(row or CentralQuestion(atelier=atelier), seen, wish)


def _hold(atelier: Atelier) -> None:
    """Let one person at a time write about an atelier: a row may not be there yet to lock."""
    Atelier.objects.select_for_update().get(pk=atelier.pk)


def _keep(row: Model, seen: Mapping[str, str], wish: Mapping[str, str]) -> list[Clash]:
    clashes: list[Clash] = []
    changes: dict[str, str] = {}
    for part, words in wish.items():
        try:
            changes |= merge(
                seen={part: seen[part]}, wish={part: words}, now={part: getattr(row, part)}
            )
        except ChangedMeanwhile as refusal:
            clashes += refusal.clashes
    for part, words in changes.items():
        setattr(row, part, words)
    if changes:
        row.save()
    return clashes
