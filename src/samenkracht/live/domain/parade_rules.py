"""The rules of the stickers, held against a file (METHOD S21): what counts and what does not.

A row counts whole or not at all. The row with which somebody goes over the maximum is refused
whole; what the same person gave on earlier rows stays. That choice is ours (METHOD 1G).
"""

from samenkracht.live.domain.parade_file import Complaint, Fault, IdeaRow, StickerRow


class ParadeRules:
    """Holds each row against the rows before it; remembers one small record a person."""

    def __init__(self, *, cap: int) -> None:
        """Begin with no ideas and nobody; `cap` is the number of stickers a person has."""
        self._cap = cap
        self._ideas: dict[str, int] = {}
        self._used: dict[str, int] = {}
        self._chosen: dict[str, int] = {}  # per person one bit for each idea

    def refuse_idea(self, idea: IdeaRow) -> Complaint | None:
        """Take in an idea, or tell why it does not count (S20)."""
        if idea.source_id in self._ideas:
            return Complaint(idea.row, Fault.IDEA_AGAIN, {"idea": idea.source_id})
        self._ideas[idea.source_id] = len(self._ideas)
        return None

    def refuse_stickers(self, row: StickerRow) -> Complaint | None:
        """Take in the stickers of a row, or tell why none of them counts (S21)."""
        complaint = self._refuse_voter(row) or self._refuse_choice(row) or self._refuse_number(row)
        if complaint is None:
            self._take_in(row)
        return complaint

    def first_slot(self, row: StickerRow) -> int:
        """Return the slot (from 1) of the first sticker of a row that was just taken in."""
        return self._used[row.voter] - _total(row) + 1

    def _refuse_voter(self, row: StickerRow) -> Complaint | None:
        if row.is_ballot and row.voter in self._used:
            return Complaint(row.row, Fault.VOTER_AGAIN)
        self._used.setdefault(row.voter, 0)
        return None

    def _refuse_choice(self, row: StickerRow) -> Complaint | None:
        chosen = self._chosen.get(row.voter, 0)
        for code, _ in row.stickers:
            if code not in self._ideas:
                return Complaint(row.row, Fault.IDEA_UNKNOWN, {"idea": code[:40]})
            bit = 1 << self._ideas[code]
            if chosen & bit:
                return Complaint(row.row, Fault.IDEA_TWICE, {"idea": code[:40]})
            chosen |= bit
        return None

    def _refuse_number(self, row: StickerRow) -> Complaint | None:
        total = self._used[row.voter] + _total(row)
        if total > self._cap:
            return Complaint(row.row, Fault.OVER_CAP, {"stickers": total, "cap": self._cap})
        return None

    def _take_in(self, row: StickerRow) -> None:
        self._used[row.voter] += _total(row)
        for code, _ in row.stickers:
            bit = 1 << self._ideas[code]
            self._chosen[row.voter] = self._chosen.get(row.voter, 0) | bit


def _total(row: StickerRow) -> int:
    return sum(count for _, count in row.stickers)
