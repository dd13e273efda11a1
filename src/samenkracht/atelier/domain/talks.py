"""Notes of a talk (METHOD V01): what was said, and nothing that tells who said it."""

from samenkracht.core.errors import Refusal
from samenkracht.core.personal import Personal

LONGEST_ANSWER = 1500


class LooksPersonal(Refusal):
    """A note may tell who somebody is; `where` are the answers in which it stands."""

    def __init__(self, message: str, where: dict[str, Personal]) -> None:
        super().__init__(message)
        self.where = where


class EmptyTalk(Refusal):
    """Nothing was written down."""
