"""A hint for the moderator that a text may name a person (TRUST T6).

Wider than what a phone warns for: the moderator only looks twice, nobody is stopped by it.
"""

import re

from samenkracht.core.personal import Personal, personal_in

_RELATIVE = re.compile(r"(?i:\b(?:tante|oom|oma|opa|heet|genaamd)\s+)[A-Z][a-zà-ÿ]{2,}")
_TWO_CAPITALS = re.compile(
    r"(?<![.!?:]\s)(?<!^)\b[A-Z][a-zà-ÿ]{2,}\s+"
    r"(?:(?:van|de|den|der|el|ter|ten)\s+){0,2}[A-Z][a-zà-ÿ]+"
)
_WELL_KNOWN = re.compile(r"\b(?:Den Haag|Rode Kruis|Albert Heijn|Leger des Heils|Suriname)\b")


def hint_in(text: str) -> Personal | None:
    """Return what a text may hold of a person, most harmful first; None when nothing shows."""
    found = personal_in(text)
    if found is None and _may_name(text):
        return Personal.NAME
    return found


def _may_name(text: str) -> bool:
    rest = _WELL_KNOWN.sub("", text)
    return bool(_RELATIVE.search(rest) or _TWO_CAPITALS.search(rest))
