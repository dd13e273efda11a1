"""The reveal, equal piles and the prizes (METHOD S22)."""

from datetime import datetime
from random import SystemRandom

from django.db import transaction

from samenkracht.accounts.models import User
from samenkracht.live.domain.ties import (
    NoMorePrizes,
    NoTie,
    NotRevealed,
    PaperDiffers,
    PaperUnconfirmed,
    TieOpen,
    TieWay,
)
from samenkracht.live.models import Prize, Run, TieRuling
from samenkracht.live.queries import paper_check, podium_of
from samenkracht.live.services.ledger import hold_live, record


@transaction.atomic
def reveal(*, run: Run, by: User, now: datetime) -> Run:
    """Show the piles; from now on nothing is stuck any more.

    Raises RunNotOpen, PaperDiffers, PaperUnconfirmed.
    """
    run = hold_live(run.pk)
    check = paper_check(run)
    if check.differences:
        raise PaperDiffers("De twee tellingen van het papier verschillen. Tel die tafels opnieuw.")
    if check.is_unconfirmed:
        raise PaperUnconfirmed("Het papier is één keer geteld. Tel nog een keer, of bevestig het.")
    if run.revealed_at is None:
        run.revealed_at = now
        run.save(update_fields=["revealed_at", "updated_at"])
        record(run, "revealed", now=now, by=by)
    return run


@transaction.atomic
def rule_tie(*, run: Run, place: int, way: TieWay, note: str, by: User, now: datetime) -> TieRuling:
    """Settle an equal pile, openly: share, draw, or let all win. Raises NotRevealed, NoTie."""
    run = hold_live(run.pk)
    if not run.is_revealed:
        raise NotRevealed("De stapels zijn nog niet getoond.")
    tie = next((p for p in podium_of(run) if p.place == place and p.is_open_tie), None)
    if tie is None:
        raise NoTie("Hier is geen gelijke stand meer.")
    drawn = SystemRandom().sample(tie.ideas, len(tie.ideas)) if way == TieWay.DRAW else []
    ruling = TieRuling.objects.create(
        run=run,
        place=place,
        stickers=tie.stickers,
        way=way,
        drawn_order=drawn,
        note=note.strip()[:300],
        ruled_by=by,
        ruled_at=now,
    )
    ruling.ideas.set(tie.ideas)
    record(run, "tie_ruled", now=now, by=by, facts={"place": place, "way": way.value})
    return ruling


@transaction.atomic
def tell_next_prize(*, run: Run, by: User, now: datetime, told: int | None = None) -> Run:
    """Tell the next prize: third, second, first. Raises NotRevealed, TieOpen, NoMorePrizes.

    `told` is how many had been told when someone pressed: a second press of the same button
    tells no second prize.
    """
    run = hold_live(run.pk)
    if told is not None and told != run.prizes_told:
        return run
    if not run.is_revealed:
        raise NotRevealed("De stapels zijn nog niet getoond.")
    places = podium_of(run)
    if any(place.is_open_tie for place in places):
        raise TieOpen("Er is een gelijke stand. Beslis die eerst samen met de zaal.")
    held = sorted({place.place for place in places}, reverse=True)
    if run.prizes_told >= len(held):
        raise NoMorePrizes("Alle prijzen zijn uitgereikt.")
    if run.prizes_told == 0:
        run.prizes.all().delete()
        Prize.objects.bulk_create(
            Prize(run=run, place=place.place, idea_id=idea)
            for place in places
            for idea in place.ideas
        )
    run.prizes_told += 1
    run.save(update_fields=["prizes_told", "updated_at"])
    record(run, "prize_told", now=now, by=by, facts={"place": held[run.prizes_told - 1]})
    return run
