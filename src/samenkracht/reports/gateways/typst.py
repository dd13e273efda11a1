"""Sets a sheet or report with Typst: JSON in, a tagged PDF (PDF/UA-1) out, nothing from the net.

Payloads are data and never markup: a template reads them with `json()`, so what somebody wrote in
the room stays text, whatever it looks like.
"""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from django.utils.translation import gettext

from samenkracht.reports.domain.paper import TooMuchPaper
from samenkracht.reports.gateways.fonts import font_folders, printable

Payload: TypeAlias = "str | int | float | bool | Sequence[Payload] | Mapping[str, Payload] | None"
TEMPLATES = Path(__file__).resolve().parents[1] / "typst"
TYPESETTER = Path(__file__).with_name("typesetter.py")
PATIENCE = 60  # seconds


class TypesettingError(RuntimeError):
    """A template and its payload do not fit: a mistake of ours."""


def render(
    template_name: str,
    payload: Mapping[str, Payload],
    *,
    language: str,
    drawings: Mapping[str, str] | None = None,
) -> bytes:
    """Return the PDF of a template in `reports/typst` filled with `payload`.

    `payload["title"]` names the document; `language` is the one it is mainly written in. Texts
    may hold anything a person can type. `drawings` are SVG files that we made ourselves, by name.
    Works in a process of its own. Raises TooMuchPaper when it takes longer than a minute.
    """
    data = {**_drawable(payload), "language": language, "drawings": dict(drawings or {})}
    order = {
        "template": str(TEMPLATES / template_name),
        "root": str(TEMPLATES),
        "fonts": [str(folder) for folder in font_folders()],
        "data": json.dumps(data, ensure_ascii=False),
    }
    try:
        done = subprocess.run(  # noqa: S603 -- our own script, our own paths
            [sys.executable, "-I", TYPESETTER],
            input=json.dumps(order).encode(),
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise TooMuchPaper(
            gettext("Dit is te veel in één keer. Druk minder vellen tegelijk.")
        ) from None
    if done.returncode:
        raise TypesettingError(done.stderr.decode(errors="replace")[-2000:])
    return done.stdout


def _drawable(payload: Mapping[str, Payload]) -> dict[str, Payload]:
    return {name: _drawable_part(part) for name, part in payload.items()}


def _drawable_part(part: Payload) -> Payload:
    if isinstance(part, str):
        return printable(part)
    if isinstance(part, Mapping):
        return _drawable(part)
    if isinstance(part, Sequence):
        return [_drawable_part(item) for item in part]
    return part
