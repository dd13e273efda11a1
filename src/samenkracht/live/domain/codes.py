"""Codes for the door: eight digits that people can read aloud (TRUST S6)."""

import secrets

CODE_LENGTH = 8


def new_code() -> str:
    """Return eight random digits, the first not zero."""
    return str(secrets.randbelow(9 * 10 ** (CODE_LENGTH - 1)) + 10 ** (CODE_LENGTH - 1))


def tidy_code(typed: str) -> str:
    """Return the digits of what somebody typed: spaces, dashes and other signs fall away."""
    return "".join(sign for sign in typed if sign.isdecimal() and sign.isascii())


def in_fours(code: str) -> str:
    """Return a code as 4+4, as it is said and shown."""
    return f"{code[:4]} {code[4:]}"
