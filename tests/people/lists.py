"""Small messy lists of our own invention, each with the traps that real ones have."""

from datetime import date, datetime
from io import BytesIO

from openpyxl import Workbook

TODAY = date(2026, 12, 2)

SEMICOLONS = (
    "Voornaam;Tussenvoegsel;Achternaam;Geb.datum;E-mail;Telefoon;Rol;Organisatie;Opmerkingen\r\n"
    "Corrie;van der;Plank;4 maart 1952;corrie@voorbeeld.example;06-01234567;bewoner;;\r\n"
    "CORRIE;;VAN DER PLANK;04-03-1952;CORRIE@VOORBEELD.EXAMPLE;601234567;bewoner;;\r\n"
    "C.;van der;Plank;4-3-1952;;0031601234567;bewoner;;\r\n"
    "  Corrie ;van der; Plank ;1952-03-04;;+31 6 01234567;bewoner;;\r\n"
    "Corrie;van der;Plank;9-9-1980;anders@voorbeeld.example;;vrijwilliger;;\r\n"
    'Zof?a;;Wo?niak;;;;professional / vrijwilliger;Thuiszorg De Brug;"belt liever\r\nniet"\r\n'
    '"=SOM(1;2)";;;;;;;;\r\n'
    "Jörgen;;Zomer;;jorgen apenstaart;bellen;kapitein;;\r\n"
    ";;;;niemand@voorbeeld.example;;;;\r\n"
    ";;;;;;;;\r\n"
    "Totaal;;;;;;;;7\r\n"
)
CP1252 = SEMICOLONS.encode("cp1252")

SURNAME_FIRST = (
    '\ufeff"Naam","geboortedatum","mobiel"\n'
    '"Plank, Corrie van der","04/03/1952","06-01234567"\n'
    '"Zomer, Jörgen","",""\n'
    '"Haas , Riet   de","","0031609999999"\n'
).encode()

PRESENCE = (
    "Deelnemer\t5-3\t12-3\tOpmerking\n"
    "Corrie van der Plank\tx\tziek\tkomt graag\n"
    "Jörgen Zomer\t✓\t1\t\n"
    "Riet de Haas\tafgemeld\tX\t\n"
).encode("utf-16")

ONE_COLUMN = b"Naam\nPlank, Corrie van der\nZomer, Riet\n"
WITHOUT_HEAD = b"Riet de Haas;riet@voorbeeld.example;0601234567\nWim Zomer;;\n"
EXCEL_SAYS = b"sep=|\nNaam|Organisatie\nRiet de Haas|De Kade\n"
MOJIBAKE = "Naam,Organisatie\nJÃ¶rgen Zomer,CafÃ© De Kade\n".encode()


def workbook() -> bytes:
    """Make a list with a title above the heads, real and typed dates, and an old sheet."""
    book = Workbook()
    old = book.create_sheet("Oud (niet gebruiken)", 0)
    del book["Sheet"]
    old.append(["Naam", "Telefoon", "E-mail"])
    old.append(["Test Testpersoon", 601010101, "test@voorbeeld.example"])
    sheet = book.create_sheet("Aanmeldingen")
    sheet.append(["Aanmeldlijst buurtmiddag"])
    sheet.merge_cells("A1:E1")
    sheet.append([])
    sheet.append(["Nr", "Naam", "Geb. datum", "Tel.", "Akkoord foto?"])
    sheet.append([1, "Corrie van der Plank", datetime(1952, 3, 4), 601234567, "ja"])  # noqa: DTZ001
    sheet.append([2, "Riet de Haas", "4 mrt 1960", "0609999999", "x"])
    sheet.append([3, "Wim Zomer", None, None, True])
    sheet.append([4, "Ali Demir", None, 609999998.0, 1])
    sheet.append([])
    sheet.append([5, "Toos Kuiper", None, None, "nee"])
    sheet.append([None, "Totaal", None, None, 5])
    secret = book.create_sheet("Verborgen")
    secret.sheet_state = "hidden"
    secret.append(["Naam"])
    secret.append(["Niemand"])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def two_sheets() -> bytes:
    """Make a workbook with two groups, each on a sheet of its own."""
    book = Workbook()
    del book["Sheet"]
    for title, names in [
        ("Dinsdag", ["Wim Zomer", "Riet de Haas"]),
        ("Donderdag", ["Toos Kuiper"]),
    ]:
        sheet = book.create_sheet(title)
        sheet.append(["Naam", "Telefoon"] if title == "Dinsdag" else ["Naam"])
        for name in names:
            sheet.append([name])
    out = BytesIO()
    book.save(out)
    return out.getvalue()
