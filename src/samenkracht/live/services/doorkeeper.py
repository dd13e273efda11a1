"""What the room does at the door: give who comes in a chair, or take it back (S11, S20)."""

from collections.abc import Mapping
from datetime import datetime

from samenkracht.atelier.hooks import Chair
from samenkracht.atelier.models import Gathering, Participant
from samenkracht.live.models import Run
from samenkracht.live.queries.seating import chairs_at_door
from samenkracht.live.services.guests import let_guest_go, take_over_places, welcome_guest


class Doorkeeper:
    """Gives who comes in a chair, and tells the door which."""

    def arrived(self, gathering: Gathering, participant: Participant, now: datetime) -> None:
        """Give a chair when the room is laid ready; else there is nothing to give yet."""
        run = Run.objects.filter(gathering=gathering).first()
        if run is not None and not run.is_closed:
            welcome_guest(run=run, participant=participant, now=now)

    def left(self, gathering: Gathering, participant: Participant, now: datetime) -> None:
        """Free the chair of who was only counted on because of that tap at the door."""
        run = Run.objects.filter(gathering=gathering).first()
        if run is not None and not run.is_closed:
            let_guest_go(run=run, participant=participant, now=now)

    def became_one(self, kept: Participant, gone: Participant) -> None:
        """Let who is kept have the card and the chair of who turned out to be the same."""
        take_over_places(kept=kept, gone=gone)

    def chairs(self, gathering: Gathering) -> Mapping[int, Chair]:
        """Return the chair of each participant who has one, in two queries."""
        return chairs_at_door(gathering)
