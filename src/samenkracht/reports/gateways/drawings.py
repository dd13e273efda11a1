"""QR codes as SVG, for paper."""

from functools import lru_cache
from io import BytesIO

import segno

# Weighing the eight masks takes most of the time. A form number is short and printed large (half a
# millimetre a dot), so any mask reads well there; the codes for phones get the best one.
FORM_MASK = 4


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
    return qr_code(text, FORM_MASK)
