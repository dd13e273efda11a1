"""Drawings as SVG, for paper: QR codes, and the icons of the house."""

import re
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path

import segno
from django.contrib.staticfiles.finders import find

# Weighing the eight masks takes most of the time. Form numbers and cards come in great numbers and
# are printed large (half a millimetre a dot), so any mask reads well there; a code that is scanned
# from far away gets the best one.
FAST_MASK = 4


@lru_cache(maxsize=4096)
def qr_code(text: str, mask: int | None = None) -> str:
    """Return a QR code as SVG: medium correction, no quiet zone (paper is white)."""
    out = BytesIO()
    segno.make(text, error="m", mask=mask, micro=False).save(
        out, kind="svg", border=0, xmldecl=False, svgclass=None, lineclass=None
    )
    return out.getvalue().decode()


def form_code(text: str) -> str:
    """Return the QR code of a form number."""
    return qr_code(text, FAST_MASK)


def card_code(text: str) -> str:
    """Return the QR code of a guest's card."""
    return qr_code(text, FAST_MASK)


@cache
def icon(name: str) -> str:
    """Return an icon of the house as SVG, black on white."""
    symbol = re.search(rf'<symbol id="i-{name}" (viewBox="[^"]+")>(.*?)</symbol>', _sprite())
    if symbol is None:
        raise KeyError(name)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {symbol[1]} fill="none" stroke="#000"'
        f' stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">{symbol[2]}</svg>'
    )


@cache
def _sprite() -> str:
    found = find("core/icons.svg")
    if not isinstance(found, str):
        raise FileNotFoundError("core/icons.svg")
    return Path(found).read_text(encoding="utf-8")
