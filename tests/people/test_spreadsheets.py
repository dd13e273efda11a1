"""Every list that a neighbourhood ever sent is read, or refused with a sentence."""

import codecs
from datetime import datetime, time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from samenkracht.people.domain.doubles import find_doubles
from samenkracht.people.domain.hats import Hat
from samenkracht.people.domain.spreadsheets import (
    Column,
    Reading,
    Reason,
    Remark,
    Spreadsheet,
    UnreadableFile,
    find_layout,
    read_consent,
    read_people,
    read_presence,
    read_spreadsheet,
)
from tests.people import lists

pytestmark = pytest.mark.timeout(120)  # whole workbooks, also on a busy machine


def read(content: bytes) -> tuple[Spreadsheet, Reading]:
    found = read_spreadsheet(content)
    sheet = found.sheets[0]
    return found, read_people(sheet, find_layout(sheet), newest=lists.TODAY)


def test_a_dutch_csv_is_read_with_a_reason_for_every_row_that_is_nobody() -> None:
    found, reading = read(lists.CP1252)

    assert (found.encoding, found.delimiter) == ("cp1252", ";")
    assert [entry.name.full for entry in reading.entries] == [
        "Corrie van der Plank",
        "Corrie van der Plank",
        "C. van der Plank",
        "Corrie van der Plank",
        "Corrie van der Plank",
        "Zof?a Wo?niak",
        "=SOM(1;2)",
        "Jörgen Zomer",
    ]
    assert [(row.line, row.reason) for row in reading.refused] == [
        (10, Reason.NO_NAME),
        (12, Reason.TOTAL),
    ]
    assert {entry.phone for entry in reading.entries[:4]} == {"+31601234567"}
    assert reading.entries[5].hats == {Hat.PROFESSIONAL, Hat.VOLUNTEER}
    assert reading.entries[5].works_at == "Thuiszorg De Brug"
    assert reading.entries[5].remarks == (Remark.LETTERS_LOST,)
    assert set(reading.entries[7].remarks) == {
        Remark.EMAIL_DROPPED,
        Remark.PHONE_DROPPED,
        Remark.HAT_UNKNOWN,
    }


def test_doubles_are_found_and_the_namesake_is_someone_else() -> None:
    _, reading = read(lists.CP1252)

    found = find_doubles(reading.entries)

    assert found.doubles == {3: 2, 4: 2, 5: 2}
    assert found.namesakes == {6}


def test_a_name_in_one_column_is_taken_apart() -> None:
    found, reading = read(lists.SURNAME_FIRST)

    assert (found.encoding, found.delimiter) == ("utf-8-sig", ",")
    assert [entry.name.full for entry in reading.entries] == [
        "Corrie van der Plank",
        "Jörgen Zomer",
        "Riet de Haas",
    ]


def test_commas_in_a_list_of_one_column_divide_nothing() -> None:
    found, reading = read(lists.ONE_COLUMN)

    assert found.delimiter == ""
    assert [entry.name.full for entry in reading.entries] == [
        "Corrie van der Plank",
        "Riet Zomer",
    ]


def test_a_list_without_heads_is_read_by_what_stands_in_it() -> None:
    found, reading = read(lists.WITHOUT_HEAD)

    assert find_layout(found.sheets[0]).columns == (Column.NAME, Column.EMAIL, Column.PHONE)
    assert reading.entries[0].name.full == "Riet de Haas"
    assert reading.entries[0].email == "riet@voorbeeld.example"


def test_a_file_that_says_its_own_delimiter_is_believed() -> None:
    _, reading = read(lists.EXCEL_SAYS)

    assert reading.entries[0].works_at == "De Kade"


def test_letters_that_were_encoded_twice_are_mended() -> None:
    _, reading = read(lists.MOJIBAKE)

    assert reading.entries[0].name.full == "Jörgen Zomer"
    assert reading.entries[0].works_at == "Café De Kade"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_the_encoding_of_a_file_makes_no_difference(encoding: str) -> None:
    text = "Naam;Organisatie\nJörgen Zomer;Café De Kade\nDésirée de Haas;\n"

    _, reading = read(text.encode(encoding))

    assert [entry.name.full for entry in reading.entries] == ["Jörgen Zomer", "Désirée de Haas"]


