"""Money as people type it in the Netherlands, kept in cents."""

import re

from samenkracht.core.errors import Refusal
from samenkracht.method.words import gettext_noop

MOST_CENTS = 100_000_000  # a million euros: above that somebody mistyped
CENTS = 100
_NOISE = re.compile(r"€|\beuro('s)?\b|\beur\b", re.IGNORECASE)
_SPACE = "\\s\u00a0\u202f"
_AMOUNT = re.compile(
    rf"(?P<whole>\d{{1,3}}(?:[.{_SPACE}]\d{{3}})+|\d+)"  # 1.250 or 1 250 or 1250
    r"(?:,(?P<cents>\d{1,2}|-{1,2})|\.(?P<dotted>\d{1,2}|-{1,2}))?"
)
_ENGLISH = re.compile(r"(?P<whole>\d{1,3}(?:,\d{3})+)\.(?P<cents>\d{2})")


class NotMoney(Refusal):
    """What somebody typed cannot be read as an amount."""

    def __init__(self, message: str, typed: str) -> None:
        super().__init__(message)
        self.typed = typed


def read_money(typed: str) -> int | None:
    """Return the cents in '1.250,50', '€ 80' or '80,-'; None for nothing. Raises NotMoney."""
    text = _NOISE.sub("", typed).strip()
    if not text:
        if typed.strip():
            raise _unread(typed)
        return None
    found = _AMOUNT.fullmatch(text) or _ENGLISH.fullmatch(text)
    if found is None:
        if text.startswith(("-", "\u2212", "–")):  # noqa: RUF001 -- people type these too
            raise NotMoney(gettext_noop("Een bedrag is nooit minder dan 0."), typed)
        raise _unread(typed)
    parts = found.groupdict()
    whole = int(re.sub(r"\D", "", parts["whole"]))
    rest = (parts["cents"] or parts.get("dotted") or "").strip("-")
    cents = whole * CENTS + (int(rest.ljust(2, "0")) if rest else 0)
    if cents > MOST_CENTS:
        raise NotMoney(
            gettext_noop("Dat is meer dan 1 miljoen euro. Kijk het bedrag nog eens na."), typed
        )
    return cents


def euros(cents: int) -> str:
    """Return cents as '€ 1.250,50', or '€ 80' when there are no cents."""
    whole, rest = divmod(abs(cents), CENTS)
    grouped = f"{whole:,}".replace(",", ".")
    sign = "\u2212" if cents < 0 else ""
    return f"{sign}€\u00a0{grouped}" + (f",{rest:02}" if rest else "")


def typed_euros(cents: int | None) -> str:
    """Return cents as they stand in a field to type in: '1.250,50', '80' or nothing."""
    return "" if cents is None else euros(cents).removeprefix("€\u00a0")


def _unread(typed: str) -> NotMoney:
    return NotMoney(
        gettext_noop(
            "“%(typed)s” kunnen wij niet als bedrag lezen. "
            "Schrijf het in cijfers, bijvoorbeeld 80 of 1.250,50."
        ),
        typed.strip(),
    )
