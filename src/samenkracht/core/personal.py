"""What people better leave out of what they write: numbers, addresses and names (TRUST T1, P9).

A phone asks before it sends; the person decides. Strict on purpose: an ordinary idea must never
raise the question, so a first name on its own, a time or a price passes.
"""

import re
from collections.abc import Callable
from enum import StrEnum

ELEVEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)
# How long a bank number is, for the countries that people in our rooms bank in.
_LENGTHS = "BE16 NL18 AT20 BG22 DE22 GB22 ES24 RO24 PT25 TR26 FR27 GR27 IT27 HU28 MA28 PL28 UA29"
IBAN_LENGTHS = {part[:2]: int(part[2:]) for part in _LENGTHS.split()}


class Personal(StrEnum):
    """A kind of personal detail, most harmful first."""

    CITIZEN_NUMBER = "citizen_number"
    BANK = "bank"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    BIRTHDAY = "birthday"
    PLATE = "plate"
    NAME = "name"


_NINE = re.compile(r"(?<![\w+])\d{9}(?!\w)|(?<![\w+])\d{3}[ .]\d{3}[ .]\d{3}(?!\w)")
_NINE_DOTTED = re.compile(r"(?<![\w+])\d{4}[ .]\d{2}[ .]\d{3}(?!\w)")
_NAMED_NUMBER = re.compile(r"(?i:\b(?:bsn|burgerservicenummer|sofinummer)\b\D{0,12})([\d .]{8,12})")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,26}", re.IGNORECASE)
_PHONES = (
    re.compile(r"(?<![\w+])(?:\+31|0031|0)[ -]?(?:\(0\))?[ -]?6(?:[ .-]?\d){8}(?!\w)"),
    re.compile(r"(?<![\w+])0(?!800|900)[1-9]\d{1,2}[ -]?\d{2,3}[ ]?\d{2}[ ]?\d{2}(?!\w)"),
    re.compile(r"(?<![\w+])(?:\+|00)[1-9](?:[ -]?\d){8,13}(?!\w)"),
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_HANDLE = re.compile(r"(?<![\w@.])@[A-Za-z_][\w.]{3,}")
_POSTCODE = re.compile(
    r"\b[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}[ ,]{1,2}\d{1,5}\b"
    r"|\b[1-9]\d{3}(?!sa|sd|ss)[a-z]{2} \d{1,5}\b"
)
_STREET = re.compile(
    r"\b[A-Z][\w'\u2019.-]*(?:straat|laan|plein|kade|gracht|singel|dreef|steeg|plantsoen|weg)"
    r"\s+\d{1,4}(?!\s*(?:uur|euro|keer|mensen|op\b|x\b|[.:,-]\d|\d))"
)
_NOT_A_STREET = re.compile(r"^(?:onderweg|halverwege|vandeweg|waarvanweg)\b", re.IGNORECASE)
_MONTHS = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    "jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec"
)
# A date of years ago is a birthday; a date of now is an appointment.
_BIRTHDAY = re.compile(
    rf"\b\d{{1,2}}(?:[-/. ]\d{{1,2}}[-/. ]|[ ](?:{_MONTHS})\.?[ ])(?:19\d\d|200\d|201[0-5])\b",
    re.IGNORECASE,
)
_PLATE = re.compile(
    r"(?<![\w-])([A-Z]{1,3}|\d{1,3})-([A-Z]{1,3}|\d{1,3})-([A-Z]{1,3}|\d{1,2})(?![\w-])"
)
_NAMED_PERSON = re.compile(
    r"(?i:\b(?:mevrouw|meneer|mevr\.?|mw\.?|dhr\.?|de heer|buurman|buurvrouw))\s+"
    r"(?:(?:van|de|den|der|el|ter|ten)\s+){0,2}[A-Z][\w'\u2019-]+"
)


def personal_in(text: str) -> Personal | None:
    """Return the most harmful kind of personal detail in a text, or None (TRUST P9)."""
    return next((kind for kind, is_in in _LOOKS if is_in(text)), None)


def _has_citizen_number(text: str) -> bool:
    found = [match.group() for pattern in (_NINE, _NINE_DOTTED) for match in pattern.finditer(text)]
    found += [match.group(1) for match in _NAMED_NUMBER.finditer(text)]
    return any(_is_of_eleven(re.sub(r"\D", "", number)) for number in found)


def _is_of_eleven(digits: str) -> bool:
    """Check by the rule of eleven (elfproef); eight digits count with a zero in front."""
    if len(digits) not in {8, 9} or not digits.strip("0"):
        return False
    total = sum(int(d) * weight for d, weight in zip(digits.zfill(9), ELEVEN, strict=True))
    return total % 11 == 0


def _has_bank_number(text: str) -> bool:
    return any(_is_iban(match.group()) for match in _IBAN.finditer(text))


def _is_iban(found: str) -> bool:
    """Check the length and the remainder of 97, also when other words follow the number."""
    signs = found.replace(" ", "").upper()
    length = IBAN_LENGTHS.get(signs[:2], 0)
    if not length or len(signs) < length:
        return False
    turned = signs[4:length] + signs[:4]
    return int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1


def _has_phone(text: str) -> bool:
    return any(pattern.search(text) for pattern in _PHONES)


def _has_email(text: str) -> bool:
    return bool(_EMAIL.search(text) or _HANDLE.search(text))


def _has_address(text: str) -> bool:
    return bool(_POSTCODE.search(text)) or any(
        not _NOT_A_STREET.match(match.group()) for match in _STREET.finditer(text)
    )


def _has_plate(text: str) -> bool:
    return any(_is_plate(*match.groups()) for match in _PLATE.finditer(text))


def _is_plate(*groups: str) -> bool:
    is_long_enough = sum(map(len, groups)) == 6
    return is_long_enough and len({group.isdigit() for group in groups}) == 2


def _has_birthday(text: str) -> bool:
    return bool(_BIRTHDAY.search(text))


def _names_someone(text: str) -> bool:
    return bool(_NAMED_PERSON.search(text))


_LOOKS: tuple[tuple[Personal, Callable[[str], bool]], ...] = (
    (Personal.CITIZEN_NUMBER, _has_citizen_number),
    (Personal.BANK, _has_bank_number),
    (Personal.PHONE, _has_phone),
    (Personal.EMAIL, _has_email),
    (Personal.ADDRESS, _has_address),
    (Personal.BIRTHDAY, _has_birthday),
    (Personal.PLATE, _has_plate),
    (Personal.NAME, _names_someone),
)
