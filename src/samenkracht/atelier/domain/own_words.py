"""What a team says and lays ready in a block: its own words, or those of the library (S34)."""

from collections.abc import Iterable, Sequence

SENTENCES = 3
MOST_THINGS = 20


def lines_of(text: str) -> list[str]:
    """Return the lines that say something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def own_lines(written: Iterable[str], *, ours: Sequence[str]) -> str:
    """Return what must be kept: nothing when it is what stands in the library already."""
    lines = [line.strip() for line in written if line.strip()]
    return "" if lines == list(ours) else "\n".join(lines)


def own_or_ours(text: str, ours: Iterable[str]) -> list[str]:
    """Return the lines that count."""
    return lines_of(text) or list(ours)
