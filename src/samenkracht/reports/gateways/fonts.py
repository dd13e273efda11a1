"""The letters of the house on paper: which files, and which letters they can draw.

The fonts come as Python packages, so that a sheet looks the same on every machine and nothing is
fetched. What no font can draw would print as an empty box; `printable` says it in words instead.
"""

import re
import struct
import unicodedata
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from django.utils.translation import gettext

FONT_PACKAGES = (
    "fontpkg_atkinson_hyperlegible",
    "fontpkg_bricolage_grotesque",
    "fontpkg_noto_sans",
    "fontpkg_ibm_plex_sans_arabic",
    "fontpkg_noto_sans_arabic",
)
_JOINERS = {"\u200c", "\u200d"}  # Persian and Urdu need them between letters
_LONG_WORD = re.compile(r"\S{24,}")
_WORD_PART = re.compile(r"[^\s/.@_?&=-]{0,12}[/.@_?&=-]|\S{1,12}")
BREAK_HERE = "\u200b"


class FontMissingError(RuntimeError):
    """A font package is not installed: the house cannot print."""


@cache
def font_folders() -> tuple[Path, ...]:
    """Return the folders of the font packages. Raises FontMissingError."""
    folders = []
    for package in FONT_PACKAGES:
        found = find_spec(package)
        if found is None or found.origin is None:
            raise FontMissingError(package)
        folders.append(Path(found.origin).parent / "files")
    return tuple(folders)


@cache
def alphabets() -> tuple[frozenset[int], ...]:
    """Return the code points of each font family that sheets are set in."""
    families = []
    for folder in font_folders():
        files = (letters_of(file.read_bytes()) for file in sorted(folder.glob("*.ttf")))
        families.append(frozenset.intersection(*files))
    return tuple(families)


def letters_of(font: bytes) -> frozenset[int]:
    """Return the code points that a TrueType font maps to a glyph (its best Unicode table)."""
    start = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", font, start + 2)
    subtables = (struct.unpack_from(">HHI", font, start + 4 + 8 * n) for n in range(count))
    offsets = {
        struct.unpack_from(">H", font, start + offset)[0]: start + offset
        for platform, encoding, offset in subtables
        if platform == 0 or (platform == 3 and encoding in {1, 10})
    }
    if 12 in offsets:
        return _wide(font, offsets[12])
    return _narrow(font, offsets[4])


def printable(text: str) -> str:
    """Return text that our fonts can draw, letter for letter, in the order it was written.

    Signs without a glyph (an emoji) become '[teken]'; hidden signs that turn the direction of
    the rest of a page are left out; a word that is longer than a line may break.
    """
    parts: list[str] = []
    was_unknown = False
    for cluster in _clusters(unicodedata.normalize("NFC", text)):
        drawn = _drawn(cluster)
        if drawn is not None:
            parts.append(drawn)
        elif not was_unknown:
            parts.append(gettext("[teken]"))
        was_unknown = drawn is None
    return _LONG_WORD.sub(lambda word: BREAK_HERE.join(_WORD_PART.findall(word[0])), "".join(parts))


def _table(font: bytes, name: bytes) -> int:
    (count,) = struct.unpack_from(">H", font, 4)
    for n in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + 16 * n)
        if tag == name:
            return int(offset)
    raise FontMissingError(f"no {name!r} table")


def _wide(font: bytes, start: int) -> frozenset[int]:
    """Read a format 12 table: groups of code points."""
    (count,) = struct.unpack_from(">I", font, start + 12)
    groups = (struct.unpack_from(">III", font, start + 16 + 12 * n) for n in range(count))
    return frozenset(
        code
        for first, last, glyph in groups
        for code in range(first, last + 1)
        if glyph + code - first
    )


def _narrow(font: bytes, start: int) -> frozenset[int]:
    """Read a format 4 table: segments with a shift, or with a list of glyphs."""
    segments = struct.unpack_from(">H", font, start + 6)[0] // 2
    at = start + 14
    ends = struct.unpack_from(f">{segments}H", font, at)
    starts = struct.unpack_from(f">{segments}H", font, at + 2 * segments + 2)
    shifts = struct.unpack_from(f">{segments}H", font, at + 4 * segments + 2)
    ranges_at = at + 6 * segments + 2
    ranges = struct.unpack_from(f">{segments}H", font, ranges_at)
    found = set()
    for n in range(segments):
        for code in range(starts[n], min(ends[n], 0xFFFE) + 1):
            glyph = code
            if ranges[n]:
                place = ranges_at + 2 * n + ranges[n] + 2 * (code - starts[n])
                (glyph,) = struct.unpack_from(">H", font, place)
            if (ranges[n] == 0 or glyph) and (glyph + shifts[n]) % 0x10000:
                found.add(code)
    return frozenset(found)


def _clusters(text: str) -> list[str]:
    """Split text in letters with the marks that belong to them; hidden signs fall away."""
    clusters: list[str] = []
    for sign in text:
        kind = unicodedata.category(sign)
        if sign.isspace() or kind == "Cc":
            clusters.append("\n" if sign == "\n" else " ")
        elif sign in _JOINERS:
            clusters[-1:] = [clusters[-1] + sign] if clusters else []
        elif kind in {"Cf", "Cs"} or 0xFE00 <= ord(sign) <= 0xFE0F:
            continue
        elif kind.startswith("M") and clusters:
            clusters[-1] += sign
        else:
            clusters.append(sign)
    return clusters


@lru_cache(maxsize=8192)
def _drawn(cluster: str) -> str | None:
    """Return the cluster as one font can draw it, without its marks if need be; else None."""
    if cluster.isspace():
        return cluster
    for candidate in (cluster, "".join(sign for sign in cluster if sign not in _JOINERS)):
        codes = {ord(sign) for sign in candidate if sign not in _JOINERS}
        if any(codes <= alphabet for alphabet in alphabets()):
            return candidate
    bare = cluster[0]
    return bare if any(ord(bare) in alphabet for alphabet in alphabets()) else None
