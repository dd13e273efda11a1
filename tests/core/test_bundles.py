"""What a page fetches: bundles equal their parts, drawings exist, phones stay light."""

import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client

from tools.bundle import BUNDLES, CORE, bundled

PACKAGE = Path(settings.PACKAGE_DIR)
TEMPLATES = sorted(PACKAGE.glob("*/templates/**/*.html"))
DRAWN = set(re.findall(r'<symbol id="([\w-]+)"', (CORE / "icons.svg").read_text()))


@pytest.mark.parametrize("name", sorted(BUNDLES))
def test_a_bundle_equals_its_parts(name: str) -> None:
    assert (CORE / f"css/{name}.css").read_text() == bundled(name), "run python -m tools.bundle"


@pytest.mark.parametrize("name", sorted(BUNDLES))
def test_what_a_bundle_fetches_exists(name: str) -> None:
    addresses = re.findall(r'url\("([^"]+)"\)', bundled(name))

    missing = [one for one in addresses if not (CORE / "css" / one).resolve().is_file()]

    assert missing == []


def test_phones_fetch_no_letter() -> None:
    assert "@font-face" in bundled("desk")
    assert "@font-face" not in bundled("phone")


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_drawing_in_a_template_exists(template: Path) -> None:
    text = template.read_text()
    asked = {f"i-{name}" for name in re.findall(r'{% icon "([\w-]+)"', text)}
    asked |= {f"d-{name}" for name in re.findall(r'{% drawing "([\w-]+)"', text)}

    assert asked - DRAWN == set()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_template_carries_style_or_script(template: Path) -> None:
    text = re.sub(r"{%.*?%}", "", template.read_text())

    assert re.findall(r"\sstyle=|<style|\son[a-z]+=|<script(?![^>]*\ssrc=)", text) == []


def test_the_check_on_style_and_script_can_fail() -> None:
    bad = '<p style="x"><style></style><b onclick="y">'

    assert len(re.findall(r"\sstyle=|<style|\son[a-z]+=|<script(?![^>]*\ssrc=)", bad)) == 3


def test_the_first_visit_of_a_phone_is_light(client: Client, db: None) -> None:
    page = client.get("/privacy/").content
    fetched = set(re.findall(r'(?:href|src)="/static/([^"#]+)', page.decode()))

    weight = len(gzip.compress(page))
    for name in fetched:
        found = finders.find(name)
        assert isinstance(found, str), name
        weight += len(gzip.compress(Path(found).read_bytes()))

    assert 1 + len(fetched) <= 6
    assert weight <= 20_000  # of the 60 kB that a whole visit may cost
