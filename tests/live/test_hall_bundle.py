"""What a phone fetches: bundles equal their parts, small, and nothing younger than ES2018."""

import gzip
import re

import pytest

from tools.bundle import CORE, HALL, LIVE, hall

FIRST_VISIT = 20 * 1024  # bytes, without the page itself; GOALS L12 allows 60 KB in all
YOUNGER_THAN_2018 = [r"\?\.", r"\?\?", r"catch \{", r"\.at\(", r"replaceAll\(", r"\bstatic \{"]


@pytest.mark.parametrize("name", HALL)
def test_a_bundle_equals_its_parts(name: str) -> None:
    assert (LIVE / name).read_text() == hall(name), "run python -m tools.bundle"


@pytest.mark.parametrize("name", ["phone.js", "scribe.js"])
def test_scripts_speak_the_language_of_old_phones(name: str) -> None:
    found = [sign for sign in YOUNGER_THAN_2018 if re.search(sign, hall(name))]

    assert found == []


def test_the_first_visit_of_a_phone_is_light() -> None:
    files = [LIVE / "phone.css", LIVE / "phone.js", CORE / "icons.svg", CORE / "mark-small.svg"]

    assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) <= FIRST_VISIT


def test_phones_fetch_no_letter() -> None:
    assert "@font-face" not in hall("phone.css")
    assert "url(" not in hall("phone.css")
