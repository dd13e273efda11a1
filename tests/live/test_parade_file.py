import io
from collections.abc import Callable, Iterator
from typing import IO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenkracht.core.errors import Refusal
from samenkracht.live.domain.parade_file import (
    Complaint,
    Fault,
    IdeaRow,
    StickerRow,
    ideas_in,
    is_pb,
    stickers_in,
    told_cap,
)
from samenkracht.live.domain.parade_text import (
    IS_EMPTY,
    IS_NO_TEXT,
    IS_WORKBOOK,
    LINE_LENGTH,
    LINE_TOO_LONG,
    UnreadableFile,
)

Read = Callable[[IO[bytes]], Iterator[object]]

PB = """META
key;value
vote_type;approval
max_length;2
PROJECTS
project_id;cost;votes;name;category
12;100;2;Soep op dinsdag;"Ontmoeting &amp; verbinding"
7;50;1;"Repareren &amp; ruilen";Geld
VOTES
voter_id;vote
a;12,7
b;12
"""
POINTS = """META
key;value
vote_type;cumulative
max_sum_points;5
PROJECTS
project_id;name
1;Plein
2;Park
VOTES
voter_id;vote;points
a;2,1;4,1
b;1;
c;1,2;5
d;;
"""


def stream(text: str, encoding: str = "utf-8") -> io.BytesIO:
    return io.BytesIO(text.encode(encoding))


def test_a_pb_file_carries_ideas_and_stickers() -> None:
    file = stream(PB)

    assert list(ideas_in(file)) == [
        IdeaRow(7, "12", "Soep op dinsdag"),
        IdeaRow(8, "7", "Repareren & ruilen"),
    ]
    assert list(stickers_in(file)) == [
        StickerRow(11, "a", (("12", 1), ("7", 1)), is_ballot=True),
        StickerRow(12, "b", (("12", 1),), is_ballot=True),
    ]
    assert told_cap(file) == 2


def test_points_are_stickers_and_a_row_without_them_is_a_complaint() -> None:
    assert list(stickers_in(stream(POINTS))) == [
        StickerRow(11, "a", (("2", 4), ("1", 1)), is_ballot=True),
        Complaint(12, Fault.NOT_A_NUMBER),
        Complaint(13, Fault.UNEQUAL_LISTS),
        Complaint(14, Fault.NO_CHOICE),
    ]
    assert told_cap(stream(POINTS)) == 5


@pytest.mark.parametrize("kind", ["ordinal", "scoring"])
def test_a_ranking_is_not_a_sheet_of_stickers(kind: str) -> None:
    file = stream(PB.replace("approval", kind))

    with pytest.raises(UnreadableFile, match="rangorde"):
        list(stickers_in(file))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_table_reads_the_same_in_each_make(encoding: str, separator: str, line_end: str) -> None:
    lines = [["idee_id", "titel", "categorie"], ["12", "Café op één hoog", "x"], ["7", "Ruilen"]]
    file = stream(line_end.join(separator.join(line) for line in lines), encoding)

    assert list(ideas_in(file)) == [IdeaRow(2, "12", "Café op één hoog"), IdeaRow(3, "7", "Ruilen")]


def test_a_title_may_hold_separators_and_line_breaks_between_quotes() -> None:
    file = stream('idee_id;titel\n1;"Soep; brood\nen ""koffie"""\n2;Ruilen\n')

    assert list(ideas_in(file)) == [
        IdeaRow(2, "1", 'Soep; brood en "koffie"'),
        IdeaRow(4, "2", "Ruilen"),
    ]


def test_a_lost_quote_does_not_swallow_the_rows_after_it() -> None:
    rows = "".join(f"{number};Idee {number}\n" for number in range(2, 60))
    file = stream(f'idee_id;titel\n1;"Soep\n{rows}')

    found = list(ideas_in(file))

    assert len(found) == 59
    assert found[0] == IdeaRow(2, "1", '"Soep')


def test_a_row_with_too_many_cells_is_a_complaint() -> None:
    file = stream("idee_id;titel\n1;Soep; brood\n2;Ruilen;\n")

    assert list(ideas_in(file)) == [Complaint(2, Fault.CELLS), IdeaRow(3, "2", "Ruilen")]


