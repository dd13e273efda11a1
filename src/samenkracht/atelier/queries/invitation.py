"""The words of an invitation: the team's own, and ours where they wrote none (METHOD S11)."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext

from samenkracht.atelier.domain.agenda import agenda
from samenkracht.atelier.models import Gathering, Invitation
from samenkracht.atelier.queries.plan import team_of
from samenkracht.atelier.queries.programme import end_of
from samenkracht.method.invitations import proposal_for


@dataclass(frozen=True, slots=True)
class InvitationText:
    """An invitation in the active language, ready for a card, a letter or a message."""

    title: str
    words: str
    sender: str
    starts_at: datetime
    ends_at: datetime | None
    venue: str
    place: str

    @property
    def day(self) -> str:
        return date_format(localtime(self.starts_at), "l j E")

    @property
    def hours(self) -> str:
        start = date_format(localtime(self.starts_at), "G.i")
        if self.ends_at is None:
            return gettext("om %(start)s uur") % {"start": start}
        end = date_format(localtime(self.ends_at), "G.i")
        return gettext("van %(start)s tot %(end)s uur") % {"start": start, "end": end}

    @property
    def message(self) -> str:
        """The whole as one message, to copy."""
        when = [self.day, self.hours, ", ".join(part for part in (self.venue, self.place) if part)]
        greeting = gettext("Groet van %(sender)s") % {"sender": self.sender} if self.sender else ""
        parts = [self.title, self.words, "\n".join(line for line in when if line), greeting]
        return "\n\n".join(part for part in parts if part)


def invitation_of(gathering: Gathering) -> Invitation:
    """Return the words that a team wrote; an empty one when they wrote none."""
    return Invitation.objects.filter(gathering=gathering).first() or Invitation(gathering=gathering)


def invitation_text(gathering: Gathering) -> InvitationText:
    """Return the invitation in the active language; what the team wrote stays as they wrote it."""
    written = invitation_of(gathering)
    atelier = gathering.atelier
    return InvitationText(
        title=written.title or atelier.title,
        words=written.words or gettext(proposal_for(gathering.template_key).words),
        sender=written.sender or _first_names(gathering),
        starts_at=gathering.starts_at,
        ends_at=end_of(gathering) or _last_block(gathering),
        venue=gathering.venue,
        place=atelier.place,
    )


def _last_block(gathering: Gathering) -> datetime | None:
    slots = agenda(gathering.starts_at, gathering.blocks.order_by("position"))
    return slots[-1].ends_at if slots else None


def _first_names(gathering: Gathering) -> str:
    names = [member.user.first_name for member in team_of(gathering.atelier)]
    if len(names) < 2:
        return "".join(names)
    return gettext("%(names)s en %(last)s") % {"names": ", ".join(names[:-1]), "last": names[-1]}
