"""Rules of making people welcome (METHOD S31)."""

from samenkracht.core.errors import Refusal


class ChoreGone(Refusal):
    """A colleague took it off the checklist meanwhile."""