def test_a_workbook_is_read_under_its_heads_and_its_old_sheets_are_left_alone() -> None:
    found, reading = read(lists.workbook())

    assert [sheet.name for sheet in found.sheets] == ["Aanmeldingen"]
    assert set(found.left_alone) == {"Oud (niet gebruiken)", "Verborgen"}
    assert find_layout(found.sheets[0]).head == 2
    assert [entry.line for entry in reading.entries] == [4, 5, 6, 7, 9]
    assert [str(entry.born) for entry in reading.entries[:2]] == ["1952-03-04", "1960-03-04"]
    assert reading.entries[0].phone == "+31601234567"
    assert reading.entries[3].phone == "+31609999998"
    assert [entry.consent for entry in reading.entries] == [True, True, True, True, False]
    assert [row.reason for row in reading.refused] == [Reason.TOTAL]


def test_ticks_are_counted_per_date_and_excuses_are_not() -> None:
    found, reading = read(lists.PRESENCE)
    sheet = found.sheets[0]

    tallies = read_presence(
        sheet, find_layout(sheet), people=[entry.line for entry in reading.entries]
    )

    assert [(tally.day, tally.month, set(tally.lines)) for tally in tallies] == [
        (5, 3, {2, 3}),
        (12, 3, {3, 4}),
    ]


@pytest.mark.parametrize("tick", ["ja", "JA", "x", "X", "WAAR", "1", "✓", "j", "akkoord"])
def test_a_yes_is_a_yes(tick: str) -> None:
    assert read_consent(tick) is True


@pytest.mark.parametrize("tick", ["nee", "N", "0", "ONWAAR", "-"])
def test_a_no_is_a_no(tick: str) -> None:
    assert read_consent(tick) is False


@pytest.mark.parametrize("tick", ["", "misschien", "ziek", "afgemeld"])
def test_an_excuse_is_neither(tick: str) -> None:
    assert read_consent(tick) is None


def test_a_person_who_is_called_as_a_head_is_no_head() -> None:
    found, reading = read(b"Wim Zomer;bewoner\nRiet Naam;vrijwilliger\n")

    assert find_layout(found.sheets[0]).head is None
    assert [entry.name.full for entry in reading.entries] == ["Wim Zomer", "Riet Naam"]


def test_the_second_name_column_is_the_surname() -> None:
    _, reading = read(b"Voornaam;Naam\nCorrie;van der Plank\n")

    assert reading.entries[0].name.full == "Corrie van der Plank"
    assert reading.entries[0].name.infix == "van der"


def test_of_two_telephone_columns_the_filled_one_counts() -> None:
    _, reading = read(b"Naam;Telefoon;Mobiel\nWim Zomer;;0601234567\n")

    assert reading.entries[0].phone == "+31601234567"


def test_what_someone_needs_is_kept_and_a_bare_no_is_no_need() -> None:
    _, reading = read(
        b"Naam;Tolk;Dieet;Rolstoel;Talen\n"
        b"Ali;Arabisch;halal;ja;Arabisch\nWim;nee;-;nee;\nMies;x;;;\n"
    )

    assert [(one.interpreter, one.diet, one.uses_wheelchair) for one in reading.entries] == [
        ("Arabisch", "halal", True),
        ("", "", False),
        ("ja", "", False),
    ]


def test_what_is_too_long_is_cut_or_refused_and_said_so() -> None:
    _, reading = read(f"Naam;Organisatie\nWim;{'De Kade ' * 20}\n{'W' * 90};\n".encode())

    assert reading.entries[0].remarks == (Remark.CUT_OFF,)
    assert len(reading.entries[0].works_at) <= 120
    assert [row.reason for row in reading.refused] == [Reason.NAME_TOO_LONG]


def test_a_surname_cell_may_hold_the_whole_name() -> None:
    _, reading = read(b'Achternaam;E-mail\n"Plank, Corrie van der";\n')

    assert reading.entries[0].name.full == "Corrie van der Plank"


def test_a_sentence_above_a_column_is_no_head() -> None:
    sentence = "Op deze lijst staat de naam van iedereen die bij ons binnenkwam, met telefoon"
    found, _ = read(f"{sentence};;\nNaam;Telefoon;\nWim;0601234567;\n".encode())

    assert find_layout(found.sheets[0]).head == 1


def test_times_of_day_in_a_workbook_are_text() -> None:
    book = Workbook()
    sheet = book.create_sheet("Mensen", 0)
    sheet.append(["Naam", "Organisatie", "Talen"])
    sheet.append(["Wim", time(13, 30), datetime(2026, 3, 4, 13, 30)])  # noqa: DTZ001 -- as Excel
    out = BytesIO()
    book.save(out)

    _, reading = read(out.getvalue())

    assert reading.entries[0].works_at == "13:30:00"
    assert reading.entries[0].languages == "2026-03-04T13:30:00"


def bomb() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (30 * 1024 * 1024))
    return out.getvalue()


