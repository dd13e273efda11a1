"""Starting points of a team (METHOD S03): few enough to know by heart."""

from samenkracht.core.errors import Refusal

MOST_GROUNDS = 20


class TooManyGrounds(Refusal):
    """There are more than a team can hold on to."""


class GroundGone(Refusal):
    """A colleague took it away meanwhile."""
