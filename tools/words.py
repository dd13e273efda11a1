"""The words of the house: Dutch in the source, English whole, Arabic for residents whole.

Turkish, Polish and Ukrainian hold only what stands on residents' sheets.

    python -m tools.words update   take new sentences into the catalogues (needs gettext)
    python -m tools.words check    say what is missing; the check of the house runs this

A catalogue is a `.po` file with a compiled `.mo` beside it; both are kept, so that a machine
without gettext speaks every language.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import polib

from samenkracht.method import circles, domains, sheets, work_forms

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "samenkracht"
CATALOGUES = PACKAGE / "locale"
# Where the sentences stand that residents read: on a phone, on the wall, on paper.
RESIDENTS = re.compile(
    r"^(live/templates/live/(phone|scribe|wall)/"
    r"|live/(views/(door|phone|taps|scribe|answers|words)|domain/(?!parade)|forms/(phones|scribe))"
    r"|live/services/(stickers|ideas|door|ledger|phones|scribe)"
    r"|live/queries/stages/wall"
    r"|core/templates/core/(phone|privacy|accessibility|languages|plain|parts/(tools|languages))"
    r"|core/templates/(4|5)\d\d"
    r"|method/shapes"
    r"|reports/services/(sheets/(?!team)|invitation)|method/invitations"
    r"|atelier/queries/invitation)"
)
# What the method says to residents; the rest of a work form is for who leads.
RESIDENT_WORDS = {
    text for card in work_forms.WORK_FORMS.values() for text in (card.title, card.resident_text)
}
# What stands on the sheets that residents read; the team's own sheets are in Dutch.
SHEETS = re.compile(
    r"^(reports/services/(sheets/(?!team)|invitation)|method/invitations"
    r"|atelier/queries/invitation)"
)
# What the method says on those sheets.
SHEET_WORDS = {
    *sheets.SHEETS.values(),
    *domains.LIFE_DOMAINS.values(),
    circles.VULNERABILITY_TITLE,
    *circles.VULNERABILITY_CIRCLE,
    circles.STRENGTH_TITLE,
    *circles.STRENGTH_CIRCLE,
}
# The languages of the screens, and those of which only the sheets are translated.
SCREEN_LANGUAGES = ("en", "ar")
SHEET_LANGUAGES = ("tr", "pl", "uk")
LANGUAGES = (*SCREEN_LANGUAGES, *SHEET_LANGUAGES)


def sentences() -> polib.POFile:
    """Return every sentence in the source with the places where it stands."""
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / "samenkracht"
        shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("locale", "static", "*.mo"))
        (copy / "locale").mkdir()
        call = [sys.executable, "-m", "django", "makemessages", "-l", "en", "-v0"]
        subprocess.run(call, cwd=copy, check=True)  # noqa: S603 -- our own interpreter
        return polib.pofile(str(copy / "locale" / "en" / "LC_MESSAGES" / "django.po"))


def is_said(entry: polib.POEntry, places: re.Pattern[str]) -> bool:
    """Tell whether an entry stands in one of these places, or on a sheet by way of the method."""
    return entry.msgid in SHEET_WORDS or any(
        places.search(place) for place, _line in entry.occurrences
    )


def wanted(language: str, found: polib.POFile) -> list[polib.POEntry]:
    """Return the sentences that a language must have."""
    entries = [entry for entry in found if not entry.obsolete]
    if language == "en":
        return entries
    places = SHEETS if language in SHEET_LANGUAGES else RESIDENTS
    more = set() if language in SHEET_LANGUAGES else RESIDENT_WORDS
    return [entry for entry in entries if entry.msgid in more or is_said(entry, places)]


def catalogue(language: str) -> Path:
    return CATALOGUES / language / "LC_MESSAGES" / "django.po"


def missing(language: str, found: polib.POFile) -> list[str]:
    """Return the sentences that a language lacks, or has in doubt."""
    have = {
        (entry.msgid, entry.msgctxt)
        for entry in polib.pofile(str(catalogue(language)))
        if entry.translated() and not entry.obsolete
    }
    return [
        entry.msgid for entry in wanted(language, found) if (entry.msgid, entry.msgctxt) not in have
    ]


def is_stale(language: str) -> bool:
    """Tell whether the compiled catalogue says something else than its source."""
    source, compiled = polib.pofile(str(catalogue(language))), catalogue(language)
    kept = polib.mofile(str(compiled.with_suffix(".mo")))
    return _spoken(source.translated_entries()) != _spoken(kept)


def _spoken(entries: Iterable[polib.POEntry]) -> dict[tuple[str, str | None], str]:
    return {(one.msgid, one.msgctxt): f"{one.msgstr}{one.msgstr_plural}" for one in entries}


def update() -> None:
    """Take new sentences in, let old ones go, and compile."""
    found = sentences()
    for language in LANGUAGES:
        path = catalogue(language)
        old = polib.pofile(str(path))
        known = {(entry.msgid, entry.msgctxt): entry for entry in old}
        fresh = polib.POFile(wrapwidth=98)
        fresh.metadata = old.metadata
        for entry in sorted(wanted(language, found), key=_place):
            kept = known.get((entry.msgid, entry.msgctxt), entry)
            fresh.append(
                polib.POEntry(
                    msgid=entry.msgid,
                    msgid_plural=entry.msgid_plural,
                    msgctxt=entry.msgctxt,
                    msgstr=kept.msgstr,
                    msgstr_plural=kept.msgstr_plural,
                    flags=[flag for flag in entry.flags if flag != "fuzzy"],
                )
            )
        fresh.save(str(path))
        fresh.save_as_mofile(str(path.with_suffix(".mo")))


def _place(entry: polib.POEntry) -> tuple[str, str]:
    return entry.msgid, entry.msgctxt or ""


def check() -> int:
    """Print what is missing; the number of faults is the answer."""
    found = sentences()
    faults = [
        f"{language}: {sentence!r}"
        for language in LANGUAGES
        for sentence in missing(language, found)
    ]
    faults += [f"{language}: compile again" for language in LANGUAGES if is_stale(language)]
    for fault in faults:
        sys.stdout.write(f"{fault}\n")
    return len(faults)


if __name__ == "__main__":
    if sys.argv[1:] == ["update"]:
        update()
    elif sys.argv[1:] == ["check"]:
        sys.exit(1 if check() else 0)
    else:
        sys.exit(__doc__)