def test_ideas_without_words_or_code_are_complaints() -> None:
    file = stream(f"idee_id;titel\n1;\n2; ?! \n;Soep\n{'9' * 81};Soep\n3;{'a' * 301}\n\n;\n")

    assert list(ideas_in(file)) == [
        Complaint(2, Fault.IDEA_EMPTY),
        Complaint(3, Fault.IDEA_EMPTY),
        Complaint(4, Fault.IDEA_CODE),
        Complaint(5, Fault.IDEA_CODE),
        Complaint(6, Fault.IDEA_LONG, {"letters": 301, "most": 300}),
    ]


def test_stickers_in_a_table_are_one_row_per_idea() -> None:
    file = stream(
        "deelnemer_code;idee_id;stickers\na;12;2\na;7;1\nb;12;veel\nb;7;0\n;7;1\nc;;1\nd;7;-1\n"
    )

    assert list(stickers_in(file)) == [
        StickerRow(2, "a", (("12", 2),), is_ballot=False),
        StickerRow(3, "a", (("7", 1),), is_ballot=False),
        Complaint(4, Fault.NOT_A_NUMBER),
        Complaint(5, Fault.NO_STICKERS),
        Complaint(6, Fault.VOTER_CODE),
        Complaint(7, Fault.NO_CHOICE),
        Complaint(8, Fault.NOT_A_NUMBER),
    ]


def test_a_table_without_a_count_means_one_sticker_a_row() -> None:
    file = stream("deelnemer_code,idee_id\na,12\n")

    assert list(stickers_in(file)) == [StickerRow(2, "a", (("12", 1),), is_ballot=False)]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", IS_EMPTY),
        (b"  \r\n\n", IS_EMPTY),
        (b"PK\x03\x04rest", IS_WORKBOOK),
        (b"idee_id;titel\n1;So\x00ep\n", IS_NO_TEXT),
        (b"idee_id;titel\n1;\x81\x8d\n", IS_NO_TEXT),
        (b"\xff\xfei", IS_NO_TEXT),
        (b"idee_id;titel\n1;" + b"a" * LINE_LENGTH, LINE_TOO_LONG),
        (b"naam;straat\nBep;Dorpsweg\n", "In de eerste regel van het bestand met ideeën moet"),
        (b"META\nkey;value\n", "In dit bestand missen de ideeën"),
        (b"PROJECTS\nproject_id;cost\n1;2\n", "In de eerste regel van het bestand met ideeën"),
    ],
)
def test_what_is_no_list_of_ideas_is_refused_with_a_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        list(ideas_in(io.BytesIO(content)))

    assert str(refused.value).startswith(sentence)


def test_a_list_of_ideas_is_not_a_list_of_stickers() -> None:
    with pytest.raises(UnreadableFile, match="deelnemer_code"):
        list(stickers_in(stream("idee_id;titel\n1;Soep\n")))


@given(st.binary(max_size=400))
def test_any_bytes_give_rows_or_a_refusal(content: bytes) -> None:
    file = io.BytesIO(content)

    answers = [_read_all(read, file) for read in (ideas_in, stickers_in)]

    assert all(sentence.endswith(".") for sentence in answers if isinstance(sentence, str))
    assert not file.closed


def _read_all(read: Read, file: io.BytesIO) -> list[object] | str:
    try:
        return list(read(file))
    except Refusal as refusal:
        return str(refusal)


_CELL = st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), max_size=12)


@given(
    head=st.sampled_from(["", "META\nkey;value\n", "PROJECTS\nproject_id;name\n"]),
    rows=st.lists(st.lists(_CELL, max_size=4), max_size=8),
    separator=st.sampled_from([";", ",", "\t"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_each_filled_row_below_a_head_is_told_of(
    head: str, rows: list[list[str]], separator: str, encoding: str
) -> None:
    lines = [separator.join(["idee_id", "titel", "a", "b"]), *(separator.join(r) for r in rows)]
    file = stream("\n".join(lines), encoding)
    quotes = any('"' in line for line in lines)
    filled = sum(any(cell.strip() for cell in line.split(separator)) for line in lines[1:])
    if any(line.strip() in {"META", "PROJECTS", "VOTES"} for line in lines) or quotes:
        return

    found = list(ideas_in(file)) if filled else []

    assert len(found) == filled
    assert is_pb(stream(head or "x")) == bool(head)
