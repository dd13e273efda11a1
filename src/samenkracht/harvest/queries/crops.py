"""What was brought in: ideas with their stickers and prizes, atelier by atelier."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Atelier, Gathering
from samenkracht.atelier.queries import ateliers_of
from samenkracht.harvest.models import Agreement, Conclusion
from samenkracht.live.domain.ideas import IdeaState
from samenkracht.live.models import Idea, PaperCount, Prize, Run, Sticker


@dataclass(frozen=True, slots=True)
class Basket:
    """An atelier in the list of harvests, with what waits there."""

    atelier: Atelier
    ideas: int
    to_do: int
    late: int


@dataclass(frozen=True, slots=True)
class Picked:
    """An idea with its stickers (None while the piles are hidden) and the place of its prize."""

    idea: Idea
    stickers: int | None
    place: int | None


@dataclass(frozen=True, slots=True)
class Crop:
    """What one gathering brought in, most stickers first."""

    gathering: Gathering
    ideas: list[Picked]
    conclusions: list[Conclusion]

    @property
    def winners(self) -> list[Picked]:
        won = [picked for picked in self.ideas if picked.place is not None]
        return sorted(won, key=lambda picked: (picked.place or 0, picked.idea.number or 0))


def baskets_of(user: User, *, today: date) -> list[Basket]:
    """Return each atelier of someone's teams with its harvest, the newest first; two queries."""
    shown = Idea.objects.filter(state=IdeaState.SHOWN, run__gathering__atelier=OuterRef("pk"))
    waiting = Agreement.objects.filter(atelier=OuterRef("pk"), done_at=None, dropped_at=None)
    ateliers = ateliers_of(user).annotate(
        ideas=_number(shown, "run__gathering__atelier"),
        to_do=_number(waiting, "atelier"),
        late=_number(waiting.filter(due_on__lt=today), "atelier"),
    )
    return [
        Basket(row, row.ideas, row.to_do, row.late)
        for row in ateliers.select_related("organisation").order_by("-created_at", "-pk")
    ]


def crops_of(atelier: Atelier) -> list[Crop]:
    """Return what each gathering of an atelier brought in, the last one first; five queries."""
    ideas: dict[int, list[Picked]] = defaultdict(list)
    for picked in _picked(atelier):
        ideas[picked.idea.run.gathering_id].append(picked)
    concluded: dict[int, list[Conclusion]] = defaultdict(list)
    found = Conclusion.objects.filter(gathering__atelier=atelier, removed_at=None)
    for conclusion in found.order_by("written_at", "pk"):
        concluded[conclusion.gathering_id].append(conclusion)
    return [
        Crop(gathering, ideas[gathering.pk], concluded[gathering.pk])
        for gathering in atelier.gatherings.order_by("-number")
        if ideas[gathering.pk] or concluded[gathering.pk]
    ]


def _picked(atelier: Atelier) -> list[Picked]:
    stuck = Sticker.objects.filter(idea=OuterRef("pk"), slot__isnull=False)
    paper = PaperCount.objects.filter(idea=OuterRef("pk"), entry=1).values("idea")
    total = Subquery(paper.annotate(n=Sum("count")).values("n"), output_field=IntegerField())
    ideas = (
        Idea.objects.filter(run__gathering__atelier=atelier, state=IdeaState.SHOWN)
        .select_related("run", "table")
        .annotate(phone=_number(stuck, "idea"), paper=Coalesce(total, 0))
    )
    prizes = Prize.objects.filter(run__gathering__atelier=atelier)
    places = dict(prizes.values_list("idea_id", "place"))
    found = [
        Picked(
            idea,
            idea.phone + idea.paper if _are_told(idea.run) else None,
            places.get(idea.pk),
        )
        for idea in ideas
    ]
    return sorted(found, key=lambda picked: (-(picked.stickers or 0), picked.idea.number or 0))


def _are_told(run: Run) -> bool:
    """Piles are told to nobody before the room has seen them."""
    return run.is_revealed or run.is_closed


def _number(rows: QuerySet[Any], by: str) -> Coalesce:
    counted = rows.order_by().values(by).annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