def entity_bomb() -> bytes:
    lol = '<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">' * 1
    evil = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaa">{lol}]><x>&b;</x>'
    plain = lists.workbook()
    out = BytesIO()
    with ZipFile(BytesIO(plain)) as source, ZipFile(out, "w") as target:
        for part in source.infolist():
            is_sheet = part.filename.startswith("xl/worksheets/")
            target.writestr(part.filename, evil if is_sheet else source.read(part.filename))
    return out.getvalue()


def far_cell() -> bytes:
    book = Workbook()
    sheet = book.create_sheet("Mensen", 0)
    sheet["A1"] = "Naam"
    sheet["A200000"] = "Ver weg"
    out = BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "leeg"),
        (b" \r\n\r\n ", "leeg"),
        (b";;;\n;;;\n", "niets op deze lijst"),
        (b"Naam\n" * 3 * 1024 * 1024, "5 MB"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "oud Excel-bestand"),
        (b"%PDF-1.7 en zo", "geen lijst"),
        (b"\0\1\2\3\4\5\6\7" * 40, "geen lijst"),
        (b'Naam;Rol\n"' + b"x" * 140_000 + b'";\n', "geen lijst"),
        (b"PK\x03\x04 en dan niets", "krijgen dit bestand niet open"),
        (bomb(), "te groot"),
        (entity_bomb(), "krijgen dit bestand niet open"),
        (b"Naam;Rol\n" + b"Wim Zomer;x\n" * 10_001, "10.000 rijen"),
    ],
)
def test_what_is_no_list_is_refused_with_a_sentence(content: bytes, says: str) -> None:
    with pytest.raises(UnreadableFile, match=says):
        read_spreadsheet(content)


def test_a_zip_that_is_no_workbook_is_refused() -> None:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("lijst.csv", "Naam")

    with pytest.raises(UnreadableFile, match="geen Excel-lijst"):
        read_spreadsheet(out.getvalue())


def test_a_cell_far_below_the_list_costs_nothing() -> None:
    found = read_spreadsheet(far_cell())

    assert found.sheets[0].rows == (("Naam",),)


def test_a_workbook_of_eleven_thousand_people_is_refused() -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Mensen")
    sheet.append(["Naam"])
    for number in range(10_001):
        sheet.append([f"Wim Zomer {number}"])
    out = BytesIO()
    book.save(out)

    with pytest.raises(UnreadableFile, match=r"10.000 rijen"):
        read_spreadsheet(out.getvalue())


def read_or_refuse(content: bytes) -> None:
    try:
        found = read_spreadsheet(content)
    except UnreadableFile:
        return
    for sheet in found.sheets:
        layout = find_layout(sheet)
        reading = read_people(sheet, layout, newest=lists.TODAY)
        find_doubles(reading.entries)
        read_presence(sheet, layout, people=[entry.line for entry in reading.entries])


@settings(deadline=None)
@given(st.binary(max_size=600))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    read_or_refuse(content)


@settings(deadline=None)
@given(
    st.text(max_size=300),
    st.sampled_from(["utf-8", "utf-16", "utf-16-le", "cp1252"]),
    st.sampled_from(["Naam;Telefoon\n", "Voornaam,Achternaam,Geboortedatum\n", '"Naam', ""]),
)
def test_any_text_under_any_head_is_read_or_refused(text: str, encoding: str, head: str) -> None:
    read_or_refuse((head + text).encode(encoding, errors="replace"))


@settings(deadline=None)
@given(st.sampled_from([codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE]), st.binary())
def test_any_bytes_after_a_mark_are_read_or_refused(mark: bytes, content: bytes) -> None:
    read_or_refuse(mark + content)


WHOLE = lists.workbook()


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_damage_to_a_workbook_is_read_or_refused(data: st.DataObject) -> None:
    broken = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 8))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))

    read_or_refuse(bytes(broken[: data.draw(st.integers(4, len(broken)))]))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_damage_inside_a_workbook_is_read_or_refused(data: st.DataObject) -> None:
    out = BytesIO()
    with ZipFile(BytesIO(WHOLE)) as source, ZipFile(out, "w") as target:
        parts = source.infolist()
        hurt = data.draw(st.sampled_from([part.filename for part in parts]))
        for part in parts:
            content = bytearray(source.read(part.filename))
            if part.filename == hurt:
                start = data.draw(st.integers(0, len(content) - 1))
                content[start : start + data.draw(st.integers(0, 60))] = data.draw(
                    st.one_of(st.binary(max_size=12), st.sampled_from([b"9" * 30, b"-1", b"<a>"]))
                )
            target.writestr(part.filename, bytes(content))

    read_or_refuse(out.getvalue())
