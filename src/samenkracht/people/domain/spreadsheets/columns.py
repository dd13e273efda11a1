"""What the columns of a strange list mean: their heads first, else what stands in them."""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum

from samenkracht.people.domain.contact import email_key, phone_key
from samenkracht.people.domain.dates import read_day_and_month
from samenkracht.people.domain.hats import read_hats
from samenkracht.people.domain.spreadsheets.tables import Row
from samenkracht.people.domain.words import folded, words_of


class Column(StrEnum):
    """What a column holds; NONE is a column that we do not keep."""

    NAME = "name"
    FIRST_NAME = "first_name"
    INITIALS = "initials"
    INFIX = "infix"
    LAST_NAME = "last_name"
    HATS = "hats"
    WORKS_AT = "works_at"
    PHONE = "phone"
    EMAIL = "email"
    LANGUAGES = "languages"
    WHEELCHAIR = "wheelchair"
    INTERPRETER = "interpreter"
    DIET = "diet"
    BROUGHT_BY = "brought_by"
    BIRTH_DATE = "birth_date"
    CONSENT = "consent"
    NONE = ""


NAMING = frozenset(
    {Column.NAME, Column.FIRST_NAME, Column.INITIALS, Column.INFIX, Column.LAST_NAME}
)

_HEADS = {
    Column.NAME: (
        "naam name volledigenaam deelnemer deelnemers deelneemster fullname persoon participant "
        "wie mensen naamdeelnemer naamvandedeelnemer vooreneachternaam voornaamachternaam "
        "voornaamenachternaam naambewoner bewoner bewoners"
    ),
    Column.FIRST_NAME: "voornaam voornamen roepnaam firstname givenname vnaam",
    Column.INITIALS: "voorletters voorletter initialen initials vl",
    Column.INFIX: "tussenvoegsel tussenvoegsels tussenv tussen tv tvg infix voorvoegsel prefix",
    Column.LAST_NAME: "achternaam familienaam lastname surname familyname anaam",
    Column.BIRTH_DATE: (
        "geboortedatum gebdatum gebdat geboren geborenop geboortedag datumgeboorte birthdate "
        "dateofbirth birthday dob"
    ),
    Column.EMAIL: "email emailadres mail mailadres emailaddress emailadressen",
    Column.PHONE: (
        "telefoon telefoonnummer tel telnr telnummer telefoonnr mobiel mobielnummer mobielnr "
        "mobieltje mobile mobilephone phone phonenumber gsm 06 06nummer nummer06 bellen"
    ),
    Column.HATS: "rol rollen pet petten hat hats role roles hoedanigheid functie soort type",
    Column.WORKS_AT: (
        "organisatie organisaties werkgever instelling bedrijf vereniging organization "
        "organisation company instantie namens stichting werktbij club"
    ),
    Column.LANGUAGES: "taal talen language languages spreekt moedertaal voertaal",
    Column.WHEELCHAIR: "rolstoel wheelchair rolstoelplaats",
    Column.INTERPRETER: "tolk tolknodig interpreter taalhulp",
    Column.DIET: "dieet dieetwensen dieetwens allergie allergieen eetwensen diet dieetallergie",
    Column.BROUGHT_BY: (
        "meegebrachtdoor meegenomendoor gevraagddoor uitgenodigddoor kwammet komtmet broughtby "
        "introducee introductie via wiebracht"
    ),
    Column.CONSENT: "akkoord toestemming consent permission avg privacy",
}
_BY_HEAD = {head: column for column, heads in _HEADS.items() for head in heads.split()}
# A head that no person could be called; 'Bewoner' might be what someone is.
_SURE_NAMES = words_of("naam name voornaam achternaam deelnemer volledigenaam roepnaam wie")
# Words that say it all wherever they stand in a head ('E-mail (privé)', 'Akkoord foto?').
_TELLING = {
    word: _BY_HEAD[word]
    for word in words_of(
        "email emailadres mail mailadres telefoon telefoonnummer tel telnr mobiel mobile phone "
        "voornaam roepnaam achternaam tussenvoegsel geboortedatum organisatie werkgever akkoord "
        "toestemming rolstoel tolk dieet allergie taal talen"
    )
}
_HEAD_WORDS = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_HEAD_ROWS = 40
_SAMPLE_ROWS = 50


def column_of(head: str) -> Column:
    """Return what a head says; NONE when it says nothing we know."""
    if (column := _BY_HEAD.get(folded(head))) is not None:
        return column
    if len(head) > 60:
        return Column.NONE
    words = (folded(word) for word in _HEAD_WORDS.findall(head))
    return next((_TELLING[word] for word in words if word in _TELLING), Column.NONE)


def count_known(row: Sequence[str]) -> int:
    """Count the cells of a row that are a head we know."""
    return sum(column_of(cell) is not Column.NONE for cell in row if cell)


def find_head(rows: Sequence[Row]) -> int | None:
    """Return the place of the row of heads, which need not be the first; None without one."""
    best, best_score = None, 0
    for place, row in enumerate(rows[:_HEAD_ROWS]):
        score = count_known(row)
        if score > best_score and _could_be_head(row, score):
            best, best_score = place, score
    return best


def _could_be_head(row: Row, known: int) -> bool:
    """Tell a head from a person who happens to be called 'Bewoner'."""
    filled = [cell for cell in row if cell]
    columns = {column_of(cell) for cell in filled}
    if not columns & NAMING:
        return False
    looks_like_data = any(email_key(cell) or phone_key(cell) for cell in filled)
    says_name = any(folded(cell) in _SURE_NAMES for cell in filled)
    return not looks_like_data and (known > 1 or len(filled) == 1 or says_name)


def columns_by_head(head: Sequence[str]) -> tuple[Column, ...]:
    """Return what each column holds; a second column of the same kind is left alone.

    In 'Voornaam | Naam' the second one is the surname. Telephone may stand there twice.
    """
    found = [column_of(cell) for cell in head]
    if Column.FIRST_NAME in found and Column.LAST_NAME not in found:
        found = [Column.LAST_NAME if column is Column.NAME else column for column in found]
    seen: set[Column] = set()
    unique: list[Column] = []
    for column in found:
        is_new = column is Column.PHONE or column not in seen
        unique.append(column if is_new else Column.NONE)
        seen.add(column)
    return tuple(unique)


def columns_by_content(rows: Sequence[Row]) -> tuple[Column, ...]:
    """Guess what each column holds from its cells, for a list without heads."""
    width = max(map(len, rows), default=0)
    sample = [row for row in rows if any(row)][:_SAMPLE_ROWS]
    found: list[Column] = []
    for place in range(width):
        cells = [row[place] for row in sample if place < len(row) and row[place]]
        column = _guess(cells)
        found.append(Column.NONE if column in found else column)
    return tuple(found)


def _guess(cells: list[str]) -> Column:
    tests: tuple[tuple[Column, Callable[[str], object]], ...] = (
        (Column.EMAIL, email_key),
        (Column.PHONE, phone_key),
        (Column.BIRTH_DATE, read_day_and_month),
        (Column.HATS, lambda cell: read_hats(cell)[0]),
        (Column.NAME, lambda cell: any(map(str.isalpha, cell)) and "@" not in cell),
    )
    for column, test in tests:
        if cells and sum(bool(test(cell)) for cell in cells) > len(cells) * 0.6:
            return column
    return Column.NONE
