"""Choosing how groups go round along the charts (S15)."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.core.errors import Refusal
from samenkracht.live.domain.carousel import Choice
from samenkracht.live.models import Carousel, Run
from samenkracht.live.queries.carousel import carousel_of, choice_of, turns_of
from samenkracht.live.services.ledger import hold, record

MOST_TRIES = 4


class NoOtherTurns(Refusal):
    """No other turns were found that are as good."""


@transaction.atomic
def choose_carousel(*, run: Run, choice: Choice, by: User, now: datetime) -> Carousel:
    """Keep how many groups, charts and rounds there are, and what stands on the charts."""
    run = hold(run.pk)
    carousel, _ = Carousel.objects.update_or_create(
        run=run,
        defaults={
            "groups": choice.groups,
            "charts": choice.charts,
            "rounds": choice.rounds,
            "sharing": choice.sharing,
            "titles": "\n".join(choice.titles),
        },
    )
    facts = {"groups": choice.groups, "charts": choice.charts, "rounds": choice.rounds}
    record(run, "carousel_chosen", now=now, by=by, facts=facts)
    return carousel


@transaction.atomic
def turn_otherwise(*, run: Run, by: User, now: datetime) -> Carousel:
    """Let the groups go round in another way that is no worse. Raises NoOtherTurns."""
    run = hold(run.pk)
    carousel = carousel_of(run)
    question = choice_of(carousel).question
    present = turns_of(question, carousel.seed)
    for seed in range(carousel.seed + 1, carousel.seed + 1 + MOST_TRIES):
        other = turns_of(question, seed)
        if other.rounds != present.rounds and other.cost <= present.cost:
            carousel.seed = seed
            carousel.save()
            record(run, "carousel_turned", now=now, by=by)
            return carousel
    raise NoOtherTurns(gettext("Een ander schema dat even goed is, vonden wij niet."))
