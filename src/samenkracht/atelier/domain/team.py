"""Who carries an atelier (METHOD S03): a small team with one moderator."""

from enum import StrEnum

from samenkracht.core.errors import Refusal


class TeamRole(StrEnum):
    MODERATOR = "moderator"
    MEMBER = "member"


class NotInTeam(Refusal):
    """A colleague of the same organisation asks for an atelier of another team."""


class AlreadyInTeam(Refusal):
    """Someone is in the team already."""


class AddressNotFound(Refusal):
    """Nobody who works with Samenkracht has this address."""


class TooManyAddresses(Refusal):
    """Someone tried many addresses; nobody may find out this way who works with us."""


class LastModerator(Refusal):
    """A team keeps its moderator until another one leads."""


class MemberGone(Refusal):
    """A colleague took this person out of the team meanwhile."""
