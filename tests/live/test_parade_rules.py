from hypothesis import given
from hypothesis import strategies as st

from samenkracht.live.domain.parade_file import Complaint, Fault, IdeaRow, StickerRow
from samenkracht.live.domain.parade_rules import ParadeRules


def rules_with(*codes: str, cap: int = 3) -> ParadeRules:
    rules = ParadeRules(cap=cap)
    for row, code in enumerate(codes, start=2):
        assert rules.refuse_idea(IdeaRow(row, code, f"Idee {code}")) is None
    return rules


def ballot(row: int, voter: str, *stickers: tuple[str, int]) -> StickerRow:
    return StickerRow(row, voter, stickers, is_ballot=True)


def single(row: int, voter: str, code: str, count: int = 1) -> StickerRow:
    return StickerRow(row, voter, ((code, count),), is_ballot=False)


def test_a_code_belongs_to_one_idea() -> None:
    rules = rules_with("12")

    again = rules.refuse_idea(IdeaRow(9, "12", "Iets anders"))

    assert again == Complaint(9, Fault.IDEA_AGAIN, {"idea": "12"})


def test_a_ballot_over_the_cap_is_refused_whole() -> None:
    rules = rules_with("1", "2", cap=3)

    assert rules.refuse_stickers(ballot(5, "a", ("1", 2), ("2", 1))) is None
    assert rules.refuse_stickers(ballot(6, "b", ("1", 3), ("2", 1))) == Complaint(
        6, Fault.OVER_CAP, {"stickers": 4, "cap": 3}
    )


def test_the_row_that_goes_over_is_refused_and_the_earlier_ones_stay() -> None:
    rules = rules_with("1", "2", "3", cap=3)
    first, second, third = single(2, "a", "1", 2), single(3, "a", "2", 2), single(4, "a", "3", 1)

    assert rules.refuse_stickers(first) is None
    assert rules.first_slot(first) == 1
    assert rules.refuse_stickers(second) == Complaint(3, Fault.OVER_CAP, {"stickers": 4, "cap": 3})
    assert rules.refuse_stickers(third) is None
    assert rules.first_slot(third) == 3


def test_an_unknown_idea_a_second_ballot_and_a_repeated_choice_are_refused() -> None:
    rules = rules_with("1", "2", cap=9)

    assert rules.refuse_stickers(ballot(5, "a", ("1", 1))) is None
    assert rules.refuse_stickers(ballot(6, "a", ("2", 1))) == Complaint(6, Fault.VOTER_AGAIN)
    assert rules.refuse_stickers(ballot(7, "b", ("1", 1), ("8", 1))) == Complaint(
        7, Fault.IDEA_UNKNOWN, {"idea": "8"}
    )
    assert rules.refuse_stickers(ballot(8, "b", ("1", 1))) == Complaint(8, Fault.VOTER_AGAIN)
    assert rules.refuse_stickers(ballot(9, "c", ("1", 1), ("1", 1))) == Complaint(
        9, Fault.IDEA_TWICE, {"idea": "1"}
    )
    assert rules.refuse_stickers(single(10, "d", "1")) is None
    assert rules.refuse_stickers(single(11, "d", "1")) == Complaint(
        11, Fault.IDEA_TWICE, {"idea": "1"}
    )
    assert rules.refuse_stickers(single(12, "d", "2")) is None


@given(
    cap=st.integers(1, 6),
    rows=st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from("12345"), st.integers(1, 4)), max_size=40
    ),
)
def test_nobody_ever_holds_more_than_the_cap_and_no_slot_is_given_twice(
    cap: int, rows: list[tuple[str, str, int]]
) -> None:
    rules = rules_with("1", "2", "3", "4", cap=cap)
    slots: dict[str, list[int]] = {}

    for number, (voter, code, count) in enumerate(rows, start=2):
        row = single(number, voter, code, count)
        if rules.refuse_stickers(row) is None:
            start = rules.first_slot(row)
            slots.setdefault(voter, []).extend(range(start, start + count))

    assert all(given == list(range(1, len(given) + 1)) for given in slots.values())
    assert all(len(given) <= cap for given in slots.values())
