"""What an idea can be on its way to the wall (METHOD S20)."""

from enum import StrEnum

from samenkracht.core.errors import Refusal

IDEA_LENGTH = 300


class IdeaState(StrEnum):
    QUEUED = "queued"
    SHOWN = "shown"
    KEPT = "kept"
    REMOVED = "removed"
    MERGED = "merged"


class Source(StrEnum):
    SCRIBE = "scribe"
    PHONE = "phone"
    PAPER = "paper"
    IMPORT = "import"


class EmptyIdea(Refusal):
    """An idea needs at least one letter or figure."""


class LongIdea(Refusal):
    """An idea fits in 300 characters."""


class IdeasClosed(Refusal):
    """Phones can send ideas from the first part of the parade until the piles are shown."""


class IdeaInUse(Refusal):
    """An idea that carries paper stickers stays where it is."""


class TooManyIdeas(Refusal):
    """One phone sends at most so many ideas a round."""


IDEAS_PER_PHONE = 20


def tidy_idea(text: str) -> str:
    """Return an idea with plain single spaces. Raises EmptyIdea, LongIdea (S20)."""
    tidy = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    if not any(sign.isalnum() for sign in tidy):
        raise EmptyIdea("Er staat nog niets. Schrijf eerst uw idee.")
    if len(tidy) > IDEA_LENGTH:
        raise LongIdea(f"Dit is te lang. Maak het korter, tot {IDEA_LENGTH} letters.")
    return tidy
