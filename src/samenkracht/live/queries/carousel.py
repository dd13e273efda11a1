"""Which group works on which chart: the turns that belong to what was chosen (S15)."""

from functools import lru_cache

from samenkracht.atelier.queries import present_participants
from samenkracht.live.domain.carousel import Choice, propose
from samenkracht.live.models import Carousel, Run
from samenkracht.seating.rotation import Rotation, RotationPlan, relabelled, rotate

FIRST_SEED = 1


@lru_cache(maxsize=64)
def turns_of(question: Rotation, seed: int) -> RotationPlan:
    """Return the turns; the same question and seed give the same. Holds numbers, and no people."""
    plan = rotate(question)
    return plan if seed == FIRST_SEED else relabelled(plan, seed)


def carousel_of(run: Run) -> Carousel:
    """Return what was chosen for a run; our proposal, not kept, when nobody chose."""
    kept = Carousel.objects.filter(run=run).first()
    if kept is not None:
        return kept
    people = present_participants(run.gathering).count() or run.gathering.expected or 0
    choice = propose(run.tables.count(), people)
    return Carousel(run=run, groups=choice.groups, charts=choice.charts, rounds=choice.rounds)


def choice_of(carousel: Carousel) -> Choice:
    """Return what was chosen, as the rules know it."""
    return Choice(
        groups=carousel.groups,
        charts=carousel.charts,
        rounds=carousel.rounds,
        sharing=carousel.sharing,
        titles=tuple(carousel.titles.splitlines()),
    )
