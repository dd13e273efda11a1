"""What someone does with a phone, on top of the rules of ideas and stickers (TRUST T1, T5)."""

from datetime import datetime

from django.db import transaction

from samenkracht.core.personal import personal_in
from samenkracht.live.domain.ideas import IdeaState, Source, tidy_idea
from samenkracht.live.domain.phones import IdeaOnWall, LooksPersonal, check_pace
from samenkracht.live.models import Device, Idea
from samenkracht.live.services.ideas import IdeaDraft, remove_idea, write_idea
from samenkracht.live.services.ledger import hold_live


@transaction.atomic
def send_idea(*, device: Device, text: str, key: str, is_sure: bool, now: datetime) -> Idea:
    """Send an idea to the moderator's queue; asks back once when it points at a person (S20).

    Raises RunNotOpen, EmptyIdea, LongIdea, LooksPersonal, TooSoon, IdeasClosed, TooManyIdeas.
    """
    run = hold_live(device.run_id)
    if not run.ideas.filter(key=key).exists():
        kind = personal_in(tidy_idea(text))
        if kind is not None and not is_sure:
            raise LooksPersonal(kind)
        last = device.ideas.order_by("-written_at").values_list("written_at", flat=True).first()
        check_pace(last, now)
    draft = IdeaDraft(text, device.table, Source.PHONE, key, device=device)
    return write_idea(run=run, draft=draft, now=now)


@transaction.atomic
def take_back_idea(*, idea: Idea, now: datetime) -> None:
    """Take back an own idea that is not on the wall yet; the phone forgets it. Raises IdeaOnWall.

    It loses its phone: what somebody takes back is not theirs to find again. An idea of a phone
    that was set aside goes the same way, so that nobody learns of it here.
    """
    hold_live(idea.run_id)
    idea.refresh_from_db()
    if idea.number is not None:
        raise IdeaOnWall("Dit idee hangt al op de muur. Vraag hulp om het weg te halen.")
    if idea.state != IdeaState.REMOVED:
        remove_idea(idea=idea, by=None, now=now)
    Idea.objects.filter(pk=idea.pk).update(device=None)
