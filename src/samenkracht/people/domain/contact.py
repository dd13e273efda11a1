"""Telephone numbers and e-mail addresses as people write them down."""

import re

from samenkracht.people.domain.words import tidy

EMAIL_LENGTH = 254

_EMAIL = re.compile(r"^[^\s@<>(),;:\"\[\]]+@[^\s@<>(),;:\"\[\]]+\.[^\W\d_]{2,}$")
_PHONE_CHARACTERS = re.compile(r"[+\d][\d\s().\-/]*")
_SECOND_NUMBER = re.compile(r"[/;,|]|\s(?:of|en)\s", re.IGNORECASE)
_MANY = range(8, 16)
"""How many digits a number with its country may have (E.164)."""


def phone_key(text: str) -> str | None:
    """Return the number with its country ('+31612345678'); None when it is no number.

    A Dutch number that lost its first 0 in a spreadsheet gets it back. Of two numbers the first
    counts.
    """
    for part in _SECOND_NUMBER.split(tidy(text)):
        if (key := _number(part)) is not None:
            return key
    return _number(text.replace("/", ""))


def _number(text: str) -> str | None:
    found = _PHONE_CHARACTERS.search(text)
    if found is None:
        return None
    written = found[0].replace("(0)", "")
    digits = re.sub(r"\D", "", written)
    if not digits.isascii():
        return None
    abroad = written.startswith("+") or digits.startswith("00")
    return _abroad(digits.removeprefix("00")) if abroad else _dutch(digits)


def _abroad(digits: str) -> str | None:
    if digits.startswith("310") and len(digits) == 12:
        digits = f"31{digits[3:]}"
    if digits.startswith("31") and len(digits) != 11:
        return None
    return f"+{digits}" if len(digits) in _MANY and not digits.startswith("0") else None


def _dutch(digits: str) -> str | None:
    if len(digits) == 11 and digits.startswith("31"):
        return f"+{digits}"
    if len(digits) == 10 and digits.startswith("0"):
        digits = digits[1:]
    return f"+31{digits}" if len(digits) == 9 and not digits.startswith("0") else None


def phone_text(key: str) -> str:
    """Write a number the way people here read it: '06 12345678'."""
    if not key.startswith("+31"):
        return key
    national = f"0{key[3:]}"
    return f"{national[:2]} {national[2:]}" if national.startswith("06") else national


def email_key(text: str) -> str | None:
    """Return the address in lower case; None when it is no address."""
    address = tidy(text).removeprefix("mailto:").strip("<> ").casefold()
    return address if len(address) <= EMAIL_LENGTH and _EMAIL.match(address) else None
