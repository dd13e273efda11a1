"""Puts the component files of the look together, so that a page asks for one stylesheet.

Run `python -m tools.bundle` after a change in a component. A test holds bundles and parts together.
"""

from pathlib import Path

CORE = Path(__file__).resolve().parents[1] / "src/samenkracht/core/static/core"

_GROUND = ["base", "icon", "button", "dot", "tag", "brand", "field", "notice"]
BUNDLES: dict[str, list[str]] = {
    "desk": [
        "fonts",
        *_GROUND,
        *["shell", "sheet", "empty", "tasks", "ticket", "team", "line", "growth", "steps"],
        *["domains", "programme", "chart", "queue", "qr", "table", "entrance", "chapters"],
    ],
    "console": ["console", "timer", "room"],
    "phone": [*_GROUND, "phone"],
    "wall": ["fonts", "base", "icon", "dot", "brand", "qr", "wall"],
}
WITHOUT_TOKENS = {"console"}  # lies on top of the desk

# What a resident's phone fetches: one style sheet and one script, so that a first visit is small.
LIVE = CORE.parents[2] / "live/static/live"
HALL: dict[str, list[Path]] = {
    "phone.css": [CORE / "css/phone.css", LIVE / "css/hall.css"],
    "phone.js": [LIVE / f"js/{part}.js" for part in ("outbox", "hall", "phone")],
    "scribe.js": [LIVE / f"js/{part}.js" for part in ("outbox", "hall", "scribe")],
}


def bundled(name: str) -> str:
    """Return the text of one bundle: tokens first, then its components in order."""
    parts = [] if name in WITHOUT_TOKENS else [CORE / "tokens.css"]
    parts += [CORE / f"css/components/{part}.css" for part in BUNDLES[name]]
    text = "\n".join(part.read_text(encoding="utf-8").rstrip() + "\n" for part in parts)
    # A bundle lies one folder higher than the components it is made of.
    return text.replace('url("../../fonts/', 'url("../fonts/')


def hall(name: str) -> str:
    """Return the text of a file for phones; scripts share one closure and leave no names behind."""
    text = "\n".join(part.read_text(encoding="utf-8").rstrip() + "\n" for part in HALL[name])
    if not name.endswith(".js"):
        return text
    aloud = (CORE / "js/read-aloud.js").read_text(encoding="utf-8")
    return f'{aloud}\n(function () {{\n"use strict";\n\n{text}}})();\n'


def main() -> None:
    for name in BUNDLES:
        (CORE / f"css/{name}.css").write_text(bundled(name), encoding="utf-8")
    for name in HALL:
        (LIVE / name).write_text(hall(name), encoding="utf-8")


if __name__ == "__main__":
    main()
