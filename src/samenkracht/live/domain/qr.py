"""QR codes as one path: black on white, with their own quiet zone, nothing personal in them."""

from dataclasses import dataclass

import segno

QUIET_ZONE = 4


@dataclass(frozen=True, slots=True)
class Qr:
    """A QR code: the side of its square with the quiet zone, and the path of its dark fields."""

    side: int
    path: str


def qr(text: str) -> Qr:
    """Return the QR code of an address, with error correction M (15 % may be unreadable)."""
    code = segno.make(text, error="m", micro=False)
    rows = [list(row) for row in code.matrix]
    runs = [
        f"M{start + QUIET_ZONE} {y + QUIET_ZONE}h{length}v1h-{length}z"
        for y, row in enumerate(rows)
        for start, length in _runs(row)
    ]
    return Qr(len(rows) + 2 * QUIET_ZONE, "".join(runs))


def _runs(row: list[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start: int | None = None
    for x, is_dark in enumerate([*row, 0]):
        if is_dark and start is None:
            start = x
        elif not is_dark and start is not None:
            found.append((start, x - start))
            start = None
    return found
